"""Grade one submission: its cells run in order, each question is checked where it stands.

In: a `Submission`. Out: an `Outcome`, always: whatever the notebook does, the next one is
graded all the same.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import partial

from autograder.errors import MachineError, SubmissionFault
from autograder.intake import Located, locate
from autograder.records import Assignment, Fault, Outcome, Question, Score, Submission
from autograder.sandbox.process import Warm, WarmLost
from autograder.sandbox.session import Allowance
from autograder.scoring import reasons
from autograder.scoring.mistakes import MistakeBook
from autograder.scoring.questions import (
    check_question,
    score_question,
    unseen_score,
    waiting_score,
)
from autograder.scoring.running import Run
from cfkit.checks.student import Student

Listen = Callable[[Question, Student], Student]
_TRIES = 3  # to grade one submission, where its process was lost


def grade_submission(
    submission: Submission,
    book: MistakeBook,
    warm: Warm,
    limit: float,
    listen: Listen = lambda _, student: student,
) -> Outcome:
    """Grade one submission whole.

    Args:
        submission: The student's work.
        book: The assignment with its mistakes; its seed decides the probes.
        warm: Where the student's process is forked from.
        limit: Seconds for one cell or one call; after the first time-out much less.
        listen: Given a question and the student who answers it, who is to be asked instead.
    """
    began = time.monotonic()
    try:
        scores, faults = _grade_again(submission, book, warm, limit, listen)
    except SubmissionFault as fault:
        scores, faults = {}, [Fault(fault.code, fault.sentence), *submission.notes]
    except MachineError:
        raise  # the machine is at fault, and the next submission would fare no better
    except Exception as error:  # noqa: BLE001 - ours; it must not stop the next submission
        sentence = f"The grader itself stumbled ({type(error).__name__}: {error}). Grade it again."
        scores, faults = {}, [Fault("broken", sentence)]
    return _outcome(submission, book.assignment, scores, faults, time.monotonic() - began)


def ungraded(submission: Submission, assignment: Assignment, fault: Fault) -> Outcome:
    """Give the outcome of a submission that nothing could be made of."""
    return _outcome(submission, assignment, {}, [fault], 0.0)


def _outcome(
    submission: Submission,
    assignment: Assignment,
    scores: Mapping[str, Score],
    faults: list[Fault],
    seconds: float,
) -> Outcome:
    all_scores = tuple(scores.get(q.name) or unseen_score(q) for q in assignment.questions)
    if any(s.outcome == "broken" for s in all_scores):
        faults.append(Fault("broken", "A check of ours broke; its points were not taken away."))
    return Outcome(
        student=submission.student,
        assignment=assignment.name,
        score=sum(s.score for s in all_scores),
        points=assignment.points,
        reason=faults[0].code if faults else None,
        notes=tuple(f.sentence for f in faults),
        scores=all_scores,
        seconds=round(seconds, 3),
        handed_in=submission.handed_in.isoformat() if submission.handed_in else None,
        attempt=submission.attempt,
    )


def _grade_again(
    submission: Submission, book: MistakeBook, warm: Warm, limit: float, listen: Listen
) -> tuple[dict[str, Score], list[Fault]]:
    """Grade it whole once more if its process was lost on the way to what may be the machine."""
    allowance = Allowance(limit)  # for all tries together
    for left in reversed(range(_TRIES)):
        try:
            begin = partial(Run, warm, allowance, once_more=left > 0)
            return _grade(submission, book, begin, listen)
        except WarmLost:
            continue
    raise SubmissionFault(
        "process-ended",
        "Whenever this notebook was run, the process that runs all notebooks was lost with it.",
    )


def _grade(
    submission: Submission, book: MistakeBook, begin: Callable[[Located], Run], listen: Listen
) -> tuple[dict[str, Score], list[Fault]]:
    if submission.fault is not None:
        raise SubmissionFault(submission.fault.code, submission.fault.sentence)
    if submission.notebook is None:
        raise SubmissionFault("missing", "There is no notebook.")
    located = locate(submission.notebook, book.assignment)
    faults = list(located.faults)
    scores = {q: waiting_score(book.assignment.question(q)) for q in located.to_read}
    with begin(located) as run:
        for step, fault in run.steps():
            if step.question is None:
                faults += reasons.of_faults("A cell between the questions", [fault], faults)
                continue
            question = book.assignment.question(step.question)
            student = listen(question, run.session)
            seen = check_question(question, student, book, fault)
            scores[question.name] = score_question(question, seen, book)
            faults += reasons.of_faults(
                question.name, [fault, *(s.fault for s in seen.values())], faults
            )
        faults += [*reasons.of_notices(run.notices()), *submission.notes]
    for name in run.unreached:
        faults.append(Fault("process-ended", f"The notebook ended its process before {name}."))
    return scores, faults
