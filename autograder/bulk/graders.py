"""A Dask worker's side: it keeps a grader, and grades the batches that come.

In: an order once, then batches. Out: the outcomes of as much of a batch as was graded in time.
"""

from __future__ import annotations

import asyncio
import pickle
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from distributed import Client, Worker, WorkerPlugin, get_worker

from autograder.bulk.grader import Grader, Order
from autograder.bulk.parcel import Parcel
from autograder.errors import AutograderError, MachineError
from autograder.records import Outcome
from autograder.sandbox.layers import Layers

_ENOUGH = 2.0  # seconds after which the rest of a batch is sent back, for others to grade
_NOT_READY = "A worker has no grader. Start the cluster's workers again, and grade again."


class Graders(WorkerPlugin):
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
def graders(client: Client, order: Order) -> Iterator[str]:
    """Keep a grader on every worker for a while; give the name that tasks find it by."""
    name = f"cfkit-{uuid.uuid4().hex}"  # two classes may be graded at once
    try:
        client.register_plugin(Graders(name, Parcel.pack(order)))
        yield name
    finally:
        if client.status == "running":  # or the answers would stay with the scheduler
            client.unregister_worker_plugin(name)


def grade_batch(name: str, packed: Sequence[bytes]) -> list[Outcome]:
    """Grade one after the other, at least the first, until it has taken long enough."""
    grader, until = _grader(name, get_worker()), time.monotonic() + _ENOUGH
    outcomes: list[Outcome] = []
    for pickled in packed:
        outcomes.append(grader.grade(pickle.loads(pickled)))  # noqa: S301 - our own: decision 9
        if time.monotonic() > until:
            break
    return outcomes


def weakest(client: Client, name: str) -> Layers:
    """Give the walls of the worker that has the fewest."""
    found: dict[str, Layers] = client.run(_layers, name)
    return min(found.values(), key=lambda layers: len(layers.names()))


def _grader(name: str, worker: Worker) -> Grader:
    plugin = worker.plugins[name]
    assert isinstance(plugin, Graders)
    return plugin.grader


def _layers(name: str, dask_worker: Worker) -> Layers:
    return _grader(name, dask_worker).warm.layers
