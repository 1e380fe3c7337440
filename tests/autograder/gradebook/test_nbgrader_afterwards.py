"""nbgrader's own programs work on what grading wrote: export, feedback, its commands."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.in_words import NAME, STUB, answered, in_words, submission
from helpers.postgres import PASSWORD
from nbgrader.api import Gradebook

from autograder.gradebook import choose_gradebook, hand_to_tutors, read_scores
from autograder.gradebook.address import gradebook_url
from autograder.records import CheckOutcome, Outcome, Score
from autograder.scoring.questions import unseen_score, waiting_score

pytestmark = pytest.mark.slow
BIN = Path(sys.executable).parent


both = pytest.mark.parametrize("out", ["sqlite", "postgresql"], indirect=True)
in_a_file = pytest.mark.parametrize("out", ["sqlite"], indirect=True)
on_a_server = pytest.mark.parametrize("out", ["postgresql"], indirect=True)


@pytest.fixture
def out(request, tmp_path, monkeypatch):
    """A graded class: Ada right and late, Bo blank."""
    out = tmp_path / "graded"
    out.mkdir()
    if request.param == "postgresql":
        monkeypatch.setenv("PGPASSWORD", PASSWORD)
        choose_gradebook(out, request.getfixturevalue("server").new_database(password=""))
    assignment = in_words(tmp_path)
    q1, q2 = assignment.questions
    checks = tuple(CheckOutcome(c.name, c.hidden, "passed", c.points, c.points) for c in q1.checks)
    right = Score("q1", q1.title, 3, 3, "passed", None, None, checks)
    ada = Outcome("ada", NAME, 3, 5, None, (), (right, waiting_score(q2)))
    ada = replace(ada, penalty=0.5, handed_in="2026-11-21T23:30:00-02:00")
    bo = Outcome("bo", NAME, 0, 5, None, (), (unseen_score(q1), unseen_score(q2)))
    handed_in = [
        submission(tmp_path, "ada", answered("For cakes.")),
        submission(tmp_path, "bo", answered(STUB)),
    ]
    hand_to_tutors(out, assignment, handed_in, [ada, bo], tmp_path / "build")
    with Gradebook(gradebook_url(out)) as gradebook:
        grade = gradebook.find_grade("q2", NAME, NAME, "ada")
        grade.manual_score, grade.needs_manual_grade = 1.5, False
        gradebook.find_comment("q2", NAME, NAME, "ada").manual_comment = "And halving?"
        gradebook.db.commit()
    return out


def nbgrader(out, *words):
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        [BIN / "nbgrader", *words], cwd=out / "formgrader", env=environment,
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@both
def test_what_nbgrader_exports_is_what_we_read(out):
    nbgrader(out, "export")
    with (out / "formgrader" / "grades.csv").open() as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    assert {s: float(r["score"]) for s, r in rows.items()} == read_scores(gradebook_url(out), NAME)
    ada = rows["ada"]
    assert (ada["raw_score"], ada["late_submission_penalty"], ada["score"]) == ("4.5", "0.5", "4.0")
    assert ada["timestamp"] == "2026-11-22 01:30:00"
    assert (ada["max_score"], rows["bo"]["timestamp"]) == ("5.0", "")


@on_a_server
def test_nbgrader_s_feedback_has_the_points_and_the_comment(out):
    nbgrader(out, "generate_feedback", NAME)
    page = (out / "formgrader" / "feedback" / "ada" / NAME / f"{NAME}.html").read_text()
    assert "And halving?" in page
    assert f"{NAME} (Score: 4.0 / 5.0)" in page
    assert "Late submission penalty (Score: -0.5)" in page


@in_a_file
def test_nbgrader_s_form_is_up_to_date(out):
    nbgrader(out, "db", "upgrade")
    assert read_scores(gradebook_url(out), NAME) == {"ada": 4.0, "bo": 0.0}
