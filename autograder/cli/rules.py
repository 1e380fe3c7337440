"""What lecturers run: a course's rules, written to begin with and looked through."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from autograder.cli.app import Root, app
from autograder.errors import MachineError


@app.command("rules")
def rules(
    file: Annotated[Path, typer.Argument(help="Such as course.toml.")] = Path("course.toml"),
    root: Root = Path(),
) -> None:
    """Look a course's rules through; write them to begin with if the file is not there."""
    from autograder.authoring import assignment_names, find_assignment
    from autograder.rules import described, read_rules, template
    from autograder.scoring.questions import unseen_score

    names = assignment_names(root / "solutions")
    if not file.exists():
        try:
            file.write_text(template(names), encoding="utf-8")
        except OSError as error:
            raise MachineError(f"{file} cannot be written: {error.strerror}.") from None
        typer.echo(f"wrote {file}: every rule is explained in it, and none is in force yet.")
        return
    asked = {
        name: [unseen_score(q) for q in find_assignment(name, root / "solutions").questions]
        for name in names
    }
    for line in described(read_rules(file, names, asked)):
        typer.echo(line)
    typer.echo(f"{file} can be used: autograder report GRADED --rules {file}")
