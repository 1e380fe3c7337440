"""Hand a graded class to its tutors, and take back what they gave.

In: outcomes, and the folder that grading writes. Out: in that folder nbgrader's database and a
marking copy of every submission; the outcomes with the tutors' marks in them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from autograder.errors import MachineError
from autograder.gradebook.address import DATABASE, file_of, full_url, gradebook_url, remember
from autograder.gradebook.formgrader import changed_answers, marking_copies, write_copies
from autograder.gradebook.marks import with_marks
from autograder.gradebook.opening import opened
from autograder.gradebook.writing import write_gradebook
from autograder.programs import FORMGRADER
from autograder.records import Assignment, Outcome, Submission


def choose_gradebook(out: Path, asked: str | None) -> str:
    """Give the URL of the database to write; that it can be reached is seen before any grading.

    Args:
        out: The folder that grading writes; it remembers what a tutor named.
        asked: The URL that a tutor named; None for the database that the folder has.

    Returns:
        The URL, with the password if one was given.

    Raises:
        AutograderError: If it is no URL of SQLite or PostgreSQL.
        MachineError: If it cannot be reached or remembered, or the driver is not installed.
    """
    db_url = gradebook_url(out) if asked is None else full_url(asked)
    if not _is_to_come(db_url):
        with opened(db_url):
            pass
    if asked is not None:
        remember(out, db_url)
    return db_url


def hand_to_tutors(
    out: Path,
    assignment: Assignment,
    submissions: Sequence[Submission],
    outcomes: Sequence[Outcome],
    course: Path,
    db_url: str | None = None,
    tell: Callable[[str], None] = print,
) -> list[Outcome]:
    """Write what formgrader opens; marks that were given before stay, and come back.

    Args:
        out: The folder that grading wrote its outcomes into.
        assignment: What was graded.
        submissions: What was handed in.
        outcomes: What grading found in it.
        course: nbgrader's course folder; if it was built, a new gradebook begins as its copy.
        db_url: The gradebook, as `choose_gradebook` gave it; the folder's own unless said.
        tell: Is given a sentence for each place that somebody changed by hand, and that stays.

    Raises:
        MachineError: If the gradebook or the folder refuses to be written.
    """
    db_url = db_url or gradebook_url(out)
    copies = marking_copies(assignment, submissions)
    changed = changed_answers(out / FORMGRADER, assignment, copies)
    for kept in write_gradebook(db_url, assignment, outcomes, course / DATABASE, changed):
        tell(str(kept))
    try:
        # Last: should the database refuse, the old copies still tell which answers have changed.
        write_copies(out / FORMGRADER, assignment, copies)
    except OSError as error:
        raise MachineError(
            f"{out / FORMGRADER} could not be written: {error}. The gradebook was, and what was "
            "graded is kept. Mend that, then run the same command again."
        ) from error
    return take_marks(out, outcomes, db_url)


def take_marks(out: Path, outcomes: Sequence[Outcome], db_url: str | None = None) -> list[Outcome]:
    """Give the outcomes with what tutors gave by now.

    Args:
        out: The folder that grading wrote; without a gradebook nothing was given.
        outcomes: What grading found, of one assignment.
        db_url: The gradebook; the folder's own unless said.
    """
    db_url = db_url or gradebook_url(out)
    if _is_to_come(db_url):
        return list(outcomes)
    return with_marks(outcomes, db_url)


def _is_to_come(db_url: str) -> bool:
    file = file_of(db_url)
    return file is not None and not file.is_file()
