"""What a contestant hands back once it has learned, whatever form it came in.

In: what a student's or the kit's function gave. Out: `Fitted`, whose answers are looked at.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import ModelError
from cfkit.insight.arrays import as_array

Array = npt.NDArray[Any]

_AT_ONCE = 262_144  # pairs: a student's model may lay all of them out


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A trained contestant.

    Args:
        predict: Stars (n,) for pairs of rows, a LongTensor (n, 2).
        n_numbers: How many numbers it must keep in order to predict; None if nobody knows.
        n_bytes: How many bytes these take.
        fold_in: Stars (n_items,) for somebody new, from the rows and the stars of the items that
            they rated, perhaps none; None if it cannot.
    """

    predict: Callable[[Any], Any]
    n_numbers: int | None = None
    n_bytes: int | None = None
    fold_in: Callable[[Array, Array], Any] | None = None

    def stars(self, x: npt.NDArray[np.int64]) -> Array:
        """Ask for pairs of rows, shape (n, 2), and look at what comes.

        Raises:
            ModelError: If it is not one finite number per row.
        """
        import torch

        rows = torch.from_numpy(x)
        with torch.no_grad():
            parts = [checked(self.predict(part), len(part)) for part in rows.split(_AT_ONCE)]
        return np.concatenate([np.zeros(0), *parts])


def as_fitted(found: Any) -> Fitted:
    """Take in what a contestant's function gave.

    Raises:
        ModelError: If it cannot be asked.
    """
    if isinstance(found, Fitted):
        return found
    if hasattr(found, "dls"):
        raise ModelError(
            "A contestant gave a learner, which numbers users and items its own way. Give a "
            "function x → stars that turns the rows of x into its names, or train on train itself."
        )
    fold_in = getattr(found, "fold_in", None)
    if hasattr(found, "named_parameters"):
        from cfkit.learner import predict

        tables = [*found.parameters(), *found.buffers()]
        n_bytes = sum(t.numel() * t.element_size() for t in tables)
        return Fitted(lambda x: predict(found, x), sum(t.numel() for t in tables), n_bytes, fold_in)
    ask = getattr(found, "predict", found)
    if not callable(ask):
        raise ModelError(
            "A contestant is a function (train, n_users, n_items, seed) that gives a function "
            f"x → stars, or a model: it gave a {type(found).__name__}. Does it end in a return?"
        )
    return Fitted(ask, fold_in=fold_in)


def checked(answer: Any, n: int) -> Array:
    """Give an answer as n numbers.

    Raises:
        ModelError: If it is not that.
    """
    stars = as_array(answer)
    if stars.size != n or stars.ndim > 2 or stars.dtype.kind not in "fiub":
        raise ModelError(
            f"A prediction is one number per pair: for {n} pairs came {stars.dtype} of shape "
            f"{stars.shape}. Sum over the factors only, and answer for every row of x."
        )
    stars = stars.reshape(-1).astype(np.float64)
    if n_strange := int((~np.isfinite(stars)).sum()):
        raise ModelError(
            f"{n_strange} of {n} predictions are nan or infinite. Look for a mean of no ratings, "
            "or a step that was too long."
        )
    return stars
