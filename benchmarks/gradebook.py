"""What writing the gradebook costs: `python benchmarks/gradebook.py`.

1,000 students, 25 cells with points each, in SQLite and, where a server is installed, PostgreSQL:
  first    into an empty database;
  same     once more, with nothing new;
  changed  once more, with every score another one;
  read     the scores, as nbgrader exports them.
Wall-clock seconds, the best of three; the limit that the course sets itself is 2 s.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from helpers import postgres
from helpers.sample_outcomes import assignment, check, outcome, question, score

from autograder.gradebook import read_scores, write_gradebook
from autograder.records import Outcome, Verdict

STUDENTS = 1000
TIMES = 3
CODE = [
    question(f"q{i}", "Code", [check(f"q{i}", "seen", 1), check(f"q{i}", "kept", 1, hidden=True)])
    for i in range(1, 13)
]
ASSIGNMENT = assignment(*CODE, question("q13", "Words", [], by_hand=True, points=2))


def main() -> None:
    """Print one line for each database."""
    print(f"{'database':<12}{'first':>8}{'same':>8}{'changed':>9}{'read':>8}")
    with tempfile.TemporaryDirectory() as folder:
        show("SQLite", (f"sqlite:///{folder}/{n}.db" for n in range(TIMES)))
    programs = postgres.programs()
    if programs is None:
        print("PostgreSQL is not installed here.")
        return
    with postgres.serving(programs) as server:
        show("PostgreSQL", (server.new_database() for _ in range(TIMES)))


def show(name: str, db_urls: Iterator[str]) -> None:
    """Print the best of some runs, each with a database of its own."""
    first, same, changed, read = map(min, zip(*map(run, db_urls), strict=True))
    print(f"{name:<12}{first:8.2f}{same:8.2f}{changed:9.2f}{read:8.2f}")


def run(db_url: str) -> list[float]:
    """Measure one run."""
    right, wrong = graded("passed"), graded("failed")
    write_gradebook(db_url, ASSIGNMENT, [])  # tables and cells
    writing = partial(write_gradebook, db_url, ASSIGNMENT)
    reading = partial(read_scores, db_url, ASSIGNMENT.name)
    works = (partial(writing, right), partial(writing, right), partial(writing, wrong), reading)
    return [seconds(work) for work in works]


def graded(verdict: Verdict) -> list[Outcome]:
    """Give a class in which everybody has the same verdict."""
    scores = [score(q, verdict) for q in ASSIGNMENT.questions]
    return [outcome(f"student-{n:04}", scores) for n in range(STUDENTS)]


def seconds(work: Callable[[], object]) -> float:
    """Time it."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
