# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Predict a rating
#
# Alice loved *Inception*. Will she like *Frozen*, which she has never seen? In this notebook you build a model that answers such questions from nothing but other people's ratings. It fits in fifteen lines, and models of this family won competitions.
#
# **What it builds on:** `rating-matrix`, where ratings became a table with holes, some were held out to judge by, and means were hard to beat. (If you begin the course here: sections 1 and 10 repeat what you need of it.) Besides: Python functions and classes, NumPy or torch arrays and their shapes, and the idea of gradient descent (follow the slope of the error downhill, one small step at a time).
#
# **Afterwards you can**
# - say why a blank in a rating table is not a zero,
# - work out a predicted rating by hand, from two short lists of numbers,
# - build that model in PyTorch, first without and then with biases,
# - train it with a loop of your own,
# - read what it has learned, and say what it was made to care about, and what it was not.
#
# **How to work.** There are six questions, 20 points. Under each answer stands a check: run it as often as you like, it costs nothing and tells you what to look at. More checks run when your work is graded. Cells that need an answer you have not written yet will say so and let you go on. Before you run a cell that shows something, make a guess; it takes ten seconds and is how you learn.

# %%
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F
from torch import nn

import cfkit
from cfkit import grader, when_answered

# %% [markdown]
# ## 1. A table with holes
#
# A **collaborative** recommender guesses what you would think of a film from people who agreed with you so far; it needs no description of the film. All it starts from is a table: one row for each **user**, one column for each **item** (here a film), and a rating from 1 to 5 stars where somebody rated something.
#
# | | Inception | Toy Story | The Matrix | Frozen | Interstellar |
# |---|---|---|---|---|---|
# | **Alice** | 5 | ? | 4 | ? | 5 |
# | **Bob** | ? | 5 | ? | 4 | ? |
# | **Carol** | 3 | 4 | ? | 5 | 2 |
# | **Dave** | ? | ? | 5 | ? | 4 |
#
# **Guess first.** Dave has not rated *Inception*. Alice, who likes *The Matrix* and *Interstellar* as he does, gave it a 5. What would he give? Then fill in the other blanks, by your own judgement. At the end your own model will try the same table.

# %% tags=["demo"]
from cfkit.widgets import RatingMatrix

RatingMatrix(table=cfkit.slides_table())

# %% [markdown]
# You used a pattern: who agreed so far will probably agree again. That is the whole idea of collaborative filtering.
#
# **A blank is not a zero.** Alice's three ratings have the mean $(5 + 4 + 5) / 3 = 4.67$. Count her two blanks as zeros and you get $14 / 5 = 2.8$: suddenly she seems to dislike films. She has only not said yet. A model must learn from the known cells *only*: 11 of 20 here, and of the 1,586,126 cells of *MovieLens 100K*, a well-known collection, no more than 6.3 %.

# %% tags=["demo"]
from cfkit.quizzes import bank
from cfkit.widgets import Quiz

quizzes = bank("course")
Quiz(quizzes["what-predicts"])

# %% tags=["demo"]
Quiz(quizzes["blank-cell"])

# %% [markdown]
# **What a model eats.** A table that is 94 % holes is a poor way to keep ratings. We keep a list of what is known, one row per rating:
#
# - `x`, shape `(n, 2)`: column 0 is the user, column 1 the item. Both are **row numbers**: whole numbers that count from 0 without gaps (dtype `int64`, in torch a *LongTensor*).
# - `y`, shape `(n,)`: the stars.
#
# Alice is 0, Bob 1, Carol 2, Dave 3; *Inception* is 0, …, *Interstellar* 4. **Guess first:** what is the first row of `x` and `y`, and how many rows are there?

# %% tags=["demo"]
table = cfkit.slides_table()
known = table.notna().to_numpy()
x_slides = torch.from_numpy(np.argwhere(known))
y_slides = torch.tensor(table.to_numpy()[known], dtype=torch.float32)
print("x:", x_slides.tolist())
print("y:", y_slides.tolist())
print(f"{len(y_slides)} of {known.size} cells are known: {known.mean():.0%}")

# %% [markdown]
# ## 2. A rating from two short lists
#
# Suppose each person could be described by three numbers, and each film by three as well, on the same three scales:
#
# | | science fiction | romance | darkness |
# |---|---|---|---|
# | **Alice** likes it | 0.8 | −0.3 | 0.6 |
# | ***Inception*** has it | 0.7 | 0.5 | 0.9 |
#
# These numbers are called **factors**, and one row of them is an **embedding**. Multiply factor by factor and add up: that is the **dot product**, the **score** of the pair.
#
# $$u \cdot v = \sum_k u_k v_k$$
#
# **Work it out by hand** before you run the next cell. Which film has the better chance with Alice: one with much romance, or one with none?

