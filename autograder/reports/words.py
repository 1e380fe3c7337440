"""How a verdict, a number and a question's name are said to people."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from autograder.intake.owners import FOR_STAFF
from autograder.mark_notes import CHANGED, DROPPED, noted
from autograder.records import Outcome, Score, Verdict
from autograder.rules import STRANGER
from autograder.wording import count

# What a note says a tutor may do about it; a student's own page says what a student may.
_ADVICE = re.compile(
    r"(?<=[.?]) (?:Ask for|Unpack it into|Rename the one|Grade it again)\b.*", re.DOTALL
)
_ONLY_STAFF = (FOR_STAFF, CHANGED, DROPPED)
MAX_LETTERS = 1200  # of a message: a student's error may quote a whole table


@dataclass(frozen=True, slots=True)
class Word:
    """A verdict in words, never in colour alone."""

    icon: str
    student: str  # as a student reads it
    tutor: str
    style: str  # its class in style.css


WORDS: Mapping[Verdict, Word] = {
    "passed": Word("✓", "right", "passed", "passed"),
    "partly": Word("◐", "partly right", "partly", "partly"),
    "failed": Word("✗", "not right yet", "failed", "failed"),
    "not tried": Word("○", "not tried yet", "not tried", "untried"),
    "crashed": Word("!", "stopped with an error", "crashed", "crashed"),
    "broken": Word("?", "our check broke", "broken", "broken"),
    "waiting": Word("✎", "waits for a tutor", "waiting", "by-hand"),
}


def word(score: Score) -> Word:
    """Give a question's verdict in words."""
    return WORDS[score.outcome]


def told_waiting(outcomes: Sequence[Outcome]) -> str | None:
    """Say how much a tutor has to read; None where that is nothing."""
    answers = [outcome.waiting for outcome in outcomes]
    if not any(answers):
        return None
    wait = "waits" if sum(answers) == 1 else "wait"
    students = count(sum(map(bool, answers)), "student")
    return f"{count(sum(answers), 'written answer')} of {students} {wait} for a tutor"


def wants_a_look(outcome: Outcome) -> bool:
    """Whether a tutor should look at it: at the submission, or at a mark once more."""
    return outcome.needs_a_look or bool(noted(outcome, CHANGED))


def told_changed(outcomes: Sequence[Outcome]) -> str | None:
    """Say how many marks want another look; None where none does."""
    marks = sum(len(noted(outcome, CHANGED)) for outcome in outcomes)
    if not marks:
        return None
    want = "wants" if marks == 1 else "want"
    return f"{count(marks, 'mark')} on something that has changed {want} another look"


def to_staff(note: str) -> str:
    """Give an outcome's note as staff read it."""
    return "Not on the course’s roster, and graded all the same." if note == STRANGER else note


def to_students(notes: Sequence[str]) -> list[str]:
    """Give an outcome's notes as its student reads them: without what is for a tutor only."""
    return [_ADVICE.sub("", note) for note in notes if not note.startswith(_ONLY_STAFF)]


def question_label(name: str) -> str:
    """Write a question's name as a heading has it: q4 is Question 4."""
    digits = name.removeprefix("q")
    return f"Question {digits}" if digits.isdecimal() else name


def clip(message: str) -> str:
    """Keep the beginning of a very long message."""
    return message if len(message) <= MAX_LETTERS else message[:MAX_LETTERS].rstrip() + " …"
