"""otter's own grader, whose results also read well and count in nbgrader's cells."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from otter import Notebook
from otter.execute import Checker

from cfkit.checks import files
from cfkit.checks.practice import as_feedback, quiet


class OtterGrader(Notebook):
    """`otter.Notebook` with our card for a result."""

    def check(self, question: str, global_env: dict[str, Any] | None = None) -> Any:
        """Run a question's checks; while otter grades, give what it has seen already.

        otter checks an answer where it stands and keeps the last result of a question, so
        checking again further down would let a name redefined later change the score.
        """
        names = sys._getframe(1).f_globals if global_env is None else global_env
        if self._grading_mode:
            for result in Checker.get_results():
                if result.name == question:
                    return result
        with quiet():
            result = super().check(question, names)
        if not self._grading_mode:
            _dress(result, question, Path(self._tests_dir))
        return result


def _dress(result: Any, question: str, folder: Path) -> None:
    seen = [
        (case.body.declared, files.last_seen[case.body.declared.name])
        for case in result.test_cases
        if hasattr(case.body, "declared")
    ]
    with quiet():
        waiting = files.load(folder / f"{question}.py").get("waiting", 0)
    result._repr_mimebundle_ = as_feedback(question, waiting, seen)
