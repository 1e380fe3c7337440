"""The grader's end of the wire: one session per submission.

In: cells and verbs. Out: plain values or `StudentFault`; never anything else, whatever the
other side does. A time limit first interrupts the student's code, then ends its process.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import suppress
from typing import Any, Self

from autograder.sandbox.process import Warm
from autograder.sandbox.wire import WireFault, pack, receive
from cfkit.checks.faults import FaultKind, StudentFault
from cfkit.checks.student import Student

LIMIT = 10.0  # seconds for one cell or one call
BUDGET = 6  # limits for a whole submission
LATER_LIMIT = 2.0  # seconds; once a limit is used up, the next are short
GRACE = 1.0  # seconds to come back from an interrupt
_FORGED = "What came back from your code broke the rules: {}."
# Of these kinds only the kind is believed: the words are the grader's own.
_WORDS: dict[FaultKind, str] = {
    "not tried": "This question is still open.",
    "missing": "What the question asks for is not defined here.",
    "shortcut": "cfkit's own answer is closed while yours is checked.",
    "too slow": "Your code took longer than the time limit.",
}


class Allowance:
    """How long a submission may take: each request has a limit, all together a budget.

    Args:
        limit: Seconds for one cell or one call.
    """

    def __init__(self, limit: float = LIMIT) -> None:
        self._limit = limit
        self._end = time.monotonic() + BUDGET * limit

    def seconds(self) -> float:
        """Give the seconds that the next request may take."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise StudentFault("too slow", "Your notebook has used up all of its time.")
        return min(self._limit, left)

    def shorten(self) -> None:
        """Allow less from now on: one endless loop costs one limit, not one per cell."""
        self._limit = min(self._limit, LATER_LIMIT)


class Session(Student):
    """One submission's process.

    Args:
        warm: Where to fork it from.
        allowance: How long it may take.
    """

    def __init__(self, warm: Warm, allowance: Allowance) -> None:
        self._warm = warm
        self._allowance = allowance
        self._scratch = tempfile.mkdtemp(prefix="cfkit-")
        self._socket, theirs = socket.socketpair()
        self.alive = False
        try:
            self._pid = warm.fork(theirs, self._scratch)
            self.alive = True
        finally:
            theirs.close()
            if not self.alive:
                self.close()

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
        # Not shutil: a thousand folders in each other are too deep for it.
        subprocess.run(["rm", "-rf", "--", self._scratch], check=False, capture_output=True)

    def _ask_child(self, *request: Any) -> Any:
        if not self.alive:
            raise StudentFault("gone", "Your notebook's process had already ended.")
        seconds = self._allowance.seconds()
        try:
            frame = pack(request)
        except WireFault as fault:
            message = f"this is too long to be run: {fault}"
            raise StudentFault("error", message, "ValueError") from None
        try:
            self._socket.settimeout(seconds)
            self._socket.sendall(frame)
            reply = receive(self._socket, seconds)
        except TimeoutError:
            raise self._interrupt(seconds) from None
        except (EOFError, OSError):
            self._end()
            message = "Your code ended the process that runs the notebook."
            raise StudentFault("gone", message) from None
        except WireFault as fault:
            self._end()
            raise StudentFault("forged", _FORGED.format(fault)) from None
        return self._open(reply)

    def _open(self, reply: Any) -> Any:
        is_one = type(reply) is tuple and bool(reply) and type(reply[0]) is str
        match reply if is_one else None:  # an array would not even compare
            case ("ok", value):
                return value
            case ("broken", str(message)):  # perhaps: whose fault it is shows on a right answer
                raise StudentFault("strange", _clean(message, 500))
            case ("fault", "error", str(message), error, line):
                raise StudentFault(
                    "error", _clean(message, 1000), _clean(error, 100), _clean(line, 300)
                )
            case ("fault", str(kind), _, _, _) if kind in _WORDS:
                if kind == "too slow":
                    self._allowance.shorten()
                raise StudentFault(kind, _WORDS[kind])
        self._end()
        raise StudentFault("forged", _FORGED.format("it is no reply"))

    def _interrupt(self, seconds: float) -> StudentFault:
        self._allowance.shorten()
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGINT)
        try:
            receive(self._socket, GRACE)
        except (OSError, EOFError, WireFault):
            self._end()
        return StudentFault(
            "too slow",
            f"Your code was still running after {seconds:.0f} seconds. Is there a loop that "
            "never ends?",
        )

    def _end(self) -> None:
        if self.alive:
            self.alive = False
            self._warm.kill(self._pid)
        self._socket.close()


def _clean(text: Any, length: int) -> str:
    """Keep text that can be written anywhere; half a surrogate pair cannot."""
    return text[:length].encode("utf-8", "replace").decode() if isinstance(text, str) else ""
