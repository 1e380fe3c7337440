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
# # Put it together
#
# It is Friday. The film club *Saturday* has a page where its members rate films. The row at the top, today the most popular films for everybody, is to be replaced on Monday by a new one: *For you*. Three models stand ready, and a colleague says: "The neural one is the modern one. Ship it." You have one weekend to find out which of the three deserves the place, to say so in numbers that hold, and to plan what happens on Tuesday.
#
# **Afterwards you can**
# - compare models so fairly that the loser would agree,
# - say whether a difference is more than luck,
# - choose a model's size by looking where it overfits,
# - judge a list, and not only a number of stars,
# - test a model on *tomorrow's* ratings,
# - decide what to ship, watch it, and take it back in time.
#
# **What it builds on**
#
# | notebook | what you need of it here |
# |---|---|
# | `rating-matrix` | ratings as a table, a split, the means as a baseline |
# | `dot-product-bias` | the two models with factors, the mean squared error (MSE) |
# | `weight-decay` | overfitting, and the pull that holds it back |
# | `cold-start` | newcomers: the mean of the items, a few answers, folding in |
# | `neural-cf` | two embeddings side by side, and a hidden layer |
# | `interpret-and-audit` | neighbours, biases, coverage, and who is served badly |
#
# **How to work.** There are five questions, 20 points: four short functions with a check under each, and at the end a decision in your own words, which a tutor reads. The functions are short on purpose; the thinking is in the cells around them. Make a guess before you run a cell: you will be wrong at least twice, and those are the two you will remember.

# %%
from time import perf_counter

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import torch
from torch import nn

import cfkit
from cfkit import grader, when_answered

# %% [markdown]
# ## 1. The road
#
# Every recommender that people really use has come down the same road:
#
# **data → split → models → train → compare → read → decide → ship → watch** ↺
#
# | step | the question it answers | where it goes wrong |
# |---|---|---|
# | data | What do we know, and about whom? | those who rate are not those who watch |
# | split | On what do we judge? | the test is easier than real life |
# | models | What could work, and what is the least that must be beaten? | no baseline |
# | train | How large, how long? | it learns the ratings by heart |
# | compare | Which is better, and is that more than luck? | one run each |
# | read | What has it learned? | nobody looks |
# | decide | What do we want, and for whom? | the smallest number wins, whatever it measures |
# | ship | How can we take it back? | everybody at once |
# | watch | Is it still as good as promised? | the world moves on, the model does not |
#
# The little arrow at the end matters: what you see while you watch is the data of the next round.
#
# ## 2. Data and split
#
# The next cell takes MovieLens 100K if you have it at hand, and otherwise an invented world, in which nobody is real. The ids become row numbers from 0 on, as every model here wants them.

# %% tags=["demo"]
data = cfkit.load_ratings()
users, items = cfkit.IdMap.of(data.ratings["user"]), cfkit.IdMap.of(data.items["item"])
n_users, n_items = len(users), len(items)
ratings = data.ratings.assign(
    user=users.rows(data.ratings["user"]), item=items.rows(data.ratings["item"])
)
titles = data.items.set_index("item").loc[items.ids, "title"].tolist()

per_user = ratings.groupby("user").size()
first, last = pd.to_datetime([ratings["timestamp"].min(), ratings["timestamp"].max()], unit="s")
print(f"{data.name}: {n_users} users, {n_items} films, {len(ratings):,} ratings")
print(f"{len(ratings) / n_users / n_items:.1%} of all cells are known")
print(f"ratings per person: {per_user.min()} to {per_user.max()}, median {per_user.median():.0f}")
print(f"from {first:%d %B %Y} to {last:%d %B %Y}")
ratings.head()

# %% [markdown]
# **Hold out before you look.** One rating in five goes into a drawer: `valid`. The models learn from `train` only. That holds for *every* number that is worked out from ratings: a film's mean, the count of its ratings, the mean of all ratings. A mean over all ratings has already peeped into the drawer.


# %% tags=["demo"]
def by_chance(ratings, share, seed):
    """Split a table in two; chance decides which rows are held out."""
    order = np.random.default_rng(seed).permutation(len(ratings))
    n_valid = round(len(ratings) * share)
    return ratings.iloc[order[n_valid:]], ratings.iloc[order[:n_valid]]


train, valid = by_chance(ratings, 0.2, seed=42)
print(f"{len(train):,} ratings to learn from, {len(valid):,} held out")


# %% [markdown]
# Models eat tensors, tables are DataFrames. This small function goes from one to the other; use it in your answers if you like. (`x` is a LongTensor `(n, 2)`, users in column 0, items in column 1; `y` holds the stars, `(n,)`.)


# %%
def xy(table):
    """Give the pairs (user, item) of a table of ratings, and their stars."""
    x = torch.tensor(table[["user", "item"]].to_numpy())
    y = torch.tensor(table["rating"].to_numpy(), dtype=torch.float32)
    return x, y


# %% [markdown]
# **Be the model.** Here are some busy members and some films that many have seen. The blanks are unknown to you; a few of them are known to the drawer. Fill in what you think. What do you look at: the row, the column, or both? In section 8 the winner fills in the same table.

# %% tags=["demo"]
from cfkit.widgets import RatingMatrix

busy = train["user"].value_counts().index[:40:8]
famous = train["item"].value_counts().index[10:16]
corner = cfkit.crosstab(train.loc[train["user"].isin(busy) & train["item"].isin(famous)])
corner = corner.reindex(index=busy, columns=famous)
corner.index = [f"member {users.ids[u]}" for u in busy]
corner.columns = [titles[i] for i in famous]
RatingMatrix(table=corner)

# %% [markdown]
# ## 3. The contestants
#
# **First the least that must be beaten.** Two baselines need no training at all:
#
# - *item means*: every film gets the mean of its ratings, whoever asks;
# - *both means*: the user's mean + the item's mean − the mean of all. If the mean of all is 3.5, a harsh user gives 3.0 on average and a good film gets 4.2, then it predicts $3.0 + 4.2 - 3.5 = 3.7$.
#
# To be comparable, all contestants get the same form: **a function `(train, seed)` that trains and returns a *predictor***. A predictor is itself a function: it takes `x`, shape `(n, 2)`, and gives `n` stars. The **seed** is the number that fixes all chance in a training run: the start of the tables and the order of the rows. The same seed gives the same run again. The baselines have no chance in them, so they take the seed and leave it.


# %% tags=["demo"]
def means_of(train, column, n):
    """The mean rating of every user or item; the mean of all where there is none."""
    means = train.groupby(column)["rating"].mean().reindex(range(n))
    return torch.tensor(means.fillna(train["rating"].mean()).to_numpy(), dtype=torch.float32)


