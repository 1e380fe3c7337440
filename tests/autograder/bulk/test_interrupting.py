"""Ctrl-C ends grading at once; what was finished is kept, and the same command goes on."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from helpers.places import ROOT

from autograder.authoring.notebooks import source_notebook
from autograder.unfinished import unfinished

pytestmark = pytest.mark.slow

NAME = "dot-product-bias"
SLEEPERS = 4


def hand_in(folder: Path, notebook, first_cell: str) -> None:
    path = folder / NAME / f"{NAME}.ipynb"
    path.parent.mkdir(parents=True)
    cells = [dict(cell) for cell in notebook["cells"]]
    code = next(cell for cell in cells if cell["cell_type"] == "code")
    code["source"] += f"\n{first_cell}"
    path.write_text(json.dumps({**notebook, "cells": cells}))


@pytest.fixture
def submitted(dot_product_bias, tmp_path):
    notebook = source_notebook(dot_product_bias)
    hand_in(tmp_path / "in" / "a-quick-one", notebook, "")
    for n in range(SLEEPERS):
        hand_in(tmp_path / "in" / f"sleeper-{n}", notebook, "import time; time.sleep(50)")
    return tmp_path / "in"


def program(submitted, out, limit):
    return [
        str(Path(sys.executable).parent / "autograder"), "grade", str(submitted),
        "--assignment", NAME, "--out", str(out), "--limit", str(limit), "--json",
    ]  # fmt: skip


def test_an_interruption_keeps_what_was_finished_and_the_next_run_goes_on(submitted, tmp_path):
    out = tmp_path / "out"
    running = subprocess.Popen(
        program(submitted, out, 60), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    finished = out / "outcomes" / "a-quick-one.json"
    until = time.monotonic() + 90
    while not finished.exists():
        assert time.monotonic() < until, "nothing was graded"
        time.sleep(0.05)
    os.kill(running.pid, signal.SIGINT)
    said = running.communicate(timeout=20)[1].decode()  # the sleepers would take a minute each
    assert running.returncode == 130
    assert said == (
        "autograder: stopped; what was finished is kept, and the same command goes on.\n"
    )
    assert [file.name for file in (out / "outcomes").glob("*.json")] == ["a-quick-one.json"]
    assert unfinished(out / "outcomes").startswith("1 of 5 submissions are graded")

    again = subprocess.run(
        program(submitted, out, 0.5), cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert json.loads(again.stdout.splitlines()[0]) == {
        "event": "begin", "kept": 1, "left": SLEEPERS
    }  # fmt: skip
    assert len(list((out / "outcomes").iterdir())) == 1 + SLEEPERS
