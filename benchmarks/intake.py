"""What sorting a class costs, in CPU seconds: `python benchmarks/intake.py`.

A thousand submissions of 20 to 300 kB in every layout, a tenth Python files, a tenth broken:
  folder    collected from a folder, the limit is 20 s;
  zip       collected from one zip of all of them;
  located   then every question's cells found in them;
  outputs   one notebook with 30 MB of outputs;
  python    one Python file of 20,000 lines, the longest that is read.
"""

from __future__ import annotations

import io
import json
import random
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from autograder.authoring import find_assignment
from autograder.authoring.notebooks import source_notebook
from autograder.errors import SubmissionFault
from autograder.intake import collect, locate, read_notebook

ROOT = Path(__file__).parents[1]
MANY = 1000
PLACES = (
    "student{n}/{name}/{name}.ipynb",
    "student{n}/homework.ipynb",
    "student{n}.ipynb",
    "Ada Lovelace_{n}_assignsubmission_file/{name}.ipynb",
    "lovelaceada_{n}_67890_{name}.ipynb",
    "student{n}+{name}+2026-11-01 10:00:00 UTC/{name}.ipynb",
    "student{n}/homework.zip",
    "student{n}.zip",
    "student{n}.py",
    "student{n}/{name}.ipynb",  # cut off
)


def main() -> None:
    """Print one line for each figure."""
    assignment = find_assignment(*sys.argv[1:] or ["dot-product-bias"], ROOT / "solutions")
    notebook = source_notebook(assignment)
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home, "submitted")
        _hand_in(folder, assignment.name, notebook)
        n_bytes = sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())
        print(f"{MANY} submissions of {n_bytes / MANY / 1000:.0f} kB on average")
        submissions = _timed("folder", lambda: list(collect(folder, assignment)))
        assert len(submissions) == MANY
        packed = _packed(folder)
        assert len(_timed("zip", lambda: list(collect(packed, assignment)))) == MANY
        _timed("located", lambda: [_located(s.notebook, assignment) for s in submissions])
        large, long = Path(home, "large.ipynb"), Path(home, "long.py")
        large.write_text(json.dumps(_with_outputs(notebook, 30 * 1024**2)), encoding="utf-8")
        _timed("outputs", lambda: read_notebook(large))
        long.write_text("x = 1\n\n" * 4_999 + "x = 1\n" * 10_000, encoding="utf-8")
        _timed("python", lambda: read_notebook(long))


def _timed(what: str, work: Callable[[], Any]) -> Any:
    began = time.process_time()
    done = work()
    print(f"{what:<10}{time.process_time() - began:8.2f}")
    return done


def _located(notebook: Any, assignment: Any) -> None:
    with suppress(SubmissionFault):
        locate(notebook or {"metadata": {}, "cells": []}, assignment)


def _hand_in(folder: Path, name: str, notebook: Any) -> None:
    chance = random.Random(0)
    for n in range(10_000, 10_000 + MANY):
        place = PLACES[n % len(PLACES)]
        text = json.dumps(_with_outputs(notebook, chance.randrange(280_000))).encode()
        if place.endswith(".py"):
            text = "\n\n".join(f"# %%\n{c['source']}" for c in notebook["cells"]).encode()
        elif place.endswith(".zip"):
            text = _zip(f"{name}.ipynb", text)
        path = folder / place.format(n=n, name=name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if place != PLACES[-1] else text[:-100])


def _with_outputs(notebook: Any, n_bytes: int) -> dict[str, Any]:
    picture = {"output_type": "display_data", "metadata": {}, "data": {"image/png": "A" * n_bytes}}
    first, *others = notebook["cells"]
    return {**notebook, "cells": [{**first, "outputs": [picture]}, *others]}


def _zip(name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()


def _packed(folder: Path) -> Path:
    path = folder.with_suffix(".zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            archive.write(file, file.relative_to(folder))
    return path


if __name__ == "__main__":
    main()
