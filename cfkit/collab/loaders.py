"""Hand out rated pairs in batches.

In: rows (n, 2) and ratings (n, 1). Out: pairs (x, y), each row once per walk.
"""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor

from cfkit.errors import ModelError
from cfkit.learner.batches import batch_sizes, batches

NO_RATINGS = (
    "There are no ratings here: a learner that load_learner made knows names and holds none. For "
    "ratings of your own give learn.dls.test_dl(table), or ask the learner that was trained."
)
_AT_ONCE = 65_536  # rows: enough for speed, little enough for memory


class RatingLoader:
    """Batches of rated pairs. A walk over it is an epoch: every row, once.

    Args:
        x: The user's row and the item's, int64, shape (n, 2).
        y: Stars, float32, shape (n, 1); None where nobody knows them.
        bs: Rows per batch.
        shuffle: Whether each walk takes another order, drawn from torch's generator.
    """

    def __init__(self, x: Tensor, y: Tensor | None, bs: int, shuffle: bool) -> None:
        if not hasattr(bs, "__index__") or bs < 1:
            raise ModelError(f"A batch has at least one row: got a batch size of {bs!r}.")
        self.x, self.y = x, y
        self.bs, self.shuffle = bs, shuffle

    def __len__(self) -> int:
        return len(batch_sizes(len(self.x), self.bs))

    def __iter__(self) -> Iterator[tuple[Tensor, Tensor]]:
        y = torch.zeros(len(self.x), 1, device=self.x.device) if self.y is None else self.y
        return batches(self.x, y, self.bs, shuffle=self.shuffle)

    @property
    def n(self) -> int:
        """How many rows there are."""
        return len(self.x)

    def one_batch(self) -> tuple[Tensor, Tensor]:
        """Give one batch, as a walk would begin.

        Raises:
            ModelError: If there are no rows.
        """
        if not self.n:
            raise ModelError(NO_RATINGS)
        return next(iter(self))

    def in_order(self) -> Iterator[Tensor]:
        """Give the rows as they stand, many at once: nothing is learned from them."""
        yield from self.x.split(_AT_ONCE)
