"""Grade a whole class.

In: submissions, and who grades them. Out: one outcome file per submission as it is finished, and
the outcomes.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from pathlib import Path

from autograder.bulk.crews import Crew, Here
from autograder.bulk.fingerprints import Fingerprints, fingerprint
from autograder.bulk.grader import Order
from autograder.bulk.resuming import still_good
from autograder.errors import AutograderError
from autograder.outcomes import make_private, write_outcome
from autograder.records import Assignment, Outcome, Submission
from autograder.sandbox.layers import Layers
from autograder.sandbox.session import LIMIT
from autograder.unfinished import begin, end


class Watcher:
    """Hears how grading goes on; this one says nothing."""

    def stands(self, layers: Layers) -> None:
        """Hear which walls stand around students' code, once they do."""

    def warns(self, sentence: str) -> None:
        """Hear of something that a tutor should know, though grading goes on."""

    def begins(self, kept: Sequence[Outcome], left: int) -> None:
        """Hear which outcomes still hold, and how many submissions are left to grade."""

    def finished(self, outcome: Outcome) -> None:
        """Hear of an outcome as soon as it is written."""


def grade_class(
    submissions: Iterable[Submission],
    assignment: Assignment,
    folder: Path,
    *,
    crew: Crew | None = None,
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
        crew: Who grades; two jobs on this machine if nobody is named.
        limit: Seconds for one cell or one call.
        seed: The probes' seed; drawn anew for each run unless a run is to be repeated.
        regrade: Whether to grade again what was graded.
        unsafe: Whether to go on where students' code could read this machine's files.
        watcher: Who hears how it goes on.

    Raises:
        AutograderError: If the numbers make no sense.
        MachineError: If this machine cannot grade, or not safely.
    """
    if not limit > 0:
        raise AutograderError(
            f"A cell needs some time to run; a limit of {limit:g} seconds came. Try --limit 10."
        )
    make_private(folder.parent)  # before the work, so that no work is lost
    make_private(folder)
    watcher = watcher or Watcher()
    checks = fingerprint(assignment)
    kept: list[Outcome] = []
    left = list(submissions)
    if not regrade and seed is None:
        kept, left = still_good(left, Fingerprints(checks, limit), folder, watcher.warns)
    watcher.begins(kept, len(left))
    outcomes = list(kept)

    def keep(outcome: Outcome) -> None:
        write_outcome(outcome, folder)
        outcomes.append(outcome)
        watcher.finished(outcome)

    if left:
        begin(folder, left)
        seed = secrets.randbits(63) if seed is None else seed
        order = Order(assignment, checks, seed, limit, unsafe)
        (crew or Here()).grade(order, left, keep, watcher.stands)
    end(folder)
    return sorted(outcomes, key=lambda o: (o.student, o.attempt))
