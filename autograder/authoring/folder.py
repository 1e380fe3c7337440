"""Read an assignment's folder under `solutions/` into an `Assignment`.

In: `lesson.py`, `checks.py`, `mistakes.py`. Out: an `Assignment`, or an `AuthorError` that
says in one sentence what cannot be right.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

from autograder.authoring.author_errors import author_errors
from autograder.authoring.declaring import collect_mistakes
from autograder.authoring.lesson import (
    first_heading,
    read_lesson,
    reference_names,
    top_level_names,
)
from autograder.errors import AuthorError
from autograder.records import Assignment, Cell, Check, Mistake, Question
from cfkit.checks.checking import declared_checks


def load_assignment(folder: Path) -> Assignment:
    """Read one assignment whole."""
    cells = read_lesson(folder)
    checks = [
        Check(
            d.name, d.question, d.points, d.hidden, d.sentence, function,
            line=function.__code__.co_firstlineno,
        )
        for d, function in declared_checks(vars(_run(folder / "checks.py")))
    ]  # fmt: skip
    mistakes = collect_mistakes(lambda: _run(folder / "mistakes.py"))
    asked = {c.question for c in cells if c.question is not None}
    _no_strangers(folder / "checks.py", asked, [(c.question, c.name, c.line) for c in checks])
    _no_strangers(folder / "mistakes.py", asked, [(m.question, m.id, m.line) for m in mistakes])
    return Assignment(
        name=folder.name.replace("_", "-"),
        title=_title(cells, folder),
        folder=folder,
        cells=cells,
        questions=tuple(
            _question(folder, cell, checks, mistakes) for cell in cells if cell.kind == "answer"
        ),
        checks_source=(folder / "checks.py").read_text(encoding="utf-8"),
        reference=reference_names(cells, folder / "lesson.py"),
    )


def find_assignment(name: str, solutions: Path) -> Assignment:
    """Load an assignment by its name, such as ``dot-product-bias``."""
    folder = solutions / name.replace("-", "_")
    if not (folder / "lesson.py").is_file():
        there = ", ".join(assignment_names(solutions)) or "none"
        raise AuthorError(f"There is no assignment {name!r} under {solutions}; there are: {there}.")
    return load_assignment(folder)


def assignment_names(solutions: Path) -> list[str]:
    """Name every assignment under `solutions/`.

    Raises:
        AuthorError: If there is none: it is the wrong folder.
    """
    found = sorted(p.parent.name.replace("_", "-") for p in solutions.glob("*/lesson.py"))
    if not found:
        raise AuthorError(
            f"No assignment was found under {solutions}: looked for ASSIGNMENT/lesson.py. "
            "Run this in the project's folder, or name that with --root."
        )
    return found


def _question(folder: Path, cell: Cell, checks: list[Check], mistakes: list[Mistake]) -> Question:
    name = str(cell.question)
    own = tuple(c for c in checks if c.question == name)
    _worth_what_it_says(folder, cell, own)
    names = () if cell.by_hand else top_level_names(cell.source)
    title = first_heading(cell.source) if cell.by_hand else " and ".join(names)
    return Question(
        name=name,
        title=title or "In your own words",
        points=cell.points,
        answers=names,
        checks=own,
        mistakes=tuple(m for m in mistakes if m.question == name),
        by_hand=cell.by_hand,
    )


def _worth_what_it_says(folder: Path, cell: Cell, checks: tuple[Check, ...]) -> None:
    name, total = cell.question, sum(c.points for c in checks)
    asked = f"{folder}/lesson.py, line {cell.line}"
    if cell.by_hand and checks:
        raise AuthorError(
            f"{folder}/checks.py, line {checks[0].line}: {name} is marked by hand, and "
            f"{checks[0].name} would check it. Delete the check, or by_hand in lesson.py."
        )
    if cell.by_hand and cell.points <= 0:
        raise AuthorError(
            f"{asked}: {name} is marked by hand and says no points; write points=2, say."
        )
    if cell.by_hand:
        return
    if not checks:
        raise AuthorError(
            f"{asked}: {name} has no checks. Write one in checks.py; if a tutor is to mark the "
            "answer, make it a text cell with by_hand=true."
        )
    if abs(total - cell.points) > 1e-9:
        raise AuthorError(
            f"{folder}/checks.py, line {checks[0].line}: the checks of {name} are worth {total:g} "
            f"points together, and lesson.py says {cell.points:g}. Make them agree."
        )
    for check in checks:
        if not check.sentence:
            raise AuthorError(
                f"{folder}/checks.py, line {check.line}: the check {check.name} needs a docstring: "
                "the sentence that students and tutors read."
            )


def _title(cells: tuple[Cell, ...], folder: Path) -> str:
    for cell in cells:
        if cell.kind == "text" and cell.source.startswith("# "):
            return cell.source.splitlines()[0].removeprefix("# ").strip()
    raise AuthorError(f"{folder}/lesson.py should open with a `# Title` in a text cell.")


def _no_strangers(file: Path, asked: set[str], declared: list[tuple[str, str, int]]) -> None:
    for question, name, line in declared:
        if question not in asked:
            raise AuthorError(
                f"{file}, line {line}: {name} belongs to {question}, which lesson.py does not ask."
            )


def _run(path: Path) -> ModuleType:
    spec: Any = importlib.util.spec_from_file_location(f"{path.parent.name}_{path.stem}", path)
    if spec is None or not path.is_file():
        raise AuthorError(f"{path.parent} has no {path.name}; an assignment's folder needs one.")
    module = importlib.util.module_from_spec(spec)
    with author_errors(str(path), str(path)):
        spec.loader.exec_module(module)
    return module
