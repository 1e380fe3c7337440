"""Ratings tables: a row says which user gave which item how many stars, and when.

A table has the columns user, item, rating and timestamp (seconds).
"""

from cfkit.ratings.data import RatingData, genre_table, joined
from cfkit.ratings.features import feature_table
from cfkit.ratings.frames import Ratings
from cfkit.ratings.ids import IdMap
from cfkit.ratings.matrix import crosstab, density
from cfkit.ratings.table import check_ratings, to_xy

__all__ = [
    "IdMap",
    "RatingData",
    "Ratings",
    "check_ratings",
    "crosstab",
    "density",
    "feature_table",
    "genre_table",
    "joined",
    "to_xy",
]
