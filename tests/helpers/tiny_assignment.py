"""The smallest assignment that holds everything: one question, two checks, two mistakes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

LESSON = '''# %% [markdown]
# # Double up
# Twice as much of everything.

# %%
from cfkit import grader, when_answered

# %% question="q1" points=3
def double(x):
    """Give twice x."""
    # BEGIN SOLUTION
    twice_of_it = x + x
    return twice_of_it
    # END SOLUTION

# %% tags=["demo"]
with when_answered("q1"):
    print(double(21))
'''
IN_WORDS = """
# %% [markdown] question="q2" points=2 by_hand=true
# ## Why twice?
# Say in a sentence what doubling is good for.
#
# BEGIN SOLUTION
# ## One point for an example, one for a reason
# A good answer names a use.
# END SOLUTION
"""
CHECKS = '''from cfkit.checks import check, expect_close

SECRET = 1234.5


def told(x):
    return x + x


@check("q1", points=1)
def two_doubles(student, rng):
    """Two doubles to four."""
    expect_close(student.call("double", 2), [4], "the double of 2")


@check("q1", points=2, hidden=True)
def any_number_doubles(student, rng):
    """Any number doubles."""
    x = float(rng.normal()) + SECRET
    expect_close(student.call("double", x), [told(x)], "the double")
'''
MISTAKES = """from autograder.authoring import answers, mistake

reference = answers(__file__)


@mistake("q1", "squared", hint="Two times two is also two squared. Try three: what do you get?")
def double(x):
    return x * x


@mistake("q1", "unchanged", hint="What goes in comes out as it was. Did you mean it to?")
def double(x):
    return x
"""


def write_assignment(
    root: Path,
    lesson: Callable[[str], str] = str,
    checks: Callable[[str], str] = str,
    mistakes: Callable[[str], str] = str,
) -> Path:
    """Write the folder under `root/solutions`, each file changed as asked."""
    folder = root / "solutions" / "double_up"
    folder.mkdir(parents=True)
    (folder / "lesson.py").write_text(lesson(LESSON))
    (folder / "checks.py").write_text(checks(CHECKS))
    (folder / "mistakes.py").write_text(mistakes(MISTAKES))
    return folder
