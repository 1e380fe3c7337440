"""Read the public checks of a question from its test file.

The files are otter's exception-based test files, so that otter runs them unchanged; where
otter is not installed (it brings some hundred packages) this module reads them itself.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from cfkit.checks.checking import CheckFunction, Declared, Seen, run_check
from cfkit.checks.checking import check as declare
from cfkit.checks.feedback import Feedback
from cfkit.checks.local import LocalStudent
from cfkit.errors import DataMissingError

PRACTICE_SEED = 0  # public: it is the same for every student, and says nothing of grading
last_seen: dict[str, Seen] = {}  # check name → what otter's last run of it saw


def check(question: str, points: float, hidden: bool = False) -> Callable[[CheckFunction], Any]:
    """Declare a check in a test file: otter's test case where otter runs, else our own."""

    def wrap(function: CheckFunction) -> Any:
        function = declare(question, points, hidden)(function)
        otter = sys.modules.get("otter.test_files")
        if otter is None:
            return function
        declared: Declared = function.declared  # type: ignore[attr-defined]

        def case(env: Mapping[str, Any]) -> None:
            seen = last_seen[declared.name] = run_check(function, LocalStudent(env), PRACTICE_SEED)
            if seen.verdict != "passed":
                raise AssertionError(seen.message)

        name = f"{question}: a further check" if hidden else declared.sentence
        test_case = otter.test_case(name=name, points=points, hidden=hidden)(case)
        test_case.declared = declared
        return test_case

    return wrap


def load(path: Path) -> dict[str, Any]:
    """Run a test file and give its names."""
    if not path.is_file():
        raise DataMissingError(
            f"The checks of {path.stem} should lie in {path.parent}/{path.name}, beside the "
            "notebook, and they do not. Copy the whole folder that the notebook came in."
        )
    names: dict[str, Any] = {"__name__": f"checks_{path.stem}"}
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), names)  # noqa: S102 - ours
    return names


def run_file(names: Mapping[str, Any], notebook: Mapping[str, Any], seed: int) -> Feedback:
    """Run a loaded file's checks against a notebook's names."""
    student = LocalStudent(notebook)
    results = [
        (f.declared, run_check(f, student, seed))
        for f in list(names.values())
        if isinstance(getattr(f, "declared", None), Declared)
    ]
    return Feedback(names["name"], results, names.get("waiting", 0))
