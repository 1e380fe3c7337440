"""What counts of a class: the rules found, tutors' marks taken in, the rules applied.

In: what grading found, and the folder it wrote. Out: one outcome for each student.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from autograder.authoring import assignment_names, find_assignment
from autograder.errors import AuthorError
from autograder.gradebook import hand_to_tutors, take_marks
from autograder.graded import Graded
from autograder.names import safe_name
from autograder.outcomes import DamagedOutcome, read_outcome
from autograder.records import Assignment, Outcome, Score, Submission
from autograder.reports import clear_feedback, write_feedback, write_report
from autograder.rules import (
    Person,
    Rules,
    apply_rules,
    read_rules,
    remembered,
    same,
    told,
    weighted,
)
from autograder.unfinished import unfinished


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
    # Where nothing is known of what it asks, no question of the rules is doubted.
    return read_rules(file, names, {assignment: asked} if asked else None)


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
    rules = _sparing_the_damaged(rules, out, outcomes)
    counted = apply_rules(outcomes, rules, datetime.now(UTC))
    came = [o for o in counted if o.came_in]
    which = {(o.student, o.attempt) for o in came}
    theirs = [s for s in submissions if (s.student, s.attempt) in which]
    weighed = weighted(assignment, rules.of(assignment.name))
    people = _people(rules, came)
    marked = hand_to_tutors(out, weighed, theirs, came, course, db_url, tell, people)
    missing = [o for o in counted if not o.came_in]
    return sorted([*marked, *missing], key=lambda o: o.student)


def _people(rules: Rules, came: Sequence[Outcome]) -> Mapping[str, Person]:
    """Give the roster by the names of the gradebook: that of what somebody handed in, if it was."""
    handed_in = {same(o.student): o.student for o in came}
    roster = rules.roster or {}
    return {safe_name(handed_in.get(student, student)): p for student, p in roster.items()}


def title_of(assignment: str, solutions: Path) -> str:
    """Give an assignment's title; its name where there are no sources, for pages need none."""
    try:
        return find_assignment(assignment, solutions).title
    except AuthorError:
        return assignment


def write_pages(outcomes: Sequence[Outcome], title: str, out: Path, rules: Rules) -> None:
    """Write the feedback pages and the class report; pages of whoever is gone are removed."""
    graded = Graded(out)
    pages = write_feedback(outcomes, graded.feedback, title)
    # Whose outcome is damaged keeps the page of before: something was handed in.
    has_outcome = {file.stem for file in graded.outcomes.rglob("*.json")}
    clear_feedback(graded.feedback, has_outcome | {page.stem for page in pages})
    warning = unfinished(graded.outcomes)
    write_report(outcomes, graded.report, title, told(outcomes, rules), warning)


def count(out: Path, outcomes: Sequence[Outcome], rules: Rules) -> list[Outcome]:
    """Give what counts of raw outcomes, with what tutors marked by now."""
    return take_marks(out, count_unmarked(out, outcomes, rules))


def count_unmarked(out: Path, outcomes: Sequence[Outcome], rules: Rules) -> list[Outcome]:
    """Give what counts by the rules alone; nobody is missing until the whole class is graded."""
    rules = _sparing_the_damaged(rules, out, outcomes)
    counted = apply_rules(outcomes, rules, datetime.now(UTC))
    waiting = unfinished(Graded(out).outcomes) is not None
    return [o for o in counted if o.came_in or not waiting]


def _sparing_the_damaged(rules: Rules, out: Path, outcomes: Sequence[Outcome]) -> Rules:
    """Leave out of the roster whose outcome cannot be read: something was handed in."""
    for student in set(rules.roster or ()) - {same(o.student) for o in outcomes}:
        try:
            read_outcome(Graded(out).outcomes, student)
        except DamagedOutcome:
            rules = rules.without(student)
    return rules
