"""Keep outcomes: one JSON file per submission, written whole or not at all.

In: an `Outcome`. Out: ``FOLDER/STUDENT.json`` in the form of `outcome.schema.json`, and back;
a second attempt is ``FOLDER/attempt-2/STUDENT.json``. Everything else that grading writes can be
made again from these files.
"""

from __future__ import annotations

import json
import os
from difflib import get_close_matches
from pathlib import Path

from autograder.errors import AutograderError, MachineError
from autograder.names import safe_name
from autograder.records import Outcome


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
    file = _file_of(outcome.student, folder, outcome.attempt)
    file.parent.mkdir(parents=True, exist_ok=True)
    # ASCII: a lone surrogate in a student's message has no UTF-8, but it has an escape
    text = json.dumps(outcome.to_json(), indent=1, allow_nan=False) + "\n"
    # The same folder: only within one file system is replacing a single step.
    part = file.parent / f".{file.name}.{os.getpid()}.part"
    try:
        with part.open("w", encoding="ascii") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return file


def read_outcome(folder: Path, student: str, attempt: int = 1) -> Outcome | None:
    """Read one submission's outcome; None if there is none yet.

    Args:
        folder: Where `write_outcome` wrote it.
        student: The student's id, as it was handed in.
        attempt: Which of the student's submissions.

    Raises:
        AutograderError: If the file there is not an outcome.
    """
    file = _file_of(student, folder, attempt)
    return _read(file) if file.is_file() else None


def find_outcome(folder: Path, student: str, attempt: int = 1) -> Outcome:
    """Read one submission's outcome, which has to be there.

    Raises:
        AutograderError: If there is none; the sentence names students who have one.
    """
    outcome = read_outcome(folder, student, attempt)
    if outcome is not None:
        return outcome
    there = read_outcomes(folder)
    if own := [str(o.attempt) for o in there if o.student == student]:
        raise AutograderError(
            f"{student} has no attempt {attempt} in {folder}; there is {', '.join(own)}."
        )
    near = get_close_matches(student, [o.student for o in there], n=3)
    maybe = f" Do you mean {' or '.join(near)}?" if near else ""
    raise AutograderError(
        f"There is no outcome of {student!r} in {folder}, which holds {len(there)}.{maybe} "
        "Give the folder that `autograder grade` was given as --out."
    )


def read_outcomes(folder: Path) -> list[Outcome]:
    """Read every outcome of a folder, sorted by student and attempt.

    Args:
        folder: Where `write_outcome` wrote them.

    Raises:
        AutograderError: If a file there is not an outcome.
    """
    outcomes = [_read(file) for file in folder.rglob("*.json")]
    return sorted(outcomes, key=lambda outcome: (outcome.student, outcome.attempt))


def _file_of(student: str, folder: Path, attempt: int) -> Path:
    place = folder if attempt == 1 else folder / f"attempt-{attempt}"
    return place / f"{safe_name(student)}.json"


def _read(file: Path) -> Outcome:
    try:
        return Outcome.from_json(json.loads(file.read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise AutograderError(
            f"{file} is not an outcome that this program wrote ({type(error).__name__}: {error}). "
            "Delete the file and grade again."
        ) from error
