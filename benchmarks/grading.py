"""What a class costs to grade, beside nbgrader and otter: `python benchmarks/grading.py`.

The class hands in `dot-product-bias`, right and wrong, its training question open; all of it is
done: jail, checks, outcomes, gradebook, feedback pages, report. nbgrader and otter grade the
same notebooks in the same run, as they ship. CPU seconds are those of all processes together.
The lines below the table say what one part costs, and the limit that the course sets itself.
"""

from __future__ import annotations

import os
import resource
import runpy
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # threads that spin would cost us, and only us

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
NAME = "dot-product-bias"
CLASS = runpy.run_path(str(ROOT / "tests" / "class" / "make.py"))
WORKERS = ("ada-okafor", "anna-lindqvist", "lena-vogel", "wei-zhang", "farid-rahimi")
OURS, THEIRS, OTTERS = 600, 8, 3  # submissions each: one of theirs takes long enough
EMPTY, MANY = 100, 2000


@dataclass(frozen=True)
class Cost:
    """What grading so many submissions took."""

    n: int
    wall: float
    cpu: float

    @property
    def per_minute(self) -> float:
        """Submissions a minute."""
        return 60 * self.n / self.wall


def main() -> None:
    """Print the table, then what one part costs."""
    from autograder.authoring import find_assignment

    assignment = find_assignment(NAME, ROOT / "solutions")
    subprocess.run([BIN / "autograder", "build", "--no-solved", NAME], cwd=ROOT, check=True,
                   capture_output=True)  # fmt: skip
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        stubs = hand_in(folder / "stubs", assignment, OURS, open_questions=("q6",))
        trained = hand_in(folder / "trained", assignment, 40)
        few = hand_in(folder / "few", assignment, THEIRS, open_questions=("q6",))
        rows = {
            "cfkit, 2 jobs": grade(stubs, OURS, "2"),
            "cfkit, 1 job on one core": grade(stubs, OURS, "1", ["taskset", "-c", "0"]),
            "cfkit, 2 jobs, with training": grade(trained, 40, "2"),
            "nbgrader autograde": autograde(few, folder / "course"),
            "otter run": otter(few, folder / "otter"),
        }
    print_table(rows)
    print_parts(rows)


def hand_in(folder: Path, assignment: object, n: int, open_questions: Sequence[str] = ()) -> Path:
    """Write n submissions, the same few over and over."""
    for number, who in enumerate(islice(cycle(WORKERS), n)):
        given = CLASS["CLASS"][who]
        untried = (*given.untried, *open_questions)
        work = CLASS["Work"](given.styles, given.mistakes, untried, given.cells)
        path = folder / f"student-{number:04}" / NAME / f"{NAME}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(CLASS["hand_in"](assignment, work))
    return folder


def grade(submitted: Path, n: int, jobs: str, around: Sequence[str] = ()) -> Cost:
    """Grade a class with `autograder grade`, whole."""
    with tempfile.TemporaryDirectory() as out:
        program = [*around, str(BIN / "autograder"), "grade", str(submitted), "--assignment", NAME]
        return cost(n, [*program, "--out", out, "--jobs", jobs], ROOT)


def autograde(submitted: Path, course: Path) -> Cost:
    """Grade with nbgrader, in one process."""
    course.mkdir()
    shutil.copytree(ROOT / "build" / "course" / "source", course / "source")
    for file in ("gradebook.db", "nbgrader_config.py"):
        shutil.copy(ROOT / "build" / "course" / file, course / file)
    program = [str(BIN / "nbgrader"), "autograde", NAME, f"--CourseDirectory.root={course}",
               f"--CourseDirectory.submitted_directory={submitted}"]  # fmt: skip
    return cost(THEIRS, program, course)


def otter(submitted: Path, out: Path) -> Cost:
    """Grade with otter, one process for each notebook: it has no other way without Docker."""
    archive = ROOT / "build" / "otter" / f"{NAME}.zip"
    notebooks = sorted(submitted.rglob("*.ipynb"))[:OTTERS]
    total = [
        cost(1, [str(BIN / "otter"), "run", "-a", str(archive), "-o", str(_made(out / str(i))),
                 str(notebook)], out / str(i))
        for i, notebook in enumerate(notebooks)
    ]  # fmt: skip
    return Cost(OTTERS, sum(c.wall for c in total), sum(c.cpu for c in total))


