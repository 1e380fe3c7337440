"""What a tutor does with what was kept: explain a mark, forget a student."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from autograder.cli.app import Root, app
from autograder.errors import AutograderError

Student = Annotated[str, typer.Argument(help="The student's id.")]
Out = Annotated[Path, typer.Option(help="The folder that grading wrote.")]


@app.command()
def explain(
    student: Student,
    assignment: Annotated[str, typer.Argument(help="The assignment's name.")],
    question: Annotated[str | None, typer.Argument(help="Such as q4; else all.")] = None,
    submitted: Annotated[Path, typer.Option(help="The folder of what was handed in.")] = Path(
        "submitted"
    ),
    out: Out = Path("graded"),
    attempt: Annotated[int, typer.Option(help="Which of the student's submissions.")] = 1,
    unsafe: Annotated[
        bool, typer.Option("--unsafe", help="Run it where this machine's files are not kept apart.")
    ] = False,
    root: Root = Path(),
) -> None:
    """Reproduce a contested mark: what was asked, what came back, what a right answer gives."""
    from autograder.authoring import find_assignment
    from autograder.explaining import explanation, replay
    from autograder.intake import collect
    from autograder.outcomes import find_outcome

    asked = find_assignment(assignment, root / "solutions")
    outcome = find_outcome(out / "outcomes", student, attempt)
    handed_in = collect(submitted, asked)
    found = [s for s in handed_in if (s.student, s.attempt) == (student, attempt)]
    if not found:
        raise AutograderError(
            f"Nothing of {student} is in {submitted}. Say where with --submitted."
        )
    typer.echo(explanation(replay(outcome, found[0], asked, unsafe), question))


@app.command()
def forget(student: Student, out: Out = Path("graded"), root: Root = Path()) -> None:
    """Remove what grading has kept of one student, and say what that was."""
    from autograder import forgetting
    from autograder.cli.counting import count, find_rules, write_pages
    from autograder.gradebook import gradebook_url
    from autograder.outcomes import read_outcomes
    from autograder.rules import asked_in

    typer.echo("Removed:")
    for line in forgetting.forget(student, out, gradebook_url(out)):
        typer.echo(f"  {line}")
    left = read_outcomes(out / "outcomes")
    if left:
        name = left[0].assignment
        rules = find_rules(out, None, root / "solutions", name, asked_in(left))
        write_pages(count(out, left, rules), name, out, rules)
        typer.echo(f"  {out / 'report.html'} was made again without them.")
    else:
        (out / "report.html").unlink(missing_ok=True)
    for path in forgetting.still_named(student, out):
        typer.echo(
            f"{path} still names them. Take them out of your own copy of that file, and run "
            f"`autograder report {out} --rules` with it."
        )
    typer.echo(
        "Not touched: what was handed in, your own roster, logs that were kept with --names, marks "
        "in the learning platform, and backups of any of it."
    )
