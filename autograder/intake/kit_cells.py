"""Tell the cells that the kit made from a student's own.

In: a cell's source and its nbgrader name. Out: yes or no.
"""

from __future__ import annotations

import ast

from autograder.authoring.marked import asked
from autograder.cell_names import CheckCell, read_name
from autograder.intake.naming import parse
from autograder.records import Assignment


class KitCells:
    """What one assignment's release contains beside the answer cells."""

    def __init__(self, assignment: Assignment) -> None:
        code = [c for c in assignment.cells if c.kind == "code"]
        self._demos = {_trimmed(c.source) for c in code if c.demo}
        self._others = {_trimmed(c.source) for c in code if not c.demo}
        self._asked = {c.question: _words(asked(c.source)) for c in assignment.cells if c.by_hand}

    def is_demo(self, source: str) -> bool:
        """Whether it is a cell that only demonstrates, as it was handed out."""
        return _trimmed(source) in self._demos

    def is_unchanged(self, source: str) -> bool:
        """Whether it is any other code cell, as it was handed out."""
        return _trimmed(source) in self._others

    def is_in_words(self, grade_id: str | None) -> bool:
        """Whether it is the cell of a question that is answered in words."""
        return grade_id in self._asked

    def is_blank(self, source: str, grade_id: str | None) -> bool:
        """Whether an answer in words holds nothing but lines that were handed out."""
        return _words(source) <= self._asked.get(grade_id, set())


def is_check(source: str, grade_id: str | None) -> bool:
    """Whether it is a check cell, by its name or by what it does."""
    return read_name(grade_id) is not None or _calls_check(source) is not None


def edited_check(source: str, grade_id: str | None) -> str | None:
    """Give the question whose check cell says something else than it was handed out with."""
    cell = read_name(grade_id)
    return cell.question if cell and _is_edited(source, cell) else None


def _is_edited(source: str, cell: CheckCell) -> bool:
    if not cell.hidden:
        return _calls_check(source) != cell.question
    head, _, hidden = source.partition("### BEGIN HIDDEN TESTS")
    tree = parse(head + hidden.partition("### END HIDDEN TESTS")[2])
    return tree is None or bool(tree.body)  # students receive it with a comment only


def _calls_check(source: str) -> str | None:
    """Give q4 if all that a cell does is `grader.check("q4")`."""
    tree = parse(source) if "grader" in source else None
    match [s for s in tree.body if not isinstance(s, ast.Pass)] if tree else []:
        case [
            ast.Expr(
                value=ast.Call(
                    func=ast.Attribute(value=ast.Name(id="grader"), attr="check"),
                    args=[ast.Constant(value=str(question))],
                    keywords=[],
                )
            )
        ]:
            return question
    return None


def _words(source: str) -> set[str]:
    return {line.strip() for line in source.splitlines() if line.strip()}


def _trimmed(source: str) -> str:
    return "\n".join(line.rstrip() for line in source.strip().splitlines())
