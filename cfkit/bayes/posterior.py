"""What fit_bayes believes, and how sure it is.

In: pairs of rows. Out: stars, and the range in which a rating is likely to lie.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import RatingError, UnknownIdError

if TYPE_CHECKING:
    from cfkit.learner.history import History

Array = npt.NDArray[np.float32]
_AT_ONCE = 16_384  # pairs: their covariances are gathered, and those are large


@dataclass(frozen=True, slots=True, eq=False)
class BayesModel:
    """A prediction is mean + u·v + b_u + b_i, kept inside y_range.

    Args:
        mean: The mean of the ratings learned from.
        user_factors: Expected factors, shape (n_users, n_factors).
        user_bias: Expected biases in stars, shape (n_users,).
        item_factors: Shape (n_items, n_factors).
        item_bias: Shape (n_items,).
        user_cov: How uncertain each user's factors and, last, bias are: covariances, shape
            (n_users, n_factors + 1, n_factors + 1).
        item_cov: The same for items.
        noise: The variance of a rating around what is expected of it.
        y_range: The ends of the scale, in stars.
        history: The expected squared error after each sweep.
    """

    mean: float
    user_factors: Array
    user_bias: Array
    item_factors: Array
    item_bias: Array
    user_cov: Array
    item_cov: Array
    noise: float
    y_range: tuple[float, float]
    history: History

    def __repr__(self) -> str:
        return (
            f"BayesModel: {len(self.user_bias):,} users, {len(self.item_bias):,} items, "
            f"{self.user_factors.shape[1]} factors, noise {self.noise:.2f}"
        )

    def predict(self, x: Any) -> Array:
        """Expect stars, shape (n,), for pairs of rows x, shape (n, 2).

        Raises:
            RatingError: If x is not (n, 2) whole numbers.
            UnknownIdError: If there is no such user or item.
        """
        users, items = self._rows(x)
        stars = self._expected(users, items).clip(*self.y_range)
        return np.asarray(stars, dtype=np.float32)

    def intervals(self, x: Any, level: float = 0.8) -> Array:
        """Where a rating will lie, with the probability level.

        Args:
            x: Pairs of rows, shape (n, 2).
            level: Between 0 and 1.

        Returns:
            The lower and the upper end in stars, shape (n, 2), inside y_range.

        Raises:
            RatingError: If x is not (n, 2) whole numbers, or level is not between 0 and 1.
            UnknownIdError: If there is no such user or item.
        """
        if not 0 < level < 1:
            raise RatingError(
                f"intervals needs a level between 0 and 1: got {level}. 0.8 holds 8 of 10 ratings."
            )
        users, items = self._rows(x)
        starts = range(0, max(len(users), 1), _AT_ONCE)
        parts = [slice(start, start + _AT_ONCE) for start in starts]
        spread = np.concatenate([self._variance(users[p], items[p]) for p in parts])
        reach = NormalDist().inv_cdf((1 + level) / 2) * np.sqrt(spread + self.noise)
        middle = self._expected(users, items)
        ends = np.column_stack([middle - reach, middle + reach]).clip(*self.y_range)
        return np.asarray(ends, dtype=np.float32)

    def _expected(self, users: npt.NDArray[Any], items: npt.NDArray[Any]) -> npt.NDArray[Any]:
        product = np.einsum("nk,nk->n", self.user_factors[users], self.item_factors[items])
        stars: npt.NDArray[Any] = product + self.user_bias[users] + self.item_bias[items]
        return self.mean + stars

    def _variance(self, users: npt.NDArray[Any], items: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """How far u·v + b_u + b_i may be off, as a variance."""
        one = np.ones((len(users), 1), dtype=np.float32)
        u, v = (
            np.concatenate([factors[rows], one], axis=1)
            for factors, rows in ((self.user_factors, users), (self.item_factors, items))
        )
        of_user, of_item = self.user_cov[users], self.item_cov[items]
        both = (of_user[:, :-1, :-1] * of_item[:, :-1, :-1]).sum(axis=(1, 2))
        by_user = np.einsum("ni,nij,nj->n", v, of_user, v, optimize=True)
        by_item = np.einsum("ni,nij,nj->n", u, of_item, u, optimize=True)
        variance: npt.NDArray[Any] = both + by_user + by_item
        return variance

    def _rows(self, x: Any) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
        rows = np.asarray(x)
        if rows.ndim != 2 or rows.shape[1] != 2 or rows.dtype.kind not in "iu":
            raise RatingError(
                "x needs the shape (n, 2), whole numbers, the user's row and the item's: got "
                f"{rows.dtype} {rows.shape}. Put the columns side by side with np.column_stack."
            )
        for side, column, n in (
            ("users", rows[:, 0], len(self.user_bias)),
            ("items", rows[:, 1], len(self.item_bias)),
        ):
            strange = column[(column < 0) | (column >= n)]
            if len(strange):
                raise UnknownIdError(
                    f"The model knows {side} 0 to {n - 1}: got {strange[0]}. Turn ids into rows "
                    f"with IdMap.rows, and fit with n_{side} for rows that nobody rated yet."
                )
        return rows[:, 0], rows[:, 1]
