"""The nouns of building and grading, frozen.

Authoring makes an `Assignment`, intake makes `Submission`s, scoring makes `Outcome`s,
and everything a tutor or a student reads is made from those.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

Verdict = Literal["passed", "partly", "failed", "not tried", "crashed", "broken", "waiting"]
CellKind = Literal["text", "code", "answer"]
Notebook = dict[str, Any]
MISSING = "missing-submission"  # the reason where nothing was handed in


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that is looked at in an answer, worth some points."""

    name: str
    question: str
    points: float
    hidden: bool
    sentence: str  # what a right answer does, for people
    function: Callable[..., None] = field(repr=False)
    line: int = 0  # where it stands in checks.py


@dataclass(frozen=True, slots=True)
class Mistake:
    """A faulty answer, in code, with the sentence a kind tutor would say."""

    id: str
    question: str
    hint: str
    name: str  # the name it answers with, such as DotProductBias
    value: Any = field(repr=False)
    source: str = field(repr=False)
    group: str | None = None  # mistakes of one group cannot be told apart from outside
    idiom: str | None = None  # tells apart several ways of writing the same idea
    line: int = 0  # where it stands in mistakes.py

    def __str__(self) -> str:
        return f"{self.id} ({self.idiom})" if self.idiom else self.id


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a lesson, as the author wrote it."""

    kind: CellKind
    source: str
    question: str | None = None
    demo: bool = False  # only demonstrates: skipped when a class is graded
    points: float = 0  # what its question is worth
    by_hand: bool = False  # an answer in words, marked by a tutor
    line: int = 0  # where its source begins in lesson.py


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the names that answer it, what is checked, what goes wrong."""

    name: str
    title: str
    points: float
    answers: tuple[str, ...]  # the names a right answer defines
    checks: tuple[Check, ...]
    mistakes: tuple[Mistake, ...] = ()
    by_hand: bool = False  # free text, marked by a tutor

    @property
    def public(self) -> tuple[Check, ...]:
        """The checks that students see."""
        return tuple(c for c in self.checks if not c.hidden)

    @property
    def hidden(self) -> tuple[Check, ...]:
        """The checks that run at grading only."""
        return tuple(c for c in self.checks if c.hidden)


@dataclass(frozen=True, slots=True)
class Assignment:
    """Everything one folder under `solutions/` says."""

    name: str
    title: str
    folder: Path
    cells: tuple[Cell, ...] = field(repr=False)
    questions: tuple[Question, ...]
    checks_source: str = field(repr=False)
    reference: Mapping[str, Any] = field(repr=False)

    @property
    def points(self) -> float:
        """What a perfect submission earns."""
        return sum(q.points for q in self.questions)

    def question(self, name: str) -> Question:
        """Find one question by its name."""
        return next(q for q in self.questions if q.name == name)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why something in a submission was not as it was handed out."""

    code: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Submission:
    """One student's work: a readable notebook, or the fault that hides it."""

    student: str
    assignment: str
    path: Path
    notebook: Notebook | None = field(repr=False)
    fault: Fault | None = None
    handed_in: datetime | None = None  # with its time zone; None where nobody wrote it down
    attempt: int = 1  # of the same student at the same assignment, the earliest first
    notes: tuple[Fault, ...] = ()  # what had to be done to read it; it is graded all the same


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """What one check saw."""

    name: str
    hidden: bool
    outcome: Verdict
    score: float
    points: float
    message: str | None = None
    sentence: str = ""  # what a right answer does


@dataclass(frozen=True, slots=True)
class Score:
    """One question's outcome, with the mistake by its name if it is a known one."""

    question: str
    title: str
    score: float
    points: float
    outcome: Verdict
    mistake: str | None
    hint: str | None
    checks: tuple[CheckOutcome, ...]
    by_hand: bool = False  # an answer in words, marked by a tutor
    comment: str | None = None  # what the tutor wrote to it


@dataclass(frozen=True, slots=True)
class MadeWith:
    """What an outcome was made with: enough to make it again."""

    at: str  # when, in ISO 8601 with the time zone
    kit: str  # cfkit's version
    torch: str
    python: str
    checks: str  # a fingerprint of the assignment's code and the kit's
    seed: int  # of the probes
    limit: float  # seconds for one cell or one call
    layers: tuple[str, ...]  # the walls that stood around the student's code


@dataclass(frozen=True, slots=True)
class Outcome:
    """One submission's outcome: everything that reports are made from.

    `reason` is None, or the code of what was out of the ordinary; `notes` say
    in sentences what a tutor should know, the reason's own sentence first. Grading leaves
    `penalty` and `excused` alone: the rules of a course set them, and `score` then has the
    penalty taken off.
    """

    student: str
    assignment: str
    score: float
    points: float
    reason: str | None
    notes: tuple[str, ...]
    scores: tuple[Score, ...]
    seconds: float = 0.0
    made_from: str | None = None  # what was graded, and by what: see `autograder.bulk.fingerprints`
    made_with: MadeWith | None = None
    handed_in: str | None = None  # in ISO 8601 with the time zone
    attempt: int = 1
    penalty: float = 0.0  # points taken off because it came late
    excused: bool = False  # it counts for nothing, neither way

    @property
    def came_in(self) -> bool:
        """Whether there is a submission behind it."""
        return self.reason != MISSING

    @property
    def was_read(self) -> bool:
        """Whether anything of the submission could be looked at."""
        return self.reason is None or any(s.outcome != "not tried" for s in self.scores)

    @property
    def needs_a_look(self) -> bool:
        """Whether a tutor should look at the submission before its score counts."""
        odd = self.reason is not None or any(s.outcome == "broken" for s in self.scores)
        return odd and self.came_in

    @property
    def waiting(self) -> int:
        """How many answers wait for a tutor; those to a dropped question do not."""
        return sum(s.outcome == "waiting" and s.points > 0 for s in self.scores)

    @property
    def earned(self) -> float:
        """What the answers earned, before anything was taken off."""
        return sum(s.score for s in self.scores)

    @property
    def taken_off(self) -> float:
        """What coming late cost; nobody loses more than was earned."""
        return min(self.penalty, self.earned)

    def to_json(self) -> dict[str, Any]:
        """Give the outcome as plain data, in the form of `outcome.schema.json`."""
        data = asdict(self)
        data["questions"] = {s.pop("question"): s for s in data.pop("scores")}
        return data

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Outcome:
        """Read back what `to_json` gave."""
        scores = tuple(_score(name, q) for name, q in data["questions"].items())
        rest = {k: v for k, v in data.items() if k not in {"questions", "notes", "made_with"}}
        made_with = data.get("made_with") and _made_with(data["made_with"])
        return cls(**rest, notes=tuple(data["notes"]), scores=scores, made_with=made_with)


def _made_with(data: Mapping[str, Any]) -> MadeWith:
    return MadeWith(**{**data, "layers": tuple(data["layers"])})


def _score(question: str, data: Mapping[str, Any]) -> Score:
    checks = tuple(CheckOutcome(**c) for c in data["checks"])
    # Files of earlier versions do not say who marks; what had no checks was a tutor's.
    return Score(**{"by_hand": not checks, **data, "question": question, "checks": checks})
