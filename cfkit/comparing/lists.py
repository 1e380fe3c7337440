"""Judge the lists that people would see.

In: a score for every item, what was seen, what was liked. Out: precision, NDCG and what was shown.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cfkit.closed import refuse
from cfkit.insight.best import best

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """How good each user's list is.

    Args:
        precision: Hits among the k best, over k: shape (n_users,); nan for users who liked
            nothing that was held out.
        ndcg: Shape (n_users,), nan for the same users.
        shown: Whether an item stands on anybody's list, shape (n_items,).
    """

    precision: Array
    ndcg: Array
    shown: npt.NDArray[np.bool_]


def judge(scores: Array, liked: npt.NDArray[np.bool_], k: int, seed: int = 0) -> Lists:
    """Rank all items by score, and look where the liked ones stand.

    A hit counts 1 / log2(1 + place) in DCG; the best order possible has an NDCG of 1. Of items
    with the same score chance decides, once for everybody.

    Args:
        scores: Shape (n_users, n_items); −inf for what is never shown, as it was rated before.
        liked: What each user rated highly among what was held out, of the same shape.
        k: How long a list is, at most n_items.
        seed: Fixes that chance.

    Source:
        Järvelin and Kekäläinen (2002), Cumulated gain-based evaluation of IR techniques.
    """
    refuse("compare")
    items = best(scores, k, seed)
    shown = np.take_along_axis(scores, items, axis=1) > -np.inf
    hits = np.take_along_axis(liked, items, axis=1) & shown
    worth = 1 / np.log2(np.arange(2, k + 2))
    n_liked = liked.sum(axis=1)
    most = np.concatenate([[0.0], np.cumsum(worth)])[np.minimum(n_liked, k)]
    with np.errstate(divide="ignore", invalid="ignore"):
        ndcg = (hits @ worth) / most  # 0 / 0 for those who liked nothing
    precision = np.where(n_liked > 0, hits.sum(axis=1) / k, np.nan)
    on_a_list = np.zeros(scores.shape[1], dtype=bool)
    on_a_list[items[shown]] = True
    return Lists(precision, ndcg, on_a_list)
