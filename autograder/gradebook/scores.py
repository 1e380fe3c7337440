"""Read scores out of nbgrader's database, as its exporters would."""

from __future__ import annotations

from nbgrader import api
from sqlalchemy import func, select

from autograder.gradebook.opening import opened


def read_scores(db_url: str, assignment_name: str) -> dict[str, float]:
    """Give each student's score, as nbgrader exports it.

    What a tutor gave counts, and a late penalty is taken off, down to nothing.

    Args:
        db_url: The database, such as ``sqlite:///gradebook.db``.
        assignment_name: Whose submissions; one that the database does not know has none.
    """
    submitted, copy = api.SubmittedAssignment, api.SubmittedNotebook
    # Summed at once: nbgrader's own column asks anew for each student, which takes PostgreSQL long.
    earned = select(api.Grade.notebook_id, func.sum(api.Grade.score).label("score"))
    earned = earned.group_by(api.Grade.notebook_id).subquery()
    scores = func.coalesce(func.sum(earned.c.score), 0.0)
    penalties = func.coalesce(func.sum(copy.late_submission_penalty), 0.0)
    query = (
        select(submitted.student_id, scores, penalties)
        .join(api.Assignment, api.Assignment.id == submitted.assignment_id)
        .outerjoin(copy, copy.assignment_id == submitted.id)
        .outerjoin(earned, earned.c.notebook_id == copy.id)
        .where(api.Assignment.name == assignment_name)
        .group_by(submitted.student_id)
    )
    with opened(db_url) as gradebook:
        rows = gradebook.db.execute(query)
        return {student: max(0.0, score - penalty) for student, score, penalty in rows}
