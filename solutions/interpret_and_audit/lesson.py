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
# # Read the model, and question it
#
# Your model is trained. On Monday it goes on the front page, and every visitor will see the ten films it thinks best for them. Today somebody has to sign for it, and that somebody is you. Would you?
#
# Signing takes two things. You must **read** the model: what did it learn, in words that a person understands? And you must **question** it: what will it do to the people it serves, to those who make the films, and to those whose ratings it was fed? This notebook does the first in part one and the second in part two. At the end you write the note that hangs beside the model.
#
# **It builds on**
# - `dot-product-bias`: factors, biases, the dot product, the cosine,
# - `weight-decay`: why numbers that nobody needed stay near zero,
# - `cold-start`: the Bayesian average, which trusts many votes more than few,
# - `neural-cf`: other models have embeddings too; all that is done here with factors works for theirs.
#
# **Afterwards you can**
# - rank films by bias, and say why that is not a ranking by mean rating or by fame,
# - draw a map of films from their factors, and say what on it is fact and what is chance,
# - find the neighbours of a film,
# - measure who is shown and who is hidden, how narrow a list is, how much a small group bends, and how easily a person is found again,
# - write down what an objective optimises, and what harm may follow.
#
# **How to work.** There are seven questions in code and one in words, 20 points. As before: guess first, work it out by hand, then run. Most answers are five lines or fewer. The work is in deciding what to measure, and in reading what comes out.

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
# ## Part one: read it
#
# ## 1. A model on the table
#
# To read a model we need one. The next cell loads MovieLens 100K if you have it at hand, otherwise an invented world in which nobody is real. It trains the kit's `DotProductBias` with 20 factors on all ratings (nothing is held out: today we do not judge its error, we read its numbers), and keeps it in a dict, so that it is trained only once.

# %% tags=["demo"]
data = cfkit.load_ratings()
users, items = cfkit.IdMap.of(data.ratings["user"]), cfkit.IdMap.of(data.items["item"])
x, y = cfkit.to_xy(data.ratings, users, items)
about = data.items.set_index("item").loc[items.ids]
titles, genres = about["title"].tolist(), about["genres"].tolist()
count = np.bincount(x[:, 1], minlength=len(items))
mean_rating = np.bincount(x[:, 1], weights=y, minlength=len(items)) / np.maximum(count, 1)

trained = {}


def trained_model():
    """Train the model when it is first needed, and keep it."""
    if not trained:
        torch.manual_seed(42)
        model = cfkit.DotProductBias(len(users), len(items), n_factors=20)
        epochs = 5 if len(y) > 50_000 else 15
        cfkit.fit_one_cycle(model, (x, y), epochs=epochs, lr=5e-3, wd=0.1, seed=42, progress=False)
        trained["model"] = model
    return trained["model"]


model = trained_model()
print(f"{data.name}: {len(users)} users, {len(items)} films, {len(y):,} ratings")
for name, parameter in model.named_parameters():
    print(f"  {name:20} {tuple(parameter.shape)}")

# %% [markdown]
# Four tables of numbers, and not one title or genre went in. What the model knows, it knows from who rated what.
#
# One small trap before we read. A parameter *carries its graph*: torch remembers how it came about, to work out slopes. NumPy cannot take that along, so `np.asarray(parameter)` stops with an error. `.detach()` gives the same numbers without the memory.

# %% tags=["demo"]
item_bias = model.item_bias.weight.detach().squeeze(1)
item_factors = model.item_factors.weight.detach()
try:
    np.asarray(model.item_bias.weight)
except RuntimeError as error:
    print("without detach:", error)
print("with detach:   ", np.asarray(item_bias)[:3].round(3), "…")

# %% [markdown]
# ## 2. What a bias says
#
# A film's bias is one number: how much better it does than taste explains. **Guess first,** and write it down: is the film with the highest bias the one with the best mean rating? Is it the one with the most ratings?
#
# To look at the ends of such a list we sort *places*, not values, because the titles must come along. Four films, by hand:
#
# | row | 0 | 1 | 2 | 3 |
# |---|---|---|---|---|
# | title | Delta | Alpha | Gamma | Beta |
# | value | 0.3 | −0.5 | 0.1 | 0.9 |
#
# From the lowest value to the highest the rows are 1, 2, 0, 3. The two lowest, lowest first: Alpha, Gamma. The two highest, highest first: Beta, Delta. Note that each list begins at its own end: neither is the other one read on.
#
# ### Question 1 (2 points): `extremes`
#
# Write `extremes(values, titles, n)`: the pair (titles of the `n` lowest, titles of the `n` highest).
#
# - `values` is a float tensor of shape `(n_items,)`, and comes as a model keeps it: it may still carry its graph. `titles` is a list of as many strings, in the same order.
# - The first list begins with the lowest value, the second with the highest. Each holds `n` titles (`n` is at least 1 and at most the number of films).
# - No two values are equal. `values` and `titles` stay as they were.


# %% question="q1" points=2
def extremes(values, titles, n):
    """Name both ends of a ranking.

    Args:
        values: One number per film, a tensor of shape (n_items,); it may need a gradient.
        titles: The films' titles, in the same order.
        n: How many titles of each end.

    Returns:
        The pair (lowest, highest) of lists of n titles: the lowest first in one, the highest
        first in the other.
    """
    # BEGIN SOLUTION
    order = values.detach().argsort().tolist()
    lowest, highest = order[:n], order[::-1][:n]
    return [titles[i] for i in lowest], [titles[i] for i in highest]
    # END SOLUTION


# %% [markdown]
# Now the biases of the trained model, beside the mean rating and the number of ratings. Compare with your guess.

# %% tags=["demo"]
table = pd.DataFrame(
    {
        "title": titles,
        "bias": item_bias.numpy().round(2),
        "mean rating": mean_rating.round(2),
        "ratings": count,
        "genres": genres,
    }
).drop_duplicates("title")
table = table.set_index("title")

with when_answered("q1"):
    lowest, highest = extremes(item_bias, titles, 5)
    print("the lowest biases, lowest first")
    display(table.loc[lowest])
    print("the highest biases, highest first")
    display(table.loc[highest])

# %% tags=["demo"]
fig, axes = plt.subplots(figsize=(6, 4), layout="constrained")
axes.scatter(mean_rating, item_bias, s=4 + count / 4, alpha=0.4)
axes.set(xlabel="mean rating (stars)", ylabel="bias", title="Alike, but not the same")
plt.show()

# %% [markdown]
# *The picture in words: a cloud of dots, one for each film, rises from the lower left to the upper right without being a line. Films with the same mean rating have quite different biases. The large dots, films with many ratings, lie mostly in the upper half.*
#
# Two things to take from it.
#
# **A bias is not a mean rating.** A mean rating asks: what did those who saw it give? A bias asks: what is left when we know *who* rated it, how kind they are, and how well the film fits their taste? A film that only its fans have seen has a high mean for which taste is the reason, and its bias may be modest. And a film with two ratings of 5 has a mean of 5, and a bias that has hardly moved from zero: weight decay holds it there until there is evidence.
#
# **Popularity is not quality, and unpopular is not "bad".** The large dots lie high for two reasons that the model cannot tell apart: good films get around, and people choose what they expect to like. A film with a low *bias* was a let-down to those who saw it. A film with few *ratings* is simply not known. The next cell asks for the best among those that are less known than most: nobody would call these bad.

