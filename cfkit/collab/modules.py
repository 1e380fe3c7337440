"""The parts that the course builds its models from.

In: sizes. Out: modules and parameters, ready to learn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import torch
from torch import Tensor, nn

from cfkit.errors import ModelError
from cfkit.squash import sigmoid_range

if TYPE_CHECKING:
    from collections.abc import Iterator

_NORMS = (nn.BatchNorm1d, nn.LayerNorm)


class Module(nn.Module):
    """An nn.Module whose `__init__` need not call `super().__init__()`."""

    def __new__(cls, *_args: Any, **_kwargs: Any) -> Self:
        """Make it ready to hold parameters, whatever its own `__init__` does."""
        self: Self = super().__new__(cls)
        nn.Module.__init__(self)
        return self

    def __init__(self) -> None:
        # nn.Module's own would forget what a subclass has set before it called super().
        pass


class Embedding(nn.Embedding):
    """A table of n_rows × n_columns small numbers; calling it with rows looks them up.

    Args:
        ni: How many rows.
        nf: How many numbers each row holds.
        std: How far they spread at the start; none is farther out than twice that.

    Raises:
        ModelError: If a size is below 1.
    """

    def __init__(self, ni: int, nf: int, std: float = 0.01) -> None:
        if ni < 1 or nf < 1:
            raise ModelError(f"An embedding has at least one row and one column: got {ni} × {nf}.")
        super().__init__(ni, nf)
        with torch.no_grad():  # what lies farther out than 2 is brought back in by the remainder
            self.weight.normal_().fmod_(2).mul_(std)


class SigmoidRange(Module):
    """A last layer that squashes every score into a range.

    Args:
        low: The rating that no score is low enough to reach.
        high: The rating that no score is high enough to reach.
    """

    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = low, high

    def forward(self, x: Tensor) -> Tensor:
        """Squash scores of any shape."""
        return sigmoid_range(x, self.low, self.high)


def create_params(size: Any) -> nn.Parameter:
    """Give a parameter of that size, filled with small random numbers around 0.

    Args:
        size: A list of sizes, such as `[n_users, n_factors]` or `[n_users]`.
    """
    return nn.Parameter(torch.zeros(*size).normal_(0, 0.01))


def biases_and_norms(model: nn.Module) -> Iterator[nn.Parameter]:
    """Give what weight decay spares: a layer's `bias`, a norm's numbers. They sit where they must.

    A table of users' or items' biases is none of these, and decays.
    """
    for layer in model.modules():
        if isinstance(layer, _NORMS):
            yield from layer.parameters()
        elif isinstance(getattr(layer, "bias", None), nn.Parameter):
            yield layer.bias
