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
from autograder.intake.files import TIMESTAMP, File, printable
from autograder.intake.layouts import Claim
from autograder.records import Fault

_YEARS = range(2000, 2100)
_FORM = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<time>\d\d[:_.-]\d\d[:_.-]\d\d(?:\.\d+)?)"
    r"\s*(?P<zone>[+-]\d\d:?\d\d|[A-Za-z][\w/+-]*|)"
)


def handed_in(
    claim: Claim, files: Sequence[File], assignment: str
) -> tuple[datetime | None, list[Fault]]:
    """Give the time, and a note if it stands there and cannot be read.

    Args:
        claim: What the name of the student's folder or file says.
        files: Those of the submission, as they were found.
        assignment: What is graded: others of the same student have times of their own.
    """
    words = claim.when or ("" if claim.by_platform else _written(files, assignment))
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
            time = datetime.fromisoformat(f"{found['day']}T{clock}{zone}")
        else:
            own = UTC if zone in ("", "UTC", "GMT", "Z") else ZoneInfo(zone)
            time = datetime.fromisoformat(f"{found['day']}T{clock}").replace(tzinfo=own)
    except (ValueError, KeyError, OSError):  # no such day, or no such zone
        return None
    # Others are nobody's, and the first and last of all have no other zones.
    return time if time.year in _YEARS else None


def _written(files: Sequence[File], assignment: str) -> str:
    # Beside the notebook, and never from a zip: what a student packed is no witness either.
    has_folder = any(f.parts[0] == assignment and len(f.parts) > 1 for f in files)
    place = (assignment, TIMESTAMP) if has_folder else (TIMESTAMP,)
    found = [f for f in files if f.parts == place and not f.n_zips]
    try:
        return found[0].read()[:200].decode("utf-8", "replace").strip() if found else ""
    except SubmissionFault:
        return "(a file that cannot be read)"