# %% tags=["demo"]
with when_answered("q1"):
    little_known = np.flatnonzero(count < np.median(count))
    few_titles = [titles[i] for i in little_known]
    _, gems = extremes(item_bias[little_known], few_titles, 5)
    display(table.loc[gems])

# %% tags=["demo"]
from cfkit.quizzes import bank
from cfkit.widgets import Quiz

quizzes = bank("interpret_and_audit")
Quiz(quizzes["high-bias"])

# %% [markdown]
# ## 3. Twenty numbers are too many to look at
#
# A bias is one number per film. The factors are twenty, and nobody can look at twenty directions at once. **Principal component analysis**, PCA, turns the cloud of films until it is seen from its widest side: the first *component* is the direction in which the films differ most, the second the direction at a right angle to it in which they differ most after that, and so on. Where a film lies along such a direction is its **score**.
#
# By hand, with four films and two factors:
#
# | film | factors | minus the mean (5, 9) |
# |---|---|---|
# | 0 | (8, 13) | (3, 4) |
# | 1 | (2, 5) | (−3, −4) |
# | 2 | (4.2, 9.6) | (−0.8, 0.6) |
# | 3 | (5.8, 8.4) | (0.8, −0.6) |
#
# 1. **Centre first.** Subtract from each column its mean. Otherwise the widest direction is the one from zero to the middle of the cloud, which says where the cloud lies and not how the films differ.
# 2. **The direction of the largest spread.** The centred films 0 and 1 lie along (3, 4), far from the middle; films 2 and 3 lie across, along (−0.8, 0.6), close to it. Directions have length 1, so the first is $(3, 4) / 5 = (0.6, 0.8)$, the second $(-0.8, 0.6)$.
# 3. **The scores** are dot products with these directions. Film 0 on the first: $3 \cdot 0.6 + 4 \cdot 0.8 = 5$. Film 2 on the first: $-0.8 \cdot 0.6 + 0.6 \cdot 0.8 = 0$.
#
# **Work out the rest by hand** before you look: which four scores on the first component, which four on the second?

# %% tags=["demo"]
four = np.array([[8, 13], [2, 5], [4.2, 9.6], [5.8, 8.4]])
middle = four.mean(axis=0)
fig, axes = plt.subplots(figsize=(5, 4), layout="constrained")
for direction, name in (((0.6, 0.8), "component 1"), ((-0.8, 0.6), "component 2")):
    line = middle + np.outer([-6, 6], direction)
    axes.plot(*line.T, "--", label=name)
axes.plot(*four.T, "o", color="black")
for film, (a, b) in enumerate(four):
    axes.annotate(f"film {film}", (a, b), xytext=(6, 4), textcoords="offset points")
axes.plot(*middle, "+", color="black", markersize=12)
axes.set(xlabel="factor 0", ylabel="factor 1", aspect="equal", title="Seen from its widest side")
axes.legend()
plt.show()

# %% [markdown]
# *The picture in words: two dashed lines cross at a right angle in the middle of four points. Films 0 and 1 lie far out on the steep line of component 1, on opposite sides of the middle; films 2 and 3 lie close to the middle, on the flat line of component 2.*
#
# The scores are (5, −5, 0, 0) on component 1 and (0, 0, 1, −1) on component 2.
#
# **Signs are free.** The line of component 1 runs from the lower left to the upper right, or from the upper right to the lower left: (0.6, 0.8) and (−0.6, −0.8) are the same line. So (−5, 5, 0, 0) is just as right. "Left" and "right" on a PCA map are no facts about films.
#
# **The explained share.** The squares of the scores add up to 50 on component 1 and to 2 on component 2. Component 1 alone holds $50 / 52 = 96\,\%$ of all the spread: here one number tells nearly the whole story. That share should stand beside every PCA map.
#
# **How to compute it.** `np.linalg.svd(centred, full_matrices=False)` (torch has the same as `torch.linalg.svd`) takes a matrix apart into three. The *rows* of the third are the directions, widest first. Or you take the eigenvectors of the covariance matrix: `np.linalg.eigh` gives them as *columns*, and the widest *last*. Either way the directions are not the answer yet: there is one for each component, and you want one score for each film.

# %% [markdown]
# ### Question 2 (3 points): `pca`
#
# Write `pca(factors, n_components)`: the scores of the rows on the first `n_components` components, as above.
#
# - `factors` is a float tensor of shape `(n_rows, n_factors)`, detached; sometimes it has fewer rows than columns. The answer has shape `(n_rows, n_components)`, the component with the largest spread first. `n_components` is never more than there are rows or columns.
# - The sign of each column is up to you. Everything else is fixed: centre, but do not *standardise* (do not divide a column by its spread), and do not rescale the scores.
# - `factors` stays as it was. (`factors -= …` would write into the caller's table.)
# - Exact to about three digits. `torch.pca_lowrank` is a quick approximation: if you use it, ask it for all components and keep the first.


# %% question="q2" points=3
def pca(factors, n_components):
    """Score the rows along the directions in which they differ most.

    Args:
        factors: A float tensor of shape (n_rows, n_factors).
        n_components: How many directions, widest first.

    Returns:
        Scores, shape (n_rows, n_components); the sign of each column is free.
    """
    # BEGIN SOLUTION
    centred = factors - factors.mean(dim=0)
    _, _, directions = torch.linalg.svd(centred, full_matrices=False)
    return centred @ directions[:n_components].T
    # END SOLUTION


# %% [markdown]
# Now the real factors. Films that hardly anybody rated have factors of almost pure chance, so we look at the 100 films with the most ratings.
#
# **Guess first.** How much of the spread of 20 factors do the first two components hold: a tenth, or more than a third? (On the invented world there is a right answer to one more question: its ratings were made from four tastes. After which component should the share drop?)

# %% tags=["demo"]
famous = np.argsort(-count)[:100]
famous_titles = [titles[i] for i in famous]

with when_answered("q2"):
    scores = np.asarray(pca(item_factors[famous], 6))
    spread = scores.var(axis=0) / item_factors[famous].numpy().var(axis=0).sum()
    for component, share in enumerate(spread, start=1):
        print(f"component {component}: {share:5.1%}  {'▪' * round(80 * share)}")

# %% [markdown]
# Two components hold more than half. On the invented world the share drops after the fourth, though nobody told the model that there are four: 16 of its 20 directions had nothing to explain, and weight decay kept them small. On MovieLens nobody knows how many tastes there are, and there is no such step.
#
# Here is the map, with titles where there is room for them. **Before you read the titles:** which of the two axes is the more important one, and by how much?

