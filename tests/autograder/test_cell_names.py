"""A check cell's name is written and read in one place."""

import pytest

from autograder.cell_names import CheckCell, read_name


@pytest.mark.parametrize(
    ("cell", "name"),
    [(CheckCell("q4"), "q4-check-1"), (CheckCell("q4", hidden=True), "q4-hidden-1")],
)
def test_what_is_written_can_be_read(cell, name):
    assert cell.name == name
    assert read_name(name) == cell


def test_a_question_may_have_hyphens():
    assert read_name("big-check-check-1") == CheckCell("big-check")


@pytest.mark.parametrize("name", [None, "", "q4", "check-1", "q4-check", "cell-03"])
def test_another_cell_is_no_check_cell(name):
    assert read_name(name) is None
