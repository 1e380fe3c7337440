"""Tell settings that can be from those that cannot.

In: what a caller gave, of whatever kind. Out: whether it is such a number.
"""

from __future__ import annotations

from math import inf
from numbers import Integral, Real
from typing import Any


def is_whole(value: Any) -> bool:
    """Whether it is a whole number."""
    return isinstance(value, Integral)


def is_count(value: Any) -> bool:
    """Whether it is a whole number from 1 on."""
    return is_whole(value) and bool(value >= 1)


def is_size(value: Any) -> bool:
    """Whether it is a finite number above 0."""
    return isinstance(value, Real) and 0 < float(value) < inf


def is_amount(value: Any) -> bool:
    """Whether it is a finite number from 0 on."""
    return isinstance(value, Real) and 0 <= float(value) < inf
