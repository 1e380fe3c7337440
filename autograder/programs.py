"""Programs of others: let nbgrader find those that it starts by name, and open formgrader.

In: nothing, or the folder that grading wrote. Out: a changed PATH, or Jupyter in our place.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from autograder.errors import AutograderError

FORMGRADER = "formgrader"  # the folder that it is opened in


def open_formgrader(out: Path) -> None:
    """Become Jupyter, which opens nbgrader's formgrader on what grading wrote.

    Args:
        out: The folder that grading wrote.

    Raises:
        AutograderError: If there is nothing to mark in it.
    """
    folder = out / FORMGRADER
    if not folder.is_dir():
        raise AutograderError(
            f"There is no {folder} to mark in. Give the folder that `autograder grade` was given "
            "as --out, or grade first."
        )
    os.chdir(folder)
    start = [sys.executable, "-m", "jupyterlab", "--LabApp.default_url=/formgrader/gradebook"]
    # Not as a child: Ctrl-C is for Jupyter alone, which asks before it stops.
    os.execv(sys.executable, start)  # noqa: S606 - no shell is wanted


def put_programs_on_path() -> None:
    """Put this Python's own programs first on PATH, for this process and its children."""
    own = str(Path(sys.executable).parent)
    others = [p for p in os.environ.get("PATH", "").split(os.pathsep) if p and p != own]
    os.environ["PATH"] = os.pathsep.join([own, *others])
