"""Grade only what has to be graded: what is new, was changed, or was broken.

In: submissions, and the folder of the outcomes that are there. Out: the outcomes that still
hold, and the submissions that are left. An outcome holds as long as the notebook, the
assignment's code and the kit's are those that it was made with; one with a reason, such as
too-slow, also wants the same limit.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import cfkit
from autograder.errors import AutograderError
from autograder.outcomes import read_outcome, write_outcome
from autograder.records import Assignment, Outcome, Submission


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


def still_good(
    submissions: Iterable[Submission], fingerprints: Fingerprints, folder: Path
) -> tuple[list[Outcome], list[Submission]]:
    """Part the submissions whose outcome holds from those that are to be graded.

    Args:
        submissions: What was handed in.
        fingerprints: Of the assignment as it is now.
        folder: Where the outcomes are kept.

    Returns:
        The outcomes that hold, and the submissions that are left.
    """
    kept, left = [], []
    for submission in submissions:
        outcome = _outcome_of(submission, folder)
        if outcome and _holds(outcome, fingerprints.of(submission)):
            kept.append(_dated(outcome, submission, folder))
        else:
            left.append(submission)
    return kept, left


def _dated(outcome: Outcome, submission: Submission, folder: Path) -> Outcome:
    """Take in when it was handed in, which may be known only now: no check depends on it."""
    time = submission.handed_in.isoformat() if submission.handed_in else None
    if time == outcome.handed_in:
        return outcome
    dated = replace(outcome, handed_in=time)
    write_outcome(dated, folder)
    return dated


def _outcome_of(submission: Submission, folder: Path) -> Outcome | None:
    try:
        return read_outcome(folder, submission.student, submission.attempt)
    except AutograderError:  # damaged: it is made again
        return None


def _holds(outcome: Outcome, fingerprint: str) -> bool:
    verdicts: Sequence[str] = [s.outcome for s in outcome.scores]
    is_broken = outcome.reason == "broken" or "broken" in verdicts
    if is_broken or outcome.made_from is None:
        return False
    if outcome.reason:
        return outcome.made_from == fingerprint
    return outcome.made_from.partition(" ")[0] == fingerprint.partition(" ")[0]


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