# %% tags=["demo"]
with when_answered("q2"):
    scores = np.asarray(pca(item_factors[famous], 2))
    named = []  # the best known first, where there is room for a title
    for film in range(100):
        gaps = np.abs(scores[named] - scores[film]) / np.ptp(scores, axis=0)
        if (gaps > (0.28, 0.045)).any(axis=1).all():
            named.append(film)
    fig, axes = plt.subplots(figsize=(9, 7), layout="constrained")
    axes.scatter(*scores.T, color="lightgrey", s=12)
    axes.scatter(*scores[named].T, s=20)
    for film in named:
        title = famous_titles[film].rpartition(" (")[0]
        short = title if len(title) < 24 else f"{title[:22]}…"
        axes.annotate(short, scores[film], xytext=(4, 3), textcoords="offset points", fontsize=8)
    axes.set(xlabel="component 1 (either sign)", ylabel="component 2 (either sign)")
    axes.set(title="The 100 best known films", aspect="equal")
    axes.margins(x=0.18)
    plt.show()

# %% [markdown]
# *The picture in words: a hundred dots around the middle, wider than high. Some of them carry a title. Films that you would put on one shelf lie mostly on one side; the middle is crowded.*
#
# What on this map is a fact? That two films lie far apart along component 1 is: turn the sign round, and they still do. That one lies *left* is not. And what lies close here may be far apart in the other 18 directions: a map of two components forgets the rest.

# %% tags=["demo"]
Quiz(quizzes["left-side"])

# %% [markdown]
# ## 4. What lies at the ends
#
# The best way to read a component is to look at its ends. **Guess first:** you will see five films of one end, then five of the other. Will you find a word for each end?

# %% tags=["demo"]
with when_answered("q1", "q2"):
    scores = torch.as_tensor(np.asarray(pca(item_factors[famous], 2)))
    for component in (0, 1):
        one_end, other_end = extremes(scores[:, component], famous_titles, 5)
        ends = pd.DataFrame({"one end": one_end, "the other end": other_end})
        for end in ("one end", "the other end"):
            ends[f"genres of {end}"] = table.loc[ends[end], "genres"].to_numpy()
        print(f"component {component + 1}")
        display(ends[["one end", "genres of one end", "the other end", "genres of the other end"]])

# %% [markdown]
# Did you find words? Be careful with them. **No labels were ever given**: no genre, no year, no title went into the training. The model only made room for a difference that ratings show. It may be a genre, or serious against light, old against new, or who happened to be asked. *You* bring the word, and people find words for anything, even for ten films drawn by lot.
#
# So treat your word as a guess that can be wrong, and test it on films that did not suggest it. The next cell does that with the genres that the model never saw: the mean score of each, over all 100 films. If your word was a genre, it should stand near an end.

# %% tags=["demo"]
with when_answered("q2"):
    scores = np.asarray(pca(item_factors[famous], 2))
    has_genre = pd.Series([genres[i] for i in famous]).str.get_dummies("|")
    by_genre = pd.DataFrame(
        {
            "films": has_genre.sum(),
            "component 1": [scores[has_genre[g] == 1, 0].mean() for g in has_genre],
            "component 2": [scores[has_genre[g] == 1, 1].mean() for g in has_genre],
        }
    )
    display(by_genre[by_genre["films"] >= 5].sort_values("component 1").round(2))

# %% [markdown]
# ## 5. Near and far
#
# A map shows the large pattern. To know one film, look at its neighbours. What is "near"? Five films with two factors, and the question who is nearest to film 0, at (3, 4):
#
# | film | factors | straight distance to film 0 | dot product with film 0 | cosine with film 0 |
# |---|---|---|---|---|
# | 1 | (0, 5) | $\sqrt{9 + 1} = 3.16$ | 20 | $20 / (5 \cdot 5) = 0.8$ |
# | 2 | (5, 12) | $\sqrt{4 + 64} = 8.25$ | 63 | $63 / (5 \cdot 13) = 0.97$ |
# | 3 | (15, 0) | $\sqrt{144 + 16} = 12.65$ | 45 | $45 / (5 \cdot 15) = 0.6$ |
# | 4 | (−3, −4) | $\sqrt{36 + 64} = 10$ | −25 | $-25 / (5 \cdot 5) = -1$ |
#
# The **cosine** is the dot product divided by both lengths: 1 for the same direction, 0 for a right angle, −1 for opposite directions. Three measures, three orders: by *distance* film 1 is nearest; *cosine* and *dot product* both put film 2 first, and differ on who is second, film 1 or film 3. Film 2 appeals to nearly the same people as film 0, only much more strongly: the cosine says so, the distance does not. The dot product likes whatever has a long vector, and long vectors belong to films with many ratings. For "who appeals to the same people" we take the cosine.
#
# **Guess first:** and which of *all five* films has the largest cosine with film 0?
#
# Film 0 itself, with a cosine of 1. Everybody is nearest to themselves, and a shop that recommends you the film you are just looking at has forgotten it.
#
# ### Question 3 (3 points): `nearest`
#
# Write `nearest(factors, index, n)`: the `n` rows of `factors` with the largest cosine to the row `index`, that row itself left out, best first.
#
# - `factors` is a float tensor of shape `(n_rows, n_factors)`, detached; no row is all zeros. `index` is a row number.
# - The answer is `n` row numbers, as a list, an array or a tensor. `n` is less than `n_rows`. No two cosines with that row are equal.
# - −1 is the *lowest* cosine: an opposite film is no neighbour.
# - `factors` stays as it was.
#
# In the table above, `nearest(factors, 0, 2)` is `[2, 1]`. (`cfkit.neighbours` does much the same, and is closed while this question is checked: handing back what it found earns nothing.)


# %% question="q3" points=3
def nearest(factors, index, n):
    """Find the rows that point most nearly the same way.

    Args:
        factors: A float tensor of shape (n_rows, n_factors).
        index: The row whose neighbours are asked for.
        n: How many.

    Returns:
        n row numbers, the largest cosine first, never index itself.
    """
    # BEGIN SOLUTION
    directions = factors / factors.norm(dim=1, keepdim=True)
    cosines = directions @ directions[index]
    order = cosines.argsort(descending=True).tolist()
    return [row for row in order if row != index][:n]
    # END SOLUTION


# %% [markdown]
# The neighbours of a well-known film among the 100 best known, and beside them what a plain dot product would have said. **Guess first:** will both lists hold the same films? In the same order?

# %% tags=["demo"]
with when_answered("q3"):
    favourite = "Star Wars (1977)" if "Star Wars (1977)" in titles else famous_titles[0]
    row = famous_titles.index(favourite)
    rows = [int(i) for i in nearest(item_factors[famous], row, 6)]
    dots = item_factors[famous] @ item_factors[famous[row]]
    by_dot = [i for i in dots.argsort(descending=True).tolist() if i != row][:6]
    print(f"{favourite}: {table.loc[favourite, 'genres']}")
    near = pd.DataFrame({"by cosine": [famous_titles[i] for i in rows]})
    near["genres"] = table.loc[near["by cosine"], "genres"].to_numpy()
    near["by dot product"] = [famous_titles[i] for i in by_dot]
    display(near)

