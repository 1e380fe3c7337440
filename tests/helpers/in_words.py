"""A class that answers the tiny assignment's question in words, for tests to grade."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from helpers.tiny_assignment import IN_WORDS, write_assignment
from helpers.tiny_notebooks import DOUBLE, code, notebook

from autograder.authoring import load_assignment
from autograder.intake import read_notebook
from autograder.records import Assignment, Submission

NAME = "double-up"
STUB = "*Your answer here.*"
ASKED = f"## Why twice?\nSay in a sentence what doubling is good for.\n\n{STUB}"
RUBRIC = "A good answer names a use."


def in_words(root: Path) -> Assignment:
    """The tiny assignment with its question in words."""
    return load_assignment(write_assignment(root, lesson=lambda text: text + IN_WORDS))


def answered(text: str) -> dict[str, object]:
    """The answer cell with something written in the stub's place."""
    return code(ASKED.replace(STUB, text), "q2", kind="markdown")


def work(*cells: dict[str, object]) -> dict[str, object]:
    """A notebook with a right q1 and these cells."""
    return notebook(code(DOUBLE, "q1"), *cells, label=NAME)


def submission(root: Path, student: str, *cells: dict[str, object]) -> Submission:
    """The same as intake hands it on."""
    path = hand_in(root, student, *cells)
    return Submission(student, NAME, path, read_notebook(path))


def hand_in(root: Path, student: str, *cells: dict[str, object]) -> Path:
    """The same as a file among what was submitted."""
    path = root / "submitted" / f"{student}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(work(*cells)))
    return path


def autograder(root: Path, *words: object) -> str:
    """Run `autograder` in the tiny assignment's project; give what it printed."""
    program = [Path(sys.executable).parent / "autograder", *map(str, words)]
    done = subprocess.run(
        program, cwd=root, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def grade(root: Path, *words: object) -> str:
    """Grade what was handed in into `root/graded`."""
    return autograder(root, "grade", "submitted", "--assignment", NAME, "--out", "graded", *words)
