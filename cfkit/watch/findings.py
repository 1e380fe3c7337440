"""One thing that was looked at, and what it means.

In: figures and limits. Out: a verdict and a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

FINE, LOOK, RETRAIN, ROLL_BACK = VERDICTS = ("fine", "look", "retrain", "roll back")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Args:
        name: What it is called in tables.
        figure: What was found.
        expected: What it was compared with.
        se: The standard error of the difference; nan if luck plays no part.
        limit: How large the figure may be or the difference may get.
        verdict: "fine", "look", "retrain" or "roll back".
        sentence: What was found and what to do, in words.
    """

    name: str
    figure: float
    expected: float
    se: float
    limit: float
    verdict: str
    sentence: str


def surely(gap: float, limit: float, luck: float) -> bool:
    """Whether a gap matters and is more than luck; where luck is unknown (nan), it is not sure."""
    return gap > limit and gap > luck


def ending(far: bool, advice: str, gap: float = 0.0, limit: float = 0.0) -> str:
    """End a sentence: with advice, or with a full stop, or with what may still be luck."""
    if far:
        return advice
    return ": that is beyond the limit, and may still be luck." if gap > limit else "."
