"""Whatever is killed, nothing that was graded is lost, and nothing is recorded twice."""

import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from helpers.big_class import NAMES, by_work, hand_in
from helpers.places import ROOT

from autograder.bulk import Here, grade_class
from autograder.gradebook import read_scores
from autograder.intake import collect
from autograder.outcomes import read_outcomes

NAME = "dot-product-bias"
STUDENTS = 200
KILLS = ["a notebook's process"] * 28 + ["the process of all notebooks"] * 12 + ["the grader"] * 10


class Run:
    """One `autograder grade`, and the processes that it has started."""

    def __init__(self, submitted: Path, out: Path, *options: str) -> None:
        program = [Path(sys.executable).parent / "autograder", "grade", submitted, "--quiet",
                   "--assignment", NAME, "--out", out, *options]  # fmt: skip
        self._running = subprocess.Popen(program, cwd=ROOT)
        self._grader = psutil.Process(self._running.pid)

    def is_over(self) -> bool:
        """Whether it has ended of itself, which has to be in order."""
        if self._running.poll() is None:
            return False
        assert self._running.returncode == 0
        return True

    def kill(self, what: str, rng: random.Random) -> bool:
        """Kill the grader or one of its processes; whether there was one."""
        if what == "the grader":
            started = self._started()
            self._running.kill()
            self._running.wait()
            assert not psutil.wait_procs(started, timeout=15)[1], "something outlived its grader"
            return True
        warm = [p for p in self._started() if _is_of_notebooks(p)]
        children = [p for p in warm if _is_of_notebooks(p.parent())]
        victims = children if what == "a notebook's process" else warm[:1]
        if not victims:
            return False
        with suppress(psutil.NoSuchProcess):
            rng.choice(victims).send_signal(signal.SIGKILL)
        return True

    def _started(self) -> list[psutil.Process]:
        with suppress(psutil.NoSuchProcess):
            return self._grader.children(recursive=True)
        return []


def graded_since(moment: float, out: Path) -> int:
    """Count the outcomes that are younger."""
    return sum(file.stat().st_mtime > moment for file in (out / "outcomes").glob("*.json"))


def _is_of_notebooks(process: psutil.Process | None) -> bool:
    with suppress(psutil.Error):
        command = process.cmdline() if process else []
        return "autograder.sandbox.inside.warm" in command and "python" in command[0]
    return False


@pytest.mark.slow
def test_fifty_kills_at_random_moments_lose_nothing_and_record_nothing_twice(
    dot_product_bias, tmp_path, monkeypatch
):
    rng = random.Random(7)
    (tmp_path / "left").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "left"))  # what a killed grader cannot tidy up
    whose = hand_in(tmp_path / "in", dot_product_bias, STUDENTS)
    kills = rng.sample(KILLS, len(KILLS))
    out = tmp_path / "out"
    run, last = Run(tmp_path / "in", out), 0.0
    while kills:
        time.sleep(rng.uniform(0.2, 1.0))
        if run.is_over():  # on a fast machine: once more from the beginning
            run = Run(tmp_path / "in", out, "--regrade")
        if kills[-1] == "the grader":
            run.kill(kills.pop(), rng)
            run, last = Run(tmp_path / "in", out), 0.0
        # A notebook whose process dies three times is held to do it itself.
        elif graded_since(last, out) >= 4 and run.kill(kills[-1], rng):
            kills.pop()
            last = time.time()
    while not run.is_over():
        time.sleep(0.1)

    first = list(collect(tmp_path / "in", NAME))[: len(NAMES)]
    alone = grade_class(first, dot_product_bias, tmp_path / "alone", crew=Here(1))
    right = by_work(alone, whose)
    expected = {student: right[name] for student, name in whose.items()}
    outcomes = read_outcomes(out / "outcomes")
    assert {o.student: o.score for o in outcomes} == expected
    assert not [o for o in outcomes if o.reason]
    assert len(list((out / "outcomes").rglob("*.json"))) == STUDENTS
    assert read_scores(f"sqlite:///{out / 'gradebook.db'}", NAME) == expected
