"""Read what a newcomer answered.

In: names and stars. Out: rows of the model and stars, or a sentence about what is wrong.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import RatingError, UnknownIdError
from cfkit.ratings.nearest import did_you_mean

if TYPE_CHECKING:
    from cfkit.coldstart.held import Rows
    from cfkit.coldstart.scale import Scale
    from cfkit.coldstart.sides import Side

Array = npt.NDArray[np.float64]


def read_answers(answers: Any, side: Side, scale: Scale) -> tuple[Rows, Array]:
    """Give the rows that were rated, and the stars.

    Args:
        answers: A mapping from name to stars, a Series, or pairs (name, stars); None for none.
        side: Whose names they are.
        scale: What the stars must lie on.

    Raises:
        RatingError: If they are no stars, lie off the scale, or rate something twice.
        UnknownIdError: If nobody, or nothing, is called that.
    """
    pairs = _pairs({} if answers is None else answers, side)
    rows = find_rows(side, [name for name, _ in pairs])
    stars = np.array([check_stars(name, given, scale) for name, given in pairs], dtype=np.float64)
    distinct, first = np.unique(rows, return_index=True)
    if len(distinct) < len(rows):
        again = next(i for i in range(len(rows)) if i not in first)
        raise RatingError(
            f"One answer for each {side.name}: {pairs[again][0]!r} is answered twice. "
            "Keep the one that holds."
        )
    return rows, stars


def find_rows(side: Side, names: list[Any]) -> Rows:
    """Give the row of each name.

    Raises:
        UnknownIdError: If one is unknown; the message names the nearest.
    """
    for name in names:
        if isinstance(name, Hashable) and name in side.doubled and name not in side.rows:
            ids = " and ".join(map(str, side.doubled[name]))
            raise UnknownIdError(f"{name!r} is the title of {side.name}s {ids}: use the id.")
        if not isinstance(name, Hashable) or name not in side.rows:
            raise UnknownIdError(f"The model knows no {side.name} {name!r}. {_hint(name, side)}")
    return np.array([side.rows[name] for name in names], dtype=np.int64)


def check_stars(name: Any, given: Any, scale: Scale) -> float:
    """Give stars as a number.

    Raises:
        RatingError: If they are none, or off the scale.
    """
    try:
        stars = float(given)
    except (TypeError, ValueError):
        stars = float("nan")
    if not scale.worst <= stars <= scale.best:
        raise RatingError(
            f"An answer is a number of stars from {scale.worst:g} to {scale.best:g}, as the "
            f"ratings were: {name!r} has {given!r}. Leave out what was not seen."
        )
    return stars


def _pairs(answers: Any, side: Side) -> list[tuple[Any, Any]]:
    if isinstance(answers, Mapping) or hasattr(answers, "items"):
        return list(answers.items())
    try:
        return [(name, stars) for name, stars in answers]
    except (TypeError, ValueError) as error:
        raise RatingError(
            f"Answers map each {side.name} to stars, such as {{{_first(side)!r}: 4}}: got "
            f"{answers!r}."
        ) from error


def _hint(name: Any, side: Side) -> str:
    first = _first(side)
    if hint := did_you_mean(name, side.rows):
        return hint
    if isinstance(name, str) and not isinstance(first, str):
        return f"{name!r} is text, and names such as {first!r} are numbers: convert it."
    return f"Names are such as {first!r}."


def _first(side: Side) -> Any:
    return next(iter(side.rows), "a name")
