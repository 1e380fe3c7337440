"""The wrong answers that learners really give, each with the sentence a kind tutor would say.

In: the lesson's right answers. Out: faulty ones; some of them are written in several idioms.
The order matters where one answer fits two ideas: the likelier idea stands first.
"""

import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import cfkit
from autograder.authoring import answers, mistake
from cfkit import sigmoid_range

reference = answers(__file__)

# Sentences that belong to more than one answer.
NO_SQUASH = "Your model can promise 7 stars, or −2. What keeps a prediction inside y_range?"
BARE_SIGMOID = "No prediction of yours is above 1. You stop at 0..1: where do the stars come in?"
HIGH_FOR_SPAN = (
    "Try the range (1, 5): how wide is it, and what is the largest value you can give back?"
)
HARD_CODED = "Build the model with another range, say (1, 5). Is the argument used anywhere?"
FALLS = "Make the last bias larger. Do the stars rise with it, or fall? Which end of the range is which?"
CLAMP = "Clipping and squashing both stay in the range. What slope does a clipped prediction have?"
TWICE = "Your predictions keep to the middle of the range. Trace one number: how many times does it meet the S-curve?"
DEFAULT = "Look at the largest prediction you ever make without naming a range, then at the default in your signature."
A_TYPE = "A type is not a number. Which value does y_range have when nobody gives one?"
NO_RELU = "What is a line of a line? Something belongs between one Linear and the next; without it your layers are a single one."
RELU_LAST = "The score may be negative: that is how few stars are said. What makes of every negative score the same one?"
RELU_ON_ROWS = "You bend the embeddings before any Linear has seen them: half of every taste is gone. Behind which step does the ReLU belong?"
OTHER_BEND = "A hidden unit of yours is not just what it was or 0. Which curve does the question name, and which is yours?"
NO_LAST = "Many hidden units come out, and a rating is one number. Which step makes one of them?"
TOO_NARROW = "How wide is the vector after joining? Compare that with the number of inputs of your first Linear."
ROWS_FOR_WIDTH = "A size is a pair: how many rows, how wide. Which of the two does the first Linear need to know?"
JOINED_BELOW = "Are you joining people, or two descriptions of one pair? Say the shape before and after, for 8 pairs."
MULTIPLIED_OR_ADDED = "Must the two widths be the same for what you do? Joining neither multiplies nor adds; it puts one row behind the other."
STACKED = "You make a new axis where an axis should get longer. What shape has your joined tensor for 8 pairs?"
LAYERS_HIDDEN = "Your tables are among the parameters and your layers are not. In what did you keep them, and does a module look in there?"
BARE_SIZES = (
    "Each step of the pipeline is a layer, an object of its own. What did you put in instead?"
)
NO_LINEAR_BIAS = "Count your numbers once more, line by line. The lesson's Linear has something for each of its outputs that one of yours lacks."
BATCH_NORM = "Which of your layers learns something that the question does not list? How does it behave with a batch of one row?"
SWAPPED = "Which column is the person? Try your model with a user id that no item has."
ONE_COLUMN = "Two pairs of one user with two items: do they differ? Follow both columns of x to their tables."
ROWS = "x has one row per rating. How many rows came in, and how many predictions went out?"
ONE_BASED = "What are the smallest and the largest id that can come in? Which row of your table does id 0 reach?"
SPARE_ROW = "Ids begin at 0 and have no gaps. How many rows does a table for n of them need, and how many has yours?"
SQUEEZE = (
    "Try a batch of one row: squeeze() removes every axis of length 1. Which one did you mean?"
)
NOT_LEARNED = (
    "What does list(model.parameters()) show? Who tells the module that a tensor is to be learned?"
)
TABLES_HIDDEN = "Your layers learn and your tables do not: only the layers are among the parameters. What holds your tables?"
NEW_TABLES = "Call your model twice with the same rows: two different answers? What is made anew in each call?"
NEW_LAYERS = "A layer that is made in forward begins anew with each call, and nobody trains it. Where are layers made?"
NO_SUPER = "Something must happen first, before a module can hold tables. What does the first line of every __init__ do?"
NO_MODULE = (
    "Your class stands alone: it has no parameters() and no eval(). What should it inherit from?"
)
OTHER_NAMES = "The model is built by keyword, with the names printed in the question. Which of them does your __init__ not know?"
CUT_OFF = "Your predictions are right, and nothing can be learned from them: what cuts the graph between your tables and the result?"
TABLES_STILL = "The layers learn and the tables do not. Do you join the rows themselves or copies without a graph, and is anything frozen?"
FROZEN = "One of your tables never moves: its numbers are marked as not to be learned. Which line says so?"
DROPOUT_ON = "Your model is in eval mode and forgets all the same. Who tells a dropout in forward in which mode the model is?"
ALL_ZERO = "At your start every slope but one is 0. What slope has a product whose two sides are 0?"
TWO_SPELLINGS = "forward asks the model for something that it has under no such name. What did __init__ give it, and how is that spelt?"
UNKNOWN_NAME = "Python knows no such name inside your method. Is it spelt as where it was made, and does it say whose it is?"
FLOAT_IDS = "A row number counts rows. Which type must it have, and where do your ids lose it?"
TWO_THINGS = (
    "What should forward give back: a prediction, or a prediction with something beside it?"
)
NOTHING = (
    "Your forward works a prediction out and then lets go of it. Which word hands a value back?"
)
ONE_HOT_LINEAR = "A Linear over one-hot ids looks a row up and then adds something. What does it hold that a table does not?"
ONE_ANSWER = "All rows of the batch share one number. Over which axis did you add up or average?"
LAYERS_IGNORED = "Build the model with other lists of layers: do its parameters change? Which of your arguments is never used?"
EMPTY_LIST = "What does your __init__ look up in `layers` when the list is empty? Go through it with layers=[] on paper."
LIST_CHANGED = "Print the list of layers before you build a model from it, and again afterwards. Whose list is it?"


# ---------------------------------------------------------------- q1: emb_sz


@mistake(
    "q1",
    "rounded-down",
    hint="21 occupations should get 8.80, rounded. Does cutting off give the nearest whole number?",
)
def emb_sz(n_categories):
    return min(600, int(1.6 * n_categories**0.56))


@mistake(
    "q1",
    "rounded-down",
    hint="21 occupations should get 8.80, rounded. Does cutting off give the nearest whole number?",
    idiom="math.floor",
)
def emb_sz(n_categories):
    return min(600, math.floor(1.6 * n_categories**0.56))


@mistake(
    "q1",
    "rounded-up",
    hint="943 users have 74.10 by the rule. Which whole number is nearest, and which does yours take?",
)
def emb_sz(n_categories):
    return min(600, math.ceil(1.6 * n_categories**0.56))


@mistake(
    "q1",
    "rounded-up",
    hint="943 users have 74.10 by the rule. Which whole number is nearest, and which does yours take?",
    idiom="one more than cut off",
)
def emb_sz(n_categories):
    return min(600, int(1.6 * n_categories**0.56) + 1)


@mistake(
    "q1",
    "no-cap",
    hint="How wide does your table for a million categories get? The rule has two parts; which is missing?",
)
def emb_sz(n_categories):
    return round(1.6 * n_categories**0.56)


@mistake(
    "q1",
    "at-least-600",
    hint="Yours never gives less than 600. Which of min and max keeps a number from growing too large?",
)
def emb_sz(n_categories):
    return max(600, round(1.6 * n_categories**0.56))


@mistake(
    "q1",
    "cap-on-the-categories",
    hint="It is the width that stays below 600, not the number of categories. What did you cut off at 600?",
)
def emb_sz(n_categories):
    return round(1.6 * min(600, n_categories) ** 0.56)


