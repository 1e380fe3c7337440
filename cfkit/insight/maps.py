"""Show what a model's factors hold: the ends of each component, and a map of two.

In: a model or its item factors, titles. Out: tables of titles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.closed import refuse
from cfkit.errors import ModelError, RatingError
from cfkit.insight.arrays import as_array, best_known, check_titles
from cfkit.insight.factors import item_factors
from cfkit.insight.principal import Components, principal
from cfkit.settings import check_counts, is_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

Array = npt.NDArray[Any]


def components(
    model: Any,
    titles: Sequence[str],
    counts: Any = None,
    n_components: int = 3,
    n: int = 5,
    top: int = 1000,
    weighted: bool = False,
) -> pd.DataFrame:
    """The items at both ends of the directions in which items differ most.

    A component is a line: which of its ends is called the highest is a rule (the item farthest
    from the middle lies there) and no fact about items.

    Args:
        model: A model with factors; or item factors, shape (n_items, n_factors).
        titles: The items' titles, in the same order.
        counts: How many ratings each item has, shape (n_items,); np.bincount tells.
        n_components: How many directions, widest first.
        n: How many items of each end.
        top: Look only at so many items, those with the most ratings: the others' factors are
            mostly chance. Needs counts; without them every item is looked at.
        weighted: Let each of these items count as often as it was rated, not once.

    Returns:
        Columns title, score (how far from the middle, along the component) and share (of the
        whole spread that the component explains); the index is component, from 1, end
        ("highest", "lowest") and place, from 1, the farthest first.

    Raises:
        RatingError: If titles or counts are not as many as the items, or a setting is no count.
        ModelError: If the model has no factors, or not so many.

    Source:
        Koren, Bell and Volinsky (2009), Matrix factorization techniques, fig. 3, draws such ends.

    Example:
        >>> import cfkit
        >>> titles = ["Fog", "Kite", "Salt"]
        >>> ends = cfkit.components([[3, 1], [-3, 1], [0, 2]], titles, n_components=1)
        >>> ends.loc[(1, "lowest", 1), "title"], round(float(ends["share"].iloc[0]), 2)
        ('Kite', 0.96)
    """
    import pandas as pd

    refuse("components")
    check_counts("components", n_components=n_components, n=n)
    table, found, rows = _looked_at(model, titles, counts, top, weighted, "components")
    _check_places([n_components], len(found.shares), "n_components")
    names, scores = list(titles), found.scores(table[rows])
    ends = [
        (c + 1, end, place, names[rows[i]], float(scores[i, c]), float(found.shares[c]))
        for c in range(n_components)
        for end, sign in (("highest", -1), ("lowest", 1))  # sorted, for pandas
        for place, i in enumerate(np.argsort(sign * scores[:, c], kind="stable")[:n], start=1)
    ]
    columns = ["component", "end", "place", "title", "score", "share"]
    return pd.DataFrame(ends, columns=columns).set_index(columns[:3])


def taste_map(
    model: Any,
    titles: Sequence[str],
    counts: Any = None,
    axes: tuple[int, int] = (1, 2),
    top: int = 1000,
    weighted: bool = False,
) -> pd.DataFrame:
    """A map of the items along two components; `plot_map` draws it.

    Args:
        model: A model with factors; or item factors, shape (n_items, n_factors).
        titles: The items' titles, in the same order.
        counts: How many ratings each item has, shape (n_items,).
        axes: Which two components, counted from 1.
        top: Look only at so many items, those with the most ratings. Needs counts.
        weighted: Let each of these items count as often as it was rated, not once.

    Returns:
        Columns x, y, title and share: how much of the item's own distance from the middle the map
        shows. What has a small share only seems to lie where it does. The best known item comes
        first; the index is the items' rows. `.attrs["components"]` has the number of each axis
        and the share of the whole spread that it explains.

    Raises:
        RatingError: If titles or counts are not as many as the items.
        ModelError: If the model has no factors, or no such components.

    Example:
        >>> import cfkit
        >>> seen = cfkit.taste_map([[3, 1], [-3, 1], [0, 2]], ["Fog", "Kite", "Salt"])
        >>> seen["title"].tolist(), seen["x"].round(1).tolist()
        (['Fog', 'Kite', 'Salt'], [3.0, -3.0, 0.0])
    """
    import pandas as pd

    refuse("taste_map")
    table, found, rows = _looked_at(model, titles, counts, top, weighted, "taste_map")
    _check_places(axes, len(found.shares), "axes")
    scores, across = found.scores(table[rows]), [axis - 1 for axis in axes]
    shown, whole = (scores[:, across] ** 2).sum(axis=1), (scores**2).sum(axis=1)
    names = list(titles)
    seen = pd.DataFrame(
        {
            "x": scores[:, across[0]],
            "y": scores[:, across[1]],
            "title": [names[i] for i in rows],
            "share": shown / np.where(whole > 0, whole, 1),
        },
        index=pd.Index(rows, name="row"),
    )
    seen.attrs["components"] = [(axis, float(found.shares[axis - 1])) for axis in axes]
    return seen


def _looked_at(
    model: Any, titles: Sequence[str], counts: Any, top: int, weighted: bool, name: str
) -> tuple[Array, Components, Array]:
    """Give the factors, the components of the items that count, and the rows of these."""
    table = item_factors(model).astype(np.float64)
    if table.ndim != 2:
        raise RatingError(
            f"{name} needs item factors of the shape (n_items, n_factors): got {table.shape}. "
            "Give it the model, or its item factors."
        )
    check_titles(table, titles, name)
    rows = best_known(len(table), counts, top, name)
    if weighted and counts is None:
        raise RatingError(
            f"{name} needs counts to let items count as often as they were rated. "
            "Count with np.bincount(x[:, 1], minlength=n_items)."
        )
    weights = np.zeros(len(table))
    weights[rows] = as_array(counts)[rows] if weighted else 1
    if not weights.any():
        raise RatingError(f"{name} needs items that somebody rated: all counts are 0.")
    return table, principal(table, weights), rows


def _check_places(wanted: Sequence[int], n: int, name: str) -> None:
    if not all(is_count(place) and place <= n for place in wanted):
        raise ModelError(
            f"{name} goes from 1 to the number of factors, {n}: got {', '.join(map(str, wanted))}. "
            "Ask for fewer, or train with more factors."
        )
