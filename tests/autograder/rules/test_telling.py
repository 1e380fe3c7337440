from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from helpers.sample_outcomes import SAMPLE, blank, perfect

from autograder.rules import Rules, apply_rules, described, oddities, told
from autograder.rules.course import AssignmentRules, Late, Person, StudentRules

ZURICH = ZoneInfo("Europe/Zurich")
DUE = datetime(2026, 11, 1, 23, 59, tzinfo=ZURICH)
NOW = datetime(2026, 12, 1, tzinfo=ZURICH)


def rules(students=None, roster=None, **rule):
    people = {name: Person(name) for name in roster} if roster is not None else None
    return Rules(
        Path("course.toml"), ZURICH, roster=people, students=students or {},
        assignments={SAMPLE.name: AssignmentRules(due=DUE, **rule)},
    )  # fmt: skip


def said(by, *outcomes):
    return " ".join(told(apply_rules(outcomes, by, NOW), by))


def at(student, text):
    return replace(perfect(student), handed_in=f"{text}+01:00")


IN_TIME = at("Ada", "2026-11-01T20:00:00")


def test_without_rules_there_is_nothing_to_tell():
    assert told([perfect()], Rules()) == []


def test_what_the_rules_are_is_said_in_words():
    by = rules(late=Late(15, 10, 50, 7), drop=("q5",), points={"q4": 12, "q1": 1})
    assert told(apply_rules([IN_TIME], by, NOW), by) == [
        "Due on 1 November 2026, 23:59 (Europe/Zurich).",
        (
            "Each day late that has begun costs 10 % of the points, 50 % at most; after 7 days "
            "nothing is earned; 15 minutes are forgiven."
        ),
        "Dropped, so that it counts neither way: q5.",
        "Weighed anew: q4 12 points, q1 1 point.",
    ]


def test_whom_the_rules_touched_is_said_by_name():
    students = {
        "Bo": StudentRules(excused=(SAMPLE.name,)),
        "Cy": StudentRules(due={SAMPLE.name: DUE.replace(day=8)}),
    }
    by = rules(students, ["Ada", "Bo", "Cy", "Dan", "Eve"], late=Late(percent_per_day=10))
    late = at("Dan", "2026-11-02T00:00:00")
    text = said(by, IN_TIME, at("Bo", "2026-11-01T20:00:00"), late)
    assert "Extended for Cy to 8 November 2026, 23:59." in text
    assert "Late: Dan (1 day, 2.2 points off)." in text
    assert "Excused, and left out of the figures: Bo." in text
    assert "Handed in nothing, and has 0: Cy and Eve." in text


def test_who_is_excused_and_handed_in_nothing_is_listed_as_excused_alone():
    by = rules({"Bo": StudentRules(excused=(SAMPLE.name,))}, ["Ada", "Bo"])
    text = said(by, IN_TIME)
    assert "Excused, and left out of the figures: Bo (nothing handed in)." in text
    assert "has 0" not in text


def test_who_had_nothing_to_lose_is_late_and_lost_nothing():
    late = replace(blank("Dan"), handed_in="2026-11-03T00:00:00+01:00")
    assert "Late: Dan (2 days)." in said(rules(late=Late(percent_per_day=10)), late)


def test_who_is_not_on_the_roster_is_named_with_the_nearest_who_is():
    text = said(rules(roster=["wei-zhang"]), at("wei-zang", "2026-11-01T20:00:00"))
    assert "Not on the roster, and graded all the same: wei-zang (the nearest there is wei-" in text


def test_without_a_roster_a_name_that_nobody_has_is_told():
    text = said(rules({"Adda": StudentRules(excused=(SAMPLE.name,))}), IN_TIME)
    assert "The rules name students who handed in nothing: Adda." in text


def test_a_time_that_nobody_wrote_down_is_told_once():
    assert "nothing was taken off: Bo." in said(rules(), IN_TIME, perfect("Bo"))


def test_a_terminal_names_nobody():
    by = rules(roster=["Ada", "Zed"])
    assert oddities([perfect("Bo"), IN_TIME], by) == [
        "Not on the roster, and graded all the same: 1 student.",
        "Nobody wrote down when these came in, so nothing was taken off: 1 student.",
    ]


def test_a_long_list_of_names_is_cut():
    text = said(rules(), IN_TIME, *(perfect(f"student-{n:02}") for n in range(30)))
    assert "student-11 and 18 more, in the table of students." in text


def test_a_long_list_of_extensions_is_cut():
    later = StudentRules(due={SAMPLE.name: DUE.replace(day=8)})
    text = said(rules({f"student-{n:02}": later for n in range(15)}), IN_TIME)
    assert "; student-11 to 8 November 2026, 23:59; and 3 more." in text


def test_a_file_of_rules_is_described_without_a_class():
    text = "\n".join(described(rules({"Bo": StudentRules(excused=(SAMPLE.name,))}, ["Ada", "Bo"])))
    assert "2 students on the roster.\ndot-product-bias:\n  Due on 1 Nov" in text
    assert "  Excused: Bo." in text


def test_rules_of_other_assignments_only_are_told():
    by = Rules(Path("course.toml"), assignments={"weight-decay": AssignmentRules()})
    assert told([IN_TIME], by) == ["The rules name weight-decay, but not dot-product-bias."]


def test_who_is_called_by_name_is_found_by_name():
    people = {"wz17": Person("wz17", "Wei Zhang")}
    by = Rules(Path("course.toml"), roster=people)
    assert "Wei Zang (the nearest there is wz17)" in told([perfect("Wei Zang")], by)[0]
