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
# # Somebody new
#
# Erin signs up today. The model knows Alice, Bob, Carol and Dave, and not her: there is no row with her name on it. On Friday a film opens that nobody has rated. What should the site show Erin tonight, and whom should it show the film?
#
# **Afterwards you can**
# - say what a *cold start* is, and which of its three kinds you are looking at,
# - average ratings so that one enthusiast does not outvote a hundred people,
# - serve somebody who has told you nothing, and choose what to ask them,
# - place a newcomer in a trained model from a handful of answers, without training again,
# - give a film that nobody has rated a vector, from its genres,
# - say why a system in which *everybody* is new needs something else than a better model.
#
# **What it builds on**
# - `rating-matrix`: ids that are row numbers; a blank is not a zero; the item means as a baseline.
# - `dot-product-bias`: a prediction is $\text{sigmoid\_range}(u \cdot v + b_u + b_i)$.
# - `weight-decay`: a penalty on squared numbers keeps them small. You will meet it again as a *ridge*.
#
# **How to work.** There are nine questions, 28 points. Under each answer stands a check: run it as often as you like. More checks run when your work is graded; they use new numbers, and among them the edge cases that the text names. Cells that need an answer you have not written yet say so and let you go on. Make a guess before you run a cell that shows something.

# %%
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import torch

import cfkit
from cfkit import grader, when_answered

# %% [markdown]
# ## 1. The row that is not there
#
# A trained model is a set of tables: one row of factors and one bias for each user and each item *it was trained with*. Here is the table of the first lessons once more, with Erin in it, and with Friday's film.

# %% tags=["demo"]
from cfkit.widgets import RatingMatrix

with_erin = cfkit.slides_table()
with_erin.loc["Erin"] = np.nan
with_erin["Friday's film"] = np.nan
RatingMatrix(table=with_erin)

# %% [markdown]
# **Guess first.** Which of Erin's blanks would you fill in, and how? Which blanks in the last column? What makes these harder than Dave's blank under *Inception*?
#
# For Dave we could look at people who agreed with him so far. Nobody has agreed with Erin so far, and nobody disagreed: her row is empty. This is a **cold start**, and there are three kinds:
#
# | | what is missing | example |
# |---|---|---|
# | a **new user** | one row | Erin signs up |
# | a **new item** | one column | the film that opens on Friday |
# | a **new system** | the whole table | a site on its first day |
#
# Two answers are often given, and both are wrong. *"Nothing can be recommended."* Not so: we know nothing about Erin, but much about people and films, and that goes a long way. *"Draw a random vector; training will mend it."* A random vector is a person with strong random opinions. You will measure below what that costs.

# %% tags=["demo"]
from cfkit.quizzes import bank
from cfkit.widgets import Quiz

quizzes = bank("cold_start")
Quiz(quizzes["nothing-known"])

# %% [markdown]
# Which way to go depends on what there is. Read the chart from the top, and stop at the first *yes*.

# %% tags=["demo"]
steps = [
    ("Has it ratings that the\nmodel was trained with?", "Use its learned row"),
    ("Are there a few ratings,\nor can we ask for some?", "Fold it in (questions 5 and 6)"),
    (
        "Do we know something else?\nGenres, a year, an age",
        "Predict its row from\nmetadata (question 7)",
    ),
    ("Have others given ratings?", "Averages and popularity\n(questions 1 to 4 and 8)"),
]
box = {"boxstyle": "round,pad=0.6", "facecolor": "white", "edgecolor": "black"}
fig, axes = plt.subplots(figsize=(8, 5.2), layout="constrained")
axes.set(xlim=(0, 10), ylim=(0, 10.4))
axes.axis("off")
for i, (question, route) in enumerate(steps):
    y = 9.6 - 2.1 * i
    axes.text(2.2, y, question, ha="center", va="center", bbox=box)
    axes.text(7.8, y, route, ha="center", va="center", bbox={**box, "facecolor": "#dcebf7"})
    axes.annotate("", (5.8, y), (4.3, y), arrowprops={"arrowstyle": "->"})
    axes.text(5, y + 0.15, "yes", ha="center")
    axes.annotate("", (2.2, y - 1.4), (2.2, y - 0.7), arrowprops={"arrowstyle": "->"})
    axes.text(2.35, y - 1.1, "no")
end = "A new system: describe,\nchoose by hand, try things out (section 9)"
axes.text(2.2, 1.1, end, ha="center", va="center", bbox={**box, "facecolor": "#fbe8d3"})
plt.show()

# %% [markdown]
# *The picture in words: a flow chart of four questions, one below the other; "yes" leads to a route on the right, "no" to the next question. Ratings in training: use the learned row. A few ratings, or somebody to ask: fold in. Something else known: predict the row from metadata. Others have rated: averages and popularity. Four times no is a new system, which needs descriptions, choices by hand, and trying things out.*
#
# The chart serves people and films alike. "Somebody to ask" is Erin herself, or, for Friday's film, the first few people who see it. And nothing in it touches the trained tables: a newcomer must cost seconds, not a night of training, and nobody else's list should change because Erin came.
#
# ## 2. A model, and people it has never met
#
# To find out what works we need newcomers whose taste we *do* know, secretly. So we take real or invented ratings, put some people and some films aside, and train on the rest. Those put aside are our newcomers. (MovieLens 100K if it is at hand, else the kit's invented world.)

