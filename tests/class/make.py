"""Make a class of 40 invented students: right, wrong, unfinished, crashing and broken work.

`python tests/class/make.py FOLDER` writes nbgrader's layout, FOLDER/STUDENT/NAME/NAME.ipynb.
It is the demo's class, and the tests know from `WANTED` what each student should be told.
"""

from __future__ import annotations

import copy
import json
import runpy
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.authoring import find_assignment
from autograder.records import Assignment

ROOT = Path(__file__).parents[2]
NAME = "dot-product-bias"
STYLES = runpy.run_path(str(ROOT / "tests/solutions/dot_product_bias/styles.py"))["STYLES"]
Notebook = dict[str, Any]


@dataclass(frozen=True)
class Work:
    """What one student hands in."""

    styles: dict[str, int] = field(default_factory=dict)  # question → which right style
    mistakes: dict[str, str] = field(default_factory=dict)  # question → a mistake's id
    untried: tuple[str, ...] = ()
    cells: dict[str, str] = field(default_factory=dict)  # question → the cell as it stands
    damage: Callable[[Notebook], Notebook | bytes | None] = lambda notebook: notebook


def _cells(notebook: Notebook, keep: Callable[[Any], list[Any]]) -> Notebook:
    return {**notebook, "cells": [new for cell in notebook["cells"] for new in keep(cell)]}


def _id(cell: Any) -> str | None:
    found = cell["metadata"].get("nbgrader", {}).get("grade_id")
    return found if isinstance(found, str) else None


def delete(question: str) -> Callable[[Notebook], Notebook]:
    """Lose the answer cell of a question."""
    return lambda nb: _cells(nb, lambda c: [] if _id(c) == question else [c])


def duplicate(question: str) -> Callable[[Notebook], Notebook]:
    """Paste the answer cell of a question a second time."""
    return lambda nb: _cells(nb, lambda c: [c, copy.deepcopy(c)] if _id(c) == question else [c])


def strip(notebook: Notebook) -> Notebook:
    """Lose all metadata, as some editors do."""
    return _cells(notebook, lambda c: [{**c, "metadata": {}}])


def edit_check(question: str) -> Callable[[Notebook], Notebook]:
    """Write into the check cell of a question."""

    def keep(cell: Any) -> list[Any]:
        mine = _id(cell) == f"{question}-check-1"
        return [{**cell, "source": "print('all checks passed')"}] if mine else [cell]

    return lambda nb: _cells(nb, keep)


def other_assignment(notebook: Notebook) -> Notebook:
    """Hand in something else."""
    cells = [c for c in notebook["cells"] if _id(c) is None][:3]
    return {**notebook, "cells": cells, "metadata": {"cfkit": {"assignment": "weight-decay"}}}


