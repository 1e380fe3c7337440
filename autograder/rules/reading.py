"""Read a course's rules from its file.

In: the file, and what is known of assignments. Out: `Rules`; or every fault at once, each with
its line.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from autograder.records import Score
from autograder.rules.course import AssignmentRules, Person, Rules
from autograder.rules.dates import Dates
from autograder.rules.faults import Faults, nearest
from autograder.rules.lines import lines_of
from autograder.rules.parsing import parsed
from autograder.rules.roster import read_roster, same
from autograder.rules.sections import (
    look_up,
    read_assignment,
    read_attempts,
    read_late,
    read_student,
)
from autograder.rules.tables import Table

Asked = Mapping[str, Sequence[Score]]


def read_rules(file: Path, assignments: Collection[str] = (), asked: Asked | None = None) -> Rules:
    """Give the rules of a course.

    Args:
        file: The file, such as course.toml.
        assignments: The names of all assignments; without any, names are not looked at.
        asked: What assignments ask, as far as that is known, by their name.

    Raises:
        AutograderError: If the file cannot be used, with everything that is wrong in it.
    """
    faults = Faults()
    values, text = parsed(file, faults)
    top = Table(values, file, lines_of(text), faults)
    course = top.table("course")
    dates = Dates(_timezone(course), course)
    roster_file, roster = _roster(course, faults)
    usual = AssignmentRules(
        attempts=read_attempts(course, "last"), late=read_late(top.table("late"))
    )
    found = {}
    for name, table in top.table("assignments").tables():
        look_up(name, assignments, table, "assignment")
        found[name] = read_assignment(table, usual, dates, (asked or {}).get(name))
    students = {}
    for name, table in top.table("students").tables():
        look_up(same(name), roster or (), table, "student on the roster")
        students[same(name)] = read_student(table, dates, found, assignments)
    course.finish()
    top.finish()
    faults.refuse(file)
    return Rules(file, dates.zone, roster_file, roster, usual, found, students)


def _timezone(course: Table) -> ZoneInfo | None:
    name = course.text("timezone")
    if name is None:
        return None
    known = available_timezones()
    if name in known:
        return ZoneInfo(name)
    course.fault("timezone", f"There is no time zone called {name!r}; {nearest(name, known)}")
    return ZoneInfo("UTC")


def _roster(course: Table, faults: Faults) -> tuple[Path | None, Mapping[str, Person] | None]:
    name = course.text("roster")
    if name is None:
        return None, None
    file = course.file.parent / name
    if Path(name).name != name:
        said = f"course.roster wants the name of a file beside this one; {name!r} came."
    elif not file.is_file():
        said = f"The roster {file} is not there. Its columns are id, name and email."
    else:
        return file, read_roster(file, faults)
    course.fault("roster", said)
    return None, None