# %% tags=["demo"]
alice = np.array([0.8, -0.3, 0.6])
inception = np.array([0.7, 0.5, 0.9])
print("term by term:", np.round(alice * inception, 2))
print("added up:    ", round(float(alice @ inception), 2))

# %% [markdown]
# $0.8 \cdot 0.7 + (-0.3) \cdot 0.5 + 0.6 \cdot 0.9 = 0.56 - 0.15 + 0.54 = 0.95$.
#
# Two likes that meet count for her, and so would two dislikes (minus times minus). A dislike that meets what it dislikes counts against.
#
# **Guess first.** Double all three of Alice's numbers. She points in the same direction, so the *cosine* (the similarity of directions, from −1 to 1) does not change. Does the score? Then move the sliders.

# %% tags=["demo"]
from cfkit.widgets import DotProduct as DotProductWidget

DotProductWidget(
    user=[0.8, -0.3, 0.6],
    item=[0.7, 0.5, 0.9],
    factor_names=["science fiction", "romance", "darkness"],
)

# %% [markdown]
# The score doubles, to 1.90: **length counts as well as direction**. A person with a long vector has strong opinions.
#
# Nobody writes these numbers down, and nobody names the scales. The model begins with random numbers and changes them until its predictions fit the known ratings. What the scales *mean* we find out afterwards, if at all: hence **latent** (hidden) factors. How many there are is ours to choose.

# %% tags=["demo"]
Quiz(quizzes["n-factors"])

# %% [markdown]
# ## 3. From a score to stars
#
# A score of 0.95 is not yet a rating. There are several ways to read it:
#
# | reading of 0.95 | stars | trouble |
# |---|---|---|
# | raw | 0.95 | a good match should not be one star |
# | times 5 | 4.75 | a score of 2 would be 10 stars, one of −1 would be −5 |
# | squashed into (0, 5.5) | 3.97 | none: every score lands inside |
#
# The **squash** is the S-shaped *sigmoid* curve, $\sigma(z) = 1 / (1 + e^{-z})$. It sends a score of 0 to 0.5, large scores towards 1, very negative ones towards 0; $\sigma(0.95) = 0.721$. All that is left is to stretch 0…1 onto the range we want. **Work out by hand:** how wide is the range from 0 to 5.5, what is 0.721 of it, and where does a score of 0 land?
#
# **Why up to 5.5, if nobody can give more than 5 stars?** The sigmoid never reaches its ends. For a prediction of exactly 5 in the range (0, 5) the score would have to be infinite. In (0, 5.5) it has to be $\ln 10 = 2.303$: five stars become something a model can say.
#
# **Why not simply cut off at the ends?** A clipped prediction is flat: change the score a little, and nothing changes. The slope is 0, and gradient descent learns from slopes. The sigmoid is flat nowhere, though nearly so far out.

# %% tags=["demo"]
scores = np.linspace(-6, 6, 200)
fig, axes = plt.subplots(figsize=(6, 3.5), layout="constrained")
axes.plot(scores, cfkit.sigmoid_range(scores, 0, 5.5), label="squashed into (0, 5.5)")
axes.plot(scores, np.clip(scores, 0, 5.5), "--", label="clipped")
axes.plot([0.95], [3.97], "o", color="black")
axes.annotate("0.95 → 3.97", (0.95, 3.97), xytext=(1.5, 3.4))
axes.set(xlabel="score", ylabel="stars", title="A squash bends, a clip breaks off")
axes.legend()
plt.show()

# %% [markdown]
# *The picture in words: an S-shaped curve rises from nearly 0 stars at a score of −6, through 2.75 stars at a score of 0, to nearly 5.5 at a score of 6. The clipped line lies flat at 0 for all negative scores, rises straight, and lies flat again at 5.5.*

# %% tags=["demo"]
Quiz(quizzes["y-range"])

# %% [markdown]
# ### Question 1 (2 points): `sigmoid_range`
#
# Write `sigmoid_range(x, low, high)`: the sigmoid of `x`, stretched onto the range from `low` to `high`.
#
# - `x` is a tensor of scores, of any shape; the answer has the same shape.
# - `low` is not always 0: try (1, 5) by hand. Where should a score of 0 land?
# - It must be *differentiable*: built from torch's own operations, so that a slope can flow back through it. (`.item()`, `.detach()` and NumPy cut that flow.)
# - Scores of 100 and −100 must give finite values, never `nan`. In float32, $e^{100}$ is infinite, and infinity divided by infinity is `nan`. (`torch.sigmoid` keeps the slope finite there, too.)
#
# `cfkit.sigmoid_range` does the same, and is closed while this question is checked: handing it back earns nothing.


