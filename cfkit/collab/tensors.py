"""Small things that the course's listings do with tensors.

In: numbers of any form. Out: tensors.
"""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import torch
from torch import Tensor

from cfkit.closed import refuse
from cfkit.errors import ModelError


def tensor(x: Any, *rest: Any, **kwargs: Any) -> Tensor:
    """Make a tensor: `tensor(1, 2, 3)`, `tensor([1, 2, 3])`, or of an array or a table.

    Args:
        x: Numbers, an array, a tensor (kept as it is), or a table.
        rest: More numbers.
        kwargs: What torch.tensor takes: dtype, device, requires_grad.
    """
    if rest:
        x = (x, *rest)
    if isinstance(x, Tensor):
        return x.to(**kwargs) if kwargs else x
    if hasattr(x, "__array__"):
        x = x.__array__()
    return torch.tensor(x, **kwargs)


def set_seed(s: int) -> None:
    """Begin the random numbers of Python, NumPy and torch anew: same seed, same numbers."""
    random.seed(s)
    np.random.seed(s % 2**32)  # noqa: NPY002 - listings may use the old generator
    torch.manual_seed(s)


def one_hot(x: int | Tensor | list[int], c: int) -> Tensor:
    """Give c zeros with ones at the places x, as uint8: use `.float()` to multiply.

    Args:
        x: A place, or several.
        c: How many places there are.

    Raises:
        ModelError: If a place is not one of 0 … c - 1.
    """
    places = torch.atleast_1d(torch.as_tensor(x, dtype=torch.int64))
    if ((places < 0) | (places >= c)).any():
        raise ModelError(f"one_hot has the places 0 to {c - 1}: got {x}. Give a larger c.")
    answer = torch.zeros(c, dtype=torch.uint8)
    answer[places] = 1
    return answer


def pca(x: Tensor, k: int = 2) -> Tensor:
    """Look at rows from the k directions in which they differ most.

    Args:
        x: Rows, shape (n, n_factors).
        k: How many directions, at most min(n, n_factors).

    Returns:
        Shape (n, k), the direction of largest spread first. It carries no gradient: a picture is
        not learned from. In each direction the row farthest from the middle lies on the positive
        side, so the same rows always give the same picture.

    Raises:
        ModelError: If there are not so many directions.
    """
    refuse("pca")
    if x.ndim != 2 or not 1 <= k <= min(x.shape):
        raise ModelError(
            f"pca({k}) needs a table with at least {k} rows and {k} columns: got the shape "
            f"{tuple(x.shape)}. Ask for fewer directions, or give it item factors."
        )
    centred = x.detach() - x.detach().mean(dim=0)
    _, _, directions = torch.linalg.svd(centred, full_matrices=False)
    seen = centred @ directions[:k].T
    farthest = seen.abs().argmax(dim=0)
    sign = seen[farthest, torch.arange(k, device=seen.device)].sign()
    return seen * torch.where(sign == 0, 1.0, sign)
