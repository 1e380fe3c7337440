"""Ask one question each of what came in: is it as it was when the model learned?

In: what was learned from, what was held out, what came. Out: a `Finding` each, in a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.comparing.luck import clustered

if TYPE_CHECKING:
    from cfkit.watch.arriving import Arrived
    from cfkit.watch.limits import Limits

Array = npt.NDArray[Any]

FINE, LOOK, RETRAIN, ROLL_BACK = VERDICTS = ("fine", "look", "retrain", "roll back")
_GROUPS = 5  # of users by how busy they were, each with a fifth of the ratings
_FEW = 10  # users; fewer say nothing about all


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Args:
        name: What it is called in tables.
        figure: What was found.
        expected: What it was compared with.
        se: The standard error of the difference; nan if luck plays no part.
        limit: How large the figure may be or the difference may get.
        verdict: "fine", "look", "retrain" or "roll back".
        sentence: What was found and what to do, in words.
    """

    name: str
    figure: float
    expected: float
    se: float
    limit: float
    verdict: str
    sentence: str


def error(new: Arrived, held: Arrived, limits: Limits, z: float) -> Finding:
    """Whether the model errs more than it did on held-out ratings."""
    now, then = (clustered(part.off**2, part.users[part.known]) for part in (new, held))
    rmse, promised = now[0] ** 0.5, then[0] ** 0.5
    se = float(np.hypot(now[1], then[1])) / max(rmse + promised, 1e-12)
    far = rmse - promised > max(limits.error * promised, z * se)
    said = f"The error is {rmse:.3f} stars where {promised:.3f} were promised"
    advice = ": its ratings are out of date, so retrain, and look why first." if far else "."
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
    far = abs(gap) > max(limits.offset, z * se)
    said = f"Predictions are {abs(now[0]):.2f} stars too {'high' if now[0] > 0 else 'low'}"
    before = f", where it was {then[0]:+.2f} on held-out ratings"
    advice = ": the same film is rated otherwise now, so retrain." if far else "."
    return Finding(
        "offset", now[0], then[0], se, limits.offset, RETRAIN if far else FINE,
        said + before + advice,
    )  # fmt: skip


def mean(new: Arrived, old: Arrived, limits: Limits, z: float) -> Finding:
    """Whether ratings have become higher or lower as a whole."""
    now, then = (clustered(part.y, part.users) for part in (new, old))
    gap, se = now[0] - then[0], float(np.hypot(now[1], then[1]))
    far = abs(gap) > max(limits.mean, z * se)
    said = f"The mean rating is {now[0]:.2f} stars, and was {then[0]:.2f}"
    advice = ": look whether people, films or the question they are asked changed." if far else "."
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


def activity(new: Arrived, old: Arrived, limits: Limits, z: float) -> Finding:
    """Whether the ratings of known users come from other users than before.

    The population stability index over five groups of users, from the quiet to the busy, of equally
    many ratings learned from: Σ (p − q) ln(p / q). By chance alone it is about
    χ²(4) · (1/n + 1/m) (Yurdakul 2018, Statistical properties of population stability index).
    """
    count = np.bincount(old.x[:, 0])
    in_order = np.argsort(count, kind="stable")
    before = np.concatenate([[0], np.cumsum(count[in_order])[:-1]])
    group = np.empty(len(count), dtype=np.int64)
    group[in_order] = np.minimum(before * _GROUPS // count.sum(), _GROUPS - 1)
    then, now = (
        np.bincount(group[part.x[~part.new_user, 0]], minlength=_GROUPS) + 0.5
        for part in (old, new)
    )
    p, q = now / now.sum(), then / then.sum()
    found = float(((p - q) * np.log(p / q)).sum())
    by_chance = (1 / now.sum() + 1 / then.sum()) * (_GROUPS - 1 + z * (2 * (_GROUPS - 1)) ** 0.5)
    far = found > max(limits.activity, by_chance)
    busier = "busier" if p[-1] > q[-1] else "quieter"
    said = f"Of the known users others rate than before: stability index {found:.2f}"
    advice = f"; {busier} ones have more of a say. Look who comes and who stays away." if far else (
        f", of which {limits.activity:g} is allowed.")  # fmt: skip
    return Finding(
        "who rates (PSI)", found, 0.0, float("nan"), limits.activity, LOOK if far else FINE,
        said + advice,
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
    far = abs(now[0] - then[0]) > max(limits.calibration, z * se)
    said = f"{now[0]:.0%} of the ratings lie in their 80 % interval, where {then[0]:.0%} did"
    surer = "too sure of itself" if now[0] < then[0] else "shyer than it needs to be"
    advice = f": the model has become {surer}; look, and retrain." if far else "."
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
