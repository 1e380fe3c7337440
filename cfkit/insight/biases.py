"""Rank items by their bias: how much better they do than taste explains.

In: biases, or a model that has them, and titles. Out: a table of both ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from cfkit.closed import refuse
from cfkit.errors import RatingError
from cfkit.insight.arrays import check_titles
from cfkit.insight.factors import item_biases
from cfkit.settings import check_counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd


def bias_ranking(values: Any, titles: Sequence[str], n: int = 5) -> pd.DataFrame:
    """The items with the lowest biases and those with the highest.

    A bias is not an average rating: it is what is left once taste is accounted for. The
    lower row comes first where two are alike.

    Args:
        values: A model with biases; or biases, shape (n_items,) or (n_items, 1), as an array, a
            tensor, a parameter or an embedding.
        titles: The items' titles, in the same order.
        n: How many of each end.

    Returns:
        Columns title and bias; `.loc["lowest"]` has the most negative first, `.loc["highest"]`
        the most positive first, both counted from 1.

    Raises:
        RatingError: If the titles are not as many as the biases, a bias is not one number, or n is
            below 1.
        ModelError: If the model has no biases.

    Example:
        >>> import cfkit
        >>> ranking = cfkit.bias_ranking([0.1, -0.4, 0.9], ["Fog", "Bread", "Kite"], n=1)
        >>> ranking.loc["highest"]["title"].tolist()
        ['Kite']
    """
    import pandas as pd

    refuse("bias_ranking")
    check_counts("bias_ranking", n=n)
    biases = item_biases(values)
    if biases.ndim not in (1, 2) or biases.size != len(biases):
        raise RatingError(
            f"bias_ranking needs one bias per item, (n,) or (n, 1): got {biases.shape}. "
            "Give it the item biases, not the factors."
        )
    biases = biases.reshape(-1)
    check_titles(biases, titles, "bias_ranking")
    ends = {"lowest": np.argsort(biases, kind="stable")[:n]}
    ends["highest"] = np.argsort(-biases, kind="stable")[:n]
    names = list(titles)
    rows = [
        (end, place, names[i], float(biases[i]))
        for end, items in ends.items()
        for place, i in enumerate(items, start=1)
    ]
    table = pd.DataFrame(rows, columns=["end", "place", "title", "bias"])
    return table.set_index(["end", "place"])
