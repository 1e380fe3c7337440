"""Read a lesson: `lesson.py` in jupytext's percent format → cells.

An answer cell says which question it answers and what it is worth:
``# %% question="q4" points=6``; its solution stands between ``# BEGIN SOLUTION`` and
``# END SOLUTION``.
"""

from __future__ import annotations

import ast
import linecache
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import jupytext

from autograder.errors import AuthorError
from autograder.records import Cell


def read_lesson(folder: Path) -> tuple[Cell, ...]:
    """Read the cells of `folder/lesson.py`, in order."""
    path = folder / "lesson.py"
    if not path.is_file():
        raise AuthorError(f"{folder} has no lesson.py; an assignment's folder needs one.")
    notebook = jupytext.read(path, fmt="py:percent")
    return tuple(_cell(c, path) for c in notebook.cells if c.source.strip())


def question_points(folder: Path) -> dict[str, float]:
    """Read what each question is worth, in the lesson's order."""
    notebook = jupytext.read(folder / "lesson.py", fmt="py:percent")
    return {
        c.metadata["question"]: c.metadata.get("points", 0)
        for c in notebook.cells
        if "question" in c.metadata
    }


def reference_names(cells: Sequence[Cell]) -> dict[str, Any]:
    """Run the imports and the answers, nothing else; give the names they define."""
    names: dict[str, Any] = {"__name__": "reference"}
    for number, cell in enumerate(cells):
        if cell.kind == "answer" or (cell.kind == "code" and _only_imports(cell.source)):
            where = f"<lesson cell {number}>"
            lines = cell.source.splitlines(keepends=True)
            linecache.cache[where] = (len(cell.source), None, lines, where)
            exec(compile(cell.source, where, "exec"), names)  # noqa: S102 - the author's own
    return {k: v for k, v in names.items() if not k.startswith("__")}


def top_level_names(source: str) -> tuple[str, ...]:
    """Give the functions and classes that a cell defines."""
    defining = ast.FunctionDef | ast.ClassDef
    return tuple(n.name for n in ast.parse(source).body if isinstance(n, defining))


def _cell(cell: Mapping[str, Any], path: Path) -> Cell:
    metadata, source = cell["metadata"], str(cell["source"])
    if cell["cell_type"] != "code":
        return Cell("text", source)
    question = metadata.get("question")
    if question is None:
        return Cell("code", source, demo="demo" in metadata.get("tags", ()))
    if "BEGIN SOLUTION" not in source:
        raise AuthorError(
            f"{path}: the answer cell of {question} has no `# BEGIN SOLUTION` line, so "
            "students would receive the answer. Mark what they are to write."
        )
    return Cell("answer", source, question=str(question))


def _only_imports(source: str) -> bool:
    body = ast.parse(source).body if not source.lstrip().startswith("%") else [ast.Pass()]
    return bool(body) and all(isinstance(node, ast.Import | ast.ImportFrom) for node in body)
