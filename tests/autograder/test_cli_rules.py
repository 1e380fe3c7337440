"""A course's rules from the command line: written, looked through, counted by, and kept."""

from __future__ import annotations

import json
import sys
from dataclasses import replace

import pytest
from helpers.in_words import NAME, answered, autograder, grade, hand_in, in_words
from helpers.places import ROOT
from helpers.sample_outcomes import SAMPLE, mixed, perfect, score
from nbgrader.api import Gradebook

from autograder.cli import main
from autograder.outcomes import read_outcomes, write_outcome
from autograder.records import Submission
from autograder.unfinished import begin, end

RULES = f"""
[course]
timezone = "Europe/Zurich"
roster = "roster.csv"
[late]
percent_per_day = 10
[assignments.{SAMPLE.name}]
due = 2026-11-01T23:59:00
[assignments.{SAMPLE.name}.points]
q1 = 4
[students.bo]
excused = ["{SAMPLE.name}"]
"""


@pytest.fixture
def run(monkeypatch, tmp_path):
    def running(*words):
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(sys, "argv", ["autograder", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code

    return running


@pytest.fixture
def out(tmp_path):
    """A graded class: Ada in time, Bo late, Cy late with an attempt in time before it."""
    (tmp_path / "course.toml").write_text(RULES)
    (tmp_path / "roster.csv").write_text("id\nada\nbo\ncy\ndan\n")
    late, in_time = "2026-11-03T09:00:00+01:00", "2026-11-01T09:00:00+01:00"
    for outcome in (
        replace(perfect("ada"), handed_in=in_time),
        replace(perfect("bo"), handed_in=late),
        replace(mixed("cy", q1=score(SAMPLE.questions[0], "failed")), handed_in=in_time),
        replace(perfect("cy"), handed_in=late, attempt=2),
    ):
        write_outcome(outcome, tmp_path / "graded" / "outcomes")
    return tmp_path / "graded"


def page(out, name):
    return (out / name).read_text()


def test_the_rules_count_and_what_grading_found_stays_as_it_was(run, out, capsys):
    raw = read_outcomes(out / "outcomes")
    assert run("report", "graded", "--rules", "course.toml") == 0
    printed = capsys.readouterr().out
    assert "3 submissions graded, mean 13.07 of 24, 1 missing, 1 late, 1 excused" in printed
    assert "The gradebook follows when you grade again" in printed
    assert read_outcomes(out / "outcomes") == raw
    assert "<strong>22</strong> of 24 points" in page(out, "feedback/ada.html")
    assert "which do not count" in page(out, "feedback/bo.html")
    assert "22 earned, 4.8 off for coming late." in page(out, "feedback/cy.html")
    assert "Attempt 2 of 2 counts, the last one." in page(out, "feedback/cy.html")
    assert "We have nothing from you" in page(out, "feedback/dan.html")
    assert "Late: cy (2 days, 4.8 points off)." in page(out, "report.html")


def test_a_later_report_counts_by_the_rules_of_before(run, out, tmp_path, capsys):
    run("report", "graded", "--rules", "course.toml")
    (tmp_path / "course.toml").unlink()
    report = page(out, "report.html")
    capsys.readouterr()
    assert run("report", "graded") == 0
    printed = capsys.readouterr().out
    assert "Rules:    graded/rules/course.toml" in printed
    assert "The gradebook follows" not in printed
    assert page(out, "report.html") == report


def test_whose_outcome_is_damaged_has_not_handed_in_nothing(run, out, capsys):
    run("report", "graded", "--rules", "course.toml")
    before = page(out, "feedback/ada.html")
    (out / "outcomes" / "ada.json").write_text("{")
    assert run("report", "graded") == 0
    told = capsys.readouterr()
    assert "ada.json is not an outcome that this program wrote" in told.err
    assert "2 submissions graded, mean 8.6 of 24, 1 missing, 1 late, 1 excused" in told.out
    assert page(out, "feedback/ada.html") == before


def test_rules_that_cannot_be_used_leave_everything_as_it_was(run, out, capsys):
    run("report", "graded", "--rules", "course.toml")
    before = page(out, "report.html")
    (out.parent / "bad.toml").write_text("[late]\npercent_per_day = -1\n[asignments]\n")
    assert run("report", "graded", "--rules", "bad.toml") == 2
    told = capsys.readouterr().err
    assert "bad.toml:2:" in told
    assert "bad.toml:3:" in told
    assert page(out, "report.html") == before
    assert "percent_per_day = 10" in page(out, "rules/course.toml")


def test_without_rules_the_last_attempt_counts(run, out, capsys):
    assert run("report", "graded") == 0
    assert "3 submissions graded, mean 20 of 22" in capsys.readouterr().out
    assert "Rules:" not in capsys.readouterr().out


def test_the_command_writes_a_file_and_then_looks_it_through(run, tmp_path, capsys):
    in_words(tmp_path)
    assert run("rules") == 0
    assert "none is in force yet" in capsys.readouterr().out
    assert run("rules") == 0
    assert "course.toml can be used" in capsys.readouterr().out
    with (tmp_path / "course.toml").open("a") as file:
        file.write(f'[assignments.{NAME}]\ndrop = ["q3"]\n')
    assert run("rules") == 2
    assert "There is no question called 'q3'; there are: q1, q2." in capsys.readouterr().err


def test_the_page_of_whoever_left_the_roster_goes_and_no_other_file(run, out, tmp_path):
    run("report", "graded", "--rules", "course.toml")
    mine = out / "feedback" / "notes.html"
    mine.write_text("<p>of a tutor</p>")
    (tmp_path / "roster.csv").write_text("id\nada\nbo\ncy\n")
    assert run("report", "graded", "--rules", "course.toml") == 0
    left = {file.name for file in (out / "feedback").iterdir()}
    assert left == {"ada.html", "bo.html", "cy.html", "notes.html"}


def test_nobody_is_missing_from_a_class_that_is_not_graded_whole(run, out, capsys):
    run("report", "graded", "--rules", "course.toml")
    capsys.readouterr()
    begin(out / "outcomes", [Submission(s, SAMPLE.name, out, None) for s in ("dan", "eve", "cy")])
    assert run("report", "graded") == 0
    printed = capsys.readouterr().out
    assert printed.startswith("4 of 6 submissions are graded: grading was interrupted")
    assert "missing" not in printed.partition("\n")[2]
    assert "4 of 6 submissions are graded" in page(out, "report.html")
    assert not (out / "feedback" / "dan.html").exists()
    end(out / "outcomes")
    assert run("report", "graded") == 0
    assert "1 missing" in capsys.readouterr().out
    assert "are graded" not in page(out, "report.html")
    assert (out / "feedback" / "dan.html").exists()


def test_a_misspelt_id_is_not_blamed_on_the_rules(run, out, capsys):
    run("report", "graded", "--rules", "course.toml")
    assert run("explain", "adda", SAMPLE.name, "--root", ROOT) == 2
    told = capsys.readouterr().err
    assert "There is no outcome of 'adda'" in told
    assert "Do you mean ada?" in told
    for file in (out / "outcomes").rglob("*.json"):
        file.unlink()
    assert run("explain", "ada", SAMPLE.name, "--root", ROOT) == 2
    assert "There is no outcome of 'ada'" in capsys.readouterr().err


@pytest.mark.slow
def test_the_gradebook_has_the_points_of_the_rules_and_marks_scale_with_their_question(tmp_path):
    in_words(tmp_path)
    hand_in(tmp_path, "ada", answered("For cakes."))
    rules = tmp_path / "course.toml"
    rules.write_text(f"[assignments.{NAME}.points]\nq1 = 6\nq2 = 4\n")
    autograder(tmp_path, "grade", "submitted", "--assignment", NAME, "--out", "graded",
               "--rules", "course.toml")  # fmt: skip
    with Gradebook(f"sqlite:///{tmp_path / 'graded' / 'gradebook.db'}") as gradebook:
        (submission,) = gradebook.assignment_submissions(NAME)
        assert (submission.score, submission.max_score) == (6, 8)  # q2 as its rubric has it
        row = gradebook.find_grade("q2", NAME, NAME, "ada")
        row.manual_score, row.needs_manual_grade = 1.5, False  # as formgrader does
        gradebook.db.commit()
    autograder(tmp_path, "report", "graded")
    assert "<strong>9</strong> of 10 points" in page(tmp_path, "graded/feedback/ada.html")
    rules.write_text(f'[assignments.{NAME}]\ndrop = ["q2"]\n')
    autograder(tmp_path, "report", "graded", "--rules", "course.toml")
    assert "<strong>3</strong> of 3 points" in page(tmp_path, "graded/feedback/ada.html")
    assert "3 submissions" not in grade(tmp_path)
    with Gradebook(f"sqlite:///{tmp_path / 'graded' / 'gradebook.db'}") as gradebook:
        assert gradebook.find_grade("q2", NAME, NAME, "ada").manual_score == 1.5
    raw = json.loads(page(tmp_path, "graded/outcomes/ada.json"))
    assert raw["questions"]["q1"]["points"] == 3
