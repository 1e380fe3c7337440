"""How a verdict, a number and a question's name are said to people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from autograder.records import Outcome, Score, Verdict
from autograder.rules import came_in
from autograder.wording import count

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


def needs_a_look(outcome: Outcome) -> bool:
    """Say whether a tutor should look at a submission before its score counts."""
    odd = outcome.reason is not None or any(s.outcome == "broken" for s in outcome.scores)
    return odd and came_in(outcome)


def was_read(outcome: Outcome) -> bool:
    """Say whether anything of a submission could be looked at."""
    return outcome.reason is None or any(s.outcome != "not tried" for s in outcome.scores)


def earned(outcome: Outcome) -> float:
    """Give what the answers earned, before anything was taken off."""
    return sum(s.score for s in outcome.scores)


def taken_off(outcome: Outcome) -> float:
    """Give what coming late cost; nobody loses more than was earned."""
    return min(outcome.penalty, earned(outcome))


def told_waiting(outcomes: Sequence[Outcome]) -> str | None:
    """Say how much a tutor has to read; None where that is nothing."""
    answers = [sum(s.outcome == "waiting" and s.points > 0 for s in o.scores) for o in outcomes]
    if not any(answers):
        return None
    wait = "waits" if sum(answers) == 1 else "wait"
    students = count(sum(map(bool, answers)), "student")
    return f"{count(sum(answers), 'written answer')} of {students} {wait} for a tutor"


def question_label(name: str) -> str:
    """Write a question's name as a heading has it: q4 is Question 4."""
    digits = name.removeprefix("q")
    return f"Question {digits}" if digits.isdecimal() else name


def clip(message: str) -> str:
    """Keep the beginning of a very long message."""
    return message if len(message) <= MAX_LETTERS else message[:MAX_LETTERS].rstrip() + " …"
