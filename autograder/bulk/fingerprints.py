"""Say in one word what an outcome is made from.

In: an assignment, a submission. Out: fingerprints: other code or another notebook has another one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import cfkit
from autograder.records import Assignment, Submission


def fingerprint(assignment: Assignment) -> str:
    """Give a fingerprint of all the code that decides scores: the assignment's and the kit's."""
    return hashlib.sha256("\0".join([_kit(), *_code(assignment)]).encode()).hexdigest()


class Fingerprints:
    """Says what an outcome is made from, in one word for each submission.

    Args:
        checks: The `fingerprint` of what the submissions answer.
        limit: Seconds for one cell or one call.
    """

    def __init__(self, checks: str, limit: float) -> None:
        self._checks = checks
        self._limit = f" within {limit:g} s"

    def of(self, submission: Submission) -> str:
        """Give a submission's fingerprint: of its notebook or why there is none, and its notes."""
        handed_in = submission.notebook if submission.fault is None else str(submission.fault)
        notes = [note.sentence for note in submission.notes]
        text = json.dumps([self._checks, handed_in, notes], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest() + self._limit


def _code(assignment: Assignment) -> Iterator[str]:
    """Give what of an assignment decides scores and hints: all but the lesson's text."""
    for name in ("checks.py", "mistakes.py"):
        path = assignment.folder / name
        yield path.read_text("utf-8") if path.is_file() else ""
    yield from (cell.source for cell in assignment.cells if cell.kind == "code")
    yield from (f"{q.name} {q.title} {q.points}" for q in assignment.questions)


@cache
def _kit() -> str:
    """Give a fingerprint of all the code that checks and grades."""
    whole = hashlib.sha256()
    for package in (Path(str(cfkit.__file__)).parent, Path(__file__).parents[1]):
        for path in sorted(package.rglob("*.py")):
            whole.update(path.read_bytes())
    return whole.hexdigest()
