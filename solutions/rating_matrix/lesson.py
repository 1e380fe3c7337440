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
# # Before any model: the rating matrix
#
# Four friends keep a list of films and give them stars. Tonight Dave wants to watch something, and asks the list. In this notebook you turn such a list into a table, look at its holes, and answer Dave three times: with plain means, with the help of people who agree with him, and with tastes written down by hand. There is no machine learning in it yet; but whatever you train later must first beat what you build here.
#
# **What it builds on:** nothing but Python. This is the first notebook of the course. You should be able to write a function and to read a pandas table (take a column, take rows by their position with `.iloc`, group rows). Every question can be solved with pandas, with NumPy or with plain loops.
#
# **Afterwards you can**
# - say what a recommender is, and tell its two families apart,
# - turn a list of ratings into a matrix, and say what a blank in it means,
# - work out how empty it is, and why it is useful all the same,
# - hold ratings out, and judge a prediction fairly,
# - predict with means, and with people who agree,
# - say what two short lists of numbers can do that a large table cannot.
#
# **How to work.** There are seven questions, 20 points. Under each answer stands a check: run it as often as you like, it costs nothing and tells you what to look at. More checks run when your work is graded, with other numbers. A cell that needs an answer you have not written yet says so, and you can go on. Where it says **guess first**, do: ten seconds of guessing teach more than a minute of reading.

# %%
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import torch

import cfkit
from cfkit import grader, when_answered

# %% [markdown]
# ## 1. What should Dave watch?
#
# This is all that the four friends have told each other. A question mark is a film somebody has not rated.
#
# | | Inception | Toy Story | The Matrix | Frozen | Interstellar |
# |---|---|---|---|---|---|
# | **Alice** | 5 | ? | 4 | ? | 5 |
# | **Bob** | ? | 5 | ? | 4 | ? |
# | **Carol** | 3 | 4 | ? | 5 | 2 |
# | **Dave** | ? | ? | 5 | ? | 4 |
#
# **Guess first.** Type your own guesses into Dave's three blanks. Which film would you show him first? And what did you look at: the films, or the people?

# %% tags=["demo"]
from cfkit.widgets import RatingMatrix

RatingMatrix(table=cfkit.slides_table())

# %% [markdown]
# You have just been a **recommender**: something that guesses what a person would think of things they do not know yet, and shows them the best guesses. You meet recommenders every day: the shop that says "others also bought", the music service with a new list each Monday, the video that starts when the last one ends, the order of your news. Some have no screen at all: which goods stand side by side on a shelf is a recommendation, too.
#
# All of them do the same four things. (The numbers in the picture are invented.)

# %% tags=["demo"]
steps = {
    "known": "everybody's ratings,\nDave's among them",
    "learned": "recommender",
    "predicted": "Frozen 2.1\nInception 4.4\nToy Story 3.0",
    "shown": "1. Inception\n2. Toy Story\n3. Frozen",
}
fig, axes = plt.subplots(figsize=(9, 1.6), layout="constrained")
for place, (name, step) in enumerate(steps.items()):
    box = {"boxstyle": "round,pad=0.6", "facecolor": "white"}
    axes.text(place, 0, step, ha="center", va="center", bbox=box)
    axes.text(place, 0.9, name, ha="center", weight="bold")
    if place:
        arrow = {"arrowstyle": "->"}
        axes.annotate("", (place - 0.35, 0), (place - 0.62, 0), arrowprops=arrow)
axes.set(xlim=(-0.5, 3.5), ylim=(-1, 1.2))
axes.axis("off")
plt.show()

# %% [markdown]
# *The picture in words: four boxes from left to right. Everybody's ratings go into the recommender; it gives each film that Dave has not rated a number of stars; these are sorted, and the list begins with the highest.*
#
# Note the two ends. It begins with ratings of *everybody*, not of Dave alone. And it ends with a *list*: what is not near the top will not be seen.
#
# How could the box in the middle work? There are two large families.
#
# - **Content-based** recommenders compare *things*: Dave liked *The Matrix*, a film with machines and shoot-outs; here is another one. Somebody has to describe every film first.
# - **Collaborative** recommenders compare *people's ratings*: Dave agrees with somebody who loved this film. Nobody has to describe anything. The films could be called 0, 1, 2, and it would work as well.
#
# This course is about the second family.

# %% tags=["demo"]
from cfkit.quizzes import bank
from cfkit.widgets import Quiz

quizzes = bank("rating_matrix")
Quiz(quizzes["which-family"])

# %% [markdown]
# ## 2. Ids become row numbers
#
# Nobody stores ratings as a table full of question marks. They come as a list, one line per rating: who, what, how many stars, when. The next cell opens *MovieLens 100K*, real ratings of the nineties, if you have it at hand, and otherwise an invented world with invented people.
#
# **Guess first:** is the largest id of a user the number of users?

# %% tags=["demo"]
data = cfkit.load_ratings()
print(data.name)
print(f"{len(data.ratings):,} ratings; the time is in seconds since 1970")
display(data.ratings.head(3))
print("the first items rated:", data.ratings["item"].head(12).tolist())

# %% [markdown]
# It may be, but nobody promises it. Ids are names: `50, 7, 23` in one collection, `"alice", "dave"` in another. They have holes, because people leave; and they may be text. A matrix needs **row numbers**: 0, 1, 2, … without holes. So we number the ids.
#
# **Work it out by hand.** Five ratings came from the users `50, 7, 50, 23, 7`.
#
# 1. The distinct ids, sorted: `7, 23, 50`. These are the **classes**.
# 2. The place of each id among them, counting from 0: `2, 0, 2, 1, 0`. These are the **codes**.
#
# The way back is a lookup: `classes[2]` is 50.
#
# Why sorted? So that everybody gets the same numbers, whichever rating comes first. And why count from 0? Because row 0 is the first row of every array; count from 1, and the first row stays empty, and the last one does not exist.

