"""Spread a ratings table out as a matrix, and say how much of it is known.

In: a table with columns user, item and rating. Out: a matrix with blanks, a share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cfkit.closed import refuse
from cfkit.errors import RatingError
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

    Returns:
        Stars, shape (n_users, n_items), with ids for labels: users as index, items as columns.

    Raises:
        RatingError: If the table cannot be right.
    """
    refuse("crosstab")
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

    Raises:
        RatingError: If the table cannot be right, or the matrix is too small to hold it.
    """
    refuse("density")
    check_ratings(ratings)
    return float(
        len(ratings) / (_count(ratings, "user", n_users) * _count(ratings, "item", n_items))
    )


def _count(ratings: pd.DataFrame, side: str, given: int | None) -> int:
    held = int(ratings[side].nunique())
    if given is None:
        return held
    if given < held:
        raise RatingError(
            f"density needs room for every {side} of the table: got n_{side}s={given}, and it "
            f"holds {held}. Count them all, or leave n_{side}s out."
        )
    return given
