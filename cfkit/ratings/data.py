"""Ratings together with what is known of their items and users."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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


def genre_table(items: pd.DataFrame) -> pd.DataFrame:
    """One row per item, one column per genre: 1 where the item has it, 0 elsewhere."""
    return items.set_index("item")["genres"].str.get_dummies("|")
