"""Decide after a step whether a new model has to go.

In: what users of both models gave. Out: a `Stage`.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from cfkit.insight.clusters import joined, students_quantile
from cfkit.watch.stages import Stage

Array = npt.NDArray[Any]

_LEAST = 3  # users of each model


def judge(share: float, new: Array, old: Array, error: float) -> Stage:
    """Stop if the users of the new model rate lower by more than luck allows.

    Of two users the scatter is known so badly that the stop rule could not keep its promise; three
    are the least.
    """
    new, old = new[~np.isnan(new)], old[~np.isnan(old)]
    gap = float(new.mean() - old.mean()) if len(new) and len(old) else float("nan")
    if min(len(new), len(old)) < _LEAST:
        return Stage(share, len(new), len(old), gap, float("nan"), float("nan"), "too few to tell")
    errors = [float(part.std(ddof=1)) / len(part) ** 0.5 for part in (new, old)]
    se, freedom = joined(errors, [len(new) - 1, len(old) - 1])
    limit = -students_quantile(1 - error, freedom) * se
    return Stage(share, len(new), len(old), gap, se, limit, "stop" if gap < limit else "go on")