def item_means(train, seed):
    """Predict a film's mean."""
    by_item = means_of(train, "item", n_items)
    return lambda x: by_item[x[:, 1]]


def both_means(train, seed):
    """Predict the user's mean + the film's mean − the mean of all."""
    by_user, by_item = means_of(train, "user", n_users), means_of(train, "item", n_items)
    mean = float(train["rating"].mean())
    return lambda x: by_user[x[:, 0]] + by_item[x[:, 1]] - mean


# %% [markdown]
# **Then the three candidates**, with 20 factors each: the dot product, the dot product with biases, and the small neural network of `neural-cf`. All three are trained with the same settings and the same number of epochs. None of them was tuned, which is fair as a first look only. (A baseline that nobody has tuned is easily beaten. That is the oldest trick of a paper, and most people who play it do not know that they do.)


# %% tags=["demo"]
class Neural(nn.Module):
    """Two embeddings side by side, a hidden layer of 50, one score, squashed into the range."""

    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        self.user, self.item = nn.Embedding(n_users, n_factors), nn.Embedding(n_items, n_factors)
        for table in (self.user, self.item):
            nn.init.normal_(table.weight, std=0.01)
        self.layers = nn.Sequential(nn.Linear(2 * n_factors, 50), nn.ReLU(), nn.Linear(50, 1))
        self.y_range = y_range

    def forward(self, x):
        both = torch.cat([self.user(x[:, 0]), self.item(x[:, 1])], dim=1)
        return cfkit.sigmoid_range(self.layers(both).squeeze(1), *self.y_range)


makers = {
    "dot product": lambda: cfkit.DotProduct(n_users, n_items, n_factors=20),
    "bias": lambda: cfkit.DotProductBias(n_users, n_items, n_factors=20),
    "neural": lambda: Neural(n_users, n_items, n_factors=20),
}
large = len(ratings) > 50_000  # a large table: larger batches, fewer epochs
SETTINGS = {"lr": 5e-3, "epochs": 5 if large else 10, "batch_size": 256 if large else 64}
WD = 0.3 if large else 0.1


def trainer(make_model):
    """Turn a function that builds a model into a function (train, seed) → predictor."""
    kept = {}

    def train_one(train, seed):
        key = seed, pd.util.hash_pandas_object(train).sum()
        if key not in kept:  # the same rows and the same seed give the same model
            torch.manual_seed(seed)
            model = make_model()
            cfkit.fit_one_cycle(model, xy(train), wd=WD, seed=seed, progress=False, **SETTINGS)
            kept[key] = model
        return lambda x: torch.from_numpy(cfkit.predict(kept[key], x))

    return train_one


contestants = {"item means": item_means, "both means": both_means}
contestants |= {name: trainer(make) for name, make in makers.items()}

# %% [markdown]
# **One more, if you like.** `cfkit.fit_bayes` fits the model with biases without steps, learning rate or weight decay. It fits into the same form; run this in a cell of your own, and it takes part in what follows:
#
# ```python
# def bayes(train, seed):
#     model = cfkit.fit_bayes(xy(train), seed=seed, n_users=n_users, n_items=n_items, progress=False)
#     return lambda x: torch.from_numpy(model.predict(x))
#
# contestants["bayes"] = bayes
# ```
#
# **Guess first.** Three columns: how many numbers each candidate learns, how many seconds it takes, and its MSE on the held-out ratings, in squared stars. Who is largest, who is slowest, who is best?

# %% tags=["demo"]
x_valid, y_valid = xy(valid)
trainer(makers["bias"])(train.head(64), 1)  # the first training of a session also wakes torch up
rows = []
for name, train_one in contestants.items():
    started = perf_counter()
    predictor = train_one(train, 1)
    seconds = perf_counter() - started
    numbers = sum(p.numel() for p in makers[name]().parameters()) if name in makers else 0
    mse = float((predictor(x_valid) - y_valid).square().mean())
    rows.append((name, numbers, round(seconds, 2), round(mse, 3)))
pd.DataFrame(rows, columns=["model", "numbers learned", "seconds", "MSE, one run"])

# %% [markdown]
# A winner seems to stand on the page. But it was *one* run each. Would it win again tomorrow?
#
# ## 4. A fair fight
#
# Train the bias model three times, on the same rows, with seeds 1, 2 and 3. Only chance differs. **Guess first:** how far apart will the three MSEs be: in the first, the second or the third decimal?

# %% tags=["demo"]
for seed in (1, 2, 3):
    stars = contestants["bias"](train, seed)(x_valid)
    print(f"seed {seed}: MSE {float((stars - y_valid).square().mean()):.4f}")

# %% [markdown]
# One model, three results. Whoever runs each model once, compares luck with luck. Whoever runs the favourite ten times and shows the best run, compares nothing at all.
#
# **A fair comparison has four rules.**
# 1. **The same split** for all: same rows to learn from, same rows to be judged on.
# 2. **Several seeds**, the same for all, and *all* of them count.
# 3. **The same care** for all: epochs, search for settings, and a baseline too.
# 4. **Two numbers** in the table: where the runs lie (the *mean*), and how far they scatter (the *spread*).
#
# **Work it out by hand.** Three runs gave MSEs of 0.90, 0.94 and 0.98. Their mean is 0.94. They miss it by −0.04, 0 and 0.04. Square these, take the *mean* of the squares, take the root:
#
# $$\sqrt{\frac{0.0016 + 0 + 0.0016}{3}} = \sqrt{0.00107} = 0.033$$
#
# This is the **population standard deviation** (std): how far these three runs lie from their mean. There is a second formula, the *sample* std, which divides by $3 - 1 = 2$ and gives 0.04: it guesses how far *all* possible runs would lie apart from the three you saw. Both are used; a table must say which. Here we describe the runs we have: **divide by the number of runs**. And mind your library: `np.std` divides by $n$, while `Series.std` of pandas and `torch.std` divide by $n - 1$ unless you tell them otherwise.

# %% tags=["demo"]
runs = np.array([0.90, 0.94, 0.98])
print(f"mean {runs.mean():.2f}, population std {runs.std():.3f}")

