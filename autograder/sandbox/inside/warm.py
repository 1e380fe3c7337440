"""The warm process: imports torch once, then forks a ready child for each submission.

It is started as `python -m autograder.sandbox.inside.warm` before any check or answer is loaded,
so that no child can inherit one. Its standard input is the grader's socket, on which it greets
with a line of JSON that names its walls. Requests: b"f" with a child's socket → the
child's pid; b"i" and a pid → interrupt it; b"k" and a pid → end it and all that it started; b"e"
and the pid of one that hung up → the signal that ended it, or 0.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import struct
import sys
import time
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from autograder.sandbox.inside import stand_ins
from autograder.sandbox.inside.walls import Walls

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
# What notebooks import; each costs a child nothing once it is here.
WARM = (
    "autograder.sandbox.inside.child",
    "matplotlib.pyplot",
    "pandas",
    "torch.utils.data",
)
PID = struct.Struct("<q")
_A_MOMENT = 0.05  # seconds for a process that hung up to be gone


class Nursery:
    """Forks the children, and ends them.

    Args:
        walls: What each is closed in.
        lending: What stands in for the rooms that are kept back.
        control: The grader's socket, which no child may keep.
    """

    def __init__(self, walls: Walls, lending: stand_ins.Lending, control: socket.socket) -> None:
        self._walls = walls
        self._lending = lending
        self._control = control
        self._shell = _warm_up()
        self._children: dict[int, str] = {}  # with the folder that is its own

    def fork(self, child_fd: int) -> int:
        """Fork a child that serves this socket; give its pid."""
        self._reap()
        scratch = self._walls.before_fork()
        pid = os.fork()
        if not pid:
            self._be_the_child(child_fd, scratch)
        self._children[pid] = scratch
        return pid

    def interrupt(self, pid: int) -> int:
        """Interrupt what a child is doing, as Ctrl-C does."""
        if pid in self._children:
            os.kill(pid, signal.SIGINT)
        return 0

    def end(self, pid: int) -> int:
        """End a child and what it started; give the signal that ended it before, or 0."""
        until = time.monotonic() + _A_MOMENT
        while pid in self._children:  # only our own, and never a pid that was used again
            gone, status = os.waitpid(pid, os.WNOHANG)
            if gone:
                self._forget(pid)
                return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
            if time.monotonic() > until:
                break
            time.sleep(0.001)
        self._kill(pid)
        return 0

    def kill(self, pid: int) -> int:
        """End a child and what it started, at once."""
        self._kill(pid)
        return 0

    def end_all(self) -> None:
        """End every child that is left."""
        for pid in list(self._children):
            self._kill(pid)
            os.waitpid(pid, 0)
            self._forget(pid)

    def _kill(self, pid: int) -> None:
        if pid not in self._children:
            return
        for kill in (os.killpg, os.kill):  # the group first: what it started, then itself
            with suppress(ProcessLookupError, PermissionError):
                kill(pid, signal.SIGKILL)

    def _reap(self) -> None:
        for pid in list(self._children):
            if os.waitpid(pid, os.WNOHANG)[0]:
                self._forget(pid)

    def _forget(self, pid: int) -> None:
        self._walls.clear(self._children.pop(pid))

    def _be_the_child(self, child_fd: int, scratch: str) -> None:
        try:
            os.setsid()
            self._control.close()
            silence = os.open(os.devnull, os.O_RDWR)
            for standard in (0, 1, 2):
                os.dup2(silence, standard)
            theirs = os.dup2(child_fd, 3)
            os.closerange(4, 256)
            self._walls.put_on(scratch)
            from autograder.sandbox.inside.child import serve

            serve(socket.socket(fileno=theirs), self._shell, scratch, self._lending)
        finally:
            os._exit(0)


def main(namespaces: bool) -> None:
    """Warm up, say so, and fork on request until the grader hangs up."""
    control = socket.socket(fileno=os.dup(0))
    walls = Walls(namespaces)
    nursery = Nursery(walls, stand_ins.install(), control)
    greeting = {
        "namespaces": walls.namespaces,
        "seccomp": walls.seccomp,
        "landlock": walls.landlock,
        "threads": sum(1 for _ in Path("/proc/self/task").glob("*")) or 1,  # a fork takes one on
    }
    control.sendall(json.dumps(greeting).encode() + b"\n")
    does = {b"i": nursery.interrupt, b"k": nursery.kill, b"e": nursery.end}
    while True:
        request, fds, *_ = socket.recv_fds(control, 64, 1)
        if not request:
            break
        if request == b"f":
            answer = nursery.fork(fds[0])
            os.close(fds[0])
        else:
            answer = does[request[:1]](PID.unpack(request[1:])[0])
        control.sendall(PID.pack(answer))
    nursery.end_all()


class _NoGrader:
    """What `grader` is here: a class is checked from outside, and otter costs seconds."""

    def check(self, *_: object, **__: object) -> None: ...


def _warm_up() -> Any:
    for name in WARM:
        import_module(name)
    import torch
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    import cfkit

    cfkit.grader = _NoGrader()
    torch.set_num_threads(1)
    layer = torch.nn.Linear(2, 1)  # the first optimiser step imports a second's worth of torch
    layer(torch.ones(1, 2)).sum().backward()
    torch.optim.Adam(layer.parameters()).step()
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    shell = _quiet_shell(InteractiveShell).instance(config=config)
    shell.run_cell("pass", silent=True)
    gc.collect()
    gc.freeze()  # children share these pages; the collector would copy them
    return shell


def _quiet_shell(interactive: type[Any]) -> type[Any]:
    class QuietShell(interactive):
        """A shell without windows: `%matplotlib inline` and `exit()` do no harm."""

        def enable_gui(self, gui: str | None = None) -> None: ...

        def ask_exit(self) -> None: ...

    return QuietShell


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the grader
    for name in ONE_THREAD:
        os.environ[name] = "1"
    os.environ["MPLBACKEND"] = "agg"  # no windows
    main(namespaces="--namespaces" in sys.argv[1:])
