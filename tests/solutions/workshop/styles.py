"""Right answers to `workshop`, written as many different people would write them.

In: nothing. Out: `STYLES`, a dict question → style → source. A source stands in the answer
cell, after the lesson's imports (np, pd, torch, nn, cfkit). Two styles of one question differ
in what a grader could stumble over; the comment above each says in what.
"""

STYLES: dict[str, dict[str, str]] = {}

STYLES["q1"] = {
    # library: lists and pandas, the plain form; sorted at the end, index renumbered
    "plain": """
def compare(train, valid, models, seeds):
    x = torch.tensor(valid[["user", "item"]].values)
    y = torch.tensor(valid["rating"].values)
    rows = []
    for name in models:
        errors = []
        for seed in seeds:
            predictor = models[name](train, seed)
            errors.append(((predictor(x) - y) ** 2).mean().item())
        rows.append([name, np.mean(errors), np.std(errors)])
    df = pd.DataFrame(rows, columns=["model", "mean_mse", "std_mse"])
    return df.sort_values("mean_mse").reset_index(drop=True)
""",
    # library: groupby over a long table, the std told to be that of the population
    "groupby": """
def compare(train, valid, models, seeds):
    x = torch.from_numpy(valid[["user", "item"]].to_numpy().copy())
    rating = valid["rating"].to_numpy()
    runs = []
    for seed in seeds:
        for name, train_one in models.items():
            stars = train_one(train, seed)(x).numpy()
            runs.append({"model": name, "mse": float(np.mean((stars - rating) ** 2))})
    runs = pd.DataFrame(runs)
    table = runs.groupby("model")["mse"].agg(
        mean_mse="mean", std_mse=lambda e: e.std(ddof=0)
    )
    return table.sort_values("mean_mse").reset_index()
""",
    # library: statistics and a sorted list of dicts; Python floats; index left as it is
    "statistics": """
from statistics import fmean, pstdev

def compare(train, valid, models, seeds):
    x = torch.LongTensor(list(zip(valid["user"], valid["item"])))
    y = torch.FloatTensor(valid["rating"].tolist())
    rows = []
    for name, train_one in models.items():
        errors = [nn.functional.mse_loss(train_one(train, s)(x), y).item() for s in seeds]
        rows.append({"model": name, "mean_mse": fmean(errors), "std_mse": pstdev(errors)})
    return pd.DataFrame(sorted(rows, key=lambda row: row["mean_mse"]))
""",
    # return type: further columns, another order of columns, an index of letters
    "more-columns": """
def compare(train, valid, models, seeds):
    x = torch.tensor(valid[["user", "item"]].to_numpy())
    y = torch.tensor(valid["rating"].to_numpy(), dtype=torch.float32)
    table = {"std_mse": [], "mean_mse": [], "best": [], "model": [], "n_runs": []}
    for name, train_one in models.items():
        e = np.array([float((train_one(train, s)(x) - y).square().mean()) for s in seeds])
        table["model"].append(name)
        table["mean_mse"].append(e.mean())
        table["std_mse"].append(np.sqrt(((e - e.mean()) ** 2).mean()))
        table["best"].append(e.min())
        table["n_runs"].append(len(e))
    df = pd.DataFrame(table, index=list("zyxwvutsrq")[: len(models)])
    return df.sort_values(by="mean_mse", ascending=True)
""",
    # library: torch to the end; 0-d tensors in the table's columns; std by correction
    "torch": """
def compare(train, valid, models, seeds):
    x = torch.stack([torch.tensor(valid[c].to_numpy()) for c in ("user", "item")], dim=1)
    y = torch.tensor(valid["rating"].to_numpy()).double()
    errors = torch.stack([
        torch.stack([torch.mean((f(train, seed)(x).double() - y) ** 2) for seed in seeds])
        for f in models.values()
    ])
    means, stds = errors.mean(dim=1), errors.std(dim=1, correction=0)
    order = means.argsort().tolist()
    names = list(models)
    return pd.DataFrame({
        "model": [names[i] for i in order],
        "mean_mse": [means[i] for i in order],
        "std_mse": [stds[i] for i in order],
    })
""",
    # form: the lesson's xy copied; seed by keyword; a copy of the tables; a categorical column
    "keyword-seed": """
def xy(table):
    x = torch.tensor(table[["user", "item"]].to_numpy())
    return x, torch.tensor(table["rating"].to_numpy(), dtype=torch.float32)

def compare(train, valid, models, seeds):
    x, y = xy(valid.copy())
    found = pd.DataFrame(
        {name: {s: float(((f(train.copy(), seed=s)(x) - y) ** 2).mean()) for s in seeds}
         for name, f in models.items()}
    )
    table = pd.DataFrame({"mean_mse": found.mean(), "std_mse": found.std(ddof=0)})
    table = table.rename_axis("model").reset_index()
    table["model"] = table["model"].astype("category")
    return table.sort_values("mean_mse", kind="stable")
""",
    # dtype: float32 columns; variance from the mean of squares; rows inserted one by one
    "float32": """
def compare(train, valid, models, seeds):
    x = torch.tensor(valid.loc[:, ["user", "item"]].to_numpy())
    y = valid.rating.to_numpy()
    df = pd.DataFrame(columns=["model", "mean_mse", "std_mse"])
    for i, (name, f) in enumerate(models.items()):
        e = np.asarray([np.square(np.asarray(f(train, s)(x)) - y).mean() for s in seeds])
        std = np.sqrt(max((e**2).mean() - e.mean() ** 2, 0))
        df.loc[i] = [name, e.mean(), std if len(e) > 1 else 0.0]
    df = df.astype({"mean_mse": "float64", "std_mse": "float64"})
    return df.nsmallest(len(df), "mean_mse")
""",
}

