"""Practice mode: `grader.check("q4")` in a student's notebook, and the cells of nbgrader.

In: a question's name. Out: a `Feedback` card whose plain text is the points.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from cfkit.checks import files
from cfkit.checks.faults import is_open
from cfkit.checks.feedback import Feedback, quiet

Names = dict[str, Any]


class Practice:
    """The stand-in for otter's grader, with the same `check`.

    Args:
        tests_dir: Where the public checks lie, beside the notebook.
    """

    def __init__(self, tests_dir: str = "./tests") -> None:
        self._folder = Path(tests_dir)

    def check(self, question: str, global_env: Names | None = None) -> Feedback:
        """Run a question's public checks against the notebook's names."""
        names = sys._getframe(1).f_globals if global_env is None else global_env
        with quiet():
            loaded = files.load(self._folder / f"{question}.py")
            return files.run_file(loaded, names)


class Grader:
    """What notebooks call `grader`: otter's own where otter is installed, else the stand-in.

    It decides at its first use, because importing otter takes seconds.
    """

    @cached_property
    def _real(self) -> Any:
        if find_spec("otter") is None:
            return Practice()
        from cfkit.checks.with_otter import OtterGrader

        return OtterGrader()

    def check(self, question: str, global_env: Names | None = None) -> Any:
        """Run a question's public checks; the last line of a cell shows them as a card.

        Answers in words have no file of checks: where other questions have theirs, a sentence
        says who reads them instead.
        """
        names = sys._getframe(1).f_globals if global_env is None else global_env
        there = sorted((p.stem for p in Path("tests").glob("q*.py")), key=lambda q: (len(q), q))
        if there and question not in there:
            print(  # noqa: T201 - this is what the student reads
                f"There is no check of {question} here. An answer in words is read by a tutor, "
                f"once you have handed it in. Checks are here for {_listed(there)}."
            )
            return None
        return self._real.check(question, names)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


def hidden(source: str) -> Feedback:
    """Run the hidden checks that nbgrader put back into a cell.

    Args:
        source: A test file's text, as `autograder build` inlined it.
    """
    names: Names = {"__name__": "hidden_checks"}
    notebook = sys._getframe(1).f_globals
    with quiet():
        exec(compile(source, "<hidden checks>", "exec"), names)  # noqa: S102 - staff's own
        return files.run_file(names, notebook)


@contextmanager
def when_answered(*questions: str) -> Iterator[None]:
    """Run what needs an answer; if it is still open, say so kindly and go on."""
    try:
        yield
    except NotImplementedError as error:
        if not is_open(error):
            raise
        which, many = _listed([q.removeprefix("q") for q in questions]), len(questions) > 1
        print(  # noqa: T201 - this is what the student reads
            f"This cell needs question{'s' if many else ''} {which}: "
            f"come back and run it once {'they are' if many else 'it is'} answered."
        )


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


grader = Grader()
