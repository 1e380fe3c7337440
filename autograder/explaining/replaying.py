"""Grade one submission once more as it was graded, and write down what every check asked.

In: the outcome, and what it was made from. Out: a `Replay`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from autograder.bulk.resuming import Fingerprints, fingerprint
from autograder.errors import AutograderError
from autograder.explaining.recording import Exchange, Recorder
from autograder.intake import locate
from autograder.records import Assignment, MadeWith, Outcome, Question, Submission
from autograder.sandbox.kit import kept_back
from autograder.sandbox.process import Warm
from autograder.scoring import MistakeBook, grade_submission
from cfkit.checks.checking import run_check
from cfkit.checks.local import LocalStudent
from cfkit.checks.student import Student


@dataclass(frozen=True, slots=True)
class Dialogue:
    """What one check asked of the student's work, and of the lesson's own answer."""

    theirs: Sequence[Exchange]
    ours: Sequence[Exchange]


@dataclass(frozen=True, slots=True)
class Replay:
    """A submission's outcome, what it is when graded again, and why."""

    before: Outcome
    now: Outcome
    changed: tuple[str, ...]  # in sentences: what is not as it was
    cells: Mapping[str, str]  # each question's answer cell
    dialogues: Mapping[tuple[str, str], Dialogue]  # by question and check


def replay(
    outcome: Outcome, submission: Submission, assignment: Assignment, unsafe: bool = False
) -> Replay:
    """Grade it once more with the seed and the limit of then.

    Args:
        outcome: What is contested.
        submission: What was handed in.
        assignment: What it answers.
        unsafe: Whether to go on where students' code could read this machine's files.

    Raises:
        AutograderError: If the outcome does not say with what it was made.
    """
    then = outcome.made_with
    if then is None:
        raise AutograderError(
            f"The outcome of {outcome.student} does not say with which seed it was made; it is of "
            "an earlier version. Grade the class again, then it does."
        )
    book = MistakeBook(assignment, then.seed)
    heard: dict[str, Recorder] = {}

    def listen(question: Question, student: Student) -> Student:
        heard[question.name] = Recorder(student)  # anew if the notebook had to be run once more
        return heard[question.name]

    with Warm(kept_back(assignment), unsafe) as warm:
        now = grade_submission(submission, book, warm, then.limit, listen)
    return Replay(
        before=outcome,
        now=now,
        changed=tuple(_changed(outcome, then, submission, assignment)),
        cells=_cells(submission, assignment),
        dialogues={
            (question.name, check.name): Dialogue(theirs, ours)
            for question in assignment.questions
            if question.name in heard
            for check, theirs, ours in zip(
                question.checks,
                heard[question.name].checks,
                _of_the_lesson(question, book),
                strict=False,  # after an endless loop no further check runs
            )
        },
    )


def _changed(
    outcome: Outcome, then: MadeWith, submission: Submission, assignment: Assignment
) -> list[str]:
    checks = fingerprint(assignment)
    said = []
    if checks != then.checks:
        said.append(
            f"The checks or the kit have changed since this was graded ({then.at}, cfkit "
            f"{then.kit}): what follows is what they say now."
        )
    elif Fingerprints(checks, then.limit).of(submission) != outcome.made_from:
        said.append("The notebook is not the one that was graded: it has changed since.")
    return said


def _cells(submission: Submission, assignment: Assignment) -> dict[str, str]:
    if submission.notebook is None:
        return {}
    steps = locate(submission.notebook, assignment).steps
    return {step.question: step.source for step in steps if step.question}


def _of_the_lesson(question: Question, book: MistakeBook) -> list[list[Exchange]]:
    recorder = Recorder(LocalStudent(book.assignment.reference))
    for check in question.checks:
        run_check(check.function, recorder, book.seed)
    return recorder.checks
