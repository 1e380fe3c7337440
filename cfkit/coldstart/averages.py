"""Average ratings so that one enthusiast does not outvote a crowd.

In: a ratings table whose items are rows. Out: stars per item.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.closed import refuse
from cfkit.errors import RatingError, UnknownIdError
from cfkit.ratings import check_ratings

if TYPE_CHECKING:
    import pandas as pd


def bayesian_average(
    ratings: pd.DataFrame, n_items: int, prior_weight: float
) -> npt.NDArray[np.float64]:
    """Each item's mean rating, pulled towards the mean of all ratings where votes are few.

    One vote of 5 among ratings whose mean is 3.5 counts as 4 with a prior weight of 2.

    Args:
        ratings: A ratings table; its column item holds rows, 0 … n_items - 1.
        n_items: How many items there are, rated or not.
        prior_weight: How many votes the mean of all ratings is worth, m ≥ 0.

    Returns:
        (m · C + Σ r) / (m + count) in stars, shape (n_items,), with C the mean of all ratings.
        An item that nobody rated gets C, also where m is 0.

    Example:
        >>> import pandas as pd, cfkit
        >>> ratings = pd.DataFrame({"user": [0, 1, 2], "item": [0, 1, 1], "rating": [5, 3, 4]})
        >>> cfkit.bayesian_average(ratings, n_items=3, prior_weight=2).round(2).tolist()
        [4.33, 3.75, 4.0]

    Raises:
        RatingError: If the table cannot be right, or the prior weight is below 0 or infinite.
        UnknownIdError: If an item is no row from 0 to n_items - 1.
    """
    refuse("bayesian_average")
    check_ratings(ratings)
    if not 0 <= prior_weight < np.inf:
        raise RatingError(
            f"bayesian_average needs a prior_weight of 0 or more: got {prior_weight}. "
            "It is a number of votes; 5 is a good start, and 0 gives plain means."
        )
    items = _rows(ratings["item"].to_numpy(), n_items)
    stars = ratings["rating"].to_numpy(dtype=np.float64)
    count = np.bincount(items, minlength=n_items)
    total = np.bincount(items, weights=stars, minlength=n_items)
    overall = stars.mean()
    votes = prior_weight + count
    average = np.full(n_items, overall)
    np.divide(prior_weight * overall + total, votes, out=average, where=votes > 0)
    return average


def _rows(items: npt.NDArray[Any], n_items: int) -> npt.NDArray[np.int64]:
    if items.dtype.kind not in "iu" or items.min() < 0 or items.max() >= n_items:
        raise UnknownIdError(
            f"bayesian_average needs items as rows 0 to {n_items - 1}: got {items.min()!s} to "
            f"{items.max()!s}. Turn ids into rows with IdMap.rows."
        )
    return items.astype(np.int64)