# %% [markdown]
# The lists share films, in another order: where they differ, the dot product has preferred a longer vector. Change `favourite` and try others, best of all a film that you know well: you are the only test there is, since nobody ever labelled who is near to whom.
#
# **One prediction, taken apart.** The kit can do the reading of part one for a single number: why does user 0 get so many stars predicted for this film? `cfkit.explain` takes the score apart and turns the stars out in proportion: the middle of the scale, the two biases, what the *mean* user's taste gives the film, and then the user's own taste, component by component. The title beside a component stands for the end where the film lies. **Guess first:** which is longer, the bar of the film's bias or the longest bar of a taste?

# %% tags=["demo"]
with when_answered("q1", "q2", "q3"):
    told = cfkit.explain(model, 0, favourite, (x, y), titles)
    cfkit.plot_explanation(told)
    plt.show()
    cfkit.plot_explanation(told, of="ratings")
    plt.show()

# %% [markdown]
# *The pictures in words: bars that go right and left, one below the other. Each begins where the one above it ended, and the last ends at a dotted line, the prediction. In the second picture the bars of single ratings are short.*
#
# The second picture asks the same in another way: which of the user's *own* ratings carry the prediction? With the films held still, as in the fold-in of `cold-start`, it is the average user's prediction and a share of each rating's surprise. What this view does not explain is left over, and says so. Services like to write "because you liked …" beside a film, and name one. Look how little one rating adds, and how much all the others together.
#
# ## Part two: question it
#
# The model can be read. Now to what it *does*. A recommender does not only watch people choose: it decides what they get to choose from. In the next sections you measure five things that may go wrong. For some of them we use the invented world, here called *the film club*, also if you have MovieLens: of the club we know the truth, that is, what each of its 300 members would give each of its 120 films, seen or not.

# %% tags=["demo"]
club = cfkit.world()
stars = club.truth.stars  # what everybody would give everything, (300, 120)
club_ratings = club.ratings.assign(user=club.ratings["user"] - 1, item=club.ratings["item"] - 1)
club_titles = club.items["title"].tolist()
print(f"{len(club_ratings):,} ratings are known, of {stars.size:,} tastes")

# %% [markdown]
# ## 6. Who is shown?
#
# Sort the films by how many ratings they have and you see a high *head* and a **long tail**: a few films that everybody knows, and many that few have seen.

# %% tags=["demo"]
ranked = np.sort(count)[::-1]
head = len(ranked) // 5
fig, axes = plt.subplots(figsize=(6, 3.2), layout="constrained")
axes.fill_between(np.arange(len(ranked)), ranked, alpha=0.3, label="tail")
axes.fill_between(np.arange(head), ranked[:head], alpha=0.6, label="head")
axes.legend()
axes.set(xlabel="films, the most rated first", ylabel="ratings", title="Head and long tail")
plt.show()
print(f"the head, one film in five, has {ranked[:head].sum() / ranked.sum():.0%} of all ratings")

# %% [markdown]
# *The picture in words: a curve that starts high at the left, falls steeply, and then runs on, low and long, to the right. The first fifth, in another colour, covers about half of the area or more.*
#
# Now the loop. Films with many ratings have well learned factors, so they are predicted with confidence and shown. What is shown is seen, and what is seen gets rated. This is **popularity bias**: the head grows because it is the head. Those who pay are newcomers, small makers, and people whose taste lies in the tail.
#
# How unequal is it? Two numbers say it.
#
# The **Gini coefficient**, made for incomes, is 0 when all have the same and comes close to 1 when one has all. With the counts sorted upwards, $x_{(1)} \le x_{(2)} \le \dots \le x_{(n)}$:
#
# $$G = \frac{\sum_{i=1}^{n} (2i - n - 1)\, x_{(i)}}{n \sum_i x_i}$$
#
# **Work it out by hand** for four films that are shown 6, 1, 2 and 1 times. Sorted: 1, 1, 2, 6. With $n = 4$ the weights $2i - 5$ are −3, −1, 1, 3. The sum is $-3 - 1 + 2 + 18 = 16$; below it stands $4 \cdot 10 = 40$; so $G = 0.4$. What would it be for 10, 0, 0, 0? (The weight of the largest is 3: $30 / 40 = 0.75$, as unequal as four films can be.)
#
# **Coverage** is simpler: the share of the catalogue that anybody gets to see. Two lists, [0, 1] and [1, 2], from a catalogue of 5 films: films 0, 1 and 2 stand in at least one list, so the coverage is $3 / 5 = 0.6$.
#
# ### Question 4 (3 points): `gini` and `coverage`
#
# Write `gini(counts)`: the Gini coefficient as above, one number.
#
# - `counts` is a NumPy array of shape `(n,)` of whole numbers, none below 0, in any order. It stays as it was. (`counts.sort()` sorts the caller's array; `np.sort(counts)` gives a new one.)
# - When all counts are 0 nobody has more than anybody else: the answer is 0.
#
# Write `coverage(recommended, n_items)`: the share of the catalogue that stands in at least one list, from 0 to 1.
#
# - `recommended` is a list of lists of item ids, whole numbers from 0 to `n_items − 1`, one list for each person. A film may stand in many lists, and counts once. Lists may be empty, and there may be no list at all: then nothing is covered, 0.


# %% question="q4" points=3
def gini(counts):
    """Say how unequal counts are: 0 for all the same, near 1 for one that has all.

    Args:
        counts: A NumPy array of shape (n,), whole numbers from 0 on, in any order.
    """
    # BEGIN SOLUTION
    n, total = len(counts), counts.sum()
    if total == 0:
        return 0.0
    weights = 2 * np.arange(1, n + 1) - n - 1
    return float(weights @ np.sort(counts) / (n * total))
    # END SOLUTION


def coverage(recommended, n_items):
    """Say which share of the catalogue stands in at least one list.

    Args:
        recommended: A list of lists of item ids.
        n_items: How many items the catalogue has.
    """
    # BEGIN SOLUTION
    shown = {item for items in recommended for item in items}
    return len(shown) / n_items
    # END SOLUTION


# %% [markdown]
# Three recommenders fill a list of ten for every user, of films they have not rated: the trained model, plain popularity (the most rated first), and chance. **Guess first:** which has the smallest coverage, and is the model nearer to popularity or to chance?

# %% tags=["demo"]
pairs = np.indices((len(users), len(items))).reshape(2, -1).T  # every user with every film
predicted = cfkit.predict(trained_model(), pairs).reshape(len(users), len(items))


def lists_of_ten(wish):
    """Give everybody the ten films with the largest wish among those they have not rated."""
    wish = np.array(wish, dtype=float)
    wish[x[:, 0], x[:, 1]] = -np.inf
    return np.argsort(-wish, axis=1)[:, :10].tolist()


ten = {
    "the model": lists_of_ten(predicted),
    "popularity": lists_of_ten(np.tile(count, (len(users), 1))),
    "chance": lists_of_ten(np.random.default_rng(1).random(predicted.shape)),
}

with when_answered("q4"):
    print(f"{'ratings so far':14} gini {gini(count):.2f}")
    for name, lists in ten.items():
        shown = np.bincount(np.concatenate(lists), minlength=len(items))
        covered = coverage(lists, len(items))
        print(f"{name:14} gini {gini(shown):.2f}  coverage {covered:4.0%}")

