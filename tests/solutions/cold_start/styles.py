"""Right answers to `cold-start`, written as many different people would write them.

In: nothing. Out: `STYLES`, a dict question → style → source. A source stands in the answer
cell, after the lesson's imports (np, pd, torch, cfkit). Two styles of one question differ in
what a grader could stumble over; the comment above each says in what.
"""

STYLES: dict[str, dict[str, str]] = {}

STYLES["q1"] = {
    # pandas: groupby, reindex, fillna; a Series comes back
    "groupby-series": """
def bayesian_average(ratings, n_items, prior_weight):
    C = ratings["rating"].mean()
    stats = ratings.groupby("item")["rating"].agg(["sum", "count"])
    stats = stats.reindex(range(n_items), fill_value=0)
    return ((prior_weight * C + stats["sum"]) / (prior_weight + stats["count"])).fillna(C)
""",
    # a loop over the items with masks; a list of floats
    "loop-over-items": """
def bayesian_average(ratings, n_items, prior_weight):
    C, out = ratings.rating.mean(), []
    for i in range(n_items):
        own = ratings.loc[ratings.item == i, "rating"]
        votes = prior_weight + len(own)
        out.append((prior_weight * C + own.sum()) / votes if votes else C)
    return out
""",
    # torch: index_add, float64; a tensor
    "torch-index-add": """
def bayesian_average(ratings, n_items, prior_weight):
    item = torch.as_tensor(ratings["item"].to_numpy())
    r = torch.as_tensor(ratings["rating"].to_numpy(), dtype=torch.float64)
    total = torch.zeros(n_items, dtype=torch.float64).index_add_(0, item, r)
    count = torch.bincount(item, minlength=n_items)
    votes = prior_weight + count
    shrunk = (prior_weight * r.mean() + total) / votes
    return torch.where(votes > 0, shrunk, r.mean())
""",
    # algebra: a weighted mean of the item's mean and C; NumPy warns and is silenced
    "weighted-mean": """
def bayesian_average(ratings, n_items, prior_weight):
    item, r = ratings["item"].values, ratings["rating"].values
    n = np.bincount(item, minlength=n_items)
    with np.errstate(divide="ignore", invalid="ignore"):
        own = np.bincount(item, weights=r, minlength=n_items) / n
        trust = n / (n + prior_weight)
        shrunk = trust * own + (1 - trust) * r.mean()
    return np.where(n == 0, r.mean(), shrunk)
""",
    # algebra: deviations from C are shrunk, then C is put back; a column comes back
    "deviations-column": """
def bayesian_average(ratings, n_items, prior_weight):
    C = ratings["rating"].mean()
    off = (ratings["rating"] - C).groupby(ratings["item"]).sum()
    count = ratings["item"].value_counts()
    out = np.full((n_items, 1), C)
    for i in off.index:
        out[i, 0] += off[i] / (prior_weight + count[i])
    return out
""",
    # plain Python: dicts over the rows; float32; a warning on stderr
    "plain-python": """
import warnings
from collections import defaultdict

def bayesian_average(ratings, n_items: int, prior_weight: float = 5.0):
    warnings.warn("plain Python is slow")
    votes = defaultdict(list)
    for row in ratings.itertuples():
        votes[row.item].append(row.rating)
    C = sum(ratings["rating"].tolist()) / len(ratings)
    m = prior_weight
    return np.array(
        [(m * C + sum(votes[i])) / (m + len(votes[i])) if votes[i] or m else C
         for i in range(n_items)], dtype=np.float32)
""",
    # a one-hot matrix times the ratings
    "one-hot-product": """
def bayesian_average(ratings, n_items, prior_weight):
    is_item = ratings["item"].to_numpy()[:, None] == np.arange(n_items)
    r = ratings["rating"].to_numpy(float)
    total, count = r @ is_item, is_item.sum(0)
    tiny = 1e-12  # so that no votes at all give C
    return ((prior_weight + tiny) * r.mean() + total) / (prior_weight + tiny + count)
""",
}

