"""What is true in an invented world: who likes what, and how much.

In: people and films. Out: the factors and biases that all ratings come from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from cfkit.squash import sigmoid_range

Array = npt.NDArray[Any]

Y_RANGE = (0.0, 5.5)
_MIDDLE = 0.4  # on the score's scale: 3.3 stars
_FAN_TASTE = 3.0  # what a fan's vector gives the genre, where others give about 0


@dataclass(frozen=True, slots=True, eq=False)
class Truth:
    """The biased dot product behind a world's ratings, before chance joins in.

    Args:
        user_factors: Shape (n_users, n_factors). Factor 0 is the taste for animation.
        item_factors: Shape (n_items, n_factors).
        user_bias: Shape (n_users,).
        item_bias: Shape (n_items,).
        middle: The score of an average film for an average person.
        y_range: The ends of the scale, as in the models.
        fans: Shape (n_users,): who belongs to the small group of animation fans.
    """

    user_factors: Array
    item_factors: Array
    user_bias: Array
    item_bias: Array
    middle: float
    y_range: tuple[float, float]
    fans: npt.NDArray[np.bool_]

    @property
    def stars(self) -> Array:
        """What everybody would give everything on an ordinary day, (n_users, n_items)."""
        taste = self.user_factors @ self.item_factors.T
        score = self.middle + taste + self.user_bias[:, None] + self.item_bias
        stars: Array = sigmoid_range(score, *self.y_range)
        return stars


def draw_truth(
    rng: np.random.Generator, genres: Array, ages: Array, fans: Array, n_factors: int
) -> Truth:
    """Draw tastes: films of a genre are alike, and so, a little, are people of an age.

    Args:
        rng: Where chance comes from.
        genres: 0/1, shape (n_items, n_genres); column 0 is animation.
        ages: In years, shape (n_users,).
        fans: Who is a fan, shape (n_users,), bool.
        n_factors: How many numbers describe a taste.
    """
    n_users, n_items = len(ages), len(genres)
    centres = rng.normal(0, 0.8, (genres.shape[1], n_factors))
    centres[:, 0] = 0
    centres[0] = np.eye(n_factors)[0]  # a taste of its own, shared with no other genre
    item_factors = genres @ centres / genres.sum(axis=1, keepdims=True)
    item_factors += rng.normal(0, 0.25, item_factors.shape)

    user_factors = rng.normal(0, 0.55, (n_users, n_factors))
    user_factors[:, -1] += (ages - ages.mean()) / 40
    user_factors[fans] = _FAN_TASTE * np.eye(n_factors)[0]
    user_factors[fans] += rng.normal(0, 0.1, (int(fans.sum()), n_factors))
    return Truth(
        user_factors=user_factors,
        item_factors=item_factors,
        user_bias=rng.normal(0, 0.35, n_users),
        item_bias=rng.normal(0, 0.4, n_items),
        middle=_MIDDLE,
        y_range=Y_RANGE,
        fans=fans,
    )
