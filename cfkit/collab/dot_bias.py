"""The course's dot-product model under the names that fastai gives it.

In: pairs of rows (n, 2). Out: ratings (n,).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch

from cfkit.closed import refuse
from cfkit.collab.modules import Embedding, Module
from cfkit.errors import ModelError
from cfkit.learner.joining import KINDS, Side
from cfkit.squash import sigmoid_range

if TYPE_CHECKING:
    from collections.abc import Iterable

    from torch import Tensor

    from cfkit.collab.vocabulary import Vocabulary


class EmbeddingDotBias(Module):
    """A prediction is `sigmoid_range(u·v + b_u + b_i, *y_range)`; without y_range unsquashed.

    Args:
        n_factors: How many numbers describe each user and each item, beside its bias.
        n_users: How many rows the users' tables have.
        n_items: How many rows the items' tables have.
        y_range: The ends of the rating scale, which no prediction reaches.
    """

    def __init__(
        self,
        n_factors: int,
        n_users: int,
        n_items: int,
        y_range: tuple[float, float] | None = None,
    ) -> None:
        refuse("EmbeddingDotBias")
        self.y_range = y_range
        self.u_weight, self.i_weight = Embedding(n_users, n_factors), Embedding(n_items, n_factors)
        self.u_bias, self.i_bias = Embedding(n_users, 1), Embedding(n_items, 1)
        self.classes: dict[str, Vocabulary] = {}

    @classmethod
    def from_classes(
        cls,
        n_factors: int,
        classes: dict[str, Vocabulary],
        user: str | None = None,
        item: str | None = None,
        y_range: tuple[float, float] | None = None,
    ) -> EmbeddingDotBias:
        """Make a model with a row for each name, which then knows its names.

        Args:
            n_factors: How many numbers describe each.
            classes: Vocabularies by column, such as `dls.classes`.
            user: The users' column; the first one unless said.
            item: The items' column; the second one unless said.
            y_range: The ends of the rating scale.
        """
        names = list(classes)
        user, item = user or names[0], item or names[1]
        model = cls(n_factors, len(classes[user]), len(classes[item]), y_range)
        model.classes, model.user, model.item = classes, user, item
        return model

    def forward(self, x: Tensor) -> Tensor:
        """Predict (n,) ratings for the pairs of rows x, shape (n, 2)."""
        refuse("EmbeddingDotBias")
        users, items = x[:, 0], x[:, 1]
        score = (self.u_weight(users) * self.i_weight(items)).sum(dim=1)
        score = score + self.u_bias(users).squeeze(1) + self.i_bias(items).squeeze(1)
        return score if self.y_range is None else sigmoid_range(score, *self.y_range)

    def bias(self, arr: Iterable[Any], is_item: bool = True) -> Tensor:
        """Give the biases of some items (or users) by name, shape (n,).

        Args:
            arr: Names, such as titles.
            is_item: Whether they are items; else they are users.

        Raises:
            UnknownIdError: If nobody is called that.
        """
        table = (self.i_bias if is_item else self.u_bias).weight
        return table[self._rows(arr, is_item)].squeeze(1).detach()

    def weight(self, arr: Iterable[Any], is_item: bool = True) -> Tensor:
        """Give the factors of some items (or users) by name, shape (n, n_factors).

        Args:
            arr: Names, such as titles.
            is_item: Whether they are items; else they are users.

        Raises:
            UnknownIdError: If nobody is called that.
        """
        table = (self.i_weight if is_item else self.u_weight).weight
        return table[self._rows(arr, is_item)].detach()

    def _rows(self, names: Iterable[Any], is_item: bool) -> Tensor:
        if not self.classes:
            raise ModelError(
                "This model has rows and no names: it was built from sizes. Build it with "
                "collab_learner or EmbeddingDotBias.from_classes(n_factors, dls.classes)."
            )
        places = self.classes[self.item if is_item else self.user].o2i
        return torch.tensor([places[name] for name in list(names)], dtype=torch.int64)


KINDS[EmbeddingDotBias] = (Side("u_weight", "u_bias"), Side("i_weight", "i_bias"))
