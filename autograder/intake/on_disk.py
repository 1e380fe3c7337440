"""Find the files of what was handed in on the disk.

In: the folder of a class. Out: an `Entry` for each folder or file in it. A link that leads out
of what its student handed in is not followed.
"""

from __future__ import annotations

from collections import deque
from functools import partial
from pathlib import Path

from autograder.errors import SubmissionFault
from autograder.intake.files import TIMESTAMP, Entry, File, is_hidden, printable, read_file

MOST_FILES = 10_000  # looked at in one submission; what lies deepest is left out
DEEPEST = 8  # folders within folders


def entries_of(folder: Path) -> list[Entry]:
    """Give what stands in the folder of a class; nothing of it is opened yet."""
    entries = []
    for path in sorted(folder.iterdir()):
        is_folder = _is_dir(path) or _leads_nowhere(path)
        look = partial(_files_of, path) if is_folder else partial(_file_alone, path)
        entries.append(Entry(printable(path.name), path, is_folder, look))
    return entries


def _is_dir(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a link to where we may not look
        return False


def _file_alone(path: Path) -> list[File]:
    return [_file(path, (printable(path.name),), path)]


def _files_of(home: Path) -> list[File]:
    """Give a folder's files, those near the top first; nothing hidden."""
    if _leads_out(home, home):
        raise _link(home)
    found: list[File] = []
    waiting: deque[tuple[Path, tuple[str, ...]]] = deque([(home, ())])
    while waiting:
        folder, parts = waiting.popleft()
        for path in sorted(folder.iterdir(), key=lambda p: (p.name != TIMESTAMP, p)):
            here = (*parts, printable(path.name))
            if is_hidden(path.name):
                continue
            if _is_dir(path) and not path.is_symlink():
                if len(here) < DEEPEST:
                    waiting.append((path, here))
            elif not _is_dir(path) or _leads_out(path, home):
                found.append(_file(path, here, home))
            if len(found) + len(waiting) == MOST_FILES:
                return found
    return found


def _file(path: Path, parts: tuple[str, ...], home: Path) -> File:
    if _leads_out(path, home):
        return File(parts, path, partial(_refuse, path), leads_out=True)
    return File(parts, path, partial(read_file, path))


def _refuse(path: Path) -> bytes:
    raise _link(path)


def _leads_out(path: Path, home: Path) -> bool:
    """Whether a link leads out of a student's own folder: it could show anybody's files."""
    if not path.is_symlink():
        return False
    try:
        return not path.resolve().is_relative_to(home.parent.resolve() / home.name)
    except (OSError, RuntimeError):  # a link to itself
        return True


def _link(path: Path) -> SubmissionFault:
    return SubmissionFault(
        "link",
        f"{printable(path.name)} is a link that leads out of what this student handed in, so "
        "it was not followed. Ask for the file itself.",
    )


def _leads_nowhere(path: Path) -> bool:
    try:
        return path.is_symlink() and not path.exists()
    except OSError:
        return True
