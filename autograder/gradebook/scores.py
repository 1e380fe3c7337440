"""Read scores out of nbgrader's database, as its exporters would."""

from __future__ import annotations

from nbgrader import api

from autograder.gradebook.opening import opened


def read_scores(db_url: str, assignment_name: str) -> dict[str, float]:
    """Give each student's score, with what a tutor wrote by hand counted in.

    Args:
        db_url: The database, such as ``sqlite:///gradebook.db``.
        assignment_name: Whose submissions; one that the database does not know has none.
    """
    with opened(db_url) as gradebook:
        rows = (
            gradebook.db.query(api.SubmittedAssignment.student_id, api.SubmittedAssignment.score)
            .join(api.Assignment, api.Assignment.id == api.SubmittedAssignment.assignment_id)
            .filter(api.Assignment.name == assignment_name)
        )
        return {student: float(score) for student, score in rows}
