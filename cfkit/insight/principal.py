"""Turn a cloud of items until it is seen from its widest side.

In: item factors, and how much each item counts. Out: directions, widest first, and their shares.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Components:
    """The directions in which items differ, widest first.

    Args:
        middle: The mean item, shape (n_factors,).
        directions: Unit vectors at right angles, one per row, shape (n_factors, n_factors).
        shares: How much of the spread lies along each, shape (n_factors,).
    """

    middle: Array
    directions: Array
    shares: Array

    def scores(self, factors: Array) -> Array:
        """Say where items lie along each direction: shape (n, n_factors)."""
        scores: Array = (factors - self.middle) @ self.directions.T
        return scores


def principal(factors: Array, weights: Array) -> Components:
    """Find the principal components of the items that count.

    The sign of a direction is a rule and no fact: of the items that count, the one farthest
    from the middle lies on its positive side. It depends on the cloud only, not on how training
    happened to lay it out.

    Args:
        factors: Shape (n_items, n_factors).
        weights: How much each item counts, shape (n_items,), at least one above 0.

    Source:
        Jolliffe (2002), Principal component analysis, ch. 2; weights as in sec. 14.2.1.
    """
    parts = weights / weights.sum()
    middle = parts @ factors
    centred = factors - middle
    spread, vectors = np.linalg.eigh(centred.T @ (parts[:, None] * centred))
    spread, directions = spread[::-1].clip(min=0), vectors.T[::-1]
    seen = centred[weights > 0] @ directions.T
    farthest = seen[np.abs(seen).argmax(axis=0), np.arange(len(directions))]
    directions = directions * np.where(farthest < 0, -1.0, 1.0)[:, None]
    total = spread.sum()
    return Components(middle, directions, spread / total if total > 0 else spread)
