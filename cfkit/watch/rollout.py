"""Put a new model in an old one's place step by step, in a world whose true tastes are known.

In: an invented world, two models. Out: a `Rollout`: what each step showed, and where it ended.
"""

from __future__ import annotations

from statistics import NormalDist
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import ModelError, RatingError
from cfkit.watch.asking import way_to_ask
from cfkit.watch.stages import Rollout, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cfkit.worlds.invented import World

Array = npt.NDArray[Any]

_NOISE = 0.6  # stars: the same person on another day, as in the worlds' own ratings


def rollout(
    world: World,
    old: Any,
    new: Any,
    stages: Sequence[float] = (0.01, 0.05, 0.25, 1.0),
    k: int = 10,
    rated: int = 3,
    error: float = 0.05,
    kept: float = 0.05,
    seed: int = 0,
) -> Rollout:
    """Serve a growing share of the users with a new model, and stop if they like it less.

    At each step, users by lot see the new model's k best items, all others the old one's. Each
    rates a few of what they are shown, by the world's truth and with its noise. If the new group's
    mean rating is below the old one's by more than luck allows, everybody gets the old model back.

    The stop rule declares its error: a new model that is as good as the old one is stopped with a
    probability of at most `error`, over all steps together. Each of s steps looks at its own
    ratings only, by Welch's test at the level error / s (Bonferroni). Looking after every rating at
    the full level, and stopping at the first bad moment, would stop nearly every model in time.

    Args:
        world: An invented world; its ids 1, 2, … are the models' rows 0, 1, …
        old: The model at work: one of the kit's, or a function x → stars (n,) of pairs (n, 2).
        new: The model that is to replace it.
        stages: Which share of the users the new model serves at each step, growing.
        k: How many items a user is shown; what they have rated is not shown again.
        rated: How many of these each user rates at each step.
        error: How often a new model that is no worse may be stopped.
        kept: The share of users who keep the old model also in the end, to compare with.
        seed: Fixes the lot and the users' moods.

    Returns:
        The steps that were taken, with a table and a plot.

    Raises:
        RatingError: If it is no invented world, or it is too small.
        ModelError: If a model does not fit the world, or a setting cannot be.

    Example:
        >>> import cfkit
        >>> world = cfkit.world()
        >>> ids = [cfkit.IdMap.of(world.ratings[side]) for side in ("user", "item")]
        >>> model = cfkit.fit_bayes(cfkit.to_xy(world.ratings, *ids), progress=False)
        >>> rollout(world, old=model, new=lambda x: -model.predict(x)).verdict
        'rolled back'

    Source:
        Kohavi, Tang and Xu (2020), Trustworthy online controlled experiments, chapters 15 and 17.
    """
    _check(world, stages, k, rated, error, kept)
    likes = world.truth.stars
    n_users, n_items = likes.shape
    chance = np.random.default_rng(seed)
    scores = [_all_scores(model, n_users, n_items) for model in (old, new)]
    seen = np.zeros(likes.shape, dtype=bool)
    seen[world.ratings["user"] - 1, world.ratings["item"] - 1] = True
    in_order = chance.permutation(n_users)  # who comes first into the new group, and stays there
    taken: list[Stage] = []
    for share in stages:
        n_new = min(max(1, round(share * n_users)), n_users - max(1, round(kept * n_users)))
        with_new = np.zeros(n_users, dtype=bool)
        with_new[in_order[:n_new]] = True
        wish = np.where(with_new[:, None], scores[1], scores[0])
        stars = _rate(chance, np.where(seen, -np.inf, wish), likes, seen, k, rated)
        stage = _judge(share, stars[with_new], stars[~with_new], error / len(stages))
        taken.append(stage)
        if stage.verdict == "stop":
            break
    return Rollout(tuple(taken), error, n_users)


def _rate(
    chance: np.random.Generator, wish: Array, likes: Array, seen: Array, k: int, rated: int
) -> Array:
    """Let everybody rate some of what they are shown; give each user's mean, nan if none."""
    shown = np.argsort(-wish, axis=1, kind="stable")[:, :k]
    picked = chance.permuted(shown, axis=1)[:, :rated]
    mood = chance.normal(0, _NOISE, picked.shape)
    stars = np.rint(np.take_along_axis(likes, picked, axis=1) + mood).clip(1, 5)
    left = np.take_along_axis(wish, picked, axis=1) > -np.inf
    rows = np.broadcast_to(np.arange(len(wish))[:, None], picked.shape)
    seen[rows[left], picked[left]] = True
    count = left.sum(axis=1)
    total = np.where(left, stars, 0).sum(axis=1)
    nobody = np.full(len(wish), np.nan)
    return np.asarray(np.divide(total, count, out=nobody, where=count > 0))


def _judge(share: float, new: Array, old: Array, error: float) -> Stage:
    """Stop if the users of the new model rate lower by more than luck allows."""
    new, old = new[~np.isnan(new)], old[~np.isnan(old)]
    gap = float(new.mean() - old.mean()) if len(new) and len(old) else float("nan")
    if min(len(new), len(old)) < 2:
        return Stage(share, len(new), len(old), gap, float("nan"), float("nan"), "too few to tell")
    parts = np.array([new.var(ddof=1) / len(new), old.var(ddof=1) / len(old)])
    se = float(np.sqrt(parts.sum()))
    freedom = parts.sum() ** 2 / max(float((parts**2 / [len(new) - 1, len(old) - 1]).sum()), 1e-12)
    limit = -_t(1 - error, float(freedom)) * se
    return Stage(share, len(new), len(old), gap, se, limit, "stop" if gap < limit else "go on")


def _t(level: float, freedom: float) -> float:
    """Student's quantile, from the normal one (Abramowitz and Stegun, 26.7.5)."""
    z, n = NormalDist().inv_cdf(level), freedom
    return (
        z
        + (z**3 + z) / (4 * n)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * n**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * n**3)
    )


def _all_scores(model: Any, n_users: int, n_items: int) -> Array:
    ask = way_to_ask(model, n_users, n_items)
    x = np.column_stack(
        [np.repeat(np.arange(n_users), n_items), np.tile(np.arange(n_items), n_users)]
    )
    return ask(x).reshape(n_users, n_items)


def _check(
    world: Any, stages: Sequence[float], k: int, rated: int, error: float, kept: float
) -> None:
    if not hasattr(world, "truth"):
        raise RatingError(
            f"A rollout is played in an invented world, whose true tastes are known; a "
            f"{type(world).__name__} came. Make one with cfkit.world()."
        )
    grow = all(a < b for a, b in zip([0, *stages], stages, strict=False))
    if not stages or not grow or stages[-1] > 1:
        raise ModelError(
            f"Stages are growing shares of the users, above 0 and at most 1: got {list(stages)}. "
            "(0.01, 0.05, 0.25, 1) is a good start."
        )
    if not (1 <= rated <= k <= world.truth.stars.shape[1] and 0 < error < 1 and 0 < kept < 1):
        raise ModelError(
            "rollout needs 1 ≤ rated ≤ k ≤ the number of items, and error and kept between 0 and "
            f"1: got rated={rated}, k={k}, error={error} and kept={kept}."
        )
