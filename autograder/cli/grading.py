"""What tutors run: grade a class, mark its answers in words, make its pages again."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from autograder.cli.app import Root, app
from autograder.errors import AutograderError
from autograder.records import Outcome


@app.command()
def grade(
    submitted: Annotated[Path, typer.Argument(help="The folder, or zip, of what was handed in.")],
    assignment: Annotated[str, typer.Option(help="The assignment's name.")],
    out: Annotated[Path, typer.Option(help="Where outcomes, gradebook and pages go.")],
    jobs: Annotated[int, typer.Option(help="Submissions side by side.")] = 2,
    limit: Annotated[float, typer.Option(help="Seconds for one cell or one call.")] = 10.0,
    seed: Annotated[
        int | None, typer.Option(help="Repeat a run's probes; grades all again.")
    ] = None,
    regrade: Annotated[bool, typer.Option("--regrade", help="Grade all again.")] = False,
    unsafe: Annotated[
        bool, typer.Option("--unsafe", help="Grade where this machine's files are not kept apart.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on the way.")] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a line, for programs.")
    ] = False,
    names: Annotated[bool, typer.Option("--names", help="Name students in the log.")] = False,
    root: Root = Path(),
) -> None:
    """Grade a class: outcomes, gradebook, feedback pages, class report.

    What was graded before and has not changed is not graded again.
    """
    from autograder.authoring import find_assignment
    from autograder.authoring.build import Places
    from autograder.bulk import grade_class
    from autograder.cli.progress import way_of_telling
    from autograder.gradebook import hand_to_tutors
    from autograder.intake import collect

    places = Places(root)
    asked = find_assignment(assignment, places.solutions)
    submissions = list(collect(submitted, asked))
    try:
        with way_of_telling(quiet, as_json, names) as watcher:
            outcomes = grade_class(
                submissions, asked, out / "outcomes", jobs=jobs, limit=limit, seed=seed,
                regrade=regrade, unsafe=unsafe, watcher=watcher,
            )  # fmt: skip
    except KeyboardInterrupt:
        typer.echo("autograder: stopped; what was finished is kept.", err=True)
        os._exit(130)  # threads may still be at work, and nothing of it is wanted
    outcomes = hand_to_tutors(out, asked, submissions, outcomes, places.course)
    _tell(outcomes, asked.title, out, silent=quiet or as_json)


@app.command()
def mark(
    out: Annotated[Path, typer.Argument(help="The folder that grading wrote.")],
) -> None:
    """Open nbgrader's formgrader, to mark answers in words under their rubrics."""
    from autograder.programs import open_formgrader

    open_formgrader(out)


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
    from autograder.gradebook import take_marks
    from autograder.outcomes import read_outcomes

    outcomes = read_outcomes(out / "outcomes")
    if not outcomes:
        raise AutograderError(
            f"There are no outcomes in {out / 'outcomes'} to report on. Give the folder that "
            "`autograder grade` was given as --out, or grade first."
        )
    title = outcomes[0].assignment
    if assignment is not None:
        title = find_assignment(assignment, root / "solutions").title
    _tell(take_marks(out, outcomes), title, out)


def _tell(outcomes: Sequence[Outcome], title: str, out: Path, silent: bool = False) -> None:
    from autograder.reports import print_summary, write_feedback, write_report

    write_feedback(outcomes, out / "feedback", title)
    write_report(outcomes, out / "report.html", title)
    if not silent:
        print_summary(outcomes, title, out)
