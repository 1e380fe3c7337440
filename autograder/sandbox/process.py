"""The grader's hold on the warm process: fork a child, end a child, start again if it is lost.

In: a socket for a child. Out: the child's pid, as the warm process knows it.
"""

from __future__ import annotations

import json
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Self

from autograder.errors import MachineError
from autograder.sandbox import kit
from autograder.sandbox.enclosure import Start, ways_to_start
from autograder.sandbox.inside.warm import PID
from autograder.sandbox.layers import Layers

NOTHING: Mapping[str, Sequence[str]] = {}
START_LIMIT = 120.0  # seconds
FORK_LIMIT = 20.0
_GREETING = 4096  # bytes at most
_LAST_WORDS = 600  # bytes
_OPEN_FILES = (
    "On this machine students' code could read and change your own files, so nothing was graded. "
    "{} Or say --unsafe if this machine holds nothing but the submissions."
)


class Warm:
    """A process with torch imported, from which sessions are forked.

    Args:
        lent: The rooms of the kit that it does without, by the question after which they are
            lent; see `kit.lent_after`.
        unsafe: Whether to go on where a student's code could read the files of this machine.

    Raises:
        MachineError: If it cannot be started, or only where files are open to students' code.
    """

    def __init__(self, lent: Mapping[str, Sequence[str]] = NOTHING, unsafe: bool = False) -> None:
        self._lock = threading.Lock()
        self._closed = False
        self._unsafe = unsafe
        self.lent = lent
        self._kit = tempfile.TemporaryDirectory(prefix="cfkit-")
        Path(self._kit.name).chmod(0o755)  # inside it is read by another user
        kit.lay_out(Path(self._kit.name), [room for rooms in lent.values() for room in rooms])
        self._ways = list(ways_to_start(Path(self._kit.name)))
        try:
            self._start()
        except MachineError:
            self._kit.cleanup()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def fork(self, child: socket.socket) -> int:
        """Fork a child that serves the given socket; give its pid."""
        with self._lock:
            try:
                return self._ask(b"f", child.fileno())
            except MachineError:  # a submission may have ended it: that costs the others nothing
                if self._closed:
                    raise
                self._stop()
                self._start()
                return self._ask(b"f", child.fileno())

    def interrupt(self, pid: int) -> None:
        """Interrupt what a child is doing."""
        self._tell(b"i", pid)

    def kill(self, pid: int) -> None:
        """End a child and whatever it started."""
        self._tell(b"k", pid)

    def end_of(self, pid: int) -> int:
        """Give the signal that ended a child which hung up, or 0; whatever is left is ended."""
        return self._tell(b"e", pid)

    def close(self) -> None:
        """End the process and every child that is left."""
        with self._lock:
            self._closed = True
            self._stop()
        self._kit.cleanup()

    def _start(self) -> None:
        with tempfile.TemporaryFile() as errors:
            for way in self._ways:
                if self._started(way, errors):
                    self._ways = [way]  # should it be lost, it comes back behind the same walls
                    return
            errors.seek(0)
            said = errors.read()[-_LAST_WORDS:].decode("utf-8", "replace").strip()
        raise MachineError(
            "The process that runs students' notebooks did not start. Is everything installed "
            f"(`make setup`)? Its own last words: {said or 'none'}"
        )

    def _started(self, way: Start, errors: IO[bytes]) -> bool:
        began = time.monotonic()
        self._control, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                way.command,
                env=way.env,
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=errors,
                start_new_session=True,  # Ctrl-C is for the grader
            )
        self._control.settimeout(START_LIMIT)
        greeting = self._reply(_GREETING)
        if not greeting:
            self._stop()
            return False
        self.seconds_to_start = time.monotonic() - began
        walls = json.loads(greeting)
        self.layers = Layers(bubblewrap=way.bubblewrap, **walls)
        self._control.settimeout(FORK_LIMIT)
        if not self.layers.hides_files and not self._unsafe:
            self._stop()
            raise MachineError(_OPEN_FILES.format(" ".join(self.layers.sentences())))
        return True

    def _stop(self) -> None:
        self._control.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _tell(self, request: bytes, pid: int) -> int:
        with self._lock, suppress(MachineError):
            return self._ask(request + PID.pack(pid))
        return 0

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
