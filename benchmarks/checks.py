"""What grading costs, in CPU seconds: `python benchmarks/checks.py`.

For each assignment, a submission with the lesson's own answers:
  whole     grading it in bulk: its process, its cells, its checks, both sides of the wire;
  student   of this, the student's own functions and methods, as the checks call them;
  grading   what is left: the limit that the course sets itself is 0.3 s;
  feedback  the slowest `grader.check` in a notebook (wall clock): the limit is 0.5 s.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

from autograder.authoring import find_assignment
from autograder.authoring.folder import assignment_names
from autograder.authoring.inlining import public_file
from autograder.authoring.notebooks import source_notebook
from autograder.looking import look
from autograder.records import Assignment, Submission
from autograder.sandbox.process import Warm
from autograder.scoring import MistakeBook, grade_submission
from cfkit.checks import bench, files

ROOT = Path(__file__).parents[1]
TIMES = 10


def main() -> None:
    """Print one line for each assignment."""
    print(f"{'assignment':<22}{'whole':>8}{'student':>9}{'grading':>9}{'feedback':>10}")
    for name in sys.argv[1:] or assignment_names(ROOT / "solutions"):
        assignment = find_assignment(name, ROOT / "solutions")
        whole, own, slowest = whole_cost(assignment), own_cost(assignment), feedback(assignment)
        print(f"{name:<22}{whole:8.3f}{own:9.3f}{whole - own:9.3f}{slowest:10.3f}")


def whole_cost(assignment: Assignment) -> float:
    """CPU seconds of one submission: this process, and all that the warm one forked."""
    return (_graded(assignment, TIMES) - _graded(assignment, 0)) / TIMES


def _graded(assignment: Assignment, times: int) -> float:
    book = MistakeBook(assignment, seed=0)
    notebook = source_notebook(assignment)
    began = _cpu()
    with Warm() as warm:
        for _ in range(times):
            outcome = grade_submission(
                Submission("somebody", assignment.name, ROOT, notebook), book, warm, limit=60
            )
            by_hand = sum(q.points for q in assignment.questions if q.by_hand)
            assert outcome.score == outcome.points - by_hand, outcome
    return _cpu() - began


def _cpu() -> float:
    here = resource.getrusage(resource.RUSAGE_SELF)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return here.ru_utime + here.ru_stime + children.ru_utime + children.ru_stime


def own_cost(assignment: Assignment) -> float:
    """CPU seconds inside of the student's own code while every check runs once."""
    spent, depth = 0.0, 0
    closing = bench.closing

    @contextmanager
    def timed(*names: str) -> Iterator[None]:
        """The bench closes the kit's answers around each verb, and again around the call."""
        nonlocal spent, depth
        depth += 1
        began = time.process_time()
        try:
            with closing(*names):
                yield
        finally:
            spent += (time.process_time() - began) if depth == 2 else 0
            depth -= 1

    bench.closing = timed
    try:
        for _ in range(TIMES):
            for question in assignment.questions:
                look(question, assignment.reference, seed=0)
    finally:
        bench.closing = closing
    return spent / TIMES


def feedback(assignment: Assignment) -> float:
    """Wall-clock seconds of the slowest question's public checks in a notebook."""
    slowest = 0.0
    for question in assignment.questions:
        if question.public:
            names: dict[str, Any] = {}
            exec(public_file(assignment, question), names)
            files.run_file(names, assignment.reference)  # the first call wakes torch
            began = time.perf_counter()
            repr(files.run_file(names, assignment.reference).html())
            slowest = max(slowest, time.perf_counter() - began)
    return slowest


if __name__ == "__main__":
    main()
