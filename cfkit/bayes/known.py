"""Check what is known of users and items beside their ratings.

In: features and ends of a scale as they came. Out: these checked, or a sentence.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor

from cfkit.errors import ModelError, RatingError


def as_features(side: str, features: Any, given: int | None, largest: int) -> Tensor:
    """Give features as float32 (n, n_features), each with mean 0 and spread 1.

    Args:
        side: "user" or "item", for the message.
        features: An array, a tensor or a table of numbers; None gives n rows of none.
        given: How many rows the caller says there are, or None.
        largest: The largest row that was rated.

    Raises:
        RatingError: If they are not that.
        ModelError: If there are not as many as rows.
    """
    numbers = np.zeros((given or largest + 1, 0)) if features is None else np.asarray(features)
    if numbers.ndim != 2 or numbers.dtype.kind not in "biuf" or not np.isfinite(numbers).all():
        raise RatingError(
            f"{side}_features needs finite numbers of the shape (n_{side}s, any): got "
            f"{numbers.dtype} {numbers.shape}. Make them with cfkit.feature_table."
        )
    if len(numbers) <= largest or given not in (None, len(numbers)):
        raise ModelError(
            f"fit_bayes needs n_{side}s above every row, and as many rows of {side}_features: got "
            f"rows up to {largest}, n_{side}s={given} and "
            f"{'no' if features is None else len(numbers)} rows of features. Count with len(IdMap)."
        )
    return standardised(torch.from_numpy(numbers.astype(np.float32)))


def standardised(features: Tensor) -> Tensor:
    """Give each column mean 0 and spread 1; one that is the same for all gives 0."""
    centred = features - features.mean(dim=0)
    spread = centred.square().mean(dim=0).sqrt()
    return centred / torch.where(spread > 0, spread, 1)


def ends(y: Tensor, y_range: tuple[float, float] | None) -> tuple[float, float]:
    """Give the ends of the scale.

    Raises:
        RatingError: If they do not hold the ratings.
    """
    least, most = float(y.min()), float(y.max())
    low, high = (least, most) if y_range is None else y_range
    if not low <= least <= most <= high:
        raise RatingError(
            f"y_range must hold the ratings: it is {(low, high)}, and y of train goes from "
            f"{least:g} to {most:g}. Leave it out, and it is as wide as they are."
        )
    return float(low), float(high)