STYLES["q2"] = {
    # torch: mean over dim 0
    "torch-mean": """
def average_user(user_factors, user_bias):
    return user_factors.mean(0), user_bias.mean()
""",
    # NumPy; a plain float; a list for the pair
    "numpy-list": """
def average_user(user_factors, user_bias):
    return [np.asarray(user_factors).mean(axis=0), float(np.mean(np.asarray(user_bias)))]
""",
    # algebra: a product with weights of 1/n; (1, k) and (1,) come back
    "product-with-weights": """
def average_user(user_factors, user_bias):
    n = len(user_factors)
    weights = torch.full((1, n), 1 / n)
    return weights @ user_factors, weights @ user_bias
""",
    # a running sum over the users; float64; plain lists
    "loop-lists": """
def average_user(user_factors, user_bias):
    total, kindness = [0.0] * user_factors.shape[1], 0.0
    for row, bias in zip(user_factors.tolist(), user_bias.tolist()):
        total = [t + r for t, r in zip(total, row)]
        kindness += bias
    n = len(user_factors)
    return [t / n for t in total], kindness / n
""",
    # pandas; keepdim
    "pandas": """
def average_user(user_factors, user_bias):
    return pd.DataFrame(user_factors.numpy()).mean().to_numpy(), user_bias.mean(0, keepdim=True)
""",
    # both tables side by side, averaged once; a named tuple unpacked to a tuple
    "side-by-side": """
def average_user(user_factors, user_bias):
    both = torch.cat([user_factors, user_bias[:, None]], dim=1).double().mean(dim=0)
    return both[:-1], both[-1]
""",
}

STYLES["q3"] = {
    # matrix times vector; the kit's squash
    "matmul": """
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range(item_factors @ vector + item_bias + bias, *y_range)
""",
    # multiply and add up; the squash by hand; type hints and a keyword more
    "mul-sum": """
def predict_for_user(vector, bias: float, item_factors, item_bias, y_range, steepness=1.0):
    low, high = y_range
    score = (item_factors * vector).sum(dim=1) + bias + item_bias
    return low + (high - low) / (1 + torch.exp(-steepness * score))
""",
    # NumPy in float64
    "numpy": """
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    v, u = np.asarray(item_factors, dtype=float), np.asarray(vector, dtype=float)
    score = v.dot(u) + bias + np.asarray(item_bias, dtype=float)
    return cfkit.sigmoid_range(score, y_range[0], y_range[1])
""",
    # a loop over the items; a list of 0-d tensors
    "loop": """
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return [cfkit.sigmoid_range(torch.dot(vector, v) + bias + b, *y_range)
            for v, b in zip(item_factors, item_bias)]
""",
    # einsum; (n, 1) comes back
    "einsum-column": """
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    score = torch.einsum("ik,k->i", item_factors, vector) + bias + item_bias
    return cfkit.sigmoid_range(score, *y_range).unsqueeze(1)
""",
    # a row of 1s takes the biases into the product; tanh form; (1, n)
    "biases-in-the-product": """
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    v = torch.cat([item_factors, item_bias[:, None], torch.ones(len(item_bias), 1)], dim=1)
    u = torch.cat([vector, torch.tensor([1.0, bias])])
    low, high = y_range
    return ((low + high) / 2 + (high - low) / 2 * torch.tanh((u @ v.T) / 2)).reshape(1, -1)
""",
    # a module that squashes; plain floats
    "module-and-floats": """
squash = torch.nn.Sigmoid()

def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    low, high = float(y_range[0]), float(y_range[1])
    share = squash(torch.nn.functional.linear(vector, item_factors, item_bias) + bias)
    return (share * (high - low) + low).tolist()
""",
}

