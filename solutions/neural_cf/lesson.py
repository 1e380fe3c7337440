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
# # When a dot product is not enough
#
# Carol gave *Toy Story* 4 stars, *Frozen* 5 and *Inception* 3. On a scale of darkness these films stand at −1, 0 and 1: what she likes best lies *in the middle*. In this notebook you see why one factor and a dot product can never say so, build three models that can, and then find out, on ratings that none of them has seen, whether it was worth it.
#
# **What this builds on**
# - `dot-product-bias`: embeddings, $u \cdot v + b_u + b_i$, the squash into a range, broadcasting, registered parameters, the training loop.
# - `weight-decay`: a penalty on the squares of all numbers; the difference between a sum and a mean.
# - `cold-start`: somebody new has no learned row.
#
# **Afterwards you can**
# - say what a hidden layer adds, and why nothing is added without a ReLU,
# - choose the size of an embedding, and join embeddings of different sizes,
# - build a neural recommender in PyTorch, also one that takes age, year and hour,
# - say what weight decay has to do with probabilities,
# - compare models honestly: on the same held-out ratings, with the number of their parameters beside them.
#
# **How to work.** There are five questions, 20 points. Under each answer stands a check: run it as often as you like. More checks run when your work is graded. Before you run a cell that shows something, make a guess; it takes ten seconds and is how you learn.

# %%
from time import perf_counter

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F
from torch import nn

import cfkit
from cfkit import grader, when_answered

# %% [markdown]
# ## 1. What a dot product cannot say
#
# Give every film one factor, its darkness, and Carol one number $u$ for how she likes it. Her scores are
#
# | | Toy Story | Frozen | Inception |
# |---|---|---|---|
# | darkness $v$ | −1 | 0 | 1 |
# | Carol's stars | 4 | 5 | 3 |
# | score $u \cdot v$ | $-u$ | $0$ | $u$ |
#
# **Guess first:** which $u$ puts *Frozen* on top? Try it with the slider for the user: leave her number alone and move the film's from one end to the other.

# %% tags=["demo"]
from cfkit.widgets import DotProduct as DotProductWidget

DotProductWidget(
    user=[0.8], item=[0.0], factor_names=["darkness"], user_name="Carol", item_name="a film"
)

# %% [markdown]
# None does. With $u > 0$ the score rises with darkness, with $u < 0$ it falls, with $u = 0$ it lies flat. For one person a dot product is a **straight line** in every factor of the film, and a line has no peak in the middle. (The squash bends the line, but what was higher stays higher. An item bias could lift *Frozen*, but it would lift it for everybody, Dave included.)
#
# To be fair: give each film a *second* factor, $1 - |\text{darkness}|$, and Carol the vector $(-0.5, 1.5)$. Her scores are then 0.5, 1.5 and −0.5, in the right order. With enough factors a dot product can fit any table. What it cannot do is make the second number *out of* the first.
#
# ## 2. A hidden layer
#
# Two building blocks can.
#
# - **Linear**: each output is a weighted sum of all inputs, plus a number of its own. The multipliers are called *weights*, the number added is the *bias* of that output. `nn.Linear(5, 2)` takes 5 numbers to 2: it holds $2 \cdot 5$ weights and 2 biases.
# - **ReLU** (*rectified linear unit*, a long name for a short rule): what is below 0 becomes 0, the rest stays. $\text{relu}(3) = 3$, $\text{relu}(-2) = 0$.
#
# Put a Linear, a ReLU and another Linear behind each other. The outputs in between are **hidden units**, together a *hidden layer*, because nobody outside ever sees them. For Carol two hidden units are enough:
#
# $$a = \text{relu}(v), \qquad b = \text{relu}(-v), \qquad \text{score} = 5 - 2a - b$$
#
# **Work it out by hand** for the three films before you look at the picture.

# %% tags=["demo"]
darkness = np.linspace(-1.5, 1.5, 61)
tent = 5 - 2 * np.maximum(darkness, 0) - np.maximum(-darkness, 0)
fig, axes = plt.subplots(figsize=(6, 3.5), layout="constrained")
axes.plot(darkness, 4 - 0.5 * darkness, "--", label="dot product, u = −0.5, and a bias of 4")
axes.plot(darkness, tent, label="two hidden units")
for film, place, stars in (("Toy Story", -1, 4), ("Frozen", 0, 5), ("Inception", 1, 3)):
    axes.plot(place, stars, "o", color="black")
    axes.annotate(film, (place, stars), xytext=(6, 3), textcoords="offset points")
axes.set(xlabel="darkness of the film", ylabel="score", title="A line has no peak, a tent has")
axes.legend(loc="lower left")
plt.show()

# %% [markdown]
# *The picture in words: a dashed straight line falls from left to right. A solid line like a tent rises to its peak of 5 at a darkness of 0, where* Frozen *stands, and falls again, more steeply; it is 4 at −1 and 3 at 1. The three films lie on the tent.*
#
# $a$ and $b$ are $(0, 1)$, $(0, 0)$ and $(1, 0)$, so the scores are 4, 5 and 3: Carol's stars. Each ReLU is one bend. With 100 hidden units the model has 100 bends to place wherever they help, and it learns where.
#
# **A line of a line is a line.** All the bending is done by the ReLU. Put two Linears behind each other without one: first $h = 3x + 1$, then $2h + 4$. **Work it out by hand** as one formula in $x$.

