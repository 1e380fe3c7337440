"""What a tutor marks holds every word of the student's, the rubrics, and nothing that runs."""

from __future__ import annotations

import nbformat
import pytest
from helpers.in_words import RUBRIC, STUB, answered, in_words, work
from helpers.tiny_notebooks import code
from hypothesis import given
from hypothesis import strategies as st

from autograder.authoring.notebooks import source_notebook
from autograder.gradebook.marking_copy import LARGEST_CELL, answers_in_words, marking_copy

ANSWER = "Twice as many guests want twice the flour."


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    return source_notebook(in_words(tmp_path_factory.mktemp("project")))


@pytest.fixture
def copied(source):
    def copy(*cells):
        made = marking_copy(work(*cells), source)
        nbformat.validate(made)
        return made.cells

    return copy


def named(cells, name):
    (cell,) = [c for c in cells if c.metadata.get("nbgrader", {}).get("grade_id") == name]
    return cell


def test_the_answer_is_marked_under_its_rubric(copied):
    cells = copied(answered(ANSWER))
    answer = named(cells, "q2")
    assert ANSWER in answer.source
    assert (answer.metadata.nbgrader.grade, answer.metadata.nbgrader.points) == (True, 2)
    assert RUBRIC in cells[cells.index(answer) - 1].source


def test_an_answer_in_a_code_cell_becomes_text_again(copied):
    answer = named(copied(code(ANSWER, "q2")), "q2")
    assert (answer.cell_type, answer.source) == ("markdown", ANSWER)


def test_of_a_split_answer_the_last_half_is_marked_and_the_first_one_stays(copied):
    cells = copied(code("First half.", "q2", kind="markdown"), answered(ANSWER))
    assert ANSWER in named(cells, "q2").source
    assert any(c.source == "First half." for c in cells)


def test_an_answer_whose_cell_is_gone_can_still_be_marked(copied):
    cells = copied(code(ANSWER, kind="markdown"))
    assert "was not handed in" in named(cells, "q2").source
    assert any(c.source == ANSWER for c in cells)
    assert sum(RUBRIC in c.source for c in cells) == 1


def test_points_of_the_checks_can_be_overruled_and_what_they_hide_stays_hidden(copied):
    cells = copied(code("grade = 100", "q1-check-1"))
    assert named(cells, "q1-check-1").source == 'grader.check("q1")'
    assert "SECRET" not in named(cells, "q1-hidden-1").source


def test_what_a_student_says_about_points_does_not_count(copied):
    cheat = answered(ANSWER)
    cheat["metadata"]["nbgrader"] |= {"points": 1000, "grade": False, "task": True}
    assert named(copied(cheat), "q2").metadata.nbgrader.points == 2


def test_raw_cells_become_text_because_formgrader_takes_them_for_html(copied):
    cells = copied(code("<script>alert(1)</script>", kind="raw"))
    assert {c.cell_type for c in cells} == {"code", "markdown"}


def test_code_has_no_outputs(copied):
    shown = code("1 + 1") | {"outputs": [{"output_type": "display_data"}]}
    assert all(c.outputs == [] for c in copied(shown) if c.cell_type == "code")


def test_a_pasted_file_is_cut_and_says_so(copied):
    source = named(copied(code("x" * (LARGEST_CELL + 7), "q2", kind="markdown")), "q2").source
    assert len(source) < LARGEST_CELL + 100
    assert source.endswith("… and 7 characters more, in the file that was handed in.")


def test_the_answers_of_a_copy_can_be_read_again(source):
    made = marking_copy(work(answered(ANSWER)), source)
    assert ANSWER in answers_in_words(made)["q2"]
    assert set(answers_in_words(made)) == {"q2"}


names = ["q1", "q2", "q1-check-1", "q2-rubric", STUB]
any_name = st.sampled_from(names) | st.none() | st.integers()
any_cell = st.builds(
    lambda source, name, kind: code(source, name, kind=kind),
    st.text(max_size=20), any_name, st.sampled_from(["code", "markdown", "raw"]),
)  # fmt: skip


@given(st.lists(any_cell, max_size=6))
def test_whatever_is_handed_in_has_a_copy_that_is_a_notebook(source, cells):
    made = marking_copy(work(*cells), source)
    nbformat.validate(made)
    assert sum(RUBRIC in c.source for c in made.cells) == 1