# %% tags=["demo"]
data = cfkit.load_ratings()
rng = np.random.default_rng(42)
per_user, per_film = (data.ratings[side].value_counts() for side in ("user", "item"))
new_users = rng.choice(np.sort(per_user.index[per_user >= 20]), len(per_user) // 5, replace=False)
new_films = rng.choice(np.sort(per_film.index[per_film >= 20]), len(per_film) // 10, replace=False)

by_new_user = data.ratings["user"].isin(new_users)
of_new_film = data.ratings["item"].isin(new_films)
known = data.ratings[~by_new_user & ~of_new_film]
users, items = cfkit.IdMap.of(known["user"]), cfkit.IdMap.of(known["item"])
n_users, n_items = len(users), len(items)
ratings = known.assign(user=users.rows(known["user"]), item=items.rows(known["item"]))
films = data.items.set_index("item")
titles = films.loc[items.ids, "title"].to_numpy()

print(data.name)
print(f"known: {n_users} users, {n_items} films, {len(ratings):,} ratings")
print(f"put aside: {len(new_users)} users and {len(new_films)} films")
ratings.head()

# %% [markdown]
# `user` and `item` are row numbers from 0 on. Look at the numbers on the left edge, the *index*: it has holes, because rows were taken out. `ratings["rating"][0]` asks for the row *labelled* 0, which may be gone. `ratings["rating"].to_numpy()` gives the plain numbers in order.
#
# Now the model. It is the kit's `DotProductBias`, as you built it, with 10 factors.

# %% tags=["demo"]
torch.manual_seed(42)
model = cfkit.DotProductBias(n_users, n_items, n_factors=10)
pairs, stars = cfkit.to_xy(known, users, items)
epochs = 5 if len(stars) > 50_000 else 10
cfkit.fit_one_cycle(model, (pairs, stars), epochs=epochs, lr=5e-3, wd=0.1, seed=42)

user_factors, item_factors = model.user_factors.weight.detach(), model.item_factors.weight.detach()
user_bias, item_bias = (
    table.weight.detach().reshape(-1) for table in (model.user_bias, model.item_bias)
)
y_range = model.y_range

# %% [markdown]
# **The exam.** For each newcomer, ten of their ratings may be used as answers to our questions. All their other ratings are the exam: predict them, and take the mean squared error. The statistics that we predict with come from `ratings` only, which holds nothing of the newcomers: a number that has seen the exam is worth nothing.
#
# First, what a row of random numbers would cost, in place of Erin's missing one, and what the **item means** do: everybody gets, for each film, the mean of its ratings. **Guess first:** which of the two is better?


# %% tags=["demo"]
def flat(values):
    """Whatever came back (a tensor, an array, a list), as a flat float32 tensor."""
    return torch.as_tensor(np.asarray(values, dtype=np.float32)).reshape(-1)


exams = []
of_newcomers = data.ratings[by_new_user & data.ratings["item"].isin(items.ids)]
for user, theirs in of_newcomers.groupby("user"):
    theirs = theirs.sample(frac=1, random_state=int(user))  # in random order
    rows, given = items.rows(theirs["item"]), theirs["rating"].to_numpy()
    exams.append((rows[:10].tolist(), given[:10].tolist(), rows[10:], given[10:]))


def exam_mse(guess):
    """Let guess(items, stars) predict all films for each newcomer; give the error."""
    misses = [
        flat(guess(answered, given)).numpy()[asked] - truth
        for answered, given, asked, truth in exams
    ]
    return float(np.mean(np.concatenate(misses) ** 2))


def for_everybody(stars):
    """A guess that gives every newcomer the same stars."""
    return lambda answered, given: stars


n_votes = np.bincount(ratings["item"], minlength=n_items)
item_means = np.bincount(ratings["item"], weights=ratings["rating"], minlength=n_items) / n_votes


def random_row(answered, given):
    vector = torch.randn(10) * user_factors.std()
    return cfkit.sigmoid_range(item_factors @ vector + item_bias, *y_range)


print(f"item means:   {exam_mse(for_everybody(item_means)):.3f}")
print(f"a random row: {exam_mse(random_row):.3f}")

# %% [markdown]
# The item means know nothing of a newcomer and do far better than random numbers. **They are what we have to beat.** Anything more clever must show a smaller number.
#
# ## 3. Whom to trust
#
# With nothing known of Erin we can show her what is good. What is good? One film has a single rating, 5.0. Another has a hundred, with a mean of 4.5. **Which one would you show her?**
#
# Most people take the second, and they are right: one vote may be its director's mother. But a list sorted by mean puts the first on top. The mean does not know how many stand behind it.
#
# The **Bayesian average** does. Before it looks at a film's ratings it pretends that $m$ people have rated it already, and all of them with $C$, the mean of *all ratings of all films*:
#
# $$\text{average}_i = \frac{m \cdot C + \sum r}{m + \text{count}}$$
#
# The few are pulled towards $C$, the many are hardly moved: this is called *shrinking*. $m$, the **prior weight**, says how many votes our suspicion is worth.
#
# **Work it out by hand**, with $m = 2$. These are all the ratings there are:
#
# | film | its ratings | mean | Bayesian average |
# |---|---|---|---|
# | 0 | 5 | 5.00 | $(2 C + 5) / (2 + 1) = \; ?$ |
# | 1 | 4, 5, 4, 5 | 4.50 | ? |
# | 2 | 2, 1, 2 | 1.67 | ? |
# | 3 | none | none! | ? |
#
# There are 8 ratings, and they add up to 28, so $C = 3.5$. That is not the mean of the three means, which is 3.72: each *rating* counts once. You should find 4.00, 4.17, 2.40, and 3.50 for the film that nobody rated. Films 0 and 1 have changed places.
#
# Two things to look at. Where ignorance is complete, the average is $C$, and that holds for $m = 0$ too, where the formula would divide 0 by 0. And a film is pulled towards the mean of *all*, not towards 0 (nobody gave a zero) nor towards its own mean (which would pull it nowhere).

# %% tags=["demo"]
Quiz(quizzes["one-vote"])

# %% [markdown]
# ### Question 1 (4 points): `bayesian_average`
#
# Write `bayesian_average(ratings, n_items, prior_weight)`: the Bayesian average of every item.
#
# - `ratings` is a DataFrame with columns `user`, `item`, `rating`, `timestamp` and at least one row. `item` holds row numbers, 0 … `n_items − 1`. Its index can be any numbers with holes, as after a split. Leave the table as it came.
# - `prior_weight` is $m$, a number of 0 or more.
# - It returns `n_items` numbers, also for items that have no rating: those get $C$, also when $m = 0$.
#
# `cfkit.bayesian_average` does the same, and is closed while this question is checked: handing it back earns nothing.


# %% question="q1" points=4
def bayesian_average(ratings, n_items, prior_weight):
    """Give each item's mean rating, pulled towards the mean of all ratings.

    Args:
        ratings: A DataFrame with columns user, item, rating, timestamp.
        n_items: How many items there are, rated or not.
        prior_weight: How many votes the mean of all ratings is worth, 0 or more.

    Returns:
        n_items numbers, in the order of the rows.
    """
    # BEGIN SOLUTION
    item, rating = ratings["item"].to_numpy(), ratings["rating"].to_numpy()
    count = np.bincount(item, minlength=n_items)
    total = np.bincount(item, weights=rating, minlength=n_items)
    average = np.full(n_items, rating.mean())
    votes = prior_weight + count
    some = votes > 0
    average[some] = (prior_weight * rating.mean() + total[some]) / votes[some]
    return average
    # END SOLUTION


# %% [markdown]
# Suppose we are in the site's early days, and have only its first ratings, one in twenty. We pick the ten best films, once by plain means and once by your averages with $m = 5$. Later we look what became of them: the last column is their mean over *all* ratings. And we take each list of averages to the exam. **Guess first:** how many votes have the ten films of the first list?


# %% tags=["demo"]
def top(values, n=5, **columns):
    """Show the n films with the largest values."""
    best = np.argsort(-np.asarray(values), kind="stable")[:n]
    return pd.DataFrame({"title": titles[best], **{k: v[best] for k, v in columns.items()}})


with when_answered("q1"):
    early = ratings.sort_values("timestamp", kind="stable").head(len(ratings) // 20)
    votes = np.bincount(early["item"], minlength=n_items)
    plain, fair = (flat(bayesian_average(early, n_items, m)).double().numpy() for m in (0, 5))
    for rule, average in (("by plain means", plain), ("by Bayesian averages", fair)):
        best = top(average, 10, votes=votes, average=average.round(2), later=item_means.round(2))
        print(f"{rule}: later these ten have a mean of {best['later'].mean():.2f} stars")
        print(f"their error in the exam, for all films: {exam_mse(for_everybody(average)):.3f}")
        display(best)

# %% [markdown]
# The first list holds lucky films with hardly a vote, and their stars melt away. The second was made from the same ratings, and keeps its promise better, in the list and in the exam.
#
# **Think.** What would $m = 1000$ do to the list? Whom does a large $m$ treat unfairly?
#
# ## 4. The average person
#
# The Bayesian average leaves the model out. Can the model itself serve somebody of whom it knows nothing? Give Erin the mean of all rows: the vector $\bar u$ with, in each place, the mean over all users, and the mean of their biases. She is then the **average person**. Why the bias too? It carries how people rate in general; leave it out, and the order of her list is right and all the stars are wrong.
#
# **Work it out by hand.** Three users with two factors each, and their biases:
#
# | | factor 0 | factor 1 | bias |
# |---|---|---|---|
# | user 0 | 1 | 2 | 0.5 |
# | user 1 | 3 | −2 | −0.1 |
# | user 2 | 2 | 3 | 0.2 |
#
# The average person has the vector (2, 1) and the bias 0.2. A vector has as many numbers as there are factors, never as many as there are users.
#
# ### Question 2 (2 points): `average_user`
#
# Write `average_user(user_factors, user_bias)`: the pair (mean vector, mean bias).
#
# - `user_factors` is a float tensor `(n_users, k)`, `user_bias` one of shape `(n_users,)`. Here and in all that follows, `k` is the number of factors, and arguments must stay as they came. Every row is a real person: there is no spare row for "unknown".
# - It returns a tuple (or list) of two: the vector, `k` numbers, and the bias, one number. Tensors, arrays, lists and plain numbers are all fine, here and everywhere in this notebook.


# %% question="q2" points=2
def average_user(user_factors, user_bias):
    """Give the average person: the pair (mean vector (k,), mean bias).

    Args:
        user_factors: A tensor (n_users, k).
        user_bias: A tensor (n_users,).
    """
    # BEGIN SOLUTION
    return user_factors.mean(dim=0), user_bias.mean()
    # END SOLUTION


# %% [markdown]
# ### Question 3 (3 points): `predict_for_user`
#
# Write `predict_for_user(vector, bias, item_factors, item_bias, y_range)`: what this person would give to every item, in stars. It is the prediction you know, $\text{sigmoid\_range}(u \cdot v + b_u + b_i)$, for one person and all items at once.
#
# - `vector` is a float tensor `(k,)` and `bias` a plain number: this person's, who need not stand in any table.
# - `item_factors` is `(n_items, k)`, `item_bias` `(n_items,)`; `y_range` is the pair `(low, high)`, and `low` is not always 0.
# - It returns `n_items` numbers, in stars; also for a single item.
#
# **By hand:** a person with the vector (0.5, −1) and the bias 0.2, and two films: film 0 has (1, 0.5) and the bias −0.2, film 1 has (2, −1) and 0.103. The scores are $0.5 - 0.5 + 0.2 - 0.2 = 0$ and $1 + 1 + 0.2 + 0.103 = 2.303$. In the range (0, 5.5) that is 2.75 and 5.00 stars.
#
# For the squash use `cfkit.sigmoid_range(score, low, high)`.


# %% question="q3" points=3
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    """Predict the stars that one person would give to each item.

    Args:
        vector: The person's factors, a tensor (k,).
        bias: The person's bias, a number.
        item_factors: A tensor (n_items, k).
        item_bias: A tensor (n_items,).
        y_range: The pair (low, high).

    Returns:
        n_items numbers, in stars.
    """
    # BEGIN SOLUTION
    score = item_factors @ vector + bias + item_bias
    return cfkit.sigmoid_range(score, *y_range)
    # END SOLUTION


# %% tags=["demo"]
def average_person():
    """The average person by your question 2: a tensor (k,) and a number."""
    vector, bias = average_user(user_factors, user_bias)
    return flat(vector), flat(bias).item()


with when_answered("q2", "q3"):
    everybody = predict_for_user(*average_person(), item_factors, item_bias, y_range)
    print(f"item means in the exam: {exam_mse(for_everybody(item_means)):.3f}")
    print(f"the average person:     {exam_mse(for_everybody(everybody)):.3f}")

# %% [markdown]
# About as good as the item means. It should be: with nothing known of Erin there is little more to know. But this vector has a place in the model, and from there we can move.
#
# **Average person is not average opinion.** There are two ways to ask "what do people think of this film?":
#
# - the *average person*: take the mean of the vectors, and predict once;
# - the *average opinion*: predict for everybody, and take the mean of the predictions.
#
# **Work it out by hand.** Two people with the vectors (0) and (4), no biases, and a film with the vector (1). Before the squash the scores are 0 and 4; their mean is 2, and the average person, with the vector (2), has the score 2 as well. No difference. After the squash into (0, 5.5) the two people give 2.75 and 5.40 stars, a mean of 4.08. The average person gives $\text{sigmoid\_range}(2)$, which is 4.84.

# %% tags=["demo"]
scores = np.linspace(-2, 6, 200)
two = cfkit.sigmoid_range(np.array([0.0, 4.0]), 0, 5.5)
fig, axes = plt.subplots(figsize=(6, 3.5), layout="constrained")
axes.plot(scores, cfkit.sigmoid_range(scores, 0, 5.5), label="the squash")
axes.plot([0, 4], two, "o--", color="grey", label="two people")
axes.plot([2], [cfkit.sigmoid_range(2.0, 0, 5.5)], "^", ms=9, label="average person: 4.84")
axes.plot([2], [two.mean()], "s", ms=8, label="average opinion: 4.08")
axes.set(xlabel="score", ylabel="stars", title="One mean before the bend, one after it")
axes.legend()
plt.show()

# %% [markdown]
# *The picture in words: an S-shaped curve. A dashed straight line joins two people on it, at the scores 0 and 4. In the middle, at the score 2, the average opinion lies on the straight line, at 4.08 stars, and the average person on the curve above it, at 4.84.*
#
# On a straight line the two would be one. The squash is bent, so they differ, and most where people disagree. Neither is wrong; they answer different questions. For Erin's *start in the model* we need a vector, so we take the average person.

# %% tags=["demo"]
Quiz(quizzes["person-or-opinion"])

# %% [markdown]
# There is a third way to stand in for somebody unknown. The average of all tastes may be a taste that nobody has: between a camp that loves horror and one that loathes it stands a vector that says "horror: so-so". So look for a real person in the middle, the one whose vector lies nearest to the average: a **representative user**. In what sense is this one typical? In this sense only: near in the *Euclidean distance*, the square root of $\sum_k (u_k - \bar u_k)^2$.
#
# **By hand:** users (5, 2), (0, 0) and (1, 1). Their mean is (2, 1). The squared distances are $9 + 1 = 10$, $4 + 1 = 5$ and $1 + 0 = 1$: user 2 stands for all.
#
# ### Question 4 (2 points): `representative_user`
#
# Write `representative_user(user_factors)`: the index of the user whose vector is nearest to the mean vector, by Euclidean distance. If two are exactly as near, the lower index wins. It returns one whole number.


# %% question="q4" points=2
def representative_user(user_factors):
    """Give the index of the user nearest to the mean of all rows of user_factors (n_users, k)."""
    # BEGIN SOLUTION
    away = user_factors - user_factors.mean(dim=0)
    return int((away**2).sum(dim=1).argmin())
    # END SOLUTION


# %% tags=["demo"]
with when_answered("q3", "q4"):
    typical = int(flat(representative_user(user_factors)).item())
    their_stars = predict_for_user(
        user_factors[typical], user_bias[typical].item(), item_factors, item_bias, y_range
    )
    n_rated = np.bincount(ratings["user"], minlength=n_users)
    print(f"user {typical} stands for all; the model knows {n_rated[typical]} ratings of theirs")
    print(f"(per user: mean {n_rated.mean():.0f}, median {np.median(n_rated):.0f})")
    print(f"their row, for every newcomer: {exam_mse(for_everybody(their_stars)):.3f}")

# %% [markdown]
# Compare it with the average person above. A real person brings a taste that fits together, and also a kindness and quirks of their own, which you now hand to every newcomer. How many ratings has yours, beside the mean? Somebody with few ratings can lie near the middle only because the model knows little of them, and not because they are typical.
#
# **Think.** Would you tell this user that their taste is everybody's first page? What if the page says "because of user 217"?
#
# ## 5. What to ask
#
# Better than to guess is to ask. Many sites greet you with a few films to rate: a **questionnaire**, or *onboarding*. Erin's patience ends after five or ten questions. Which ones?
#
# - Ask about the *rarest* film, and she has not seen it. No answer.
# - Ask about a film that *everybody* likes, and she will probably like it. Her answer tells you nothing new.
#
# So a good question is about a film that many have rated **and** that divides people. How much opinions differ is measured by the **standard deviation**, *std*: the root of the mean squared distance from the mean. For the ratings 1 and 5 the mean is 3, both lie 2 away, and the std is $\sqrt{(4 + 4) / 2} = 2$. This is the *population* std, which divides by the number of ratings. (The *sample* std divides by one less, $\sqrt{8 / 1} = 2.83$. NumPy's `std` gives the first; pandas' and torch's give the second, unless you say otherwise: `ddof=0` or `correction=0`.)
#
# We score each film by
#
# $$\log(1 + \text{count}) \cdot \text{std}$$
#
# with the natural logarithm. Why a logarithm? The step from 2 to 20 ratings matters more than that from 402 to 420. Why $1 + \text{count}$? The score of a film without ratings should be 0, and $\log 0$ is $-\infty$.
#
# **Work it out by hand.** Which of these would you ask about first, which last?
#
# | film | ratings | count | std | score |
# |---|---|---|---|---|
# | 0 | one hundred 4s | 100 | 0 | ? |
# | 1 | 1, 5 | 2 | 2 | $\ln 3 \cdot 2 = 2.20$ |
# | 2 | eight 2s and eight 4s | 16 | ? | ? |
# | 3 | none | 0 | – | ? |
# | 4 | ten 3s and ten 4s | 20 | ? | ? |
#
# Film 2 has the mean 3 and the std 1, so $\ln 17 \cdot 1 = 2.83$: ask about it first, then about film 1. Film 4 has the mean 3.5 and the std 0.5, so $\ln 21 \cdot 0.5 = 1.52$: it comes third, though it has ten times as many ratings as film 1. Films 0 and 3 have the score 0. They tie, and the lower id comes first.
#
# ### Question 5 (3 points): `onboarding_items`
#
# Write `onboarding_items(ratings, n_items, n)`: the `n` items worth asking about, those with the largest $\log(1 + \text{count}) \cdot \text{std}$, best first.
#
# - `ratings` is a table as in question 1, and stays as it came. `n` is at most `n_items`.
# - The population std. An item that nobody rated scores 0; so does an item with one rating.
# - Of items with the score 0 the lower id comes first, and so it does of items with the same ratings in the same order. No other two are equal, or nearly so, in the checks.
# - It returns a list of `n` ids (whole numbers).


# %% question="q5" points=3
def onboarding_items(ratings, n_items, n):
    """Choose what to ask a newcomer about.

    Args:
        ratings: A DataFrame with columns user, item, rating, timestamp.
        n_items: How many items there are, rated or not.
        n: How many to ask about.

    Returns:
        The n items that are often rated and divide people, best first.
    """
    # BEGIN SOLUTION
    by_item = ratings.groupby("item")["rating"]
    score = np.log(1 + by_item.count()) * by_item.std(ddof=0)
    score = score.reindex(range(n_items), fill_value=0.0).to_numpy()
    return np.argsort(-score, kind="stable")[:n].tolist()
    # END SOLUTION


# %% [markdown]
# **Guess first:** are the chosen films the most popular ones, the most divisive ones, or neither?

# %% tags=["demo"]
with when_answered("q5"):
    chosen = [int(i) for i in onboarding_items(ratings, n_items, 10)]
    spread = ratings.groupby("item")["rating"].std(ddof=0).reindex(range(n_items)).to_numpy()
    display(
        pd.DataFrame(
            {"title": titles[chosen], "ratings": n_votes[chosen], "std": spread[chosen].round(2)}
        )
    )
    fig, axes = plt.subplots(figsize=(6, 3.5), layout="constrained")
    axes.plot(n_votes, spread, "o", alpha=0.4, label="all films")
    axes.plot(n_votes[chosen], spread[chosen], "o", label="worth asking about")
    axes.set(xscale="log", xlabel="number of ratings", ylabel="std of its ratings, in stars")
    axes.legend()
    plt.show()

# %% [markdown]
# *The picture in words: one dot per film; how many ratings it has, on a logarithmic scale, against how much they differ. The ten chosen films lie towards the upper right: they have many ratings, and more disagreement than most films with as many.*
#
# ## 6. Fold her in
#
# Erin has answered. Somewhere among all possible vectors is one that fits her answers. The films' vectors and biases are known and stay fixed; only her `k` numbers are sought. That is a small problem of least squares, solved in less than a millisecond. Working out one new row of a trained model is called **folding in**.
#
# **First, leave the stars.** In stars the model is bent: $\text{sigmoid\_range}(u \cdot v + b_u + b_i)$. In *scores* it is straight: $u \cdot v + b_u + b_i$, multiply and add. So undo the squash: `cfkit.logit_range(r, low, high)` gives the score whose squash is `r`; 5 stars in (0, 5.5) are a score of $\ln 10 = 2.303$. Fit a straight model to bent numbers, and nothing fits.
#
# One trap: in the range (1, 5) a rating of 5 sits at the very end, and its score would be infinite. `logit_range` takes a rating nearer to an end than 1 % of the range for that 1 %, so 5 in (1, 5) becomes the score of 4.96, which is $\ln 99 = 4.60$.
#
# **Second, take off what is explained.** Start from the average person, with `vector` and `bias`. For each answered film $j$ with the rating $r_j$, what is left is
#
# $$t_j = \text{logit\_range}(r_j) - b_j - \text{bias} - v_j \cdot \text{vector}$$
#
# the difference between what Erin said and what we expected of an average person. If nothing is left, there is nothing to learn. She keeps the average `bias`; all that she is beyond average goes into her vector.
#
# %% [markdown]
# **Third, move, but shyly.** Erin's vector is $\text{vector} + d$, and we look for the step $d$ that makes $d \cdot v_j$ come close to $t_j$. But she gave 2 answers, say, and $d$ has 3 unknown numbers. Two equations, three unknowns: infinitely many steps fit *perfectly*, and most are absurd. So add a price for going far, the **ridge**:
#
# $$\sum_j (t_j - d \cdot v_j)^2 + \text{ridge} \cdot \lVert d \rVert^2$$
#
# You know this price: it is weight decay, $\lVert d \rVert^2$ being the sum of the squares of $d$. It makes the answer unique, and it decides *where doubt ends up*. In any direction that her answers say nothing about, $d$ is 0, and Erin stays the average person. Pull her towards zero instead, and the doubt ends up at a person with no taste and no kindness, who does not exist.
#
# **Work it out by hand**, with one factor ($k = 1$) and one answer. The average person has the vector (0.3) and the bias 0.2. The film has the vector (2) and the bias 0.5; Erin gives it 5 stars, the range is (0, 5.5), the ridge 4. What is left is $t = 2.303 - 0.5 - 0.2 - 2 \cdot 0.3 = 1.003$. The price of a step is $(1.003 - 2 d)^2 + 4 d^2$. Its slope, $-4 \cdot (1.003 - 2 d) + 8 d$, is 0 where
#
# $$d = \frac{2 \cdot 1.003}{2^2 + 4} = 0.251$$
#
# and Erin's vector is $0.3 + 0.251 = 0.551$. Without the ridge it would be $0.3 + 1.003 / 2 = 0.801$: her one answer believed to the last digit. Check yourself: which ridge would halve the step once more?
#
# With more factors and answers it is the same fraction, written with matrices. Let $V$ have one row $v_j$ for each answer (in PyTorch `item_factors[items]`, of the shape `(n_answers, k)`), and $I$ be the unit matrix:
#
# $$(V^\top V + \text{ridge} \cdot I) \, d = V^\top t$$
#
# `torch.linalg.solve(A, b)` or `np.linalg.solve(A, b)` gives the $d$ with $A d = b$. Without the ridge `solve` fails whenever there are fewer answers than factors: $V^\top V$ then has no inverse.

# %% tags=["demo"]
d0 = np.linspace(-0.2, 1.2, 50)
fig, axes = plt.subplots(figsize=(5.5, 4), layout="constrained")
axes.plot(d0, 2 - 2 * d0, label="steps that fit the answer perfectly")
for radius in (0.22, 0.45, 0.89):
    axes.add_patch(plt.Circle((0, 0), radius, fill=False, color="grey", linestyle=":"))
axes.plot([0], [0], "o", color="black", label="the average person")
axes.plot([0.8], [0.4], "s", label="no ridge, shortest step")
axes.plot([0.4], [0.2], "^", ms=9, label="ridge 5")
axes.set(xlim=(-0.6, 1.3), ylim=(-0.5, 1.4), aspect="equal")
axes.set(xlabel="step in factor 0", ylabel="step in factor 1")
axes.set_title("One answer, two unknowns: v = (2, 1), t = 2")
fig.legend(loc="outside lower center", ncols=2, fontsize=8)
plt.show()

# %% [markdown]
# *The picture in words: a plane of possible steps; the average person is the origin, with dotted circles of equal length around it. A slanting line holds all steps that fit the one answer perfectly. The shortest of them is (0.8, 0.4). With a ridge of 5 the step goes in the same direction and half as far, to (0.4, 0.2).*

# %% tags=["demo"]
Quiz(quizzes["why-ridge"])

# %% [markdown]
# ### Question 6 (5 points): `fold_in`
#
# Write `fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range)`: the newcomer's vector, `k` numbers: `vector` plus the step $d$ that minimises the sum above.
#
# - `item_factors` is a float tensor `(n_items, k)`, `item_bias` one of shape `(n_items,)`.
# - `items` and `ratings` are lists of equal length: the rows of the answered items, and their stars. There may be one answer, fewer than `k`, or fifty. With none, the newcomer is `vector` itself.
# - `ridge` is a number above 0. It does not grow with the number of answers: fifty answers should be trusted more than five.
# - `vector` is a float tensor `(k,)`, `bias` a number, `y_range` the pair `(low, high)`; `low` is not always 0, and a rating can be `low` or `high` itself.
# - **Nothing that came in may change.** The tables belong to the trained model and `vector` to everybody else: `vector += d` would move the average person for good.
#
# Use `cfkit.logit_range`: it takes a number, an array or a tensor, and gives back the same kind (and an array for a list). `cfkit.fold_in` is closed while this question is checked.


# %% question="q6" points=5
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    """Work out a newcomer's vector from a few answers; nothing else moves.

    Args:
        item_factors: A tensor (n_items, k).
        item_bias: A tensor (n_items,).
        items: The rows of the answered items, a list.
        ratings: Their stars, a list of equal length.
        ridge: The pull towards vector, a number above 0.
        vector: The average person's factors, a tensor (k,).
        bias: The average person's bias, a number.
        y_range: The pair (low, high).

    Returns:
        The newcomer's vector, k numbers; vector itself if nothing was answered.
    """
    # BEGIN SOLUTION
    if not items:
        return vector
    rated = item_factors[items]
    score = cfkit.logit_range(torch.tensor(ratings, dtype=torch.float32), *y_range)
    left = score - item_bias[items] - bias - rated @ vector
    pull = ridge * torch.eye(len(vector))
    return vector + torch.linalg.solve(rated.T @ rated + pull, rated.T @ left)
    # END SOLUTION


# %% [markdown]
# Now the exam again. Each newcomer answers 0, 1, 3, 5 or 10 questions, and we predict all the rest. Three ways to fold in: with a ridge of 4; with a ridge of 0.01, which is nearly none; and pulled towards zero, with the bias 0. **Guess first:** which line starts highest? Does each line fall?


# %% tags=["demo"]
def exam_after(n_answers, ridge, person):
    """The exam's error when each newcomer is folded in from n_answers, starting at person."""
    vector, bias = person

    def guess(answered, given):
        given_so_far = answered[:n_answers], given[:n_answers]
        folded = fold_in(item_factors, item_bias, *given_so_far, ridge, vector, bias, y_range)
        return predict_for_user(flat(folded), bias, item_factors, item_bias, y_range)

    return exam_mse(guess)


with when_answered("q2", "q3", "q6"):
    start, nobody = average_person(), (torch.zeros(10), 0.0)
    n_answers = [0, 1, 3, 5, 10]
    lines = {
        "ridge 4": [exam_after(n, 4, start) for n in n_answers],
        "hardly any ridge": [exam_after(n, 0.01, start) for n in n_answers],
        "pulled towards zero": [exam_after(n, 4, nobody) for n in n_answers],
    }
    display(pd.DataFrame(lines, index=pd.Index(n_answers, name="answers")).round(3))
    fig, axes = plt.subplots(figsize=(6, 3.8), layout="constrained")
    for (label, errors), marker in zip(lines.items(), "^sv", strict=True):
        axes.plot(n_answers, errors, f"{marker}-", label=label)
    axes.axhline(exam_mse(for_everybody(item_means)), color="grey", ls=":", label="item means")
    axes.set(xlabel="answers", ylabel="MSE in the exam", title="What a few answers are worth")
    axes.legend()
    plt.show()

# %% [markdown]
# *The picture in words: the error in the exam against the number of answers, with the item means as a dotted level line. With a ridge of 4 the line starts near the item means and falls with every answer. With hardly any ridge it starts there too, but after three answers it is far worse than with none. Pulled towards zero it starts far above all others, and is still above the item means after three answers.*
#
# Three lessons in one picture. A handful of answers beats the item means. Without a ridge, asking more can make it *worse*: three answers are fitted to the last digit, with all that was chance in them. And where you pull to matters as much as how hard.
#
# **Think.** The answers in this exam are a random choice of what each newcomer has rated. What changes if you ask the films of question 5, and some have not been seen?

# %% [markdown]
# ## 7. Friday's film
#
# A new film has no ratings; nothing can be folded in. The average *film* is a start, as the average person was. But we know something about a film before anybody has seen it: its genres, its year, who made it. That is **metadata**.
#
# The table of the films' genres holds a 1 where a film has a genre and a 0 where not. For the films we know, we have both: genres *and* learned vectors. So learn to predict the one from the other, and use it for films of which we know only the genres:
#
# $$v \approx w_0 + W g$$
#
# Here $g$ is a film's row of the genre table, $W$ holds `k` numbers for each genre, and $w_0$, the **intercept**, is the vector of a film *without any genre*. We choose them by a **ridge regression**, which minimises
#
# $$\sum_\text{items} \lVert v - w_0 - W g \rVert^2 + \text{ridge} \cdot \lVert W \rVert^2$$
#
# Look at what has a price: $W$ does, $w_0$ has not. The intercept is **unpenalised**. A genre that only two films have should not be believed too much, so its effect is pulled towards 0: "no different from other films". But a pull on the general level would move *all* predictions towards a film of no character, and there is no reason for that. Make the ridge enormous, and $W$ goes to 0; every film is then predicted as the average film, not as zero.
#
# **Work it out by hand.** One factor, one genre, four films, ridge 1:
#
# | film | has the genre | vector |
# |---|---|---|
# | 0 | 1 | 3 |
# | 1 | 1 | 1 |
# | 2 | 0 | 0 |
# | 3 | 0 | 0 |
#
# Without any ridge the line goes through the two means: films without the genre get 0, films with it get 2. With one, first take off the means, of the vectors (1) and of the genre column (0.5). What is left is $2, 0, -1, -1$ and $0.5, 0.5, -0.5, -0.5$. Then it is the fraction you know: products over squares plus ridge, $W = 2 / (1 + 1) = 1$. And the intercept is what makes the means fit: $w_0 = 1 - 1 \cdot 0.5 = 0.5$. So a new film with the genre gets 1.5, and one without any genre 0.5: both half-way to the average film.
#
# For many genres and factors there are two usual roads, and both lead there: take off the means of both tables, solve $(G^\top G + \text{ridge} \cdot I) \, W^\top = G^\top V$ with what is left, and then find $w_0$ from the means. Or add a column of ones to $G$, and put a 0 instead of the ridge in its place on the diagonal.
#
# ### Question 7 (4 points): `factors_from_genres`
#
# Write `factors_from_genres(item_factors, genres, new_genres, ridge)`: the vectors of new items, predicted from their genres by the ridge regression above.
#
# - `item_factors` is a float tensor `(n_items, k)` and `genres` a float tensor `(n_items, n_genres)` of zeros and ones, for the same items.
# - `new_genres` is `(n_new, n_genres)`; a row may be all zeros, and `n_new` may be 1. `ridge` is a number above 0.
# - It returns `(n_new, k)`: one row per new item. `k` may be 1: the demo below calls your function once more with the items' *biases*, as a table with one column.


# %% question="q7" points=4
def factors_from_genres(item_factors, genres, new_genres, ridge):
    """Predict the vectors of new items from their genres.

    Args:
        item_factors: What is known of the old items, a tensor (n_items, k).
        genres: Their genres as zeros and ones, a tensor (n_items, n_genres).
        new_genres: The genres of the new items, a tensor (n_new, n_genres).
        ridge: The price of the genres' effects, above 0; the intercept is free.

    Returns:
        The new items' vectors, (n_new, k).
    """
    # BEGIN SOLUTION
    mean_vector, mean_genres = item_factors.mean(dim=0), genres.mean(dim=0)
    v, g = item_factors - mean_vector, genres - mean_genres
    weights = torch.linalg.solve(g.T @ g + ridge * torch.eye(g.shape[1]), g.T @ v)
    return mean_vector + (new_genres - mean_genres) @ weights
    # END SOLUTION


# %% [markdown]
# The films that we put aside were rated by people whom the model knows. So each of them can be an exam too: predict what these people gave. We learn from films with at least 20 ratings; the vectors of the others have hardly moved from where they started. **Guess first:** how much better than "an average film" are genres?

# %% tags=["demo"]
with when_answered("q7"):
    genre_table = cfkit.genre_table(data.items)
    enough = np.flatnonzero(n_votes >= 20)
    genres = torch.tensor(genre_table.loc[items.ids[enough]].to_numpy(np.float32))
    new_genres = torch.tensor(genre_table.loc[new_films].to_numpy(np.float32))
    known_factors, known_bias = item_factors[enough], item_bias[enough]
    n_new = len(new_films)
    guessed = flat(factors_from_genres(known_factors, genres, new_genres, 3)).reshape(n_new, -1)
    guessed_bias = flat(factors_from_genres(known_bias[:, None], genres, new_genres, 3))

    first = data.ratings[~by_new_user & of_new_film]
    who = torch.tensor(users.rows(first["user"]))
    what = torch.tensor(first["item"].map({film: i for i, film in enumerate(new_films)}).to_numpy())
    truth = torch.tensor(first["rating"].to_numpy(np.float32))

    def film_mse(vectors, biases):
        score = (user_factors[who] * vectors[what]).sum(1) + user_bias[who] + biases[what]
        return float(((cfkit.sigmoid_range(score, *y_range) - truth) ** 2).mean())

    average_film = known_factors.mean(0).expand(n_new, -1), known_bias.mean().expand(n_new)
    print(f"{len(truth):,} ratings of {n_new} films that the model has never seen")
    print(f"each as an average film: {film_mse(*average_film):.3f}")
    print(f"each from its genres:    {film_mse(guessed, guessed_bias):.3f}")

# %% [markdown]
# **Two families meet here.** Looking up a genre that somebody likes, and showing more of it, is *content-based* recommending: it reads what the things are. Learning vectors from who rated what is *collaborative*: it reads what people do. Question 7 bridges them: the vectors were learned collaboratively, and content places a new film among them. As soon as ratings come in, fold the film in (the same algebra, with users in the place of films), and let the learned row take over.
#
# The same works for people: age or occupation in the place of genres. It is also where a system begins to say "women of your age like …". Ask yourself whether you want to know.
#
# **Think.** Two films have exactly the same genres. What can question 7 never find out?
#
# ## 8. What is talked about now
#
# The last resort of the chart is *popularity*: many people can't be all wrong. But counting all ratings since the beginning favours what is old. So let a rating fade: after one **half-life** it counts one half, after two a quarter, after three an eighth.
#
# $$\text{popularity}_i = \sum_{\text{ratings of } i} 0.5^{\,(\text{now} - \text{timestamp}) / \text{half-life}}$$
#
# **Work it out by hand.** It is 1,000 seconds past the start, and the half-life is 100 seconds. Film 0 was rated at 1,000, at 900 and at 800; film 1 at 900 and at 900. Film 0 has $1 + 0.5 + 0.25 = 1.75$, film 1 $0.5 + 0.5 = 1$. With a half-life of a million seconds, what would they have, roughly?
#
# ### Question 8 (2 points): `recent_popularity`
#
# Write `recent_popularity(ratings, n_items, now, half_life)`: the sum above for every item.
#
# - `ratings` is a table as in question 1, with any index, and stays as it came. `timestamp` is in seconds, and so are `now` and `half_life`. No rating lies in the future.
# - It returns `n_items` numbers; an item that nobody rated has 0.
#
# Timestamps are large: 881,250,949 needs nine digits, and float32 keeps seven. Subtract first, then turn the difference into floats.


# %% question="q8" points=2
def recent_popularity(ratings, n_items, now, half_life):
    """Count each item's ratings, old ones for less.

    Args:
        ratings: A DataFrame with columns user, item, rating, timestamp (seconds).
        n_items: How many items there are, rated or not.
        now: The time to look back from, in seconds.
        half_life: After how many seconds a rating counts one half.

    Returns:
        n_items numbers, in the order of the rows.
    """
    # BEGIN SOLUTION
    age = now - ratings["timestamp"].to_numpy()
    weight = 0.5 ** (age / half_life)
    return np.bincount(ratings["item"].to_numpy(), weights=weight, minlength=n_items)
    # END SOLUTION


# %% tags=["demo"]
with when_answered("q8"):
    now = int(ratings["timestamp"].max())
    recent = flat(recent_popularity(ratings, n_items, now, 30 * 24 * 3600)).double().numpy()
    print("most ratings of all:")
    display(top(n_votes, ratings=n_votes))
    print("most talked about, with a half-life of 30 days:")
    display(top(recent, ratings=n_votes, recent=recent.round(1)))

# %% [markdown]
# **Think.** What does a half-life of one day do to the list of a small site? And who could profit from writing twenty ratings tonight?
#
# ### Question 9 (3 points): `recommend`
#
# Now put it together. Write `recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range)`: the `n` items to show a newcomer, best first.
#
# - `answers` is a dict from item to stars, such as `{3: 5.0, 7: 2.0}`: whole numbers as keys. It stays as it came, like everything else.
# - With no answers (`{}`): the `n` items with the largest `popularity`, a float tensor `(n_items,)`.
# - Otherwise: fold the newcomer in, predict all items, and take the `n` with the most stars. `popularity` plays no part then.
# - **Never an item that was answered**: nobody wants to be recommended what they have just rated. Where fewer than `n` items are left, return all that are left. No two items are equally good or equally popular in the checks.
# - It returns a list of ids (whole numbers), best first.
#
# For the folding in use `cfkit.fold_in`, so that a slip in question 6 is paid for once. It takes the arguments of question 6 in the same order, and gives a tensor where `vector` is one. `cfkit.sigmoid_range` is there too. (Your own functions are fine as well.)
#
# **By hand:** four films with one factor, (1), (2), (−1) and (0.5), no biases, popularity 10, 40, 30, 20; an average person with the vector (0.5) and the bias 0; ridge 1; range (0, 5.5). Without answers, the two to show are films 1 and 2. With `{2: 5.0}` there is $2.303 - (-1) \cdot 0.5 = 2.803$ left to explain, and the vector becomes $0.5 - 2.803 / (1 + 1) = -0.901$: this person's taste lies on the other side. The scores are −0.901, −1.803, 0.901 and −0.451. Film 2 has been answered, so the two to show are 3 and 0.


# %% question="q9" points=3
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    """Choose what to show a newcomer.

    Args:
        answers: What the newcomer rated, a dict from item to stars; may be empty.
        n: How many items to show.
        item_factors: A tensor (n_items, k).
        item_bias: A tensor (n_items,).
        popularity: A tensor (n_items,).
        ridge: The pull towards vector, above 0.
        vector: The average person's factors, a tensor (k,).
        bias: The average person's bias, a number.
        y_range: The pair (low, high).

    Returns:
        At most n items, best first, none of them answered.
    """
    # BEGIN SOLUTION
    if answers:
        items, ratings = list(answers), list(answers.values())
        person = cfkit.fold_in(
            item_factors, item_bias, items, ratings, ridge, vector, bias, y_range
        )
        worth = cfkit.sigmoid_range(item_factors @ person + bias + item_bias, *y_range)
    else:
        worth = popularity
    ranked = worth.argsort(descending=True).tolist()
    return [i for i in ranked if i not in answers][:n]
    # END SOLUTION


# %% [markdown]
# **Erin's evening.** She is patient, and rates the first twenty films of question 5: 5 stars for every comedy, 1 for everything else. First the list before she answered anything, then the list after. **Guess first:** how many comedies will be in each? Then give *your own* answers: change `erin`.

# %% tags=["demo"]
with when_answered("q2", "q5", "q8", "q9"):
    film_genres = films.loc[items.ids, "genres"].to_numpy()
    asked = [int(i) for i in onboarding_items(ratings, n_items, 20)]
    erin = {i: 5.0 if "Comedy" in film_genres[i] else 1.0 for i in asked}

    month, now = 30 * 24 * 3600, int(ratings["timestamp"].max())
    popularity = flat(recent_popularity(ratings, n_items, now, month))
    tables = item_factors.clone(), item_bias.clone()
    for answers, said in (({}, "before any answer"), (erin, "after twenty answers")):
        shown = recommend(
            answers, 8, item_factors, item_bias, popularity, 4, *average_person(), y_range
        )
        shown = [int(i) for i in shown]
        print(f"{said}: {sum('Comedy' in film_genres[i] for i in shown)} of 8 are comedies")
        display(pd.DataFrame({"title": titles[shown], "genres": film_genres[shown]}))
    same = torch.equal(tables[0], item_factors) and torch.equal(tables[1], item_bias)
    print("the model's tables are as they were:", same)

# %% [markdown]
# The last line matters as much as the list. Everybody else's list is made from these tables. Had Erin's answers been *trained in*, all others would have drifted a little; had they been written into row 0, user 0 would now be Erin. As it is, nothing was left to chance either: the same answers give the same list tomorrow.
#
# Nobody told the model what a comedy is. Where the list holds other films too, it may be because people who like these comedies also like those, or because the film's bias is high. How could you tell? And real people are less simple than tonight's Erin, who gives a single star to everything that is not funny: what do *your* answers bring?
#
# ### The same from the kit, and how sure it is
#
# `cfkit.Newcomers` puts questions 3, 5, 6 and 7 together. It differs in two things. You chose one ridge for all directions; the kit learns, from how much the people it knows differ and how noisy their stars are, how far to believe an answer in each. And it says how sure it is. It changes nothing in the model either. **Guess first:** after how many answers does learning the ridge gain most?

# %% tags=["demo"]
newcomers = cfkit.Newcomers.of(model, (pairs, stars), data.users, data.items, users, items)


def kit_after(n_answers):
    """The exam's error when the kit places each newcomer by n_answers."""

    def guess(answered, given):
        films_seen = items.ids[answered[:n_answers]].tolist()
        return newcomers.new_user(dict(zip(films_seen, given[:n_answers], strict=True))).predict()

    return exam_mse(guess)


with when_answered("q2", "q3", "q6"):
    both = {
        "your fold_in, ridge 4": lines["ridge 4"],
        "cfkit.Newcomers": [kit_after(n) for n in n_answers],
    }
    display(pd.DataFrame(both, index=pd.Index(n_answers, name="answers")).round(3))

# %% [markdown]
# And Erin's evening again, as an interview. The kit does not ask the same twenty questions of everybody: after each answer it asks about the film whose answer would narrow its doubt most, times the chance that she has seen it. **Guess first:** will every film that she is asked about be well known? And which of her next eight films is the kit least sure of?

# %% tags=["demo"]
genres = dict(zip(data.items["title"], data.items["genres"])) | films["genres"].to_dict()
interview = newcomers.interview(20)
while not interview.done:
    film = interview.ask()  # its title, or its id where two films have one title
    interview.answer(5.0 if "Comedy" in genres[film] else 1.0)
print(interview.newcomer)
print("asked first:", ", ".join(map(str, interview.asked[:4])))

shown = interview.newcomer.recommend(8)
low, high = interview.newcomer.intervals(shown, level=0.8).T
display(
    pd.DataFrame(
        {
            "title": shown,
            "genres": [genres[film] for film in shown],
            "stars": interview.newcomer.predict(shown).round(1),
            "8 of 10 times from": low.round(1),
            "to": high.round(1),
        }
    )
)

# %% [markdown]
# On real ratings the list may look strange: nobody whom the model knows gives a single star to all that is not funny, and what is believed of people does not reach so far in twenty answers.
#
# Look at how wide the intervals are. After twenty answers a rating may still lie anywhere within two stars or more, and the kit is not at fault: most of it is chance, the same person on another day. A site that shows you a prediction without its interval tells you half of what it knows.
#
# ## 9. When everybody is new
#
# On its first day a site has no ratings at all. This is called the **bootstrapping** problem: to recommend it needs ratings, and to get ratings it needs to recommend. Look at the flow chart: four times *no*.
#
# *Would a better model help?* It is sometimes said that *probabilistic matrix factorisation* (PMF), or a deep network, cures this. It cannot. PMF is the dot product with a penalty on its size, that is, with weight decay under another name; with no ratings the penalty is all that is left, and everybody's vector is zero. A network with many layers starts from random numbers, and with no ratings it stays there. **No model finds a pattern in an empty table.** What helps comes from outside: descriptions of the things (content), a choice made by people who know them, questions to the first visitors, ratings from elsewhere. And: try things out.

# %% tags=["demo"]
Quiz(quizzes["first-day"])

# %% [markdown]
# Why try things out? Because of a **feedback loop**: what is shown gets rated, what is rated gets shown. Take 30 films, all *equally good*, and 2,000 visitors, one after the other. The site shows each visitor the five films with the most ratings so far (chance decides a tie), and the visitor rates one of the five. **Guess first:** how many of the 30 films will have any ratings in the end? And what if one visitor in five is shown five films at random?


# %% tags=["demo"]
def open_a_site(share_random, n_films=30, n_visitors=2000):
    """Let visitors rate what they are shown; give how many ratings each film gets."""
    chance = np.random.default_rng(1)
    n_ratings = np.zeros(n_films)
    for _ in range(n_visitors):
        tries_out = chance.random() < share_random
        worth = np.zeros(n_films) if tries_out else n_ratings
        shown = np.argsort(-worth - chance.random(n_films) / 2)[:5]
        n_ratings[chance.choice(shown)] += 1
    return np.sort(n_ratings)[::-1]


fig, axes = plt.subplots(figsize=(6, 3.5), layout="constrained")
for share, marker in ((0.0, "o-"), (0.2, "s-")):
    got = open_a_site(share)
    axes.plot(np.arange(1, 31), got, marker, ms=4, label=f"{share:.0%} shown at random")
    print(f"{share:.0%} at random: {int((got > 0).sum())} of 30 films have any ratings")
axes.set(xlabel="films, most rated first", ylabel="ratings", title="Thirty equally good films")
axes.legend()
plt.show()

# %% [markdown]
# *The picture in words: ratings per film, most rated first. Without chance the first few films share all ratings and the others have none, though all are equally good. With one visitor in five shown films at random, the first few still lead, but all thirty have ratings.*
#
# Whoever was first stays first; quality had no say. And the ratings that such a site collects look like proof that people like just these films. A model trained on them learns its own shop window. The remedy is to set a part of the window aside for **exploring**, to write down what was shown (not only what was rated), and to look at the difference.
#
# ## 10. What it was made to care about
#
# *These methods were made to guess the stars of people of whom little is known, and not to treat them well.* What do they optimise, what do they leave out, and who may be harmed?
#
# - **The average person is made of those who came first.** If they are mostly young men from one town, "average" means them, and whoever is least like them gets the worst first evening, and leaves. Then they are not in the next average either.
# - **Shrinking is fair to the crowd and hard on the new.** The Bayesian average pulls an unknown gem down to the middle. A first film by somebody unknown must collect votes from places where it is not shown.
# - **The questionnaire decides what can be learned.** Divisive and popular, among *those who are here*. If your taste is not among the ten films, your ten honest answers say nothing about you.
# - **Genres are put on by somebody.** A regression on genres, or on age and gender, says: you are what your label is. That is a prejudice with a ridge.
# - **Recency can be bought.** Twenty friends and an evening make a film "talked about".
# - **A folded-in row is still personal data.** Ten answers with their times may single Erin out. She never trained your model, and should be able to have her row deleted; here that is easy, since it is in no table.
#
# Think of one person who would be served badly by *your* `recommend` on their first evening. Which number from this notebook would show it, and would the MSE over all newcomers?

# %% [markdown]
# ## To take with you
#
# | who is new, and what is there | do this |
# |---|---|
# | nothing but other people's ratings | Bayesian average $(m C + \sum r) / (m + \text{count})$; the unseen get $C$ |
# | a model, and nothing about the person | the average person: mean vector *and* mean bias (not the average opinion) |
# | a real stand-in is wanted | the user nearest to the mean vector |
# | a few questions may be asked | largest $\log(1 + \text{count}) \cdot \text{std}$: often rated, and divisive |
# | a few answers | fold in: undo the squash, take off biases and the average, solve with a ridge |
# | a film with genres | ridge regression of vectors (and biases) on genres, intercept free |
# | only what is popular | count ratings with a half-life |
# | nothing at all | content, people's choice, exploring; no model cures an empty table |
# | always | never show what was just rated; never change the trained model; measure on people put aside |
#
# **Further reading:** A. M. Rashid and others, *Getting to know you: learning new user preferences in recommender systems*, IUI 2002, tries out what to ask; our score is a relative of its "popularity times entropy". A. I. Schein and others, *Methods and metrics for cold-start recommendations*, SIGIR 2002, on new items.
