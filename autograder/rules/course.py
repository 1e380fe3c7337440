"""The nouns of a course's rules, frozen. Rules without content change nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

Attempts = Literal["last", "best"]


@dataclass(frozen=True, slots=True)
class Late:
    """What coming late costs."""

    grace_minutes: float = 0.0  # so much is forgiven
    percent_per_day: float = 0.0  # of the assignment's points, for each day that has begun
    percent_at_most: float = 100.0
    closed_after_days: int | None = None  # what comes later still earns nothing


@dataclass(frozen=True, slots=True)
class Person:
    """A line of the roster."""

    id: str
    name: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class AssignmentRules:
    """What holds for one assignment."""

    due: datetime | None = None
    attempts: Attempts = "last"
    late: Late = field(default_factory=Late)
    drop: tuple[str, ...] = ()  # questions
    points: Mapping[str, float] = field(default_factory=dict)  # by question or question.check


@dataclass(frozen=True, slots=True)
class StudentRules:
    """What holds for one student, by the assignment."""

    excused: tuple[str, ...] = ()
    due: Mapping[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rules:
    """A course's rules."""

    file: Path | None = None
    timezone: tzinfo = field(default_factory=lambda: ZoneInfo("UTC"))
    roster_file: Path | None = None
    roster: Mapping[str, Person] | None = None  # by id; None if the course has none
    usual: AssignmentRules = field(default_factory=AssignmentRules)
    assignments: Mapping[str, AssignmentRules] = field(default_factory=dict)
    students: Mapping[str, StudentRules] = field(default_factory=dict)

    def of(self, assignment: str) -> AssignmentRules:
        """Give what holds for one assignment, whether the file names it or not."""
        return self.assignments.get(assignment, self.usual)

    def without(self, student: str) -> Rules:
        """Give the same rules for a course that a student is no part of."""
        roster = self.roster and {s: p for s, p in self.roster.items() if s != student}
        students = {s: rule for s, rule in self.students.items() if s != student}
        return replace(self, roster=roster, students=students)

    def due(self, assignment: str, student: str) -> datetime | None:
        """Give a student's due date, with an extension counted in."""
        return self.extended(assignment, student) or self.of(assignment).due

    def extended(self, assignment: str, student: str) -> datetime | None:
        """Give the date that an assignment was extended to for a student, if it was."""
        return self.students[student].due.get(assignment) if student in self.students else None

    def excused(self, assignment: str, student: str) -> bool:
        """Say whether an assignment counts for nothing for a student."""
        return student in self.students and assignment in self.students[student].excused
