"""Put a submission in the order in which it is run and checked.

In: a notebook that may have been through a lot, and its assignment. Out: the cells to run,
each with the question to check after it, and in sentences what was not as it was handed out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autograder.errors import SubmissionFault
from autograder.intake.kit_cells import KitCells
from autograder.intake.languages import other_language
from autograder.intake.places import FoundCell, Place, find_cell, find_place
from autograder.intake.telling import refuse_other, tell_faults
from autograder.records import Assignment, Fault, Notebook, Question


@dataclass(frozen=True, slots=True)
class Step:
    """Run this, then check this question if there is one."""

    source: str
    question: str | None


@dataclass(frozen=True, slots=True)
class Located:
    """A submission in the order in which it is run and checked."""

    steps: tuple[Step, ...]
    missing: tuple[str, ...]  # the questions without an answer cell
    faults: tuple[Fault, ...]
    to_read: tuple[str, ...] = ()  # the questions in words that a tutor has to read


def locate(notebook: Notebook, assignment: Assignment) -> Located:
    """Give the cells to run and the question to check after each.

    An answer cell is known by its nbgrader name or, where that was lost, by the names it
    defines. Check cells and unchanged demonstrations are not run: the checks come from the
    assignment.

    Args:
        notebook: As `read_notebook` gives it.
        assignment: What it should answer.

    Raises:
        SubmissionFault: ``other-language`` or ``other-assignment`` if it answers none of the
            questions, or ``cells-deleted`` if it is the right notebook with every answer cell
            gone.
    """
    kit = KitCells(assignment)
    cells = [find_cell(c, kit) for c in notebook["cells"]]
    places = [find_place(q, cells) for q in assignment.questions]
    to_read = tuple(q.name for q in assignment.questions if _has_to_be_read(q, cells, kit))
    foreign = other_language(notebook, places)
    words = any(p.as_text and p.question.name in to_read for p in places)
    if foreign and not words:  # words can be read in any notebook
        raise SubmissionFault(foreign.code, foreign.sentence)
    refuse_other(assignment, notebook, places)
    return Located(
        steps=tuple(_steps(cells, places)),
        missing=tuple(p.question.name for p in places if p.is_missing),
        faults=(*([foreign] if foreign else []), *tell_faults(places, cells)),
        to_read=to_read,
    )


def _has_to_be_read(question: Question, cells: Sequence[FoundCell], kit: KitCells) -> bool:
    """Whether a tutor reads this one: words were written, or the cell is gone and they may be."""
    if not question.by_hand:
        return False
    named = [c for c in cells if c.grade_id == question.name]
    return not named or not all(kit.is_blank(c.source, c.grade_id) for c in named)


def _steps(cells: Sequence[FoundCell], places: Sequence[Place]) -> Iterator[Step]:
    for cell in cells:
        asked = [p.question.name for p in places if p.cells and p.cells[-1] is cell]
        if cell.runs and (asked or cell.source.strip()):
            yield Step(cell.source, asked[0] if asked else None)
            yield from (Step("", question) for question in asked[1:])  # several in one cell
