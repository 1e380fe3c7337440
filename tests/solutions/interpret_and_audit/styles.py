"""Right answers to `interpret-and-audit`, written as many different people would write them.

In: nothing. Out: `STYLES`, a dict question → style → source. A source stands in the answer
cell, after the lesson's imports (np, pd, torch, F, nn, cfkit). Two styles of one question
differ in what a grader could stumble over; the comment above each says in what.
"""

STYLES: dict[str, dict[str, str]] = {}

STYLES["q1"] = {
    # library: torch's argsort, indices as 0-d tensors
    "torch-argsort": """
def extremes(values, titles, n):
    order = torch.argsort(values)
    return [titles[i] for i in order[:n]], [titles[i] for i in order.flip(0)[:n]]
""",
    # library: NumPy; arrays of strings come back
    "numpy-arrays": """
def extremes(values, titles, n):
    order = np.argsort(values.detach().cpu().numpy())
    names = np.array(titles)
    return names[order[:n]], names[order[::-1][:n]]
""",
    # library: pandas; the pair holds an Index and a Series
    "pandas": """
def extremes(values, titles, n):
    ranked = pd.Series(values.detach().numpy(), index=titles)
    return ranked.nsmallest(n).index, pd.Series(ranked.nlargest(n).index)
""",
    # library: plain Python; pairs sorted; a list of two lists
    "sorted-pairs": """
def extremes(values, titles, n):
    ranked = sorted(zip(values.tolist(), titles))
    return [[t for _, t in ranked[:n]], [t for _, t in reversed(ranked[-n:])]]
""",
    # library: topk for both ends; tuples come back
    "topk": """
def extremes(values: torch.Tensor, titles: list[str], n: int = 5):
    low, high = torch.topk(values, n, largest=False), torch.topk(values, n)
    return tuple(titles[int(i)] for i in low.indices), tuple(titles[int(i)] for i in high.indices)
""",
    # library: heapq, walking indices
    "heapq": """
import heapq

def extremes(values, titles, n):
    places, value = range(len(titles)), values.tolist()
    low = heapq.nsmallest(n, places, key=value.__getitem__)
    high = heapq.nlargest(n, places, key=value.__getitem__)
    return [titles[i] for i in low], [titles[i] for i in high]
""",
    # algebra: the highest are the lowest of the negated; a warning on stderr is no fault
    "negated": """
import warnings

def extremes(values, titles, n):
    warnings.warn("ranking")
    v = values.detach().numpy()
    return list(np.array(titles)[np.argsort(v)[:n]]), list(np.array(titles)[np.argsort(-v)[:n]])
""",
}

