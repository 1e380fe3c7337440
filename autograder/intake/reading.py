"""Read one file as a notebook, whatever is in it.

In: a path, or bytes. Out: a plain dict of one known shape, or a `SubmissionFault`. Outputs are
left behind: grading never believes them.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from autograder.errors import SubmissionFault
from autograder.intake.archives import looks_packed, still_packed
from autograder.intake.exports import cells_of_export
from autograder.intake.files import read_file
from autograder.records import Notebook

_OF_NOTEBOOK, _OF_CELL = ("cfkit", "kernelspec", "language_info"), ("nbgrader",)
_MOST_KEYS, _LONGEST_VALUE = 50, 200
LARGEST_CODE = 2 * 1024**2  # characters in all code cells: far more than anybody writes
MOST_CELLS = 5_000


def read_notebook(path: Path) -> Notebook:
    """Give a notebook in which every cell has a type, a source and metadata.

    Args:
        path: Any file; it need not exist.

    Returns:
        A dict with ``nbformat``, ``metadata`` and ``cells``; each cell a dict with
        ``cell_type``, ``source`` (one string) and ``metadata``.

    Raises:
        SubmissionFault: With the code ``missing``, ``empty``, ``archive``, ``not-json``,
            ``not-a-notebook``, ``too-large`` or ``unreadable``. Nothing else.
    """
    return notebook_in(read_file(path), path.name)


def notebook_in(data: bytes, name: str) -> Notebook:
    """Give the notebook that a file holds.

    Args:
        data: What is in it.
        name: How it is called; ``.py`` is an export.

    Raises:
        SubmissionFault: As `read_notebook` does.
    """
    if looks_packed(data):
        raise still_packed(name)
    text = _decode(data)
    if not text.strip(" \t\r\n\0"):  # a full disk leaves zeros behind
        raise SubmissionFault("empty", "The file is empty. Ask for it again.")
    if text.lstrip()[:9].lower().startswith(("<!doctype", "<html")):
        raise SubmissionFault(
            "not-a-notebook",
            "The file is a web page that was saved under a notebook's name. Ask for the "
            "notebook itself (in Jupyter: File, Download).",
        )
    try:
        is_export = name.lower().endswith(".py")
        parsed = {"nbformat": 4, "cells": cells_of_export(text)} if is_export else _parse(text)
        notebook = _tidy(parsed)
    except (RecursionError, MemoryError):
        raise SubmissionFault(
            "not-a-notebook", "The file is nested too deeply to be a notebook."
        ) from None
    if sum(len(c["source"]) for c in notebook["cells"] if c["cell_type"] == "code") > LARGEST_CODE:
        raise SubmissionFault(
            "too-large",
            "The code cells hold more than 2 MB of text. Ask for the notebook without the data "
            "that was pasted into it.",
        )
    return notebook


def _decode(data: bytes) -> str:
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")  # gives every byte some letter


def _parse(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise SubmissionFault(
            "not-json",
            f"The file is not JSON, as a notebook has to be: {error.msg} in line {error.lineno}. "
            "It may have been cut off on its way, or edited by hand.",
        ) from None
    except ValueError:  # a number of more digits than Python reads
        raise SubmissionFault(
            "not-json", "The file holds a number that is too long to be read."
        ) from None
    version = data.get("nbformat") if isinstance(data, dict) else None
    part = "worksheets" if isinstance(version, int) and version < 4 else "cells"
    if not isinstance(version, int) or not isinstance(data.get(part), list):
        raise SubmissionFault(
            "not-a-notebook",
            "The file is JSON, but not a notebook: it has no list of cells or no nbformat.",
        )
    return dict(data)


def _all_cells(data: dict[str, Any]) -> list[dict[str, Any]]:
    if data["nbformat"] >= 4:
        return _mappings(data["cells"])
    # Format 3 keeps cells on worksheets, and a code cell's source under `input`.
    cells = [c for sheet in _mappings(data["worksheets"]) for c in _mappings(sheet.get("cells"))]
    return [{"source": c.get("input"), **c} for c in cells]


def _tidy(data: dict[str, Any]) -> Notebook:
    cells = _all_cells(data)
    if len(cells) > MOST_CELLS:
        raise SubmissionFault(
            "too-large",
            f"The notebook has {len(cells)} cells; up to {MOST_CELLS} are read. Ask for the "
            "notebook without what was pasted into it.",
        )
    return {
        "nbformat": 4,
        "metadata": _small(data.get("metadata"), _OF_NOTEBOOK),
        "cells": [_tidy_cell(c) for c in cells],
    }


def _tidy_cell(cell: dict[str, Any]) -> dict[str, Any]:
    kind, source = cell.get("cell_type"), cell.get("source")
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    elif not isinstance(source, str):
        source = ""
    # half a surrogate pair is legal in JSON, and can be written nowhere
    source = source.encode("utf-8", "replace").decode("utf-8")
    return {
        "cell_type": kind if kind in ("code", "markdown") else "raw",
        "source": source.replace("\r\n", "\n").replace("\r", "\n"),
        "metadata": _small(cell.get("metadata"), _OF_CELL),
    }


def _small(metadata: Any, parts: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Keep of metadata what is read here: it may hold anything, of any size."""
    found = _mapping(metadata)
    plain = (str, int, float, bool)
    return {
        part: {
            key: value
            for key, value in islice(found[part].items(), _MOST_KEYS)
            if isinstance(value, plain) and len(str(value)) <= _LONGEST_VALUE
        }
        for part in parts
        if isinstance(found.get(part), dict)
    }


def _mapping(value: Any) -> dict[str, Any]:
    return dict(value) if isinstance(value, dict) else {}


def _mappings(value: Any) -> list[dict[str, Any]]:
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []
