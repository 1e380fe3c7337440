"""What a Dask cluster costs and brings: `python benchmarks/cluster.py`.

A scheduler and two workers run on this machine. First 2,000 submissions whose grade is empty
are graded here and there: each travels with a whole notebook, of which nothing is run, and its
outcome is written. What one takes there beyond what one takes here, both from the moment that
the processes for notebooks stand, is the cluster's own cost: in CPU time of client, scheduler and
workers together, and in wall time. Dask's processes also take CPU while they wait, so a busy
machine shows more. Then a class is graded here and there.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import psutil

os.environ.setdefault("OMP_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from helpers.big_class import hand_in
from helpers.dask_cluster import cluster

from autograder.authoring import find_assignment
from autograder.bulk import Crew, Here, Watcher, crew_of, grade_class
from autograder.intake import collect
from autograder.records import Assignment, Fault, Outcome, Submission
from autograder.sandbox.layers import Layers

ROOT = Path(__file__).parents[1]
NAME = "dot-product-bias"
MANY, CLASS = 2000, 200
LIMIT = 3.0  # ms a submission


@dataclass(frozen=True)
class Spent:
    """What was spent up to a moment, or between two."""

    wall: float
    cpu: Counter[str]  # seconds of client, scheduler and workers, each with what it started

    def since(self, earlier: Spent) -> Spent:
        """Give what was spent between two moments."""
        return Spent(self.wall - earlier.wall, self.cpu - earlier.cpu)


class Clock(Watcher):
    """Measures from where the processes for notebooks stand to where so many are written."""

    spent: Spent

    def __init__(self, count: int) -> None:
        self._left = count

    def stands(self, layers: Layers) -> None:  # noqa: ARG002
        """Begin."""
        self._began = spent()

    def finished(self, outcome: Outcome) -> None:  # noqa: ARG002
        """End with the last."""
        self._left -= 1
        if self._left == 0:
            self.spent = spent().since(self._began)


def main() -> None:
    """Print what each part took."""
    assignment = find_assignment(NAME, ROOT / "solutions")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        hand_in(folder / "in", assignment, CLASS)
        submissions = list(collect(folder / "in", NAME))
        empty = [_empty(submissions[n % CLASS], n) for n in range(MANY)]
        here = grade(assignment, empty, folder / "a", Here(2))
        local = grade(assignment, submissions, folder / "b", Here(2))
        with cluster(folder) as address:
            dask = crew_of(2, address)
            grade(assignment, empty[:1], folder / "c", dask)  # the scheduler imports the kit once
            there = grade(assignment, empty, folder / "d", dask)
            spread = grade(assignment, submissions, folder / "e", dask)
    print(f"{MANY} submissions whose grade is empty, each with a notebook, ms each:")
    print(f"  here, 2 jobs       wall {_each(here.wall)}  CPU {_each(here.cpu.total())}")
    parts = ", ".join(f"{who} {_each(seconds)}" for who, seconds in sorted(there.cpu.items()))
    print(f"  there, 2 workers   wall {_each(there.wall)}  CPU {_each(there.cpu.total())}: {parts}")
    wall, cpu = there.wall - here.wall, there.cpu.total() - here.cpu.total()
    print(f"the cluster adds {_each(cpu)} ms of CPU and {_each(wall)} ms of wall time to each "
          f"(at most {LIMIT:g} ms)")  # fmt: skip
    for who, took in (("2 jobs here", local), ("2 workers there", spread)):
        print(f"a class of {CLASS}, {who}: {took.wall:.1f} s, CPU {took.cpu.total():.1f} s")


def grade(
    assignment: Assignment, submissions: Sequence[Submission], folder: Path, crew: Crew
) -> Spent:
    """Grade them all; give what it took once grading could begin."""
    clock = Clock(len(submissions))
    grade_class(submissions, assignment, folder / "out", crew=crew, unsafe=True, watcher=clock)
    return clock.spent


def spent() -> Spent:
    """Give what this process and all that it started have spent, also what has ended."""
    cpu = Counter({"client": sum(os.times()[:4])})
    for child in psutil.Process().children():
        who = next((w for w in ("scheduler", "worker") if w in child.cmdline()), "client")
        cpu[who] += sum(sum(p.cpu_times()[:4]) for p in (child, *child.children(recursive=True)))
    return Spent(time.perf_counter(), cpu)


def _empty(submission: Submission, number: int) -> Submission:
    fault = Fault("not-json", "Nothing of it is run.")
    return replace(submission, student=f"student-{number}", fault=fault)


def _each(seconds: float) -> str:
    return f"{1000 * seconds / MANY:.2f}"


if __name__ == "__main__":
    main()
