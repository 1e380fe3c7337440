"""The wrong answers that learners really give, each with the sentence a kind tutor would say.

In: the lesson's right answers. Out: faulty ones; some of them are written in several idioms.
The order matters where one answer fits two ideas: the likelier idea stands first.
"""

import copy

import torch
import torch.nn.functional as F
from torch import nn

from autograder.authoring import answers, mistake

reference = answers(__file__)

# Sentences that belong to more than one answer.
NO_SQUASH = "Your model can promise 7 stars, or −2. What keeps a prediction inside y_range?"
BARE_SIGMOID = "No prediction of yours is above 1. You stop at 0..1: where do the stars come in?"
HIGH_FOR_SPAN = (
    "Try the range (1, 5): what is the largest value you can give back, and should it be that?"
)
HARD_CODED = "Try another range, say (1, 5). Does your answer still reach from 0 to 5.5?"
FALLS = "Raise the score. Do the stars rise with it, or fall?"
CLAMP = "Clipping and squashing both stay in the range. What slope does a clipped prediction have, and what can be learned from it?"
LOOKUPS = "Each id looks up two tables, factors and biases. Which column of x stands in each of your four lookups?"
ONE_DOT = "Does each row get a dot product of its own, or do all rows share one number? Which axis holds the factors?"
OVER_PEOPLE = (
    "You added up over the rows, that is over people. Which axis holds the factors of one pair?"
)
NOT_SUMMED = "You multiplied factor by factor; a rating is one number. What is still to be done with the products?"
MEAN = "A dot product is not an average. With 3 factors yours is 3 times too small: which operation is in the formula?"
ALL_PAIRS = (
    "You compute every user of the batch with every item of it. How many pairs were asked for?"
)
COSINE = "Make a user's vector twice as long. The dot product doubles; does yours?"
TWICE = "Your predictions keep to the middle of the range. Trace one number: how many times does it meet the S-curve?"
DEFAULT = (
    "Look at the largest prediction you ever make, then at the default value in your signature."
)
SWAPPED = "Which column of x is the person? Try your model with more users than items."
ROWS = "x has one row per rating. How many rows came in, and how many predictions went out?"
ONE_BASED = "What are the smallest and the largest id that can come in? Which row of your table does id 0 reach?"
SQUEEZE = (
    "Try a batch of one row: squeeze() removes every axis of length 1. Which one did you mean?"
)
NOT_LEARNED = (
    "What does list(model.parameters()) show? Who tells the module that a tensor is to be learned?"
)
NO_BIASES = "Two tables of factors are among your model's parameters, and no bias. Is there a number for each person and each item, and who tells the module that it is to be learned?"
NEW_EACH_CALL = (
    "Call your model twice with the same x: two different answers? What is made anew in each call?"
)
NO_SUPER = "Something must happen first, before a module can hold tables. What does the first line of every __init__ do?"
TWO_ARGUMENTS = "The question gives forward one argument, the table x with two columns. How many does yours ask for?"
CUT_OFF = "Your values are right, and nothing can be learned from them: what cuts the graph between your tables and the result?"
IN_STARS = "Your history is in stars. In which unit is a squared error? Say what a miss of 2 stars costs, and what one of 1."
GROWS = (
    "Your loss grows as the model learns. Two things to look at: what stands in p.grad at the "
    "start of the second batch, and does your step go down the slope, or up?"
)
NEVER_LEARNS = (
    "Your model is the same after training as before: print one of its numbers. In which order "
    "come measuring, slopes, step and forgetting, and does the step change the model's own tensors?"
)


# ---------------------------------------------------------------- q1: sigmoid_range


@mistake(
    "q1",
    "no-squash",
    hint="Put in a score of 100. Your answer is far above the top: which curve keeps every score inside?",
)
def sigmoid_range(x, low, high):
    return x * (high - low) + low


@mistake(
    "q1",
    "no-squash",
    hint="Put in a score of 100. Your answer is far above the top: which curve keeps every score inside?",
    idiom="nothing done",
)
def sigmoid_range(x, low, high):
    return x


@mistake("q1", "bare-sigmoid", hint=BARE_SIGMOID)
def sigmoid_range(x, low, high):
    return torch.sigmoid(x)


@mistake("q1", "high-for-span", hint=HIGH_FOR_SPAN)
def sigmoid_range(x, low, high):
    return torch.sigmoid(x) * high + low


@mistake(
    "q1",
    "low-forgotten",
    hint="Try the range (1, 5): what is the smallest value you can give back? How wide is your range, and where does it begin?",
)
def sigmoid_range(x, low, high):
    return torch.sigmoid(x) * (high - low)


@mistake(
    "q1",
    "low-ignored",
    hint="Try the range (1, 5): what is the smallest value you can give back? One of your arguments has no effect.",
)
def sigmoid_range(x, low, high):
    return torch.sigmoid(x) * high


@mistake("q1", "range-hard-coded", hint=HARD_CODED)
def sigmoid_range(x, low, high):
    return torch.sigmoid(x) * 5.5


@mistake("q1", "clamp", hint=CLAMP)
def sigmoid_range(x, low, high):
    return x.clamp(low, high)


@mistake("q1", "clamp", hint=CLAMP, idiom="minimum and maximum")
def sigmoid_range(x, low, high):
    return torch.maximum(torch.minimum(x, torch.full_like(x, high)), torch.full_like(x, low))


@mistake(
    "q1",
    "overflows",
    hint="Put in a score of 100: what is e to the 100 in float32, and what is infinity over infinity? Can the curve be written so that this never comes up?",
)
def sigmoid_range(x, low, high):
    return low + (high - low) * torch.exp(x) / (1 + torch.exp(x))


@mistake("q1", "falls-as-the-score-rises", hint=FALLS)
def sigmoid_range(x, low, high):
    return torch.sigmoid(x) * (low - high) + high


@mistake("q1", "falls-as-the-score-rises", hint=FALLS, idiom="a sign lost in the exponent")
def sigmoid_range(x, low, high):
    return low + (high - low) / (1 + torch.exp(x))


@mistake(
    "q1",
    "tanh-for-sigmoid",
    hint="Your curve runs from −1 to 1, the sigmoid from 0 to 1. What does a score of 0 become, and what should it become?",
)
def sigmoid_range(x, low, high):
    return torch.tanh(x) * (high - low) + low


@mistake(
    "q1",
    "softmax-for-sigmoid",
    hint="Change one score of the batch. Do the others' predictions change too? Each score should be squashed by itself.",
)
def sigmoid_range(x, low, high):
    return torch.softmax(x, dim=0) * (high - low) + low


@mistake(
    "q1",
    "batch-stretched",
    hint="Change the largest score of the batch. Do the others' predictions change too? Each score should be squashed by itself.",
)
def sigmoid_range(x, low, high):
    return (x - x.min()) / (x.max() - x.min()) * (high - low) + low