# %% tags=["demo"]
first, second = nn.Linear(1, 1), nn.Linear(1, 1)
with torch.no_grad():
    first.weight.fill_(3)
    first.bias.fill_(1)
    second.weight.fill_(2)
    second.bias.fill_(4)
    inputs = torch.tensor([[-1.0], [0.0], [1.0], [2.0]])
    columns = {
        "x": inputs,
        "two Linears": second(first(inputs)),
        "6x + 6": 6 * inputs + 6,
        "with a ReLU between": second(F.relu(first(inputs))),
    }
pd.DataFrame({name: values[:, 0].numpy() for name, values in columns.items()})

# %% [markdown]
# $2(3x + 1) + 4 = 6x + 6$: one Linear would have done. However many you stack, without a ReLU between them they are one. (In which row does the ReLU make a difference, and why only there?)

# %% tags=["demo"]
from cfkit.quizzes import bank
from cfkit.widgets import Quiz

quizzes = bank("neural_cf")
Quiz(quizzes["line-of-a-line"])

# %% [markdown]
# ## 3. How many numbers does a thing deserve?
#
# A dot product multiplies factor by factor, so user and item need equally many. A layer takes any inputs: now each table may have a width of its own. A table of 1,682 films deserves longer rows than one of 21 occupations; but not 80 times longer. fastai uses a rule of thumb that somebody found by trying:
#
# $$\text{width} = \min\left(600,\ \text{round}\left(1.6 \cdot n^{0.56}\right)\right)$$
#
# $n$ is the number of **categories** (different values, here rows of the table). The power 0.56 is a little more than a square root: four times as many categories, about twice the width. And no row gets longer than 600.
#
# **Work it out** with a calculator, for the 943 users, 1,682 films and 21 occupations of MovieLens 100K:
#
# - $943^{0.56} = 46.32$, times 1.6 is 74.10, rounded **74**;
# - $1682^{0.56} = 64.04$, times 1.6 is 102.47, rounded **102**;
# - $21^{0.56} = 5.50$, times 1.6 is 8.80, rounded **9**.
#
# **Guess first:** from roughly how many categories on is the width 600: 1,000, 40,000 or a million?
#
# ### Question 1 (2 points): `emb_sz`
#
# Write `emb_sz(n_categories)`: the width by the rule above.
#
# - The nearest whole number, neither always down nor always up. (No size that is checked lies halfway.)
# - Never more than 600.
# - An `int`: `nn.Embedding(943, 74.0)` is an error.


# %% question="q1" points=2
def emb_sz(n_categories):
    """Say how wide an embedding of so many categories should be, as an int."""
    # BEGIN SOLUTION
    return min(600, round(1.6 * n_categories**0.56))
    # END SOLUTION


# %% tags=["demo"]
with when_answered("q1"):
    for n in (2, 21, 943, 1682, 39_000, 40_000, 1_000_000):
        print(f"{n:9,} categories: {emb_sz(n)} numbers each")

# %% [markdown]
# The cap is reached at about 39,500 categories. It is a *rule of thumb*, no law: it knows nothing of how many ratings you have. What would you do with a catalogue of a million films and three ratings for each?
#
# ## 4. Joining
#
# Alice's row has 2 numbers, the film's row has 3:
#
# $$u = (0.5,\ 1.0) \qquad v = (0.5,\ -1.0,\ 1.0)$$
#
# Put them behind each other: $(0.5,\ 1.0,\ 0.5,\ -1.0,\ 1.0)$. That is **concatenation**, joining; nothing is added or multiplied, and the two widths may differ. For a batch of 8 pairs the users' rows are a matrix `(8, 2)`, the items' rows `(8, 3)`.
#
# **Guess first**, and say the shapes: what do `u + v`, `torch.cat([u, v], dim=0)` and `torch.cat([u, v], dim=1)` give? And if both were `(8, 3)`?


# %% tags=["demo"]
def shape_of(operation, *tensors):
    try:
        return tuple(operation(*tensors).shape)
    except RuntimeError as error:
        return "an error: " + str(error).split(".")[0][:60]


for wide in (2, 3):
    u, v = torch.zeros(8, wide), torch.zeros(8, 3)
    print(f"users {tuple(u.shape)}, items {tuple(v.shape)}")
    print("  u + v:        ", shape_of(torch.add, u, v))
    print("  cat, dim=0:   ", shape_of(lambda a, b: torch.cat([a, b], dim=0), u, v))
    print("  cat, dim=1:   ", shape_of(lambda a, b: torch.cat([a, b], dim=1), u, v))

# %% [markdown]
# With equal widths nothing stops you from being wrong: `+` *adds* number to number (joining with `+` is for Python lists), and `dim=0` puts the items *below* the users, 16 rows for 8 pairs. Along `dim=1` one row still describes one pair.

# %% tags=["demo"]
Quiz(quizzes["join-or-add"])

# %% [markdown]
# **The whole model**, step by step:
#
# | | step | shape for 8 pairs |
# |---|---|---|
# | 1 | look up the user's row and the item's row | `(8, 2)` and `(8, 3)` |
# | 2 | join them | `(8, 5)` |
# | 3 | Linear, 5 to `n_act` | `(8, n_act)` |
# | 4 | ReLU | `(8, n_act)` |
# | 5 | Linear, `n_act` to **1** | `(8, 1)` |
# | 6 | squash into `y_range` | `(8, 1)` |
#
# `n_act` is the number of hidden units (of *activations*). Do not lose step 5: many drawings of neural recommenders go from "64 units" straight to "rating". Sixty-four numbers are no rating; a last Linear makes one of them.
#
# **Work it out by hand.** Take $u$ and $v$ from above and two hidden units. Their sum will be handy: $0.5 + 1.0 + 0.5 - 1.0 + 1.0 = 2$.
#
# - *Network 1.* Unit A: all five weights are 1, the bias is −0.5. Unit B: all weights are 1, the bias is 1. The last Linear has the weights −0.5 for A and 1 for B, and the bias −1.25. What are A, B, the score and the stars in (0, 5.5)?
# - *Network 2.* The same, but all five weights of unit B are −1.

