"""Check what a model is to learn from, before it starts.

In: (x, y) as arrays or tensors. Out: tensors, or a sentence about what is wrong.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from cfkit.errors import ModelError, RatingError


def as_pairs(xy: tuple[Any, Any], name: str, device: torch.device) -> tuple[Tensor, Tensor]:
    """Give x as int64 (n, 2) and y as float32 (n,).

    Args:
        xy: Pairs of rows and their ratings.
        name: What the caller calls them, for the message.
        device: Where the model lives.

    Raises:
        RatingError: If they are not that.
    """
    if not isinstance(xy, tuple | list) or len(xy) != 2:
        raise RatingError(
            f"{name} needs the pair (x, y): got a {type(xy).__name__}. "
            "Make it with to_xy(ratings, users, items)."
        )
    x, y = as_rows(xy[0], f"x of {name}", device), torch.as_tensor(xy[1])
    if y.shape != (len(x),):
        raise RatingError(
            f"{name} needs one rating per row of x: got {len(x)} rows and y of shape "
            f"{tuple(y.shape)}. Give y the shape (n,)."
        )
    if not len(x):
        raise RatingError(f"{name} needs at least one rating: got none. Check how it was split.")
    y = y.detach().to(device=device, dtype=torch.float32)
    if not y.isfinite().all():
        raise RatingError(
            f"{int((~y.isfinite()).sum())} ratings in y of {name} are no finite numbers. "
            "A blank is not a rating: drop those rows."
        )
    return x, y


def as_rows(x: Any, name: str, device: torch.device) -> Tensor:
    """Give x as int64 (n, 2).

    Raises:
        RatingError: If it is not that, or a row is negative.
    """
    rows = torch.as_tensor(x)
    if rows.ndim != 2 or rows.shape[1] != 2:
        raise RatingError(
            f"{name} needs the shape (n, 2), the user's row and the item's: got "
            f"{tuple(rows.shape)}. Put the two columns side by side with np.column_stack."
        )
    if rows.is_floating_point() or rows.is_complex() or rows.dtype == torch.bool:
        raise RatingError(
            f"{name} needs whole row numbers: got {rows.dtype}. "
            "Number the ids with IdMap.of(ids).rows(ids)."
        )
    if rows.numel() and int(rows.min()) < 0:
        raise RatingError(
            f"{name} needs rows from 0 on: got {int(rows.min())}. "
            "Number the ids with IdMap.of(ids).rows(ids)."
        )
    return rows.to(device=device, dtype=torch.int64)


def check_range(model: nn.Module, y: Tensor, name: str) -> None:
    """Look whether a model's y_range, if it has one, holds the ratings.

    Raises:
        RatingError: If a rating lies outside, where no prediction gets.
    """
    ends = getattr(model, "y_range", None)
    if ends is None:
        return
    least, most = float(y.min()), float(y.max())
    if not ends[0] <= least <= most <= ends[1]:
        raise RatingError(
            f"The model's y_range must hold the ratings: it is {tuple(ends)}, and y of {name} "
            f"goes from {least:g} to {most:g}. Build it with a y_range that reaches a little "
            "past both ends, such as (0, 5.5) for stars from 1 to 5."
        )


def check_model(model: nn.Module, x: Tensor, name: str) -> None:
    """Try a model on the largest rows, where a table that is too short gives way.

    Raises:
        ModelError: If the model has no such row, or its answer is not one number a row.
    """
    largest = x.max(dim=0).values.repeat(2, 1)
    model.eval()
    try:
        with torch.no_grad():
            predicted = model(largest)
    except IndexError as error:
        users, items = largest[0].tolist()
        raise ModelError(
            f"The model has no row for some id of {name}, whose rows go up to user {users} and "
            f"item {items}. Build it with n_users ≥ {users + 1} and n_items ≥ {items + 1}: "
            "count with len(IdMap)."
        ) from error
    shape = tuple(predicted.shape) if isinstance(predicted, Tensor) else type(predicted).__name__
    if shape not in ((2,), (2, 1)):
        raise ModelError(
            f"The model must answer one number per row: for 2 rows it gave {shape}, not (2,) "
            "or (2, 1). Sum over the factors only (dim=1), and make all that you add flat, or all "
            "columns."
        )
