"""Know a notebook that was written in another language than Python.

In: a notebook, and where its questions are answered. Out: a fault, or None. What the notebook
says of its kernel proves nothing alone: kernels are changed by a click, and the answers stay.
"""

from __future__ import annotations

from collections.abc import Sequence

from autograder.intake.naming import parse
from autograder.intake.places import Place
from autograder.records import Fault, Notebook

_PYTHON = ("python", "ipython", "sage")


def other_language(notebook: Notebook, places: Sequence[Place]) -> Fault | None:
    """Give the fault if the notebook names another language and no answer in it is Python."""
    said = _said(notebook)
    if not said or any(name.lower().startswith(_PYTHON) for name in said):
        return None
    if any(p.is_sure and parse(c.source) is not None for p in places for c in p.cells):
        return None
    return Fault(
        "other-language",
        f"The notebook is written in {said[0][:30]}, and no answer in it is Python, which is "
        "asked for. Ask for the work in Python.",
    )


def _said(notebook: Notebook) -> list[str]:
    keys = (("language_info", "name"), ("kernelspec", "language"))
    parts = [(notebook["metadata"].get(part), key) for part, key in keys]
    names = [part.get(key) for part, key in parts if isinstance(part, dict)]
    return [name for name in names if isinstance(name, str)]
