"""Take the same step for the kit's dot products with a slope worked out on paper.

In: a model whose kind was made known, then batches. Out: what TorchSteps would do, in a third of
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
from cfkit.learner.joining import KINDS, Joined

if TYPE_CHECKING:
    from torch import Tensor


def knows(model: nn.Module, optimiser: AdamW) -> bool:
    """Whether a model is one of these on a CPU, squashed, unchanged and all of it learning.

    Args:
        model: What learns.
        optimiser: Moves it; its tables must all have made the same number of steps.
    """
    tables = {name for side in KINDS.get(type(model), ()) for name in side if name}
    return (
        {name for name, _ in model.named_children()} == tables != set()
        and len(list(model.parameters())) == len(tables)  # no table is shared by both sides
        and "forward" not in vars(model)
        and getattr(model, "y_range", None) is not None
        and len({float(count) for count in optimiser.counts}) <= 1
        and not any(m._forward_hooks or m._forward_pre_hooks for m in model.modules())  # noqa: SLF001
        and all(_is_plain(table) for table in model.children())
    )


def _is_plain(table: nn.Module) -> bool:
    return (
        isinstance(table, nn.Embedding)
        and type(table).forward is nn.Embedding.forward
        and "forward" not in vars(table)
        and isinstance(table._parameters.get("weight"), nn.Parameter)  # noqa: SLF001
        and table.weight.requires_grad
        and not table.weight._backward_hooks  # noqa: SLF001
        and table.weight.dtype == torch.float32
        and table.weight.device.type == "cpu"
        and table.max_norm is None
        and table.padding_idx is None
        and not table.scale_grad_by_freq
    )


class HandSteps:
    """The kit's dot products, differentiated by hand, on squared error.

    Args:
        model: One of which `knows` says yes.
        optimiser: Would move all of `model.parameters()`; it is gone on from, if it was used.
        pull: Adds pull · p to the slope of each number p.
        clip: The longest gradient, or None.
    """

    def __init__(
        self, model: Any, optimiser: AdamW, pull: float = 0.0, clip: float | None = None
    ) -> None:
        self._joined = joined = Joined(model)
        self._parameters = [p.detach() for p in model.parameters()]
        self._low, self._span = model.y_range[0], model.y_range[1] - model.y_range[0]
        self._table = joined.join(self._parameters)
        self._slope = torch.zeros_like(self._table)
        self._theirs, self._adamw = optimiser, AdamW([self._table], optimiser.wd)
        if optimiser.counts:
            self._adamw.means = [joined.join(optimiser.means)]
            self._adamw.squares = [joined.join(optimiser.squares)]
            self._adamw.counts = [optimiser.counts[0].clone()]
        self._pull, self._clip = pull, clip

    def step(self, x: Tensor, y: Tensor, lr: float, momentum: float) -> float:
        """Learn from one batch; give its mean squared error from before."""
        n = len(y)
        rows = x + self._joined.offset
        found = self._table.index_select(0, rows.t().reshape(-1))  # all users, then all items
        users, items = found[:n], found[n:]
        if self._joined.has_bias:  # (u, b_u + b_i) · (v, 1)
            user_bias, item_bias = users.select(1, -1), items.select(1, -1)
            user_bias.add_(item_bias)
            item_bias.fill_(1)
        share = (users * items).sum(dim=1).sigmoid_()
        if self._joined.has_bias:
            user_bias.fill_(1)
        error = torch.sub(share, y.reshape(-1) - self._low, alpha=1 / self._span)  # in spans
        # sigmoid_backward: error · p (1 - p), as torch's own differentiation works it out
        along = torch.ops.aten.sigmoid_backward(error, share).mul_(2 * self._span**2 / n)
        found.view(2, n, -1).mul_(along.unsqueeze(1))
        torch.mul(self._table, self._pull, out=self._slope) if self._pull else self._slope.zero_()
        # What stands in a user's place is now the slope of its item, and the other way round.
        self._slope.index_add_(0, rows.flip(1).t().reshape(-1), found)
        if self._clip is not None:
            self._shorten(self._clip)
        self._adamw.step([self._slope], lr, momentum)
        in_stars: float = error.dot(error).item() * self._span**2
        return in_stars / n

    def write_back(self) -> None:
        """Leave in the model what was learned so far."""
        for p, part in zip(self._parameters, self._joined.split(self._table), strict=True):
            p.copy_(part)

    def hand_over(self) -> None:
        """Leave in the optimiser what a later fit goes on from."""
        ours, theirs, n = self._adamw, self._theirs, len(self._parameters)
        if not ours.counts:
            return
        theirs.means = [part.clone() for part in self._joined.split(ours.means[0])]
        theirs.squares = [part.clone() for part in self._joined.split(ours.squares[0])]
        theirs.counts = [ours.counts[0].clone() for _ in range(n)]

    def _shorten(self, longest: float) -> None:
        length = float(self._slope.norm())
        self._slope.mul_(min(1.0, longest / (length + 1e-6)))
