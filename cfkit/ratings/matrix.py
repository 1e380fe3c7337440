"""Spread a ratings table out as a matrix, and say how much of it is known.

In: a table with columns user, item and rating. Out: a matrix with blanks, a share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cfkit.closed import refuse
from cfkit.ratings.table import check_ratings

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd


def crosstab(
    ratings: pd.DataFrame,
    users: Iterable[Any] | None = None,
    items: Iterable[Any] | None = None,
) -> pd.DataFrame:
    """The rating matrix: one row per user, one column per item, NaN where nobody rated.

    Args:
        ratings: A ratings table.
        users: The ids to show, in this order; all of them unless said. Who rated nothing
            gets a blank row.
        items: The same for items.
    """
    check_ratings(ratings)
    matrix = ratings.pivot_table(index="user", columns="item", values="rating")
    index = matrix.index if users is None else list(users)
    columns = matrix.columns if items is None else list(items)
    return matrix.reindex(index=index, columns=columns).rename_axis(index="user", columns="item")


def density(ratings: pd.DataFrame, n_users: int | None = None, n_items: int | None = None) -> float:
    """The share of the rating matrix that is known, from 0 to 1.

    Args:
        ratings: A ratings table.
        n_users: How many rows the matrix has; those who rated unless said.
        n_items: How many columns it has; those that were rated unless said.
    """
    refuse("density")
    check_ratings(ratings)
    n_rows = ratings["user"].nunique() if n_users is None else n_users
    n_columns = ratings["item"].nunique() if n_items is None else n_items
    return float(len(ratings) / (n_rows * n_columns))
