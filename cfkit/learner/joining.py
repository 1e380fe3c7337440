"""Lay all tables of a dot product out as one, and know which models can be.

In: a model's tables, in the order of its parameters. Out: one table, users above items.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import torch

from cfkit.models import DotProduct, DotProductBias

if TYPE_CHECKING:
    from torch import Tensor, nn


class Side(NamedTuple):
    """What a model calls the tables of its users, or of its items."""

    factors: str
    bias: str | None


# The kinds of models that HandSteps can take; a room further down adds its own.
KINDS: dict[type[nn.Module], tuple[Side, Side]] = {
    DotProduct: (Side("user_factors", None), Side("item_factors", None)),
    DotProductBias: (Side("user_factors", "user_bias"), Side("item_factors", "item_bias")),
}


class Joined:
    """All tables as one, users above items: one gather, one scatter and one AdamW for all."""

    def __init__(self, model: nn.Module) -> None:
        sides = KINDS[type(model)]
        places = {name: at for at, (name, _) in enumerate(model.named_children())}
        self._sides = [[places[name] for name in side if name] for side in sides]
        self._heights = [len(getattr(model, side.factors).weight) for side in sides]
        self._widths = [table.weight.shape[1] for table in model.children()]
        self.offset = torch.tensor([0, self._heights[0]])  # where each side begins
        self.has_bias = len(places) > 2

    def join(self, tables: list[Tensor]) -> Tensor:
        """Make one of them, which come in the order of `model.parameters()`."""
        return torch.cat([torch.cat([tables[at] for at in side], dim=1) for side in self._sides])

    def split(self, table: Tensor) -> list[Tensor]:
        """Undo that: views, in that order."""
        parts: dict[int, Tensor] = {}
        halves = table.split(self._heights)
        for side, half in zip(self._sides, halves, strict=True):
            parts.update(
                zip(side, half.split([self._widths[at] for at in side], dim=1), strict=True)
            )
        return [parts[at] for at in sorted(parts)]
