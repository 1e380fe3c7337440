"""Learn what the next user and the next item will be like, from all that are there.

In: both sides of a model, held, and what it was trained on. Out: a belief about each side.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from cfkit.coldstart.prior import Prior, Told, learn

if TYPE_CHECKING:
    from cfkit.coldstart.held import Held, Rows
    from cfkit.coldstart.scale import Scale
    from cfkit.coldstart.trained import TrainedOn

Array = npt.NDArray[np.float64]

# Chosen on draws of MovieLens 100K that the tables of docs/coldstart.md do not show.
_RIDGE = {"user": 300.0, "item": 60.0}
_BY_COUNT = {"user": 0.0, "item": 1.0}  # items rated by few are liked little: see docs/coldstart.md
_AT_MOST = 2_000  # rows to learn from: more change the third digit, and cost gigabytes
_MOST_NUMBERS = 50_000_000  # in a side's covariances: beyond that its doubt is left out


def learn_priors(
    held: dict[str, Held], scale: Scale, ratings: TrainedOn, known: dict[str, Array]
) -> tuple[dict[str, Held], dict[str, Prior]]:
    """Learn what the next user and the next item will be like.

    A model that does not say how sure it is of its numbers is taken to be as sure as its ratings
    allow: that is worked out on the way, one side after the other, twice.

    Args:
        held: Both sides of the model.
        scale: Its stars.
        ratings: What it was trained on.
        known: What is known of the rows of each side, shape (n, n_known), perhaps nothing.
    """
    sure = all(side.cov is not None for side in held.values())
    priors: dict[str, Prior] = {}
    for side in ("user", "item") if sure else ("user", "item") * 2:
        other = held["item" if side == "user" else "user"]
        rows, told, weight = _told(side, other, scale, ratings)
        priors[side], cov = learn(told, known[side][rows], weight, _RIDGE[side])
        if not sure and len(held[side].bias) * cov[0].size <= _MOST_NUMBERS:
            of_others = cov.mean(axis=0) if len(rows) == _AT_MOST else priors[side].cov
            held = {**held, side: held[side].with_doubt(rows, cov, of_others)}
    # A rating's noise is one number, and each side sees it through its own fit.
    noise = sum(prior.noise for prior in priors.values()) / 2
    return held, {side: replace(prior, noise=noise) for side, prior in priors.items()}


def _told(side: str, other: Held, scale: Scale, ratings: TrainedOn) -> tuple[Rows, Told, Array]:
    """Sum the ratings up by the rows of one side; give the rows, the sums, and their weights."""
    own, theirs = ratings.by(side)
    count = np.bincount(own)
    weight: Array = np.where(count > 0, count ** _BY_COUNT[side], 0.0)
    chosen = np.flatnonzero(count)
    if len(chosen) > _AT_MOST:
        chance = np.random.default_rng(0)
        chosen = np.sort(
            chance.choice(len(count), _AT_MOST, replace=False, p=weight / weight.sum())
        )
        weight = np.ones(len(count))  # those drawn stand for all
    order = np.argsort(own, kind="stable")
    ends = count.cumsum()
    slope, target = scale.straightened(ratings.stars, ratings.scores)
    parts = [
        other.tell(theirs[at], slope[at], target[at] - scale.mean)
        for at in (order[ends[row] - count[row] : ends[row]] for row in chosen)
    ]
    square, pull, rest = zip(*parts, strict=True)
    told = Told(np.stack(square), np.stack(pull), sum(rest), int(count[chosen].sum()))
    return chosen.astype(np.int64), told, weight[chosen]
