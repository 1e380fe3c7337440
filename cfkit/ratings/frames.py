"""Take in anybody's ratings, whatever their columns are called.

In: a table, and which of its columns say who, what and how many. Out: `RatingData`, or a sentence
about what is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from cfkit.errors import RatingError
from cfkit.ratings.data import RatingData
from cfkit.ratings.ids import check_ids
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
        timestamp: str | None = None,
        title: str | None = None,
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
            timestamp: The column that says when, in dates or seconds; "timestamp" if there is
                one, unless said.
            title: The column with the items' titles; "title" if there is one, unless said.
            name: Where the ratings come from, in words.
            items: What is known of items, a row each: genres (such as "Comedy|Drama"), year, or
                anything else. Its ids stand in a column called as in the ratings, or "item".
            users: What is known of users, a row each, such as age; the same for them.

        Returns:
            Ratings with columns user, item, rating (and timestamp); items with their titles, and
            users, each with what their tables say. Other columns of the ratings' own table are
            left out: items=table[["item", "genres"]] takes some of them in.

        Raises:
            RatingError: If a column is missing, a cell is blank, a rating is no finite number, a
                time neither a date nor a number, ids are text and numbers mixed, what is known of
                an item or user stands in two rows that differ, somebody rated
                one item twice, or all ratings are one user's.
        """
        check_columns(frame, user, item, rating)
        frame = frame.reset_index(drop=True)  # tables put together number their rows twice
        wanted = {user: "user", item: "item", rating: "rating"}
        ratings = frame[list(wanted)].rename(columns=wanted)
        for column in (user, item):
            check_ids(frame[column])
        check_ratings(ratings)
        if (when := _column(frame, timestamp, "timestamp")) is not None:
            ratings["timestamp"] = _seconds(frame[when])
        if len(set(ratings["user"])) == 1:
            only = ratings["user"].tolist()[0]
            raise RatingError(
                f"All {len(ratings)} ratings are by the user {only!r}: taste is "
                "learned from those who agree, so there must be two users at least. Is "
                f"{user!r} the right column?"
            )
        return cls(
            name=name,
            ratings=ratings.astype({"rating": float}).reset_index(drop=True),
            items=_titled(known_of("item", ratings["item"], items, item), frame, item, title),
            users=known_of("user", ratings["user"], users, user),
        )


def _column(frame: pd.DataFrame, asked: str | None, usual: str) -> str | None:
    """Give the column that was asked for; the usual one, if it is there, where nobody asked."""
    if asked is None:
        return usual if usual in frame.columns else None
    check_there(frame, asked)
    return asked


def _titled(about: pd.DataFrame, frame: pd.DataFrame, item: str, title: str | None) -> pd.DataFrame:
    """Put titles beside what is known of items: the ratings' own, or else their ids."""
    if title is not None and title not in about:
        check_there(frame, title)
    title = title or "title"
    if title in about:
        about = about.rename(columns={title: "title"})
    else:
        shown = frame.drop_duplicates(item).set_index(item)
        about = about.drop(columns="title", errors="ignore")
        about.insert(1, "title", about["item"].map(shown[title]) if title in shown else None)
    titles, names = about["title"], about["item"].astype(str)
    about["title"] = titles.astype(object).where(titles.notna(), names).astype(str)
    return about


def _seconds(when: pd.Series) -> pd.Series:
    """Turn dates into seconds since 1970; numbers are seconds already."""
    import pandas as pd

    if pd.api.types.is_datetime64_any_dtype(when):
        start = pd.Timestamp(0, tz=when.dt.tz)
        return (when - start) // pd.Timedelta(seconds=1)
    if when.dtype.kind not in "iuf":
        raise RatingError(
            f"Times are dates or numbers of seconds, and the column {when.name!r} is of type "
            f"{when.dtype}, such as {when.iloc[0]!r}. Convert it with pd.to_datetime, or drop it."
        )
    return when


def check_there(frame: pd.DataFrame, column: str) -> None:
    """Say which columns a table has, if it lacks one.

    Raises:
        RatingError: If it does.
    """
    if column not in frame.columns:
        there = ", ".join(map(repr, frame.columns)) or "no columns at all"
        raise RatingError(
            f"There is no column {column!r}; the table has {there}. "
            f"{did_you_mean(column, frame.columns)}".rstrip()
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
        check_there(frame, column)
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
