"""How far a mean may be off, where the numbers of one owner are alike.

In: numbers and whose they are. Out: their mean, and its standard error.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from cfkit.insight.clusters import clustered, students_quantile

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
    """
    return students_quantile((1 + level) / 2, max(n - 1, 1))
