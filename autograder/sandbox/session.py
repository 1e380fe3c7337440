"""The grader's end of the wire: a warm process, and one session per submission.

In: cells and verbs. Out: plain values or `StudentFault`; never anything else, whatever the
other side does. A time limit first interrupts the student's code, then ends its process.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from typing import Any, Self

from autograder.errors import MachineError
from autograder.sandbox.warm import _PID, ONE_THREAD
from autograder.sandbox.wire import WireFault, receive, send
from cfkit.checks.faults import StudentFault
from cfkit.checks.student import Student

LIMIT = 10.0  # seconds for one cell or one call
LATER_LIMIT = 2.0  # once a submission has used up a limit, the next are short
GRACE = 1.0  # seconds to come back from an interrupt
START_LIMIT = 120.0
_FAULT_KINDS = {"error", "not tried", "missing", "shortcut", "too slow"}


class Warm:
    """A process with torch imported, from which sessions are forked."""

    def __init__(self) -> None:
        self._control, theirs = socket.socketpair()
        self._lock = threading.Lock()
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
        if self._control.recv(1) != b"w":
            raise MachineError(
                "The process that runs students' notebooks did not start; its own message "
                "stands above. Is everything installed (`make setup`)?"
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def fork(self, child: socket.socket, scratch: str) -> int:
        """Fork a child that serves the given socket; give its pid."""
        with self._lock:
            socket.send_fds(self._control, [b"f" + scratch.encode()], [child.fileno()])
            return self._pid()

    def kill(self, pid: int) -> None:
        """End a child with everything in its process group."""
        with self._lock, suppress(OSError, MachineError):
            self._control.sendall(b"k" + _PID.pack(pid))
            self._pid()

    def close(self) -> None:
        """End the process and every child that is left."""
        self._control.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _pid(self) -> int:
        data = self._control.recv(_PID.size)
        if len(data) != _PID.size:
            raise MachineError("The process that runs students' notebooks is gone.")
        return int(_PID.unpack(data)[0])


class Session(Student):
    """One submission's process.

    Args:
        warm: Where to fork it from.
        limit: Seconds for one cell or one call.
    """

    def __init__(self, warm: Warm, limit: float = LIMIT) -> None:
        self.limit = limit
        self._warm = warm
        self._scratch = tempfile.mkdtemp(prefix="cfkit-")
        self._socket, theirs = socket.socketpair()
        self._pid = warm.fork(theirs, self._scratch)
        theirs.close()
        self.alive = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def run(self, source: str) -> None:
        """Run one cell in the notebook's names."""
        self._ask_child("cell", source)

    def do(self, verb: str, *args: Any) -> Any:
        """Have one verb done on the student's side."""
        return self._ask_child("do", verb, *args)

    def close(self) -> None:
        """End the process and remove what it wrote."""
        self._end()
        shutil.rmtree(self._scratch, ignore_errors=True)

    def _ask_child(self, *request: Any) -> Any:
        if not self.alive:
            raise StudentFault("gone", "Your notebook's process had already ended.")
        self._socket.settimeout(self.limit)
        try:
            send(self._socket, request)
            reply = receive(self._socket)
        except TimeoutError:
            raise self._interrupt() from None
        except (EOFError, OSError):
            self._end()
            raise StudentFault(
                "gone", "Your code ended the process that runs the notebook."
            ) from None
        except WireFault as fault:
            self._end()
            raise StudentFault("forged", f"What came back broke the rules: {fault}.") from None
        return self._open(reply)

    def _open(self, reply: Any) -> Any:
        match reply:
            case ("ok", value):
                return value
            case ("fault", str(kind), str(message), error, line) if kind in _FAULT_KINDS:
                if kind == "too slow":
                    self.limit = min(self.limit, LATER_LIMIT)
                raise StudentFault(
                    kind,  # type: ignore[arg-type]
                    message[:1000],
                    error[:100] if isinstance(error, str) else None,
                    line[:300] if isinstance(line, str) else None,
                )
        self._end()
        raise StudentFault("forged", "What came back broke the rules.")

    def _interrupt(self) -> StudentFault:
        seconds, self.limit = self.limit, min(self.limit, LATER_LIMIT)
        slow = StudentFault(
            "too slow",
            f"Your code was still running after {seconds:g} seconds. Is there a loop that "
            "never ends?",
        )
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGINT)
        self._socket.settimeout(GRACE)
        try:
            receive(self._socket)
        except (OSError, EOFError, WireFault):
            self._end()
        return slow

    def _end(self) -> None:
        if self.alive:
            self.alive = False
            self._warm.kill(self._pid)
            self._socket.close()


def _environment() -> dict[str, str]:
    """Give the child only what Python needs: no tokens, no paths to staff's files."""
    kept = {k: os.environ[k] for k in ("PATH", "LANG", "LC_ALL", "TMPDIR") if k in os.environ}
    return kept | dict.fromkeys(ONE_THREAD, "1") | {"HOME": tempfile.gettempdir()}
