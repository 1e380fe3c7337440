"""Somebody new, or something new, as far as is known.

In: where they landed. Out: stars, intervals, a list to show, and which way was taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from numbers import Integral
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.coldstart.answers import find_rows
from cfkit.errors import RatingError
from cfkit.insight.best import best

if TYPE_CHECKING:
    from cfkit.coldstart.held import Rows
    from cfkit.coldstart.scale import Scale
    from cfkit.coldstart.sides import Side

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Newcomer:
    """Where a new user, or a new item, landed in a trained model, which stays as it is.

    Args:
        kind: "user" or "item".
        factors: Expected factors, shape (n_factors,).
        bias: Expected bias, on the scale of the model's scores; 0 if the model has none.
        cov: How uncertain the factors and, last, the bias are, shape (d, d).
        noise: The variance of a rating around what is expected of it.
        n_answers: How many ratings it was placed by.
        route: Which way was taken, such as "demographics + fold-in".
        why: The same in a sentence.
    """

    kind: str
    factors: Array
    bias: float
    cov: Array
    noise: float
    n_answers: int
    route: str
    why: str
    _other: Side
    _scale: Scale
    _answered: Rows
    _popularity: Array | None

    def __repr__(self) -> str:
        return f"A new {self.kind} ({self.route}). {self.why}"

    def predict(self, names: Iterable[Any] | None = None) -> Array:
        """Expect stars between a new user and items, or between a new item and users.

        Args:
            names: The items, or users, as the answers name them, one or several; None for all
                of the model's rows, in their order.

        Returns:
            Stars, shape (n,), inside the scale.

        Raises:
            UnknownIdError: If one is unknown.
        """
        return self._scale.stars(self._scores(self._rows(names)))

    def intervals(self, names: Iterable[Any] | None = None, level: float = 0.8) -> Array:
        """Where ratings will lie, with the probability level.

        Args:
            names: As in `predict`.
            level: Between 0 and 1.

        Returns:
            The lower and the upper end, shape (n, 2), inside the stars that can be given.

        Raises:
            RatingError: If level is not between 0 and 1.
            UnknownIdError: If a name is unknown.
        """
        if not 0 < level < 1:
            raise RatingError(
                f"intervals needs a level between 0 and 1: got {level}. 0.8 holds 8 of 10 ratings."
            )
        rows = self._rows(names)
        reach = NormalDist().inv_cdf((1 + level) / 2) * self._off_by(rows)
        middle = self._scale.stars(self._scores(rows))
        ends = np.column_stack([middle - reach, middle + reach])
        return ends.clip(self._scale.worst, self._scale.best)

    def recommend(self, n: Any = 10) -> list[Any]:
        """Choose what to show a new user, or whom to show a new item.

        Of somebody of whom nothing is known, stars say little: they are shown what is popular.

        Args:
            n: How many names; fewer if there are not so many.

        Returns:
            Titles where items have them, else names, best first: nothing that was answered, and
            nothing that nobody ever rated.

        Raises:
            RatingError: If n is below 1.
        """
        if not isinstance(n, Integral) or n < 1:
            raise RatingError(f"A list holds at least 1: got {n}. Choose how many to show.")
        worth = self._popularity
        if worth is None:
            worth = self.predict()
        there = [name is not None for name in self._other.names] & (self._other.count > 0)
        there[self._answered] = False
        n = min(n, int(there.sum()))
        if not n:
            return []
        return [self._other.shown[row] for row in best(np.where(there, worth, -np.inf), n)]

    @property
    def numbers(self) -> Array:
        """Give the factors and, if the model has one, the bias, shape (d,)."""
        return np.append(self.factors, self.bias)[: len(self.cov)]

    def _scores(self, rows: Rows) -> Array:
        return self._scale.mean + self._other.held.expect(self.numbers, rows)

    def _off_by(self, rows: Rows) -> Array:
        """How far a rating is off, typically, in stars."""
        doubt = self._other.held.variance(self.numbers, self.cov, rows)
        off: Array = np.sqrt(doubt * self._scale.slope(self._scores(rows)) ** 2 + self.noise)
        return off

    def _rows(self, names: Iterable[Any] | None) -> Rows:
        if names is None:
            return np.arange(len(self._other.names))
        one = isinstance(names, str) or not isinstance(names, Iterable)
        return find_rows(self._other, [names] if one else list(names))
