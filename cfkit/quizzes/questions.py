"""Say what a question is.

In: a stem and its options, each with feedback. Out: a frozen `Question`, or a `QuizError`
that says what it lacks.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_lowercase

from cfkit.errors import QuizError


@dataclass(frozen=True, slots=True)
class Option:
    """One thing a learner can choose, and what to say when they do."""

    text: str
    feedback: str
    right: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A single- or multiple-choice question; its options are lettered from a on.

    Raises:
        QuizError: If it could not be asked fairly: fewer than two options, no right one,
            two right ones in a single choice, an option without feedback, or twins.
    """

    id: str
    stem: str
    options: tuple[Option, ...]
    multiple: bool = False

    def __post_init__(self) -> None:
        n_options, n_right = len(self.options), sum(o.right for o in self.options)
        if not 2 <= n_options <= len(ascii_lowercase):
            raise QuizError(
                f"Question {self.id!r} needs 2 to 26 options and has {n_options}. "
                f"Write what learners really believe as the others."
            )
        if n_right == 0 or (n_right > 1 and not self.multiple):
            wanted = "at least one right option" if self.multiple else "exactly one right option"
            raise QuizError(
                f"Question {self.id!r} needs {wanted} and has {n_right}. "
                f"Set `right`, or set `multiple` if several may be chosen."
            )
        if silent := [o.text for o in self.options if not o.feedback.strip()]:
            raise QuizError(
                f"Question {self.id!r} needs feedback for every option; {silent[0]!r} has none. "
                f"Say what a kind tutor would say to whoever chose it."
            )
        if len({o.text for o in self.options}) < n_options:
            raise QuizError(
                f"Question {self.id!r} has two options with the same text. Drop one of them."
            )

    @property
    def letters(self) -> str:
        """The options' letters in order, such as `abcd`."""
        return ascii_lowercase[: len(self.options)]

    @property
    def answer(self) -> frozenset[str]:
        """The letters of all right options."""
        return frozenset(k for k, o in zip(self.letters, self.options, strict=True) if o.right)
