"""A student's rows in nbgrader's database: found or made, and put back.

In: a notebook, names of students. Out: a `Sheet` for each, with what grading itself wrote there
last. That stands in a table of ours beside nbgrader's, for then one transaction writes both.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from nbgrader import api
from sqlalchemy import Column, MetaData, Select, String, Table, Text, insert, select
from sqlalchemy.orm import Session

from autograder.gradebook.kept import Memory, Value
from autograder.gradebook.rows import Row, put

# No foreign key: `nbgrader db student remove` knows nothing of this table, and must not fail.
_WRITTEN = Table(
    "cfkit_written",
    MetaData(),
    Column("id", String(32), primary_key=True),  # of the submitted notebook
    Column("places", Text, nullable=False),  # in JSON: place → what grading wrote there
)
_SUBMISSION = api.SubmittedAssignment.__table__
_COPY = api.SubmittedNotebook.__table__
_GRADE = api.Grade.__table__
_COMMENT = api.Comment.__table__


@dataclass(frozen=True, slots=True)
class Sheet:
    """One student's rows, as plain data that may be changed."""

    submission: Row
    copy: Row  # of the notebook
    grades: dict[str, Row]  # by the cell's id, as are the comments
    comments: dict[str, Row]
    memory: Memory

    def grade(self, cell: str, place: str) -> Row:
        """Give a cell's grade, found or made."""
        return self._row(self.grades, _GRADE, cell, place)

    def comment(self, cell: str, place: str) -> Row:
        """Give a cell's comment, found or made."""
        return self._row(self.comments, _COMMENT, cell, place)

    def _row(self, rows: dict[str, Row], table: Table, cell: str, place: str) -> Row:
        if cell not in rows:
            self.memory.forget(place)  # a row that somebody deleted begins anew
            known = {"id": api.new_uuid(), "cell_id": cell, "notebook_id": self.copy["id"]}
            rows[cell] = _empty(table) | known
        return rows[cell]


def find_or_make_sheets(
    db: Session, notebook: api.Notebook, students: Collection[str]
) -> dict[str, Sheet]:
    """Give each student's sheet; students and submissions that are not there yet are made."""
    _complete(db, api.Student.__table__, {}, "id", students)
    assignment = {"assignment_id": notebook.assignment_id}
    submissions = _complete(db, _SUBMISSION, assignment, "student_id", students)
    ids = [submissions[student]["id"] for student in students]
    copies = _complete(db, _COPY, {"notebook_id": notebook.id}, "assignment_id", ids)
    grades, comments = (_by_cell(db, table, notebook) for table in (_GRADE, _COMMENT))
    written = read_written(db, notebook.id)

    def sheet(student: str) -> Sheet:
        submission = submissions[student]
        copy = copies[submission["id"]]
        of = copy["id"]
        memory = Memory(student, written.get(of, {}))
        return Sheet(submission, copy, grades.get(of, {}), comments.get(of, {}), memory)

    return {student: sheet(student) for student in students}


def put_sheets(db: Session, sheets: Collection[Sheet]) -> None:
    """Write what grading may change in them; a tutor's own columns are not among that."""
    put(db, _SUBMISSION, [s.submission for s in sheets], ["timestamp"])
    put(db, _COPY, [s.copy for s in sheets], ["late_submission_penalty"])
    grades = [row for s in sheets for row in s.grades.values()]
    put(db, _GRADE, grades, ["auto_score", "needs_manual_grade"])
    put(db, _COMMENT, [row for s in sheets for row in s.comments.values()], ["auto_comment"])
    written = [{"id": s.copy["id"], "places": json.dumps(s.memory.written)} for s in sheets]
    put(db, _WRITTEN, written, ["places"])


def read_written(db: Session, notebook_id: str) -> dict[str, dict[str, Value]]:
    """Give what grading wrote last, by the submitted notebook's id and the place."""
    _WRITTEN.create(db.connection(), checkfirst=True)
    rows = db.execute(select(_WRITTEN).where(_WRITTEN.c.id.in_(_copies(notebook_id))))
    return {row.id: json.loads(row.places) for row in rows}


def _complete(
    db: Session, table: Table, about: Mapping[str, str], key: str, wanted: Collection[str]
) -> dict[str, Row]:
    """Give a table's rows by a key; one is made for each that is wanted and not there."""
    rows = {row[key]: row for row in _rows(db, select(table).filter_by(**about))}
    missing = [{"id": api.new_uuid(), **about, key: k} for k in wanted if k not in rows]
    if missing:
        db.execute(insert(table), missing)
    return rows | {row[key]: _empty(table) | row for row in missing}


def _by_cell(db: Session, table: Table, notebook: api.Notebook) -> dict[str, dict[str, Row]]:
    """Give a table's rows by the submitted notebook's id and the cell's."""
    found: dict[str, dict[str, Row]] = {}
    for row in _rows(db, select(table).where(table.c.notebook_id.in_(_copies(notebook.id)))):
        found.setdefault(row["notebook_id"], {})[row["cell_id"]] = row
    return found


def _rows(db: Session, query: Select[Any]) -> Iterable[Row]:
    return (dict(row) for row in db.execute(query).mappings())


def _empty(table: Table) -> Row:
    return dict.fromkeys(table.columns.keys())


def _copies(notebook_id: str) -> Select[Any]:
    return select(_COPY.c.id).where(_COPY.c.notebook_id == notebook_id)
