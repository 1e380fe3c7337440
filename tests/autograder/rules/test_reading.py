from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest
from helpers.sample_outcomes import SAMPLE, perfect

from autograder.errors import AutograderError
from autograder.rules import Rules, asked_in, read_rules, template
from autograder.rules.course import AssignmentRules, Late

NAMES = ["dot-product-bias", "weight-decay"]
ZONE = '[course]\ntimezone = "Europe/Zurich"\n'


@pytest.fixture
def read(tmp_path):
    def reading(text, roster=None):
        (tmp_path / "course.toml").write_text(text, encoding="utf-8")
        if roster is not None:
            (tmp_path / "roster.csv").write_text(roster, encoding="utf-8")
        return read_rules(tmp_path / "course.toml", NAMES, {SAMPLE.name: asked_in([perfect()])})

    return reading


@pytest.fixture
def faults(read):
    """Give the lines and sentences of what is wrong with a file."""

    def reading(text, roster=None):
        with pytest.raises(AutograderError) as error:
            read(text, roster)
        return re.findall(r"^  .*?:(\d+): (.*)$", str(error.value), re.MULTILINE)

    return reading


def test_an_empty_file_has_no_rules(read):
    assert read("").of("anything") == Rules().of("anything")


def test_a_whole_file_is_read(read):
    rules = read(
        """
        [course]
        timezone = "Europe/Zurich"
        roster = "roster.csv"
        attempts = "best"
        [late]
        grace_minutes = 15
        percent_per_day = 10
        percent_at_most = 50
        closed_after_days = 7
        [assignments.dot-product-bias]
        due = 2026-11-01T23:59:00
        attempts = "last"
        drop = ["q5"]
        [assignments.dot-product-bias.points]
        q4 = 6
        "q1.any_range_is_reached" = 2
        q2.the_kind_of_number_stays = 3
        [assignments.dot-product-bias.late]
        percent_per_day = 20
        [students.wei]
        excused = ["weight-decay"]
        [students.wei.due]
        dot-product-bias = 2026-11-08T23:59:00
        """,
        "id\nwei\n",
    )
    late = Late(15, 20, 50, 7)
    points = {"q4": 6, "q1.any_range_is_reached": 2, "q2.the_kind_of_number_stays": 3}
    due = datetime(2026, 11, 1, 22, 59, tzinfo=UTC)
    assert rules.of(SAMPLE.name) == AssignmentRules(due, "last", late, ("q5",), points)
    assert rules.of("weight-decay") == AssignmentRules(None, "best", Late(15, 10, 50, 7))
    assert rules.excused("weight-decay", "wei")
    assert rules.due(SAMPLE.name, "wei") == due + timedelta(days=7)
    assert rules.due(SAMPLE.name, "bo") == due
    assert list(rules.roster) == ["wei"]


def due_of(rules):
    return rules.due(SAMPLE.name, "ada")


DUE = "[assignments.dot-product-bias]\ndue = "


def test_a_day_without_a_time_ends_with_its_last_second(read):
    zone = timezone(timedelta(hours=1))
    assert due_of(read(f"{ZONE}{DUE}2026-11-01")) == datetime(2026, 11, 1, 23, 59, 59, tzinfo=zone)


def test_a_date_with_an_offset_needs_no_time_zone(read):
    assert due_of(read(f"{DUE}2026-11-01T23:59:00-05:00")) == datetime(2026, 11, 2, 4, 59,
                                                                       tzinfo=UTC)  # fmt: skip


def test_of_a_time_that_the_clock_shows_twice_the_later_is_meant(read):
    assert due_of(read(f"{ZONE}{DUE}2026-10-25T02:30:00")).astimezone(UTC).hour == 1


