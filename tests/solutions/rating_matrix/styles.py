"""Right answers to `rating-matrix`, written as many different people would write them.

In: nothing. Out: `STYLES`, a dict question → style → source. A source stands in the answer
cell, after the lesson's imports (np, pd, torch, plt, cfkit). Two styles of one question differ
in what a grader could stumble over; the comment above each says in what.
"""

STYLES: dict[str, dict[str, str]] = {}

STYLES["q1"] = {
    # library: NumPy; arrays
    "np-unique": """
def index_ids(values):
    classes, codes = np.unique(np.asarray(values), return_inverse=True)
    return codes, classes
""",
    # library: none; a dict, plain lists of ints and str
    "plain-python": """
def index_ids(values):
    classes = sorted(set(values))
    place = {c: k for k, c in enumerate(classes)}
    return [place[v] for v in values], classes
""",
    # library: pandas; classes come as an Index, codes widened from int8
    "category": """
def index_ids(values):
    column = pd.Series(list(values)).astype("category")
    return column.cat.codes.astype("int64"), column.cat.categories
""",
    # library: pandas; factorize sorts; the pair is a list
    "factorize": """
def index_ids(values):
    codes, classes = pd.factorize(pd.Series(values), sort=True)
    return [codes, classes]
""",
    # algebra: a binary search; type hints
    "searchsorted": """
def index_ids(values) -> tuple[np.ndarray, np.ndarray]:
    values = np.array(values)
    classes = np.array(sorted(set(values.tolist())))
    return np.searchsorted(classes, values), classes
""",
    # algebra: list.index on the sorted list; codes as a tensor
    "list-index-tensor": """
def index_ids(values):
    classes = sorted(set(values))
    return torch.tensor([classes.index(v) for v in values]), classes
""",
    # library: pandas; dense ranks, back to whole numbers; a warning on stderr is no fault
    "ranks": """
import warnings

def index_ids(values):
    warnings.warn("numbering")
    column = pd.Series(values)
    codes = column.rank(method="dense").astype(np.int64) - 1
    return codes.values, column.drop_duplicates().sort_values().to_list()
""",
    # return: classes as a tuple; a pandas Series of codes, mapped
    "mapped-series": """
def index_ids(values):
    classes = tuple(sorted(pd.unique(pd.Series(values))))
    return pd.Series(values).map(dict(zip(classes, range(len(classes))))), classes
""",
    # algebra: a loop over the sorted ids, written into a row of zeros
    "loop-over-classes": """
def index_ids(values):
    classes = []
    for value in sorted(values):
        if not classes or classes[-1] != value:
            classes.append(value)
    values = np.asarray(values)
    codes = np.zeros(len(values), dtype=np.int64)
    for k, value in enumerate(classes):
        codes[values == value] = k
    return codes, classes
""",
}

