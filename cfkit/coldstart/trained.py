"""Check that ratings are those a model was trained on, as far as that can be seen.

In: a model's numbers, and (x, y). Out: its scale, and its ratings with its own scores.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.coldstart.scale import Scale
from cfkit.errors import ModelError, RatingError
from cfkit.insight.arrays import as_array

if TYPE_CHECKING:
    from cfkit.coldstart.held import Rows
    from cfkit.coldstart.sides import Side
    from cfkit.insight.factors import Factors

Array = npt.NDArray[np.float64]

_DAY = 86_400  # seconds


@dataclass(frozen=True, slots=True, eq=False)
class TrainedOn:
    """What a model was trained on: rows of both sides, stars, and the model's own scores."""

    user: Rows
    item: Rows
    stars: Array
    scores: Array

    def by(self, side: str) -> tuple[Rows, Rows]:
        """Give the rows of one side, and those of the other."""
        return (self.user, self.item) if side == "user" else (self.item, self.user)


def read_train(
    factors: Factors, train: tuple[Any, Any], given: tuple[float, float] | None
) -> tuple[Scale, TrainedOn]:
    """Read what a model was trained on.

    Args:
        factors: The model's numbers.
        train: The pair (x, y).
        given: The fewest and the most stars that can be given, or None if nobody says.

    Raises:
        RatingError: If they are no pairs of rows with a rating each, or lie off the stars given.
        ModelError: If the model has not these rows, or its numbers are not finite.
    """
    if not isinstance(train, tuple | list) or len(train) != 2:
        raise RatingError(
            f"train is the pair (x, y) that the model was trained on: got a "
            f"{type(train).__name__}. Make it with to_xy(ratings, users, items)."
        )
    x, y = as_array(train[0]), as_array(train[1]).reshape(-1).astype(np.float64)
    if x.ndim != 2 or x.shape[1] != 2 or x.dtype.kind not in "iu" or not 0 < len(x) == len(y):
        raise RatingError(
            "train needs x (n, 2), whole numbers, and y (n,) with n > 0: got "
            f"{x.dtype} {x.shape} and {y.shape}. Make it with to_xy(ratings, users, items)."
        )
    tables = (factors.user_factors, factors.user_bias, factors.item_factors, factors.item_bias)
    if not all(np.isfinite(table).all() for table in tables):
        raise ModelError(
            "The model's numbers are not finite: its training diverged. Train it again with "
            "smaller steps."
        )
    if not np.isfinite(y).all():
        raise RatingError("The ratings of train must be finite, and some are not. Drop those rows.")
    n = (len(factors.user_bias), len(factors.item_bias))
    if x.min() < 0 or (x.max(axis=0) >= n).any():
        raise ModelError(
            f"The model has rows for {n[0]} users and {n[1]} items, and train goes up to row "
            f"{x[:, 0].max()} and {x[:, 1].max()}. Give the ratings that it was trained on."
        )
    user, item = x.T.astype(np.int64)
    scale = Scale(factors.mean, factors.y_range, factors.squashed, *_ends(factors, y, given))
    return scale, TrainedOn(user, item, y, factors.scores(user, item))


def _ends(factors: Factors, y: Array, given: tuple[float, float] | None) -> tuple[float, float]:
    """Give the fewest and the most stars that an answer may have.

    A model that cuts its predictions off says where; the range of one that squashes is wider than
    the stars that people give, so there it is those of train.
    """
    least, most = float(y.min()), float(y.max())
    if given is None:
        low, high = (factors.y_range if not factors.squashed else None) or (least, most)
        return min(low, least), max(high, most)
    low, high = given
    if not low <= least <= most <= high:
        raise RatingError(
            f"stars are the fewest and the most that can be given, such as (1, 5): got {given!r}, "
            f"and the ratings of train go from {least:g} to {most:g}."
        )
    return float(low), float(high)


def count_lately(ratings: TrainedOn, when: Any, half_life: float, items: Side) -> Array:
    """Count each item's ratings, old ones for less, seen from the last of them.

    Args:
        ratings: What a model was trained on.
        when: When each was given, in seconds.
        half_life: After how many days one counts one half.
        items: Whose they are.

    Raises:
        RatingError: If there is not one finite time per rating, or the half-life is not above 0.
    """
    seconds = as_array(when).reshape(-1)
    if seconds.shape != ratings.stars.shape or seconds.dtype.kind not in "iuf":
        raise RatingError(
            f"when needs one time in seconds for each of the {len(ratings.stars)} ratings of "
            f"train: got {seconds.dtype} {seconds.shape}."
        )
    if not (np.isfinite(seconds).all() and half_life > 0):
        raise RatingError(
            f"when needs finite seconds, and half_life days above 0: got half_life={half_life}."
        )
    days = (seconds.max() - seconds).astype(np.float64) / _DAY
    n, fading = len(items.count), 0.5 ** (days / half_life)
    lately: Array = np.bincount(ratings.item, fading, minlength=n).astype(np.float64)
    return lately
