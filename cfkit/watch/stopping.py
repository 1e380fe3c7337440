"""Decide after a step whether a new model has to go.

In: what users of both models gave. Out: a `Stage`.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from cfkit.comparing.luck import students_quantile
from cfkit.watch.stages import Stage

Array = npt.NDArray[Any]


def judge(share: float, new: Array, old: Array, error: float) -> Stage:
    """Stop if the users of the new model rate lower by more than luck allows."""
    new, old = new[~np.isnan(new)], old[~np.isnan(old)]
    gap = float(new.mean() - old.mean()) if len(new) and len(old) else float("nan")
    if min(len(new), len(old)) < 2:
        return Stage(share, len(new), len(old), gap, float("nan"), float("nan"), "too few to tell")
    parts = np.array([new.var(ddof=1) / len(new), old.var(ddof=1) / len(old)])
    se = float(np.sqrt(parts.sum()))
    freedom = parts.sum() ** 2 / max(float((parts**2 / [len(new) - 1, len(old) - 1]).sum()), 1e-12)
    limit = -students_quantile(1 - error, float(freedom)) * se
    return Stage(share, len(new), len(old), gap, se, limit, "stop" if gap < limit else "go on")
