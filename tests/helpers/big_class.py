"""Hand in a class of any size: the same few students over and over, and what each should get."""

from __future__ import annotations

import runpy
from collections.abc import Iterable
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from helpers.places import ROOT

from autograder.records import Assignment

MAKE = runpy.run_path(str(ROOT / "tests" / "class" / "make.py"))
UNTRIED = ("q6",)  # it trains, and so takes as long as all others together
NAMES = ("ada-okafor", "anna-lindqvist", "lena-vogel", "wei-zhang", "farid-rahimi")


def hand_in(folder: Path, assignment: Assignment, count: int) -> dict[str, str]:
    """Write so many submissions; give whose work each student's is."""
    whose = {f"student-{n:04}": name for n, name in enumerate(islice(cycle(NAMES), count))}
    notebooks = {name: _notebook(assignment, name) for name in NAMES}
    for student, name in whose.items():
        path = folder / student / assignment.name / f"{assignment.name}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(notebooks[name])
    return whose


def by_work(outcomes: Iterable[Any], whose: dict[str, str]) -> dict[str, float]:
    """Give the score of each work, from the outcomes of one student each."""
    return {whose[o.student]: o.score for o in outcomes}


def _notebook(assignment: Assignment, name: str) -> bytes:
    given = MAKE["CLASS"][name]
    work = MAKE["Work"](given.styles, given.mistakes, (*given.untried, *UNTRIED), given.cells)
    data: bytes = MAKE["hand_in"](assignment, work)
    return data
