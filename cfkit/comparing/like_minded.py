"""Predict from the users whose ratings rise and fall with one's own.

In: ratings. Out: a `Fitted` that asks, for each item, the most alike of those who rated it.

Source:
    Herlocker, Konstan, Borchers and Riedl (1999), An algorithmic framework for performing
    collaborative filtering: Pearson correlation, weighted down below 50 items in common,
    deviations from each user's mean, and the best 60 neighbours for each item.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from cfkit.closed import refuse
from cfkit.comparing.fitted import Fitted
from cfkit.errors import ModelError

Array = npt.NDArray[Any]

_NEIGHBOURS = 60
_ENOUGH = 50  # items in common; fewer count for less
_SHY = 5.0  # ratings that "as everybody" is worth in a mean
_MOST = 20_000  # users: everybody is compared with everybody


def like_minded(train: Any, n_users: int, n_items: int, seed: int) -> Fitted:  # noqa: ARG001
    """Remember everything, and ask the like-minded.

    Raises:
        ModelError: If there are too many users to compare each with each.
    """
    refuse("compare")
    if n_users > _MOST:
        raise ModelError(
            f"user neighbours compares every user with every other: {n_users:,} are too many, "
            f"{_MOST:,} the most. Give fewer users, or leave it out."
        )
    x, y = map(np.asarray, train)
    mean = float(y.mean())
    middle = _middles(x[:, 0], y, n_users, mean)
    off = np.zeros((n_users, n_items), dtype=np.float32)
    known = np.zeros((n_users, n_items), dtype=np.float32)
    off[x[:, 0], x[:, 1]] = y - middle[x[:, 0]]
    known[x[:, 0], x[:, 1]] = 1
    alike = _alike(off, known, off, known)
    np.fill_diagonal(alike, 0)
    raters = [np.flatnonzero(column) for column in known.T]

    def predict(pairs: Any) -> Array:
        users, items = np.asarray(pairs).T
        stars: Array = middle[users]
        order = np.argsort(items, kind="stable")
        for rows in np.split(order, np.flatnonzero(np.diff(items[order])) + 1):
            if len(rows):
                them = raters[items[rows[0]]]
                stars[rows] += _heard(alike[users[rows]][:, them], off[them, items[rows[0]]])
        return stars

    def fold_in(items: Any, stars: Any) -> Array:
        own = float((stars.sum() + _SHY * mean) / (len(stars) + _SHY))
        mine, rated = np.zeros((2, 1, n_items), dtype=np.float32)
        mine[0, items], rated[0, items] = stars - own, 1
        near = _alike(mine, rated, off, known)
        heard = [_heard(near[:, them], off[them, i])[0] for i, them in enumerate(raters)]
        return np.asarray(own + np.array(heard), dtype=np.float32)

    return Fitted(predict, 3 * len(y), x.nbytes + y.nbytes, fold_in)


def _middles(users: Any, y: Any, n_users: int, mean: float) -> Array:
    total = np.bincount(users, weights=y, minlength=n_users) + _SHY * mean
    return np.asarray(total / (np.bincount(users, minlength=n_users) + _SHY), dtype=np.float32)


def _alike(a: Array, a_known: Array, b: Array, b_known: Array) -> Array:
    """Correlate the rows of a with those of b over what both have rated; 0 where below 0."""
    both = a_known @ b_known.T
    lengths = np.sqrt((a**2 @ b_known.T) * (a_known @ (b**2).T))
    alike = np.divide(a @ b.T, lengths, out=np.zeros_like(both), where=lengths > 0)
    return np.asarray((alike * np.minimum(both, _ENOUGH) / _ENOUGH).clip(0), dtype=np.float32)


def _heard(alike: Array, off: Array) -> Array:
    """Weigh what an item's raters say, shape (n_raters,), by who is alike, (n, n_raters).

    Where nobody is alike, all raters count the same.
    """
    everybody = float(off.sum()) / (len(off) + _SHY)
    if alike.shape[1] > _NEIGHBOURS:
        last = alike.shape[1] - _NEIGHBOURS
        alike = alike * (alike >= np.partition(alike, last, axis=1)[:, [last]])
    total = alike.sum(axis=1)
    heard = np.full_like(total, everybody)
    return np.asarray(np.divide(alike @ off, total, out=heard, where=total > 0))
