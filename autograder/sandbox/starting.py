"""Start the warm process behind the strongest walls that stand here, and see that they do.

In: the ways to start it, the strongest first. Out: the process, and the socket that it answers on.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import IO

from autograder.errors import MachineError
from autograder.sandbox.enclosure import Start
from autograder.sandbox.layers import Layers

START_LIMIT = 120.0  # seconds
_STARTS = 3  # of one way, where something killed it before it stood
_KILLED = (-signal.SIGKILL, 128 + signal.SIGKILL)  # the second from bubblewrap, of what it ran
_UNSHARE_TELLS_OF_A_KILL = "sigprocmask unblock failed"  # and exits with 1, as for any failure
_GREETING = 4096  # bytes at most
_LAST_WORDS = 600  # bytes
_OPEN_FILES = (
    "On this machine students' code could read and change your own files, so nothing was graded. "
    "{} Or say --unsafe if this machine holds nothing but the submissions."
)


@dataclass(frozen=True, slots=True)
class Started:
    """A warm process that has greeted."""

    way: Start
    process: subprocess.Popen[bytes]
    control: socket.socket
    layers: Layers
    seconds: float  # that it took

    def stop(self) -> None:
        """Hang up, so that it ends, and see that it does."""
        _stop(self.process, self.control)


def start(ways: Sequence[Start], unsafe: bool) -> Started:
    """Start the process in the first way that works.

    Args:
        ways: As `enclosure.ways_to_start` gives them.
        unsafe: Whether to go on where a student's code could read the files of this machine.

    Raises:
        MachineError: If it cannot be started, or only where files are open to students' code.
    """
    said = ""
    for way in ways:
        for _ in range(_STARTS):
            with tempfile.TemporaryFile() as errors:
                began = _begin(way, errors, said)
                if isinstance(began, Started):
                    return _safe_enough(began, unsafe)
                errors.seek(0)
                said = errors.read()[-_LAST_WORDS:].decode("utf-8", "replace").strip() or said
            if began not in _KILLED and _UNSHARE_TELLS_OF_A_KILL not in said:
                break  # it cannot, and will not
    raise MachineError(
        "The process that runs students' notebooks did not start. Is everything installed "
        f"(`make setup`)? Its own last words: {said or 'none'}"
    )


def _begin(way: Start, errors: IO[bytes], said: str) -> Started | int:
    """Start it in one way; give what it exited with if it did not greet."""
    began = time.monotonic()
    control, theirs = socket.socketpair()
    with theirs:
        process = subprocess.Popen(
            way.command,
            env=way.env,
            stdin=theirs.fileno(),
            stdout=subprocess.DEVNULL,
            stderr=errors,
            start_new_session=True,  # Ctrl-C is for the grader
        )
    control.settimeout(START_LIMIT)
    greeting = b""
    with suppress(OSError):
        greeting = control.recv(_GREETING)
    if not greeting:
        return _stop(process, control)
    layers = Layers(
        bubblewrap=way.bubblewrap, **json.loads(greeting), is_root=not os.getuid(),
        why_not_more=said,
    )  # fmt: skip
    return Started(way, process, control, layers, time.monotonic() - began)


def _safe_enough(started: Started, unsafe: bool) -> Started:
    if not started.layers.hides_files and not unsafe:
        started.stop()
        raise MachineError(_OPEN_FILES.format(" ".join(started.layers.sentences())))
    return started


def _stop(process: subprocess.Popen[bytes], control: socket.socket) -> int:
    control.close()
    try:
        return process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()