@mistake(
    "q1",
    "another-cap",
    hint="Which cap stands in the rule? Try a million categories.",
    idiom="50, as in older versions",
)
def emb_sz(n_categories):
    return min(50, (n_categories + 1) // 2)


@mistake("q1", "another-cap", hint="Which cap stands in the rule? Try a million categories.")
def emb_sz(n_categories):
    return min(500, round(1.6 * n_categories**0.56))


@mistake(
    "q1",
    "a-square-root",
    hint="The power is near a square root, and is not one. What does yours give for 1,682?",
)
def emb_sz(n_categories):
    return min(600, round(1.6 * n_categories**0.5))


@mistake(
    "q1",
    "factor-forgotten",
    hint="943 to the power 0.56 is 46.32. What is still to be done with it?",
)
def emb_sz(n_categories):
    return min(600, round(n_categories**0.56))


@mistake(
    "q1", "times-for-power", hint="How does Python write a power? With one star it multiplies."
)
def emb_sz(n_categories):
    return min(600, round(1.6 * n_categories * 0.56))


@mistake(
    "q1",
    "power-of-the-product",
    hint="Which comes first in the rule, the power or the factor 1.6? Yours raises both.",
)
def emb_sz(n_categories):
    return min(600, round((1.6 * n_categories) ** 0.56))


@mistake("q1", "caret-for-power", hint="In Python ^ is no power. Which sign is?")
def emb_sz(n_categories):
    return min(600, round(1.6 * n_categories ^ 0.56))


@mistake(
    "q1",
    "numbers-exchanged",
    hint="Which of the two numbers is the factor and which the power? Yours grows far too fast.",
)
def emb_sz(n_categories):
    return min(600, round(0.56 * n_categories**1.6))


@mistake(
    "q1",
    "rounded-too-early",
    hint="You round before you multiply by 1.6. How far off does that make the product?",
)
def emb_sz(n_categories):
    return min(600, int(1.6 * round(n_categories**0.56)))


@mistake("q1", "a-float", hint="nn.Embedding(943, 74.0) is an error. Of which type is your answer?")
def emb_sz(n_categories):
    return min(600.0, np.round(1.6 * n_categories**0.56))


@mistake(
    "q1",
    "a-float",
    hint="nn.Embedding(943, 74.0) is an error. Of which type is your answer?",
    idiom="a tensor of floats",
)
def emb_sz(n_categories):
    return torch.tensor(1.6 * n_categories**0.56).round().clamp(max=600)


@mistake(
    "q1", "not-rounded", hint="A row cannot hold 74.1 numbers. Which step of the rule is missing?"
)
def emb_sz(n_categories):
    return min(600, 1.6 * n_categories**0.56)


@mistake(
    "q1",
    "one-for-the-unknown",
    hint="fastai counts one category more, for the unknown. Does the rule of this question?",
)
def emb_sz(n_categories):
    return min(600, round(1.6 * (n_categories + 1) ** 0.56) + 1)


@mistake("q1", "a-pair", hint="The question asks for the width alone. What else do you hand back?")
def emb_sz(n_categories):
    return n_categories, min(600, round(1.6 * n_categories**0.56))


@mistake(
    "q1",
    "printed",
    hint="You show the width, and hand back nothing. Which word gives a value to the caller?",
)
def emb_sz(n_categories):
    print(min(600, round(1.6 * n_categories**0.56)))


@mistake(
    "q1",
    "min-of-a-list-slip",
    hint="min looks for the smallest of several things. How many did you give it?",
)
def emb_sz(n_categories):
    return min(round(1.6 * n_categories**0.56))


@mistake("q1", "as-text", hint="Your answer is text. Can a table be as wide as a text?")
def emb_sz(n_categories):
    return f"{min(600, round(1.6 * n_categories**0.56))}"


# ---------------------------------------------------------------- q2: CollabNN


@mistake("q2", "no-relu", hint=NO_RELU)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers = nn.Sequential(nn.Linear(user_sz[1] + item_sz[1], n_act), nn.Linear(n_act, 1))


@mistake("q2", "no-relu", hint=NO_RELU, idiom="made and not called")
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.user_emb = nn.Embedding(*user_sz)
        self.item_emb = nn.Embedding(*item_sz)
        self.fc1 = nn.Linear(user_sz[1] + item_sz[1], n_act)
        self.act = nn.ReLU()
        self.fc2 = nn.Linear(n_act, 1)
        self.y_range = y_range

    def forward(self, x):
        embs = torch.cat([self.user_emb(x[:, 0]), self.item_emb(x[:, 1])], dim=1)
        return sigmoid_range(self.fc2(self.fc1(embs)), *self.y_range)


@mistake("q2", "no-relu", hint=NO_RELU, idiom="result thrown away")
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        hidden = self.layers[0](embs)
        F.relu(hidden)
        return sigmoid_range(self.layers[2](hidden), *self.y_range)


@mistake("q2", "relu-last", hint=RELU_LAST)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers = nn.Sequential(*self.layers, nn.ReLU())


@mistake(
    "q2",
    "relu-only-last",
    hint="There is a ReLU, and it stands behind the last Linear. Between which two steps does it bend anything?",
)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers = nn.Sequential(
            nn.Linear(user_sz[1] + item_sz[1], n_act), nn.Linear(n_act, 1), nn.ReLU()
        )


@mistake("q2", "relu-on-the-rows", hint=RELU_ON_ROWS)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        return sigmoid_range(self.layers[2](self.layers[0](embs.relu())), *self.y_range)


@mistake(
    "q2",
    "relu-twice",
    hint="You bend the embeddings as well as the hidden units. Which table of the lesson's steps has a ReLU, and how often?",
)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        return sigmoid_range(self.layers(F.relu(embs)), *self.y_range)


@mistake("q2", "another-bend", hint=OTHER_BEND, idiom="sigmoid")
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers[1] = nn.Sigmoid()


@mistake("q2", "another-bend", hint=OTHER_BEND, idiom="tanh")
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers[1] = nn.Tanh()


@mistake("q2", "another-bend", hint=OTHER_BEND, idiom="leaky")
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers[1] = nn.LeakyReLU()


@mistake("q2", "another-bend", hint=OTHER_BEND, idiom="GELU")
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers[1] = nn.GELU()


@mistake(
    "q2",
    "the-wrong-half",
    hint="What should become of a unit that is 3, and of one that is −2? Yours keeps the other half.",
)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        return sigmoid_range(self.layers[2](self.layers[0](embs).clamp(max=0)), *self.y_range)


@mistake(
    "q2",
    "clipped-at-1-as-well",
    hint="A hidden unit that is 3 stays 3. What does yours make of it?",
)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        return sigmoid_range(self.layers[2](self.layers[0](embs).clamp(0, 1)), *self.y_range)


@mistake("q2", "abs-for-relu", hint="What should become of a unit that is −2: nothing, or 2?")
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        return sigmoid_range(self.layers[2](self.layers[0](embs).abs()), *self.y_range)


@mistake("q2", "no-last-linear", hint=NO_LAST)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers = nn.Sequential(nn.Linear(user_sz[1] + item_sz[1], n_act), nn.ReLU())


@mistake(
    "q2",
    "units-added-up",
    hint="You add the hidden units up, each with the same weight. What should weigh them before they become one number?",
)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers = nn.Sequential(nn.Linear(user_sz[1] + item_sz[1], n_act), nn.ReLU())

    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        return sigmoid_range(self.layers(embs).sum(dim=1), *self.y_range)


@mistake(
    "q2",
    "a-layer-too-many",
    hint="Linear, ReLU, Linear: count the Linears of your model, and the question's.",
)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers = nn.Sequential(
            nn.Linear(user_sz[1] + item_sz[1], n_act),
            nn.ReLU(),
            nn.Linear(n_act, n_act // 2),
            nn.ReLU(),
            nn.Linear(n_act // 2, 1),
        )


@mistake(
    "q2",
    "only-one-linear",
    hint="You go from the joined rows to the score in one step. Where is the hidden layer?",
)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers = nn.Linear(user_sz[1] + item_sz[1], 1)


@mistake("q2", "no-bias-in-a-linear", hint=NO_LINEAR_BIAS)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers = nn.Sequential(
            nn.Linear(user_sz[1] + item_sz[1], n_act, bias=False),
            nn.ReLU(),
            nn.Linear(n_act, 1, bias=False),
        )


@mistake("q2", "no-bias-in-a-linear", hint=NO_LINEAR_BIAS, idiom="the first only")
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers[0] = nn.Linear(user_sz[1] + item_sz[1], n_act, bias=False)


@mistake("q2", "no-bias-in-a-linear", hint=NO_LINEAR_BIAS, idiom="the last only")
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers[2] = nn.Linear(n_act, 1, bias=False)


@mistake("q2", "no-bias-in-a-linear", hint=NO_LINEAR_BIAS, idiom="weights of one's own")
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.U = nn.Parameter(torch.randn(*user_sz) * 0.1)
        self.V = nn.Parameter(torch.randn(*item_sz) * 0.1)
        self.W1 = nn.Parameter(torch.randn(user_sz[1] + item_sz[1], n_act) * 0.1)
        self.W2 = nn.Parameter(torch.randn(n_act, 1) * 0.1)
        self.y_range = y_range

    def forward(self, x):
        h = F.relu(torch.cat([self.U[x[:, 0]], self.V[x[:, 1]]], dim=1) @ self.W1)
        return sigmoid_range(h @ self.W2, *self.y_range)


@mistake(
    "q2",
    "bias-learned-and-not-used",
    hint="Among your parameters is one that no prediction depends on. Which gets no gradient?",
)
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.U = nn.Parameter(torch.randn(*user_sz) * 0.1)
        self.V = nn.Parameter(torch.randn(*item_sz) * 0.1)
        self.W1 = nn.Parameter(torch.randn(user_sz[1] + item_sz[1], n_act) * 0.1)
        self.b1 = nn.Parameter(torch.zeros(n_act))
        self.W2 = nn.Parameter(torch.randn(n_act, 1) * 0.1)
        self.b2 = nn.Parameter(torch.zeros(1))
        self.y_range = y_range

    def forward(self, x):
        h = F.relu(torch.cat([self.U[x[:, 0]], self.V[x[:, 1]]], dim=1) @ self.W1)
        return sigmoid_range(h @ self.W2 + self.b2, *self.y_range)


@mistake(
    "q2",
    "biases-of-users-and-items",
    hint="User and item biases were in the dot product's model. What does this question list as learned, and what do you learn beside it?",
)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.user_bias = nn.Embedding(user_sz[0], 1)
        self.item_bias = nn.Embedding(item_sz[0], 1)

    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        score = self.layers(embs) + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])
        return sigmoid_range(score, *self.y_range)


@mistake("q2", "batch-norm", hint=BATCH_NORM)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers = nn.Sequential(
            nn.Linear(user_sz[1] + item_sz[1], n_act),
            nn.ReLU(),
            nn.BatchNorm1d(n_act),
            nn.Linear(n_act, 1),
        )


@mistake("q2", "first-linear-too-narrow", hint=TOO_NARROW)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers = nn.Sequential(nn.Linear(user_sz[1], n_act), nn.ReLU(), nn.Linear(n_act, 1))


@mistake(
    "q2",
    "first-linear-twice-the-user",
    hint="You take both rows to be as wide as the user's. Do the two widths have to be the same?",
)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers[0] = nn.Linear(2 * user_sz[1], n_act)


@mistake("q2", "rows-for-width", hint=ROWS_FOR_WIDTH)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers[0] = nn.Linear(user_sz[0] + item_sz[0], n_act)


@mistake(
    "q2",
    "two-ids-into-the-layers",
    hint="Your Linear gets the two ids themselves. Is user 6 twice as much of anything as user 3?",
)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers[0] = nn.Linear(2, n_act)

    def forward(self, x):
        return sigmoid_range(self.layers(x.float()), *self.y_range)


@mistake(
    "q2",
    "tables-turned",
    hint="nn.Embedding wants rows first and width second. How many rows has your table, and how many users are there?",
)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.user_factors = nn.Embedding(user_sz[1], user_sz[0])
        self.item_factors = nn.Embedding(item_sz[1], item_sz[0])


@mistake("q2", "joined-below", hint=JOINED_BELOW)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=0)
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "joined-below", hint=JOINED_BELOW, idiom="no dim given")
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat((self.user_factors(x[:, 0]), self.item_factors(x[:, 1])))
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "joined-below", hint=JOINED_BELOW, idiom="vstack")
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.vstack((self.user_factors(x[:, 0]), self.item_factors(x[:, 1])))
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "multiplied-or-added", hint=MULTIPLIED_OR_ADDED)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "multiplied-or-added", hint=MULTIPLIED_OR_ADDED, idiom="and the layer made to fit")
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers[0] = nn.Linear(item_sz[1], n_act)

    def forward(self, x):
        embs = self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "multiplied-or-added", hint=MULTIPLIED_OR_ADDED, idiom="plus")
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = self.user_factors(x[:, 0]) + self.item_factors(x[:, 1])
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "stacked", hint=STACKED)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.stack([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake(
    "q2",
    "a-tuple-into-the-layers",
    hint="Two tensors with a comma between them are a tuple, not one tensor. Which function makes one of them?",
)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake(
    "q2",
    "cat-without-brackets",
    hint="torch.cat takes one list or tuple of tensors. How many things did you give it?",
)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat(self.user_factors(x[:, 0]), self.item_factors(x[:, 1]), dim=1)
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake(
    "q2",
    "one-side-twice",
    hint="Change the item and keep the user: does the prediction move? What did you join?",
)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.cut = user_sz[1] + item_sz[1]

    def forward(self, x):
        users = self.user_factors(x[:, 0])
        embs = torch.cat([users, users], dim=1)[:, : self.cut]
        return sigmoid_range(self.layers(F.pad(embs, (0, self.cut - embs.shape[1]))), *self.y_range)


@mistake("q2", "layers-in-a-list", hint=LAYERS_HIDDEN)
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.user_factors = nn.Embedding(*user_sz)
        self.item_factors = nn.Embedding(*item_sz)
        self.layers = [nn.Linear(user_sz[1] + item_sz[1], n_act), nn.ReLU(), nn.Linear(n_act, 1)]
        self.y_range = y_range

    def forward(self, x):
        x = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        for layer in self.layers:
            x = layer(x)
        return sigmoid_range(x, *self.y_range)


@mistake("q2", "layers-in-a-list", hint=LAYERS_HIDDEN, idiom="a function of one's own")
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.user_factors = nn.Embedding(*user_sz)
        self.item_factors = nn.Embedding(*item_sz)
        hidden, last = nn.Linear(user_sz[1] + item_sz[1], n_act), nn.Linear(n_act, 1)
        self.net = lambda embs: last(F.relu(hidden(embs)))
        self.y_range = y_range

    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        return sigmoid_range(self.net(embs), *self.y_range)


@mistake("q2", "layers-made-in-forward", hint=NEW_LAYERS)
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.user_factors = nn.Embedding(*user_sz)
        self.item_factors = nn.Embedding(*item_sz)
        self.n_act, self.y_range = n_act, y_range

    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        hidden = F.relu(nn.Linear(embs.shape[1], self.n_act)(embs))
        return sigmoid_range(nn.Linear(self.n_act, 1)(hidden), *self.y_range)


@mistake("q2", "bare-sizes", hint=BARE_SIZES)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers = nn.Sequential(user_sz[1] + item_sz[1], n_act, 1)


@mistake("q2", "bare-sizes", hint=BARE_SIZES, idiom="a list")
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers = nn.Sequential(
            [nn.Linear(user_sz[1] + item_sz[1], n_act), nn.ReLU(), nn.Linear(n_act, 1)]
        )


@mistake("q2", "bare-sizes", hint=BARE_SIZES, idiom="the function for the layer")
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers = nn.Sequential(
            nn.Linear(user_sz[1] + item_sz[1], n_act), F.relu, nn.Linear(n_act, 1)
        )


@mistake("q2", "relu-not-made", hint="nn.ReLU is a class. What makes a layer of it?")
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        return sigmoid_range(self.layers[2](nn.ReLU(self.layers[0](embs))), *self.y_range)


@mistake(
    "q2",
    "n-act-ignored",
    hint="Build the model with n_act=4. How many hidden units does it have? Which argument is never used?",
)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, 100)


@mistake(
    "q2",
    "another-default-for-n-act",
    hint="How many hidden units has your model when nobody says? Compare your signature with the question's.",
)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=64):
        super().__init__(user_sz, item_sz, y_range, n_act)


