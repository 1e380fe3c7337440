"""Declare a check, and run it.

In: a function `(student, rng)`; a student; a seed. Out: what was `Seen`.
"""

from __future__ import annotations

import hashlib
import inspect
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

import numpy as np

from cfkit.checks.evidence import Evidence, gathering, note, note_error
from cfkit.checks.faults import CheckFailed, StudentFault
from cfkit.checks.student import Student

_LONGEST = 1000  # characters of a message
Verdict = Literal["passed", "failed", "not tried", "crashed", "broken"]
CheckFunction = Callable[[Student, np.random.Generator], None]
F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Declared:
    """What a check says of itself."""

    question: str
    points: float
    hidden: bool
    name: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What one check saw."""

    verdict: Verdict
    message: str | None
    evidence: Evidence = field(repr=False, compare=False)
    fault: StudentFault | None = field(default=None, repr=False, compare=False)


def check(question: str, points: float, hidden: bool = False) -> Callable[[F], F]:
    """Declare a check of one question; its docstring says what a right answer does.

    Args:
        question: The question's name, such as ``q4``.
        points: What passing it earns.
        hidden: Whether it runs at grading only, unseen by students.
    """

    def declare(function: F) -> F:
        declared = Declared(
            question, points, hidden, function.__name__, inspect.getdoc(function) or ""
        )
        function.declared = declared  # type: ignore[attr-defined]
        return function

    return declare


def declared_checks(names: Mapping[str, Any]) -> list[tuple[Declared, CheckFunction]]:
    """Find the checks among a module's names, in the order they were written."""
    found = [f for f in names.values() if isinstance(getattr(f, "declared", None), Declared)]
    return [(f.declared, f) for f in found]


def run_check(function: CheckFunction, student: Student, seed: int) -> Seen:
    """Run one check with probes that only the seed and the check's name decide."""
    key = zlib.crc32(function.__name__.encode())
    with gathering() as evidence:
        try:
            student.seed(_student_seed(seed, key))
            function(student, np.random.default_rng([seed, key]))
        except CheckFailed as failed:
            return Seen("failed", _readable(str(failed)), evidence)
        except StudentFault as fault:
            return _seen_fault(fault, evidence)
        except Exception as error:  # noqa: BLE001 - a broken check is reported, never fatal
            return Seen("broken", f"{type(error).__name__}: {error}", evidence)
    return Seen("passed", None, evidence)


def _student_seed(seed: int, key: int) -> int:
    """Seed the student's side so that it tells neither the probes nor which check runs."""
    digest = hashlib.sha256(f"{seed}:{key}".encode()).digest()
    return int.from_bytes(digest[:4], "big")


def _readable(text: str) -> str:
    """Keep what can be written anywhere: a column's name may be anything."""
    kept = "".join(c for c in text[:_LONGEST] if c.isprintable() or c == "\n")
    return kept.encode("utf-8", "replace").decode()


def _seen_fault(fault: StudentFault, evidence: Evidence) -> Seen:
    if fault.kind == "error":
        evidence.append(None)  # an error ends the evidence: it never equals a value
        with gathering() as last:
            note_error(fault.kind, fault.error, fault.message)
        evidence.extend(last)
    else:
        with gathering() as last:
            note(fault.kind)
        evidence.extend(last)
    verdicts: dict[str, Verdict] = {
        "not tried": "not tried",
        "missing": "not tried",
        "shortcut": "failed",
    }
    return Seen(verdicts.get(fault.kind, "crashed"), fault.sentence, evidence, fault)
