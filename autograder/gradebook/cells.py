"""The cells of an assignment, as nbgrader's database knows them.

In: an `Assignment`. Out: the notebook's rows, found or made: an answer cell per question
and the cells that hold its points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nbgrader import api

from autograder.cell_names import CheckCell
from autograder.records import Assignment, Question

# Until `nbgrader generate_assignment` writes the real text here, nbgrader's own autograding
# must not take an empty check cell for a passed one.
_NO_SOURCE = 'raise RuntimeError("Run `nbgrader generate_assignment` before `nbgrader autograde`.")'


@dataclass(frozen=True, slots=True)
class Points:
    """One cell that holds points: of a question's public checks, its hidden ones, or a tutor."""

    name: str
    question: str
    points: float
    hidden: bool = False
    by_hand: bool = False


def points_of(question: Question) -> Iterator[Points]:
    """Give the cells that hold a question's points."""
    name = question.name
    if question.by_hand:
        yield Points(name, name, question.points, by_hand=True)
        return
    if question.public:
        yield Points(CheckCell(name).name, name, sum(c.points for c in question.public))
    if question.hidden:
        cell = CheckCell(name, hidden=True)
        yield Points(cell.name, name, sum(c.points for c in question.hidden), hidden=True)


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a notebook that grading writes to, with their ids."""

    answers: dict[str, str]  # by question
    points: tuple[tuple[Points, str], ...]

    @classmethod
    def of(cls, notebook: api.Notebook, assignment: Assignment) -> Cells:
        """Find an assignment's cells among nbgrader's."""
        answers = {c.name: c.id for c in notebook.solution_cells}
        grades = {c.name: c.id for c in notebook.grade_cells}
        points = (p for q in assignment.questions for p in points_of(q))
        return cls(
            {q.name: answers[q.name] for q in assignment.questions},
            tuple((p, grades[p.name]) for p in points),
        )


def find_or_make_notebook(gradebook: api.Gradebook, assignment: Assignment) -> api.Notebook:
    """Give the assignment's notebook with all its cells; what is missing is added."""
    db, name = gradebook.db, assignment.name
    row = db.query(api.Assignment).filter_by(name=name).one_or_none()
    if row is None:
        row = api.Assignment(name=name, course_id=gradebook.course_id)
        db.add(row)
    notebook = next((n for n in row.notebooks if n.name == name), None)
    if notebook is None:
        notebook = api.Notebook(name=name, assignment=row, kernelspec='{"name": "python3"}')
        db.add(notebook)
    db.add_all(_missing_cells(notebook, assignment))
    db.flush()
    return notebook


def _missing_cells(notebook: api.Notebook, assignment: Assignment) -> Iterator[api.Base]:
    grades = {c.name: c for c in notebook.grade_cells}
    solutions = {c.name for c in notebook.solution_cells}
    sources = {c.name for c in notebook.source_cells}
    for question in assignment.questions:
        kind = "markdown" if question.by_hand else "code"
        if question.name not in solutions:
            yield api.SolutionCell(name=question.name, notebook=notebook)
        # A source's name alone is worth having: nbgrader refuses to generate an assignment
        # anew over a notebook that has submissions and other cells than its own.
        if question.name not in sources:
            yield api.SourceCell(
                name=question.name, notebook=notebook, cell_type=kind, source="", locked=False
            )
        for cell in points_of(question):
            if cell.name in grades:
                grades[cell.name].max_score = cell.points
                continue
            yield api.GradeCell(
                name=cell.name, notebook=notebook, max_score=cell.points, cell_type=kind
            )
            if cell.name not in sources and not cell.by_hand:
                yield api.SourceCell(
                    name=cell.name, notebook=notebook, cell_type=kind, source=_NO_SOURCE,
                    locked=True,
                )  # fmt: skip