# %% [markdown]
# ### Question 1 (4 points): `compare`
#
# Write `compare(train, valid, models, seeds)`: train every model with every seed on `train`, measure each run's MSE on `valid`, and put mean and spread into a table.
#
# - `train` and `valid` are DataFrames with the columns `user`, `item`, `rating`, `timestamp`; users and items are row numbers. They must be the same after your function as before.
# - `models` is a dict: name → function, like `contestants` above. `models["bias"](train, 2)` trains with seed 2 and returns a predictor. Call a predictor with a LongTensor `x`, shape `(n, 2)`, users in column 0: it gives a tensor of `n` stars, `(n,)`, without gradients. Take the stars as they come: do not round, do not clip.
# - `seeds` is a list such as `[1, 2, 3]`. Pass each seed on as it is. Train every model with every seed **exactly once**: training is what costs.
# - Return a DataFrame with one row per model and the columns `model` (its name), `mean_mse` and `std_mse`: mean and *population* std of its MSEs over the seeds. The best model comes first (no two means are equal in the checks). Further columns are welcome; the name must be a column, not the index.
#
# **By hand.** Say `valid` holds two ratings, 2 and 4, and all ratings in `train` are 3.5. A model that predicts *its seed* for everybody misses them with seed 2 by 0 and −2 (MSE 2), with seed 3 by 1 and −1 (MSE 1), with seed 4 by 2 and 0 (MSE 2): mean 1.667, std $\sqrt{(0.333^2 + 0.667^2 + 0.333^2) / 3} = 0.471$. A model that predicts the mean of `train` misses by 1.5 and −0.5, whatever the seed: mean $(2.25 + 0.25) / 2 = 1.25$, std 0. It stands first.


# %% question="q1" points=4
def compare(train, valid, models, seeds):
    """Train every model with every seed, and compare them on held-out ratings.

    Args:
        train, valid: DataFrames with the columns user, item, rating, timestamp.
        models: A dict: name → function (train, seed) that returns a predictor x → (n,).
        seeds: A list of whole numbers.

    Returns:
        A DataFrame, a row per model, best first: model, mean_mse, std_mse (population).
    """
    # BEGIN SOLUTION
    x = torch.tensor(valid[["user", "item"]].to_numpy())
    y = torch.tensor(valid["rating"].to_numpy(), dtype=torch.float32)
    rows = []
    for name, train_one in models.items():
        errors = [float((train_one(train, seed)(x) - y).square().mean()) for seed in seeds]
        rows.append((name, np.mean(errors), np.std(errors)))
    table = pd.DataFrame(rows, columns=["model", "mean_mse", "std_mse"])
    return table.sort_values("mean_mse", ignore_index=True)
    # END SOLUTION


# %% [markdown]
# All five contestants, three seeds each. **Guess first:** which two will be closest, and will their bars touch?

# %% tags=["demo"]
with when_answered("q1"):
    table = compare(train, valid, contestants, seeds=[1, 2, 3])
    display(table.round(4))
    fig, axes = plt.subplots(figsize=(6.5, 3.2), layout="constrained")
    axes.errorbar(table["mean_mse"], table["model"], xerr=table["std_mse"], fmt="o", capsize=5)
    axes.invert_yaxis()
    axes.set(xlabel="MSE on held-out ratings (stars²), mean ± std of 3 seeds")
    plt.show()

# %% [markdown]
# *The picture in words: five dots, one line each, the best on top and furthest to the left. A short horizontal bar through each dot shows how far its runs scatter. The baselines have no bar: there is no luck in them.*
#
# **Is the difference larger than the spread?** That is the question to ask of every pair of neighbours in such a table. Two models at 0.871 ± 0.012 and 0.866 ± 0.011 differ by 0.005, less than half the spread of either: nobody knows which is better. At 0.90 ± 0.01 and 0.85 ± 0.01 the gap is five times the spread: that is no luck of the seed. In between you need more seeds. Three runs tell little about a spread; they do keep you from the worst mistakes.

# %% tags=["demo"]
from cfkit.quizzes import bank
from cfkit.widgets import Quiz

quizzes = bank("workshop")
Quiz(quizzes["more-than-luck"])

# %% [markdown]
# **The other luck: the split.** Seeds cannot show it, because all runs share one drawer. Perhaps it holds easy ratings. **Guess first:** draw three other splits, train each candidate once on each. What moves more: all models together, or the distances between them?

# %% tags=["demo"]
draws = (42, 7, 8)
by_split = {name: [] for name in makers}
for draw in draws:
    some, others = by_chance(ratings, 0.2, seed=draw)
    x_others, y_others = xy(others)
    for name in makers:
        stars = contestants[name](some, 1)(x_others)
        by_split[name].append(float((stars - y_others).square().mean()))
fig, axes = plt.subplots(figsize=(6, 3.2), layout="constrained")
for (name, errors), marker in zip(by_split.items(), "os^", strict=True):
    axes.plot([f"split {draw}" for draw in draws], errors, marker + "-", label=name)
axes.set(ylabel="MSE (stars²)", title="Three splits, one seed")
fig.legend(loc="outside right upper")
plt.show()
pd.DataFrame(by_split, index=[f"split {draw}" for draw in draws]).round(3)

# %% [markdown]
# *The picture in words: three lines, one per model, over three splits. They rise and fall, and do not cross: on each split the order is the same.*
#
# A hard drawer is hard for everybody. So compare models **on the same split**, where the drawer's luck falls on all of them alike, and look at the difference. An MSE from your split and one from a friend's split, or from a paper, cannot be compared to the second decimal.

# %% tags=["demo"]
Quiz(quizzes["fair-fight"])

# %% [markdown]
# ## 5. How large, how long?
#
# All three candidates got 20 factors. Why 20? One factor is one shade of taste. With too few, a model cannot say what it should: it *underfits*. With too many it can learn every rating by heart, the noise included: it *overfits*. Then it is splendid on `train` and poor on `valid`.
#
# To see it happen, take a model that is larger than needed, 64 factors, loosen the weight decay to a tenth, train longer, and look at both errors after each epoch. **Guess first:** the error on `train` falls and falls. What does the other one do?

# %% tags=["demo"]
EPOCHS, LITTLE_WD = (8, 0.03) if large else (15, 0.01)
torch.manual_seed(1)
too_large = cfkit.DotProductBias(n_users, n_items, n_factors=64)
history = cfkit.fit_one_cycle(
    too_large, xy(train), xy(valid), wd=LITTLE_WD, seed=1, progress=False,
    lr=SETTINGS["lr"], batch_size=SETTINGS["batch_size"], epochs=EPOCHS,
)  # fmt: skip
axes = history.plot()
best = int(np.argmin(history.valid_loss))
axes.axvline(best + 1, color="grey", linestyle=":")
axes.annotate("from here on: by heart", (best + 1.1, max(history.train_loss) * 0.75))
plt.show()