@mistake(
    "q2",
    "another-default-for-n-act",
    hint="How many hidden units has your model when nobody says? Compare your signature with the question's.",
    idiom="none at all",
)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), *, n_act):
        super().__init__(user_sz, item_sz, y_range, n_act)


@mistake("q2", "no-squash", hint=NO_SQUASH)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        return self.layers(torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], 1))


@mistake("q2", "bare-sigmoid", hint=BARE_SIGMOID)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], 1)
        return torch.sigmoid(self.layers(embs))


@mistake("q2", "squashed-twice", hint=TWICE)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.layers = nn.Sequential(*self.layers, nn.Sigmoid())


@mistake("q2", "high-for-span", hint=HIGH_FOR_SPAN)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        low, high = self.y_range
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], 1)
        return torch.sigmoid(self.layers(embs)) * high + low


@mistake(
    "q2",
    "low-forgotten",
    hint="Try the range (1, 5): what is the smallest value you can give back? Where does your range begin?",
)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], 1)
        return torch.sigmoid(self.layers(embs)) * (self.y_range[1] - self.y_range[0])


@mistake("q2", "range-hard-coded", hint=HARD_CODED)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], 1)
        return sigmoid_range(self.layers(embs), 0, 5.5)


@mistake("q2", "range-turned-round", hint=FALLS)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        high, low = self.y_range
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], 1)
        return low + (high - low) * torch.sigmoid(self.layers(embs))


@mistake("q2", "clamp", hint=CLAMP)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], 1)
        return self.layers(embs).clamp(*self.y_range)


@mistake("q2", "another-default-range", hint=DEFAULT)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)


@mistake("q2", "another-default-range", hint=DEFAULT, idiom="a slip of the comma")
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 0.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)


@mistake("q2", "a-type-for-a-value", hint=A_TYPE)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=tuple[float, float], n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)


@mistake(
    "q2",
    "range-not-unpacked",
    hint="The squash wants low and high, two numbers. How many do you hand it?",
)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], 1)
        return sigmoid_range(self.layers(embs), self.y_range)


@mistake("q2", "columns-swapped", hint=SWAPPED)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 1]), self.item_factors(x[:, 0])], 1)
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "one-column-for-both", hint=ONE_COLUMN)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 0])], 1)
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "rows-for-columns", hint=ROWS)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[0]), self.item_factors(x[1])], dim=1)
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "one-based", hint=ONE_BASED)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat(
            [self.user_factors.weight[x[:, 0] - 1], self.item_factors.weight[x[:, 1] - 1]], 1
        )
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "a-spare-row", hint=SPARE_ROW)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        user_sz, item_sz = (user_sz[0] + 1, user_sz[1]), (item_sz[0] + 1, item_sz[1])
        super().__init__(user_sz, item_sz, y_range, n_act)


@mistake(
    "q2",
    "sizes-taken-for-counts",
    hint="user_sz is a pair. How do you get its two parts into the table's two arguments?",
)
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.user_factors = nn.Embedding(user_sz, n_act)
        self.item_factors = nn.Embedding(item_sz, n_act)

    forward = reference.CollabNN.forward


@mistake(
    "q2",
    "one-table-for-both",
    hint="If user 3 and item 3 share one row, what happens to the person when the item's numbers move?",
)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.user_factors = self.item_factors = nn.Embedding(
            max(user_sz[0], item_sz[0]), user_sz[1]
        )
        self.layers[0] = nn.Linear(2 * user_sz[1], n_act)


@mistake("q2", "linear-for-embedding", hint=ONE_HOT_LINEAR)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.user_factors, self.item_factors = nn.Linear(*user_sz), nn.Linear(*item_sz)

    def forward(self, x):
        users = F.one_hot(x[:, 0], self.user_factors.in_features).float()
        items = F.one_hot(x[:, 1], self.item_factors.in_features).float()
        embs = torch.cat([self.user_factors(users), self.item_factors(items)], dim=1)
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "dropout-left-on", hint=DROPOUT_ON)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], 1)
        hidden = F.dropout(self.layers[:2](embs), 0.5)
        return sigmoid_range(self.layers[2](hidden), *self.y_range)


@mistake("q2", "dropout-left-on", hint=DROPOUT_ON, idiom="made in forward")
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], 1)
        hidden = nn.Dropout(0.2)(self.layers[:2](embs))
        return sigmoid_range(self.layers[2](hidden), *self.y_range)


@mistake("q2", "float-ids", hint=FLOAT_IDS)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        return super().forward(x.float())


@mistake("q2", "squeezed-too-much", hint=SQUEEZE)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        return super().forward(x).squeeze()


@mistake("q2", "squeezed-too-much", hint=SQUEEZE, idiom="the embeddings")
class CollabNN(reference.CollabNN):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]).squeeze(), self.item_factors(x[:, 1]).squeeze()
        return sigmoid_range(self.layers(torch.cat([users, items], dim=1)), *self.y_range)


@mistake("q2", "the-mean-of-the-batch", hint=ONE_ANSWER)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        return super().forward(x).mean()


@mistake(
    "q2",
    "batch-scaled-in-forward",
    hint="A row alone gets another prediction than in a batch. What do you work out over the rows?",
)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], 1)
        embs = (embs - embs.mean(0)) / (embs.std(0) + 1e-3)
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "two-things-returned", hint=TWO_THINGS)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], 1)
        return sigmoid_range(self.layers(embs), *self.y_range), embs


@mistake("q2", "nothing-returned", hint=NOTHING)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        super().forward(x)


@mistake(
    "q2",
    "two-arguments",
    hint="The question gives forward one argument, the table x with two columns. How many does yours ask for?",
)
class CollabNN(reference.CollabNN):
    def forward(self, users, items):
        embs = torch.cat([self.user_factors(users), self.item_factors(items)], dim=1)
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "other-argument-names", hint=OTHER_NAMES)
class CollabNN(reference.CollabNN):
    def __init__(self, user_size, item_size, y_range=(0, 5.5), n_hidden=100):
        super().__init__(user_size, item_size, y_range, n_hidden)


@mistake("q2", "not-registered", hint=NOT_LEARNED)
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.U, self.V = torch.randn(*user_sz), torch.randn(*item_sz)
        self.W1, self.b1 = torch.randn(user_sz[1] + item_sz[1], n_act), torch.zeros(n_act)
        self.W2, self.b2 = torch.randn(n_act, 1), torch.zeros(1)
        self.y_range = y_range

    def forward(self, x):
        hidden = torch.relu(torch.cat([self.U[x[:, 0]], self.V[x[:, 1]]], 1) @ self.W1 + self.b1)
        return sigmoid_range(hidden @ self.W2 + self.b2, *self.y_range)


@mistake("q2", "not-registered", hint=NOT_LEARNED, idiom="requires_grad")
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        grad = {"requires_grad": True}
        self.U, self.V = torch.randn(*user_sz, **grad), torch.randn(*item_sz, **grad)
        self.W1 = torch.randn(user_sz[1] + item_sz[1], n_act, **grad)
        self.W2 = torch.randn(n_act, 1, **grad)
        self.y_range = y_range

    def forward(self, x):
        hidden = torch.relu(torch.cat([self.U[x[:, 0]], self.V[x[:, 1]]], 1) @ self.W1)
        return sigmoid_range(hidden @ self.W2, *self.y_range)


@mistake("q2", "tables-not-registered", hint=TABLES_HIDDEN)
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.tables = [nn.Embedding(*user_sz), nn.Embedding(*item_sz)]
        self.fc1, self.fc2 = nn.Linear(user_sz[1] + item_sz[1], n_act), nn.Linear(n_act, 1)
        self.y_range = y_range

    def forward(self, x):
        embs = torch.cat([table(ids) for table, ids in zip(self.tables, x.T)], dim=1)
        return sigmoid_range(self.fc2(self.fc1(embs).relu()), *self.y_range)


@mistake("q2", "tables-not-registered", hint=TABLES_HIDDEN, idiom="plain tensors")
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.user_factors, self.item_factors = torch.randn(*user_sz), torch.randn(*item_sz)
        self.fc1, self.fc2 = nn.Linear(user_sz[1] + item_sz[1], n_act), nn.Linear(n_act, 1)
        self.y_range = y_range

    def forward(self, x):
        embs = torch.cat([self.user_factors[x[:, 0]], self.item_factors[x[:, 1]]], dim=1)
        return sigmoid_range(self.fc2(self.fc1(embs).relu()), *self.y_range)


@mistake(
    "q2",
    "half-registered",
    hint="One of your two tables is among the parameters, the other is not. What did you do differently?",
)
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.user_factors = nn.Parameter(torch.randn(*user_sz) * 0.1)
        self.item_factors = torch.randn(*item_sz) * 0.1
        self.fc1, self.fc2 = nn.Linear(user_sz[1] + item_sz[1], n_act), nn.Linear(n_act, 1)
        self.y_range = y_range

    def forward(self, x):
        embs = torch.cat([self.user_factors[x[:, 0]], self.item_factors[x[:, 1]]], dim=1)
        return sigmoid_range(self.fc2(self.fc1(embs).relu()), *self.y_range)


@mistake("q2", "tables-made-in-forward", hint=NEW_TABLES)
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.user_sz, self.item_sz, self.y_range = user_sz, item_sz, y_range
        self.fc1, self.fc2 = nn.Linear(user_sz[1] + item_sz[1], n_act), nn.Linear(n_act, 1)

    def forward(self, x):
        users, items = nn.Embedding(*self.user_sz)(x[:, 0]), nn.Embedding(*self.item_sz)(x[:, 1])
        hidden = F.relu(self.fc1(torch.cat([users, items], dim=1)))
        return sigmoid_range(self.fc2(hidden), *self.y_range)


@mistake(
    "q2",
    "lost-after-init",
    hint="Which names survive the end of __init__? How does forward get at them?",
)
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        user_factors, item_factors = nn.Embedding(*user_sz), nn.Embedding(*item_sz)
        layers = nn.Sequential(
            nn.Linear(user_sz[1] + item_sz[1], n_act), nn.ReLU(), nn.Linear(n_act, 1)
        )

    forward = reference.CollabNN.forward


@mistake("q2", "two-spellings", hint=TWO_SPELLINGS)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_embs(x[:, 0]), self.item_embs(x[:, 1])], dim=1)
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "unknown-name", hint=UNKNOWN_NAME)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        rows = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "unknown-name", hint=UNKNOWN_NAME, idiom="self forgotten")
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        return sigmoid_range(layers(embs), *self.y_range)


@mistake("q2", "two-spellings", hint=TWO_SPELLINGS, idiom="the range was never kept")
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        del self.y_range


@mistake("q2", "no-super-init", hint=NO_SUPER)
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        self.user_factors, self.item_factors = nn.Embedding(*user_sz), nn.Embedding(*item_sz)

    forward = reference.CollabNN.forward


