"""Learn from batches, one step each.

In: a learner, batches and a pace. Out: the loss of each step.
"""

from __future__ import annotations

from contextlib import contextmanager
from math import isfinite
from typing import TYPE_CHECKING

import torch

from cfkit.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from torch import Tensor, nn

    from cfkit.collab.adam import Adam

_LARGE = 2_000_000  # numbers; below, a step is over before a second thread has begun


def learn(
    model: nn.Module,
    batches: Iterable[tuple[Tensor, Tensor]],
    loss_of: Callable[[Tensor, Tensor], Tensor],
    optimiser: Adam,
    pace: Callable[[], tuple[float, float]],
) -> Iterator[tuple[float, int]]:
    """Walk over the batches once, and take a step after each.

    Args:
        model: Any module that gives one number per row.
        batches: Pairs (x, y) of rows and ratings.
        loss_of: What to make small.
        optimiser: What moves the numbers.
        pace: Gives the size and momentum of the next step.

    Yields:
        The loss of a batch, and how many rows it had.
    """
    model.train()
    for x, y in batches:
        optimiser.zero_grad()
        loss = loss_of(model(x), y)
        loss.backward()
        optimiser.step(*pace())
        yield loss.item(), len(x)


def finite(loss: float, step: int, lr: float) -> float:
    """Give the loss back.

    Raises:
        ModelError: If it is no number any more.
    """
    if not isfinite(loss):
        cause = (
            "the model's first answers are no numbers, so look for a division, a log or a root "
            "in its forward; or an earlier fit broke it, so build it again"
            if step == 1
            else f"the steps are too long. Build the model again and try lr={lr / 10:g}"
        )
        raise ModelError(f"The loss is no longer a number at step {step}: most likely {cause}.")
    return loss


@contextmanager
def few_threads(model: nn.Module) -> Iterator[None]:
    """Learn small tables on one thread: a second one mostly waits, and burns time doing so."""
    before = torch.get_num_threads()
    if sum(p.numel() for p in model.parameters()) < _LARGE:
        torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)
