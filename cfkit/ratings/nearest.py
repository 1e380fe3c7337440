"""Find the known names nearest to one that nobody knows.

In: what was asked for, and what there is. Out: a few candidates, or a question that offers them.
"""

from __future__ import annotations

from difflib import get_close_matches
from numbers import Real
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(wanted: Any, known: Iterable[Any], n: int = 3) -> list[Any]:
    """The known names that were perhaps meant, best first.

    Args:
        wanted: A name that is not known: a number or a text.
        known: The names there are; those of another kind than `wanted` are passed over.
        n: How many at most.

    Returns:
        For a number the nearest numbers; for a text those that begin with it, then those that
        are spelt alike.
    """
    if isinstance(wanted, Real):
        numbers = [k for k in known if isinstance(k, Real)]
        return sorted(numbers, key=lambda k: abs(float(k) - float(wanted)))[:n]
    plain = {k.casefold(): k for k in known if isinstance(k, str)}
    asked = str(wanted).casefold()
    begun = [k for k in plain if asked and k.startswith(asked)]
    alike = get_close_matches(asked, plain, n=n, cutoff=0.5)
    return [plain[k] for k in dict.fromkeys([*begun, *alike])][:n]


def did_you_mean(wanted: Any, known: Iterable[Any]) -> str:
    """Ask whether one of the nearest names was meant; empty if none is near."""
    found = nearest(wanted, known)
    return f"Did you mean {' or '.join(map(repr, found))}?" if found else ""
