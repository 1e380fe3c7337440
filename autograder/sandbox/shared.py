"""What both sides of the wall agree on: places, codes, and how a pid travels.

It imports nothing of either side, and runs on every system.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

PID = struct.Struct("<q")
REFUSED = -1  # instead of a pid: the machine has no room for another process just now
READY = b"w"  # what a child says once its walls stand, before any line of a student's runs
SCRATCH = "/scratch"  # bubblewrap makes it; with namespaces an empty one, of each child alone
TEMPORARY = "/tmp"  # noqa: S108 - with namespaces what code writes there lands in its own folder
# What a process may notice of itself; `autograder.scoring.reasons` has a sentence for each.
NOTICES = (
    "looked-outside", "network", "signals", "looked-inside", "tampered", "pretended",
    "left-running", "printed-much",
)  # fmt: skip
_PARTS = ("bin", "lib", "lib64", "pyvenv.cfg")
_SYSTEM = (
    "/usr/lib", "/usr/lib64", "/usr/bin", "/lib", "/lib64", "/bin", "/etc/ld.so.cache",
    "/etc/localtime", "/sys/devices/system/cpu", "/sbin/ldconfig",
)  # fmt: skip


def readable() -> list[str]:
    """Give the folders and files that Python and its packages need to run."""
    own = [f"{prefix}/{part}" for prefix in (sys.prefix, sys.base_prefix) for part in _PARTS]
    wanted = dict.fromkeys((*own, *package_folders(), *_SYSTEM))
    return [path for path in wanted if Path(path).exists()]


def package_folders() -> list[str]:
    """Give the folders of installed packages, a user's own among them."""
    return [p for p in sys.path if p.endswith(("/site-packages", "/dist-packages"))]
