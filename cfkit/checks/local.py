"""A student's work in this very process: for practice in a notebook, and for our own code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cfkit.checks.bench import Bench
from cfkit.checks.student import Student


class LocalStudent(Student):
    """The seam as a plain call.

    Args:
        names: The notebook's global names.
    """

    def __init__(self, names: Mapping[str, Any]) -> None:
        self._bench = Bench(names)

    def do(self, verb: str, *args: Any) -> Any:
        """Have the verb done at once."""
        return self._bench.do(verb, *args)