STYLES["q2"] = {
    # library: torch inside no_grad, the plain form
    "plain": """
def learning_curve(train, valid, make_model, train_model, n_factors):
    results = []
    for k in n_factors:
        model = make_model(k)
        train_model(model, train)
        model.eval()
        row = {"n_factors": k}
        with torch.no_grad():
            for name, df in [("train_mse", train), ("valid_mse", valid)]:
                x = torch.tensor(df[["user", "item"]].values)
                y = torch.tensor(df["rating"].values, dtype=torch.float32)
                row[name] = ((model(x).flatten() - y) ** 2).mean().item()
        results.append(row)
    return pd.DataFrame(results)
""",
    # library: NumPy after detach; float64; lists of columns
    "numpy": """
def learning_curve(train, valid, make_model, train_model, n_factors):
    def mse(model, df):
        x = torch.as_tensor(df[["user", "item"]].to_numpy().copy())
        stars = model(x).detach().numpy().ravel().astype(float)
        return float(((stars - df["rating"].to_numpy()) ** 2).mean())

    on_train, on_valid = [], []
    for k in n_factors:
        model = make_model(k)
        train_model(model, train)
        model.eval()
        on_train.append(mse(model, train))
        on_valid.append(mse(model, valid))
    return pd.DataFrame(
        {"n_factors": list(n_factors), "train_mse": on_train, "valid_mse": on_valid}
    )
""",
    # library: the kit's predict, which sets eval mode and flattens
    "kit-predict": """
def learning_curve(train, valid, make_model, train_model, n_factors):
    def error(model, table):
        stars = cfkit.predict(model, table[["user", "item"]].to_numpy().copy())
        return np.mean((stars - table["rating"].to_numpy()) ** 2)

    rows = []
    for k in n_factors:
        model = make_model(k)
        train_model(model, train)
        rows.append((k, error(model, train), error(model, valid)))
    return pd.DataFrame(rows, columns=["n_factors", "train_mse", "valid_mse"])
""",
    # form: all models first, then training, then measuring; train(False) for eval
    "in-three-tours": """
def learning_curve(train, valid, make_model, train_model, n_factors):
    made = [make_model(k) for k in n_factors]
    for model in made:
        train_model(model, train)
        model.train(False)

    def mse(model, df):
        x = torch.tensor(df[["user", "item"]].to_numpy())
        y = torch.tensor(df["rating"].to_numpy()).view(-1, 1)
        return torch.nn.functional.mse_loss(model(x).view(-1, 1), y).item()

    df = pd.DataFrame({"n_factors": n_factors})
    df["train_mse"] = [mse(m, train) for m in made]
    df["valid_mse"] = [mse(m, valid) for m in made]
    return df
""",
    # return type: further columns in another order, an index of its own, tensors in cells
    "more-columns": """
def learning_curve(train, valid, make_model, train_model, n_factors):
    rows = {}
    for place, k in enumerate(n_factors):
        model = make_model(k)
        train_model(model, train)
        model = model.eval()
        errors = []
        for df in (train, valid):
            x = torch.LongTensor(df[["user", "item"]].to_numpy().copy())
            y = torch.FloatTensor(df["rating"].to_numpy(copy=True))
            errors.append(torch.mean((model(x).squeeze() - y).pow(2)).detach())
        rows[f"run {place}"] = {
            "valid_mse": errors[1], "gap": errors[1] - errors[0],
            "train_mse": errors[0], "n_factors": k,
        }
    return pd.DataFrame.from_dict(rows, orient="index")
""",
    # algebra: in batches, a weighted mean; eval mode set again and again
    "batches": """
def learning_curve(train, valid, make_model, train_model, n_factors):
    def mse(model, df, size=5):
        model.eval()
        total = 0.0
        for start in range(0, len(df), size):
            part = df.iloc[start : start + size]
            x = torch.tensor(part[["user", "item"]].to_numpy())
            y = torch.tensor(part["rating"].to_numpy())
            with torch.inference_mode():
                total += (model(x).reshape(len(part)) - y).square().sum().item()
        return total / len(df)

    out = []
    for k in n_factors:
        m = make_model(k)
        train_model(m, train.copy())
        out.append([k, mse(m, train), mse(m, valid)])
    return pd.DataFrame(out, columns=["n_factors", "train_mse", "valid_mse"])
""",
    # warnings on stderr are no fault; a look at an untrained model is free
    "warns": """
import warnings

def learning_curve(train, valid, make_model, train_model, n_factors):
    n_parameters = [sum(p.numel() for p in make_model(k).parameters()) for k in n_factors]
    warnings.warn(f"this takes a while: {n_parameters} numbers to learn")
    frames = []
    for k in n_factors:
        model = make_model(k)
        train_model(model, train)
        model.eval()
        errors = {}
        for name, df in {"train_mse": train, "valid_mse": valid}.items():
            pairs = torch.tensor(df[["user", "item"]].to_numpy())
            stars = model(pairs).detach().reshape(-1).tolist()
            errors[name] = sum((s - r) ** 2 for s, r in zip(stars, df["rating"])) / len(df)
        frames.append(pd.DataFrame({"n_factors": [k], **{n: [e] for n, e in errors.items()}}))
    return pd.concat(frames)
""",
}

