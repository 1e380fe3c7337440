"""Read a notebook that was exported as a Python file.

In: the file's text: jupytext's percent or light format, or what nbconvert writes. Out: cells.
"""

from __future__ import annotations

import json
import re
import warnings
from typing import Any

from autograder.errors import SubmissionFault

MOST_LINES = 20_000  # jupytext takes minutes for a file of very many cells
MOST_LETTERS = 2_000_000
# Between two of them stands YAML. It says nothing of the answers, and is not worth the trust: the
# head is cut off, and whatever else looks like one is none any more.
_RULE = re.compile(r"^# ---[ \t]*$", re.MULTILINE)


def cells_of_export(text: str) -> list[dict[str, Any]]:
    """Give the cells of a Python file.

    Raises:
        SubmissionFault: ``too-large`` or, if it cannot be read as cells, ``not-a-notebook``.
    """
    import jupytext  # it takes a second to load, and most classes hand in notebooks

    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MOST_LINES or len(text) > MOST_LETTERS:
        raise SubmissionFault(
            "too-large",
            f"The Python file has more than {MOST_LINES:,} lines or {MOST_LETTERS:,} letters. Ask "
            "for the notebook.",
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it drew the same name for two cells, by chance
            notebook = jupytext.reads(_RULE.sub("#", _without_head(text.lstrip())), fmt="py")
        cells: list[dict[str, Any]] = json.loads(json.dumps(notebook["cells"], default=str))
    except Exception as error:  # noqa: BLE001 - whatever it stumbles over, this file is the cause
        raise SubmissionFault(
            "not-a-notebook",
            f"The Python file could not be read as cells ({type(error).__name__}). Ask for the "
            "notebook.",
        ) from None
    return [cell | {"source": cell["source"].strip("\n")} for cell in cells]


def _without_head(text: str) -> str:
    if not text.startswith("# ---\n"):
        return text
    head, rule, rest = text.removeprefix("# ---").partition("\n# ---\n")
    is_head = rule and all(line.startswith("#") for line in head.split("\n")[1:])
    return rest.lstrip("\n") if is_head else text
