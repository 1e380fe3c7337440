"""Check a ratings table, and turn it into what a model learns from.

In: a table with columns user, item and rating. Out: arrays, or a sentence about what is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import RatingError

if TYPE_CHECKING:
    import pandas as pd

    from cfkit.ratings.ids import IdMap, Rows


def check_ratings(ratings: pd.DataFrame) -> None:
    """Say what is wrong with a ratings table, if anything is.

    Raises:
        RatingError: If a column or every row is missing, a cell is blank, a rating is no
            finite number, or a user rated one item twice.
    """
    if not hasattr(ratings, "columns"):
        raise RatingError(
            f"Ratings come as a DataFrame with the columns user, item and rating; a "
            f"{type(ratings).__name__} came. Make one with pandas.DataFrame."
        )
    missing = [c for c in ("user", "item", "rating") if c not in ratings.columns]
    if missing:
        are = "is" if len(missing) == 1 else "are"
        raise RatingError(
            f"A ratings table needs the columns user, item and rating: {' and '.join(missing)} "
            f"{are} missing from {', '.join(map(str, ratings.columns))}. Rename with df.rename."
        )
    if not len(ratings):
        raise RatingError("A ratings table needs at least one row, and this one has none.")
    for column in ("user", "item", "rating"):
        if blank := int(ratings[column].isna().sum()):
            raise RatingError(
                f"Every row needs a {column}: {blank} of {len(ratings)} have none. "
                "A blank is not a zero; drop those rows with df.dropna()."
            )
    if ratings["rating"].dtype.kind not in "iuf" or not np.isfinite(ratings["rating"]).all():
        raise RatingError(
            f"Ratings must be finite numbers, and this column is of type "
            f"{ratings['rating'].dtype}. Convert it with pandas.to_numeric."
        )
    twice = ratings.duplicated(["user", "item"])
    if twice.any():
        first = ratings[twice].iloc[0]
        raise RatingError(
            f"A user rates an item once: {int(twice.sum())} rows repeat a pair, such as user "
            f"{first['user']} and item {first['item']}. Keep one with df.drop_duplicates."
        )


def to_xy(ratings: pd.DataFrame, users: IdMap, items: IdMap) -> tuple[Rows, npt.NDArray[Any]]:
    """What a model learns from: pairs of rows, and the rating of each.

    Returns:
        x, shape (n, 2), int64: the user's row and the item's; y, shape (n,), float32: stars.

    Raises:
        RatingError: If the table cannot be right.
        UnknownIdError: If a map does not know an id of the table.
    """
    check_ratings(ratings)
    x = np.column_stack([users.rows(ratings["user"]), items.rows(ratings["item"])])
    return x, ratings["rating"].to_numpy(dtype=np.float32)
