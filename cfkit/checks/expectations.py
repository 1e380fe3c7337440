"""What a check may demand of a value. Each failure is a sentence that gives nothing away.

In: what came back, what was wanted. Out: nothing, or `CheckFailed`; and evidence.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from cfkit.checks.evidence import note
from cfkit.checks.faults import CheckFailed
from cfkit.checks.plain import Array, Table
from cfkit.checks.student import Thing


def expect(condition: bool, message: str, seen: Any = None) -> None:
    """Fail with the message unless the condition holds; `seen` tells mistakes apart."""
    note(bool(condition) if seen is None else seen)
    if not condition:
        raise CheckFailed(message)


def expect_numbers(got: Any, what: str) -> Array:
    """Demand plain numbers; give them as a float64 array of the shape they came in.

    A table of nothing but numbers counts as a matrix.
    """
    if got is None:
        note("None")
        raise CheckFailed(f"{start(what)} came back as None. Is there a `return`?")
    if isinstance(got, Table):
        got = _as_matrix(got)
    if isinstance(got, Thing | Table | str | dict | set):
        note(("kind", _kind(got)))
        raise CheckFailed(f"{start(what)} should be numbers; {_kind(got)} came back.")
    try:
        return np.asarray(got, dtype=np.float64)
    except (TypeError, ValueError, OverflowError):
        note(("kind", _kind(got)))
        raise CheckFailed(f"{start(what)} should be numbers; {_kind(got)} came back.") from None


def expect_count(got: Any, count: int, what: str) -> Array:
    """Demand that many numbers, (n,) or (n, 1); give them flat, shape (count,)."""
    numbers = expect_numbers(got, what)
    if numbers.size != count or numbers.ndim > 2:
        note(("shape", numbers.shape, numbers if numbers.size < 1000 else None))
        wanted = "one number" if count == 1 else f"{count} numbers"
        raise CheckFailed(
            f"{start(what)} should be {wanted}; yours has shape {_shape(numbers)}, "
            f"that is {numbers.size} in all."
        )
    return numbers.reshape(-1)


def expect_close(
    got: Any, want: ArrayLike, what: str, atol: float = 1e-4, rtol: float = 1e-4
) -> None:
    """Demand the wanted values, flat or in columns; the message names only the difference."""
    wanted = np.asarray(want, np.float64).reshape(-1)
    numbers = expect_count(got, wanted.size, what)
    note(numbers)
    if not np.isfinite(numbers).all():
        raise CheckFailed(f"{start(what)}: some values are not finite (nan or inf).")
    if not np.allclose(numbers, wanted, atol=atol, rtol=rtol):
        raise CheckFailed(f"{start(what)}: not right yet, {difference(numbers, wanted)}.")


def expect_within(got: Any, low: float, high: float, what: str) -> Array:
    """Demand that every value lies in [low, high]; give the values flat."""
    numbers = expect_numbers(got, what).reshape(-1)
    note(numbers)
    inside = (numbers >= low - 1e-5) & (numbers <= high + 1e-5)
    if not inside.all():
        raise CheckFailed(
            f"{start(what)} should stay between {low:g} and {high:g}; "
            f"{int((~inside).sum())} of {numbers.size} lie outside."
        )
    return numbers


def expect_spread(got: Any, count: int, what: str, least: float = 1e-4) -> Array:
    """Demand that many numbers, not all the same: a constant has no content; give them flat."""
    numbers = expect_count(got, count, what)
    spread = bool(np.ptp(numbers) > least)  # nan is no spread
    seen = spread or ("all the same", numbers)
    expect(spread, f"{start(what)}: every value is the same, whatever went in.", seen)
    return numbers


def difference(got: Array, want: Array) -> str:
    """Describe how values differ from the wanted ones, without saying those."""
    off = got - want
    wrong = np.abs(off) > 1e-4 + 1e-4 * np.abs(want)
    if wrong.sum() < got.size:
        return f"{int(wrong.sum())} of {got.size} values differ"
    if got.size > 1 and np.ptp(off) < 1e-3:
        return "every value is off by the same amount"
    if got.size > 1 and np.ptp(got) < 1e-6:
        return "every value is the same, whatever went in"
    ratio = got / np.where(want == 0, np.nan, want)
    if got.size > 1 and np.nanmax(ratio) - np.nanmin(ratio) < 1e-3:
        return "every value is the same multiple of what it should be"
    if np.allclose(np.sort(got), np.sort(want), atol=1e-4):
        return "the values are there, in another order"
    if (off > 0).all() or (off < 0).all():
        which = "every value" if got.size > 1 else "it"
        return f"{which} is too {'high' if off[0] > 0 else 'low'}"
    return "every value differs" if got.size > 1 else "it differs"


def start(what: str) -> str:
    """Begin a sentence with what a value is called; code keeps its own first letter."""
    is_code = any(sign in what.split(maxsplit=1)[0] for sign in "_.(`")
    return what if is_code else what[:1].upper() + what[1:]


def _as_matrix(table: Table) -> Array | Table:
    columns = list(table.columns.values())
    is_numbers = all(isinstance(c, np.ndarray) and c.ndim == 1 for c in columns)
    alike = len({len(c) for c in columns}) == 1
    return np.column_stack(columns) if columns and is_numbers and alike else table


def _shape(numbers: Array) -> str:
    return "() (a single number)" if numbers.ndim == 0 else str(numbers.shape)


def _kind(got: Any) -> str:
    if isinstance(got, Thing):
        return repr(got)
    return {"str": "text", "Table": "a table"}.get(type(got).__name__, f"a {type(got).__name__}")
