"""The checks of question 5. Made by `autograder build` from solutions/dot_product_bias/checks.py; do not edit."""

OK_FORMAT = False
name = "q5"
points = None
waiting = 1  # further checks, at grading

from cfkit.checks import expect_close
from cfkit.checks.files import check


def expect_exactly(got, count, what):
    expect_close(got, [count], what, atol=0.01, rtol=0)


@check("q5", points=0.5)
def the_lesson_s_own_count(student, rng):
    """1000 users, 500 items and 50 factors: 76,500 numbers with biases."""
    got = student.call("n_parameters", n_users=1000, n_items=500, n_factors=50)
    expect_exactly(got, 76_500, "the count")
