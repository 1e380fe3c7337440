"""Draw what an audit found.

In: a table of this room, and Axes or none. Out: the Axes; they look right on light and dark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cfkit.drawing import BLUE, COLOURS, GREY, ORANGE, canvas, legend
from cfkit.errors import RatingError

if TYPE_CHECKING:
    import pandas as pd

    from cfkit.auditing.bubble import Bubble

_STYLES = ("o-", "s--", "^:")


def plot_bubble(bubble: Bubble, of: str = "similarity", ax: Any = None) -> Any:
    """Draw one column of a bubble, round by round, a line for each way.

    Args:
        bubble: What `filter_bubble` gave.
        of: "similarity", "coverage", "gini", "shared" or "stars".
        ax: Matplotlib's Axes; a new figure unless given.

    Returns:
        The Axes.

    Raises:
        RatingError: If there is no such column.
    """
    if of not in bubble.rounds.columns:
        raise RatingError(f"A bubble has {', '.join(bubble.rounds.columns)}: got {of!r}.")
    ax = canvas(ax, (6, 3.8))
    ways = bubble.rounds[of].groupby(level="way", sort=False)
    for (way, rounds), colour, style in zip(ways, COLOURS, _STYLES, strict=False):
        ax.plot(rounds.index.get_level_values("round"), rounds, style, color=colour, label=way)
    ax.xaxis.get_major_locator().set_params(integer=True)
    ax.set(xlabel=f"round, rated by {bubble.judged_by}", ylabel=of)
    legend(ax)
    return ax


def plot_groups(errors: pd.DataFrame, ax: Any = None) -> Any:
    """Draw errors by group with their 95 % intervals; what stands out has another colour.

    Args:
        errors: What `error_by_group` gave.
        ax: Matplotlib's Axes; a new figure unless given.

    Returns:
        The Axes.
    """
    rows = list(errors.dropna(subset="rmse").itertuples())
    ax = canvas(ax, (7, 0.8 + 0.26 * len(rows)))
    for place, row in enumerate(rows):
        colour = ORANGE if row.stands_out else BLUE
        if row.low == row.low:  # blank where there are too few
            ax.plot([row.low, row.high], [place, place], color=colour, linewidth=2)
        ax.plot(row.rmse, place, "o" if row.low == row.low else "x", color=colour, markersize=6)
    ax.set_yticks(range(len(rows)), [f"{' '.join(r.Index)}  (n={r.n:,})" for r in rows])
    ax.invert_yaxis()
    ax.set_xlabel("RMSE in stars, 95 % interval; × has too few members for one")
    return ax


def plot_singled_out(found: pd.DataFrame, ax: Any = None) -> Any:
    """Draw how many people so many known ratings single out.

    Args:
        found: What `singled_out` gave.
        ax: Matplotlib's Axes; a new figure unless given.

    Returns:
        The Axes.
    """
    ax = canvas(ax, (6, 3.8))
    names = {"with_stars": "items and stars known", "without_stars": "only items known"}
    for (column, name), colour, style in zip(names.items(), COLOURS, _STYLES, strict=False):
        ax.plot(found.index, 100 * found[column], style, color=colour, label=name)
    ax.xaxis.get_major_locator().set_params(integer=True)
    ax.set(xlabel="known ratings", ylabel="% of users singled out", ylim=(-3, 103))
    ax.grid(axis="y", color=GREY, alpha=0.3)
    legend(ax)
    return ax
