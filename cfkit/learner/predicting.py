"""Ask a trained model.

In: a model and pairs of rows. Out: predicted stars, or how far off they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from cfkit.errors import ModelError
from cfkit.learner.devices import device_of
from cfkit.learner.pairs import as_rows

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_AT_ONCE = 65_536  # rows: enough for speed, little enough for memory


def predict(model: Any, x: Any) -> npt.NDArray[np.float32]:
    """What a model expects, as numbers that no longer belong to torch.

    Args:
        model: Any model of pairs of rows; a module of torch is put into eval mode. A model with
            a predict of its own, such as what fit_bayes gives, is asked by that.
        x: Pairs of rows, shape (n, 2).

    Returns:
        Stars, shape (n,), float32.

    Raises:
        RatingError: If x is not (n, 2) whole numbers from 0 on.
        ModelError: If it is no model, or does not answer one number per row.
    """
    if not isinstance(model, nn.Module):
        return _by_its_own_predict(model, x)
    asked = _ask(model, as_rows(x, "x", device_of(model)))
    stars: npt.NDArray[np.float32] = asked.to(device="cpu", dtype=torch.float32).numpy()
    return stars


def _by_its_own_predict(model: Any, x: Any) -> npt.NDArray[np.float32]:
    if hasattr(model, "dls") or not hasattr(model, "predict"):  # a learner's is for one name
        raise ModelError(
            f"predict asks a module of torch, or a model with predict(x): got a "
            f"{type(model).__name__}. Of a learner give learn.model and rows of learn.dls; for a "
            "table ask learn.get_preds(dl=learn.dls.test_dl(table))."
        )
    stars: npt.NDArray[np.float32] = model.predict(x)
    return stars


def mse(model: nn.Module, x: Tensor, y: Tensor) -> float:
    """The mean squared error of a model on checked pairs, in squared stars."""
    return float((_ask(model, x) - y).square().mean())


def _ask(model: nn.Module, x: Tensor) -> Tensor:
    model.eval()
    try:
        with torch.no_grad():
            return torch.cat([_one_per_row(model(rows), len(rows)) for rows in x.split(_AT_ONCE)])
    except IndexError as error:
        users, items = x.max(dim=0).values.tolist()
        raise ModelError(
            f"The model has no row for some pair of x, whose rows go up to user {users} and item "
            f"{items}. Turn ids into rows with the IdMap that the model was built for."
        ) from error


def _one_per_row(predicted: Tensor, n_rows: int) -> Tensor:
    if predicted.numel() != n_rows:
        raise ModelError(
            f"The model must answer one number per row: for {n_rows} rows it gave "
            f"{tuple(predicted.shape)}. Make all that you add flat, or all columns."
        )
    return predicted.reshape(n_rows)
