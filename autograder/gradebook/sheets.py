"""A student's rows in nbgrader's database: found or made, and put back.

In: a notebook, a student's name. Out: a `Sheet`, with what grading itself wrote there last. That
stands in a table of ours beside nbgrader's, for then one transaction writes both.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nbgrader import api
from sqlalchemy import Column, MetaData, Select, String, Table, Text, delete, select
from sqlalchemy.orm import Session

from autograder.gradebook.kept import Kept, Memory, Value
from autograder.gradebook.rows import Row, Rows

# No foreign key: `nbgrader db student remove` knows nothing of this table, and must not fail.
_WRITTEN = Table(
    "cfkit_written",
    MetaData(),
    Column("id", String(32), primary_key=True),  # of the submitted notebook
    Column("places", Text, nullable=False),  # in JSON: place → what grading wrote there
)
_STUDENT = api.Student.__table__
_SUBMISSION = api.SubmittedAssignment.__table__
_COPY = api.SubmittedNotebook.__table__
_GRADE = api.Grade.__table__
_COMMENT = api.Comment.__table__


@dataclass(frozen=True, slots=True)
class Sheet:
    """One student's rows, as plain data that may be changed."""

    submission: Row
    copy: Row  # of the notebook
    memory: Memory
    grades: Rows
    comments: Rows

    def grade(self, cell: str, place: str) -> Row:
        """Give a cell's grade, found or made."""
        return self._row(self.grades, cell, place)

    def comment(self, cell: str, place: str) -> Row:
        """Give a cell's comment, found or made."""
        return self._row(self.comments, cell, place)

    def _row(self, rows: Rows, cell: str, place: str) -> Row:
        row = rows.get(self.copy["id"], cell)
        if row is None:
            self.memory.forget(place)  # a row that somebody deleted begins anew
            row = rows.add(notebook_id=self.copy["id"], cell_id=cell)
        return row


class Sheets:
    """The sheets of a class for one notebook, until they are put back.

    Args:
        db: A session with the database, which nobody else writes meanwhile.
        notebook: nbgrader's row of it.
    """

    def __init__(self, db: Session, notebook: api.Notebook) -> None:
        self._db, self._notebook, self._made = db, notebook, list[Sheet]()
        submissions = _of(_SUBMISSION, "assignment_id", notebook.assignment_id)
        by_cell = ("notebook_id", "cell_id")
        self._students = Rows(db, _STUDENT, ["id"], select(_STUDENT))
        self._submissions = Rows(db, _SUBMISSION, ["student_id"], submissions)
        self._copies = Rows(db, _COPY, ["assignment_id"], _of(_COPY, "notebook_id", notebook.id))
        self._grades = Rows(db, _GRADE, by_cell, _among(_GRADE, "notebook_id", notebook.id))
        self._comments = Rows(db, _COMMENT, by_cell, _among(_COMMENT, "notebook_id", notebook.id))
        self._written = _written(db, notebook.id)

    @property
    def kept(self) -> list[Kept]:
        """What somebody changed by hand, and that stays."""
        return [kept for sheet in self._made for kept in sheet.memory.kept]

    def of(self, student: str) -> Sheet:
        """Give one student's sheet; a student or submission that is not there yet is made."""
        if not self._students.get(student):
            self._students.add(id=student)
        submission = self._submissions.get(student) or self._submissions.add(
            student_id=student, assignment_id=self._notebook.assignment_id
        )
        copy = self._copies.get(submission["id"]) or self._copies.add(
            assignment_id=submission["id"], notebook_id=self._notebook.id, flagged=False
        )
        written = self._written.get(copy["id"])
        memory = Memory(student, json.loads(written["places"]) if written else {})
        self._made.append(Sheet(submission, copy, memory, self._grades, self._comments))
        return self._made[-1]

    def put(self) -> None:
        """Write what is new, and what grading may change; a tutor's columns are not among that."""
        for sheet in self._made:
            key = sheet.copy["id"]
            written = self._written.get(key) or self._written.add(id=key)
            written["places"] = json.dumps(sheet.memory.written)
        self._students.put()
        self._submissions.put("timestamp")
        self._copies.put("late_submission_penalty")
        self._grades.put("auto_score", "needs_manual_grade")
        self._comments.put("auto_comment")
        self._written.put("places")


def read_written(db: Session, notebook_id: str) -> dict[str, dict[str, Value]]:
    """Give what grading wrote last, by the submitted notebook's id and the place."""
    return {row["id"]: json.loads(row["places"]) for row in _written(db, notebook_id)}


def forget_written(db: Session, copies: Sequence[str]) -> None:
    """Forget what grading wrote into these submitted notebooks."""
    _WRITTEN.create(db.connection(), checkfirst=True)
    db.execute(delete(_WRITTEN).where(_WRITTEN.c.id.in_(copies)))


def _written(db: Session, notebook_id: str) -> Rows:
    _WRITTEN.create(db.connection(), checkfirst=True)
    return Rows(db, _WRITTEN, ["id"], _among(_WRITTEN, "id", notebook_id))


def _of(table: Table, column: str, value: str) -> Select[Any]:
    return select(table).where(table.c[column] == value)


def _among(table: Table, column: str, notebook_id: str) -> Select[Any]:
    """Ask for the rows that belong to a notebook's submitted copies."""
    copies = select(_COPY.c.id).where(_COPY.c.notebook_id == notebook_id)
    return select(table).where(table.c[column].in_(copies))