# %% [markdown]
# ### Question 1 (2 points): `index_ids`
#
# Write `index_ids(values)`: number the ids in a column.
#
# - `values` is a list, a NumPy array or a pandas Series of ids: whole numbers with holes, or text. An id may come many times.
# - It returns a pair, in this order: `codes`, one number for each value; and `classes`, the distinct ids, sorted as Python sorts them (text in the order of the alphabet, so `"u10"` comes before `"u9"`).
# - For every place `j`, `classes[codes[j]]` is the value that stands there: the `j`-th from the start, also in a Series with other labels.
# - The codes are whole numbers of the type `int64` (or plain Python ints). That is the type torch wants for row numbers. pandas' *category codes* come as `int8`, which cannot count further than 127.
# - `values` stays as it was.
#
# `classes` may be a list, an array or an Index. For `[50, 7, 50, 23, 7]` the pair is `[2, 0, 2, 1, 0]` and `[7, 23, 50]`. `cfkit.IdMap` numbers ids too, and is closed while this question is checked.


# %% question="q1" points=2
def index_ids(values):
    """Number ids 0, 1, 2, … in their sorted order.

    Args:
        values: A column of ids: whole numbers with holes, or text.

    Returns:
        The pair (codes, classes): a row number for each value, int64, and the sorted
        distinct ids.
    """
    # BEGIN SOLUTION
    classes, codes = np.unique(np.asarray(values), return_inverse=True)
    return codes.astype(np.int64), classes
    # END SOLUTION


# %% tags=["demo"]
with when_answered("q1"):
    people = ["dave", "alice", "dave", "carol"]
    codes, classes = index_ids(people)
    print(
        people, "has the codes", list(map(int, codes)), "and the classes", list(map(str, classes))
    )
    codes, classes = index_ids(data.ratings["user"])
    print(f"user {data.ratings['user'].iloc[0]} has row {codes[0]}; there are {len(classes)} users")

# %% [markdown]
# **Think:** tomorrow a user signs up whose id is smaller than all others. Which codes change? (That is why a real system stores its `classes`, and adds newcomers at the end.)
#
# ## 3. The rating matrix
#
# Write users down and items across, and every rating has a cell. That is the **rating matrix**, $R$. With Alice = 0, …, Dave = 3 and *Inception* = 0, …, *Interstellar* = 4 the list begins like this:
#
# | user | item | rating |
# |---|---|---|
# | 0 | 0 | 5 |
# | 0 | 2 | 4 |
# | 0 | 4 | 5 |
# | 1 | 1 | 5 |
#
# **What stands in the other cells?** Nothing: they are *unknown*. A blank does not say "no stars"; the worst rating there is, is 1. It says that somebody has not seen the film, or has seen it and kept quiet. In an array a blank is `np.nan`, "not a number", a value with the useful habit of spoiling every sum it gets into: it does not let itself be forgotten.
#
# **Work it out by hand.** What is Bob's mean over the two films he has rated? What would it be if his three blanks were zeros?

# %% tags=["demo"]
bob = cfkit.slides_table().loc["Bob"].to_numpy()
print("Bob's row:          ", bob)
print("mean of what he said:", np.nanmean(bob))
print("blanks as zeros:     ", np.nan_to_num(bob).mean())
print("a plain mean:        ", bob.mean())

# %% [markdown]
# $(5 + 4) / 2 = 4.5$, and with zeros $9 / 5 = 1.8$: a friendly person becomes a harsh one, only because he has not been to the cinema much. The plain mean at least refuses to answer.
#
# ### Question 2 (3 points): `rating_matrix`
#
# Write `rating_matrix(ratings, n_users, n_items)`: the list as a matrix, without `cfkit.crosstab`, which is closed while this question is checked.
#
# - `ratings` is a DataFrame with the columns `user`, `item`, `rating`, `timestamp`. Users and items are row and column numbers already, from 0. Nobody rates an item twice.
# - It returns `n_users` × `n_items` numbers: users down, items across, the stars where there is a rating, NaN everywhere else. An array, a tensor or a DataFrame are all fine.
# - A user who has rated nothing still has a row, and an item that nobody has rated a column, also when they are the last ones: for that you are told `n_users` and `n_items`.
# - The *labels* of the rows (the DataFrame's index) may be anything. They are what is left after somebody filtered or shuffled the table, so do not count on 0, 1, 2.
# - `ratings` stays as it was.


# %% question="q2" points=3
def rating_matrix(ratings, n_users, n_items):
    """Spread a list of ratings out.

    Args:
        ratings: A DataFrame with columns user, item (row numbers), rating, timestamp.
        n_users, n_items: How many rows and columns the matrix has.

    Returns:
        The matrix, n_users × n_items floats, NaN where nobody rated.
    """
    # BEGIN SOLUTION
    matrix = np.full((n_users, n_items), np.nan)
    matrix[ratings["user"], ratings["item"]] = ratings["rating"]
    return matrix
    # END SOLUTION


# %% [markdown]
# The four friends' eleven ratings as such a list, and as your matrix. From here on `friends` is that list.

# %% tags=["demo"]
table = cfkit.slides_table()
rows, columns = np.nonzero(table.notna().to_numpy())
friends = pd.DataFrame(
    {
        "user": rows,
        "item": columns,
        "rating": table.to_numpy()[rows, columns],
        "timestamp": np.arange(len(rows)),
    }
)
with when_answered("q2"):
    print(np.asarray(rating_matrix(friends, n_users=4, n_items=5)))

