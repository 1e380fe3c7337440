"""Demand that a student's function leaves what was handed to it as it was.

In: what a check handed over, before. Out: nothing, or `CheckFailed`; and evidence.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from cfkit.checks.expectations import expect
from cfkit.checks.faults import StudentFault
from cfkit.checks.plain import Handle, Table, Tensor
from cfkit.checks.student import Student, Thing


def expect_unchanged(student: Student, **given: Any) -> None:
    """Demand that the last call's arguments are as they were.

    An answer that does nothing changes nothing: look at what came back first.

    Args:
        student: Whose function was called.
        given: What was handed over, from the first argument on, by the names in the question.
    """
    after = student.arguments()
    if len(after) < len(given):
        raise StudentFault("strange", "Not all arguments of your function can be found again.")
    for (name, before), now in zip(given.items(), after, strict=False):
        same = _same(now, before)
        expect(
            same,
            f"`{name}` is not as it was: your function has changed what was handed to it.",
            same or (name, *_trace(now)),
        )


def _same(now: Any, before: Any) -> bool:
    match before:
        case Thing():
            return isinstance(now, Thing | Handle)
        case Table():
            return isinstance(now, Table) and _same(now.columns, before.columns)
        case Tensor():
            return _same(now, before.values)
        case np.ndarray():
            return (
                isinstance(now, np.ndarray)
                and now.shape == before.shape
                and np.allclose(now, before, rtol=0, atol=1e-6, equal_nan=True)
            )
        case dict():
            return (
                isinstance(now, dict)
                and list(now) == list(before)
                and all(_same(now[key], value) for key, value in before.items())
            )
        case list() | tuple():
            return type(now) is type(before) and len(now) == len(before) and all(
                map(_same, now, before)
            )  # fmt: skip
    return type(now) is type(before) and bool(now == before)


def _trace(now: Any) -> tuple[Any, ...]:
    """Give of what stands there now as much as tells one change from another."""
    match now:
        case Table():
            numbers = [c for c in now.columns.values() if isinstance(c, np.ndarray)]
            return tuple(now.columns), *numbers
        case np.ndarray():
            return (now,)
    return (str(now)[:200],)