# %% tags=["demo"]
joined = torch.tensor([0.5, 1.0, 0.5, -1.0, 1.0])
for name, sign in (("network 1", 1.0), ("network 2", -1.0)):
    unit_a, unit_b = joined.sum() - 0.5, sign * joined.sum() + 1
    score = -0.5 * F.relu(unit_a) + 1 * F.relu(unit_b) - 1.25
    print(f"{name}: A {unit_a:.2f}, B {unit_b:.2f}, score {score:.2f}, ", end="")
    print(f"stars {cfkit.sigmoid_range(score, 0, 5.5):.2f}")

# %% [markdown]
# Network 1: A is $2 - 0.5 = 1.5$, B is $2 + 1 = 3$, the score $-0.75 + 3 - 1.25 = 1$, that is 4.02 stars. Network 2: B is $-2 + 1 = -1$, so the ReLU makes it 0, and the score is $-0.75 + 0 - 1.25 = -2$: 0.66 stars. (Forget the ReLU and you get −3, which is 0.26 stars.)
#
# **And without any ReLU?** Then all that is left of the network is one weighted sum of $u$ plus one weighted sum of $v$ plus a constant. That is: a number for the user, plus a number for the item. You have met them: they are the two *biases*. A network without ReLU knows kind people and good films, and nothing at all about taste.
#
# **Count before you train.** For 4 users with 2 numbers each, 5 items with 3 each, and 2 hidden units:
#
# | | numbers |
# |---|---|
# | two tables | $4 \cdot 2 + 5 \cdot 3 = 23$ |
# | Linear 5 → 2 | $5 \cdot 2 + 2 = 12$ |
# | Linear 2 → 1 | $2 \cdot 1 + 1 = 3$ |
# | **all** | **38** |
#
# **Guess first**, then do the same for MovieLens 100K with the widths of section 3 and 100 hidden units. Is most of it in the layers, or in the tables?
#
# $943 \cdot 74 + 1682 \cdot 102 = 241{,}346$ in the tables, $176 \cdot 100 + 100 + 101 = 17{,}801$ in the layers: 259,147 in all. The "deep" part is the small part.

# %% [markdown]
# ### Question 2 (6 points): `CollabNN`
#
# Write the class `CollabNN`, an `nn.Module` that predicts with Linear → ReLU → Linear over the joined rows, squashed.
#
# - It is built by keyword: `CollabNN(user_sz=(n_users, k_user), item_sz=(n_items, k_item), y_range=(0, 5.5), n_act=100)`. A size is the pair of rows and width; the two widths may differ. `y_range` is `(low, high)`, a tuple or a list, and `low` is not always 0. Both defaults are as printed here.
# - It learns two tables of just these shapes and the weights *and biases* of two Linears, and nothing else. Ids count from 0; there is no spare row. Names, start values and which table you join first are up to you. Any start passes. For a fair comparison start small: `nn.init.normal_(table.weight, std=0.1)`; `nn.Embedding`'s own start has a standard deviation of 1. `nn.Linear`, or a weight of your own as `(out, in)` or `(in, out)`: both are fine. Dropout is allowed where it is off in eval mode.
# - It is called as `model(x)`: `x` is a LongTensor `(n, 2)`, users in column 0, items in column 1. The answer is `(n,)` or `(n, 1)`. One row gives `(1,)` or `(1, 1)`, and an empty batch an empty answer.
#
# For the squash use `cfkit.sigmoid_range(score, low, high)`. Whatever the kit offers under the name you are to write is closed while the question is checked.
#
# **How it is graded.** Your model is built in several sizes and put into eval mode. Its numbers are found by their shapes, overwritten with new ones, and its predictions are compared with the formula.


# %% question="q2" points=6
class CollabNN(nn.Module):
    """Predict a rating by a small network over a user's row and an item's row."""

    def __init__(self, user_sz, item_sz, y_range=(0, 5.5), n_act=100):
        """Make the tables and the layers.

        Args:
            user_sz, item_sz: The pairs (rows, width) of the two tables.
            y_range: The pair (low, high) that every prediction lies between.
            n_act: How many hidden units there are.
        """
        # BEGIN SOLUTION
        super().__init__()
        self.user_factors = nn.Embedding(*user_sz)
        self.item_factors = nn.Embedding(*item_sz)
        for table in (self.user_factors, self.item_factors):
            nn.init.normal_(table.weight, std=0.1)
        self.layers = nn.Sequential(
            nn.Linear(user_sz[1] + item_sz[1], n_act), nn.ReLU(), nn.Linear(n_act, 1)
        )
        self.y_range = y_range
        # END SOLUTION

    def forward(self, x):
        """Predict the ratings of the pairs x, a LongTensor (n, 2): n numbers."""
        # BEGIN SOLUTION
        rows = self.user_factors(x[:, 0]), self.item_factors(x[:, 1])
        score = self.layers(torch.cat(rows, dim=1))
        return cfkit.sigmoid_range(score, *self.y_range)
        # END SOLUTION


# %% [markdown]
# Now the ratings: MovieLens 100K if you have it at hand, and otherwise an invented world of 300 people and 120 films. As before one rating in five is held out.

