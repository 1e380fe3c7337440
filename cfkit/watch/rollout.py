"""Put a new model in an old one's place step by step, in a world whose true tastes are known.

In: an invented world, two models. Out: a `Rollout`: what each step showed, and where it ended.
"""

from __future__ import annotations

from numbers import Integral
from typing import TYPE_CHECKING, Any

import numpy as np

from cfkit.errors import ModelError, RatingError
from cfkit.insight.best import check_length
from cfkit.watch.serving import all_scores, rate
from cfkit.watch.stages import Rollout, Stage
from cfkit.watch.stopping import judge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cfkit.worlds.invented import World


def rollout(
    world: World,
    old: Any,
    new: Any,
    stages: Sequence[float] = (0.01, 0.05, 0.25, 1.0),
    k: int = 10,
    rated: int = 3,
    false_alarms: float = 0.05,
    kept: float = 0.05,
    seed: int = 0,
) -> Rollout:
    """Serve a growing share of the users with a new model, and stop if they like it less.

    At each step, users by lot see the new model's k best items, all others the old one's. Each
    rates a few of what they are shown, by the world's truth and with its noise. If the new group's
    mean rating is below the old one's by more than luck allows, everybody gets the old model back.

    The stop rule declares its error: a new model that is as good as the old one is stopped with a
    probability of at most `false_alarms`, over all steps together. Each of s steps looks at its own
    ratings only, by Welch's test at the level false_alarms / s (Bonferroni). Looking after every
    rating at the full level, and stopping at the first bad moment, would stop nearly every model in
    time.

    Args:
        world: An invented world; its ids 1, 2, … are the models' rows 0, 1, …
        old: The model at work: one of the kit's, or a function x → stars (n,) of pairs (n, 2).
        new: The model that is to replace it.
        stages: Which share of the users the new model serves at each step, growing.
        k: How many items a user is shown; what they have rated is not shown again.
        rated: How many of these each user rates at each step.
        false_alarms: How often a new model that is no worse may be stopped.
        kept: The share of users who keep the old model also in the end, to compare with.
        seed: Fixes the lot and the users' moods.

    Returns:
        The steps that were taken, with a table and a plot.

    Raises:
        RatingError: If it is no invented world, or there is no list of k items.
        ModelError: If a model does not fit the world, or a setting cannot be.

    Example:
        >>> import cfkit
        >>> world = cfkit.world()
        >>> ids = [cfkit.IdMap.of(world.ratings[side]) for side in ("user", "item")]
        >>> model = cfkit.fit_bayes(cfkit.to_xy(world.ratings, *ids), progress=False)
        >>> cfkit.rollout(world, old=model, new=lambda x: -model.predict(x)).verdict
        'rolled back'

    Source:
        Kohavi, Tang and Xu (2020), Trustworthy online controlled experiments, chapters 15 and 17.
    """
    _check(world, stages, k, rated, false_alarms, kept)
    likes = world.truth.stars
    n_users, n_items = likes.shape
    chance = np.random.default_rng(seed)
    scores = [all_scores(model, n_users, n_items) for model in (old, new)]
    seen = np.zeros(likes.shape, dtype=bool)
    seen[world.ratings["user"] - 1, world.ratings["item"] - 1] = True
    in_order = chance.permutation(n_users)  # who comes first into the new group, and stays there
    taken: list[Stage] = []
    for share in stages:
        n_new = min(max(1, round(share * n_users)), n_users - max(1, round(kept * n_users)))
        with_new = np.zeros(n_users, dtype=bool)
        with_new[in_order[:n_new]] = True
        wish = np.where(with_new[:, None], scores[1], scores[0])
        stars = rate(chance, np.where(seen, -np.inf, wish), likes, seen, k, rated)
        stage = judge(share, stars[with_new], stars[~with_new], false_alarms / len(stages))
        taken.append(stage)
        if stage.verdict == "stop":
            break
    return Rollout(tuple(taken), false_alarms, n_users)


def _check(
    world: Any, stages: Sequence[float], k: int, rated: Any, false_alarms: float, kept: float
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
    check_length(k, world.truth.stars.shape[1])
    whole = isinstance(rated, Integral) and 1 <= int(rated) <= k
    if not (whole and 0 < false_alarms < 1 and 0 < kept < 1):
        raise ModelError(
            "rollout needs a whole rated from 1 to k, and false_alarms and kept between 0 and 1: "
            f"got rated={rated}, k={k}, false_alarms={false_alarms} and kept={kept}."
        )
