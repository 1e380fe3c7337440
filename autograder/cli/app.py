"""The command line itself, to which the commands are added."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="Write assignments and grade a class.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
CourseFile = Annotated[
    Path | None, typer.Option(help="The course's rules; those of last time unless given.")
]
Root = Annotated[Path, typer.Option(help="The project's folder, which holds solutions/.")]
