"""How grading tells of itself: a bar in a terminal, lines in a log, JSON for programs.

In: outcomes as they are finished. Out: text; never a student's name unless it was asked for.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from typing import Self

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from autograder.bulk import Watcher
from autograder.records import Outcome
from autograder.sandbox.layers import Layers
from autograder.wording import harmless, number


class Teller(Watcher):
    """Whoever tells: opened and closed around the work, and silent about it."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...

    def stands(self, layers: Layers) -> None:
        """Say which walls are missing, and what that means: a tutor has to know."""
        for sentence in layers.sentences():
            typer.echo(sentence, err=True)


class Bar(Teller):
    """A bar with rate, remaining time and counts of outcomes, on standard error."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._bar = Progress(
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"), TimeRemainingColumn(compact=True),
            TextColumn("{task.fields[counts]}"), console=Console(stderr=True),
        )  # fmt: skip

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def begins(self, kept: Sequence[Outcome], left: int) -> None:
        """Show the bar; what still holds is told, and not counted as work."""
        if kept:
            self._bar.console.print(f"{len(kept)} graded before and unchanged, {left} to grade")
        self._began = time.monotonic()
        self._task = self._bar.add_task("grading", total=left, rate="", counts="")

    def finished(self, outcome: Outcome) -> None:
        """Move the bar by one."""
        self._counts[_kind(outcome)] += 1
        n = self._counts.total()
        rate = 60 * n / max(1e-9, time.monotonic() - self._began)
        counts = ", ".join(f"{n} {kind}" for kind, n in self._counts.most_common())
        self._bar.update(self._task, advance=1, rate=f"{rate:.0f}/min", counts=counts)


class Lines(Teller):
    """One line for each submission, for a log.

    Args:
        names: Whether a line names its student.
    """

    def __init__(self, names: bool = False) -> None:
        self._names = names
        self._n = self._left = 0

    def begins(self, kept: Sequence[Outcome], left: int) -> None:
        """Say how much there is to do."""
        self._left = left
        typer.echo(f"{len(kept)} graded before and unchanged, {left} to grade", err=True)

    def finished(self, outcome: Outcome) -> None:
        """Say what became of one submission."""
        self._n += 1
        who = f" {harmless(outcome.student)}:".replace("\n", " ") if self._names else ""
        score = f"{number(outcome.score)} of {number(outcome.points)}"
        why = f", {outcome.reason}" if outcome.reason else ""
        done = f"{self._n}/{self._left}"
        typer.echo(f"{done}{who} {score}{why}, {outcome.seconds:.1f} s", err=True)


class Json(Teller):
    """One JSON object for each submission on standard output, for programs.

    Args:
        names: Whether an object names its student.
    """

    def __init__(self, names: bool = False) -> None:
        self._names = names

    def begins(self, kept: Sequence[Outcome], left: int) -> None:
        """Say how much there is to do."""
        self._say({"event": "begin", "kept": len(kept), "left": left})

    def finished(self, outcome: Outcome) -> None:
        """Say what became of one submission."""
        who = {"student": outcome.student} if self._names else {}
        told = {"score": outcome.score, "points": outcome.points, "reason": outcome.reason}
        self._say({"event": "graded", **who, **told, "seconds": outcome.seconds})

    def _say(self, event: dict[str, object]) -> None:
        typer.echo(json.dumps(event))


def way_of_telling(quiet: bool, as_json: bool, names: bool) -> Teller:
    """Choose how grading tells of itself; a terminal gets a bar, a log gets lines."""
    if as_json:
        return Json(names)
    if quiet:
        return Teller()
    return Bar() if sys.stderr.isatty() else Lines(names)


def _kind(outcome: Outcome) -> str:
    if outcome.reason:
        return "to look at"
    return "whole" if outcome.score == outcome.points else "partly right"
