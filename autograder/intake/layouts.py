"""Know a student by the name that a learning platform gave to their folder or file.

In: a name at the top of what was handed in. Out: a `Claim`: whose it is, and what else the name
says. Another platform is another line in the table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from autograder.intake.archives import is_archive, without_suffix
from autograder.intake.files import Entry, split_name

# The groups: student, number (joined to it), file (its name before the platform's), and where
# the platform says so assignment, when and late.
_LAYOUTS = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        # Moodle: Ada Lovelace_1234567_assignsubmission_file/, until version 3 with _ at its end;
        # without folders: Ada Lovelace_1234567_assignsubmission_file_numbers.ipynb
        r"(?P<student>.+?)_assignsubmission_(?:file|onlinetext)(?:_(?P<file>.*))?",
        # Canvas: lovelaceada_LATE_12345_67890_numbers-1.ipynb, lovelaceada_12345_text.html
        (
            r"(?P<student>[^\W\d_]+)(?P<late>_LATE)?_(?P<number>\d{2,})"
            r"_(?:\d{3,}_(?P<file>.+)|text\.html|link\.html)"
        ),
        # Canvas, anonymous: LATE_anon_a1B2c_67890_numbers.ipynb
        r"(?P<late>LATE_)?(?P<student>anon_[^\W_]+)_\d{3,}_(?P<file>.+)",
        # nbgrader's exchange: ada+numbers+2026-11-01 10:00:00.123456 UTC+a1B2c3D4e5F6
        (
            r"(?P<student>.+)\+(?P<assignment>[^+]+)"
            r"\+(?P<when>\d{4}-\d\d-\d\d \d\d[:_.-]\d\d[:_.-]\d\d(?:\.\d+)?"
            r"(?: [A-Za-z][\w/-]*| ?[+-]\d\d:?\d\d)?)(?:\+[\w=-]{12})?"
        ),
    )
)
_COPY = re.compile(r"(?P<name>.+?)(?P<copy>[ _]?\(\d{1,9}\))")  # a browser's second download
_LOOSE = (".ipynb", ".py")


@dataclass(frozen=True, slots=True)
class Claim:
    """Whose an entry is."""

    student: str
    file: str | None = None  # what the student called the file, if it is one
    assignment: str | None = None  # what it answers, where the name says so
    when: str | None = None  # when it was handed in, in the platform's words
    is_late: bool = False
    by_platform: bool = False


def claim(entry: Entry, assignment: str) -> Claim | None:
    """Say whose an entry is; None if it is no student's, such as a tutor's table.

    Args:
        entry: A folder or a file at the top.
        assignment: What is graded: a loose notebook is called after its student, and taken for
            the one that is asked for.
    """
    for layout in _LAYOUTS:
        if found := layout.fullmatch(entry.name):
            return _claim(found.groupdict(), entry)
    if entry.is_folder:
        return Claim(entry.name)
    if is_archive(entry.name):
        return Claim(without_suffix(entry.name), entry.name)
    stem, suffix = split_name(entry.name)
    if suffix not in _LOOSE:
        return None
    copy = _COPY.fullmatch(stem)
    name, number = (copy["name"], copy["copy"]) if copy else (stem, "")
    return Claim(name, f"{assignment}{number}{suffix}")


def _claim(said: dict[str, str | None], entry: Entry) -> Claim:
    parts = [said["student"], said.get("number")]
    return Claim(
        student="_".join(part for part in parts if part),
        file=None if entry.is_folder else said.get("file") or entry.name,
        assignment=said.get("assignment"),
        when=said.get("when"),
        is_late=bool(said.get("late")),
        by_platform=True,
    )