@mistake("q2", "no-super-init", hint=NO_SUPER, idiom="super without brackets")
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super.__init__()  # the mistake itself
        self.user_factors, self.item_factors = nn.Embedding(*user_sz), nn.Embedding(*item_sz)

    forward = reference.CollabNN.forward


@mistake("q2", "no-module", hint=NO_MODULE)
class CollabNN:
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        self.user_factors, self.item_factors = nn.Embedding(*user_sz), nn.Embedding(*item_sz)
        self.layers = nn.Sequential(
            nn.Linear(user_sz[1] + item_sz[1], n_act), nn.ReLU(), nn.Linear(n_act, 1)
        )
        self.y_range = y_range

    forward = reference.CollabNN.forward


@mistake(
    "q2",
    "layer-or-tensor",
    hint="A layer is called with ids, a tensor is indexed by them. Which of the two is yours?",
)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors[x[:, 0]], self.item_factors[x[:, 1]]], dim=1)
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "cut-off", hint=CUT_OFF)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        return super().forward(x).detach()


@mistake("q2", "cut-off", hint=CUT_OFF, idiom="no_grad")
class CollabNN(reference.CollabNN):
    @torch.no_grad()
    def forward(self, x):
        return super().forward(x)


@mistake("q2", "cut-off", hint=CUT_OFF, idiom="torch.tensor")
class CollabNN(reference.CollabNN):
    def forward(self, x):
        return torch.tensor(super().forward(x).tolist())


@mistake("q2", "tables-never-learn", hint=TABLES_STILL)
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat(
            [self.user_factors.weight.data[x[:, 0]], self.item_factors.weight.data[x[:, 1]]], 1
        )
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "tables-never-learn", hint=TABLES_STILL, idiom="detach")
class CollabNN(reference.CollabNN):
    def forward(self, x):
        embs = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], 1).detach()
        return sigmoid_range(self.layers(embs), *self.y_range)


@mistake("q2", "tables-never-learn", hint=TABLES_STILL, idiom="frozen")
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.user_factors = nn.Embedding.from_pretrained(torch.randn(*user_sz))
        self.item_factors = nn.Embedding.from_pretrained(torch.randn(*item_sz))


@mistake("q2", "one-table-frozen", hint=FROZEN)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.item_factors.requires_grad_(False)


@mistake("q2", "all-zero", hint=ALL_ZERO)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        for p in self.parameters():
            nn.init.zeros_(p)


@mistake(
    "q2",
    "padding-row",
    hint="User 0 is a person like any other. Which of your table's rows never learns?",
)
class CollabNN(reference.CollabNN):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__(user_sz, item_sz, y_range, n_act)
        self.user_factors = nn.Embedding(*user_sz, padding_idx=0)
        self.item_factors = nn.Embedding(*item_sz, padding_idx=0)


@mistake(
    "q2",
    "the-dot-product",
    hint="This is the model of an earlier notebook. Where do the joined rows and the layers come in?",
)
class CollabNN(nn.Module):
    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        super().__init__()
        self.user_factors, self.item_factors = nn.Embedding(*user_sz), nn.Embedding(*item_sz)
        self.y_range = y_range

    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1)
        return sigmoid_range(dot, *self.y_range)


# ---------------------------------------------------------------- q3: HybridNN


@mistake("q3", "no-relu", hint=NO_RELU)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        self.layers = nn.Sequential(*[step for step in self.layers if isinstance(step, nn.Linear)])


@mistake(
    "q3",
    "one-relu-only",
    hint="Each hidden layer is followed by a bend. How many hidden layers are there, and how many ReLUs does a value meet?",
)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        relus = [i for i, step in enumerate(self.layers) if isinstance(step, nn.ReLU)]
        for i in relus[1:]:
            self.layers[i] = nn.Identity()


@mistake("q3", "relu-last", hint=RELU_LAST)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        self.layers.append(nn.ReLU())


@mistake("q3", "relu-last", hint=RELU_LAST, idiom="one loop for all layers")
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.embs = nn.ModuleList([nn.Embedding(n, k) for n, k in emb_szs])
        sizes = [sum(k for _, k in emb_szs) + n_cont] + list(layers) + [1]
        self.linears = nn.ModuleList([nn.Linear(a, b) for a, b in zip(sizes[:-1], sizes[1:])])
        self.y_range = y_range

    def forward(self, x_cat, x_cont):
        x = torch.cat([e(x_cat[:, i]) for i, e in enumerate(self.embs)] + [x_cont], dim=1)
        for linear in self.linears:
            x = F.relu(linear(x))
        return sigmoid_range(x, *self.y_range)


@mistake("q3", "relu-on-the-rows", hint=RELU_ON_ROWS)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [table(x_cat[:, j]).relu() for j, table in enumerate(self.tables)]
        return sigmoid_range(self.layers(torch.cat([*rows, x_cont], dim=1)), *self.y_range)


@mistake(
    "q3",
    "relu-on-everything-joined",
    hint="What was joined goes straight into the first Linear. What happens in yours to an age below the mean?",
)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [table(x_cat[:, j]) for j, table in enumerate(self.tables)]
        return sigmoid_range(self.layers(F.relu(torch.cat([*rows, x_cont], 1))), *self.y_range)


@mistake("q3", "another-bend", hint=OTHER_BEND)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        for i, step in enumerate(self.layers):
            if isinstance(step, nn.ReLU):
                self.layers[i] = nn.Sigmoid()


@mistake("q3", "no-last-linear", hint=NO_LAST)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        self.layers = self.layers[:-1]


@mistake("q3", "no-last-linear", hint=NO_LAST, idiom="their mean instead")
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        self.layers = self.layers[:-1]

    def forward(self, x_cat, x_cont):
        return super().forward(x_cat, x_cont).mean(dim=1)


@mistake("q3", "no-bias-in-a-linear", hint=NO_LINEAR_BIAS)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        for step in self.layers:
            if isinstance(step, nn.Linear):
                step.bias = None


@mistake("q3", "no-bias-in-a-linear", hint=NO_LINEAR_BIAS, idiom="the hidden ones")
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        for step in self.layers[:-1]:
            if isinstance(step, nn.Linear):
                step.bias = None


@mistake("q3", "batch-norm", hint=BATCH_NORM)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        self.bn_cont = nn.BatchNorm1d(n_cont)

    def forward(self, x_cat, x_cont):
        return super().forward(x_cat, self.bn_cont(x_cont))


@mistake("q3", "batch-norm", hint=BATCH_NORM, idiom="behind each hidden layer")
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        steps = []
        for step in self.layers:
            steps.append(step)
            if isinstance(step, nn.ReLU):
                steps.append(nn.BatchNorm1d(steps[-2].out_features))
        self.layers = nn.Sequential(*steps)


@mistake(
    "q3",
    "scaled-again",
    hint="x_cont comes in already scaled. What do you work out over the rows of the batch, and what becomes of a batch of one row?",
)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        x_cont = (x_cont - x_cont.mean(dim=0)) / x_cont.std(dim=0)
        return super().forward(x_cat, x_cont)


@mistake(
    "q3",
    "scaled-again",
    hint="x_cont comes in already scaled. What do you work out over the rows of the batch, and what becomes of a batch of one row?",
    idiom="to 0…1",
)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        low, high = x_cont.min(), x_cont.max()
        return super().forward(x_cat, (x_cont - low) / (high - low))


@mistake(
    "q3",
    "continuous-columns-left-out",
    hint="Change somebody's age: does the prediction move? Where does x_cont go?",
)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, 0, layers, y_range)

    def forward(self, x_cat, x_cont):
        return super().forward(x_cat, x_cont[:, :0])


@mistake("q3", "continuous-columns-not-counted", hint=TOO_NARROW)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, 0, layers, y_range)


@mistake(
    "q3",
    "continuous-columns-cut-to-whole-numbers",
    hint="An age of −0.7 deviations is no id. In which type do the continuous columns come in, and which do you make of it?",
)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        return super().forward(x_cat, x_cont.long().float())


@mistake(
    "q3",
    "a-linear-for-the-continuous",
    hint="The continuous columns are joined on as they are. What do you learn about them before you join them?",
)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        self.cont = nn.Linear(n_cont, n_cont)

    def forward(self, x_cat, x_cont):
        return super().forward(x_cat, self.cont(x_cont))


@mistake(
    "q3",
    "continuous-added-to-the-score",
    hint="The continuous columns go through the layers like everything else. Where do yours come in?",
)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, 0, layers, y_range)

    def forward(self, x_cat, x_cont):
        rows = [table(x_cat[:, j]) for j, table in enumerate(self.tables)]
        score = self.layers(torch.cat(rows, dim=1)) + x_cont.sum(dim=1, keepdim=True)
        return sigmoid_range(score, *self.y_range)


@mistake(
    "q3",
    "first-linear-counts-tables",
    hint="How wide is the joined row: as many numbers as there are tables, or as wide as all tables together?",
)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        self.layers[0] = nn.Linear(len(emb_szs) + n_cont, self.layers[0].out_features)


@mistake("q3", "rows-for-width", hint=ROWS_FOR_WIDTH)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        width = sum(n for n, _ in emb_szs) + n_cont
        self.layers[0] = nn.Linear(width, self.layers[0].out_features)


@mistake(
    "q3",
    "two-tables-only",
    hint="How many pairs are in emb_szs? Build the model with three and look at its parameters.",
)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs[:2], n_cont, layers, y_range)


@mistake(
    "q3",
    "three-tables-always",
    hint="There may be two categories, or four. Which number of tables is written into your class?",
)
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.user, self.item, self.job = (nn.Embedding(*sz) for sz in emb_szs)
        widths = [
            self.user.embedding_dim + self.item.embedding_dim + self.job.embedding_dim + n_cont,
            *layers,
        ]
        steps = [s for a, b in zip(widths, layers) for s in (nn.Linear(a, b), nn.ReLU())]
        self.net = nn.Sequential(*steps, nn.Linear(widths[-1], 1))
        self.y_range = y_range

    def forward(self, x_cat, x_cont):
        rows = self.user(x_cat[:, 0]), self.item(x_cat[:, 1]), self.job(x_cat[:, 2])
        return sigmoid_range(self.net(torch.cat([*rows, x_cont], dim=1)), *self.y_range)


@mistake(
    "q3",
    "first-column-for-all",
    hint="Each category has a column of its own. Which column of x_cat does your second table get to see?",
)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [table(x_cat[:, 0]) for table in self.tables]
        return sigmoid_range(self.layers(torch.cat([*rows, x_cont], dim=1)), *self.y_range)


@mistake(
    "q3",
    "columns-backwards",
    hint="Which column belongs to the first table? Yours begins at the other end.",
)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        return super().forward(x_cat.flip(1), x_cont)


@mistake("q3", "rows-for-columns", hint=ROWS)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [table(ids) for table, ids in zip(self.tables, x_cat)]
        return sigmoid_range(self.layers(torch.cat([*rows, x_cont], dim=1)), *self.y_range)


@mistake(
    "q3",
    "whole-x-into-every-table",
    hint="A table that is given all columns looks up all of them. Which column is its own, and what shape comes out?",
)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [table(x_cat) for table in self.tables]
        return sigmoid_range(self.layers(torch.cat([*rows, x_cont], dim=1)), *self.y_range)


@mistake("q3", "one-based", hint=ONE_BASED)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [table.weight[x_cat[:, j] - 1] for j, table in enumerate(self.tables)]
        return sigmoid_range(self.layers(torch.cat([*rows, x_cont], dim=1)), *self.y_range)


@mistake("q3", "a-spare-row", hint=SPARE_ROW)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__([(n + 1, k) for n, k in emb_szs], n_cont, layers, y_range)


