"""Forget one student: remove what grading has kept of them, and say what that was.

In: a student's id, and the folders. Out: one sentence for each thing that is gone.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from autograder.errors import AutograderError, MachineError
from autograder.gradebook import forget_student
from autograder.names import safe_name
from autograder.wording import count


def forget(student: str, out: Path, db_url: str) -> list[str]:
    """Remove every trace of a student from what grading wrote.

    The class report names students too: make it again afterwards.

    Args:
        student: The student's id, as it was handed in.
        out: The folder that grading wrote.
        db_url: The gradebook's; it need not be there.

    Returns:
        What was removed, in sentences; nothing of it can be had back.

    Raises:
        AutograderError: If nothing of the student was there; whoever is meant may be misspelt.
        MachineError: If something could not be removed; run it again when that is mended.
    """
    removed = [_remove(path) for path in _traces(student, out)]
    submissions = forget_student(db_url, student)
    if submissions is not None:
        removed.append(f"In the gradebook: the student, with {count(submissions, 'submission')}.")
    if not removed:
        near = get_close_matches(student, [p.stem for p in (out / "outcomes").rglob("*.json")])
        maybe = f" Do you mean {' or '.join(near)}?" if near else ""
        raise AutograderError(
            f"Nothing of {student!r} is in {out}.{maybe} Give the folder that `autograder grade` "
            "was given as --out, and the id as the report has it."
        )
    return removed


def still_named(student: str, out: Path) -> list[Path]:
    """Give the copies of a course's rules and roster that name the student: yours to change."""
    files = sorted(path for path in (out / "rules").glob("*") if path.is_file())
    alone = re.compile(rf"(?<![\w-]){re.escape(student)}(?![\w-])")
    return [path for path in files if alone.search(path.read_text("utf-8", "replace"))]


def _traces(student: str, out: Path) -> Iterator[Path]:
    name = safe_name(student)
    places = [
        *(path for path in (out / "outcomes").rglob("*.json") if path.stem == name),
        out / "feedback" / f"{name}.html",
        out / "formgrader" / "autograded" / name,
        out / "formgrader" / "feedback" / name,
    ]
    return (path for path in places if path.exists())


def _remove(path: Path) -> str:
    try:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    except OSError as error:
        raise MachineError(
            f"{path} could not be removed ({error.strerror}). Mend that and forget again: what is "
            "gone stays gone."
        ) from error
    return f"{path}"
