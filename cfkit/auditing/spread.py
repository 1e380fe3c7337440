"""How far a mean may be off, where the numbers of one owner are alike.

In: numbers and whose they are. Out: their mean, and its standard error.
"""

from __future__ import annotations

from statistics import NormalDist
from typing import Any

import numpy as np
import numpy.typing as npt

from cfkit.insight.clusters import clustered

Array = npt.NDArray[Any]


def ratio_spread(owners: Array, values: Array) -> tuple[float, float]:
    """Give the mean of values, and its standard error over owners; see `clustered`."""
    mean, error = clustered(values, np.unique(owners, return_inverse=True)[1])
    # one voice does not say how far others may differ
    return mean, float("inf") if np.isnan(error) else error


def reach(level: float, n: float) -> float:
    """Give how many standard errors an interval of that level reaches to either side.

    Args:
        level: Between 0 and 1.
        n: How many owners made the standard error known: the fewer, the farther it reaches.

    Source:
        Abramowitz and Stegun (1964), Handbook of mathematical functions, 26.7.5: Student's
        quantile, right to a hundredth from 10 owners on.
    """
    z, f = NormalDist().inv_cdf((1 + level) / 2), max(n - 1, 1)
    return (
        z
        + (z**3 + z) / (4 * f)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * f**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * f**3)
    )
