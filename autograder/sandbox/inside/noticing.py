"""Notice what a tutor would like to know: a look outside, a call to the network, leftovers.

In: what Python itself says of its doings (`sys.addaudithook`), and what is left of it at the
end. Out: codes with one example each. It is advice, not a wall: code that leaves Python is not
heard here, and what runs in this process could unsay it. No score hangs on it.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from types import FrameType
from typing import Any

from autograder.sandbox.inside.tampering import Originals, pretences
from autograder.sandbox.shared import TEMPORARY

_CONNECTIONS = {"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"}
_READS = {"os.chdir", "os.listdir", "os.scandir"}
_WRITES = {
    "os.link", "os.mkdir", "os.remove", "os.rename", "os.symlink", "os.truncate", "sqlite3.connect",
}  # fmt: skip
_SIGNALS = {"os.kill", "os.killpg"}
# Ways from one function to the names of another, which no answer needs.
_LOOKS_INSIDE = {
    "gc.get_objects", "gc.get_referents", "gc.get_referrers", "object.__getattr__",
    "sys._current_frames", "sys._getframe", "sys.setprofile", "sys.settrace",
}  # fmt: skip
_FRAMES = {"ag_frame", "cr_frame", "gi_frame", "tb_frame"}
_CELLS = ("<ipython-input", "<string>")  # where a student's code comes from
_EXAMPLE = 80  # characters


class Notices:
    """What was noticed in this process.

    Args:
        allowed: The folders in which it may look; it may write where it stands now.
    """

    def __init__(self, allowed: list[str]) -> None:
        self._readable = tuple(allowed)
        self._writable = (str(Path.cwd()), f"{TEMPORARY}/", "/dev/")
        self._seen: dict[str, str] = {}
        self._originals = Originals()
        self._hearing = True
        sys.addaudithook(self._hear)

    def all(self) -> list[tuple[str, str]]:
        """Give what was noticed, and what is left now, as code and example."""
        self._hearing = False
        for changed in self._originals.replaced():
            self._seen.setdefault("tampered", changed[:_EXAMPLE])
        for pretence in pretences():
            self._seen.setdefault("pretended", pretence[:_EXAMPLE])
        if threading.active_count() > 1 or _has_children():
            self._seen.setdefault("left-running", "")
        self._hearing = True
        return list(self._seen.items())

    def _hear(self, event: str, args: tuple[Any, ...]) -> None:
        if event == "open":
            writes = isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)
            self._hear_of_a_file(args[0], self._writable if writes else self._readable)
        elif event in _READS or event in _WRITES:
            self._hear_of_a_file(args[0], self._writable if event in _WRITES else self._readable)
        elif event in _CONNECTIONS:
            address = args[0] if event == "socket.getaddrinfo" else args[-1]
            if not isinstance(address, (str, bytes)) or event == "socket.getaddrinfo":
                self._seen.setdefault("network", str(address)[:_EXAMPLE])
        elif event in _SIGNALS and args[0] != os.getpid():
            self._seen.setdefault("signals", "")
        elif event in _LOOKS_INSIDE and self._hearing:
            self._hear_a_look_inside(event, args)

    def _hear_of_a_file(self, named: Any, allowed: tuple[str, ...]) -> None:
        path = _path(named)
        if path and not path.startswith(allowed):
            self._seen.setdefault("looked-outside", path[:_EXAMPLE])

    def _hear_a_look_inside(self, event: str, args: tuple[Any, ...]) -> None:
        attribute = event == "object.__getattr__"
        if attribute and args[1] not in _FRAMES:
            return
        self._hearing = False  # asking who it was is such a look itself
        if _is_students(sys._getframe(2)):
            self._seen.setdefault("looked-inside", str(args[1]) if attribute else event)
        self._hearing = True


def _is_students(frame: FrameType | None) -> bool:
    while frame and frame.f_code.co_filename.endswith("/inspect.py"):
        frame = frame.f_back
    return frame is not None and frame.f_code.co_filename.startswith(_CELLS)


def _path(named: Any) -> str:
    """Give where a file lies; nothing for what is no name, such as a descriptor."""
    try:
        text = os.fsdecode(named).removeprefix("file:")
        return os.path.abspath(text) if text else ""  # noqa: PTH100 - it follows no links
    except (TypeError, OSError):  # OSError: the folder that it stands in is gone
        return ""


def _has_children() -> bool:
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass  # one that has ended; another may not have
    except ChildProcessError:
        return False
    return True
