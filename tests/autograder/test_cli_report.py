"""`autograder report` makes the pages again from what grading left."""

from __future__ import annotations

import errno
import sys

import pytest
from helpers.places import ROOT
from helpers.sample_outcomes import blank, perfect

from autograder.cli import main
from autograder.outcomes import write_outcome


@pytest.fixture
def report(monkeypatch):
    def run(*words):
        monkeypatch.setattr(sys, "argv", ["autograder", "report", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code

    return run


@pytest.fixture
def out(tmp_path):
    for outcome in (perfect("ada"), blank("bo")):
        write_outcome(outcome, tmp_path / "outcomes")
    return tmp_path


def test_the_pages_are_made_from_the_outcomes_alone(report, out, capsys):
    assert report(out, "--root", out) == 0
    assert "2 submissions graded" in capsys.readouterr().out
    assert "dot-product-bias" in (out / "report.html").read_text()
    assert {p.name for p in (out / "feedback").iterdir()} == {"ada.html", "bo.html"}


def test_the_title_comes_from_the_assignment_if_it_is_named(report, out):
    assert report(out, "--assignment", "dot-product-bias", "--root", ROOT) == 0
    assert "<h1>Predict a rating</h1>" in (out / "report.html").read_text()


def test_nothing_to_report_on_is_a_sentence(report, tmp_path, capsys):
    assert report(tmp_path) == 2
    assert "no outcomes in" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_formgrader_is_not_opened_on_a_gradebook_that_nobody_reaches(monkeypatch, tmp_path, capsys):
    (tmp_path / "formgrader").mkdir()
    (tmp_path / "gradebook.url").write_text("postgresql+psycopg2://tutor@127.0.0.1:1/grades\n")
    monkeypatch.setattr(sys, "argv", ["autograder", "mark", str(tmp_path)])
    with pytest.raises(SystemExit):
        main()
    assert "See that the server runs" in capsys.readouterr().err


def test_pages_that_cannot_be_written_are_a_sentence_and_the_next_run_makes_them(
    report, out, capsys
):
    (out / "feedback").write_text("a file")
    assert report(out) == 2
    assert "could not be written (File exists). What was graded is kept." in capsys.readouterr().err
    (out / "feedback").unlink()
    assert report(out) == 0


def test_rules_count_from_now_on_also_where_nobody_reads_what_is_printed(report, out, monkeypatch):
    (out / "course.toml").write_text("[late]\npercent_per_day = 10\n")

    def closed(*_, **__):
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    monkeypatch.setattr("autograder.reports.print_summary", closed)
    report(out, "--rules", out / "course.toml")
    assert (out / "rules" / "course.toml").exists()


def test_what_is_graded_is_for_its_owner_only_also_with_rules(monkeypatch, tmp_path):
    (tmp_path / "course.toml").write_text("[course]\n")
    words = ["grade", tmp_path / "nothing", "--assignment", "dot-product-bias", "--root", ROOT,
             "--out", tmp_path / "graded", "--rules", tmp_path / "course.toml"]  # fmt: skip
    monkeypatch.setattr(sys, "argv", ["autograder", *map(str, words)])
    with pytest.raises(SystemExit):
        main()
    assert (tmp_path / "graded").stat().st_mode & 0o777 == 0o700
