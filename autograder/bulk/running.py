"""Grade a whole class on this machine.

In: submissions. Out: one outcome file per submission as it is finished, and the outcomes.
"""

from __future__ import annotations

import platform
import secrets
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from autograder.bulk.resuming import Fingerprints, still_good
from autograder.errors import AutograderError, MachineError
from autograder.outcomes import write_outcome
from autograder.records import Assignment, MadeWith, Outcome, Submission
from autograder.sandbox.kit import kept_back
from autograder.sandbox.layers import Layers
from autograder.sandbox.process import Warm
from autograder.sandbox.session import LIMIT
from autograder.scoring import MistakeBook, grade_submission


class Watcher:
    """Hears how grading goes on; this one says nothing."""

    def stands(self, layers: Layers) -> None:
        """Hear which walls stand around students' code, once they do."""

    def begins(self, kept: Sequence[Outcome], left: int) -> None:
        """Hear which outcomes still hold, and how many submissions are left to grade."""

    def finished(self, outcome: Outcome) -> None:
        """Hear of an outcome as soon as it is written."""


def grade_class(
    submissions: Iterable[Submission],
    assignment: Assignment,
    folder: Path,
    *,
    jobs: int = 2,
    limit: float = LIMIT,
    seed: int | None = None,
    regrade: bool = False,
    unsafe: bool = False,
    watcher: Watcher | None = None,
) -> list[Outcome]:
    """Grade what is new, changed or was broken, and write its outcomes; give all by student.

    An interruption (Ctrl-C) ends within a second; what was finished is kept, and the next call
    goes on from there.

    Args:
        submissions: What was handed in.
        assignment: What it answers.
        folder: Where the outcome files go.
        jobs: How many submissions run side by side.
        limit: Seconds for one cell or one call.
        seed: The probes' seed; drawn anew for each run unless a run is to be repeated.
        regrade: Whether to grade again what was graded.
        unsafe: Whether to go on where students' code could read this machine's files.
        watcher: Who hears how it goes on.

    Raises:
        AutograderError: If the numbers make no sense.
        MachineError: If this machine cannot grade, or not safely.
    """
    if jobs < 1:
        raise AutograderError(f"Grading needs at least one job; {jobs} came. Try --jobs 2.")
    if not limit > 0:
        raise AutograderError(
            f"A cell needs some time to run; a limit of {limit:g} seconds came. Try --limit 10."
        )
    _make(folder)  # before the work, so that no work is lost
    watcher = watcher or Watcher()
    fingerprints = Fingerprints(assignment, limit)
    kept: list[Outcome] = []
    left = list(submissions)
    if not regrade and seed is None:
        kept, left = still_good(left, fingerprints, folder)
    watcher.begins(kept, len(left))
    outcomes = list(kept)
    if left:
        book = MistakeBook(assignment, secrets.randbits(63) if seed is None else seed)

        def keep(submission: Submission, outcome: Outcome) -> None:
            from_what = fingerprints.of(submission)
            outcomes.append(replace(outcome, made_from=from_what, made_with=made_with))
            write_outcome(outcomes[-1], folder)
            watcher.finished(outcomes[-1])

        with book.looking_ahead():  # the process for notebooks takes seconds to start
            warm = Warm(kept_back(assignment), unsafe)
        with warm:
            watcher.stands(warm.layers)
            made_with = _made_with(fingerprints, book, limit, warm.layers)
            _grade_all(left, lambda s: grade_submission(s, book, warm, limit), jobs, keep)
    return sorted(outcomes, key=lambda o: (o.student, o.attempt))


def _made_with(
    fingerprints: Fingerprints, book: MistakeBook, limit: float, layers: Layers
) -> MadeWith:
    return MadeWith(
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        kit=version("cfkit"),
        torch=version("torch"),
        python=platform.python_version(),
        checks=fingerprints.checks,
        seed=book.seed,
        limit=limit,
        layers=tuple(layers.names()),
    )


def _grade_all(
    submissions: Sequence[Submission],
    grade: Callable[[Submission], Outcome],
    jobs: int,
    keep: Callable[[Submission, Outcome], None],
) -> None:
    # Threads suffice: the work happens in the children, and one warm process serves them all.
    pool = ThreadPoolExecutor(jobs)
    running = {pool.submit(grade, submission): submission for submission in submissions}
    try:
        for done in as_completed(list(running)):
            keep(running.pop(done), done.result())
    except BaseException:
        for future, submission in running.items():  # finished, but not yet kept
            if future.done() and not future.cancelled() and not future.exception():
                keep(submission, future.result())
        raise
    finally:
        pool.shutdown(wait=False, cancel_futures=True)  # the rest ends with the warm process


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MachineError(
            f"The outcomes should go to {folder}, which cannot be made ({error.strerror}). "
            "Name a folder of your own with --out."
        ) from None
