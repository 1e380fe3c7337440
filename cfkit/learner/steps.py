"""Learn from batches, one step each: the loop for any loss and any optimiser of torch.

In: a model, batches of (x, y), a loss, an optimiser. Out: the loss of each step.
"""

from __future__ import annotations

from contextlib import contextmanager
from math import isfinite
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from cfkit.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_LARGE = 2_000_000  # numbers; below, a step is over before a second thread has begun
_NORMS = (nn.BatchNorm1d, nn.LayerNorm)

Loss = Any  # (predictions, ratings) -> a tensor of one number


def learn(
    model: nn.Module,
    batches: Iterable[tuple[Tensor, Tensor]],
    loss_of: Loss,
    optimiser: torch.optim.Optimizer,
    before_step: Callable[[], Any],
) -> Iterator[tuple[float, int]]:
    """Walk over the batches once, and take a step after each.

    Args:
        model: Any module that gives one number per row.
        batches: Pairs (x, y) of rows and ratings.
        loss_of: What to make small.
        optimiser: What takes the steps.
        before_step: Called when the gradients of a batch stand, such as to set the pace.

    Yields:
        The loss of a batch, and how many rows it had.
    """
    model.train()
    for x, y in batches:
        loss = loss_of(model(x), y)
        optimiser.zero_grad()
        loss.backward()
        before_step()
        optimiser.step()
        yield loss.item(), len(x)


def adam(model: nn.Module, lr: float, wd: float, wd_bn_bias: bool = False) -> torch.optim.AdamW:
    """Make the optimiser of the course: Adam, with a decay beside its steps.

    Args:
        model: What learns.
        lr: The step size.
        wd: Each step takes lr · wd of every number away, but not of a layer's `bias` or a norm's
            numbers: those are few, and sit where they must.
        wd_bn_bias: Whether to decay these too.

    Raises:
        ModelError: If the model has nothing to learn.
    """
    learnt = [p for p in model.parameters() if p.requires_grad]
    if not learnt:
        raise ModelError(
            "The model has nothing to learn: model.parameters() is empty. Keep factors in an "
            "Embedding or nn.Parameter, as attributes of the model."
        )
    kept = set() if wd_bn_bias else set(map(id, _biases_and_norms(model)))
    groups = [
        {"params": [p for p in learnt if id(p) not in kept], "weight_decay": wd},
        {"params": [p for p in learnt if id(p) in kept], "weight_decay": 0.0},
    ]
    # fused: the same arithmetic in one call, a third less time.
    return torch.optim.AdamW(groups, lr=lr, betas=(0.9, 0.99), eps=1e-5, fused=True)


def set_pace(
    optimiser: torch.optim.Optimizer, lr: float | None = None, momentum: float | None = None
) -> None:
    """Set the step size and the momentum of the next step; None leaves one as it is."""
    for group in optimiser.param_groups:
        if lr is not None:
            group["lr"] = lr
        if momentum is not None and "betas" in group:
            group["betas"] = (momentum, group["betas"][1])


def finite(loss: float, step: int, lr: float) -> float:
    """Give the loss back.

    Raises:
        ModelError: If it is no number any more.
    """
    if not isfinite(loss):
        raise ModelError(
            f"The loss is no longer a number at step {step}: the steps are too long, or the model "
            f"gives NaN. Build the model again and try lr={lr / 10:g}."
        )
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


def _biases_and_norms(model: nn.Module) -> Iterator[nn.Parameter]:
    for layer in model.modules():
        if isinstance(layer, _NORMS):
            yield from layer.parameters()
        elif isinstance(getattr(layer, "bias", None), nn.Parameter):
            yield layer.bias
