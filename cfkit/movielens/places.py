"""Where the MovieLens sets live: on the web, and on this machine.

In: a set's name. Out: its folder, or a sentence that says how to get it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cfkit.errors import DataMissingError


@dataclass(frozen=True, slots=True)
class Source:
    """One MovieLens set.

    Args:
        folder: What its folder is called, in the zip and on disk.
        marker: A file that is there when the set is.
        md5: What GroupLens says its zip must hash to; None where a set changes with time.
    """

    folder: str
    marker: str
    md5: str | None

    @property
    def url(self) -> str:
        """Where GroupLens keeps it."""
        return f"https://files.grouplens.org/datasets/movielens/{self.folder}.zip"


SOURCES: Final[dict[str, Source]] = {
    "100k": Source("ml-100k", "u.data", "0e33842e24a9c977be4e0107933c0723"),
    "latest-small": Source("ml-latest-small", "ratings.csv", None),
    "1m": Source("ml-1m", "ratings.dat", "c4d9eecfca2ab87c1945afe126590906"),
    "25m": Source("ml-25m", "ratings.csv", "6b51fb2759a8657d3bfcbfc42b592ada"),
}


def source_of(name: str) -> Source:
    """Give the set of that name.

    Raises:
        DataMissingError: If there is none.
    """
    if name not in SOURCES:
        raise DataMissingError(
            f"cfkit knows the MovieLens sets {', '.join(map(repr, SOURCES))}, not {name!r}."
        )
    return SOURCES[name]


def find(name: str) -> Path:
    """Give the folder of a set: from CFKIT_DATA, else from the cache.

    Raises:
        DataMissingError: If it lies in neither.
    """
    source = source_of(name)
    given = os.environ.get("CFKIT_DATA")
    for home in ([Path(given)] if given else []) + [cache()]:
        if (home / source.folder / source.marker).is_file():
            return home / source.folder
    looked = f"in CFKIT_DATA ({Path(given).absolute()}) and " if given else ""
    how = (
        f'call cfkit.movielens.download("{name}") once, online'
        if source.md5
        else f"unpack {source.url} yourself"
    )
    raise DataMissingError(
        f"MovieLens {name} is not on this machine: looked for {source.folder}/{source.marker} "
        f"{looked}in {cache()}. Set CFKIT_DATA to the folder that holds {source.folder}, or {how}."
    )


def cache() -> Path:
    """Give the folder where downloads are kept."""
    home = os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "cfkit"
