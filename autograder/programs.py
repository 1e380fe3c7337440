"""Let nbgrader find the programs that it starts by name.

In: nothing. Out: a changed PATH.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def put_programs_on_path() -> None:
    """Put this Python's own programs first on PATH, for this process and its children."""
    own = str(Path(sys.executable).parent)
    others = [p for p in os.environ.get("PATH", "").split(os.pathsep) if p and p != own]
    os.environ["PATH"] = os.pathsep.join([own, *others])
