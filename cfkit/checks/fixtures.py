"""Small helpers that a check may lend to a student's code. They give nothing away.

In: a name and plain values. Out: a model that lives on the student's side.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn


class Spy(nn.Module):
    """A model with one number to learn, which remembers every batch it learns from.

    A batch counts when its gradient flows back: looking at the data to report is free.

    Args:
        column: Whether its predictions come as (n, 1) instead of (n,).
    """

    def __init__(self, column: bool = False) -> None:
        super().__init__()
        self.level = nn.Parameter(torch.zeros(1))
        self.column = column
        self.batches: list[list[list[int]]] = []

    def forward(self, x: Tensor) -> Tensor:
        """Predict the same level for every row."""
        predicted = self.level.expand(len(x))
        if predicted.requires_grad:
            rows = x.detach().tolist()
            predicted.register_hook(lambda _: self.batches.append(rows))
        return predicted[:, None] if self.column else predicted

    def seen(self) -> list[list[list[int]]]:
        """Give the batches seen so far, each a list of (user, item) rows."""
        return self.batches


class Additive(nn.Module):
    """Predict a middle plus one number per user and one per item: no factors, no squash.

    Args:
        n_users: How many users.
        n_items: How many items.
        middle: Where every prediction starts, in stars.
        column: Whether its predictions come as (n, 1) instead of (n,).
    """

    def __init__(self, n_users: int, n_items: int, middle: float, column: bool = False) -> None:
        super().__init__()
        self.user = nn.Embedding(n_users, 1)
        self.item = nn.Embedding(n_items, 1)
        nn.init.zeros_(self.user.weight)
        nn.init.zeros_(self.item.weight)
        self.middle = middle
        self.column = column

    def forward(self, x: Tensor) -> Tensor:
        """Predict (n,) stars, or (n, 1)."""
        predicted: Tensor = self.middle + self.user(x[:, 0]) + self.item(x[:, 1])
        return predicted if self.column else predicted.squeeze(1)


class Still(nn.Module):
    """A model that learns too little to see: what a training loop reports must stay the same.

    Args:
        middle: What it predicts, in stars.
    """

    def __init__(self, middle: float) -> None:
        super().__init__()
        self.level = nn.Parameter(torch.zeros(1))
        self.middle = middle

    def forward(self, x: Tensor) -> Tensor:
        """Predict the same (n,) stars for every row."""
        return self.middle + 1e-9 * self.level.expand(len(x))


_MAKERS: dict[str, Callable[..., Any]] = {"spy": Spy, "additive": Additive, "still": Still}


def make(name: str, kwargs: dict[str, Any]) -> Any:
    """Make a fixture by its name."""
    return _MAKERS[name](**kwargs)