@mistake(
    "q3",
    "one-hot-for-tables",
    hint="Your categories go into the layers as one-hot rows. Where are the embedding tables that the question lists?",
)
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.counts, self.y_range = [n for n, _ in emb_szs], y_range
        widths = [sum(self.counts) + n_cont, *layers]
        steps = [s for a, b in zip(widths, layers) for s in (nn.Linear(a, b), nn.ReLU())]
        self.net = nn.Sequential(*steps, nn.Linear(widths[-1], 1))

    def forward(self, x_cat, x_cont):
        hot = [F.one_hot(x_cat[:, j], n).float() for j, n in enumerate(self.counts)]
        return sigmoid_range(self.net(torch.cat([*hot, x_cont], dim=1)), *self.y_range)


@mistake("q3", "joined-below", hint=JOINED_BELOW)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [table(x_cat[:, j]) for j, table in enumerate(self.tables)]
        return sigmoid_range(self.layers(torch.cat([*rows, x_cont])), *self.y_range)


@mistake(
    "q3",
    "added",
    hint="With + between lists you join, with + or sum between tensors you add. Which of the two are your rows?",
)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = sum(table(x_cat[:, j]) for j, table in enumerate(self.tables))
        return sigmoid_range(self.layers(torch.cat([rows, x_cont], dim=1)), *self.y_range)


@mistake(
    "q3",
    "a-list-beside-a-tensor",
    hint="torch.cat takes one flat list of tensors. What stands in yours, tensors or a list of them?",
)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [table(x_cat[:, j]) for j, table in enumerate(self.tables)]
        return sigmoid_range(self.layers(torch.cat([rows, x_cont], dim=1)), *self.y_range)


@mistake("q3", "layers-in-a-list", hint=LAYERS_HIDDEN)
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(n, k) for n, k in emb_szs)
        sizes = [sum(k for _, k in emb_szs) + n_cont, *layers, 1]
        self.linears = [nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])]
        self.y_range = y_range

    def forward(self, x_cat, x_cont):
        x = torch.cat([t(x_cat[:, j]) for j, t in enumerate(self.tables)] + [x_cont], dim=1)
        for linear in self.linears[:-1]:
            x = F.relu(linear(x))
        return sigmoid_range(self.linears[-1](x), *self.y_range)


@mistake(
    "q3",
    "hidden-layers-in-a-list",
    hint="Only the last of your layers is among the parameters. In what did you keep the others?",
)
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(n, k) for n, k in emb_szs)
        sizes = [sum(k for _, k in emb_szs) + n_cont, *layers]
        self.hidden = [nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])]
        self.last = nn.Linear(sizes[-1], 1)
        self.y_range = y_range

    def forward(self, x_cat, x_cont):
        x = torch.cat([t(x_cat[:, j]) for j, t in enumerate(self.tables)] + [x_cont], dim=1)
        for linear in self.hidden:
            x = F.relu(linear(x))
        return sigmoid_range(self.last(x), *self.y_range)


@mistake("q3", "tables-in-a-list", hint=TABLES_HIDDEN)
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.tables = [nn.Embedding(n, k) for n, k in emb_szs]
        sizes = [sum(k for _, k in emb_szs) + n_cont, *layers]
        steps = [s for a, b in zip(sizes, layers) for s in (nn.Linear(a, b), nn.ReLU())]
        self.layers = nn.Sequential(*steps, nn.Linear(sizes[-1], 1))
        self.y_range = y_range

    forward = reference.HybridNN.forward


@mistake("q3", "all-in-lists", hint=NOT_LEARNED)
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.tables = [nn.Embedding(n, k) for n, k in emb_szs]
        sizes = [sum(k for _, k in emb_szs) + n_cont, *layers, 1]
        self.linears = [nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])]
        self.y_range = y_range

    def forward(self, x_cat, x_cont):
        x = torch.cat([t(x_cat[:, j]) for j, t in enumerate(self.tables)] + [x_cont], dim=1)
        for linear in self.linears[:-1]:
            x = F.relu(linear(x))
        return sigmoid_range(self.linears[-1](x), *self.y_range)


@mistake("q3", "layers-made-in-forward", hint=NEW_LAYERS)
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(n, k) for n, k in emb_szs)
        self.layers, self.y_range = layers, y_range

    def forward(self, x_cat, x_cont):
        x = torch.cat([t(x_cat[:, j]) for j, t in enumerate(self.tables)] + [x_cont], dim=1)
        for width in self.layers:
            x = F.relu(nn.Linear(x.shape[1], width)(x))
        return sigmoid_range(nn.Linear(x.shape[1], 1)(x), *self.y_range)


@mistake("q3", "tables-made-in-forward", hint=NEW_TABLES)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        del self.tables
        self.emb_szs = emb_szs

    def forward(self, x_cat, x_cont):
        rows = [nn.Embedding(n, k)(x_cat[:, j]) for j, (n, k) in enumerate(self.emb_szs)]
        return sigmoid_range(self.layers(torch.cat([*rows, x_cont], dim=1)), *self.y_range)


@mistake("q3", "bare-sizes", hint=BARE_SIZES)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        self.layers = nn.Sequential(*layers, 1)


@mistake("q3", "bare-sizes", hint=BARE_SIZES, idiom="the star forgotten")
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        self.layers = nn.Sequential([*self.layers])


@mistake(
    "q3",
    "every-layer-starts-anew",
    hint="The second Linear takes what the first one gives. How many inputs has yours?",
)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        width, steps = sum(k for _, k in emb_szs) + n_cont, []
        for wider in layers:
            steps += [nn.Linear(width, wider), nn.ReLU()]
        self.layers = nn.Sequential(*steps, nn.Linear(layers[-1] if layers else width, 1))


@mistake(
    "q3",
    "all-layers-of-the-first-width",
    hint="Each hidden layer has a width of its own in the list. Which do you give to all of them?",
)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, [layers[0]] * len(layers) if layers else [], y_range)


@mistake(
    "q3",
    "a-layer-lost",
    hint="Count the hidden layers of your model when layers=[6, 4]. Which width is skipped?",
)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers[:-1], y_range)


@mistake(
    "q3",
    "one-hidden-layer-always",
    hint="Your model has one hidden layer, however long the list. Where do the others get lost?",
)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers[:1], y_range)


@mistake("q3", "layers-ignored", hint=LAYERS_IGNORED)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, [100, 50], y_range)


@mistake("q3", "empty-list-of-layers", hint=EMPTY_LIST)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        layers[0], layers[-1]
        super().__init__(emb_szs, n_cont, layers, y_range)


@mistake("q3", "empty-list-of-layers", hint=EMPTY_LIST, idiom="a layer all the same")
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers or [100], y_range)


@mistake(
    "q3",
    "two-hidden-layers-always",
    hint="layers may hold any number of widths. How many does your class expect?",
)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        first, second = layers
        super().__init__(emb_szs, n_cont, [first, second], y_range)


@mistake("q3", "the-list-changed", hint=LIST_CHANGED)
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(n, k) for n, k in emb_szs)
        layers.insert(0, sum(k for _, k in emb_szs) + n_cont)
        steps = [s for a, b in zip(layers, layers[1:]) for s in (nn.Linear(a, b), nn.ReLU())]
        self.layers = nn.Sequential(*steps, nn.Linear(layers[-1], 1))
        self.y_range = y_range

    forward = reference.HybridNN.forward


@mistake("q3", "the-list-changed", hint=LIST_CHANGED, idiom="the 1 appended")
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(n, k) for n, k in emb_szs)
        layers += [1]
        width, steps = sum(k for _, k in emb_szs) + n_cont, []
        for wider in layers:
            steps += [nn.Linear(width, wider), nn.ReLU()]
            width = wider
        self.layers = nn.Sequential(*steps[:-1])
        self.y_range = y_range

    forward = reference.HybridNN.forward


@mistake(
    "q3",
    "no-continuous-columns-forgotten",
    hint="n_cont may be 0, and x_cont is then an empty table. What does your model do with it?",
)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        x_cont = torch.stack([x_cont[:, j] for j in range(x_cont.shape[1])], dim=1)
        return super().forward(x_cat, x_cont)


@mistake(
    "q3",
    "no-continuous-columns-forgotten",
    hint="n_cont may be 0, and x_cont is then an empty table. What does your model do with it?",
    idiom="clipped by its own ends",
)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        if len(x_cont):
            x_cont = x_cont.clamp(x_cont.min(), x_cont.max())
        return super().forward(x_cat, x_cont)


@mistake(
    "q3",
    "no-rows-taken-for-no-columns",
    hint="A table can be empty because it has no rows, or because it has no columns. Which of the two do you ask about?",
)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        parts = [table(x_cat[:, j]) for j, table in enumerate(self.tables)]
        if x_cont.numel() > 0:
            parts.append(x_cont)
        return sigmoid_range(self.layers(torch.cat(parts, dim=1)), *self.y_range)


@mistake(
    "q3",
    "at-least-one-continuous-column",
    hint="How many columns does your first Linear expect when n_cont is 0?",
)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, max(1, n_cont), layers, y_range)


@mistake("q3", "no-squash", hint=NO_SQUASH)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [table(x_cat[:, j]) for j, table in enumerate(self.tables)]
        return self.layers(torch.cat([*rows, x_cont], dim=1))


@mistake("q3", "bare-sigmoid", hint=BARE_SIGMOID)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [table(x_cat[:, j]) for j, table in enumerate(self.tables)]
        return torch.sigmoid(self.layers(torch.cat([*rows, x_cont], dim=1)))


@mistake("q3", "squashed-twice", hint=TWICE)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        self.layers.append(nn.Sigmoid())


@mistake("q3", "high-for-span", hint=HIGH_FOR_SPAN)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [table(x_cat[:, j]) for j, table in enumerate(self.tables)]
        score = self.layers(torch.cat([*rows, x_cont], dim=1))
        return self.y_range[0] + self.y_range[1] * torch.sigmoid(score)


@mistake("q3", "range-hard-coded", hint=HARD_CODED)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers)


@mistake("q3", "another-default-range", hint=DEFAULT)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(1, 5)):
        super().__init__(emb_szs, n_cont, layers, y_range)


@mistake(
    "q3", "range-asked-for", hint="The question gives the range a default. Does your signature?"
)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range):
        super().__init__(emb_szs, n_cont, layers, y_range)


@mistake("q3", "dropout-left-on", hint=DROPOUT_ON)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [table(x_cat[:, j]) for j, table in enumerate(self.tables)]
        joined = F.dropout(torch.cat([*rows, x_cont], dim=1), 0.3)
        return sigmoid_range(self.layers(joined), *self.y_range)


@mistake("q3", "squeezed-too-much", hint=SQUEEZE)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        return super().forward(x_cat, x_cont).squeeze()


@mistake("q3", "squeezed-too-much", hint=SQUEEZE, idiom="the embeddings")
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [table(x_cat[:, j]).squeeze() for j, table in enumerate(self.tables)]
        return sigmoid_range(self.layers(torch.cat([*rows, x_cont], dim=1)), *self.y_range)


@mistake(
    "q3",
    "one-argument",
    hint="This model is called with two tables, ids and measures. How many does your forward take?",
)
class HybridNN(reference.HybridNN):
    def forward(self, x):
        n = len(self.tables)
        return super().forward(x[:, :n].long(), x[:, n:])


@mistake(
    "q3",
    "arguments-exchanged",
    hint="Which of the two tables comes first, the ids or the measures?",
)
class HybridNN(reference.HybridNN):
    def forward(self, x_cont, x_cat):
        return super().forward(x_cat, x_cont)


@mistake("q3", "two-things-returned", hint=TWO_THINGS)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        return super().forward(x_cat, x_cont), x_cont


@mistake("q3", "nothing-returned", hint=NOTHING)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        super().forward(x_cat, x_cont)


