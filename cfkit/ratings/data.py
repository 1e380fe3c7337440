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

    def __repr__(self) -> str:
        return (
            f"{self.name}: {len(self.ratings):,} ratings of {len(self.items):,} items by "
            f"{len(self.users):,} users"
        )


def joined(data: RatingData, *tables: str) -> pd.DataFrame:
    """The ratings, with what is known of their items and users beside them.

    Args:
        data: Ratings of any set.
        tables: What to join: "items" (title, year, genres), "users" (age, gender, occupation,
            where they are known), "genres" (a column per genre: 1 where the item has it).

    Returns:
        One row per rating, in the same order.

    Raises:
        RatingError: If there is no such table, or no genres are known.
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
    """One row per item, one column per genre: 1 where the item has it, 0 elsewhere.

    Raises:
        RatingError: If no genres are known.
    """
    if "genres" not in items.columns:
        raise RatingError(
            "Of these items no genres are known; there is "
            f"{', '.join(map(str, items.columns))}. Give Ratings.from_frame items= a table with a "
            'column genres, such as "Comedy|Drama".'
        )
    return items.set_index("item")["genres"].str.get_dummies("|")
