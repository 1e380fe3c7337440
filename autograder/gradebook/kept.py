"""Tell what grading wrote from what somebody changed by hand, which stays.

In: what stands in the gradebook, what grading wrote there last, and what it found now. Out: what
stands there from now on, and a sentence wherever that is not what grading found.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Value = float | str | None
ATTEMPT = "attempt"  # not a place: which of the student's attempts was written
MAX_LETTERS = 60  # of a comment that a sentence quotes


@dataclass(frozen=True, slots=True)
class Kept:
    """One place that somebody changed by hand, and that grading therefore left alone."""

    student: str
    place: str  # such as "q1-check-1" or "the comment on q1"
    stands: Value
    found: Value

    def __str__(self) -> str:
        return (
            f"{self.student}, {self.place}: somebody changed it to {_said(self.stands)}, which "
            f"stays; grading says {_said(self.found)}."
        )


@dataclass(slots=True)
class Memory:
    """What grading wrote for one student, place by place.

    Args:
        student: By the name that the gradebook has.
        written: What grading wrote until now; what it writes from now on is added.
    """

    student: str
    written: dict[str, Value]
    kept: list[Kept] = field(default_factory=list)

    def settle(self, place: str, stands: Value, found: Value) -> Value:
        """Give what stands in a place from now on: a change by hand stays, and is told.

        Args:
            place: What people call it.
            stands: What the gradebook has there now.
            found: What grading says now.
        """
        if stands in (found, self.written.get(place)):
            self.written[place] = found
            return found
        self.kept.append(Kept(self.student, place, stands, found))
        return stands

    def forget(self, place: str) -> None:
        """Take it that grading wrote nothing there."""
        self.written.pop(place, None)


def _said(value: Value) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, str):
        short = value if len(value) <= MAX_LETTERS else f"{value[:MAX_LETTERS].rstrip()} …"
        return f"“{' '.join(short.split())}”"
    return f"{round(value, 2):g}"