@mistake("q3", "other-argument-names", hint=OTHER_NAMES)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_continuous, hidden, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_continuous, hidden, y_range)


@mistake("q3", "two-spellings", hint=TWO_SPELLINGS)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [emb(x_cat[:, j]) for j, emb in enumerate(self.embeddings)]
        return sigmoid_range(self.layers(torch.cat([*rows, x_cont], dim=1)), *self.y_range)


@mistake("q3", "unknown-name", hint=UNKNOWN_NAME)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [table(x_cat[:, j]) for j, table in enumerate(tables)]
        return sigmoid_range(self.layers(torch.cat([*rows, x_cont], dim=1)), *self.y_range)


@mistake("q3", "no-super-init", hint=NO_SUPER)
class HybridNN(nn.Module):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        self.tables = nn.ModuleList(nn.Embedding(n, k) for n, k in emb_szs)

    forward = reference.HybridNN.forward


@mistake("q3", "no-module", hint=NO_MODULE)
class HybridNN:
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        self.tables = [nn.Embedding(n, k) for n, k in emb_szs]
        self.y_range = y_range

    forward = reference.HybridNN.forward


@mistake("q3", "cut-off", hint=CUT_OFF)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        return super().forward(x_cat, x_cont).detach()


@mistake("q3", "tables-never-learn", hint=TABLES_STILL)
class HybridNN(reference.HybridNN):
    def forward(self, x_cat, x_cont):
        rows = [table(x_cat[:, j]) for j, table in enumerate(self.tables)]
        joined = torch.cat([*rows, x_cont], dim=1).detach()
        return sigmoid_range(self.layers(joined), *self.y_range)


@mistake("q3", "tables-never-learn", hint=TABLES_STILL, idiom="frozen")
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        self.tables.requires_grad_(False)


@mistake("q3", "all-zero", hint=ALL_ZERO)
class HybridNN(reference.HybridNN):
    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        super().__init__(emb_szs, n_cont, layers, y_range)
        for p in self.parameters():
            nn.init.zeros_(p)


# ---------------------------------------------------------------- q4: pmf_loss

HALF = "Compare your three terms with the formula, with every sigma at 1. Which factor do all of them lack?"
MEAN_FOR_SUM = "Your errors shrink with the number of ratings. Sum or mean: which is in the formula, and which makes λ depend on n?"
PER_RATING = "Somebody with 200 ratings is pulled to zero 200 times in yours. How often does each user stand in the second sum?"
ONLY_RATED = "Item 2 of the worked example has no rating. Is it in your penalty?"
NOT_SQUARED_SIGMA = "What happens to your term when sigma is doubled: is it halved, or quartered?"
TIMES = "Noisier ratings should count less: does a larger sigma make your first term smaller? (In Python a / 2 * b is (a / 2) times b.)"
SIGMAS_MIXED = "Change sigma_u alone: which of your three terms should move, and which does?"
NORM = "The formula squares the length. Make all vectors twice as long: does your penalty double, or become four times as large?"
MINUS = "A probability is to be large, this loss is to be small. Which sign does each term have?"
SQUARE_SHAPE = "Two ratings give two errors. How many does your difference hold? Say the shapes of its two sides."
CANNOT_LEARN = (
    "The value is right, and no slope flows back from it. Where does your result leave torch?"
)


@mistake("q4", "half-forgotten", hint=HALF)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / sigma**2
        + (user_factors**2).sum() / sigma_u**2
        + (item_factors**2).sum() / sigma_v**2
    )


@mistake(
    "q4",
    "half-on-the-errors-only",
    hint="The half stands in front of every sum. Which of your terms have it?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / (2 * sigma**2)
        + (user_factors**2).sum() / sigma_u**2
        + (item_factors**2).sum() / sigma_v**2
    )


@mistake("q4", "times-sigma", hint=TIMES, idiom="brackets forgotten")
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / 2 * sigma**2
        + (user_factors**2).sum() / 2 * sigma_u**2
        + (item_factors**2).sum() / 2 * sigma_v**2
    )


@mistake("q4", "sigma-not-squared", hint=NOT_SQUARED_SIGMA)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / (2 * sigma)
        + (user_factors**2).sum() / (2 * sigma_u)
        + (item_factors**2).sum() / (2 * sigma_v)
    )


@mistake(
    "q4",
    "two-sigma-squared",
    hint="Which comes first in the formula, the square or the 2? Yours squares both.",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / (2 * sigma) ** 2
        + (user_factors**2).sum() / (2 * sigma_u) ** 2
        + (item_factors**2).sum() / (2 * sigma_v) ** 2
    )


@mistake("q4", "times-sigma", hint=TIMES)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return 0.5 * (
        sigma**2 * ((y - dot) ** 2).sum()
        + sigma_u**2 * (user_factors**2).sum()
        + sigma_v**2 * (item_factors**2).sum()
    )


@mistake(
    "q4",
    "multiplied-out",
    hint="Your terms have the right proportions: it is the formula times a constant. By what did the lesson multiply, and does the question?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum()
        + sigma**2 / sigma_u**2 * (user_factors**2).sum()
        + sigma**2 / sigma_v**2 * (item_factors**2).sum()
    )


@mistake(
    "q4",
    "lambda-turned-round",
    hint="A firm belief in small vectors (small sigma_u) should pull harder. Does yours?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return 0.5 * (
        ((y - dot) ** 2).sum()
        + sigma_u**2 / sigma**2 * (user_factors**2).sum()
        + sigma_v**2 / sigma**2 * (item_factors**2).sum()
    )


@mistake("q4", "sigmas-mixed-up", hint=SIGMAS_MIXED)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    return reference.pmf_loss(user_factors, item_factors, x, y, sigma, sigma_v, sigma_u)


@mistake("q4", "sigmas-mixed-up", hint=SIGMAS_MIXED, idiom="sigma_u for both")
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    return reference.pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_u)


@mistake("q4", "sigmas-mixed-up", hint=SIGMAS_MIXED, idiom="sigma for all three")
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    return reference.pmf_loss(user_factors, item_factors, x, y, sigma, sigma, sigma)


