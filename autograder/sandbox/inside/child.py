"""The student's process: runs the notebook's cells, and answers for what they defined.

It is forked from the warm process, serves one submission over one socket, and knows nothing
of checks, answers or other submissions. Requests, after a number that the reply has to bear:
("cell", source), ("do", verb, *args), ("lend", {file: source}) for a room of the kit that was
kept back, and ("notices",).
"""

from __future__ import annotations

import io
import os
import signal
import socket
import sys
from typing import Any

from autograder.sandbox.inside.noticing import Notices
from autograder.sandbox.inside.stand_ins import Lending
from autograder.sandbox.shared import TEMPORARY, readable
from autograder.sandbox.wire import WireFault, pack, receive
from cfkit.checks.bench import Bench
from cfkit.checks.faults import StudentFault, is_open
from cfkit.checks.tracing import fault_of

LONGEST_OUTPUT = 10 << 20  # characters; what is printed goes nowhere, but is counted


def serve(sock: socket.socket, shell: Any, scratch: str, lending: Lending) -> None:
    """Answer the grader until it hangs up.

    Args:
        sock: The grader's other end.
        shell: An IPython shell to run cells in.
        scratch: The folder that is its own.
        lending: What stands in for the rooms of the kit that are kept back.
    """
    child = _Child(shell, scratch, lending)
    while True:
        try:
            token, *request = receive(sock)
        except (EOFError, OSError, WireFault):
            return
        except KeyboardInterrupt:
            continue  # an interrupt that came too late, after the work was done
        _send(sock, token, child.answer(tuple(request)))


class _Child:
    def __init__(self, shell: Any, scratch: str, lending: Lending) -> None:
        self._shell = shell
        self._lending = lending
        self._bench = Bench(shell.user_ns)
        self._bench.do("seed", 0)  # or all children would share what the warm process drew
        self._printed = _Counted()
        sys.stdout = sys.stderr = self._printed
        own = [scratch, TEMPORARY, "/dev/", *os.environ["PYTHONPATH"].split(os.pathsep)]
        self._notices = Notices([*own, *readable()])

    def answer(self, request: Any) -> tuple[Any, ...]:
        try:
            match request:
                case ("cell", str(source)):
                    _run(self._shell, source)
                    return ("ok", None)
                case ("do", str(verb), *args):
                    return ("ok", self._bench.do(verb, *args))
                case ("lend", dict(files)):
                    self._lending.lend(files)
                    return ("ok", None)
                case ("notices",):
                    loud = self._printed.length > LONGEST_OUTPUT
                    return ("ok", self._notices.all() + [("printed-much", "")] * loud)
        except StudentFault as fault:
            return ("fault", fault.kind, fault.message, fault.error, fault.line)
        except KeyboardInterrupt:
            return ("fault", "too slow", "Your code took longer than the time limit.", None, None)
        except Exception as error:  # noqa: BLE001 - the kit's own: a check that asks wrongly
            return ("broken", f"{type(error).__name__}: {error}"[:500])
        return ("fault", "forged", "an unknown request came", None, None)


class _Counted(io.TextIOBase):
    """Where printed text goes: nowhere, but its length is known."""

    def __init__(self) -> None:
        self.length = 0

    def write(self, text: str) -> int:
        self.length += len(text)
        return len(text)


def _send(sock: socket.socket, token: int, reply: tuple[Any, ...]) -> None:
    try:
        frame = pack((token, *reply))
    except WireFault as fault:
        frame = pack((token, "fault", "error", str(fault), "ValueError", None))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the work is done: nothing to interrupt
    sock.sendall(frame)
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _run(shell: Any, source: str) -> None:
    result = shell.run_cell(source, store_history=False)
    error = result.error_before_exec or result.error_in_exec
    if error is None:
        return
    if isinstance(error, KeyboardInterrupt):
        raise StudentFault("too slow", "This cell took longer than the time limit.")
    if is_open(error):
        raise StudentFault("not tried", "This cell uses an answer that is still open.")
    raise fault_of(error)
