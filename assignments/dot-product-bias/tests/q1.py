"""The checks of question 1. Made by `autograder build` from solutions/dot_product_bias/checks.py; do not edit."""

OK_FORMAT = False
name = "q1"
points = None
waiting = 2  # further checks, at grading

from cfkit.checks import expect, expect_close, expect_numbers, tensor
from cfkit.checks.files import check


@check("q1", points=0.5)
def a_score_of_zero_lands_in_the_middle(student, rng):
    """A score of 0 lands in the middle, 2.75, and 0.95 becomes about 3.97 stars."""
    got = student.call("sigmoid_range", tensor([0.0, 0.95]), 0, 5.5)
    expect_close(got, [2.75, 3.97], "sigmoid_range of 0 and 0.95 on (0, 5.5)", atol=0.006)


@check("q1", points=0.5)
def the_shape_stays_as_it_was(student, rng):
    """Two rows of three scores give two rows of three ratings."""
    got = expect_numbers(
        student.call("sigmoid_range", tensor([[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]), 0, 5.5),
        "the squashed table",
    )
    expect(
        got.shape == (2, 3), f"Two rows of three went in; shape {got.shape} came out.", got.shape
    )