STYLES["q2"] = {
    # algebra: SVD in NumPy, float64 comes back
    "numpy-svd": """
def pca(factors, n_components):
    rows = factors.numpy().astype(np.float64)
    rows = rows - rows.mean(axis=0)
    u, s, vt = np.linalg.svd(rows, full_matrices=False)
    return u[:, :n_components] * s[:n_components]
""",
    # algebra: full SVD in torch
    "torch-full-svd": """
def pca(factors, n_components):
    centred = factors - factors.mean(0, keepdim=True)
    u, s, vh = torch.linalg.svd(centred)
    return centred @ vh.mT[:, :n_components]
""",
    # algebra: eigenvectors of the covariance matrix, turned round; the signs are others
    "numpy-eigh": """
def pca(factors, n_components):
    x = np.asarray(factors)
    x = x - x.mean(0)
    values, vectors = np.linalg.eigh(np.cov(x, rowvar=False))
    return -(x @ vectors[:, np.argsort(values)[::-1][:n_components]])
""",
    # algebra: eigenvectors of XᵀX in torch
    "torch-eigh": """
def pca(factors, n_components):
    c = factors - torch.mean(factors, dim=0)
    _, v = torch.linalg.eigh(c.T @ c)
    return torch.mm(c, v.flip(dims=(1,))[:, :n_components])
""",
    # algebra: the general eigensolver, sorted, its complex type dropped
    "numpy-eig": """
def pca(factors, n_components):
    x = factors.double().numpy()
    x = x - x.mean(0)
    values, vectors = np.linalg.eig(x.T @ x)
    best = np.argsort(-values.real)[:n_components]
    return x @ vectors[:, best].real
""",
    # algebra: the films' side: eigenvectors of XXᵀ, stretched
    "gram-matrix": """
def pca(factors, n_components):
    x = factors.numpy()
    x = x - x.mean(0)
    values, vectors = np.linalg.eigh(x @ x.T)
    scores = vectors * np.sqrt(np.clip(values, 0, None))
    return scores[:, ::-1][:, :n_components]
""",
    # library: pca_lowrank, asked for all components
    "pca-lowrank": """
def pca(factors, n_components):
    _, _, v = torch.pca_lowrank(factors, q=min(factors.shape))
    return (factors - factors.mean(0)) @ v[:, :n_components]
""",
    # library: pca_lowrank asked for few; U times S
    "pca-lowrank-few": """
def pca(factors, n_components):
    u, s, _ = torch.pca_lowrank(factors, q=min(*factors.shape, n_components + 2), niter=6)
    return (u * s)[:, :n_components]
""",
    # library: pandas; a DataFrame comes back
    "pandas": """
def pca(factors, n_components):
    table = pd.DataFrame(factors.numpy())
    table = table - table.mean()
    _, _, vt = np.linalg.svd(table.to_numpy(), full_matrices=False)
    names = [f"component {i + 1}" for i in range(n_components)]
    return pd.DataFrame(table.to_numpy() @ vt[:n_components].T, columns=names)
""",
    # algebra: one direction after the other, each by power iteration; lists come back
    "power-iteration": """
def pca(factors, n_components):
    rows = factors.double() - factors.double().mean(0)
    left, columns = rows.clone(), []
    for _ in range(n_components):
        v = left[left.norm(dim=1).argmax()]
        for _ in range(60):
            v = left.T @ (left @ v)
            v = v / v.norm()
        columns.append(rows @ v)
        left = left - torch.outer(left @ v, v)
    return torch.stack(columns, dim=1).tolist()
""",
}

STYLES["q3"] = {
    # library: F.cosine_similarity, the film struck out
    "cosine-similarity": """
def nearest(factors, index, n):
    cosines = F.cosine_similarity(factors, factors[index].unsqueeze(0), dim=1)
    cosines[index] = -float("inf")
    return torch.topk(cosines, n).indices
""",
    # library: NumPy; an array comes back
    "numpy": """
def nearest(factors, index, n):
    x = factors.numpy()
    length = np.sqrt((x * x).sum(axis=1))
    cosines = x @ x[index] / (length * length[index])
    order = np.argsort(-cosines)
    return order[order != index][:n]
""",
    # algebra: its own length changes no order, so only the others' is divided by
    "one-length": """
def nearest(factors, index, n):
    scores = torch.einsum("nk,k->n", factors, factors[index]) / factors.norm(dim=1)
    others = [i for i in range(len(factors)) if i != index]
    return sorted(others, key=lambda i: float(scores[i]), reverse=True)[:n]
""",
    # algebra: the distance of unit vectors orders as the cosine does
    "distance-of-unit-vectors": """
def nearest(factors, index, n):
    rows = F.normalize(factors)
    return torch.cdist(rows[index : index + 1], rows)[0].argsort()[1 : n + 1].tolist()
""",
    # library: the module; itself is first and is dropped; NumPy integers in a list
    "module": """
def nearest(factors, index, n):
    cosines = nn.CosineSimilarity(dim=1)(factors.double(), factors[index].double()[None])
    cosines[index] = 2
    return list(np.argsort(-cosines.numpy()))[1 : n + 1]
""",
    # library: plain Python and math; a tuple comes back
    "plain-python": """
import math

def nearest(factors, index, n):
    rows = factors.tolist()

    def cosine(a, b):
        dot = sum(p * q for p, q in zip(a, b))
        return dot / math.sqrt(sum(p * p for p in a)) / math.sqrt(sum(q * q for q in b))

    found = [(cosine(row, rows[index]), i) for i, row in enumerate(rows) if i != index]
    return tuple(i for _, i in sorted(found, reverse=True)[:n])
""",
    # library: pandas; an Index comes back
    "pandas": """
def nearest(factors, index, n):
    x = pd.DataFrame(factors.numpy())
    x = x.div(np.linalg.norm(x, axis=1), axis=0)
    return (x @ x.loc[index]).drop(index).nlargest(n).index
""",
    # algebra: the film taken out, and the numbers behind it moved back; shape (1, n)
    "taken-out": """
def nearest(factors, index, n):
    keep = torch.arange(len(factors)) != index
    ids = torch.arange(len(factors))[keep]
    cosines = F.normalize(factors[keep]) @ F.normalize(factors[index], dim=0)
    return ids[cosines.argsort(descending=True)[:n]][None]
""",
}

