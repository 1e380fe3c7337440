"""What form a value must have. Each failure is a sentence that says which form came.

In: what came back. Out: the same, ready to be looked into, or `CheckFailed`; and evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from cfkit.checks.evidence import note
from cfkit.checks.expectations import expect_numbers, start
from cfkit.checks.faults import CheckFailed
from cfkit.checks.plain import Array, Table

_SHOWN = 1000  # numbers kept as evidence


def expect_shape(got: Any, shape: tuple[int, ...], what: str) -> Array:
    """Demand numbers of just this shape; give them."""
    numbers = expect_numbers(got, what)
    if numbers.shape != shape:
        note(("shape", numbers.shape, numbers if numbers.size < _SHOWN else None))
        raise CheckFailed(
            f"{start(what)} should have shape {shape}; the shape of yours is {numbers.shape}."
        )
    return numbers


def expect_pair(got: Any, what: str) -> Sequence[Any]:
    """Demand a tuple or a list of two; give it."""
    if not isinstance(got, tuple | list) or len(got) != 2:
        note(("no pair", _kind(got)))
        raise CheckFailed(f"{start(what)} should be a pair of two things; {_kind(got)} came back.")
    return got


def expect_table(got: Any, columns: Sequence[str], what: str) -> Table:
    """Demand a DataFrame with these columns, and perhaps others; give it."""
    if not isinstance(got, Table):
        note(("no table", _kind(got)))
        raise CheckFailed(f"{start(what)} should be a DataFrame; {_kind(got)} came back.")
    missing = [c for c in columns if c not in got.columns]
    if missing:
        note(("columns", tuple(got.columns)))
        raise CheckFailed(
            f"{start(what)} has no column `{missing[0]}`; its columns are: "
            f"{', '.join(got.columns) or 'none'}. What stands in the index is no column."
        )
    return got


def _kind(got: Any) -> str:
    match got:
        case None:
            return "None"
        case Table():
            return "a table"
        case tuple() | list():
            return f"a {type(got).__name__} of {len(got)}"
        case np.ndarray():
            return f"numbers of shape {got.shape}"
    return f"a {type(got).__name__}"