@mistake(
    "q1",
    "stretched-inside",
    hint="You stretch the score and then squash it. On which side of the S-curve do the stars belong?",
)
def sigmoid_range(x, low, high):
    return torch.sigmoid(x * (high - low) + low)


@mistake(
    "q1",
    "rounded",
    hint="A prediction of 3.97 may stay 3.97. What slope does a rounded number have?",
)
def sigmoid_range(x, low, high):
    return torch.round(torch.sigmoid(x) * (high - low) + low)


@mistake(
    "q1",
    "cut-off-from-learning",
    hint="Your values are right, and no slope flows through them. What do .item(), .detach() and NumPy leave behind?",
)
def sigmoid_range(x, low, high):
    return torch.sigmoid(x.detach()) * (high - low) + low


@mistake(
    "q1",
    "cut-off-from-learning",
    hint="Your values are right, and no slope flows through them. What do .item(), .detach() and NumPy leave behind?",
    idiom="through NumPy",
)
def sigmoid_range(x, low, high):
    values = x.detach().double().numpy()
    return torch.tensor(low + (high - low) * torch.sigmoid(torch.tensor(values)).numpy())


@mistake(
    "q1",
    "nothing-returned",
    hint="Your function works its answer out and then lets go of it. Which word hands a value back?",
)
def sigmoid_range(x, low, high):
    torch.sigmoid(x) * (high - low) + low


# ---------------------------------------------------------------- q2: one_hot_lookup


@mistake(
    "q2",
    "one-hot-itself",
    hint="Your answer holds only zeros and ones: that says which rows, not what stands in them. What are they multiplied with?",
)
def one_hot_lookup(factors, index):
    return F.one_hot(index, len(factors)).to(factors.dtype)


@mistake(
    "q2",
    "star-for-at",
    hint="Zeros and ones times a table, cell by cell: only equal shapes fit. Which product adds up along the rows of the table?",
)
def one_hot_lookup(factors, index):
    return F.one_hot(index, len(factors)).to(factors.dtype) * factors


@mistake(
    "q2",
    "zeros-left-in",
    hint="You masked the table once per row, so most of your numbers are zeros. A lookup gives one row each: what is still to be added up?",
)
def one_hot_lookup(factors, index):
    return F.one_hot(index, len(factors)).to(factors.dtype)[:, :, None] * factors


@mistake(
    "q2",
    "whole-number-one-hot",
    hint="The message names two dtypes. Which type does one_hot give, and which does the table have?",
)
def one_hot_lookup(factors, index):
    return F.one_hot(index, len(factors)) @ factors


@mistake(
    "q2",
    "float32-only",
    hint="Your lookup fails for a table of float64. Which type should the zeros and ones take, so that any table fits?",
)
def one_hot_lookup(factors, index):
    return F.one_hot(index, len(factors)).float() @ factors


@mistake(
    "q2",
    "dtype-changed",
    hint="A float64 table went in and float32 came out. Which line turns one into the other, and is it needed?",
)
def one_hot_lookup(factors, index):
    return F.one_hot(index, len(factors)).float() @ factors.float()


@mistake(
    "q2",
    "classes-guessed",
    hint="How many columns does your one-hot matrix have when the last rows of the table are not asked for? Who should decide that number?",
)
def one_hot_lookup(factors, index):
    return F.one_hot(index).to(factors.dtype) @ factors


@mistake(
    "q2",
    "transposed",
    hint="Write down both shapes. Which axis of the one-hot matrix has as many entries as the table has rows?",
)
def one_hot_lookup(factors, index):
    return F.one_hot(index, len(factors)).to(factors.dtype).T @ factors


@mistake("q2", "columns-for-rows", hint="A user is a row of the table. Which axis did you index?")
def one_hot_lookup(factors, index):
    return factors[:, index]


@mistake("q2", "cut-off-from-learning", hint=CUT_OFF)
def one_hot_lookup(factors, index):
    return factors.detach()[index]


@mistake("q2", "cut-off-from-learning", hint=CUT_OFF, idiom="a new tensor")
def one_hot_lookup(factors, index):
    return torch.stack([torch.tensor(factors[i].tolist(), dtype=factors.dtype) for i in index])


@mistake("q2", "one-based", hint=ONE_BASED)
def one_hot_lookup(factors, index):
    return factors[index - 1]


@mistake("q2", "first-row-only", hint="Several rows were asked for. How many came back?")
def one_hot_lookup(factors, index):
    one_hot = torch.zeros(len(factors), dtype=factors.dtype)
    one_hot[index[0]] = 1
    return one_hot @ factors


@mistake(
    "q2",
    "all-hot-at-once",
    hint="One vector with several ones adds several rows together. How many one-hot vectors does a list of m ids need?",
)
def one_hot_lookup(factors, index):
    one_hot = torch.zeros(len(factors), dtype=factors.dtype)
    one_hot[index] = 1
    return one_hot @ factors


@mistake(
    "q2",
    "rows-added-together",
    hint="Your last step adds the rows that you had found. How many rows did the question ask for?",
)
def one_hot_lookup(factors, index):
    return factors[index].sum(dim=0)


@mistake(
    "q2",
    "each-row-once",
    hint="If user 2 is asked for twice, how often should that row come? And in which order?",
)
def one_hot_lookup(factors, index):
    return factors[torch.unique(index)]


@mistake(
    "q2",
    "each-row-once",
    hint="If user 2 is asked for twice, how often should that row come? And in which order?",
    idiom="a mask",
)
def one_hot_lookup(factors, index):
    mask = torch.zeros(len(factors), dtype=torch.bool)
    mask[index] = True
    return factors[mask]


@mistake(
    "q2",
    "a-new-table",
    hint="You look up in a table that you have just made, full of new numbers. Which table was handed to you?",
)
def one_hot_lookup(factors, index):
    return nn.Embedding(*factors.shape)(index)


# ---------------------------------------------------------------- q3: DotProduct

from cfkit import sigmoid_range  # here: the answers to q1 above took the name


@mistake("q3", "one-dot-for-all", hint=ONE_DOT)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range((users * items).sum(), *self.y_range)


@mistake("q3", "one-dot-for-all", hint=ONE_DOT, idiom="einsum")
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range(torch.einsum("nk,nk->", users, items), *self.y_range)


@mistake("q3", "summed-over-people", hint=OVER_PEOPLE)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range((users * items).sum(dim=0), *self.y_range)


@mistake("q3", "not-added-up", hint=NOT_SUMMED)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range(users * items, *self.y_range)


@mistake("q3", "mean-for-sum", hint=MEAN)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range((users * items).mean(dim=1), *self.y_range)


