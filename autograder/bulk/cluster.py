"""Grade on a Dask cluster: each worker keeps a grader, tasks carry submissions, we write.

In: a scheduler's address. Out: each outcome exactly once, whichever workers are lost on the way.
"""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice

from distributed import Client, KilledWorker, Worker, WorkerPlugin, as_completed, get_worker

from autograder.bulk.crews import Keep
from autograder.bulk.grader import Grader, Order
from autograder.bulk.parcel import Parcel
from autograder.errors import AutograderError, MachineError
from autograder.records import Fault, Outcome, Submission
from autograder.sandbox.layers import Layers
from autograder.scoring import ungraded

PATIENCE = 30.0  # seconds to reach the scheduler, and for a first worker to come
_AHEAD = 4  # submissions on their way for each that is being graded
_COUNT_EVERY = 1.0  # seconds
_LOST = Fault(
    "process-ended", "Several workers that had this notebook were lost, so it was not graded."
)
_NOT_READY = "A worker has no grader. Start the cluster's workers again, and grade again."


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
        """Grade wherever a worker is free; a submission whose worker is lost goes to another."""
        # What `keep` raises, such as a full disk here, is none of the cluster's faults.
        with closing(self._outcomes(order, submissions, stands)) as outcomes:
            for outcome in outcomes:
                keep(outcome)

    def _outcomes(
        self, order: Order, submissions: Sequence[Submission], stands: Callable[[Layers], None]
    ) -> Generator[Outcome]:
        with self._connected() as client, _graders(client, order) as name:
            stands(_weakest(client, name))
            running = as_completed(loop=client.loop)
            waiting = iter(submissions)
            whose: dict[str, Submission] = {}

            def send_ahead(ahead: int) -> None:
                for submission in islice(waiting, max(0, ahead - len(whose))):
                    key = f"{name}-{uuid.uuid4().hex}"  # the dashboard shows it: no names
                    whose[key] = submission
                    running.add(client.submit(_grade, name, submission, key=key, pure=False))

            counted, ahead = time.monotonic(), _ahead(client)
            send_ahead(ahead)
            for future in running:
                submission = whose.pop(future.key)
                try:
                    outcome = future.result()
                except KilledWorker:
                    outcome = ungraded(submission, order.assignment, _LOST)
                future.release()
                if time.monotonic() - counted > _COUNT_EVERY:  # workers come and go
                    counted, ahead = time.monotonic(), _ahead(client)
                send_ahead(ahead)
                yield outcome

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


def _ahead(client: Client) -> int:
    return int(_AHEAD * max(1, sum(client.nthreads().values())))


class _Graders(WorkerPlugin):
    """Keeps a grader on every worker, also on those that come later."""

    def __init__(self, name: str, parcel: Parcel) -> None:
        self.name = name
        self._parcel = parcel
        self._grader: Grader | None = None
        self._refusal: AutograderError | None = None

    async def setup(self, worker: Worker) -> None:  # noqa: ARG002
        """Start the process for notebooks; the worker goes on talking to its scheduler."""
        try:
            self._grader = await asyncio.to_thread(lambda: Grader(self._parcel.unpack()))
        except AutograderError as error:
            self._refusal = error  # from a worker that comes late, Dask tells nobody
            raise

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002
        """End it with whatever it started."""
        if self._grader is not None:
            self._grader.close()

    @property
    def grader(self) -> Grader:
        """The worker's grader.

        Raises:
            AutograderError: If the worker refused.
        """
        if self._grader is None:
            raise self._refusal or MachineError(_NOT_READY)
        return self._grader


@contextmanager
def _graders(client: Client, order: Order) -> Iterator[str]:
    name = f"cfkit-{uuid.uuid4().hex}"  # two classes may be graded at once
    try:
        client.register_plugin(_Graders(name, Parcel.pack(order)))
        yield name
    finally:
        if client.status == "running":  # or the answers would stay with the scheduler
            client.unregister_worker_plugin(name)


def _grader(name: str, worker: Worker) -> Grader:
    plugin = worker.plugins[name]
    assert isinstance(plugin, _Graders)
    return plugin.grader


def _grade(name: str, submission: Submission) -> Outcome:
    return _grader(name, get_worker()).grade(submission)


def _layers(name: str, dask_worker: Worker) -> Layers:
    return _grader(name, dask_worker).warm.layers


def _weakest(client: Client, name: str) -> Layers:
    """Give the walls of the worker that has the fewest."""
    found: dict[str, Layers] = client.run(_layers, name)
    return min(found.values(), key=lambda layers: len(layers.names()))
