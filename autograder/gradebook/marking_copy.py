"""Make the copy of a submission that a tutor marks in formgrader.

In: a notebook as intake read it, and the one with the answers in it. Out: a notebook with the
student's own cells in their own order, the rubrics among them, and no outputs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.authoring.rubrics import name_of, rubrics, with_rubrics
from autograder.records import Notebook

LARGEST_CELL = 20_000  # characters, some ten pages: a browser should not choke on a pasted file
_GONE = (
    "*The cell of this answer was not handed in. If the answer was written into another cell, it "
    "stands there.*"
)


def marking_copy(notebook: Notebook, source: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Give the notebook that formgrader shows.

    Of what a student's metadata says only the cells' names count, and of two cells of one name
    the last one, as in nbgrader; the other stays as plain text. A cell with points that is gone
    comes back.

    Args:
        notebook: What was handed in, as `read_notebook` gives it.
        source: The assignment, as `source_notebook` gives it.
    """
    ours = {name: cell for cell in source.cells if (name := name_of(cell))}
    last = {name_of(cell): number for number, cell in enumerate(notebook["cells"])}
    cells = []
    for number, cell in enumerate(notebook["cells"]):
        name = name_of(cell)
        own = ours.get(name) if name and last[name] == number else None
        cells.append(_own(own, cell["source"]) if own else _plain(cell, number))
    cells += _gone(cell for name, cell in ours.items() if name not in last)
    whole = {"nbformat": 4, "nbformat_minor": 5, "metadata": source.metadata}
    return NotebookNode(whole, cells=with_rubrics(cells, rubrics(source)))


def answers_in_words(copy: Notebook) -> dict[str, str]:
    """Give the answers in words of a marking copy by their question."""
    texts = [cell for cell in copy["cells"] if cell["cell_type"] == "markdown"]
    return {name: cell["source"] for cell in texts if (name := name_of(cell))}


def _own(ours: Any, source: str) -> Any:
    """Give a cell of ours, with the student's text in it if it is theirs to write."""
    about = ours.metadata.nbgrader
    if not about.solution:  # what a check says, students read in their feedback
        source = ours.source.partition("### BEGIN HIDDEN TESTS")[0].rstrip()
    return _cell(ours.cell_type == "code", _short(source), ours.id, {"nbgrader": about})


def _plain(cell: Any, number: int) -> Any:
    # Never a raw cell: formgrader would take its text for HTML.
    return _cell(cell["cell_type"] == "code", _short(cell["source"]), f"handed-in-{number}", {})


def _cell(is_code: bool, source: str, name: str, metadata: Mapping[str, Any]) -> NotebookNode:
    """Make a cell, without nbformat's look at the schema: for a class that takes long."""
    cell = NotebookNode(
        cell_type="markdown", id=name, metadata=NotebookNode(metadata), source=source
    )
    if is_code:
        cell |= {"cell_type": "code", "outputs": [], "execution_count": None}
    return cell


def _gone(ours: Iterable[Any]) -> Iterator[Any]:
    return (_own(cell, _GONE) for cell in ours if cell.metadata.nbgrader.grade)


def _short(text: str) -> str:
    if len(text) <= LARGEST_CELL:
        return text
    left = len(text) - LARGEST_CELL
    return f"{text[:LARGEST_CELL]}\n\n… and {left} characters more, in the file that was handed in."
