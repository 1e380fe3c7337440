"""What training costs and how well it predicts, beside its peers: `python benchmarks/training.py`.

Every row is a process of its own, on one thread, on MovieLens 100K: a random fifth held out (seed
42), and the published split u1. Errors are means of --times runs, each with a seed of its own. CPU
seconds are those of the fit alone, user and system, the least of all runs: what else a machine does
only ever adds to them. MB is the peak of the whole process. A peer has an environment of its own
under ~/.cache/cfkit-peers (or CFKIT_PEERS), made by --install from benchmarks/peers/NAME.txt.

No setting was chosen on these splits: ours were, on random fifths drawn with seeds 7 to 9.

  --install  make the peers' environments first
  --folds    also the five published folds
  --growth   also 1 and 25 million invented ratings, one epoch each (minutes)
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np

HERE = Path(__file__).parent
PEERS = Path(os.environ.get("CFKIT_PEERS") or Path.home() / ".cache" / "cfkit-peers")
NAMES = ("fastai", "surprise", "cornac", "lenskit", "myfm")
ONE_CYCLE = {
    "fit_one_cycle": {},
    "fit_one_cycle, any other module": {"any_module": True},
    "fit_one_cycle, batches of 64": {"batch_size": 64},
}
COLLAB = "cfkit.collab, the course's listing"
BAYES = {
    "fit_bayes": {},
    "fit_bayes, 12 sweeps, all that is known": {"sweeps": 12, "known": True},
    "fit_bayes, 24 factors, 20 sweeps, the same": {"n_factors": 24, "sweeps": 20, "known": True},
}


def main() -> None:
    """Print one line for each way to train."""
    parser = argparse.ArgumentParser(description="What training costs, beside its peers.")
    for flag in ("install", "folds", "growth"):
        parser.add_argument(f"--{flag}", action="store_true")
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--row", help=argparse.SUPPRESS)  # this program, in a process of its own
    asked = parser.parse_args()
    if asked.row:
        print(json.dumps(run_row(*json.loads(asked.row))))
        return
    if asked.install:
        for name in NAMES:
            install(name)
    print("| | MSE, random fifth | RMSE, u1 | CPU s | MB | inside 80 % |")
    print("|---|---|---|---|---|---|")
    for row in [*ONE_CYCLE, COLLAB, *BAYES]:
        show(row, lambda split, seed, row=row: in_a_process("ours", row, split, seed), asked.times)
    for name in NAMES:
        show(name, lambda split, _, name=name: peer(name, split), asked.times)
    if asked.folds:
        folds()
    if asked.growth:
        growth()


def show(row: str, run: Any, times: int) -> None:
    """Run a row on both splits and print it, or why it was skipped."""
    try:
        on_random = [run("random", seed) for seed in range(times)]
        on_u1 = [run("u1", seed) for seed in range(times)]
    except FileNotFoundError as reason:
        print(f"| {row} | skipped: {reason} |")
        return
    except subprocess.CalledProcessError as error:
        print(f"| {row} | skipped: {error.stderr.strip().splitlines()[-1][:80]} |")
        return
    mse = np.mean([run["mse"] for run in on_random])
    rmse = np.mean([run["mse"] for run in on_u1]) ** 0.5
    cpu = min(run["cpu"] for run in [*on_random, *on_u1])  # equally many ratings
    megabytes = max(run["megabytes"] for run in on_random)
    inside = on_random[0].get("inside")
    sure = "" if inside is None else f"{inside:.1%}"
    print(f"| {row} | {mse:.4f} | {rmse:.4f} | {cpu:.3f} | {megabytes:.0f} | {sure} |", flush=True)


def in_a_process(*row: Any) -> dict[str, float]:
    """Run one row of ours in a fresh process."""
    ran = subprocess.run(
        [sys.executable, __file__, "--row", json.dumps(row)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(ran.stdout)


def run_row(kind: str, *rest: Any) -> dict[str, float]:
    """In that process: fit, predict, and say what it took."""
    if kind == "growth":
        return growing(*rest)
    return listing(*rest[1:]) if rest[0] == COLLAB else ours(*rest)


def ours(row: str, split: str, seed: int) -> dict[str, float]:
    """Train the kit's way."""
    import torch

    import cfkit

    learn, out, features = data(split)
    settings = dict({**ONE_CYCLE, **BAYES}[row])
    # Looked up before the clock runs: cfkit loads a room when it is first asked for.
    fit_bayes, fit_one_cycle = cfkit.fit_bayes, cfkit.fit_one_cycle
    torch.manual_seed(seed)
    if row in BAYES:
        if settings.pop("known", False):
            settings |= {"rated_what": 20, **features}
        settings |= {"n_users": 943, "n_items": 1682}
        began = time.process_time()
        model = fit_bayes(learn, seed=seed, progress=False, **settings)
        cpu = time.process_time() - began
        low, high = model.intervals(out[0]).T
        inside = float(((low <= out[1]) & (out[1] <= high)).mean())
        return result(cpu, model.predict(out[0]), out[1]) | {"inside": inside}
    kind = cfkit.DotProductBias
    if settings.pop("any_module", False):
        kind = type("Mine", (kind,), {})  # as good as any other: not the kit's own
    model = kind(943, 1682, 50)
    began = time.process_time()
    fit_one_cycle(model, learn, seed=seed, progress=False, **settings)
    return result(time.process_time() - began, cfkit.predict(model, out[0]), out[1])