STYLES["q4"] = {
    # norm and argmin; an int
    "norm-argmin": """
def representative_user(user_factors):
    return int(torch.linalg.norm(user_factors - user_factors.mean(0), dim=1).argmin())
""",
    # cdist; a 0-d tensor
    "cdist": """
def representative_user(user_factors):
    return torch.cdist(user_factors, user_factors.mean(dim=0, keepdim=True))[:, 0].argmin()
""",
    # NumPy, squared distances; a NumPy integer
    "numpy": """
def representative_user(user_factors):
    u = user_factors.numpy()
    return np.argmin(((u - u.mean(axis=0)) ** 2).sum(axis=1))
""",
    # a loop that keeps the first of two
    "loop": """
def representative_user(user_factors):
    mean, best, nearest = user_factors.mean(0), None, float("inf")
    for i in range(len(user_factors)):
        away = float(((user_factors[i] - mean) ** 2).sum() ** 0.5)
        if away < nearest:
            best, nearest = i, away
    return best
""",
    # min with a key; math.dist on lists
    "min-with-key": """
import math

def representative_user(user_factors):
    rows = user_factors.tolist()
    mean = [sum(column) / len(rows) for column in zip(*rows)]
    return min(range(len(rows)), key=lambda i: math.dist(rows[i], mean))
""",
    # a stable sort; an array with one number
    "stable-sort": """
def representative_user(user_factors):
    away = (user_factors - user_factors.mean(0)).double().pow(2).sum(1)
    return torch.sort(away, stable=True).indices[:1]
""",
    # algebra: the squares written out
    "expanded-squares": """
def representative_user(user_factors):
    u = user_factors.double()
    m = u.mean(0)
    return ((u * u).sum(1) - 2 * u @ m + m @ m).argmin().item()
""",
}

STYLES["q5"] = {
    # pandas: groupby, ddof=0, a stable sort; a list of ints
    "groupby": """
def onboarding_items(ratings, n_items, n):
    stats = ratings.groupby("item")["rating"].agg(count="count", std=lambda r: r.std(ddof=0))
    stats = stats.reindex(range(n_items), fill_value=0)
    score = np.log1p(stats["count"]) * stats["std"]
    return score.sort_values(ascending=False, kind="stable").index[:n].tolist()
""",
    # a loop over the items; sorted with a key
    "loop-sorted": """
def onboarding_items(ratings, n_items, n):
    score = []
    for i in range(n_items):
        r = ratings["rating"][ratings["item"] == i].to_numpy()
        score.append(np.log(1 + len(r)) * r.std() if len(r) else 0.0)
    return sorted(range(n_items), key=lambda i: (-score[i], i))[:n]
""",
    # bincount: the std from two sums; an array comes back
    "bincount-array": """
def onboarding_items(ratings, n_items, n):
    item, r = ratings["item"].to_numpy(), ratings["rating"].to_numpy()
    count = np.bincount(item, minlength=n_items)
    some = np.maximum(count, 1)
    mean = np.bincount(item, r, n_items) / some
    spread = np.sqrt(np.bincount(item, (r - mean[item]) ** 2, n_items) / some)
    return np.argsort(-np.log1p(count) * spread, kind="stable")[:n]
""",
    # torch: correction=0, a stable sort; a tensor comes back
    "torch-correction": """
def onboarding_items(ratings, n_items, n):
    item = torch.tensor(ratings["item"].to_numpy())
    r = torch.tensor(ratings["rating"].to_numpy())
    score = torch.zeros(n_items, dtype=torch.float64)
    for i in item.unique().tolist():
        own = r[item == i]
        score[i] = np.log(1 + len(own)) * own.std(correction=0)
    return score.sort(descending=True, stable=True).indices[:n]
""",
    # heapq on a dict of lists; statistics.pstdev; another base of the logarithm
    "heapq-pstdev": """
import heapq
import statistics

def onboarding_items(ratings, n_items, n):
    given = {i: [] for i in range(n_items)}
    for item, rating in zip(ratings["item"], ratings["rating"]):
        given[int(item)].append(rating)
    def score(i):
        r = given[i]
        return np.log2(1 + len(r)) * statistics.pstdev(r) if r else 0.0
    return heapq.nlargest(n, given, key=score)
""",
    # lexsort by score and id; variance under a root; warnings on the way
    "lexsort": """
def onboarding_items(ratings, n_items, n):
    by_item = ratings.groupby("item")["rating"]
    score = np.zeros(n_items)
    for i, group in by_item:
        score[i] = np.log(len(group) + 1) * np.sqrt(np.var(group.to_numpy()))
    return [int(i) for i in np.lexsort((np.arange(n_items), -score))][:n]
""",
}

