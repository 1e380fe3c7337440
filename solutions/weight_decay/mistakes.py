"""The wrong answers that learners really give, each with the sentence a kind tutor would say.

In: the lesson's right answers. Out: faulty ones; some of them are written in several idioms.
The order matters where one answer fits two ideas: the likelier idea stands first.
"""

import copy
import itertools

import numpy as np
import torch
import torch.nn.functional as F

from autograder.authoring import answers, mistake

reference = answers(__file__)

# Sentences that belong to more than one answer.
NO_SQUARE = "Try the weights 1 and −1. Would you let a positive weight pay for a negative one? What makes every weight cost something, whatever its sign?"
NOT_SQUARED = "Double all the weights. Does your price become twice or four times as high, and which should it be?"
L1 = "Your price counts the weights without their signs, so large and small ones are pushed alike. Which price cares most about the largest weight?"
SQUARE_OF_SUM = (
    "Two weights, +1 and −1: what is your price? Which comes first, squaring or adding up?"
)
MEAN = "Should a bigger table be punished less? You take a mean; what does the formula take?"
HALF = "Yours is exactly half of what it should be. Which of the recipes has a one half in it, and does this one?"
TWICE = "Yours is exactly twice of what it should be. The 2 belongs to the slope of a square; does it belong to the square?"
NO_GRAPH = "The number is right, and no slope comes out of it. What do .item(), .detach(), .data and NumPy leave behind?"
GROWS = "Imagine 100 steps with no ratings at all. Do your weights become smaller, or larger? Look at the sign of the decay."
NO_WD = "Change wd. Does your answer change with it? One of your arguments has no effect."
HARD_CODED = "Your answer fits one value and no other. Do you use what you were given, or a number you typed in?"
WD_TWICE = "Count the places where the strength of the decay enters. How many should there be?"
ON_MODEL = "parameters is no tensor: it hands out tensors, one after the other, of different shapes. How do you get at each of them?"
NO_CALL = "A method without its brackets is not a number yet. What is missing behind its name?"
FIRST_ONLY = "Only the first table counts in your answer. Where does your return stand: inside the loop, or after it?"
LAST_ONLY = "Only the last table counts in your answer. What happens in your loop to the work of the round before?"
LAST_SKIPPED = "Does every table feel the pull? Print the change of each, the last one too."
WALKED_TWICE = "A generator can be walked only once. How many loops go over the parameters in your function, counting any(), sum() and list()?"
NEEDS_LIST = (
    "Generators have no length and no places to point at. Can you do it with one plain walk?"
)
NONE_RETURNED = (
    "Your function works its answer out and then lets go of it. Which word hands a value back?"
)
MISSPELT = "A name in your code does not exist here. Compare its letters with the arguments that come in; a slip of one letter is enough."
NUMPY = "NumPy cannot work with a tensor that is to be learned, and would lose its graph. Can torch do the same operation?"
FALSY_ZERO = (
    "What does your code make of wd = 0? In Python 0 counts as 'no': is that what you meant to ask?"
)
NONE_CRASHES = "What stands in p.grad of a parameter that took no part in the loss? Can you add to that, or multiply it?"
NONE_FILLED = "A parameter without a slope should be skipped. After your function it has one: where does it come from?"
NONE_DECAYED = "A parameter whose slope is None took no part in anything. The question says what happens to it; does yours stay where it is?"
NONE_STOPS = "After the first parameter without a slope, what happens to those that come behind it? Skip one, or leave?"
TRUTH = "torch cannot say yes or no to a tensor of several numbers. What do you really want to know about p.grad: its values, or whether it is there?"
LEAF = "torch refuses to record a change of a tensor that is to be learned. What do you put around your update, so that nothing is written down?"
NEW_TENSOR = (
    "Did the model's own tensor change, or did you make a new one and give it the old one's name?"
)
NEVER_CLEARED = (
    "What stands in p.grad at the start of the second step? backward() adds to it; who empties it?"
)
DECAY_ALONE = "In your step only the decay has acted. Where does p.grad come in, and is it still there when you use it? In which order: use, forget?"
UPHILL = (
    "Does your step go down the slope, or up? A weight with a positive slope should become smaller."
)
NO_LR = "Let lr go to 0: the step goes to 0. What happens to the rest of your update?"
SIGN_LOST = "Is a negative weight pulled towards zero by your decay, or away from it? Try p = −2."
P_SQUARED = "The price is the square, the pull is its slope. Which of the two belongs into an update, and what sign has p squared where p is negative?"
FACTOR_2 = "Your two forms disagree by a constant. Differentiate p squared."
NEW_P = "Two lines, and the second one sees a weight that the first has already moved. Which weight do both terms belong to?"
CANNOT_LEARN = "After your step the tensor can no longer learn: what does its requires_grad say?"
OTHER_OPTIMISER = "An optimiser with a memory, or one that rescales its slopes, does not take the plain step that was asked for. Which optimiser does?"
NO_DECAY = "With wd = 0 your step is right, and with any other wd it is the same one. Where is the pull towards zero?"
PER_TABLE = "You divide by the number of tables or of weights. Should the pull on a weight depend on how many others there are?"
SLOPE_FOR_WEIGHT = (
    "Your decay looks at the slopes. What do we want to keep small: the slopes, or the weights?"
)


# ---------------------------------------------------------------- q1: l2_penalty


@mistake("q1", "no-square", hint=NO_SQUARE)
def l2_penalty(parameters, wd):
    return wd * sum(p.sum() for p in parameters)


@mistake("q1", "no-square", hint=NO_SQUARE, idiom="all in one vector")
def l2_penalty(parameters, wd):
    return wd * torch.cat([p.flatten() for p in parameters]).sum()


@mistake("q1", "norm-not-squared", hint=NOT_SQUARED)
def l2_penalty(parameters, wd):
    return wd * torch.sqrt(sum((p**2).sum() for p in parameters))


@mistake("q1", "norm-not-squared", hint=NOT_SQUARED, idiom="the norm of each table")
def l2_penalty(parameters, wd):
    return wd * sum(p.norm() for p in parameters)


@mistake("q1", "absolute-values", hint=L1)
def l2_penalty(parameters, wd):
    return wd * sum(p.abs().sum() for p in parameters)


@mistake("q1", "square-of-the-sum", hint=SQUARE_OF_SUM)
def l2_penalty(parameters, wd):
    return wd * sum(p.sum() for p in parameters) ** 2


@mistake("q1", "square-of-the-sum", hint=SQUARE_OF_SUM, idiom="table by table")
def l2_penalty(parameters, wd):
    return wd * sum(p.sum() ** 2 for p in parameters)


@mistake("q1", "mean-for-sum", hint=MEAN)
def l2_penalty(parameters, wd):
    return wd * sum((p**2).mean() for p in parameters)


@mistake("q1", "mean-for-sum", hint=MEAN, idiom="one mean over all")
def l2_penalty(parameters, wd):
    return wd * torch.cat([p.flatten() for p in parameters]).pow(2).mean()


@mistake("q1", "half-of-it", hint=HALF)
def l2_penalty(parameters, wd):
    return wd / 2 * sum((p**2).sum() for p in parameters)


@mistake("q1", "twice-of-it", hint=TWICE)
def l2_penalty(parameters, wd):
    return 2 * wd * sum((p**2).sum() for p in parameters)


@mistake(
    "q1",
    "slope-for-price",
    hint="You add up the slopes of the price. What is the price itself: the function, or its derivative?",
)
def l2_penalty(parameters, wd):
    return sum((2 * wd * p).sum() for p in parameters)


@mistake("q1", "graph-lost", hint=NO_GRAPH)
def l2_penalty(parameters, wd):
    return wd * sum(p.data.pow(2).sum() for p in parameters)


@mistake("q1", "graph-lost", hint=NO_GRAPH, idiom="under no_grad")
def l2_penalty(parameters, wd):
    with torch.no_grad():
        return wd * sum((p * p).sum() for p in parameters)


@mistake("q1", "graph-lost", hint=NO_GRAPH, idiom="a plain number")
def l2_penalty(parameters, wd):
    return wd * sum((p**2).sum().item() for p in parameters)


@mistake(
    "q1",
    "graph-lost",
    hint=NO_GRAPH,
    idiom="a number made a tensor again",
)
def l2_penalty(parameters, wd):
    total = sum((p**2).sum().item() for p in parameters)
    return torch.tensor(wd * total, requires_grad=True)


@mistake("q1", "minus", hint=GROWS)
def l2_penalty(parameters, wd):
    return -wd * sum((p**2).sum() for p in parameters)


@mistake(
    "q1",
    "slopes-for-weights",
    hint="You charge for the slopes, and they are not there yet. What do we want to keep small?",
)
def l2_penalty(parameters, wd):
    return wd * sum((p.grad**2).sum() for p in parameters)


@mistake("q1", "wd-ignored", hint=NO_WD)
def l2_penalty(parameters, wd):
    return sum((p**2).sum() for p in parameters)


@mistake("q1", "wd-hard-coded", hint=HARD_CODED)
def l2_penalty(parameters, wd):
    return 0.1 * sum((p**2).sum() for p in parameters)


@mistake(
    "q1",
    "wd-squared",
    hint="You square wd along with the weight. What does a wd of 0.1 become, and where should it stand?",
)
def l2_penalty(parameters, wd):
    return sum(((wd * p) ** 2).sum() for p in parameters)


