"""Find the cells that answer each question.

In: a notebook's cells, as they came back. Out: a `Place` per question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from autograder.intake.kit_cells import KitCells, is_check
from autograder.intake.naming import Names, names_of
from autograder.records import Question

Role = Literal["text", "check", "demo", "kit", "work"]


@dataclass(frozen=True, slots=True)
class FoundCell:
    """One cell of a submission, and whose it is."""

    role: Role
    source: str
    grade_id: str | None
    names: Names

    @property
    def runs(self) -> bool:
        """Whether grading runs it."""
        return self.role in ("kit", "work")


@dataclass(frozen=True, slots=True)
class Place:
    """Where one question is answered."""

    question: Question
    cells: tuple[FoundCell, ...]  # the last one is the answer
    by_name: bool  # known by its nbgrader name, not by what it defines
    as_text: bool  # a cell of its name is there, as text
    is_sure: bool  # what the question asks for is there, not only its name

    @property
    def is_missing(self) -> bool:
        """Whether nothing is there to be graded, by the checks or by a tutor."""
        return not self.cells and not (self.as_text and self.question.by_hand)


def find_cell(cell: dict[str, Any], kit: KitCells) -> FoundCell:
    """Read what grading needs of one cell."""
    source, nbgrader = cell["source"], cell["metadata"].get("nbgrader")
    name = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    grade_id = name if isinstance(name, str) else None
    role = _role(cell["cell_type"], source, grade_id, kit)
    return FoundCell(role, source, grade_id, names_of(source if role == "work" else ""))


def find_place(question: Question, cells: Sequence[FoundCell]) -> Place:
    """Find one question's answer: by name, else by what it should define."""
    named = [c for c in cells if c.grade_id == question.name]
    own = [c for c in named if c.role == "work"]
    as_text = any(c.role == "text" for c in named)
    defining = _defining(set(question.answers), cells)
    elsewhere = [c for c in defining if c.grade_id != question.name]
    # An answer cell that says nothing of its question yields to one that does.
    says_something = any(c.names.every & set(question.answers) for c in own)
    by_name = bool(own) and (says_something or not elsewhere)
    return Place(
        question,
        tuple(own if by_name else elsewhere),
        by_name,
        as_text,
        is_sure=bool(defining if question.answers else named),
    )


def _role(cell_type: str, source: str, grade_id: str | None, kit: KitCells) -> Role:
    if cell_type != "code" or kit.is_in_words(grade_id):
        return "text"
    if is_check(source, grade_id):
        return "check"
    if kit.is_demo(source):
        return "demo"
    return "kit" if kit.is_unchanged(source) else "work"


def _defining(wanted: set[str], cells: Sequence[FoundCell]) -> list[FoundCell]:
    work = [c for c in cells if c.role == "work" and wanted and wanted <= c.names.every]
    # `from cfkit import sigmoid_range` further down is use, where a `def` is an answer.
    return [c for c in work if wanted <= c.names.written] or work
