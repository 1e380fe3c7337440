"""Read a notebook's bytes as they would be read from what a student handed in."""

from __future__ import annotations

import tempfile
from pathlib import Path

from autograder.intake import read_notebook
from autograder.records import Notebook


def as_handed_in(data: bytes) -> Notebook:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "notebook.ipynb"
        path.write_bytes(data)
        return read_notebook(path)
