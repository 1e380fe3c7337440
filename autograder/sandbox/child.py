"""The student's process: runs the notebook's cells, and answers for what they defined.

It is forked from the warm process, serves one submission over one socket, and knows nothing
of checks, answers or other submissions. Requests: ("cell", source) and ("do", verb, *args).
"""

from __future__ import annotations

import os
import resource
import signal
import socket
from typing import Any

from autograder.sandbox.wire import WireFault, pack, receive
from cfkit.checks.bench import Bench
from cfkit.checks.faults import StudentFault, is_open
from cfkit.checks.tracing import fault_of

MEMORY = 3 << 30  # bytes of data: torch needs one, a student may waste another
FILE_SIZE = 64 << 20
OPEN_FILES = 256


def serve(sock: socket.socket, shell: Any, scratch: str) -> None:
    """Answer the grader until it hangs up."""
    _limit()
    os.chdir(scratch)
    bench = Bench(shell.user_ns)
    while True:
        try:
            request = receive(sock)
        except (EOFError, OSError, WireFault):
            return
        except KeyboardInterrupt:
            continue  # an interrupt that came too late, after the work was done
        reply = _answer(request, shell, bench)
        _send(sock, reply)


def _send(sock: socket.socket, reply: tuple[Any, ...]) -> None:
    try:
        frame = pack(reply)
    except WireFault as fault:
        frame = pack(("fault", "error", str(fault), "ValueError", None))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the work is done: nothing to interrupt
    sock.sendall(frame)
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _answer(request: Any, shell: Any, bench: Bench) -> tuple[Any, ...]:
    try:
        match request:
            case ("cell", str(source)):
                _run(shell, source)
                return ("ok", None)
            case ("do", str(verb), *args):
                return ("ok", bench.do(verb, *args))
    except StudentFault as fault:
        return ("fault", fault.kind, fault.message, fault.error, fault.line)
    except KeyboardInterrupt:
        return ("fault", "too slow", "Your code took longer than the time limit.", None, None)
    except Exception as error:  # noqa: BLE001 - the kit's own: a check that asks wrongly
        return ("broken", f"{type(error).__name__}: {error}"[:500])
    return ("fault", "forged", "an unknown request came", None, None)


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


def _limit() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_SIZE, FILE_SIZE))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))