STYLES["q6"] = {
    # torch: the normal equations
    "torch-solve": """
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if len(items) == 0:
        return vector.clone()
    V = item_factors[items]
    t = cfkit.logit_range(torch.tensor(ratings), *y_range) - item_bias[items] - bias - V @ vector
    A = V.T @ V + ridge * torch.eye(V.shape[1])
    return vector + torch.linalg.solve(A, V.T @ t)
""",
    # NumPy in float64; an empty questionnaire needs no case of its own
    "numpy-solve": """
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    items = np.array(items, dtype=int)
    u = np.asarray(vector, dtype=float)
    V = np.asarray(item_factors, dtype=float)[items]
    t = cfkit.logit_range(np.array(ratings, dtype=float), *y_range)
    t = t - np.asarray(item_bias, dtype=float)[items] - bias - V @ u
    return u + np.linalg.solve(V.T @ V + ridge * np.eye(len(u)), V.T @ t)
""",
    # algebra: one unknown per answer, by the other side of the matrix identity; (1, k)
    "dual": """
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector[None]
    V = item_factors[items].double()
    t = cfkit.logit_range(torch.tensor(ratings).double(), *y_range)
    t = t - item_bias[items] - bias - V @ vector.double()
    a = torch.linalg.solve(V @ V.T + ridge * torch.eye(len(V), dtype=V.dtype), t)
    return (vector + V.T @ a)[None]
""",
    # algebra: the ridge as further rows of a least-squares problem
    "stacked-lstsq": """
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    k = len(vector)
    V = np.vstack([item_factors.numpy()[items], np.sqrt(ridge) * np.eye(k)])
    left = [cfkit.logit_range(float(r), *y_range) - float(item_bias[i]) - bias
            - float(item_factors[i] @ vector) for i, r in zip(items, ratings)]
    d, *_ = np.linalg.lstsq(V, np.array(left + [0.0] * k), rcond=None)
    return [float(u) + step for u, step in zip(vector, d)]
""",
    # algebra: sums built answer by answer, the inverse of the matrix
    "loop-inverse": """
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    A, c = ridge * torch.eye(len(vector)), torch.zeros(len(vector))
    low, high = y_range
    for i, r in zip(items, ratings):
        v = item_factors[i]
        t = cfkit.logit_range(r, low, high) - item_bias[i] - bias - torch.dot(v, vector)
        A += torch.outer(v, v)
        c += t * v
    return vector + torch.inverse(A) @ c
""",
    # algebra: singular values
    "svd": """
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return np.array(vector)
    V = item_factors[items].numpy().astype(np.float64)
    t = cfkit.logit_range(ratings, *y_range) - item_bias[items].numpy() - bias - V @ vector.numpy()
    left, s, right = np.linalg.svd(V, full_matrices=False)
    return vector.numpy() + right.T @ (s / (s**2 + ridge) * (left.T @ t))
""",
    # algebra: solved for the whole vector, the ridge pulling its target along; Cholesky
    "whole-vector-cholesky": """
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    V, b = item_factors[items].double(), item_bias[items].double()
    t = cfkit.logit_range(torch.tensor(ratings, dtype=torch.float64), *y_range) - b - bias
    A = V.T @ V + ridge * torch.eye(V.shape[1], dtype=torch.float64)
    rhs = (V.T @ t + ridge * vector.double())[:, None]
    return torch.cholesky_solve(rhs, torch.linalg.cholesky(A)).flatten()
""",
    # gradient descent by an optimiser, to the bottom
    "lbfgs": """
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    V, t0 = item_factors[items].double(), vector.double()
    t = cfkit.logit_range(torch.tensor(ratings, dtype=torch.float64), *y_range)
    t = t - item_bias[items] - bias - V @ t0
    d = torch.zeros_like(t0, requires_grad=True)
    optimiser = torch.optim.LBFGS([d], max_iter=200, tolerance_grad=1e-10, tolerance_change=1e-14,
                                  line_search_fn="strong_wolfe")
    def closure():
        optimiser.zero_grad()
        loss = ((t - V @ d) ** 2).sum() + ridge * (d**2).sum()
        loss.backward()
        return loss
    optimiser.step(closure)
    return (t0 + d).detach()
""",
}