STYLES["q2"] = {
    # library: NumPy, fancy indexing with columns
    "full-nan": """
def rating_matrix(ratings, n_users, n_items):
    matrix = np.full((n_users, n_items), np.nan)
    matrix[ratings.user, ratings.item] = ratings.rating
    return matrix
""",
    # library: pandas; a DataFrame comes back
    "pivot-reindex": """
def rating_matrix(ratings, n_users, n_items):
    table = ratings.pivot(index="user", columns="item", values="rating")
    return table.reindex(index=range(n_users), columns=range(n_items))
""",
    # loop: by tuples; float32
    "itertuples-float32": """
def rating_matrix(ratings, n_users, n_items):
    matrix = np.full((n_users, n_items), float("nan"), dtype=np.float32)
    for row in ratings.itertuples():
        matrix[row.user, row.item] = row.rating
    return matrix
""",
    # return: nested lists with nan
    "nested-lists": """
def rating_matrix(ratings, n_users, n_items):
    table = [[float("nan")] * n_items for _ in range(n_users)]
    for u, i, r in zip(ratings["user"], ratings["item"], ratings["rating"]):
        table[u][i] = r
    return table
""",
    # return: a tensor
    "tensor": """
def rating_matrix(ratings, n_users, n_items):
    matrix = torch.full((n_users, n_items), torch.nan)
    u, i = torch.tensor(ratings["user"].values), torch.tensor(ratings["item"].values)
    matrix[u, i] = torch.tensor(ratings["rating"].values, dtype=torch.float32)
    return matrix
""",
    # algebra: zeros first, then blanks where nothing was counted
    "zeros-then-blank": """
def rating_matrix(ratings, n_users, n_items):
    matrix = np.zeros((n_users, n_items))
    seen = np.zeros((n_users, n_items), dtype=bool)
    users, items = ratings["user"].to_numpy(), ratings["item"].to_numpy()
    np.add.at(matrix, (users, items), ratings["rating"].to_numpy())
    seen[users, items] = True
    return np.where(seen, matrix, np.nan)
""",
    # library: pandas; unstack
    "unstack": """
def rating_matrix(ratings, n_users, n_items):
    wide = ratings.set_index(["user", "item"])["rating"].unstack()
    return wide.reindex(range(n_users)).reindex(range(n_items), axis="columns").values
""",
    # algebra: flat places in one long row
    "flat-places": """
def rating_matrix(ratings: pd.DataFrame, n_users: int, n_items: int) -> np.ndarray:
    flat = np.repeat(np.nan, n_users * n_items)
    flat[ratings["user"].to_numpy() * n_items + ratings["item"].to_numpy()] = ratings["rating"]
    return flat.reshape(n_users, n_items)
""",
    # loop: rows by place, whatever their labels; an empty DataFrame is filled
    "iloc-into-frame": """
def rating_matrix(ratings, n_users, n_items):
    table = pd.DataFrame(np.nan, index=range(n_users), columns=range(n_items))
    for k in range(len(ratings)):
        row = ratings.iloc[k]
        table.iloc[int(row["user"]), int(row["item"])] = row["rating"]
    return table
""",
}

STYLES["q3"] = {
    # algebra: as the lesson says
    "plain": """
def density(ratings, n_users, n_items):
    return len(ratings) / (n_users * n_items)

def expected_blank(n_rated, n_items):
    return 1 - n_rated / n_items
""",
    # algebra: the blanks over the whole; division twice
    "differences": """
def density(ratings, n_users, n_items):
    return len(ratings) / n_users / n_items

def expected_blank(n_rated, n_items):
    return (n_items - n_rated) / n_items
""",
    # return: NumPy scalars; the matrix's own mean
    "through-the-matrix": """
def density(ratings, n_users, n_items):
    seen = np.zeros((n_users, n_items), dtype=bool)
    seen[ratings["user"], ratings["item"]] = True
    return seen.mean()

def expected_blank(n_rated, n_items):
    return np.float64(1) - np.divide(n_rated, n_items)
""",
    # return: tensors; float32
    "tensors": """
def density(ratings, n_users, n_items):
    return torch.tensor(ratings.shape[0]) / (n_users * n_items)

def expected_blank(n_rated, n_items):
    return torch.tensor(1.0 - n_rated / n_items)
""",
    # algebra: the mean over the users' shares
    "mean-of-rows": """
def density(ratings, n_users, n_items):
    known = ratings.groupby("user").size().reindex(range(n_users), fill_value=0)
    return (1 - known.map(lambda n: expected_blank(n, n_items))).mean()

def expected_blank(n_rated, n_items):
    row = np.arange(n_items) >= n_rated
    return row.mean()
""",
    # form: lambdas; a count of one column
    "lambdas": """
density = lambda ratings, n_users, n_items: ratings["rating"].count() / (n_users * n_items)
expected_blank = lambda n_rated, n_items: (n_items - n_rated) * n_items**-1
""",
    # return: fractions turned into floats at the end; type hints
    "fractions": """
from fractions import Fraction

def density(ratings: pd.DataFrame, n_users: int, n_items: int) -> float:
    return float(Fraction(int(ratings["rating"].notna().sum()), n_users * n_items))

def expected_blank(n_rated: int, n_items: int) -> float:
    return float(1 - Fraction(n_rated, n_items))
""",
}

