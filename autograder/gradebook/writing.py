"""Write outcomes into nbgrader's database.

In: an assignment, its outcomes. Out: a grade for every cell that holds points, in one
transaction. A second run changes what grading found, leaves what a tutor gave, and tells of what
somebody changed in another way.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path

from autograder.gradebook.cells import Cells, find_or_make_notebook
from autograder.gradebook.finding import comment, naive_utc, of_checks, of_words
from autograder.gradebook.kept import ATTEMPT, Kept
from autograder.gradebook.opening import begin, writing
from autograder.gradebook.sheets import Sheet, Sheets
from autograder.names import safe_name
from autograder.records import Assignment, Outcome


def write_gradebook(
    db_url: str,
    assignment: Assignment,
    outcomes: Sequence[Outcome],
    template: Path | None = None,
    changed: Collection[tuple[str, str]] = (),
) -> list[Kept]:
    """Write every outcome, or nothing.

    A submission that could not be read gets zeros: nbgrader would leave it without grades and
    waiting for a person, but nobody can mark what cannot be opened, and a total must exist.
    The reports name it instead. A cell with a broken check, and an answer in words, wait for a
    tutor; an answer in words that was left blank has a zero, which a tutor may overrule. Whoever
    is excused gets no row, and a row that is there stays as it is: nbgrader knows no excuse.

    Args:
        db_url: The database, such as ``sqlite:///gradebook.db``.
        assignment: What was graded.
        outcomes: One for each student; students who are not among them stay untouched.
        template: The database that `nbgrader generate_assignment` filled, if it did; an SQLite
            gradebook that does not exist yet begins as its copy.
        changed: The student's safe name and the question of each answer in words that is another
            one than before; a mark on it stays, and a tutor looks again.

    Returns:
        What somebody changed by hand and grading found otherwise; it stays.

    Raises:
        MachineError: If the database refuses to be written.
    """
    begin(db_url, template)
    counting = {safe_name(o.student): o for o in outcomes if not o.excused}
    with writing(db_url) as gradebook:
        notebook = find_or_make_notebook(gradebook, assignment)
        cells = Cells.of(notebook, assignment)
        sheets = Sheets(gradebook.db, notebook)
        for student, outcome in counting.items():
            anew = {question for who, question in changed if who == student}
            _fill(sheets.of(student), outcome, cells, anew)
        sheets.put()
    return sheets.kept


def _fill(sheet: Sheet, outcome: Outcome, cells: Cells, anew: Collection[str]) -> None:
    """Bring one student's sheet to what grading found."""
    _fill_dates(sheet, outcome)
    settle = sheet.memory.settle
    scores = {s.question: s for s in outcome.scores}
    for question, cell in cells.answers.items():
        place = f"the comment on {question}"
        said = sheet.comment(cell, place)
        said["auto_comment"] = settle(place, said["auto_comment"], comment(scores.get(question)))
    for points, cell in cells.points:
        grade, score = sheet.grade(cell, points.name), scores.get(points.question)
        if points.by_hand:
            found, waits = of_words(grade, score, points.question in anew)
        else:
            found, waits = of_checks(grade, points, score)
        if settle(points.name, grade["auto_score"], found) == found:
            grade |= {"auto_score": found, "needs_manual_grade": waits}


def _fill_dates(sheet: Sheet, outcome: Outcome) -> None:
    """Bring in when the work came and what that costs."""
    settle, copy, submission = sheet.memory.settle, sheet.copy, sheet.submission
    sheet.memory.written[ATTEMPT] = outcome.attempt
    copy["late_submission_penalty"] = settle(
        "the penalty", copy["late_submission_penalty"], outcome.penalty or None
    )
    if outcome.handed_in is not None:  # a date that nbgrader knows is better than none
        stands = submission["timestamp"] and submission["timestamp"].isoformat()
        at = settle("the date", stands, naive_utc(outcome.handed_in))
        submission["timestamp"] = datetime.fromisoformat(str(at))
