"""Check one question where it stands, and score it.

In: a question and a student's process. Out: a `Score`, the mistake named if it is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from autograder.records import CheckOutcome, Question, Score, Verdict
from autograder.scoring.mistakes import MistakeBook, Sightings
from cfkit.checks.checking import Seen, run_check
from cfkit.checks.faults import StudentFault
from cfkit.checks.student import Student

_SHORTCUT = (
    "This question asks you to write it yourself: cfkit's own is closed while it is checked, and "
    "handing it on earns nothing."
)
# After these the student's process cannot or should not be asked again for this question.
_FINAL = {"too slow", "gone", "forged"}


def check_question(
    question: Question, student: Student, book: MistakeBook, cell_fault: StudentFault | None
) -> Sightings:
    """Run a question's checks, in order.

    Args:
        question: What is asked.
        student: The student's process, right after the answer cell ran.
        book: The assignment's right and wrong answers; its seed decides the probes.
        cell_fault: What went wrong in the answer cell itself, if anything did.
    """
    seen: dict[str, Seen] = {}
    final: Seen | None = None
    if cell_fault is not None and cell_fault.kind in _FINAL:
        final = Seen("crashed", cell_fault.sentence, [cell_fault.kind], cell_fault)
    for check in question.checks:
        saw = final or run_check(check.function, student, book.seed)
        if saw.fault is not None and saw.fault.kind == "missing" and cell_fault is not None:
            saw = _seen_in_cell(cell_fault)
        if saw.verdict != "passed":
            saw = _whose_fault(saw, book.right(question)[check.name])
        if saw.fault is not None and saw.fault.kind in _FINAL:
            final = saw
        seen[check.name] = saw
    return seen


def _seen_in_cell(fault: StudentFault) -> Seen:
    verdict: Literal["not tried", "crashed"] = (
        "not tried" if fault.kind == "not tried" else "crashed"
    )
    return Seen(verdict, fault.sentence, ["cell", fault.error], fault)


def _whose_fault(saw: Seen, right: Seen) -> Seen:
    """Call a check broken only if it breaks on the right answer too; else it choked on theirs."""
    if right.verdict == "broken":
        return right
    if saw.verdict != "broken":
        return saw
    message = f"No check can make sense of what your code gave back ({saw.message})."
    return Seen("crashed", message, saw.evidence, StudentFault("strange", message))


def score_question(question: Question, seen: Sightings, book: MistakeBook) -> Score:
    """Add up what the checks saw, and name the mistake."""
    outcomes = tuple(_outcome(question, name, saw) for name, saw in seen.items())
    known = book.name(question, seen)
    shortcut = next(
        (s.fault for s in seen.values() if s.fault and s.fault.kind == "shortcut"), None
    )
    return Score(
        question=question.name,
        title=question.title,
        score=sum(o.score for o in outcomes),
        points=question.points,
        outcome=_together(outcomes),
        mistake="shortcut" if shortcut else known.id if known else None,
        hint=_SHORTCUT if shortcut else known.hint if known else None,
        checks=outcomes,
    )


def unseen_score(question: Question) -> Score:
    """Score a question that was left blank, or could not be looked at."""
    return Score(
        question=question.name,
        title=question.title,
        score=0.0,
        points=question.points,
        outcome="not tried",
        mistake=None,
        hint=None,
        checks=tuple(
            CheckOutcome(c.name, c.hidden, "not tried", 0.0, c.points, sentence=c.sentence)
            for c in question.checks
        ),
        by_hand=question.by_hand,
    )


def waiting_score(question: Question) -> Score:
    """Score an answer in words: nothing yet, a tutor reads it."""
    return replace(unseen_score(question), outcome="waiting")


def _outcome(question: Question, name: str, saw: Seen) -> CheckOutcome:
    check = next(c for c in question.checks if c.name == name)
    # A broken check is our fault: it counts for the student until a tutor has mended it.
    earned = check.points if saw.verdict in ("passed", "broken") else 0.0
    return CheckOutcome(
        name, check.hidden, saw.verdict, earned, check.points, saw.message, check.sentence
    )


def _together(outcomes: Sequence[CheckOutcome]) -> Verdict:
    verdicts = {o.outcome for o in outcomes}
    if "broken" in verdicts:
        return "broken"
    if len(verdicts) == 1:
        return verdicts.pop()
    if "passed" in verdicts:
        return "partly"
    return "crashed" if "crashed" in verdicts else "failed"
