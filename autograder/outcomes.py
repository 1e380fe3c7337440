"""Keep outcomes: one JSON file per submission, written whole or not at all.

In: an `Outcome`. Out: ``FOLDER/STUDENT.json`` in the form of `outcome.schema.json`, and back;
a second attempt is ``FOLDER/attempt-2/STUDENT.json``. Everything else that grading writes can be
made again from these files.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path

from autograder.errors import AutograderError, MachineError
from autograder.names import safe_name
from autograder.records import Outcome
from autograder.whole import write_whole
from autograder.wording import meant


class DamagedOutcome(AutograderError):
    """A file is no outcome.

    Args:
        what: What is wrong with which file, in a sentence.
    """

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} Delete the file and grade again.")
        self.what = what


def make_private(folder: Path) -> None:
    """Make a folder for what concerns students: for its owner only, unless it is there already.

    Raises:
        MachineError: If it cannot be made.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise MachineError(
            f"What is graded should go to {folder}, which cannot be made ({error.strerror}). "
            "Name a folder of your own with --out."
        ) from None


def write_outcome(outcome: Outcome, folder: Path) -> Path:
    """Write one outcome; whoever looks sees the old file or the new one, never a part.

    Args:
        outcome: What grading found.
        folder: Where the outcomes are kept; made if it is not there.

    Returns:
        The file, named after the student by `autograder.names.safe_name`.
    """
    file = outcome_file(outcome.student, folder, outcome.attempt)
    file.parent.mkdir(parents=True, exist_ok=True)
    # ASCII: a lone surrogate in a student's message has no UTF-8, but it has an escape
    text = json.dumps(outcome.to_json(), indent=1, allow_nan=False) + "\n"
    write_whole(file, text.encode("ascii"), to_disk=True)
    return file


def outcome_file(student: str, folder: Path, attempt: int) -> Path:
    """Give where one submission's outcome is kept, whether it is there or not."""
    place = folder if attempt == 1 else folder / f"attempt-{attempt}"
    return place / f"{safe_name(student)}.json"


def read_outcome(folder: Path, student: str, attempt: int = 1) -> Outcome | None:
    """Read one submission's outcome; None if there is none yet.

    Args:
        folder: Where `write_outcome` wrote it.
        student: The student's id, as it was handed in.
        attempt: Which of the student's submissions.

    Raises:
        DamagedOutcome: If the file there is not an outcome.
    """
    file = outcome_file(student, folder, attempt)
    return _read(file, folder) if file.is_file() else None


def find_outcome(folder: Path, student: str, attempt: int = 1) -> Outcome:
    """Read one submission's outcome, which has to be there.

    Raises:
        AutograderError: If there is none; the sentence names students who have one.
    """
    outcome = read_outcome(folder, student, attempt)
    if outcome is not None:
        return outcome
    there = read_outcomes(folder, tell=lambda _: None)
    if own := [str(o.attempt) for o in there if o.student == student]:
        raise AutograderError(
            f"{student} has no attempt {attempt} in {folder}; there is {', '.join(own)}."
        )
    maybe = meant(student, [o.student for o in there])
    raise AutograderError(
        f"There is no outcome of {student!r} in {folder}, which holds {len(there)}.{maybe} "
        "Give the folder that `autograder grade` was given as --out."
    )


def read_outcomes(folder: Path, tell: Callable[[str], None] | None = None) -> list[Outcome]:
    """Read every outcome of a folder, sorted by student and attempt.

    Args:
        folder: Where `write_outcome` wrote them.
        tell: Is given a sentence for each file that is not an outcome, and is left out.

    Raises:
        DamagedOutcome: If a file there is not an outcome, and nobody is to be told.
    """
    outcomes = []
    for file in sorted(folder.rglob("*.json")):
        try:
            outcomes.append(_read(file, folder))
        except DamagedOutcome as error:
            if tell is None:
                raise
            tell(f"{error.what} It is left out: delete it, and grade again whoever it is of.")
    return sorted(outcomes, key=lambda outcome: (outcome.student, outcome.attempt))


def _read(file: Path, folder: Path) -> Outcome:
    try:
        outcome = Outcome.from_json(json.loads(file.read_text(encoding="utf-8")))
        if outcome_file(outcome.student, folder, outcome.attempt) == file and _has_points(outcome):
            return outcome
        why = f"it is the one of {outcome.student!r}, or not all of its points are numbers"
    except OSError as error:
        raise DamagedOutcome(f"{file} cannot be read ({error.strerror}).") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        why = f"{type(error).__name__}: {error}"
    raise DamagedOutcome(f"{file} is not an outcome that this program wrote ({why}).")


def _has_points(outcome: Outcome) -> bool:
    """Whether its points can be added up, which would otherwise fail where nobody knows whose."""
    points = [n for s in outcome.scores for n in (s.score, s.points)]
    return math.isfinite(math.fsum((outcome.score, outcome.points, outcome.penalty, *points)))
