"""Know a mistake by what it answers.

In: what the checks saw of a student's answer. Out: the declared mistake whose own code
answers the same on the same probes, if there is one.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from autograder.looking import look
from autograder.records import Assignment, Mistake, Question
from cfkit.checks.checking import Seen
from cfkit.checks.evidence import agree

Sightings = Mapping[str, Seen]  # check name → what it saw

_NAMELESS = {"too slow", "gone", "forbidden", "forged", "strange"}  # no mistake of ours does that


class MistakeBook:
    """What each known mistake looks like, for one seed; looked up only when it is needed.

    Args:
        assignment: Whose mistakes they are.
        seed: The seed of the probes, the same as for the students.
    """

    def __init__(self, assignment: Assignment, seed: int) -> None:
        self.assignment = assignment
        self.seed = seed
        self._faces: dict[tuple[str, int], Sightings] = {}
        self._right: dict[str, Sightings] = {}
        self._lock = threading.Lock()  # nothing is looked at twice

    def name(self, question: Question, seen: Sightings) -> Mistake | None:
        """Find the mistake that fails the same checks with the same answers."""
        if all(s.verdict in ("passed", "not tried", "broken") for s in seen.values()):
            return None
        if any(s.fault and s.fault.kind in _NAMELESS for s in seen.values()):
            return None
        return next((m for m, face in self._each_face(question) if _alike(face, seen)), None)

    def faces(self, question: Question) -> list[tuple[Mistake, Sightings]]:
        """Give what the checks see of each of the question's mistakes."""
        return list(self._each_face(question))

    def right(self, question: Question) -> Sightings:
        """Give what the checks see of the right answer."""
        with self._lock:
            if question.name not in self._right:
                self._right[question.name] = look(question, self.assignment.reference, self.seed)
            return self._right[question.name]

    @contextmanager
    def looking_ahead(self) -> Iterator[None]:
        """Look at mistakes while something else is waited for; whatever is missing comes later."""
        faces = (f for q in self.assignment.questions for f in self._each_face(q))
        enough = threading.Event()

        def look_until_enough() -> None:
            while not enough.is_set() and next(faces, None):
                pass

        with ThreadPoolExecutor(1) as pool:
            pool.submit(look_until_enough)  # what it stumbles over is met again, and told, later
            try:
                yield
            finally:
                enough.set()

    def _each_face(self, question: Question) -> Iterator[tuple[Mistake, Sightings]]:
        for number, mistake in enumerate(question.mistakes):
            yield mistake, self._face(question, number, mistake)

    def _face(self, question: Question, number: int, mistake: Mistake) -> Sightings:
        names = {**self.assignment.reference, mistake.name: mistake.value}
        with self._lock:
            if (question.name, number) not in self._faces:
                self._faces[question.name, number] = look(question, names, self.seed)
            return self._faces[question.name, number]


def _alike(face: Sightings, seen: Sightings) -> bool:
    for name, theirs in seen.items():
        ours = face[name]
        if ours.verdict != theirs.verdict:
            return False
        if theirs.verdict != "passed" and not agree(ours.evidence, theirs.evidence):
            return False
    return True