@mistake("q1", "wd-twice", hint=WD_TWICE)
def l2_penalty(parameters, wd):
    total = 0
    for p in parameters:
        total = total + wd * (p**2).sum()
        total = total + wd * (p**2).sum()
    return wd * total


@mistake(
    "q1",
    "wd-added",
    hint="A higher wd should make every weight dearer. In yours it only adds the same to every bill: which operation is in the formula?",
)
def l2_penalty(parameters, wd):
    return wd + sum((p**2).sum() for p in parameters)


@mistake("q1", "power-of-the-whole", hint=ON_MODEL)
def l2_penalty(parameters, wd):
    return wd * (parameters**2).sum()


@mistake("q1", "power-of-the-whole", hint=ON_MODEL, idiom="pow")
def l2_penalty(parameters, wd):
    return wd * parameters.pow(2).sum()


@mistake("q1", "sum-not-called", hint=NO_CALL)
def l2_penalty(parameters, wd):
    return wd * sum(p.pow(2).sum for p in parameters)


@mistake("q1", "numpy", hint=NUMPY)
def l2_penalty(parameters, wd):
    return wd * sum(np.sum(np.square(p)) for p in parameters)


@mistake("q1", "first-table-only", hint=FIRST_ONLY)
def l2_penalty(parameters, wd):
    total = 0
    for p in parameters:
        total = total + (p**2).sum()
        return wd * total


@mistake("q1", "last-table-only", hint=LAST_ONLY)
def l2_penalty(parameters, wd):
    for p in parameters:
        total = (p**2).sum()
    return wd * total


@mistake("q1", "last-table-skipped", hint=LAST_SKIPPED)
def l2_penalty(parameters, wd):
    return wd * sum((p**2).sum() for p in list(parameters)[:-1])


@mistake(
    "q1",
    "biases-left-out",
    hint="You charge for tables with two axes and let the flat ones go free. Which parameters does the question name?",
)
def l2_penalty(parameters, wd):
    return wd * sum((p**2).sum() for p in parameters if p.dim() > 1)


@mistake("q1", "walked-twice", hint=WALKED_TWICE)
def l2_penalty(parameters, wd):
    count = sum(p.numel() for p in parameters)
    total = sum((p**2).sum() for p in parameters)
    return wd * total


@mistake("q1", "walked-twice", hint=WALKED_TWICE, idiom="a look before")
def l2_penalty(parameters, wd):
    if not any(p.requires_grad for p in parameters):
        return torch.zeros(())
    return wd * sum((p**2).sum() for p in parameters)


@mistake("q1", "needs-a-list", hint=NEEDS_LIST)
def l2_penalty(parameters, wd):
    total = 0
    for i in range(len(parameters)):
        total = total + (parameters[i] ** 2).sum()
    return wd * total


@mistake("q1", "needs-a-list", hint=NEEDS_LIST, idiom="starting from the first")
def l2_penalty(parameters, wd):
    total = (parameters[0] ** 2).sum()
    for p in parameters[1:]:
        total = total + (p**2).sum()
    return wd * total


@mistake(
    "q1",
    "no-graph-at-zero",
    hint="With wd = 0 you give back a plain 0. Can backward() be called on it?",
)
def l2_penalty(parameters, wd):
    if wd == 0:
        return 0
    return wd * sum((p**2).sum() for p in parameters)


@mistake(
    "q1",
    "no-graph-at-zero",
    hint="With wd = 0 you give back a plain 0. Can backward() be called on it?",
    idiom="a bare tensor",
)
def l2_penalty(parameters, wd):
    if not wd:
        return torch.tensor(0.0)
    return wd * sum((p**2).sum() for p in parameters)


@mistake("q1", "zero-taken-for-no", hint=FALSY_ZERO)
def l2_penalty(parameters, wd):
    return (wd or 0.01) * sum((p**2).sum() for p in parameters)


@mistake("q1", "per-table-mean", hint=PER_TABLE)
def l2_penalty(parameters, wd):
    parameters = list(parameters)
    return wd * sum((p**2).sum() for p in parameters) / len(parameters)


@mistake(
    "q1",
    "stacked",
    hint="torch.stack wants tensors of one shape. Do the tables of a model have one? What could be stacked instead of the tables themselves?",
)
def l2_penalty(parameters, wd):
    return wd * torch.stack(list(parameters)).pow(2).sum()


@mistake(
    "q1",
    "one-number-per-table",
    hint="You give back one price for each table. The loss needs one number: what is still to be done with them?",
)
def l2_penalty(parameters, wd):
    return [wd * (p**2).sum() for p in parameters]


@mistake(
    "q1",
    "one-number-per-table",
    hint="You give back one price for each table. The loss needs one number: what is still to be done with them?",
    idiom="stacked",
)
def l2_penalty(parameters, wd):
    return torch.stack([wd * (p**2).sum() for p in parameters])


@mistake(
    "q1",
    "summed-along-one-axis",
    hint="A sum with a dim leaves the other axis standing. How many numbers does a table of 4 × 2 leave in yours?",
)
def l2_penalty(parameters, wd):
    return wd * sum((p**2).sum(dim=0) for p in parameters)


@mistake(
    "q1",
    "not-summed",
    hint="You squared every weight and left them apart. What does the Σ in the formula ask for?",
)
def l2_penalty(parameters, wd):
    return wd * torch.cat([p.flatten() for p in parameters]) ** 2


@mistake(
    "q1",
    "largest-only",
    hint="You charge for the largest weight of each table and let the others go free. Which weights pay?",
)
def l2_penalty(parameters, wd):
    return wd * sum((p**2).max() for p in parameters)


@mistake(
    "q1",
    "cubed",
    hint="An odd power keeps the sign: what does a weight of −2 cost you? Which power is in the formula?",
)
def l2_penalty(parameters, wd):
    return wd * sum((p**3).sum() for p in parameters)


@mistake(
    "q1",
    "weights-overwritten",
    hint="After your function the weights hold their own squares. A method whose name ends in an underscore works in place: did you mean to?",
)
def l2_penalty(parameters, wd):
    return wd * sum((p.data.pow_(2).sum() + 0 * p.sum()) for p in parameters)


@mistake("q1", "nothing-returned", hint=NONE_RETURNED)
def l2_penalty(parameters, wd):
    wd * sum((p**2).sum() for p in parameters)


@mistake("q1", "misspelt", hint=MISSPELT)
def l2_penalty(parameters, wd):
    return wd * sum((p**2).sum() for p in parameter)


# ---------------------------------------------------------------- q2: loss_with_wd


CALLERS_LOSS = "Whoever called you still wants their loss, to report it. Which operation changes it, and which one makes a new number?"


@mistake("q2", "callers-loss-changed", hint=CALLERS_LOSS)
def loss_with_wd(loss, parameters, wd):
    loss += reference.l2_penalty(parameters, wd)
    return loss


@mistake("q2", "callers-loss-changed", hint=CALLERS_LOSS, idiom="through .data")
def loss_with_wd(loss, parameters, wd):
    penalty = reference.l2_penalty(parameters, wd)
    total = loss + penalty
    loss.data += penalty.data
    return total


@mistake(
    "q2",
    "price-without-graph",
    hint="You add the price as a mere number. A constant changes no slope: which of your operations drops the graph of the price?",
)
def loss_with_wd(loss, parameters, wd):
    return loss + reference.l2_penalty(parameters, wd).item()


@mistake(
    "q2",
    "price-without-graph",
    hint="You add the price as a mere number. A constant changes no slope: which of your operations drops the graph of the price?",
    idiom="detached weights",
)
def loss_with_wd(loss, parameters, wd):
    return loss + wd * sum((p.detach() ** 2).sum() for p in parameters)


@mistake(
    "q2",
    "loss-without-graph",
    hint="After backward() only the price has left a trace in the slopes. What happened to the graph of the loss?",
)
def loss_with_wd(loss, parameters, wd):
    return loss.item() + reference.l2_penalty(parameters, wd)


@mistake(
    "q2",
    "loss-without-graph",
    hint="After backward() only the price has left a trace in the slopes. What happened to the graph of the loss?",
    idiom="a new tensor",
)
def loss_with_wd(loss, parameters, wd):
    return torch.tensor(float(loss)) + reference.l2_penalty(parameters, wd)


@mistake("q2", "graph-lost", hint=NO_GRAPH)
def loss_with_wd(loss, parameters, wd):
    return loss.item() + reference.l2_penalty(parameters, wd).item()


@mistake("q2", "graph-lost", hint=NO_GRAPH, idiom="under no_grad")
def loss_with_wd(loss, parameters, wd):
    with torch.no_grad():
        return loss + reference.l2_penalty(parameters, wd)


@mistake("q2", "minus", hint=GROWS)
def loss_with_wd(loss, parameters, wd):
    return loss - reference.l2_penalty(parameters, wd)


@mistake(
    "q2",
    "multiplied",
    hint="With all weights at zero the loss should be the error alone. What is yours then? Which operation joins a loss and its price?",
)
def loss_with_wd(loss, parameters, wd):
    return loss * reference.l2_penalty(parameters, wd)


@mistake("q2", "wd-twice", hint=WD_TWICE)
def loss_with_wd(loss, parameters, wd):
    return loss + wd * reference.l2_penalty(parameters, wd)


@mistake("q2", "wd-ignored", hint=NO_WD)
def loss_with_wd(loss, parameters, wd):
    return loss + reference.l2_penalty(parameters, 1)


@mistake("q2", "wd-hard-coded", hint=HARD_CODED)
def loss_with_wd(loss, parameters, wd):
    return loss + reference.l2_penalty(parameters, 0.1)


