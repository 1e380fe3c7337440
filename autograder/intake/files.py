"""What was handed in, wherever it lies: a file, and what stands at the top.

In: a place on the disk or in a zip. Out: a `File` or an `Entry`, which knows how to be read.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.errors import SubmissionFault

_NOTEBOOK = re.compile(r"(?P<stem>.+)\.ipynb(?:\.txt|\.json)?", re.IGNORECASE | re.DOTALL)
TIMESTAMP = "timestamp.txt"  # nbgrader writes into it when the work was handed in
LARGEST = 50 * 1024**2  # bytes: outputs may hold many pictures


@dataclass(frozen=True, slots=True)
class File:
    """One file that a student handed in."""

    parts: tuple[str, ...]  # the folders on the way to it, and its name
    path: Path  # itself on the disk, or the zip that it is in
    read: Callable[[], bytes] = field(repr=False)
    n_zips: int = 0  # of the student's own, around it
    leads_out: bool = False  # a link to somewhere else: reading it raises

    @property
    def name(self) -> str:
        """Its own name."""
        return self.parts[-1]

    @property
    def suffix(self) -> str:
        """What its name ends in, in small letters."""
        return split_name(self.name)[1]

    @property
    def stem(self) -> str:
        """Its name without the suffix."""
        return split_name(self.name)[0]

    @property
    def is_notebook(self) -> bool:
        """Whether it is called like a notebook."""
        return self.suffix == ".ipynb"


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands at the top: a student's folder, or one of a student's files."""

    name: str
    path: Path
    is_folder: bool
    files: Callable[[], list[File]] = field(repr=False)


def split_name(name: str) -> tuple[str, str]:
    """Part a file's name from its suffix; browsers save a notebook as .ipynb.txt, too."""
    if found := _NOTEBOOK.fullmatch(name):
        return found["stem"], ".ipynb"
    path = Path(name)
    return path.stem, path.suffix.lower()


def is_hidden(name: str) -> bool:
    """Whether programs made it for themselves, such as .git, ._notes and __MACOSX."""
    return name.startswith((".", "__"))


def read_file(path: Path) -> bytes:
    """Give what is in a plain file of some size.

    Raises:
        SubmissionFault: If it cannot be read, or is too large.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # reading a pipe would wait for ever
            raise SubmissionFault(
                "not-a-notebook", f"A notebook is a plain file, and {path.name!r} is not one."
            )
        if status.st_size > LARGEST:
            raise too_large(f"The file has {status.st_size / 1024**2:.0f} MB")
        with path.open("rb") as file:
            return file.read(LARGEST)
    except FileNotFoundError:
        raise SubmissionFault("missing", f"There is no file {path.name!r}.") from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        why = getattr(error, "strerror", None) or str(error)
        raise SubmissionFault(
            "unreadable", f"The file {path.name!r} could not be read: {why}."
        ) from None


def too_large(what: str) -> SubmissionFault:
    """Give the fault of a file that is not read whole."""
    return SubmissionFault(
        "too-large",
        f"{what}; up to {LARGEST // 1024**2} MB are read. Ask for the notebook with its "
        "outputs cleared.",
    )


def printable(name: str) -> str:
    """Give a name that can be written anywhere, though its bytes are not UTF-8.

    A few digits then keep apart two names that look alike after that.
    """
    data = os.fsencode(name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        digits = hashlib.sha256(data).hexdigest()[:6]
        path = Path(data.decode("utf-8", "replace"))
        return f"{path.stem}-{digits}{path.suffix}"


def listed(names: Sequence[str]) -> str:
    """Write the first names of many."""
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more