STYLES["q4"] = {
    # generator: NumPy's new one
    "permutation": """
def split(ratings, valid_pct, seed):
    order = np.random.default_rng(seed).permutation(len(ratings))
    n = round(len(ratings) * valid_pct)
    return ratings.iloc[order[n:]], ratings.iloc[order[:n]]
""",
    # generator: pandas; train keeps its order
    "sample-drop": """
def split(ratings, valid_pct, seed):
    valid = ratings.sample(n=round(len(ratings) * valid_pct), random_state=seed)
    return ratings.drop(valid.index), valid
""",
    # generator: pandas, by share; sample rounds as Python does
    "sample-frac": """
def split(ratings, valid_pct, seed):
    valid = ratings.sample(frac=valid_pct, random_state=seed)
    train = ratings.loc[~ratings.index.isin(valid.index)]
    return train, valid
""",
    # generator: NumPy's old global one, left seeded; both parts in the order of the list
    "global-seed-mask": """
def split(ratings, valid_pct, seed):
    np.random.seed(seed)
    n = len(ratings)
    aside = np.zeros(n, dtype=bool)
    aside[np.random.choice(n, round(n * valid_pct), replace=False)] = True
    return ratings[~aside], ratings[aside]
""",
    # generator: Python's own; fresh labels, the old ones kept in a column
    "random-shuffle": """
import random

def split(ratings, valid_pct, seed):
    places = list(range(len(ratings)))
    random.Random(seed).shuffle(places)
    n = round(valid_pct * len(ratings))
    train, valid = ratings.iloc[sorted(places[n:])], ratings.iloc[sorted(places[:n])]
    return train.reset_index(), valid.reset_index()
""",
    # generator: torch; a list comes back
    "torch-randperm": """
def split(ratings, valid_pct, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(ratings), generator=generator).numpy()
    cut = len(ratings) - round(len(ratings) * valid_pct)
    return [ratings.iloc[part].reset_index(drop=True) for part in np.split(order, [cut])]
""",
    # algebra: a random key for each row; rounding by half up, where no half comes up
    "random-keys": """
def split(ratings, valid_pct, seed):
    keys = pd.Series(np.random.default_rng(seed).random(len(ratings)), index=ratings.index)
    n = int(len(ratings) * valid_pct + 0.5)
    aside = keys.rank() <= n
    return ratings[~aside].copy(), ratings[aside].copy()
""",
    # in place: on a copy; a helper column stays in the result
    "copy-and-column": """
def split(ratings, valid_pct, seed):
    ratings = ratings.copy()
    ratings["key"] = np.random.RandomState(seed).permutation(len(ratings))
    n_valid = int(round(len(ratings) * valid_pct, 0))
    return ratings[ratings["key"] >= n_valid], ratings[ratings["key"] < n_valid]
""",
}

