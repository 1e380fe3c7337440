"""Ratings together with what is known of their items and users."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cfkit.errors import RatingError

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, eq=False)
class RatingData:
    """Ratings, and what is known of the items and users in them.

    Args:
        name: Where the ratings come from, in words.
        ratings: Columns user, item, rating, timestamp (seconds).
        items: Columns item, title, year, genres (such as "Comedy|Drama").
        users: Column user, and what is known of them: age, gender, occupation.
    """

    name: str
    ratings: pd.DataFrame
    items: pd.DataFrame
    users: pd.DataFrame


def joined(data: RatingData, *tables: str) -> pd.DataFrame:
    """The ratings, with what is known of their items and users beside them.

    Args:
        data: Ratings of any set.
        tables: What to join: "items" (title, year, genres), "users" (age, gender, occupation,
            where they are known), "genres" (a column per genre: 1 where the item has it).

    Returns:
        One row per rating, in the same order.

    Raises:
        RatingError: If there is no such table, or nobody knows the items' genres.
    """
    if strange := [name for name in tables if name not in ("items", "users", "genres")]:
        raise RatingError(
            f"There are the tables 'items', 'users' and 'genres' to join: got {strange[0]!r}."
        )
    table = data.ratings
    if "items" in tables:
        table = table.merge(data.items, on="item", how="left")
    if "users" in tables:
        table = table.merge(data.users, on="user", how="left")
    if "genres" in tables:
        genres = genre_table(data.items).astype("int8")
        table = table.merge(genres, left_on="item", right_index=True, how="left")
    return table


def genre_table(items: pd.DataFrame) -> pd.DataFrame:
    """One row per item, one column per genre: 1 where the item has it, 0 elsewhere."""
    if "genres" not in items.columns:
        raise RatingError(
            "Genres are in a column of items named 'genres', such as 'Comedy|Drama': these items "
            f"have {', '.join(map(repr, items.columns))}."
        )
    return items.set_index("item")["genres"].str.get_dummies("|")
