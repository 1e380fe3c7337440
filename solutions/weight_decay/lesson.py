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
# # Keep the weights small
#
# At the end of the last notebook a model with 36 numbers had learned 11 ratings by heart. It knew all that Alice, Bob, Carol and Dave had said, and on the blanks it guessed. This notebook is about the gentlest cure there is: at every step, pull every number of the model a little towards zero. It takes one line of code, and that line is easily written *almost* right: with half the strength, with the wrong sign, or so that it does nothing at all. So we work it out by hand first.
#
# **It builds on**
# - `dot-product-bias`: a rating as `sigmoid_range(u·v + b_u + b_i)`, training in four moves (measure, slopes, step, forget), and judging on ratings that were *held out*;
# - what a slope is: the derivative of $p^2$ is $2p$.
#
# **Afterwards you can**
# - see overfitting in two curves, and say why large numbers alone are no proof of it,
# - put a price on the size of the weights, in the loss or straight into the slopes, and show that the two are the same,
# - take a training step by hand, without any optimiser,
# - say where "L2 in the loss" and "decoupled weight decay" agree, and where they do not,
# - choose the strength of the decay on ratings that the model has not seen.
#
# **How to work.** There are seven questions, 24 points. Under each answer stands a check: run it as often as you like, it costs nothing and tells you what to look at. More checks run when your work is graded. Cells that need an answer you have not written yet will say so and let you go on. Before you run a cell that shows something, make a guess; it takes ten seconds and is how you learn.
#
# One word before we begin: the **weights**, or **parameters**, of a model are all the numbers that it learns. For us these are the tables of factors and the biases. In code one `parameter` is one whole *table*, not one number.

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
# ## 1. Learned by heart
#
# The next cell takes MovieLens 100K if you have it at hand, and otherwise an invented world of 300 people and 120 films, where nobody is real. We deal the ratings out in three heaps:
#
# - 70 % to **train** on: the model learns from these,
# - 20 % to **validate**: the model never learns from these; *we* look at them while we try things out,
# - 10 % **locked away** until the very end: neither the model nor we look.

