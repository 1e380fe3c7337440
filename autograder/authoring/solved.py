"""Run a lesson from top to bottom with its answers filled in.

In: an `Assignment`. Out: the executed notebook, for staff; an `AuthorError` if a cell stops.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import nbformat

from autograder.authoring.inlining import public_file
from autograder.authoring.notebooks import source_notebook
from autograder.errors import AuthorError
from autograder.records import Assignment

LIMIT = 180  # seconds for one cell


def execute(notebook: nbformat.NotebookNode, assignment: Assignment) -> nbformat.NotebookNode:
    """Execute a notebook beside its public test files; give it back with its outputs."""
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    with tempfile.TemporaryDirectory(prefix="cfkit-solved-") as folder:
        tests = Path(folder) / "tests"
        tests.mkdir()
        for question in assignment.questions:
            if question.public:
                file = tests / f"{question.name}.py"
                file.write_text(public_file(assignment, question), encoding="utf-8")
        client = NotebookClient(
            notebook,
            timeout=LIMIT,
            kernel_name="python3",
            resources={"metadata": {"path": folder}},
        )
        try:
            client.execute(env={**os.environ, "OMP_NUM_THREADS": "1"})
        except CellExecutionError as error:
            raise AuthorError(f"The lesson {assignment.name} stops in a cell:\n{error}") from None
    return notebook


def write_solved(assignment: Assignment, path: Path) -> None:
    """Write the solved and executed notebook."""
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(execute(source_notebook(assignment), assignment), path)
