"""Remove one student from nbgrader's database, also from what deleting leaves in the file."""

from __future__ import annotations

from nbgrader import api
from sqlalchemy import text

from autograder.gradebook.address import file_of
from autograder.gradebook.opening import writing
from autograder.gradebook.sheets import forget_written
from autograder.names import safe_name


def forget_student(db_url: str, student: str) -> int | None:
    """Remove a student with every submission, grade and comment, of all assignments there.

    nbgrader commits step by step; after a failure, forget again.

    Args:
        db_url: The database, such as ``sqlite:///gradebook.db``.
        student: The student's id, as it was handed in.

    Returns:
        How many submissions went with it; None if the database does not know the student.

    Raises:
        MachineError: If the database refuses to be written.
    """
    file = file_of(db_url)
    if file is not None and not file.is_file():
        return None
    with writing(db_url) as gradebook:
        if file is not None:  # or what is deleted stays readable in the file
            gradebook.db.execute(text("PRAGMA secure_delete = ON"))
        known = gradebook.db.get(api.Student, safe_name(student))
        if known is None:
            return None
        submissions = len(known.submissions)
        copies = [copy.id for submission in known.submissions for copy in submission.notebooks]
        forget_written(gradebook.db, copies)
        gradebook.remove_student(known.id)
    return submissions
