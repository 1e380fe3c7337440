"""Forks the children of the warm process, and ends them.

In: a child's socket. Out: its pid; and for one that hung up, how it ended.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
import time
import traceback
from contextlib import suppress
from typing import Any

from autograder.sandbox.inside.stand_ins import Lending
from autograder.sandbox.inside.walls import Walls
from autograder.sandbox.shared import READY, REFUSED

_A_MOMENT = 0.25  # seconds for a process that hung up to be gone


class Nursery:
    """All children that live.

    Args:
        shell: The IPython shell that each of them gets.
        walls: What each is closed in.
        lending: What stands in for the rooms that are kept back.
        control: The grader's socket, which no child may keep.
    """

    def __init__(self, shell: Any, walls: Walls, lending: Lending, control: socket.socket) -> None:
        self._shell = shell
        self._walls = walls
        self._lending = lending
        self._control = control
        self._children: dict[int, str] = {}  # with the folder that is its own
        self._killed: set[int] = set()  # of these, by us
        self._ended: dict[int, int] = {}  # by which signal; nobody has asked yet

    def fork(self, child_fd: int) -> int:
        """Fork a child that serves this socket; give its pid, or REFUSED."""
        self._reap()
        try:
            scratch = self._walls.before_fork()
            pid = os.fork()
        except OSError:  # no memory, no processes: perhaps in a moment
            return REFUSED
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
        """End what is left of a child that hung up; give the signal that ended it, or 0."""
        until = time.monotonic() + _A_MOMENT
        while pid in self._children and time.monotonic() < until:
            if os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                self._kill(pid)  # its group: the pid is still its own
                status = os.waitpid(pid, 0)[1]
                self._forget(pid)
                return os.WTERMSIG(status)
            time.sleep(0.001)
        ended_by = self._ended.get(pid, 0)
        self.kill(pid)
        return ended_by

    def kill(self, pid: int) -> int:
        """End a child and what it started, at once."""
        self._ended.pop(pid, None)
        if pid in self._children:
            self._killed.add(pid)
        self._kill(pid)
        return 0

    def end_all(self) -> None:
        """End every child that is left."""
        for pid in list(self._children):
            self._kill(pid)
            os.waitpid(pid, 0)
            self._forget(pid)

    def _kill(self, pid: int) -> None:
        if pid not in self._children:  # only our own, and never a pid that was used again
            return
        for kill in (os.killpg, os.kill):  # the group first: what it started, then itself
            with suppress(ProcessLookupError, PermissionError):
                kill(pid, signal.SIGKILL)

    def _reap(self) -> None:
        for pid in list(self._children):
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended and pid not in self._killed:
                self._ended[pid] = os.WTERMSIG(status)
            if ended:
                self._forget(pid)

    def _forget(self, pid: int) -> None:
        self._killed.discard(pid)
        self._walls.clear(self._children.pop(pid))

    def _be_the_child(self, child_fd: int, scratch: str) -> None:
        try:
            os.setsid()
            self._control.close()
            theirs = os.dup2(child_fd, 3)
            silence = os.open(os.devnull, os.O_RDWR)
            for standard in (0, 1):
                os.dup2(silence, standard)
            try:
                self._walls.put_on(scratch)
            except BaseException:  # noqa: BLE001 - whatever it is: nothing may run without walls
                traceback.print_exc(file=sys.stderr)
                sys.stderr.flush()
                return  # without READY
            os.dup2(silence, 2)
            os.closerange(4, 256)
            sock = socket.socket(fileno=theirs)
            sock.sendall(READY)
            from autograder.sandbox.inside.child import serve

            serve(sock, self._shell, scratch, self._lending)
        finally:
            os._exit(0)
