"""The few kinds of value that may cross between a check and a student's work.

Numbers, strings, lists, tuples, dicts, sets and NumPy arrays cross as they are; tensors,
generators and tables are described here; everything else stays where it is, and only a
`Handle` crosses. Nothing is ever pickled.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]

# What may cross, on both sides of the seam and on the wire between processes.
DTYPES = {
    "b1": np.bool_, "i1": np.int8, "i2": np.int16, "i4": np.int32, "i8": np.int64,
    "u1": np.uint8, "f4": np.float32, "f8": np.float64,
}  # fmt: skip
MAX_DEPTH = 8
MAX_ITEMS = 20_000  # in lists, tuples, sets and dicts together
MAX_BYTES = 32 << 20  # of one array


@dataclass(frozen=True, slots=True)
class Handle:
    """Something that stays on the student's side; `kind` is its type's name."""

    id: int
    kind: str


@dataclass(frozen=True, slots=True, eq=False)
class Tensor:
    """A torch tensor to be made on the student's side."""

    values: Array
    requires_grad: bool = False
    grad: Array | None = None


@dataclass(frozen=True, slots=True)
class Walk:
    """A generator over its items: it can be walked only once, as `model.parameters()`."""

    items: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A DataFrame, by columns in their order.

    Args:
        columns: Numbers as an array, text as a list of str.
        index: The rows' labels, where they are not 0, 1, 2, … as after a shuffle.
    """

    columns: dict[str, Array | list[str]] = field(default_factory=dict)
    index: Array | None = None


def tensor(values: ArrayLike, requires_grad: bool = False, grad: ArrayLike | None = None) -> Tensor:
    """Describe a tensor: float32, or int64 where the values are whole numbers.

    Args:
        values: Numbers of any shape.
        requires_grad: Whether autograd records what is done with it.
        grad: What its `.grad` holds beforehand, of the same shape.
    """
    array = np.asarray(values)
    kind: type[np.generic] = np.int64 if array.dtype.kind in "iu" else np.float32
    if array.dtype == np.float64 and isinstance(values, np.ndarray):
        kind = np.float64  # an array says what it wants to be; a list does not
    return Tensor(
        array.astype(kind), requires_grad, None if grad is None else np.asarray(grad, kind)
    )


def pairs(*rows: tuple[int, int]) -> Tensor:
    """Describe a batch `x` of (user, item) rows, shape (n, 2), int64; empty without rows."""
    return Tensor(np.asarray(rows, np.int64).reshape(-1, 2))


def ratings_table(
    user: ArrayLike,
    item: ArrayLike,
    rating: ArrayLike,
    timestamp: ArrayLike | None = None,
    index: Array | None = None,
) -> Table:
    """Describe a table of ratings, one row for each.

    Args:
        user: Whole numbers, shape (n,).
        item: Whole numbers, shape (n,).
        rating: Stars, shape (n,).
        timestamp: Seconds, shape (n,); 0, 1, 2, … unless said.
        index: The rows' labels, as in `Table`.
    """
    stars = np.asarray(rating, np.float64)
    times = np.arange(stars.size) if timestamp is None else timestamp
    columns: dict[str, Array | list[str]] = {
        "user": np.asarray(user, np.int64),
        "item": np.asarray(item, np.int64),
        "rating": stars,
        "timestamp": np.asarray(times, np.int64),
    }
    return Table(columns, index)
