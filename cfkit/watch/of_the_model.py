"""Ask whether the model still does what it promised.

In: what came in, what was held out. Out: a `Finding` each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.insight.clusters import clustered
from cfkit.watch.findings import FINE, LOOK, RETRAIN, ROLL_BACK, Finding, ending, surely

if TYPE_CHECKING:
    from cfkit.watch.arriving import Arrived
    from cfkit.watch.limits import Limits

Array = npt.NDArray[Any]

_FEW = 10  # users; fewer say nothing about all


def error(new: Arrived, held: Arrived, limits: Limits, z: float) -> Finding:
    """Whether the model errs more than it did on held-out ratings."""
    now, then = (clustered(part.off**2, part.users[part.known]) for part in (new, held))
    rmse, promised = now[0] ** 0.5, then[0] ** 0.5
    se = float(np.hypot(now[1], then[1])) / max(rmse + promised, 1e-12)
    far = surely(rmse - promised, limits.error * promised, z * se)
    said = f"The error is {rmse:.3f} stars where {promised:.3f} were promised"
    advice = ending(
        far, ": what it learned is out of date, so retrain, and look why first.",
        rmse - promised, limits.error * promised,
    )  # fmt: skip
    return Finding(
        "error (RMSE)", rmse, promised, se, limits.error * promised, RETRAIN if far else FINE,
        said + advice,
    )  # fmt: skip


def against_means(new: Arrived, means: Array, z: float) -> Finding:
    """Whether plain means would have predicted better.

    Args:
        new: What came in.
        means: What mean + biases predict for the known ratings, shape (n_known,).
        z: How many standard errors are more than luck.
    """
    y = new.y[new.known]
    gap, se = clustered(new.off**2 - (means - y) ** 2, new.users[new.known])
    ours, theirs = (float(np.sqrt(np.mean(off**2))) for off in (new.off, means - y))
    worse = gap > z * se
    said = f"The model errs by {ours:.3f} stars, plain means by {theirs:.3f}"
    advice = ": roll back to what needs no model, and then look." if worse else "."
    return Finding(
        "against plain means", ours, theirs, se / max(ours + theirs, 1e-12), 0.0,
        ROLL_BACK if worse else FINE, said + advice,
    )  # fmt: skip


def order(new: Arrived, z: float) -> Finding:
    """Whether those of whom more was expected still give more."""
    stars, y = new.stars[new.known], new.y[new.known]
    both = (stars - stars.mean()) * (y - y.mean())
    _, se = clustered(both, new.users[new.known])
    scale = max(float(stars.std() * y.std()), 1e-12)
    found = float(both.mean()) / scale
    turned = found < -z * se / scale
    said = f"Predictions and ratings go together with a correlation of {found:.2f}"
    advice = (
        ", that is against each other: has the scale been turned round? Roll back, and learn "
        "nothing from these ratings before somebody knows."
        if turned
        else "."
    )
    return Finding(
        "order", found, 0.0, se / scale, 0.0, ROLL_BACK if turned else FINE, said + advice
    )


def offset(new: Arrived, held: Arrived, limits: Limits, z: float) -> Finding:
    """Whether predictions have become too high or too low."""
    now, then = (clustered(part.off, part.users[part.known]) for part in (new, held))
    gap, se = now[0] - then[0], float(np.hypot(now[1], then[1]))
    far = surely(abs(gap), limits.offset, z * se)
    said = f"Predictions are {abs(now[0]):.2f} stars too {'high' if now[0] > 0 else 'low'}"
    before = f", and were off by {then[0]:+.2f} on held-out ratings"
    advice = ending(
        far, ": the same film is rated otherwise now, so retrain.", abs(gap), limits.offset
    )
    return Finding(
        "offset", now[0], then[0], se, limits.offset, RETRAIN if far else FINE,
        said + before + advice,
    )  # fmt: skip


def calibration(
    new: Arrived, held: Arrived, inside: tuple[Array, Array], limits: Limits, z: float
) -> Finding:
    """Whether intervals still hold the share of ratings that they did.

    Args:
        new: What came in.
        held: What was held out.
        inside: Whether each known rating lies in its interval: of new and of held.
        limits: How far it may move.
        z: How many standard errors are more than luck.
    """
    now, then = (
        clustered(within.astype(float), part.users[part.known])
        for within, part in zip(inside, (new, held), strict=True)
    )
    se = float(np.hypot(now[1], then[1]))
    far = surely(abs(now[0] - then[0]), limits.calibration, z * se)
    said = f"{now[0]:.0%} of the ratings lie in their 80 % interval, where {then[0]:.0%} did"
    surer = "too sure of itself" if now[0] < then[0] else "shyer than it needs to be"
    moved = abs(now[0] - then[0])
    advice = ending(far, f": the model has become {surer}; look.", moved, limits.calibration)
    return Finding(
        "calibration", now[0], then[0], se, limits.calibration, LOOK if far else FINE, said + advice
    )


def too_few(new: Arrived) -> str:
    """Say so if there are too few known users to say anything about the model; else nothing."""
    n = len(np.unique(new.users[new.known]))
    if n >= _FEW:
        return ""
    return (
        f"Only {n} known users rated, so nothing can be said about the model: wait for "
        f"{_FEW}, or look at their ratings one by one."
    )