def listing(split: str, seed: int) -> dict[str, float]:
    """Train as the course's slides print it; only one row is held out, as `valid_pct` wants one."""
    import pandas as pd
    import torch

    from cfkit.collab import CollabDataLoaders, collab_learner

    learn, out, _ = data(split)
    known, asked = (
        pd.DataFrame({"user": x[:, 0], "title": x[:, 1], "rating": y}) for x, y in (learn, out)
    )
    dls = CollabDataLoaders.from_df(known, valid_pct=1.5 / len(known), seed=seed, bs=64)
    torch.manual_seed(seed)
    began = time.process_time()
    learner = collab_learner(dls, n_factors=50, y_range=(0, 5.5))
    with learner.no_logging():
        learner.fit_one_cycle(5, 5e-3, wd=0.1)
    cpu = time.process_time() - began
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # titles that nobody rated among those learned from
        stars, _ = learner.get_preds(dl=dls.test_dl(asked))
    return result(cpu, stars.numpy(), out[1])


def result(cpu: float, stars: Any, truth: Any) -> dict[str, float]:
    """Put figures together; stars beyond the scale are brought back to its ends."""
    mse = float(((np.clip(stars, 1, 5) - truth) ** 2).mean())
    return {"mse": mse, "cpu": cpu, "megabytes": peak()}


