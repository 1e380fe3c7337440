"""Draw a comparison: one line per model, the best on top."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from cfkit.comparing.luck import spread_of_mean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MARK, _TEXT = "#3d85c6", "#808080"  # each readable on white and on a dark page


def draw(
    values: Mapping[str, Sequence[float]], alike: set[str], label: str, title: str, ax: Any
) -> Any:
    """Draw the runs, means and standard errors of a measure.

    Args:
        values: The figures of each model's runs, the best model first.
        alike: The models that cannot be told from the first.
        label: What is measured.
        title: Of which comparison.
        ax: Where to draw, or None.
    """
    from matplotlib import pyplot as plt

    if ax is None:
        size = (7.5, 1.4 + 0.34 * len(values))
        _, ax = plt.subplots(figsize=size, layout="constrained", facecolor="none")
        ax.set_facecolor("none")
    for place, (name, runs) in enumerate(values.items()):
        se = spread_of_mean([*runs], without_chance=False)
        ax.plot(runs, [place] * len(runs), ".", color=_TEXT, markersize=4, zorder=1)
        ax.errorbar(
            np.mean(runs), place, xerr=None if np.isnan(se) else se, fmt="o", color=_MARK,
            capsize=4, markersize=7, markerfacecolor="none" if name in alike else _MARK,
        )  # fmt: skip
    ax.axvline(np.mean(next(iter(values.values()))), color=_TEXT, linewidth=0.8, linestyle=":")
    ax.set_yticks(range(len(values)), list(values))
    ax.invert_yaxis()
    hollow = "; hollow: cannot be told from the best" if alike else ""
    ax.set_xlabel(f"{label}\nmean ± standard error of the seeds{hollow}", color=_TEXT)
    ax.set_title(title, color=_TEXT, fontsize="medium", wrap=True)
    ax.tick_params(colors=_TEXT)
    for spine in ax.spines.values():
        spine.set_color(_TEXT)
    return ax
