"""Keep small work on one thread.

In: how many numbers there are to learn. Out: a block that runs on as many threads as are worth it.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torch import nn

_LARGE = 2_000_000  # numbers; below, a step is over before a second thread has begun


@contextmanager
def few_threads(n_numbers: int) -> Iterator[None]:
    """Learn small tables on one thread: a second one mostly waits, and burns time doing so."""
    before = torch.get_num_threads()
    if n_numbers < _LARGE:
        torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def n_numbers(model: nn.Module) -> int:
    """How many numbers a model holds."""
    return sum(p.numel() for p in model.parameters())
