"""Name a student safely: their files, and what nbgrader knows them by.

In: a student's id, whatever it holds. Out: a name that every file system and database takes,
that does no harm in a page, that people can read, and that no other student shares.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

MAX_BYTES = 110  # nbgrader's ids have 128 letters at most, PostgreSQL holds to it; a digest follows
_FORBIDDEN = re.compile(r'[/\\:*?"<>|]')
_LOOKS_MADE = re.compile(r"-[0-9a-f]{10}$")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)  # by Windows


def safe_name(student: str) -> str:
    """Give the name of one student in files, folders and nbgrader's database.

    An id that can be a file name stays as it is, so that others find ``STUDENT.json``.
    Otherwise what is in the way becomes a hyphen, and ten hexadecimal digits of the id's
    SHA-256 follow, which keep apart the ids that look alike after that.

    Args:
        student: The id, such as a folder's name; any string, also an empty one.
    """
    readable = unicodedata.normalize("NFC", student)
    readable = "".join(c if c.isprintable() else "-" for c in readable)
    readable = re.sub(r"-{2,}", "-", _FORBIDDEN.sub("-", readable)).strip(" .-")
    readable = readable.encode()[:MAX_BYTES].decode(errors="ignore").rstrip(" .-")
    if readable == student and not _RESERVED.match(student) and not _LOOKS_MADE.search(student):
        return student or _made("student", student)
    return _made(readable or "student", student)


def _made(readable: str, student: str) -> str:
    # surrogatepass: a folder name that is not UTF-8 reaches Python as lone surrogates
    digest = hashlib.sha256(student.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    reserved = f"_{readable}" if _RESERVED.match(readable) else readable
    return f"{reserved}-{digest}"