@mistake("q3", "all-pairs", hint=ALL_PAIRS)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range(users @ items.T, *self.y_range)


@mistake("q3", "all-pairs", hint=ALL_PAIRS, idiom="einsum")
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range(torch.einsum("nk,mk->nm", users, items), *self.y_range)


@mistake(
    "q3",
    "batch-times-batch",
    hint="The message shows two equal shapes that a matrix product cannot join. Do you want a product of matrices here, or of rows?",
)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range(users @ items, *self.y_range)


@mistake(
    "q3",
    "dot-knows-one-pair",
    hint="torch.dot knows one pair of vectors only. Your batch has many: what do you do to each row?",
)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range(torch.dot(users, items), *self.y_range)


@mistake("q3", "cosine-for-dot", hint=COSINE)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range(F.cosine_similarity(users, items), *self.y_range)


@mistake("q3", "cosine-for-dot", hint=COSINE, idiom="normalised rows")
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users = F.normalize(self.user_factors(x[:, 0]), dim=1)
        items = F.normalize(self.item_factors(x[:, 1]), dim=1)
        return sigmoid_range((users * items).sum(dim=1), *self.y_range)


@mistake(
    "q3",
    "distance-for-dot",
    hint="You measure how far apart the two vectors are. Do two long vectors in one direction score higher than two short ones, as they should?",
)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range(-(users - items).pow(2).sum(dim=1), *self.y_range)


@mistake(
    "q3",
    "factors-added-to-factors",
    hint="Two tastes that agree should score high together, one alone should not. Which operation between the factors does that?",
)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range((users + items).sum(dim=1), *self.y_range)


@mistake(
    "q3",
    "negative-scores-cut",
    hint="What happens to a pair whose score is below zero? Nothing below the middle of the range ever comes out.",
)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range(torch.relu((users * items).sum(dim=1)), *self.y_range)


@mistake("q3", "no-squash", hint=NO_SQUASH)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        return (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1)


@mistake("q3", "bare-sigmoid", hint=BARE_SIGMOID)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return torch.sigmoid((users * items).sum(dim=1))


@mistake("q3", "squashed-twice", hint=TWICE)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range(torch.sigmoid((users * items).sum(dim=1)), *self.y_range)


@mistake("q3", "high-for-span", hint=HIGH_FOR_SPAN)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return torch.sigmoid((users * items).sum(dim=1)) * self.y_range[1] + self.y_range[0]


@mistake("q3", "range-hard-coded", hint=HARD_CODED)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range((users * items).sum(dim=1), 0, 5.5)


@mistake(
    "q3",
    "range-reversed",
    hint="y_range is (low, high). Raise a score: do the stars rise with it, or fall?",
)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        high, low = self.y_range
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range(-(users * items).sum(dim=1), min(low, high), max(low, high))


@mistake("q3", "default-mistyped", hint=DEFAULT)
class DotProduct(reference.DotProduct):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 0.5)):
        super().__init__(n_users, n_items, n_factors, y_range)


@mistake("q3", "clamp", hint=CLAMP)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return (users * items).sum(dim=1).clamp(*self.y_range)


@mistake("q3", "columns-swapped", hint=SWAPPED)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 1]), self.item_factors(x[:, 0])
        return sigmoid_range((users * items).sum(dim=1), *self.y_range)


@mistake("q3", "rows-for-columns", hint=ROWS)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[0]), self.item_factors(x[1])
        return sigmoid_range((users * items).sum(dim=1), *self.y_range)


@mistake("q3", "one-based", hint=ONE_BASED)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors.weight[x[:, 0] - 1], self.item_factors.weight[x[:, 1] - 1]
        return sigmoid_range((users * items).sum(dim=1), *self.y_range)


@mistake(
    "q3",
    "a-spare-row",
    hint="Ids begin at 0 and have no gaps. How many rows does a table for n_users users need, and how many has yours?",
)
class DotProduct(reference.DotProduct):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__(n_users + 1, n_items + 1, n_factors, y_range)


@mistake(
    "q3",
    "one-table-for-both",
    hint="If user 3 and item 3 share one row, what happens to the person when the item's vector moves?",
)
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.factors = nn.Embedding(max(n_users, n_items), n_factors)
        self.y_range = y_range

    def forward(self, x):
        users, items = self.factors(x[:, 0]), self.factors(x[:, 1])
        return sigmoid_range((users * items).sum(dim=1), *self.y_range)


@mistake(
    "q3",
    "tables-transposed",
    hint="The question holds one user per row. How many rows and how many columns has your table?",
)
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Parameter(torch.randn(n_factors, n_users) * 0.1)
        self.item_factors = nn.Parameter(torch.randn(n_factors, n_items) * 0.1)
        self.y_range = y_range

    def forward(self, x):
        users, items = self.user_factors[:, x[:, 0]], self.item_factors[:, x[:, 1]]
        return sigmoid_range((users * items).sum(dim=0), *self.y_range)


@mistake(
    "q3",
    "sizes-ignored",
    hint="Build the model with other sizes: do its tables change? Which of your arguments are never used?",
)
class DotProduct(reference.DotProduct):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__(943, 1682, 50, y_range)


@mistake(
    "q3",
    "biases-too-early",
    hint="This model has factors and nothing else; biases come in the next question. What else does yours learn?",
)
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Parameter(torch.randn(n_users, n_factors) * 0.1)
        self.item_factors = nn.Parameter(torch.randn(n_items, n_factors) * 0.1)
        self.user_bias = nn.Parameter(torch.zeros(n_users))
        self.item_bias = nn.Parameter(torch.zeros(n_items))
        self.y_range = y_range

    def forward(self, x):
        score = (self.user_factors[x[:, 0]] * self.item_factors[x[:, 1]]).sum(dim=1)
        return sigmoid_range(
            score + self.user_bias[x[:, 0]] + self.item_bias[x[:, 1]], *self.y_range
        )


@mistake(
    "q3",
    "float-ids",
    hint="A row number counts rows. Which type must it have, and where do your ids lose it?",
)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        x = x.float()
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range((users * items).sum(dim=1), *self.y_range)


@mistake("q3", "squeezed-too-much", hint=SQUEEZE)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users = self.user_factors(x[:, 0]).squeeze()
        items = self.item_factors(x[:, 1]).squeeze()
        return sigmoid_range((users * items).sum(dim=1), *self.y_range)


@mistake(
    "q3",
    "two-things-returned",
    hint="What should forward give back: a prediction, or a prediction with something beside it?",
)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        score = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1)
        return sigmoid_range(score, *self.y_range), score


@mistake(
    "q3",
    "nothing-returned",
    hint="Your forward works a prediction out and then lets go of it. Which word hands a value back?",
)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        sigmoid_range((users * items).sum(dim=1), *self.y_range)


