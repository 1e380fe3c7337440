"""Read due dates.

In: dates as a tutor writes them, with or without an offset. Out: moments, in the course's zone.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from autograder.rules.course import AssignmentRules
from autograder.rules.tables import Table

YEARS = range(2000, 2100)


class Dates:
    """Reads the dates of one course.

    Args:
        zone: The course's time zone; a date without an offset cannot be without one.
        course: The table that should have named it.
    """

    def __init__(self, zone: ZoneInfo | None, course: Table) -> None:
        self._needs_zone = zone is None
        self._course = course
        self.zone = zone or ZoneInfo("UTC")

    def read(self, table: Table, key: str) -> datetime | None:
        """Give a due date; a day without a time ends with its last second."""
        value = table.date(key)
        if value is None:
            return None
        if value.year not in YEARS:
            table.fault(key, f"Is the year {value.year} meant? {YEARS[0]} to {YEARS[-1]} can be.")
            return None
        if not isinstance(value, datetime):
            value = datetime.combine(value, time(23, 59, 59))
        if value.tzinfo is not None:
            return value.astimezone(self.zone)
        if self._needs_zone:
            table.fault(
                key, f"{value} is meant in which time zone? Name it: [course] timezone = "
                '"Europe/Zurich"; or write the offset, as in 2026-11-01T23:59:00+01:00.',
            )  # fmt: skip
        # fold=1: where the clock shows a time twice, the later one is meant, for the students
        moment = value.replace(tzinfo=self.zone, fold=1)
        if moment.astimezone(UTC).astimezone(self.zone).replace(tzinfo=None) != value:
            table.fault(key, f"{value} does not exist in {self.zone}: the clock jumps over it.")
        return moment

    def read_extension(
        self, table: Table, assignment: str, rules: Mapping[str, AssignmentRules]
    ) -> datetime | None:
        """Give the date that an assignment is extended to for one student."""
        moment = self.read(table, assignment)
        usual = rules[assignment].due if assignment in rules else None
        if moment is None:
            return None
        if usual is None:
            said = f"{assignment} has no due date to extend. Add [assignments.{assignment}] due = …"
            table.fault(assignment, said)
        elif moment.astimezone(UTC) < usual.astimezone(UTC):
            table.fault(assignment, f"This extension ends before {assignment} is due anyway.")
        return moment