# %% [markdown]
# And a corner of the large matrix: every rated cell is a black dot. (Rows and columns are numbered with the kit's `cfkit.IdMap`, so a slip in question 1 is paid for once.) **Guess first:** how much black will there be?

# %% tags=["demo"]
users, items = cfkit.IdMap.of(data.ratings["user"]), cfkit.IdMap.of(data.items["item"])
ratings = data.ratings.assign(
    user=users.rows(data.ratings["user"]), item=items.rows(data.ratings["item"])
)
with when_answered("q2"):
    matrix = np.asarray(rating_matrix(ratings, len(users), len(items)))
    corner = np.isfinite(matrix[:100, :120])
    fig, axes = plt.subplots(figsize=(6, 5), layout="constrained")
    axes.imshow(corner, cmap="Greys", interpolation="nearest")
    axes.set(xlabel="item", ylabel="user", title=f"{corner.mean():.0%} of this corner is known")
    plt.show()

# %% [markdown]
# *The picture in words: a sheet of black dots on white, mostly white. A few columns are dark from top to bottom, the films everybody has seen; a few rows are darker than the rest, the people who rate a lot.*
#
# ## 4. How empty it is, and why it works
#
# The **density** of a matrix is the share of its cells that are known, a number from 0 to 1. *Share* means: 0.55, not 55.
#
# **Work it out by hand.**
#
# - The four friends know 11 of $4 \cdot 5 = 20$ cells. Density?
# - MovieLens 100K has 943 users and 1,682 films, and 100,000 ratings. Density?
# - A streaming service has 15,000 titles, and you have rated 50 of them. Which share of your *row* is known, and which is blank?
#
# $11 / 20 = 0.55$. $943 \cdot 1682 = 1{,}586{,}126$ cells, so $100{,}000 / 1{,}586{,}126 = 0.063$, that is 6.3 %. And $50 / 15{,}000 = 0.0033$, a third of *one percent*; the other 0.9967 of your row is blank. (On a slide you may find 0.00033 % for this. Check the zeros of others, too.)

# %% tags=["demo"]
Quiz(quizzes["how-full"])

# %% [markdown]
# ### Question 3 (2 points): `density` and `expected_blank`
#
# Write two functions. Both return one number from 0 to 1, not a percentage, and not rounded.
#
# - `density(ratings, n_users, n_items)`: the share of the cells of the matrix that are known. `ratings` is a list as in question 2; users and items without a rating count as well, their cells are cells.
# - `expected_blank(n_rated, n_items)`: the share of a row that is *left blank* by a user who has rated `n_rated` of `n_items` items.
#
# For the four friends `density` is 0.55; `expected_blank(50, 15000)` is about 0.9967. `cfkit.density` does the same as yours, and is closed while this question is checked: handing it back earns nothing.


# %% question="q3" points=2
def density(ratings, n_users, n_items):
    """The share of the n_users × n_items cells that is known, from 0 to 1."""
    # BEGIN SOLUTION
    return len(ratings) / (n_users * n_items)
    # END SOLUTION


def expected_blank(n_rated, n_items):
    """The share of a row that stays blank after n_rated ratings, from 0 to 1."""
    # BEGIN SOLUTION
    return 1 - n_rated / n_items
    # END SOLUTION


# %% tags=["demo"]
with when_answered("q3"):
    print(f"four friends: {density(friends, 4, 5):.1%}")
    print(f"{data.name}: {density(ratings, len(users), len(items)):.1%}")
    print(f"50 of 15,000: {expected_blank(50, 15_000):.2%} of the row is blank")

# %% [markdown]
# **How can so little be enough?** (Should you see the invented world above: it is far fuller than real data.) Suppose you and a stranger each pick 50 of 15,000 titles by drawing lots. How many would you share? Each of your 50 has a chance of $50 / 15{,}000$ to be among theirs: $50 \cdot 50 / 15{,}000 = 0.17$ films. You would have nothing to compare.
#
# But people do not draw lots. They watch what many watch. Count the ratings of each film, and sort: you get a steep head and a **long tail**.

# %% tags=["demo"]
per_item = np.sort(np.bincount(ratings["item"], minlength=len(items)))[::-1]
head = len(items) // 10
fig, axes = plt.subplots(figsize=(6, 3), layout="constrained")
axes.fill_between(np.arange(len(items)), per_item, step="mid", alpha=0.6)
axes.axvline(head, color="black", linestyle=":", label="one film in ten")
axes.set(xlabel="films, the most rated first", ylabel="ratings", title="Head and tail")
axes.legend()
plt.show()
share = per_item[:head].sum() / per_item.sum()
print(f"The most rated tenth of the films has {share:.0%} of all ratings.")

# %% [markdown]
# *The picture in words: the height is a film's number of ratings. It is high at the far left, falls steeply, and goes on for long at a low level. A dotted line marks the first tenth of the films.*
#
# So two people do share films: the popular ones. And sharing a few dozen is enough to see who agrees. The rest hangs on one fact, on which collaborative filtering stands:
#
# > **People who agreed, agree again.**
#
# That is a claim about people, and it can be tested. Take pairs of busy users who share at least 20 films. Deal these films onto two heaps. Measure on the first heap how far the two are apart, in stars, and sort the pairs into three groups. **Guess first:** how far apart are the three groups on the *other* heap, which had no say in the sorting?

# %% tags=["demo"]
from itertools import combinations

stars = cfkit.crosstab(ratings).to_numpy()
busy = np.argsort(-np.isfinite(stars).sum(axis=1))[:60]
apart = []
for one, other in combinations(busy, 2):
    gap = np.abs(stars[one] - stars[other])
    gap = gap[np.isfinite(gap)]  # the films that both have rated
    if len(gap) >= 20:
        apart.append((gap[::2].mean(), gap[1::2].mean()))
