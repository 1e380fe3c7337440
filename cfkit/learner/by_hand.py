"""Take the same step for the kit's dot products with a slope worked out on paper.

In: a DotProduct or DotProductBias, then batches. Out: what TorchSteps would do, in a third of
the time.

With s = u·v + b_u + b_i and p = σ(s), the slope of (low + span · p - y)² along s is
2 (low + span · p - y) · span · p (1 - p); times v it is the slope along u, times u that along
v. A bias is a factor whose partner is always 1, so it is kept as the last column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
from torch import nn

from cfkit.learner.adamw import AdamW
from cfkit.models import DotProduct, DotProductBias

if TYPE_CHECKING:
    from torch import Tensor


def knows(model: nn.Module) -> bool:
    """Whether a model is the kit's own dot product on a CPU, unchanged and all of it learning."""
    return (
        type(model) in (DotProduct, DotProductBias)
        and "forward" not in vars(model)
        and not any(m._forward_hooks or m._forward_pre_hooks for m in model.modules())  # noqa: SLF001
        and all(_is_plain(table) for table in model.children())
    )


def _is_plain(table: nn.Module) -> bool:
    return (
        type(table) is nn.Embedding
        and table.weight.requires_grad
        and table.weight.dtype == torch.float32
        and table.weight.device.type == "cpu"
        and table.max_norm is None
        and table.padding_idx is None
        and not table.scale_grad_by_freq
    )


class HandSteps:
    """The kit's dot products, differentiated by hand.

    Args:
        model: A DotProduct or DotProductBias of which `knows` says yes.
        wd: Weight decay.
        decay: Its form; see fit_one_cycle.
        clip: The longest gradient, or None.
    """

    def __init__(self, model: Any, wd: float, decay: str, clip: float | None) -> None:
        self._model, self._has_bias = model, isinstance(model, DotProductBias)
        self._n_users = model.user_factors.num_embeddings
        self._low, self._span = model.y_range[0], model.y_range[1] - model.y_range[0]
        # One table, users above items: one gather, one scatter and one AdamW for all of it.
        self._table = torch.cat([torch.cat(side, dim=1) for side in self._sides()])
        self._slope = torch.zeros_like(self._table)
        self._adamw = AdamW([self._table], wd if decay == "decoupled" else 0.0)
        self._pull = {"decoupled": 0.0, "gradient": wd, "loss": 2 * wd}[decay]
        self._clip = clip

    def step(self, x: Tensor, y: Tensor, lr: float, momentum: float) -> float:
        """Learn from one batch; give its summed squared error from before."""
        rows = torch.cat([x[:, 0], x[:, 1] + self._n_users])
        found = self._table.index_select(0, rows)
        users, items = found.split(len(y))
        biases: Tensor | float = 0.0
        if self._has_bias:
            biases = users[:, -1] + items[:, -1] - 1  # less the 1 · 1 that the product adds
            found[:, -1] = 1
        share = (users * items).sum(dim=1).add_(biases).sigmoid_()
        error = torch.add(self._low - y, share, alpha=self._span)
        # sigmoid_backward: error · p (1 - p), as torch's own differentiation works it out
        along = torch.ops.aten.sigmoid_backward(error, share).mul_(2 * self._span / len(y))
        along = along.unsqueeze(1)
        torch.mul(self._table, self._pull, out=self._slope) if self._pull else self._slope.zero_()
        self._slope.index_add_(0, rows, torch.cat([items * along, users * along]))
        if self._clip is not None:
            self._shorten(self._clip)
        self._adamw.step([self._slope], lr, momentum)
        return float(error.dot(error))

    def write_back(self) -> None:
        """Leave in the model what was learned so far."""
        learned = self._table.split([self._n_users, len(self._table) - self._n_users])
        with torch.no_grad():
            for side, numbers in zip(self._sides(), learned, strict=True):
                for table, part in zip(
                    side, numbers.split([t.shape[1] for t in side], dim=1), strict=True
                ):
                    table.copy_(part)

    def _sides(self) -> list[list[Tensor]]:
        """The model's tables, those of the users and those of the items, biases last."""
        m = self._model
        sides = [[m.user_factors.weight], [m.item_factors.weight]]
        if self._has_bias:
            sides = [[*sides[0], m.user_bias.weight], [*sides[1], m.item_bias.weight]]
        return [[table.detach() for table in side] for side in sides]

    def _shorten(self, longest: float) -> None:
        length = float(self._slope.norm())
        self._slope.mul_(min(1.0, longest / (length + 1e-6)))
