"""The calculator of the dot product.

In: a user's and an item's factors. Out: a widget; `raw`, `score`, `cosine`, … of what it shows.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import traitlets as t

from cfkit.errors import WidgetError
from cfkit.squash import sigmoid_range
from cfkit.widgets.base import CourseWidget, Vector, plain

_MOST_FACTORS = 8  # as many rows as fit on a screen, and in a formula
_OUR_NAMES = ("science fiction", "dark", "puzzling")


class DotProduct(CourseWidget):
    """Two vectors to slide, their dot product term by term, and what it says as a rating.

    Python owns the names and `y_range`; both sides own `user` and `item`.

    Args:
        user: The user's factors, a list, array or tensor of 1 to 8 numbers.
        item: The item's factors, as many.
        factor_names: A name per factor; without it they are counted, for a trained model
            never names its factors.

    Raises:
        WidgetError: If the vectors or names do not fit together, or are too long to show.
    """

    user = Vector([0.8, -0.3, 0.6], help="the user's factors").tag(sync=True)
    item = Vector([0.7, 0.5, 0.9], help="the item's factors").tag(sync=True)
    factor_names = t.List(t.Unicode(), list(_OUR_NAMES)).tag(sync=True)
    user_name = t.Unicode("Alice").tag(sync=True)
    item_name = t.Unicode("Inception").tag(sync=True)
    y_range = t.Tuple(t.Float(), t.Float(), default_value=(0.0, 5.5)).tag(sync=True)

    def __init__(
        self,
        user: Any = None,
        item: Any = None,
        factor_names: Sequence[str] | None = None,
        **kwargs: Any,
    ) -> None:
        given = {"user": user, "item": item}
        given = {name: value for name, value in given.items() if value is not None}
        if factor_names is not None:
            given["factor_names"] = list(factor_names)
        elif given:
            numbers = plain(next(iter(given.values())))
            n_factors = len(numbers) if isinstance(numbers, list) else 1
            given["factor_names"] = [f"factor {k}" for k in range(1, n_factors + 1)]
        super().__init__(**given, **kwargs)

    @t.validate("user", "item", "factor_names")  # type: ignore[untyped-decorator]
    def _must_fit(self, proposal: Any) -> Any:
        lengths = {name: len(getattr(self, name)) for name in ("user", "item", "factor_names")}
        lengths[proposal["trait"].name] = len(proposal["value"])
        n_user, n_item, n_names = lengths.values()
        if not n_user == n_item == n_names:
            raise WidgetError(
                f"DotProduct needs as many numbers for the user as for the item, and a name for "
                f"each: got {n_user}, {n_item} and {n_names} names. Pass rows of equal length."
            )
        if not 1 <= n_user <= _MOST_FACTORS:
            raise WidgetError(
                f"DotProduct shows 1 to {_MOST_FACTORS} factors, got {n_user}. "
                f"Pass the first few, as in user=factors[:3]."
            )
        return proposal["value"]

    @property
    def terms(self) -> list[float]:
        """The products, factor by factor."""
        return [u * i for u, i in zip(self.user, self.item, strict=True)]

    @property
    def raw(self) -> float:
        """The dot product: the sum of the terms."""
        return sum(self.terms)

    @property
    def score(self) -> float:
        """The raw score squashed into `y_range`, as the course's models read it."""
        stars: float = sigmoid_range(self.raw, *self.y_range)
        return stars

    @property
    def cosine(self) -> float:
        """The cosine between the vectors, their lengths left out; nan if one is all zeros."""
        lengths = math.hypot(*self.user) * math.hypot(*self.item)
        return max(-1.0, min(1.0, self.raw / lengths)) if lengths else math.nan

    @property
    def angle(self) -> float:
        """The angle between the vectors, in degrees; nan if one is all zeros."""
        return math.degrees(math.acos(self.cosine))

    def summary(self) -> str:
        """Say the vectors, the sum and what it means as a rating."""
        low, high = self.y_range
        formula = " + ".join(
            f"{_in_brackets(u)} × {_in_brackets(i)}"
            for u, i in zip(self.user, self.item, strict=True)
        )
        turn = (
            "A vector of zeros has no direction."
            if math.isnan(self.cosine)
            else f"The angle between the two is {self.angle:.0f}° (cosine {_say(self.cosine)})."
        )
        return (
            f"Dot product of {self.user_name} and {self.item_name}: {formula} = {_say(self.raw)}. "
            f"Squashed into ({low:g}, {high:g}) that is {_say(self.score)} stars. {turn}"
        )


def _say(x: float) -> str:
    text = f"{x:.2f}"
    return text.removeprefix("-") if float(text) == 0 else text.replace("-", "−")


def _in_brackets(x: float) -> str:
    return f"({_say(x)})" if _say(x).startswith("−") else _say(x)