STYLES["q5"] = {
    # library: pandas; reindex; an array
    "reindex": """
def baseline(train, x, kind):
    mean = train["rating"].mean()
    users = train.groupby("user")["rating"].mean().reindex(x[:, 0].numpy()).fillna(mean).values
    items = train.groupby("item")["rating"].mean().reindex(x[:, 1].numpy()).fillna(mean).values
    if kind == "global":
        return np.repeat(mean, len(x))
    if kind == "user":
        return users
    return items if kind == "item" else users + items - mean
""",
    # library: none; a loop, plain lists
    "plain-python": """
def baseline(train, x, kind):
    def mean(stars):
        return sum(stars) / len(stars)

    rows = list(zip(train["user"], train["item"], train["rating"]))
    overall = mean([r for _, _, r in rows])
    answers = []
    for user, item in x.tolist():
        of_user = mean([r for u, _, r in rows if u == user] or [overall])
        of_item = mean([r for _, i, r in rows if i == item] or [overall])
        answers.append(
            {
                "global": overall,
                "user": of_user,
                "item": of_item,
                "both": of_user + of_item - overall,
            }[kind]
        )
    return answers
""",
    # library: dicts; a tensor of float32
    "dicts-tensor": """
def baseline(train, x, kind):
    mean = float(train["rating"].mean())
    by_user = train.groupby("user")["rating"].mean().to_dict()
    by_item = train.groupby("item")["rating"].mean().to_dict()
    out = []
    for u, i in x:
        user, item = by_user.get(int(u), mean), by_item.get(int(i), mean)
        match kind:
            case "global":
                out.append(mean)
            case "user":
                out.append(user)
            case "item":
                out.append(item)
            case "both":
                out.append(user + item - mean)
    return torch.tensor(out)
""",
    # algebra: deviations from the mean; a column (n, 1)
    "deviations-column": """
def baseline(train, x, kind):
    mean = train.rating.mean()
    answer = np.full(len(x), mean)
    if kind in ("user", "both"):
        off = train.groupby("user").rating.mean() - mean
        answer += off.reindex(x[:, 0].tolist()).fillna(0).to_numpy()
    if kind in ("item", "both"):
        off = train.groupby("item").rating.mean() - mean
        answer += off.reindex(x[:, 1].tolist()).fillna(0).to_numpy()
    return answer[:, None]
""",
    # library: torch; bincount with room for everybody who is asked for
    "bincount": """
def baseline(train, x, kind):
    stars = torch.tensor(train["rating"].to_numpy())

    def means_of(name, asked):
        ids = torch.tensor(train[name].to_numpy())
        size = int(max(ids.max(), asked.max())) + 1
        total, count = torch.bincount(ids, stars, size), torch.bincount(ids, minlength=size)
        return torch.where(count > 0, total / count.clamp(min=1), stars.mean())[asked]

    if kind == "global":
        return stars.mean().expand(len(x))
    if kind != "both":
        return means_of(kind, x[:, 0] if kind == "user" else x[:, 1])
    return means_of("user", x[:, 0]) + means_of("item", x[:, 1]) - stars.mean()
""",
    # library: pandas; left joins keep the order; a Series with labels of its own
    "left-join": """
def baseline(train, x, kind):
    asked = pd.DataFrame(x.numpy(), columns=["user", "item"])
    users = train.groupby("user", as_index=False)["rating"].mean()
    items = train.groupby("item", as_index=False)["rating"].mean()
    asked = asked.merge(users.rename(columns={"rating": "u"}), on="user", how="left")
    asked = asked.merge(items.rename(columns={"rating": "i"}), on="item", how="left")
    mean = train["rating"].mean()
    asked = asked.fillna({"u": mean, "i": mean})
    asked["g"] = mean
    asked["b"] = asked["u"] + asked["i"] - mean
    return asked[kind[0]]
""",
    # algebra: means through the matrix with blanks; warnings about empty means on stderr
    "nanmean": """
def baseline(train, x, kind):
    x = x.numpy()
    n_users = max(train["user"].max(), x[:, 0].max()) + 1
    n_items = max(train["item"].max(), x[:, 1].max()) + 1
    matrix = np.full((n_users, n_items), np.nan)
    matrix[train["user"], train["item"]] = train["rating"]
    mean = np.nanmean(matrix)
    user = np.nan_to_num(np.nanmean(matrix, axis=1), nan=mean)[x[:, 0]]
    item = np.nan_to_num(np.nanmean(matrix, axis=0), nan=mean)[x[:, 1]]
    choices = {"global": 0 * user + mean, "user": user, "item": item, "both": user - mean + item}
    return choices[kind]
""",
    # form: it calls itself
    "recursive": """
def baseline(train: pd.DataFrame, x: torch.Tensor, kind: str) -> list:
    mean = train["rating"].mean()
    if kind == "both":
        users, items = baseline(train, x, "user"), baseline(train, x, "item")
        return [u + i - mean for u, i in zip(users, items)]
    if kind == "global":
        return [mean] * len(x)
    means = train.groupby(kind)["rating"].agg("mean")
    asked = x[:, {"user": 0, "item": 1}[kind]]
    return [means.get(int(key), mean) for key in asked]
""",
}

