"""Share out a curve's rise along a straight line.

In: a function and two places. Out: how much it rises for each step between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

_NEAR = 1e-6


def slope(curve: Callable[[Any], Any], start: float, end: float) -> float:
    """Give the mean slope from start to end; where they meet, the slope there."""
    if abs(end - start) < _NEAR:
        middle = (start + end) / 2
        start, end = middle - _NEAR, middle + _NEAR
    return float((curve(np.array(end)) - curve(np.array(start))) / (end - start))
