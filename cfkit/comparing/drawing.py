"""Draw a comparison: one line per model, the best on top.

In: figures by model. Out: Axes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from cfkit.comparing.luck import spread_of_mean
from cfkit.drawing import BLUE, GREY, canvas

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


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
    ax = canvas(ax, (7.5, 1.4 + 0.34 * len(values)))
    for place, (name, runs) in enumerate(values.items()):
        se = spread_of_mean([*runs], without_chance=False)
        ax.plot(runs, [place] * len(runs), ".", color=GREY, markersize=4, zorder=1)
        ax.errorbar(
            np.mean(runs), place, xerr=None if np.isnan(se) else se, fmt="o", color=BLUE,
            capsize=4, markersize=7, markerfacecolor="none" if name in alike else BLUE,
        )  # fmt: skip
    ax.axvline(np.mean(next(iter(values.values()))), color=GREY, linewidth=0.8, linestyle=":")
    ax.set_yticks(range(len(values)), list(values))
    ax.invert_yaxis()
    hollow = "; hollow: cannot be told from the best" if alike else ""
    ax.set_xlabel(f"{label}\nmean ± standard error of the seeds{hollow}")
    ax.set_title(title, fontsize="medium", wrap=True)
    return ax
