"""`autograder`: parses words and calls the rooms above."""

from __future__ import annotations

import sys

import typer

from autograder.cli import authoring, grading, keeping, machine, rules  # noqa: F401 - commands
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
    except OSError as error:
        if error.filename is None:
            raise
        typer.echo(
            f"autograder: {error.filename} could not be used: {error.strerror}. What was finished "
            "before is kept; when that is mended, run the same command again.",
            err=True,
        )
        sys.exit(2)