# %% tags=["demo"]
data = cfkit.load_ratings()
users, items = cfkit.IdMap.of(data.ratings["user"]), cfkit.IdMap.of(data.items["item"])
x, y = cfkit.to_xy(data.ratings, users, items)
order = np.random.default_rng(42).permutation(len(y))
held_out, kept = order[: len(y) // 5], order[len(y) // 5 :]
large = len(kept) > 50_000
settings = {"epochs": 5, "batch_size": 512} if large else {"epochs": 15, "batch_size": 64}
print(f"{data.name}: {len(users)} users, {len(items)} items, {len(y):,} ratings")

# %% [markdown]
# Your `CollabNN` against the biased dot product, with the same ratings, epochs, learning rate and weight decay. **Guess first:** which will have the smaller error on the held-out ratings, and by how much: a tenth of a star², a hundredth?


# %% tags=["demo"]
results = {}


def compete(name, model):
    """Train a model with the kit's loop and keep its held-out error."""
    history = cfkit.fit_one_cycle(
        model, (x[kept], y[kept]), (x[held_out], y[held_out]),
        lr=5e-3, wd=0.1, seed=42, progress=False, **settings,
    )  # fmt: skip
    results[name] = {
        "MSE learned from": history.train_loss[-1],
        "MSE held out": history.valid_loss[-1],
        "numbers": sum(p.numel() for p in model.parameters()),
        "seconds": sum(history.seconds),
    }
    return model


def show_results():
    display(pd.DataFrame(results).T.astype({"numbers": int}).round(3))


torch.manual_seed(42)
compete("dot product with biases", cfkit.DotProductBias(len(users), len(items), 20))
with when_answered("q1", "q2"):
    torch.manual_seed(42)
    sizes = {
        "user_sz": (len(users), emb_sz(len(users))),
        "item_sz": (len(items), emb_sz(len(items))),
    }
    network = compete("CollabNN", CollabNN(**sizes))
show_results()

# %% [markdown]
# Surprised? The plain dot product wins, with a fraction of the numbers. (In the invented world it plays at home: those ratings were *made* by a dot product. MovieLens was not, and there it wins as well.)
#
# This is no accident of our small data. In 2017 a much quoted paper reported that networks beat the dot product. In 2020 Rendle and others tuned both with equal care, and the dot product came out ahead; they also showed that a network needs very many units and examples before it can imitate so simple a thing as a dot product. The multiplication is *knowledge we built in*: tastes meet characters. A network has to learn that from data. (What would you change to give yours a better chance? Whatever it is: would you do the same for the dot product?)
#
# So why learn about networks at all? Because a dot product cannot take an age, a year or an hour. A layer can.

# %% tags=["demo"]
Quiz(quizzes["which-wins"])

# %% [markdown]
# ## 5. Everything else we know
#
# In the end a user is a *category*: one of 943 names. So are an occupation (one of 21), a weekday (one of 7), a shop, a postcode. Each can have a table of its own, a few numbers per value, learned together with everything else: an **entity embedding**. Learned rows may find out by themselves that Saturday resembles Sunday. Next to them come the **continuous** columns, those whose numbers *measure* something: the age of the user, the year of the film, the hour of the rating. They need no table: they are joined on raw, as they are.
#
# $$\underbrace{\text{user's row} \mid \text{item's row} \mid \text{occupation's row}}_{\text{categories, looked up}} \mid \underbrace{\text{age, year, hour}}_{\text{continuous, raw}} \;\longrightarrow\; \text{layers} \;\longrightarrow\; \text{stars}$$
#
# A model that mixes ratings with such knowledge is called a **hybrid**. (fastai: `use_nn=True` builds an `EmbeddingNN`, which takes categories only; it is `TabularModel` that takes continuous columns as well.)
#
# **Raw, but on one scale.** A year of 1995 beside an embedding of 0.1 drowns everything else. So take off the mean and divide by the standard deviation, the typical distance from the mean. **Work it out by hand** for the ages 20, 30 and 40: the mean is 30, the squared distances are 100, 0 and 100, their mean is 66.7, its root 8.16. So the three become $-1.22$, $0$ and $1.22$. Mean and deviation come from the **training rows** only, and are used unchanged on the held-out ones: tomorrow's ages are not known today.
#
# (A question to think about: is hour 23 far from hour 0? And is a month, 1 to 12, a category or a measure?)

# %% tags=["demo"]
print("ages:", ((np.array([20, 30, 40]) - 30) / np.std([20, 30, 40])).round(2))

known = data.ratings.merge(data.users, on="user", how="left")
known = known.merge(data.items[["item", "year"]], on="item", how="left")
known["hour"] = pd.to_datetime(known["timestamp"], unit="s").dt.hour
columns = known[["age", "year", "hour"]].astype(float)
columns = columns.fillna(columns.iloc[kept].median())  # one film of MovieLens has no year
scaled = (columns - columns.iloc[kept].mean()) / columns.iloc[kept].std(ddof=0)
x_cont = torch.tensor(scaled.to_numpy(), dtype=torch.float32)

jobs = cfkit.IdMap.of(data.users["occupation"])
x_cat = torch.tensor(np.column_stack([x, jobs.rows(known["occupation"])]))
y_all = torch.as_tensor(y, dtype=torch.float32)
print("x_cat:", tuple(x_cat.shape), " x_cont:", tuple(x_cont.shape))
columns.head(3)

# %% [markdown]
# **A net that sometimes forgets.** Large networks are often trained with *dropout*: in each step each hidden unit is set to 0 with a probability of (say) one half, and the others are doubled to make up for it, so that no unit can rely on another. That is for training only. `model.train()` switches it on, `model.eval()` off, and a model that is still in train mode gives another answer each time. **Guess first:** what does dropout make of six ones, in each mode? (Each is drawn by itself: of six it need not be three.)

# %% tags=["demo"]
torch.manual_seed(1)
forgetful = nn.Dropout(0.5)
print("train:", forgetful.train()(torch.ones(6)).tolist())
print("eval: ", forgetful.eval()(torch.ones(6)).tolist())

# %% [markdown]
# **By hand again**, a hybrid for 4 users (2 numbers each), 5 items (3 each) and 3 occupations (2 each), with two continuous columns:
#
# - rows: user $(0.5,\ 0.5)$, item $(1,\ 0,\ -0.5)$, occupation $(0.25,\ -0.25)$; continuous: $(1.2,\ -0.7)$. Joined they are 9 numbers, with the sum $1 + 0.5 + 0 + 0.5 = 2$.
# - `layers=[6, 4]` means: a hidden layer of 6, one of 4, then one output. First layer, biases 0: five units have all weights 0.5 and hold $0.5 \cdot 2 = 1$; the sixth has all weights −0.5, so it is $-1$, and the ReLU makes it 0. Second layer, biases 0.75: three units have all weights 0.25 and hold $5 \cdot 0.25 + 0.75 = 2$; the fourth has all weights −0.25, so it is $-0.5$, and silent as well. Last: all weights 0.5, bias −2: $3 \cdot 0.5 \cdot 2 - 2 = 1$, that is **4.02 stars**. (Forget both ReLUs and you get a score of 0.5, which is 3.42 stars.)
# - numbers to learn: tables $8 + 15 + 6 = 29$, layers $(9 \cdot 6 + 6) + (6 \cdot 4 + 4) + (4 + 1) = 93$, in all **122**.
# - With `layers=[]` there is no hidden layer, only one Linear from 9 to 1: $29 + 10 = 39$ numbers. (What can such a model know? Look at the end of section 4.)
#
# ### Question 3 (5 points): `HybridNN`
#
# Write the class `HybridNN`, an `nn.Module` over one or more categories and any number of continuous columns.
#
# - Built by keyword: `HybridNN(emb_szs=[(n, k), …], n_cont=…, layers=[…], y_range=(0, 5.5))`. `emb_szs` is a list with the pair (rows, width) of each table, at least one. `n_cont` is the number of continuous columns; it may be 0, and then `x_cont` has the shape `(n, 0)`. `layers` is the list of hidden widths; it may be empty.
# - Called as `model(x_cat, x_cont)`: `x_cat` is a LongTensor `(n, len(emb_szs))`, column 0 belonging to the first table and so on; `x_cont` is a float tensor `(n, n_cont)`, already scaled: use it as it is. The answer is as in question 2.
# - For each hidden width a Linear and a ReLU, then a Linear to 1 (no ReLU after that one!), then the squash. All Linears have biases. No batch norm, nothing else that learns; no dropout in eval mode.
# - The lists that are handed in belong to the caller: leave them as they are. (`layers.append(1)` would change them.)
#
# The layers must be *registered*. A plain Python list hides them from `model.parameters()`; `nn.ModuleList([...])` and `nn.Sequential(*[...])` do not. Which parts you join in which order is again up to you, and so is the start: small, as in question 2.


# %% question="q3" points=5
class HybridNN(nn.Module):
    """Predict a rating by layers over embeddings and continuous columns."""

    def __init__(self, emb_szs, n_cont, layers, y_range=(0, 5.5)):
        """Make the tables and the layers.

        Args:
            emb_szs: A list with the pair (rows, width) of every table.
            n_cont: How many continuous columns there are, perhaps 0.
            layers: A list of the hidden widths, perhaps empty.
            y_range: The pair (low, high) that every prediction lies between.
        """
        # BEGIN SOLUTION
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(n, k) for n, k in emb_szs)
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.1)
        width, steps = sum(k for _, k in emb_szs) + n_cont, []
        for wider in layers:
            steps += [nn.Linear(width, wider), nn.ReLU()]
            width = wider
        self.layers = nn.Sequential(*steps, nn.Linear(width, 1))
        self.y_range = y_range
        # END SOLUTION

    def forward(self, x_cat, x_cont):
        """Predict n ratings from x_cat (n, n_tables) and x_cont (n, n_cont)."""
        # BEGIN SOLUTION
        rows = [table(x_cat[:, j]) for j, table in enumerate(self.tables)]
        score = self.layers(torch.cat([*rows, x_cont], dim=1))
        return cfkit.sigmoid_range(score, *self.y_range)
        # END SOLUTION


