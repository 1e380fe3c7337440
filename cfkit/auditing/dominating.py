"""Ask how far a small, busy group bends what all the others are shown.

In: ratings, held-out ratings, a group. Out: lists and errors of the others, with it and without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.auditing.labels import mask_of
from cfkit.auditing.lists import top_lists
from cfkit.auditing.refitting import Fit, learned, with_bayes
from cfkit.auditing.spread import ratio_spread, reach
from cfkit.closed import refuse
from cfkit.coldstart import bayesian_average
from cfkit.errors import RatingError
from cfkit.insight.best import best
from cfkit.insight.pairs import pairs_of
from cfkit.settings import check_seed

if TYPE_CHECKING:
    import pandas as pd

    from cfkit.insight.factors import Factors

Array = npt.NDArray[Any]
_PRIOR = 5  # votes: what the mean of all ratings is worth on the front page


def dominance(
    train: tuple[Any, Any],
    test: tuple[Any, Any],
    share: float = 0.05,
    group: Any = None,
    k: int = 10,
    fit: Fit | None = None,
    n_users: int | None = None,
    n_items: int | None = None,
    seed: int = 0,
) -> pd.DataFrame:
    """What a small group does to everybody else's lists and to their error.

    A model learns four times: from all ratings; without the group's; with the group thinned, so
    that each member counts as much as a middling other user; and without as many ratings of users
    drawn by lot. The last one is what leaving out that much does by itself: only what goes beyond
    it is the group's doing. Looked at are the users who are in neither.

    Args:
        train: The pair (x, y) to learn from.
        test: The pair (x, y), held out.
        share: The group is the most active users, this share of all who rated.
        group: Another group instead: a mask of users, or their rows.
        k: How long a list is.
        fit: Learns from (x, y) and gives a factor model; fit_bayes unless given.
        n_users: How many users there are; as many as the largest row says unless given.
        n_items: The same for items.
        seed: Fixes what is drawn.

    Returns:
        The index is learned_from. Columns ratings (how many), places (the share of the others'
        k places that changed hands), front (how many of the k best for everybody, by Bayesian
        average, left that list), rmse (of the others' held-out ratings), and change, low and
        high: how much larger their squared error became, with a 95 % interval over users.

    Raises:
        RatingError: If train or test are no (x, y), the group is everybody or nobody, or nobody
            else has held-out ratings.
        UnknownIdError: If test has rows that there are not.

    Source:
        Rashid, Karypis and Riedl (2005), Influence in ratings-based recommender systems, for the
        measure: leave users out and count what changes for the others.

    Example:
        >>> import cfkit
        >>> club = cfkit.world()
        >>> x = club.ratings[["user", "item"]].to_numpy() - 1
        >>> y = club.ratings["rating"].to_numpy("float32")
        >>> bent = cfkit.dominance((x[::2], y[::2]), (x[1::2], y[1::2]), group=club.truth.fans)
        >>> bent.index.tolist()[:2]
        ['all ratings', 'without the group']
    """
    refuse("dominance")
    import pandas as pd

    x, y = pairs_of(train, "train", n_users, n_items)
    n = n_users or int(x[:, 0].max()) + 1, n_items or int(x[:, 1].max()) + 1
    held_x, held_y = pairs_of(test, "test", *n)
    check_seed(seed)
    chance = np.random.default_rng(seed)
    counts = np.bincount(x[:, 0], minlength=n[0])
    members = _busiest(counts, share) if group is None else mask_of(group, n[0])
    by_lot = _by_lot(counts, members, chance)
    others = ~members & ~by_lot
    ours = others[held_x[:, 0]]
    if not ours.any():
        raise RatingError(
            "dominance looks at the held-out ratings of those outside the group: there are none. "
            "Hold out ratings of all users, or choose a smaller group."
        )
    held_x, held_y = held_x[ours], held_y[ours]
    ways = {
        "all ratings": np.ones(len(x), dtype=bool),
        "without the group": ~members[x[:, 0]],
        "the group thinned": _thinned(x[:, 0], counts, members, chance),
        "as many by lot": ~by_lot[x[:, 0]],
    }
    learn = fit or with_bayes(*n, seed=seed)
    models = {name: learned(learn, x[keep], y[keep], *n) for name, keep in ways.items()}
    lists = {
        name: top_lists(read.scores_all, x, *n, k)[others & (counts > 0)]
        for name, read in models.items()
    }
    front = {name: front_page(x[keep], y[keep], n[1], k) for name, keep in ways.items()}
    before = _squares(models["all ratings"], held_x, held_y)
    rows = {
        name: {
            "ratings": int(keep.sum()),
            "places": _moved(lists["all ratings"], lists[name]),
            "front": len(front["all ratings"] - front[name]),
        }
        | _errors(held_x[:, 0], before, _squares(models[name], held_x, held_y))
        for name, keep in ways.items()
    }
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("learned_from")


def _busiest(counts: Array, share: float) -> Array:
    n_rated = np.count_nonzero(counts)
    size = round(share * n_rated)
    if not 0 < size < n_rated:
        raise RatingError(
            f"A group of users to leave out is some of them: share={share} of {n_rated} is "
            f"{'nobody' if size <= 0 else 'everybody'}. Give a share such as 0.05."
        )
    return mask_of(np.argsort(-counts, kind="stable")[:size], len(counts))


def _by_lot(counts: Array, members: Array, chance: np.random.Generator) -> Array:
    """Draw users outside the group until they have as many ratings as the group has."""
    drawn = chance.permutation(np.flatnonzero(~members & (counts > 0)))
    enough = np.searchsorted(counts[drawn].cumsum(), counts[members].sum()) + 1
    lot = np.zeros(len(counts), dtype=bool)
    lot[drawn[: min(enough, len(drawn) - 1)]] = True
    return lot


def _thinned(users: Array, counts: Array, members: Array, chance: np.random.Generator) -> Array:
    """Keep everybody's ratings, and of each member as many, drawn by lot, as others have."""
    usual = int(np.median(counts[~members & (counts > 0)]))
    order = chance.permutation(len(users))
    order = order[np.argsort(users[order], kind="stable")]  # by user, each one's by lot
    starts = np.searchsorted(users[order], users[order])
    keep = np.ones(len(users), dtype=bool)
    keep[order] = ~members[users[order]] | (np.arange(len(users)) - starts < usual)
    return keep


def _moved(before: Array, after: Array) -> float:
    """Give the mean share of a list's items that are not in the other one."""
    stay = (before[:, :, None] == after[:, None, :]).any(axis=2)
    return float(1 - stay.mean())


def front_page(x: Array, y: Array, n_items: int, k: int) -> set[int]:
    """Give the k best of the items that somebody rated, by Bayesian average.

    Args:
        x: Rated pairs, shape (n, 2).
        y: Their stars, shape (n,).
        n_items: How many items there are, rated or not.
        k: How many, if so many were rated.
    """
    import pandas as pd

    table = pd.DataFrame({"user": x[:, 0], "item": x[:, 1], "rating": y})
    rated = np.bincount(x[:, 1], minlength=n_items) > 0
    averages = np.where(rated, bayesian_average(table, n_items, _PRIOR), -np.inf)
    return set(best(averages, min(k, int(rated.sum()))).tolist())


def _squares(read: Factors, x: Array, y: Array) -> Array:
    squares: Array = (read.predict(x[:, 0], x[:, 1]) - y) ** 2
    return squares


def _errors(users: Array, before: Array, after: Array) -> dict[str, float]:
    change, spread = ratio_spread(users, after - before)
    either = reach(0.95, len(np.unique(users))) * spread
    return {
        "rmse": float(after.mean() ** 0.5),
        "change": change,
        "low": change - either,
        "high": change + either,
    }
