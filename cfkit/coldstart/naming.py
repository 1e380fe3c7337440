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


def doubled_titles(names: list[Any], table: pd.DataFrame | None) -> dict[Any, list[Any]]:
    """Give the ids of each title that several rows share."""
    if table is None or "title" not in table.columns or table.columns[0] == "title":
        return {}
    column, known = table.columns[0], set(names)
    twice = table[table.duplicated("title", keep=False) & table["title"].notna()]
    return {
        title: sorted(known.intersection(theirs))
        for title, theirs in twice.groupby("title")[column]
        if known.intersection(theirs)
    }


def describe(
    side: str, table: pd.DataFrame, names: list[Any], count: npt.NDArray[Any], numbered: bool
) -> Describer | None:
    """Learn to read a table of descriptions whose first column holds the ids.

    Args:
        side: "user" or "item".
        table: What is known of them.
        names: The name of each row.
        count: How many ratings each row has.
        numbered: Whether rows go by their numbers, because nobody gave ids.

    Returns:
        How to read one description; None if the table has nothing but names.

    Raises:
        RatingError: If it is no table, or its ids are not the model's.
    """
    if not hasattr(table, "columns"):
        raise RatingError(
            f"{side}s is a table whose first column holds the ids, such as data.{side}s: a "
            f"{type(table).__name__} came."
        )
    column = table.columns[0]
    ours, theirs = {name for name in names if name is not None}, set(table[column])
    if numbered and not theirs <= ours:
        raise RatingError(
            f"{side}s has ids {_ends(table[column].tolist())}, and the model's rows are "
            f"{_ends(names)}: which row is whose? Give {side}_ids=, the IdMap that the pairs were "
            "made with."
        )
    both = len(ours & theirs)
    if not both or 2 * both < min(len(ours), len(theirs)):
        raise RatingError(
            f"The first column of {side}s, {column!r}, has {both or 'none'} of the model's "
            f"{len(ours)} {side}s, such as {next(iter(ours), None)!r}. Put the column of ids "
            f"first, and give the {side}_ids that the model's pairs were made with."
        )
    describer = Describer.of(table, column, names, count)
    return describer if describer.columns else None


def _ends(ids: list[Any]) -> str:
    return f"{ids[0]!r} … {ids[-1]!r}"
