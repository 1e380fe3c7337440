"""Ask how few known ratings single somebody out.

In: pairs of users and items with stars. Out: the share of users found, by how many are known.
"""

from __future__ import annotations

from itertools import combinations
from math import comb
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.closed import refuse
from cfkit.errors import RatingError
from cfkit.insight.pairs import pairs_of
from cfkit.settings import check_counts, check_seed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

Array = npt.NDArray[Any]
_MOST = 2_000_000  # sets of ratings that are looked at one by one


def singled_out(
    train: tuple[Any, Any],
    known: int | Sequence[int] = (1, 2, 3, 4, 5),
    draws: int | None = 20,
    sample: int = 1000,
    seed: int = 0,
) -> pd.DataFrame:
    """How many people a few known ratings single out, among all users.

    Somebody knows so many ratings of a user, any of them alike likely. The user is singled out if
    nobody else has all of them: with the same stars, or, where only the items are known, rated at
    all.

    Args:
        train: The pair (x, y).
        known: How many ratings are known: a number, or several to compare.
        draws: How many sets of known ratings to draw for each user; None looks at all there are.
        sample: Look for so many users, drawn by lot if there are more. Everybody who rated
            anything is searched among.
        seed: Fixes what is drawn.

    Returns:
        Columns with_stars and without_stars, shares of users, and n, how many users have so many
        ratings; the index is known.

    Raises:
        RatingError: If train is no (x, y), known is below 1 or more than anybody rated, or there
            are too many sets to look at each.

    Source:
        de Montjoye, Hidalgo, Verleysen and Blondel (2013), Unique in the crowd, for the measure;
        Narayanan and Shmatikov (2008), Robust de-anonymization of large sparse datasets, for
        ratings.

    Example:
        >>> import cfkit
        >>> import numpy as np
        >>> x = [[0, 0], [0, 1], [1, 0], [1, 1], [2, 0]]
        >>> ratings = (np.array(x), np.array([5, 3, 5, 4, 5]))
        >>> found = cfkit.singled_out(ratings, known=[1, 2], draws=None)
        >>> found["with_stars"].round(2).tolist()  # the 5s of film 0 fit all three
        [0.33, 1.0]
    """
    refuse("singled_out")
    import pandas as pd

    x, y = pairs_of(train, "train")
    counts, k = np.bincount(x[:, 0]), list(np.atleast_1d(known).tolist())
    if not k or not all(isinstance(one, int) and 1 <= one <= counts.max() for one in k):
        raise RatingError(
            f"singled_out needs known from 1 to {counts.max()}, the most that anybody rated: got "
            f"{', '.join(map(str, k)) or 'none'}."
        )
    check_counts("singled_out", sample=sample, **({} if draws is None else {"draws": draws}))
    check_seed(seed)
    chance = np.random.default_rng(seed)
    asked = np.flatnonzero(counts)
    if len(asked) > sample:
        asked = np.sort(chance.choice(asked, sample, replace=False))
    if draws is None:
        _check_sets(counts[asked].tolist(), k)
    own = _by_user(x, asked)
    sets = {user: _sets(len(own[user]), k, draws, chance) for user in asked.tolist()}
    stars = np.unique(y, return_inverse=True)[1]
    n_stars = int(stars.max()) + 1
    shares = {
        "with_stars": _found(x[:, 0], x[:, 1] * n_stars + stars, own, sets, k),
        "without_stars": _found(x[:, 0], x[:, 1], own, sets, k),
    }
    n = [int((counts[asked] >= many).sum()) for many in k]
    return pd.DataFrame(shares | {"n": n}, index=pd.Index(k, name="known"))


def _by_user(x: Array, users: Array) -> dict[int, Array]:
    """Give the rows of x of each user."""
    order = np.argsort(x[:, 0], kind="stable")
    starts = np.searchsorted(x[order, 0], users)
    ends = np.searchsorted(x[order, 0], users, side="right")
    return {
        user: order[a:b]
        for user, a, b in zip(users.tolist(), starts.tolist(), ends.tolist(), strict=True)
    }


def _check_sets(counts: Sequence[int], k: Sequence[int]) -> None:
    total = sum(comb(n, many) for n in counts for many in k)
    if total > _MOST:
        raise RatingError(
            f"These users have {total:,} sets of {min(k)} to {max(k)} ratings: too many to look "
            "at each. Give draws=20."
        )


def _sets(
    n: int, k: Sequence[int], draws: int | None, chance: np.random.Generator
) -> dict[int, Array]:
    """Give sets of places among n, by their size: drawn, or all there are."""
    sizes = [many for many in k if many <= n]
    if draws is None:
        return {many: np.array(list(combinations(range(n), many))) for many in sizes}
    longest = max(sizes, default=0)
    drawn = chance.random((draws, n)).argsort(axis=1)[:, :longest]
    return {many: drawn[:, :many] for many in sizes}


def _found(
    users: Array,
    facts: Array,
    own: dict[int, Array],
    sets_of: dict[int, dict[int, Array]],
    k: Sequence[int],
) -> list[float]:
    """Give, for each size, the mean share of a user's sets that fit nobody else."""
    wanted = np.unique(np.concatenate([facts[own[user]] for user in own]))
    who = _crowds(users, facts, wanted)
    shares: dict[int, list[float]] = {many: [] for many in k}
    for user, sets in sets_of.items():
        crowds = [who[fact] for fact in facts[own[user]].tolist()]
        for many, places in sets.items():
            alone = sum(_fit(crowds[p] for p in place) == 1 for place in places.tolist())
            shares[many].append(alone / len(places))
    return [float(np.mean(shares[many])) for many in k]


def _crowds(users: Array, facts: Array, wanted: Array) -> dict[int, int]:
    """Give, for each wanted fact, the users it holds for: one bit of a number each."""
    keep = np.isin(facts, wanted)
    crowds = dict.fromkeys(wanted.tolist(), 0)
    order = np.argsort(facts[keep], kind="stable")
    of_fact, who = facts[keep][order], users[keep][order]
    starts = np.searchsorted(of_fact, wanted).tolist()
    ends = np.searchsorted(of_fact, wanted, side="right").tolist()
    bits = np.zeros(int(users.max()) + 1, dtype=np.uint8)
    for fact, a, b in zip(wanted.tolist(), starts, ends, strict=True):
        bits[who[a:b]] = 1
        crowds[fact] = int.from_bytes(np.packbits(bits).tobytes(), "big")
        bits[who[a:b]] = 0
    return crowds


def _fit(crowds: Iterable[int]) -> int:
    """Count the users who are in all crowds."""
    both = -1
    for crowd in crowds:
        both &= crowd
    return both.bit_count()
