"""Say which way a newcomer was placed, and by what.

In: what was known. Out: numbers for the prior, a route, a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import RatingError

if TYPE_CHECKING:
    from cfkit.coldstart.sides import Side

Array = npt.NDArray[np.float64]
_SUCH_AS = {"user": "{'age': 30}", "item": "{'year': 1998}"}


def read_known(
    side: Side, known: Mapping[str, Any] | None, kind: str
) -> tuple[Array, list[str], list[str]]:
    """Give what is known of a newcomer as numbers, the columns that are known, and the others.

    Args:
        side: Users or items.
        known: A description, as a mapping or a row of a table, or None.
        kind: What the caller calls it: "demographics" or "metadata".

    Raises:
        RatingError: If it is no description, or none was learned from.
    """
    if known is not None and (not hasattr(known, "keys") or hasattr(known, "columns")):
        raise RatingError(
            f"{kind} is a mapping from columns to values, such as {_SUCH_AS[side.name]}, or one "
            f"row of a table: got {known!r}."
        )
    given = {} if known is None else dict(known.items())
    if side.describer is None:
        if given:
            raise RatingError(
                f"Nothing but ratings is known of the model's {side.name}s, so {kind} foretell "
                f"nothing: got {', '.join(map(str, given))}. Give a table of {side.name}s with "
                f"columns of numbers, or of at most 50 different words "
                f"({side.name}s=data.{side.name}s), or leave {kind} out."
            )
        return np.zeros(0), [], []
    numbers, blank = side.describer.read(given)
    said = [
        f"{name} (none)" if given[name] == "" else name
        for name in side.describer.columns
        if name not in blank
    ]
    return numbers, said, blank


def tell(side: Side, kind: str, known: list[str], blank: list[str], n: int) -> tuple[str, str]:
    """Name the route, and say it in a sentence.

    Args:
        side: Users or items.
        kind: "demographics" or "metadata".
        known: The columns that are known.
        blank: The columns that are not.
        n: How many answers there are.
    """
    known_to_rate = int((side.count > 0).sum())
    crowd = f"{known_to_rate:,} {side.name}{'s' * (known_to_rate != 1)}"
    counted = "each counted once" if side.name == "user" else "each counted by its ratings"
    start = f"the average of {crowd}, {counted}"
    if known:
        start = f"what {_listed(known)} say{'s' * (len(known) == 1)}, as learned from {crowd}"
    if known and blank:
        start += f" ({_listed(blank)} unknown: taken for average)"
    route = " + ".join([kind] * bool(known) + ["fold-in"] * bool(n)) or "average"
    answers = (
        f"{n} answer{'s' * (n != 1)}" if side.name == "user" else f"{n} rating{'s' * (n != 1)}"
    )
    moved = f"Starts from {start}, and is moved by {answers}." if n else f"It is {start}."
    return route, moved


def tell_list(why: str, lately: bool) -> tuple[str, str]:
    """Name the route of a user of whom nothing is known, and say what their list holds."""
    what = "most rated lately" if lately else "most rated"
    route = "average + recency" if lately else "average + popularity"
    return route, f"{why} Average stars single nothing out: a list holds what was {what}."


def _listed(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
