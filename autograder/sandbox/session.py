"""The grader's end of the wire: one session per submission.

In: cells and verbs. Out: plain values or `StudentFault`; never anything else, whatever the
other side does. A time limit first interrupts the student's code, then ends its process.
"""

from __future__ import annotations

import secrets
import signal
import socket
import time
from contextlib import suppress
from typing import Any, Self

from autograder.errors import MachineError
from autograder.sandbox import kit
from autograder.sandbox.process import FORK_LIMIT, Warm, WarmLost
from autograder.sandbox.shared import NOTICES, READY
from autograder.sandbox.wire import WireFault, pack, receive
from cfkit.checks.faults import FaultKind, StudentFault
from cfkit.checks.student import Student

LIMIT = 10.0  # seconds for one cell or one call
BUDGET = 6  # limits for a whole submission
LATER_LIMIT = 2.0  # seconds; once a limit is used up, the next are short
GRACE = 1.0  # seconds to come back from an interrupt
_FORBIDDEN = "Your code asked the system for something that no notebook needs, and was ended."
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
        self._left = BUDGET * limit

    def seconds(self) -> float:
        """Give the seconds that the next request may take."""
        if self._left <= 0:
            raise StudentFault("too slow", "Your notebook has used up all of its time.")
        return min(self._limit, self._left)

    def spend(self, seconds: float) -> None:
        """Take from the budget what a request took; the grader's own work costs nothing."""
        self._left -= seconds

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
        self._checked: set[str] = set()
        self.failure: WarmLost | None = None  # why it ended, if that was the machine's fault
        self.killed = False  # by SIGKILL: its own doing, or that of a machine without memory
        self._socket, theirs = socket.socketpair()
        self.alive = False
        try:
            self._child = warm.fork(theirs)
            theirs.close()
            self._wait_for_its_walls()
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

    def checked(self, question: str) -> None:
        """Take note that a question was checked; a room that answers no other is lent now."""
        self._checked.add(question)
        for room, questions in self._warm.kept_back.items():
            if question in questions <= self._checked and self.alive:
                with suppress(StudentFault):
                    self._ask_child("lend", kit.sources(room))

    def notices(self) -> list[tuple[str, str]]:
        """Give what the process noticed of itself, as code and example; advice, not proof."""
        found = self._ask_child("notices")
        pairs = found if type(found) is list else []
        return [(c, _clean(e, 100)) for c, e in (p for p in pairs if _is_pair(p)) if c in NOTICES]

    def close(self) -> None:
        """End the process and whatever it started."""
        self._end()

    def _wait_for_its_walls(self) -> None:
        """Wait until the child says that they stand; from then on it is the student's."""
        self._socket.settimeout(FORK_LIMIT)
        with suppress(OSError):
            if self._socket.recv(len(READY)) == READY:
                return
        if self._warm.end_of(self._child) == signal.SIGKILL:
            raise WarmLost("The process for this notebook was killed before it began.")
        raise MachineError(
            "The walls around a notebook could not be put up, so nothing of it was run. "
            "`autograder doctor` looks what is wrong."
        )

    def _ask_child(self, *request: Any) -> Any:
        if not self.alive:
            raise StudentFault("gone", "Your notebook's process had already ended.")
        seconds = self._allowance.seconds()
        token = secrets.randbits(62)  # a reply that was written in advance does not know it
        try:
            frame = pack((token, *request))
        except WireFault as fault:
            message = f"this is too long to be run: {fault}"
            raise StudentFault("error", message, "ValueError") from None
        began = time.monotonic()
        try:
            self._socket.settimeout(seconds)
            self._socket.sendall(frame)
            reply = receive(self._socket, seconds)
        except TimeoutError:
            raise self._interrupt(seconds) from None
        except (EOFError, OSError):
            raise self._gone() from None
        except WireFault as fault:
            self._end()
            raise StudentFault("forged", _FORGED.format(fault)) from None
        finally:
            self._allowance.spend(time.monotonic() - began)
        return self._open(reply, token)

    def _open(self, reply: Any, token: int) -> Any:
        # Types first: an array would not even compare.
        is_one = type(reply) is tuple and len(reply) > 1 and type(reply[1]) is str
        is_ours = is_one and type(reply[0]) is int and reply[0] == token
        match reply[1:] if is_ours else None:
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
        self._warm.interrupt(self._child)
        try:
            receive(self._socket, GRACE)
        except (OSError, EOFError, WireFault):
            self._end()
        return StudentFault(
            "too slow",
            f"Your code was still running after {seconds:.0f} seconds. Is there a loop that "
            "never ends?",
        )

    def _gone(self) -> StudentFault:
        self.alive = False
        self._socket.close()
        try:
            ended_by = self._warm.end_of(self._child)
        except WarmLost as error:  # a check would take it for its own mistake: told later
            self.failure = error
            return StudentFault("gone", str(error))
        self.killed = ended_by == signal.SIGKILL
        if ended_by == signal.SIGSYS:
            return StudentFault("forbidden", _FORBIDDEN)
        return StudentFault("gone", "Your code ended the process that runs the notebook.")

    def _end(self) -> None:
        if self.alive:
            self.alive = False
            self._warm.kill(self._child)
        self._socket.close()


def _is_pair(value: Any) -> bool:
    return type(value) is tuple and len(value) == 2 and all(type(v) is str for v in value)


def _clean(text: Any, length: int) -> str:
    """Keep text that can be written anywhere; half a surrogate pair cannot."""
    return text[:length].encode("utf-8", "replace").decode() if isinstance(text, str) else ""