# %% [markdown]
# The kit's loop calls `model(x)`, with one input. Yours has two, so here is a loop for it; you know every line. **Guess first:** will age, year, hour and occupation help somebody with fifty ratings? Whom could they help?


# %% tags=["demo"]
def train_hybrid(model, epochs, batch_size):
    """Train on the kept rows with AdamW; give the MSE on kept and held-out rows."""
    optimiser = torch.optim.AdamW(model.parameters(), lr=5e-3, weight_decay=0.1, fused=True)
    n_steps = epochs * -(-len(kept) // batch_size)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, max_lr=5e-3, total_steps=n_steps)
    model.train()
    for _ in range(epochs):
        for rows in torch.as_tensor(kept)[torch.randperm(len(kept))].split(batch_size):
            loss = F.mse_loss(model(x_cat[rows], x_cont[rows]).reshape(-1), y_all[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            pace.step()  # the learning rate grows at first, then shrinks
    model.eval()
    with torch.no_grad():
        errors = (model(x_cat, x_cont).reshape(-1) - y_all).square()
    return errors[kept].mean().item(), errors[held_out].mean().item()


with when_answered("q1", "q3"):
    torch.manual_seed(42)
    counts = len(users), len(items), len(jobs)
    hybrid = HybridNN(emb_szs=[(n, emb_sz(n)) for n in counts], n_cont=3, layers=[100])
    started = perf_counter()
    learned, unseen = train_hybrid(hybrid, **settings)
    results["HybridNN"] = {
        "MSE learned from": learned,
        "MSE held out": unseen,
        "numbers": sum(p.numel() for p in hybrid.parameters()),
        "seconds": perf_counter() - started,
    }
    show_results()

# %% [markdown]
# Still behind the plain dot product. What did the extra columns add? This table cannot say: you would train once more without them, and print the error for people with many and with few ratings apart. And mind the hour: everybody's ratings were typed in on a few evenings. A column can help on paper because it leaks *when* somebody sat down, not what they like.

# %% tags=["demo"]
Quiz(quizzes["age-of-1995"])

# %% [markdown]
# ## 6. Weight decay under another name
#
# Here is another way to arrive at a model, and it leads to a place you know. **Probabilistic matrix factorisation** (PMF) tells a story of how the ratings came about:
#
# 1. Nature drew every number of every user's vector from a bell curve around 0 with the standard deviation $\sigma_u$. The same for items, with $\sigma_v$.
# 2. Each rating is $u \cdot v$ plus noise: another bell curve around 0, with the standard deviation $\sigma$.
#
# Which vectors are the most probable ones, given the ratings? A number $d$ away from the middle of a bell curve has a probability proportional to $e^{-d^2 / 2\sigma^2}$. Multiply all these probabilities, take the logarithm (products become sums), turn the sign (most probable becomes smallest), and leave out what does not depend on the vectors. What remains to be made small is
#
# $$\sum_{\text{ratings}} \frac{(y - u \cdot v)^2}{2\sigma^2} \;+\; \sum_{\text{users}} \frac{\lVert u \rVert^2}{2\sigma_u^2} \;+\; \sum_{\text{items}} \frac{\lVert v \rVert^2}{2\sigma_v^2}$$
#
# ($\lVert u \rVert^2$ is the sum of the squares of $u$'s numbers.) This is called the *negative log posterior*: "posterior" is what you believe after having seen the ratings.
#
# **Look what it is.** Multiply everything by $2\sigma^2$, which does not move the minimum:
#
# $$\sum (y - u \cdot v)^2 + \lambda_u \sum \lVert u \rVert^2 + \lambda_v \sum \lVert v \rVert^2, \qquad \lambda_u = \frac{\sigma^2}{\sigma_u^2}$$
#
# Squared error plus a penalty on the squares of all numbers: *weight decay*. And now we know what its strength means: noisy ratings (large $\sigma$) and a firm belief in small vectors (small $\sigma_u$) both ask for more of it. (The `wd` of our training loop is another number: AdamW shrinks the numbers directly, so its 0.1 is not this $\lambda$.)
#
# **Work it out by hand.** Two users $u_0 = (1, 2)$, $u_1 = (0, 1)$; three items $v_0 = (2, 0)$, $v_1 = (1, -1)$, $v_2 = (0, 1)$. User 0 gave item 0 four stars, user 1 gave item 1 five. Nobody rated item 2.
#
# - Errors: $4 - 2 = 2$ and $5 - (-1) = 6$, so the squares add up to 40. Users: $1 + 4 + 0 + 1 = 6$. Items: $4 + 2 + 1 = 7$.
# - With $\sigma = \sigma_u = \sigma_v = 1$: $40/2 + 6/2 + 7/2 = 26.5$.
# - With $\sigma = 2$, $\sigma_u = 1$, $\sigma_v = 0.5$: $40/8 + 6/2 + 7/0.5 = 5 + 3 + 14 = 22$. Here $\lambda_u = 4/1 = 4$ and $\lambda_v = 4/0.25 = 16$.
#
# Two things to notice. Item 2 is in the penalty although nobody rated it: the belief is about *every* vector, **once**. If you add up the penalty rating by rating, somebody with 200 ratings is pulled to zero 200 times as hard. And the sums are *sums*: the loss of our training loop is a mean over $n$ rows, so there the same belief is the tiny $\lambda / n$.
#
# ### Question 4 (4 points): `pmf_loss`
#
# Write `pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v)`, the sum of the three terms above.
#
# - `user_factors` is a tensor `(n_users, k)`, `item_factors` `(n_items, k)`; `x` a LongTensor `(n, 2)` of rows (user, item), `y` a float tensor `(n,)`; the three sigmas are numbers above 0.
# - The prediction is the raw $u \cdot v$: no squash, no biases. A pair may stand in `x` twice; then its error counts twice.
# - Every user and every item counts once in its penalty, rated or not. With no ratings at all (`n = 0`) the two penalties remain.
# - The answer is a tensor with one number, differentiable in both tables. The tables and `y` stay as they are.


# %% question="q4" points=4
def pmf_loss(user_factors, item_factors, x, y, sigma, sigma_u, sigma_v):
    """Work out the negative log posterior of PMF, without its constants.

    Args:
        user_factors: Shape (n_users, k).
        item_factors: Shape (n_items, k).
        x: Rows (user, item), a LongTensor (n, 2).
        y: Their ratings, shape (n,).
        sigma: The standard deviation of the ratings' noise.
        sigma_u, sigma_v: Those of the users' and of the items' numbers.

    Returns:
        A tensor with one number, with a gradient.
    """
    # BEGIN SOLUTION
    predicted = (user_factors[x[:, 0]] * item_factors[x[:, 1]]).sum(dim=1)
    errors = (y - predicted).square().sum() / (2 * sigma**2)
    users_away = user_factors.square().sum() / (2 * sigma_u**2)
    items_away = item_factors.square().sum() / (2 * sigma_v**2)
    return errors + users_away + items_away
    # END SOLUTION


# %% [markdown]
# Your loss at work: up to 20,000 of the kept ratings (with the mean taken off, since the story draws vectors around 0), 10 factors, three beliefs about $\sigma_u = \sigma_v$. The noise is $\sigma = 0.9$ in each. **Guess first:** which of 0.2, 0.5 and 3 fits the ratings it learns from best? Which those held out?


# %% tags=["demo"]
def fit_pmf(belief, rows, middle, steps=120):
    """Minimise your pmf_loss by Adam, all rows at once; give the two tables."""
    torch.manual_seed(42)
    tables = [torch.randn(n, 10) * 0.1 for n in (len(users), len(items))]
    optimiser = torch.optim.Adam([t.requires_grad_() for t in tables], lr=0.05)
    for _ in range(steps):
        loss = pmf_loss(
            *tables, torch.as_tensor(x[rows]), y_all[rows] - middle, 0.9, belief, belief
        )
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return [t.detach() for t in tables]


with when_answered("q4"):
    some = kept[:20_000]
    middle = y_all[some].mean()
    for belief in (0.2, 0.5, 3.0):
        u_table, v_table = fit_pmf(belief, some, middle)
        errors = [
            (middle + (u_table[x[r, 0]] * v_table[x[r, 1]]).sum(1) - y_all[r])
            .square()
            .mean()
            .item()
            for r in (some, held_out)
        ]
        print(
            f"sigma_u = {belief}: lambda = {0.81 / belief**2:6.2f}, "
            f"MSE learned from {errors[0]:.3f}, held out {errors[1]:.3f}"
        )

# %% [markdown]
# A loose belief (3) learns the ratings by heart and does worst on the others; a very firm one (0.2) hardly dares to learn. You have chosen a `wd` by trial before; PMF says the same thing in other words: *how large do you believe tastes to be, compared with the noise?*
#
# PMF finds the *most probable* numbers. One can also keep the whole bell curve of each row, and learn the $\sigma$s along: `cfkit.fit_bayes` does, needs neither a step size nor a `wd`, and can say how sure it is of a prediction (`model.intervals(x)`).
#
# You will read that PMF "solves" the problem of newcomers (the *bootstrapping problem*: somebody, or everybody, has no ratings yet), or that deep learning does. **Neither does.** For somebody without ratings the first sum is empty, so the most probable vector is the middle of the bell curve: zero. That is a sensible guess, but it is the same guess for everyone. And a deeper network? **Guess first:** what slope does the row of a newcomer get, in your `CollabNN`?

# %% tags=["demo"]
with when_answered("q2"):
    torch.manual_seed(1)
    with_newcomer = CollabNN(user_sz=(len(users) + 1, 7), item_sz=(len(items), 5), n_act=30)
    batch = torch.as_tensor(x[kept[:2000]])
    F.mse_loss(with_newcomer(batch).reshape(-1), y_all[kept[:2000]]).backward()
    table = next(p for p in with_newcomer.parameters() if p.shape == (len(users) + 1, 7))
    busy = int(np.bincount(x[kept[:2000], 0]).argmax())
    print("slopes of a busy user:  ", table.grad[busy].numpy().round(5))
    print("slopes of the newcomer: ", table.grad[-1].numpy().round(5))

# %% [markdown]
# All zero, whatever stands behind the table. A number that no rating touches is not learned, and depth does not change that; what helps is what you did in `cold-start`: ask, average, fold in, or use what is known about the person.

# %% tags=["demo"]
Quiz(quizzes["no-cure"])

# %% [markdown]
# ## 7. Wide and deep
#
# Networks are good at *generalising*: people like you, films like this. They are poor at *memorising*: this one film is simply better than its description; this one person is simply kind. In 2016 the team behind the Google Play store let a simple part and a deep part add their scores, and trained both together:
#
# $$\hat r_{ui} = \text{sigmoid\_range}\big(\underbrace{b_u + b_i}_{\text{wide: memorise}} + \underbrace{\text{layers}(u \mid v)}_{\text{deep: generalise}}\big)$$
#
# This is the least form of it. The paper's wide part also *crosses* features: one number for each combination that occurs, such as "has app A installed and is shown app B".
#
# **By hand:** 4 users, 5 items, 2 factors each, `layers=[3]`. Joined: $u = (1,\ 0.5)$, $v = (0.5,\ 0)$, sum 2. First layer: all weights 0.5, biases 0.5: each of the 3 units holds 1.5. Last: all weights 0.5, bias −1: $3 \cdot 0.5 \cdot 1.5 - 1 = 1.25$. A kind user $b_u = 0.5$ and a weak film $b_i = -0.25$ add 0.25: the score is 1.5, that is **4.50 stars**. Numbers to learn: $(4 + 5) \cdot (2 + 1) = 27$ in the tables and biases, $4 \cdot 3 + 3 + 3 + 1 = 19$ in the layers: 46.
#
# ### Question 5 (3 points): `WideAndDeep`
#
# Write the class `WideAndDeep`, an `nn.Module` that squashes the *sum* of a wide and a deep score, once.
#
# - Built by keyword: `WideAndDeep(n_users=…, n_items=…, n_factors=…, layers=[…], y_range=(0, 5.5))`. Both tables are `n_factors` wide. `layers` is as in question 3 and may be empty.
# - It learns two tables, `(n_users, n_factors)` and `(n_items, n_factors)`; `n_users` and `n_items` biases, held in any shape; and the weights and biases of the Linears. A global bias, one more single number, is allowed, and not needed: the last Linear has one. Any start passes; for a fair comparison start small, the biases too (question 2 says how).
# - Called as `model(x)`, and answering as in question 2. Every prediction lies inside `y_range`, however large a bias.


# %% question="q5" points=3
class WideAndDeep(nn.Module):
    """Predict a rating as the squashed sum of two biases and a network's score."""

    def __init__(self, n_users, n_items, n_factors, layers, y_range=(0, 5.5)):
        """Make the tables, the biases and the layers.

        Args:
            n_users, n_items: How many rows each table has, and how many biases there are.
            n_factors: How wide both tables are.
            layers: A list of the hidden widths, perhaps empty.
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
        widths, steps = [2 * n_factors, *layers], []
        for narrow, wide in zip(widths, layers):
            steps += [nn.Linear(narrow, wide), nn.ReLU()]
        self.deep = nn.Sequential(*steps, nn.Linear(widths[-1], 1))
        self.y_range = y_range
        # END SOLUTION

    def forward(self, x):
        """Predict the ratings of the pairs x, a LongTensor (n, 2): n numbers."""
        # BEGIN SOLUTION
        users, items = x[:, 0], x[:, 1]
        wide = self.user_bias(users) + self.item_bias(items)
        deep = self.deep(torch.cat([self.user_factors(users), self.item_factors(items)], dim=1))
        return cfkit.sigmoid_range(wide + deep, *self.y_range)
        # END SOLUTION


# %% [markdown]
# The last competitor, and the whole table. **Guess first:** put the four models in order.

# %% tags=["demo"]
with when_answered("q5"):
    torch.manual_seed(42)
    compete(
        "WideAndDeep",
        WideAndDeep(n_users=len(users), n_items=len(items), n_factors=20, layers=[64, 32]),
    )
    show_results()

# %% tags=["demo"]
with when_answered("q5"):
    names = list(results)
    errors = [results[name]["MSE held out"] for name in names]
    fig, axes = plt.subplots(figsize=(6, 2.6), layout="constrained")
    axes.barh(names, errors)
    for place, error in enumerate(errors):
        axes.annotate(
            f"{error:.3f}", (error, place), (-4, 0), textcoords="offset points",
            ha="right", va="center", color="white",
        )  # fmt: skip
    axes.invert_yaxis()
    axes.set(xlabel="MSE on held-out ratings (stars²)", title="Shorter is better")
    plt.show()

# %% [markdown]
# *The picture in words: one bar for each model, as long as its error on the held-out ratings. The bar of the dot product with biases is the shortest; how much longer the others are depends on the data and on the start values.*
#
# Read the table like a careful engineer:
#
# - **One split and one seed are an anecdote.** Differences in the third decimal place may turn round with another seed (try one). The workshop notebook compares over several.
# - **Equal care.** All got the same settings, chosen for none of them. A paper that tunes its own model and not the baseline shows only that tuning helps.
# - **Price.** Look at the numbers and seconds beside the error. Retraining every night costs money and current.
# - **What else you lose.** You could read the dot product: rank the biases, list the neighbours, fold a newcomer in by a formula. A hidden layer explains nothing.
#
# The simplest model that is good enough is the best one. Here it is the dot product with biases; with pictures, texts or a billion clicks it may be another.
#
# ## 8. What it was made to care about
#
# All four models make the squared error on *known* ratings small. What that leaves out is as in the first notebook; these models add something to it.
#
# - **Age, gender and occupation are now inputs.** The model may treat a woman of 61 by what other women of 61 liked. That is a stereotype with decimals, and it falls hardest on those who are unlike their group, and on small groups with few ratings. Leaving the column out is not enough: postcode, hour and taste give it away (they are *proxies*).
# - **Who asked for it?** People told the service their birthday to get an account, not to be predicted from it. The hour of each rating tells when somebody is awake, works at night, or is ill.
# - **Nobody can say why.** If a list is unfair, a dot product can at least be taken apart. "The network said so" is no answer to somebody who lost their audience.
# - **The wide part memorises the past.** What was popular gets a bias that makes it more so; a new artist starts at the bottom.
#
# Stop and think of one person whom `HybridNN` would serve worse than `DotProductBias`. For which groups would you print the held-out error separately before you ship it?

# %% [markdown]
# ## To take with you
#
# | | |
# |---|---|
# | dot product | for one person a straight line in each factor; no peak in the middle |
# | hidden layer | Linear, then ReLU; each unit is one bend |
# | without ReLU | a line of a line is a line: a number per user plus one per item |
# | embedding width | $\min(600, \text{round}(1.6 \cdot n^{0.56}))$: 943 → 74, 1682 → 102 |
# | joining | `torch.cat([...], dim=1)`: widths add up; `+` adds the numbers |
# | last Linear | to **one** number; then the squash |
# | continuous columns | joined on raw, scaled by the training rows |
# | dropout | in train mode only; `model.eval()` before you predict |
# | PMF | squared error plus $\lambda = \sigma^2 / \sigma_u^2$ times squares; every row once |
# | newcomer | no rating, no slope, at any depth |
# | wide and deep | $b_u + b_i$ memorise, layers generalise; one squash around the sum |
# | which is best? | try the simple one first, and tune both with equal care |
#
# **Further reading:** S. Rendle, W. Krichene, L. Zhang and J. Anderson, *Neural Collaborative Filtering vs. Matrix Factorization Revisited*, RecSys 2020 (an answer to X. He et al., *Neural Collaborative Filtering*, WWW 2017). H.-T. Cheng et al., *Wide & Deep Learning for Recommender Systems*, DLRS 2016: four pages.
