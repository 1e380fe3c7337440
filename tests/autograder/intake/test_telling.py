"""What a tutor is told of changed check cells and of another assignment's notebook."""

import pytest
from helpers.tiny_notebooks import (
    DOUBLE,
    HALVE,
    HIDDEN,
    NUMBERS,
    Q1_CHECK,
    assignment,
    code,
    notebook,
)

from autograder.errors import SubmissionFault
from autograder.intake import locate


def told(located):
    return {f.code: f.sentence for f in located.faults}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("grader.points = 20", "q1-check-1"),
        ('grader.check("q2")', "q1-check-1"),
        ("", "q1-check-1"),
        ("print('20 points')", "q1-hidden-1"),
        ("def (", "q1-hidden-1"),
    ],
)
def test_an_edited_check_cell_is_told_and_not_run(source, name):
    cells = (code(DOUBLE, "q1"), code(source, name), code(HALVE, "q2"))
    located = locate(notebook(*cells), NUMBERS)
    assert [s.source for s in located.steps] == [DOUBLE, HALVE]
    assert told(located) == {
        "cells-edited": "A check cell of q1 was changed: the original checks were used."
    }


def test_the_hidden_checks_of_the_staffs_own_copy_are_no_edit():
    full = f"{HIDDEN}\n### BEGIN HIDDEN TESTS\nhidden('...')\n### END HIDDEN TESTS"
    cells = (code(DOUBLE, "q1"), code(full, "q1-hidden-1"), code(HALVE, "q2"))
    assert locate(notebook(*cells), NUMBERS).faults == ()


def refused(*args, **kwargs):
    with pytest.raises(SubmissionFault) as caught:
        locate(notebook(*args, **kwargs), NUMBERS)
    return caught.value


def test_the_notebook_of_another_assignment_is_named():
    # Its q1 is not ours, though it has the same name.
    fault = refused(code("def decay(): ...", "q1"), label="weight-decay")
    assert fault.code == "other-assignment"
    assert fault.sentence == (
        "This is the notebook of 'weight-decay'. Expected was numbers, which asks for double "
        "and halve."
    )


def test_a_notebook_without_a_label_and_without_answers_is_another():
    fault = refused(code("def decay(): ...", "q1"), label=None)
    assert fault.code == "other-assignment"
    assert fault.sentence == "This is not numbers: it has none of double and halve in it."


def test_a_notebook_without_a_label_and_with_one_answer_is_graded():
    assert locate(notebook(code(DOUBLE), label=None), NUMBERS).missing == ("q2",)


def test_all_answers_in_the_wrong_notebook_are_graded():
    cells = (code(DOUBLE), code(HALVE))
    assert locate(notebook(*cells, label="weight-decay"), NUMBERS).missing == ()


@pytest.mark.parametrize("cells", [(), (code("y = 1"),), (code(Q1_CHECK, "q1-check-1"),)])
def test_the_right_notebook_with_every_answer_gone_says_so(cells):
    fault = refused(*cells)
    assert fault.code == "cells-deleted"
    assert "All answer cells of numbers were deleted; expected were double and halve." in (
        fault.sentence
    )


@pytest.mark.parametrize("label", ["numbers", "weight-decay", None])
def test_an_assignment_that_asks_nothing_refuses_nothing(label):
    located = locate(notebook(code("y = 1"), label=label), assignment())
    assert (located.missing, located.faults) == ((), ())
