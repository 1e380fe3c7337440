"""The warm process: imports torch once, then forks a ready child for each submission.

It is started as `python -m autograder.sandbox.warm FD` before any check or answer is loaded,
so that no child can inherit one. Requests on socket FD: b"f" with a child's socket and its
scratch folder's name → the child's pid; b"k" and a pid → kill it with its process group.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import struct
import sys
from importlib import import_module
from typing import Any

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
# What notebooks import; each costs a child nothing once it is here.
WARM = (
    "autograder.sandbox.child",
    "cfkit.learner",
    "cfkit.quizzes",
    "cfkit.widgets",
    "cfkit.worlds",
    "matplotlib.pyplot",
    "pandas",
    "torch.utils.data",
)
PID = struct.Struct("<q")


def main(control_fd: int) -> None:
    """Warm up, say so, and fork on request until the grader hangs up."""
    shell = _warm_up()
    control = socket.socket(fileno=control_fd)
    control.sendall(b"w")
    children: set[int] = set()
    while True:
        request, fds, *_ = socket.recv_fds(control, 4096, 1)
        if not request:
            break
        _reap(children)
        if request[:1] == b"f":
            pid = _fork(shell, fds[0], control, request[1:].decode())
            children.add(pid)
            os.close(fds[0])
            control.sendall(PID.pack(pid))
        else:
            (pid,) = PID.unpack(request[1:])
            if pid in children:  # only our own, and never a pid that was used again
                _kill(pid)
            control.sendall(PID.pack(pid))
    for pid in children:
        _kill(pid)


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


def _fork(shell: Any, child_fd: int, control: socket.socket, scratch: str) -> int:
    pid = os.fork()
    if pid:
        return pid
    try:
        os.setsid()
        control.close()
        silence = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(silence, standard)
        from autograder.sandbox.child import serve

        serve(socket.socket(fileno=child_fd), shell, scratch)
    finally:
        os._exit(0)


def _reap(children: set[int]) -> None:
    for pid in list(children):
        if os.waitpid(pid, os.WNOHANG)[0]:
            children.discard(pid)


def _kill(pid: int) -> None:
    for kill in (os.killpg, os.kill):  # the group first: what it started, then itself
        try:
            kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the grader
    for name in ONE_THREAD:
        os.environ[name] = "1"
    os.environ["MPLBACKEND"] = "agg"  # no windows
    main(int(sys.argv[1]))
