"""Read a course's rules from its file.

In: the file, and what is known of assignments. Out: `Rules`; or every fault at once, each with
its line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo, available_timezones

from autograder.records import Score
from autograder.rules.course import AssignmentRules, Attempts, Late, Person, Rules, StudentRules
from autograder.rules.dates import Dates
from autograder.rules.faults import Faults, nearest
from autograder.rules.lines import lines_of
from autograder.rules.parsing import parsed
from autograder.rules.points import misfits
from autograder.rules.roster import read_roster, same
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
    usual = AssignmentRules(attempts=_attempts(course, "last"), late=_late(top.table("late")))
    found = {}
    for name, table in top.table("assignments").tables():
        _look_up(name, assignments, table, "assignment")
        found[name] = _assignment(table, usual, dates, (asked or {}).get(name))
    students = {}
    for name, table in top.table("students").tables():
        _look_up(same(name), roster or (), table, "student on the roster")
        students[same(name)] = _student(table, dates, found, assignments)
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


def _attempts(table: Table, usual: Attempts) -> Attempts:
    value = table.text("attempts")
    if value is None or value in ("last", "best"):
        return cast("Attempts", value or usual)
    table.fault("attempts", f'attempts wants "last" or "best"; {value!r} came.')
    return usual


def _late(table: Table, usual: Late | None = None) -> Late:
    usual = usual or Late()
    late = Late(
        table.number("grace_minutes", usual.grace_minutes),
        table.number("percent_per_day", usual.percent_per_day, highest=100),
        table.number("percent_at_most", usual.percent_at_most, highest=100),
        table.whole("closed_after_days", usual.closed_after_days),
    )
    table.finish()
    return late


def _assignment(
    table: Table, usual: AssignmentRules, dates: Dates, asked: Sequence[Score] | None
) -> AssignmentRules:
    points = dict(_points(table.table("points")))
    rules = replace(
        usual,
        due=dates.read(table, "due"),
        attempts=_attempts(table, usual.attempts),
        late=_late(table.table("late"), usual.late),
        drop=table.names("drop"),
        points={name: within.number(key, 0.0) for name, (within, key) in points.items()},
    )
    table.finish()
    if asked is not None:
        for name, sentence in misfits(rules, asked):
            within, key = points.get(name, (table, name))
            within.fault(key, sentence)
    return rules


def _points(table: Table) -> Iterator[tuple[str, tuple[Table, str]]]:
    """Give where each question's or check's points stand: `"q4.a" = 2` and `q4.a = 2` are one."""
    for key, value in table.values.items():
        if isinstance(value, dict):
            within = table.table(key)
            yield from ((f"{key}.{check}", (within, check)) for check in value)
        else:
            yield key, (table, key)


def _student(
    table: Table,
    dates: Dates,
    rules: Mapping[str, AssignmentRules],
    assignments: Collection[str],
) -> StudentRules:
    excused = table.names("excused")
    for name in excused:
        _look_up(name, assignments, table, "assignment", "excused")
    due = table.table("due")
    extended = {}
    for name in due.values:
        _look_up(name, assignments, due, "assignment", name)
        extended[name] = dates.read_extension(due, name, rules)
    table.finish()
    return StudentRules(excused, {name: at for name, at in extended.items() if at})


def _look_up(
    name: str, known: Collection[str], table: Table, what: str, key: str | None = None
) -> None:
    if known and name not in known:
        table.fault(key, f"There is no {what} called {name!r}; {nearest(name, known)}")
