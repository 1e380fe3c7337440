"""What lecturers run: lay out, try, prove and build assignments."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from autograder.cli.app import Root, app


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="Such as two-towers.")], root: Root = Path()
) -> None:
    """Lay out a new assignment that keeps its promises as it stands."""
    from autograder.authoring.laying_out import lay_out

    for path in lay_out(name, root):
        typer.echo(f"wrote {path}")
    typer.echo(
        f"Rewrite these, and run `autograder prove {name}` now and then. `autograder build {name}` "
        "makes the notebook."
    )


@app.command("try")
def try_(
    assignment: Annotated[str, typer.Argument(help="The assignment's name.")],
    answer: Annotated[Path, typer.Argument(help="A Python file with an answer or several.")],
    limit: Annotated[float, typer.Option(help="Seconds for one call.")] = 10.0,
    seed: Annotated[int, typer.Option(help="The draw of the probes.")] = 0,
    root: Root = Path(),
) -> None:
    """Grade one answer: outcomes, hints and timings."""
    from autograder.authoring import find_assignment
    from autograder.authoring.build import Places
    from autograder.proving.trying import told, try_answer
    from autograder.sandbox.kit import kept_back
    from autograder.sandbox.process import Warm
    from autograder.scoring import MistakeBook

    book = MistakeBook(find_assignment(assignment, Places(root).solutions), seed)
    with Warm(kept_back(book.assignment), unsafe=True) as warm:
        for trial in try_answer(book, answer, warm, limit):
            typer.echo(told(trial))


@app.command()
def prove(
    assignment: Annotated[str, typer.Argument(help="The assignment's name.")],
    seeds: Annotated[
        int, typer.Option(min=1, help="Draws of the probes at which verdicts must agree.")
    ] = 5,
    table: Annotated[bool, typer.Option("--table", help="Show which check sees what.")] = False,
    root: Root = Path(),
) -> None:
    """Say which promises an assignment breaks, with file and line."""
    from autograder.authoring import find_assignment
    from autograder.authoring.build import Places
    from autograder.proving import broken_promises
    from autograder.proving.matrix import matrix
    from autograder.scoring import MistakeBook

    places = Places(root)
    book = MistakeBook(find_assignment(assignment, places.solutions), seed=0)
    broken = list(broken_promises(book, range(1, seeds), places.assignments / assignment))
    for one in broken:
        typer.echo(one)
    if table:
        typer.echo("\n".join(matrix(book)))
    if broken:
        raise typer.Exit(1)
    checks = sum(len(q.checks) for q in book.assignment.questions)
    mistakes = sum(len(q.mistakes) for q in book.assignment.questions)
    typer.echo(
        f"{assignment} keeps its promises: {checks} checks, {mistakes} mistakes, each caught and "
        f"named, the same at {seeds} seeds."
    )


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
    old = building.stale(places, only=only or ())
    for path in old:
        typer.echo(f"stale: assignments/{path}")
    if old:
        typer.echo("Run `autograder build` to make these anew.")
        raise typer.Exit(1)
    typer.echo(f"as the sources make it: {', '.join(only or ['assignments/'])}")
