"""Read scores out of nbgrader's database, as its exporters would."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nbgrader import api

from autograder.gradebook.opening import opened
from autograder.names import safe_name
from autograder.records import Outcome, Score, Verdict

Mark = tuple[float, str | None]  # the share of the points, and what the tutor wrote


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


def with_marks(outcomes: Sequence[Outcome], db_url: str) -> list[Outcome]:
    """Give the outcomes with what tutors gave for answers in words, and what they wrote to it.

    Args:
        outcomes: What grading found, of one assignment.
        db_url: The database that formgrader wrote the marks into.
    """
    marks = _read_marks(db_url, outcomes[0].assignment) if outcomes else {}
    return [_with(outcome, marks) for outcome in outcomes]


def _read_marks(db_url: str, assignment_name: str) -> dict[tuple[str, str], Mark]:
    with opened(db_url) as gradebook:
        try:
            submissions = gradebook.assignment_submissions(assignment_name)
        except api.MissingEntry:
            return {}
        return {
            (submission.student_id, grade.name): (
                grade.score / (grade.max_score or 1.0),
                next((c.manual_comment for c in notebook.comments if c.name == grade.name), None),
            )
            for submission in submissions
            for notebook in submission.notebooks
            for grade in notebook.grades
            if grade.manual_score is not None and not grade.needs_manual_grade
        }


def _with(outcome: Outcome, marks: dict[tuple[str, str], Mark]) -> Outcome:
    student = safe_name(outcome.student)
    scores = tuple(
        _marked(s, *marks[student, s.question])
        if s.by_hand and (student, s.question) in marks
        else s
        for s in outcome.scores
    )
    score = max(0.0, sum(s.score for s in scores) - outcome.penalty)
    return replace(outcome, scores=scores, score=score)


def _marked(score: Score, share: float, comment: str | None) -> Score:
    # A share: a course's rules may have given the question other points than its rubric has.
    verdict: Verdict = "passed" if share >= 1 else "partly" if share > 0 else "failed"
    return replace(score, score=share * score.points, outcome=verdict, comment=comment)
