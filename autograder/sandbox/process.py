"""The grader's hold on the warm process: fork a child, end a child, start again if it is lost.

In: a socket and a scratch folder for a child. Out: the child's pid.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from typing import Self

from autograder.errors import MachineError
from autograder.sandbox.warm import ONE_THREAD, PID

START_LIMIT = 120.0  # seconds
FORK_LIMIT = 20.0


class Warm:
    """A process with torch imported, from which sessions are forked."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def fork(self, child: socket.socket, scratch: str) -> int:
        """Fork a child that serves the given socket; give its pid."""
        with self._lock:
            try:
                return self._ask(b"f" + scratch.encode(), child.fileno())
            except MachineError:  # a submission may have ended it: that costs the others nothing
                self._stop()
                self._start()
                return self._ask(b"f" + scratch.encode(), child.fileno())

    def kill(self, pid: int) -> None:
        """End a child with everything in its process group."""
        with self._lock, suppress(MachineError):
            self._ask(b"k" + PID.pack(pid))

    def close(self) -> None:
        """End the process and every child that is left."""
        with self._lock:
            self._stop()

    def _start(self) -> None:
        self._control, theirs = socket.socketpair()
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "autograder.sandbox.warm", str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        theirs.close()
        self._control.settimeout(START_LIMIT)
        if self._reply(1) != b"w":
            self._stop()
            raise MachineError(
                "The process that runs students' notebooks did not start; its own message "
                "stands above. Is everything installed (`make setup`)?"
            )
        self._control.settimeout(FORK_LIMIT)

    def _stop(self) -> None:
        self._control.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _ask(self, request: bytes, *fds: int) -> int:
        with suppress(OSError):
            socket.send_fds(self._control, [request], fds)
            data = self._reply(PID.size)
            if len(data) == PID.size:
                return int(PID.unpack(data)[0])
        raise MachineError("The process that runs students' notebooks is gone.")

    def _reply(self, size: int) -> bytes:
        try:
            return self._control.recv(size)
        except OSError:
            return b""


def _environment() -> dict[str, str]:
    """Give the child only what Python needs: no tokens, no paths to staff's files."""
    kept = {k: os.environ[k] for k in ("PATH", "LANG", "LC_ALL", "TMPDIR") if k in os.environ}
    return kept | dict.fromkeys(ONE_THREAD, "1") | {"HOME": tempfile.gettempdir()}