# %% [markdown]
# *The picture in words: the error on the ratings learned from falls steadily, nearly to the bottom. The error on the held-out ones falls with it at first, reaches its lowest point early, at the dotted line, and then climbs while the other still falls.*
#
# These two lines are the **train and validation curves**. Read them from the right: *far apart and the upper one climbing* means overfitting (stop earlier, pull harder, make it smaller); *close together and both high* means underfitting (train longer, make it larger).
#
# The same picture can be drawn over the model's **size**: one training per size, and a dot for each of the two errors. That is the next question.
#
# ### Question 2 (4 points): `learning_curve`
#
# Write `learning_curve(train, valid, make_model, train_model, n_factors)`.
#
# - `n_factors` is a list of sizes, such as `[5, 2]`. Give them back **in this order**, sorted or not.
# - `make_model(k)` builds a new, untrained model with `k` factors. Every size gets a **fresh** one: a model that was trained before remembers.
# - `train_model(model, train)` trains that model *in place* on the DataFrame `train`, and returns nothing. Train each model once.
# - After training, measure the MSE on `train` and on `valid`. Call the model as `model(x)`, with `x` a LongTensor `(n, 2)`, users in column 0. It answers `(n,)` or `(n, 1)`: flatten the answer before you subtract, or $n$ stars minus a column of $n$ make a square. The answer carries its graph (it remembers how it was computed, to learn from it), so NumPy wants a `.detach()` first, or measure inside `with torch.no_grad():`.
# - Some models answer otherwise while they learn (dropout is one reason). `model.eval()` tells a model that it is being asked, not taught. Do that before you measure.
# - Return a DataFrame with one row per size: columns `n_factors`, `train_mse`, `valid_mse`. Further columns are welcome. `train` and `valid` stay as they are.
#
# **By hand.** A model predicts its own size for film 0, and one star more for film 1. In `train` film 0 has one rating, a 3, and film 1 has two, both 4. In `valid` film 0 has a 4, and film 1 a 5. With size 5 every prediction is 2 too high in `train` and 1 too high in `valid`; with size 2 it is 1 too low and 2 too low. So for the sizes `[5, 2]` the rows are 5, 4, 1 and then 2, 1, 4, whether the model answers `(n,)` or `(n, 1)`.


# %% question="q2" points=4
def learning_curve(train, valid, make_model, train_model, n_factors):
    """Measure how training and validation error change with the size of a model.

    Args:
        train, valid: DataFrames with the columns user, item, rating, timestamp.
        make_model: A function k → an untrained model with k factors.
        train_model: A function (model, train) that trains in place.
        n_factors: A list of sizes.

    Returns:
        A DataFrame, a row per size in the order given: n_factors, train_mse, valid_mse.
    """

    # BEGIN SOLUTION
    def mse(model, table):
        x = torch.tensor(table[["user", "item"]].to_numpy())
        y = torch.tensor(table["rating"].to_numpy(), dtype=torch.float32)
        return (model(x).reshape(-1) - y).square().mean().item()

    rows = []
    for k in n_factors:
        model = make_model(k)
        train_model(model, train)
        model.eval()
        rows.append((k, mse(model, train), mse(model, valid)))
    return pd.DataFrame(rows, columns=["n_factors", "train_mse", "valid_mse"])
    # END SOLUTION


# %% [markdown]
# Five sizes of the bias model, again with little weight decay. **Guess first:** at which size does the held-out error turn?


# %% tags=["demo"]
def bias_model(k):
    """A fresh bias model with k factors, always from the same start."""
    torch.manual_seed(1)
    return cfkit.DotProductBias(n_users, n_items, k)


def train_loosely(model, train):
    """Train longer than needed, with little weight decay."""
    cfkit.fit_one_cycle(
        model, xy(train), wd=LITTLE_WD, seed=1, progress=False, epochs=EPOCHS,
        lr=SETTINGS["lr"], batch_size=SETTINGS["batch_size"],
    )  # fmt: skip


with when_answered("q2"):
    curve = learning_curve(train, valid, bias_model, train_loosely, [1, 4, 16, 32, 64])
    fig, axes = plt.subplots(figsize=(6, 3.5), layout="constrained")
    axes.plot(curve["n_factors"], curve["train_mse"], "o-", label="learned from")
    axes.plot(curve["n_factors"], curve["valid_mse"], "s--", label="held out")
    axes.set(xscale="log", xlabel="factors", ylabel="MSE (stars²)", title="Where does it overfit?")
    axes.set_xticks(curve["n_factors"], curve["n_factors"].astype(str))
    axes.minorticks_off()
    axes.legend()
    plt.show()
    display(curve.round(3))

# %% [markdown]
# *The picture in words: over the number of factors, from 1 to 64, the error on the ratings learned from falls all the way. The error on the held-out ones falls too, is lowest in the middle, and rises again towards the right; the gap between the two lines opens wider and wider.*
#
# Left of the lowest point the model is too small, right of it too large *for this weight decay and this many epochs*. The three belong together: with the stronger pull of section 3 a larger model does less harm. Try it: put `wd=WD` into `train_loosely`.
#
# **Choose the smallest size that is nearly as good as the best.** It is faster, takes less memory, and has less room to learn people by heart.
#
# One warning. Whoever chooses the size by looking at `valid` has begun to *learn* from `valid`: among many tries the luckiest looks best. When it counts, hold out a third part, and open that drawer once, at the very end.

# %% tags=["demo"]
Quiz(quizzes["where-it-overfits"])

# %% [markdown]
# ## 6. What people see
#
# No member of the club will ever see an MSE. They see **ten films**. A model may be half a star too high everywhere, and its lists are perfect. Another may be right on average, and mix up just those two films at the top. So judge the lists.
#
# **Precision at k**: of the $k$ films on a person's list, what share did they turn out to like? *Like* shall mean: a held-out rating of 4 or more. Such a film is called **relevant**. Films that the person has rated in `train` must not be on the list; their score is set to $-\infty$, so that they come last.
#
# **Work it out by hand.** Five films, numbered 0 to 4; lists of $k = 2$.
#
# | | film 0 | film 1 | film 2 | film 3 | film 4 | relevant |
# |---|---|---|---|---|---|---|
# | Ada | 2.5 | −∞ | 2.0 | 3.0 | 1.0 | {0, 3} |
# | Ben | 2.0 | 4.0 | 3.5 | −∞ | 1.0 | {0, 1, 4} |
# | Cleo | 3.0 | 2.0 | −∞ | 1.0 | 4.0 | {} |
#
# Which two films does each of them get, how many of them are relevant, and what should Cleo count?
#
# Ada gets the films 3 and 0, both relevant: $2/2 = 1$. Ben gets 1 and 2, one relevant: $1/2$. Cleo has no relevant film in the drawer: nothing that we could show her can score. That says something about the drawer, and nothing about our list, so she is **left out**. The answer is $(1 + 0.5) / 2 = 0.75$.
#
# ### Question 3 (4 points): `precision_at_k`
#
# Write `precision_at_k(scores, relevant, k)`: the mean, over the users who have at least one relevant item, of *(relevant items among the `k` best) / k*.
#
# - `scores` is a float tensor `(n_users, n_items)`, $-\infty$ where the user has seen the item. It must be unchanged afterwards. No two scores of a user are equal (but for the $-\infty$).
# - `relevant` is a list of `n_users` sets of item numbers; a set may be empty. Users without a relevant item are left out.
# - `k` is at most `n_items`. The divisor is always `k`, also for a user with fewer than `k` relevant items: with one relevant film on a list of two, the most that anybody can reach is $1/2$.
# - An item at $-\infty$ is never shown. If a user has fewer than `k` other items left, the list is shorter (and still divided by `k`). So an item at $-\infty$ is never a hit, even where it stands in `relevant`.
# - If no user has a relevant item, there is nothing to average: give 0.
# - Return one number: a float, or a tensor or array with one number in it.
#
# A trap of Python: `torch.tensor(3) in {3}` is `False`. A tensor is not the number it holds; `.tolist()` and `int(…)` give numbers.


