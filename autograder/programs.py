"""Programs of others: let nbgrader find those that it starts by name, and say how to start one.

In: nothing, or the folder that grading wrote. Out: a changed PATH, or a command.
"""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

FORMGRADER = "formgrader"  # the folder that it is opened in


def open_formgrader(out: Path) -> str:
    """Give the command that opens nbgrader's formgrader on what grading wrote."""
    jupyter = shlex.quote(str(Path(sys.executable).parent / "jupyter"))
    folder = shlex.quote(str(out / FORMGRADER))
    return f"(cd {folder} && {jupyter} lab --LabApp.default_url=/formgrader/gradebook)"


def put_programs_on_path() -> None:
    """Put this Python's own programs first on PATH, for this process and its children."""
    own = str(Path(sys.executable).parent)
    others = [p for p in os.environ.get("PATH", "").split(os.pathsep) if p and p != own]
    os.environ["PATH"] = os.pathsep.join([own, *others])
