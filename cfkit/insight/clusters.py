"""Tell what is more than luck, where the numbers of one person are alike.

In: numbers and whose they are. Out: their mean, its standard error, and how many of these count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

Array = npt.NDArray[Any]

_ANGLES = 20_001
_MOST_FREEDOM = 1e5  # beyond that Student's t is normal to five digits


def clustered(values: Array, groups: npt.NDArray[Any]) -> tuple[float, float]:
    """The mean of all values, and its standard error where a group shares its luck.

    Args:
        values: Shape (n,).
        groups: Which group each belongs to: whole numbers from 0 on, shape (n,).

    Returns:
        Both, nan where they are unknown: of no values, or of one group.

    Source:
        Cochran (1977), Sampling techniques, eq. 6.13, with every group drawn from many.
    """
    n_groups = len(np.unique(groups))
    if not n_groups:
        return float("nan"), float("nan")
    mean = float(values.mean())
    if n_groups < 2:
        return mean, float("nan")
    sums = np.bincount(groups, weights=values - mean)
    return mean, float(np.sqrt((sums**2).sum() * n_groups / (n_groups - 1))) / len(values)


def joined(errors: Sequence[float], freedoms: Sequence[float]) -> tuple[float, float]:
    """Join standard errors of independent parts, and say how well the sum is known.

    Args:
        errors: The standard error of each part.
        freedoms: How many degrees of freedom each was worked out from.

    Returns:
        The standard error of the sum, and its degrees of freedom.

    Source:
        Welch (1947), The generalization of "Student's" problem when several different population
        variances are involved; Satterthwaite (1946).
    """
    parts = np.square(errors)
    shares = parts / max(float(parts.sum()), 1e-300)
    freedom = 1 / max(float((shares**2 / freedoms).sum()), 1e-12)
    return float(np.sqrt(parts.sum())), freedom


def students_quantile(level: float, freedom: float) -> float:
    """Student's quantile: how many standard errors are more than luck, if few made them known.

    Student's t is √n times the tangent of an angle, whose density goes with cosⁿ⁻¹.

    Args:
        level: A probability from 0.5 on, below 1.
        freedom: Degrees of freedom n, 1 or more.
    """
    n = min(freedom, _MOST_FREEDOM)
    furthest = min(np.pi / 2, 40 / np.sqrt(n))  # what is beyond has no weight that shows
    angles = np.linspace(0, furthest, _ANGLES)
    density = np.cos(angles) ** (n - 1)
    weights = np.concatenate([[0.0], np.cumsum(density[1:] + density[:-1])])
    angle = np.interp(2 * level - 1, weights / weights[-1], angles)
    return float(np.sqrt(n) * np.tan(angle))
