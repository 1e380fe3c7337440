"""Find the items closest in taste to one item.

In: item factors, an item. Out: titles and cosines, closest first.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.closed import refuse
from cfkit.errors import UnknownIdError
from cfkit.insight.arrays import as_array, check_titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd


def neighbours(factors: Any, item: int | str, titles: Sequence[str], k: int = 5) -> pd.DataFrame:
    """The items that a model finds most like one item, by the angle between them.

    Args:
        factors: Item factors, shape (n_items, n_factors); an array, a tensor or a parameter.
        item: The item's row, or its title.
        titles: The items' titles, in the same order.
        k: How many neighbours.

    Returns:
        Columns title and cosine (1: same direction, 0: nothing in common, -1: opposite),
        closest first; the index is the items' rows. The item itself is left out.

    Raises:
        RatingError: If the titles are not as many as the items.
        UnknownIdError: If there is no such row or title.
    """
    import pandas as pd

    refuse("neighbours")
    directions = _unit_rows(as_array(factors))
    names = list(titles)
    check_titles(directions, names, "neighbours")
    row = _row_of(item, names)
    cosines = directions @ directions[row]
    closest = [i for i in np.argsort(-cosines, kind="stable") if i != row][:k]
    return pd.DataFrame(
        {"title": [names[i] for i in closest], "cosine": cosines[closest]},
        index=pd.Index(closest, name="row", dtype=np.int64),
    )


def _unit_rows(factors: npt.NDArray[Any]) -> npt.NDArray[Any]:
    lengths = np.linalg.norm(factors, axis=1, keepdims=True)
    return factors / np.where(lengths > 0, lengths, 1)  # no length, no direction: cosine 0


def _row_of(item: int | str, names: list[str]) -> int:
    if isinstance(item, str):
        if item in names:
            return names.index(item)
        similar = get_close_matches(item, names, n=3, cutoff=0.4)
        hint = f"Did you mean {' or '.join(similar)}?" if similar else "Look it up in titles."
        raise UnknownIdError(f"No item has the title {item!r}. {hint}")
    if not 0 <= item < len(names):
        raise UnknownIdError(
            f"Items have the rows 0 to {len(names) - 1}: got {item}. "
            "Turn an id into its row with IdMap.rows."
        )
    return int(item)
