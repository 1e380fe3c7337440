"""Grade on a Dask cluster: each worker keeps a grader, tasks carry batches, we write.

In: a scheduler's address. Out: each outcome exactly once, whichever workers are lost on the way.
"""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager

from distributed import Client, Future, KilledWorker, as_completed

from autograder.bulk.batches import Batch, Batches
from autograder.bulk.crews import Keep
from autograder.bulk.grader import Order
from autograder.bulk.graders import grade_batch, graders, weakest
from autograder.errors import MachineError
from autograder.records import Fault, Outcome, Submission
from autograder.sandbox.layers import Layers
from autograder.scoring import ungraded

PATIENCE = 30.0  # seconds to reach the scheduler, and for a first worker to come
_AHEAD = 2  # batches on their way for each thread: the next is there when one is done
_COUNT_EVERY = 1.0  # seconds
_LOST = Fault(
    "process-ended", "Several workers that had this notebook were lost, so it was not graded."
)


class Cluster:
    """A Dask cluster of any kind, by its scheduler's address.

    Args:
        address: Such as ``tcp://10.0.0.5:8786``.
    """

    def __init__(self, address: str) -> None:
        self._address = address

    def grade(
        self,
        order: Order,
        submissions: Sequence[Submission],
        keep: Keep,
        stands: Callable[[Layers], None],
    ) -> None:
        """Grade wherever a worker is free; a batch whose worker is lost goes to another."""
        # What `keep` raises, such as a full disk here, is none of the cluster's faults.
        with closing(self._outcomes(order, submissions, stands)) as outcomes:
            for outcome in outcomes:
                keep(outcome)

    def _outcomes(
        self, order: Order, submissions: Sequence[Submission], stands: Callable[[Layers], None]
    ) -> Generator[Outcome]:
        with self._connected() as client, graders(client, order) as name:
            stands(weakest(client, name))
            suspects: list[Submission] = []
            yield from _together(client, name, submissions, suspects)
            for suspect in suspects:
                yield _alone(client, name, suspect, order)

    @contextmanager
    def _connected(self) -> Iterator[Client]:
        try:
            client = Client(self._address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise MachineError(
                f"There is no Dask scheduler at {self._address} ({error}). Start one with `dask "
                "scheduler`; it prints the address to give as --dask."
            ) from None
        with client:
            try:
                client.wait_for_workers(1, timeout=PATIENCE)
                yield client
            except (OSError, asyncio.CancelledError, TimeoutError) as error:
                raise self._lost(error, client) from error

    def _lost(self, error: BaseException, client: Client) -> MachineError:
        if client.status == "running" and not client.nthreads():
            return MachineError(
                f"The Dask cluster at {self._address} has no workers. Start some with `dask worker "
                f"{self._address}`, and grade again; what was finished is kept."
            )
        return MachineError(
            f"The Dask cluster at {self._address} was lost ({type(error).__name__}). Start it "
            "again, and grade again; what was finished is kept."
        )


def _together(
    client: Client, name: str, submissions: Sequence[Submission], suspects: list[Submission]
) -> Iterator[Outcome]:
    """Grade in batches; what was with several workers that were lost becomes a suspect."""
    waiting, running = Batches(submissions), as_completed(loop=client.loop)
    sent: dict[str, Batch] = {}

    def send_ahead(ahead: int) -> None:
        while waiting and len(sent) < ahead:
            batch = waiting.take(among=ahead)
            future = _send(client, name, batch)
            sent[future.key] = batch
            running.add(future)

    counted, ahead = time.monotonic(), _ahead(client)
    send_ahead(ahead)
    for future in running:
        submissions, outcomes = sent.pop(future.key).submissions, []
        try:
            outcomes = future.result()
            waiting.give_back(submissions[len(outcomes) :])
        except KilledWorker:
            suspects += submissions
        future.release()
        if time.monotonic() - counted > _COUNT_EVERY:  # workers come and go
            counted, ahead = time.monotonic(), _ahead(client)
        send_ahead(ahead)
        yield from outcomes


def _alone(client: Client, name: str, suspect: Submission, order: Order) -> Outcome:
    """Grade one while no other is: if workers are lost now, it is no other's doing."""
    future = _send(client, name, Batches([suspect]).take(among=1))
    try:
        outcomes: list[Outcome] = future.result()
    except KilledWorker:
        return ungraded(suspect, order.assignment, _LOST)
    return outcomes[0]


def _send(client: Client, name: str, batch: Batch) -> Future:
    key = f"{name}-{uuid.uuid4().hex}"  # the dashboard shows it: no names
    return client.submit(grade_batch, name, batch.packed, key=key, pure=False)


def _ahead(client: Client) -> int:
    return int(_AHEAD * max(1, sum(client.nthreads().values())))
