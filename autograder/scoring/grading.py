"""Grade one submission: its cells run in order, each question is checked where it stands.

In: a `Submission`. Out: an `Outcome`, always: whatever the notebook does, the next one is
graded all the same.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from typing import Self

from autograder.errors import MachineError, SubmissionFault
from autograder.intake import Located, Step, locate
from autograder.records import Assignment, Fault, Outcome, Question, Score, Submission
from autograder.sandbox.process import Warm, WarmLost
from autograder.sandbox.session import Allowance, Session
from autograder.scoring import reasons
from autograder.scoring.mistakes import MistakeBook
from autograder.scoring.questions import (
    check_question,
    score_question,
    unseen_score,
    waiting_score,
)
from cfkit.checks.faults import StudentFault
from cfkit.checks.student import Student

Listen = Callable[[Question, Student], Student]
_TRIES = 3  # to grade one submission, where its process was lost
MAX_RESTARTS = 3  # of a process that a submission ended; more would be a way to cost time


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
        scores, faults = {}, [Fault(fault.code, fault.sentence)]
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
    for left in reversed(range(_TRIES)):
        try:
            return _grade(submission, book, _Run(warm, limit, once_more=left > 0), listen)
        except WarmLost:
            continue
    raise SubmissionFault(
        "process-ended",
        "Whenever this notebook was run, the process that runs all notebooks was lost with it.",
    )


def _grade(
    submission: Submission, book: MistakeBook, run: _Run, listen: Listen
) -> tuple[dict[str, Score], list[Fault]]:
    if submission.fault is not None:
        raise SubmissionFault(submission.fault.code, submission.fault.sentence)
    if submission.notebook is None:
        raise SubmissionFault("missing", "There is no notebook.")
    located = locate(submission.notebook, book.assignment)
    faults = [*submission.notes, *located.faults]
    scores = {q: waiting_score(book.assignment.question(q)) for q in located.to_read}
    with run.of(located):
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
        faults += reasons.of_notices(run.notices())
    for name in run.unreached:
        faults.append(Fault("process-ended", f"The notebook ended its process before {name}."))
    return scores, faults


class _Run:
    """A notebook's cells, run in order; a process that was ended is started again.

    Args:
        warm: Where its process is forked from.
        limit: Seconds for one cell or one call.
        once_more: Whether a process that was killed is held for the machine's loss. A machine
            without memory kills as a notebook that kills itself does; that does it every time.
    """

    session: Session

    def __init__(self, warm: Warm, limit: float, once_more: bool) -> None:
        self._warm = warm
        self._allowance = Allowance(limit)
        self._once_more = once_more
        self._steps: tuple[Step, ...] = ()
        self._checked: set[str] = set()
        self._deadly: set[int] = set()  # steps that ended their process: not run again
        self._restarts = 0
        self.unreached: list[str] = []

    def of(self, located: Located) -> Self:
        """Begin to run these cells."""
        self._steps = located.steps
        self._checked |= set(located.missing)  # what is not there cannot be given away
        self.session = self._begin()
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.session.close()

    def steps(self) -> Iterator[tuple[Step, StudentFault | None]]:
        """Run each cell, and give it with what went wrong in it."""
        for number, step in enumerate(self._steps):
            if not self.session.alive and not self._restart(number):
                self.unreached += [s.question for s in self._steps[number:] if s.question]
                return
            fault = self._run(step)
            self._look_at_the_machine()
            if not self.session.alive:
                self._deadly.add(number)
            yield step, fault
            self._look_at_the_machine()
            if step.question:
                self._checked.add(step.question)
                self.session.checked(step.question)

    def notices(self) -> list[tuple[str, str]]:
        """Give what the last process noticed of itself, if it is still there to say."""
        try:
            return self.session.notices()
        except StudentFault:
            return []

    def _run(self, step: Step) -> StudentFault | None:
        try:
            self.session.run(step.source)
        except StudentFault as fault:
            return fault
        return None

    def _look_at_the_machine(self) -> None:
        """Raise what ended the process, if that was no student's doing, or may not have been."""
        if self.session.failure:
            raise self.session.failure
        if self.session.killed and self._once_more:
            raise WarmLost("The process that ran this notebook was killed.")

    def _begin(self) -> Session:
        session = Session(self._warm, self._allowance)
        for question in self._checked:
            session.checked(question)
        return session

    def _restart(self, number: int) -> bool:
        if self._restarts == MAX_RESTARTS:
            return False
        self._restarts += 1
        self.session.close()
        self.session = self._begin()
        for earlier in range(number):
            if earlier not in self._deadly:
                self._run(self._steps[earlier])
        return self.session.alive
