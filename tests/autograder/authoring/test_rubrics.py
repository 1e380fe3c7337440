"""Tutors see the rubric above the answer, students never do: by `nbgrader autograde` too."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from helpers.in_words import NAME, RUBRIC, STUB, in_words

from autograder.authoring.build import release_one
from autograder.authoring.notebooks import source_notebook
from autograder.authoring.rubrics import rubrics, with_rubrics

ANSWER = "Twice as many guests want twice the flour."
BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    return source_notebook(in_words(tmp_path_factory.mktemp("project")))


def test_the_rubric_says_whose_it_is_and_what_it_is_worth(source):
    shown = rubrics(source)["q2"]
    assert shown.startswith("> **What to look for in q2** (for tutors; 2 points)\n>\n> ")
    assert RUBRIC in shown
    assert "SOLUTION" not in shown


def test_only_answers_in_words_have_a_rubric(source):
    assert set(rubrics(source)) == {"q2"}


def test_the_rubric_stands_right_above_its_answer(source):
    ids = [cell.id for cell in with_rubrics(source.cells, rubrics(source))]
    assert ids[ids.index("q2") - 1] == "q2-rubric"
    assert len(ids) == len(source.cells) + 1


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    root = tmp_path_factory.mktemp("project")
    release_one(in_words(root), root / "course", root / "assignments")
    return root / "course"


@pytest.fixture(scope="module")
def autograded(course):
    """What `nbgrader autograde` makes of answers that went through a lot."""
    released = (course.parent / "assignments" / NAME / f"{NAME}.ipynb").read_text()
    assert RUBRIC not in released

    def is_answer(cell):
        return cell["metadata"].get("nbgrader", {}).get("grade_id") == "q2"

    def hand_in(student, change):
        notebook = json.loads(released)
        change(notebook["cells"], next(c for c in notebook["cells"] if is_answer(c)))
        path = course / "submitted" / student / NAME / f"{NAME}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(notebook))

    def write(cells, answer):
        answer["source"] = "".join(answer["source"]).replace(STUB, ANSWER)

    def delete(cells, answer):
        cells.remove(answer)
        plain = {"cell_type": "markdown", "id": "own", "metadata": {}, "source": ANSWER}
        cells.insert(0, plain)

    def make_code(cells, answer):
        write(cells, answer)
        answer |= {"cell_type": "code", "outputs": [], "execution_count": None}

    def split(cells, answer):
        cells.append({**answer, "id": "second", "source": f"And more.\n\n{STUB}"})
        answer["source"] = ANSWER

    changes = {"wrote": write, "deleted": delete, "made-code": make_code, "split": split}
    for student, change in (changes | {"blank": lambda *_: None}).items():
        hand_in(student, change)
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run(
        [BIN / "nbgrader", "autograde", NAME], cwd=course, env=environment, check=True,
        capture_output=True,
    )  # fmt: skip
    copies = (course / "autograded").glob(f"*/{NAME}/{NAME}.ipynb")
    return {path.parts[-3]: nbformat.read(path, as_version=4).cells for path in copies}


@pytest.mark.slow
@pytest.mark.parametrize("student", ["wrote", "deleted", "made-code", "split", "blank"])
def test_nbgrader_shows_the_rubric_and_loses_no_words(autograded, student):
    cells = autograded[student]
    (number,) = [
        n for n, c in enumerate(cells) if c.metadata.get("nbgrader", {}).get("grade_id") == "q2"
    ]
    assert cells[number].cell_type == "markdown"
    assert [n for n, c in enumerate(cells) if RUBRIC in c.source] == [number - 1]
    assert student == "blank" or any(ANSWER in c.source for c in cells)


@pytest.mark.slow
def test_nbgrader_lets_a_written_answer_wait_and_gives_a_blank_one_zero(autograded, course):
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        waits = {
            student: gradebook.find_grade("q2", NAME, NAME, student).needs_manual_grade
            for student in autograded
        }
    assert waits == {
        "wrote": True, "deleted": True, "made-code": True, "split": True, "blank": False,
    }  # fmt: skip
