"""How numbers are said to people."""

from __future__ import annotations


def number(value: float) -> str:
    """Write points as people do: 4, 3.5, 0.25."""
    return f"{round(value, 2):g}"


def harmless(text: str) -> str:
    """Give text for a terminal: what a student wrote must not command it."""
    return "".join(c if c.isprintable() or c in "\n\t" else ascii(c)[1:-1] for c in text)


def count(n: int, noun: str) -> str:
    """Write a number with its noun: 1 check, 2 checks."""
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"
