"""Remove one student from nbgrader's database, also from what deleting leaves in the file.

In: a database's URL, a student. Out: for which assignments something stands there; and what of it
is gone.
"""

from __future__ import annotations

from collections.abc import Collection

from nbgrader import api
from sqlalchemy import text

from autograder.gradebook.address import file_of, is_to_come
from autograder.gradebook.opening import opened, writing
from autograder.gradebook.sheets import forget_written
from autograder.names import safe_name


def submitted_of(db_url: str, student: str) -> list[str] | None:
    """Name the assignments of which a student has a submission in the database.

    Args:
        db_url: The database, such as ``sqlite:///gradebook.db``.
        student: The student's id, as it was handed in.

    Returns:
        Their names, sorted; None if the database does not know the student.
    """
    if is_to_come(db_url):
        return None
    with opened(db_url) as gradebook:
        known = gradebook.db.get(api.Student, safe_name(student))
        return known and sorted(s.assignment.name for s in known.submissions)


def forget_student(db_url: str, student: str, assignments: Collection[str]) -> None:
    """Remove a student's submissions, grades and comments; the student too if none is left.

    nbgrader commits step by step; after a failure, forget again.

    Args:
        db_url: The database, such as ``sqlite:///gradebook.db``.
        student: The student's id, as it was handed in.
        assignments: Of which assignments.

    Raises:
        MachineError: If the database refuses to be written.
    """
    if is_to_come(db_url):
        return
    with writing(db_url) as gradebook:
        if file_of(db_url) is not None:  # or what is deleted stays readable in the file
            gradebook.db.execute(text("PRAGMA secure_delete = ON"))
        known = gradebook.db.get(api.Student, safe_name(student))
        if known is None:
            return
        gone = [s for s in known.submissions if s.assignment.name in assignments]
        names, is_all = [s.assignment.name for s in gone], len(gone) == len(known.submissions)
        forget_written(gradebook.db, [copy.id for s in gone for copy in s.notebooks])
        for name in names:
            gradebook.remove_submission(name, known.id)
        if is_all:
            gradebook.remove_student(known.id)
