"""Tell of a class of which not everybody is graded: grading was interrupted, or goes on still.

In: the folder of the outcomes, and what is to be graded. Out: in it, until all is graded, a file
that says how many outcomes there will be; a sentence for whoever comes by meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from autograder.outcomes import outcome_file
from autograder.records import Submission
from autograder.whole import write_whole

_NAME = ".unfinished"


def begin(folder: Path, left: Iterable[Submission]) -> None:
    """Write down, before anything is graded, how much there will be: nothing stops that later."""
    files = {outcome_file(s.student, folder, s.attempt) for s in left}
    every = files.union(folder.rglob("*.json"))
    write_whole(folder / _NAME, f"{len(every)}\n".encode(), to_disk=True)


def end(folder: Path) -> None:
    """Take it that all is graded."""
    (folder / _NAME).unlink(missing_ok=True)


def unfinished(folder: Path) -> str | None:
    """Say how much is graded of a class that is not graded whole; None of one that is."""
    file = folder / _NAME
    if not file.is_file():
        return None
    there, every = len(list(folder.rglob("*.json"))), int(file.read_text())
    if there >= every:  # all were graded before, and are being graded again
        return None
    return (
        f"{there} of {every} submissions are graded: grading was interrupted, or goes on still. "
        "The same `autograder grade` grades the others; until then nobody is taken for missing."
    )
