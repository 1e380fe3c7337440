"""Ask any model for stars, whatever it is made of.

In: a model, its learner, or a function. Out: a function of pairs of rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.comparing.fitted import as_fitted
from cfkit.errors import ModelError
from cfkit.insight.factors import Factors

if TYPE_CHECKING:
    from collections.abc import Callable

    from cfkit.ratings import IdMap

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
        if not callable(model) and not hasattr(model, "predict"):
            raise ModelError(
                "A model to watch is one of the kit's, its learner, or a function x → stars of "
                f"pairs of rows (n, 2): a {type(model).__name__} came."
            ) from None
        return as_fitted(getattr(model, "model", model)).stars
    has = len(numbers.user_bias), len(numbers.item_bias)
    if has != (n_users, n_items):
        raise ModelError(
            f"The model has {has[0]} users and {has[1]} items, where {n_users} and {n_items} are "
            "needed: give the maps that it was trained with (users=, items=), or the world."
        )
    return lambda x: numbers.predict(x[:, 0], x[:, 1])


def by_maps(model: Any, users: IdMap, items: IdMap) -> Callable[[Array], Array]:
    """The same for the rows of two maps, also where a learner numbers its names another way.

    Raises:
        ModelError: If the model has another number of users or items, or a learner knows others.
    """
    if not hasattr(model, "dls"):
        return way_to_ask(model, len(users), len(items))
    places = []
    for ids, names in zip((users, items), model.dls.classes.values(), strict=True):
        place = names.rows(ids.ids)
        if strangers := ids.ids[place == 0].tolist():
            raise ModelError(
                f"The learner knows other names than train holds: {strangers[0]!r} and "
                f"{len(strangers) - 1} more are not among its. Give the ratings that it learned "
                "from, their columns renamed to user, item and rating."
            )
        places.append(place)
    ask = way_to_ask(model, *map(len, model.dls.classes.values()))
    return lambda x: ask(np.column_stack([places[0][x[:, 0]], places[1][x[:, 1]]]))
