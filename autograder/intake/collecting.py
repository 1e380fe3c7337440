"""Find every student's submission in what was handed in.

In: a folder or a zip, as nbgrader, a learning platform or a tutor left it. Out: a `Submission`
for each attempt of each student, with its notebook or the fault that hides it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from autograder.errors import AutograderError, SubmissionFault
from autograder.intake.archives import is_archive
from autograder.intake.choosing import Choice
from autograder.intake.class_zip import entries_in
from autograder.intake.dates import handed_in, read_time
from autograder.intake.files import Entry, File, is_hidden, printable, split_name
from autograder.intake.layouts import Claim, claim
from autograder.intake.on_disk import entries_of
from autograder.records import Assignment, Fault, Submission

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Piece:
    """An entry, and whose it is."""

    entry: Entry
    claim: Claim

    @property
    def rank(self) -> int:
        """A folder counts before a notebook beside it, and that before what is packed."""
        if self.entry.is_folder:
            return 0
        suffix = split_name(self.entry.name)[1]
        return {".ipynb": 1, ".py": 2}.get(suffix, 3 if is_archive(self.entry.name) else 4)


def collect(submitted: Path, assignment: str | Assignment) -> Iterator[Submission]:
    """Give every submission, sorted by student and attempt.

    Args:
        submitted: A folder, or a zip of one, with ``STUDENT/NAME/NAME.ipynb`` (nbgrader's
            layout), ``STUDENT/*.ipynb``, loose ``STUDENT.ipynb`` files, or what Moodle, Canvas
            or nbgrader's exchange call them; also mixed, and zips in the place of folders.
        assignment: What is graded: its name, ``NAME`` above. If all of it is given, a notebook
            of another name is known by what it answers.

    Raises:
        AutograderError: If there is nothing in it that could be a submission.
    """
    name, asked = (
        (assignment, None) if isinstance(assignment, str) else (assignment.name, assignment)
    )
    attempts = _attempts(_entries(submitted, name), name)
    if not attempts:
        raise AutograderError(
            f"No submission was found in {submitted}: looked for STUDENT/{name}/{name}.ipynb, "
            "STUDENT/*.ipynb, STUDENT.ipynb, their zips, and what Moodle and Canvas call them. "
            "Is it the right folder?"
        )
    return (
        _submission(student, number, pieces, Choice(name, asked), name)
        for (student, number), pieces in sorted(attempts.items())
    )


def _entries(submitted: Path, assignment: str) -> list[Entry]:
    if submitted.is_file() and is_archive(submitted.name):
        return entries_in(submitted, assignment)
    if submitted.is_dir():
        try:
            return entries_of(submitted)
        except OSError as error:
            raise AutograderError(
                f"{submitted} could not be opened: {error.strerror}. Give one that you may read."
            ) from None
    raise AutograderError(
        f"{submitted} is not a folder, nor a zip of one. Give the folder that holds the "
        f"submissions, such as STUDENT/{assignment}/{assignment}.ipynb."
    )


def _attempts(entries: Sequence[Entry], assignment: str) -> dict[tuple[str, int], list[_Piece]]:
    """Put together what belongs to one attempt: one that has a time stands alone."""
    at_once: dict[str, list[_Piece]] = {}
    timed: dict[str, list[_Piece]] = {}
    for entry in entries:
        found = claim(entry, assignment)
        if found is None or found.assignment not in (None, assignment):
            continue
        if is_hidden(entry.name) and not _is_a_student_s(entry, assignment):
            continue
        kind = timed if found.when else at_once
        kind.setdefault(found.student.strip() or found.student, []).append(_Piece(entry, found))
    attempts = {}
    for student in {*at_once, *timed}:
        pieces = at_once.get(student, [])
        best = [[p for p in pieces if p.rank == min(q.rank for q in pieces)]] if pieces else []
        later = sorted(timed.get(student, []), key=_time)
        for number, attempt in enumerate([*best, *([p] for p in later)], start=1):
            attempts[student, number] = attempt
    return attempts


def _time(piece: _Piece) -> tuple[datetime, str]:
    return read_time(piece.claim.when or "") or _NEVER, piece.entry.name


def _is_a_student_s(entry: Entry, assignment: str) -> bool:
    """Whether a folder of a hidden name, as .git has one, holds what a student hands in."""
    try:
        files = entry.files() if entry.is_folder else []
    except (SubmissionFault, OSError):
        return False
    wanted = f"{assignment}.ipynb"
    return any(f.parts in ((wanted,), (assignment, wanted)) for f in files)


def _submission(
    student: str, number: int, pieces: Sequence[_Piece], choice: Choice, assignment: str
) -> Submission:
    path, notebook, fault, time = pieces[0].entry.path, None, None, None
    notes: list[Fault] = []
    try:
        files = [f for piece in pieces for f in _files(piece)]
        time, notes = handed_in(pieces[0].claim, files, assignment)
        chosen = choice.choose(files)
        path, notebook = chosen.file.path, chosen.notebook
        notes = [*chosen.notes, *notes]
    except SubmissionFault as error:
        fault = Fault(error.code, error.sentence)
    except OSError as error:
        name = printable(Path(error.filename or path).name)
        fault = Fault("unreadable", f"{name} could not be read: {error.strerror}.")
    if any(p.claim.is_late for p in pieces):
        notes.append(Fault("late", "Canvas says that it came late; it does not say when."))
    return Submission(student, assignment, path, notebook, fault, time, number, tuple(notes))


def _files(piece: _Piece) -> list[File]:
    """Give an entry's files; a file of its own by the name that the student gave it."""
    files = piece.entry.files()
    if piece.claim.file is None:
        return files
    return [replace(f, parts=(piece.claim.file,)) for f in files]
