"""Say on which line of a TOML file a key stands, which tomllib does not.

In: a text that tomllib has read whole. Out: line numbers by the path of tables and keys. tomllib
itself says where a statement ends and what it names: no second grammar can disagree with it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

Path = tuple[str, ...]


def lines_of(text: str) -> dict[Path, int]:
    """Give the first line that names each table and key; what stands in a value has its line.

    Args:
        text: Valid TOML.
    """
    found: dict[Path, int] = {}
    for line, _, paths in statements_of(text):
        for path in paths:
            found.setdefault(path, line)
    return found


def statements_of(text: str) -> Iterator[tuple[int, str, list[Path]]]:
    """Give each statement with its line and the paths that it names; a blank line names none.

    Args:
        text: Valid TOML.
    """
    table: Path = ()
    for line, statement in _statements(text):
        says = tomllib.loads(statement)
        is_header = statement.lstrip().startswith("[")
        paths = list(_paths(says, () if is_header else table))
        yield line, statement, paths
        if is_header:
            table = paths[-1]


def line_of(path: Path, lines: Mapping[Path, int]) -> int:
    """Give the line of a key, or of the nearest table around it that has one."""
    return next((lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in lines), 1)


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Cut a text into its statements, each as short as tomllib takes it."""
    rows = text.replace("\r\n", "\n").split("\n")
    start = 0
    for end in range(1, len(rows) + 1):
        statement = "\n".join(rows[start:end])
        if _is_whole(statement):
            yield start + 1, statement
            start = end


def _is_whole(statement: str) -> bool:
    try:
        tomllib.loads(statement)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _paths(says: Mapping[str, Any], around: Path) -> Iterator[Path]:
    for key, value in says.items():
        yield (*around, key)
        if isinstance(value, dict):
            yield from _paths(value, (*around, key))
