"""How a model's scores become stars, and how stars are read as scores.

In: scores or stars. Out: the other, and how steep the way between them is.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cfkit.squash import sigmoid_range

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Scale:
    """How scores become stars, and back where that is straight.

    Args:
        mean: What every score starts from.
        y_range: The ends of the scale, or None.
        squashed: Whether stars are the sigmoid of the score; else they are cut off at the ends.
        worst: The fewest stars that anybody gave.
        best: The most.
    """

    mean: float
    y_range: tuple[float, float] | None
    squashed: bool
    worst: float
    best: float

    def stars(self, scores: Array) -> Array:
        """Turn scores into stars."""
        if self.y_range is None:
            return scores
        bent: Array = (
            sigmoid_range(scores, *self.y_range) if self.squashed else scores.clip(*self.y_range)
        )
        return bent

    def slope(self, scores: Array) -> Array:
        """How many stars a step in the score is worth; 1 where nothing is squashed."""
        if not self.squashed or self.y_range is None:
            return np.ones_like(scores)
        low, high = self.y_range
        share = (sigmoid_range(scores, low, high) - low) / (high - low)
        slope: Array = (high - low) * share * (1 - share)
        return slope

    def straightened(self, stars: Array, scores: Array) -> tuple[Array, Array]:
        """Give slopes g and targets t such that stars - expected = g · (t - score) near scores."""
        g = self.slope(scores)
        if not self.squashed:
            return g, stars
        return g, scores + (stars - self.stars(scores)) / g
