"""Read learned numbers, wherever they were kept.

In: an array, a tensor, a parameter or an embedding. Out: a NumPy array.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import RatingError
from cfkit.settings import check_counts

if TYPE_CHECKING:
    from collections.abc import Sequence


def as_array(values: Any) -> npt.NDArray[Any]:
    """Give the numbers alone: a parameter still belongs to torch's graph."""
    inside = getattr(values, "weight", None)
    if hasattr(inside, "detach"):  # an embedding keeps its table there
        values = inside
    if hasattr(values, "detach"):
        values = values.detach().cpu()
    return np.asarray(values)


def check_titles(values: npt.NDArray[Any], titles: Sequence[str], name: str) -> None:
    """Say so if there is not one title for each row.

    Raises:
        RatingError: If the counts differ.
    """
    if len(values) != len(titles):
        raise RatingError(
            f"{name} needs one title per item: got {len(values)} items and {len(titles)} "
            "titles. Put the titles in the order of the item map, items.ids."
        )


def best_known(n_items: int, counts: Any, top: int, name: str) -> npt.NDArray[np.int64]:
    """Give the rows of the items with the most ratings, these first; all if nobody counted.

    Args:
        n_items: How many items there are.
        counts: How many ratings each has, shape (n_items,), or None.
        top: How many rows at most.
        name: Who asks, for the message.

    Raises:
        RatingError: If there is not one count for each item, or top is below 1.
    """
    check_counts(name, top=top)
    if counts is None:
        return np.arange(n_items)
    numbers = as_array(counts)
    if numbers.shape != (n_items,):
        raise RatingError(
            f"{name} needs one count per item, shape ({n_items},): got {numbers.shape}. "
            "Count with np.bincount(x[:, 1], minlength=n_items)."
        )
    return np.argsort(-numbers, kind="stable")[:top]
