"""Have otter make the autograder's zip from a private folder.

In: an `Assignment`. Out: a zip that `otter run` and Gradescope take, with public and hidden
checks and a copy of cfkit in it, so that it runs where the kit is not installed.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from importlib.metadata import requires
from pathlib import Path

import cfkit
from autograder.authoring.inlining import grading_file
from autograder.records import Assignment

_ENVIRONMENT = """\
# Made by `autograder build`: what the grading machine needs beside the copy of cfkit here.
dependencies:
  - pip:
{packages}
"""


def write_otter_zip(assignment: Assignment, path: Path) -> None:
    """Write the zip, made by `otter generate`."""
    from otter.generate import main as generate

    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="cfkit-otter-") as name:
        private = Path(name)
        (private / "tests").mkdir()
        for question in assignment.questions:
            if question.checks:
                file = private / "tests" / f"{question.name}.py"
                file.write_text(grading_file(assignment, question), encoding="utf-8")
        kit = Path(cfkit.__file__).parent
        shutil.copytree(kit, private / "cfkit", ignore=shutil.ignore_patterns("__pycache__"))
        packages = "\n".join(f"    - {p}" for p in _students_packages())
        (private / "environment.yml").write_text(_ENVIRONMENT.format(packages=packages))
        with contextlib.chdir(private):  # otter takes only files below where it stands
            generate(
                tests_dir="tests",
                output_path=str(path),
                environment="environment.yml",
                python_version="3.11",
                no_requirements=True,
                no_config=True,
                files=["cfkit"],
            )


def _students_packages() -> list[str]:
    """Give what the kit itself needs, with versions; the extras are for staff and developers."""
    return [r for r in requires("cfkit") or [] if "extra ==" not in r]
