"""Find the names that a cell defines at the top level.

In: a cell's source, right or broken. Out: names. Nothing is run.
"""

from __future__ import annotations

import ast
import re
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

# CPython 3.11 before 3.11.8 counts the depth for all threads at once (gh-106905), and stumbles.
_ONE_AT_A_TIME = threading.Lock()
_LONGEST = 100_000  # characters; what is longer was not written by hand, and parses slowly
_PYTHON_MAGICS = ("%%time", "%%capture", "%%prun")  # the rest of the cell is still Python
_MAGIC = re.compile(r"^([ \t]*)(?:[%!].*|\S.*\?[ \t]*)$", re.MULTILINE)
_WRITTEN = re.compile(r"^(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)", re.MULTILINE)
_BOUND = re.compile(r"^(\w+)[ \t]*(?::[^=\n]*)?=(?!=)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a cell defines."""

    written: frozenset[str] = frozenset()  # by def or class
    bound: frozenset[str] = frozenset()  # by assignment or import

    @property
    def every(self) -> frozenset[str]:
        """All names, however they are defined."""
        return self.written | self.bound


def names_of(source: str) -> Names:
    """Give the names that a cell defines; by its look where it is not Python."""
    tree = parse(source)
    with suppress(RecursionError):  # a thousand `elif`s parse, and are as deep
        if tree is not None:
            found = list(_definitions(tree))
            return Names(
                frozenset(name for name, written in found if written),
                frozenset(name for name, written in found if not written),
            )
    return Names(frozenset(_WRITTEN.findall(source)), frozenset(_BOUND.findall(source)))


def parse(source: str) -> ast.Module | None:
    """Parse a notebook's cell, magics aside; None if it is not Python."""
    if source.lstrip().startswith("%%") and not source.lstrip().startswith(_PYTHON_MAGICS):
        return ast.Module(body=[], type_ignores=[])  # another language, or a file
    if len(source) > _LONGEST:
        return None
    # As it is first: a line of a longer expression may begin with % too.
    for text in (source, _MAGIC.sub(r"\1pass", source)):
        try:
            with _ONE_AT_A_TIME:
                return ast.parse(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
    return None


def _definitions(node: ast.AST) -> Iterator[tuple[str, bool]]:
    """Walk the top level, also inside `if` and `try`; yield names, and if by def or class."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield child.name, True
            case ast.Name(ctx=ast.Store()):
                yield child.id, False
            case ast.alias():
                yield (child.asname or child.name).split(".")[0], False
            case ast.expr() if not isinstance(getattr(child, "ctx", None), ast.Store):
                pass  # it only reads
            case _:
                yield from _definitions(child)
