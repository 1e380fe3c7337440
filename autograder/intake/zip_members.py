"""Read what a zip's bytes say, as far as they can be trusted.

In: an open zip. Out: one of its files; whatever else its bytes lead Python's reader to is one
fault.
"""

from __future__ import annotations

import io
import weakref
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from autograder.errors import SubmissionFault
from autograder.intake.files import LARGEST, too_large

ASK = "Ask for the notebook itself."
_LIST_BYTES = 400  # for each name in a zip's own list of files
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # others can swell within one step
_STEP = 1 << 16  # bytes


def open_zip(stream: IO[bytes], name: str, most: int) -> zipfile.ZipFile:
    """Open a zip of at most so many names.

    Raises:
        SubmissionFault: ``archive`` if it cannot be opened, ``too-large`` if it holds too many.
    """
    try:
        with _one_fault(name):
            opened = zipfile.ZipFile(_Cautious(stream, name, most))
        if len(opened.infolist()) > most:
            raise _too_many(name, most)
    except SubmissionFault:
        stream.close()
        raise
    weakref.finalize(opened, stream.close)  # when nobody holds one of its files any more
    return opened


def read_member(opened: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> bytes:
    """Give one file of a zip, and not a byte more than is read of any file.

    Raises:
        SubmissionFault: ``archive`` if it is locked, broken or packed in an odd way,
            ``too-large`` if it swells.
    """
    if info.flag_bits & 1:
        raise _closed(name, "it is locked with a password")
    if info.compress_type not in _METHODS:
        raise _closed(name, f"it is packed by a rare method, number {info.compress_type}")
    data = bytearray()
    with _one_fault(name), opened.open(info) as member:
        while step := member.read(_STEP):
            data += step
            if len(data) > LARGEST:
                raise too_large(f"{Path(info.filename).name!r} in {name} swells without end")
    return bytes(data)


def _closed(name: str, why: str) -> SubmissionFault:
    """Give the fault of a zip that cannot be read."""
    return SubmissionFault("archive", f"{name} cannot be opened: {why}. {ASK}")


def name_of(info: zipfile.ZipInfo) -> str:
    """Give a member's name; where the zip does not say so, macOS wrote UTF-8 all the same."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


@contextmanager
def _one_fault(name: str) -> Iterator[None]:
    """Turn whatever a zip's bytes lead Python's reader to into one fault."""
    try:
        yield
    except (SubmissionFault, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - zipfile raises a dozen kinds, as the bytes will
        why = str(error).rstrip(".") or type(error).__name__
        raise _closed(name, f"it is broken or was cut off ({why[:80]})") from None


class _Cautious(io.RawIOBase):
    """A file whose list of names is read only if it is short.

    Python reads that list in one go, before anybody can count it.
    """

    def __init__(self, stream: IO[bytes], name: str, most: int) -> None:
        self._stream, self._name, self._most = stream, name, most

    def read(self, n: int = -1) -> bytes:
        if n > self._most * _LIST_BYTES:
            raise _too_many(self._name, self._most)
        return self._stream.read(n)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def seekable(self) -> bool:
        return True


def _too_many(name: str, most: int) -> SubmissionFault:
    return SubmissionFault("too-large", f"{name} holds more than {most:,} files. {ASK}")
