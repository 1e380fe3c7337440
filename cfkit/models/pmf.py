"""Predict a rating as a dot product and nothing else: no biases, no squash.

In: pairs of rows (n, 2). Out: ratings in stars (n,), on no scale in particular.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from cfkit.closed import refuse
from cfkit.models.dot_product import small_table


class PMF(nn.Module):
    """Probabilistic matrix factorisation: mean + u·v.

    Its prior is the weight decay of the loss: fit it with `decay="loss"` and wd = λ / n, where λ
    is the noise's variance over the factors' and n the number of ratings.

    Args:
        n_users: How many users; x[:, 0] holds their rows, 0 … n_users - 1.
        n_items: How many items; x[:, 1] holds their rows.
        n_factors: How many numbers describe each of them.
        mean: What every prediction starts from: the mean rating learned from. It is not learned.

    Raises:
        ModelError: If a count is below 1.

    Example:
        >>> import cfkit
        >>> import torch
        >>> cfkit.PMF(n_users=3, n_items=2, n_factors=4, mean=3.5)(torch.tensor([[0, 1]])).shape
        torch.Size([1])

    Source:
        Salakhutdinov and Mnih (2007), Probabilistic matrix factorization, eq. 1 and 4.
    """

    mean: Tensor

    def __init__(self, n_users: int, n_items: int, n_factors: int, mean: float = 0.0) -> None:
        refuse("PMF")
        super().__init__()
        self.user_factors = small_table(n_users, n_factors)
        self.item_factors = small_table(n_items, n_factors)
        self.register_buffer("mean", torch.tensor(float(mean)))

    def forward(self, x: Tensor) -> Tensor:
        """Predict (n,) stars for the pairs of rows x, shape (n, 2)."""
        refuse("PMF")
        product = self.user_factors(x[:, 0]) * self.item_factors(x[:, 1])
        return self.mean + product.sum(dim=1)
