"""Lay ratings out by one side, so that sums over each user's, or each item's, are one call.

In: the rows of both sides and the stars. Out: sums of the other side's numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch.nn.functional import embedding_bag

if TYPE_CHECKING:
    from torch import Tensor


class Grouped:
    """The ratings of one side, sorted by its rows.

    Args:
        own: The rows of this side, one per rating.
        other: The rows of the other side.
        stars: The ratings, less their mean.
        n: How many rows this side has, rated or not.
    """

    def __init__(self, own: Tensor, other: Tensor, stars: Tensor, n: int) -> None:
        order = torch.argsort(own, stable=True)
        self.own, self.other, self.stars = own[order], other[order], stars[order]
        self.count = torch.bincount(own, minlength=n)
        self._starts = self.count.cumsum(0) - self.count

    def sums(self, table: Tensor, weights: Tensor | None = None) -> Tensor:
        """Add up, for each row of this side, the other side's rows of a table.

        Args:
            table: One row per row of the other side.
            weights: What each rating counts, in the order of this side; 1 unless given.
        """
        return embedding_bag(
            self.other, table, self._starts, mode="sum", per_sample_weights=weights
        )
