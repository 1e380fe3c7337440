"""The checks of question 2. Made by `autograder build` from solutions/dot_product_bias/checks.py; do not edit."""

OK_FORMAT = False
name = "q2"
points = None
waiting = 3  # further checks, at grading

from cfkit.checks import expect_close, tensor
from cfkit.checks.files import check


@check("q2", points=0.5)
def the_second_row_of_the_worked_table(student, rng):
    """Index 1 gives the second row of the lesson's 3 × 3 table."""
    table = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6], [0.7, 0.8, 0.9]]
    got = student.call("one_hot_lookup", tensor(table), tensor([1]))
    expect_close(got, [0.4, 0.5, 0.6], "the row at index 1")
