"""How unequal counts are, how much of a catalogue is seen, how alike lists are.

In: counts, lists. Out: numbers from 0 to 1, and cosines.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


def inequality(counts: Array) -> float:
    """Give the Gini coefficient: 0 for all the same, near 1 for one that has all.

    Source:
        Gini (1912); as a sum over sorted counts in Damgaard and Weiner (2000), eq. 2.
    """
    n, total = len(counts), counts.sum()
    weights = 2 * np.arange(1, n + 1) - n - 1
    return float(weights @ np.sort(counts) / (n * total)) if total else 0.0


def seen_share(lists: Array, n_items: int) -> float:
    """Give the share of the catalogue that stands in at least one list."""
    return len(np.unique(lists)) / n_items


def likeness(lists: Array, factors: Array) -> float:
    """Give the mean cosine of the pairs of a list, and of that the mean over lists.

    Args:
        lists: Rows of items, shape (n_users, k).
        factors: What items are like, shape (n_items, n_factors).

    Source:
        Ziegler et al. (2005), Improving recommendation lists through topic diversification.
    """
    k = lists.shape[1]
    if k < 2:
        return 0.0
    lengths = np.linalg.norm(factors, axis=1, keepdims=True)
    directions = factors / np.where(lengths > 0, lengths, 1)
    total, own = np.zeros((len(lists), factors.shape[1])), np.zeros(len(lists))
    for place in range(k):  # the square of a sum is the sum over all pairs, each twice
        one = directions[lists[:, place]]
        total += one
        own += (one**2).sum(axis=1)
    return float((((total**2).sum(axis=1) - own) / (k * (k - 1))).mean())


def shared(lists: Array, n_items: int) -> float:
    """Give how much two users' lists share, as a mean over all pairs of users: 0 to 1.

    Source:
        Chaney, Stewart and Engelhardt (2018), sec. 3, measure homogeneity by such overlaps.
    """
    n = len(lists)
    shown = np.bincount(lists.ravel(), minlength=n_items).astype(np.float64)
    return float((shown * (shown - 1)).sum() / (n * (n - 1) * lists.shape[1])) if n > 1 else 0.0