# %% question="q3" points=4
def precision_at_k(scores, relevant, k):
    """Measure which share of the lists people turn out to like.

    Args:
        scores: A float tensor (n_users, n_items), −inf on what was seen.
        relevant: A list with a set of item numbers for each user.
        k: How long a list is.

    Returns:
        The mean over users with a relevant item of (relevant among the k best) / k.
    """
    # BEGIN SOLUTION
    shares = []
    for row, liked in zip(scores, relevant, strict=True):
        if liked:
            best = torch.topk(row, k)
            shown = best.indices[best.values > -torch.inf].tolist()
            shares.append(len(liked.intersection(shown)) / k)
    return sum(shares) / len(shares) if shares else 0.0
    # END SOLUTION


# %% [markdown]
# Now the lists of all contestants, and of one more: **popularity**, which shows everybody the films with the most ratings. It cannot predict stars at all, and asks nobody about their taste. **Guess first:** put the six in order of precision at 10.


# %% tags=["demo"]
def popularity(train, seed):
    """Score a film by how many have rated it: not stars, only an order."""
    count = torch.bincount(xy(train)[0][:, 1], minlength=n_items).float()
    return lambda x: count[x[:, 1]] - 1e-4 * x[:, 1]  # the lower row first where two are equal


def scores_for_all(predictor, train):
    """Score every film for every user, −inf where the user rated it in train."""
    every_pair = torch.cartesian_prod(torch.arange(n_users), torch.arange(n_items))
    scores = predictor(every_pair).reshape(n_users, n_items).clone()
    seen = xy(train)[0]
    scores[seen[:, 0], seen[:, 1]] = -torch.inf
    return scores


def liked_films(valid):
    """Give for each user the set of films with a held-out rating of 4 or more."""
    liked = [set() for _ in range(n_users)]
    for row in valid[valid["rating"] >= 4].itertuples():
        liked[row.user].add(row.item)
    return liked


with when_answered("q1", "q3"):
    liked = liked_films(valid)
    lists = {}
    for name, train_one in {**contestants, "popularity": popularity}.items():
        scores = scores_for_all(train_one(train, 1), train)
        lists[name] = {
            "precision at 10": float(precision_at_k(scores, liked, 10)),
            "coverage": len(scores.topk(10).indices.unique()) / n_items,
        }
    lists = pd.DataFrame(lists).T
    stars = compare(train, valid, contestants, [1]).set_index("model")["mean_mse"]
    lists.insert(0, "MSE", stars.reindex(lists.index))
    display(lists.sort_values("precision at 10", ascending=False).round(3))

# %% [markdown]
# Read it twice. The order by precision is not the order by MSE. *Item means* and *both means* have exactly the same lists: why must that be so? And on top stands *popularity*, which knows nothing about anybody: so it is with MovieLens, and so with the invented world.
#
# Is popularity the best recommender, then? Look at what was measured. A film counts as a hit only if the person **happened to rate it**. People rate what they have heard of. A splendid film that nobody would have found by themselves cannot be a hit, because there is no rating in the drawer. This measure rewards showing people what they would have found anyway.
#
# The last column is the **coverage**: the share of the catalogue that stands on at least one list. What happens to a film that is on nobody's list? It gets no ratings, so it will never be on a list.
#
# | what you measure | what it rewards | what it does not see |
# |---|---|---|
# | MSE on known ratings | stars that are right on average | the order at the top; everything unrated |
# | precision at k | lists of what people rate highly anyway | surprise, and good films nobody knew |
# | coverage | a place for every film | whether anybody wants to see it |
#
# None of them is "quality". Choose the one that is closest to what you *want*, and keep an eye on the others.

# %% tags=["demo"]
Quiz(quizzes["what-is-rewarded"])

# %% [markdown]
# ## 7. Tomorrow
#
# So far chance decided what is held out. Then `train` holds ratings from before *and after* each rating in `valid`. To predict what somebody thought in March, the model may look at what they and everybody else said in April. Your Monday will not be so kind: **you may not know tomorrow's ratings.**
#
# The honest test: learn from the past, predict the future. **Guess first:** of the ratings in that future, how many are given by people whom the model has never met?
#
# ### Question 4 (3 points): `time_split`
#
# Write `time_split(ratings, share)`: the pair `(train, valid)`, where `valid` holds the latest ratings.
#
# - `ratings` is a DataFrame with `user`, `item`, `rating`, `timestamp` (seconds; larger is later; no two are equal in the checks; among real ones that are, take whichever you like). Its rows can stand in any order, and its index can be anything.
# - `valid` holds the latest `round(n · share)` of the `n` ratings, `train` all others. Both are DataFrames with all columns, their rows in any order and with any index.
# - `share` can be 0; then `valid` has no rows. (`table[-0:]` is *everything*.)
# - `ratings` itself stays as it is.
#
# **By hand.** Five ratings with the timestamps 40, 10, 50, 20 and 30, and a share of 0.4: $5 \cdot 0.4 = 2$, so `valid` holds those of 40 and 50. For 42 ratings and a share of 0.3 it is 12.6, and 13 rows are held out. (Python's `round` sends a half to the *even* neighbour; the checks stay away from halves.)


# %% question="q4" points=3
def time_split(ratings, share):
    """Hold out the latest ratings.

    Args:
        ratings: A DataFrame with the columns user, item, rating, timestamp.
        share: Which share of the rows to hold out, 0 to 1.

    Returns:
        The pair (train, valid): valid has the latest round(n · share) rows.
    """
    # BEGIN SOLUTION
    in_order = ratings.sort_values("timestamp")
    n_train = len(ratings) - round(len(ratings) * share)
    return in_order.iloc[:n_train], in_order.iloc[n_train:]
    # END SOLUTION


# %% tags=["demo"]
with when_answered("q4"):
    past, future = time_split(ratings, 0.2)
    day = pd.to_datetime(future["timestamp"].min(), unit="s")
    met = future["user"].isin(past["user"])
    print(f"the past ends on {day:%d %B %Y}; {len(future):,} ratings lie in its future")
    print(f"{1 - met.mean():.0%} of them are given by people without a single rating before")

