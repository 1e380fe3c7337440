"""AdamW in one call a step.

In: tables of numbers, then their slopes. Out: the tables, moved in place.

It is the kernel that torch.optim.AdamW(fused=True) calls. That class looks at much before each
step, and wakes torch's compiler when first built: a second, and half of each step on small tables.

Source:
    Loshchilov and Hutter (2019), Decoupled weight decay regularization, alg. 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

_BETA2, _EPS = 0.99, 1e-5  # as fastai has them


class AdamW:
    """The running means of some tables' slopes, and the steps made from them.

    Args:
        tables: What moves; all of one dtype, on one device.
        wd: Decoupled weight decay.
    """

    def __init__(self, tables: Sequence[Tensor], wd: float) -> None:
        self._tables, self._wd = [table.detach() for table in tables], wd
        self._means = [torch.zeros_like(table) for table in self._tables]
        self._squares = [torch.zeros_like(table) for table in self._tables]
        self._counts = [torch.zeros((), device=table.device) for table in self._tables]

    def step(self, slopes: Sequence[Tensor | None], lr: float, momentum: float) -> None:
        """Move each table that has a slope."""
        moving = [i for i, slope in enumerate(slopes) if slope is not None]
        counts = [self._counts[i] for i in moving]
        torch._foreach_add_(counts, 1)
        torch._fused_adamw_(
            [self._tables[i] for i in moving], [slopes[i] for i in moving],
            [self._means[i] for i in moving], [self._squares[i] for i in moving], [], counts,
            lr=lr, beta1=momentum, beta2=_BETA2, weight_decay=self._wd, eps=_EPS,
            amsgrad=False, maximize=False,
        )  # fmt: skip
