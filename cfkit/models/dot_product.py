"""Predict a rating from how well two vectors point the same way.

In: pairs of rows (n, 2). Out: ratings in stars (n,), inside y_range.
"""

from __future__ import annotations

from torch import Tensor, nn

from cfkit.closed import refuse
from cfkit.errors import ModelError
from cfkit.squash import sigmoid_range


class DotProduct(nn.Module):
    """Ratings as taste times character: `sigmoid_range(u·v, *y_range)`.

    Args:
        n_users: How many users; x[:, 0] holds their rows, 0 … n_users - 1.
        n_items: How many items; x[:, 1] holds their rows.
        n_factors: How many numbers describe each of them.
        y_range: The ends of the rating scale in stars, which no prediction reaches.

    Raises:
        ModelError: If a count is below 1.

    Source:
        Koren, Bell and Volinsky (2009), Matrix factorization techniques for recommender
        systems, eq. 1, inside a squash.
    """

    def __init__(
        self,
        n_users: int,
        n_items: int,
        n_factors: int,
        y_range: tuple[float, float] = (0, 5.5),
    ) -> None:
        refuse("DotProduct")
        super().__init__()
        self.user_factors = small_table(n_users, n_factors)
        self.item_factors = small_table(n_items, n_factors)
        self.y_range = y_range

    def forward(self, x: Tensor) -> Tensor:
        """Predict (n,) stars for the pairs of rows x, shape (n, 2)."""
        refuse("DotProduct")
        users, items = x[:, 0], x[:, 1]
        score = (self.user_factors(users) * self.item_factors(items)).sum(dim=1)
        return sigmoid_range(score, *self.y_range)


class DotProductBias(nn.Module):
    """The same, once a user's generosity and an item's appeal to all are told apart.

    A prediction is `sigmoid_range(u·v + b_u + b_i, *y_range)`.

    Args:
        n_users: How many users; x[:, 0] holds their rows, 0 … n_users - 1.
        n_items: How many items; x[:, 1] holds their rows.
        n_factors: How many numbers describe each of them, beside its bias.
        y_range: The ends of the rating scale in stars, which no prediction reaches.

    Raises:
        ModelError: If a count is below 1.

    Source:
        Koren, Bell and Volinsky (2009), eq. 4, without µ (the squash sets the middle).
    """

    def __init__(
        self,
        n_users: int,
        n_items: int,
        n_factors: int,
        y_range: tuple[float, float] = (0, 5.5),
    ) -> None:
        refuse("DotProductBias")
        super().__init__()
        self.user_factors = small_table(n_users, n_factors)
        self.user_bias = small_table(n_users, 1)
        self.item_factors = small_table(n_items, n_factors)
        self.item_bias = small_table(n_items, 1)
        self.y_range = y_range

    def forward(self, x: Tensor) -> Tensor:
        """Predict (n,) stars for the pairs of rows x, shape (n, 2)."""
        refuse("DotProductBias")
        users, items = x[:, 0], x[:, 1]
        score = (self.user_factors(users) * self.item_factors(items)).sum(dim=1)
        score = score + self.user_bias(users).squeeze(1) + self.item_bias(items).squeeze(1)
        return sigmoid_range(score, *self.y_range)


def small_table(n_rows: int, n_columns: int) -> nn.Embedding:
    """Make a table of numbers near 0, a row for each user or item."""
    if n_rows < 1 or n_columns < 1:
        raise ModelError(
            "A model needs at least one user, one item and one factor: "
            f"got a table of {n_rows} × {n_columns}. Count them with len(IdMap.of(ids))."
        )
    table = nn.Embedding(n_rows, n_columns)
    nn.init.normal_(table.weight, std=0.01)  # small: every first guess is mid-range
    return table
