"""Who grades: threads on this machine here, a cluster in `autograder.bulk.cluster`.

In: an `Order` and submissions. Out: each outcome as soon as there is one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from typing import Protocol

from autograder.bulk.grader import Grader, Order
from autograder.errors import AutograderError, MachineError
from autograder.records import Outcome, Submission
from autograder.sandbox.layers import Layers

Keep = Callable[[Outcome], None]


class Crew(Protocol):
    """Whoever grades a class."""

    def grade(
        self,
        order: Order,
        submissions: Sequence[Submission],
        keep: Keep,
        stands: Callable[[Layers], None],
    ) -> None:
        """Grade them all.

        Args:
            order: What they are graded by.
            submissions: What was handed in.
            keep: Called in this thread with each outcome; nothing else has to be kept.
            stands: Told which walls stand, before anything is graded.

        Raises:
            MachineError: If it cannot go on; what was finished has been kept.
        """


def crew_of(jobs: int, dask: str | None) -> Crew:
    """Choose who grades.

    Args:
        jobs: How many submissions side by side, if this machine does.
        dask: The scheduler's address, if a cluster does.
    """
    if dask is None:
        return Here(jobs)
    try:
        from autograder.bulk.cluster import Cluster  # Dask is an extra
    except ModuleNotFoundError:
        raise MachineError(
            "Grading on a Dask cluster needs Dask: `pip install cfkit[dask]`, here and on every "
            "machine of the cluster."
        ) from None
    return Cluster(dask)


@dataclass(frozen=True, slots=True)
class Here:
    """This machine, with so many submissions side by side."""

    jobs: int = 2

    def __post_init__(self) -> None:
        """Refuse to be nobody."""
        if self.jobs < 1:
            raise AutograderError(
                f"Grading needs at least one job; {self.jobs} came. Try --jobs 2."
            )

    def grade(
        self,
        order: Order,
        submissions: Sequence[Submission],
        keep: Keep,
        stands: Callable[[Layers], None],
    ) -> None:
        """Grade in threads: the work happens in the children of one warm process."""
        with Grader(order) as grader:
            stands(grader.warm.layers)
            pool = ThreadPoolExecutor(self.jobs)
            running = {pool.submit(grader.grade, s) for s in submissions}
            try:
                for done in as_completed(list(running)):
                    running.remove(done)
                    keep(done.result())
            except BaseException:
                for future in running:  # finished, but not yet kept
                    if future.done() and not future.cancelled() and not future.exception():
                        keep(future.result())
                raise
            finally:
                # The rest ends with the warm process.
                pool.shutdown(wait=False, cancel_futures=True)