STYLES["q7"] = {
    # torch: both tables centred
    "centred": """
def factors_from_genres(item_factors, genres, new_genres, ridge):
    v0, g0 = item_factors.mean(0), genres.mean(0)
    G = genres - g0
    W = torch.linalg.solve(G.T @ G + ridge * torch.eye(G.shape[1]), G.T @ (item_factors - v0))
    return v0 + (new_genres - g0) @ W
""",
    # NumPy: a column of ones that has no price
    "ones-without-a-price": """
def factors_from_genres(item_factors, genres, new_genres, ridge):
    G = np.column_stack([np.ones(len(genres)), np.asarray(genres, dtype=float)])
    new = np.column_stack([np.ones(len(new_genres)), np.asarray(new_genres, dtype=float)])
    price = ridge * np.eye(G.shape[1])
    price[0, 0] = 0
    return new @ np.linalg.solve(G.T @ G + price, G.T @ np.asarray(item_factors, dtype=float))
""",
    # the intercept worked out apart; only the genres centred, as the means do the rest
    "intercept-apart": """
def factors_from_genres(item_factors, genres, new_genres, ridge):
    V, G = item_factors.double(), genres.double()
    centred = G - G.mean(0, keepdim=True)
    W = torch.linalg.inv(centred.T @ centred + ridge * torch.eye(G.shape[1])) @ centred.T @ V
    w0 = V.mean(0) - G.mean(0) @ W
    return w0 + new_genres.double() @ W
""",
    # the ridge as further rows, lstsq; one factor at a time; lists come back
    "stacked-lstsq-lists": """
def factors_from_genres(item_factors, genres, new_genres, ridge):
    n, g = genres.shape
    top = np.hstack([np.ones((n, 1)), genres.numpy()])
    bottom = np.hstack([np.zeros((g, 1)), np.sqrt(ridge) * np.eye(g)])
    A = np.vstack([top, bottom])
    new = np.hstack([np.ones((len(new_genres), 1)), new_genres.numpy()])
    columns = []
    for factor in item_factors.numpy().T:
        w, *_ = np.linalg.lstsq(A, np.concatenate([factor, np.zeros(g)]), rcond=None)
        columns.append(new @ w)
    return np.stack(columns, axis=1).tolist()
""",
    # pandas in, a DataFrame out; singular values
    "svd-dataframe": """
def factors_from_genres(item_factors, genres, new_genres, ridge):
    V, G = pd.DataFrame(item_factors.numpy()), pd.DataFrame(genres.numpy())
    left, s, right = np.linalg.svd((G - G.mean()).to_numpy(float), full_matrices=False)
    W = right.T @ np.diag(s / (s**2 + ridge)) @ left.T @ (V - V.mean()).to_numpy(float)
    return pd.DataFrame((new_genres.numpy() - G.mean().to_numpy()) @ W) + V.mean()
""",
    # one unknown per item instead of one per genre
    "dual": """
def factors_from_genres(item_factors, genres, new_genres, ridge):
    g0, v0 = genres.mean(dim=0), item_factors.mean(dim=0)
    G, new = (genres - g0).double(), (new_genres - g0).double()
    K = G @ G.T + ridge * torch.eye(len(G), dtype=torch.float64)
    return new @ G.T @ torch.linalg.solve(K, (item_factors - v0).double()) + v0
""",
}

STYLES["q8"] = {
    # NumPy: bincount with weights
    "bincount": """
def recent_popularity(ratings, n_items, now, half_life):
    weight = 0.5 ** ((now - ratings["timestamp"].to_numpy()) / half_life)
    return np.bincount(ratings["item"].to_numpy(), weight, n_items)
""",
    # pandas: groupby on a new Series; a Series comes back
    "groupby-series": """
def recent_popularity(ratings, n_items, now, half_life):
    weight = 2.0 ** (-(now - ratings["timestamp"]) / half_life)
    return weight.groupby(ratings["item"]).sum().reindex(range(n_items), fill_value=0.0)
""",
    # algebra: exp and ln 2; a copy of the table with a column more
    "exp-on-a-copy": """
def recent_popularity(ratings, n_items, now, half_life):
    table = ratings.assign(weight=np.exp(-np.log(2) * (now - ratings.timestamp) / half_life))
    out = np.zeros(n_items)
    for item, group in table.groupby("item"):
        out[item] = group["weight"].sum()
    return out
""",
    # a loop over the rows; plain floats in a list
    "loop-over-rows": """
def recent_popularity(ratings, n_items, now, half_life):
    popularity = [0.0] * n_items
    for row in ratings.itertuples(index=False):
        popularity[row.item] += 0.5 ** ((now - row.timestamp) / half_life)
    return popularity
""",
    # torch: scatter_add, float32 after the subtraction
    "torch-scatter": """
def recent_popularity(ratings, n_items, now, half_life):
    age = (now - torch.tensor(ratings["timestamp"].to_numpy())).float()
    item = torch.tensor(ratings["item"].to_numpy())
    return torch.zeros(n_items).scatter_add_(0, item, torch.pow(0.5, age / half_life))
""",
    # np.add.at; iloc; a column comes back
    "add-at-column": """
def recent_popularity(ratings, n_items, now, half_life):
    out = np.zeros((n_items, 1))
    for row in range(len(ratings)):
        rating = ratings.iloc[row]
        np.add.at(out, int(rating["item"]), 0.5 ** ((now - rating["timestamp"]) / half_life))
    return out
""",
}