# %% question="q1" points=2
def sigmoid_range(x, low, high):
    """Squash scores into the range from low to high.

    Args:
        x: A tensor of scores, of any shape.
        low, high: The ends of the range, low < high.

    Returns:
        A tensor of the same shape, with a gradient.
    """
    # BEGIN SOLUTION
    return low + (high - low) * torch.sigmoid(x)
    # END SOLUTION


# %% [markdown]
# Alice and *Inception* once more, with your function. **Guess first:** which score gives 5 stars in the range (0, 5.5)?

# %% tags=["demo"]
with when_answered("q1"):
    for score in (0.95, 0.0, 2.303, 100.0):
        stars = sigmoid_range(torch.tensor(score), 0, 5.5)
        print(f"a score of {score:7.3f} becomes {float(stars):.2f} stars")

# %% [markdown]
# ## 4. Looking up a row
#
# Each user has a row in a table of factors. To predict for user 1 we need row 1. We can look it up, and we can also *multiply*, and it is worth seeing once that these are the same.
#
# Write the number 1 as a **one-hot** vector: zeros everywhere, and a one at place 1 (counting from 0). Multiply it with the table:
#
# $$\begin{pmatrix} 0 & 1 & 0 \end{pmatrix} \begin{pmatrix} 0.1 & 0.2 & 0.3 \\ 0.4 & 0.5 & 0.6 \\ 0.7 & 0.8 & 0.9 \end{pmatrix} = \; ?$$
#
# Every row of the table is multiplied by 0, but for one. **Work it out by hand**, and say what *shape* the result has, before you run the cell.

# %% tags=["demo"]
users = torch.tensor([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6], [0.7, 0.8, 0.9]])
one_hot = torch.tensor([0, 1, 0])
print(one_hot.float() @ users)

# %% [markdown]
# One row, three numbers: $(0.4, 0.5, 0.6)$.
#
# Two things to notice. `@` is the *matrix product*: multiply and add up. `*` would multiply cell by cell and leave nine numbers, most of them 0. And `.float()` was needed because `@` wants the same kind of number on both sides: `one_hot` holds whole numbers (`int64`), the table holds `float32`. A table of `float64` would need something else.
#
# For several users at once, stack their one-hot vectors into a matrix, one row for each. For users 2, 0 and 2 in a table of 3:
#
# $$\begin{pmatrix} 0 & 0 & 1 \\ 1 & 0 & 0 \\ 0 & 0 & 1 \end{pmatrix}$$
#
# `F.one_hot(index, n)` makes that matrix; `n` is its number of columns.

# %% [markdown]
# ### Question 2 (2 points): `one_hot_lookup`
#
# Write `one_hot_lookup(factors, index)`: the rows of the table `factors` at the places `index`, as a one-hot matrix times `factors`.
#
# - `factors` has shape `(n, k)`, `index` is a LongTensor of shape `(m,)`; the answer has shape `(m, k)`, in the order asked for. An index may come twice.
# - Tables of float32 and of float64 both work, and the answer is of the same dtype as the table.
# - It is differentiable in `factors`.


# %% question="q2" points=2
def one_hot_lookup(factors, index):
    """Look rows up by multiplying.

    Args:
        factors: A table, shape (n, k), float32 or float64.
        index: Which rows, a LongTensor of shape (m,).

    Returns:
        Those rows, shape (m, k), of the dtype of factors, with a gradient.
    """
    # BEGIN SOLUTION
    one_hot = F.one_hot(index, num_classes=len(factors))
    return one_hot.to(factors.dtype) @ factors
    # END SOLUTION


# %% tags=["demo"]
with when_answered("q2"):
    print(one_hot_lookup(users, torch.tensor([2, 0, 2])))

# %% [markdown]
# **Why nobody really multiplies.** For 8 users, a table of 1,000 rows and 50 factors, the product takes $8 \cdot 1000 \cdot 50 = 400{,}000$ multiplications, nearly all of them by zero. Looking up copies $8 \cdot 50 = 400$ numbers. The result is the same, and so is the slope: only the rows that were asked for get one.
#
# torch has this lookup in two forms, which do the same job:
#
# - a **layer**, called with ids: `table = nn.Embedding(n, k)`, then `table(index)`; its numbers are `table.weight`;
# - a **tensor to be learned**, indexed with ids: `table = nn.Parameter(torch.randn(n, k))`, then `table[index]`.

# %% tags=["demo"]
layer = nn.Embedding(3, 3)
with torch.no_grad():
    layer.weight.copy_(users)  # our three rows, in place of random ones
print(layer(torch.tensor([2, 0, 2])))

