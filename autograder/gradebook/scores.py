"""Read scores out of nbgrader's database, as its exporters would."""

from __future__ import annotations

from nbgrader import api

from autograder.gradebook.opening import opened


def read_scores(db_url: str, assignment_name: str) -> dict[str, float]:
    """Give each student's score, as nbgrader exports it.

    What a tutor gave counts, and a late penalty is taken off, down to nothing.

    Args:
        db_url: The database, such as ``sqlite:///gradebook.db``.
        assignment_name: Whose submissions; one that the database does not know has none.
    """
    submitted = api.SubmittedAssignment
    with opened(db_url) as gradebook:
        rows = (
            gradebook.db.query(
                submitted.student_id, submitted.score, submitted.late_submission_penalty
            )
            .join(api.Assignment, api.Assignment.id == submitted.assignment_id)
            .filter(api.Assignment.name == assignment_name)
        )
        return {student: max(0.0, score - penalty) for student, score, penalty in rows}
