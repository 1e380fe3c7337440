"""Deal out the rows of an epoch, each exactly once.

In: pairs and ratings. Out: batches in an order of chance, and how large a batch should be.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torch import Tensor

_SMALLEST = 64  # rows: the course's batch
_STEPS = 320  # an epoch at most; more cost time and bring nothing
_DECAYS = 640  # steps of an epoch whose decay is kept, however few steps are left
_AT_ONCE = 16_384  # rows gathered in one go: many small gathers cost more


def batch_for(n_rows: int) -> int:
    """How many rows a step should see: the fewest 64s that leave an epoch at most 320 steps."""
    return _SMALLEST * ceil(n_rows / (_SMALLEST * _STEPS))


def kept_decay(wd: float, n_rows: int, batch_size: int) -> float:
    """The wd that takes as much away over an epoch as wd would with batches of 64.

    Decay acts once a step, whatever the batch, so fewer steps need more of it: Σ lr · wd over
    the run is what counts. It stops growing at 640 steps an epoch: more ratings are mostly those of
    more users, and what decay works against is the number of ratings of each.
    """
    return wd * min(n_rows / _SMALLEST, _DECAYS) / (n_rows / batch_size)


def n_batches(n_rows: int, batch_size: int) -> int:
    """How many steps an epoch has."""
    return ceil(n_rows / batch_size)


def batches(
    x: Tensor, y: Tensor, batch_size: int, order: torch.Generator | None
) -> Iterator[tuple[Tensor, Tensor]]:
    """Give an epoch's batches in a new order.

    Args:
        x: Pairs of rows, shape (n, 2).
        y: Their ratings, shape (n,).
        batch_size: Rows of a batch; the last one may be smaller.
        order: Where the order comes from; torch's own chance unless given.
    """
    # int32: half the memory, and no table of ratings is longer than it can count
    shuffled = torch.randperm(len(x), generator=order, dtype=torch.int32).to(x.device)
    for rows in shuffled.split(batch_size * max(1, _AT_ONCE // batch_size)):
        yield from zip(
            x.index_select(0, rows).split(batch_size),
            y.index_select(0, rows).split(batch_size),
            strict=True,
        )
