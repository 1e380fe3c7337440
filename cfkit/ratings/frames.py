"""Take in anybody's ratings, whatever their columns are called.

In: a table, and which of its columns say who, what and how many. Out: `RatingData`, or a sentence
about what is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from cfkit.errors import RatingError
from cfkit.ratings.data import RatingData
from cfkit.ratings.known import known_of
from cfkit.ratings.nearest import did_you_mean
from cfkit.ratings.table import check_ratings

if TYPE_CHECKING:
    import pandas as pd


class Ratings(RatingData):
    """Ratings of your own, in the form that every room of the kit reads."""

    @classmethod
    def from_frame(
        cls,
        frame: pd.DataFrame,
        user: str = "user",
        item: str = "item",
        rating: str = "rating",
        timestamp: str = "timestamp",
        title: str = "title",
        name: str = "your ratings",
        items: pd.DataFrame | None = None,
        users: pd.DataFrame | None = None,
    ) -> Ratings:
        """Make ratings of a table with one row per rating.

        Args:
            frame: The table; it is not changed.
            user: The column that says who rated.
            item: The column that says what.
            rating: The column that says how many stars.
            timestamp: The column that says when, in seconds; it may be missing.
            title: The column with the items' titles; it may be missing.
            name: Where the ratings come from, in words.
            items: What is known of items, a row each: genres (such as "Comedy|Drama"), year, or
                anything else. Its ids stand in a column called as in the ratings, or "item".
            users: What is known of users, a row each, such as age; the same for them.

        Returns:
            Ratings with columns user, item, rating (and timestamp); items with their titles, and
            users, each with what their tables say. Other columns of the ratings' own table are
            left out: items=table[["item", "genres"]] takes some of them in.

        Raises:
            RatingError: If a column is missing, a cell is blank, a rating is no finite number,
                what is known of an item or user stands in two rows that differ, somebody rated
                one item twice, or all ratings are one user's.
        """
        check_columns(frame, user, item, rating)
        wanted = {user: "user", item: "item", rating: "rating", timestamp: "timestamp"}
        ratings = frame[[c for c in wanted if c in frame.columns]].rename(columns=wanted)
        check_ratings(ratings)
        if len(set(ratings["user"])) == 1:
            only = ratings["user"].tolist()[0]
            raise RatingError(
                f"All {len(ratings)} ratings are by the user {only!r}: taste is "
                "learned from those who agree, so there must be two users at least. Is "
                f"{user!r} the right column?"
            )
        about = known_of("item", ratings["item"], items, item)
        if title in about and title != "title":
            about = about.rename(columns={title: "title"})
        elif "title" not in about:
            shown = frame.drop_duplicates(item).set_index(item)
            about.insert(1, "title", about["item"].map(shown[title]) if title in shown else None)
        titles, names = about["title"], about["item"].astype(str)
        about["title"] = titles.astype(object).where(titles.notna(), names).astype(str)
        return cls(
            name=name,
            ratings=ratings.astype({"rating": float}).reset_index(drop=True),
            items=about,
            users=known_of("user", ratings["user"], users, user),
        )


def check_columns(frame: pd.DataFrame, user: str, item: str, rating: str) -> None:
    """Say what is wrong with the three columns of a table, if anything is.

    Raises:
        RatingError: If one is missing or holds a blank, or ratings are no finite numbers.
    """
    if not hasattr(frame, "columns"):
        raise RatingError(
            f"Ratings come as a DataFrame with one row per rating; a {type(frame).__name__} came. "
            "Make one with pd.DataFrame or pd.read_csv."
        )
    for column in (user, item, rating):
        if column not in frame.columns:
            there = ", ".join(map(repr, frame.columns))
            raise RatingError(
                f"There is no column {column!r}; the table has {there}. "
                f"{did_you_mean(column, frame.columns)}".rstrip()
            )
    if len({user, item, rating}) < 3:
        raise RatingError(
            f"User, item and rating need a column each: got {user!r}, {item!r} and {rating!r}."
        )
    if not len(frame):
        raise RatingError("A ratings table needs at least one row, and this one has none.")
    for column in (user, item, rating):
        if blank := int(frame[column].isna().sum()):
            raise RatingError(
                f"Every row needs a {column!r}: {blank} of {len(frame)} have none. "
                "A blank is not a zero; drop those rows with df.dropna()."
            )
    if frame[rating].dtype.kind not in "iuf" or not np.isfinite(frame[rating]).all():
        raise RatingError(
            f"Ratings must be finite numbers, and the column {rating!r} is of type "
            f"{frame[rating].dtype}. Convert it with pd.to_numeric, or name another column."
        )