STYLES["q4"] = {
    # library: NumPy throughout
    "numpy": """
def gini(counts):
    x = np.sort(counts)
    n = x.size
    i = np.arange(1, n + 1)
    return 0 if x.sum() == 0 else np.sum((2 * i - n - 1) * x) / (n * np.sum(x))

def coverage(recommended, n_items):
    shown = np.zeros(n_items, dtype=bool)
    for items in recommended:
        shown[items] = True
    return shown.mean()
""",
    # library: plain Python
    "plain-python": """
def gini(counts):
    ranked = sorted(int(c) for c in counts)
    n, total = len(ranked), sum(ranked)
    if not total:
        return 0
    return sum((2 * i - n - 1) * x for i, x in enumerate(ranked, start=1)) / (n * total)

def coverage(recommended, n_items):
    shown = set()
    for items in recommended:
        shown.update(items)
    return len(shown) / n_items
""",
    # library: torch; 0-d tensors come back
    "torch": """
def gini(counts):
    x = torch.as_tensor(counts, dtype=torch.float64).sort().values
    n = len(x)
    weights = torch.arange(1 - n, n + 1, 2, dtype=torch.float64)
    return weights @ x / (n * x.sum()).clamp(min=1)

def coverage(recommended, n_items):
    ids = torch.tensor([i for items in recommended for i in items], dtype=torch.int64)
    return torch.bincount(ids, minlength=n_items).bool().float().mean()
""",
    # algebra: the mean difference of all pairs
    "mean-difference": """
def gini(counts):
    if not counts.any():
        return 0.0
    return np.abs(np.subtract.outer(counts, counts)).mean() / (2 * counts.mean())

def coverage(recommended, n_items):
    import itertools
    return np.float32(len(frozenset(itertools.chain(*recommended))) / n_items)
""",
    # algebra: one minus twice the area under the Lorenz curve; arrays of one number come back
    "lorenz-curve": """
def gini(counts):
    if counts.max() == 0:
        return np.array([0.0])
    shares = np.concatenate([[0], np.cumsum(np.sort(counts)) / counts.sum()])
    return np.array([1 - (shares[1:] + shares[:-1]).sum() / len(counts)])

def coverage(recommended, n_items):
    shown = [any(i in items for items in recommended) for i in range(n_items)]
    return np.array([sum(shown) / n_items])
""",
    # library: pandas ranks; division by zero filled in; a guard in coverage
    "pandas": """
def gini(counts):
    x = pd.Series(counts)
    n = len(x)
    rank = x.rank(method="first")
    return float(np.nan_to_num(((2 * rank - n - 1) * x).sum() / (n * x.sum())))

def coverage(recommended, n_items):
    lists = [pd.Series(items, dtype="int64") for items in recommended if len(items)]
    return pd.concat(lists).nunique() / n_items if lists else 0.0
""",
    # form: lambdas; a warning on stderr where 0 is divided by 0
    "lambdas": """
gini = lambda counts: np.nan_to_num(
    (2 * np.arange(1, len(counts) + 1) - len(counts) - 1) @ np.sort(counts)
    / np.float64(len(counts) * counts.sum())
)
coverage = lambda recommended, n_items: len(set().union(*recommended)) / n_items
""",
}

