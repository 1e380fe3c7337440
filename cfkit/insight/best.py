"""The best of many, where it is chance that decides among equals.

In: scores. Out: the places of the k largest.
"""

from __future__ import annotations

from numbers import Integral
from typing import Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import RatingError


def best(scores: npt.NDArray[Any], k: int, seed: int = 0) -> npt.NDArray[np.int64]:
    """Give the places of the k largest of each row, the largest first.

    Of equal scores chance decides, once for all rows: the lowest number would favour the
    well-known items, which come first in MovieLens.

    Args:
        scores: Shape (..., n).
        k: How many, at most n.
        seed: Fixes that chance.

    Returns:
        Places, shape (..., k).
    """
    n = scores.shape[-1]
    mixed = np.random.default_rng(seed).permutation(n)
    scores = scores[..., mixed]
    last = np.partition(scores, n - k, axis=-1)[..., n - k, None]
    above, level = scores > last, scores == last
    left = k - above.sum(axis=-1, keepdims=True)  # places for those who are level
    chosen = above | (level & (level.cumsum(axis=-1) <= left))
    places = np.nonzero(chosen)[-1].reshape(*scores.shape[:-1], k)
    order = np.argsort(-np.take_along_axis(scores, places, axis=-1), axis=-1, kind="stable")
    return np.asarray(mixed[np.take_along_axis(places, order, axis=-1)])


def check_length(k: Any, n_items: int) -> None:
    """Say so if there is no list of k items.

    Raises:
        RatingError: If k is no whole number from 1 to the number of items.
    """
    if not isinstance(k, Integral) or not 1 <= int(k) <= n_items:
        raise RatingError(
            "A list has at least one item and at most the whole catalogue: got "
            f"k={k} for {n_items} items. Choose a whole k from 1 to {n_items}."
        )