@mistake("q2", "no-square", hint=NO_SQUARE)
def loss_with_wd(loss, parameters, wd):
    return loss + wd * sum(p.sum() for p in parameters)


@mistake("q2", "norm-not-squared", hint=NOT_SQUARED)
def loss_with_wd(loss, parameters, wd):
    return loss + wd * torch.cat([p.flatten() for p in parameters]).norm()


@mistake("q2", "absolute-values", hint=L1)
def loss_with_wd(loss, parameters, wd):
    return loss + wd * sum(p.abs().sum() for p in parameters)


@mistake("q2", "square-of-the-sum", hint=SQUARE_OF_SUM)
def loss_with_wd(loss, parameters, wd):
    return loss + wd * sum(p.sum() for p in parameters) ** 2


@mistake("q2", "mean-for-sum", hint=MEAN)
def loss_with_wd(loss, parameters, wd):
    return loss + wd * sum((p**2).mean() for p in parameters)


@mistake("q2", "half-of-it", hint=HALF)
def loss_with_wd(loss, parameters, wd):
    return loss + wd / 2 * sum((p**2).sum() for p in parameters)


@mistake("q2", "power-of-the-whole", hint=ON_MODEL)
def loss_with_wd(loss, parameters, wd):
    return loss + wd * (parameters**2).sum()


@mistake(
    "q2",
    "price-alone",
    hint="You give back the price and leave the error out. What would a model learn that has only the price to pay?",
)
def loss_with_wd(loss, parameters, wd):
    return reference.l2_penalty(parameters, wd)


@mistake(
    "q2",
    "no-price",
    hint="What came back is the loss as it was. Where does the price come in?",
)
def loss_with_wd(loss, parameters, wd):
    penalty = reference.l2_penalty(parameters, wd)
    return loss


@mistake(
    "q2",
    "constant-added",
    hint="You add wd itself, the same for all weights. Does a constant change any slope?",
)
def loss_with_wd(loss, parameters, wd):
    return loss + wd


@mistake("q2", "nothing-returned", hint=NONE_RETURNED)
def loss_with_wd(loss, parameters, wd):
    loss = loss + reference.l2_penalty(parameters, wd)


@mistake("q2", "walked-twice", hint=WALKED_TWICE)
def loss_with_wd(loss, parameters, wd):
    seen = reference.l2_penalty(parameters, wd)
    return loss + reference.l2_penalty(parameters, wd)


@mistake("q2", "first-table-only", hint=FIRST_ONLY)
def loss_with_wd(loss, parameters, wd):
    for p in parameters:
        return loss + wd * (p**2).sum()


@mistake("q2", "last-table-only", hint=LAST_ONLY)
def loss_with_wd(loss, parameters, wd):
    for p in parameters:
        total = loss + wd * (p**2).sum()
    return total


@mistake(
    "q2",
    "loss-once-per-table",
    hint="Count how often the loss itself stands in your sum, when there are three tables.",
)
def loss_with_wd(loss, parameters, wd):
    return sum(loss + wd * (p**2).sum() for p in parameters)


@mistake(
    "q2",
    "arguments-swapped",
    hint="In which order does l2_penalty take its two arguments?",
)
def loss_with_wd(loss, parameters, wd):
    return loss + reference.l2_penalty(wd, parameters)


@mistake(
    "q2",
    "backward-inside",
    hint="You call backward() yourself, and that uses the graph up. Who is to call it, and on what?",
)
def loss_with_wd(loss, parameters, wd):
    total = loss + reference.l2_penalty(parameters, wd)
    total.backward()
    return total


@mistake(
    "q2",
    "both-handed-back",
    hint="You give back two things, the loss and the price. The question asks for one number.",
)
def loss_with_wd(loss, parameters, wd):
    return loss, reference.l2_penalty(parameters, wd)


@mistake("q2", "misspelt", hint=MISSPELT)
def loss_with_wd(loss, parameters, wd):
    return loss + l2_penality(parameters, wd)


# ---------------------------------------------------------------- q3: add_wd_to_grads


@mistake("q3", "factor-2-missing", hint=FACTOR_2)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad = p.grad + wd * p.detach()


