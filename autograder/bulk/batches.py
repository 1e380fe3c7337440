"""Cut a class into batches: sent one by one, submissions cost more on their way than need be.

In: submissions, and among how many they are dealt. Out: batches, large ones first and single
submissions at the end, so that all who grade are done at about the same time.
"""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from autograder.records import Submission

MOST = 16  # submissions in a batch
HEAVY = 500_000  # bytes: a batch is full then; many are in the scheduler's memory at once


@dataclass(frozen=True, slots=True)
class Batch:
    """Submissions that travel together, and what of them travels."""

    submissions: Sequence[Submission]
    packed: Sequence[bytes]  # as pickles, which the scheduler need not open


class Batches:
    """Hands out what is to be graded.

    Args:
        submissions: All of it.
    """

    def __init__(self, submissions: Iterable[Submission]) -> None:
        self._left = deque(submissions)

    def __bool__(self) -> bool:
        """Say whether anything is left."""
        return bool(self._left)

    def take(self, among: int) -> Batch:
        """Take the next batch: one share of what is left, and never too much.

        Args:
            among: How many shares are to come of it.
        """
        most = min(MOST, max(1, len(self._left) // among))
        submissions: list[Submission] = []
        packed: list[bytes] = []
        while self._left and len(packed) < most and sum(map(len, packed)) < HEAVY:
            submissions.append(self._left.popleft())
            packed.append(pickle.dumps(submissions[-1]))
        return Batch(submissions, packed)

    def give_back(self, submissions: Sequence[Submission]) -> None:
        """Let what could not be graded in time be taken next."""
        self._left.extendleft(reversed(submissions))
