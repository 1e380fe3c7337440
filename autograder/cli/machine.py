"""What a tutor asks of a machine before trusting it with a class."""

from __future__ import annotations

import typer

from autograder.cli.app import app


@app.command()
def doctor() -> None:
    """Say in plain words how well this machine keeps students' code apart."""
    from autograder.sandbox.layers import ALL
    from autograder.sandbox.process import Warm

    with Warm(unsafe=True) as warm:
        layers, seconds = warm.layers, warm.seconds_to_start
    missing = {layer.name for layer in layers.missing}
    typer.echo("What stands between a submission and this machine:\n")
    for layer in ALL:
        mark = "✗" if layer.name in missing else "✓"
        typer.echo(f"  {mark} {layer.name}: {layer.without if mark == '✗' else layer.stops}")
        if mark == "✗":
            typer.echo(f"    {layer.cure}")
    if missing and layers.why_not_more:
        typer.echo(f"\nWhat stands stronger did not start; it said: {layers.why_not_more}")
    typer.echo(f"\nA process for notebooks starts in {seconds:.1f} s.")
    if not missing:
        typer.echo("All walls stand: `autograder grade` is safe here.")
    elif layers.hides_files:
        typer.echo("`autograder grade` works here; what is missing above is not kept out.")
    else:
        typer.echo(
            "`autograder grade` refuses to work here, for students' code could read and change "
            "your files. With --unsafe it works all the same."
        )
