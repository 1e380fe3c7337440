"""A Dask cluster on this machine: a scheduler and workers, each a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from helpers.places import ROOT

DASK = Path(sys.executable).parent / "dask"


@contextmanager
def cluster(folder: Path, workers: int = 2) -> Iterator[str]:
    """Start it on loopback, and give the scheduler's address."""
    told = folder / "scheduler.json"
    running = [_start(folder, "scheduler", "--port", "0", "--scheduler-file", str(told))]
    try:
        until = time.monotonic() + 60
        while not told.exists():
            assert time.monotonic() < until, "the scheduler did not start"
            time.sleep(0.05)
        address: str = json.loads(told.read_text())["address"]
        running += [_start(folder, "worker", address, "--nthreads", "1") for _ in range(workers)]
        yield address
    finally:
        for process in reversed(running):  # a nanny ends its worker when it is asked to
            process.terminate()
        for process in running:
            process.wait(30)


def _start(folder: Path, *words: str) -> subprocess.Popen[bytes]:
    # In the repository's folder, as a worker that is to import the kit of this checkout.
    return subprocess.Popen(
        [str(DASK), *words, "--host", "127.0.0.1", "--no-dashboard"],
        cwd=ROOT, stdout=subprocess.DEVNULL,
        stderr=(folder / f"{words[0]}.log").open("ab"),
    )  # fmt: skip
