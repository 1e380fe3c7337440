"""Tell a difference from luck: of the seeds, and of the ratings that were held out.

In: the runs of two models on the same ratings. Out: their difference, how sure it is, a verdict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.insight.clusters import clustered, joined, students_quantile

if TYPE_CHECKING:
    from cfkit.comparing.run import Run

Array = npt.NDArray[Any]

CANNOT_TELL, ONE_SEED = "cannot tell", "cannot tell (one seed)"
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
        a's figure less b's, its standard error, and "better", "worse" or "cannot tell" of a. If
        either has chance in it and ran once, nobody knows what another seed would give: nan and
        "cannot tell (one seed)".
    """
    n = max(len(a), len(b))  # a model without chance ran once, and would run alike again
    per_seed = np.stack([_scores(a[s % len(a)], measure) - _scores(b[s % len(b)], measure)
                         for s in range(n)])  # fmt: skip
    judged = np.isfinite(per_seed).all(axis=0)
    if not judged.any():
        return float("nan"), float("nan"), CANNOT_TELL
    per_seed = per_seed[:, judged]
    by_rating = measure in ("rmse", "mae")
    groups = users[judged] if by_rating else np.arange(per_seed.shape[1])
    gap, of_people = clustered(per_seed.mean(axis=0), groups)
    of_seeds = [_luck_of_seeds(runs, measure, judged) for runs in (a, b)]
    freedoms = [max(len(np.unique(groups)) - 1, 1), *(max(len(runs) - 1, 1) for runs in (a, b))]
    se, freedom = joined([of_people, *of_seeds], freedoms)
    if measure == "rmse":  # a² - b² = (a - b)(a + b)
        both = sum(float(np.sqrt(np.mean([np.mean(r.off**2) for r in runs]))) for runs in (a, b))
        gap, se = gap / max(both, 1e-12), se / max(both, 1e-12)
    if np.isnan(of_seeds).any():
        return gap, se, ONE_SEED
    if np.isnan(se):  # one user only
        return gap, se, CANNOT_TELL
    limit = students_quantile(1 - _FALSE_ALARMS / 2 / max(n_pairs, 1), freedom)
    if not abs(gap) > limit * se:
        return gap, se, CANNOT_TELL
    return gap, se, "better" if (gap < 0) == by_rating else "worse"


def _luck_of_seeds(runs: list[Run], measure: str, judged: npt.NDArray[np.bool_]) -> float:
    """The standard error of a model's figure over its own seeds; see `spread_of_mean`."""
    figures = [float(_scores(run, measure)[judged].mean()) for run in runs]
    return spread_of_mean(figures, without_chance=runs[0].seed is None)


def _scores(run: Run, measure: str) -> Array:
    if measure == "rmse":
        return np.asarray(run.off**2)
    return np.abs(run.off) if measure == "mae" else np.asarray(getattr(run, measure))