# %% tags=["demo"]
data = cfkit.load_ratings()
users, items = cfkit.IdMap.of(data.ratings["user"]), cfkit.IdMap.of(data.items["item"])
x, y = map(torch.as_tensor, cfkit.to_xy(data.ratings, users, items))
order = np.random.default_rng(42).permutation(len(y))
locked, held_out, kept = np.split(order, [len(y) // 10, 3 * len(y) // 10])
print(data.name)
print(f"{len(users)} users, {len(items)} items, {len(y):,} ratings:")
print(f"{len(kept):,} to train on, {len(held_out):,} to validate, {len(locked):,} locked away")

# %% [markdown]
# We train the kit's `DotProductBias` with 20 factors, for 20 epochs, without any weight decay (`wd=0`). For each epoch we note its mean squared error (MSE) twice: on the ratings it learns from, and on the held-out ones. (The first is the mean over the epoch, taken while the model is still changing, the second is measured at its end. So early on the first may lie above the second.)
#
# **Guess first.** Two curves, from left to right. Which of them falls all the way? Does the other one? Draw them on paper before you look.

# %% tags=["demo"]
fits = {}


def fit_with(wd, n_factors=20):
    """Train the kit's model with this much weight decay, once, and keep it."""
    if (wd, n_factors) not in fits:
        torch.manual_seed(42)
        model = cfkit.DotProductBias(len(users), len(items), n_factors)
        train, valid = (x[kept], y[kept]), (x[held_out], y[held_out])
        history = cfkit.fit_one_cycle(
            model,
            train,
            valid,
            epochs=20,
            wd=wd,
            batch_size=64 if len(kept) < 50_000 else 256,
            seed=42,
            progress=False,
        )
        fits[wd, n_factors] = model, history
    return fits[wd, n_factors]


_, history = fit_with(wd=0)
axes = history.plot()
best = int(np.argmin(history.valid_loss))
axes.plot(best + 1, history.valid_loss[best], "o", ms=12, mfc="none", color="black")
axes.set_title("Without weight decay")
plt.show()

# %% [markdown]
# *The picture in words: both lines fall steeply at first. The error on the ratings learned from goes on falling to the end. The error on the held-out ones reaches its lowest point, marked with a ring, half-way through or earlier; then it turns and rises, slowly or steeply. At the end the two lines are far apart.*
#
# After the ring the model still learns, but only things that are true of the training ratings alone: that *this* person was in a bad mood on *that* evening. This is **overfitting**: the error on what was learned from goes on falling while the error on what was not seen no longer falls, or rises. You need both curves to see it; the training curve looks splendid.

# %% tags=["demo"]
from cfkit.quizzes import bank
from cfkit.widgets import Quiz

quizzes = bank("weight_decay")
Quiz(quizzes["overfitting"])

# %% [markdown]
# ## 2. Sharp and flat
#
# What does a model do to learn noise by heart? It has to bend sharply: pass through *this* point and through *that* one next to it, although they lie far apart. Sharp bends need large coefficients. Look at the simplest curve that bends, the parabola $y = a x^2$.
#
# **Work it out by hand.** How much does $y$ change when $x$ goes from 1 to 1.1, for $a = 5$? And for $a = 0.5$? Then: which of the parabolas below is which?

# %% tags=["demo"]
line = np.linspace(-2, 2, 200)
fig, axes = plt.subplots(figsize=(6, 3.5), layout="constrained")
for a, dashes in ((5, "-"), (2, "--"), (1, "-."), (0.5, ":")):
    axes.plot(line, a * line**2, dashes, label=f"a = {a}")
axes.set(xlabel="x", ylabel="a · x²", ylim=(0, 10), title="The smaller a is, the flatter the curve")
axes.legend()
plt.show()

# %% [markdown]
# *The picture in words: four parabolas that all touch 0 in the middle. The one with a = 5 is a narrow, steep cup; with each smaller a the cup gets wider and flatter, and the one with a = 0.5 is a shallow bowl.*
#
# From 1 to 1.1 the square grows by $1.21 - 1 = 0.21$: with $a = 5$ that makes a jump of 1.05, with $a = 0.5$ one of 0.105. **A small coefficient makes neighbours agree.**
#
# It is the same in our model. The score is $u \cdot v$, and its slope with respect to a film's factor is the user's factor. Two films that differ by 0.1 in that factor get scores that differ by 0.02 from a user whose factor is 0.2, and by 0.4 from a user whose factor is 4. Small factors make similar films get similar ratings.
#
# Now ten noisy points, and a curve with ten coefficients (a polynomial of degree 9). **Guess first:** ten numbers for ten points. How close will it come to them, and what does it do in between?

# %% tags=["demo"]
rng = np.random.default_rng(99)
points = np.linspace(-1, 1, 10)
heights = np.sin(3 * points) + rng.normal(0, 0.25, 10)
powers, grid = np.vander(points, 10), np.linspace(-1, 1, 300)


def best_curve(wd):
    """Find the ten coefficients with the least (squared error + wd · their squares)."""
    return np.linalg.solve(powers.T @ powers + wd * np.eye(10), powers.T @ heights)


fig, axes = plt.subplots(figsize=(6, 3.5), layout="constrained")
axes.plot(points, heights, "o", color="black", label="ten noisy points")
for wd, dashes in ((0, "-"), (0.01, "--")):
    curve = best_curve(wd)
    largest = np.abs(curve).max()
    label = f"wd = {wd}: largest coefficient {largest:.1f}"
    axes.plot(grid, np.vander(grid, 10) @ curve, dashes, label=label)
axes.plot(grid, np.sin(3 * grid), ":", color="grey", label="what they were drawn from")
axes.set(ylim=(-4, 4), title="Ten coefficients for ten points")
axes.legend(fontsize=8, loc="lower center")
plt.show()

# %% [markdown]
# *The picture in words: the solid curve passes through all ten points and swings wildly between them, most of all near the two ends. The dashed curve misses the points a little, runs smoothly, and lies close to the dotted curve that the points were drawn from.*
#
# Both curves have ten coefficients. The dashed one had to pay for their size. It is not exact on the points it was given, and much closer to the truth elsewhere.
#
# **But large weights are not overfitting.** If films' prices in yen are predicted from their prices in dollars, the right weight is about 150, and that is no overfitting at all. A large weight is a *means* by which a model can learn by heart. The proof is always in the two curves.
#
# ## 3. A price on size
#
# So let us make size cost something. The **L2 penalty** is the sum of the squares of all weights, times a number `wd` that says how dear they are:
#
# $$\text{penalty} = \text{wd} \cdot \sum p^2$$
#
# **Work it out by hand** for three weights $p = (1.5, -2, 0.5)$ and $\text{wd} = 0.1$. Then: what would you get if you forgot to square? And if you added up first, and squared the sum?

# %% tags=["demo"]
p = np.array([1.5, -2.0, 0.5])
print("squares:         ", p**2)
print("their sum:       ", np.sum(p**2))
print("times wd:        ", round(0.1 * np.sum(p**2), 3))
print("without squares: ", 0.1 * np.sum(p))
print("square of a sum: ", 0.1 * np.sum(p) ** 2)

# %% [markdown]
# $0.1 \cdot (2.25 + 4 + 0.25) = 0.1 \cdot 6.5 = 0.65$.
#
# The other two charge nothing at all here: the three weights happen to add up to 0. Square first, *each weight by itself*, and nothing can cancel. Two more things that a square does: twice the weights cost *four* times as much, and the largest weight pays most of the bill (here 4 of 6.5).
#
# **Which weights?** All of them, those of every table of the model, factors and biases alike. You will find the penalty in print as `wd * (parameters**2).sum()`. Try it:

# %% tags=["demo"]
model = cfkit.DotProductBias(n_users=4, n_items=5, n_factors=3)
parameters = model.parameters()
try:
    penalty = 0.1 * (parameters**2).sum()
except TypeError as error:
    print("TypeError:", error)

# %% [markdown]
# `model.parameters()` is not a tensor. It hands out the tables of the model one after the other, and they have different shapes. That line was meant as "a sum over all of them", and you have to walk through them.
#
# And walk only once! What hands out one thing after the other in this way is called a **generator**, and it does not start again. **Guess first:** what does the second line print?

# %% tags=["demo"]
numbers = (n for n in [1, 2, 3])
print("first sum: ", sum(numbers))
print("second sum:", sum(numbers))

# %% [markdown]
# The first sum used it up. A function that counts the tables in one loop and adds them up in the next finds nothing there, and says nothing.
#
# **It carries its graph.** A tensor that is *to be learned* has `requires_grad=True`, and torch writes down what is worked out from it: with every result it keeps the way back to what it was made from. That way is its **graph**, and `.backward()` walks it to find the slopes. `print` shows it as a `grad_fn`. `.item()`, `.detach()`, `.data` and NumPy give you the number and leave the graph behind.

# %% tags=["demo"]
p = torch.tensor([1.5, -2.0, 0.5], requires_grad=True)
doubled = (2 * p).sum()
print("with its graph:   ", doubled)
print("without its graph:", doubled.detach())

# %% [markdown]
# ### Question 1 (3 points): `l2_penalty`
#
# Write `l2_penalty(parameters, wd)`: `wd` times the sum of the squares of all numbers of all parameters.
#
# - `parameters` is a list, a tuple, or a generator that can be walked only once, such as `model.parameters()`. What it gives are tensors, of any shapes and sizes.
# - `wd` is a number, perhaps 0: then the penalty is 0.
# - The answer is a torch tensor with one number, and it carries its graph, also when `wd` is 0. By hand: $p = (1.5, -2, 0.5)$ and `wd = 0.1` give 0.65, and after `.backward()` the slopes in `p.grad` are $(0.3, -0.4, 0.1)$. Where these come from is the subject of section 5.


# %% question="q1" points=3
def l2_penalty(parameters, wd):
    """Put a price on the size of a model's weights.

    Args:
        parameters: Any iterable of tensors; it may be walked only once.
        wd: The price of one unit of squared weight.

    Returns:
        wd times the sum of all squares: a tensor with one number, with its graph.
    """
    # BEGIN SOLUTION
    return wd * sum(p.square().sum() for p in parameters)
    # END SOLUTION


# %% [markdown]
# What do real weights cost? The next cell compares the model of section 1 with one that has not learned yet. **Guess first:** do weights grow or shrink while a model learns?

# %% tags=["demo"]
with when_answered("q1"):
    torch.manual_seed(42)
    untrained = cfkit.DotProductBias(len(users), len(items), n_factors=20)
    trained, _ = fit_with(wd=0)
    for name, model in (("before it learns", untrained), ("after 20 epochs", trained)):
        print(f"penalty {name}: {l2_penalty(model.parameters(), wd=0.1).item():.2f}")

# %% [markdown]
# ## 4. Into the loss
#
# A model makes its **loss** small, and so far its loss was the error alone. Now it has to pay for both:
#
# $$\text{loss with wd} = \text{loss} + \text{wd} \cdot \sum p^2$$
#
# To make the sum small, a weight may grow only if it earns more in error than it costs.
#
# **Work it out by hand.** Take a toy loss that is a straight line in each of our three weights: $p_0 - 6 p_1 - p_2$. At $p = (1.5, -2, 0.5)$ it is $1.5 + 12 - 0.5 = 13$. What is it with the penalty, at `wd = 0.1`?
#
# ### Question 2 (2 points): `loss_with_wd`
#
# Write `loss_with_wd(loss, parameters, wd)`: the loss plus the penalty of question 1.
#
# - `loss` is a tensor with one number that carries its graph; so does the answer. By hand: 13 becomes 13.65.
# - The caller's `loss` stays as it is: it may still be wanted, to report the error by itself. (`loss += …` changes the caller's own tensor.)
# - You may call your own `l2_penalty`. If it has a slip, that slip is not paid for a second time here.


# %% question="q2" points=2
def loss_with_wd(loss, parameters, wd):
    """Add the price of the weights to a loss, which itself stays as it is.

    Args:
        loss: A tensor with one number, with its graph.
        parameters: Any iterable of tensors; it may be walked only once.
        wd: The price of one unit of squared weight.

    Returns:
        The sum: a tensor with one number, with its graph.
    """
    # BEGIN SOLUTION
    return loss + l2_penalty(parameters, wd)
    # END SOLUTION


# %% [markdown]
# ## 5. It works through the slope
#
# It is tempting to say: the penalty makes the loss larger, so the model tries harder. That is not how it works. Gradient descent never looks at the loss. It looks at the *slopes*.
#
# **Guess first.** The next cell works out the slopes of our toy loss three times: as it is, with 100 added, and with the penalty at `wd = 0.1`. Which of the three rows differ from each other?


# %% tags=["demo"]
def toy():
    """Make three weights and the toy loss of section 4."""
    p = torch.tensor([1.5, -2.0, 0.5], requires_grad=True)
    return p, p[0] - 6 * p[1] - p[2]


def slopes_of(p, loss):
    """Work out the slopes of a loss."""
    loss.backward()
    return p.grad.numpy().round(2)


with when_answered("q2"):
    p, loss = toy()
    print(f"the loss alone: {loss.item():6.2f}, slopes", slopes_of(p, loss))
    p, loss = toy()
    print(f"100 added:      {loss.item() + 100:6.2f}, slopes", slopes_of(p, loss + 100))
    p, loss = toy()
    dearer = loss_with_wd(loss, [p], 0.1)
    print(f"penalty added:  {dearer.item():6.2f}, slopes", slopes_of(p, dearer))

# %% [markdown]
# A constant added to the loss changes no slope: 113 teaches the same as 13. The penalty adds only 0.65, and it does change the slopes, because it changes *when the weights change*. (For the same reason a high loss does not mean large slopes: on a high plain one stands high, and level.)
#
# By how much? The derivative of $\text{wd} \cdot p^2$ is
#
# $$2 \cdot \text{wd} \cdot p$$
#
# **Work it out by hand:** with `wd = 0.1` the three weights get $2 \cdot 0.1 \cdot (1.5, -2, 0.5) = (0.3, -0.4, 0.1)$ on top of their slopes $(1, -6, -1)$. That makes $(1.3, -6.4, -0.9)$.
#
# A step goes *against* the slope. So a positive weight is pushed down and a negative one up, both towards zero, a large one hard and a small one barely. A penalty on $|p|$ instead of $p^2$ (called **L1**) would push large and small alike:

# %% tags=["demo"]
size = np.linspace(-2, 2, 201)
fig, (left, right) = plt.subplots(1, 2, figsize=(8, 3.2), layout="constrained")
left.plot(size, size**2, label="L2: p²")
left.plot(size, np.abs(size), "--", label="L1: |p|")
left.set(xlabel="weight p", title="what it costs")
right.plot(size, -2 * size, label="L2")
right.plot(size, -np.sign(size), "--", label="L1")
right.axhline(0, color="grey", lw=0.5)
right.set(xlabel="weight p", title="which way, and how hard, it is pushed")
left.legend()
plt.show()

# %% [markdown]
# *The picture in words: on the left a parabola and a V, both zero at a weight of zero. On the right the pushes that belong to them: for L2 a straight line that falls from left to right through zero, so that large weights are pushed hard and small ones gently; for L1 a step, the same push for all positive weights and the opposite one for all negative ones.*

# %% tags=["demo"]
Quiz(quizzes["slope"])

# %% [markdown]
# If the penalty does nothing but add $2 \cdot \text{wd} \cdot p$ to every slope, we need not work it out at all. We add to the slopes directly, after `loss.backward()` has filled `p.grad` and before the step. No squares, no sum, no graph.
#
# ### Question 3 (4 points): `add_wd_to_grads`
#
# Write `add_wd_to_grads(parameters, wd)`: add the slope of the penalty, `2 * wd * p`, to `p.grad` of every parameter.
#
# - `parameters` is a list, a tuple, or a generator that can be walked only once.
# - The slopes already stand in `p.grad`; do not call `backward()`. What stands there stays in the sum. By hand: $(1, -6, -1)$ becomes $(1.3, -6.4, -0.9)$.
# - A parameter that took no part in the loss has `p.grad` equal to `None`. It is skipped, and its `p.grad` stays as it is. (That is about a whole table. A *row* that is in no batch has the slope 0, not `None`, and is pulled.)
# - The weights themselves keep their values. Nothing needs to be returned.


# %% question="q3" points=4
def add_wd_to_grads(parameters, wd):
    """Add the slope of the L2 penalty to every gradient that exists.

    Args:
        parameters: Any iterable of tensors; it may be walked only once.
        wd: The price of one unit of squared weight.
    """
    # BEGIN SOLUTION
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.grad += 2 * wd * p
    # END SOLUTION


# %% [markdown]
# Two forms of one thing? Put them side by side on a real model and the eleven ratings of the last notebook. **Guess first:** what is the largest difference between their slopes?

# %% tags=["demo"]
table = cfkit.slides_table()
known = table.notna().to_numpy()
x_slides = torch.from_numpy(np.argwhere(known))
y_slides = torch.tensor(table.to_numpy()[known], dtype=torch.float32)


def small_model():
    """Make the same small model again, and its error on the eleven ratings."""
    torch.manual_seed(1)
    model = cfkit.DotProductBias(n_users=4, n_items=5, n_factors=3)
    return model, F.mse_loss(model(x_slides), y_slides)


with when_answered("q2", "q3"):
    one, error = small_model()
    loss_with_wd(error, one.parameters(), 0.1).backward()
    other, error = small_model()
    error.backward()
    add_wd_to_grads(other.parameters(), 0.1)
    tables = zip(one.parameters(), other.parameters())
    print(f"largest difference: {max(float((p.grad - q.grad).abs().max()) for p, q in tables):.1e}")

# %% [markdown]
# ## 6. A step by hand
#
# Now the step itself. With the learning rate `lr` (the *size of a step*: how far we go, not how often), plain gradient descent with weight decay does this to every weight:
#
# $$p \leftarrow p - \text{lr} \cdot (\text{slope} + 2 \cdot \text{wd} \cdot p)$$
#
# **Work it out by hand:** $p = (1.5, -2, 0.5)$, slopes $(1, -6, -1)$, `wd = 0.1`, `lr = 0.1`. The sums in the brackets you know already.
#
# $1.5 - 0.1 \cdot 1.3 = 1.37$, $\;-2 + 0.1 \cdot 6.4 = -1.36$, $\;0.5 + 0.1 \cdot 0.9 = 0.59$.
#
# Three things stand between this formula and code that works:
#
# - **Do not record it.** torch writes down what happens to a tensor that is to be learned, and refuses to have it overwritten: *a leaf Variable that requires grad is being used in an in-place operation*. A *leaf* is a tensor that was not worked out from others. Inside `with torch.no_grad():` nothing is written down, and the overwriting is allowed.
# - **Change the model's own tensor.** `p = p - …` makes a *new* tensor and calls that `p`; the model keeps the old one and never learns. `p -= …` changes the tensor *in place*.
# - **Forget.** `backward()` *adds* to `p.grad`. Whoever does not clear it after the step takes the next step with the old slopes in it.

# %% tags=["demo"]
p = torch.tensor([1.0, 1.0], requires_grad=True)
the_models_own = p
with torch.no_grad():
    p = p - 0.5
print("the new tensor:        ", p)
print("what the model holds:  ", the_models_own)

# %% [markdown]
# ### Question 4 (4 points): `sgd_step`
#
# Write `sgd_step(parameters, lr, wd)`: one step of gradient descent with weight decay, for every parameter.
#
# - In place: `p ← p − lr · (p.grad + 2 · wd · p)`, not recorded by autograd. Afterwards the same tensors can learn again.
# - Then every gradient is cleared: `p.grad` becomes zeros, or `None`.
# - A parameter whose gradient is `None` is skipped: it is not moved, not even by the decay.
# - `parameters` is a list, a tuple, or a generator that can be walked only once. Nothing needs to be returned.
#
# Write the step out. You may call your own `add_wd_to_grads`, though then a slip there is paid for twice. At grading your step is also taken three times in a row, with new slopes each time, and compared with torch's own.


# %% question="q4" points=4
def sgd_step(parameters, lr, wd):
    """Take one step downhill, with weight decay, and forget the slopes.

    Args:
        parameters: Any iterable of tensors; it may be walked only once.
        lr: The size of the step.
        wd: The price of one unit of squared weight.
    """
    # BEGIN SOLUTION
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * (p.grad + 2 * wd * p)
                p.grad = None
    # END SOLUTION


# %% [markdown]
# torch has this step too: `torch.optim.SGD(parameters, lr=…, weight_decay=…)`. **Guess first.** torch adds `weight_decay * p` to the slope: no 2. What must we write there to get *our* step?

# %% tags=["demo"]
with when_answered("q4"):
    mine, wd_once, wd_twice = (torch.tensor([1.5, -2.0, 0.5], requires_grad=True) for _ in range(3))
    sgd = torch.optim.SGD([wd_once], lr=0.1, weight_decay=0.1)
    sgd_2 = torch.optim.SGD([wd_twice], lr=0.1, weight_decay=2 * 0.1)
    for _ in range(3):
        for p in (mine, wd_once, wd_twice):
            (p[0] - 6 * p[1] - p[2]).backward()
        sgd_step([mine], lr=0.1, wd=0.1)
        for optimiser in (sgd, sgd_2):
            optimiser.step()
            optimiser.zero_grad()
    for name, p in (("yours", mine), ("torch, wd", wd_once), ("torch, 2·wd", wd_twice)):
        print(f"{name:12s}", p.detach().numpy().round(4))

# %% [markdown]
# With `weight_decay = 2 * wd` the two agree; with `weight_decay = wd` they do not. Somewhere there is always a factor of 2: half of the world charges $\text{wd} \cdot p^2$, the other half adds $\text{wd} \cdot p$ to the slope. When you copy a value of `wd` from a page, look which half it comes from.
#
# **Who is pulled?** Every row of every table, in every step. A batch holds a few users. For all the others the error has a slope of zero: their rows took part in nothing. The decay still pulls. **Work it out by hand:** a row of ones that is in no batch, `lr = 0.1`, `wd = 0.1`. What is left of it after one step? After ten?

# %% tags=["demo"]
with when_answered("q4"):
    table = nn.Embedding(3, 2)
    nn.init.ones_(table.weight)
    for _ in range(10):
        only_user_0 = table(torch.tensor([0]))
        loss = (only_user_0 - 1).square().mean()
        loss.backward()
        sgd_step(table.parameters(), lr=0.1, wd=0.1)
    print(table.weight.detach().numpy().round(3))

# %% [markdown]
# One step leaves $1 - 0.1 \cdot 2 \cdot 0.1 = 0.98$ of the row, ten leave $0.98^{10} = 0.817$. User 0, who was in every batch, is held up by the ratings; users 1 and 2 fade.
#
# That is not a fault but the idea: a row that the ratings say nothing about should not say anything either. It does mean that people who rate rarely are pulled to the middle more than people who rate a lot. We will come back to that.

# %% tags=["demo"]
Quiz(quizzes["unseen-rows"])

# %% [markdown]
# ## 7. Decay that stands beside the slope
#
# Here is another recipe, and it is the one that fastai, and the kit's `fit_one_cycle`, use. Leave the slope alone, take the step, and shrink the weight by itself:
#
# $$p \leftarrow p - \text{lr} \cdot \text{slope} - \text{lr} \cdot \text{wd} \cdot p$$
#
# This is called **decoupled** weight decay: the pull is no part of the slope any more. **Work it out by hand** for the same three weights, and compare with question 4: $(1.37, -1.36, 0.59)$.
#
# $1.5 - 0.1 \cdot 1 - 0.1 \cdot 0.1 \cdot 1.5 = 1.385$, $\;-2 + 0.6 + 0.02 = -1.38$, $\;0.5 + 0.1 - 0.005 = 0.595$.
#
# Multiply out the bracket of question 4 and you see that there is *no* difference here, but for the factor 2: for plain gradient descent, decoupled decay with `2 * wd` is L2 in the loss with `wd`. So why two names? Wait for section 9.
#
# Note the `lr` in the last term. Without it the weights would, with `wd = 0.1`, shrink by 10 % in *every* step, however small the steps are.
#
# ### Question 5 (3 points): `decoupled_step`
#
# Write `decoupled_step(parameters, lr, wd)`.
#
# - In place: `p ← p − lr · p.grad − lr · wd · p`. Both terms are worked out from the *old* `p`; not recorded by autograd. By hand: $(1.385, -1.38, 0.595)$.
# - Then every gradient is cleared: zeros, or `None`. Afterwards the same tensors can learn again.
# - A parameter whose gradient is `None` is skipped: not moved, not decayed.
# - `parameters` is a list, a tuple, or a generator that can be walked only once. Nothing needs to be returned.


# %% question="q5" points=3
def decoupled_step(parameters, lr, wd):
    """Take one step downhill and, beside it, shrink the weights; then forget the slopes.

    Args:
        parameters: Any iterable of tensors; it may be walked only once.
        lr: The size of the step, and of the decay.
        wd: The share of a weight that is lost per unit of lr.
    """
    # BEGIN SOLUTION
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad + lr * wd * p
                p.grad = None
    # END SOLUTION


# %% [markdown]
# **Guess first:** the cell takes one step of each kind and gives the decoupled one twice the `wd`. Which digits differ?

# %% tags=["demo"]
with when_answered("q4", "q5"):
    for name, step, wd in (
        ("L2 in the loss, wd ", sgd_step, 0.1),
        ("decoupled,      2wd", decoupled_step, 0.2),
    ):
        p, loss = toy()
        loss.backward()
        step([p], lr=0.1, wd=wd)
        print(name, p.detach().numpy().round(4))

# %% [markdown]
# ## 8. How much?
#
# Too little decay, and the model learns by heart. Too much, and it learns nothing: all weights end near zero, and everybody is predicted the middle. That is **underfitting**. How do we find the value between?
#
# Not on the training ratings: there `wd = 0` always wins. Not by the loss *with* the penalty either: we want to know how well the model fits, not how much it paid. We try several values, train a *fresh* model with each, and compare the MSE, and nothing else, on the **validation** ratings.
#
# **A model that you can calculate.** It knows nothing about films. It predicts 3 stars plus one number per user, and starts at zero:
#
# ```python
# class PerUser(nn.Module):
#     def __init__(self, n_users):
#         super().__init__()
#         self.offset = nn.Embedding(n_users, 1)
#         nn.init.zeros_(self.offset.weight)
#
#     def forward(self, x):
#         return 3 + self.offset(x[:, 0]).squeeze(1)
#
# def make_model():
#     return PerUser(n_users)
#
# def train(model, x, y, wd):                 # in place, from where the model stands
#     optimiser = torch.optim.SGD(model.parameters(), lr=0.2 * n_users, weight_decay=2 * wd)
#     for _ in range(12):                     # 12 steps, each on all rows
#         loss = F.mse_loss(model(x).reshape(-1), y)
#         optimiser.zero_grad()
#         loss.backward()
#         optimiser.step()
# ```
#
# **Work it out by hand.** There is one user, and one rating to train on: 5 stars. Call the user's number $m$. The error is $(m - 2)^2$, its slope $2(m - 2)$; the pull is $2 \cdot \text{wd} \cdot m$. The model comes to rest where they cancel: $2(m - 2) + 2 \cdot \text{wd} \cdot m = 0$, so $m = 2 / (1 + \text{wd})$.
#
# The same user's three held-out ratings are 5, 5 and 3. Which of the candidates 0, 3 and 1 would you choose?
#
# | wd | m | prediction | training error | validation MSE |
# |---|---|---|---|---|
# | 0 | 2 | 5 | 0 | ? |
# | 3 | 0.5 | 3.5 | 2.25 | ? |
# | 1 | 1 | 4 | 1 | ? |
#
# Fill in the last column before you read on.
#
# A prediction of 5 misses by 0, 0 and 2: an MSE of $4/3 = 1.33$. One of 3.5 misses by 1.5, 1.5 and 0.5: $4.75/3 = 1.58$. One of 4 misses by 1, 1 and 1: an MSE of 1. So `wd = 1` it is, although its training error is not the least.
#
# **And with many users?** The error is a mean over all ratings. With 50 users who rate equally often, each user's ratings are 1/50 of that mean, and so is what they add to the slope. The pull is not divided. So a number $m$ that would rest at $a$ without decay comes to rest at $a / (1 + 50 \cdot \text{wd})$: there 0.02 does what 1 does here, and 0.06 what 3 does. (That is also why `lr` has the factor `n_users`: it makes up for the small slopes. `n_users` is the number of users, 1 in this example.)

# %% [markdown]
# ### Question 6 (4 points): `choose_wd`
#
# Write `choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid)`, which tries every candidate and returns the best.
#
# - `candidates` is a list or tuple of numbers, in any order; 0 may be among them.
# - `make_model()` gives a new model, `train(model, x, y, wd)` trains it in place, *from where it stands*. Every candidate gets a fresh model, trained on `x_train, y_train`.
# - Judge by the mean squared error on `x_valid, y_valid`, the penalty left out.
# - Return the candidate itself: not its place in the list, not its error, not the model. If two do equally well, the one that comes first wins.
# - A model may answer `(n,)` or `(n, 1)`, while `y_valid` is `(n,)`. (Mind the trap: `(n, 1)` minus `(n,)` gives a table of `(n, n)` differences.)
#
# **How it is graded.** With the model and `train` above, on the worked example and on invented worlds of 50 users, with nearly clean or very noisy ratings and the candidates in any order; in each world one candidate is clearly best, but for one tie. Once the model answers `(n, 1)`. Once `train` takes fewer and shorter steps, so that a model that is not fresh gives itself away.


# %% question="q6" points=4
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    """Find the weight decay that does best on ratings the model has not seen.

    Args:
        candidates: The values of wd to try.
        make_model: Called without arguments, gives a new model.
        train: train(model, x, y, wd) trains a model in place.
        x_train, y_train: Pairs (n, 2) and ratings (n,) to train on.
        x_valid, y_valid: Pairs and ratings to judge by.

    Returns:
        The candidate with the least validation MSE; the first of them in a tie.
    """
    # BEGIN SOLUTION
    best_wd, best_mse = None, float("inf")
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        with torch.no_grad():
            mse = F.mse_loss(model(x_valid).reshape(-1), y_valid).item()
        if mse < best_mse:
            best_wd, best_mse = wd, mse
    return best_wd
    # END SOLUTION


# %% [markdown]
# Now the real thing: the ratings of section 1, the kit's model with 20 factors, and five candidates. (`fit_one_cycle` decays in the decoupled way of section 7.) **Guess first:** draw two curves over `wd`, the final training error and the final validation error. Where does each have its lowest point?

# %% tags=["demo"]
candidates = [0, 0.01, 0.1, 0.3, 1]
histories = [fit_with(wd)[1] for wd in candidates]

fig, axes = plt.subplots(figsize=(6, 3.5), layout="constrained")
names = [str(wd) for wd in candidates]
axes.plot(names, [h.train_loss[-1] for h in histories], "o-", label="learned from")
axes.plot(names, [h.valid_loss[-1] for h in histories], "s--", label="held out")
axes.set(xlabel="weight decay wd", ylabel="MSE after 20 epochs", title="Too little, and too much")
axes.legend()
plt.show()

# %% [markdown]
# *The picture in words: the error on the ratings learned from only rises from left to right, slowly and then steeply. The error on the held-out ratings falls at first, is lowest at 0.3, and rises steeply after that. At 0 the two lines are far apart, at 1 close together.*
#
# On the left the model learns by heart, on the right it learns too little: the gap is much smaller, and both errors are high. A small gap is no merit in itself. What we want is the lowest point of the *held-out* line.
#
# Does your `choose_wd` find it? To save you the wait, `train_again` below takes over the numbers of the models that the last cell has trained.


# %% tags=["demo"]
def make_real():
    """Make a fresh model of the size of this world."""
    return cfkit.DotProductBias(len(users), len(items), n_factors=20)


def train_again(model, x, y, wd):
    """Train in place, or rather: take over what was learned with this wd above."""
    model.load_state_dict(fit_with(wd)[0].state_dict())


with when_answered("q6"):
    to_learn, to_judge = (x[kept], y[kept]), (x[held_out], y[held_out])
    best = choose_wd(candidates, make_real, train_again, *to_learn, *to_judge)
    print("your choice: wd =", best)

# %% [markdown]
# **An honest last number.** We have looked at the held-out ratings five times and kept the best result, so that result is a little lucky. Now, once, we unlock the third heap, which nobody has looked at.

# %% tags=["demo"]
with when_answered("q6"):
    for wd in (0, best):
        stars = torch.as_tensor(cfkit.predict(fit_with(wd)[0], x[locked]))
        print(f"wd = {wd}: MSE {F.mse_loss(stars, y[locked]):.3f} on the ratings locked away")

# %% [markdown]
# **More factors?** A model with more factors can describe finer tastes, and can learn more by heart. The two choices belong together. **Guess first:** three times as many factors. Without decay, is that better or worse on the held-out ratings? And will the best `wd` be smaller, the same or larger?

# %% tags=["demo"]
rows = [
    {"factors": k, "wd": wd, "held-out MSE": round(fit_with(wd, k)[1].valid_loss[-1], 3)}
    for k in (20, 60)
    for wd in (0, 0.3, 1)
]
pd.DataFrame(rows).pivot(index="factors", columns="wd", values="held-out MSE")

# %% [markdown]
# The model with more numbers overfits more, and needs more decay: its best `wd` stands further to the right. And 60 factors do not beat 20 here, however they are decayed: there are not enough ratings to learn so many from. Neither number can be chosen without the other; both are chosen on the held-out ratings.
#
# **Whom does it help?** Pairs that the model has not seen, of users and films that it *has* seen: those we held out. A new user has no row at all, or one that no rating ever touched, and no penalty on the others' rows will put a taste into it. What to do for newcomers is the subject of the next notebook.

# %% tags=["demo"]
Quiz(quizzes["who-is-helped"])

# %% [markdown]
# ## 9. Where the two kinds of decay part
#
# So far the two recipes differed by a factor of 2 and nothing else. That was because the step was made from *today's* slope alone. Nearly all optimisers remember.
#
# **Momentum** is the simplest memory: every weight has a **velocity** $v$, which keeps a part of what it was (the `momentum`, often 0.9) and takes the new slope in. The step follows the velocity. Now it matters where the decay enters:
#
# | | L2 in the slope | decoupled |
# |---|---|---|
# | what enters the velocity | $g = \text{slope} + 2 \cdot \text{wd} \cdot p$ | $g = \text{slope}$ |
# | velocity | $v \leftarrow \text{momentum} \cdot v + g$ | $v \leftarrow \text{momentum} \cdot v + g$ |
# | step | $p \leftarrow p - \text{lr} \cdot v$ | $p \leftarrow p - \text{lr} \cdot v - \text{lr} \cdot \text{wd} \cdot p$ |
#
# On the left yesterday's decay is *remembered*: it goes on pulling, long after the weight has become small. On the right each step's decay is over when the step is.
#
# **Work it out by hand:** $p = (1.5, -2, 0.5)$, slopes $(1, -6, -1)$, $v = (0.5, 0, -1)$, `lr = 0.1`, `wd = 0.1`, `momentum = 0.9`.
#
# - *L2*: $g = (1.3, -6.4, -0.9)$, so $v = (0.45 + 1.3,\; 0 - 6.4,\; -0.9 - 0.9) = (1.75, -6.4, -1.8)$ and $p = (1.5 - 0.175,\; -2 + 0.64,\; 0.5 + 0.18) = (1.325, -1.36, 0.68)$.
# - *Decoupled*: $v = (0.45 + 1,\; 0 - 6,\; -0.9 - 1) = (1.45, -6, -1.9)$, and $p = (1.5 - 0.145 - 0.015,\; -2 + 0.6 + 0.02,\; 0.5 + 0.19 - 0.005) = (1.34, -1.38, 0.685)$.
#
# ### Question 7 (4 points): `momentum_step`
#
# Write `momentum_step(parameters, velocities, lr, wd, momentum, decoupled)`.
#
# - `decoupled=False` is the left column of the table, `decoupled=True` the right one. The `p` in the decay is always the *old* one.
# - `velocities` is a list with one tensor per parameter, in the same order and of the same shape. Change these tensors themselves (`v.mul_(…)`, `v[...] = …`, `v.copy_(…)`): a new tensor put into the list leaves the old one as it was.
# - The parameters are changed in place, not recorded by autograd; then every gradient is cleared: zeros, or `None`.
# - A parameter whose gradient is `None` is skipped: neither it nor its velocity moves. The others keep the velocity that stands at their place.
# - `parameters` is a list, a tuple, or a generator that can be walked only once. Nothing needs to be returned.
#
# At grading your step is also taken three times in a row, with new slopes each time; with `decoupled=False` it is compared with `torch.optim.SGD(…, momentum=…, weight_decay=2 * wd)`.


# %% question="q7" points=4
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    """Take one step with momentum and weight decay, and forget the slopes.

    Args:
        parameters: Any iterable of tensors; it may be walked only once.
        velocities: One tensor per parameter, changed in place.
        lr: The size of the step.
        wd: The strength of the decay.
        momentum: The part of a velocity that is kept.
        decoupled: Whether the decay stands beside the step, and not in the slope.
    """
    # BEGIN SOLUTION
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            g = p.grad if decoupled else p.grad + 2 * wd * p
            v.mul_(momentum).add_(g)
            p -= lr * v + (lr * wd * p if decoupled else 0)
            p.grad = None
    # END SOLUTION


# %% [markdown]
# A weight that starts at 1 and that no rating touches: its slope is 0, only the decay moves it. Both recipes get the same strength of pull: L2 with `wd`, decoupled with `2 * wd`. **Guess first:** without momentum the two lines coincide. What will they do with a momentum of 0.9?


# %% tags=["demo"]
def path(momentum, decoupled, wd, steps=60):
    """Follow a weight that feels nothing but its decay."""
    p, v = torch.ones(1, requires_grad=True), torch.zeros(1)
    values = [1.0]
    for _ in range(steps):
        p.grad = torch.zeros(1)
        momentum_step([p], [v], lr=0.1, wd=wd, momentum=momentum, decoupled=decoupled)
        values.append(p.item())
    return values


with when_answered("q7"):
    fig, panels = plt.subplots(1, 2, figsize=(8, 3.2), sharey=True, layout="constrained")
    for axes, momentum in zip(panels, (0, 0.9)):
        axes.plot(path(momentum, False, wd=0.1), label="L2 in the slope, wd")
        axes.plot(path(momentum, True, wd=0.2), "--", label="decoupled, 2·wd")
        axes.axhline(0, color="grey", lw=0.5)
        axes.set(xlabel="step", title=f"momentum = {momentum}")
    panels[0].set_ylabel("the weight")
    panels[0].legend()
    plt.show()

# %% [markdown]
# *The picture in words: on the left, without momentum, the two lines lie on top of each other and fall gently. On the right the decoupled line is as before, while the L2 line falls much faster, passes below zero, and swings back: the decay has gathered speed.*
#
# **Adam** goes one step further, and this matters most in practice. Adam divides each weight's slope by the size that this weight's slopes usually have, so that all weights move at about the same pace. Put the decay into the slope, and Adam divides the decay as well!
#
# Think of three weights, all equal to 1: one whose slopes are large, one whose slopes are small, and one in a row that is in no batch, with a slope of 0. As above, both recipes get the same strength of pull. **Guess first:** with L2 in the slope, which of the three is pulled hardest? And what changes if `wd` is a hundred times smaller?

# %% tags=["demo"]
wobble = torch.tensor([10.0, 0.1, 0.0])  # slopes that change their sign in every step


def after_50_steps(optimiser, weight_decay):
    """Follow three weights from 1 and say where they end."""
    p = torch.ones(3, requires_grad=True)
    steps = optimiser([p], lr=0.01, weight_decay=weight_decay)
    for step in range(50):
        p.grad = wobble * (-1) ** step
        steps.step()
    return p.detach().numpy()


rows = []
for wd in (0.1, 0.001):
    for name, optimiser in (
        ("Adam, L2 in the slope, wd", torch.optim.Adam),
        ("AdamW, decoupled, 2·wd", torch.optim.AdamW),
    ):
        taken = after_50_steps(optimiser, 0) - after_50_steps(optimiser, 2 * wd)
        rows.append([name, wd, *taken.round(4)])
columns = ["taken away by the decay", "wd", "large slopes", "small slopes", "unseen row"]
pd.DataFrame(rows, columns=columns)

# %% [markdown]
# AdamW takes nearly the same from all three, and about a hundredth of it when `wd` is a hundredth. With L2 inside Adam the unseen row loses about `lr` in each step, 0.01, *whatever* `wd` *is*: its only slope is the decay, and anything divided by its own size is 1. The weight with the large slopes hardly feels the decay at all. This is not what anybody meant by `wd`, and it is why the decoupled form was invented. `torch.optim.Adam(weight_decay=…)` still means the L2 form; `AdamW`, fastai and `fit_one_cycle` mean the decoupled one. (`fit_one_cycle(…, decay="gradient")` and `decay="loss"` put it into the slope, if you want to see the difference on ratings.)

# %% tags=["demo"]
Quiz(quizzes["two-kinds"])

# %% [markdown]
# ## 10. What it was made to care about
#
# *This model was trained to make the squared error on known ratings small, and its own numbers small.* The second half looks innocent. It is a belief: **without evidence, assume the middle.** That helps most people most of the time, and it has a price that is not shared out evenly.
#
# - **Who rates little is pulled most.** Each step takes the same *share* of every row, and only ratings put something back. Somebody with five ratings, or with an unusual taste that few share, is predicted to be average. They get the list that everybody gets.
# - **The same for films.** A film by a small maker has few ratings, so its vector and its bias stay near zero: it is predicted to be middling, is shown less, and gets fewer ratings still.
# - **`wd` is chosen by the majority.** Validation MSE is a mean over ratings, and most ratings come from busy people. The best `wd` is the best *for them*; for those who rate little another value may be better.
# - **What it leaves out.** Neither the error nor the penalty knows whether a list is varied, fair to those who make films, or good for the person who reads it.
#
# Stop and think: how would you find out whether your `wd` serves people with few ratings as well as people with many? Which curve would you draw once more, and for whom?

# %% [markdown]
# ## To take with you
#
# | | |
# |---|---|
# | overfitting | training error falls, held-out error does not; large weights alone prove nothing |
# | small weights | flat curves: similar things get similar predictions |
# | L2 penalty | $\text{wd} \cdot \sum p^2$ over all numbers of all tables; square first, then add |
# | its slope | $2 \cdot \text{wd} \cdot p$; a constant in the loss changes no slope |
# | a step | $p \leftarrow p - \text{lr}\,(\text{slope} + 2\,\text{wd}\,p)$: in place, not recorded, then forget |
# | in torch | `SGD(weight_decay=2 * wd)` is that step |
# | decoupled | $p \leftarrow p - \text{lr} \cdot \text{slope} - \text{lr} \cdot \text{wd} \cdot p$: `AdamW`, fastai, `fit_one_cycle` |
# | do they agree? | plain gradient descent: yes, but for a factor of 2; with momentum or Adam: no |
# | how much | fresh model for each candidate, least MSE on held-out ratings, penalty left out |
# | rows in no batch | shrink too |
# | it helps | unseen pairs; not unseen users or items |
#
# **Further reading:** I. Loshchilov and F. Hutter, *Decoupled weight decay regularization*, ICLR 2019: the paper that told the two kinds apart. A. Krogh and J. A. Hertz, *A simple weight decay can improve generalization*, NIPS 1991: eight pages on why it works at all.