apart = pd.DataFrame(apart, columns=["first heap", "other heap"])
group = pd.qcut(apart["first heap"], 3, labels=["agreed", "in between", "disagreed"])
apart.groupby(group, observed=True).mean().round(2).rename_axis("on the first heap they")

# %% [markdown]
# The order is the same on the heap that they were not sorted by; only the differences are smaller. (Some of those who agreed best had luck, and luck does not come back.) Taste is a *pattern*: few kinds of it explain many cells. Nobody needs a perfect twin, either: a thousand people who each agree with you a little add up.
#
# ## 5. Hold some out
#
# How good is a prediction? Here is a recommender with no error at all. It keeps a notebook of all ratings, and looks them up.
#
# **Guess first:** what is the **mean squared error** (MSE) of this memoriser on the ratings in its notebook? (Take the difference between prediction and rating, square it, and take the mean over all ratings. Off by 2 stars costs 4, off by 1 costs 1.) And what does it know of Dave's blanks?
#
# Its error is 0, and it knows nothing. An error on ratings that a method has already seen says how well it *remembers*. We want to know how well it *guesses*. So before anything else we put some ratings aside: the **validation set**. The rest is the **training set**, and everything, every mean, every count, is worked out from the training set alone.
#
# Three rules for a fair split:
#
# - **By chance.** The rows of a file have an order: by date, by user, by film. Cut off its end, and you test on other people or another year than you learned from. (Sometimes you want that: the last notebook splits by time.)
# - **No row in both, none lost.**
# - **The same every time.** Chance in a computer comes from a generator that starts at a **seed**. The same seed gives the same draw, so that tomorrow you, or a colleague, can compare with today's number. For instance, `np.random.default_rng(7).permutation(5)` mixes 0 … 4, and always in the same way.

# %% tags=["demo"]
Quiz(quizzes["held-out"])

# %% [markdown]
# ### Question 4 (3 points): `split`
#
# Write `split(ratings, valid_pct, seed)`: the pair (train, valid), two DataFrames with whole rows of `ratings`.
#
# - Every row is in one of the two, and none is in both.
# - `valid` has `round(n · valid_pct)` rows, `n` the number of rows; `valid_pct` is a share such as 0.2. For 11 ratings and 0.2 that is `round(2.2)` = 2. For 39 ratings it is `round(7.8)` = 8. (Python's `int` would cut that off to 7.) No half comes up in the checks.
# - The rows of `valid` are chosen at random: each row has the same chance, wherever it stands and whoever it belongs to.
# - The same seed gives the same two sets; other seeds give others.
# - The order of the rows and their labels in the result are up to you. The labels of `ratings` may be anything, but none comes twice. `ratings` stays as it was.


# %% question="q4" points=3
def split(ratings, valid_pct, seed):
    """Put a share of the ratings aside, by chance.

    Args:
        ratings: A DataFrame with columns user, item, rating, timestamp.
        valid_pct: Which share to put aside, from 0 to 1.
        seed: Where chance begins; the same seed gives the same split.

    Returns:
        The pair (train, valid) of DataFrames.
    """
    # BEGIN SOLUTION
    order = np.random.default_rng(seed).permutation(len(ratings))
    n_valid = round(len(ratings) * valid_pct)
    return ratings.iloc[order[n_valid:]], ratings.iloc[order[:n_valid]]
    # END SOLUTION


# %% [markdown]
# The memoriser, now judged fairly: where it finds nothing in its notebook, it says the mean of all ratings. **Guess first:** which of the two errors will you believe?


# %% tags=["demo"]
def mse(predicted, rating):
    """The mean squared error, in squared stars."""
    return float(np.mean((np.asarray(predicted, float).reshape(-1) - rating.to_numpy()) ** 2))


with when_answered("q4"):
    train, valid = split(ratings, valid_pct=0.2, seed=42)
    notebook = train.set_index(["user", "item"])["rating"]
    for name, part in (("seen", train), ("held out", valid)):
        looked_up = notebook.reindex(pd.MultiIndex.from_frame(part[["user", "item"]]))
        error = mse(looked_up.fillna(train["rating"].mean()), part["rating"])
        print(f"{name:>8}: {len(part):6,} ratings, MSE {error:.2f}")

