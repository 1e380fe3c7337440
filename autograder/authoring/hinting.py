"""Seal a question's hints for the students' own notebooks.

In: a question with its mistakes. Out: hints that open only with what their mistakes answer.
"""

from __future__ import annotations

from autograder.looking import look
from autograder.records import Assignment, Question
from cfkit.checks.files import PRACTICE_SEED
from cfkit.checks.hints import SealedHints, seal_hints


def hints_of(assignment: Assignment, question: Question) -> SealedHints:
    """Let every mistake answer the public checks, as it would in a student's notebook."""
    return seal_hints(
        (
            m.hint,
            look(question, {**assignment.reference, m.name: m.value}, PRACTICE_SEED, public=True),
        )
        for m in question.mistakes
    )
