"""How the rules speak to people: dates, lateness, points.

In: moments and outcomes. Out: sentences that a student may read as well.
"""

from __future__ import annotations

from datetime import datetime, tzinfo

from autograder.rules.course import Late
from autograder.rules.lateness import Lateness
from autograder.wording import count, number


def moment(at: datetime, zone: tzinfo) -> str:
    """Write a moment as people do, on the clock of the course."""
    at = at.astimezone(zone)
    return f"{at.day} {at:%B %Y, %H:%M:%S}".removesuffix(":00")


def points(value: float) -> str:
    """Write a number of points with its noun: 1 point, 2.5 points."""
    return f"{number(value)} {'point' if value == 1 else 'points'}"


def lateness_told(late: Lateness, off: float, rule: Late) -> str | None:
    """Say how late something came and what that cost; None if it came in time.

    Args:
        late: How late it came.
        off: The points that were taken off.
        rule: What coming late costs in the course.
    """
    if not late.days:
        return None
    came = f"Handed in {count(late.days, 'day')} late"
    if late.closed:
        return f"{came}: after {count(rule.closed_after_days or 0, 'day')} it earns nothing."
    if not rule.percent_per_day:
        return f"{came}; nothing is taken off for that."
    return f"{came}: {points(off)} off ({number(late.percent)} % of the assignment’s points)."