# %% [markdown]
# Most of the future belongs to **newcomers**. A split by chance hid them all: of nearly everybody some ratings fell into `train`. **Guess first:** the five contestants once more, on this split. Who wins now?

# %% tags=["demo"]
with when_answered("q1", "q4"):
    past, future = time_split(ratings, 0.2)
    chance = compare(train, valid, contestants, [1, 2, 3]).set_index("model")
    time = compare(past, future, contestants, [1]).set_index("model").reindex(chance.index)
    fig, axes = plt.subplots(figsize=(6.5, 3.4), layout="constrained")
    places = np.arange(len(chance))
    axes.barh(places - 0.2, chance["mean_mse"], height=0.4, label="split by chance")
    axes.barh(places + 0.2, time["mean_mse"], height=0.4, label="split by time", hatch="//")
    axes.set_yticks(places, chance.index)
    axes.invert_yaxis()
    axes.set(xlabel="MSE on held-out ratings (stars²)")
    axes.legend()
    plt.show()
    display(pd.DataFrame({"by chance": chance["mean_mse"], "by time": time["mean_mse"]}).round(3))

# %% [markdown]
# *The picture in words: two bars for each model. The plain bars, for the split by chance, grow from top to bottom. The hatched bars, for the split by time, are all longer, and their order is another one: the dot product's and the bias model's are the longest of all, and the neural network's is about as long as that of the item means.*
#
# The best has become one of the worst. Why? For a newcomer both models with factors look up a row that was never trained. The factors are near zero, and so is the score but for the film's own bias, and the squash sends a score of 0 to the **middle of the range**, 2.75 stars. Real people give more than that on average. The neural network has one number that belongs to nobody, the bias of its last layer. It learns the general level and helps out. (The bias model could have had such a number too: a *global bias*.)
#
# So which one is best? **For whom?** Ask for members we know and for newcomers one by one, and add a sixth contestant, which does the obvious: *mixed* takes the bias model for people with ratings, and the item means for people without.


# %% tags=["demo"]
def mixed(train, seed):
    """The bias model for those who have ratings, the item means for newcomers."""
    known = torch.zeros(n_users, dtype=torch.bool)
    known[xy(train)[0][:, 0]] = True
    taste, means = contestants["bias"](train, seed), item_means(train, seed)
    return lambda x: torch.where(known[x[:, 0]], taste(x), means(x))


with when_answered("q1", "q4"):
    past, future = time_split(ratings, 0.2)
    met = future["user"].isin(past["user"])
    parts = {"members": future[met], "newcomers": future[~met], "all": future}
    six = {**contestants, "mixed": mixed}
    by_group = {
        group: compare(past, rows, six, [1]).set_index("model")["mean_mse"]
        for group, rows in parts.items()
    }
    display(pd.DataFrame(by_group).sort_values("all").round(3))

# %% [markdown]
# One average hid two questions. For members the models with factors are still the better ones; for newcomers they are the worst, and plain means do as well as anything here. The mixture takes the better half of each. And you know how to do better still: ask a newcomer a few questions and fold them in (`cold-start`).

# %% tags=["demo"]
Quiz(quizzes["tomorrow"])

# %% [markdown]
# ## 8. Read it before you ship it
#
# A number says *how well*. To see *what*, look inside. Three looks at the bias model, split by chance.
#
# **First: does it make sense to a person?** Its own view of the table from section 2, and the films with the lowest and highest bias. Do you find anything odd?

# %% tags=["demo"]
torch.manual_seed(1)
winner = cfkit.DotProductBias(n_users, n_items, n_factors=20)
cfkit.fit_one_cycle(winner, xy(train), wd=WD, seed=1, progress=False, **SETTINGS)

pairs = torch.cartesian_prod(torch.tensor(list(busy)), torch.tensor(list(famous)))
predicted = cfkit.predict(winner, pairs).reshape(corner.shape)
RatingMatrix(table=corner, predictions=predicted)

# %% tags=["demo"]
count = train.groupby("item").size().reindex(range(n_items), fill_value=0)
ranking = cfkit.bias_ranking(winner.item_bias.weight, titles, n=3).reset_index()
about = pd.DataFrame({"title": titles, "ratings": count.to_numpy()}).drop_duplicates("title")
display(ranking.merge(about, on="title", how="left").round(2))
known_best = titles[int(count.argmax())]
print(f"closest in taste to {known_best}:")
display(cfkit.neighbours(winner.item_factors.weight, known_best, titles, k=4).round(2))

# %% [markdown]
# **Second: for whom is it good?** Sort the *people* into three equal groups by how many ratings `train` has of them. **Guess first:** for which group is the error largest?

# %% tags=["demo"]
errors = (cfkit.predict(winner, x_valid) - y_valid.numpy()) ** 2
activity = train.groupby("user").size().reindex(range(n_users), fill_value=0)
group = pd.qcut(activity.rank(method="first"), 3, labels=["few", "some", "many"])
by_activity = pd.DataFrame({"ratings": group.loc[valid["user"]].to_numpy(), "error": errors})
by_activity = by_activity.groupby("ratings")["error"].agg(["mean", "size"])
by_activity.loc[["few", "some", "many"]].round(3)

# %% [markdown]
# The groups hold equally many people, but not equally many held-out ratings: look at the last column. The mean over all *ratings* is mostly the mean of the busy. Whoever has told us little is served worst, and weighs least in the number we are so proud of. (Beyond that, more ratings need not help: compare the other two groups.)
#
# **Third: which films?** In the same way you can sort the films by how well they are known. Do it: change `"user"` to `"item"` in two places, and `n_users` to `n_items`. Who pays for the errors at that end?
#
# ## 9. Ship it, watch it
#
# Everything so far happened in a drawer. Shipping is the first time that the model changes what people see. Three habits make that safe.
#
# **A gradual rollout.** Not everybody on Monday. Each step waits for the numbers of the last one, and each can be undone by turning one switch: the old row, the most popular films, is kept running. That is called a **rollback**.
#
# | step | who sees it | how long | go on if |
# |---|---|---|---|
# | shadow | nobody: it predicts, and we only write down | 1 week | error as in the test by time |
# | 1 % | a few members, by lot | 1 week | nothing breaks, no complaints |
# | 10 % | a tenth, against a tenth with the old row | 2 weeks | lists used at least as much, by newcomers too |
# | 50 % | half | 2 weeks | coverage has not fallen |
# | all | everybody but a small group | – | keep the group to compare with |
#
# **Somebody who watches.** Every number needs a limit, fixed *before* the launch, and a person who acts when it is crossed.
#
# - **error**: the MSE on the ratings of the last weeks, for members and for newcomers;
# - **offset**: the mean of prediction − rating. Zero is right; far from zero means that the world has moved and the model has not;
# - **drift**: how much what comes in differs from what was learned from; here the share of ratings by newcomers;
# - **coverage**: the share of the catalogue that is shown at all.
#
# **Humans in the loop.** Numbers show what somebody thought of measuring. A curator looks at ten lists every week. Members can say "not this" and "why this?", and are answered. Somebody can take a film off the lists today, without a new training. And no alarm retrains anything by itself.
#
# Let us play the tape. The bias model was trained on the past and is shipped to all, and nobody retrains it. The future is cut into five parts of equally many ratings. As a limit for the error take what the split by chance promised, plus a fifth. **Guess first:** in which part does the alarm go off?