@mistake("q3", "two-arguments", hint=TWO_ARGUMENTS)
class DotProduct(reference.DotProduct):
    def forward(self, users, items):
        score = (self.user_factors(users) * self.item_factors(items)).sum(dim=1)
        return sigmoid_range(score, *self.y_range)


@mistake(
    "q3",
    "other-argument-names",
    hint="The model is built by keyword: n_users=, n_items=, n_factors=, y_range=. Which of these names does your __init__ not know?",
)
class DotProduct(reference.DotProduct):
    def __init__(self, num_users, num_items, k, y_range=(0, 5.5)):
        super().__init__(num_users, num_items, k, y_range)


@mistake("q3", "not-registered", hint=NOT_LEARNED)
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = torch.randn(n_users, n_factors)
        self.item_factors = torch.randn(n_items, n_factors)
        self.y_range = y_range

    def forward(self, x):
        score = (self.user_factors[x[:, 0]] * self.item_factors[x[:, 1]]).sum(dim=1)
        return sigmoid_range(score, *self.y_range)


@mistake("q3", "not-registered", hint=NOT_LEARNED, idiom="requires_grad")
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.P = torch.randn(n_users, n_factors, requires_grad=True)
        self.Q = torch.randn(n_items, n_factors, requires_grad=True)
        self.y_range = y_range

    def forward(self, x):
        return sigmoid_range((self.P[x[:, 0]] * self.Q[x[:, 1]]).sum(dim=1), *self.y_range)


@mistake("q3", "not-registered", hint=NOT_LEARNED, idiom="a Python list")
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.tables = [nn.Embedding(n_users, n_factors), nn.Embedding(n_items, n_factors)]
        self.y_range = y_range

    def forward(self, x):
        users, items = (table(ids) for table, ids in zip(self.tables, x.T))
        return sigmoid_range((users * items).sum(dim=1), *self.y_range)


@mistake(
    "q3",
    "half-registered",
    hint="Only one of your tables is among the parameters. What did you do differently for the other?",
)
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Parameter(torch.randn(n_users, n_factors) * 0.1)
        self.item_factors = torch.randn(n_items, n_factors) * 0.1
        self.y_range = y_range

    def forward(self, x):
        score = (self.user_factors[x[:, 0]] * self.item_factors[x[:, 1]]).sum(dim=1)
        return sigmoid_range(score, *self.y_range)


@mistake("q3", "tables-made-in-forward", hint=NEW_EACH_CALL)
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.sizes = n_users, n_items, n_factors
        self.y_range = y_range

    def forward(self, x):
        n_users, n_items, n_factors = self.sizes
        users = nn.Embedding(n_users, n_factors)(x[:, 0])
        items = nn.Embedding(n_items, n_factors)(x[:, 1])
        return sigmoid_range((users * items).sum(dim=1), *self.y_range)


@mistake(
    "q3",
    "lost-after-init",
    hint="Which names survive the end of __init__? How does forward get at them?",
)
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        user_factors = nn.Embedding(n_users, n_factors)
        item_factors = nn.Embedding(n_items, n_factors)
        self.y_range = y_range

    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range((users * items).sum(dim=1), *self.y_range)


@mistake(
    "q3",
    "two-spellings",
    hint="Your __init__ and your forward spell one thing in two ways. Which name was given, and which is asked for?",
)
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_weight = nn.Embedding(n_users, n_factors)
        self.item_weight = nn.Embedding(n_items, n_factors)
        self.y_range = y_range

    def forward(self, x):
        users, items = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        return sigmoid_range((users * items).sum(dim=1), *self.y_range)


@mistake("q3", "no-super-init", hint=NO_SUPER)
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.y_range = y_range

    forward = reference.DotProduct.forward


@mistake("q3", "no-super-init", hint=NO_SUPER, idiom="super without brackets")
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super.__init__()  # noqa: PLW0245 - the mistake itself
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.y_range = y_range

    forward = reference.DotProduct.forward


@mistake(
    "q3",
    "no-module",
    hint="Your class stands alone: it cannot be called as model(x) and has no parameters(). What should it inherit from?",
)
class DotProduct:
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.y_range = y_range

    forward = reference.DotProduct.forward


@mistake(
    "q3",
    "parameter-misspelt",
    hint="Check the spelling of the class that marks a tensor as learnable: one tensor, one of them.",
)
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Parameters(torch.zeros(n_users, n_factors).normal_(0, 0.01))
        self.item_factors = nn.Parameters(torch.zeros(n_items, n_factors).normal_(0, 0.01))
        self.y_range = y_range

    def forward(self, x):
        score = (self.user_factors[x[:, 0]] * self.item_factors[x[:, 1]]).sum(dim=1)
        return sigmoid_range(score, *self.y_range)


@mistake(
    "q3",
    "filled-after-marking",
    hint="In which order: fill a tensor with numbers and then mark it as learnable, or the reverse?",
)
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Parameter(torch.zeros(n_users, n_factors)).normal_(0, 0.1)
        self.item_factors = nn.Parameter(torch.zeros(n_items, n_factors)).normal_(0, 0.1)
        self.y_range = y_range

    def forward(self, x):
        score = (self.user_factors[x[:, 0]] * self.item_factors[x[:, 1]]).sum(dim=1)
        return sigmoid_range(score, *self.y_range)


@mistake(
    "q3",
    "layer-or-tensor",
    hint="A layer is called with ids, a tensor is indexed by them. Which of the two is yours?",
)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = self.user_factors[x[:, 0]], self.item_factors[x[:, 1]]
        return sigmoid_range((users * items).sum(dim=1), *self.y_range)


@mistake(
    "q3",
    "layer-or-tensor",
    hint="A layer is called with ids, a tensor is indexed by them. Which of the two is yours?",
    idiom="a tensor called",
)
class DotProduct(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Parameter(torch.randn(n_users, n_factors) * 0.1)
        self.item_factors = nn.Parameter(torch.randn(n_items, n_factors) * 0.1)
        self.y_range = y_range

    forward = reference.DotProduct.forward


@mistake(
    "q3",
    "all-zero-start",
    hint="Both tables begin at zero. What slope has a product where both factors are 0, and can training ever leave that point?",
)
class DotProduct(reference.DotProduct):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, y_range)
        nn.init.zeros_(self.user_factors.weight)
        nn.init.zeros_(self.item_factors.weight)


@mistake("q3", "cut-off-from-learning", hint=CUT_OFF)
class DotProduct(reference.DotProduct):
    def forward(self, x):
        users, items = (
            self.user_factors.weight.data[x[:, 0]],
            self.item_factors.weight.data[x[:, 1]],
        )
        return sigmoid_range((users * items).sum(dim=1), *self.y_range)


# ---------------------------------------------------------------- q4: DotProductBias


