"""AdamW in one call a step.

In: tables of numbers, then their slopes. Out: the tables, moved in place.

It is the kernel that torch.optim.AdamW(fused=True) calls. That class looks at much before each
step, and wakes torch's compiler when first built: a second, and half of each step on small tables.

Source:
    Loshchilov and Hutter (2019), Decoupled weight decay regularization, alg. 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from torch import Tensor

_BETA2, _EPS = 0.99, 1e-5  # as fastai has them


class AdamW:
    """The running means of some tables' slopes, and the steps made from them.

    Args:
        tables: What moves; all of one dtype, on one device.
        wd: Each step takes lr · wd of every number away.
        spared: Those of the tables, by their place, that do not decay.
    """

    def __init__(self, tables: Sequence[Tensor], wd: float, spared: Collection[int] = ()) -> None:
        self.wd = wd
        self._tables = [table.detach() for table in tables]
        self._decays = [i not in spared for i in range(len(tables))]
        # Empty until the first step: who only hands them on needs no memory for them.
        self.means: list[Tensor] = []
        self.squares: list[Tensor] = []
        self.counts: list[Tensor] = []

    def step(self, slopes: Sequence[Tensor | None], lr: float, momentum: float) -> None:
        """Move each table that has a slope."""
        if not self.counts:
            self._begin()
        for decays in (True, False):
            moving = [
                i for i, slope in enumerate(slopes)
                if slope is not None and self._decays[i] is decays
            ]  # fmt: skip
            if moving:
                self._move(moving, slopes, lr, momentum, self.wd if decays else 0.0)

    def state_dict(self) -> dict[str, Any]:
        """Give what a later fit needs to go on."""
        return {
            "wd": self.wd, "means": self.means, "squares": self.squares, "counts": self.counts,
        }  # fmt: skip

    def load_state_dict(self, kept: dict[str, Any]) -> None:
        """Go on from there."""
        self.wd, self.counts = kept["wd"], kept["counts"]
        self.means, self.squares = kept["means"], kept["squares"]

    def _begin(self) -> None:
        self.means = [torch.zeros_like(table) for table in self._tables]
        self.squares = [torch.zeros_like(table) for table in self._tables]
        self.counts = [torch.zeros((), device=table.device) for table in self._tables]

    def _move(self, moving: list[int], slopes: Any, lr: float, momentum: float, wd: float) -> None:
        counts = [self.counts[i] for i in moving]
        torch._foreach_add_(counts, 1)
        torch._fused_adamw_(
            [self._tables[i] for i in moving], [slopes[i] for i in moving],
            [self.means[i] for i in moving], [self.squares[i] for i in moving], [], counts,
            lr=lr, beta1=momentum, beta2=_BETA2, weight_decay=wd, eps=_EPS,
            amsgrad=False, maximize=False,
        )  # fmt: skip
