"""An honest submission scores the same by `autograder grade`, `nbgrader autograde`, `otter run`."""

from __future__ import annotations

import copy
import json
import os
import runpy
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from helpers.handing_in import as_handed_in
from helpers.places import ROOT

from autograder.records import Submission
from autograder.scoring import MistakeBook, grade_submission

pytestmark = pytest.mark.slow

NAME = "dot-product-bias"
MAKE = runpy.run_path(str(ROOT / "tests" / "class" / "make.py"))
HONEST = (
    "ada-okafor",  # right, as the lesson has it: the book's form with embeddings
    "anna-lindqvist",  # right, the book's form with nn.Parameter
    "lena-vogel",  # q4 squashed too early: partly right
    "wei-zhang",  # wrong in q2 and q6
    "zoe-martin",  # wrong in q1, q6 not tried
    "bea-jensen",  # nothing tried
    "dita-horvat",  # q5 is no Python
    "farid-rahimi",  # right in yet another style
)
BIN = Path(sys.executable).parent


def _question_of(cell):
    return cell["metadata"].get("nbgrader", {}).get("grade_id")


def _overwritten_later(notebook):
    """Delete the check call of a wrong q4, and overwrite both its name and a right one later."""
    made = copy.deepcopy(notebook)
    made["cells"] = [c for c in made["cells"] if _question_of(c) != "q4-check-1"]
    last = copy.deepcopy(made["cells"][-1])
    last |= {"id": "later", "cell_type": "code", "metadata": {}, "outputs": []}
    last |= {"execution_count": None}
    last["source"] = "from cfkit import DotProductBias\nsigmoid_range = None\ndel n_parameters"
    made["cells"].append(last)
    return made


def _handed_in(student, notebook):
    return Submission(student, NAME, ROOT, as_handed_in(json.dumps(notebook).encode()))


@pytest.fixture(scope="module")
def notebooks(dot_product_bias):
    made = {s: json.loads(MAKE["hand_in"](dot_product_bias, MAKE["CLASS"][s])) for s in HONEST}
    return made | {"overwritten-later": _overwritten_later(made["lena-vogel"])}


@pytest.fixture(scope="module")
def ours(notebooks, dot_product_bias, warm):
    book = MistakeBook(dot_product_bias, seed=3)
    outcomes = {
        student: grade_submission(_handed_in(student, notebook), book, warm, limit=20)
        for student, notebook in notebooks.items()
    }
    return {s: {q.question: q.score for q in o.scores} for s, o in outcomes.items()}


@pytest.fixture(scope="module")
def folder(notebooks, tmp_path_factory):
    submitted = tmp_path_factory.mktemp("submitted")
    for student, notebook in notebooks.items():
        path = submitted / student / NAME / f"{NAME}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(notebook))
    return submitted


@pytest.fixture(scope="module")
def nbgraders(built, folder, tmp_path_factory):
    course = tmp_path_factory.mktemp("course")
    shutil.copytree(built.course / "source", course / "source")
    for file in ("gradebook.db", "nbgrader_config.py"):
        shutil.copy(built.course / file, course / file)
    program = [BIN / "nbgrader", "autograde", NAME, f"--CourseDirectory.root={course}",
               f"--CourseDirectory.submitted_directory={folder}"]  # fmt: skip
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run(program, cwd=course, env=environment, check=True, capture_output=True)

    from nbgrader.api import Gradebook

    scores = {}
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        for submission in gradebook.assignment_submissions(NAME):
            own = scores.setdefault(submission.student.id, {})
            for grade in submission.notebooks[0].grades:
                question = grade.cell.name.split("-")[0]
                own[question] = own.get(question, 0) + grade.score
    return scores


@pytest.fixture(scope="module")
def otters(built, folder, notebooks, tmp_path_factory):
    out = tmp_path_factory.mktemp("otter")

    def run(student):
        results = out / student
        results.mkdir()
        notebook = folder / student / NAME / f"{NAME}.ipynb"
        program = [BIN / "otter", "run", "-a", built.otter_zip(NAME), "-o", results, notebook]
        subprocess.run(program, cwd=results, check=True, capture_output=True)
        tests = json.loads((results / "results.json").read_text())["tests"]
        return student, {t["name"]: t["score"] for t in tests if "score" in t}

    with ThreadPoolExecutor(2) as pool:
        return dict(pool.map(run, notebooks))


@pytest.mark.parametrize("student", [*HONEST, "overwritten-later"])
def test_nbgrader_gives_the_same_score_question_by_question(student, ours, nbgraders):
    assert nbgraders[student] == pytest.approx(ours[student])


@pytest.mark.parametrize("student", [*HONEST, "overwritten-later"])
def test_otter_gives_the_same_score_question_by_question(student, ours, otters):
    assert otters[student] == pytest.approx(ours[student])


def test_a_name_redefined_later_changes_nothing(ours):
    assert ours["overwritten-later"] == ours["lena-vogel"]


def test_the_blank_submission_has_no_points_in_any_way(ours, nbgraders, otters):
    for way in (ours, nbgraders, otters):
        assert sum(way["bea-jensen"].values()) == 0
