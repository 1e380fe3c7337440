"""The few words with Linux that no library of Python 3.11 has.

In: flags. Out: nothing, or `OSError` where the machine refuses. `unshare`, `setns`, `mount` and
`capset` have manual pages that say the rest.
"""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

NEWNS, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET = (
    0x20000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000,
)  # fmt: skip
BIND = 4096
_NOSUID_NODEV = 2 | 4
_CAPABILITIES = 0x20080522  # version 3 of the call: two words for each set
_libc = ctypes.CDLL(None, use_errno=True)


def unshare(flags: int) -> None:
    """Move this process into namespaces of its own; with NEWPID its next child."""
    _call("unshare", flags)


def setns(fd: int, flag: int) -> None:
    """Move this process into a namespace that is there; with NEWPID its next child."""
    _call("setns", fd, flag)


def mount_tmpfs(target: str, megabytes: int) -> None:
    """Lay an empty file system in memory over a folder."""
    _tmpfs(target, f"size={megabytes}m,mode=0755,nr_inodes=20000")


def mount_nothing(target: str) -> None:
    """Lay over a folder what is empty and stays so."""
    _tmpfs(target, "size=4k,mode=0555,nr_inodes=1")


def _tmpfs(target: str, options: str) -> None:
    _call("mount", b"none", target.encode(), b"tmpfs", _NOSUID_NODEV, options.encode())


def mount_again(source: str, target: str) -> None:
    """Show one folder in another place too."""
    _call("mount", source.encode(), target.encode(), None, BIND, None)


def drop_capabilities() -> None:
    """Give up every right that goes beyond a plain user's, for good."""
    header = (ctypes.c_uint32 * 2)(_CAPABILITIES, 0)
    _call("capset", header, (ctypes.c_uint32 * 6)())


def map_only(uid: int, gid: int) -> None:
    """Let the one user be known in a new user namespace."""
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{uid} {uid} 1"),
        ("gid_map", f"{gid} {gid} 1"),
    ):
        Path(f"/proc/self/{name}").write_text(text)


def _call(name: str, *args: object) -> None:
    try:
        function = getattr(_libc, name)
    except AttributeError:  # not Linux
        raise OSError(f"this system has no {name}") from None
    if function(*args) < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")
