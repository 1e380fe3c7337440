"""Put what a tutor looks for above each answer in words.

In: a submission's cells, the notebook with the answers in it. Out: the cells with the rubrics
among them, as a tutor sees them in formgrader. What students hold never has a rubric in it, so
there is none that they could edit or delete.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import nbformat
from nbformat.v4 import new_markdown_cell
from nbgrader.preprocessors import OverwriteCells

from autograder.authoring.marked import solution


class RestoreCells(OverwriteCells):
    """Nbgrader's own step that makes cells again as they were handed out, and then the rubrics."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Add the rubrics of the course folder's source notebook."""
        nb, resources = super().preprocess(nb, resources)
        about = resources["nbgrader"]
        folder = Path(self.config.CourseDirectory.root) / "source" / about["assignment"]
        source = nbformat.read(folder / f"{about['notebook']}.ipynb", as_version=4)
        nb.cells = with_rubrics(nb.cells, rubrics(source))
        return nb, resources

    def add_missing_task_cells(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """There are none to look for, and nbgrader would stumble here over a copied cell."""
        for cell in nb.cells:
            if name_of(cell) is None:  # the copy lost its name, and is a cell like any other now
                cell.metadata.pop("nbgrader", None)
        return nb, resources


def rubrics(source: nbformat.NotebookNode) -> dict[str, str]:
    """Give what a tutor reads above each answer in words, by the answer cell's name."""
    cells = [c for c in source.cells if c.cell_type == "markdown" and name_of(c)]
    return {str(name_of(c)): _for_tutors(c) for c in cells if solution(c.source)}


def with_rubrics(cells: Sequence[Any], shown: Mapping[str, str]) -> list[Any]:
    """Give the cells with each rubric right above the answer that it is for."""
    return list(_woven(cells, shown))


def name_of(cell: Any) -> str | None:
    """Give the name by which nbgrader knows a cell; students may have written anything there."""
    about = cell["metadata"].get("nbgrader")
    name = about.get("grade_id") if isinstance(about, dict) else None
    return name if isinstance(name, str) else None


def _woven(cells: Sequence[Any], shown: Mapping[str, str]) -> Iterator[Any]:
    for cell in cells:
        name = name_of(cell)
        if name is not None and name in shown:
            yield new_markdown_cell(shown[name], id=f"{name}-rubric")
        yield cell


def _for_tutors(cell: Any) -> str:
    about = cell.metadata.nbgrader
    points = f"{about.points:g} point" if about.points == 1 else f"{about.points:g} points"
    text = solution(cell.source).replace("\n", "\n> ")
    return f"> **What to look for in {about.grade_id}** (for tutors; {points})\n>\n> {text}"