# %% [markdown]
# ## 5. The model
#
# Now the parts come together. For a batch `x` of `n` pairs:
#
# 1. look up the users' rows: column 0 of `x`, that is `x[:, 0]`; shape `(n, n_factors)`;
# 2. look up the items' rows: `x[:, 1]`; shape `(n, n_factors)`;
# 3. multiply factor by factor and add up *along each row*: shape `(n,)`, one score per pair;
# 4. squash into the range.
#
# **Guess first:** with 8 pairs and 3 factors, what shape would you get by adding up along the other axis? And by adding up everything?
#
# In torch a model is a class that inherits from `nn.Module`. Its `__init__` makes the tables, its `forward(x)` predicts. Three rules:
#
# - The first line of `__init__` is `super().__init__()`; without it a module cannot hold tables.
# - What is to be learned must be *registered*: an `nn.Embedding` or `nn.Parameter` kept as an attribute, `self.something`. A plain tensor, or layers in a Python list, are overlooked. `list(model.parameters())` shows what will be learned.
# - **Start small and random.** Start at zero, and nothing ever moves: the slope of $u \cdot v$ with respect to $u$ is $v$, which is 0. Start with numbers of spread 1 (the *standard deviation*, std, what `torch.randn` gives), and with 50 factors the scores have a spread of $\sqrt{50} = 7.1$: the squash is flat out there. A spread of 0.1 makes it $\sqrt{50} \cdot 0.1 \cdot 0.1 = 0.07$: all predictions begin near the middle.
#
# To shrink a layer's numbers: `nn.init.normal_(table.weight, std=0.1)`. For a tensor: `nn.Parameter(torch.randn(n, k) * 0.1)`.

# %% [markdown]
# ### Question 3 (4 points): `DotProduct`
#
# Write the class `DotProduct`, an `nn.Module` that predicts $\text{sigmoid\_range}(u \cdot v)$.
#
# - It is built by keyword: `DotProduct(n_users=…, n_items=…, n_factors=…, y_range=(0, 5.5))`. `y_range` is `(low, high)`, a tuple or a list; the default is (0, 5.5).
# - It learns two tables of factors and nothing else, of shapes `(n_users, n_factors)` and `(n_items, n_factors)`. Ids count from 0, so there is no spare row. What you call the tables, and how you start them, is up to you.
# - It is called as `model(x)`: `x` is a LongTensor `(n, 2)`, users in column 0, items in column 1. The answer is `(n,)` or `(n, 1)`. One row must work, and an empty batch gives an empty answer.
#
# For the squash use `cfkit.sigmoid_range(score, low, high)`, so that a slip in question 1 is not paid for twice. `cfkit.DotProduct` exists too, and is closed here: handing it back, or inheriting from it, earns nothing.


# %% question="q3" points=4
class DotProduct(nn.Module):
    """Predict a rating as the squashed dot product of two rows of factors."""

    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        """Make the tables.

        Args:
            n_users, n_items: How many rows each table has.
            n_factors: How many numbers describe a user, and an item.
            y_range: The pair (low, high) that every prediction lies between.
        """
        # BEGIN SOLUTION
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        for table in self.children():
            nn.init.normal_(table.weight, std=0.1)
        self.y_range = y_range
        # END SOLUTION

    def forward(self, x):
        """Predict the ratings of the pairs x, a LongTensor (n, 2): n numbers."""
        # BEGIN SOLUTION
        users = self.user_factors(x[:, 0])
        items = self.item_factors(x[:, 1])
        return cfkit.sigmoid_range((users * items).sum(dim=1), *self.y_range)
        # END SOLUTION


# %% [markdown]
# Your model, before it has learned anything, for four people and five films. **Guess first:** what will its predictions be, roughly?

# %% tags=["demo"]
with when_answered("q3"):
    torch.manual_seed(1)
    untrained = DotProduct(n_users=4, n_items=5, n_factors=3)
    print(untrained(x_slides).detach().reshape(-1).numpy().round(2))

# %% [markdown]
# All near 2.75, the middle of the range: small factors make scores near 0. (If yours lie further apart, your start is larger than 0.1. That is allowed.)
#
# ## 6. Kind people, good films
#
# Some people give 5 stars to nearly everything. Some films are liked by nearly everybody. Neither is a matter of *taste*, of who fits what. To say "rates everything high", the dot product would need a large vector in just the right direction for every film at once, and would bend the factors for it.
#
# So give each user one more number, the **bias** $b_u$, and each item one, $b_i$, and add them to the score:
#
# $$\hat r_{ui} = \text{sigmoid\_range}(u \cdot v + b_u + b_i)$$
#
# **Work it out by hand.** Alice is a kind rater, $b_u = 0.5$; *Inception* has a small malus, $b_i = -0.25$. The score was 0.95. What is it now, and are the stars more or fewer than 3.97? And where does a pair land whose factors are all zero?

