"""Draw what was watched, readable on light and on dark pages.

In: tables. Out: Axes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cfkit.drawing import BLUE, GREY, ORANGE, canvas, legend

if TYPE_CHECKING:
    import pandas as pd

_DRAWN = {
    "rmse": "RMSE (stars)",
    "offset": "offset (stars)",
    "newcomers": "share of newcomers",
}


def draw_windows(windows: pd.DataFrame, promised: float, axes: Any) -> Any:
    """Draw error, offset and newcomers, one above the other.

    Args:
        windows: What `Report.over_time` gives.
        promised: The RMSE on held-out ratings, drawn as a line.
        axes: Three axes, or None.
    """
    axes = _three() if axes is None else axes
    places = range(len(windows))
    for ax, (name, label) in zip(axes, _DRAWN.items(), strict=True):
        canvas(ax).plot(places, windows[name], "o-", color=BLUE)
        ax.set_ylabel(label)
        ax.set_xticks(places, [""] * len(windows))
    axes[0].axhline(promised, color=ORANGE, linestyle="--", label="promised")
    legend(axes[0])
    axes[1].axhline(0, color=ORANGE, linestyle="--")
    axes[2].set_ylim(-0.04, 1.04)
    axes[2].set_xticks(places, windows["until"])
    axes[2].set_xlabel("until")
    return axes


def draw_stages(stages: pd.DataFrame, verdict: str, ax: Any) -> Any:
    """Draw a rollout's differences and their limits.

    Args:
        stages: What `Rollout.table` gives.
        verdict: How it ended.
        ax: Where to draw, or None.
    """
    ax = canvas(ax, (7, 3.2))
    places = range(len(stages))
    ax.errorbar(
        places, stages["difference"], yerr=stages["se"], fmt="o", color=BLUE, capsize=4,
        label="difference ± standard error",
    )  # fmt: skip
    ax.plot(places, stages["limit"], "_", color=ORANGE, markersize=24, label="stopped below")
    ax.axhline(0, color=GREY, linewidth=0.8, linestyle=":")
    ax.set_xticks(places, [f"{share:.0%}" for share in stages["share"]])
    ax.set_xlim(-0.5, max(len(stages), 2) - 0.5)
    ax.set_xlabel("share of users with the new model")
    ax.set_ylabel("new − old (stars)")
    ax.set_title(verdict, fontsize="medium")
    legend(ax)
    return ax


def _three() -> Any:
    """Axes one above the other, without a ground of their own."""
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(len(_DRAWN), 1, figsize=(7, 5.7), layout="constrained")
    figure.patch.set_alpha(0)
    return axes
