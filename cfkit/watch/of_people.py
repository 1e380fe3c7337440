"""Ask whether the same people rate in the same way as those learned from.

In: what came in, what was learned from. Out: a `Finding` each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.insight.clusters import clustered
from cfkit.watch.findings import FINE, LOOK, RETRAIN, Finding, ending, surely

if TYPE_CHECKING:
    from cfkit.watch.arriving import Arrived
    from cfkit.watch.limits import Limits

Array = npt.NDArray[Any]

_LOTS = 400
_GROUPS = 5  # of users by how busy they were, each with a fifth of the ratings


def mean(new: Arrived, old: Arrived, limits: Limits, z: float) -> Finding:
    """Whether ratings have become higher or lower as a whole."""
    now, then = (clustered(part.y, part.users) for part in (new, old))
    gap, se = now[0] - then[0], float(np.hypot(now[1], then[1]))
    far = surely(abs(gap), limits.mean, z * se)
    said = f"The mean rating is {now[0]:.2f} stars, and was {then[0]:.2f}"
    advice = ending(
        far, ": look whether people, films or the question they are asked changed.", abs(gap),
        limits.mean,
    )  # fmt: skip
    return Finding(
        "mean rating", now[0], then[0], se, limits.mean, LOOK if far else FINE, said + advice
    )


def scale(new: Arrived, old: Arrived) -> Finding:
    """Whether ratings lie where none was before."""
    least, most = float(old.y.min()), float(old.y.max())
    outside = float(((new.y < least) | (new.y > most)).mean())
    said = f"{outside:.1%} of the ratings lie outside the scale learned from, {least:g} to {most:g}"
    advice = ": look what changed before anything learns from them." if outside else "."
    nan = float("nan")
    return Finding("scale", outside, 0.0, nan, 0.0, LOOK if outside else FINE, said + advice)


def newcomers(new: Arrived, limits: Limits) -> Finding:
    """How much of what comes the model can have no opinion about."""
    by, of = float(new.new_user.mean()), float(new.new_item.mean())
    share = float((~new.known).mean())
    far = share > limits.newcomers
    said = (
        f"{share:.1%} of the ratings are by users ({by:.1%}) or of items ({of:.1%}) that the model "
        "has not learned from"
    )
    advice = ": retrain, and ask newcomers a few questions." if far else "."
    return Finding(
        "newcomers", share, 0.0, float("nan"), limits.newcomers, RETRAIN if far else FINE,
        said + advice,
    )  # fmt: skip


def activity(new: Arrived, old: Arrived, limits: Limits, alarm: float) -> Finding:
    """Whether the ratings of known users come from other users than before.

    The population stability index over five groups of users, from the quiet to the busy, of equally
    many ratings learned from: Σ (p − q) ln(p / q). What it would be by luck is drawn: as many of
    the known users by lot, with all their ratings.

    Args:
        new: What came in.
        old: What was learned from.
        limits: How large the index may be.
        alarm: How often luck may be taken for a change.
    """
    count = np.bincount(old.x[:, 0])
    in_order = np.argsort(count, kind="stable")
    before = np.concatenate([[0], np.cumsum(count[in_order])[:-1]])
    group = np.empty(len(count), dtype=np.int64)
    group[in_order] = np.minimum(before * _GROUPS // count.sum(), _GROUPS - 1)

    def shares(users: Array, weights: Array | None = None) -> Array:
        counted = np.bincount(group[users], weights, minlength=_GROUPS) + 0.5
        return np.asarray(counted / counted.sum())

    here = new.x[~new.new_user, 0]
    p, q = shares(here), shares(old.x[:, 0])
    found = _index(p, q)
    chance, users = np.random.default_rng(0), np.flatnonzero(count)
    n = len(np.unique(here))
    lots = [chance.choice(users, n, replace=False) for _ in range(_LOTS)]
    by_lot = [_index(shares(lot, count[lot] * len(here) / count[lot].sum()), q) for lot in lots]
    far = surely(found, limits.activity, float(np.quantile(by_lot, 1 - alarm)))
    busier = "busier" if p[-1] > q[-1] else "quieter"
    said = f"The stability index of who rates, by how busy they were, is {found:.2f}"
    advice = ending(
        far, f": {busier} users have more of a say. Look who comes and who stays away.", found,
        limits.activity,
    )  # fmt: skip
    return Finding(
        "who rates (PSI)", found, 0.0, float("nan"), limits.activity, LOOK if far else FINE,
        said + advice,
    )  # fmt: skip


def _index(p: Array, q: Array) -> float:
    return float(((p - q) * np.log(p / q)).sum())