# %% tags=["demo"]
def watch(predictor, past, parts, limit):
    """What the dashboard would have shown, one row per part of the future."""
    scores, rows = scores_for_all(predictor, past), []
    for part in parts:
        x, y = xy(part)
        off = predictor(x) - y
        shown = scores[x[:, 0].unique()].topk(10).indices.unique()
        mse = float(off.square().mean())
        rows.append(
            {
                "until": f"{pd.to_datetime(part['timestamp'].max(), unit='s'):%d %b %Y}",
                "by newcomers": float((~part["user"].isin(past["user"])).mean()),
                "MSE": mse,
                "offset": float(off.mean()),
                "coverage": len(shown) / n_items,
                "alarm": "ALARM" if mse > limit else "",
            }
        )
    return pd.DataFrame(rows)


with when_answered("q4"):
    past, future = time_split(ratings, 0.2)
    future = future.sort_values("timestamp")
    parts = [future.iloc[rows] for rows in np.array_split(np.arange(len(future)), 5)]
    limit = 1.2 * float((contestants["bias"](train, 1)(x_valid) - y_valid).square().mean())
    print(f"the limit: an MSE of {limit:.2f}")
    for name, train_one in {"bias": contestants["bias"], "mixed": mixed}.items():
        print(f"\n{name}")
        display(watch(train_one(past, 1), past, parts, limit).round(2))

# %% [markdown]
# The alarm rings at once. The model is not broken: the *promise* came from the wrong test. A limit taken from a split by chance measures another world than the one you ship into. Even `mixed`, the best of section 7, rings nearly throughout: with this limit hardly any model would pass. Look at the offset, too: the bias model is too low for newcomers, again and again, in the same direction. Such an error is easily mended, if somebody looks. And where nearly all who come are newcomers, the coverage is small: they all get nearly the same ten films.
#
# **Which limit would you set, from which test?** And what would you do on the first morning with an alarm: retrain, roll back, or look first?

# %% [markdown]
# **Play a rollout.** In an invented world the true tastes are known, so we can launch a model there and count who is harmed. The old row shows the most popular films. The new model learned from a table in which somebody had turned the scale round, so that 5 became 1. **Guess first:** how many of the 1,500 people see its lists before it is stopped?

# %% tags=["demo"]
club = cfkit.world(n_users=1_500, n_items=200, n_ratings=40_000)
x_club, y_club = cfkit.to_xy(
    club.ratings, cfkit.IdMap.of(club.ratings["user"]), cfkit.IdMap.of(club.ratings["item"])
)
n_rated = torch.bincount(torch.from_numpy(x_club[:, 1])).float()
for name, stars in {"learned well": y_club, "scale turned round": 6 - y_club}.items():
    new_model = cfkit.fit_bayes((x_club, stars), progress=False)
    launch = cfkit.rollout(club, old=lambda x: n_rated[x[:, 1]], new=new_model)
    print(f"{name}\n{launch}\n")

# %% [markdown]
# Each step looks at its own ratings only, and its limit is such that over all steps together a new model that is *as good as the old one* is stopped at most one time in twenty. Looking every hour, and stopping at the first bad one, would stop nearly every model in the end.
#
# **Let the kit watch as well.** `cfkit.monitor` compares what comes in with what was learned, and says in sentences what to do. On Tuesday nothing changes. On Wednesday a new page asks "How much do you love it?", and everybody gives a star more. **Guess first:** does it say *look*, *retrain* or *roll back* on Wednesday, and would you do it?

# %% tags=["demo"]
told = club.ratings.drop(columns="timestamp").sample(frac=1, random_state=1)
learned, kept, tuesday = told[:24_000], told[24_000:30_000], told[30_000:]
wednesday = tuesday.assign(rating=(tuesday["rating"] + 1).clip(upper=5))
maps = [cfkit.IdMap.of(club.ratings[column]) for column in ("user", "item")]
at_work = cfkit.fit_bayes(cfkit.to_xy(learned, *maps), n_users=1_500, n_items=200, progress=False)
for day, came in {"Tuesday": tuesday, "Wednesday": wednesday}.items():
    print(f"{day}\n{cfkit.monitor(at_work, learned, came, kept, *maps)}\n")

# %% [markdown]
# It finds that the error has grown, and what would mend that: training again. But look at what it calls fine: the *order* of the films is as right as before. Tastes have not moved, the question has. Whoever retrains now teaches the model the words of a page, and again when they are changed back. So no alarm does anything by itself: a person looks first.

# %% tags=["demo"]
Quiz(quizzes["on-tuesday"])

# %% [markdown]
# ## 10. Your decision
#
# Now it is your turn, from end to end. The next cell is your laboratory. Choose **one split**: by chance with a seed of your own, or by time. Then run it: the three candidates, three seeds, your own functions. Add whatever helps you decide: other sizes, `mixed`, `popularity`, groups of people. (Training is kept, so a second run on the same split is fast.)

# %% tags=["demo"]
with when_answered("q1", "q3", "q4"):
    my_train, my_valid = train, valid  # or by_chance(ratings, 0.2, seed=…), or time_split(…)
    three = {name: contestants[name] for name in makers}
    report = compare(my_train, my_valid, three, seeds=[1, 2, 3]).set_index("model")
    for name, make in makers.items():
        scores = scores_for_all(three[name](my_train, 1), my_train)
        precision = precision_at_k(scores, liked_films(my_valid), 10)
        report.loc[name, "precision at 10"] = float(precision)
        report.loc[name, "coverage"] = len(scores.topk(10).indices.unique()) / n_items
        report.loc[name, "numbers learned"] = sum(p.numel() for p in make().parameters())
    display(report.round(4))

# %% [markdown]
# **The kit's own race.** You have written a fair comparison by hand, so from now on you may let the kit do it. `cfkit.compare` trains with several seeds, judges stars *and* lists (over all films that a person has not rated), counts seconds and sizes, and sets each difference beside the luck of the held-out ratings. A contestant of your own is a function `(train, n_users, n_items, seed)`, where `train` is the pair `(x, y)`, that gives a trained model. Here it runs on people who are *held out whole* and give five ratings each. **Guess first:** how many of the gaps are more than luck?


