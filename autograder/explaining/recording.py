"""Listen at the seam between a check and a student's work.

In: a student. Out: the same student, and everything that was asked of it, check by check.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cfkit.checks.faults import StudentFault
from cfkit.checks.plain import Handle, Walk
from cfkit.checks.student import Student


@dataclass(frozen=True, slots=True, eq=False)
class Exchange:
    """One thing that was asked, and what came back: a value, or a fault in words."""

    verb: str
    args: tuple[Any, ...]
    value: Any = None
    fault: str | None = None


class Recorder(Student):
    """A student's work that remembers what it was asked.

    Args:
        student: Who answers.
    """

    def __init__(self, student: Student) -> None:
        self._student = student
        self.checks: list[list[Exchange]] = []  # of each check that ran, in their order
        self._numbers: dict[int, int] = {}

    def do(self, verb: str, *args: Any) -> Any:
        """Pass it on, and write it down; a seed begins the next check."""
        if verb == "seed":
            self.checks.append([])
            self._numbers = {}
            return self._student.do(verb, *args)
        asked = self._counted(args)
        try:
            value = self._student.do(verb, *args)
        except StudentFault as fault:
            self.checks[-1].append(Exchange(verb, asked, fault=fault.sentence))
            raise
        self.checks[-1].append(Exchange(verb, asked, self._counted(value)))
        return value

    def _counted(self, value: Any) -> Any:
        """Count handles from 1 in each check, so that two students' can be compared."""
        match value:
            case Handle():
                return Handle(
                    self._numbers.setdefault(value.id, len(self._numbers) + 1), value.kind
                )
            case list() | tuple():
                return type(value)(map(self._counted, value))
            case dict():
                return {k: self._counted(v) for k, v in value.items()}
            case Walk():
                return Walk(tuple(map(self._counted, value.items)))
        return value
