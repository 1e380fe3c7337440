"""How far predictions are off: losses to learn by, and metrics to read.

In: predictions and ratings of as many numbers. Out: one number.
"""

from __future__ import annotations

from torch import Tensor, nn


class MSELossFlat(nn.MSELoss):
    """The mean squared error, whether the numbers stand in a row or in a column."""

    def forward(self, preds: Tensor, targs: Tensor) -> Tensor:
        """Compare them number by number."""
        return super().forward(preds.reshape(-1).float(), targs.reshape(-1).float())


class L1LossFlat(nn.L1Loss):
    """The mean absolute error, whether the numbers stand in a row or in a column."""

    def forward(self, preds: Tensor, targs: Tensor) -> Tensor:
        """Compare them number by number."""
        return super().forward(preds.reshape(-1).float(), targs.reshape(-1).float())


def mse(preds: Tensor, targs: Tensor) -> Tensor:
    """The mean squared error, in squared stars."""
    return (preds.reshape(-1) - targs.reshape(-1)).square().mean()


def rmse(preds: Tensor, targs: Tensor) -> Tensor:
    """The root of the mean squared error, in stars."""
    return mse(preds, targs).sqrt()


def mae(preds: Tensor, targs: Tensor) -> Tensor:
    """The mean absolute error, in stars."""
    return (preds.reshape(-1) - targs.reshape(-1)).abs().mean()


def is_squared_error(loss: object) -> bool:
    """Whether a loss is the mean squared error and nothing more."""
    return (
        isinstance(loss, nn.MSELoss)
        and type(loss) in (MSELossFlat, nn.MSELoss)
        and loss.reduction == "mean"
    )
