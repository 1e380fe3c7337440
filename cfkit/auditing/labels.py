"""Look over the labels that split users or items into groups.

In: labels as they came. Out: texts, one for each row and kind of group, or a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import RatingError

if TYPE_CHECKING:
    import pandas as pd

Array = npt.NDArray[Any]
_FEW = 10  # different numbers that are still names of groups
_MANY = 50  # different labels: beyond that there are only groups of few


def labels_of(groups: Any, n: int, side: str) -> dict[str, Array]:
    """Give, for each kind of group, n labels as text; "" is a blank.

    Args:
        groups: Labels, or several by name.
        n: How many rows there are.
        side: "users" or "items", for the message.

    Raises:
        RatingError: If there are not n labels, or a group is everybody or nobody.
    """
    named = hasattr(groups, "items") and not hasattr(groups, "dtype")  # a Series has both
    kinds = {str(k): v for k, v in groups.items()} if named else {"group": groups}
    kinds.pop("user" if side == "users" else "item", None)  # an id is no group
    if not kinds:
        raise RatingError("Groups need a name and labels: got none. Leave groups out instead.")
    return {name: _texts(name, values, n, side) for name, values in kinds.items()}


def mask_of(group: Any, n: int) -> npt.NDArray[np.bool_]:
    """Give a group of users as a mask, from a mask or from rows.

    Raises:
        RatingError: If it is everybody or nobody, or has not n places.
    """
    given = np.asarray(sorted(group) if isinstance(group, set | frozenset) else group)
    mask = given if given.dtype == bool else _from_rows(given, n)
    _check_length("group", mask, n, "users")
    if mask.all() or not mask.any():
        whole = "everybody" if mask.all() else "nobody"
        raise RatingError(
            f"A group of users to leave out is some of them: this one is {whole}. "
            "Give a mask with True for its members, or their rows."
        )
    return mask


def _from_rows(rows: Array, n: int) -> npt.NDArray[np.bool_]:
    """Give rows as a mask; what may be meant as a mask of 0 and 1 is not taken for rows."""
    whole = rows.ndim == 1 and (rows.dtype.kind in "iu" or not len(rows))
    if not whole or len(np.unique(rows)) < len(rows) or ((rows < 0) | (rows >= n)).any():
        raise RatingError(
            f"A group of users is a mask of True and False, or different rows from 0 to {n - 1}: "
            f"got {rows.dtype} {rows.shape}. Turn ids into rows with IdMap.rows."
        )
    mask = np.zeros(n, dtype=bool)
    mask[rows.astype(np.int64)] = True
    return mask


def quarters(values: Array) -> Array:
    """Cut numbers into four groups of about as many, and name each by its ends.

    Args:
        values: Numbers, shape (n,); no number is no group.
    """
    known = values[np.isfinite(values)]
    edges = np.unique(np.quantile(known, [0.25, 0.5, 0.75], method="lower"))
    part = np.searchsorted(edges, values)
    texts = np.full(len(values), "", dtype=object)
    for number in range(len(edges) + 1):
        inside = np.isfinite(values) & (part == number)
        if not inside.any():
            continue
        low, high = values[inside].min(), values[inside].max()
        texts[inside] = f"{low:g} to {high:g}" if low < high else f"{low:g}"
    return texts


def in_order(texts: Array) -> list[str]:
    """Give the different labels, by the number that they begin with, then by the alphabet."""

    def key(text: str) -> tuple[float, str]:
        first = text.partition(" ")[0]
        return (float(first) if first.replace(".", "", 1).isdigit() else float("inf"), text)

    return sorted({*texts.tolist()} - {""}, key=key)


def _texts(name: str, values: Any, n: int, side: str) -> Array:
    import pandas as pd

    column = values.reset_index(drop=True) if isinstance(values, pd.Series) else np.asarray(values)
    _check_length(name, column, n, side)
    column = pd.Series(column)
    blank = column.isna().to_numpy()
    if column.dtype == bool:
        texts = np.where(column, "yes", "no").astype(object)
    elif column.dtype.kind in "iuf" and column.nunique() > _FEW:
        texts = quarters(column.to_numpy(dtype=np.float64))
    else:
        texts = column.astype(str).to_numpy(dtype=object)
    texts[blank] = ""
    there = in_order(texts)
    if len(there) > _MANY:
        raise RatingError(
            f"Groups of one or two say nothing: {name!r} has {len(there)} different labels for {n} "
            f"{side}. Leave it out, or join labels into at most {_MANY}."
        )
    if len(there) < 2:
        whole = "nobody" if not there or there == ["no"] else "everybody"
        raise RatingError(
            f"Groups are compared with each other: in {name!r} one group is {whole}. "
            f"Give labels that differ between {side}."
        )
    return texts


def _check_length(name: str, values: pd.Series | Array, n: int, side: str) -> None:
    if np.ndim(values) != 1 or len(values) != n:
        raise RatingError(
            f"Groups need one label for each of the {n} {side}, in the order of rows: {name!r} "
            f"has {np.size(values)}. Take them in the order of the map, users.ids."
        )
