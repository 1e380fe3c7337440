"""The folder that grading writes: what lies where in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

DATABASE = "gradebook.db"  # also in the course folder that `nbgrader generate_assignment` fills


@dataclass(frozen=True, slots=True)
class Graded:
    """Where things lie in a graded class's folder.

    Args:
        out: The folder.
    """

    out: Path

    @property
    def outcomes(self) -> Path:
        """What grading found: a file for each submission."""
        return self.out / "outcomes"

    @property
    def feedback(self) -> Path:
        """The students' pages."""
        return self.out / "feedback"

    @property
    def report(self) -> Path:
        """The page for staff."""
        return self.out / "report.html"

    @property
    def rules(self) -> Path:
        """The course's rules, as they counted last."""
        return self.out / "rules"

    @property
    def gradebook(self) -> Path:
        """Nbgrader's database, unless a tutor named another one."""
        return self.out / DATABASE

    @property
    def named_gradebook(self) -> Path:
        """The URL of the one that a tutor named."""
        return self.out / "gradebook.url"

    @property
    def formgrader(self) -> Path:
        """The course folder that formgrader is opened in."""
        return self.out / "formgrader"
