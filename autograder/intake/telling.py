"""Say what a tutor should know of a submission's cells.

In: where each question is answered. Out: faults in sentences, one per kind, or the one
fault that stops this submission: it answers something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from autograder.errors import SubmissionFault
from autograder.intake.kit_cells import edited_check
from autograder.intake.places import FoundCell, Place
from autograder.records import Assignment, Fault, Notebook


def tell_faults(places: Sequence[Place], cells: Sequence[FoundCell]) -> Iterator[Fault]:
    """Give one fault for each thing that happened, with the questions that it happened to."""
    edited = {edited_check(c.source, c.grade_id) for c in cells if c.role == "check"}
    told = (
        (
            "cells-deleted",
            [p for p in places if p.is_missing and not p.as_text],
            "No answer cell was found for {}.",
        ),
        (
            "cells-deleted",
            [p for p in places if p.is_missing and p.as_text],
            "The answer cell of {} was turned into a text cell, where no code can run.",
        ),
        (
            "cells-duplicated",
            [p for p in places if len(p.cells) > 1],
            "More than one cell answers {}: all of them were run, and the last was graded.",
        ),
        (
            "cells-edited",
            [p for p in places if p.question.name in edited],
            "A check cell of {} was changed: the original checks were used.",
        ),
        (
            "cells-renamed",
            [p for p in places if p.cells and not p.by_name],
            (
                "The answer to {} was not in its named cell: it was found by what it defines, and "
                "graded all the same."
            ),
        ),
    )
    for code, hit, sentence in told:
        if hit:
            yield Fault(code, sentence.format(_listed(p.question.name for p in hit)))


def label_of(notebook: Notebook) -> object:
    """Give the assignment that a notebook's own label names; None without one."""
    label = notebook["metadata"].get("cfkit")
    return label.get("assignment") if isinstance(label, dict) else None


def refuse_other(assignment: Assignment, notebook: Notebook, places: Sequence[Place]) -> None:
    """Stop at a notebook that answers another assignment, or nothing at all.

    Every assignment has a q1, so a name alone proves nothing where the notebook's own label
    does not agree. An assignment that asks nothing has nothing that could be answered wrongly.
    """
    if not places:
        return
    says = label_of(notebook)
    sure = sum(p.is_sure for p in places)
    expected = _listed(name for p in places for name in p.question.answers or [p.question.name])
    if says == assignment.name:
        if all(not p.cells and not p.as_text for p in places):
            raise SubmissionFault(
                "cells-deleted",
                f"All answer cells of {assignment.name} were deleted; expected were {expected}.",
            )
    elif isinstance(says, str) and sure < len(places) / 2:
        raise SubmissionFault(
            "other-assignment",
            f"This is the notebook of {says[:60]!r}. Expected was {assignment.name}, which "
            f"asks for {expected}.",
        )
    elif not sure:
        raise SubmissionFault(
            "other-assignment",
            f"This is not {assignment.name}: it has none of {expected} in it.",
        )


def _listed(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
