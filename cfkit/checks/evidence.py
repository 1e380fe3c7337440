"""What a check saw, kept so that a known mistake can be recognised by it.

In: values, while a check runs. Out: a list that can be compared with another run's list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import numpy as np

Evidence = list[Any]
_current: ContextVar[Evidence | None] = ContextVar("evidence", default=None)
_QUOTED = re.compile(r"'[^']*'")


@contextmanager
def gathering() -> Iterator[Evidence]:
    """Gather what is noted inside the block."""
    found: Evidence = []
    token = _current.set(found)
    try:
        yield found
    finally:
        _current.reset(token)


def note(seen: Any) -> None:
    """Remember something that tells one mistake from another."""
    found = _current.get()
    if found is not None:
        found.append(seen)


def note_error(kind: str, error: str | None, message: str) -> None:
    """Remember an error; names in quotes are the student's choice and do not count."""
    note((kind, error or "", _QUOTED.sub("''", message)))


def agree(one: Sequence[Any], other: Sequence[Any]) -> bool:
    """Say whether two runs saw the same things, numbers within float32's reach."""
    return len(one) == len(other) and all(map(_same, one, other))


def _same(a: Any, b: Any) -> bool:
    if isinstance(a, np.ndarray) and isinstance(b, np.ndarray):
        return a.size == b.size and bool(
            np.allclose(a.ravel(), b.ravel(), rtol=3e-6, atol=2e-5, equal_nan=True)
        )
    if isinstance(a, float) and isinstance(b, float):
        return bool(np.isclose(a, b, rtol=3e-6, atol=2e-5, equal_nan=True))
    if isinstance(a, tuple) and isinstance(b, tuple):
        return agree(a, b)
    return type(a) is type(b) and bool(a == b)