STYLES["q6"] = {
    # library: NumPy on a pivot table; all at once
    "vectorised": """
def neighbours_predict(train, user, item, k):
    table = train.pivot(index="user", columns="item", values="rating")
    own = table.mean(axis=1)
    if item not in table.columns:
        return own[user]
    off = table.sub(own, axis=0)
    mine, theirs = off.loc[user].to_numpy(), off.to_numpy()
    both = ~np.isnan(mine) & ~np.isnan(theirs)
    a, b = np.where(both, mine, 0), np.where(both, theirs, 0)
    with np.errstate(invalid="ignore", divide="ignore"):
        s = (a * b).sum(1) / np.sqrt((a**2).sum(1) * (b**2).sum(1))
    allowed = (both.sum(1) >= 2) & table[item].notna().to_numpy() & (table.index != user)
    s = pd.Series(np.where(allowed, s, 0), index=table.index)
    s = s[s > 0].nlargest(k)
    return own[user] + (s * off.loc[s.index, item]).sum() / s.sum() if len(s) else own[user]
""",
    # library: none; dicts of dicts and loops
    "plain-python": """
def neighbours_predict(train, user, item, k):
    stars = {}
    for u, i, r in zip(train["user"], train["item"], train["rating"]):
        stars.setdefault(u, {})[i] = r
    mean = {u: sum(given.values()) / len(given) for u, given in stars.items()}

    found = []
    for v, given in stars.items():
        if v == user or item not in given:
            continue
        common = [i for i in given if i in stars[user]]
        if len(common) < 2:
            continue
        dot = sum((stars[user][i] - mean[user]) * (given[i] - mean[v]) for i in common)
        mine = sum((stars[user][i] - mean[user]) ** 2 for i in common)
        theirs = sum((given[i] - mean[v]) ** 2 for i in common)
        if mine * theirs > 0 and dot > 0:
            found.append((dot / (mine * theirs) ** 0.5, given[item] - mean[v]))
    found = sorted(found, reverse=True)[:k]
    if not found:
        return mean[user]
    return mean[user] + sum(s * d for s, d in found) / sum(s for s, _ in found)
""",
    # loop: over users, merging two small tables each time
    "merge-loop": """
def neighbours_predict(train, user, item, k):
    train = train.assign(off=train["rating"] - train.groupby("user")["rating"].transform("mean"))
    mine = train[train["user"] == user]
    base = mine["rating"].mean()
    votes = []
    for v, row in train[train["item"] == item].set_index("user").iterrows():
        if v == user:
            continue
        both = mine.merge(train[train["user"] == v], on="item")
        if len(both) < 2:
            continue
        norm = np.linalg.norm(both["off_x"]) * np.linalg.norm(both["off_y"])
        s = both["off_x"].dot(both["off_y"]) / norm if norm else 0
        votes.append((s, row["off"]))
    votes = [vote for vote in sorted(votes, key=lambda t: t[0])[-k:] if vote[0] > 0]
    if not votes:
        return base
    s, d = np.array(votes).T
    return base + np.average(d, weights=s)
""",
    # library: torch, float32; a tensor comes back
    "torch-float32": """
def neighbours_predict(train, user, item, k):
    n_users = int(train["user"].max()) + 1
    n_items = max(int(train["item"].max()), item) + 1
    R = torch.full((n_users, n_items), torch.nan)
    R[torch.tensor(train["user"].values), torch.tensor(train["item"].values)] = torch.tensor(
        train["rating"].values, dtype=torch.float32
    )
    D = R - R.nanmean(dim=1, keepdim=True)
    both = ~D.isnan() & ~D[user].isnan()
    a, b = torch.where(both, D[user], 0.0), torch.where(both, D, 0.0)
    s = torch.nn.functional.cosine_similarity(a, b, dim=1)
    s[(both.sum(1) < 2) | D[:, item].isnan()] = -1
    s[user] = -1
    s, near = s.topk(min(k, n_users))
    near, s = near[s > 0], s[s > 0]
    if len(s) == 0:
        return R[user].nanmean()
    return R[user].nanmean() + (s * D[near, item]).sum() / s.sum()
""",
    # return: an array of one number; heapq; unit vectors instead of a division
    "heap-unit-vectors": """
import heapq

def neighbours_predict(train, user, item, k):
    matrix = train.pivot_table(index="user", columns="item", values="rating")
    centred = matrix.T - matrix.mean(axis=1)
    def unit(v):
        length = np.sqrt(np.square(v).sum())
        return v / length if length > 0 else v
    alike = {}
    if item in centred.index:
        for other in centred.columns[centred.loc[item].notna()]:
            pair = centred[[user, other]].dropna() if other != user else ()
            if len(pair) > 1:
                alike[other] = unit(pair[user].to_numpy()) @ unit(pair[other].to_numpy())
    nearest = [v for v in heapq.nlargest(k, alike, key=alike.get) if alike[v] > 0]
    base = matrix.loc[user].mean()
    if nearest:
        base += np.dot([alike[v] for v in nearest], centred.loc[item, nearest]) / sum(
            alike[v] for v in nearest
        )
    return np.array([base])
""",
    # form: a class with a method does the work; 0/0 warns on stderr and is then replaced
    "class-nan-to-num": """
class Club:
    def __init__(self, train):
        self.table = train.pivot(index="user", columns="item", values="rating")
        self.own = self.table.mean(axis=1)
        self.off = self.table.sub(self.own, axis="index")

    def alike(self, u, v):
        both = self.off.loc[[u, v]].dropna(axis=1).to_numpy()
        if both.shape[1] < 2:
            return 0.0
        return np.nan_to_num(both[0] @ both[1] / np.prod(np.linalg.norm(both, axis=1)))


def neighbours_predict(train, user, item, k):
    club = Club(train)
    raters = club.off[item].dropna() if item in club.off else pd.Series(dtype=float)
    raters = raters[raters.index != user]
    s = np.array([club.alike(user, v) for v in raters.index])
    best = [j for j in s.argsort()[::-1] if s[j] > 0][:k]
    weight, d = s[best], raters.to_numpy()[best]
    return club.own[user] + np.nan_to_num((weight * d).sum() / weight.sum())
""",
    # algebra: the user's mean written into the weighted mean of shifted stars
    "shifted-stars": """
def neighbours_predict(train, user, item, k):
    own = train.groupby("user")["rating"].mean()
    given = train[train["item"] == item].set_index("user")["rating"].drop(user, errors="ignore")
    off = train.set_index(["user", "item"])["rating"] - own.reindex(train["user"]).to_numpy()
    weights, shifted = [], []
    for v, stars in given.items():
        a, b = off[user].align(off[v], join="inner")
        s = (a * b).sum() / ((a**2).sum() * (b**2).sum()) ** 0.5 if len(a) >= 2 else 0
        weights.append(max(s, 0))
        shifted.append(stars - own[v] + own[user])
    keep = np.argsort(weights)[::-1][:k]
    weights, shifted = np.array(weights)[keep], np.array(shifted)[keep]
    return float(weights @ shifted / weights.sum()) if weights.sum() > 0 else float(own[user])
""",
}