STYLES["q5"] = {
    # library: NumPy, the upper triangle
    "numpy-triangle": """
def intra_list_similarity(factors, items):
    if len(items) < 2:
        return 0
    x = factors.numpy()[items]
    x = x / np.linalg.norm(x, axis=1, keepdims=True)
    return (x @ x.T)[np.triu_indices(len(items), k=1)].mean()
""",
    # library: itertools and torch, pair by pair; a 0-d tensor comes back
    "pair-by-pair": """
from itertools import combinations

def intra_list_similarity(factors, items):
    found = [F.cosine_similarity(factors[i], factors[j], dim=0) for i, j in combinations(items, 2)]
    return torch.stack(found).mean() if found else torch.tensor(0.0)
""",
    # algebra: the length of the sum of unit vectors holds all pairs twice, and the diagonal
    "length-of-the-sum": """
def intra_list_similarity(factors, items):
    n = len(items)
    if n <= 1:
        return 0.0
    total = F.normalize(factors[items].double(), dim=1).sum(0)
    return ((total @ total).item() - n) / (n * (n - 1))
""",
    # algebra: ordered pairs, each cosine twice and the count twice as well
    "ordered-pairs": """
def intra_list_similarity(factors, items):
    rows, found = factors.tolist(), []
    for i in items:
        for j in items:
            if i != j:
                a, b = np.array(rows[i]), np.array(rows[j])
                found.append(a @ b / (np.linalg.norm(a) * np.linalg.norm(b)))
    return np.mean(found) if found else 0.0
""",
    # library: a mask of the table; an array of one number comes back
    "masked-table": """
def intra_list_similarity(factors, items):
    if len(items) < 2:
        return torch.zeros(1)
    rows = factors[torch.tensor(items)]
    table = torch.einsum("ik,jk->ij", rows, rows) / torch.outer(rows.norm(dim=1), rows.norm(dim=1))
    return table[~torch.eye(len(items), dtype=torch.bool)].mean().reshape(1)
""",
    # algebra: through the distances of unit vectors
    "through-distances": """
def intra_list_similarity(factors, items):
    if len(items) < 2:
        return 0.0
    distances = torch.pdist(F.normalize(factors[items].double()))
    return float((1 - distances.square() / 2).mean())
""",
    # library: pandas; nan replaced at the end, with a warning on stderr
    "nan-to-zero": """
def intra_list_similarity(factors, items):
    rows = factors.numpy()[np.array(items, dtype=int)]
    table = pd.DataFrame(rows @ rows.T / np.outer(*[np.linalg.norm(rows, axis=1)] * 2))
    above = table.where(np.triu(np.ones(table.shape, bool), 1)).to_numpy()
    return float(np.nan_to_num(np.nanmean(above)))
""",
}

STYLES["q6"] = {
    # library: NumPy masks, unrated films at −inf
    "minus-infinity": """
def dominance(ratings, group, n):
    n_items = ratings["item"].max() + 1

    def top(table):
        scores = np.array(cfkit.bayesian_average(table, n_items, prior_weight=5))
        counts = np.bincount(table["item"], minlength=n_items)
        scores[counts == 0] = -np.inf
        order = np.argsort(scores)[::-1]
        return {int(i) for i in order[:n] if counts[i] > 0}

    left = ratings[~ratings["user"].isin(list(group))]
    return len(top(ratings).difference(top(left)))
""",
    # library: pandas; a Series restricted to the rated films; a NumPy integer comes back
    "pandas-series": """
def dominance(ratings, group, n):
    size = int(ratings.item.max()) + 1

    def top(table):
        averages = pd.Series(cfkit.bayesian_average(table, size, 5))
        return averages[averages.index.isin(table["item"])].nlargest(n).index

    before, after = top(ratings), top(ratings.query("user not in @group"))
    return (~before.isin(after)).sum()
""",
    # algebra: the average written out, not the kit's
    "written-out": """
def dominance(ratings, group, n):
    def top(table):
        stars = table.groupby("item")["rating"].agg(["sum", "count"])
        score = (5 * table["rating"].mean() + stars["sum"]) / (5 + stars["count"])
        return set(score.sort_values(ascending=False).head(n).index)

    rest = ratings.loc[[u not in group for u in ratings["user"]]]
    return len(top(ratings) - top(rest))
""",
    # library: plain Python over tuples
    "plain-python": """
def dominance(ratings, group, n):
    rows = list(zip(ratings["user"], ratings["item"], ratings["rating"]))

    def top(rows):
        overall = sum(r for _, _, r in rows) / len(rows)
        stars = {}
        for _, item, r in rows:
            stars.setdefault(item, []).append(r)
        score = {i: (5 * overall + sum(r)) / (5 + len(r)) for i, r in stars.items()}
        return sorted(score, key=score.get, reverse=True)[:n]

    after = top([row for row in rows if row[0] not in group])
    return sum(item not in after for item in top(rows))
""",
    # library: torch; a 0-d tensor comes back
    "torch": """
def dominance(ratings, group, n):
    n_items = int(ratings["item"].max()) + 1
    left = ratings[ratings["user"].map(lambda u: u not in group)]
    best = []
    for table in (ratings, left):
        scores = torch.as_tensor(cfkit.bayesian_average(table, n_items, 5)).clone()
        seen = torch.zeros(n_items, dtype=torch.bool)
        seen[torch.tensor(table["item"].to_numpy())] = True
        scores[~seen] = -1.0
        best.append(scores.topk(min(n, int(seen.sum()))).indices)
    return (~torch.isin(best[0], best[1])).sum()
""",
    # form: a copy is changed, its index made anew; a float comes back
    "on-a-copy": """
def dominance(ratings, group, n):
    n_items = 1 + ratings["item"].max()
    rest = ratings.copy().reset_index(drop=True)
    rest = rest.drop(rest.index[rest["user"].isin(group)])

    def ranked(table):
        score = cfkit.bayesian_average(table.reset_index(drop=True), n_items, 5.0)
        rated = sorted(set(table["item"]), key=lambda i: -score[i])
        return rated[:n]

    return float(len([i for i in ranked(ratings) if i not in ranked(rest)]))
""",
}

