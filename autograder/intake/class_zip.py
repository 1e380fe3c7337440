"""Read a whole class from one zip, as a learning platform gives it.

In: the zip. Out: its `Entry`s, one for each folder or file at the top.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from autograder.errors import AutograderError, SubmissionFault
from autograder.intake.files import Entry, File, listed, read_file
from autograder.intake.layouts import claim
from autograder.intake.zip_members import ASK
from autograder.intake.zips import list_zip

Tree = dict[tuple[str, ...], File | None]  # None for a folder
MOST_IN_A_CLASS = 200_000  # files


def entries_in(path: Path, assignment: str) -> list[Entry]:
    """Give what stands at the top of a class's zip.

    Args:
        path: The zip. It stays open as long as its files may be read.
        assignment: What is graded; a lone folder around the whole class is known by not
            holding it.

    Raises:
        AutograderError: If it cannot be opened, or no platform writes such a zip.
    """
    place = File((path.name,), path, partial(read_file, path))
    try:
        listing = list_zip(path.open("rb"), place, MOST_IN_A_CLASS)
    except SubmissionFault as fault:
        why = fault.sentence.removesuffix(ASK)
        raise AutograderError(
            f"{why}Download it again, or unpack it and give its folder."
        ) from None
    except OSError as error:
        raise AutograderError(f"{path} could not be opened: {error.strerror}.") from None
    if listing.outside or listing.links:
        raise AutograderError(
            f"{path.name} holds names that lead out of it, or links "
            f"({listed([*listing.outside, *listing.links])}). Unpack it, look at these, and give "
            "the folder."
        )
    tree: Tree = {f.parts[1:]: f for f in listing.files} | dict.fromkeys(listing.folders)
    at_the_top: dict[str, Tree] = {}
    for parts, file in sorted(_stepped_in(tree, assignment).items()):
        at_the_top.setdefault(parts[0], {})[parts] = file
    return [_entry(name, path, own) for name, own in at_the_top.items()]


def _entry(name: str, path: Path, own: Tree) -> Entry:
    is_folder = own.get((name,)) is None
    files = [replace(f, parts=p[1:] if is_folder else p) for p, f in own.items() if f]
    return Entry(name, path, is_folder, lambda: list(files))


def _is_a_student_s(name: str) -> bool:
    """Whether a platform calls a student's folder like this."""
    found = claim(Entry(name, Path(name), is_folder=True, files=list), "")
    return found is not None and found.by_platform


def _stepped_in(tree: Tree, assignment: str) -> Tree:
    """Step into a folder around the whole class; it is no student's if it holds several."""
    tops = {parts[0] for parts in tree}
    inner = {parts[1:]: file for parts, file in tree.items() if len(parts) > 1}
    names = {parts[0] for parts in inner}
    is_one = (
        len(tops) == 1
        and not _is_a_student_s(*tops)
        and {assignment, f"{assignment}.ipynb"}.isdisjoint(names)
    )
    notebooks = [n for n in names if n.endswith(".ipynb")]
    folders = {parts[0] for parts in inner if len(parts) > 1 or inner[parts] is None}
    return inner if is_one and (folders or len(notebooks) > 1) else tree