# %% [markdown]
# ## 6. Four answers without a model
#
# Back to Dave and *Inception*. Four simple guesses, all from means. (In real work such a simple method is called a **baseline**: the line that anything clever has to get above.)
#
# | kind | what it says | Dave and *Inception* |
# |---|---|---|
# | `global` | the mean of all ratings, for everybody | $46 / 11 = 4.18$ |
# | `user` | the mean of the user's ratings | $(5 + 4) / 2 = 4.5$ |
# | `item` | the mean of the item's ratings | $(5 + 3) / 2 = 4.0$ |
# | `both` | user's + item's − the mean of all | $4.5 + 4.0 - 4.18 = 4.32$ |
#
# Read the last line like this: start at 4.18; Dave gives 0.32 more than usual; *Inception* gets 0.18 less than usual; that makes $4.18 + 0.32 - 0.18 = 4.32$. (Why not just add the two means? Then an average person would give an average film 8.36 stars. Why not take their mean? Then somebody who is one star kinder than usual would get only half a star more.)
#
# **Work it out by hand:** Carol and *The Matrix*, all four kinds. (4.18; $14/4 = 3.5$; $(4 + 5) / 2 = 4.5$; $3.5 + 4.5 - 4.18 = 3.82$.)
#
# **The unseen.** It happens that somebody in the validation set has no rating in the training set, and a film, too. The mean of nothing is nothing (in pandas: NaN, which spoils every sum). Then the best that we know of them is the mean of all, so that takes the place of the mean that is missing. In `both`, for an unseen user: mean of all + item's − mean of all, which is just the item's.
#
# **A word on `x`.** Which pairs are asked for is handed over as `x`, `n` rows of two row numbers, users in column 0 and items in column 1. As in all notebooks of this course it is a *LongTensor*: torch's array of `int64`. If you do not know torch yet, no harm: `x.numpy()` is a NumPy array, and `x.tolist()` a list of pairs. (Do turn it into one of these: a single number of a tensor is still a tensor, and a dict does not find it among its keys.)
#
# ### Question 5 (4 points): `baseline`
#
# Write `baseline(train, x, kind)`: predicted stars for the pairs in `x`, from the ratings in `train` alone.
#
# - `train` is a DataFrame with the columns `user`, `item`, `rating`, `timestamp`; its labels may be anything.
# - `x` is a LongTensor of shape `(n, 2)`: user and item of each pair. One row must work.
# - `kind` is `"global"`, `"user"`, `"item"` or `"both"`, as in the table above.
# - For a user or item that `train` does not know, the mean of all its ratings takes the place of the user's or the item's mean.
# - It returns `n` numbers, in the order of `x`.


# %% question="q5" points=4
def baseline(train, x, kind):
    """Predict stars from means.

    Args:
        train: A DataFrame with columns user, item, rating, timestamp.
        x: Pairs (user, item), a LongTensor of shape (n, 2).
        kind: "global", "user", "item" or "both".

    Returns:
        n predictions, in the order of x.
    """
    # BEGIN SOLUTION
    mean = train["rating"].mean()
    asked = x.numpy()

    def means_of(column, ids):
        means = train.groupby(column)["rating"].mean()
        return means.reindex(ids).fillna(mean).to_numpy()

    users, items = means_of("user", asked[:, 0]), means_of("item", asked[:, 1])
    return {
        "global": np.full(len(asked), mean),
        "user": users,
        "item": items,
        "both": users + items - mean,
    }[kind]
    # END SOLUTION


# %% [markdown]
# **Guess first:** which of the four is best on the held-out ratings, and which worst? And in which of the two columns are the errors larger, *seen* or *held out*?

# %% tags=["demo"]
with when_answered("q4", "q5"):
    train, valid = split(ratings, valid_pct=0.2, seed=42)
    errors = {}
    for kind in ("global", "user", "item", "both"):
        errors[kind] = {
            name: mse(baseline(train, torch.tensor(part[["user", "item"]].to_numpy()), kind),
                      part["rating"])
            for name, part in (("seen", train), ("held out", valid))
        }  # fmt: skip
    display(pd.DataFrame(errors).T.round(3).rename_axis("MSE"))

# %% [markdown]
# Look along the rows. A mean has learned by heart a little, too: each user's mean contains the very ratings it is judged by in the column *seen*. The `global` mean hardly gains by that: one number cannot remember much. (It may even do better on the held-out side; that is chance.) The more numbers a method has, the more it can remember, and the less its error on seen ratings tells.
#
# Keep the last line in mind. A model that you train for an hour and that does no better than `both` has learned who is kind and what is liked, and nothing about *taste*.
#
# **Think:** `both` predicts $4.67 + 4.5 - 4.18 = 4.98$ stars for Alice and *Frozen*. Would you show it to her? What does this baseline not know about her?
#
# ## 7. People who agree
#
# Now for taste. The oldest idea of collaborative filtering is also the simplest: to predict what Dave gives *Inception*, ask people who rated it, and listen most to those who **agree** with him. These are his **neighbours**. There is nothing to train.
#
# Two more friends join: Erin and Femi.
#
# | | Inception | Toy Story | The Matrix | Frozen | Interstellar | own mean |
# |---|---|---|---|---|---|---|
# | **Alice** | 5 | | 4 | | 5 | 4.67 |
# | **Bob** | | 5 | | 4 | | 4.5 |
# | **Carol** | 3 | 4 | | 5 | 2 | 3.5 |
# | **Dave** | ? | | 5 | | 4 | 4.5 |
# | **Erin** | 2 | | 4 | 4 | 2 | 3 |
# | **Femi** | 4 | 1 | 4 | | 3 | 3 |
#
# **Step 1: take off each one's own mean.** A 4 from Alice, who gives 4.67 on average, is a complaint; a 4 from Erin is praise. What counts is how far a rating lies above or below *that person's* mean (of all that person's ratings). This is called **centring**.
#
# | above own mean | Inception | The Matrix | Interstellar |
# |---|---|---|---|
# | **Dave** | ? | +0.5 | −0.5 |
# | **Alice** | +0.33 | −0.67 | +0.33 |
# | **Erin** | −1 | +1 | −1 |
# | **Femi** | +1 | +1 | 0 |
#
# **Step 2: how alike are two people?** Take the items that both have rated. Multiply the two numbers item by item, and add up: a sum above zero means that they lean the same way. Divide by the two lengths (the root of the sum of the squares), so that strong words do not count double. That is the **cosine**, from −1 (opposite) through 0 to 1 (same direction):
#
# $$s = \frac{\sum a_j b_j}{\sqrt{\sum a_j^2} \, \sqrt{\sum b_j^2}} \quad \text{over the items } j \text{ that both have rated}$$
#
# **Guess first:** Alice gave *The Matrix* and *Interstellar* 4 and 5, Dave 5 and 4. Are they alike? Then run the cell.


