"""Tell settings that can be from those that cannot.

In: what a caller gave, of whatever kind. Out: whether it is such a number, or a sentence.
"""

from __future__ import annotations

from math import inf
from numbers import Integral, Real
from typing import Any

from cfkit.errors import ModelError, RatingError


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


def check_counts(name: str, **settings: Any) -> None:
    """Say so if a setting is no whole number from 1 on.

    Args:
        name: Who asks, for the message.
        settings: What came, by the name that the caller knows it by.

    Raises:
        RatingError: If one is not.
    """
    for setting, value in settings.items():
        if not is_count(value):
            raise RatingError(
                f"{name} needs {setting} to be a whole number from 1 on: got {setting}={value!r}."
            )


def check_seed(seed: Any) -> None:
    """Say so if a seed is no whole number from 0 on.

    Raises:
        ModelError: If it is not.
    """
    if not is_whole(seed) or seed < 0:
        raise ModelError(
            f"A seed is a whole number from 0 on: got {seed!r}. Any will do, such as 42."
        )