STYLES["q7"] = {
    # algebra: factored out
    "plain": """
def numbers_stored(n_users, n_items, n_factors):
    return n_users * n_items, (n_users + n_items) * n_factors
""",
    # return: a list; table by table
    "list-of-tables": """
def numbers_stored(n_users, n_items, n_factors):
    cells = n_users * n_items
    held = n_users * n_factors + n_items * n_factors
    return [cells, held]
""",
    # return: an array
    "array": """
def numbers_stored(n_users, n_items, n_factors):
    return np.array([n_users * n_items, n_factors * (n_items + n_users)])
""",
    # return: a tensor; whole numbers
    "tensor": """
def numbers_stored(n_users, n_items, n_factors):
    return torch.tensor([n_users * n_items, n_users * n_factors + n_factors * n_items])
""",
    # algebra: real tables are made and counted
    "counted": """
def numbers_stored(n_users, n_items, n_factors):
    U, V = np.zeros((n_users, n_factors)), np.zeros((n_items, n_factors))
    return (U @ V.T).size, U.size + V.size
""",
    # return: floats; a lambda
    "floats": """
numbers_stored = lambda n_users, n_items, n_factors: (
    float(n_users) * n_items, 1.0 * n_factors * sum((n_users, n_items))
)
""",
    # return: a named tuple would be a thing of its own; this one is made plain
    "named-then-plain": """
from collections import namedtuple

Stored = namedtuple("Stored", "cells numbers")

def numbers_stored(n_users: int, n_items: int, n_factors: int) -> tuple[int, int]:
    stored = Stored(n_users * n_items, (n_users + n_items) * n_factors)
    return tuple(stored)
""",
}