# %% tags=["demo"]
def cosine(a, b):
    """The cosine of two vectors."""
    return float(a @ b / np.sqrt((a @ a) * (b @ b)))


dave = np.array([5.0, 4.0])  # The Matrix and Interstellar
others = {"Alice": ([4, 5], 14 / 3), "Erin": ([4, 2], 3), "Femi": ([4, 3], 3)}
for name, (given, own_mean) in others.items():
    given = np.array(given, float)
    print(
        f"Dave and {name:5}: in stars {cosine(dave, given):.2f}, "
        f"each one's own mean taken off {cosine(dave - 4.5, given - own_mean):+.2f}"
    )

# %% [markdown]
# In stars everybody is alike, with cosines near 1: all stars are positive, so all rows point into the same corner. With the means taken off a difference appears. Erin is like Dave: $(0.5 \cdot 1 + (-0.5)(-1)) / (\sqrt{0.5} \cdot \sqrt 2) = 1 / 1 = 1$. Femi rather: $0.5 / (\sqrt{0.5} \cdot 1) = 0.71$. And Alice is the *opposite* of Dave, −0.95: of the two films that both know, each prefers the one that the other does not. (With two films in common that is thin ice. We come back to it.)
#
# Carol and Dave share one film. With a single item the cosine is always +1 or −1 (or not defined), whatever the stars: no evidence at all. So **two users need at least 2 items in common**; otherwise they do not count as alike.
#
# **Step 3: ask the neighbours.** Among those who have rated *Inception*, take the `k` with the largest **positive** similarity. With $k = 2$: Erin ($s = 1$) and Femi ($s = 0.71$); Alice's is negative, Carol shares too few films with Dave, Bob has not seen it. Each says how far *above the own mean* the film is, Erin −1 and Femi +1. Take the mean of that, weighted by $s$, and add it to Dave's own mean:
#
# $$\hat r = \bar r_u + \frac{\sum_v s_v \, (r_v - \bar r_v)}{\sum_v s_v} = 4.5 + \frac{1 \cdot (-1) + 0.71 \cdot (+1)}{1 + 0.71} = 4.5 - 0.17 = 4.33$$
#
# **Work it out by hand:** what is it with $k = 1$? ($4.5 - 1 = 3.5$: Erin alone decides.) And among the first four friends, without Erin and Femi? (Nobody is left to ask, so the answer is Dave's own mean, 4.5.)

# %% tags=["demo"]
Quiz(quizzes["why-centre"])

# %% [markdown]
# ### Question 6 (4 points): `neighbours_predict`
#
# Write `neighbours_predict(train, user, item, k)`: the stars that neighbours predict for one user and one item.
#
# - `train` is a DataFrame as before, its labels may be anything; `user` and `item` are row numbers; `user` has rated something in it. `k` is at least 1.
# - Similarity $s$ of two users: the cosine of their ratings minus each one's own mean (of *all* that user's ratings in `train`), over the items both have rated. Fewer than 2 such items: not alike. (If all the numbers of one of them are 0, the formula divides by zero; then, too, they are not alike. That happens in real ratings; it is not in the checks.)
# - Neighbours: among the *other* users who have rated `item`, the `k` with the largest positive `s`; fewer if there are fewer. No two similarities in the checks are equal or nearly so.
# - The result is one number, $\bar r_u + \sum s \, (r - \bar r_v) / \sum s$ as above. It may lie outside of 1 to 5. Without any neighbour it is $\bar r_u$, also when nobody has rated `item`.
# - `user` may have rated `item` in `train` already (a way to try your function out). That changes nothing: the item is then one of the items in common, and nobody is their own neighbour.


# %% question="q6" points=4
def neighbours_predict(train, user, item, k):
    """Predict a rating from the k users most like this one.

    Args:
        train: A DataFrame with columns user, item, rating, timestamp.
        user, item: The pair that is asked for.
        k: The most neighbours that may have a say.

    Returns:
        The predicted stars, one number; the user's own mean without neighbours.
    """
    # BEGIN SOLUTION
    means = train.groupby("user")["rating"].mean()
    off = train.pivot(index="user", columns="item", values="rating").sub(means, axis=0)
    if item not in off:
        return means[user]
    raters = off[off[item].notna()].drop(index=user, errors="ignore")
    theirs, mine = raters.to_numpy(), off.loc[user].to_numpy()

    common = ~np.isnan(theirs) & ~np.isnan(mine)
    a, b = np.where(common, mine, 0), np.where(common, theirs, 0)
    lengths = np.sqrt((a**2).sum(axis=1) * (b**2).sum(axis=1))
    alike = np.zeros(len(raters))
    fits = (common.sum(axis=1) >= 2) & (lengths > 0)
    alike[fits] = (a * b).sum(axis=1)[fits] / lengths[fits]

    nearest = np.argsort(-alike)[:k]
    s, above = alike[nearest], raters[item].to_numpy()[nearest]
    s, above = s[s > 0], above[s > 0]
    return means[user] + (s @ above / s.sum() if len(s) else 0)
    # END SOLUTION


# %% [markdown]
# Do neighbours beat the means? Each question looks through many rows, so we keep to a small block: the 60 busiest people, the 100 films that most of them have rated, and 150 held-out ratings. **Guess first:** is one best neighbour better than the mean of 20?

# %% tags=["demo"]
with when_answered("q4", "q5", "q6"):
    busy = ratings["user"].value_counts().index[:60]
    block = ratings[ratings["user"].isin(busy)]
    block = block[block["item"].isin(block["item"].value_counts().index[:100])]
    train_block, valid_block = split(block, valid_pct=0.2, seed=42)
    asked = valid_block.head(150)
    pairs = torch.tensor(asked[["user", "item"]].to_numpy())
    for kind in ("global", "user", "item", "both"):
        print(f"{kind:>14}: {mse(baseline(train_block, pairs, kind), asked['rating']):.3f}")
    for k in (1, 5, 20):
        said = [float(neighbours_predict(train_block, u, i, k)) for u, i in pairs.tolist()]
        print(f"{k:>3} neighbour{'s' if k > 1 else ' '}: {mse(said, asked['rating']):.3f}")