# %% tags=["demo"]
score = 0.95 + 0.5 - 0.25
print(f"{score:.2f} becomes {cfkit.sigmoid_range(score, 0, 5.5):.2f} stars")
print(
    f"without factors: {score - 0.95:.2f} becomes {cfkit.sigmoid_range(score - 0.95, 0, 5.5):.2f} stars"
)

# %% [markdown]
# The squash comes **last**, after the biases. Squash first and add 0.5 afterwards, and a prediction of 5.4 leaves the range.
#
# One trap has caught nearly everybody. `nn.Embedding(n_users, 1)` gives biases of shape `(n, 1)`, a column; the dot products have shape `(n,)`, a flat list. Add the two, and torch does not complain: it *broadcasts*, and makes a square, `(n, n)`. **Guess first:** what does this print?

# %% tags=["demo"]
dots = torch.tensor([1.0, 2.0, 3.0])
biases = torch.tensor([[10.0], [20.0], [30.0]])
print(dots + biases)

# %% [markdown]
# Nine numbers for three pairs: everybody's bias with everybody's score. When you add, make both flat or both columns.
#
# ### Question 4 (6 points): `DotProductBias`
#
# Write the class `DotProductBias`, an `nn.Module` that predicts $\text{sigmoid\_range}(u \cdot v + b_u + b_i)$.
#
# - Built and called as in question 3, with the same arguments and the same default range.
# - It learns the two tables of question 3, and `n_users` and `n_items` biases, held in any shape: `(n,)`, `(n, 1)` or `(1, n)`. You may add one *global* bias, a single number for everybody; you need not.
# - Every prediction lies inside `y_range`, however large a bias becomes.
#
# Again use `cfkit.sigmoid_range`; `cfkit.DotProductBias` is closed here. You may inherit from your own `DotProduct`, though then a slip there is paid for twice.


# %% question="q4" points=6
class DotProductBias(nn.Module):
    """Predict a rating as the squashed sum of a dot product and two biases."""

    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        """Make the tables of factors and the biases.

        Args:
            n_users, n_items: How many rows each table has, and how many biases there are.
            n_factors: How many numbers describe a user, and an item.
            y_range: The pair (low, high) that every prediction lies between.
        """
        # BEGIN SOLUTION
        super().__init__()
        self.user_factors = nn.Embedding(n_users, n_factors)
        self.item_factors = nn.Embedding(n_items, n_factors)
        self.user_bias = nn.Embedding(n_users, 1)
        self.item_bias = nn.Embedding(n_items, 1)
        for table in self.children():
            nn.init.normal_(table.weight, std=0.1)
        self.y_range = y_range
        # END SOLUTION

    def forward(self, x):
        """Predict the ratings of the pairs x, a LongTensor (n, 2): n numbers."""
        # BEGIN SOLUTION
        users, items = x[:, 0], x[:, 1]
        dot = (self.user_factors(users) * self.item_factors(items)).sum(dim=1, keepdim=True)
        score = dot + self.user_bias(users) + self.item_bias(items)
        return cfkit.sigmoid_range(score, *self.y_range).squeeze(1)
        # END SOLUTION


# %% [markdown]
# ## 7. How much there is to learn
#
# Count before you train. With 2 users, 3 items and 1 factor there are $2 + 3 = 5$ factors, and $2 + 3 = 5$ biases: 10 numbers. With 1,000 users, 500 items and 50 factors there are $1000 \cdot 50 + 500 \cdot 50 = 75{,}000$ factors, and 76,500 numbers with the biases. The rating table itself has $1000 \cdot 500 = 500{,}000$ cells: the model has to be brief, and that is what makes it find patterns.
#
# ### Question 5 (1 point): `n_parameters`
#
# Write `n_parameters(n_users, n_items, n_factors, bias=True)`: how many numbers the model of question 4 learns, or with `bias=False` that of question 3. A global bias does not count.


# %% question="q5" points=1
def n_parameters(n_users, n_items, n_factors, bias=True):
    """Count the numbers that the model learns, as an int; with or without biases."""
    # BEGIN SOLUTION
    per_row = n_factors + 1 if bias else n_factors
    return (n_users + n_items) * per_row
    # END SOLUTION


# %% tags=["demo"]
with when_answered("q4", "q5"):
    model = DotProductBias(n_users=1000, n_items=500, n_factors=50)
    print("by your formula:    ", n_parameters(1000, 500, 50))
    print("held by your model: ", sum(p.numel() for p in model.parameters()))