STYLES["q9"] = {
    # torch; the kit's fold-in; a list comprehension
    "torch-comprehension": """
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    if answers:
        u = cfkit.fold_in(item_factors, item_bias, list(answers.keys()), list(answers.values()),
                          ridge, vector, bias, y_range)
        values = cfkit.sigmoid_range(item_factors @ u + item_bias + bias, *y_range)
    else:
        values = popularity
    return [i for i in torch.argsort(values, descending=True).tolist() if i not in answers][:n]
""",
    # the notebook's own functions; −inf on a copy, topk of what is left; a tensor
    "own-functions-topk": """
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    values = popularity.clone()
    rows = list(answers)
    if rows:
        u = fold_in(item_factors, item_bias, rows, [answers[i] for i in rows], ridge, vector,
                    bias, y_range)
        values = predict_for_user(u, bias, item_factors, item_bias, y_range)
    values[rows] = float("-inf")
    return values.topk(min(n, len(values) - len(rows))).indices
""",
    # NumPy throughout; setdiff1d; an array comes back
    "numpy-setdiff": """
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    v, b = item_factors.numpy(), item_bias.numpy()
    left = np.setdiff1d(np.arange(len(v)), np.array(list(answers), dtype=int))
    worth = popularity.numpy()
    if len(answers) > 0:
        u = cfkit.fold_in(v, b, list(answers), list(answers.values()), ridge, vector.numpy(),
                          bias, y_range)
        worth = cfkit.sigmoid_range(v @ u + bias + b, *y_range)
    return left[np.argsort(-worth[left])][:n]
""",
    # scores without the squash rank alike; sorted with a key over a set
    "scores-sorted-set": """
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = popularity
    if answers:
        items, ratings = zip(*answers.items())
        u = cfkit.fold_in(item_factors, item_bias, list(items), list(ratings), ridge, vector,
                          bias, y_range)
        worth = item_factors @ u + item_bias
    left = set(range(len(item_bias))) - set(answers)
    return sorted(left, key=lambda i: float(worth[i]), reverse=True)[:n]
""",
    # pandas: a Series of stars, drop and nlargest; an Index comes back
    "series-nlargest": """
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    stars = pd.Series(popularity.numpy())
    if answers:
        u = cfkit.fold_in(item_factors, item_bias, list(answers), list(answers.values()), ridge,
                          vector, bias, y_range)
        stars = pd.Series((item_factors @ u + bias + item_bias).sigmoid().numpy())
    return stars.drop(list(answers)).nlargest(n).index
""",
    # heapq over pairs; a float64 vector; prints as it goes
    "heapq": """
import heapq

def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    def stars(i):
        return float(item_factors[i].double() @ person + item_bias[i])
    person = vector.double()
    if answers:
        person = cfkit.fold_in(item_factors, item_bias, list(answers), list(answers.values()),
                               ridge, person, bias, y_range)
        print("folded in", len(answers), "answers")
    worth = stars if answers else (lambda i: float(popularity[i]))
    pairs = [(worth(i), i) for i in range(len(item_factors)) if i not in answers]
    return [i for _, i in heapq.nlargest(n, pairs)]
""",
}
