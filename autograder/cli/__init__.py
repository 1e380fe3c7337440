"""`autograder`: parses words and calls the rooms above."""

from __future__ import annotations

import sys

import typer

from autograder.cli import authoring, grading, machine, rules  # noqa: F401 - they add their commands
from autograder.cli.app import app
from autograder.errors import AutograderError
from cfkit.errors import CfkitError


def main() -> None:
    """Run the command line; an error of ours is one sentence, not a traceback."""
    try:
        app()
    except (AutograderError, CfkitError) as error:
        typer.echo(f"autograder: {error}", err=True)
        sys.exit(2)
