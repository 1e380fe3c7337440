"""What tutors run: grade a class, and make its pages again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from autograder.cli.app import Root, app
from autograder.errors import AutograderError
from autograder.records import Outcome


@app.command()
def grade(
    submitted: Annotated[Path, typer.Argument(help="The folder of what was handed in.")],
    assignment: Annotated[str, typer.Option(help="The assignment's name.")],
    out: Annotated[Path, typer.Option(help="Where outcomes, gradebook and pages go.")],
    jobs: Annotated[int, typer.Option(help="Submissions side by side.")] = 2,
    limit: Annotated[float, typer.Option(help="Seconds for one cell or one call.")] = 10.0,
    seed: Annotated[int | None, typer.Option(help="Repeat a run's probes.")] = None,
    root: Root = Path(),
) -> None:
    """Grade a class: outcomes, gradebook, feedback pages, class report."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    from autograder.authoring import find_assignment
    from autograder.authoring.build import Places
    from autograder.bulk import grade_class
    from autograder.gradebook import (
        changed_answers,
        marking_copies,
        write_copies,
        write_gradebook,
    )
    from autograder.intake import collect
    from autograder.programs import FORMGRADER
    from autograder.reports import print_summary

    places = Places(root)
    asked = find_assignment(assignment, places.solutions)
    submissions = list(collect(submitted, assignment))
    bar = Progress(
        "{task.description}", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
        console=Console(stderr=True),
    )  # fmt: skip
    with bar:
        task = bar.add_task("grading", total=len(submissions))
        outcomes = grade_class(
            submissions, asked, out / "outcomes", jobs=jobs, limit=limit, seed=seed,
            finished=lambda _: bar.advance(task),
        )  # fmt: skip
    template = places.course / "gradebook.db"
    database = f"sqlite:///{(out / 'gradebook.db').resolve()}"
    copies = marking_copies(asked, submissions)
    changed = changed_answers(out / FORMGRADER, asked, copies)
    write_gradebook(database, asked, outcomes, template if template.is_file() else None, changed)
    write_copies(out / FORMGRADER, asked, copies)
    outcomes = _with_marks(outcomes, out)
    _write_pages(outcomes, out, asked.title)
    print_summary(outcomes, asked.title, out)


@app.command()
def report(
    out: Annotated[Path, typer.Argument(help="The folder that grading wrote.")],
    assignment: Annotated[
        str | None, typer.Option(help="Take the title from this assignment's sources.")
    ] = None,
    root: Root = Path(),
) -> None:
    """Make the class report and the feedback pages again, with what tutors marked by now."""
    from autograder.authoring import find_assignment
    from autograder.outcomes import read_outcomes
    from autograder.reports import print_summary

    outcomes = read_outcomes(out / "outcomes")
    if not outcomes:
        raise AutograderError(
            f"There are no outcomes in {out / 'outcomes'} to report on. Give the folder that "
            "`autograder grade` was given as --out, or grade first."
        )
    title = outcomes[0].assignment
    if assignment is not None:
        title = find_assignment(assignment, root / "solutions").title
    outcomes = _with_marks(outcomes, out)
    _write_pages(outcomes, out, title)
    print_summary(outcomes, title, out)


def _with_marks(outcomes: list[Outcome], out: Path) -> list[Outcome]:
    """Add what tutors gave for answers in words, if there are any."""
    database = out / "gradebook.db"
    if not database.is_file() or all(s.checks for o in outcomes for s in o.scores):
        return outcomes
    from autograder.gradebook import with_marks

    return with_marks(outcomes, f"sqlite:///{database.resolve()}")


def _write_pages(outcomes: Sequence[Outcome], out: Path, title: str) -> None:
    from autograder.reports import write_feedback, write_report

    write_feedback(outcomes, out / "feedback", title)
    write_report(outcomes, out / "report.html", title)