# %% [markdown]
# Nearer to popularity or to chance? By the Gini coefficient the model is nearer to popularity. Coverage need not agree: it counts a film on a single list as much as one that stands on all, and on the invented world it puts the model nearer to chance. So look at both.
#
# The model's lists are more unequal than the ratings that it learned from. The two differ in kind (a list has ten places, and leaves out what somebody has rated), so this is a hint and no proof that it sharpens the taste of the crowd. Yet this model only wants to be right about stars, and means no harm to anybody.
#
# ## 7. How alike is one list?
#
# Ten films that are all the same kind make a poor evening of choice. To measure that, take the cosine of every pair of films in a list, and the mean of those: the **intra-list similarity**. *Unordered* pairs: the pair (film 1, film 2) is the same as (film 2, film 1), and no film is paired with itself.
#
# **By hand,** with the films of section 5 and the list [0, 1, 3]: three pairs. Films 0 and 1 have a cosine of 0.8, films 0 and 3 one of 0.6, and films 1 and 3, at (0, 5) and (15, 0), one of 0. The mean is $1.4 / 3 = 0.467$. How many pairs has a list of ten? ($10 \cdot 9 / 2 = 45$.)
#
# ### Question 5 (2 points): `intra_list_similarity`
#
# Write `intra_list_similarity(factors, items)`: the mean cosine over all unordered pairs of the list, one number.
#
# - `factors` is a float tensor of shape `(n_rows, n_factors)`, detached, no row all zeros; `items` is a list of different row numbers.
# - A list of one film, or of none, has no pairs: the answer is 0.
# - Cosines below 0 count as they are.


# %% question="q5" points=2
def intra_list_similarity(factors, items):
    """Say how alike the films of one list are: their mean cosine, pair by pair.

    Args:
        factors: A float tensor of shape (n_rows, n_factors).
        items: The list: different row numbers.
    """
    # BEGIN SOLUTION
    n = len(items)
    if n < 2:
        return 0.0
    directions = F.normalize(factors[items], dim=1)
    cosines = directions @ directions.T
    return float((cosines.sum() - cosines.trace()) / (n * (n - 1)))
    # END SOLUTION


# %% tags=["demo"]
with when_answered("q5"):
    for name, lists in ten.items():
        alike = np.mean([float(intra_list_similarity(item_factors, films)) for films in lists])
        print(f"{name:12} mean similarity of a list {alike:5.2f}")

# %% [markdown]
# ## 8. Round after round
#
# One list is a snapshot. What happens when people rate what they were shown, and the model learns from that, and shows again? Nobody can try this twice with the same people, so we try it on the film club, whose true tastes we know.
#
# **The rules of the game.** Everybody first rates eight films drawn by lot. Then five rounds: a model is trained on all ratings so far; everybody is shown the five films it predicts best for them; they rate these by their true taste, give or take some chance. It is a place to which people return for the same things, like songs or channels, so a film may be shown again. *Nobody's taste changes* in this game. In a second game one of the five places is left to chance.
#
# **Guess first,** for round five against round one: are the lists more alike in themselves, or less? Is more of the catalogue shown, or less? And are people more content with what they get, or less?


# %% tags=["demo"]
def five_rounds(one_by_chance, seed=1):
    """Show, rate, learn, five times over; give the lists of each round, (5, 300, 5)."""
    rng = np.random.default_rng(seed)
    everybody, all_pairs = np.arange(300)[:, None], np.indices(stars.shape).reshape(2, -1).T
    ratings = np.full(stars.shape, np.nan)
    lists = rng.random(stars.shape).argsort(axis=1)[:, :8]
    rounds = []
    for _ in range(5):
        felt = stars[everybody, lists] + rng.normal(0, 0.6, lists.shape)
        ratings[everybody, lists] = felt.round().clip(1, 5)
        known = ~np.isnan(ratings)
        torch.manual_seed(seed)
        learner = cfkit.DotProductBias(300, 120, n_factors=4)
        known_pairs = (np.argwhere(known), ratings[known])
        cfkit.fit_one_cycle(learner, known_pairs, epochs=12, lr=1e-2, seed=seed, progress=False)
        wish = cfkit.predict(learner, all_pairs).reshape(stars.shape)
        if one_by_chance:
            wish[everybody, rng.integers(0, 120, (300, 1))] = np.inf
        lists = np.argsort(-wish, axis=1)[:, :5]
        rounds.append(lists)
    return np.array(rounds)


games = {"the model alone": five_rounds(False), "one of five by chance": five_rounds(True)}
true_factors = torch.tensor(club.truth.item_factors, dtype=torch.float32)

with when_answered("q4", "q5"):
    for name, rounds in games.items():
        report = pd.DataFrame(
            {
                "similarity of a list": [
                    np.mean([float(intra_list_similarity(true_factors, films)) for films in lists])
                    for lists in rounds.tolist()
                ],
                "coverage": [coverage(lists, 120) for lists in rounds.tolist()],
                "gini": [gini(np.bincount(lists.ravel(), minlength=120)) for lists in rounds],
                "true stars": [np.take_along_axis(stars, lists, 1).mean() for lists in rounds],
            },
            index=pd.RangeIndex(1, 6, name="round"),
        )
        print(name)
        display(report.astype(float).round(2))

# %% [markdown]
# With the model alone, lists become far more alike in themselves, and the share of the catalogue that anybody sees shrinks. And the *stars go up*. That is the point to remember: **by the measure that the model was made for, everything is getting better.** No alarm will ring by itself. Whoever wants to know about narrowness has to measure it, on purpose.
#
# This is what people call a **filter bubble**: you see more and more of what you were already known to like, and nobody, you least of all, sees what is missing. One place in five left to chance keeps most of the catalogue in sight, for a small price in stars. Nearly all of that is the work of the chance places themselves: 300 films a round, drawn from 120, leave few out.
#
# Bubbles have a second effect. Split the club into two camps by the sign of one true taste, the one that goes a little with age, and count how many of their five films two people have in common. **Guess first:** do two people of different camps share fewer films at the end than at the start, or more?

# %% tags=["demo"]
camp = club.truth.user_factors[:, 3] > 0
same_camp = camp[:, None] == camp
np.fill_diagonal(same_camp, False)
other_camp = camp[:, None] != camp

for name, rounds in games.items():
    for number in (1, 5):
        shown = np.zeros(stars.shape)
        np.put_along_axis(shown, rounds[number - 1], 1, axis=1)
        shared = shown @ shown.T
        same, other = shared[same_camp].mean(), shared[other_camp].mean()
        print(f"{name}, round {number}: films in common, same camp {same:.2f}, other {other:.2f}")

