"""Take one step down the slope of a loss, with the slopes that torch finds.

In: a model, then batches. Out: the model's numbers, moved; the batch's loss.
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Protocol

from cfkit.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Callable

    from torch import Tensor, nn

    from cfkit.learner.adamw import AdamW


class Steps(Protocol):
    """What moves a model's numbers."""

    def step(self, x: Tensor, y: Tensor, lr: float, momentum: float) -> float:
        """Learn from one batch; give its mean loss from before."""

    def write_back(self) -> None:
        """Leave in the model what was learned so far."""

    def hand_over(self) -> None:
        """Leave in the optimiser what a later fit goes on from."""


class TorchSteps:
    """Any module, differentiated by torch.

    Args:
        model: What learns.
        optimiser: Moves all of `model.parameters()`, in their order.
        loss_of: What to make small, (predictions, ratings) → one number.
        pull: Adds pull · p to the slope of each number p.
        slopes_stand: Called between slopes and step.

    Raises:
        ModelError: If the model has nothing to learn, or numbers of several kinds.
    """

    def __init__(
        self,
        model: nn.Module,
        optimiser: AdamW,
        loss_of: Callable[[Tensor, Tensor], Tensor],
        pull: float = 0.0,
        slopes_stand: Callable[[], object] | None = None,
    ) -> None:
        self._model, self._optimiser, self._loss_of = model, optimiser, loss_of
        self._parameters = list(model.parameters())
        self._pull, self._slopes_stand = pull, slopes_stand
        _check(self._parameters)

    def step(self, x: Tensor, y: Tensor, lr: float, momentum: float) -> float:
        """Learn from one batch; give its mean loss from before."""
        for p in self._parameters:
            p.grad = None
        loss = self._loss_of(self._model(x), y)
        loss.backward()
        self._finish_slopes()
        self._optimiser.step([p.grad for p in self._parameters], lr, momentum)
        told: float = loss.item()
        return told

    def write_back(self) -> None:
        """Nothing to do: the model itself was moved."""

    def hand_over(self) -> None:
        """Nothing to do: the optimiser itself moved it."""

    def _finish_slopes(self) -> None:
        for p in self._parameters:
            if p.grad is not None and p.grad.is_sparse:
                p.grad = p.grad.to_dense()  # AdamW moves every number, rated or not
            if p.grad is not None and self._pull:
                p.grad.add_(p.detach(), alpha=self._pull)
        if self._slopes_stand is not None:
            self._slopes_stand()


def finite(loss: float, step: int, n_steps: int, lr: float) -> float:
    """Give the loss of a step back.

    Args:
        loss: What it was before the step.
        step: Which one it was, from 1 on.
        n_steps: How many there are in all.
        lr: The largest step size.

    Raises:
        ModelError: If it is no number any more.
    """
    if isfinite(loss):
        return loss
    cause = (
        "the model's first answers are no numbers, so look for a division, a log or a root in "
        "its forward; or an earlier fit broke it, so build it again"
        if step == 1
        else f"the steps are too long. Build the model again and try lr={lr / 10:g}, or clip its "
        "gradients"
    )
    raise ModelError(
        f"The loss is no longer a number at step {step} of {n_steps}: most likely {cause}."
    )


def _check(parameters: list[nn.Parameter]) -> None:
    kinds = {(p.dtype, p.device) for p in parameters if p.requires_grad}
    if not kinds:
        raise ModelError(
            "The model has nothing to learn: model.parameters() is empty, or all of it is frozen. "
            "Keep factors in an nn.Embedding or nn.Parameter, as attributes set after "
            "super().__init__()."
        )
    if len(kinds) > 1:
        raise ModelError(
            "The numbers of a model must be of one dtype, on one device: got "
            f"{' and '.join(sorted(f'{d} on {c}' for d, c in kinds))}. "
            'Call model.float() and model.to("cpu") first.'
        )
