"""Grading tells how it goes: to people without names, to programs as JSON, or not at all."""

import json

import pytest

from autograder.cli.progress import Bar, Json, Lines, Teller, way_of_telling
from autograder.records import Outcome

WHOLE = Outcome("ada", "tiny", 3, 3, None, (), (), 0.26)
STOPPED = Outcome("ben", "tiny", 1.5, 3, "too-slow", ("It took too long.",), (), 4.0)


def tell(watcher, *outcomes, kept=()):
    with watcher:
        watcher.begins(kept, len(outcomes))
        for outcome in outcomes:
            watcher.finished(outcome)


def test_a_log_has_a_line_for_each_submission_and_no_names(capsys):
    tell(Lines(), WHOLE, STOPPED)
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "0 graded before and unchanged, 2 to grade",
        "1/2 3 of 3, 0.3 s",
        "2/2 1.5 of 3, too-slow, 4.0 s",
    ]


def test_names_stand_in_the_log_if_they_are_asked_for(capsys):
    tell(Lines(names=True), WHOLE)
    assert "1/1 ada: 3 of 3" in capsys.readouterr().err


def test_json_is_one_object_a_line_on_standard_output(capsys):
    tell(Json(), STOPPED, kept=[WHOLE])
    said = capsys.readouterr()
    assert said.err == ""
    assert [json.loads(line) for line in said.out.splitlines()] == [
        {"event": "begin", "kept": 1, "left": 1},
        {"event": "graded", "score": 1.5, "points": 3, "reason": "too-slow", "seconds": 4.0},
    ]


def test_json_names_students_if_it_is_asked_to(capsys):
    tell(Json(names=True), WHOLE)
    assert json.loads(capsys.readouterr().out.splitlines()[1])["student"] == "ada"


def test_quiet_is_quiet(capsys):
    tell(way_of_telling(quiet=True, as_json=False, names=False), WHOLE)
    assert capsys.readouterr() == ("", "")


def test_a_bar_shows_counts_of_outcomes_and_no_names(capsys):
    tell(Bar(), WHOLE, STOPPED, kept=[WHOLE])
    said = capsys.readouterr().err
    assert "1 graded before and unchanged, 2 to grade" in said
    assert "2/2" in said
    assert "1 whole" in said
    assert "1 to look at" in said
    assert "ada" not in said


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        ({"quiet": True, "as_json": False}, Teller),
        ({"quiet": False, "as_json": True}, Json),
        ({"quiet": True, "as_json": True}, Json),
        ({"quiet": False, "as_json": False}, Lines),  # under a test nobody sits at a terminal
    ],
)
def test_the_way_of_telling_follows_the_options(options, kind):
    assert type(way_of_telling(**options, names=False)) is kind
