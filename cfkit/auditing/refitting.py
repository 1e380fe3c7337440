"""Learn again from other ratings, as an audit has to.

In: ratings, and how to learn. Out: a model's numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import ModelError
from cfkit.insight.factors import Factors

if TYPE_CHECKING:
    from cfkit.bayes import BayesModel

Array = npt.NDArray[Any]
Fit = Callable[[tuple[Array, Array]], Any]


def with_bayes(n_users: int, n_items: int, seed: int = 0) -> Fit:
    """Give a way to learn that needs no settings: fit_bayes with rows for everybody."""

    def fit(train: tuple[Array, Array]) -> BayesModel:
        from cfkit.bayes import fit_bayes  # torch wakes with it

        return fit_bayes(train, n_users=n_users, n_items=n_items, seed=seed, progress=False)

    return fit


def learned(fit: Fit, x: Array, y: Array, n_users: int, n_items: int) -> Factors:
    """Learn, and read what was learned.

    Raises:
        ModelError: If the model has other users or items than are asked for.
    """
    read = Factors.of(fit((x, y.astype(np.float32))))
    sizes = len(read.user_factors), len(read.item_factors)
    if sizes != (n_users, n_items):
        raise ModelError(
            f"fit must give a model of {n_users} users and {n_items} items: it gave one of "
            f"{sizes[0]} and {sizes[1]}. Build it with these counts, rated or not."
        )
    return read
