"""Read learned numbers, wherever they were kept.

In: an array, a tensor or a parameter. Out: a NumPy array.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import RatingError

if TYPE_CHECKING:
    from collections.abc import Sequence


def as_array(values: Any) -> npt.NDArray[Any]:
    """Give the numbers alone: a parameter still belongs to torch's graph."""
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
