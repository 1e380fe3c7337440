"""Look into zips, in memory: nothing is ever unpacked to the disk.

In: a zip. Out: the files in it, as `File`s. A name that leads out of it, a link or a second file
of the same name is left alone and told; what swells, is locked or broken is a fault.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import IO

from autograder.errors import SubmissionFault
from autograder.intake.files import LARGEST, File, is_hidden, listed, too_large
from autograder.records import Fault

ASK = "Ask for the notebook itself."
MOST_FILES = 10_000  # in a student's zip
_LIST_BYTES = 400  # for each name in a zip's own list of files
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # others can swell within one step
_STEP = 1 << 16  # bytes
_AT_A_ROOT = re.compile(r"[/\\]|[A-Za-z]:[/\\]")


@dataclass(slots=True)
class Listing:
    """What is in a zip: its files, and what was left alone."""

    files: list[File] = field(default_factory=list)
    folders: list[tuple[str, ...]] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)  # names that lead out of it
    links: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)

    def notes(self, name: str) -> Iterator[Fault]:
        """Say what a tutor should know of a zip of this name."""
        told = (
            (self.outside, "holds names that lead out of it ({}); they were left alone."),
            (self.links, "holds links ({}); they were not followed."),
            (self.twice, "holds more than one file of a name ({}); the last of them counts."),
        )
        for names, sentence in told:
            if names:
                yield Fault("odd-archive", f"{name} {sentence.format(listed(names))}")


def list_zip(stream: IO[bytes], place: File, most: int = MOST_FILES) -> Listing:
    """List the files of a zip; hidden ones are left out.

    Args:
        stream: The zip, open for reading as long as its files are wanted.
        place: Where it stands: its files get its parts before their own, and its path.
        most: How many names it may hold.

    Raises:
        SubmissionFault: ``archive`` if it cannot be opened, ``too-large`` if it holds too much.
    """
    with zip_faults(place.name):
        opened = zipfile.ZipFile(_Cautious(stream, place.name, most))
    infos = opened.infolist()
    if len(infos) > most:
        raise _too_many(place.name, most)
    listing = Listing()
    files: dict[tuple[str, ...], File] = {}
    for info in infos:
        name = _name(info)
        parts = tuple(p for p in re.split(r"[/\\]", name) if p not in ("", "."))
        if _AT_A_ROOT.match(name) or ".." in parts:
            listing.outside.append(name)
        elif any(map(is_hidden, parts)) or not parts:
            continue
        elif info.is_dir():
            listing.folders.append(parts)
        elif stat.S_ISLNK(info.external_attr >> 16):
            listing.links.append(name)
        else:
            if parts in files:
                listing.twice.append(name)
            read = partial(read_member, opened, info, place.name)
            files[parts] = replace(place, parts=(*place.parts, *parts), read=read)
    listing.files = list(files.values())
    return listing


def read_member(opened: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> bytes:
    """Give one file of a zip, and not a byte more than is read of any file.

    Raises:
        SubmissionFault: ``archive`` if it is locked, broken or packed in an odd way,
            ``too-large`` if it swells.
    """
    if info.flag_bits & 1:
        raise closed(name, "it is locked with a password")
    if info.compress_type not in _METHODS:
        raise closed(name, f"it is packed by a rare method, number {info.compress_type}")
    data = bytearray()
    with zip_faults(name), opened.open(info) as member:
        while step := member.read(_STEP):
            data += step
            if len(data) > LARGEST:
                raise too_large(f"{Path(info.filename).name!r} in {name} swells without end")
    return bytes(data)


def closed(name: str, why: str) -> SubmissionFault:
    """Give the fault of a zip that cannot be read."""
    return SubmissionFault("archive", f"{name} cannot be opened: {why}. {ASK}")


@contextmanager
def zip_faults(name: str) -> Iterator[None]:
    """Turn whatever a zip's bytes lead Python's reader to into one fault."""
    try:
        yield
    except (SubmissionFault, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - zipfile raises a dozen kinds, as the bytes will
        why = str(error).rstrip(".") or type(error).__name__
        raise closed(name, f"it is broken or was cut off ({why[:80]})") from None


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

    def close(self) -> None:  # when nobody holds one of its files any more
        self._stream.close()
        super().close()


def _name(info: zipfile.ZipInfo) -> str:
    """Give a member's name; where the zip does not say so, macOS wrote UTF-8 all the same."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _too_many(name: str, most: int) -> SubmissionFault:
    return SubmissionFault("too-large", f"{name} holds more than {most:,} files. {ASK}")
