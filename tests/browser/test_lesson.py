"""The released notebook in a student's hands: it opens, stops nowhere, and answers at once."""

from __future__ import annotations

import json
import shutil

import pytest
from helpers.places import ROOT

pytestmark = pytest.mark.browser

NAME = "dot-product-bias"
WRONG = "def sigmoid_range(x, low, high):\n    return torch.sigmoid(x)"
RIGHT = "def sigmoid_range(x, low, high):\n    return low + (high - low) * torch.sigmoid(x)"


@pytest.fixture
def released(jupyter):
    shutil.copytree(ROOT / "assignments" / NAME, jupyter.notebooks / NAME, dirs_exist_ok=True)
    return f"{NAME}/{NAME}.ipynb"


@pytest.fixture
def cell_number():
    cells = json.loads((ROOT / "assignments" / NAME / f"{NAME}.ipynb").read_text())["cells"]
    return {cell["id"]: number for number, cell in enumerate(cells)}


@pytest.fixture
def write_and_check(page, cell_number):
    """Put a source into an answer cell, run it and its check, and give the card's text."""

    def write(question, source):
        page.evaluate(
            """async ([answer, check, source]) => {
              const { content } = jupyterapp.shell.currentWidget;
              content.widgets[answer].model.sharedModel.setSource(source);
              for (const number of [answer, check]) {
                content.activeCellIndex = number;
                await jupyterapp.commands.execute('notebook:run-cell');
              }
            }""",
            [cell_number[question], cell_number[f"{question}-check-1"], source],
        )
        number = cell_number[f"{question}-check-1"]
        return page.evaluate(
            """number => {
              const { content } = jupyterapp.shell.currentWidget;
              return content.widgets[number].outputArea.node.innerText;
            }""",
            number,
        )

    return write


@pytest.mark.parametrize("app", ["lab", "notebook"])
def test_the_blank_notebook_runs_from_top_to_bottom(notebook, released, app):
    notebook(path=released, app=app)  # fails if a cell stops


def test_a_wrong_answer_is_told_and_a_right_one_praised(notebook, released, page, write_and_check):
    notebook(path=released)
    wrong = write_and_check("q1", WRONG)
    assert "1 of 2 checks here passed" in wrong
    assert "not right" in wrong
    assert "2.75" not in wrong.split("not right")[1].split("\n")[0]
    right = write_and_check("q1", RIGHT)
    assert "all 2 checks here passed" in right
    assert "2 further checks wait at grading" in right


def test_an_open_question_says_so_kindly(notebook, released, page, write_and_check):
    notebook(path=released)
    stub = 'def n_parameters(*sizes, **more):\n    raise NotImplementedError("your answer here")'
    assert "not tried yet. Write your answer above" in write_and_check("q5", stub)


@pytest.mark.parametrize("name", ["JupyterLab Light", "JupyterLab Dark"])
def test_a_check_s_card_is_readable_in_every_theme(
    notebook, released, page, write_and_check, axe, theme, name
):
    notebook(path=released)
    write_and_check("q1", WRONG)
    theme(name)
    page.evaluate("() => document.querySelector('[role=status]').id = 'card'")
    assert axe("#card") == []