def cost(n: int, program: Sequence[str], folder: Path) -> Cost:
    """Run a program, and give what it and its children took."""
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(program, cwd=folder, env={**os.environ, "PATH": path}, check=False,
                          capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(n, wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def print_table(rows: dict[str, Cost]) -> None:
    """Print what each way took, and how many times as much as ours."""
    ours = rows["cfkit, 2 jobs"]
    print(f"{'':<30}{'n':>5}{'a minute':>10}{'wall s each':>13}{'CPU s each':>12}"
          f"{'wall ratio':>12}{'CPU ratio':>11}")  # fmt: skip
    for name, row in rows.items():
        wall, cpu = row.wall / row.n, row.cpu / row.n
        ratios = wall / (ours.wall / ours.n), cpu / (ours.cpu / ours.n)
        print(f"{name:<30}{row.n:>5}{row.per_minute:>10.0f}{wall:>13.3f}{cpu:>12.3f}"
              f"{ratios[0]:>12.1f}{ratios[1]:>11.1f}")  # fmt: skip


def print_parts(rows: dict[str, Cost]) -> None:
    """Print what one part costs, with its limit."""
    from autograder.sandbox.process import Warm

    one, two = rows["cfkit, 1 job on one core"], rows["cfkit, 2 jobs"]
    with Warm() as warm:
        start = warm.seconds_to_start
        empty = statistics.median(islice(_empty_sessions(warm), EMPTY))
        private = private_memory(warm)
        before = _own_memory()
        for _ in islice(_empty_sessions(warm), MANY):
            pass
        grown = _own_memory() - before
    for what, value, unit, limit in (
        ("the process for notebooks starts in", start, "s", 5),
        ("a submission without work, one job, median of 100", 1000 * empty, "ms", 40),
        ("a check over the wire, mean of the assignment's", 1000 * per_check(), "ms", 2),
        ("private memory of a child that answered everything", private, "MB", 80),
        ("the grader's memory grew over 2,000 empty submissions by", grown, "MB", 5),
    ):
        print(f"{what}: {value:.1f} {unit} (at most {limit} {unit})")
    print(f"two cores do {one.wall / two.wall:.2f} times the work of one (at least 1.8)")


def _empty_sessions(warm: object) -> Iterator[float]:
    from autograder.sandbox.session import Allowance, Session

    while True:
        began = time.perf_counter()
        with Session(warm, Allowance(10)) as session:  # type: ignore[arg-type]
            session.run("pass")
        yield time.perf_counter() - began


def per_check() -> float:
    """Seconds that a check takes over the wire, the student's own code in it included."""
    from autograder.authoring import find_assignment
    from autograder.sandbox.process import Warm
    from autograder.sandbox.session import Allowance, Session
    from cfkit.checks.checking import run_check

    assignment = find_assignment(NAME, ROOT / "solutions")
    questions = [q for q in assignment.questions if q.name != "q6"]
    checks = [c.function for q in questions for c in q.checks]
    with Warm() as warm, Session(warm, Allowance(60)) as session:
        for cell in assignment.cells:
            if cell.kind == "code" and not cell.demo and not cell.by_hand:
                session.run(cell.source)
        rounds = [_seconds(lambda: [run_check(c, session, 0) for c in checks]) for _ in range(5)]
    return statistics.median(rounds) / len(checks)


def private_memory(warm: object) -> float:
    """Megabytes that a child holds beyond what it shares with the warm process."""
    from autograder.authoring import find_assignment
    from autograder.sandbox.session import Allowance, Session
    from cfkit.checks.checking import run_check

    assignment = find_assignment(NAME, ROOT / "solutions")
    marker = f"measured-{os.getpid()}"
    with Session(warm, Allowance(60)) as session:  # type: ignore[arg-type]
        for cell in assignment.cells:
            if cell.kind == "code" and not cell.demo and not cell.by_hand:
                session.run(cell.source)
        for question in assignment.questions:
            for check in question.checks:
                run_check(check.function, session, 0)
        session.run("import ctypes\n"
                    f"ctypes.CDLL(None).prctl(15, {marker.encode()[:15]!r}, 0, 0, 0)")  # fmt: skip
        for folder in Path("/proc").glob("[0-9]*"):
            if (folder / "comm").read_text().strip() == marker[:15]:
                rollup = (folder / "smaps_rollup").read_text().split("\n")
                found = [int(line.split()[1]) for line in rollup if line.startswith("Private_")]
                return sum(found) / 1024
    raise SystemExit("The child could not be found among the processes.")


def _own_memory() -> float:
    status = Path("/proc/self/status").read_text().split("VmRSS:")[1]
    return int(status.split()[0]) / 1024


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


if __name__ == "__main__":
    main()