# %% tags=["demo"]
def small_neural(train, n_users, n_items, seed):
    """The neural candidate, as a contestant of the kit's race."""
    torch.manual_seed(seed)
    model = Neural(n_users, n_items, n_factors=20)
    cfkit.fit_one_cycle(model, train, wd=WD, seed=seed, progress=False, **SETTINGS)
    return model


with when_answered("q1", "q3", "q4"):
    known_to_the_kit = ["popularity", "both biases", "user neighbours", "bayes"]
    race = cfkit.compare(
        data, [*known_to_the_kit, small_neural], split="by newcomer", quick=True, progress=False
    )
    print(race)
    display(race.differences().round(4))
    race.plot()
    plt.show()

# %% [markdown]
# *The picture in words: a dot for each model, the smallest error on top, with short bars for the scatter of the seeds. Hollow dots are models that cannot be told from the best one.*
#
# A network has no row for somebody new, so for them the means answer in its place: look into the column *newcomers*. With so few people, not every gap is more than luck, however tiny the bars of the seeds are. Two kinds of luck, and only one of them is seen by training again.

# %% [markdown] question="q5" points=5 by_hand=true
# ### Question 5 (5 points): what do you ship on Monday?
#
# Write to the film club's committee: half a page, in your own words. They are clever people who have not taken this course. A tutor reads it; each of these is worth one point.
#
# 1. **The table.** The three models on one split and three seeds, with mean and spread of the MSE. Name the split, and say why you chose it.
# 2. **What won**, and whether the difference is larger than the spread. If two cannot be told apart, say so.
# 3. **What you would ship**, and why: at least two reasons beside the MSE. (The winner of the table is not the only good answer. You may ship something else, such as `mixed`, if you give its numbers too.)
# 4. **How you would watch it**: at least three signals with their limits, who sees it first, and what happens when a limit is crossed.
# 5. **What your numbers do not show**: who may be served badly or harmed, and what a person should look at, whatever the numbers say.
#
# Take the limit for the error from the split by time, for members and newcomers apart (section 7).
#
# **Write below this line.**
#
# BEGIN SOLUTION
# **Rubric: one point each; half a point where an answer is right but says nothing of these data.**
#
# 1. *The table (1 point).* Three models, mean ± population std over three seeds, one split for all, named, with a reason. Example: "I split by time (the last 20 % are held out), since on Monday we will not know Tuesday's ratings: bias … ± …, neural … ± …, dot product … ± … ." A split by chance is as good if its reason is given ("to see taste apart from newcomers") and its kindness is admitted. No point if the models were judged on different splits, with one seed, or on training ratings. Half a point without the spread.
# 2. *What won (1 point).* A gap is set beside a spread. Example: "Bias is ahead of neural by …, which is … times the larger of the two spreads, so it is not the luck of the seed. It may still be the luck of this split." Or: "The two differ by less than their spread, so I call it a draw." Half a point for naming the smallest number only.
# 3. *What to ship (1 point).* A decision, with two reasons beside the MSE: newcomers, precision or coverage, size and training time, ease of explaining, what the club wants. Example: "I would ship the bias model for members and the item means for newcomers: most of our future ratings come from people it has never met, for whom it says 2.75. The neural net learns about as many numbers and takes longer to train, for no gain among members." Shipping `mixed` or popularity earns the point if it is argued and its numbers are given; "nothing yet" does if it is argued. Half a point with one reason.
# 4. *How to watch it (1 point).* Three signals with limits fixed beforehand, a gradual start, and an action. Example: "Weekly MSE for members and newcomers apart, limit 10 % above the test by time; offset within ± 0.2 stars; coverage not below last month's. One member in a hundred for a week, then a tenth, then half. Two weeks over a limit: back to the old row, then look, then retrain." Half a point for signals without limits, without an action, or with a limit for the error that comes from a split by chance (section 9 shows that it rings at once).
# 5. *What the numbers do not show (1 point).* A concrete group and a concrete harm, and a person's part. Example: "Members with few ratings have the larger error and weigh least in the MSE; small films are on nobody's list and so never get a rating. The drawer only holds what people chose to rate. A curator should read ten lists a week and have a switch." No point for "there may be bias" alone.
#
# Any honest numbers count; they differ with the data, the split and the settings. Mark what is concluded from them.
# END SOLUTION

# %% [markdown]
# ## 11. What it was made to care about
#
# All three models were trained to make the squared error on **known ratings** small. You then chose among them by further numbers. Each choice has somebody who wins and somebody who pays:
#
# - **The mean over ratings** is a vote in which busy people have more votes. The quiet member pays, and so does the newcomer, whom a split by chance does not even invite to the test.
# - **Precision at k** pays for the well-known. A first film by a young director can be on nobody's list, get no ratings, and look unwanted for ever. The measure then *proves* that it was right not to show it.
# - **A single average** lets a model get better for most and worse for a few, and shows it as progress. If those few are children, or speak another language, nobody will notice who does not look for them.
# - **What is easily measured** pushes out what matters. We have stars and clicks. Whether members were glad on Sunday morning about what they watched on Saturday night, nobody wrote down. Make the row's *use* the goal, and it learns to hold people, not to please them.
# - **Watching is watching people.** Logs of who saw what are as telling as diaries. Keep what the dashboard needs, for as long as it needs it.
#
# So write under your table: *it was chosen to …, measured on …, and we have not measured ….* That sentence is worth more than the third decimal.
#
# **Stop and think.** A member writes: "Since Monday I only get films about war." Your dashboard is green. Which of your numbers could have seen it? What do you answer?

# %% [markdown]
# ## To take with you
#
# | | |
# |---|---|
# | the road | data, split, models, train, compare, read, decide, ship, watch, and again |
# | fair | same split, same seeds, same care, and a baseline |
# | spread | population std: root of the mean squared distance from the mean of the runs |
# | more than luck? | the difference must be clearly larger than the spread |
# | overfitting | the held-out error climbs while the other falls; over epochs, or over factors |
# | precision at k | hits among the k best, divided by k; −∞ on what was seen; not for people without a relevant item |
# | by chance or by time | you may not know tomorrow's ratings, and tomorrow is full of newcomers |
# | one average | ask: for whom? |
# | ship | in steps, with a way back |
# | watch | error, offset, drift, coverage; limits beforehand; a person in the loop |
#
# **Further reading:** S. Rendle, L. Zhang and Y. Koren, *On the difficulty of evaluating baselines: a study on recommender systems*, 2019, arXiv:1905.01395: what happens when old models get the same care as new ones. M. Ferrari Dacrema, P. Cremonesi and D. Jannach, *Are we really making much progress? A worrying analysis of recent neural recommendation approaches*, RecSys 2019: the same question, asked of published results.
