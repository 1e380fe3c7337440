"""Look ratings over that a model is to be read or questioned with; no torch is woken.

In: (x, y) as arrays or tensors. Out: arrays, or a sentence about what is wrong.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import RatingError, UnknownIdError
from cfkit.insight.arrays import as_array

Array = npt.NDArray[Any]


def pairs_of(
    xy: Any, name: str, n_users: int | None = None, n_items: int | None = None
) -> tuple[Array, Array]:
    """Give x as int64 (n, 2) and y as float64 (n,), all of them rows that a model has.

    Args:
        xy: Pairs of rows and their ratings.
        name: What the caller calls them, for the message.
        n_users: How many users the model has; as many as the largest row says if None.
        n_items: How many items.

    Raises:
        RatingError: If they are not that.
        UnknownIdError: If the model has no such user or item.
    """
    if not isinstance(xy, tuple | list) or len(xy) != 2:
        raise RatingError(
            f"{name} needs the pair (x, y): got a {type(xy).__name__}. "
            "Make it with to_xy(ratings, users, items)."
        )
    x, y = as_array(xy[0]), as_array(xy[1])
    y = y[:, 0] if y.shape[1:] == (1,) else y  # a learner keeps them so
    if x.ndim != 2 or x.shape[1] != 2 or x.dtype.kind not in "iu" or y.shape != (len(x),):
        raise RatingError(
            f"{name} needs x of shape (n, 2), whole row numbers, and y of shape (n,): got "
            f"{x.dtype} {x.shape} and {y.shape}. Make them with to_xy(ratings, users, items)."
        )
    if not len(x) or y.dtype.kind not in "iuf" or not np.isfinite(y).all():
        raise RatingError(
            f"{name} needs at least one rating, and finite numbers only: got {len(x)} ratings of "
            f"type {y.dtype}. A blank is not a rating: drop those rows."
        )
    for side, column, n in (("users", x[:, 0], n_users), ("items", x[:, 1], n_items)):
        n = int(column.max()) + 1 if n is None else n
        strange = np.unique(column[(column < 0) | (column >= n)])
        if len(strange):
            raise UnknownIdError(
                f"{name} has {len(strange)} {side} that the model does not know, such as row "
                f"{strange[0]}: it has the rows 0 to {n - 1}. Number ids with one IdMap for all "
                "ratings, or leave these rows out."
            )
    return x.astype(np.int64), y.astype(np.float64)
