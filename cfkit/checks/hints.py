"""Name a known mistake in a student's own notebook, without sending the mistakes there.

In: what the public checks saw. Out: the hints of the mistakes that answer just so, mostly one.

Each hint travels veiled by what its mistake answers. So a notebook's folder holds neither
faulty code nor a list of hints to read through: a hint opens only for whoever needs it.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from cfkit.checks.checking import Seen
from cfkit.veiling import unveil, veil

MOST = 3  # hints for one answer; with more of them none is worth reading
STEP = 0.01  # a rounding of float32 is a ten-thousandth of it; mistakes differ by more


@dataclass(frozen=True, slots=True)
class SealedHints:
    """Hints that open only with what their mistakes answer.

    Args:
        shift: Where the grid lies to which answers are rounded: clear of all known ones.
        veiled: Fingerprint of an answer's fingerprint → its hint, veiled.
    """

    shift: float = 0.0
    veiled: Mapping[str, str] = field(default_factory=dict)

    def open(self, seen: Mapping[str, Seen]) -> list[str]:
        """Give the hints for what was seen: none where it is no known mistake."""
        if not _failed(seen):
            return []
        key = fingerprint(seen, self.shift)
        veiled = self.veiled.get(_digest(key))
        return [] if veiled is None else unveil(key, veiled).split("\n")


def seal_hints(known: Iterable[tuple[str, Mapping[str, Seen]]]) -> SealedHints:
    """Seal hints, each with what the checks see of its mistake.

    The public checks cannot tell every mistake from every other: an answer that fits two or
    three opens all of their hints, in the order given, and one that fits more opens none.
    """
    cases = [(hint, seen) for hint, seen in known if _failed(seen)]
    shift = _clear_of(np.unique([n for _, seen in cases for n in _numbers(_told(seen))]))
    hints: dict[str, dict[str, None]] = {}  # a set in the order of its making
    for hint, seen in cases:
        hints.setdefault(fingerprint(seen, shift), {})[hint] = None
    veiled = {_digest(k): veil(k, "\n".join(h)) for k, h in hints.items() if len(h) <= MOST}
    return SealedHints(shift, dict(sorted(veiled.items())))


def fingerprint(seen: Mapping[str, Seen], shift: float) -> str:
    """Give the same text for the same answers, numbers rounded to a grid."""
    return _digest(repr(_rounded(_told(seen), shift)))


def _told(seen: Mapping[str, Seen]) -> tuple[Any, ...]:
    return tuple(
        (name, s.verdict, () if s.verdict == "passed" else tuple(s.evidence))
        for name, s in seen.items()
    )


def _failed(seen: Mapping[str, Seen]) -> bool:
    return any(s.verdict in ("failed", "crashed") for s in seen.values())


def _rounded(value: Any, shift: float) -> Any:
    if isinstance(value, tuple):
        return tuple(_rounded(v, shift) for v in value)
    if isinstance(value, np.ndarray | float):
        return tuple(_cell(float(n), shift) for n in np.ravel(value))
    return (type(value).__name__, value)


def _cell(number: float, shift: float) -> int | str:
    return math.floor(_place(number) - shift) if math.isfinite(number) else str(number)


def _place(number: float) -> float:
    return math.asinh(number) / STEP  # fine near 0, relative far out


def _numbers(value: Any) -> Iterator[float]:
    if isinstance(value, tuple):
        for v in value:
            yield from _numbers(v)
    elif isinstance(value, np.ndarray | float):
        yield from (float(n) for n in np.ravel(value) if math.isfinite(n))


def _clear_of(numbers: Any) -> float:
    """Lay the grid's lines where no number is near: in the widest gap between their places."""
    if not len(numbers):
        return 0.0
    places = np.unique([_place(n) % 1 for n in numbers])
    gaps = np.diff(places, append=places[0] + 1)
    widest = int(gaps.argmax())
    return round(float((places[widest] + gaps[widest] / 2) % 1), 6)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
