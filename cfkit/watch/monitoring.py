"""Compare what comes in with what was learned, and say when somebody has to act.

In: a model, what it learned from, what came since. Out: a `Report`.
"""

from __future__ import annotations

from numbers import Integral
from typing import TYPE_CHECKING, Any

import numpy as np

from cfkit.closed import refuse
from cfkit.comparing.baselines import both_biases
from cfkit.errors import ModelError, RatingError
from cfkit.insight.best import check_length
from cfkit.insight.clusters import students_quantile
from cfkit.ratings import IdMap, RatingData, check_ratings, to_xy
from cfkit.ratings.nearest import did_you_mean
from cfkit.watch import of_people, of_the_model
from cfkit.watch.arriving import Arrived, Gate
from cfkit.watch.findings import VERDICTS, Finding
from cfkit.watch.groups import busiest, one_item_accounts, weight_of_group
from cfkit.watch.limits import Limits
from cfkit.watch.report import Report
from cfkit.watch.windows import cut

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

_LIMITS = Limits()
_SIGNALS = (
    8  # that chance can set off: error, means, order, offset, mean, PSI, calibration, accounts
)


def monitor(
    model: Any,
    train: RatingData | pd.DataFrame,
    new_ratings: RatingData | pd.DataFrame,
    held_out: RatingData | pd.DataFrame | None = None,
    users: IdMap | None = None,
    items: IdMap | None = None,
    group: Iterable[Any] | None = None,
    k: int = 10,
    windows: int = 5,
    limits: Limits = _LIMITS,
    false_alarms: float = 0.05,
) -> Report:
    """Say whether a model that is at work is still as good as promised.

    Looked at are: the error and the offset (mean prediction − rating) against those on held-out
    ratings; whether plain means would do better; whether predictions and ratings still go together;
    calibration, where a model gives intervals; the mean rating and the scale; newcomers; who
    rates (population stability index of the known users' activity); new accounts that all rate one
    item; and how many of the k best items one small group decides. Each finding has a figure, a
    limit and a sentence; the gravest is the verdict:

    - "fine": nothing is beyond its limit, or only by luck;
    - "look": people or data changed; somebody should know why before anything is done;
    - "retrain": the world moved on, and new ratings would help;
    - "roll back": what needs no model would do better.

    Users are the units of chance, as one user's ratings are alike.

    Args:
        model: A trained model of the kit, its learner, or a function x → stars (n,) for pairs of
            rows (n, 2). It is not changed.
        train: What it learned from: ratings of any set, or their table, with the columns user,
            item, rating (and timestamp).
        new_ratings: What came since, the same columns; users and items may be new.
        held_out: Ratings kept aside by chance when it learned. Without them nothing was promised.
        users: The map of ids to rows that it was trained with; that of train's ids unless given.
        items: The same.
        group: Users whose weight in the lists is of interest; the busiest 2 % unless given.
        k: How long a list is.
        windows: In how many parts of equally many ratings to draw the time.
        limits: From where on a difference matters; see `Limits` for the defaults' reasons.
        false_alarms: How often the verdict may be other than "fine" if nothing changed.

    Returns:
        The report.

    Raises:
        RatingError: If a table or k cannot be right, nothing came in, or all of it is older than
            train.
        ModelError: If the model does not fit the maps, or another setting cannot be.

    Example:
        >>> import cfkit
        >>> import numpy as np
        >>> ratings = cfkit.world().ratings
        >>> chance = np.random.default_rng(1).permutation(len(ratings))
        >>> train, held, new = (ratings.iloc[p] for p in np.split(chance, [5000, 6000]))
        >>> xy = cfkit.to_xy(train, *(cfkit.IdMap.of(train[side]) for side in ("user", "item")))
        >>> model = cfkit.fit_bayes(xy, progress=False)
        >>> cfkit.monitor(model, train, new, held).verdict
        'fine'
        >>> turned = new.assign(rating=6 - new["rating"])
        >>> cfkit.monitor(model, train, turned, held).verdict
        'roll back'
    """
    refuse("monitor")
    train, new_ratings, held_out = map(_table, (train, new_ratings, held_out))
    _check(train, new_ratings, held_out, k, windows, false_alarms)
    users = IdMap.of(train["user"]) if users is None else users
    items = IdMap.of(train["item"]) if items is None else items
    x, y = to_xy(train, users, items)
    gate = Gate(model, users, items, x, (float(y.min()), float(y.max())))
    old, new = gate.take(train), gate.take(new_ratings)
    held = None if held_out is None else gate.take(held_out)
    held = held if held is not None and held.known.any() else None
    n_known = len(np.unique(new.users[new.known]))
    z = students_quantile(1 - false_alarms / 2 / _SIGNALS, max(n_known - 1, 1))

    found = [
        of_people.mean(new, old, limits, z),
        of_people.scale(new, old),
        of_people.newcomers(new, limits),
    ]
    notes = [note for note in (_looking_back(old, new), of_the_model.too_few(new)) if note]
    if not of_the_model.too_few(new):
        means = both_biases((x, y), len(users), len(items), 0).predict(new.x[new.known])
        found += [
            of_the_model.against_means(new, means, z),
            of_the_model.order(new, z),
            of_people.activity(new, old, limits, false_alarms / _SIGNALS),
        ]
        found += [] if held is None else _as_promised(model, new, held, limits, z)
    if held is None:
        notes.append(_nothing_promised(held_out))
    found += _groups(train, new_ratings, group, k, limits, false_alarms / _SIGNALS)
    found.sort(key=lambda finding: -VERDICTS.index(finding.verdict))
    promised = float("nan") if held is None else float(np.sqrt(np.mean(held.off**2)))
    return Report(tuple(found), cut(new, windows), tuple(notes), promised)


