"""A tutor's commands: a class goes in, pages and a gradebook come out, errors are sentences."""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
from collections import Counter
from pathlib import Path

import jsonschema
import pytest
from helpers.places import ROOT

from autograder.gradebook import read_scores

pytestmark = pytest.mark.slow

MAKE = runpy.run_path(str(ROOT / "tests" / "class" / "make.py"))
AUTOGRADER = Path(sys.executable).parent / "autograder"
SCHEMA = json.loads((ROOT / "autograder" / "outcome.schema.json").read_text())
REASONS = {
    "emil-berg": "too-slow",
    "gabor-kiss": "cells-deleted",
    "hugo-bauer": "cells-duplicated",
    "ines-costa": "cells-renamed",
    "jonas-weber": "cells-edited",
    "kira-ivanova": "empty",
    "liam-walsh": "not-json",
    "maya-shah": "other-assignment",
}


def run(*words):
    program = [AUTOGRADER, *map(str, words)]
    return subprocess.run(
        program, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False
    )


@pytest.fixture(scope="module")
def graded(built, tmp_path_factory):
    folder = tmp_path_factory.mktemp("class")
    MAKE["main"](folder / "submitted")
    done = run("grade", folder / "submitted", "--assignment", "dot-product-bias",
               "--out", folder / "out", "--limit", 5, "--root", built.root)  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder / "out", done.stdout


@pytest.fixture(scope="module")
def outcomes(graded):
    files = sorted((graded[0] / "outcomes").glob("*.json"))
    return {f.stem: json.loads(f.read_text()) for f in files}


def test_every_submission_has_an_outcome_in_the_promised_form(outcomes):
    assert set(outcomes) == set(MAKE["CLASS"])
    for outcome in outcomes.values():
        jsonschema.validate(outcome, SCHEMA)


def test_what_was_damaged_has_its_reason_and_the_others_none(outcomes):
    assert {s: o["reason"] for s, o in outcomes.items() if o["reason"]} == REASONS


def test_right_work_in_any_style_earns_everything(outcomes):
    for student, work in MAKE["CLASS"].items():
        if not (work.mistakes or work.untried or work.cells) and student not in REASONS:
            assert outcomes[student]["score"] == 20, student


def test_every_mistake_is_named(outcomes):
    for student, work in MAKE["CLASS"].items():
        for question, mistake in work.mistakes.items():
            assert outcomes[student]["questions"][question]["mistake"] == mistake, student


def test_what_was_not_tried_is_not_wrong(outcomes):
    for student, work in MAKE["CLASS"].items():
        for question in work.untried:
            assert outcomes[student]["questions"][question]["outcome"] == "not tried"


def test_the_gradebook_holds_the_same_totals(graded, outcomes):
    scores = read_scores(f"sqlite:///{graded[0] / 'gradebook.db'}", "dot-product-bias")
    assert scores == pytest.approx({s: o["score"] for s, o in outcomes.items()})


def test_every_student_has_a_page_that_names_the_mistake(graded, outcomes):
    for student, outcome in outcomes.items():
        page = (graded[0] / "feedback" / f"{student}.html").read_text()
        assert "<script" not in page
        assert f"{outcome['score']:g}</strong> of 20" in page
    assert "Try a bias of 10" in (graded[0] / "feedback" / "lena-vogel.html").read_text()


def test_the_report_says_what_needs_a_look(graded):
    report = (graded[0] / "report.html").read_text()
    for student in REASONS:
        assert student in report
    assert "squash-before-biases" in report


def test_the_table_says_where_to_look(graded):
    said = graded[1]
    assert "40 submissions graded" in said
    assert "squash-before-biases" in said
    assert "report.html" in said


def test_a_second_run_doubles_nothing(built, graded, outcomes):
    out = graded[0]
    again = run("grade", out.parent / "submitted", "--assignment", "dot-product-bias",
                "--out", out, "--limit", 5, "--root", built.root)  # fmt: skip
    assert again.returncode == 0
    assert Counter(p.suffix for p in (out / "outcomes").iterdir()) == {".json": 40}
    scores = read_scores(f"sqlite:///{out / 'gradebook.db'}", "dot-product-bias")
    assert scores == pytest.approx({s: o["score"] for s, o in outcomes.items()})


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["tests", "--assignment", "weight-loss"], "there are: cold-start, dot-product-bias"),
        (["nowhere", "--assignment", "dot-product-bias"], "nowhere"),
        (["docs/decisions", "--assignment", "dot-product-bias"], "STUDENT/dot-product-bias"),
        (["docs", "--assignment", "dot-product-bias", "--jobs", "0"], "at least one job"),
    ],
)
def test_a_wrong_word_is_one_sentence_and_no_traceback(words, sentence, tmp_path):
    done = run("grade", *words, "--out", tmp_path / "out")
    assert done.returncode != 0
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
