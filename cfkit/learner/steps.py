"""Take one step down the slope of the squared error, with the slopes that torch finds.

In: a model, then batches. Out: the model's numbers, moved; the batch's squared error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import torch

from cfkit.errors import ModelError
from cfkit.learner.adamw import AdamW

if TYPE_CHECKING:
    from torch import Tensor, nn

DECAYS = ("decoupled", "gradient", "loss")


class Steps(Protocol):
    """What moves a model's numbers."""

    def step(self, x: Tensor, y: Tensor, lr: float, momentum: float) -> float:
        """Learn from one batch; give its summed squared error from before."""

    def write_back(self) -> None:
        """Leave in the model what was learned so far."""


class TorchSteps:
    """Any module, differentiated by torch.

    Args:
        model: What learns.
        wd: Weight decay.
        decay: Its form; see fit_one_cycle.
        clip: The longest gradient, or None.

    Raises:
        ModelError: If the model has nothing to learn, or numbers of several kinds.
    """

    def __init__(self, model: nn.Module, wd: float, decay: str, clip: float | None) -> None:
        self._model = model
        self._parameters = [p for p in model.parameters() if p.requires_grad]
        if not self._parameters:
            raise ModelError(
                "The model has nothing to learn: model.parameters() is empty. Keep factors in an "
                "nn.Embedding or nn.Parameter, as attributes set after super().__init__()."
            )
        kinds = {(p.dtype, p.device) for p in self._parameters}
        if len(kinds) > 1:
            raise ModelError(
                "The numbers of a model must be of one dtype, on one device: got "
                f"{' and '.join(sorted(f'{d} on {c}' for d, c in kinds))}. "
                'Call model.float() and model.to("cpu") first.'
            )
        self._penalty, self._pull = (wd if form == decay else 0.0 for form in ("loss", "gradient"))
        self._clip = clip
        self._adamw = AdamW(self._parameters, wd if decay == "decoupled" else 0.0)

    def step(self, x: Tensor, y: Tensor, lr: float, momentum: float) -> float:
        """Learn from one batch; give its summed squared error from before."""
        for p in self._parameters:
            p.grad = None
        loss = penalised = (self._model(x).reshape(len(y)) - y).square().mean()
        if self._penalty:
            penalised = loss + self._penalty * sum(p.square().sum() for p in self._parameters)
        penalised.backward()
        self._finish_slopes()
        self._adamw.step([p.grad for p in self._parameters], lr, momentum)
        error: float = loss.item()
        return error * len(y)

    def write_back(self) -> None:
        """Nothing to do: the model itself was moved."""

    def _finish_slopes(self) -> None:
        for p in self._parameters:
            if p.grad is not None and p.grad.is_sparse:
                p.grad = p.grad.to_dense()  # AdamW moves every number, rated or not
            if p.grad is not None and self._pull:
                p.grad.add_(p.detach(), alpha=self._pull)
        if self._clip is not None:
            torch.nn.utils.clip_grad_norm_(self._parameters, self._clip)
