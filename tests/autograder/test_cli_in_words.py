"""A tutor's way with answers in words: grade, mark in formgrader, grade again, report."""

from __future__ import annotations

import json

import jsonschema
import pytest
from helpers.in_words import NAME, STUB, answered, autograder, grade, hand_in, in_words
from helpers.nbgrader_scores import read_scores
from helpers.places import ROOT
from nbgrader.api import Gradebook

pytestmark = pytest.mark.slow

SCHEMA = json.loads((ROOT / "autograder" / "outcome.schema.json").read_text())


@pytest.fixture
def project(tmp_path):
    in_words(tmp_path)
    for student, text in {"ada": "For cakes.", "bo": STUB, "cleo": "For bread."}.items():
        hand_in(tmp_path, student, answered(text))
    return tmp_path


def test_a_tutor_s_marks_survive_and_count_and_only_what_changed_is_read_again(project):
    printed = grade(project)
    assert "2 written answers of 2 students wait for a tutor" in printed
    assert "autograder mark graded" in printed
    report = (project / "graded" / "report.html").read_text()
    assert "2 answers for 2 points each; 1 student left it blank" in report
    outcomes = [json.loads(f.read_text()) for f in (project / "graded" / "outcomes").iterdir()]
    for outcome in outcomes:
        jsonschema.validate(outcome, SCHEMA)
    told = {o["student"]: o["questions"]["q2"]["outcome"] for o in outcomes}
    assert told == {"ada": "waiting", "bo": "not tried", "cleo": "waiting"}

    database = f"sqlite:///{project / 'graded' / 'gradebook.db'}"
    with Gradebook(database) as gradebook:
        for student, points in (("ada", 2), ("bo", 0.5), ("cleo", 1)):
            row = gradebook.find_grade("q2", NAME, NAME, student)
            row.manual_score, row.needs_manual_grade = points, False  # as formgrader does
        gradebook.db.commit()
    assert "wait" not in autograder(project, "report", "graded")

    hand_in(project, "cleo", answered("For bread, and for the rent."))
    assert "1 written answer of 1 student waits for a tutor" in grade(project)
    assert read_scores(database, NAME) == {"ada": 5, "bo": 3.5, "cleo": 4}
    with Gradebook(database) as gradebook:
        notebooks = gradebook.notebook_submissions(NAME, NAME)
        assert [n.student.id for n in notebooks if n.needs_manual_grade] == ["cleo"]
    feedback = {p.stem: p.read_text() for p in (project / "graded" / "feedback").iterdir()}
    assert "<strong>5</strong> of 5 points" in feedback["ada"]
    assert "<strong>3.5</strong> of 5 points" in feedback["bo"]
    assert "2 of them still with a tutor" in feedback["cleo"]
