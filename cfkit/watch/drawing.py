"""Draw what was watched, readable on light and on dark pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

BLUE, ORANGE, TEXT = "#3d85c6", "#d2691e", "#808080"


def draw_windows(windows: pd.DataFrame, promised: float, axes: Any) -> Any:
    """Draw error, offset and newcomers, one above the other.

    Args:
        windows: What `Report.over_time` gives.
        promised: The RMSE on held-out ratings, drawn as a line.
        axes: Three axes, or None.
    """
    if axes is None:
        axes = empty(len(("rmse", "offset", "newcomers")))
    places = range(len(windows))
    for ax, name, label in zip(
        axes, ("rmse", "offset", "newcomers"),
        ("RMSE (stars)", "offset (stars)", "share of newcomers"), strict=True,
    ):  # fmt: skip
        ax.plot(places, windows[name], "o-", color=BLUE)
        ax.set_ylabel(label, color=TEXT)
        ax.set_xticks(places, [""] * len(windows))
    axes[0].axhline(promised, color=ORANGE, linestyle="--", label="promised")
    axes[0].legend(frameon=False, labelcolor=TEXT)
    axes[1].axhline(0, color=ORANGE, linestyle="--")
    axes[2].set_ylim(-0.04, 1.04)
    axes[2].set_xticks(places, windows["until"])
    axes[2].set_xlabel("until", color=TEXT)
    return axes


def empty(n_rows: int, height: float = 1.9) -> Any:
    """Make a figure of axes one above the other, without a ground of its own."""
    from matplotlib import pyplot as plt

    _, axes = plt.subplots(
        n_rows,
        1,
        figsize=(7, height * n_rows),
        layout="constrained",
        facecolor="none",
        squeeze=False,
    )
    for ax in axes[:, 0]:
        ax.set_facecolor("none")
        ax.tick_params(colors=TEXT)
        for spine in ax.spines.values():
            spine.set_color(TEXT)
    return axes[:, 0]


def draw_stages(stages: pd.DataFrame, verdict: str, ax: Any) -> Any:
    """Draw a rollout's differences and their limits.

    Args:
        stages: What `Rollout.table` gives.
        verdict: How it ended.
        ax: Where to draw, or None.
    """
    if ax is None:
        ax = empty(1, height=3.2)[0]
    places = range(len(stages))
    ax.errorbar(
        places, stages["difference"], yerr=stages["se"], fmt="o", color=BLUE, capsize=4,
        label="difference ± standard error",
    )  # fmt: skip
    ax.plot(places, stages["limit"], "_", color=ORANGE, markersize=24, label="stopped below")
    ax.axhline(0, color=TEXT, linewidth=0.8, linestyle=":")
    ax.set_xticks(places, [f"{share:.0%}" for share in stages["share"]])
    ax.set_xlim(-0.5, max(len(stages), 2) - 0.5)
    ax.set_xlabel("share of users with the new model", color=TEXT)
    ax.set_ylabel("new − old (stars)", color=TEXT)
    ax.set_title(verdict, color=TEXT, fontsize="medium")
    ax.legend(frameon=False, labelcolor=TEXT)
    return ax
