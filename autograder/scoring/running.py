"""Run a notebook's cells in a student's process, and go on where one of them ended it.

In: cells as intake located them. Out: each cell, with what went wrong in it, and the session that
its checks ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from autograder.intake import Located, Step
from autograder.sandbox.process import Warm, WarmLost
from autograder.sandbox.session import Allowance, Session
from cfkit.checks.faults import StudentFault

MAX_RESTARTS = 3  # of a process that a submission ended; more would be a way to cost time


class Run:
    """A notebook's cells, run in order; a process that was ended is started again.

    Args:
        warm: Where its process is forked from.
        allowance: How long it may take.
        located: The cells.
        once_more: Whether a process that was killed is held for the machine's loss. A machine
            without memory kills as a notebook that kills itself does; that does it every time.
    """

    def __init__(self, warm: Warm, allowance: Allowance, located: Located, once_more: bool) -> None:
        self._warm = warm
        self._allowance = allowance
        self._steps = located.steps
        self._once_more = once_more
        self._checked = set(located.missing)  # what is not there cannot be given away
        self._deadly: set[int] = set()  # steps that ended their process: not run again
        self._restarts = 0
        self.unreached: list[str] = []
        self.session = self._begin()

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