@mistake("q3", "factor-2-missing", hint=FACTOR_2, idiom="in place")
def add_wd_to_grads(parameters, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.grad.add_(p, alpha=wd)


OVERWRITTEN = "backward() has put something into p.grad. Is it still there after your function?"


@mistake("q3", "overwritten", hint=OVERWRITTEN)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad = 2 * wd * p.detach()


@mistake("q3", "overwritten", hint=OVERWRITTEN, idiom="zeroed first")
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad.zero_()
            p.grad += 2 * wd * p.detach()


@mistake("q3", "minus", hint=GROWS)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad -= 2 * wd * p.detach()


WEIGHTS_MOVED = "You moved the weights, and the slopes are as they were. Which of the two does this question change?"


@mistake("q3", "weights-moved-instead", hint=WEIGHTS_MOVED)
def add_wd_to_grads(parameters, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= 2 * wd * p


@mistake("q3", "weights-moved-instead", hint=WEIGHTS_MOVED, idiom="the slope added to the weights")
def add_wd_to_grads(parameters, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p += 2 * wd * p


@mistake(
    "q3",
    "weights-moved-as-well",
    hint="The slopes are right, and the weights have moved too. The step comes later; how often would the decay count then?",
)
def add_wd_to_grads(parameters, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.grad += 2 * wd * p
                p -= 2 * wd * p


@mistake("q3", "price-for-slope", hint=P_SQUARED)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad += wd * p.detach() ** 2


@mistake("q3", "price-for-slope", hint=P_SQUARED, idiom="the whole price")
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad += wd * (p.detach() ** 2).sum()


@mistake(
    "q3",
    "constant-pull",
    hint="You add the same to every slope, whatever the weight. In which direction does that push a negative weight?",
)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad += wd


@mistake(
    "q3",
    "constant-pull",
    hint="You add the same to every slope, whatever the weight. In which direction does that push a negative weight?",
    idiom="with the 2",
)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad += 2 * wd


@mistake("q3", "sign-only", hint=L1)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad += wd * p.detach().sign()


@mistake("q3", "none-crashes", hint=NONE_CRASHES)
def add_wd_to_grads(parameters, wd):
    with torch.no_grad():
        for p in parameters:
            p.grad += 2 * wd * p


@mistake("q3", "none-crashes", hint=NONE_CRASHES, idiom="add_")
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        p.grad.add_(2 * wd * p.detach())


@mistake("q3", "none-crashes", hint=NONE_CRASHES, idiom=".data")
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        p.grad.data += 2 * wd * p.data


@mistake("q3", "none-filled", hint=NONE_FILLED)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is None:
            p.grad = torch.zeros_like(p)
        p.grad += 2 * wd * p.detach()


@mistake("q3", "none-filled", hint=NONE_FILLED, idiom="backward of the price")
def add_wd_to_grads(parameters, wd):
    reference.l2_penalty(parameters, wd).backward()


@mistake("q3", "stops-at-none", hint=NONE_STOPS)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is None:
            return
        p.grad += 2 * wd * p.detach()


@mistake("q3", "stops-at-none", hint=NONE_STOPS, idiom="an error caught around the loop")
def add_wd_to_grads(parameters, wd):
    try:
        for p in parameters:
            p.grad += 2 * wd * p.detach()
    except TypeError:
        pass


@mistake("q3", "first-table-only", hint=FIRST_ONLY)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad += 2 * wd * p.detach()
        return


@mistake("q3", "last-table-only", hint=LAST_ONLY)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        pull = 2 * wd * p.detach()
    if p.grad is not None:
        p.grad += pull


@mistake("q3", "last-table-skipped", hint=LAST_SKIPPED)
def add_wd_to_grads(parameters, wd):
    for p in list(parameters)[:-1]:
        if p.grad is not None:
            p.grad += 2 * wd * p.detach()


@mistake("q3", "walked-twice", hint=WALKED_TWICE)
def add_wd_to_grads(parameters, wd):
    if all(p.grad is None for p in parameters):
        return
    for p in parameters:
        if p.grad is not None:
            p.grad += 2 * wd * p.detach()


@mistake("q3", "walked-twice", hint=WALKED_TWICE, idiom="two loops")
def add_wd_to_grads(parameters, wd):
    pulls = [2 * wd * p.detach() for p in parameters]
    for p, pull in zip(parameters, pulls):
        if p.grad is not None:
            p.grad += pull


@mistake("q3", "needs-a-list", hint=NEEDS_LIST)
def add_wd_to_grads(parameters, wd):
    for i in range(len(parameters)):
        if parameters[i].grad is not None:
            parameters[i].grad += 2 * wd * parameters[i].detach()


@mistake("q3", "wd-ignored", hint=NO_WD)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad += 2 * p.detach()


@mistake("q3", "wd-hard-coded", hint=HARD_CODED)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad += 0.2 * p.detach()


@mistake("q3", "zero-taken-for-no", hint=FALSY_ZERO)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad += 2 * (wd or 0.01) * p.detach()


@mistake("q3", "wd-twice", hint=WD_TWICE)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad += 2 * wd * wd * p.detach()


UNCHANGED = "p.grad is the same after your function. Did you change it, or work out a new tensor and leave that lying about?"


@mistake("q3", "nothing-changed", hint=UNCHANGED)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            g = p.grad
            g = g + 2 * wd * p


@mistake("q3", "nothing-changed", hint=UNCHANGED, idiom="add without its underscore")
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad.add(2 * wd * p)


@mistake("q3", "nothing-changed", hint=UNCHANGED, idiom="handed back")
def add_wd_to_grads(parameters, wd):
    return [p.grad + 2 * wd * p for p in parameters if p.grad is not None]


@mistake("q3", "slope-for-weight", hint=SLOPE_FOR_WEIGHT)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad += 2 * wd * p.grad


@mistake(
    "q3",
    "multiplied",
    hint="Where the slope is 0 yours stays 0, so a weight that no rating touches is never pulled. Which operation joins the slope and the pull?",
)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad *= 2 * wd * p.detach()


@mistake("q3", "divided-by-size", hint=PER_TABLE)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad += 2 * wd * p.detach() / p.numel()


@mistake(
    "q3",
    "slope-of-the-norm",
    hint="You differentiate the norm, in which all weights share one pull. Which function do we differentiate here?",
)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad += wd * p.detach() / p.detach().norm()


@mistake(
    "q3",
    "slope-of-a-squared-sum",
    hint="In yours a weight is pulled by the sum of all weights. Two weights, +1 and −1: are they pulled at all?",
)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad += 2 * wd * p.detach().sum()


@mistake("q3", "asked-the-whole", hint=ON_MODEL)
def add_wd_to_grads(parameters, wd):
    parameters.grad += 2 * wd * parameters


@mistake("q3", "yes-or-no", hint=TRUTH)
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad:
            p.grad += 2 * wd * p.detach()


@mistake(
    "q3",
    "norm-clipped",
    hint="You cap the slopes. That is gradient clipping, another tool: it never looks at the weights.",
)
def add_wd_to_grads(parameters, wd):
    torch.nn.utils.clip_grad_norm_(list(parameters), max_norm=wd)


@mistake("q3", "misspelt", hint=MISSPELT)
def add_wd_to_grads(parameters, wd):
    for param in parameters:
        if param.grad is not None:
            param.grad += 2 * wd * p


# ---------------------------------------------------------------- q4: sgd_step


@mistake("q4", "factor-2-missing", hint=FACTOR_2)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * (p.grad + wd * p)
                p.grad = None


@mistake("q4", "factor-2-missing", hint=FACTOR_2, idiom="torch's weight_decay")
def sgd_step(parameters, lr, wd):
    optimiser = torch.optim.SGD(parameters, lr=lr, weight_decay=wd)
    optimiser.step()
    optimiser.zero_grad()


@mistake("q4", "minus", hint=GROWS)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * (p.grad - 2 * wd * p)
                p.grad = None


@mistake("q4", "minus", hint=GROWS, idiom="a bracket lost")
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.copy_(p - lr * p.grad + 2 * wd * p)
                p.grad = None


@mistake("q4", "uphill", hint=UPHILL)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p += lr * (p.grad + 2 * wd * p)
                p.grad = None


@mistake("q4", "decay-without-lr", hint=NO_LR)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad + 2 * wd * p
                p.grad = None


@mistake(
    "q4",
    "lr-ignored",
    hint="Your step is as long as the slope. Which argument says how long it should be?",
)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= p.grad + 2 * wd * p
                p.grad = None


@mistake("q4", "numbers-hard-coded", hint=HARD_CODED)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= 0.1 * (p.grad + 0.2 * p)
                p.grad = None


@mistake("q4", "recorded", hint=LEAF)
def sgd_step(parameters, lr, wd):
    for p in parameters:
        if p.grad is not None:
            p -= lr * (p.grad + 2 * wd * p)
            p.grad = None


@mistake("q4", "recorded", hint=LEAF, idiom="no_grad around the wrong line")
def sgd_step(parameters, lr, wd):
    for p in parameters:
        if p.grad is not None:
            with torch.no_grad():
                step = lr * (p.grad + 2 * wd * p)
            p.sub_(step)
            p.grad = None


@mistake("q4", "new-tensor", hint=NEW_TENSOR)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p = p - lr * (p.grad + 2 * wd * p)
                p.grad = None


@mistake("q4", "new-tensor", hint=NEW_TENSOR, idiom="without no_grad")
def sgd_step(parameters, lr, wd):
    for p in parameters:
        if p.grad is not None:
            g = p.grad + 2 * wd * p
            p = p - lr * g
            p.grad = None


@mistake("q4", "new-tensor", hint=NEW_TENSOR, idiom="handed back")
def sgd_step(parameters, lr, wd):
    return [p.detach() - lr * (p.grad + 2 * wd * p) for p in parameters if p.grad is not None]


@mistake("q4", "never-cleared", hint=NEVER_CLEARED)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * (p.grad + 2 * wd * p)


@mistake("q4", "never-cleared", hint=NEVER_CLEARED, idiom="zeros without their underscore")
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * (p.grad + 2 * wd * p)
                torch.zeros_like(p.grad)


@mistake("q4", "never-cleared", hint=NEVER_CLEARED, idiom="a local name emptied")
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            g = p.grad
            if g is not None:
                p -= lr * (g + 2 * wd * p)
                g = None


@mistake(
    "q4",
    "decay-left-in-the-slope",
    hint="The step is right, and afterwards the slopes hold the decay as well. What should stand in p.grad when the next step begins?",
)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.grad += 2 * wd * p
                p -= lr * p.grad


@mistake("q4", "decay-alone", hint=DECAY_ALONE, idiom="slopes emptied first")
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.grad.zero_()
                p -= lr * (p.grad + 2 * wd * p)


@mistake("q4", "decay-alone", hint=DECAY_ALONE, idiom="an optimiser's zero_grad")
def sgd_step(parameters, lr, wd):
    optimiser = torch.optim.SGD(parameters, lr=lr, weight_decay=2 * wd)
    optimiser.zero_grad(set_to_none=False)
    optimiser.step()


@mistake(
    "q4",
    "cleared-to-nothing-first",
    hint="You set the slopes to None and then ask whether there are any. In which order: use, forget?",
)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            p.grad = None
            if p.grad is not None:
                p -= lr * (p.grad + 2 * wd * p)


@mistake("q4", "none-crashes", hint=NONE_CRASHES)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            p -= lr * (p.grad + 2 * wd * p)
            p.grad = None


@mistake("q4", "none-crashes", hint=NONE_CRASHES, idiom="zero_ at the end")
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            p.sub_(lr * p.grad + lr * 2 * wd * p)
            p.grad.zero_()


@mistake("q4", "none-crashes", hint=NONE_CRASHES, idiom=".data")
def sgd_step(parameters, lr, wd):
    for p in parameters:
        p.data -= lr * (p.grad.data + 2 * wd * p.data)
        p.grad = None


@mistake("q4", "none-decayed", hint=NONE_DECAYED)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            slope = 0 if p.grad is None else p.grad
            p -= lr * (slope + 2 * wd * p)
            p.grad = None


@mistake("q4", "none-decayed", hint=NONE_DECAYED, idiom="the decay stands outside the question")
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            decay = lr * 2 * wd * p
            if p.grad is not None:
                p -= lr * p.grad
                p.grad.zero_()
            p -= decay


@mistake("q4", "stops-at-none", hint=NONE_STOPS)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is None:
                break
            p -= lr * (p.grad + 2 * wd * p)
            p.grad = None


@mistake("q4", "yes-or-no", hint=TRUTH)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad:
                p -= lr * (p.grad + 2 * wd * p)
                p.grad = None


@mistake("q4", "first-table-only", hint=FIRST_ONLY)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * (p.grad + 2 * wd * p)
                p.grad = None
            return


@mistake("q4", "last-table-skipped", hint=LAST_SKIPPED)
def sgd_step(parameters, lr, wd):
    parameters = list(parameters)
    with torch.no_grad():
        for i in range(len(parameters) - 1):
            p = parameters[i]
            if p.grad is not None:
                p -= lr * (p.grad + 2 * wd * p)
                p.grad = None


@mistake("q4", "walked-twice", hint=WALKED_TWICE)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * (p.grad + 2 * wd * p)
        for p in parameters:
            p.grad = None


@mistake("q4", "walked-twice", hint=WALKED_TWICE, idiom="first the decay, then the step")
def sgd_step(parameters, lr, wd):
    reference.add_wd_to_grads(parameters, wd)
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None


@mistake("q4", "needs-a-list", hint=NEEDS_LIST)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for i in range(len(parameters)):
            p = parameters[i]
            if p.grad is not None:
                p -= lr * (p.grad + 2 * wd * p)
                p.grad = None


@mistake("q4", "price-for-slope", hint=P_SQUARED)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * (p.grad + wd * p**2)
                p.grad = None


@mistake("q4", "wd-forgotten", hint=NO_DECAY)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None


@mistake("q4", "wd-twice", hint=WD_TWICE)
def sgd_step(parameters, lr, wd):
    parameters = list(parameters)
    reference.add_wd_to_grads(parameters, wd)
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * (p.grad + 2 * wd * p)
                p.grad = None


@mistake("q4", "decay-of-the-new-weight", hint=NEW_P)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad
                p -= lr * 2 * wd * p
                p.grad = None


@mistake("q4", "decay-alone", hint=DECAY_ALONE)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * 2 * wd * p
                p.grad = None


@mistake("q4", "sign-only", hint=L1)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * (p.grad + wd * p.sign())
                p.grad = None


@mistake("q4", "constant-pull", hint=SIGN_LOST)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * (p.grad + 2 * wd)
                p.grad = None


@mistake("q4", "slope-for-weight", hint=SLOPE_FOR_WEIGHT)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * (p.grad + 2 * wd * p.grad)
                p.grad = None


@mistake("q4", "cannot-learn-again", hint=CANNOT_LEARN)
def sgd_step(parameters, lr, wd):
    for p in parameters:
        if p.grad is not None:
            step = lr * (p.grad + 2 * wd * p.detach())
            p.requires_grad_(False)
            p -= step
            p.grad = None


@mistake("q4", "cannot-learn-again", hint=CANNOT_LEARN, idiom="detach_")
def sgd_step(parameters, lr, wd):
    for p in parameters:
        if p.grad is not None:
            g = p.grad
            p.detach_()
            p -= lr * (g + 2 * wd * p)
            p.grad = None


@mistake("q4", "another-optimiser", hint=OTHER_OPTIMISER)
def sgd_step(parameters, lr, wd):
    optimiser = torch.optim.Adam(parameters, lr=lr, weight_decay=2 * wd)
    optimiser.step()
    optimiser.zero_grad()


@mistake("q4", "asked-the-whole", hint=ON_MODEL)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        parameters -= lr * (parameters.grad + 2 * wd * parameters)


@mistake(
    "q4",
    "backward-inside",
    hint="The slopes already stand in p.grad; whoever calls you has seen to that. What is there for backward() to do here?",
)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.backward()
                p -= lr * (p.grad + 2 * wd * p)
                p.grad = None


@mistake("q4", "misspelt", hint=MISSPELT)
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * (p.grad + 2 * wd * p)
                p.grad = None


# ---------------------------------------------------------------- q5: decoupled_step


DECAY_NO_LR = "Set lr to 0: nothing should move. Do your weights still shrink?"


@mistake("q5", "decay-without-lr", hint=DECAY_NO_LR)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad + wd * p
                p.grad = None


@mistake("q5", "decay-without-lr", hint=DECAY_NO_LR, idiom="shrunk first")
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p *= 1 - wd
                p -= lr * p.grad
                p.grad = None


TWO_TOO_MUCH = "Your decay is twice as strong as asked. The 2 came from differentiating a square; is anything differentiated here?"


@mistake("q5", "factor-2-kept", hint=TWO_TOO_MUCH)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad + lr * 2 * wd * p
                p.grad = None


@mistake("q5", "factor-2-kept", hint=TWO_TOO_MUCH, idiom="the step of question 4")
def decoupled_step(parameters, lr, wd):
    reference.sgd_step(parameters, lr, wd)


@mistake("q5", "price-for-pull", hint=P_SQUARED)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad + lr * wd * p**2
                p.grad = None


@mistake("q5", "constant-pull", hint=SIGN_LOST)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad + lr * wd
                p.grad = None


@mistake("q5", "sign-only", hint=L1)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad + lr * wd * p.sign()
                p.grad = None


@mistake("q5", "minus", hint=GROWS)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad - lr * wd * p
                p.grad = None


@mistake("q5", "uphill", hint=UPHILL)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p += lr * p.grad - lr * wd * p
                p.grad = None


@mistake("q5", "decay-of-the-new-weight", hint=NEW_P)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad
                p -= lr * wd * p
                p.grad = None


@mistake("q5", "decay-of-the-new-weight", hint=NEW_P, idiom="multiplied afterwards")
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad
                p *= 1 - lr * wd
                p.grad = None


@mistake("q5", "wd-forgotten", hint=NO_DECAY)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None


@mistake("q5", "decay-alone", hint=DECAY_ALONE)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * wd * p
                p.grad = None


@mistake(
    "q5",
    "step-without-lr",
    hint="Your decay is right, and the step is as long as the slope. Which argument says how long it should be?",
)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= p.grad + lr * wd * p
                p.grad = None


@mistake(
    "q5",
    "lr-twice",
    hint="Count how often lr stands before the decay, once your brackets are multiplied out.",
)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * (p.grad + lr * wd * p)
                p.grad = None


@mistake("q5", "numbers-hard-coded", hint=HARD_CODED)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= 0.1 * p.grad + 0.01 * p
                p.grad = None


@mistake(
    "q5",
    "decay-for-the-slope",
    hint="You shrink the slope. Which number should shrink: the slope, or the weight?",
)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad * (1 - lr * wd)
                p.grad = None


@mistake(
    "q5",
    "only-the-rest-kept",
    hint="You multiply by the share that should be lost. What is left of a weight when a hundredth of it is lost?",
)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p *= lr * wd
                p -= lr * p.grad
                p.grad = None


@mistake("q5", "recorded", hint=LEAF)
def decoupled_step(parameters, lr, wd):
    for p in parameters:
        if p.grad is not None:
            p -= lr * p.grad + lr * wd * p
            p.grad = None


@mistake("q5", "recorded", hint=LEAF, idiom="mul_")
def decoupled_step(parameters, lr, wd):
    for p in parameters:
        if p.grad is not None:
            p.mul_(1 - lr * wd)
            p.sub_(lr * p.grad)
            p.grad = None


@mistake("q5", "new-tensor", hint=NEW_TENSOR)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p = p - lr * p.grad - lr * wd * p
                p.grad = None


@mistake("q5", "new-tensor", hint=NEW_TENSOR, idiom="cleared first")
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                g, p.grad = p.grad, None
                p = (1 - lr * wd) * p - lr * g


@mistake("q5", "never-cleared", hint=NEVER_CLEARED)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad + lr * wd * p


@mistake("q5", "decay-alone", hint=DECAY_ALONE, idiom="slopes emptied first")
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.grad.zero_()
                p -= lr * p.grad + lr * wd * p


@mistake("q5", "none-crashes", hint=NONE_CRASHES)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            p -= lr * p.grad + lr * wd * p
            p.grad = None


@mistake("q5", "none-crashes", hint=NONE_CRASHES, idiom="zero_ at the end")
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            old = p.clone()
            p.add_(p.grad, alpha=-lr).sub_(lr * wd * old)
            p.grad.zero_()


@mistake("q5", "none-decayed", hint=NONE_DECAYED)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            p *= 1 - lr * wd
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None


@mistake("q5", "stops-at-none", hint=NONE_STOPS)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is None:
                return
            p -= lr * p.grad + lr * wd * p
            p.grad = None


@mistake("q5", "yes-or-no", hint=TRUTH)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad:
                p -= lr * p.grad + lr * wd * p
                p.grad = None


@mistake("q5", "first-table-only", hint=FIRST_ONLY)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad + lr * wd * p
                p.grad = None
            return


@mistake("q5", "last-table-skipped", hint=LAST_SKIPPED)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in list(parameters)[:-1]:
            if p.grad is not None:
                p -= lr * p.grad + lr * wd * p
                p.grad = None


@mistake("q5", "walked-twice", hint=WALKED_TWICE)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad + lr * wd * p
        for p in parameters:
            p.grad = None


@mistake("q5", "walked-twice", hint=WALKED_TWICE, idiom="first all decay, then all step")
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p *= 1 - lr * wd
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None


@mistake("q5", "needs-a-list", hint=NEEDS_LIST)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for i in range(len(parameters)):
            p = parameters[i]
            if p.grad is not None:
                p -= lr * p.grad + lr * wd * p
                p.grad = None


@mistake("q5", "another-optimiser", hint=OTHER_OPTIMISER)
def decoupled_step(parameters, lr, wd):
    optimiser = torch.optim.AdamW(parameters, lr=lr, weight_decay=wd)
    optimiser.step()
    optimiser.zero_grad()


@mistake("q5", "cannot-learn-again", hint=CANNOT_LEARN)
def decoupled_step(parameters, lr, wd):
    for p in parameters:
        if p.grad is not None:
            p.requires_grad_(False)
            p -= lr * p.grad + lr * wd * p
            p.grad = None


@mistake("q5", "misspelt", hint=MISSPELT)
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= learning_rate * p.grad + lr * wd * p
                p.grad = None


# ---------------------------------------------------------------- q6: choose_wd


def errors_of(candidates, make_model, train, x, y, x_valid, y_valid):
    """Validation MSE of each candidate, done right: for the mistakes that come after."""
    errors = []
    for wd in candidates:
        model = make_model()
        train(model, x, y, wd)
        with torch.no_grad():
            errors.append(F.mse_loss(model(x_valid).reshape(-1), y_valid).item())
    return errors


TRAINING_ERROR = "On which ratings do you judge? On those a model has learned from, no decay at all always looks best."
PENALTY_COUNTED = "What do you compare: how well the models fit, or how well they fit plus what they paid? The price was for training only."
REUSED = "Your second candidate starts where the first one ended. Where is your model made: before the loop, or inside it?"
INDEX = "You give back a place in the list. The question asks for what stands there."
WORST = "Your choice is the worst of them. Is a larger error better, or worse?"
TIE = "Two candidates do equally well: which of them should win? Look at your comparison, or at the order in which you keep things."
SQUARE_MATRIX = "Your model answers (n, 1) and the ratings are (n,). How many differences does a minus make of them?"
LAST_KEPT = "You always end with the last candidate. What has to be remembered when a better one is found, and what is the next one compared with?"
UNTRAINED_JUDGED = "The model that you judge has not learned anything. Is it the very one that was trained, and was it trained before you judged it?"


@mistake("q6", "judged-on-training-ratings", hint=TRAINING_ERROR)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_train, y_train)
    return candidates[int(np.argmin(errors))]


@mistake("q6", "penalty-counted", hint=PENALTY_COUNTED)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = []
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        loss = F.mse_loss(model(x_valid).reshape(-1), y_valid)
        errors.append(reference.loss_with_wd(loss, model.parameters(), wd).item())
    return candidates[int(np.argmin(errors))]


@mistake("q6", "reused-model", hint=REUSED)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    model = make_model()
    errors = errors_of(candidates, lambda: model, train, x_train, y_train, x_valid, y_valid)
    return candidates[int(np.argmin(errors))]


@mistake("q6", "index-returned", hint=INDEX)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    return int(np.argmin(errors))


@mistake("q6", "index-returned", hint=INDEX, idiom="argmin as a tensor")
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    return torch.tensor(errors).argmin()


BOTH = "You give back two things. The question asks for the candidate alone."


@mistake("q6", "candidate-and-error-returned", hint=BOTH)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    best = int(np.argmin(errors))
    return candidates[best], errors[best]


@mistake("q6", "candidate-and-error-returned", hint=BOTH, idiom="error first")
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    return min(zip(errors, candidates), key=lambda pair: pair[0])


@mistake(
    "q6",
    "error-returned",
    hint="You give back how well the best one did. The question asks which one it was.",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    return min(errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid))


@mistake(
    "q6",
    "all-errors-returned",
    hint="You give back what you found out about every candidate. The question asks for your decision.",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    return dict(zip(candidates, errors))


@mistake(
    "q6",
    "all-errors-returned",
    hint="You give back what you found out about every candidate. The question asks for your decision.",
    idiom="a list",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    return errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)


@mistake(
    "q6",
    "model-returned",
    hint="You give back the trained model. The question asks which wd it was trained with.",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    best, best_mse = None, float("inf")
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        mse = F.mse_loss(model(x_valid).reshape(-1), y_valid).item()
        if mse < best_mse:
            best, best_mse = model, mse
    return best


@mistake("q6", "worst-chosen", hint=WORST)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    return candidates[int(np.argmax(errors))]


@mistake("q6", "worst-chosen", hint=WORST, idiom="the comparison turned round")
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    best_wd, best_mse = candidates[0], -1.0
    for wd, mse in zip(candidates, errors):
        if mse > best_mse:
            best_wd, best_mse = wd, mse
    return best_wd


@mistake("q6", "last-in-a-tie", hint=TIE)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    best_wd, best_mse = None, float("inf")
    for wd, mse in zip(candidates, errors):
        if mse <= best_mse:
            best_wd, best_mse = wd, mse
    return best_wd


@mistake("q6", "last-in-a-tie", hint=TIE, idiom="a dict from error to candidate")
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    by_error = dict(zip(errors, candidates))
    return by_error[min(by_error)]


@mistake(
    "q6",
    "smallest-in-a-tie",
    hint="You sort pairs. What are pairs sorted by when their first halves are equal, and who should win a tie?",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    return sorted(zip(errors, candidates))[0][1]


@mistake(
    "q6",
    "candidates-sorted",
    hint="In a tie the candidate that comes first should win, in the order in which they came. Who put them into another order?",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    candidates = sorted(candidates)
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    return candidates[int(np.argmin(errors))]


@mistake(
    "q6",
    "candidates-sorted",
    hint="In a tie the candidate that comes first should win, in the order in which they came. Who put them into another order?",
    idiom="a set",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    candidates = sorted(set(candidates), reverse=True)
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    return candidates[int(np.argmin(errors))]


NOT_TRIED = "No model was trained at all. How do you know which candidate is best?"


@mistake("q6", "nothing-tried", hint=NOT_TRIED, idiom="the first")
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    return candidates[0]


@mistake("q6", "nothing-tried", hint=NOT_TRIED, idiom="the last")
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    return candidates[-1]


@mistake("q6", "nothing-tried", hint=NOT_TRIED, idiom="the smallest")
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    return min(candidates)


@mistake("q6", "nothing-tried", hint=NOT_TRIED, idiom="the largest")
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    return max(candidates)


@mistake(
    "q6",
    "trained-on-validation-ratings",
    hint="Your models have seen the very ratings they are judged by. Which of the two heaps is for training?",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_valid, y_valid, x_valid, y_valid)
    return candidates[int(np.argmin(errors))]


@mistake(
    "q6",
    "trained-on-both",
    hint="You train on all ratings, those you judge by included. What is a held-out rating worth once it has been learned from?",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    x_all, y_all = torch.cat([x_train, x_valid]), torch.cat([y_train, y_valid])
    errors = errors_of(candidates, make_model, train, x_all, y_all, x_valid, y_valid)
    return candidates[int(np.argmin(errors))]


@mistake(
    "q6",
    "trained-on-both",
    hint="You train on all ratings, those you judge by included. What is a held-out rating worth once it has been learned from?",
    idiom="one after the other",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = []
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        train(model, x_valid, y_valid, wd)
        errors.append(F.mse_loss(model(x_valid).reshape(-1), y_valid).item())
    return candidates[int(np.argmin(errors))]


@mistake(
    "q6",
    "heaps-swapped",
    hint="You train on the held-out ratings and judge on the others. Which heap is which?",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_valid, y_valid, x_train, y_train)
    return candidates[int(np.argmin(errors))]


@mistake(
    "q6",
    "wd-not-passed-on",
    hint="All your models were trained with the same weight decay. Which argument of train changes from candidate to candidate?",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = []
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, 0)
        errors.append(F.mse_loss(model(x_valid).reshape(-1), y_valid).item())
    return candidates[int(np.argmin(errors))]


@mistake("q6", "all-with-all", hint=SQUARE_MATRIX)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = []
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        errors.append(((model(x_valid) - y_valid) ** 2).mean().item())
    return candidates[int(np.argmin(errors))]


@mistake("q6", "all-with-all", hint=SQUARE_MATRIX, idiom="mse_loss")
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    best_wd, best_mse = None, float("inf")
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        with torch.no_grad():
            mse = F.mse_loss(model(x_valid), y_valid)
        if mse < best_mse:
            best_wd, best_mse = wd, mse
    return best_wd


@mistake("q6", "untrained-model-judged", hint=UNTRAINED_JUDGED, idiom="before training")
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = []
    for wd in candidates:
        model = make_model()
        errors.append(F.mse_loss(model(x_valid).reshape(-1), y_valid).item())
        train(model, x_train, y_train, wd)
    return candidates[int(np.argmin(errors))]


@mistake("q6", "untrained-model-judged", hint=UNTRAINED_JUDGED, idiom="another model")
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = []
    for wd in candidates:
        train(make_model(), x_train, y_train, wd)
        errors.append(F.mse_loss(make_model()(x_valid).reshape(-1), y_valid).item())
    return candidates[int(np.argmin(errors))]


@mistake("q6", "untrained-model-judged", hint=UNTRAINED_JUDGED, idiom="a copy was trained")
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = []
    for wd in candidates:
        model = make_model()
        train(copy.deepcopy(model), x_train, y_train, wd)
        errors.append(F.mse_loss(model(x_valid).reshape(-1), y_valid).item())
    return candidates[int(np.argmin(errors))]


@mistake(
    "q6",
    "make-model-not-called",
    hint="make_model is a function that makes a model; it is no model itself. What turns one into the other?",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, lambda: make_model, train, x_train, y_train, x_valid, y_valid)
    return candidates[int(np.argmin(errors))]


@mistake(
    "q6",
    "train-gives-nothing-back",
    hint="train changes the model in place and gives nothing back. What do you hold in your hand after the equals sign?",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = []
    for wd in candidates:
        model = train(make_model(), x_train, y_train, wd)
        errors.append(F.mse_loss(model(x_valid).reshape(-1), y_valid).item())
    return candidates[int(np.argmin(errors))]


@mistake(
    "q6",
    "zero-taken-for-nothing",
    hint="A wd of 0 is a candidate like any other. In Python 0 counts as 'no': what does your if make of it?",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    best_wd, best_mse = None, float("inf")
    for wd, mse in zip(candidates, errors):
        if not best_wd or mse < best_mse:
            best_wd, best_mse = wd, mse
    return best_wd


@mistake(
    "q6",
    "zero-left-out",
    hint="Is 0 among the candidates you tried? No decay at all may be the best choice.",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    candidates = [wd for wd in candidates if wd]
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    return candidates[int(np.argmin(errors))]


@mistake(
    "q6",
    "returned-from-the-loop",
    hint="How many candidates do you try? Look where your return stands.",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    best_mse = float("inf")
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        mse = F.mse_loss(model(x_valid).reshape(-1), y_valid).item()
        if mse < best_mse:
            best_mse = mse
            return wd


@mistake("q6", "last-one-kept", hint=LAST_KEPT, idiom="the loop's own variable")
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    best_mse = float("inf")
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        mse = F.mse_loss(model(x_valid).reshape(-1), y_valid).item()
        best_mse = min(mse, best_mse)
    return wd


@mistake(
    "q6",
    "best-error-not-kept",
    hint="You compare each candidate with the one before it, and not with the best so far. What has to be remembered beside the candidate?",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    best_wd, previous = None, float("inf")
    for wd, mse in zip(candidates, errors):
        if mse < previous:
            best_wd = wd
        previous = mse
    return best_wd


@mistake("q6", "last-one-kept", hint=LAST_KEPT, idiom="a bound that never moves")
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    best_wd, best_mse = None, float("inf")
    for wd, mse in zip(candidates, errors):
        if mse < best_mse:
            best_wd = wd
    return best_wd


@mistake(
    "q6",
    "start-at-zero",
    hint="No error is smaller than 0, so nothing ever beats the bound you start with. Which start does every candidate beat?",
    group="nothing comes back",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    best_wd, best_mse = None, 0.0
    for wd, mse in zip(candidates, errors):
        if mse < best_mse:
            best_wd, best_mse = wd, mse
    return best_wd


@mistake(
    "q6",
    "smallest-key",
    hint="min() of a dict gives its smallest key: your smallest candidate, whatever its error. By what should it compare?",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    return min(dict(zip(candidates, errors)))


@mistake(
    "q6",
    "absolute-error",
    hint="You judge by the mean absolute miss. Which error did the question name? A few large misses count more in one of the two.",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = []
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        errors.append((model(x_valid).reshape(-1) - y_valid).abs().mean().item())
    return candidates[int(np.argmin(errors))]


@mistake(
    "q6",
    "smallest-gap",
    hint="Do you look for the smallest gap between the two errors? A model that has learned nothing has no gap: is it good?",
    group="the most decayed model is taken",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    gaps = []
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        learned = F.mse_loss(model(x_train).reshape(-1), y_train).item()
        held_out = F.mse_loss(model(x_valid).reshape(-1), y_valid).item()
        gaps.append(held_out - learned)
    return candidates[int(np.argmin(gaps))]


@mistake(
    "q6",
    "both-errors-added",
    hint="You add the training error to the validation error. What does the first of them say about ratings that were not seen?",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = []
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        learned = F.mse_loss(model(x_train).reshape(-1), y_train).item()
        errors.append(learned + F.mse_loss(model(x_valid).reshape(-1), y_valid).item())
    return candidates[int(np.argmin(errors))]


@mistake(
    "q6",
    "smallest-weights",
    hint="Do you take the model with the smallest weights? Small weights are a means; what was the end?",
    group="the most decayed model is taken",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    sizes = []
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        sizes.append(reference.l2_penalty(model.parameters(), 1).item())
    return candidates[int(np.argmin(sizes))]


@mistake("q6", "nothing-returned", hint=NONE_RETURNED, group="nothing comes back")
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    best_wd = candidates[int(np.argmin(errors))]


@mistake(
    "q6",
    "numpy-on-a-learning-tensor",
    hint="The prediction carries its graph, and NumPy does not take it with one. What has to be left behind first?",
)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = []
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        errors.append(np.mean((model(x_valid).reshape(-1).numpy() - y_valid.numpy()) ** 2))
    return candidates[int(np.argmin(errors))]


@mistake("q6", "misspelt", hint=MISSPELT)
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = errors_of(candidates, make_model, train, x_train, y_train, x_valid, y_valid)
    return candidate[int(np.argmin(errors))]


# ---------------------------------------------------------------- q7: momentum_step


def step_with(parameters, velocities, pull, new_velocity, move):
    """One step, with three of its parts to be replaced: for the mistakes that come after."""
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            g = pull(p)
            v.copy_(new_velocity(v, g))
            p.copy_(move(p, v, g))
            p.grad = None


@mistake("q7", "factor-2-missing", hint=FACTOR_2)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    step_with(
        parameters,
        velocities,
        lambda p: p.grad if decoupled else p.grad + wd * p,
        lambda v, g: momentum * v + g,
        lambda p, v, g: p - lr * v - (lr * wd * p if decoupled else 0),
    )


@mistake(
    "q7",
    "factor-2-in-both",
    hint="The decay beside the step is twice as strong as asked. The 2 came from differentiating a square; is anything differentiated there?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    step_with(
        parameters,
        velocities,
        lambda p: p.grad if decoupled else p.grad + 2 * wd * p,
        lambda v, g: momentum * v + g,
        lambda p, v, g: p - lr * v - (2 * lr * wd * p if decoupled else 0),
    )


FLAG_IGNORED = "Call your step with decoupled=True and with decoupled=False. Does anything change?"


@mistake("q7", "always-in-the-slope", hint=FLAG_IGNORED)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    reference.momentum_step(parameters, velocities, lr, wd, momentum, False)


@mistake("q7", "always-decoupled", hint=FLAG_IGNORED)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    reference.momentum_step(parameters, velocities, lr, wd, momentum, True)


@mistake(
    "q7",
    "flag-turned-round",
    hint="Your two kinds of decay have changed places. Which of them stands in the slope: the one called decoupled, or the other?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    reference.momentum_step(parameters, velocities, lr, wd, momentum, not decoupled)


@mistake(
    "q7",
    "decays-twice",
    hint="With decoupled=True the decay enters your step in two places. Which of them belongs to the other recipe?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    step_with(
        parameters,
        velocities,
        lambda p: p.grad + 2 * wd * p,
        lambda v, g: momentum * v + g,
        lambda p, v, g: p - lr * v - (lr * wd * p if decoupled else 0),
    )


@mistake(
    "q7",
    "beside-the-step-always",
    hint="With decoupled=False your velocity knows nothing of the decay. In the left column of the table, is the decay remembered?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    factor = wd if decoupled else 2 * wd
    step_with(
        parameters,
        velocities,
        lambda p: p.grad,
        lambda v, g: momentum * v + g,
        lambda p, v, g: p - lr * v - lr * factor * p,
    )


@mistake("q7", "decoupled-without-lr", hint=DECAY_NO_LR)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    step_with(
        parameters,
        velocities,
        lambda p: p.grad if decoupled else p.grad + 2 * wd * p,
        lambda v, g: momentum * v + g,
        lambda p, v, g: p - lr * v - (wd * p if decoupled else 0),
    )


@mistake(
    "q7",
    "decoupled-forgotten",
    hint="With decoupled=True nothing decays in your step. It leaves the slope, and where does it go?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    step_with(
        parameters,
        velocities,
        lambda p: p.grad if decoupled else p.grad + 2 * wd * p,
        lambda v, g: momentum * v + g,
        lambda p, v, g: p - lr * v,
    )


@mistake("q7", "decay-of-the-new-weight", hint=NEW_P)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    step_with(
        parameters,
        velocities,
        lambda p: p.grad if decoupled else p.grad + 2 * wd * p,
        lambda v, g: momentum * v + g,
        lambda p, v, g: (p - lr * v) * (1 - lr * wd) if decoupled else p - lr * v,
    )


@mistake(
    "q7",
    "velocity-decayed",
    hint="You shrink the velocity. Which number should the decoupled decay shrink?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    step_with(
        parameters,
        velocities,
        lambda p: p.grad if decoupled else p.grad + 2 * wd * p,
        lambda v, g: (1 - lr * wd if decoupled else 1) * (momentum * v + g),
        lambda p, v, g: p - lr * v,
    )


VELOCITY_LOST = "Look at the velocities after your step: are they the old ones? Did you change the tensor itself, or make a new one?"


@mistake("q7", "velocity-not-kept", hint=VELOCITY_LOST)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            g = p.grad if decoupled else p.grad + 2 * wd * p
            v = momentum * v + g
            p -= lr * v + (lr * wd * p if decoupled else 0)
            p.grad = None


@mistake("q7", "velocity-not-kept", hint=VELOCITY_LOST, idiom="put into the list")
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for i, p in enumerate(parameters):
            if p.grad is None:
                continue
            g = p.grad if decoupled else p.grad + 2 * wd * p
            velocities[i] = momentum * velocities[i] + g
            p -= lr * velocities[i] + (lr * wd * p if decoupled else 0)
            p.grad = None


@mistake("q7", "velocity-not-kept", hint=VELOCITY_LOST, idiom="mul and add without underscores")
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is not None:
                g = p.grad if decoupled else p.grad + 2 * wd * p
                new = v.mul(momentum).add(g)
                p.copy_(p - lr * new - (lr * wd * p if decoupled else 0))
                p.grad = None


@mistake(
    "q7",
    "averaged-velocity",
    hint="You weigh the new slope with 1 − momentum, as Adam does. Which of the two recipes for a velocity stands in the table?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    step_with(
        parameters,
        velocities,
        lambda p: p.grad if decoupled else p.grad + 2 * wd * p,
        lambda v, g: momentum * v + (1 - momentum) * g,
        lambda p, v, g: p - lr * v - (lr * wd * p if decoupled else 0),
    )


@mistake(
    "q7",
    "lr-in-the-velocity",
    hint="You multiply by lr before the slope enters the velocity. In the table, where does lr come in?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    step_with(
        parameters,
        velocities,
        lambda p: p.grad if decoupled else p.grad + 2 * wd * p,
        lambda v, g: momentum * v + lr * g,
        lambda p, v, g: p - v - (lr * wd * p if decoupled else 0),
    )


@mistake(
    "q7",
    "velocity-downhill",
    hint="Your velocity takes the slope with a minus, the table with a plus. With a velocity that already stands there, do the two come to the same?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    step_with(
        parameters,
        velocities,
        lambda p: p.grad if decoupled else p.grad + 2 * wd * p,
        lambda v, g: momentum * v - g,
        lambda p, v, g: p + lr * v - (lr * wd * p if decoupled else 0),
    )


@mistake(
    "q7",
    "nesterov",
    hint="Your step looks one step ahead of the velocity. That is Nesterov's variant; which one is in the table?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    step_with(
        parameters,
        velocities,
        lambda p: p.grad if decoupled else p.grad + 2 * wd * p,
        lambda v, g: momentum * v + g,
        lambda p, v, g: p - lr * (g + momentum * v) - (lr * wd * p if decoupled else 0),
    )


@mistake("q7", "momentum-hard-coded", hint=HARD_CODED)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    reference.momentum_step(parameters, velocities, lr, wd, 0.9, decoupled)


@mistake(
    "q7",
    "momentum-forgotten",
    hint="Your velocity keeps all that it ever had. Which part of it should be kept?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    reference.momentum_step(parameters, velocities, lr, wd, 1.0, decoupled)


@mistake(
    "q7",
    "no-memory",
    hint="Your velocity is today's slope and nothing else. What should it keep of yesterday?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    reference.momentum_step(parameters, velocities, lr, wd, 0.0, decoupled)


@mistake(
    "q7",
    "momentum-on-the-slope",
    hint="You multiply the new slope by the momentum, and keep all of the old velocity. Which of the two should become smaller?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    step_with(
        parameters,
        velocities,
        lambda p: p.grad if decoupled else p.grad + 2 * wd * p,
        lambda v, g: v + momentum * g,
        lambda p, v, g: p - lr * v - (lr * wd * p if decoupled else 0),
    )


@mistake(
    "q7",
    "velocity-unused",
    hint="You work out a velocity, and step along the slope. Which of the two does the table follow?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    step_with(
        parameters,
        velocities,
        lambda p: p.grad if decoupled else p.grad + 2 * wd * p,
        lambda v, g: momentum * v + g,
        lambda p, v, g: p - lr * g - (lr * wd * p if decoupled else 0),
    )


@mistake(
    "q7",
    "old-velocity-used",
    hint="Your step follows yesterday's velocity. In the table, what comes first: the velocity, or the step?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is not None:
                g = p.grad if decoupled else p.grad + 2 * wd * p
                p -= lr * v + (lr * wd * p if decoupled else 0)
                v.mul_(momentum).add_(g)
                p.grad = None


@mistake("q7", "minus", hint=GROWS)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    reference.momentum_step(parameters, velocities, lr, -wd, momentum, decoupled)


@mistake("q7", "uphill", hint=UPHILL)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    step_with(
        parameters,
        velocities,
        lambda p: p.grad if decoupled else p.grad + 2 * wd * p,
        lambda v, g: momentum * v + g,
        lambda p, v, g: p + lr * v - (lr * wd * p if decoupled else 0),
    )


@mistake("q7", "wd-forgotten", hint=NO_DECAY)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    reference.momentum_step(parameters, velocities, lr, 0, momentum, decoupled)


@mistake("q7", "wd-hard-coded", hint=HARD_CODED)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    reference.momentum_step(parameters, velocities, lr, 0.1, momentum, decoupled)


@mistake("q7", "recorded", hint=LEAF)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    for p, v in zip(parameters, velocities):
        if p.grad is not None:
            g = p.grad if decoupled else p.grad + 2 * wd * p.detach()
            v.mul_(momentum).add_(g)
            p -= lr * v + (lr * wd * p if decoupled else 0)
            p.grad = None


@mistake("q7", "new-tensor", hint=NEW_TENSOR)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is not None:
                g = p.grad if decoupled else p.grad + 2 * wd * p
                v.mul_(momentum).add_(g)
                p = p - lr * v - (lr * wd * p if decoupled else 0)
                p.grad = None


@mistake("q7", "never-cleared", hint=NEVER_CLEARED)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is not None:
                g = p.grad if decoupled else p.grad + 2 * wd * p
                v.mul_(momentum).add_(g)
                p -= lr * v + (lr * wd * p if decoupled else 0)


@mistake(
    "q7",
    "velocities-cleared",
    hint="You emptied the velocities along with the slopes. Which of the two is to be remembered?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is not None:
                g = p.grad if decoupled else p.grad + 2 * wd * p
                v.mul_(momentum).add_(g)
                p -= lr * v + (lr * wd * p if decoupled else 0)
                p.grad = None
                v.zero_()


@mistake(
    "q7",
    "slope-keeps-the-decay",
    hint="You write the decay into p.grad and leave it there. What should stand in p.grad when the next step begins?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is not None:
                if not decoupled:
                    p.grad += 2 * wd * p
                v.mul_(momentum).add_(p.grad)
                p -= lr * v + (lr * wd * p if decoupled else 0)


@mistake("q7", "none-crashes", hint=NONE_CRASHES)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            g = p.grad if decoupled else p.grad + 2 * wd * p
            v.mul_(momentum).add_(g)
            p -= lr * v + (lr * wd * p if decoupled else 0)
            p.grad = None


@mistake("q7", "none-crashes", hint=NONE_CRASHES, idiom="a copy of the slope")
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            g = p.grad.clone()
            if not decoupled:
                g += 2 * wd * p
            v.mul_(momentum).add_(g)
            p -= lr * v + (lr * wd * p if decoupled else 0)
            p.grad.zero_()


NONE_ROLLS_ON = "A parameter without a slope still moves in your step: its velocity carries it on, or the decay pulls it. What does the question say of it, and of its velocity?"


@mistake("q7", "none-rolls-on", hint=NONE_ROLLS_ON)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            slope = torch.zeros_like(p) if p.grad is None else p.grad
            g = slope if decoupled else slope + 2 * wd * p
            v.mul_(momentum).add_(g)
            p -= lr * v + (lr * wd * p if decoupled else 0)
            p.grad = None


@mistake(
    "q7",
    "velocity-fades-without-a-slope",
    hint="The parameter without a slope stays, and its velocity does not. Which line of yours runs before you ask whether there is a slope?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            v.mul_(momentum)
            if p.grad is not None:
                v.add_(p.grad if decoupled else p.grad + 2 * wd * p)
                p -= lr * v + (lr * wd * p if decoupled else 0)
                p.grad = None


@mistake("q7", "stops-at-none", hint=NONE_STOPS)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    moving = itertools.takewhile(lambda p: p.grad is not None, parameters)
    reference.momentum_step(moving, velocities, lr, wd, momentum, decoupled)


@mistake(
    "q7",
    "velocities-shifted",
    hint="You leave out the parameters without a slope, and their velocities stay in the list. Whose velocity does the next parameter get?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    moving = [p for p in parameters if p.grad is not None]
    reference.momentum_step(moving, velocities, lr, wd, momentum, decoupled)


@mistake("q7", "yes-or-no", hint=TRUTH)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad:
                g = p.grad if decoupled else p.grad + 2 * wd * p
                v.mul_(momentum).add_(g)
                p -= lr * v + (lr * wd * p if decoupled else 0)
                p.grad = None


@mistake("q7", "first-table-only", hint=FIRST_ONLY)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    first = next(iter(parameters))
    reference.momentum_step([first], velocities, lr, wd, momentum, decoupled)


@mistake(
    "q7",
    "one-velocity-for-all",
    hint="All your tables share the velocity of the first one. Which velocity belongs to which table?",
    group="velocities of another table",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    parameters = list(parameters)
    shared = [velocities[0]] * len(parameters)
    reference.momentum_step(parameters, shared, lr, wd, momentum, decoupled)


@mistake(
    "q7",
    "all-with-all",
    hint="Two loops inside each other pair every table with every velocity. How do you walk through two lists side by side?",
    group="velocities of another table",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p in parameters:
            for v in velocities:
                if p.grad is not None:
                    g = p.grad if decoupled else p.grad + 2 * wd * p
                    v.mul_(momentum).add_(g)
                    p -= lr * v + (lr * wd * p if decoupled else 0)
                    p.grad = None


@mistake("q7", "walked-twice", hint=WALKED_TWICE)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    if not decoupled:
        reference.add_wd_to_grads(parameters, wd)
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is not None:
                v.mul_(momentum).add_(p.grad)
                p -= lr * v + (lr * wd * p if decoupled else 0)
                p.grad = None


@mistake("q7", "walked-twice", hint=WALKED_TWICE, idiom="a second loop to forget")
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is not None:
                g = p.grad if decoupled else p.grad + 2 * wd * p
                v.mul_(momentum).add_(g)
                p -= lr * v + (lr * wd * p if decoupled else 0)
        for p in parameters:
            p.grad = None


@mistake("q7", "needs-a-list", hint=NEEDS_LIST)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for i in range(len(parameters)):
            p, v = parameters[i], velocities[i]
            if p.grad is not None:
                g = p.grad if decoupled else p.grad + 2 * wd * p
                v.mul_(momentum).add_(g)
                p -= lr * v + (lr * wd * p if decoupled else 0)
                p.grad = None


@mistake("q7", "another-optimiser", hint=OTHER_OPTIMISER)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    kind = torch.optim.AdamW if decoupled else torch.optim.Adam
    optimiser = kind(parameters, lr=lr, weight_decay=wd)
    optimiser.step()
    optimiser.zero_grad()


@mistake(
    "q7",
    "torch-without-its-velocity",
    hint="A new optimiser in every call begins with an empty memory. Where are the velocities you were given?",
)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    parameters = list(parameters)
    olds = [p.detach().clone() for p in parameters]
    moving = [p.grad is not None for p in parameters]
    optimiser = torch.optim.SGD(
        parameters, lr=lr, momentum=momentum, weight_decay=0 if decoupled else 2 * wd
    )
    optimiser.step()
    with torch.no_grad():
        for p, old, moved in zip(parameters, olds, moving):
            if decoupled and moved:
                p -= lr * wd * old
    optimiser.zero_grad()


@mistake("q7", "misspelt", hint=MISSPELT)
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is not None:
                g = p.grad if decoupled else p.grad + 2 * weight_decay * p
                v.mul_(momentum).add_(g)
                p -= lr * v + (lr * wd * p if is_decoupled else 0)
                p.grad = None
