"""Open the zips among the files of one submission, and know the archives that stay closed.

In: a submission's files. Out: its files, with those of its zips; the limits hold for all of its
zips together.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from autograder.errors import SubmissionFault
from autograder.intake.files import LARGEST, File
from autograder.intake.zips import MOST_FILES, list_zip
from autograder.records import Fault

MOST_BYTES = 2 * LARGEST  # that all zips of one submission may give
DEEPEST_ZIP = 2  # a zip in a zip
ZIP = b"PK\x03\x04"
_FIRST_BYTES = (b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh", b"\xfd7zXZ")
_SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".7z", ".rar")


def is_archive(name: str) -> bool:
    """Whether a file is called like an archive."""
    return name.lower().endswith(_SUFFIXES)


def without_suffix(name: str) -> str:
    """Give an archive's name without what says that it is one."""
    endings = (s for s in _SUFFIXES if name.lower().endswith(s))
    return name[: -len(max(endings, key=len))]


def looks_packed(data: bytes) -> bool:
    """Whether a file begins as an archive does, whatever it is called."""
    return data.startswith((ZIP, *_FIRST_BYTES))


def still_packed(name: str) -> SubmissionFault:
    """Give the fault of an archive that is not opened here."""
    return SubmissionFault(
        "archive",
        f"{name} is an archive, and only zips are opened here. Unpack it into the student's "
        "folder and grade again.",
    )


class Unpacking:
    """Opens the zips of one submission, and counts what comes out of them."""

    def __init__(self) -> None:
        self._left = MOST_BYTES
        self._names_left = MOST_FILES
        self.notes: list[Fault] = []  # of the zips that were opened
        self.faults: list[SubmissionFault] = []  # of those that could not be

    def open_all(self, files: Iterable[File]) -> list[File]:
        """Give the files, with what is in each zip in its place."""
        opened = []
        for file in files:
            if not is_archive(file.name):
                opened.append(file)
                continue
            try:
                opened += self.open_all(self.open(file))
            except SubmissionFault as fault:
                self.faults.append(fault)
        return opened

    def open(self, file: File) -> list[File]:
        """Give the files in one zip, whatever it is called.

        Raises:
            SubmissionFault: If it is no zip, or cannot be opened.
        """
        data = file.read()
        if not data.startswith(ZIP):
            raise still_packed(file.name) if looks_packed(data) else _no_archive(file.name, data)
        if file.n_zips == DEEPEST_ZIP:
            raise SubmissionFault(
                "archive",
                f"{file.name} is a zip in a zip in a zip; two are opened. Ask for the notebook "
                "itself.",
            )
        inside = replace(file, n_zips=file.n_zips + 1)
        listing = list_zip(io.BytesIO(data), inside, self._names_left)
        self._names_left -= len(listing.files) + len(listing.folders)
        self.notes += listing.notes(file.name)
        return [replace(f, read=partial(self._counted, f)) for f in listing.files]

    def _counted(self, file: File) -> bytes:
        data = file.read() if self._left > 0 else b""
        self._left -= len(data)
        if self._left <= 0:
            raise SubmissionFault(
                "too-large",
                f"What is packed here unpacks to more than {MOST_BYTES // 1024**2} MB. Ask for "
                "the notebook itself.",
            )
        return data


def _no_archive(name: str, data: bytes) -> SubmissionFault:
    what = "is empty" if not data else "is called an archive, and is none"
    return SubmissionFault("archive", f"{name} {what}. Ask for the notebook itself.")
