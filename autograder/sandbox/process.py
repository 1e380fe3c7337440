"""The grader's hold on the warm process: fork a child, end a child, start again if it is lost.

In: a socket for a child. Out: the child, as the warm process knows it.
"""

from __future__ import annotations

import os
import socket
import tempfile
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Self

from autograder.errors import MachineError
from autograder.sandbox import kit
from autograder.sandbox.enclosure import ways_to_start
from autograder.sandbox.layers import Layers
from autograder.sandbox.shared import PID, REFUSED
from autograder.sandbox.starting import Started, start

NOTHING: Mapping[str, frozenset[str]] = {}
FORK_LIMIT = 20.0  # seconds
_TRIES = 20  # to fork on a machine that has no room just now
_PAUSE = 0.25  # seconds between them


class WarmLost(MachineError):
    """The warm process is gone, and with it all its children: no student is at fault."""


class Child(NamedTuple):
    """A child of one warm process; the next warm process counts its pids from 1 again."""

    generation: int
    pid: int


class Warm:
    """A process with torch imported, from which sessions are forked.

    Args:
        kept_back: The rooms of the kit that it does without, with the questions after which
            each is lent; see `kit.kept_back`.
        unsafe: Whether to go on where a student's code could read the files of this machine.

    Raises:
        MachineError: If it cannot be started, or only where files are open to students' code.
    """

    _started: Started

    def __init__(
        self, kept_back: Mapping[str, frozenset[str]] = NOTHING, unsafe: bool = False
    ) -> None:
        if not hasattr(os, "fork"):
            raise MachineError(
                "Grading a class needs a system that can fork, such as Linux; Windows cannot. Use "
                "its Linux subsystem (WSL 2)."
            )
        self._lock = threading.Lock()
        self._closed = False
        self._generation = 0
        self._unsafe = unsafe
        self.kept_back = kept_back
        self._kit = tempfile.TemporaryDirectory(prefix="cfkit-")
        Path(self._kit.name).chmod(0o755)  # inside it is read by another user
        kit.lay_out(Path(self._kit.name), kept_back)
        self._ways = list(ways_to_start(Path(self._kit.name)))
        try:
            self._start()
        except MachineError:
            self._kit.cleanup()
            raise

    @property
    def layers(self) -> Layers:
        """The walls that stand."""
        return self._started.layers

    @property
    def seconds_to_start(self) -> float:
        """How long it took to start."""
        return self._started.seconds

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def fork(self, child: socket.socket) -> Child:
        """Fork a child that serves the given socket.

        Raises:
            MachineError: If the machine has no room for it, or the warm process does not come
                back.
        """
        for _ in range(_TRIES):
            with self._lock:
                pid = self._ask_again(b"f", child.fileno())
                if pid != REFUSED:
                    return Child(self._generation, pid)
            time.sleep(_PAUSE)
        raise MachineError(
            "The machine has no memory or no processes left for another notebook. Grade again with "
            "fewer --jobs; what was finished is kept."
        )

    def interrupt(self, child: Child) -> None:
        """Interrupt what a child is doing."""
        with suppress(WarmLost):
            self._tell(b"i", child)

    def kill(self, child: Child) -> None:
        """End a child and whatever it started."""
        with suppress(WarmLost):
            self._tell(b"k", child)

    def end_of(self, child: Child) -> int:
        """Give the signal that ended a child which hung up, or 0; whatever is left is ended.

        Raises:
            WarmLost: If it ended because the warm process did.
        """
        return self._tell(b"e", child)

    def close(self) -> None:
        """End the process and every child that is left."""
        self._closed = True
        with suppress(OSError):  # first: whoever waits for an answer holds the lock
            self._started.control.shutdown(socket.SHUT_RDWR)
        with self._lock:
            self._started.stop()
        self._kit.cleanup()

    def _ask_again(self, request: bytes, *fds: int) -> int:
        """Ask, and start the process again if it is lost."""
        try:
            return self._ask(request, *fds)
        except WarmLost:
            if self._closed:
                raise
            self._started.stop()
            self._start()
            return self._ask(request, *fds)

    def _start(self) -> None:
        self._started = start(self._ways, self._unsafe)
        self._ways = [self._started.way]  # should it be lost, it comes back behind the same walls
        self._generation += 1
        self._started.control.settimeout(FORK_LIMIT)

    def _tell(self, request: bytes, child: Child) -> int:
        with self._lock:
            if child.generation != self._generation:
                raise WarmLost("The process that ran this notebook is gone.")
            return self._ask(request + PID.pack(child.pid))

    def _ask(self, request: bytes, *fds: int) -> int:
        with suppress(OSError):
            socket.send_fds(self._started.control, [request], fds)
            data = self._started.control.recv(PID.size)
            if len(data) == PID.size:
                return int(PID.unpack(data)[0])
        # Also after a time-out: an answer that comes late would be taken for the next one's.
        self._generation += 1
        self._started.control.close()
        raise WarmLost("The process that runs students' notebooks is gone.")
