"""Tell what an answer cell asks from what answers it.

In: the cell's text, as the author wrote it. Out: what students receive, or what stands between
``BEGIN SOLUTION`` and ``END SOLUTION``: the right answer, or what a tutor looks for in one.
"""

from __future__ import annotations

from collections.abc import Iterator

from autograder.records import Assignment

TEXT_STUB = "*Your answer here.*"
_BEGIN, _END = "BEGIN SOLUTION", "END SOLUTION"


def is_marked(source: str) -> bool:
    """Say whether the author has marked where the solution begins."""
    return _BEGIN in source


def asked(source: str) -> str:
    """Give what students receive of a question in words: the stub in the rubric's place."""
    return "\n".join(line for line, inside in _lines(source) if not inside)


def solution(source: str) -> str:
    """Give what stands between the marks; empty if nothing does."""
    return "\n".join(line for line, inside in _lines(source) if inside).strip()


def solution_lines(assignment: Assignment) -> Iterator[str]:
    """Give every line that a student is to write, stripped; comments are no answer."""
    for cell in assignment.cells:
        if cell.kind == "answer":
            lines = map(str.strip, solution(cell.source).splitlines())
            yield from (s for s in lines if s and (cell.by_hand or not s.startswith("#")))


def _lines(source: str) -> Iterator[tuple[str, bool]]:
    """Give each line and whether it is the solution's, by the same signs as nbgrader."""
    inside = False
    for line in source.split("\n"):
        if _BEGIN in line:
            inside = True
            yield TEXT_STUB, False
        elif _END in line:
            inside = False
        else:
            yield line, inside
