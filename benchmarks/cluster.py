"""What a Dask cluster costs and brings: `python benchmarks/cluster.py`.

A scheduler and two workers run on this machine. First 2,000 submissions that cannot be graded
travel there and back, each with a whole notebook: what that takes beyond one of them, and beyond
the same here, is the cluster's own cost.
Then a class is graded here and there.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from helpers.big_class import hand_in
from helpers.dask_cluster import cluster

from autograder.authoring import find_assignment
from autograder.bulk import Crew, Here, crew_of, grade_class
from autograder.intake import collect
from autograder.records import Assignment, Fault, Submission

ROOT = Path(__file__).parents[1]
NAME = "dot-product-bias"
MANY, CLASS = 2000, 200
LIMIT = 3.0  # ms a task


def main() -> None:
    """Print what each part took."""
    assignment = find_assignment(NAME, ROOT / "solutions")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        hand_in(folder / "in", assignment, CLASS)
        submissions = list(collect(folder / "in", NAME))
        few = [_ungradable(submissions[n % CLASS], n) for n in range(MANY)]
        alone = _seconds(assignment, few[:1], folder / "f", Here(2))
        here = _seconds(assignment, few, folder / "a", Here(2))
        local = _seconds(assignment, submissions, folder / "b", Here(2))
        with cluster(folder) as address:
            started = _seconds(assignment, few[:1], folder / "e", crew_of(2, address))
            there = _seconds(assignment, few, folder / "c", crew_of(2, address))
            spread = _seconds(assignment, submissions, folder / "d", crew_of(2, address))
    task = 1000 * (there - started - (here - alone)) / MANY
    print(f"{MANY} submissions that cannot be graded: {here:.1f} s here, {there:.1f} s there")
    print(f"a task costs {task:.2f} ms beyond its work (at most {LIMIT:g} ms)")
    print(
        f"a class of {CLASS}: {local:.1f} s with 2 jobs here, {spread:.1f} s with 2 workers there"
    )


def _ungradable(submission: Submission, number: int) -> Submission:
    fault = Fault("not-json", "Nothing of it is run.")
    return replace(submission, student=f"student-{number}", fault=fault)


def _seconds(
    assignment: Assignment, submissions: list[Submission], folder: Path, crew: Crew
) -> float:
    began = time.perf_counter()
    grade_class(submissions, assignment, folder / "outcomes", crew=crew, unsafe=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
