"""Write outcomes into nbgrader's database.

In: an assignment, its outcomes. Out: a grade for every cell that holds points, in one
transaction. A second run changes what grading found and leaves what a tutor wrote.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from nbgrader import api

from autograder.gradebook.cells import Points, find_or_make_notebook, points_of
from autograder.gradebook.opening import copy_template, opened
from autograder.names import safe_name
from autograder.records import Assignment, Outcome, Score


def write_gradebook(
    db_url: str,
    assignment: Assignment,
    outcomes: Sequence[Outcome],
    template: Path | None = None,
    changed: Collection[tuple[str, str]] = (),
) -> None:
    """Write every outcome, or nothing.

    A submission that could not be read gets zeros: nbgrader would leave it without grades and
    waiting for a person, but nobody can mark what cannot be opened, and a total must exist.
    The reports name it instead. A cell with a broken check, and an answer in words, wait for a
    tutor; an answer in words that was left blank has a zero, which a tutor may overrule.

    Args:
        db_url: The database, such as ``sqlite:///gradebook.db``.
        assignment: What was graded.
        outcomes: One for each student; students who are not among them stay untouched.
        template: The database that `nbgrader generate_assignment` filled, if it did; an SQLite
            gradebook that does not exist yet begins as its copy.
        changed: The student's safe name and the question of each answer in words that is another
            one than before; a mark on it stays, and a tutor looks again.

    Raises:
        MachineError: If the database refuses to be written.
    """
    if template is not None:
        copy_template(template, db_url)
    with opened(db_url) as gradebook, gradebook.db.no_autoflush:
        notebook = find_or_make_notebook(gradebook, assignment)
        submitted = _submitted(gradebook, notebook, [safe_name(o.student) for o in outcomes])
        for outcome in outcomes:
            student = safe_name(outcome.student)
            anew = {question for who, question in changed if who == student}
            rows = _rows(assignment, outcome, notebook, submitted[student], anew)
            gradebook.db.add_all(rows)
        gradebook.db.commit()


def _submitted(
    gradebook: api.Gradebook, notebook: api.Notebook, students: Sequence[str]
) -> dict[str, api.SubmittedNotebook]:
    """Find or make each student's copy of the notebook."""
    db, assignment = gradebook.db, notebook.assignment
    known = {s.id: s for s in db.query(api.Student)}
    submissions = {s.student_id: s for s in assignment.submissions}
    copies = {n.assignment_id: n for n in notebook.submissions}
    found = {}
    for student in students:
        if student not in known:
            known[student] = api.Student(id=student)
            db.add(known[student])
        submission = submissions.get(student)
        if submission is None:
            submission = api.SubmittedAssignment(assignment=assignment, student=known[student])
            db.add(submission)
        copy = copies.get(submission.id) if submission.id else None
        if copy is None:
            copy = api.SubmittedNotebook(notebook=notebook, assignment=submission)
            db.add(copy)
        found[student] = copy
    return found


def _rows(
    assignment: Assignment,
    outcome: Outcome,
    notebook: api.Notebook,
    submitted: api.SubmittedNotebook,
    anew: Collection[str],
) -> Iterator[api.Base]:
    """Give one submission's comments and grades, found or made, with what grading says."""
    cells = {c.name: c for c in notebook.grade_cells}
    answers = {c.name: c for c in notebook.solution_cells}
    grades = {g.cell_id: g for g in submitted.grades}
    comments = {c.cell_id: c for c in submitted.comments}
    scores = {s.question: s for s in outcome.scores}
    for question in assignment.questions:
        score = scores.get(question.name)
        answer = answers[question.name]
        comment = comments.get(answer.id) or api.Comment(cell_id=answer.id, notebook=submitted)
        comment.auto_comment = _comment(score)
        yield comment
        for points in points_of(question):
            cell = cells[points.name]
            grade = grades.get(cell.id) or api.Grade(cell_id=cell.id, notebook=submitted)
            if points.by_hand:
                _set_in_words(grade, score, question.name in anew)
            else:
                _set(grade, points, score)
            yield grade


def _set_in_words(grade: api.Grade, score: Score | None, anew: bool) -> None:
    waiting = score is not None and score.outcome == "waiting"
    marked = grade.manual_score is not None
    grade.needs_manual_grade = anew or bool(grade.needs_manual_grade) if marked else waiting
    grade.auto_score = None if waiting else 0.0


def _set(grade: api.Grade, points: Points, score: Score | None) -> None:
    checks = [c for c in score.checks if c.hidden == points.hidden] if score else []
    earned = sum(c.score for c in checks)
    # A tutor who overruled another score than this one should look again, as in nbgrader.
    overruled = grade.manual_score is not None
    changed = overruled and (grade.needs_manual_grade or grade.auto_score != earned)
    broken = any(c.outcome == "broken" for c in checks)
    grade.needs_manual_grade = changed or (broken and not overruled)
    grade.auto_score = earned


def _comment(score: Score | None) -> str | None:
    if score is None:
        return None
    return "No response." if score.outcome == "not tried" else score.hint
