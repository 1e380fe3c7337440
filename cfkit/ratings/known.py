"""Lay what is known of items or users beside the ratings that they occur in.

In: the ids that were rated, and a table of anybody's making. Out: one row for each id, sorted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cfkit.errors import RatingError
from cfkit.ratings.nearest import did_you_mean

if TYPE_CHECKING:
    import pandas as pd


def known_of(side: str, ids: pd.Series, table: pd.DataFrame | None, column: str) -> pd.DataFrame:
    """Give a row for each id: of the ratings, with blanks where nothing is known, and of the table.

    Args:
        side: "item" or "user": what the column of ids is called in the end.
        ids: The ids that occur in ratings.
        table: What is known; rows that are alike in everything count once. None: nothing is.
        column: What the table calls its ids, if it does not call them as the kit does.

    Raises:
        RatingError: If there is no such column, an id is blank, or one has two different rows.
    """
    import pandas as pd

    rated = pd.DataFrame({side: ids.unique()})
    if table is None:
        return rated.sort_values(side, ignore_index=True)
    if not hasattr(table, "columns"):
        raise RatingError(
            f"{side}s= is a DataFrame with one row per {side}; a {type(table).__name__} came."
        )
    there = column if column in table.columns else side
    if there not in table.columns:
        raise RatingError(
            f"The table of {side}s needs the column {column!r}, as the ratings have it; it has "
            f"{', '.join(map(repr, table.columns))}. {did_you_mean(column, table.columns)}".rstrip()
        )
    known = table.rename(columns={there: side}).drop_duplicates()
    if known[side].isna().any():
        raise RatingError(f"Every row of {side}s needs a {there!r}, and some have none. Drop them.")
    if known[side].duplicated().any():
        twice = known.loc[known[side].duplicated(), side].tolist()[0]
        raise RatingError(
            f"The table of {side}s needs one row per {side}, and {twice!r} has several that "
            f"differ. Keep one with drop_duplicates({there!r})."
        )
    if not known[side].isin(ids).any():
        raise RatingError(
            f"None of the {len(known)} {side}s of the table was rated: it has "
            f"{known[side].tolist()[0]!r}, the ratings have {ids.tolist()[0]!r}. Are both the same "
            "ids, numbers or text?"
        )
    missing = rated[~rated[side].isin(known[side])]
    every = pd.concat([known, missing]).sort_values(side, ignore_index=True)
    return every[[side, *(name for name in every if name != side)]]
