"""Take back what tutors gave: points and comments, in formgrader or in another way.

In: nbgrader's database, outcomes. Out: the outcomes with the tutors' points in them, so that the
pages say what the gradebook says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from nbgrader import api
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from autograder.cell_names import read_name
from autograder.gradebook.kept import ATTEMPT, Value
from autograder.gradebook.opening import opened
from autograder.gradebook.rows import Row
from autograder.gradebook.sheets import read_written
from autograder.mark_notes import CHANGED, DROPPED
from autograder.names import safe_name
from autograder.records import Outcome, Score, Verdict
from autograder.rules.words import points

_SUBMISSION = api.SubmittedAssignment.__table__
_COPY = api.SubmittedNotebook.__table__
_CELL = api.BaseCell.__table__
_GRADE = api.Grade.__table__
_COMMENT = api.Comment.__table__


@dataclass(slots=True)
class Mark:
    """What stands in the gradebook for one student's question."""

    points: float = 0.0
    highest: float = 0.0  # what its cells can give, there
    by_tutor: bool = False  # whether any of the points are not what grading wrote
    waits: bool = False
    waits_again: bool = False  # points that a tutor gave want another look
    comment: str | None = None
    attempt: Value = 1  # that was marked


Marks = defaultdict[tuple[str, str], Mark]  # by the student's safe name and the question


def with_marks(outcomes: Sequence[Outcome], db_url: str) -> list[Outcome]:
    """Give the outcomes with what tutors gave and wrote.

    An answer in words has what a tutor gave once nobody has to look at it any more. Whatever else
    a tutor changed in the gradebook, such as the points of a check, counts at once, as there.
    What staff should know of a mark is a note (`autograder.mark_notes`).
    Marks on one attempt say nothing of another: where a course's rules have come to count another
    one, marks wait for the next `autograder grade`.

    Args:
        outcomes: What grading found, of one assignment.
        db_url: The database that formgrader wrote the marks into.
    """
    if not outcomes:
        return []
    with opened(db_url) as gradebook:
        marks = _read(gradebook.db, outcomes[0].assignment)
    return [_with(outcome, marks) for outcome in outcomes]


def _read(db: Session, assignment: str) -> Marks:
    marks: Marks = defaultdict(Mark)
    query = select(api.Notebook.id).join(api.Assignment)
    names = (api.Assignment.name == assignment, api.Notebook.name == assignment)
    notebook = db.execute(query.where(*names)).scalar()
    if notebook is None:
        return marks
    written = read_written(db, notebook)
    of_cells = select(api.GradeCell.name, api.GradeCell.max_score)
    cells = db.execute(of_cells.where(api.GradeCell.notebook_id == notebook))
    highest: dict[str, float] = {name: points for name, points in cells}  # noqa: C416 - rows
    for row in _rows(db, _GRADE, notebook):
        mark, score = marks[_place(row)], row["manual_score"]
        by_grading = written.get(row["notebook_id"], {}).get(row["name"])
        mark.attempt = written.get(row["notebook_id"], {}).get(ATTEMPT, 1)
        mark.by_tutor |= score is not None or bool(row["extra_credit"])
        mark.by_tutor |= row["auto_score"] != by_grading
        mark.waits |= row["needs_manual_grade"]
        mark.waits_again |= row["needs_manual_grade"] and score is not None
        mark.highest += highest.get(row["name"], 0.0)
        score = row["auto_score"] if score is None else score
        mark.points += (score or 0.0) + (row["extra_credit"] or 0.0)
    for row in _rows(db, _COMMENT, notebook):
        marks[_place(row)].comment = row["manual_comment"]
    return marks


def _rows(db: Session, table: Any, notebook: str) -> list[Row]:
    """Give the rows of a notebook's cells, each with its cell's name and its student."""
    query: Select[Any] = select(table, _CELL.c.name, _SUBMISSION.c.student_id).where(
        table.c.cell_id == _CELL.c.id,
        table.c.notebook_id == _COPY.c.id,
        _COPY.c.assignment_id == _SUBMISSION.c.id,
        _COPY.c.notebook_id == notebook,
    )
    return [dict(row) for row in db.execute(query).mappings()]


def _place(row: Row) -> tuple[str, str]:
    cell = read_name(row["name"])
    return row["student_id"], cell.question if cell else row["name"]


def _with(outcome: Outcome, marks: Marks) -> Outcome:
    student = safe_name(outcome.student)
    own = {s.question: marks.get((student, s.question)) for s in outcome.scores}
    if any(mark and mark.attempt != outcome.attempt for mark in own.values()):
        return outcome
    notes = [*outcome.notes, *(n for s in outcome.scores for n in _notes(s, own[s.question]))]
    outcome = replace(outcome, notes=tuple(notes))
    scores = tuple(_marked(s, own[s.question]) for s in outcome.scores)
    if scores == outcome.scores:
        return outcome
    score = max(0.0, sum(s.score for s in scores) - outcome.penalty)
    return replace(outcome, scores=scores, score=score)


def _notes(score: Score, mark: Mark | None) -> Iterator[str]:
    """Say what staff should know of a mark; answers in words that wait are counted elsewhere."""
    if mark is None or not mark.by_tutor or score.outcome == "waiting":
        return
    if not score.points and mark.points:
        yield f"{DROPPED}{score.question} ({points(mark.points)} there)"
    elif score.points and mark.waits_again:
        yield f"{CHANGED}{score.question}"


def _marked(score: Score, mark: Mark | None) -> Score:
    if mark is None or (score.by_hand and mark.waits):
        return score
    if not mark.by_tutor or not mark.highest:
        return replace(score, comment=mark.comment)
    # A share: a course's rules may have given the question other points than its rubric has.
    share = mark.points / mark.highest
    verdict: Verdict = "passed" if share >= 1 else "partly" if share > 0 else "failed"
    return replace(score, score=share * score.points, outcome=verdict, comment=mark.comment)
