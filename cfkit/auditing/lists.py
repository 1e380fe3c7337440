"""What people would be shown: the items predicted best for them that they have not rated.

In: how much each item is wished for, and the ratings so far. Out: k rows of items for each user.
"""

from __future__ import annotations

from numbers import Integral
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import RatingError
from cfkit.insight.best import best

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Array = npt.NDArray[Any]
_AT_ONCE = 4_000_000  # predictions: what is held in memory at a time


def check_k(k: Any, n_items: int, rated: Array, rounds: int = 1) -> None:
    """Say so if somebody has no k items left to be shown in each round.

    Args:
        k: How long a list is.
        n_items: How many items there are.
        rated: How many of them each user has rated, shape (n_users,).
        rounds: How many lists everybody is shown.

    Raises:
        RatingError: If the catalogue is too small.
    """
    left = n_items - int(rated.max(initial=0))
    if not isinstance(k, Integral) or not 1 <= int(k) * rounds <= left:
        lists = "A list" if rounds == 1 else f"{rounds} rounds"
        raise RatingError(
            f"{lists} of k={k} needs a whole k ≥ 1 and as many items that somebody has not rated "
            f"yet: of {n_items} items, the busiest user has {left} left. Ask for less."
        )


def top_lists(
    wish: Callable[[Array], Array], x: Array, n_users: int, n_items: int, k: int
) -> Array:
    """Give every user the k most wished for items that x does not say they rated, best first.

    Args:
        wish: Gives, for rows of users, how much each item is wished for: (n, n_items).
        x: Rated pairs, shape (n, 2).
        n_users: How many users there are.
        n_items: How many items.
        k: How long a list is.

    Returns:
        Rows of items, shape (n_users, k).

    Raises:
        RatingError: If somebody has no k items left.
    """
    check_k(k, n_items, np.bincount(x[:, 0], minlength=n_users))
    lists = np.empty((n_users, k), dtype=np.int64)
    for users, places, items in in_parts(x, n_users, n_items):
        wished = np.array(wish(users), dtype=np.float64)
        wished[places, items] = -np.inf
        lists[users] = best(wished, k)
    return lists


def in_parts(x: Array, n_users: int, n_items: int) -> Iterator[tuple[Array, Array, Array]]:
    """Give users part by part, and who of the part rated what: places within it, and items."""
    order = np.argsort(x[:, 0], kind="stable")
    owners, items = x[order, 0], x[order, 1]
    size = max(1, _AT_ONCE // n_items)
    for start in range(0, n_users, size):
        users = np.arange(start, min(start + size, n_users))
        first, last = np.searchsorted(owners, [start, start + len(users)])
        yield users, owners[first:last] - start, items[first:last]
