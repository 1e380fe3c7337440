"""Grade a whole class on this machine.

In: submissions. Out: one outcome file per submission as it is finished, and the outcomes.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from autograder.errors import AutograderError, MachineError
from autograder.outcomes import write_outcome
from autograder.records import Assignment, Outcome, Submission
from autograder.sandbox.process import Warm
from autograder.sandbox.session import LIMIT
from autograder.scoring import MistakeBook, grade_submission


def grade_class(
    submissions: Iterable[Submission],
    assignment: Assignment,
    folder: Path,
    *,
    jobs: int = 2,
    limit: float = LIMIT,
    seed: int | None = None,
    finished: Callable[[Outcome], None] = lambda _: None,
) -> list[Outcome]:
    """Grade every submission and write its outcome; give them by student.

    Args:
        submissions: What was handed in.
        assignment: What it answers.
        folder: Where the outcome files go.
        jobs: How many submissions run side by side.
        limit: Seconds for one cell or one call.
        seed: The probes' seed; drawn anew for each run unless a run is to be repeated.
        finished: Called with each outcome as soon as it is written.
    """
    if jobs < 1:
        raise AutograderError(f"Grading needs at least one job; {jobs} came. Try --jobs 2.")
    if not limit > 0:
        raise AutograderError(
            f"A cell needs some time to run; a limit of {limit:g} seconds came. Try --limit 10."
        )
    _make(folder)  # before the work, so that no work is lost
    book = MistakeBook(assignment, secrets.randbits(63) if seed is None else seed)
    outcomes = []
    # Threads suffice: the work happens in the children, and one warm process serves them all.
    with Warm() as warm, ThreadPoolExecutor(jobs) as pool:
        running = [pool.submit(grade_submission, s, book, warm, limit) for s in submissions]
        for done in as_completed(running):
            outcome = done.result()
            write_outcome(outcome, folder)
            outcomes.append(outcome)
            finished(outcome)
    for outcome in outcomes:  # once more, now that no student's process is left to touch them
        write_outcome(outcome, folder)
    return sorted(outcomes, key=lambda o: o.student)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MachineError(
            f"The outcomes should go to {folder}, which cannot be made ({error.strerror}). "
            "Name a folder of your own with --out."
        ) from None
