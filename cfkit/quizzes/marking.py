"""Mark an answer.

In: a question and the letters chosen. Out: right or not, and one remark per chosen option.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cfkit.errors import QuizError
from cfkit.quizzes.questions import Question


@dataclass(frozen=True, slots=True)
class Remark:
    """What to say about one chosen option."""

    letter: str
    right: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class Mark:
    """How an answer did: `right` only if all right options were chosen, and no other."""

    right: bool
    remarks: tuple[Remark, ...]


def mark(question: Question, chosen: Iterable[str]) -> Mark:
    """Mark the letters chosen, such as `"b"` or `["a", "c"]`.

    Raises:
        QuizError: If nothing was chosen, a letter is not on offer, or several were chosen
            where one is asked for.
    """
    letters = sorted(set(chosen))
    if strange := [k for k in letters if k not in question.letters]:
        raise QuizError(
            f"Question {question.id!r} has the options {', '.join(question.letters)}; "
            f"{strange[0]!r} is none of them. Choose among these."
        )
    if not letters or (len(letters) > 1 and not question.multiple):
        wanted = "at least one letter" if question.multiple else "one letter"
        raise QuizError(
            f"Question {question.id!r} needs {wanted}, got {len(letters)}. "
            f"Choose from {', '.join(question.letters)}."
        )
    options = dict(zip(question.letters, question.options, strict=True))
    return Mark(
        right=frozenset(letters) == question.answer,
        remarks=tuple(Remark(k, options[k].right, options[k].feedback) for k in letters),
    )
