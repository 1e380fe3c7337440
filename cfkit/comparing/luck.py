"""Tell a difference from luck: of the seeds, and of the ratings that were held out.

In: the runs of two models on the same ratings. Out: their difference, how sure it is, a verdict.
"""

from __future__ import annotations

from statistics import NormalDist
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from cfkit.comparing.run import Run

Array = npt.NDArray[Any]

_FALSE_ALARMS = 0.05  # for all the differences of a table together


def spread_of_mean(values: list[float], without_chance: bool) -> float:
    """The standard error of the mean over seeds: 0 without chance, nan from one run."""
    if without_chance:
        return 0.0 if np.isfinite(values).all() else float("nan")
    if len(values) < 2:
        return float("nan")
    return float(np.std(values, ddof=1) / np.sqrt(len(values)))


def difference(
    a: list[Run], b: list[Run], measure: str, users: npt.NDArray[np.int64], n_pairs: int
) -> tuple[float, float, str]:
    """Compare two models where both were judged.

    Args:
        a: The runs of one, in the order of the seeds.
        b: The runs of the other.
        measure: "rmse", "mae", "precision" or "ndcg".
        users: Whose each held-out rating is.
        n_pairs: How many differences are read together.

    Returns:
        a's figure less b's, its standard error, and "better", "worse" or "cannot tell" of a.

    Source:
        For errors that go by groups, Liang and Zeger (1986), Longitudinal data analysis using
        generalized linear models: the sandwich estimate for a mean.
    """
    n = max(len(a), len(b))  # a model without chance ran once, and would run alike again
    per_seed = np.stack([_scores(a[s % len(a)], measure) - _scores(b[s % len(b)], measure)
                         for s in range(n)])  # fmt: skip
    judged = np.isfinite(per_seed).all(axis=0)
    per_seed = per_seed[:, judged]
    by_rating = measure in ("rmse", "mae")
    groups = users[judged] if by_rating else np.arange(per_seed.shape[1])
    gap, se = _mean_and_error(per_seed, groups)
    if measure == "rmse":  # a² - b² = (a - b)(a + b)
        both = sum(float(np.sqrt(np.mean([np.mean(r.off**2) for r in runs]))) for runs in (a, b))
        gap, se = gap / max(both, 1e-12), se / max(both, 1e-12)
    freedom = max(len(np.unique(groups)) - 1, 1)
    limit = students_quantile(1 - _FALSE_ALARMS / 2 / max(n_pairs, 1), freedom)
    if not abs(gap) > limit * se:
        return gap, se, "cannot tell"
    return gap, se, "better" if (gap < 0) == by_rating else "worse"


def _scores(run: Run, measure: str) -> Array:
    if measure == "rmse":
        return np.asarray(run.off**2)
    return np.abs(run.off) if measure == "mae" else np.asarray(getattr(run, measure))


def clustered(values: Array, groups: npt.NDArray[Any]) -> tuple[float, float]:
    """The mean of all values, and its standard error where a group shares its luck.

    Args:
        values: Shape (n,).
        groups: Which group each belongs to: whole numbers from 0 on, shape (n,).

    Returns:
        Both, nan where they are unknown: of no values, or of one group.
    """
    n_groups = len(np.unique(groups))
    if not n_groups:
        return float("nan"), float("nan")
    mean = float(values.mean())
    if n_groups < 2:
        return mean, float("nan")
    sums = np.bincount(groups, weights=values - mean)
    return mean, float(np.sqrt((sums**2).sum() * n_groups / (n_groups - 1))) / len(values)


def _mean_and_error(per_seed: Array, groups: npt.NDArray[np.int64]) -> tuple[float, float]:
    """The mean over seeds and ratings, and what both kinds of luck do to it."""
    gap, of_rows = clustered(per_seed.mean(axis=0), groups)
    by_seed = per_seed.mean(axis=1)
    of_seeds = float(by_seed.std(ddof=1)) / len(by_seed) ** 0.5 if len(by_seed) > 1 else 0.0
    return gap, float(np.hypot(of_rows, of_seeds))


def students_quantile(level: float, freedom: float) -> float:
    """Student's quantile: how many standard errors are more than luck, if few made them known.

    Source:
        Abramowitz and Stegun (1964), Handbook of mathematical functions, 26.7.5.
    """
    z, n = NormalDist().inv_cdf(level), freedom
    return (
        z
        + (z**3 + z) / (4 * n)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * n**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * n**3)
    )
