"""The least that must be beaten: means, and how often something was rated.

In: ratings. Out: a `Fitted` each, ready to be asked.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from cfkit.comparing.fitted import Fitted

Array = npt.NDArray[Any]

_ITEM_SHY, _USER_SHY = 5.0, 10.0  # ratings that "as everybody" is worth; Koren (2010) has 25, 10
_SWEEPS = 5
_NUDGE = 1e-9  # stars: enough to order a list, too little to be an opinion


def global_mean(train: Any, n_users: int, n_items: int, seed: int) -> Fitted:  # noqa: ARG001
    """Predict the mean of all ratings."""
    mean = float(np.mean(np.asarray(train[1])))
    return Fitted(
        lambda x: np.full(len(x), mean), 1, 8, lambda _items, _stars: np.full(n_items, mean)
    )


def popularity(train: Any, n_users: int, n_items: int, seed: int) -> Fitted:  # noqa: ARG001
    """Predict the mean of all ratings, and put first what most have rated."""
    x, y = map(np.asarray, train)
    stars = y.mean() + _NUDGE * np.bincount(x[:, 1], minlength=n_items)
    return Fitted(
        lambda x: stars[np.asarray(x)[:, 1]], n_items + 1, 8 * (n_items + 1), lambda *_said: stars
    )


def item_means(train: Any, n_users: int, n_items: int, seed: int) -> Fitted:  # noqa: ARG001
    """Predict an item's mean, pulled towards the mean of all where ratings are few."""
    x, y = map(np.asarray, train)
    stars = y.mean() + _shrunk(x[:, 1], y - y.mean(), n_items, _ITEM_SHY)
    return Fitted(lambda x: stars[np.asarray(x)[:, 1]], n_items, 8 * n_items, lambda *_said: stars)


def both_biases(train: Any, n_users: int, n_items: int, seed: int) -> Fitted:  # noqa: ARG001
    """Predict mean + how generous the user is + how well liked the item is.

    Source:
        Koren (2010), Factor in the neighbors, eq. 1, with both sides worked out in turns.
    """
    x, y = map(np.asarray, train)
    mean, by_user, by_item = float(y.mean()), np.zeros(n_users), np.zeros(n_items)
    for _ in range(_SWEEPS):
        by_item = _shrunk(x[:, 1], y - mean - by_user[x[:, 0]], n_items, _ITEM_SHY)
        by_user = _shrunk(x[:, 0], y - mean - by_item[x[:, 1]], n_users, _USER_SHY)

    def predict(pairs: Any) -> Array:
        users, items = np.asarray(pairs).T
        stars: Array = mean + by_user[users] + by_item[items]
        return stars

    def fold_in(items: Array, stars: Array) -> Array:
        off = float((stars - mean - by_item[items]).sum()) / (len(items) + _USER_SHY)
        return mean + off + by_item

    n = 1 + n_users + n_items
    return Fitted(predict, n, 8 * n, fold_in)


def _shrunk(rows: Array, off: Array, n_rows: int, shy: float) -> Array:
    """The mean of what belongs to each row, as if it had `shy` zeros more."""
    total = np.bincount(rows, weights=off, minlength=n_rows)
    return np.asarray(total / (np.bincount(rows, minlength=n_rows) + shy))
