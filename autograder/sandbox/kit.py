"""The kit as a student's process sees it: without the rooms that would answer a question.

In: an assignment. Out: a folder to import from, and which rooms are lent after which question.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import cfkit
from autograder.records import Assignment
from cfkit.closed import family

_OURS = (
    "__init__.py",
    "sandbox/__init__.py",
    "sandbox/shared.py",
    "sandbox/wire.py",
    "sandbox/inside",
)
_NOT_SOURCE = shutil.ignore_patterns("__pycache__", "*.pyc")


def kept_back(assignment: Assignment) -> dict[str, frozenset[str]]:
    """Say which rooms of the kit answer questions, and which: each is lent when all were checked.

    Args:
        assignment: Whose questions ask for names that the kit has too.
    """
    rooms: dict[str, set[str]] = {}
    for question in assignment.questions:
        for name in {n for answer in question.answers for n in family(answer)}:
            if name in cfkit.HOMES:
                rooms.setdefault(cfkit.HOMES[name].split(".")[1], set()).add(question.name)
    return {room: frozenset(questions) for room, questions in rooms.items()}


def lay_out(folder: Path, without: Iterable[str] = ()) -> None:
    """Copy the kit, and what runs on the student's side, into an empty folder.

    Args:
        folder: Where to.
        without: The rooms of the kit to leave out.
    """
    kit = _home()
    shutil.copytree(kit, folder / kit.name, ignore=_NOT_SOURCE)
    for room in without:
        shutil.rmtree(folder / kit.name / room, ignore_errors=True)
        (folder / kit.name / f"{room}.py").unlink(missing_ok=True)
    ours = Path(__file__).parents[1]
    for part in _OURS:
        target = folder / ours.name / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ours / part).is_dir():
            shutil.copytree(ours / part, target, ignore=_NOT_SOURCE)
        else:
            shutil.copy2(ours / part, target)
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)  # it is read by another user


def sources(room: str) -> dict[str, str]:
    """Give the source of a room, by its files' places in the kit."""
    kit = _home()
    found = [kit / f"{room}.py", *sorted((kit / room).rglob("*.py"))]
    return {
        path.relative_to(kit.parent).as_posix(): path.read_text("utf-8")
        for path in found
        if path.is_file()
    }


def _home() -> Path:
    return Path(str(cfkit.__file__)).parent
