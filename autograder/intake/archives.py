"""Know an archive, and say what to do with it: nothing is ever unpacked here.

In: a path, or a file's first bytes. Out: yes or no, or the fault.
"""

from __future__ import annotations

from pathlib import Path

from autograder.errors import SubmissionFault

_SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".7z", ".rar")
FIRST_BYTES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh")


def is_archive(path: Path) -> bool:
    """Whether a file is called like an archive."""
    return path.name.lower().endswith(_SUFFIXES)


def without_suffix(path: Path) -> str:
    """Give an archive's name without what says that it is one."""
    endings = (s for s in _SUFFIXES if path.name.lower().endswith(s))
    return path.name[: -len(max(endings, key=len))]


def still_packed(name: str) -> SubmissionFault:
    """Give the fault of a submission that was not unpacked."""
    return SubmissionFault(
        "archive",
        f"{name} is an archive, and archives are not opened here: they could hold anything. "
        "Unpack it into the student's folder and grade again.",
    )
