"""Small texts that several tests share."""

PUBLIC_FILE = '''"""The checks of question 5."""

OK_FORMAT = False
name = "q5"
points = None
waiting = 3

from cfkit.checks import expect_close
from cfkit.checks.files import check


@check("q5", points=1)
def two_doubles_to_four(student, rng):
    """The double of 2 is 4."""
    expect_close(student.call("double", 2), [4], "the double of 2")


@check("q5", points=0.5)
def five_doubles_too(student, rng):
    """The double of 5 is right as well."""
    expect_close(student.call("double", 5), [10], "the double of 5")
'''
