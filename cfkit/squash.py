"""Squash a score into the range of ratings, and undo it.

In: numbers, arrays or tensors. Out: the same kind, so this module never loads torch itself.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from cfkit.closed import refuse
from cfkit.errors import RatingError

if TYPE_CHECKING:
    import torch

Numbers = TypeVar("Numbers", float, np.ndarray, "torch.Tensor")

_NEAREST = 0.01  # share of the range; nearer ends make logits too large to fold in


def sigmoid_range(x: Numbers, low: float, high: float) -> Numbers:
    """Any score as a rating strictly between two ends.

    `sigmoid_range(0.95, 0, 5.5)` is 3.97.

    Args:
        x: Scores of any size and shape.
        low: The rating that no score is low enough to reach.
        high: The rating that no score is high enough to reach.

    Returns:
        low + (high - low) · σ(x), of the shape and kind of x; a tensor carries its graph.

    Raises:
        RatingError: If low is not below high.
    """
    refuse("sigmoid_range")
    stars: Numbers = _squash(x, *_ends(low, high))
    return stars


def logit_range(r: Numbers, low: float, high: float) -> Numbers:
    """The score that `sigmoid_range` would turn into a rating.

    `logit_range(5, 0, 5.5)` is ln 10, or 2.303.

    Args:
        r: Ratings. One nearer to an end than 1 % of the range counts as that 1 %, because
            the logit of an end is infinite.
        low: The lower end of the range.
        high: The upper end of the range.

    Returns:
        ln(p / (1 - p)) with p = (r - low) / (high - low), of the shape and kind of r:
        worked out in float64 and given back in r's dtype (whole numbers become floats).

    Raises:
        RatingError: If low is not below high.
    """
    score: Numbers = _unsquash(r, *_ends(low, high))
    return score


def _squash(x: Any, low: float, high: float) -> Any:
    torch = _torch_of(x)
    if torch is not None:
        return low + (high - low) * torch.sigmoid(x)
    given = np.asarray(x)
    # tanh: exp(-x) would overflow far below zero
    return _as_given(low + (high - low) * (1 + np.tanh(given / 2)) / 2, given, x)


def _unsquash(r: Any, low: float, high: float) -> Any:
    torch = _torch_of(r)
    if torch is not None:
        dtype = r.dtype if r.is_floating_point() else torch.get_default_dtype()
        share = ((r.double() - low) / (high - low)).clamp(_NEAREST, 1 - _NEAREST)
        return torch.logit(share).to(dtype)
    given = np.asarray(r)
    share = np.clip((given.astype(np.float64) - low) / (high - low), _NEAREST, 1 - _NEAREST)
    return _as_given(np.log(share / (1 - share)), given, r)


def _ends(low: float, high: float) -> tuple[float, float]:
    if not low < high:
        raise RatingError(
            f"A range needs low < high: got low={low} and high={high}. "
            "Stars from 1 to 5 are usually squashed into (0, 5.5)."
        )
    return float(low), float(high)


def _torch_of(x: object) -> Any:
    """Give torch if x is a tensor: whoever holds a tensor has loaded it."""
    torch = sys.modules.get("torch")
    return torch if torch is not None and isinstance(x, torch.Tensor) else None


def _as_given(result: Any, given: np.ndarray[Any, Any], original: object) -> Any:
    if isinstance(original, int | float):
        return float(result)
    return result.astype(given.dtype) if given.dtype.kind == "f" else result