STYLES["q3"] = {
    # library: torch.topk row by row, sets; a Python float
    "topk": """
def precision_at_k(scores, relevant, k):
    values = []
    for u in range(len(relevant)):
        if len(relevant[u]) == 0:
            continue
        best = torch.topk(scores[u], k).indices.tolist()
        hits = [i for i in best if i in relevant[u] and scores[u, i] != float("-inf")]
        values.append(len(hits) / k)
    if not values:
        return 0.0
    return sum(values) / len(values)
""",
    # library: NumPy, a matrix of hits; np.float64
    "numpy-matrix": """
def precision_at_k(scores, relevant, k):
    s = np.asarray(scores)
    wanted = np.zeros(s.shape, dtype=bool)
    for u, items in enumerate(relevant):
        wanted[u, sorted(items)] = True
    best = np.argsort(-s, axis=1)[:, :k]
    hits = np.take_along_axis(wanted & np.isfinite(s), best, axis=1).sum(axis=1)
    has_any = wanted.any(axis=1)
    return (hits[has_any] / k).mean() if has_any.any() else np.float64(0)
""",
    # library: plain lists and sorted; an int 0 for nobody
    "lists": """
def precision_at_k(scores, relevant, k):
    total, n = 0, 0
    for row, liked in zip(scores.tolist(), relevant):
        if not liked:
            continue
        left = [i for i in range(len(row)) if row[i] > float("-inf")]
        left.sort(key=lambda i: row[i], reverse=True)
        total += len(set(left[:k]) & liked)
        n += 1
    return total / (k * n) if n else 0
""",
    # return type: a 0-d tensor, from a mask of hits, all users at once
    "tensor": """
def precision_at_k(scores, relevant, k):
    wanted = torch.zeros_like(scores)
    for u, items in enumerate(relevant):
        for i in items:
            wanted[u, i] = 1.0
    top = scores.topk(k, dim=1)
    hits = (wanted.gather(1, top.indices) * (top.values > -torch.inf)).sum(dim=1) / k
    users = wanted.sum(dim=1) > 0
    return hits[users].mean() if users.any() else torch.tensor(0.0)
""",
    # return type: a tensor of shape (1,); int() of tensor elements; seen items taken from the sets
    "one-element": """
def precision_at_k(scores, relevant, k):
    answers = []
    for row, liked in zip(scores, relevant):
        if liked:
            seen = {int(i) for i in torch.nonzero(torch.isinf(row)).flatten()}
            hits = 0
            for i in row.argsort(descending=True)[:k]:
                hits += int(i) in (liked - seen)
            answers.append(hits / k)
    return torch.tensor([sum(answers) / max(len(answers), 1)])
""",
    # algebra: by the k-th best score as a threshold, no sorting of items; float32
    "threshold": """
def precision_at_k(scores, relevant, k):
    kth = scores.sort(dim=1, descending=True).values[:, k - 1]
    shown = (scores >= kth[:, None]) & (scores > -torch.inf)
    shares = [
        np.float32(sum(bool(shown[u, i]) for i in liked) / k)
        for u, liked in enumerate(relevant) if liked
    ]
    return np.mean(shares) if len(shares) else np.float32(0)
""",
    # library: pandas, one row per user and item; works on a copy of the scores
    "pandas": """
def precision_at_k(scores, relevant, k):
    table = pd.DataFrame(scores.clone().numpy())
    shares = {}
    for u, liked in enumerate(relevant):
        if liked:
            row = table.loc[u]
            best = row[np.isfinite(row)].nlargest(k).index
            shares[u] = best.isin(list(liked)).sum() / k
    return float(pd.Series(shares, dtype=float).sum() / max(1, len(shares)))
""",
}