# %% [markdown]
# At first two people of one camp have hardly more films in common than two people of different camps. In the end they have far more, and a place left to chance changes little about that. Nobody meant it, and nobody changed their mind: it follows from showing everybody what suits them. With films that is harmless. With news it is called **polarisation**: two camps that no longer see the same things have little left to talk about. Whether recommenders are its *main* cause is an open question among researchers; that lists can drift apart by themselves you have just seen.
#
# ## 9. Twelve people
#
# Twelve of the club's 300 members are animation fans. They rate about as many films as others do, but nearly nothing except animation, and love it. Their ratings are 4 % of all. Everybody's front page shows the best films of the club, by the *Bayesian average* of `cold-start`: $(5 \cdot C + \sum r) / (5 + \text{count})$, where $C$ is the mean of all ratings and 5 the prior weight. Can twelve people bend it? To find out, leave the group's ratings out, rank again, and see who is gone.
#
# **By hand.** Films 0 to 3; users 0, 1, 2, and a group of two, users 3 and 4.
#
# | | film 0 | film 1 | film 2 | film 3 |
# |---|---|---|---|---|
# | user 0 | 4 | 3 | ? | ? |
# | user 1 | 4 | 3 | ? | ? |
# | user 2 | ? | ? | 3 | ? |
# | user 3, group | ? | ? | 5 | 5 |
# | user 4, group | ? | ? | 5 | ? |
# | average of all, $C = 32 / 8 = 4$ | $28 / 7 = 4.00$ | $26 / 7 = 3.71$ | $33 / 8 = 4.13$ | $25 / 6 = 4.17$ |
# | without the group, $C = 17 / 5 = 3.4$ | $25 / 7 = 3.57$ | $23 / 7 = 3.29$ | $20 / 6 = 3.33$ | no ratings left |
#
# The two best of all are films 3 and 2. Without the group they are films 0 and 2. One of the two has left the list: the answer for `n = 2` is 1. Film 2 stays. Had it only changed its place within the list, it would stay as well.
#
# Two details decide. $C$ changes too: without the group it is the mean of the ratings *that are left*. And film 3 cannot compete the second time: it has no rating left, and no rating is no opinion.
#
# ### Question 6 (3 points): `dominance`
#
# Write `dominance(ratings, group, n)`: how many of the `n` best films leave the list when the group's ratings are left out.
#
# - `ratings` is a DataFrame with the columns `user`, `item`, `rating`, `timestamp`, one row for each rating; users and items are row numbers from 0 on. Its index (the labels at the left) may be in any order. It stays as it was.
# - `group` is a set of users. Some of them may have rated nothing. At least one rating always remains.
# - The list *before*: the `n` best by the Bayesian average over all ratings, prior weight 5. The list *after*: the same, worked out again from the ratings that are left, with their mean for $C$. In each, only films with at least one rating of that table compete; where fewer than `n` compete, that list is shorter.
# - The answer is one whole number: films of the first list that are not in the second. The order within a list does not matter. No two averages are equal.
#
# Use `cfkit.bayesian_average(ratings, n_items, prior_weight)`, so that a slip in `cold-start` is not paid for again. It gives an array of `n_items` averages; an item without ratings gets $C$. For `n_items` take the largest item number of `ratings` plus one: where nobody rated a film, its number is missing from the table, so counting the different numbers would give too few.


# %% question="q6" points=3
def dominance(ratings, group, n):
    """Count the films that owe their place among the n best to a group.

    Args:
        ratings: A DataFrame with the columns user, item, rating, timestamp.
        group: A set of users.
        n: How long the list is.

    Returns:
        How many of the n best films leave the list when the group's ratings are left out.
    """
    # BEGIN SOLUTION
    n_items = int(ratings["item"].max()) + 1

    def best(table):
        averages = cfkit.bayesian_average(table, n_items, 5)
        rated = table["item"].unique()
        return set(rated[np.argsort(-averages[rated])][:n].tolist())

    return len(best(ratings) - best(ratings[~ratings["user"].isin(group)]))
    # END SOLUTION


# %% [markdown]
# **Guess first:** how many of the club's ten best films owe their place to the twelve fans, who gave 4 % of the ratings? And how many owe it to twelve members drawn by lot?

# %% tags=["demo"]
fans = set(np.flatnonzero(club.truth.fans).tolist())

with when_answered("q6"):
    rng = np.random.default_rng(0)
    lots = [set(rng.choice(300, 12, replace=False).tolist()) for _ in range(10)]
    for n in (10, 50):
        by_lot = np.mean([float(dominance(club_ratings, lot, n)) for lot in lots])
        by_fans = int(dominance(club_ratings, fans, n))
        print(f"of the {n} best, {by_fans} leave with the fans, {by_lot:.1f} with twelve by lot")

# %% tags=["demo"]
without_fans = club_ratings[~club_ratings["user"].isin(fans)]
both = {"with the fans": club_ratings, "without": without_fans}
best_ten = {
    name: np.argsort(-cfkit.bayesian_average(ratings, 120, 5))[:10]
    for name, ratings in both.items()
}
best_titles = {name: [club_titles[i] for i in rows] for name, rows in best_ten.items()}
pd.DataFrame(best_titles, index=range(1, 11)).rename_axis("place")

# %% [markdown]
# Four of ten. Remember the size: 12 of 300 people, 4 % of the ratings, 40 % of the front page.
#
# Where does this come from? It is tempting to say "bad data, clean the database". But no row is wrong. Each rating is the honest opinion of a real person who has every right to it. What bends the list is
# - **the model**: an average weighs each rating alike and asks nobody *why they were there*. All twelve rate every animation film, while of the others each rates only some; on the least known ones the fans are a third of the raters. Shrinking, which guards against *few* votes, does not help against twelve who agree;
# - **the feedback**: what stands on the front page is seen and rated more, and those who come for animation stay, while others leave. Next month the group is larger.
#
# So the remedies lie there too: let one person's ratings count less the more of them there are, compare each film with what *its* raters usually give (that is what a user bias and factors do), give different people different lists, and *measure* `dominance` for the groups you know.

# %% tags=["demo"]
Quiz(quizzes["small-group"])

# %% [markdown]
# ## 10. Who can be found again?
#
# The names are gone, users are numbers. So the ratings can be published? Suppose you know a few things about a colleague from talk over lunch: she gave *this* film a 5 and *that* one a 3. Look for users with exactly these ratings. If there is only one, you have found her, and with her every other rating she gave: those she would tell at lunch, and those she would not.
#
# **By hand.** Three users and their ratings:
#
# | | film 0 | film 1 | film 2 |
# |---|---|---|---|
# | user 0 | 5 | 3 | ? |
# | user 1 | 5 | 4 | ? |
# | user 2 | 5 | 3 | 2 |
#
# - Of user 0 we know (film 1, rating 3). Users 0 and 2 fit: not singled out.
# - Of user 1 we know (film 1, rating 4). Only user 1 fits: **singled out**.
# - Of user 2 we know (film 0, rating 5) and (film 2, rating 2). Both must fit, and only user 2 has both: singled out.
#
# So two of three are singled out: $2 / 3$. And if we know nothing of somebody? Then everybody fits.
#
# ### Question 7 (2 points): `reidentified`
#
# Write `reidentified(ratings, known)`: the share of the users in `known` whom their pairs single out.
#
# - `ratings` is a DataFrame as in question 6: `user`, `item`, `rating`, `timestamp`, with an index in any order. Nobody rates a film twice.
# - `known` is a dict: user → a list of pairs `(item, rating)` that this user really gave. It holds at least one user, and usually not all of those in `ratings`.
# - A user is *singled out* if exactly one user, among **all** users of `ratings`, has all these pairs: the same item with the same rating, in whatever order. An empty list fits everybody.
# - The answer is one number from 0 to 1.


