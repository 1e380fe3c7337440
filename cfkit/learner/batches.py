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
_DECAYS = 1024  # steps of an epoch whose decay is kept, however few steps are left
_LONGEST = 2.0  # times; beyond, large models learn by heart
_AT_ONCE = 16_384  # rows gathered in one go: many small gathers cost more


def batch_for(n_rows: int) -> int:
    """How many rows a step should see: the fewest 64s that leave an epoch at most 320 steps."""
    return _SMALLEST * ceil(n_rows / (_SMALLEST * _STEPS))


def kept_pace(lr: float, wd: float, n_rows: int, batch_size: int) -> tuple[float, float]:
    """The lr and wd that go as far, and take as much away, as these would in batches of 64.

    A slope of more rows is surer, so its step may be longer: by the fourth root of how much larger
    the batch is, at most twice. Decay acts once a step, whatever the batch: Σ lr · wd over the run
    is what is kept. It stops growing at 1024 steps an epoch: more ratings are mostly those of more
    users, and what decay works against is the number of ratings of each. Both were chosen on
    MovieLens 100K (random fifths drawn with seeds 7 to 9) and on invented worlds.
    """
    longer = min((batch_size / _SMALLEST) ** 0.25, _LONGEST)
    steps = n_rows / batch_size
    return lr * longer, wd / longer * min(n_rows / _SMALLEST, _DECAYS) / steps


def batch_sizes(n_rows: int, batch_size: int) -> list[int]:
    """How many rows each step of an epoch sees; a last one of one row joins the one before.

    A model with batch norm cannot learn from a single row.
    """
    whole, rest = divmod(n_rows, batch_size)
    sizes = [batch_size] * whole + ([rest] if rest else [])
    if len(sizes) > 1 and sizes[-1] == 1:
        sizes[-2:] = [sizes[-2] + 1]
    return sizes


def batches(
    x: Tensor,
    y: Tensor,
    batch_size: int,
    order: torch.Generator | None = None,
    shuffle: bool = True,
) -> Iterator[tuple[Tensor, Tensor]]:
    """Give an epoch's batches.

    Args:
        x: Pairs of rows, shape (n, 2).
        y: Their ratings, shape (n,) or (n, 1).
        batch_size: Rows of a batch; see `batch_sizes` for the last one.
        order: Where the order comes from; torch's own chance unless given.
        shuffle: Whether the rows come in a new order, or as they stand.
    """
    sizes, together = batch_sizes(len(x), batch_size), max(1, _AT_ONCE // batch_size)
    groups = [sizes[at : at + together] for at in range(0, len(sizes), together)]
    # int32: half the memory, and no table of ratings is longer than it can count. Drawn on the
    # CPU, so that every device sees the same order.
    rows = (
        torch.randperm(len(x), generator=order, dtype=torch.int32)
        if shuffle
        else torch.arange(len(x), dtype=torch.int32)
    ).to(x.device)
    for some, group in zip(rows.split([sum(group) for group in groups]), groups, strict=True):
        yield from zip(
            x.index_select(0, some).split(group), y.index_select(0, some).split(group), strict=True
        )
