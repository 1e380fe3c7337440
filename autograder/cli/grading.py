"""What tutors run: grade a class, mark its answers in words, make its pages again."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from autograder.cli.app import CourseFile, Root, app
from autograder.errors import AutograderError
from autograder.graded import Graded
from autograder.records import Outcome
from autograder.rules import Rules, asked_in, oddities, remember


@app.command()
def grade(
    submitted: Annotated[Path, typer.Argument(help="The folder, or zip, of what was handed in.")],
    assignment: Annotated[str, typer.Option(help="The assignment's name.")],
    out: Annotated[Path, typer.Option(help="Where outcomes, gradebook and pages go.")],
    jobs: Annotated[int, typer.Option(help="Submissions side by side.")] = 2,
    dask: Annotated[
        str | None, typer.Option(help="Grade on the Dask cluster of this scheduler, tcp://….")
    ] = None,
    limit: Annotated[float, typer.Option(help="Seconds for one cell or one call.")] = 10.0,
    seed: Annotated[
        int | None, typer.Option(help="Repeat a run's probes; grades all again.")
    ] = None,
    regrade: Annotated[bool, typer.Option("--regrade", help="Grade all again.")] = False,
    unsafe: Annotated[
        bool, typer.Option("--unsafe", help="Grade where this machine's files are not kept apart.")
    ] = False,
    gradebook: Annotated[
        str | None,
        typer.Option(help="The gradebook's database, if it is not OUT/gradebook.db: its URL."),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on the way.")] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a line, for programs.")
    ] = False,
    names: Annotated[bool, typer.Option("--names", help="Name students in the log.")] = False,
    rules: CourseFile = None,
    root: Root = Path(),
) -> None:
    """Grade a class: outcomes, gradebook, feedback pages, class report.

    What was graded before and has not changed is not graded again.
    """
    from autograder.authoring import find_assignment
    from autograder.authoring.build import Places
    from autograder.bulk import crew_of, grade_class
    from autograder.cli.counting import find_rules, hand_on
    from autograder.cli.progress import way_of_telling
    from autograder.gradebook import choose_gradebook
    from autograder.intake import collect
    from autograder.outcomes import make_private, read_outcomes
    from autograder.scoring.questions import unseen_score

    places, crew = Places(root), crew_of(jobs, dask)
    asked = find_assignment(assignment, places.solutions)
    make_private(out)  # first of all that is written there
    course = find_rules(
        out, rules, places.solutions, assignment, [unseen_score(q) for q in asked.questions]
    )
    remember(course, out)
    tell = partial(typer.echo, err=True)
    submissions = list(collect(submitted, asked, tell, course.roster or ()))
    database = choose_gradebook(out, gradebook)
    try:
        with way_of_telling(quiet, as_json, names) as watcher:
            graded = grade_class(
                submissions, asked, Graded(out).outcomes, crew=crew, limit=limit, seed=seed,
                regrade=regrade, unsafe=unsafe, watcher=watcher,
            )  # fmt: skip
    except KeyboardInterrupt:
        said = "stopped; what was finished is kept, and the same command goes on."
        typer.echo(f"autograder: {said}", err=True)
        os._exit(130)  # threads may still be at work, and nothing of it is wanted
    # All that were graded into this folder count, as for `report`.
    outcomes = [o for o in read_outcomes(Graded(out).outcomes, tell) if o.assignment == assignment]
    if not quiet and (gone := len(outcomes) - len(graded)) > 0:
        typer.echo(f"{gone} graded earlier, of which nothing came this time: they count", err=True)
    outcomes = hand_on(
        out, asked, submissions, outcomes, course, places.course, database, tell
    )  # fmt: skip
    _tell(outcomes, asked.title, out, course, silent=quiet or as_json)


@app.command()
def mark(
    out: Annotated[Path, typer.Argument(help="The folder that grading wrote.")],
) -> None:
    """Open nbgrader's formgrader, to mark answers in words under their rubrics."""
    from autograder.gradebook import choose_gradebook, open_formgrader

    choose_gradebook(out, None)  # better a sentence here than formgrader's pages without a database
    open_formgrader(out)


@app.command()
def report(
    out: Annotated[Path, typer.Argument(help="The folder that grading wrote.")],
    assignment: Annotated[
        str | None, typer.Option(help="Take the title from this assignment's sources.")
    ] = None,
    rules: CourseFile = None,
    root: Root = Path(),
) -> None:
    """Make the class report and the feedback pages again: by other rules, with new marks.

    Nothing is graded again: a rule that has changed counts at once.
    """
    from autograder.authoring import find_assignment
    from autograder.cli.counting import count, find_rules, title_of
    from autograder.outcomes import read_outcomes

    outcomes = read_outcomes(Graded(out).outcomes, partial(typer.echo, err=True))
    if not outcomes:
        raise AutograderError(
            f"There are no outcomes in {Graded(out).outcomes} to report on. Give the folder that "
            "`autograder grade` was given as --out, or grade first."
        )
    if assignment is None:
        title = title_of(outcomes[0].assignment, root / "solutions")
    else:
        title = find_assignment(assignment, root / "solutions").title
    course = find_rules(out, rules, root / "solutions", outcomes[0].assignment, asked_in(outcomes))
    counted = count(out, outcomes, course)
    are_new = remember(course, out)  # before any printing, which `| head` would end
    _tell(counted, title, out, course)
    if are_new:
        typer.echo(
            "\nThese rules are new here. The gradebook follows when you grade again as before; "
            "nothing is graded twice for that."
        )


def _tell(
    outcomes: Sequence[Outcome], title: str, out: Path, course: Rules, silent: bool = False
) -> None:
    from autograder.cli.counting import write_pages
    from autograder.reports import print_summary
    from autograder.unfinished import unfinished

    write_pages(outcomes, title, out, course)
    if not silent:
        if warning := unfinished(Graded(out).outcomes):
            typer.echo(f"{warning}\n")
        print_summary(outcomes, title, out, rules=course.file)
        if odd := oddities(outcomes, course):
            typer.echo("\n".join(("", *odd)))