# %% question="q7" points=2
def reidentified(ratings, known):
    """Say which share of people a few known ratings single out.

    Args:
        ratings: A DataFrame with the columns user, item, rating, timestamp.
        known: A dict: user → list of pairs (item, rating) that the user gave.

    Returns:
        The share of the users in known whom exactly one user of ratings fits.
    """
    # BEGIN SOLUTION
    everybody = set(ratings["user"])
    who = {}
    for user, item, rating in zip(ratings["user"], ratings["item"], ratings["rating"]):
        who.setdefault((item, rating), set()).add(user)
    fits = [everybody.intersection(*(who[pair] for pair in pairs)) for pairs in known.values()]
    return sum(len(users) == 1 for users in fits) / len(known)
    # END SOLUTION


# %% [markdown]
# For 200 users drawn by lot we "overhear" one, two, three and four of their ratings, also by lot. **Guess first:** how many known ratings does it take to single out half of them?

# %% tags=["demo"]
rows = pd.DataFrame({"user": x[:, 0], "item": x[:, 1], "rating": y.astype(float), "timestamp": 0})
rng = np.random.default_rng(3)
overheard = rows.iloc[rng.permutation(len(rows))].groupby("user").head(4)
asked = rng.choice(len(users), 200, replace=False).tolist()
gossip = {
    user: list(zip(few["item"].tolist(), few["rating"].tolist()))
    for user, few in overheard[overheard["user"].isin(asked)].groupby("user")
}

with when_answered("q7"):
    for n in (1, 2, 3, 4):
        share = float(reidentified(rows, {user: few[:n] for user, few in gossip.items()}))
        print(f"{n} known: {share:5.1%} are singled out  {'▪' * round(40 * share)}")

# %% [markdown]
# Three ratings are enough for half of them or more, four for most, and that without a date. That is no weakness of our table: lists of ratings are like fingerprints, because the long tail is long. Narayanan and Shmatikov showed it in 2008 on the ratings that Netflix had published with the names removed: with 8 ratings, of which 2 may be wrong, and dates that may be two weeks off, 99 % of the records can be singled out.
#
# And it matters: a list of films can tell faith, illness, politics or whom one loves. Taking the names away is not enough. What helps is to keep less, for a shorter time; to publish no single rows; and to ask people before their ratings serve a new purpose.

# %% tags=["demo"]
Quiz(quizzes["names-removed"])

# %% [markdown]
# ## 11. Minutes are not joy
#
# So far we looked at what the model does with stars. Stars are rare: most services count clicks and minutes, which everybody leaves behind. What does a model learn if it is paid in minutes? Three lists for one evening, in means over many people:
#
# | list | minutes watched | "I am glad I watched", next day, 1–5 |
# |---|---|---|
# | A: one good film | 96 | 4.4 |
# | B: a series that ends each part on a cliff | 188 | 3.1 |
# | C: short clips, each a little angrier | 151 | 2.2 |
#
# **Work it out by hand:** which list does a model choose that is trained on minutes, and which one if trained on gladness? By minutes: B, then C, then A. By gladness: A, then B, then C. No bug, and no bad intention: the first model found what keeps people *there*. Outrage, fear and "only one more" keep people there. **Engagement is not well-being**, and the distance between the two is where the harm lies. And whoever looks only at the minutes sees a success.
#
# You cannot mend this with a better optimiser. You mend it by choosing another target (ask some people the next day), by setting limits that the model may not trade away (nothing starts by itself after eleven), and by letting people say "less of this", and obeying.

# %% tags=["demo"]
Quiz(quizzes["more-minutes"])

# %% [markdown]
# ## 12. People in the loop
#
# None of these numbers stops anything by itself. A person must look, and be allowed to act. Before the first day, write down *what* is watched, *where the line is*, *who* looks and *when*, and what happens then:
#
# | what | measure | line | who looks, when | then |
# |---|---|---|---|---|
# | few films get everything | `gini`, `coverage` of the lists shown | coverage below half of today's | editor, Mondays | one place in five by chance |
# | lists narrow | `intra_list_similarity` | a third above round one | editor, Mondays | as above |
# | a group bends the front page | `dominance` of each known group | more than 2 of 10 | analyst, monthly | weigh ratings by person |
# | somebody can be found | `reidentified` | before anything is published | data protection officer | publish nothing single |
# | people regret | question of the next day, complaints | gladness falls two weeks running | product lead, weekly | **roll back** |
# | the model is simply wrong | held-out error, *for each group of users* | 5 % above last week | engineer on duty, daily | **roll back** |
#
# **Gradual rollout.** Do not switch everybody over on Monday. First in the shadow: the new model predicts, the old one is shown. Then 1 % of people, then 10 %, then half, then all, with days in between, and at each step a person who says yes. A few percent stay with the old list for good, so that there is something to compare with. **Rolling back** must be one command, and tried out before it is needed.
#
# **Work it out by hand:** in a club of 300, 1 % are 3 people. 4 % of the members are fans. How many fans do you expect among those 3? ($3 \cdot 0.04 = 0.12$: most likely none.) A small group's trouble does not show in a small trial, and hardly in an average. So look *at groups*, not only at means, and ask people, not only tables.
#
# Here is the sheet for our own model and its data, filled in by your functions. **Read it as the person who has to say yes.**

