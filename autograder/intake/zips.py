"""Look into zips, in memory: nothing is ever unpacked to the disk.

In: a zip. Out: the files in it, as `File`s. A name that leads out of it, a link or a second file
of the same name is left alone and told; what swells, is locked or broken is a fault.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import IO

from autograder.intake.files import File, is_hidden, listed
from autograder.intake.zip_members import name_of, open_zip, read_member
from autograder.records import Fault

MOST_FILES = 10_000  # in a student's zip
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
    opened = open_zip(stream, place.name, most)
    listing = Listing()
    files: dict[tuple[str, ...], File] = {}
    for info in opened.infolist():
        name = name_of(info)
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
