"""Find one notebook per student in a folder of submissions.

In: the folder, as nbgrader, a learning platform or a tutor left it. Out: a `Submission`
per student, with its notebook or the fault that hides it.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from autograder.errors import AutograderError, SubmissionFault
from autograder.intake.archives import is_archive, still_packed, without_suffix
from autograder.intake.reading import read_notebook
from autograder.records import Fault, Submission

_COPY = re.compile(r"(?P<name>.*?)[ _]?\((?P<number>\d{1,9})\)")  # a browser's second download


def collect(submitted: Path, assignment: str) -> Iterator[Submission]:
    """Give every student's submission, sorted by student, each student once.

    Args:
        submitted: A folder with ``STUDENT/NAME/NAME.ipynb`` (nbgrader's layout),
            ``STUDENT/*.ipynb`` or loose ``STUDENT.ipynb`` files, also mixed.
        assignment: The assignment's name, ``NAME`` above.

    Raises:
        AutograderError: If there is nothing in the folder that could be a submission.
    """
    if not submitted.is_dir():
        raise AutograderError(
            f"{submitted} is not a folder. Give the folder that holds the submissions, "
            f"such as STUDENT/{assignment}/{assignment}.ipynb."
        )
    entries = _entries(submitted)
    if not entries:
        raise AutograderError(
            f"No submission was found in {submitted}: looked for "
            f"STUDENT/{assignment}/{assignment}.ipynb, STUDENT/*.ipynb and STUDENT.ipynb. "
            "Is it the right folder?"
        )
    return (_submission(student, entry, assignment) for student, entry in entries)


def _entries(submitted: Path) -> list[tuple[str, Path]]:
    folders: dict[str, Path] = {}
    packed: dict[str, Path] = {}
    loose: dict[str, list[Path]] = {}
    for path in sorted(submitted.iterdir()):
        if path.name.startswith((".", "__")):  # such as .git and __MACOSX
            continue
        if _is_notebook(path):
            loose.setdefault(_copy(path)[0], []).append(path)
        elif _is_folder(path) or _leads_nowhere(path):
            folders[path.name] = path
        elif is_archive(path):  # only where there is nothing else of this student's
            packed[without_suffix(path)] = path
    files = {name: _exact_or_last_copy(paths, name) for name, paths in loose.items()}
    return sorted((_printable(name), path) for name, path in (packed | files | folders).items())


def _submission(student: str, entry: Path, assignment: str) -> Submission:
    path = entry
    try:
        path = _find(entry, assignment)
        return Submission(student, assignment, path, read_notebook(path))
    except SubmissionFault as fault:
        return Submission(student, assignment, path, None, Fault(fault.code, fault.sentence))
    except OSError as error:
        sentence = f"{_printable(entry.name)} could not be read: {error.strerror}."
        return Submission(student, assignment, path, None, Fault("unreadable", sentence))


def _find(entry: Path, assignment: str) -> Path:
    _stay_inside(entry, entry)
    if _is_notebook(entry):
        return entry
    if is_archive(entry) and not _is_folder(entry):
        raise still_packed(_printable(entry.name))
    folder = entry / assignment
    if os.path.lexists(folder):
        _stay_inside(folder, entry)
    folder = folder if folder.is_dir() else entry
    found = sorted(p for p in folder.iterdir() if not p.name.startswith("."))
    notebooks = [p for p in found if _is_notebook(p)]
    named = [p for p in notebooks if _copy(p)[0] == assignment]
    if not named and len(notebooks) != 1:
        raise _nothing(folder, assignment, notebooks, found)
    notebook = _exact_or_last_copy(named, assignment) if named else notebooks[0]
    _stay_inside(notebook, entry)
    return notebook


def _exact_or_last_copy(paths: list[Path], name: str) -> Path:
    exact = [p for p in paths if p.stem == name]
    return exact[0] if exact else max(paths, key=lambda p: _copy(p)[1])


def _copy(path: Path) -> tuple[str, int]:
    """Split ``NAME (2).ipynb`` into NAME and 2."""
    copy = _COPY.fullmatch(path.stem)
    return (copy["name"], int(copy["number"])) if copy and copy["name"] else (path.stem, 0)


def _stay_inside(path: Path, entry: Path) -> None:
    """Follow no link out of a student's own folder: it could show anybody's files."""
    home = entry.parent.resolve() / entry.name
    try:
        inside = path.resolve().is_relative_to(home)
    except (OSError, RuntimeError):  # a link to itself
        inside = False
    if not inside:
        raise SubmissionFault(
            "link",
            f"{_printable(path.name)} is a link that leads out of what this student handed "
            "in, so it was not followed. Ask for the file itself.",
        )


def _nothing(
    folder: Path, assignment: str, notebooks: list[Path], found: list[Path]
) -> SubmissionFault:
    if notebooks:
        return SubmissionFault(
            "missing",
            f"None of the {len(notebooks)} notebooks is called {assignment}.ipynb: "
            f"{_names(notebooks)}. Rename the one to grade.",
        )
    packed = [p for p in found if is_archive(p)]
    if packed:
        return still_packed(_printable(packed[0].name))
    instead = f"; there is only {_names(found)}" if found else ""
    return SubmissionFault(
        "missing", f"No notebook was handed in under {_printable(folder.name)}{instead}."
    )


def _names(paths: Iterable[Path]) -> str:
    names = [_printable(p.name) for p in paths]
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more


def _is_notebook(path: Path) -> bool:
    return path.suffix.lower() == ".ipynb" and not _is_folder(path)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a link to where we may not look
        return False


def _leads_nowhere(path: Path) -> bool:
    try:
        return path.is_symlink() and not path.exists()
    except OSError:
        return True


def _printable(name: str) -> str:
    """Give a name that can be written anywhere, though its bytes are not UTF-8.

    A few digits then keep apart two names that look alike after that.
    """
    data = os.fsencode(name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        digits = hashlib.sha256(data).hexdigest()[:6]
        return f"{data.decode('utf-8', 'replace')}-{digits}"
