"""Make everything that is made from the assignments' folders, or say what is stale.

In: `solutions/`. Out: `assignments/` (for students, committed) and `build/` (for staff,
never committed): nbgrader's course folder, otter's zips, the solved notebooks.
"""

from __future__ import annotations

import filecmp
import json
import shutil
import tempfile
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from autograder.authoring.folder import assignment_names, find_assignment
from autograder.authoring.otter_zip import write_otter_zip
from autograder.authoring.release import release, write_course
from autograder.authoring.solved import write_solved
from autograder.records import Assignment


@dataclass(frozen=True, slots=True)
class Places:
    """Where the sources lie and where things are made.

    Args:
        root: The project's folder.
    """

    root: Path

    @property
    def solutions(self) -> Path:
        """The authors' folders."""
        return self.root / "solutions"

    @property
    def assignments(self) -> Path:
        """What students receive."""
        return self.root / "assignments"

    @property
    def course(self) -> Path:
        """Nbgrader's course folder."""
        return self.root / "build" / "course"

    def otter_zip(self, assignment: str) -> Path:
        """Otter's autograder for one assignment."""
        return self.root / "build" / "otter" / f"{assignment}.zip"

    def solved(self, assignment: str) -> Path:
        """The solved and executed notebook of one assignment."""
        return self.root / "build" / "solved" / f"{assignment}.ipynb"


def build(places: Places, *, only: Collection[str] = (), solved: bool = True) -> list[str]:
    """Make everything; give the names of the assignments that were made.

    Args:
        places: Where things lie.
        only: Make these and leave the rest as it is.
        solved: Whether to run the lessons with their answers too, which takes longest.
    """
    names = assignment_names(places.solutions)
    for name in only or names:
        assignment = find_assignment(name, places.solutions)
        release_one(assignment, places.course, places.assignments)
        write_otter_zip(assignment, places.otter_zip(name))
        if solved:
            write_solved(assignment, places.solved(name))
    _forget(names, places.assignments)
    return list(only or names)


def release_one(assignment: Assignment, course: Path, assignments: Path) -> None:
    """Make one assignment's release for students."""
    write_course(assignment, course, assignments)
    release(assignment, course, assignments)


def stale(places: Places, *, only: Collection[str] = ()) -> list[str]:
    """Name every file of a release that is not as it would be made now.

    Args:
        places: Where things lie.
        only: Look at these; else at all, and at releases of assignments that are no more.
    """
    names = only or assignment_names(places.solutions)
    with tempfile.TemporaryDirectory(prefix="cfkit-check-") as temporary:
        fresh = Path(temporary) / "assignments"
        for name in names:
            made = find_assignment(name, places.solutions)
            release_one(made, Path(temporary) / "course", fresh)
        released = set(only) or {*names, *_releases(places.assignments)}
        both = sorted(_files(fresh, released) | _files(places.assignments, released))
        return [str(path) for path in both if not _same(fresh / path, places.assignments / path)]


def _forget(names: Iterable[str], assignments: Path) -> None:
    """Remove the releases of assignments that are no more, and nothing that we did not make."""
    for name in _releases(assignments) - set(names):
        shutil.rmtree(assignments / name)


def _releases(assignments: Path) -> set[str]:
    return {p.name for p in assignments.glob("*") if p.is_dir() and _says_its_name(p)}


def _says_its_name(folder: Path) -> bool:
    try:
        notebook = json.loads((folder / f"{folder.name}.ipynb").read_text(encoding="utf-8"))
        return bool(notebook["metadata"]["cfkit"]["assignment"] == folder.name)
    except (OSError, ValueError, LookupError, TypeError):
        return False


def _files(assignments: Path, names: Iterable[str]) -> set[Path]:
    found = (p for name in names for p in (assignments / name).rglob("*"))
    return {p.relative_to(assignments) for p in found if p.is_file()}


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)