@mistake(
    "q4",
    "squash-before-biases",
    hint="Can your prediction leave y_range when a bias is large? Try a bias of 10.",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1)
        biases = (self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])).squeeze(1)
        return sigmoid_range(dot, *self.y_range) + biases


@mistake(
    "q4",
    "column-plus-flat",
    hint="One of your terms is a column and another a flat list: together they make a square. Write down the shapes before you add. How many predictions should 8 rows give?",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1)
        return sigmoid_range(dot + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1]), *self.y_range)


@mistake(
    "q4",
    "column-plus-flat",
    hint="One of your terms is a column and another a flat list: together they make a square. Write down the shapes before you add. How many predictions should 8 rows give?",
    idiom="keepdim with flat biases",
)
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Parameter(torch.randn(n_users, n_factors) * 0.1)
        self.item_factors = nn.Parameter(torch.randn(n_items, n_factors) * 0.1)
        self.user_bias = nn.Parameter(torch.zeros(n_users))
        self.item_bias = nn.Parameter(torch.zeros(n_items))
        self.y_range = y_range

    def forward(self, x):
        dot = (self.user_factors[x[:, 0]] * self.item_factors[x[:, 1]]).sum(dim=1, keepdim=True)
        return sigmoid_range(dot + self.user_bias[x[:, 0]] + self.item_bias[x[:, 1]], *self.y_range)


@mistake(
    "q4",
    "column-added-in-place",
    hint="The message shows the shape that the sum wants to become. Which of your terms makes it square?",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        score = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1)
        score += self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])
        return sigmoid_range(score, *self.y_range)


@mistake("q4", "one-dot-for-all", hint=ONE_DOT)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum()
        biases = (self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])).squeeze(1)
        return sigmoid_range(dot + biases, *self.y_range)


@mistake("q4", "one-dot-for-all", hint=ONE_DOT, idiom="einsum")
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = torch.einsum("nk,nk->", self.user_factors(x[:, 0]), self.item_factors(x[:, 1]))
        return sigmoid_range(dot + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1]), *self.y_range)


@mistake("q4", "summed-over-people", hint=OVER_PEOPLE)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=0)
        biases = (self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])).squeeze(1)
        return sigmoid_range(dot + biases, *self.y_range)


@mistake("q4", "not-added-up", hint=NOT_SUMMED)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        products = self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])
        return sigmoid_range(
            products + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1]), *self.y_range
        )


@mistake("q4", "mean-for-sum", hint=MEAN)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).mean(dim=1, keepdim=True)
        return sigmoid_range(dot + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1]), *self.y_range)


@mistake("q4", "all-pairs", hint=ALL_PAIRS)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dots = self.user_factors(x[:, 0]) @ self.item_factors(x[:, 1]).T
        return sigmoid_range(
            dots + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1]).T, *self.y_range
        )


@mistake("q4", "cosine-for-dot", hint=COSINE)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        cosine = F.cosine_similarity(self.user_factors(x[:, 0]), self.item_factors(x[:, 1]))
        biases = (self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])).squeeze(1)
        return sigmoid_range(cosine + biases, *self.y_range)


@mistake("q4", "no-squash", hint=NO_SQUASH)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        return dot + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])


@mistake("q4", "bare-sigmoid", hint=BARE_SIGMOID)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        return torch.sigmoid(dot + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1]))


@mistake("q4", "squashed-twice", hint=TWICE)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        score = torch.sigmoid(dot + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1]))
        return sigmoid_range(score, *self.y_range)


@mistake("q4", "squashed-twice", hint=TWICE, idiom="the finished prediction again")
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        return sigmoid_range(super().forward(x), *self.y_range)


@mistake("q4", "high-for-span", hint=HIGH_FOR_SPAN)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        low, high = self.y_range
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        return torch.sigmoid(dot + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])) * high + low


@mistake("q4", "range-hard-coded", hint=HARD_CODED)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        return sigmoid_range(dot + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1]), 0, 5.5)


@mistake(
    "q4",
    "range-reversed",
    hint="y_range is (low, high). Raise an item's bias: do its ratings rise, or fall?",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        high, low = self.y_range
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        score = dot + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])
        return torch.sigmoid(score) * (high - low) + low


@mistake("q4", "default-mistyped", hint=DEFAULT)
class DotProductBias(reference.DotProductBias):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 0.5)):
        super().__init__(n_users, n_items, n_factors, y_range)


@mistake("q4", "clamp", hint=CLAMP)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        return (dot + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])).clamp(*self.y_range)


@mistake(
    "q4",
    "middle-added-inside",
    hint="You add the middle of the range to the score, and then squash. What does a score of 0 become already, without help?",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        low, high = self.y_range
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        score = dot + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1]) + (low + high) / 2
        return sigmoid_range(score, low, high)


@mistake(
    "q4",
    "negative-scores-cut",
    hint="What happens to a pair whose score is below zero? Nothing below the middle of the range ever comes out.",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        score = dot + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])
        return sigmoid_range(torch.relu(score), *self.y_range)


@mistake(
    "q4",
    "bias-inside-the-product",
    hint="A bias should move the rating by itself, even where all factors are zero. Set them to zero: does yours?",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        users = self.user_factors(x[:, 0]) + self.user_bias(x[:, 0])
        items = self.item_factors(x[:, 1]) + self.item_bias(x[:, 1])
        return sigmoid_range((users * items).sum(dim=1), *self.y_range)


@mistake(
    "q4",
    "bias-added-per-factor",
    hint="You add the biases before you add up, so each factor gets them. How often should a bias count in one score?",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        products = self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])
        score = (products + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])).sum(dim=1)
        return sigmoid_range(score, *self.y_range)


@mistake(
    "q4",
    "bias-multiplied",
    hint="Set the factors to zero. Every prediction is then the middle, whatever the biases say: which operation adds a habit to a taste?",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        return sigmoid_range(dot * self.user_bias(x[:, 0]) * self.item_bias(x[:, 1]), *self.y_range)


@mistake(
    "q4",
    "bias-multiplied",
    hint="Set the factors to zero. Every prediction is then the middle, whatever the biases say: which operation adds a habit to a taste?",
    idiom="times their sum",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        return sigmoid_range(
            dot * (self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])), *self.y_range
        )