LOOP = "def one_hot_lookup(factors, index):\n    while True:\n        pass"
CLASS: dict[str, Work] = {
    "ada-okafor": Work(),
    "anna-lindqvist": Work(styles={"q3": 1, "q4": 1}),
    "bilal-haddad": Work(styles={"q3": 2, "q4": 2, "q6": 1}),
    "chen-wei": Work(styles={"q3": 3, "q4": 3, "q1": 1}),
    "dara-nguyen": Work(styles={"q3": 4, "q4": 4, "q2": 1}),
    "elif-yildiz": Work(styles={"q3": 5, "q4": 5, "q5": 1}),
    "farid-rahimi": Work(styles={"q3": 6, "q4": 6, "q6": 2}),
    "greta-holm": Work(styles={"q3": 7, "q4": 7, "q1": 2}),
    "hana-suzuki": Work(styles={"q3": 8, "q4": 8, "q2": 2}),
    "ivan-petrov": Work(styles={"q3": 9, "q4": 9, "q6": 3}),
    "joana-silva": Work(styles={"q3": 10, "q4": 10}),
    "kofi-mensah": Work(styles={"q3": 11, "q4": 11, "q6": 4}),
    "lena-vogel": Work(mistakes={"q4": "squash-before-biases"}),
    "mateo-garcia": Work(mistakes={"q4": "column-plus-flat"}),
    "nadia-karim": Work(mistakes={"q1": "high-for-span"}),
    "oskar-nowak": Work(mistakes={"q4": "user-bias-by-item"}),
    "priya-raman": Work(mistakes={"q3": "mean-for-sum", "q4": "mean-for-sum"}),
    "quentin-moreau": Work(mistakes={"q6": "never-shuffled"}),
    "rosa-ferrari": Work(mistakes={"q6": "history-in-stars"}),
    "samir-aziz": Work(mistakes={"q5": "biases-forgotten"}),
    "tara-oneill": Work(mistakes={"q4": "squash-before-biases", "q6": "last-batch-dropped"}),
    "umar-diallo": Work(mistakes={"q3": "range-hard-coded", "q4": "range-hard-coded"}),
    "vera-kowalska": Work(mistakes={"q4": "squash-before-biases"}),
    "wei-zhang": Work(mistakes={"q2": "one-hot-itself", "q6": "column-minus-flat"}),
    "xenia-popov": Work(mistakes={"q3": "columns-swapped"}),
    "yusuf-demir": Work(mistakes={"q4": "not-registered"}),
    "zoe-martin": Work(mistakes={"q1": "clamp"}, untried=("q6",)),
    "amir-saleh": Work(untried=("q4", "q6")),
    "bea-jensen": Work(untried=("q1", "q2", "q3", "q4", "q5", "q6")),
    "carlos-ruiz": Work(untried=("q6",)),
    "dita-horvat": Work(cells={"q5": "def n_parameters(n_users, n_items:\n    return 0"}),
    "emil-berg": Work(cells={"q2": LOOP}),
    "fatou-sow": Work(cells={"q1": "import cfkit\nsigmoid_range = cfkit.sigmoid_range"}),
    "gabor-kiss": Work(damage=delete("q3")),
    "hugo-bauer": Work(damage=duplicate("q1"), mistakes={"q5": "flag-ignored"}),
    "ines-costa": Work(damage=strip),
    "jonas-weber": Work(damage=edit_check("q4"), mistakes={"q4": "no-squash"}),
    "kira-ivanova": Work(damage=lambda notebook: b""),
    "liam-walsh": Work(damage=lambda notebook: json.dumps(notebook).encode()[:2000]),
    "maya-shah": Work(damage=other_assignment),
}  # fmt: skip


def main(folder: Path) -> None:
    """Write the whole class."""
    assignment = find_assignment(NAME, ROOT / "solutions")
    shutil.rmtree(folder, ignore_errors=True)
    for student, work in CLASS.items():
        made = hand_in(assignment, work)
        path = folder / student / NAME / f"{NAME}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(made)
    print(f"{len(CLASS)} submissions lie in {folder}")


def hand_in(assignment: Assignment, work: Work) -> bytes:
    """Make one student's file from the released notebook."""
    released = ROOT / "assignments" / NAME / f"{NAME}.ipynb"
    notebook = json.loads(released.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        question = _id(cell)
        if question in {q.name for q in assignment.questions} - set(work.untried):
            cell["source"] = answer(assignment, work, str(question))
    damaged = work.damage(notebook)
    return damaged if isinstance(damaged, bytes) else json.dumps(damaged, indent=1).encode()


def answer(assignment: Assignment, work: Work, question: str) -> str:
    """Give what a student wrote into one answer cell."""
    right = next(c.source for c in assignment.cells if c.question == question)
    if question in work.cells:
        return work.cells[question]
    if question in work.mistakes:
        wanted = work.mistakes[question]
        mistake = next(m for m in assignment.question(question).mistakes if m.id == wanted)
        first = f"first_{mistake.name}"
        again = mistake.source.replace(f"reference.{mistake.name}", first)
        return f"{right}\n\n\n{first} = {mistake.name}\n\n\n" + again.replace("reference.", "")
    if question in work.styles:
        return list(STYLES[question].values())[work.styles[question]]
    return right


if __name__ == "__main__":
    main(Path(sys.argv[1]))
