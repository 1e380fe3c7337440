"""Read the zoo's animals, and hand each one in as a student would.

In: the files beside this one. Each says in its first line what grading should find, in its
second what it tries; then come the cells that it puts into a notebook, or a function `make`
that writes its files. Out: a folder of submissions.
"""

from __future__ import annotations

import json
import re
import runpy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from helpers.places import ROOT

from autograder.records import Assignment

ZOO = Path(__file__).parent
ROOMS = ("robustness", "cheating", "jail", "files")
NAME = "dot-product-bias"
TRACE = "zoo-was-here"  # what animals leave behind where they can: files, and processes by name
FULL = 20

_HEAD = re.compile(r"# reason: (?P<reason>[\w-]+); score: (?P<score>[\d.]+)\n# (?P<tries>.+)\n")
_CELL = re.compile(r"^# cell: (?P<cell>[\w-]+)(?:; work: (?P<work>\w+))?\n", re.MULTILINE)
_CLASS = runpy.run_path(str(ROOT / "tests" / "class" / "make.py"))

# Three answers that earn nothing: whoever builds on them earns the 7 points of the others.
WRONG = {
    "q1": "def sigmoid_range(x, low, high):\n    return x\n",
    "q4": """class DotProductBias(nn.Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        super().__init__()
        shapes = (n_users, n_factors), (n_items, n_factors), (n_users, 1), (n_items, 1)
        self.tables = nn.ModuleList(nn.Embedding(*shape) for shape in shapes)

    def forward(self, x):
        return torch.zeros(len(x))
""",
    "q6": "def fit(model, x, y, epochs, lr, batch_size):\n    return [1.0] * epochs\n",
}


@dataclass(frozen=True, slots=True)
class Animal:
    """One hostile or broken submission, and what grading should find."""

    name: str
    room: str
    reason: str | None
    score: float
    tries: str
    source: str = field(repr=False)

    @property
    def student(self) -> str:
        """Whom it comes from; one that makes its own files may say another name."""
        return str(self._made().get("STUDENT", self.name))

    def hand_in(self, submitted: Path, assignment: Assignment, out: Path) -> None:
        """Write what it hands in.

        Args:
            submitted: The folder of the whole class.
            assignment: What it answers.
            out: Where grading will write; an animal may know that.
        """
        folder = submitted / self.student
        folder.mkdir()
        if make := self._made().get("make"):
            make(folder, json.loads(_notebook(assignment, {})))
            return
        source = self.source
        for word, path in (("@ROOT@", ROOT), ("@SUBMITTED@", submitted), ("@OUT@", out)):
            source = source.replace(word, str(path))
        _, *cells = _CELL.split(source)
        named = dict(zip(cells[::3], cells[2::3], strict=True))
        right = cells[1] == "right"
        data = _notebook(assignment, named if right else {**WRONG, **named})
        (folder / f"{NAME}.ipynb").write_bytes(data)

    def _made(self) -> dict[str, Any]:
        return (
            runpy.run_path(str(ZOO / self.room / f"{self.name}.py")) if self.room == "files" else {}
        )


def animals() -> list[Animal]:
    """Give every animal of the zoo."""
    return [_animal(path) for room in ROOMS for path in sorted((ZOO / room).glob("*.py"))]


def honest(assignment: Assignment) -> bytes:
    """Give a notebook in which everything is right."""
    return _notebook(assignment, {})


def _animal(path: Path) -> Animal:
    source = path.read_text("utf-8")
    head = _HEAD.match(source)
    assert head, f"{path} does not say in its first lines what it is"
    reason = None if head["reason"] == "none" else head["reason"]
    return Animal(path.stem, path.parent.name, reason, float(head["score"]), head["tries"], source)


def _notebook(assignment: Assignment, cells: dict[str, str]) -> bytes:
    first = cells.get("set-up")

    def put_first(notebook: dict[str, Any]) -> dict[str, Any]:
        mine = {"cell_type": "code", "source": first, "metadata": {}, "outputs": [],
                "execution_count": None, "id": "set-up"}  # fmt: skip
        return {**notebook, "cells": [mine, *notebook["cells"]]} if first else notebook

    answers = {name: source for name, source in cells.items() if name != "set-up"}
    return _CLASS["hand_in"](assignment, _CLASS["Work"](cells=answers, damage=put_first))
