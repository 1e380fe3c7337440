"""Read the public checks of a question from its test file.

The files are otter's exception-based test files, so that otter runs them unchanged; where
otter is not installed (it brings some hundred packages) this module reads them itself.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from cfkit.checks.checking import CheckFunction, Declared, run_check
from cfkit.checks.checking import check as declare
from cfkit.checks.feedback import Feedback
from cfkit.checks.hints import SealedHints
from cfkit.checks.local import LocalStudent
from cfkit.errors import DataMissingError

PRACTICE_SEED = 0  # public: it is the same for every student, and says nothing of grading


def check(question: str, points: float, hidden: bool = False) -> Callable[[CheckFunction], Any]:
    """Declare a check in a test file: otter's test case where otter runs, else our own."""

    def wrap(function: CheckFunction) -> Any:
        function = declare(question, points, hidden)(function)
        otter = sys.modules.get("otter.test_files")
        return function if otter is None else _as_case(function, otter.test_case)

    return wrap


def _as_case(function: CheckFunction, test_case: Callable[..., Any]) -> Any:
    declared: Declared = function.declared  # type: ignore[attr-defined]

    def case(env: Mapping[str, Any]) -> None:
        seen = run_check(function, LocalStudent(env), PRACTICE_SEED)
        case.seen = seen  # type: ignore[attr-defined]
        if seen.verdict != "passed":
            raise AssertionError(seen.message)

    # Kept on the function: otter pickles its cases, and leaves the function out.
    case.check = function  # type: ignore[attr-defined]
    name = f"{declared.question}: a further check" if declared.hidden else declared.sentence
    return test_case(name=name, points=declared.points, hidden=declared.hidden)(case)


def check_of(value: Any) -> CheckFunction | None:
    """Give the check behind a name of a test file, our own or otter's case, if it is one."""
    value = getattr(value, "test_func", value)
    value = getattr(value, "check", value)
    return value if isinstance(getattr(value, "declared", None), Declared) else None


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


def run_file(names: Mapping[str, Any], notebook: Mapping[str, Any]) -> Feedback:
    """Run a loaded file's checks against a notebook's names."""
    student = LocalStudent(notebook)
    checks = [found for value in names.values() if (found := check_of(value))]
    results = [(f.declared, run_check(f, student, PRACTICE_SEED)) for f in checks]  # type: ignore[attr-defined]
    return Feedback(names["name"], results, names.get("waiting", 0), sealed_hints(names))


def sealed_hints(names: Mapping[str, Any]) -> SealedHints:
    """Give the hints that a test file carries."""
    return SealedHints(*names.get("hints", ()))
