"""Read a lesson: `lesson.py` in jupytext's percent format → cells.

An answer cell says which question it answers and what it is worth:
``# %% question="q4" points=6``; its solution stands between ``# BEGIN SOLUTION`` and
``# END SOLUTION``. An answer in words is a text cell that a tutor marks:
``# %% [markdown] question="q7" points=2 by_hand=true``.
"""

from __future__ import annotations

import ast
import linecache
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import jupytext

from autograder.authoring.author_errors import author_errors
from autograder.authoring.marked import asked, is_marked
from autograder.errors import AuthorError
from autograder.records import Cell


def read_lesson(folder: Path) -> tuple[Cell, ...]:
    """Read the cells of `folder/lesson.py`, in order."""
    path = folder / "lesson.py"
    if not path.is_file():
        raise AuthorError(f"{folder} has no lesson.py; an assignment's folder needs one.")
    text = path.read_text(encoding="utf-8")
    notebook = jupytext.reads(text, fmt="py:percent")
    marks = [n for n, line in enumerate(text.splitlines(), 1) if line.startswith("# %%")]
    cells = tuple(
        _cell(c, path, mark + 1)
        for c, mark in zip(notebook.cells, marks, strict=True)
        if c.source.strip()
    )
    asked: set[str] = set()
    for cell in cells:
        if cell.question is not None and cell.question in asked:
            raise AuthorError(
                f"{path}, line {cell.line}: a second cell answers {cell.question}. A question has "
                "one answer cell; give the others a name of their own."
            )
        asked |= {str(cell.question)}
    return cells


def reference_names(cells: Sequence[Cell], path: Path) -> dict[str, Any]:
    """Run the imports and the answers of the lesson at `path`, nothing else; give its names."""
    names: dict[str, Any] = {"__name__": "reference"}
    for number, cell in enumerate(cells):
        is_code_answer = cell.kind == "answer" and not cell.by_hand
        if is_code_answer or (cell.kind == "code" and _only_imports(cell.source)):
            where = f"<lesson cell {number}>"
            lines = cell.source.splitlines(keepends=True)
            linecache.cache[where] = (len(cell.source), None, lines, where)
            with author_errors(where, str(path), cell.line - 1):
                exec(compile(cell.source, where, "exec"), names)  # noqa: S102 - the author's own
    return {k: v for k, v in names.items() if not k.startswith("__")}


def top_level_names(source: str) -> tuple[str, ...]:
    """Give the functions and classes that a cell defines."""
    defining = ast.FunctionDef | ast.ClassDef
    return tuple(n.name for n in ast.parse(source).body if isinstance(n, defining))


def first_heading(text: str) -> str | None:
    """Give the first heading of a text cell, without the question's number and points."""
    heading = re.search(r"^#+[ \t]+(\S.*)$", asked(text), re.MULTILINE)
    return re.sub(r"^Question \S+ \([^)]*\): ", "", heading[1].strip()) if heading else None


def _cell(cell: Mapping[str, Any], path: Path, line: int) -> Cell:
    metadata, source = cell["metadata"], str(cell["source"])
    is_code, question = cell["cell_type"] == "code", metadata.get("question")
    if question is None:
        demo = is_code and "demo" in metadata.get("tags", ())
        return Cell("code" if is_code else "text", source, demo=demo, line=line)
    where = f"{path}, line {line}"
    by_hand = bool(metadata.get("by_hand", False))
    if by_hand == is_code:
        raise AuthorError(
            f"{where}: {question} is answered in a {'code' if is_code else 'text'} cell. An answer "
            "in words is a text cell with by_hand=true, and a code cell is looked at by checks."
        )
    if not is_marked(source):
        raise AuthorError(
            f"{where}: the answer cell of {question} has no `# BEGIN SOLUTION` line, so "
            "students would receive the answer. Mark what they are to write."
        )
    points = float(metadata.get("points", 0))
    return Cell("answer", source, question=str(question), points=points, by_hand=by_hand, line=line)


def _only_imports(source: str) -> bool:
    body = ast.parse(source).body if not source.lstrip().startswith("%") else [ast.Pass()]
    return bool(body) and all(isinstance(node, ast.Import | ast.ImportFrom) for node in body)
