"""Draw the tables of this room, each in a picture of its own.

In: a table, and Axes or none. Out: the Axes, drawn on; they look right on light and dark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from cfkit.drawing import BLUE, GREY, ORANGE, canvas, short
from cfkit.errors import RatingError
from cfkit.insight.labels import place_titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from cfkit.insight.explaining import Explanation

_NAMED = 40  # titles that are tried on a map
_TASTES = 5  # components that have a bar of their own


def plot_biases(ranking: pd.DataFrame, ax: Any = None) -> Any:
    """Draw both ends of a ranking by `bias_ranking` as bars.

    Args:
        ranking: What `bias_ranking` gave.
        ax: Matplotlib's Axes; a new figure unless given.

    Returns:
        The Axes.
    """
    ends = [ranking.loc["highest"], ranking.loc["lowest"].iloc[::-1]]
    rows = [(row.title, row.bias) for end in ends for row in end.itertuples()]
    ax = canvas(ax, (7, 0.6 + 0.3 * len(rows)))
    return _bars(ax, [short(name, 45) for name, _ in rows], [v for _, v in rows], "bias")


def plot_components(ends: pd.DataFrame, component: int = 1, ax: Any = None) -> Any:
    """Draw both ends of one component as bars.

    Args:
        ends: What `components` gave.
        component: Which one, from 1.
        ax: Matplotlib's Axes; a new figure unless given.

    Returns:
        The Axes.

    Raises:
        RatingError: If the table has no such component.
    """
    if component not in ends.index.get_level_values("component"):
        raise RatingError(
            f"The table has the components 1 to {ends.index.get_level_values(0).max()}: got "
            f"{component}. Ask `components` for more with n_components."
        )
    one = ends.loc[component]
    both = [one.loc["highest"], one.loc["lowest"].iloc[::-1]]
    rows = [(row.title, row.score) for end in both for row in end.itertuples()]
    ax = canvas(ax, (7, 0.6 + 0.3 * len(rows)))
    label = f"component {component}, {one['share'].iloc[0]:.0%} of the spread (either sign)"
    return _bars(ax, [short(name, 45) for name, _ in rows], [v for _, v in rows], label)


def plot_neighbours(near: pd.DataFrame, ax: Any = None) -> Any:
    """Draw an item's neighbours as bars, the closest first.

    Args:
        near: What `neighbours` gave.
        ax: Matplotlib's Axes; a new figure unless given.

    Returns:
        The Axes.
    """
    ax, by = canvas(ax, (7, 0.6 + 0.3 * len(near))), str(near.columns[1])
    return _bars(ax, [short(title, 45) for title in near["title"]], near[by].tolist(), by)


def plot_map(seen: pd.DataFrame, ax: Any = None, label: int = _NAMED) -> Any:
    """Draw a map of items, with titles where there is room; the best known are tried first.

    A dot is the smaller, the less of its distance from the middle the map shows.

    Args:
        seen: What `taste_map` gave.
        ax: Matplotlib's Axes; a new figure unless given.
        label: How many titles to try.

    Returns:
        The Axes.
    """
    ax = canvas(ax, (9, 7))
    sizes = 3 + 17 * seen["share"]
    ax.scatter(seen["x"], seen["y"], s=sizes, color=BLUE, alpha=0.7, linewidths=0)
    known = [(f"component {c}, {share:.0%} of the spread (either sign)")
             for c, share in seen.attrs.get("components", ())]  # fmt: skip
    ax.set(**dict(zip(("xlabel", "ylabel"), known, strict=False)))
    ax.margins(0.08)
    tried = seen.head(label)
    places = list(zip(tried["x"], tried["y"], strict=True))
    named = tried.iloc[place_titles(ax, places, tried["title"].tolist())]
    ax.scatter(named["x"], named["y"], s=20, color=ORANGE, linewidths=0)
    return ax


def plot_explanation(
    explanation: Explanation, ax: Any = None, of: Literal["parts", "ratings"] = "parts"
) -> Any:
    """Draw how a prediction adds up: its parts, or the user's own ratings behind it.

    Args:
        explanation: What `explain` gave.
        ax: Matplotlib's Axes; a new figure unless given.
        of: "parts" (mean, biases, the largest tastes) or "ratings".

    Returns:
        The Axes.

    Raises:
        RatingError: If the ratings are asked for and none were given to `explain`.
    """
    if of == "ratings" and explanation.carried is None:
        raise RatingError(
            "This explanation knows of no ratings: give explain the pair train=(x, y) first."
        )
    steps = _parts(explanation) if of == "parts" else _ratings(explanation)
    ax = canvas(ax, (7, 0.8 + 0.3 * len(steps)))
    ends = np.cumsum([size for _, size in steps])
    for place, ((_, size), end) in enumerate(zip(steps, ends, strict=True)):
        colour = GREY if place == 0 else BLUE if size >= 0 else ORANGE
        ax.barh(place, size, left=end - size, color=colour, height=0.6)
        ax.annotate(f"{size:+z.2f}", (max(end, end - size), place), (4, 0), fontsize=8,
                    textcoords="offset points", va="center", color=GREY)  # fmt: skip
    ax.axvline(explanation.prediction, color=GREY, linewidth=1, linestyle=":")
    ax.set_yticks(range(len(steps)), [name for name, _ in steps])
    ax.invert_yaxis()
    reach = ends[0], *ends[1:], explanation.prediction
    room = max(0.3, 0.15 * (max(reach) - min(reach)))
    ax.set_xlim(min(reach) - room, max(reach) + room)
    ax.set_xlabel("stars (the scale does not begin at 0)")
    ax.set_title(f"{short(explanation.title, 40)}: {explanation.prediction:.2f} stars")
    return ax


def _parts(told: Explanation) -> list[tuple[str, float]]:
    """Give each part and its stars; of the components the largest, the others in one."""
    rows = [(str(row.part), float(row.stars), str(row.like)) for row in told.parts.itertuples()]
    tastes = sorted((r for r in rows if r[0].startswith("component")), key=lambda r: -abs(r[1]))
    own = {r[0] for r in tastes[:_TASTES]}
    steps = [(f"{n}: {short(like.split(' · ')[0])}" if n in own and like else n, stars)
             for n, stars, like in rows if n in own or not n.startswith("component")]  # fmt: skip
    if tastes[_TASTES:]:
        steps.append(("the other components", sum(r[1] for r in tastes[_TASTES:])))
    return steps


def _ratings(told: Explanation) -> list[tuple[str, float]]:
    carried = told.carried
    assert carried is not None
    first = [
        (f"{short(row.title)}, rated {row.rating:g}", float(row.stars))
        for row in carried.rated.head(2 * _TASTES).itertuples()
    ]
    rest = carried.rated["stars"].iloc[len(first) :]
    others = [(f"{len(rest)} other ratings", float(rest.sum()))] if len(rest) else []
    return [("the average user", carried.average), *first, *others,
            ("left over", carried.left_over)]  # fmt: skip


def _bars(ax: Any, names: Sequence[str], values: Sequence[float], label: str) -> Any:
    ax.barh(range(len(names)), values, height=0.6,
            color=[BLUE if value >= 0 else ORANGE for value in values])  # fmt: skip
    ax.axvline(0, color=GREY, linewidth=0.8)
    ax.set_yticks(range(len(names)), names)
    ax.invert_yaxis()
    ax.set_xlabel(label)
    return ax
