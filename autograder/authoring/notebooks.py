"""Make nbgrader's source notebook from an `Assignment`.

In: cells as the author wrote them. Out: a notebook with nbgrader's and otter's metadata, a
check cell behind every answer, and fixed cell ids, so that the same source gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.authoring.inlining import hidden_cell
from autograder.cell_names import CheckCell
from autograder.records import Assignment, Cell, Check, Question

_KERNEL = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}


def source_notebook(assignment: Assignment) -> nbformat.NotebookNode:
    """Make the notebook with answers and hidden checks in it: for staff only."""
    cells = []
    for number, cell in enumerate(assignment.cells):
        cells.append(_cell(cell, number))
        if cell.question is not None:
            cells += _check_cells(assignment, assignment.question(cell.question))
    notebook = new_notebook(cells=cells)
    notebook.metadata.update(
        kernelspec=_KERNEL,
        language_info={"name": "python"},
        cfkit={"assignment": assignment.name},
    )
    nbformat.validate(notebook)
    return notebook


def _cell(cell: Cell, number: int) -> Any:
    name = f"cell-{number:02}"
    if cell.kind == "text":
        return new_markdown_cell(cell.source, id=name)
    if cell.kind == "code":
        made = new_code_cell(cell.source, id=name)
        if cell.demo:
            made.metadata["tags"] = ["demo"]
        return made
    if cell.by_hand:
        made = new_markdown_cell(cell.source, id=cell.question)
        made.metadata["nbgrader"] = _nbgrader(str(cell.question), True, cell.points)
        return made
    made = new_code_cell(cell.source, id=cell.question)
    made.metadata["nbgrader"] = _nbgrader(str(cell.question), solution=True)
    made.metadata["otter"] = {"tests": [cell.question]}  # otter checks it where it stands
    return made


def _check_cells(assignment: Assignment, question: Question) -> list[Any]:
    cells = []
    if question.public:
        source = f'grader.check("{question.name}")'
        cells.append(_check_cell(CheckCell(question.name), source, question.public))
    if question.hidden:
        source = hidden_cell(assignment, question)
        cells.append(_check_cell(CheckCell(question.name, hidden=True), source, question.hidden))
    return cells


def _check_cell(cell: CheckCell, source: str, checks: Iterable[Check]) -> Any:
    made = new_code_cell(source, id=cell.name)
    made.metadata["nbgrader"] = _nbgrader(cell.name, points=sum(c.points for c in checks))
    return made


def _nbgrader(grade_id: str, solution: bool = False, points: float | None = None) -> dict[str, Any]:
    metadata: dict[str, Any] = {
        "schema_version": 3,
        "grade_id": grade_id,
        "grade": points is not None,
        "solution": solution,
        "locked": not solution,
        "task": False,
    }
    return metadata if points is None else metadata | {"points": points}