@mistake(
    "q4",
    "biases-multiplied-together",
    hint="A kind user and a harsh item: your two biases meet in a product. What should happen when only one of them is zero?",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        return sigmoid_range(dot + self.user_bias(x[:, 0]) * self.item_bias(x[:, 1]), *self.y_range)


@mistake(
    "q4",
    "bias-subtracted",
    hint="Give a user a large bias. That should mean a kind rater: do their stars rise or fall with you?",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        return sigmoid_range(dot - self.user_bias(x[:, 0]) - self.item_bias(x[:, 1]), *self.y_range)


@mistake(
    "q4",
    "user-bias-by-item",
    hint=LOOKUPS,
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        return sigmoid_range(dot + self.user_bias(x[:, 1]) + self.item_bias(x[:, 1]), *self.y_range)


@mistake(
    "q4",
    "item-bias-by-user",
    hint=LOOKUPS,
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        return sigmoid_range(dot + self.user_bias(x[:, 0]) + self.item_bias(x[:, 0]), *self.y_range)


@mistake(
    "q4",
    "biases-unused",
    hint="Your model holds biases and learns nothing about them. Which of its parameters get no gradient, and where should they enter?",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1)
        return sigmoid_range(dot, *self.y_range)


@mistake(
    "q4",
    "item-bias-unused",
    hint="Some items are liked by nearly everybody. Your model has a number for that: does any prediction use it?",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        return sigmoid_range(dot + self.user_bias(x[:, 0]), *self.y_range)


@mistake(
    "q4",
    "user-bias-unused",
    hint="Some people rate everything high. Your model has a number for that: does any prediction use it?",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        return sigmoid_range(dot + self.item_bias(x[:, 1]), *self.y_range)


@mistake(
    "q4",
    "dot-product-forgotten",
    hint="Two users with the same bias get the same list from you. Where is their taste in your score?",
)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        return sigmoid_range(self.user_bias(x[:, 0]) + self.item_bias(x[:, 1]), *self.y_range)


@mistake("q4", "no-biases-learned", hint=NO_BIASES)
class DotProductBias(reference.DotProduct):
    pass


@mistake(
    "q4",
    "no-item-bias",
    hint="Your users have a bias each. What about an item that nearly everybody likes?",
)
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.user_bias = nn.Embedding(n_users, 1)
        self.y_range = y_range

    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        return sigmoid_range(dot + self.user_bias(x[:, 0]), *self.y_range)


@mistake(
    "q4",
    "no-user-bias",
    hint="Your items have a bias each. What about a person who rates everything high?",
)
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.item_bias = nn.Embedding(n_items, 1)
        self.y_range = y_range

    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1, keepdim=True)
        return sigmoid_range(dot + self.item_bias(x[:, 1]), *self.y_range)


@mistake(
    "q4",
    "one-bias-for-all",
    hint="Your model has one bias in all. Are all people equally kind, and all items equally liked? How many numbers does it take?",
)
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.bias = nn.Parameter(torch.zeros(1))
        self.y_range = y_range

    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1)
        return sigmoid_range(dot + self.bias, *self.y_range)


@mistake(
    "q4",
    "a-vector-for-a-bias",
    hint="How kind a person is takes one number. How many numbers does each of your biases have?",
)
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.user_bias = nn.Embedding(n_users, n_factors)
        self.item_bias = nn.Embedding(n_items, n_factors)
        self.y_range = y_range

    def forward(self, x):
        products = self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])
        score = (products + self.user_bias(x[:, 0]) + self.item_bias(x[:, 1])).sum(dim=1)
        return sigmoid_range(score, *self.y_range)


@mistake(
    "q4",
    "a-layer-for-the-biases",
    hint="A Linear layer has one bias, shared by all rows. Where is the number that belongs to one person?",
)
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.out = nn.Linear(n_factors, 1)
        self.y_range = y_range

    def forward(self, x):
        products = self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])
        return sigmoid_range(self.out(products), *self.y_range)


@mistake("q4", "no-biases-learned", hint=NO_BIASES, idiom="plain tensors")
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.user_bias = torch.randn(n_users)
        self.item_bias = torch.randn(n_items)
        self.y_range = y_range

    def forward(self, x):
        dot = (self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])).sum(dim=1)
        return sigmoid_range(dot + self.user_bias[x[:, 0]] + self.item_bias[x[:, 1]], *self.y_range)


@mistake("q4", "not-registered", hint=NOT_LEARNED)
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = torch.randn(n_users, n_factors)
        self.item_factors = torch.randn(n_items, n_factors)
        self.user_bias = torch.zeros(n_users)
        self.item_bias = torch.zeros(n_items)
        self.y_range = y_range

    def forward(self, x):
        dot = (self.user_factors[x[:, 0]] * self.item_factors[x[:, 1]]).sum(dim=1)
        return sigmoid_range(dot + self.user_bias[x[:, 0]] + self.item_bias[x[:, 1]], *self.y_range)


@mistake("q4", "no-super-init", hint=NO_SUPER)
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.user_bias = nn.Embedding(n_users, 1)
        self.item_bias = nn.Embedding(n_items, 1)
        self.y_range = y_range

    forward = reference.DotProductBias.forward


@mistake("q4", "columns-swapped", hint=SWAPPED)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        return super().forward(x.flip(1))


@mistake("q4", "rows-for-columns", hint=ROWS)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        dot = (self.user_factors(x[0]) * self.item_factors(x[1])).sum(dim=1, keepdim=True)
        return sigmoid_range(dot + self.user_bias(x[0]) + self.item_bias(x[1]), *self.y_range)


@mistake(
    "q4",
    "table-indexed-for-ids",
    hint="[:, 0] takes the first factor of everybody. Which tensor holds the ids, and which one is to be looked up in?",
)
class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user_factors = nn.Parameter(torch.zeros(n_users, n_factors).normal_(0, 0.01))
        self.item_factors = nn.Parameter(torch.zeros(n_items, n_factors).normal_(0, 0.01))
        self.user_bias = nn.Parameter(torch.zeros(n_users))
        self.item_bias = nn.Parameter(torch.zeros(n_items))
        self.y_range = y_range

    def forward(self, x):
        users, items = self.user_factors[:, 0], self.item_factors[:, 1]
        score = (users * items).sum(dim=1)
        return sigmoid_range(
            score + self.user_bias[x[:, 0]] + self.item_bias[x[:, 1]], *self.y_range
        )


@mistake("q4", "one-based", hint=ONE_BASED)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        u, i = x[:, 0] - 1, x[:, 1] - 1
        dot = (self.user_factors.weight[u] * self.item_factors.weight[i]).sum(dim=1, keepdim=True)
        return sigmoid_range(
            dot + self.user_bias.weight[u] + self.item_bias.weight[i], *self.y_range
        )


@mistake("q4", "squeezed-too-much", hint=SQUEEZE)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        users, items = self.user_factors(x[:, 0]).squeeze(), self.item_factors(x[:, 1]).squeeze()
        biases = self.user_bias(x[:, 0]).squeeze() + self.item_bias(x[:, 1]).squeeze()
        return sigmoid_range((users * items).sum(dim=1) + biases, *self.y_range)


