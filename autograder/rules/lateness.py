"""How late something came, and what that costs.

In: two moments. Out: days, as the clock on a wall in the course's zone counts them: a day late
is at the same time on the next day, also in the night when the clock is changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from autograder.rules.course import Late


@dataclass(frozen=True, slots=True)
class Lateness:
    """How late something came."""

    days: int  # that have begun; 0 if it came in time, or within the grace
    percent: float  # of the assignment's points, to take off
    closed: bool = False  # too late to earn anything


def lateness(handed_in: datetime, due: datetime, late: Late, zone: tzinfo) -> Lateness:
    """Say how late something came; what came within the due second came in time.

    Args:
        handed_in: When it came, with a time zone.
        due: When it should have come, with a time zone.
        late: What coming late costs.
        zone: The course's time zone.
    """
    handed_in = handed_in.replace(microsecond=0)
    elapsed = handed_in.astimezone(UTC) - due.astimezone(UTC)
    if elapsed <= timedelta(minutes=late.grace_minutes):
        return Lateness(0, 0.0)
    on_the_wall = _on_the_wall(handed_in, zone) - _on_the_wall(due, zone)
    days = max(1, -(-on_the_wall // timedelta(days=1)))  # rounded up
    closed = late.closed_after_days is not None and days > late.closed_after_days
    percent = min(days * late.percent_per_day, late.percent_at_most)
    return Lateness(days, 100.0 if closed else percent, closed)


def _on_the_wall(moment: datetime, zone: tzinfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None)
