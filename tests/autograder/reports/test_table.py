from __future__ import annotations

import io
from pathlib import Path

import pytest
from helpers.sample_outcomes import (
    SAMPLE,
    TITLE,
    blank,
    mixed,
    outcome,
    perfect,
    sample_class,
    score,
)
from rich.console import Console

from autograder.reports import print_summary


def printed(outcomes, width=80):
    stream = io.StringIO()
    console = Console(file=stream, width=width, highlight=False)
    print_summary(outcomes, TITLE, Path("demo"), console)
    return stream.getvalue()


def test_the_first_lines_say_how_many_and_how_well():
    page = printed([perfect(), blank("Quentin", "missing", "There is nothing.")])
    assert "2 submissions graded, mean 10 of 22, 1 for a tutor to look at" in page


def test_the_scores_stand_in_one_line():
    page = printed([perfect(), perfect("Zoë"), blank()])
    assert page.splitlines()[2].endswith("1 0 0 0 0 0 0 0 0 0 █2")


def test_a_question_has_its_mean_and_its_most_frequent_mistake():
    faulty = score(SAMPLE.question("q5"), "failed", mistake="items-forgotten")
    line = next(s for s in printed([perfect(), mixed(q5=faulty)]).splitlines() if "q5" in s)
    assert line.split()[-7:] == ["0.5", "/", "1", "50%", "1", "×", "items-forgotten"]


def test_it_ends_with_where_to_look():
    assert "Report:   demo/report.html" in printed([perfect()])


def test_it_says_how_much_there_is_to_read_and_how_to_begin():
    page = printed([perfect(), blank()])
    assert next(s for s in page.splitlines() if "q7" in s).split()[-5:] == [
        *("by", "hand"), *("1", "to", "read"),
    ]  # fmt: skip
    assert "1 written answer of 1 student waits for a tutor. To mark in formgrader:" in page
    assert page.rstrip().endswith("/autograder mark demo")


def test_where_nothing_waits_no_formgrader_is_offered():
    assert "formgrader" not in printed([blank()])


def test_eighty_columns_are_enough():
    lines = [s for s in printed(sample_class()).splitlines() if "autograder mark" not in s]
    assert max(map(len, lines)) <= 80  # a command is not to be broken


def test_brackets_in_a_title_are_not_taken_for_markup():
    named = outcome("Ada", [score(SAMPLE.question("q1"), "passed")])
    stream = io.StringIO()
    print_summary([named], "[bold]x[/nonsense]", Path(), Console(file=stream, width=80))
    assert "[bold]x[/nonsense]" in stream.getvalue()


def test_a_class_of_nobody_says_so():
    assert "No submission was graded." in printed([])


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_a_log_that_knows_no_more_than_ascii_gets_its_table(monkeypatch, encoding):
    log = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr("sys.stdout", log)
    print_summary(sample_class(), TITLE, Path("demo"))
    log.flush()
    assert b"40 submissions graded" in log.buffer.getvalue()
