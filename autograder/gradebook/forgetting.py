"""Remove one student from nbgrader's database, also from the pages that deleting leaves behind."""

from __future__ import annotations

from nbgrader import api
from sqlalchemy import text

from autograder.gradebook.opening import opened
from autograder.names import safe_name


def forget_student(db_url: str, student: str) -> int:
    """Remove a student with every submission, grade and comment.

    Args:
        db_url: The database, such as ``sqlite:///gradebook.db``.
        student: The student's id, as it was handed in.

    Returns:
        How many submissions went with it; -1 if the database does not know the student.
    """
    with opened(db_url) as gradebook:
        try:
            known = gradebook.find_student(safe_name(student))
        except api.MissingEntry:
            return -1
        submissions = len(known.submissions)
        gradebook.remove_student(known.id)
        if gradebook.db.get_bind().dialect.name == "sqlite":
            gradebook.db.commit()
            gradebook.db.execute(text("VACUUM"))  # deleted rows stay readable in the file else
    return submissions
