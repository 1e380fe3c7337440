"""What counts of a class: the rules found, tutors' marks taken in, the rules applied.

In: what grading found, and the folder it wrote. Out: one outcome for each student.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from autograder.authoring import assignment_names, find_assignment
from autograder.errors import AuthorError
from autograder.gradebook import hand_to_tutors, take_marks
from autograder.records import Assignment, Outcome, Score, Submission
from autograder.reports import write_feedback, write_report
from autograder.rules import (
    Rules,
    apply_rules,
    came_in,
    read_rules,
    remembered,
    told,
    weighted,
)


def find_rules(
    out: Path, file: Path | None, solutions: Path, assignment: str, asked: Sequence[Score]
) -> Rules:
    """Read the rules that were asked for, or else those of last time, if there were any.

    Args:
        out: The folder that grading writes.
        file: The rules' file, if one was named.
        solutions: Where the assignments lie whose names the rules may use.
        assignment: The one that is counted.
        asked: What it asks.
    """
    file = file or remembered(out)
    if file is None:
        return Rules()
    try:
        names = assignment_names(solutions)
    except AuthorError:  # reports are made where there are no sources, too
        names = []
    return read_rules(file, names, {assignment: asked})


def hand_on(
    out: Path,
    assignment: Assignment,
    submissions: Sequence[Submission],
    outcomes: Sequence[Outcome],
    rules: Rules,
    course: Path,
    db_url: str | None = None,
    tell: Callable[[str], None] = print,
) -> list[Outcome]:
    """Hand what counts to tutors, and give it with their marks; see `hand_to_tutors`."""
    counted = apply_rules(outcomes, rules, datetime.now(UTC))
    came = [o for o in counted if came_in(o)]
    which = {(o.student, o.attempt) for o in came}
    theirs = [s for s in submissions if (s.student, s.attempt) in which]
    weighed = weighted(assignment, rules.of(assignment.name))
    marked = hand_to_tutors(out, weighed, theirs, came, course, db_url, tell)
    missing = [o for o in counted if not came_in(o)]
    return sorted([*marked, *missing], key=lambda o: o.student)


def title_of(assignment: str, solutions: Path) -> str:
    """Give an assignment's title; its name where there are no sources, for pages need none."""
    try:
        return find_assignment(assignment, solutions).title
    except AuthorError:
        return assignment


def write_pages(outcomes: Sequence[Outcome], title: str, out: Path, rules: Rules) -> None:
    """Write the feedback pages and the class report."""
    write_feedback(outcomes, out / "feedback", title)
    write_report(outcomes, out / "report.html", title, told=told(outcomes, rules))


def count(out: Path, outcomes: Sequence[Outcome], rules: Rules) -> list[Outcome]:
    """Give what counts of raw outcomes, with what tutors marked by now."""
    return take_marks(out, apply_rules(outcomes, rules, datetime.now(UTC)))
