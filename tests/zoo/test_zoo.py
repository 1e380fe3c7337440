"""The zoo: hostile and broken submissions, graded in one class between two honest ones.

None may raise its own score, or stop, slow or change another; each is told apart by a reason
and a plain sentence. An animal's first line says what is wanted of it.
"""

import hashlib
import os
import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from helpers.as_user import run_as_user
from helpers.places import ROOT
from zoo.keeping import FULL, NAME, TRACE, WRONG, Animal, animals, honest

from autograder.outcomes import read_outcomes
from autograder.sandbox.session import BUDGET, GRACE

pytestmark = pytest.mark.slow

LIMIT = 2.5  # seconds for one cell or one call
OWN_WORK = 60  # seconds at most that the grader itself needs: the first to err wait for its books
HONEST = ("aaa-honest", "zzz-honest")
ANIMALS = animals()


class Graded:
    """The whole class, and what was there before and after.

    Args:
        folder: An empty one.
        assignment: What they answer.
        run: What runs a command, as somebody.
    """

    def __init__(self, folder, assignment, run):
        self.submitted, self.out = folder / "submitted", folder / "out"
        self.submitted.mkdir()
        for student in HONEST:
            path = self.submitted / student / f"{NAME}.ipynb"
            path.parent.mkdir()
            path.write_bytes(honest(assignment))
        for animal in ANIMALS:
            animal.hand_in(self.submitted, assignment, self.out)
        self.gradebook = self.submitted / "gradebook.db"  # there before, as from an earlier run
        with sqlite3.connect(self.gradebook) as book:
            book.execute("CREATE TABLE grade (extra_credit REAL)")
        before = digests(self.submitted)
        run(
            sys.executable, "-c", "from autograder.cli import main; main()", "grade",
            str(self.submitted), "--assignment", NAME, "--out", str(self.out),
            "--limit", str(LIMIT), "--jobs", "2", "--quiet", folder=folder,
        )  # fmt: skip
        self.outcomes = {o.student: o for o in read_outcomes(self.out / "outcomes")}
        self.changed = before ^ digests(self.submitted)


def run_as_it_comes(*command, folder):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module", params=[run_as_it_comes, run_as_user], ids=["", "as a user"])
def graded(request, tmp_path_factory, dot_product_bias, warm):
    if warm.layers.missing:
        missing = ", ".join(layer.name for layer in warm.layers.missing)
        pytest.skip(f"the zoo needs every wall, and here are no {missing}")
    if request.param is run_as_user and os.getuid():
        pytest.skip("who runs these tests is a plain user already")
    return Graded(tmp_path_factory.mktemp("zoo"), dot_product_bias, request.param)


def digests(folder: Path) -> set[tuple[str, str]]:
    files = (p for p in folder.rglob("*") if p.is_file() and p.stat().st_size < 1 << 30)
    return {(str(p), hashlib.sha256(p.read_bytes()).hexdigest()) for p in files}


@pytest.mark.parametrize("animal", ANIMALS, ids=[f"{a.room}/{a.name}" for a in ANIMALS])
def test_an_animal_earns_what_it_should_and_is_known_for_what_it_tried(animal: Animal, graded):
    outcome = graded.outcomes[animal.student]
    assert (outcome.reason, outcome.score) == (animal.reason, animal.score), outcome.notes
    if animal.reason is None:
        assert outcome.notes == ()
    else:
        assert all(len(note) > 20 and note.endswith((".", "?")) for note in outcome.notes)
        assert "Traceback" not in "".join(outcome.notes)


@pytest.mark.parametrize("student", HONEST)
def test_honest_work_keeps_its_full_marks_among_them(student, graded):
    outcome = graded.outcomes[student]
    assert (outcome.score, outcome.reason, outcome.notes) == (FULL, None, ())


def test_everybody_has_an_outcome(graded):
    assert len(graded.outcomes) == len(ANIMALS) + len(HONEST)


def test_nobody_takes_longer_than_their_limits_allow(graded):
    slow = {s: o.seconds for s, o in graded.outcomes.items()
            if o.seconds > BUDGET * LIMIT + 4 * GRACE + OWN_WORK}  # fmt: skip
    assert slow == {}


def test_nothing_that_was_handed_in_has_changed(graded):
    assert graded.changed == set()


@pytest.mark.usefixtures("graded")
def test_nothing_is_left_running():
    left = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            words = (process / "cmdline").read_bytes() + (process / "comm").read_bytes()
            if TRACE.encode() in words:
                left.append(words)
    assert left == []


def test_nothing_was_written_where_it_could_be_found(graded):
    machine = ("/", "/tmp", "/var/tmp", "/dev/shm", "/home", "/root", "/usr/lib", Path.home())
    project = (ROOT, ROOT.parent, ROOT / "tests", ROOT / "tests" / "zoo", ROOT / "cfkit")
    own = (graded.submitted, graded.submitted.parent, graded.submitted / HONEST[0],
           graded.out, graded.out / "outcomes")  # fmt: skip
    places = {Path(p) for p in (*machine, *project, *own, sys.prefix, *sys.path)}
    assert [p for place in places for p in traces(place)] == []


def traces(place: Path) -> list[Path]:
    found = []
    for name in (TRACE, f"{TRACE}.pth", "sitecustomize.py", "usercustomize.py", "conftest.py"):
        path = place / name
        with suppress(OSError):
            if path.exists() and (TRACE in name or TRACE in path.read_text("utf-8")):
                found.append(path)
    return found


def test_no_page_runs_what_they_wrote(graded):
    pages = [*(graded.out / "feedback").rglob("*.html"), graded.out / "report.html"]
    assert len(pages) > len(ANIMALS)
    text = "".join(page.read_text("utf-8") for page in pages)
    assert "<img src=x" not in text
    assert "<script>alert(1)" not in text


def test_what_the_wrong_answers_earn_can_be_worked_out(dot_product_bias):
    lost = sum(dot_product_bias.question(q).points for q in WRONG)
    control = next(a for a in ANIMALS if a.name == "nothing_tried")
    assert dot_product_bias.points == FULL
    assert control.score == FULL - lost
