"""Grade only what has to be graded: what is new, was changed, or was broken.

In: submissions, and the folder of the outcomes that are there. Out: the outcomes that still
hold, and the submissions that are left. An outcome holds as long as the notebook, the
assignment's code and the kit's are those that it was made with; one with a reason, such as
too-slow, also wants the same limit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from autograder.bulk.fingerprints import Fingerprints
from autograder.outcomes import DamagedOutcome, read_outcome, write_outcome
from autograder.records import Outcome, Submission


def still_good(
    submissions: Iterable[Submission],
    fingerprints: Fingerprints,
    folder: Path,
    tell: Callable[[str], None],
) -> tuple[list[Outcome], list[Submission]]:
    """Part the submissions whose outcome holds from those that are to be graded.

    Args:
        submissions: What was handed in.
        fingerprints: Of the assignment as it is now.
        folder: Where the outcomes are kept.
        tell: Is given a sentence for each damaged outcome, which is made again.

    Returns:
        The outcomes that hold, and the submissions that are left.
    """
    kept, left = [], []
    for submission in submissions:
        outcome = _outcome_of(submission, folder, tell)
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


def _outcome_of(
    submission: Submission, folder: Path, tell: Callable[[str], None]
) -> Outcome | None:
    try:
        return read_outcome(folder, submission.student, submission.attempt)
    except DamagedOutcome as error:
        tell(f"{error.what} What was handed in is there, so it is graded again.")
        return None


def _holds(outcome: Outcome, fingerprint: str) -> bool:
    verdicts: Sequence[str] = [s.outcome for s in outcome.scores]
    is_broken = outcome.reason == "broken" or "broken" in verdicts
    if is_broken or outcome.made_from is None:
        return False
    if outcome.reason:
        return outcome.made_from == fingerprint
    return outcome.made_from.partition(" ")[0] == fingerprint.partition(" ")[0]
