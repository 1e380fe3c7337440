"""Grade one answer, to see what a student would be told.

In: an assignment, a Python file that answers one question or several. Out: a `Trial` for each,
with what it cost. The file runs where submissions run, never in this process.
"""

from __future__ import annotations

import ast
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import AuthorError
from autograder.records import Assignment, Question, Score
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
    assignment = book.assignment
    source = _read(answer)
    questions = list(_answered(assignment, source, answer))
    session = Session(warm, Allowance(limit))
    try:
        fault = None
        for cell in [*_before_answers(assignment), source]:
            try:
                session.run(cell)
            except StudentFault as error:
                fault = error
        for question in questions:
            began = time.perf_counter()
            seen = check_question(question, session, book, fault)
            seconds = time.perf_counter() - began
            yield Trial(score_question(question, seen, book), seconds)
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


def _answered(assignment: Assignment, source: str, answer: Path) -> Iterator[Question]:
    names = _names(source)
    asked = {name for q in assignment.questions for name in q.answers}
    if names is not None and not names & asked:
        raise AuthorError(
            f"{answer} defines {', '.join(sorted(names)) or 'nothing'}, and {assignment.name} asks "
            f"for {', '.join(sorted(asked))}. Define one of these."
        )
    for question in assignment.questions:
        if question.checks and (names is None or names & set(question.answers)):
            yield question


def _names(source: str) -> set[str] | None:
    """Give what the file defines, or None if it is not even Python: that is an answer, too."""
    try:
        body = ast.parse(source).body
    except SyntaxError:
        return None
    targets = [t for n in body if isinstance(n, ast.Assign) for t in n.targets]
    defined = {n.name for n in body if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    return defined | {t.id for t in targets if isinstance(t, ast.Name)}


def _before_answers(assignment: Assignment) -> Iterator[str]:
    for cell in assignment.cells:
        if cell.kind == "answer":
            return
        if cell.kind == "code" and not cell.demo:
            yield cell.source
