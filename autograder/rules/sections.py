"""Read the sections of a course's rules: for lateness, for an assignment, for a student.

In: a table of the file. Out: what it says, as the nouns of `course`; its faults are kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import cast

from autograder.records import Score
from autograder.rules.course import AssignmentRules, Attempts, Late, StudentRules
from autograder.rules.dates import Dates
from autograder.rules.points import misfits
from autograder.rules.tables import Table
from autograder.wording import instead


def read_attempts(table: Table, usual: Attempts) -> Attempts:
    """Read which attempt counts."""
    value = table.text("attempts")
    if value is None or value in ("last", "best"):
        return cast("Attempts", value or usual)
    table.fault("attempts", f'attempts wants "last" or "best"; {value!r} came.')
    return usual


def read_late(table: Table, usual: Late | None = None) -> Late:
    """Read what coming late costs; what is not said is as usual."""
    usual = usual or Late()
    late = Late(
        table.number("grace_minutes", usual.grace_minutes),
        table.number("percent_per_day", usual.percent_per_day, highest=100),
        table.number("percent_at_most", usual.percent_at_most, highest=100),
        table.whole("closed_after_days", usual.closed_after_days),
    )
    table.finish()
    return late


def read_assignment(
    table: Table, usual: AssignmentRules, dates: Dates, asked: Sequence[Score] | None
) -> AssignmentRules:
    """Read what holds for one assignment.

    Args:
        table: Its table.
        usual: What holds where it says nothing.
        dates: Reads the course's dates.
        asked: What the assignment asks, if that is known; names are held against it.
    """
    points = dict(_points(table.table("points")))
    rules = replace(
        usual,
        due=dates.read(table, "due"),
        attempts=read_attempts(table, usual.attempts),
        late=read_late(table.table("late"), usual.late),
        drop=table.names("drop", such_as="q5"),
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


def read_student(
    table: Table,
    dates: Dates,
    rules: Mapping[str, AssignmentRules],
    assignments: Collection[str],
) -> StudentRules:
    """Read what holds for one student.

    Args:
        table: The student's table.
        dates: Reads the course's dates.
        rules: What holds for assignments.
        assignments: The names there are; without any, names are not looked at.
    """
    excused = table.names("excused", such_as=next(iter(assignments), "weight-decay"))
    for name in excused:
        look_up(name, assignments, table, "assignment", "excused")
    due = table.table("due")
    extended = {}
    for name in due.values:
        look_up(name, assignments, due, "assignment", name)
        extended[name] = dates.read_extension(due, name, rules)
    table.finish()
    return StudentRules(excused, {name: at for name, at in extended.items() if at})


def look_up(
    name: str, known: Collection[str], table: Table, what: str, key: str | None = None
) -> None:
    """Keep a fault of a name that nobody knows; where nothing is known, every name will do."""
    if known and name not in known:
        table.fault(key, f"There is no {what} called {name!r}; {instead(name, known)}")
