"""One contestant trained once, and what it is judged by.

In: predictions − ratings, and how good its lists are. Out: a figure for each measure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.floating[Any]]

MEASURES = {
    "rmse": "RMSE on held-out ratings (stars)",
    "mae": "mean absolute error on held-out ratings (stars)",
    "precision": "precision at {k}, all unrated items ranked",
    "ndcg": "NDCG at {k}, all unrated items ranked",
    "coverage": "share of the catalogue on at least one list of {k}",
    "fit_seconds": "CPU seconds to fit",
    "predict_seconds": "CPU seconds to predict",
}
LESS_IS_BETTER = ("rmse", "mae", "fit_seconds", "predict_seconds")
PAIRED = ("rmse", "mae", "precision", "ndcg")


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """One contestant, trained once.

    Args:
        model: Its name.
        seed: What fixed its chance; None if it has none.
        failed: Why there are no figures, or nothing.
        off: Prediction − rating for each held-out rating, shape (n_test,).
        precision: Shape (n_users on whose lists it was judged,), nan for those who liked nothing.
        ndcg: The same.
        coverage: The share of the catalogue on at least one list.
        fit_seconds: CPU seconds, all threads together.
        predict_seconds: The same for the held-out ratings and the lists.
        n_numbers: What it must keep in order to predict, or None if nobody knows.
        n_bytes: What these take.
        newcomers: Who answers for users it has not learned from.
    """

    model: str
    seed: int | None
    failed: str
    off: Array
    precision: Array
    ndcg: Array
    coverage: float
    fit_seconds: float
    predict_seconds: float
    n_numbers: int | None
    n_bytes: int | None
    newcomers: str

    def value(self, measure: str) -> float:
        """One number of this run."""
        if measure == "rmse":
            return float(np.sqrt(np.mean(self.off**2)))
        if measure == "mae":
            return float(np.abs(self.off).mean())
        if measure in ("precision", "ndcg"):
            per_user = getattr(self, measure)
            return float(np.nanmean(per_user)) if np.isfinite(per_user).any() else float("nan")
        return float(getattr(self, measure))