STYLES["q7"] = {
    # library: sets of pairs
    "sets": """
def reidentified(ratings, known):
    profiles = {}
    for row in ratings.itertuples():
        profiles.setdefault(row.user, set()).add((row.item, row.rating))
    found = 0
    for pairs in known.values():
        if sum(set(pairs) <= profile for profile in profiles.values()) == 1:
            found += 1
    return found / len(known)
""",
    # library: pandas filters, candidates shrinking
    "shrinking-candidates": """
def reidentified(ratings, known):
    alone = []
    for user, pairs in known.items():
        candidates = set(ratings["user"].unique())
        for item, rating in pairs:
            match = ratings[(ratings["item"] == item) & (ratings["rating"] == rating)]
            candidates &= set(match["user"])
        alone.append(len(candidates) == 1)
    return np.mean(alone)
""",
    # library: a pivot table as NumPy, NaN where nobody rated
    "matrix": """
def reidentified(ratings, known):
    table = ratings.pivot(index="user", columns="item", values="rating")
    found = []
    for pairs in known.values():
        fits = np.ones(len(table), dtype=bool)
        for item, rating in pairs:
            fits &= (table[item] == rating).to_numpy()
        found.append(fits.sum() == 1)
    return np.float64(sum(found) / len(found))
""",
    # library: merge and count; the empty list by itself
    "merge": """
def reidentified(ratings, known):
    n_users, found = ratings["user"].nunique(), 0
    for pairs in known.values():
        wanted = pd.DataFrame(pairs, columns=["item", "rating"])
        if not len(wanted):
            found += n_users == 1
            continue
        hits = ratings.merge(wanted.astype({"rating": float}), on=["item", "rating"])
        found += (hits["user"].value_counts() == len(wanted)).sum() == 1
    return found / len(known)
""",
    # algebra: nobody else fits, since the user does; a 0-d tensor comes back
    "nobody-else": """
def reidentified(ratings, known):
    rows = ratings.groupby("user")[["item", "rating"]].apply(
        lambda t: dict(zip(t["item"], t["rating"]))
    )
    alone = [
        not any(all(row.get(i) == r for i, r in pairs) for u, row in rows.items() if u != user)
        for user, pairs in known.items()
    ]
    return torch.tensor(alone).float().mean()
""",
    # library: torch masks over a dense table with zeros for blanks
    "torch-dense": """
def reidentified(ratings, known):
    users = torch.tensor(ratings["user"].to_numpy())
    items = torch.tensor(ratings["item"].to_numpy())
    table = torch.zeros(int(users.max()) + 1, int(items.max()) + 1)
    table[users, items] = torch.tensor(ratings["rating"].to_numpy(), dtype=torch.float32)
    real = table.ne(0).any(1)
    share = 0.0
    for pairs in known.values():
        fits = real.clone()
        for item, rating in pairs:
            fits &= table[:, item] == rating
        share += float(fits.sum() == 1) / len(known)
    return share
""",
    # form: an inverted index and a counter; a list of one number comes back
    "counter": """
from collections import Counter

def reidentified(ratings, known):
    who = ratings.groupby(["item", "rating"])["user"].agg(list).to_dict()
    everybody = ratings["user"].nunique()
    result = []
    for pairs in known.values():
        hits = Counter(u for pair in pairs for u in who[pair])
        fits = sum(c == len(pairs) for c in hits.values()) if pairs else everybody
        result.append(fits == 1)
    return [sum(result) / len(result)]
""",
}