# %% [markdown]
# One neighbour is one voice, however alike, and it has moods: it loses to `both`. The mean of many is steadier, and in most splits 20 neighbours together beat even `both`. (Whether 5 or 20 do better depends on the ratings and on the split.) That gain is *taste*.
#
# Neighbours have three troubles, which lead to the rest of the course:
#
# - **Thin ice.** Alice and Dave were judged opposites by two films. With few items in common, similarities are mostly chance, and in an empty matrix most pairs have few.
# - **Work.** Every prediction compares Dave with everybody. With millions of users that is a lot of comparing for one number.
# - **Detours are lost.** If you share nothing with me, I learn nothing from you, even if we both agree with the same third person.
#
# ## 8. Two short lists instead of one long row
#
# Here is another way to write down a taste. Choose a few scales that run from −1 to +1, and give every *person* and every *film* a number on each:
#
# | film | science fiction | for children | | person | science fiction | for children |
# |---|---|---|---|---|---|---|
# | *Inception* | 0.8 | −0.8 | | **Alice** | 0.9 | −0.2 |
# | *Toy Story* | 0.1 | 1.0 | | **Bob** | −0.3 | 0.9 |
# | *The Matrix* | 1.0 | −0.7 | | **Carol** | −0.4 | 0.8 |
# | *Frozen* | −0.8 | 0.9 | | **Dave** | 0.8 | −0.4 |
# | *Interstellar* | 0.9 | −0.5 | | | | |
#
# For a film the number says how much of it is in there, for a person how much they like it. Dave's 0.8: he likes science fiction. Dave's −0.4: films for children are rather not for him.
#
# **Multiply scale by scale, and add up.** Dave and *Inception*: $0.8 \cdot 0.8 + (-0.4)(-0.8) = 0.64 + 0.32 = 0.96$. Note the second term: he does not care for films for children, it is none, and that counts *for* it. **Work out by hand:** Dave and *Frozen*. Which of his three blanks comes first, and which last?

# %% tags=["demo"]
people = pd.DataFrame(
    {"science fiction": [0.9, -0.3, -0.4, 0.8], "for children": [-0.2, 0.9, 0.8, -0.4]},
    index=table.index,
)
films = pd.DataFrame(
    {"science fiction": [0.8, 0.1, 1.0, -0.8, 0.9], "for children": [-0.8, 1.0, -0.7, 0.9, -0.5]},
    index=table.columns,
)
scores = people @ films.T
display(scores.round(2))
unseen = table.loc["Dave"].isna()
print("Dave's list:", scores.loc["Dave"][unseen].sort_values(ascending=False).round(2).to_dict())

# %% [markdown]
# Dave and *Frozen*: $0.8 \cdot (-0.8) + (-0.4) \cdot 0.9 = -0.64 - 0.36 = -1.00$. So *Inception* comes first, then *Toy Story*, then *Frozen*. These are *scores*, not stars yet; the next notebook turns one into the other.

# %% tags=["demo"]
fig, axes = plt.subplots(figsize=(5.5, 5), layout="constrained")
for name, (x_scale, y_scale) in films.iterrows():
    axes.plot(x_scale, y_scale, "o", color="tab:blue")
    axes.annotate(name, (x_scale, y_scale), (7, -4), textcoords="offset points")
beside = {"Alice": (-30, 10), "Bob": (6, -4), "Carol": (-38, -8), "Dave": (-38, -8)}
for name, (x_scale, y_scale) in people.iterrows():
    axes.annotate("", (x_scale, y_scale), (0, 0), arrowprops={"arrowstyle": "->", "lw": 1.5})
    place = {"xytext": beside[name], "textcoords": "offset points", "weight": "bold"}
    axes.annotate(name, (x_scale, y_scale), **place)
axes.set(xlim=(-1.2, 1.6), ylim=(-1.2, 1.25), xlabel="science fiction", ylabel="for children")
axes.axhline(0, color="lightgrey", zorder=0)
axes.axvline(0, color="lightgrey", zorder=0)
plt.show()

# %% [markdown]
# *The picture in words: films are dots, people are arrows from the middle. The arrows of Alice and Dave point to the right and a little down, to* Inception, The Matrix *and* Interstellar*. Those of Bob and Carol point up and a little left, between* Frozen *and* Toy Story*. A film lies high for somebody whose arrow points its way.*
#
# Look at what has happened to the blanks: there are none. Two numbers per person and two per film give a score for *every* pair, also for Bob and *The Matrix*. And people need not share a film in order to be compared: their arrows do that.
#
# Written with matrices: let $U$ have one row per user and $V$ one row per item, with `n_factors` columns each (the scales; here 2). Then
#
# $$R \approx U \cdot V^{\mathsf T}$$
#
# that is, cell $(u, i)$ of the large matrix is row $u$ of $U$ times row $i$ of $V$, multiplied and added up. This is **matrix factorisation**: one large matrix from two thin ones.
#
# **How much does it save?** Our $R$ has $4 \cdot 5 = 20$ cells; $U$ and $V$ hold $4 \cdot 2 + 5 \cdot 2 = 18$ numbers. Hardly worth it. **Guess first** for MovieLens 100K with 50 scales, and for a service with 200 million users and 15,000 titles.

