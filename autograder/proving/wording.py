"""Look for words that give an answer away.

In: a hint, a message, a release. Out: what they tell too much.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from autograder.authoring.marked import solution_lines
from autograder.records import Assignment, Mistake
from cfkit.checks.checking import Seen

_LINE = 12  # a solution's line of so many letters is more than a word of the language
_LONG_LINE = 24  # in a whole release shorter ones stand by chance


def hint_faults(mistake: Mistake, assignment: Assignment) -> Iterator[str]:
    """Say what is wrong with a mistake's hint."""
    if len(mistake.hint) <= _LINE or "\n" in mistake.hint:
        yield f"the hint of {mistake} should be a sentence or two on one line."
    for line in solution_lines(assignment):
        if len(line) > _LINE and line in mistake.hint:
            yield f"the hint of {mistake} gives a line of the answer away: {line!r}. Ask instead."


def numbers_told(seen: Seen, right: Seen) -> set[str]:
    """Give the right answer's numbers that a message prints, but for everyday ones."""
    if not seen.message or seen.fault is not None:
        return set()
    numbers = [n for e in right.evidence if isinstance(e, np.ndarray) for n in e.ravel().tolist()]
    texts = {f"{n:.{digits}f}" for n in numbers for digits in (2, 3, 4)}
    texts |= {f"{n:g}" for n in numbers}
    return {t for t in texts if _figures(t) >= 3 and t in seen.message}


def leaks(assignment: Assignment, released: Path) -> Iterator[str]:
    """Say what in a released folder was meant for staff only.

    Args:
        assignment: What was released.
        released: The folder that students receive.
    """
    text = "\n".join(map(_text, sorted(p for p in released.rglob("*") if p.is_file())))
    shown = "\n".join(c.source for c in assignment.cells if c.kind != "answer")
    for question in assignment.questions:
        for check in question.hidden:
            if check.name in text:
                yield f"the name of the hidden check {check.name} stands in the release."
            if check.sentence in text:
                yield f"the sentence of the hidden check {check.name} stands in the release."
        for mistake in question.mistakes:
            if mistake.hint in text:
                yield f"the hint of {question.name} {mistake} stands in the release."
    for line in solution_lines(assignment):
        if len(line) > _LONG_LINE and line not in shown and json.dumps(line)[1:-1] in text:
            yield f"a line of an answer stands in the release: {line!r}."
    for mark in ("BEGIN HIDDEN", "BEGIN SOLUTION", "BEGIN MARK SCHEME"):
        if mark in text:
            yield f"the mark {mark} stands in the release."


def _text(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":  # without \u escapes
        return json.dumps(json.loads(text), ensure_ascii=False)
    return text


def _figures(text: str) -> int:
    return len(text.lstrip("-").replace(".", "").strip("0"))
