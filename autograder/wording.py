"""How numbers and names are said to people."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches

MANY = 20  # a longer list helps nobody


def number(value: float) -> str:
    """Write points as people do: 4, 3.5, 0.25."""
    return f"{round(value, 2):g}"


def harmless(text: str) -> str:
    """Give text for a terminal: what a student wrote must not command it."""
    return "".join(c if c.isprintable() or c in "\n\t" else ascii(c)[1:-1] for c in text)


def count(n: int, noun: str) -> str:
    """Write a number with its noun: 1 check, 2 checks."""
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def listed(names: Iterable[str], most: int | None = None) -> str:
    """Write names in a row: q1, q2 and q3; of too many the first ones, and how many follow."""
    every = list(names)
    first = every[:most]
    if len(first) < len(every):
        return f"{', '.join(first)} and {len(every) - len(first)} more"
    return " and ".join(filter(None, (", ".join(first[:-1]), *first[-1:])))


def nearest(name: str, known: Iterable[str], most: int = 1) -> list[str]:
    """Give the known names that are like another, the most alike first."""
    folded = {k.casefold(): k for k in known}
    return [folded[near] for near in get_close_matches(name.casefold(), folded, n=most)]


def instead(name: str, known: Collection[str]) -> str:
    """Say in half a sentence which name could be meant: the nearest, or all if they are few."""
    if near := nearest(name, known):
        return f"did you mean {near[0]}?"
    if not known:
        return "there are none."
    return f"there are: {', '.join(known)}." if len(known) < MANY else "none is like it."


def meant(name: str, known: Iterable[str]) -> str:
    """Ask whether a name like it was meant, in a sentence to append; nothing if none is."""
    near = nearest(name, known, most=3)
    return f" Do you mean {' or '.join(near)}?" if near else ""
