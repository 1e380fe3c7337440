"""What the rows of a model are called, and which row of a table belongs to which.

In: ids, tables. Out: names by row, rows by name, descriptions in the order of the rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.coldstart.describing import Describer
from cfkit.errors import RatingError
from cfkit.ratings import IdMap

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd


def row_names(side: str, ids: IdMap | Sequence[Any] | None, n: int) -> list[Any]:
    """Give the name of each row; rows are called 0, 1, 2, … where there are no ids.

    Raises:
        RatingError: If there are not as many ids as rows.
    """
    if ids is None:
        return list(range(n))
    names = list(ids.ids if isinstance(ids, IdMap) else ids)
    if len(names) != n:
        raise RatingError(
            f"{side}_ids needs one id for each of the model's {n} rows of {side}s: got "
            f"{len(names)}. Give the map that the model's pairs were made with."
        )
    return [name.item() if isinstance(name, np.generic) else name for name in names]


def rows_by_name(names: list[Any], table: pd.DataFrame | None) -> dict[Any, int]:
    """Say where each name stands: ids, and titles if the table has them and they are unique."""
    rows = {name: row for row, name in enumerate(names) if name is not None}
    if table is not None and "title" in table.columns and table.columns[0] != "title":
        titles = table.drop_duplicates("title", keep=False)
        for name, title in zip(titles.iloc[:, 0], titles["title"], strict=True):
            if name in rows:
                rows.setdefault(title, rows[name])
    return rows


def shown_names(names: list[Any], rows: dict[Any, int]) -> list[Any]:
    """Say what each row is called where people read it: its title if it has one of its own."""
    shown = list(names)
    for name, row in rows.items():  # ids come first, titles after them
        shown[row] = name
    return shown


def describe(
    side: str, table: pd.DataFrame, names: list[Any], count: npt.NDArray[Any]
) -> Describer:
    """Learn to read a table of descriptions whose first column holds the ids.

    Raises:
        RatingError: If it is no table, or has none of the ids.
    """
    if not hasattr(table, "columns"):
        raise RatingError(
            f"{side}s is a table whose first column holds the ids, such as data.{side}s: a "
            f"{type(table).__name__} came."
        )
    column = table.columns[0]
    if not table[column].isin([name for name in names if name is not None]).any():
        raise RatingError(
            f"The first column of {side}s, {column!r}, has none of the model's {side}s, such as "
            f"{next((name for name in names if name is not None), None)!r}. Put the column of ids "
            "first."
        )
    describer = Describer.of(table, column, names, count)
    if not describer.columns:
        raise RatingError(
            f"There is nothing in {side}s to foretell from: {', '.join(map(str, table.columns))}. "
            "It needs columns of numbers, or of at most 50 different words."
        )
    return describer
