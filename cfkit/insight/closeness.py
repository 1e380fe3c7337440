"""Find the items closest in taste to one item.

In: item factors or a model, an item. Out: titles and how close they are, closest first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import numpy.typing as npt

from cfkit.closed import refuse
from cfkit.errors import RatingError
from cfkit.insight.arrays import best_known, check_titles
from cfkit.insight.factors import item_factors
from cfkit.insight.finding import row_of
from cfkit.settings import check_counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd


def neighbours(
    factors: Any,
    item: int | str,
    titles: Sequence[str],
    k: int = 5,
    by: Literal["cosine", "distance"] = "cosine",
    counts: Any = None,
    least: int = 0,
) -> pd.DataFrame:
    """The items that a model finds most like one item.

    By the angle between them two items are alike if they appeal to the same people, however
    strongly; by distance only if they do so as strongly.

    Args:
        factors: A model; or item factors, shape (n_items, n_factors), as an array, a tensor, a
            parameter or an embedding.
        item: The item's row, or its title.
        titles: The items' titles, in the same order.
        k: How many neighbours.
        by: "cosine" or "distance".
        counts: How many ratings each item has, shape (n_items,).
        least: Leave out items with fewer ratings than this: theirs are factors of chance.

    Returns:
        Columns title and cosine (1: same direction, 0: nothing in common, -1: opposite), or
        title and distance, closest first; the index is the items' rows. The item itself is left
        out.

    Raises:
        RatingError: If titles or counts are not as many as the items, `by` is neither, or k is no
            count.
        UnknownIdError: If there is no such row or title.
        ModelError: If the model has no factors.

    Example:
        >>> import cfkit
        >>> tastes = [[0, 1], [0, 7], [1, 0]]
        >>> titles = ["Fog", "Kite", "Salt"]
        >>> cfkit.neighbours(tastes, "Fog", titles, k=1)["title"].tolist()
        ['Kite']
        >>> cfkit.neighbours(tastes, "Fog", titles, k=1, by="distance")["title"].tolist()
        ['Salt']
    """
    import pandas as pd

    refuse("neighbours")
    check_counts("neighbours", k=k)
    if by not in ("cosine", "distance"):
        raise RatingError(f"neighbours are found by 'cosine' or by 'distance': got {by!r}.")
    table, names = item_factors(factors), list(titles)
    check_titles(table, names, "neighbours")
    row = row_of(item, names)
    closeness = _cosines(table, row) if by == "cosine" else _distances(table, row)
    order = np.argsort(-closeness if by == "cosine" else closeness, kind="stable")
    known = _known_enough(len(names), counts, least)
    closest = [i for i in order.tolist() if i != row and known[i]][:k]
    return pd.DataFrame(
        {"title": [names[i] for i in closest], by: closeness[closest]},
        index=pd.Index(closest, name="row", dtype=np.int64),
    )


def _cosines(factors: npt.NDArray[Any], row: int) -> npt.NDArray[Any]:
    lengths = np.linalg.norm(factors, axis=1, keepdims=True)
    directions = factors / np.where(lengths > 0, lengths, 1)  # no length, no direction: cosine 0
    cosines: npt.NDArray[Any] = directions @ directions[row]
    return cosines


def _distances(factors: npt.NDArray[Any], row: int) -> npt.NDArray[Any]:
    distances: npt.NDArray[Any] = np.linalg.norm(factors - factors[row], axis=1)
    return distances


def _known_enough(n_items: int, counts: Any, least: int) -> npt.NDArray[np.bool_]:
    if counts is None and least > 0:
        raise RatingError(
            f"neighbours needs counts to leave out items with fewer than {least} ratings. "
            "Count with np.bincount(x[:, 1], minlength=n_items)."
        )
    known = np.zeros(n_items, dtype=bool)
    rows = best_known(n_items, counts, n_items, "neighbours")
    known[rows] = True if counts is None else np.asarray(counts)[rows] >= least
    return known
