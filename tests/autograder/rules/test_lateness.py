from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from autograder.rules.course import Late
from autograder.rules.lateness import lateness

ZURICH = ZoneInfo("Europe/Zurich")
DUE = datetime(2026, 11, 1, 23, 59, tzinfo=ZURICH)
LATE = Late(percent_per_day=10, percent_at_most=50, closed_after_days=7)
SECOND = timedelta(seconds=1)


def days(handed_in, due=DUE, late=LATE):
    return lateness(handed_in, due, late, ZURICH).days


def test_the_due_second_itself_is_in_time():
    assert days(DUE) == 0
    assert days(DUE + timedelta(milliseconds=999)) == 0


def test_one_second_later_is_a_day_late():
    assert days(DUE + SECOND) == 1


def test_the_grace_forgives_its_last_second_and_not_the_next():
    late = Late(grace_minutes=15, percent_per_day=10)
    assert days(DUE + timedelta(minutes=15), late=late) == 0
    assert days(DUE + timedelta(minutes=15) + SECOND, late=late) == 1


def test_past_the_grace_days_count_from_the_due_date():
    late = Late(grace_minutes=15, percent_per_day=10)
    assert days(DUE + timedelta(days=1), late=late) == 1
    assert days(DUE + timedelta(days=1) + SECOND, late=late) == 2


def test_each_day_that_has_begun_costs_up_to_the_most():
    assert lateness(DUE + timedelta(days=2, hours=1), DUE, LATE, ZURICH).percent == 30
    assert lateness(DUE + timedelta(days=7), DUE, LATE, ZURICH).percent == 50


def test_after_it_is_closed_everything_is_off():
    assert not lateness(DUE + timedelta(days=7), DUE, LATE, ZURICH).closed
    after = lateness(DUE + timedelta(days=7) + SECOND, DUE, LATE, ZURICH)
    assert after.closed
    assert after.percent == 100


def test_what_is_closed_after_no_day_at_all_still_has_its_grace():
    late = Late(grace_minutes=15, closed_after_days=0)
    assert not lateness(DUE + timedelta(minutes=15), DUE, late, ZURICH).closed
    assert lateness(DUE + timedelta(minutes=16), DUE, late, ZURICH).closed


def test_without_a_price_nothing_is_off():
    assert lateness(DUE + timedelta(days=30), DUE, Late(), ZURICH).percent == 0


@pytest.mark.parametrize("day", ["2026-03-28", "2026-10-24"])
def test_over_the_night_of_the_clock_change_a_day_ends_at_the_same_time_of_day(day):
    due = datetime.fromisoformat(f"{day}T23:59:00").replace(tzinfo=ZURICH)
    same_time = due + timedelta(days=1)  # on the wall: after 23 hours, or after 25
    assert days(same_time, due) == 1
    assert days(same_time + SECOND, due) == 2


def test_in_the_hour_that_comes_twice_the_second_time_is_later():
    due = datetime(2026, 10, 25, 2, 30, tzinfo=ZURICH)
    assert days(due.replace(fold=1), due) == 1
    assert days(due, due.replace(fold=1)) == 0


def test_another_time_zone_is_another_way_to_write_the_same_moment():
    utc = datetime.fromisoformat("2026-11-01T22:59:00+00:00")
    assert days(utc) == 0
    assert days(utc + SECOND) == 1
