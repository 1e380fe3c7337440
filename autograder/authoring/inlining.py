"""Make the files and cells that carry a question's checks.

In: an `Assignment`, one of its questions. Out: text. Hidden checks run in kernels that cannot
see `solutions/`, so their text is carried there; public ones travel to students, so nothing
that only hidden checks use may go along.
"""

from __future__ import annotations

from collections.abc import Collection

from autograder.authoring.cutting import cut, future_imports
from autograder.authoring.hinting import hints_of
from autograder.records import Assignment, Check, Question

_HEAD = '''"""{title}. Made by `autograder build` from solutions/{folder}/checks.py; do not edit."""
{future}
OK_FORMAT = False
name = "{question}"
points = None
waiting = {waiting}  # further checks, at grading
{hints}'''
_HINTS = """
# Each hint opens only with the answer that it is for.
hints = (
    {shift},
    {veiled},
)
"""
# The decorator that becomes otter's test case where otter runs.
_OTTER = {"check": "from cfkit.checks.files import check"}


def public_file(assignment: Assignment, question: Question) -> str:
    """Give the otter test file that students receive."""
    sealed = hints_of(assignment, question)
    lines = "".join(f'        "{key}": "{text}",\n' for key, text in sealed.veiled.items())
    hints = _HINTS.format(shift=sealed.shift, veiled=f"{{\n{lines}    }}" if lines else "{}")
    return _test_file(assignment, question, question.public, len(question.hidden), hints)


def grading_file(assignment: Assignment, question: Question) -> str:
    """Give the otter test file for the autograder's zip: public and hidden checks."""
    return _test_file(assignment, question, question.checks)


def hidden_cell(assignment: Assignment, question: Question) -> str:
    """Give the source of nbgrader's hidden cell, whose result is the points."""
    file, names = assignment.folder / "checks.py", [c.name for c in question.hidden]
    source = (
        future_imports(assignment.checks_source)
        + f'name = "{question.name}"\n'
        + cut(assignment.checks_source, names, file)
    )
    number = question.name.removeprefix("q")
    return (
        f"# More checks of question {number} run here when your work is graded.\n"
        "### BEGIN HIDDEN TESTS\n"
        "from cfkit.checks import hidden\n"
        f"hidden({_quoted(source)})\n"
        "### END HIDDEN TESTS"
    )


def _quoted(source: str) -> str:
    plain = "'''" not in source and not source.endswith("\\")
    return f"r'''{source}'''" if plain else repr(source)


def _test_file(
    assignment: Assignment,
    question: Question,
    checks: Collection[Check],
    waiting: int = 0,
    hints: str = "",
) -> str:
    future = future_imports(assignment.checks_source)
    head = _HEAD.format(
        title=f"The checks of question {question.name.removeprefix('q')}",
        folder=assignment.folder.name,
        question=question.name,
        waiting=waiting,
        hints=hints,
        future=f"\n{future}" if future else "",
    )
    file, names = assignment.folder / "checks.py", [c.name for c in checks]
    return head + "\n" + cut(assignment.checks_source, names, file, instead=_OTTER)
