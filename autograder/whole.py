"""Write a file whole or not at all: whoever looks sees the old one or the new one, never a part.

In: a file's place and what should be in it. Out: the file; after a failure the old one, and nothing
beside it.
"""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(file: Path, content: bytes, *, to_disk: bool = False) -> None:
    """Write a file.

    Args:
        file: Where; its folder is there.
        content: What is in it afterwards.
        to_disk: Whether to wait until it would survive a power cut.

    Raises:
        OSError: If it cannot be written.
    """
    # The same folder: only within one file system is replacing a single step.
    part = file.parent / f".{file.name}.{os.getpid()}.part"
    try:
        with part.open("wb") as stream:
            stream.write(content)
            if to_disk:
                stream.flush()
                os.fsync(stream.fileno())
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