def _table(data: Any) -> Any:
    return data.ratings if isinstance(data, RatingData) else data


def _as_promised(
    model: Any, new: Arrived, held: Arrived, limits: Limits, z: float
) -> list[Finding]:
    """What can be compared with held-out ratings."""
    found = [
        of_the_model.error(new, held, limits, z), of_the_model.offset(new, held, limits, z),
    ]  # fmt: skip
    if hasattr(model, "intervals"):
        inside = _inside(model, new), _inside(model, held)
        found.append(of_the_model.calibration(new, held, inside, limits, z))
    return found


def _check(
    train: pd.DataFrame, new: pd.DataFrame, held_out: pd.DataFrame | None, k: int, windows: Any,
    false_alarms: float,
) -> None:  # fmt: skip
    if not hasattr(new, "columns"):
        check_ratings(new)
    for column in ("user", "item", "rating"):
        if column not in new.columns:
            hint = did_you_mean(column, new.columns)
            raise RatingError(
                f"New ratings need the columns user, item and rating, as train has: {column!r} "
                f"is missing from {', '.join(map(str, new.columns))}. {hint}".rstrip()
            )
    if not len(new):
        raise RatingError(
            "Nothing has come in: new_ratings has no rows. Ask again once people have rated."
        )
    for table in (train, new, *([] if held_out is None else [held_out])):
        check_ratings(table)
    both = "timestamp" in train.columns and "timestamp" in new.columns
    if both and new["timestamp"].max() < train["timestamp"].min():
        raise RatingError(
            "All new ratings are older than the first one learned from. Have train and "
            "new_ratings changed places?"
        )
    check_length(k, train["item"].nunique())
    if not isinstance(windows, Integral) or windows < 1 or not 0 < false_alarms < 1:
        raise ModelError(
            "monitor needs a whole number of windows ≥ 1 and false_alarms between 0 and 1: got "
            f"windows={windows} and false_alarms={false_alarms}."
        )


def _looking_back(old: Arrived, new: Arrived) -> str:
    """Say so if much of what is new is older than what was learned from."""
    older = float((new.when < old.when.max()).mean()) if new.when.any() else 0.0
    if not older:
        return ""
    return (
        f"{older:.0%} of the new ratings are older than the last one learned from: for them this "
        "is a test, and no watch."
    )


def _nothing_promised(held_out: pd.DataFrame | None) -> str:
    """Say why there is no error to compare with."""
    if held_out is None:
        return "Nothing was held out, so no error was promised to compare with."
    return (
        f"None of the {len(held_out):,} held-out ratings belongs to both a user and an item that "
        "the model has learned from, so no error was promised to compare with. Hold out, by "
        "chance, some ratings of users who stay."
    )


def _inside(model: Any, part: Arrived) -> Any:
    """Whether each known rating lies in its 80 % interval."""
    ends = model.intervals(part.x[part.known], level=0.8)
    y = part.y[part.known]
    return (ends[:, 0] <= y) & (y <= ends[:, 1])


def _groups(
    train: pd.DataFrame, new: pd.DataFrame, group: Iterable[Any] | None, k: int, limits: Limits,
    alarm: float,
) -> list[Finding]:  # fmt: skip
    import pandas as pd

    finding, accounts = one_item_accounts(new, set(train["user"]), limits, alarm)
    columns = ["user", "item", "rating"]
    everything = pd.concat([train[columns], new[columns]], ignore_index=True)
    if group is not None:
        chosen, who = _present(set(group), everything), "the given group"
    elif accounts:
        chosen, who = accounts, "the accounts that rated nothing else"
    else:
        chosen, who = busiest(new), "the busiest"
    return [finding, weight_of_group(everything, chosen, who, k, limits)]


def _present(group: set[Any], everything: pd.DataFrame) -> set[Any]:
    """Give those of a group who have rated; it is neither nobody nor everybody."""
    everybody = set(everything["user"])
    chosen = group & everybody
    if not chosen or chosen == everybody:
        who = "everybody" if chosen else "nobody"
        raise RatingError(
            f"A group whose weight is of interest is some of the users: of the {len(group)} given, "
            f"{len(chosen)} have rated, which is {who}. Give their ids, as they stand in train."
        )
    return chosen
