"""`autograder`: parses words and calls the rooms above."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from autograder.errors import AutograderError
from autograder.records import Outcome
from cfkit.errors import CfkitError

app = typer.Typer(
    help="Build assignments and grade a class.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
Root = Annotated[Path, typer.Option(help="The project's folder, which holds solutions/.")]


def main() -> None:
    """Run the command line; an error of ours is one sentence, not a traceback."""
    try:
        app()
    except (AutograderError, CfkitError) as error:
        typer.echo(f"autograder: {error}", err=True)
        sys.exit(2)


@app.command()
def build(
    only: Annotated[
        list[str] | None, typer.Argument(help="These; all of them unless said.")
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Only say what is stale.")] = False,
    solved: Annotated[bool, typer.Option(help="Also run the lessons with their answers.")] = True,
    root: Root = Path(),
) -> None:
    """Make assignments/ and build/ from solutions/."""
    from autograder.authoring import build as building

    places = building.Places(root)
    if not check:
        for name in building.build(places, only=only or (), solved=solved):
            typer.echo(f"built {name}")
        return
    old = building.stale(places)
    for path in old:
        typer.echo(f"stale: assignments/{path}")
    if old:
        typer.echo("Run `autograder build` to make these anew.")
        raise typer.Exit(1)
    typer.echo("assignments/ is as the sources make it")


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
    from autograder.gradebook import write_gradebook
    from autograder.intake import collect
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
    write_gradebook(database, asked, outcomes, template if template.is_file() else None)
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
    """Make the class report and the feedback pages again from OUT/outcomes."""
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
    _write_pages(outcomes, out, title)
    print_summary(outcomes, title, out)


def _write_pages(outcomes: Sequence[Outcome], out: Path, title: str) -> None:
    from autograder.reports import write_feedback, write_report

    write_feedback(outcomes, out / "feedback", title)
    write_report(outcomes, out / "report.html", title)
