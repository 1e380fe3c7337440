"""Say which of a user's own ratings carry a prediction, and what goes if one is left out.

In: a model's numbers, a user's ratings. Out: what each rating adds, as a table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import ModelError
from cfkit.insight.slopes import slope
from cfkit.squash import logit_range

if TYPE_CHECKING:
    import pandas as pd

    from cfkit.insight.factors import Factors

Array = npt.NDArray[Any]
_RIDGES = np.geomspace(0.01, 100, 33)  # from hardly any pull to hardly anything else


@dataclass(frozen=True, slots=True, eq=False)
class Carried:
    """A prediction as the average user's, and what each rating adds.

    Args:
        average: What the average user is predicted, in stars.
        rated: Columns title, rating, surprise (how much more the user liked it than the average
            user would, as a score), weight (how much of a surprise there goes into this
            prediction), stars (what it adds), without (how the prediction changes if this one
            rating had never been); the weightiest first, the index is the items' rows.
        left_over: What this view does not explain of the model's prediction, in stars. The
            average, the stars and the left-over add up to the prediction.
        ridge: The pull towards the average user.
    """

    average: float
    rated: pd.DataFrame
    left_over: float
    ridge: float

    def __str__(self) -> str:
        if not len(self.rated):
            return f"The average user: {self.average:.2f}. No rating of this user's own is known."
        most = [
            f"{row.stars:+6.2f}  {row.title}, rated {row.rating:g}"
            for row in self.rated.head(3).itertuples()
        ]
        rest = f"{self.rated['stars'].iloc[3:].sum():+6.2f}  {len(self.rated) - len(most)} others"
        return "\n".join([f"By the user's own ratings: {self.average:.2f} for the average user",
                          *most, rest, f"{self.left_over:+6.2f}  left over"])  # fmt: skip

    __repr__ = __str__


def carried(
    read: Factors, user: int, item: int, names: list[str], x: Array, y: Array, ridge: float | None
) -> Carried:
    """Fold a user in from their own ratings, and read off what each of them adds.

    Raises:
        ModelError: If the ridge is not above 0.
    """
    import pandas as pd

    if ridge is not None and not ridge > 0:
        raise ModelError(f"explain needs ridge > 0: got {ridge}. Leave it out, and one is found.")
    own = x[:, 0] == user
    items, ratings = x[own, 1], y[own]
    every = _with_ones(read, read.item_factors)
    users = np.unique(x[:, 0])
    average = _rows(read, users).mean(axis=0)
    fixed = read.mean + read.item_bias
    table = every[items]
    surprise = _as_scores(read, ratings) - fixed[items] - table @ average
    away = _rows(read, np.array([user]))[0] - average
    chosen = _closest(table, surprise, every, away) if ridge is None else float(ridge)
    inverse = np.linalg.inv(table.T @ table + chosen * np.eye(table.shape[1]))
    weights = table @ inverse @ every[item]
    base = float(fixed[item] + every[item] @ average)
    whole = base + float(weights @ surprise)
    leverage = np.einsum("nk,kl,nl->n", table, inverse, table)
    missed = surprise - table @ (inverse @ (table.T @ surprise))
    left_out = whole - weights * missed / (1 - leverage)
    rise = slope(read.stars, base, whole)
    rated = pd.DataFrame(
        {
            "title": [names[i] for i in items],
            "rating": ratings,
            "surprise": surprise,
            "weight": weights,
            "stars": weights * surprise * rise,
            "without": read.stars(left_out) - float(read.stars(np.array(whole))),
        },
        index=pd.Index(items, name="row"),
    )
    order = np.argsort(-rated["stars"].abs().to_numpy(), kind="stable")
    prediction = float(read.predict(np.array([user]), np.array([item]))[0])
    start = float(read.stars(np.array(base)))
    return Carried(start, rated.iloc[order], prediction - start - rated["stars"].sum(), chosen)


def _as_scores(read: Factors, stars: Array) -> Array:
    """Give the scores that ratings stand for."""
    scores: Array = logit_range(stars, *read.y_range) if read.squashed and read.y_range else stars
    return scores


def _with_ones(read: Factors, factors: Array) -> Array:
    """Add the column that a user's bias is multiplied with, if the model has biases."""
    return np.column_stack([factors, np.ones(len(factors))]) if read.has_bias else factors


def _rows(read: Factors, users: Array) -> Array:
    """Give users' factors, and last their biases, if the model has any."""
    factors = read.user_factors[users]
    return np.column_stack([factors, read.user_bias[users]]) if read.has_bias else factors


def _closest(table: Array, surprise: Array, every: Array, away: Array) -> float:
    """Choose the ridge whose predictions of all items are closest to the model's own."""
    values, vectors = np.linalg.eigh(table.T @ table)
    pulled = vectors.T @ (table.T @ surprise)
    found = [vectors @ (pulled / (values + ridge)) for ridge in _RIDGES]
    errors = [float(((every @ (one - away)) ** 2).mean()) for one in found]
    return float(_RIDGES[int(np.argmin(errors))])
