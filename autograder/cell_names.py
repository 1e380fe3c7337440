"""How the cells that hold a question's points are called.

In: a question, or the name of a notebook's cell. Out: the other one. The build writes these
names, nbgrader keeps them, and intake knows a cell again by them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NAME = re.compile(r"(?P<question>.+)-(?P<kind>check|hidden)-\d+")


@dataclass(frozen=True, slots=True)
class CheckCell:
    """The cell behind an answer that runs its public checks, or its hidden ones."""

    question: str
    hidden: bool = False

    @property
    def name(self) -> str:
        """Its name in nbgrader, such as ``q4-check-1``."""
        return f"{self.question}-{'hidden' if self.hidden else 'check'}-1"


def read_name(grade_id: str | None) -> CheckCell | None:
    """Give the check cell that has this name; None if it is no check cell's."""
    found = _NAME.fullmatch(grade_id or "")
    return CheckCell(found["question"], found["kind"] == "hidden") if found else None
