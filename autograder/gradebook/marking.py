"""Hand a graded class to its tutors, and take back what they gave.

In: outcomes, and the folder that grading writes. Out: in that folder nbgrader's database and a
marking copy of every submission; the outcomes with the tutors' marks in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from autograder.gradebook.formgrader import changed_answers, marking_copies, write_copies
from autograder.gradebook.scores import with_marks
from autograder.gradebook.writing import write_gradebook
from autograder.programs import FORMGRADER
from autograder.records import Assignment, Outcome, Submission

_DATABASE = "gradebook.db"


def hand_to_tutors(
    out: Path,
    assignment: Assignment,
    submissions: Sequence[Submission],
    outcomes: Sequence[Outcome],
    course: Path,
) -> list[Outcome]:
    """Write what formgrader opens; marks that were given before stay, and come back.

    Args:
        out: The folder that grading wrote its outcomes into.
        assignment: What was graded.
        submissions: What was handed in.
        outcomes: What grading found in it.
        course: nbgrader's course folder; if it was built, a new gradebook begins as its copy.
    """
    copies = marking_copies(assignment, submissions)
    changed = changed_answers(out / FORMGRADER, assignment, copies)
    write_gradebook(_url(out), assignment, outcomes, course / _DATABASE, changed)
    # Last: should the database refuse, the old copies still tell which answers have changed.
    write_copies(out / FORMGRADER, assignment, copies)
    return take_marks(out, outcomes)


def take_marks(out: Path, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Give the outcomes with what tutors gave for answers in words by now.

    Args:
        out: The folder that grading wrote; without a gradebook in it nothing was given.
        outcomes: What grading found, of one assignment.
    """
    in_words = any(s.by_hand for o in outcomes for s in o.scores)
    if not in_words or not (out / _DATABASE).is_file():
        return list(outcomes)
    return with_marks(outcomes, _url(out))


def _url(out: Path) -> str:
    return f"sqlite:///{(out / _DATABASE).resolve()}"
