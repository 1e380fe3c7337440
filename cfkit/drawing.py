"""The ground that every picture of the kit is drawn on, light or dark.

In: Axes, or none. Out: Axes without a ground of their own, and colours that can be seen on both.
"""

from __future__ import annotations

from typing import Any

# At least 3 : 1 against white and against #111, the darkest ground of JupyterLab.
GREY = "#7b7b7b"
BLUE, ORANGE, GREEN, PURPLE = "#2f7fd0", "#d9602b", "#2a9461", "#a05cc4"
COLOURS = (BLUE, ORANGE, GREEN, PURPLE)


def canvas(ax: Any = None, size: tuple[float, float] = (7, 4.5)) -> Any:
    """Give Axes whose ground shows through and whose lines and words are grey.

    Args:
        ax: Axes to draw on; a new figure's if None.
        size: Inches of a new figure.
    """
    if ax is None:
        from matplotlib import pyplot as plt

        ax = plt.subplots(figsize=size, layout="constrained")[1]
        ax.figure.patch.set_alpha(0)
    ax.patch.set_alpha(0)
    ax.tick_params(colors=GREY, which="both")
    for part in (ax.xaxis.label, ax.yaxis.label, ax.title):
        part.set_color(GREY)
    for side, spine in ax.spines.items():
        spine.set_color(GREY)
        spine.set_visible(side in ("left", "bottom"))
    return ax


def legend(ax: Any, **where: Any) -> None:
    """Name the colours, on the same ground."""
    ax.legend(frameon=False, labelcolor=GREY, **where)


def short(title: str, most: int = 30) -> str:
    """Give a title without its year, cut where it is long."""
    name = title.rpartition(" (")[0] or title
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"
