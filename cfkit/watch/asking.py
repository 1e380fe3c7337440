"""Ask any model for stars, whatever it is made of.

In: a model, its learner, or a function. Out: a function of pairs of rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy.typing as npt

from cfkit.comparing.fitted import as_fitted
from cfkit.errors import ModelError
from cfkit.insight.factors import Factors

if TYPE_CHECKING:
    from collections.abc import Callable

Array = npt.NDArray[Any]


def way_to_ask(model: Any, n_users: int, n_items: int) -> Callable[[Array], Array]:
    """Give the way to ask a model for stars (n,) of pairs of rows (n, 2).

    The kit's own factor models are read as numbers, without waking torch.

    Raises:
        ModelError: If it has another number of users or items, or cannot be asked.
    """
    try:
        numbers = Factors.of(model)
    except ModelError:
        return as_fitted(getattr(model, "model", model)).stars
    has = len(numbers.user_bias), len(numbers.item_bias)
    if has != (n_users, n_items):
        raise ModelError(
            f"The model has {has[0]} users and {has[1]} items, where {n_users} and {n_items} are "
            "needed: give the maps that it was trained with (users=, items=), or the world."
        )
    return lambda x: numbers.predict(x[:, 0], x[:, 1])
