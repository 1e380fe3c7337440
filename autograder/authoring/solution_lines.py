"""Give the lines that a student is to write.

In: an assignment. Out: its answers' lines between the marks, without comments.
"""

from __future__ import annotations

from collections.abc import Iterator

from autograder.authoring.in_words import rubric
from autograder.records import Assignment


def solution_lines(assignment: Assignment) -> Iterator[str]:
    """Give every line of the answers, stripped."""
    for cell in assignment.cells:
        if cell.by_hand:
            yield from filter(None, map(str.strip, rubric(cell.source).splitlines()))
        elif cell.kind == "answer":
            yield from _between_marks(cell.source)


def _between_marks(source: str) -> Iterator[str]:
    inside = False
    for line in map(str.strip, source.splitlines()):
        if "BEGIN SOLUTION" in line or "END SOLUTION" in line:
            inside = "BEGIN" in line
        elif inside and line and not line.startswith("#"):
            yield line