@mistake(
    "q4",
    "sigma-left-out",
    hint="Change sigma alone: does your loss change at all? Where does it enter?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    return reference.pmf_loss(user_factors, item_factors, x, y, 1.0, sigma_u, sigma_v)


@mistake("q4", "mean-for-sum", hint=MEAN_FOR_SUM)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        F.mse_loss(dot, y) / (2 * sigma**2)
        + (user_factors**2).sum() / (2 * sigma_u**2)
        + (item_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "mean-for-every-sum",
    hint="Every one of your sums became a mean. Should a larger table be punished less?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).mean() / (2 * sigma**2)
        + (user_factors**2).mean() / (2 * sigma_u**2)
        + (item_factors**2).mean() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "mean-of-the-lengths",
    hint="Your penalty takes the typical user, the formula takes all of them. What if there are twice as many?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / (2 * sigma**2)
        + (user_factors**2).sum(1).mean() / (2 * sigma_u**2)
        + (item_factors**2).sum(1).mean() / (2 * sigma_v**2)
    )


@mistake("q4", "penalty-per-rating", hint=PER_RATING)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    u, v = user_factors[x[:, 0]], item_factors[x[:, 1]]
    return (
        ((y - (u * v).sum(1)) ** 2).sum() / (2 * sigma**2)
        + (u**2).sum() / (2 * sigma_u**2)
        + (v**2).sum() / (2 * sigma_v**2)
    )


@mistake("q4", "penalty-per-rating", hint=PER_RATING, idiom="in a loop")
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    loss = 0 * user_factors.sum()
    for (i, j), r in zip(x.tolist(), y):
        u, v = user_factors[i], item_factors[j]
        loss = loss + (r - u @ v) ** 2 / (2 * sigma**2)
        loss = loss + u @ u / (2 * sigma_u**2) + v @ v / (2 * sigma_v**2)
    return loss


@mistake("q4", "only-the-rated", hint=ONLY_RATED)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / (2 * sigma**2)
        + (user_factors[x[:, 0].unique()] ** 2).sum() / (2 * sigma_u**2)
        + (item_factors[x[:, 1].unique()] ** 2).sum() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "each-pair-once",
    hint="A pair may stand in x twice; then its error counts twice. Which of your steps throws one away?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    table = {tuple(pair): r for pair, r in zip(x.tolist(), y)}
    loss = (user_factors**2).sum() / (2 * sigma_u**2) + (item_factors**2).sum() / (2 * sigma_v**2)
    for (i, j), r in table.items():
        loss = loss + (r - user_factors[i] @ item_factors[j]) ** 2 / (2 * sigma**2)
    return loss


@mistake(
    "q4",
    "blanks-as-zeros",
    hint="You have an error for every cell of the table. Is a blank a rating of 0?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    table = torch.zeros(len(user_factors), len(item_factors))
    table[x[:, 0], x[:, 1]] = y
    return (
        ((table - user_factors @ item_factors.T) ** 2).sum() / (2 * sigma**2)
        + (user_factors**2).sum() / (2 * sigma_u**2)
        + (item_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake("q4", "norm-not-squared", hint=NORM)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / (2 * sigma**2)
        + user_factors.norm() / (2 * sigma_u**2)
        + item_factors.norm() / (2 * sigma_v**2)
    )


@mistake("q4", "norm-not-squared", hint=NORM, idiom="row by row")
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / (2 * sigma**2)
        + user_factors.norm(dim=1).sum() / (2 * sigma_u**2)
        + item_factors.norm(dim=1).sum() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "absolute-values",
    hint="A bell curve has squares in its exponent. What have you in their place?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        (y - dot).abs().sum() / (2 * sigma**2)
        + user_factors.abs().sum() / (2 * sigma_u**2)
        + item_factors.abs().sum() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "half-not-on-the-errors",
    hint="Is each sum divided by *twice* its squared sigma?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / sigma**2
        + (user_factors**2).sum() / (2 * sigma_u**2)
        + (item_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "square-of-the-sum",
    hint="Errors of +2 and −2 should add up to 8. What do yours add up to?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        (y - dot).sum() ** 2 / (2 * sigma**2)
        + (user_factors**2).sum() / (2 * sigma_u**2)
        + (item_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "penalty-not-squared",
    hint="A vector of (1, −1) is not short. What does your penalty say of it?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / (2 * sigma**2)
        + user_factors.sum() / (2 * sigma_u**2)
        + item_factors.sum() / (2 * sigma_v**2)
    )


@mistake("q4", "minus-for-plus", hint=MINUS)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    return -reference.pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v)


@mistake("q4", "minus-for-plus", hint=MINUS, idiom="on the penalties")
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / (2 * sigma**2)
        - (user_factors**2).sum() / (2 * sigma_u**2)
        - (item_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "users-only",
    hint="Both tables come from a bell curve. Which of the two is missing from your penalty?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return ((y - dot) ** 2).sum() / (2 * sigma**2) + (user_factors**2).sum() / (2 * sigma_u**2)


@mistake(
    "q4",
    "errors-only",
    hint="Yours fits the ratings and believes nothing. Which two terms follow the first?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return ((y - dot) ** 2).sum() / (2 * sigma**2)


@mistake("q4", "users-twice", hint="Which table does your third term look at?")
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / (2 * sigma**2)
        + (user_factors**2).sum() / (2 * sigma_u**2)
        + (user_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "squashed",
    hint="The question asks for the raw dot product. What do you do to it on the way?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - sigmoid_range(dot, 0, 5.5)) ** 2).sum() / (2 * sigma**2)
        + (user_factors**2).sum() / (2 * sigma_u**2)
        + (item_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake("q4", "columns-swapped", hint=SWAPPED)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    return reference.pmf_loss(user_factors, item_factors, x.flip(1), y, sigma, sigma_u, sigma_v)


@mistake("q4", "rows-for-columns", hint=ROWS)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[0]] * item_factors[x[1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / (2 * sigma**2)
        + (user_factors**2).sum() / (2 * sigma_u**2)
        + (item_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "one-dot-for-all",
    hint="Does each rating get a dot product of its own, or do all share one number? Which axis holds the factors?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum()
    return (
        ((y - dot) ** 2).sum() / (2 * sigma**2)
        + (user_factors**2).sum() / (2 * sigma_u**2)
        + (item_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "mean-for-dot",
    hint="A dot product is not an average of products. Which operation joins them?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).mean(1)
    return (
        ((y - dot) ** 2).sum() / (2 * sigma**2)
        + (user_factors**2).sum() / (2 * sigma_u**2)
        + (item_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake("q4", "a-square-of-errors", hint=SQUARE_SHAPE)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1, keepdim=True)
    return (
        ((y - dot) ** 2).sum() / (2 * sigma**2)
        + (user_factors**2).sum() / (2 * sigma_u**2)
        + (item_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "all-pairs-of-the-batch",
    hint="You compute every user of the batch with every item of it. How many ratings are there?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = user_factors[x[:, 0]] @ item_factors[x[:, 1]].T
    return (
        ((y - dot) ** 2).sum() / (2 * sigma**2)
        + (user_factors**2).sum() / (2 * sigma_u**2)
        + (item_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "constants-kept",
    hint="The loss holds something that no vector can change. Which part of the bell curves was to be left out?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    loss = reference.pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v)
    return (
        loss
        + len(y) * math.log(sigma * math.sqrt(2 * math.pi))
        + user_factors.numel() * math.log(sigma_u * math.sqrt(2 * math.pi))
        + item_factors.numel() * math.log(sigma_v * math.sqrt(2 * math.pi))
    )


@mistake(
    "q4",
    "constants-kept",
    hint="The loss holds something that no vector can change. Which part of the bell curves was to be left out?",
    idiom="torch.distributions",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    from torch.distributions import Normal

    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return -(
        Normal(dot, sigma).log_prob(y).sum()
        + Normal(0.0, sigma_u).log_prob(user_factors).sum()
        + Normal(0.0, sigma_v).log_prob(item_factors).sum()
    )


@mistake(
    "q4",
    "divided-by-n",
    hint="Your loss is the formula divided by the number of ratings. What is it with twice as many, or with none?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    return reference.pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v) / len(y)


@mistake(
    "q4",
    "nothing-without-ratings",
    hint="What do you believe about the vectors before anyone has rated anything? Which terms remain?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    if len(x) == 0:
        return 0.0 * user_factors.sum()
    return reference.pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v)


@mistake(
    "q4",
    "stops-without-ratings",
    hint="An empty batch stops your function. Which step needs at least one rating?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    errors = torch.stack([r - user_factors[i] @ item_factors[j] for (i, j), r in zip(x, y)])
    return (
        (errors**2).sum() / (2 * sigma**2)
        + (user_factors**2).sum() / (2 * sigma_u**2)
        + (item_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "mean-times-n",
    hint="The mean of nothing is not a number, and multiplying it by 0 does not help. How can a sum be had directly?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        len(y) * F.mse_loss(dot, y) / (2 * sigma**2)
        + (user_factors**2).sum() / (2 * sigma_u**2)
        + (item_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake("q4", "cannot-be-learned-from", hint=CANNOT_LEARN)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    return reference.pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v).item()


@mistake("q4", "cannot-be-learned-from", hint=CANNOT_LEARN, idiom="detach")
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    u, v = user_factors.detach(), item_factors.detach()
    return reference.pmf_loss(u, v, x, y, sigma, sigma_u, sigma_v)


@mistake("q4", "cannot-be-learned-from", hint=CANNOT_LEARN, idiom="NumPy")
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    u, v = user_factors.detach().numpy(), item_factors.detach().numpy()
    x, y = x.numpy(), y.numpy()
    errors = y - (u[x[:, 0]] * v[x[:, 1]]).sum(1)
    return (
        (errors**2).sum() / (2 * sigma**2)
        + (u**2).sum() / (2 * sigma_u**2)
        + (v**2).sum() / (2 * sigma_v**2)
    )


@mistake("q4", "cannot-be-learned-from", hint=CANNOT_LEARN, idiom="torch.tensor of the result")
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    loss = reference.pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v)
    return torch.tensor([loss.item()])


@mistake(
    "q4",
    "penalty-shown-and-not-felt",
    hint="With your loss the vectors are drawn to the ratings and not to zero. Which terms are worked out on copies without a graph?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / (2 * sigma**2)
        + (user_factors.data**2).sum() / (2 * sigma_u**2)
        + (item_factors.data**2).sum() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "numpy-on-a-tensor-with-graph",
    hint="Something wants a plain array and gets a tensor that carries its graph. Can you stay with torch's own operations?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    u, v = np.asarray(user_factors), np.asarray(item_factors)
    errors = np.asarray(y) - (u[x[:, 0]] * v[x[:, 1]]).sum(1)
    total = (errors**2).sum() / sigma**2 + (u**2).sum() / sigma_u**2 + (v**2).sum() / sigma_v**2
    return torch.tensor(total / 2)


@mistake(
    "q4",
    "ratings-changed",
    hint="Print y before the call and after it. Which line writes into the caller's tensor?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    y -= (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1).detach()
    shift = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    errors = y + shift.detach() - shift
    return (
        (errors**2).sum() / (2 * sigma**2)
        + (user_factors**2).sum() / (2 * sigma_u**2)
        + (item_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake(
    "q4",
    "three-terms-apart",
    hint="One loss is to be made small. How many numbers do you hand back?",
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        ((y - dot) ** 2).sum() / (2 * sigma**2),
        (user_factors**2).sum() / (2 * sigma_u**2),
        (item_factors**2).sum() / (2 * sigma_v**2),
    )


@mistake(
    "q4", "not-added-up", hint="You have an error for each rating. What joins them into one number?"
)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    dot = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(1)
    return (
        (y - dot) ** 2 / (2 * sigma**2)
        + (user_factors**2).sum() / (2 * sigma_u**2)
        + (item_factors**2).sum() / (2 * sigma_v**2)
    )


@mistake("q4", "nothing-returned", hint=NOTHING)
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    reference.pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v)


# ---------------------------------------------------------------- q5: WideAndDeep

WIDE_OUTSIDE = "Can your prediction leave the range when a bias is large? Try a bias of 10. What belongs inside the squash?"
NO_WIDE = "Two people with the same factors, one kind and one harsh: where does your model tell them apart?"
NO_DEEP = (
    "Which joined rows go through which layers in your model? Everything you predict is a bias."
)


class Parts(reference.WideAndDeep):
    """The two scores of the right answer, for answers that put them together wrongly."""

    def wide(self, x):
        return self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])

    def joined(self, x):
        return torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)


@mistake("q5", "wide-outside-the-squash", hint=WIDE_OUTSIDE)
class WideAndDeep(Parts):
    def forward(self, x):
        return sigmoid_range(self.deep(self.joined(x)), *self.y_range) + self.wide(x)


@mistake(
    "q5",
    "squashed-apart",
    hint="Each part is squashed by itself in yours. How often does the formula squash, and what stands inside?",
)
class WideAndDeep(Parts):
    def forward(self, x):
        wide = sigmoid_range(self.wide(x), *self.y_range)
        return (wide + sigmoid_range(self.deep(self.joined(x)), *self.y_range)) / 2


@mistake("q5", "squashed-twice", hint=TWICE)
class WideAndDeep(Parts):
    def forward(self, x):
        return sigmoid_range(self.wide(x) + self.deep(self.joined(x)).sigmoid(), *self.y_range)


@mistake("q5", "half-of-each", hint="The two scores are added. What else happens to them in yours?")
class WideAndDeep(Parts):
    def forward(self, x):
        return sigmoid_range((self.wide(x) + self.deep(self.joined(x))) / 2, *self.y_range)


@mistake(
    "q5", "wide-times-deep", hint="Set all biases to zero: should the deep part still have a say?"
)
class WideAndDeep(Parts):
    def forward(self, x):
        return sigmoid_range(self.wide(x) * self.deep(self.joined(x)), *self.y_range)


@mistake(
    "q5",
    "biases-multiplied",
    hint="A kind user and an unloved film: do your two biases cancel, or multiply?",
)
class WideAndDeep(Parts):
    def forward(self, x):
        wide = self.user_bias(x[:, 0]) * self.item_bias(x[:, 1])
        return sigmoid_range(wide + self.deep(self.joined(x)), *self.y_range)


@mistake(
    "q5",
    "item-bias-taken-off",
    hint="A film that everybody likes should get more stars. What does your sign do?",
)
class WideAndDeep(Parts):
    def forward(self, x):
        wide = self.user_bias(x[:, 0]) - self.item_bias(x[:, 1])
        return sigmoid_range(wide + self.deep(self.joined(x)), *self.y_range)


@mistake("q5", "no-wide-part", hint=NO_WIDE)
class WideAndDeep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        sizes = [2 * n_factors, *layers]
        steps = [s for a, b in zip(sizes, layers) for s in (nn.Linear(a, b), nn.ReLU())]
        self.deep = nn.Sequential(*steps, nn.Linear(sizes[-1], 1))
        self.y_range = y_range

    def forward(self, x):
        joined = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        return sigmoid_range(self.deep(joined), *self.y_range)


@mistake(
    "q5",
    "wide-learned-and-not-used",
    hint="Your biases are among the parameters, and no prediction depends on them. Where should they come in?",
)
class WideAndDeep(Parts):
    def forward(self, x):
        return sigmoid_range(self.deep(self.joined(x)), *self.y_range)


@mistake(
    "q5",
    "one-bias-only",
    hint="Some people rate everything high, and some films are liked by all. Which of the two does your wide part leave out?",
)
class WideAndDeep(Parts):
    def forward(self, x):
        return sigmoid_range(self.item_bias(x[:, 1]) + self.deep(self.joined(x)), *self.y_range)


@mistake(
    "q5",
    "one-bias-only",
    hint="Some people rate everything high, and some films are liked by all. Which of the two does your wide part leave out?",
    idiom="the user's",
)
class WideAndDeep(Parts):
    def forward(self, x):
        return sigmoid_range(self.user_bias(x[:, 0]) + self.deep(self.joined(x)), *self.y_range)


@mistake("q5", "no-deep-part", hint=NO_DEEP)
class WideAndDeep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__()
        self.user_bias, self.item_bias = nn.Embedding(n_users, 1), nn.Embedding(n_items, 1)
        self.y_range = y_range

    def forward(self, x):
        return sigmoid_range(self.user_bias(x[:, 0]) + self.item_bias(x[:, 1]), *self.y_range)


@mistake(
    "q5",
    "a-dot-product-for-the-deep",
    hint="Your second part is a dot product. Which part of the question puts joined rows through layers?",
)
class WideAndDeep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.user_bias, self.item_bias = nn.Embedding(n_users, 1), nn.Embedding(n_items, 1)
        self.y_range = y_range

    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(1, keepdim=True)
        score = dot + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])
        return sigmoid_range(score, *self.y_range)


@mistake(
    "q5",
    "dot-product-added",
    hint="There are three scores in your sum. Which two does the formula have?",
)
class WideAndDeep(Parts):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(1, keepdim=True)
        return sigmoid_range(self.wide(x) + dot + self.deep(self.joined(x)), *self.y_range)


@mistake("q5", "multiplied-for-the-deep", hint=MULTIPLIED_OR_ADDED)
class WideAndDeep(Parts):
    def joined(self, x):
        return self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])

    def forward(self, x):
        return sigmoid_range(self.wide(x) + self.deep(self.joined(x)), *self.y_range)


@mistake(
    "q5", "multiplied-for-the-deep", hint=MULTIPLIED_OR_ADDED, idiom="and the layer made to fit"
)
class WideAndDeep(Parts):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, layers, y_range)
        self.deep[0] = nn.Linear(n_factors, self.deep[0].out_features)

    def forward(self, x):
        product = self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])
        return sigmoid_range(self.wide(x) + self.deep(product), *self.y_range)


@mistake(
    "q5",
    "biases-joined-on",
    hint="Your biases go through the layers with everything else. How does the wide part reach the score?",
)
class WideAndDeep(Parts):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, layers, y_range)
        self.deep[0] = nn.Linear(2 * n_factors + 2, self.deep[0].out_features)

    def forward(self, x):
        biases = [self.user_bias(x[:, 0]), self.item_bias(x[:, 1])]
        return sigmoid_range(self.deep(torch.cat([self.joined(x), *biases], 1)), *self.y_range)


@mistake(
    "q5",
    "wide-in-one-piece",
    hint="A layer over one-hot rows can do the wide part. The question lists its biases apart, for users and for items; in what does yours hold them?",
)
class WideAndDeep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.n_users, self.n_items, self.y_range = n_users, n_items, y_range
        self.wide = nn.Linear(n_users + n_items, 1)
        sizes = [2 * n_factors, *layers]
        steps = [s for a, b in zip(sizes, layers) for s in (nn.Linear(a, b), nn.ReLU())]
        self.deep = nn.Sequential(*steps, nn.Linear(sizes[-1], 1))

    def forward(self, x):
        hot = F.one_hot(x[:, 0], self.n_users), F.one_hot(x[:, 1], self.n_items)
        joined = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])], dim=1)
        score = self.wide(torch.cat(hot, dim=1).float()) + self.deep(joined)
        return sigmoid_range(score, *self.y_range)


@mistake(
    "q5",
    "a-square-of-scores",
    hint="One of your two scores is a column, the other a flat list. How many predictions should 8 pairs get?",
)
class WideAndDeep(Parts):
    def forward(self, x):
        score = self.wide(x).squeeze(1) + self.deep(self.joined(x))
        return sigmoid_range(score, *self.y_range)


@mistake(
    "q5",
    "biases-looked-up-crosswise",
    hint="Each id looks up two things, a row and a bias. Which column of x stands in each of your four lookups?",
)
class WideAndDeep(Parts):
    def forward(self, x):
        wide = self.user_bias(x[:, 1]) + self.item_bias(x[:, 0])
        return sigmoid_range(wide + self.deep(self.joined(x)), *self.y_range)


@mistake("q5", "columns-swapped", hint=SWAPPED)
class WideAndDeep(reference.WideAndDeep):
    def forward(self, x):
        return super().forward(x.flip(1))


@mistake("q5", "one-column-for-both", hint=ONE_COLUMN)
class WideAndDeep(reference.WideAndDeep):
    def forward(self, x):
        return super().forward(x[:, [0, 0]])


@mistake("q5", "rows-for-columns", hint=ROWS)
class WideAndDeep(reference.WideAndDeep):
    def forward(self, x):
        return super().forward(x.T)


@mistake(
    "q5",
    "one-table-for-both",
    hint="If user 3 and item 3 share one row, what happens to the person when the item's numbers move?",
)
class WideAndDeep(Parts):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, layers, y_range)
        self.user_factors = self.item_factors = nn.Embedding(max(n_users, n_items), n_factors)


@mistake("q5", "a-spare-row", hint=SPARE_ROW)
class WideAndDeep(reference.WideAndDeep):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users + 1, n_items + 1, n_factors, layers, y_range)


@mistake("q5", "no-relu", hint=NO_RELU)
class WideAndDeep(reference.WideAndDeep):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, layers, y_range)
        self.deep = nn.Sequential(*[step for step in self.deep if isinstance(step, nn.Linear)])


@mistake("q5", "relu-last", hint=RELU_LAST)
class WideAndDeep(reference.WideAndDeep):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, layers, y_range)
        self.deep.append(nn.ReLU())


@mistake(
    "q5",
    "relu-on-the-sum",
    hint="Your ReLU stands around the sum of both parts. What becomes of every pair whose score is below 0?",
)
class WideAndDeep(Parts):
    def forward(self, x):
        return sigmoid_range(F.relu(self.wide(x) + self.deep(self.joined(x))), *self.y_range)


@mistake("q5", "another-bend", hint=OTHER_BEND)
class WideAndDeep(reference.WideAndDeep):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, layers, y_range)
        for i, step in enumerate(self.deep):
            if isinstance(step, nn.ReLU):
                self.deep[i] = nn.Tanh()


@mistake("q5", "no-last-linear", hint=NO_LAST)
class WideAndDeep(Parts):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, layers, y_range)
        self.deep = self.deep[:-1]

    def forward(self, x):
        return sigmoid_range(self.wide(x) + self.deep(self.joined(x)), *self.y_range)


@mistake("q5", "no-last-linear", hint=NO_LAST, idiom="added up")
class WideAndDeep(Parts):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, layers, y_range)
        self.deep = self.deep[:-1]

    def forward(self, x):
        deep = self.deep(self.joined(x)).sum(dim=1, keepdim=True)
        return sigmoid_range(self.wide(x) + deep, *self.y_range)


@mistake("q5", "no-bias-in-a-linear", hint=NO_LINEAR_BIAS)
class WideAndDeep(reference.WideAndDeep):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, layers, y_range)
        for step in self.deep:
            if isinstance(step, nn.Linear):
                step.bias = None


