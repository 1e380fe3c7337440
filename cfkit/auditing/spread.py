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


def reach(level: float) -> float:
    """Give how many standard errors an interval of that level reaches to either side."""
    return NormalDist().inv_cdf((1 + level) / 2)