# %% tags=["demo"]
with when_answered("q4", "q5", "q6", "q7"):
    lists = ten["the model"]
    shown = np.bincount(np.concatenate(lists), minlength=len(items))
    busiest = set(np.argsort(-np.bincount(x[:, 0]))[: len(users) // 25].tolist())
    similarity = [float(intra_list_similarity(item_factors, films)) for films in lists]
    sheet = {
        "gini of the films shown": float(gini(shown)),
        "coverage of the catalogue": float(coverage(lists, len(items))),
        "similarity within a list": np.mean(similarity),
        "of the 10 best, hang on the busiest 4 %": float(dominance(rows, busiest, 10)),
        "singled out by 4 ratings": float(reidentified(rows, gossip)),
    }
    display(pd.Series(sheet, name=data.name).round(2).to_frame())

# %% [markdown]
# One line of the table is still open: is the model wrong *for some more than for others*? That needs ratings that it has not seen, so we learn once more, from four fifths of the club's ratings, and compare groups on the last fifth. Two traps wait here. Small groups have errors that jump about: so each gets an interval, and ratings of one person are not counted as so many independent voices. And whoever compares many groups will find one that differs by chance: so the line to cross is the stricter, the more there are. **Guess first:** for whom is the error larger, for the twelve fans or for all the others? And will the difference be more than chance?

# %% tags=["demo"]
with when_answered("q4", "q5", "q6", "q7"):
    order = np.random.default_rng(0).permutation(len(club_ratings))
    last = len(order) // 5
    club_x = club_ratings[["user", "item"]].to_numpy()[order]
    club_y = club_ratings["rating"].to_numpy("float32")[order]
    held_out, learned = (club_x[:last], club_y[:last]), (club_x[last:], club_y[last:])
    club_model = cfkit.fit_bayes(learned, n_users=300, n_items=120, progress=False)
    people = club.users[["gender", "age"]].assign(fan=club.truth.fans)
    report = cfkit.audit(club_model, learned, held_out, people, club_titles, k=5, truth=club.truth)
    cfkit.plot_groups(report.errors)
    plt.show()
    print(report)

# %% [markdown]
# *The picture in words: one dot for each group with a line to both sides, its 95 % interval. Most intervals overlap. Groups whose error differs by more than chance are drawn in another colour.*
#
# Was your guess right? The fans are the ones with the *smaller* error: they love nearly all that they rate, so their stars hardly differ, and there is little to get wrong. A small group is not always the one that a model serves worse. And a small error is not good service: ask what they are *shown*.
#
# `cfkit.audit` asks all that you have asked in part two, and prints the answers as sentences: each has a figure, and beside it another one to compare it with. A figure alone says nothing. Its rounds differ from those of section 8 in one rule: here a film is shown to nobody twice. The best go first, so lists grow *less* alike and stars go down. The same loop, another rule, another ending: whoever reports a bubble must say what was played.
#
# ## 13. What it was made to care about
#
# Here is the note for the model of this notebook, as an example.
#
# > **What it optimises.** The squared error of predicted stars, over ratings that people chose to give; each rating weighs the same. What is shown is then the ten highest predictions.
# >
# > **What it leaves out.** Whether a list is varied; whether people are glad the next day; films that nobody has rated; people who watch and never rate.
# >
# > **Who may be harmed.** *The makers of the little-known films*: their factors have barely moved from zero, so they are rarely shown, so they are rarely rated. *Members with a rare taste*: they get the taste of the crowd. *Anybody whose table leaks*: four ratings single out most of us, and the rest of the row comes along.
# >
# > **How we would notice, and what then.** Coverage of the lists, every Monday; below half of today's value the editor leaves one place in five to chance. `dominance` of each known group, monthly. No table of single ratings leaves the house.
#
# Notice its form. The harm is not "bias". It has *somebody* it happens to, and a *chain of steps* from the objective to them. And the measure has a *line* and a *person*. Such a note is called a **model card**, and good teams write one for each model they ship.
#
# What can be counted the kit fills in. Read the card below and look for what is *missing* when you hold it against the example above: whom it is meant for, who is harmed by which steps, who looks on Mondays. That part nobody can fill in for you.

# %% tags=["demo"]
with when_answered("q4", "q5", "q6", "q7"):
    display(cfkit.model_card(report, "the film club's front page", club))

# %% [markdown] question="q8" points=2 by_hand=true
# ### Question 8 (2 points): the note beside another model
#
# A video service for teenagers takes the same `DotProductBias`, and trains it on **minutes watched** in the place of stars: squared error over all pairs of a person and a video that the person started. Everybody's start page shows the ten videos with the most predicted minutes, and when one ends the next starts by itself. Every night the model is trained anew on what was watched.
#
# Write the note that belongs beside it, in 80 to 150 words and in full sentences:
#
# 1. **What does the objective optimise**, in one sentence? And name one thing that matters to these people and does *not* stand in it.
# 2. **One harm that may follow:** who exactly is harmed, and by which steps does one get from the objective to the harm?
# 3. **How would you notice, and what then?** One measure, the line it must not cross, and what a person does when it does.
#
# A tutor reads this. You get both points for a note with all three parts that fits *this* service; one point if one part is missing or so general that it would fit any model; none if two parts are. A few words more or fewer cost nothing.
#
# **Write your note below this line.**
#
# BEGIN SOLUTION
# ## What a tutor looks for
#
# **Part 1** is there if the note says that the model is made to predict *minutes* of videos that were *started* (squared error), so that the start page ranks by expected minutes; and names something left out: being glad afterwards, sleep, school, age, variety, what was never started, makers of short or new videos.
#
# **Part 2** is there if it names somebody (not "users" or "society") and at least two steps that lead there *through the model*: objective → what is ranked high → what these people then do or miss; the nightly training as a loop is a good third step.
#
# **Part 3** is there if it has something that can be counted, a line or a comparison ("a third above", "against those with the old page"), and an action of a person (switch autoplay off, roll back, leave places to chance). Minutes alone are no measure of this harm: they go up.
#
# - **2 points:** all three parts are there and fit this service. Language, style, and whether you share the worry do not matter. A few words more or fewer do not matter.
# - **1 point:** two parts are there; or all three, of which one is only general ("monitor for bias", "some users may be harmed").
# - **0 points:** one part or none; or the objective is misread from the start ("it shows what teenagers like best", "it maximises well-being") and the rest builds on that; or a text on algorithms in general that never meets this service.
#
# **An answer worth 2.** "The model is trained to predict how many minutes somebody will watch a video they start, and the page shows the ten largest predictions. Whether they are glad afterwards, or slept, does not occur in it. Fourteen-year-olds with a phone in bed may be harmed: videos that are hard to stop have the most minutes, so they fill the ten places; autoplay starts the next; that makes more minutes of the same kind, and the next night's training raises them further. I would measure the share of under-16s who watch after 23:00, against the tenth who keep the old page. If it is more than a fifth above theirs, two weeks running, the product lead turns autoplay off at night and goes back to the old model."
#
# **An answer worth 1.** "The objective is the squared error on minutes watched. It leaves out whether the content is good for people. This can cause addiction and filter bubbles for users. We should monitor the model regularly and have humans in the loop to make sure it is fair." (Part 1 is there. Part 2 names no one and no steps; part 3 no measure, line or action, so at most one of them can be read into it.)
#
# **An answer worth 0.** "The algorithm optimises the user experience by showing personalised videos. There could be bias in the data. Better data and more training would solve this." (The objective is misread, and nothing fits this service.)
# END SOLUTION

# %% [markdown]
# ## To take with you
#
# | | |
# |---|---|
# | bias of a film | what is left after taste and kindness; not a mean, not fame; "little known" is not "bad" |
# | PCA | centre, turn, look from the widest side; state the explained share; signs are free |
# | a component's ends | show titles first, then guess a word, then test it: no labels were ever given |
# | nearest | cosine; leave the film itself out |
# | Gini | $\sum (2i - n - 1)\, x_{(i)} / (n \sum x)$; 0 all the same, near 1 one has all |
# | coverage | share of the catalogue that stands in at least one list |
# | filter bubble | lists narrow while the stars go up: no alarm rings by itself |
# | a small group | no row is wrong; the average and the loop bend the list |
# | privacy | three or four ratings are a fingerprint; taking names away is not enough |
# | engagement | minutes are not joy; the target decides |
# | before it ships | measure, line, person, action; small steps; a way back |
# | the note | what it optimises, what it leaves out, who is harmed and how, how we notice |
#
# **Further reading**
# - M. Mitchell et al., *Model cards for model reporting*, Conference on Fairness, Accountability, and Transparency (FAT\*), 2019: the note you have just written, grown up.
# - A. J. B. Chaney, B. M. Stewart and B. E. Engelhardt, *How algorithmic confounding in recommendation systems increases homogeneity and decreases utility*, RecSys 2018: the game of section 8, played in earnest.
