"""A knowledge check in the notebook.

In: a question. Out: a widget; what was answered, how often, and whether it was right.
"""

from __future__ import annotations

from typing import Any, Literal

import traitlets as t

from cfkit.errors import WidgetError
from cfkit.quizzes import Mark, Question, mark
from cfkit.quizzes.sealing import seal
from cfkit.widgets.base import CourseWidget


class Quiz(CourseWidget):
    """A single- or multiple-choice question with feedback for each choice.

    Python owns `question` (sealed, see `cfkit.quizzes.sealing`); the browser owns `value` and
    `answers`. A learner may try again as often as they like; once right, it stays right.

    Args:
        question: The question, such as `bank("course")["blank-cell"]`.

    Raises:
        WidgetError: If it is no question.
    """

    question = t.Dict().tag(sync=True)
    value = t.List(t.Unicode(), help="letters chosen now").tag(sync=True)
    answers = t.List(t.List(t.Unicode()), help="letters, one list per check").tag(sync=True)

    def __init__(self, question: Question, **kwargs: Any) -> None:
        if not isinstance(question, Question):
            raise WidgetError(
                f"Quiz needs a Question, got {question!r}. "
                f"Take one from a bank, as in Quiz(bank('course')['blank-cell'])."
            )
        self._asked = question
        super().__init__(question=seal(question), **kwargs)

    def check(self, *letters: str) -> Mark:
        """Answer without a browser, as in `quiz.check("b")`, and get the mark."""
        marked = mark(self._asked, letters)
        self.value = sorted(set(letters))
        self.answers = [*self.answers, self.value]
        return marked

    @property
    def state(self) -> Literal["untried", "wrong", "right"]:
        """Where the learner stands."""
        if not self.answers:
            return "untried"
        return "right" if self._first_right() is not None else "wrong"

    @property
    def answered_right(self) -> bool:
        """Was it answered right, at whichever attempt?"""
        return self.state == "right"

    @property
    def attempts(self) -> int:
        """How many checks it took until right, or how many there were so far."""
        first_right = self._first_right()
        return len(self.answers) if first_right is None else first_right + 1

    def summary(self) -> str:
        """Ask the question in plain text, and say where the learner stands."""
        asked = self._asked
        options = [f"  {k}. {o.text}" for k, o in zip(asked.letters, asked.options, strict=True)]
        how = "Choose all that apply." if asked.multiple else "Choose one."
        times = "once" if self.attempts == 1 else f"{self.attempts} times"
        stands = {
            "untried": "Not tried yet.",
            "wrong": f"Tried {times}, not right yet.",
            "right": f"Answered right at attempt {self.attempts}.",
        }[self.state]
        return "\n".join([asked.stem, *options, f"{how} {stands}"])

    def _first_right(self) -> int | None:
        tries = (frozenset(letters) == self._asked.answer for letters in self.answers)
        return next((k for k, right in enumerate(tries) if right), None)
