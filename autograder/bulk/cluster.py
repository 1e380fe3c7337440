"""Grade on a Dask cluster: each worker keeps a grader, tasks carry submissions, we write.

In: a scheduler's address. Out: each outcome exactly once, whichever workers are lost on the way.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from distributed import Client, KilledWorker, Worker, WorkerPlugin, as_completed, get_worker

from autograder.bulk.crews import Keep
from autograder.bulk.grader import Grader, Order
from autograder.bulk.parcel import Parcel
from autograder.errors import MachineError
from autograder.records import Fault, Outcome, Submission
from autograder.sandbox.layers import Layers
from autograder.scoring import ungraded

PATIENCE = 30.0  # seconds to reach the scheduler, and for a first worker to come
_AHEAD = 4  # submissions on their way for each that is being graded
_TRIES = 3  # workers that may be lost with the same submission
_LOST = Fault(
    "process-ended",
    "Whenever this notebook was graded, the worker that graded it was lost with it.",
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
        """Grade wherever a worker is free; a submission whose worker is lost goes to another."""
        with self._connected() as client, _graders(client, order) as name:
            stands(_weakest(client, name))
            ahead = _AHEAD * max(1, sum(client.nthreads().values()))
            waiting = iter(submissions)
            whose: dict[str, Submission] = {}

            def send(submission: Submission) -> Any:
                key = f"{name}-{uuid.uuid4().hex}"  # the dashboard shows it: no names
                whose[key] = submission
                return client.submit(_grade, name, submission, key=key, retries=_TRIES, pure=False)

            running = as_completed([send(s) for s in islice(waiting, ahead)], loop=client.loop)
            for future in running:
                submission = whose.pop(future.key)
                try:
                    outcome = future.result()
                except KilledWorker:
                    outcome = ungraded(submission, order.assignment, _LOST)
                future.release()
                for following in islice(waiting, 1):
                    running.add(send(following))
                keep(outcome)

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


class _Graders(WorkerPlugin):
    """Keeps a grader on every worker, also on those that come later."""

    def __init__(self, name: str, parcel: Parcel) -> None:
        self.name = name
        self.grader: Grader
        self._parcel = parcel

    async def setup(self, worker: Worker) -> None:  # noqa: ARG002
        """Start the process for notebooks; the worker goes on talking to its scheduler."""
        self.grader = await asyncio.to_thread(lambda: Grader(self._parcel.unpack()))

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002
        """End it with whatever it started."""
        self.grader.close()


@contextmanager
def _graders(client: Client, order: Order) -> Iterator[str]:
    name = f"cfkit-{uuid.uuid4().hex}"  # two classes may be graded at once
    client.register_plugin(_Graders(name, Parcel.pack(order)))
    try:
        yield name
    finally:
        if client.status == "running":
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
