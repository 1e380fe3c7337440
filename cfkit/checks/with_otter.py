"""otter's own grader, whose results also read well and count in nbgrader's cells."""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

from otter import Notebook
from otter.execute import Checker

from cfkit.checks.feedback import Feedback, quiet
from cfkit.checks.files import check_of, sealed_hints
from cfkit.checks.hints import SealedHints


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
            _dress(result)
        return result


def _dress(result: Any) -> None:
    """Give otter's result our card. It is made now: the result may be saved later."""
    seen, waiting, hints = [], 0, SealedHints()
    for case in result.test_cases:
        found = check_of(case.body)
        if found is not None:
            seen.append((found.declared, case.body.test_func.seen))  # type: ignore[attr-defined]
            waiting = found.__globals__.get("waiting", 0)
            hints = sealed_hints(found.__globals__)
    card = Feedback(result.name, seen, waiting, hints)._repr_mimebundle_()
    result._repr_mimebundle_ = partial(_bundle, card)


def _bundle(card: dict[str, str], **_: Any) -> dict[str, str]:
    return card