STYLES["q4"] = {
    # library: sort and cut by place, a tuple
    "sort-and-cut": """
def time_split(ratings, share):
    df = ratings.sort_values("timestamp")
    n_valid = round(len(df) * share)
    cut = len(df) - n_valid
    return df[:cut], df[cut:]
""",
    # library: nlargest and drop by label; rows of train as they stood
    "nlargest": """
def time_split(ratings, share):
    valid = ratings.nlargest(round(len(ratings) * share), "timestamp")
    return ratings.drop(valid.index), valid
""",
    # algebra: ranks and a mask; nothing is sorted
    "rank-mask": """
def time_split(ratings, share):
    n = len(ratings)
    late = ratings["timestamp"].rank(method="first") > n - round(n * share)
    return ratings[~late], ratings[late]
""",
    # library: NumPy's argsort and places; index renumbered, a list for the pair
    "argsort": """
def time_split(ratings, share):
    order = np.argsort(ratings["timestamp"].to_numpy(), kind="stable")
    n_valid = int(round(share * len(order)))
    parts = np.split(order, [len(order) - n_valid])
    return [ratings.iloc[rows].reset_index(drop=True) for rows in parts]
""",
    # return type: the old index kept in a further column; sorted the latest first
    "descending": """
def time_split(ratings, share):
    newest = ratings.copy().sort_values("timestamp", ascending=False).reset_index()
    n_valid = round(len(newest) * share)
    return newest.iloc[n_valid:], newest.iloc[:n_valid]
""",
    # form: head and tail; NumPy's round; a sorted copy with dates in a further column
    "head-and-tail": """
def time_split(ratings, share):
    ordered = ratings.assign(date=pd.to_datetime(ratings["timestamp"], unit="s"))
    ordered = ordered.sort_values(["date", "timestamp"])
    n_valid = int(np.round(len(ordered) * share))
    return ordered.head(len(ordered) - n_valid), ordered.tail(n_valid)
""",
    # form: a border between two times, found in a sorted list
    "border": """
def time_split(ratings, share):
    times = sorted(ratings["timestamp"].tolist())
    n_valid = round(len(times) * share)
    if n_valid == 0:
        return ratings.copy(), ratings.iloc[0:0].copy()
    first_of_valid = times[len(times) - n_valid]
    past = ratings.query("timestamp < @first_of_valid")
    future = ratings.query("timestamp >= @first_of_valid")
    return past, future
""",
}
