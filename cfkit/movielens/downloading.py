"""Fetch a MovieLens set from its home: verified, and unpacked whole or not at all.

In: a set's name. Out: the folder it was put in.
"""

from __future__ import annotations

import hashlib
import io
import tempfile
import urllib.request
import zipfile
from http.client import HTTPException
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from cfkit.errors import DataMissingError
from cfkit.movielens.places import Source, cache, source_of

if TYPE_CHECKING:
    from collections.abc import Callable


def download(
    name: str = "100k",
    folder: str | Path | None = None,
    opener: Callable[..., Any] = urllib.request.urlopen,
) -> Path:
    """Fetch a set once; where it is already, nothing is fetched.

    GroupLens gives MovieLens away for research and teaching and forbids passing it on: read
    the README in the folder.

    Args:
        name: Which set; only those with a published checksum can be fetched.
        folder: Where to put it; the cache, where `load` looks, unless said.
        opener: What opens a URL.

    Returns:
        The set's own folder.

    Raises:
        DataMissingError: If there is no network, what came is not what GroupLens publishes,
            or something else lies in its place.
    """
    source = source_of(name)
    home = Path(folder) if folder is not None else cache()
    own = home / source.folder
    if (own / source.marker).is_file():
        return own
    if own.exists():
        raise DataMissingError(
            f"{own} is here already, but holds no {source.marker}. Remove that folder and "
            "download again; nothing was fetched."
        )
    if source.md5 is None:
        raise DataMissingError(
            f"MovieLens {name} changes with time, so no checksum can vouch for it. Fetch "
            f"{source.url} yourself, unpack it and set CFKIT_DATA to the folder around it."
        )
    packed = _fetch(source, opener)
    found = hashlib.md5(packed, usedforsecurity=False).hexdigest()
    if found != source.md5:
        raise DataMissingError(
            f"{source.url} sent something else than MovieLens {name}: its md5 is {found} and "
            f"should be {source.md5}. Nothing was kept; try another network."
        )
    return _unpack(packed, source, home)


def _fetch(source: Source, opener: Callable[..., Any]) -> bytes:
    try:
        with opener(source.url, timeout=60) as answer:
            return bytes(answer.read())
    except (OSError, HTTPException) as error:
        raise DataMissingError(
            f"{source.url} could not be reached ({error}). Go online and try again, or set "
            f"CFKIT_DATA to a folder that holds {source.folder}. Without it "
            "cfkit.load_ratings() gives an invented world."
        ) from error


def _unpack(packed: bytes, source: Source, home: Path) -> Path:
    home.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(dir=home, prefix=".unpacking-") as scratch,
        zipfile.ZipFile(io.BytesIO(packed)) as archive,
    ):
        for entry in archive.namelist():
            path = PurePosixPath(entry)
            if ".." in path.parts or path.parts[:1] != (source.folder,):
                raise DataMissingError(
                    f"The zip of {source.folder} holds {entry}, which lies outside of its own "
                    "folder. Nothing was unpacked."
                )
        archive.extractall(scratch)
        if not (Path(scratch) / source.folder / source.marker).is_file():
            raise DataMissingError(
                f"The zip of {source.folder} lacks {source.marker}. Nothing was kept."
            )
        # One rename on the same disk: another program sees all of it or none.
        return (Path(scratch) / source.folder).rename(home / source.folder)
