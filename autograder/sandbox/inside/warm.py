"""The warm process: imports torch once, then forks a ready child for each submission.

It is started as `python -m autograder.sandbox.inside.warm` before any check or answer is loaded,
so that no child can inherit one. Its standard input is the grader's socket. Having forked one
child to see that its walls can be put on, it greets with a line of JSON that names them. Requests:
b"f" with a child's socket → the child's pid, or REFUSED; b"i" and a pid → interrupt it; b"k" and a
pid → end it; b"e" and the pid of one that hung up → the signal that ended it, or 0.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys

from autograder.sandbox.inside import stand_ins
from autograder.sandbox.inside.nursery import Nursery
from autograder.sandbox.inside.shell import warm_shell
from autograder.sandbox.inside.walls import Walls
from autograder.sandbox.shared import PID, READY

_TRIES = 3  # something may have killed a child, and walls are not given up for that
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def main(namespaces: bool) -> int:
    """Warm up, try the walls, say so, and fork on request until the grader hangs up."""
    control = socket.socket(fileno=os.dup(0))
    shell, lending = warm_shell(), stand_ins.install()
    for seccomp, landlock in ((True, True), (True, False), (False, True), (False, False)):
        walls = Walls(namespaces, seccomp, landlock)
        nursery = Nursery(shell, walls, lending, control)
        if any(_stand(nursery) for _ in range(_TRIES)):
            break
    else:
        return 1
    control.sendall(json.dumps(walls.names()).encode() + b"\n")
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
    return 0


def _stand(nursery: Nursery) -> bool:
    """Whether a child can put its walls on; one that cannot has said why."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        pid = nursery.fork(theirs.fileno())
        if pid < 0:
            return False
        theirs.close()
        ours.shutdown(socket.SHUT_WR)  # it finds nobody to serve, and leaves
        stands = ours.recv(len(READY)) == READY
        nursery.end(pid)
        return stands


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the grader
    for name in _ONE_THREAD:
        os.environ[name] = "1"
    os.environ["MPLBACKEND"] = "agg"  # no windows
    sys.exit(main(namespaces="--namespaces" in sys.argv[1:]))
