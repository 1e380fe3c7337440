"""Grade one answer, to see what a student would be told.

In: an assignment, a Python file that answers one question or several. Out: a `Trial` for each,
with what it cost. The file stands where the lesson's own answers stand, as in a submission, and
runs where submissions run, never in this process.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import AuthorError
from autograder.intake.naming import names_of
from autograder.records import Assignment, Score
from autograder.sandbox.process import Warm
from autograder.sandbox.session import Allowance, Session
from autograder.scoring import MistakeBook
from autograder.scoring.questions import check_question, score_question
from cfkit.checks.faults import StudentFault


@dataclass(frozen=True, slots=True)
class Trial:
    """One question's score, and the seconds that its checks took."""

    score: Score
    seconds: float


def try_answer(book: MistakeBook, answer: Path, warm: Warm, limit: float) -> Iterator[Trial]:
    """Grade the questions that a file answers.

    Args:
        book: The assignment, and the seed of the probes.
        answer: A Python file, as it would stand in the answer cells.
        warm: Where the process is forked from.
        limit: Seconds for one call.

    Raises:
        AuthorError: If the file cannot be read, or defines no name that a question asks for.
    """
    source = _read(answer)
    tried = _tried(book.assignment, source, answer)
    session = Session(warm, Allowance(limit))
    try:
        for cell in book.assignment.cells:
            if cell.kind == "text" or cell.demo or cell.by_hand:
                continue
            mine = cell.question in tried
            fault = _run(session, source if mine else cell.source)
            if mine:
                question = book.assignment.question(str(cell.question))
                began = time.perf_counter()
                seen = check_question(question, session, book, fault)
                seconds = time.perf_counter() - began
                yield Trial(score_question(question, seen, book), seconds)
            if cell.question:
                session.checked(cell.question)
    finally:
        session.close()


def told(trial: Trial) -> str:
    """Put a trial into lines for a terminal."""
    score = trial.score
    earned = f"{score.score:g} of {score.points:g} points"
    lines = [
        f"{score.question} {score.title}: {score.outcome}, {earned}, {1000 * trial.seconds:.0f} ms"
    ]
    for check in score.checks:
        said = check.sentence if check.outcome == "passed" else check.message
        lines.append(f"  {check.outcome:>9}  {check.name}: {said}")
    if score.hint:
        lines.append(f"  named {score.mistake}. Hint: {score.hint}")
    return "\n".join(lines)


def _read(answer: Path) -> str:
    try:
        return answer.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise AuthorError(
            f"{answer} cannot be read ({error}). Give a Python file with an answer in it."
        ) from None


def _tried(assignment: Assignment, source: str, answer: Path) -> set[str]:
    """Give the questions that the file answers."""
    names = names_of(source).every
    tried = {q.name for q in assignment.questions if q.checks and names & set(q.answers)}
    if not tried:
        asked = sorted(name for q in assignment.questions for name in q.answers)
        raise AuthorError(
            f"{answer} defines {', '.join(sorted(names)) or 'nothing'}, and {assignment.name} asks "
            f"for {', '.join(asked)}. Define one of these."
        )
    return tried


def _run(session: Session, source: str) -> StudentFault | None:
    try:
        session.run(source)
    except StudentFault as fault:
        return fault
    return None
