"""Forget one student: remove what grading has kept of them, and say what that was.

In: a student's id, and the folders. Out: a sentence about what is going to go; then one for each
thing that is gone.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from autograder.errors import AutograderError, MachineError
from autograder.gradebook import forget_student, submitted_of
from autograder.graded import Graded
from autograder.names import safe_name
from autograder.outcomes import read_outcomes
from autograder.rules import forget_person, remembered
from autograder.wording import count, listed, meant


def forget(
    student: str,
    out: Path,
    db_url: str,
    *,
    everything: bool = False,
    tell: Callable[[str], None] = print,
) -> list[str]:
    """Remove every trace of a student from what grading wrote.

    The class report names students too: make it again afterwards.

    Args:
        student: The student's id, as it was handed in.
        out: The folder that grading wrote.
        db_url: The gradebook's; it need not be there.
        everything: Whether marks of assignments go too that were graded into other folders, and
            stand in the same gradebook.
        tell: Is given one sentence before anything is removed: what is going to go.

    Returns:
        What was removed, in sentences; nothing of it can be had back.

    Raises:
        AutograderError: If nothing of the student was there; whoever is meant may be misspelt.
        MachineError: If something could not be removed; run it again when that is mended.
    """
    files, marks = list(_files(student, out)), submitted_of(db_url, student)
    graded = _assignments(out)
    elsewhere = [name for name in marks or () if name not in graded]
    going = [name for name in marks or () if everything or name in graded]
    stays = bool(elsewhere) and not everything
    if not files and (marks is None or (stays and not going)):
        raise AutograderError(_nothing(student, out, elsewhere))
    tell(_plan(student, going, elsewhere, everything))
    removed = [_remove(path) for path in files]
    if marks is not None:
        forget_student(db_url, student, going)
    if stays and going:
        removed.append(f"In the gradebook: what it had for {listed(going)}.")
    elif marks is not None and not stays:
        removed.append(f"In the gradebook: the student, with {count(len(going), 'submission')}.")
    if rules := remembered(out):
        removed += [f"{path}: what it had of them." for path in forget_person(student, rules)]
    return removed


def still_named(student: str, out: Path) -> list[Path]:
    """Give the copies of a course's rules and roster that name the student all the same."""
    files = sorted(path for path in Graded(out).rules.glob("*") if path.is_file())
    alone = re.compile(rf"(?<![\w-]){re.escape(student)}(?![\w-])")
    return [path for path in files if alone.search(path.read_text("utf-8", "replace"))]


def _plan(student: str, going: Sequence[str], elsewhere: Sequence[str], everything: bool) -> str:
    """Say what is going to go, and what of other folders does or does not."""
    marks = f", with the marks for {listed(going)}" if going else ""
    told = f"All that is kept of {student} here is going to be removed{marks}"
    if not elsewhere:
        return f"{told}."
    if everything:
        return f"{told}; those for {listed(elsewhere)} come from another folder."
    return (
        f"{told}; what the gradebook has for {listed(elsewhere)}, graded into another folder, "
        "stays, unless you say --everything."
    )


def _nothing(student: str, out: Path, elsewhere: Sequence[str]) -> str:
    if elsewhere:
        return (
            f"Nothing of {student!r} is in {out}. The gradebook has marks of them for "
            f"{listed(elsewhere)}, graded into another folder: forget them there, or remove those "
            "marks too with --everything."
        )
    there = {path.stem for path in Graded(out).outcomes.rglob("*.json")}
    return (
        f"Nothing of {student!r} is in {out}.{meant(student, there)} Give the folder that "
        "`autograder grade` was given as --out, and the id as the report has it."
    )


def _assignments(out: Path) -> set[str]:
    """Name what was graded into a folder."""
    outcomes = read_outcomes(Graded(out).outcomes, tell=lambda _: None)
    laid_out = (path.name for path in (Graded(out).formgrader / "source").glob("*"))
    return {*laid_out, *(outcome.assignment for outcome in outcomes)}


def _files(student: str, out: Path) -> Iterator[Path]:
    name, graded = safe_name(student), Graded(out)
    places = [
        *(path for path in graded.outcomes.rglob("*.json") if path.stem == name),
        graded.feedback / f"{name}.html",
        graded.formgrader / "autograded" / name,
        graded.formgrader / "feedback" / name,
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
