"""What counts of a class: the rules found, tutors' marks taken in, the rules applied.

In: what grading found, and the folder it wrote. Out: one outcome for each student.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from autograder.authoring import assignment_names
from autograder.errors import AuthorError
from autograder.gradebook import hand_to_tutors, take_marks
from autograder.records import Assignment, Outcome, Score, Submission
from autograder.rules import (
    Rules,
    apply_rules,
    came_in,
    counting_attempts,
    read_rules,
    remember,
    remembered,
    weighted,
)


def find_rules(
    out: Path, file: Path | None, solutions: Path, assignment: str, asked: Sequence[Score]
) -> Rules:
    """Read the rules that were asked for, and keep them; or else those of last time, if any.

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
    rules = read_rules(file, names, {assignment: asked})
    remember(rules, out)
    return rules


def hand_on(
    out: Path,
    assignment: Assignment,
    submissions: Sequence[Submission],
    outcomes: Sequence[Outcome],
    rules: Rules,
    course: Path,
) -> list[Outcome]:
    """Hand what counts to tutors, and give it with their marks; see `hand_to_tutors`."""
    chosen = counting_attempts(outcomes, rules)
    which = {(o.student, o.attempt) for o in chosen}
    theirs = [s for s in submissions if (s.student, s.attempt) in which]
    counted = [o for o in apply_rules(chosen, rules, datetime.now(UTC)) if came_in(o)]
    weighed = weighted(assignment, rules.of(assignment.name))
    hand_to_tutors(out, weighed, theirs, counted, course)
    return count(out, chosen, rules)


def count(out: Path, outcomes: Sequence[Outcome], rules: Rules) -> list[Outcome]:
    """Give what counts of raw outcomes, with what tutors marked by now."""
    # Which attempt counts is settled first: the marks are of that one.
    marked = take_marks(out, counting_attempts(outcomes, rules))
    return apply_rules(marked, rules, datetime.now(UTC))