# %% [markdown]
# ## 8. Learning
#
# A model is as good as its predictions are close. We measure with the **mean squared error**, MSE. Predictions of 4, 3 and 2 for ratings of 5, 3 and 4 miss by −1, 0 and −2: the MSE is $(1 + 0 + 4) / 3 = 1.67$, in *squared* stars.
#
# Training makes it smaller, with the same four moves again and again:
#
# 1. **measure**: predict for a small batch of ratings, and work out the MSE;
# 2. **slopes**: `loss.backward()` works out, for every number of the model, how the loss would change with it, and *adds* that to `p.grad`;
# 3. **step**: move every number a little downhill: `p` becomes `p − lr · p.grad`. An *optimiser* does this for you: `torch.optim.SGD` in just this way, `torch.optim.Adam` with steps fitted to each number. `lr` is the learning rate, the size of a step;
# 4. **forget**: empty the slopes (`optimiser.zero_grad()`), or the next batch's are added to these. This may come before the slopes are worked out, too. Not between slopes and step!
#
# A **batch** is a few rows, here 16: its slope points roughly the right way, and costs little. An **epoch** is one tour through all rows, each exactly once, in a new random order. 40 rows in batches of 16 make three batches: 16, 16 and the last 8.
#
# **One more trap of shapes.** A model may answer `(n, 1)` while `y` is `(n,)`. Then `prediction − y` is again a square, and the model learns nothing but the mean. Flatten the prediction first: `.reshape(-1)` makes a flat list of either.

# %% [markdown]
# ### Question 6 (5 points): `fit`
#
# Write `fit(model, x, y, epochs, lr, batch_size)`, which trains `model` *in place* (that very object; do not copy it) on the MSE.
#
# - `x` is a LongTensor `(n, 2)`, `y` a float tensor `(n,)`. Any module that answers `(n,)` or `(n, 1)` can come in.
# - Each epoch uses every row once, in batches of at most `batch_size`, in a new random order. The last batch may be smaller.
# - It returns the history: a list of `epochs` numbers, the mean training MSE of each epoch (the mean over its rows, or over its batches). Not the root, not a sum.
# - The optimiser is up to you, with the `lr` that is given. torch's `DataLoader` may be used; the kit's own `cfkit.fit_one_cycle` is closed here.
#
# **How it is graded.** On a small model that you can read, so that a slip in question 4 does not count again. It predicts a middle, plus one number per user, plus one per item, and starts at zero:
#
# ```python
# class Additive(nn.Module):
#     def __init__(self, n_users, n_items, middle):
#         super().__init__()
#         self.user, self.item = nn.Embedding(n_users, 1), nn.Embedding(n_items, 1)
#         nn.init.zeros_(self.user.weight)
#         nn.init.zeros_(self.item.weight)
#         self.middle = middle
#
#     def forward(self, x):
#         return (self.middle + self.user(x[:, 0]) + self.item(x[:, 1])).squeeze(1)
# ```
#
# The data: three invented worlds of 24 users and 16 items, in each 300 ratings to train on and 84 held out; `middle = 3`, `epochs = 12`, `lr = 0.1`, `batch_size = 16`. In each, the error on the held-out ratings must be at least 30 % below that of the *item means* (which predict for every film its mean rating). SGD, SGD with momentum, Adam and AdamW all get there. In one further run the same model leaves out its `.squeeze(1)` and answers `(n, 1)`. Another model writes down which rows it learns from. A last one has a number to learn, but its predictions never change: every number of your history must then be the MSE over all rows (64 of them, so that the mean over batches is the same).


