"""Open formgrader: become Jupyter, in the folder that was laid out for it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from autograder.errors import AutograderError
from autograder.graded import Graded


def open_formgrader(out: Path) -> None:
    """Become Jupyter, which opens nbgrader's formgrader on what grading wrote.

    Args:
        out: The folder that grading wrote.

    Raises:
        AutograderError: If there is nothing to mark in it.
    """
    folder = Graded(out).formgrader
    if not folder.is_dir():
        raise AutograderError(
            f"There is no {folder} to mark in. Give the folder that `autograder grade` was given "
            "as --out, or grade first."
        )
    os.chdir(folder)
    start = [sys.executable, "-m", "jupyterlab", "--LabApp.default_url=/formgrader/gradebook"]
    # Not as a child: Ctrl-C is for Jupyter alone, which asks before it stops.
    os.execv(sys.executable, start)  # noqa: S606 - no shell is wanted
