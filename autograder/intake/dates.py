"""Say when a submission was handed in, where somebody wrote it down.

In: nbgrader's ``timestamp.txt``, or the name of a folder of its exchange. Out: a time with its
zone; None where nobody did. A file's own date is no witness: unpacking sets it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from autograder.errors import SubmissionFault
from autograder.intake.files import File, printable
from autograder.intake.layouts import Claim
from autograder.records import Fault

_FILE = "timestamp.txt"
_FORM = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<time>\d\d[:_.-]\d\d[:_.-]\d\d(?:\.\d+)?)"
    r"\s*(?P<zone>[+-]\d\d:?\d\d|[A-Za-z][\w/+-]*|)"
)


def handed_in(claim: Claim, files: Sequence[File]) -> tuple[datetime | None, list[Fault]]:
    """Give the time, and a note if it stands there and cannot be read.

    Args:
        claim: What the name of the student's folder or file says.
        files: Those of the submission, as they were found.
    """
    words = claim.when or ("" if claim.by_platform else _written(files))
    if not words:
        return None, []
    if time := read_time(words):
        return time, []
    sentence = (
        f"When it was handed in is not known: {printable(words[:60])!r} is no time such as "
        "2026-11-01 10:00:00 UTC."
    )
    return None, [Fault("unknown-time", sentence)]


def read_time(words: str) -> datetime | None:
    """Read a time as nbgrader writes it; one without a zone is in UTC."""
    found = _FORM.fullmatch(words.strip())
    if not found:
        return None
    clock = re.sub(r"[:_.-]", ":", found["time"][:8]) + found["time"][8:]  # Windows knows no colon
    zone = found["zone"]
    try:
        if zone[:1] in ("+", "-"):
            return datetime.fromisoformat(f"{found['day']}T{clock}{zone}")
        time = datetime.fromisoformat(f"{found['day']}T{clock}")
        return time.replace(tzinfo=UTC if zone in ("", "UTC", "GMT", "Z") else ZoneInfo(zone))
    except (ValueError, KeyError, OSError):  # no such day, or no such zone
        return None


def _written(files: Sequence[File]) -> str:
    # Near the top only, and never from a zip: what a student packed is no witness either.
    found = [f for f in files if f.name == _FILE and len(f.parts) <= 2 and not f.n_zips]
    try:
        return found[0].read()[:200].decode("utf-8", "replace").strip() if found else ""
    except SubmissionFault:
        return "(a file that cannot be read)"