def peak() -> float:
    """The most memory this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def data(split: str) -> tuple[Any, Any, dict[str, Any]]:
    """What to learn from, what is held out, and what is known beside the ratings."""
    import cfkit
    from cfkit.movielens.places import find

    whole = cfkit.movielens.load("100k")
    users, items = cfkit.IdMap.of(whole.ratings["user"]), cfkit.IdMap.of(whole.ratings["item"])
    features = {
        "user_features": cfkit.feature_table(whole.users, users.ids),
        "item_features": cfkit.feature_table(whole.items, items.ids),
    }
    if split != "random":
        parts = [np.loadtxt(find("100k") / f"{split}.{p}", dtype=int) for p in ("base", "test")]
        learn, out = (
            (np.column_stack([users.rows(p[:, 0]), items.rows(p[:, 1])]), p[:, 2].astype("f4"))
            for p in parts
        )
        return learn, out, features
    x, y = cfkit.to_xy(whole.ratings, users, items)
    order = np.random.RandomState(42).permutation(len(x))  # the field's draw
    out, learn = order[:20_000], order[20_000:]
    return (x[learn], y[learn]), (x[out], y[out]), features


def peer(name: str, split: str) -> dict[str, float]:
    """Train a peer in its own environment."""
    python = PEERS / name / "bin" / "python"
    if not python.is_file():
        raise FileNotFoundError(f"no {python}; --install makes it")
    learn, out, _ = data(split)
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder, "in.npz"), Path(folder, "out.npz")
        np.savez(given, x=learn[0], y=learn[1], test=out[0])
        subprocess.run(
            [python, HERE / "peers" / f"with_{name}.py", given, made],
            capture_output=True, text=True, check=True,
            env={k: v for k, v in os.environ.items() if k != "PYTHONPATH"},
        )  # fmt: skip
        back = np.load(made)
        mse = float(((np.clip(back["stars"], 1, 5) - out[1]) ** 2).mean())
        return {"mse": mse, "cpu": float(back["cpu"]), "megabytes": float(back["megabytes"])}


def install(name: str) -> None:
    """Make a peer's environment from its pins, unless it is there."""
    if (PEERS / name / ".ready").is_file():
        return
    subprocess.run([sys.executable, "-m", "venv", PEERS / name], check=True)
    python, pins = PEERS / name / "bin" / "python", HERE / "peers" / f"{name}.txt"
    ran = subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--no-deps", "-r", pins], check=False
    )
    if ran.returncode == 0:
        (PEERS / name / ".ready").touch()


def folds() -> None:
    """Print the five published folds."""
    for row in BAYES:
        runs = [in_a_process("ours", row, f"u{n}", 0) for n in range(1, 6)]
        each = [run["mse"] ** 0.5 for run in runs]
        print(f"{row:<44}u1 to u5: {np.mean(each):.4f}  ({', '.join(f'{e:.4f}' for e in each)})")


def growth() -> None:
    """Print what a rating costs when there are many."""
    small = in_a_process("growth", 1_000_000, 6_040, 3_706)
    large = in_a_process("growth", 25_000_000, 162_541, 59_047)
    for name, run in (("1 million", small), ("25 million", large)):
        print(
            f"{name:<11} ratings, one epoch: batch {run['batch']}, {run['cpu'] * 1e6:.2f} µs and "
            f"{run['bytes']:.1f} bytes a rating beside tables of {run['tables']:.0f} MB, "
            f"{run['megabytes']:.0f} MB in all"
        )
    print(f"a rating of 25 million costs {large['cpu'] / small['cpu']:.2f} times one of a million")


def growing(n: int, n_users: int, n_items: int) -> dict[str, float]:
    """Train one epoch on n invented ratings; memory is counted from after the imports."""
    import torch

    import cfkit
    from cfkit.learner.batches import batch_for

    torch.set_num_threads(1)
    cfkit.fit_one_cycle(cfkit.DotProductBias(1, 1, 1), ([[0, 0]], [3.0]), progress=False)
    before = peak()
    rng = np.random.default_rng(0)
    x, y = np.empty((n, 2), dtype=np.int64), np.empty(n, dtype=np.float32)
    for start in range(0, n, 1_000_000):
        rows = slice(start, min(start + 1_000_000, n))
        size = rows.stop - rows.start
        x[rows, 0] = rng.power(0.6, size) * n_users  # few are busy, few are famous
        x[rows, 1] = rng.power(0.35, size) * n_items
        y[rows] = rng.integers(1, 6, size)
    model = cfkit.DotProductBias(n_users, n_items, 50)
    began = time.process_time()
    cfkit.fit_one_cycle(model, (x, y), epochs=1, seed=0, progress=False)
    cpu = time.process_time() - began
    # the model, its copy, the slope, AdamW's two means
    tables = 5 * 4 * (n_users + n_items) * 51 / 2**20
    spare = (peak() - before - tables) * 2**20 / n
    return {
        "cpu": cpu / n,
        "bytes": spare,
        "tables": tables,
        "megabytes": peak(),
        "batch": batch_for(n),
    }


if __name__ == "__main__":
    main()