# %% [markdown]
# ### Question 7 (2 points): `numbers_stored`
#
# Write `numbers_stored(n_users, n_items, n_factors)`: the pair of two counts, in this order,
#
# - how many cells $R$ has, known and blank,
# - how many numbers $U$ and $V$ hold together.
#
# For 4 users, 5 items and 2 factors it is (20, 18). Nothing else is counted: in the next notebook users and items get one number more each, a bias, but not here.


# %% question="q7" points=2
def numbers_stored(n_users, n_items, n_factors):
    """The pair (cells of R, numbers in U and V together)."""
    # BEGIN SOLUTION
    return n_users * n_items, (n_users + n_items) * n_factors
    # END SOLUTION


# %% tags=["demo"]
with when_answered("q7"):
    for name, sizes in {
        "four friends": (4, 5, 2),
        "MovieLens 100K": (943, 1682, 50),
        "a large service": (200_000_000, 15_000, 50),
    }.items():
        cells, held = numbers_stored(*sizes)
        print(f"{name:>15}: {cells:>19,} cells, {held:>14,} numbers: {cells / held:6.1f} to 1")

# %% [markdown]
# $943 \cdot 1682 = 1{,}586{,}126$ cells against $2625 \cdot 50 = 131{,}250$ numbers: 12 times fewer. For the large service $3 \cdot 10^{12}$ against $10^{10}$: 300 times fewer.
#
# One honest remark. What you *know* is not the whole of $R$ but a list of 100,000 ratings, and 131,250 numbers are no fewer than that. What is saved is saved against the *filled-in* matrix. And being short is the point: two thin matrices cannot remember every cell by heart, so they have to find what the cells have in common.

# %% tags=["demo"]
Quiz(quizzes["what-is-saved"])

# %% [markdown]
# **And who fills in the scales?** We did, and you may have frowned at some of the numbers. Two people would rarely write down the same ones, nobody will do it for 15,000 titles, and we do not know which scales matter: perhaps "has a good villain" would have served better than ours. That is the question of the next notebook. The answer: nobody fills them in. They are *learned* from the known ratings, scales and all.
#
# ## 9. What it was made to care about
#
# No model has been trained here, and yet choices have been made. Say them aloud: *these predictions were made to have a small squared error, averaged over known ratings, and nothing else.*
#
# - **The mean over ratings is a mean over the busy.** Somebody with 500 ratings counts 500 times, somebody with 5 counts 5 times. A small mean error can hide a large one for quiet people. Run the next cell.
# - **Unusual people have no neighbours.** If nobody agrees with you, `neighbours_predict` gives you your own mean for everything: a list in no order at all. Those who are like most others are served best.
# - **What nobody has rated stays unseen.** A new film, a small maker, a film in a small language has no raters, hence no neighbours and no mean of its own. The tail of the long tail is not bad; it has not been asked about.
# - **The blanks are not a random sample.** People rate what they chose to watch, and they choose what they are shown. We measured our error on such ratings only, and know nothing of the films that people avoided.
# - **A neighbour's rating is somebody's secret.** "People like you loved this" tells you something about those people. With one neighbour it tells you what *one* person watched.

# %% tags=["demo"]
with when_answered("q4", "q5"):
    errors = {"user": [], "item": []}
    for seed in range(10):  # one split alone has too much chance in it
        train, valid = split(ratings, valid_pct=0.2, seed=seed)
        predicted = baseline(train, torch.tensor(valid[["user", "item"]].to_numpy()), "both")
        missed = (np.asarray(predicted, float).reshape(-1) - valid["rating"]) ** 2
        for side, found in errors.items():
            known = valid[side].map(train[side].value_counts()).fillna(0).rank(method="first")
            third = pd.qcut(known, 3, labels=["few ratings", "some", "many ratings"])
            found.append(missed.groupby(third, observed=True).mean())
    for side, found in errors.items():
        print(f"MSE by how much is known of the {side}, mean of ten splits:")
        print(pd.DataFrame(found).mean().round(3).to_dict())

# %% [markdown]
# Films of which little is known are served worst, and in MovieLens so are people who have said little. (In the invented world the difference between people is mostly chance; and the films in the middle are served a little better there than the most rated ones.) Which of your friends would that be? What number would you report *beside* the mean error, so that nobody can overlook them? (The notebook `interpret-and-audit` takes this up.)
#
# ## To take with you
#
# | | |
# |---|---|
# | recommender | known ratings → a guess for each blank → a sorted list |
# | two families | content-based compares things; collaborative compares people's ratings |
# | rating matrix | users down, items across; a blank is unknown, not a zero |
# | density | known cells ÷ all cells: 55 % for the friends, 6.3 % for MovieLens 100K |
# | why it works | people who agreed, agree again |
# | codes and classes | row numbers 0, 1, 2, … and the sorted ids they stand for |
# | split | by chance, with a seed, no row in both; judge on what was held out |
# | baselines | mean; user's; item's; user's + item's − mean |
# | neighbours | centre, cosine over items in common, weighted mean of the `k` nearest |
# | $R \approx U V^{\mathsf T}$ | $n_\text{users} \cdot n_\text{items}$ cells from $(n_\text{users} + n_\text{items}) \cdot n_\text{factors}$ numbers |
#
# **Further reading:** P. Resnick, N. Iacovou, M. Suchak, P. Bergstrom and J. Riedl, *GroupLens: an open architecture for collaborative filtering of netnews*, CSCW 1994: neighbours, centred ratings and the weighted mean of question 6, for news, thirty years ago. F. M. Harper and J. A. Konstan, *The MovieLens datasets: history and context*, ACM Transactions on Interactive Intelligent Systems 5(4), 2015: where the ratings come from, and who gave them.