# %% question="q6" points=5
def fit(model, x, y, epochs, lr, batch_size):
    """Train a model in place on mean squared error, in batches.

    Args:
        model: A module that answers (n,) or (n, 1) for x.
        x: Pairs (user, item), a LongTensor of shape (n, 2).
        y: Their ratings, a float tensor of shape (n,).
        epochs: How many tours through all rows.
        lr: The learning rate.
        batch_size: The most rows that a batch may have.

    Returns:
        The history: a list with the mean training MSE of each epoch.
    """
    # BEGIN SOLUTION
    optimiser = torch.optim.Adam(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(x)).split(batch_size):
            loss = F.mse_loss(model(x[rows]).reshape(-1), y[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += loss.item() * len(rows)
        history.append(total / len(x))
    return history
    # END SOLUTION


# %% [markdown]
# ## 9. Your model fills in the table
#
# Back to Alice, Bob, Carol and Dave. Your own loop trains your own model on the 11 known ratings. **Guess first:** how close will it come to these 11? How many numbers has the model, with 3 factors?


# %% tags=["demo"]
def my_small_model(seed):
    """Train your model on the 11 known ratings with your own loop."""
    torch.manual_seed(seed)
    model = DotProductBias(n_users=4, n_items=5, n_factors=3)
    return model, fit(model, x_slides, y_slides, epochs=150, lr=0.1, batch_size=4)


with when_answered("q4", "q6"):
    _, history = my_small_model(seed=1)
    print(f"MSE in the first epoch {float(history[0]):.2f}, in the last {float(history[-1]):.3f}")

# %% [markdown]
# There are $(4 + 5) \cdot (3 + 1) = 36$ numbers for 11 ratings: it can learn them by heart, and does. What counts is what it says about the *blanks*. Fill in your guesses once more and compare them with your model's. Where do you disagree, and who has better reasons?

# %% tags=["demo"]
with when_answered("q4", "q6"):
    small, _ = my_small_model(seed=1)
    every_pair = torch.cartesian_prod(torch.arange(4), torch.arange(5))
    predictions = cfkit.predict(small, every_pair).reshape(4, 5)
    display(RatingMatrix(table=cfkit.slides_table(), predictions=predictions))

# %% [markdown]
# Nobody can say who is right: nobody knows what Dave thinks of *Inception*. Try `seed=2`: the eleven known ratings come out the same, the guesses do not. Eleven ratings leave much open. To judge a model we need ratings that are known and that it has *not* seen, and more of them.
#
# ## 10. A world of ratings
#
# The next cell takes MovieLens 100K if you have it at hand, and otherwise an invented world of 300 people and 120 films, where nobody is real. One rating in five is **held out**: the model never sees it while it learns.

# %% tags=["demo"]
data = cfkit.load_ratings()
users, items = cfkit.IdMap.of(data.ratings["user"]), cfkit.IdMap.of(data.items["item"])
x, y = cfkit.to_xy(data.ratings, users, items)
order = np.random.default_rng(42).permutation(len(y))
held_out, kept = order[: len(y) // 5], order[len(y) // 5 :]
titles = data.items.set_index("item").loc[items.ids, "title"].tolist()

print(data.name)
print(
    f"{len(users)} users, {len(items)} items, {len(y):,} ratings: {len(y) / len(users) / len(items):.1%} is known"
)
data.ratings.merge(data.items[["item", "title"]], on="item").head()

# %% [markdown]
# **A baseline first.** Without any model we could predict for each film the mean of its ratings. A model that does no better is not worth its electricity. (A film that nobody rated among the kept ratings gets the mean of all.)

# %% tags=["demo"]
count = np.bincount(x[kept, 1], minlength=len(items))
total = np.bincount(x[kept, 1], weights=y[kept], minlength=len(items))
item_mean = np.where(count > 0, total / np.maximum(count, 1), y[kept].mean())
baseline = np.mean((item_mean[x[held_out, 1]] - y[held_out]) ** 2)
print(f"the item means miss the held-out ratings by an MSE of {baseline:.3f}")

# %% [markdown]
# Now your `DotProductBias`, with 20 factors. For speed and a better end we train with the kit's `fit_one_cycle`: your loop, with a learning rate that first grows and then shrinks, and with *weight decay*, which pulls all numbers a little towards zero. (That is the subject of the next notebook.)
#
# **Guess first:** will the error on the ratings it learns from, or on the held-out ones, be smaller? By how much does it beat the item means?
#
# The model is trained once and kept. If you change question 4, run this cell again.

# %% tags=["demo"]
trained = {}


def my_trained_model():
    """Train the model of question 4 when it is first needed, and keep it."""
    if not trained:
        torch.manual_seed(42)
        model = DotProductBias(n_users=len(users), n_items=len(items), n_factors=20)
        epochs = 5 if len(kept) > 50_000 else 10
        history = cfkit.fit_one_cycle(
            model,
            (x[kept], y[kept]),
            (x[held_out], y[held_out]),
            epochs=epochs,
            lr=5e-3,
            wd=0.1,
            seed=42,
        )
        trained.update(model=model, history=history)
    return trained["model"], trained["history"]


with when_answered("q4"):
    model, history = my_trained_model()
    print(f"item means {baseline:.3f}, your model {history.valid_loss[-1]:.3f}")
    axes = history.plot()
    axes.axhline(baseline, color="grey", linestyle=":", label="item means, held out")
    axes.legend()
    plt.show()

# %% [markdown]
# *The picture in words: two lines fall from left to right, steeply at first. The error on the ratings learned from ends below the error on the held-out ones; both end below the dotted level line of the item means.*
#
# The gap between the two lines is what the model has learned by heart, which helps nobody. Only the held-out line says how it does with ratings it has not seen.

# %% [markdown]
# ## 11. What it learned
#
# First the biases of the films. **Guess first:** is the film with the highest *bias* the one with the highest *mean rating*? And is it the one with the most ratings?


# %% tags=["demo"]
def numbers_of(model, *shape):
    """Find a table of your model by how many numbers it holds, whatever you called it."""
    found = next(p for p in model.parameters() if p.numel() == np.prod(shape))
    return found.detach().reshape(shape).numpy()


with when_answered("q4"):
    model, _ = my_trained_model()
    ranking = cfkit.bias_ranking(numbers_of(model, len(items)), titles, n=5)
    about = pd.DataFrame({"title": titles, "mean rating": item_mean.round(2), "ratings": count})
    display(
        ranking.reset_index().merge(about.drop_duplicates("title"), on="title", how="left").round(2)
    )

# %% [markdown]
# The two agree roughly and not exactly. A mean rating asks: what did those who saw it give? A **bias** asks: what is left once we know *who* rated it, how kind they are, and how well it fits their taste? A film that only its fans have seen has a high mean, and its bias may be modest. And look at the last column: popularity (many ratings) is not quality, nor does "few people know it" mean "bad".
#
# Next the factors. Two films are near when their vectors point the same way: their **cosine** is close to 1. Nobody told the model a genre, or a title. **Guess first:** will the neighbours of a film look alike to you?

# %% tags=["demo"]
with when_answered("q4"):
    model, _ = my_trained_model()
    favourite = "Star Wars (1977)" if "Star Wars (1977)" in titles else titles[int(count.argmax())]
    genres = data.items[["title", "genres"]].drop_duplicates("title")
    near = cfkit.neighbours(numbers_of(model, len(items), 20), favourite, titles, k=6)
    print(
        f"{favourite}: {genres.set_index('title').loc[favourite, 'genres']}. Its neighbours in taste:"
    )
    display(near.merge(genres, on="title").round(2))

# %% [markdown]
# Try other titles: change `favourite`. With films that hardly anybody rated the neighbours are chance: their vectors have barely moved from where they started.
#
# Last, the list for one person: predict for every film, leave out what they have rated, and sort.

# %% tags=["demo"]
with when_answered("q4"):
    model, _ = my_trained_model()
    person = int(np.bincount(x[kept, 0]).argsort()[len(users) // 2])  # neither busy nor idle
    pairs = np.column_stack([np.full(len(items), person), np.arange(len(items))])
    stars = cfkit.predict(model, pairs)
    stars[x[x[:, 0] == person, 1]] = -np.inf
    best = np.argsort(-stars)[:5]
    display(
        pd.DataFrame(
            {
                "title": [titles[i] for i in best],
                "predicted stars": stars[best].round(2),
                "ratings": count[best],
            }
        )
    )

# %% [markdown]
# ## 12. What it was made to care about
#
# Write one sentence under every recommender you ship: *this model was trained to …, and not to ….* Ours was trained to make the squared error on **known ratings** small. Everything else follows from that, or is left out by it.
#
# - **People choose what they rate.** The blanks are not a random sample: we mostly watch what we expect to like. The model has never seen how you rate what you would not have picked.
# - **Whoever rates much counts much.** Each rating weighs the same, so a busy group of fans bends the films they share, and people who rate little are predicted worst. A film with three ratings has a vector of almost pure chance.
# - **Predictions change the world they predict.** What is shown gets rated, what is rated gets better vectors and is shown more. Small creators and unusual tastes lose, and a person's list may narrow.
# - **Stars are not well-being.** A list that you rate high tonight may be one that you regret tomorrow. Put clicks or hours in the place of stars, and a model learns whatever keeps people clicking.
# - **Ratings tell on you.** A handful of ratings with their dates can single out one person, even where names have been taken away.
#
# Stop and think of somebody who would be served badly by *your* model. What would you measure to notice? (The notebook `interpret-and-audit` takes this up.)

# %% [markdown]
# ## To take with you
#
# | | |
# |---|---|
# | rating table | mostly blanks; a blank is not a zero |
# | embedding | a row of learned numbers; looking it up = one-hot times table |
# | score | $u \cdot v + b_u + b_i$; direction *and* length count |
# | prediction | $\text{low} + (\text{high} - \text{low}) \cdot \sigma(\text{score})$; squash last |
# | range | (0, 5.5) for 5 stars: 5 needs a score of $\ln 10 = 2.303$ |
# | numbers to learn | $(n_\text{users} + n_\text{items}) \cdot (n_\text{factors} + 1)$ |
# | training | measure, slopes, step, forget; every row once an epoch |
# | bias | what is left after taste; not a mean rating, not popularity |
# | judge | on held-out ratings, against the item means |
#
# The slides write all this with fastai. `from cfkit.collab import *` runs their listings as printed: `collab_learner`, `EmbeddingDotBias`, `learn.fit_one_cycle`, with your model in their place if you like.
#
# **Further reading:** Y. Koren, R. Bell and C. Volinsky, *Matrix factorization techniques for recommender systems*, IEEE Computer 42(8), 2009. Eight pages, and after this notebook you can read all of them.