@mistake("q4", "two-arguments", hint=TWO_ARGUMENTS)
class DotProductBias(reference.DotProductBias):
    def forward(self, users, items):
        dot = (self.user_factors(users) * self.item_factors(items)).sum(dim=1, keepdim=True)
        return sigmoid_range(dot + self.user_bias(users) + self.item_bias(items), *self.y_range)


@mistake(
    "q4",
    "all-zero-start",
    hint="All your factors begin at zero. What slope has a product where both sides are 0, and can training ever leave that point?",
)
class DotProductBias(reference.DotProductBias):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__(n_users, n_items, n_factors, y_range)
        for table in self.parameters():
            nn.init.zeros_(table)


@mistake("q4", "cut-off-from-learning", hint=CUT_OFF)
class DotProductBias(reference.DotProductBias):
    def forward(self, x):
        return super().forward(x).detach()


# ---------------------------------------------------------------- q5: n_parameters


@mistake(
    "q5",
    "biases-forgotten",
    hint="You counted the factors. What does the model of the question before learn beside them, and how many of those are there?",
)
def n_parameters(n_users, n_items, n_factors, bias=True):
    return n_users * n_factors + n_items * n_factors


@mistake("q5", "flag-ignored", hint="Ask for the model without biases: does your answer change?")
def n_parameters(n_users, n_items, n_factors, bias=True):
    return (n_users + n_items) * (n_factors + 1)


@mistake(
    "q5",
    "flag-reversed",
    hint="Ask once with biases and once without. Which of the two should be larger?",
)
def n_parameters(n_users, n_items, n_factors, bias=True):
    return (n_users + n_items) * (n_factors + (0 if bias else 1))


@mistake(
    "q5",
    "one-bias-in-all",
    hint="One bias is not enough for everybody. How many people and how many items have one of their own?",
)
def n_parameters(n_users, n_items, n_factors, bias=True):
    return (n_users + n_items) * n_factors + int(bias)


@mistake(
    "q5",
    "two-biases-in-all",
    hint="There are two kinds of bias, and more than two biases. How many people and how many items have one of their own?",
)
def n_parameters(n_users, n_items, n_factors, bias=True):
    return (n_users + n_items) * n_factors + 2 * int(bias)


@mistake("q5", "user-biases-only", hint="Who has a bias? Count people and items.")
def n_parameters(n_users, n_items, n_factors, bias=True):
    return (n_users + n_items) * n_factors + (n_users if bias else 0)


@mistake("q5", "item-biases-only", hint="Who has a bias? Count items and people.")
def n_parameters(n_users, n_items, n_factors, bias=True):
    return (n_users + n_items) * n_factors + (n_items if bias else 0)


@mistake(
    "q5",
    "a-vector-for-a-bias",
    hint="How kind a person is takes one number, not a vector. How many numbers did you count for each bias?",
)
def n_parameters(n_users, n_items, n_factors, bias=True):
    return (n_users + n_items) * n_factors * (2 if bias else 1)


@mistake(
    "q5",
    "tables-multiplied",
    hint="Two tables side by side: do their numbers add up, or multiply? Count 2 users, 3 items and 1 factor with your fingers.",
)
def n_parameters(n_users, n_items, n_factors, bias=True):
    return n_users * n_items * n_factors + (n_users + n_items if bias else 0)


@mistake(
    "q5",
    "tables-multiplied",
    hint="Two tables side by side: do their numbers add up, or multiply? Count 2 users, 3 items and 1 factor with your fingers.",
    idiom="table times table",
)
def n_parameters(n_users, n_items, n_factors, bias=True):
    return (n_users * n_factors) * (n_items * n_factors) + (n_users + n_items if bias else 0)


@mistake(
    "q5",
    "cells-counted",
    hint="You counted the cells of the rating table. The model does not hold that table: what does it hold instead?",
)
def n_parameters(n_users, n_items, n_factors, bias=True):
    return n_users * n_items


@mistake(
    "q5",
    "sizes-added",
    hint="A table has rows and columns. How many numbers stand in one of 7 rows and 3 columns?",
)
def n_parameters(n_users, n_items, n_factors, bias=True):
    return n_users + n_items + n_factors + (n_users + n_items if bias else 0)


@mistake("q5", "one-table-only", hint="People have factors. Who else?")
def n_parameters(n_users, n_items, n_factors, bias=True):
    return n_users * n_factors + (n_users + n_items if bias else 0)


@mistake(
    "q5",
    "global-bias-counted",
    hint="You are one number above. The question counts one bias per user and per item: what else is in your sum?",
)
def n_parameters(n_users, n_items, n_factors, bias=True):
    return (n_users + n_items) * n_factors + (n_users + n_items + 1 if bias else 0)


@mistake(
    "q5",
    "spare-rows-counted",
    hint="Some libraries keep a spare row for unknown ids; this model has none. How many rows does each table have?",
)
def n_parameters(n_users, n_items, n_factors, bias=True):
    return (n_users + 1 + n_items + 1) * (n_factors + int(bias))


# ---------------------------------------------------------------- q6: fit


@mistake("q6", "never-learns", hint=NEVER_LEARNS)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        losses = []
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            optimiser.zero_grad()
            loss.backward()
            losses.append(loss.item())
        history.append(sum(losses) / len(losses))
    return history


@mistake("q6", "never-learns", hint=NEVER_LEARNS, idiom="forgets before it steps")
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        losses = []
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            loss.backward()
            optimiser.zero_grad()
            optimiser.step()
            losses.append(loss.item())
        history.append(sum(losses) / len(losses))
    return history


@mistake("q6", "never-learns", hint=NEVER_LEARNS, idiom="names a new tensor")
def fit(model, x, y, epochs, lr, batch_size):
    history = []
    for _ in range(epochs):
        losses = []
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            model.zero_grad()
            loss.backward()
            with torch.no_grad():
                for p in model.parameters():
                    p = p - lr * p.grad
            losses.append(loss.item())
        history.append(sum(losses) / len(losses))
    return history


@mistake(
    "q6",
    "trains-a-copy",
    hint="Your history falls and the model that was handed in stays as it was. Which model did you train?",
)
def fit(model, x, y, epochs, lr, batch_size):
    return reference.fit(copy.deepcopy(model), x, y, epochs, lr, batch_size)


@mistake(
    "q6",
    "never-forgets",
    hint=GROWS,
    group="the loss grows",
)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        losses = []
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            loss.backward()
            optimiser.step()
            losses.append(loss.item())
        history.append(sum(losses) / len(losses))
    return history


@mistake(
    "q6",
    "climbs",
    hint=GROWS,
    group="the loss grows",
)
def fit(model, x, y, epochs, lr, batch_size):
    history = []
    for _ in range(epochs):
        losses = []
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            model.zero_grad()
            loss.backward()
            with torch.no_grad():
                for p in model.parameters():
                    p += lr * p.grad
            losses.append(loss.item())
        history.append(sum(losses) / len(losses))
    return history


