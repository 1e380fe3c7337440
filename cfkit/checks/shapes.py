"""Look at what a model learns: the shapes of its parameters, and what lives elsewhere in it.

In: a model, shapes. Out: words for people, and evidence that tells mistakes apart.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from cfkit.checks.expectations import expect_numbers
from cfkit.checks.faults import CheckFailed, StudentFault
from cfkit.checks.plain import Array
from cfkit.checks.student import Thing

Shapes = list[tuple[int, ...]]


def words(shapes: Shapes) -> str:
    """List shapes for a message, the first eight of them."""
    more = f" and {len(shapes) - 8} more" if len(shapes) > 8 else ""
    return ", ".join(str(s) for s in shapes[:8]) + more


def lacks(what: str, shapes: Shapes) -> str:
    """Say that a model does not learn something that it should."""
    if not shapes:
        return (
            f"Your model should learn {what}, but `list(model.parameters())` is empty. "
            "Who tells the module that a tensor is to be learned?"
        )
    return f"Your model should learn {what}; among its parameters are only {words(shapes)}."


def learns_more(shapes: Shapes) -> str:
    """Say that a model learns something that it should not."""
    return f"Your model learns more than the question asks for: it holds {words(shapes)}."


def behaviour(model: Thing, shapes: Shapes, *two_rows: Any, level: float = 0.0) -> str:
    """Tell apart models that lack a table: with all that they do learn level, who answers?

    Args:
        model: The model; what it learns is overwritten.
        shapes: The shapes of its parameters.
        two_rows: What it is called with: two rows that differ.
        level: The number that all it learns is set to; where there are layers, 0 would let
            nothing through.
    """
    answers = _answers(model, shapes, two_rows, level)
    if isinstance(answers, str):
        return answers
    once, again = answers
    if not np.array_equal(once, again):
        return "new each call"
    return "all the same" if once.size and np.ptp(once) < 1e-9 else "something else inside"


def behaves_as(model: Thing, twin: Thing, shapes: Shapes, *two_rows: Any, level: float) -> bool:
    """Say whether two models, built alike, answer alike once all that they learn is level.

    If not, chance has a hand in them that is not among the parameters.
    """
    one, other = (_answers(m, shapes, two_rows, level) for m in (model, twin))
    if isinstance(one, str) or isinstance(other, str):
        return True
    return bool(np.array_equal(one[0], other[0]))


def _answers(
    model: Thing, shapes: Shapes, two_rows: tuple[Any, ...], level: float
) -> tuple[Array, Array] | str:
    if len(shapes) > 16 or sum(np.prod(s, dtype=float) for s in shapes) > 1e6:
        return "far too much"
    for index, shape in enumerate(shapes):
        model.write(index, np.full(shape, level, np.float32))
    try:
        once, again = (expect_numbers(model(*two_rows), "it") for _ in range(2))
    except (StudentFault, CheckFailed):
        return "cannot be called"
    return once, again
