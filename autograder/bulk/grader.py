"""Grade one submission after the other on one machine, with all that an outcome says of itself.

In: an `Order`, then submissions. Out: their outcomes, with what they were made from and with.
"""

from __future__ import annotations

import platform
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from typing import Self

from autograder.bulk.fingerprints import Fingerprints
from autograder.records import Assignment, MadeWith, Outcome, Submission
from autograder.sandbox.kit import kept_back
from autograder.sandbox.process import Warm
from autograder.sandbox.session import LIMIT
from autograder.scoring import MistakeBook, grade_submission


@dataclass(frozen=True, slots=True)
class Order:
    """What a class is graded by.

    Args:
        assignment: What was asked.
        checks: The fingerprint of its code and the kit's.
        seed: The probes' seed.
        limit: Seconds for one cell or one call.
        unsafe: Whether to go on where students' code could read this machine's files.
    """

    assignment: Assignment
    checks: str
    seed: int
    limit: float = LIMIT
    unsafe: bool = False


class Grader:
    """Grades on this machine, as many at a time as threads ask.

    Raises:
        MachineError: If this machine cannot grade, or not safely.
    """

    def __init__(self, order: Order) -> None:
        self.order = order
        self._fingerprints = Fingerprints(order.checks, order.limit)
        self._book = MistakeBook(order.assignment, order.seed)
        with self._book.looking_ahead():  # the process for notebooks takes seconds to start
            self.warm = Warm(kept_back(order.assignment), order.unsafe)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def grade(self, submission: Submission) -> Outcome:
        """Grade one submission whole."""
        outcome = grade_submission(submission, self._book, self.warm, self.order.limit)
        return self._sign(submission, outcome)

    def close(self) -> None:
        """End the process for notebooks and whatever it started."""
        self.warm.close()

    def _sign(self, submission: Submission, outcome: Outcome) -> Outcome:
        """Write into an outcome what it was made from, and with what."""
        made_with = MadeWith(
            at=datetime.now(UTC).isoformat(timespec="seconds"),
            kit=_version("cfkit"),
            torch=_version("torch"),
            python=platform.python_version(),
            checks=self.order.checks,
            seed=self.order.seed,
            limit=self.order.limit,
            layers=tuple(self.warm.layers.names()),
        )
        return replace(outcome, made_from=self._fingerprints.of(submission), made_with=made_with)


@cache  # to look it up takes half a millisecond
def _version(package: str) -> str:
    return version(package)