def test_a_byte_order_mark_and_windows_line_ends_are_read(read):
    assert due_of(read(f"\ufeff{ZONE}{DUE}2026-11-01".replace("\n", "\r\n"))) is not None


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[late]\npercent_a_day = 1", 2, r"\[late\] knows no .percent_a_day.; did you mean"),
        ("[asignments.x]", 1, "knows no 'asignments'; did you mean assignments"),
        ("late = 5", 1, "late wants a table, .late.; a number came"),
        ("[late]\n\ngrace_minutes = -5", 3, "from 0 to 100000; -5 came"),
        ("[late]\npercent_per_day = -5", 2, "from 0 to 100; -5 came"),
        ("[late]\npercent_per_day = true", 2, "wants a number; true or false came"),
        ("[late]\npercent_per_day = nan", 2, "from 0 to 100; nan came"),
        ("[late]\ngrace_minutes = inf", 2, "from 0 to 100000; inf came"),
        ("[late]\nclosed_after_days = 1.5", 2, "wants a whole number"),
        ('[course]\nattempts = "first"', 2, "wants \"last\" or \"best\"; 'first' came"),
        ('[course]\ntimezone = "Europe/Zurch"', 2, "did you mean Europe/Zurich"),
        ('[course]\nroster = "roster.csv"', 2, "roster.csv is not there"),
        ('[course]\nroster = "../roster.csv"', 2, "the name of a file beside this one"),
        ("[assignments.weight-decy]", 1, "called 'weight-decy'; did you mean weight-decay"),
        (f'{DUE}"2026-11-01"', 2, "a date without quotes, such as .*; text in quotes came"),
        (f"{DUE}23:59:00", 2, "a time of day without a date came"),
        (f"{DUE}2026-11-01T23:59:00", 2, "in which time zone"),
        ("[late]\ngrace_minutes = 1e300", 2, "1e.300 came"),
        (f"{DUE}0206-11-01T23:59:00Z", 2, "Is the year 206 meant"),
        ("[late]\nclosed_after_days = -1", 2, "from 0 to 100000; -1 came"),
        (f"{ZONE}{DUE}2026-03-29T02:30:00", 4, "does not exist in Europe/Zurich"),
        (f"{DUE}2026-11-01 23:59", 2, "needs its seconds too"),
        ("[students.Zoë]", 1, "go in quotes"),
        ("[students.Wei Zhang]", 1, "go in quotes"),
        ("x = 1\nx = 2", 2, "Cannot overwrite a value"),
        ('[assignments.dot-product-bias]\ndrop = "q5"', 2, "a list of names"),
        ("[assignments.dot-product-bias]\ndrop = [5]", 2, "names in quotes"),
        ('[assignments.dot-product-bias]\ndrop = ["q55"]', 2, "no question called 'q55'; did you"),
        ("[assignments.dot-product-bias]\npoints.q44 = 1", 2, "no question called 'q44'; did you"),
        ("[assignments.dot-product-bias.points]\nq1.any = 1", 2, "q1 has no check called 'any'"),
        ('[assignments.dot-product-bias.points]\nq1 = "2"', 2, "wants a number; text in quotes"),
        ('[students.wei]\nexcused = "weight-decay"', 2, r'such as \["dot-product-bias"\]'),
        ('[students.wei]\nexcused = [5]', 2, r'in quotes, such as \["dot-product-bias"\]'),
        ('[students.wei]\nexcused = ["weight"]', 2, "did you mean weight-decay"),
        (f"{ZONE}[students.wei.due]\nweight-decay = 2026-11-01", 4, "has no due date to extend"),
        (
            f"{ZONE}{DUE}2026-11-01\n[students.wei.due]\ndot-product-bias = 2026-10-30",
            6,
            "ends before dot-product-bias is due anyway",
        ),
    ],
)  # fmt: skip
def test_a_fault_is_a_sentence_with_its_line(faults, text, line, said):
    found = faults(text)
    assert [int(at) for at, _ in found] == [line]
    assert re.search(said, found[0][1])


def test_a_student_who_is_not_on_the_roster_is_named(faults):
    text = '[course]\nroster = "roster.csv"\n[students.wei-zang]'
    (fault,) = faults(text, "id\nwei-zhang\n")
    assert fault == (
        "3",
        "There is no student on the roster called 'wei-zang'; did you mean wei-zhang?",
    )


def test_all_faults_are_told_at_once_in_the_order_of_their_lines(faults):
    found = faults("[late]\npercent_per_day = -1\n[course]\nattempts = 3\npionts = 1\n[x]\n")
    assert [int(line) for line, _ in found] == [2, 4, 5, 6]


def test_a_file_that_is_not_there_says_how_to_get_one(tmp_path):
    with pytest.raises(AutograderError, match=r"`autograder rules .*` writes such a file"):
        read_rules(tmp_path / "course.toml")


def test_a_file_that_is_no_text_is_refused(tmp_path):
    (tmp_path / "course.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(AutograderError, match=r"course.toml:1: .*Save it as UTF-8"):
        read_rules(tmp_path / "course.toml")


def test_the_template_puts_no_rule_in_force(read):
    rules = read(template(NAMES))
    assert (rules.usual, rules.assignments, rules.students) == (AssignmentRules(), {}, {})


def test_the_template_s_examples_are_rules_once_their_mark_is_taken_away(tmp_path):
    file = tmp_path / "course.toml"
    (tmp_path / "roster.csv").write_text("id\nwei-zhang\n")
    example = re.compile(r'^# (?=\[|[\w."-]+ = )', re.MULTILINE)
    file.write_text(example.sub("", template(NAMES)))
    rules = read_rules(file, NAMES)
    assert rules.usual.late == Late(15, 10, 50, 7)
    assert rules.of("dot-product-bias").late.percent_per_day == 20
    assert rules.of("dot-product-bias").points == {"q1": 4, "q1.name_of_a_check": 2}
    assert rules.of("weight-decay").due is not None
    assert rules.excused("dot-product-bias", "wei-zhang")