@mistake("q5", "batch-norm", hint=BATCH_NORM)
class WideAndDeep(Parts):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, layers, y_range)
        self.norm = nn.BatchNorm1d(2 * n_factors)

    def forward(self, x):
        return sigmoid_range(self.wide(x) + self.deep(self.norm(self.joined(x))), *self.y_range)


@mistake("q5", "first-linear-too-narrow", hint=TOO_NARROW)
class WideAndDeep(reference.WideAndDeep):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, layers, y_range)
        self.deep[0] = nn.Linear(n_factors, self.deep[0].out_features)


@mistake("q5", "joined-below", hint=JOINED_BELOW)
class WideAndDeep(Parts):
    def forward(self, x):
        joined = torch.cat([self.user_factors(x[:, 0]), self.item_factors(x[:, 1])])
        return sigmoid_range(self.wide(x) + self.deep(joined), *self.y_range)


@mistake("q5", "layers-in-a-list", hint=LAYERS_HIDDEN)
class WideAndDeep(Parts):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, layers, y_range)
        steps = list(self.deep)
        del self.deep
        self.steps = steps

    def forward(self, x):
        deep = self.joined(x)
        for step in self.steps:
            deep = step(deep)
        return sigmoid_range(self.wide(x) + deep, *self.y_range)


@mistake(
    "q5",
    "biases-not-registered",
    hint="Your tables and layers learn, your biases do not. What tells a module that a tensor is to be learned?",
)
class WideAndDeep(Parts):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, layers, y_range)
        del self.user_bias, self.item_bias
        self.ub, self.ib = torch.randn(n_users) * 0.1, torch.randn(n_items) * 0.1

    def forward(self, x):
        wide = (self.ub[x[:, 0]] + self.ib[x[:, 1]])[:, None]
        return sigmoid_range(wide + self.deep(self.joined(x)), *self.y_range)


@mistake("q5", "layers-ignored", hint=LAYERS_IGNORED)
class WideAndDeep(reference.WideAndDeep):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, [100, 50], y_range)


@mistake("q5", "empty-list-of-layers", hint=EMPTY_LIST)
class WideAndDeep(reference.WideAndDeep):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        layers[0], layers[-1]
        super().__init__(n_users, n_items, n_factors, layers, y_range)


@mistake("q5", "the-list-changed", hint=LIST_CHANGED)
class WideAndDeep(reference.WideAndDeep):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, list(layers), y_range)
        layers.insert(0, 2 * n_factors)


@mistake("q5", "no-squash", hint=NO_SQUASH)
class WideAndDeep(Parts):
    def forward(self, x):
        return self.wide(x) + self.deep(self.joined(x))


@mistake("q5", "clamp", hint=CLAMP)
class WideAndDeep(Parts):
    def forward(self, x):
        return (self.wide(x) + self.deep(self.joined(x))).clamp(*self.y_range)


@mistake("q5", "bare-sigmoid", hint=BARE_SIGMOID)
class WideAndDeep(Parts):
    def forward(self, x):
        return torch.sigmoid(self.wide(x) + self.deep(self.joined(x)))


@mistake("q5", "high-for-span", hint=HIGH_FOR_SPAN)
class WideAndDeep(Parts):
    def forward(self, x):
        low, high = self.y_range
        return low + high * torch.sigmoid(self.wide(x) + self.deep(self.joined(x)))


@mistake("q5", "range-hard-coded", hint=HARD_CODED)
class WideAndDeep(reference.WideAndDeep):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, layers)


@mistake("q5", "another-default-range", hint=DEFAULT)
class WideAndDeep(reference.WideAndDeep):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5)):
        super().__init__(n_users, n_items, n_factors, layers, y_range)


@mistake("q5", "dropout-left-on", hint=DROPOUT_ON)
class WideAndDeep(Parts):
    def forward(self, x):
        deep = self.deep(F.dropout(self.joined(x), 0.5))
        return sigmoid_range(self.wide(x) + deep, *self.y_range)


@mistake("q5", "squeezed-too-much", hint=SQUEEZE)
class WideAndDeep(reference.WideAndDeep):
    def forward(self, x):
        return super().forward(x).squeeze()


@mistake("q5", "squeezed-too-much", hint=SQUEEZE, idiom="the parts")
class WideAndDeep(Parts):
    def forward(self, x):
        wide, deep = self.wide(x).squeeze(), self.deep(self.joined(x)).squeeze()
        return sigmoid_range(wide + deep, *self.y_range)


@mistake(
    "q5", "two-parts-returned", hint="Two scores come back. What makes one prediction of them?"
)
class WideAndDeep(Parts):
    def forward(self, x):
        return self.wide(x), self.deep(self.joined(x))


@mistake("q5", "nothing-returned", hint=NOTHING)
class WideAndDeep(reference.WideAndDeep):
    def forward(self, x):
        super().forward(x)


@mistake("q5", "other-argument-names", hint=OTHER_NAMES)
class WideAndDeep(reference.WideAndDeep):
    def __init__(self, n_users, n_items, k, hidden, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, k, hidden, y_range)


@mistake("q5", "two-spellings", hint=TWO_SPELLINGS)
class WideAndDeep(Parts):
    def forward(self, x):
        return sigmoid_range(self.wide(x) + self.deep_layers(self.joined(x)), *self.y_range)


@mistake("q5", "no-super-init", hint=NO_SUPER)
class WideAndDeep(nn.Module):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        self.user_factors = nn.Embedding(n_users, n_factors)

    forward = reference.WideAndDeep.forward


@mistake("q5", "cut-off", hint=CUT_OFF)
class WideAndDeep(reference.WideAndDeep):
    def forward(self, x):
        return super().forward(x).detach()


@mistake(
    "q5",
    "deep-part-never-learns",
    hint="Only the wide part of yours can learn. What cuts the graph on the other way?",
)
class WideAndDeep(Parts):
    def forward(self, x):
        return sigmoid_range(self.wide(x) + self.deep(self.joined(x)).detach(), *self.y_range)


@mistake("q5", "all-zero", hint=ALL_ZERO)
class WideAndDeep(reference.WideAndDeep):
    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, layers, y_range)
        for p in self.parameters():
            nn.init.zeros_(p)
