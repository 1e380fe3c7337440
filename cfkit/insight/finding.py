"""Find the row that somebody means by a number or a title.

In: a row or a title. Out: the row, or a sentence that names what is near.
"""

from __future__ import annotations

from numbers import Integral
from typing import Any

from cfkit.errors import UnknownIdError
from cfkit.ratings.nearest import did_you_mean


def row_of(item: int | str, titles: list[str]) -> int:
    """Give an item's row.

    Raises:
        UnknownIdError: If there is no such row or title.
    """
    if isinstance(item, str):
        if item in titles:
            return titles.index(item)
        hint = did_you_mean(item, titles) or "Look it up in titles."
        raise UnknownIdError(f"No item has the title {item!r}. {hint}")
    return checked_row(item, len(titles), "Items")


def checked_row(row: Any, n: int, who: str) -> int:
    """Give a row that is one of n.

    Raises:
        UnknownIdError: If it is not.
    """
    if not isinstance(row, Integral) or not 0 <= int(row) < n:
        raise UnknownIdError(
            f"{who} have the rows 0 to {n - 1}: got {row!r}. Turn an id into its row with "
            "IdMap.rows."
        )
    return int(row)
