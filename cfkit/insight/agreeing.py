"""Ask a model itself whether its factors and biases are all there is to it.

In: a model that answers pairs of rows, and what was read of it. Out: nothing, or a sentence.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torch import nn

    from cfkit.insight.factors import Factors

_PAIRS = 64
_NEAR = 0.01  # stars: float32 and half the digits of it stay below, another formula does not


def check_reading(model: Any, read: Factors) -> None:
    """Say so if a model predicts other stars than its numbers do, as a network would.

    Raises:
        ModelError: If it does.
    """
    chance = np.random.default_rng(0)
    sizes = len(read.user_factors), len(read.item_factors)
    x = np.column_stack([chance.integers(n, size=_PAIRS) for n in sizes])
    own, ours = _ask(model, x), read.predict(x[:, 0], x[:, 1])
    near = np.isclose(own, ours, rtol=_NEAR, atol=_NEAR, equal_nan=True)
    if not near.all():
        (user, item), row = x[~near][0], int(np.argmin(near))
        raise ModelError(
            f"A model to read predicts u·v and biases, and nothing else: for user {user} and item "
            f"{item} this {type(model).__name__} gives {own[row]:.2f} stars and its factors "
            f"{ours[row]:.2f}. What a network makes of its factors cannot be read off them: ask it "
            "with cfkit.predict."
        )


def _ask(model: Any, x: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    torch = sys.modules.get("torch")  # whoever has a module of torch has woken it
    if torch is None or not isinstance(model, torch.nn.Module):
        return np.asarray(model(x), dtype=np.float64).reshape(len(x))
    from cfkit.learner.predicting import predict

    with _undisturbed(model):
        return predict(model, x).astype(np.float64)


@contextmanager
def _undisturbed(model: nn.Module) -> Iterator[None]:
    """Leave each part of a model in its mode, and chance where it was."""
    import torch

    modes = {part: part.training for part in model.modules()}
    on = {p.device for p in model.parameters() if p.is_cuda}
    with torch.random.fork_rng(devices=on):
        try:
            yield
        finally:
            for part, mode in modes.items():
                part.training = mode