@mistake(
    "q6",
    "step-recorded",
    hint="You ask autograd to record your own update. In which block may a parameter be changed?",
)
def fit(model, x, y, epochs, lr, batch_size):
    history = []
    for _ in range(epochs):
        losses = []
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            loss.backward()
            for p in model.parameters():
                p -= lr * p.grad
                p.grad.zero_()
            losses.append(loss.item())
        history.append(sum(losses) / len(losses))
    return history


@mistake(
    "q6",
    "no-graph",
    hint="backward() needs the way that led to the loss. Which line keeps it from being recorded?",
)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        losses = []
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows]).detach()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            losses.append(loss.item())
        history.append(sum(losses) / len(losses))
    return history


@mistake(
    "q6",
    "no-graph",
    hint="backward() needs the way that led to the loss. Which line keeps it from being recorded?",
    idiom="no_grad around everything",
)
def fit(model, x, y, epochs, lr, batch_size):
    with torch.no_grad():
        return reference.fit(model, x, y, epochs, lr, batch_size)


@mistake(
    "q6",
    "never-shuffled",
    hint="Write down the first batch of two epochs. Is the order new each time?",
)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        losses = []
        for start in range(0, len(x), batch_size):
            rows = slice(start, start + batch_size)
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            losses.append(loss.item())
        history.append(sum(losses) / len(losses))
    return history


@mistake(
    "q6",
    "shuffled-once",
    hint="You shuffle before the first epoch. Is the order of the second one new?",
)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    order = torch.randperm(len(x))
    history = []
    for _ in range(epochs):
        losses = []
        for rows in order.split(batch_size):
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            losses.append(loss.item())
        history.append(sum(losses) / len(losses))
    return history


@mistake(
    "q6",
    "drawn-with-replacement",
    hint="You draw each batch anew, so some rows come twice and about a third of them never in an epoch. How do you see to it that each row comes exactly once?",
)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        losses = []
        for size in [batch_size] * (len(x) // batch_size) + [len(x) % batch_size] * (
            len(x) % batch_size > 0
        ):
            rows = torch.randint(len(x), (size,))
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            losses.append(loss.item())
        history.append(sum(losses) / len(losses))
    return history


@mistake(
    "q6",
    "last-batch-dropped",
    hint="Take 10 rows in batches of 4: how many batches is that, and which rows does your loop never see?",
)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        order = torch.randperm(len(x))
        losses = []
        for b in range(len(x) // batch_size):
            rows = order[b * batch_size : (b + 1) * batch_size]
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            losses.append(loss.item())
        history.append(sum(losses) / max(len(losses), 1))
    return history


@mistake(
    "q6",
    "one-batch-an-epoch",
    hint="An epoch goes through all rows, batch by batch. How many batches does each of yours see?",
)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        rows = torch.randperm(len(x))[:batch_size]
        loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        history.append(loss.item())
    return history


@mistake(
    "q6",
    "everything-in-one-batch",
    hint="One of your arguments has no effect. How many steps do you take in an epoch, and how many should it be with 1,000 rows in batches of 16?",
)
def fit(model, x, y, epochs, lr, batch_size):
    return reference.fit(model, x, y, epochs, lr, batch_size=len(x))


@mistake(
    "q6",
    "one-epoch-only",
    hint="How many numbers does your history have? Look at where your return stands.",
)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        losses = []
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            losses.append(loss.item())
        history.append(sum(losses) / len(losses))
        return history


@mistake(
    "q6",
    "one-loss-per-batch",
    hint="The history has one number for each epoch. How many does yours have, and what does each stand for?",
)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            history.append(loss.item())
    return history


@mistake(
    "q6",
    "nothing-returned",
    hint="Your model is trained; what about the history? Which word hands a value back?",
)
def fit(model, x, y, epochs, lr, batch_size):
    reference.fit(model, x, y, epochs, lr, batch_size)


@mistake(
    "q6",
    "last-batch-for-the-epoch",
    hint="Your number for an epoch comes from its last batch alone. How could it speak for all rows?",
)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        history.append(loss.item())
    return history


@mistake(
    "q6",
    "sum-for-mean",
    hint="Your losses grow with the number of batches. Twice as many ratings: should the error double?",
)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += loss.item()
        history.append(total)
    return history


@mistake(
    "q6",
    "total-never-reset",
    hint="Each epoch's number contains the epochs before it. Where does your total go back to zero?",
)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    total = 0.0
    n_batches = -(-len(x) // batch_size)
    for _ in range(epochs):
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += loss.item()
        history.append(total / n_batches)
    return history


@mistake("q6", "history-in-stars", hint=IN_STARS, idiom="root")
def fit(model, x, y, epochs, lr, batch_size):
    return [loss**0.5 for loss in reference.fit(model, x, y, epochs, lr, batch_size)]


@mistake("q6", "history-in-stars", hint=IN_STARS, idiom="absolute error")
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        losses = []
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = F.l1_loss(model(x[rows]).reshape(-1), y[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            losses.append(loss.item())
        history.append(sum(losses) / len(losses))
    return history


@mistake(
    "q6",
    "divided-by-rows",
    hint="A batch's loss is already a mean over its rows. By what must a sum of such means be divided?",
)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += loss.item()
        history.append(total / len(x))
    return history


@mistake(
    "q6",
    "column-minus-flat",
    hint="Your model may be right; look at the two shapes that you hand to the loss. What is (8, 1) minus (8,)?",
)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        losses = []
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = (model(x[rows]) - y[rows]).pow(2).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            losses.append(loss.item())
        history.append(sum(losses) / len(losses))
    return history


@mistake(
    "q6",
    "targets-left-behind",
    hint="You shuffle x. Does each rating still stand beside its own pair?",
)
def fit(model, x, y, epochs, lr, batch_size):
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        losses = []
        shuffled = x[torch.randperm(len(x))]
        for start in range(0, len(x), batch_size):
            rows = slice(start, start + batch_size)
            loss = F.mse_loss(model(shuffled[rows]).reshape(-1), y[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            losses.append(loss.item())
        history.append(sum(losses) / len(losses))
    return history


@mistake(
    "q6",
    "rate-ignored",
    hint="One of your arguments has no effect: with lr = 0.1 and with lr = 0.2 your model takes the same steps. Which steps does the question ask for?",
)
def fit(model, x, y, epochs, lr, batch_size):
    return reference.fit(model, x, y, epochs, 1e-4, batch_size)


@mistake(
    "q6",
    "epochs-ignored",
    hint="One of your arguments has no effect. How many rounds were asked for, and how many did you make?",
)
def fit(model, x, y, epochs, lr, batch_size):
    return reference.fit(model, x, y, 5, lr, batch_size)
