"""Move a model's numbers: Adam, with a decay beside its steps.

In: a model, then a step size and a momentum for each step. Out: the model, moved in place.

It calls the kernel of torch.optim.AdamW(fused=True) itself: that class wakes torch's compiler when
it is first built, which takes longer than a small fit.

Source:
    Loshchilov and Hutter (2019), Decoupled weight decay regularization, alg. 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from cfkit.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Iterator

_BETA2, _EPS = 0.99, 1e-5  # as fastai has them
_NORMS = (nn.BatchNorm1d, nn.LayerNorm)


class Adam:
    """The running means of a model's slopes, and the steps made from them.

    Args:
        model: What learns.
        wd: Each step takes lr · wd of every number away, but not of a layer's `bias` or a norm's
            numbers: they are few, and sit where they must.
        wd_bn_bias: Whether to decay these too.

    Raises:
        ModelError: If the model has nothing to learn.
    """

    def __init__(self, model: nn.Module, wd: float, wd_bn_bias: bool = False) -> None:
        self.wd = wd
        self._parameters = [p for p in model.parameters() if p.requires_grad]
        if not self._parameters:
            raise ModelError(
                "The model has nothing to learn: model.parameters() is empty. Keep factors in an "
                "Embedding or nn.Parameter, as attributes of the model."
            )
        spared = set() if wd_bn_bias else {id(p) for p in _biases_and_norms(model)}
        self._decays = [id(p) not in spared for p in self._parameters]
        self._means = [torch.zeros_like(p) for p in self._parameters]
        self._squares = [torch.zeros_like(p) for p in self._parameters]
        self._counts = [torch.zeros((), device=p.device) for p in self._parameters]

    def zero_grad(self) -> None:
        """Forget the slopes of the batch before."""
        for p in self._parameters:
            p.grad = None

    def step(self, lr: float, momentum: float) -> None:
        """Move every number that has a slope."""
        with torch.no_grad():
            self._move(lr, momentum)

    def state_dict(self) -> dict[str, Any]:
        """Give what a later fit needs to go on."""
        return {
            "wd": self.wd, "means": self._means, "squares": self._squares, "counts": self._counts,
        }  # fmt: skip

    def load_state_dict(self, kept: dict[str, Any]) -> None:
        """Go on from there."""
        self.wd = kept["wd"]
        self._means, self._squares = kept["means"], kept["squares"]
        self._counts = kept["counts"]

    def _move(self, lr: float, momentum: float) -> None:
        for decays in (True, False):
            moving = [
                i
                for i, p in enumerate(self._parameters)
                if p.grad is not None and self._decays[i] is decays
            ]
            if not moving:
                continue
            counts = [self._counts[i] for i in moving]
            torch._foreach_add_(counts, 1)
            torch._fused_adamw_(
                [self._parameters[i] for i in moving], [self._slope(i) for i in moving],
                [self._means[i] for i in moving], [self._squares[i] for i in moving], [], counts,
                lr=lr, beta1=momentum, beta2=_BETA2, weight_decay=self.wd if decays else 0.0,
                eps=_EPS, amsgrad=False, maximize=False,
            )  # fmt: skip

    def _slope(self, i: int) -> Tensor:
        slope = self._parameters[i].grad
        assert slope is not None
        return slope.to_dense() if slope.is_sparse else slope  # every number moves, rated or not


def _biases_and_norms(model: nn.Module) -> Iterator[nn.Parameter]:
    for layer in model.modules():
        if isinstance(layer, _NORMS):
            yield from layer.parameters()
        elif isinstance(getattr(layer, "bias", None), nn.Parameter):
            yield layer.bias
