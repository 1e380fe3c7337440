"""Train every contestant with every seed, and judge all of them alike.

In: ratings. Out: a `Comparison`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from cfkit.closed import refuse
from cfkit.comparing.exam import Exam, examine, notes, set_exam
from cfkit.comparing.result import Comparison
from cfkit.comparing.run import Run
from cfkit.comparing.splitting import hold_out
from cfkit.errors import CfkitError, ModelError, RatingError, ShortcutTaken
from cfkit.insight.best import check_length
from cfkit.ratings import check_ratings

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from cfkit.comparing.contestants import Contestant
    from cfkit.ratings import RatingData

_QUICK = 15_000  # ratings
_NOTHING = np.zeros(0)


def compare(
    data: RatingData | pd.DataFrame,
    models: Any = None,
    split: str = "by chance",
    seeds: Iterable[int] = (1, 2, 3),
    k: int = 10,
    share: float = 0.2,
    liked: float = 4.0,
    answers: int = 5,
    draw: int = 42,
    quick: bool = False,
    progress: bool = True,
) -> Comparison:
    """Let recommenders compete on the same ratings, each trained with several seeds.

    Stars are judged on the held-out ratings, cut off at the ends of the scale. Lists are judged
    over *all* items that the user has not rated before, and a hit is an item held out with `liked`
    stars or more: ranking only the rated ones, or a sample, can put models in another order.

    Args:
        data: Ratings of any set, or their table: columns user, item, rating (and timestamp).
        models: Names of the kit's contestants, or functions of your own, or both; all of the kit's
            unless given. A function takes (train, n_users, n_items, seed), where train is the pair
            (x, y) of tensors, and gives a function x → stars, or a torch model. Here x holds pairs
            of rows, (n, 2). What it gives may have `fold_in(items, stars)` → stars of all items,
            for somebody new.
        split: "by chance"; "by time" (one day divides past and future, so most of the future may
            be newcomers'); "by latest" (each user's latest, so everybody is known, and the past of
            one user knows the future of another); "by newcomer" (users held out whole).
        seeds: Of the training runs. Contestants known to have no chance in them run once.
        k: How long a list is.
        share: Which share of the ratings, or of the users, is held out.
        liked: From how many stars on a held-out item is a hit.
        answers: How many ratings, by chance, each newcomer gives before they are predicted for.
        draw: Fixes what chance holds out.
        quick: Whether to make do with some of the users, about 15,000 ratings of them.
        progress: Whether to print a line per run.

    Returns:
        The comparison; a model that breaks is a row with the reason.

    Raises:
        RatingError: If the table cannot be right, the split leaves nothing, or k or share cannot
            be.
        ModelError: If there is no seed, or no such model.

    Example:
        >>> import cfkit
        >>> found = cfkit.compare(cfkit.world(), ["item means", "both biases"], progress=False)
        >>> found.ranking()
        ['both biases', 'item means']
        >>> found.differences().loc["item means", "verdict"]
        'worse'

    Source:
        Krichene and Rendle (2020), On sampled metrics for item recommendation; Ji, Sun, Zhang and
        Li (2023), A critical study on data leakage in recommender system offline evaluation.
    """
    refuse("compare")
    import torch

    from cfkit.comparing.contestants import SAME_FOR_ANY_SEED, chosen

    contestants = chosen(models)
    ratings: pd.DataFrame = getattr(data, "ratings", data)
    check_ratings(ratings)
    seeds = _checked(seeds, k, share, answers, ratings["item"].nunique())
    ratings = _fewer(ratings, draw) if quick else ratings
    exam = set_exam(hold_out(ratings, split, share, answers, draw), k, liked, draw)
    runs = []
    with torch.random.fork_rng(devices=[]):  # contestants seed; whoever asked keeps their chance
        _wake()
        for name, contestant in contestants.items():
            same = contestant in SAME_FOR_ANY_SEED.values()
            for seed in seeds[:1] if same else seeds:
                run = replace(_run(name, contestant, seed, exam), seed=None if same else seed)
                runs.append(run)
                if progress:
                    print(_line(run), flush=True)  # noqa: T201 - what whoever waits watches
                if run.failed:
                    break
    n_test = len(exam.split.test[1])
    name = f"{getattr(data, 'name', 'your ratings')}, {exam.split.name}: {n_test:,} ratings"
    return Comparison(name, seeds, k, tuple(runs), exam.split.test[0][:, 0], notes(exam, seeds))


def _checked(
    seeds: Iterable[int], k: int, share: float, answers: int, n_items: int
) -> tuple[int, ...]:
    seeds = (seeds,) if isinstance(seeds, int) else tuple(seeds)
    if not seeds or len(set(seeds)) < len(seeds):
        raise ModelError(
            f"compare needs seeds, each once: got {list(seeds)}. Three, such as (1, 2, 3), show "
            "whether a difference is more than the luck of one training."
        )
    check_length(k, n_items)
    if not 0 < share < 1 or answers < 0:
        raise RatingError(
            f"compare needs a share between 0 and 1, and answers ≥ 0: got share={share} and "
            f"answers={answers}."
        )
    return seeds


def _fewer(ratings: pd.DataFrame, draw: int) -> pd.DataFrame:
    """Some users by chance, with all their ratings."""
    if len(ratings) <= _QUICK:
        return ratings
    users = np.random.default_rng(draw).permutation(ratings["user"].unique())
    sizes = ratings["user"].value_counts().loc[users].to_numpy()
    n_users = max(2, int((np.cumsum(sizes) <= _QUICK).sum()))
    return ratings[ratings["user"].isin(users[:n_users])]


def _wake() -> None:
    """Let torch do once what it does only once, so that nobody pays for it."""
    from cfkit.comparing.contestants import dot_product_bias

    few = (np.zeros((2, 2), dtype=np.int64), np.array([1, 5], dtype=np.float32))
    dot_product_bias(few, 1, 1, 0)


def _run(name: str, contestant: Contestant, seed: int, exam: Exam) -> Run:
    try:
        return examine(name, contestant, seed, exam)
    except ShortcutTaken:
        raise
    except Exception as error:  # noqa: BLE001 - one broken model is a row, not the end of the race
        why = str(error) if isinstance(error, CfkitError) else f"{type(error).__name__}: {error}"
        none = float("nan")
        return Run(
            name, seed, why or type(error).__name__, _NOTHING, _NOTHING, _NOTHING, none, none, none,
            None, None, "",
        )  # fmt: skip


def _line(run: Run) -> str:
    seed = "any seed" if run.seed is None else f"seed {run.seed}"
    if run.failed:
        return f"{run.model}, {seed}: failed: {run.failed}"
    seconds = run.fit_seconds + run.predict_seconds
    return f"{run.model}, {seed}: RMSE {run.value('rmse'):.4f} in {seconds:.1f} CPU s"
