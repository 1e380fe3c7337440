"""Cut some functions out of a module, with what they use and nothing else.

In: the text of `checks.py`, the names that are wanted. Out: a text that stands alone, or an
`AuthorError` with file and line. A statement comes along only if Python itself would look up
one of its names: a local variable is no use of a helper that happens to have its name.
"""

from __future__ import annotations

import ast
import builtins
import symtable
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import AuthorError

_ALLOWED = (
    ast.Import
    | ast.ImportFrom
    | ast.FunctionDef
    | ast.AsyncFunctionDef
    | ast.ClassDef
    | ast.Assign
    | ast.AnnAssign
    | ast.AugAssign
)


@dataclass(frozen=True, slots=True)
class _Statement:
    """One statement at the top level."""

    node: ast.stmt
    text: str
    defines: frozenset[str]
    uses: frozenset[str]


def cut(
    source: str, wanted: Collection[str], file: Path, instead: Mapping[str, str] | None = None
) -> str:
    """Give the text that defines the wanted names and stands alone.

    Args:
        source: The module's text.
        wanted: Names of the module.
        file: Where the text comes from, for messages.
        instead: Imported names that another line shall import.

    Raises:
        AuthorError: If the module does more at its top level than import and define, or if
            it does not define what is wanted or what that uses.
    """
    instead = instead or {}
    statements = list(_statements(source, file))
    needed = _reach(wanted, statements)
    kept = [s for s in statements if s.defines & needed]
    _stand_alone(wanted, kept, file)
    imports = [_import(s.node, needed - set(instead)) for s in kept if _imports(s.node)]
    imports += [line for name, line in instead.items() if name in needed]
    blocks = [s.text for s in kept if not _imports(s.node)]
    return "\n".join(filter(None, imports)) + "\n\n\n" + "\n\n\n".join(blocks) + "\n"


def future_imports(source: str) -> str:
    """Give the module's `from __future__` lines, which must stand before everything else."""
    lines = [ast.unparse(node) for node in ast.parse(source).body if _is_future(node)]
    return "".join(f"{line}\n" for line in lines)


def _statements(source: str, file: Path) -> Iterator[_Statement]:
    lines = source.split("\n")
    last = 0
    for number, node in enumerate(ast.parse(source, str(file)).body):
        if _is_future(node) or (number == 0 and _is_text(node)):
            continue
        first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
        if not isinstance(node, _ALLOWED) or first <= last:
            raise AuthorError(
                f"{file}, line {first}: a question's checks are cut out of this file, so its top "
                "level may only import, define and assign, one statement a line. Move the rest "
                "into a function."
            )
        last = node.end_lineno or first
        text = "\n".join(lines[first - 1 : last])
        table = symtable.symtable(text, str(file), "exec")
        yield _Statement(node, text, _defined(node, table), frozenset(_looked_up(table)))


def _defined(node: ast.stmt, table: symtable.SymbolTable) -> frozenset[str]:
    bound = {s.get_name() for s in table.get_symbols() if s.is_assigned() or s.is_imported()}
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    return frozenset(bound | {t.id for t in map(_changed, targets) if isinstance(t, ast.Name)})


def _changed(target: ast.AST | None) -> ast.AST | None:
    """Give what `TABLE["x"] = 3` changes."""
    while isinstance(target, ast.Subscript | ast.Attribute):
        target = target.value
    return target


def _looked_up(table: symtable.SymbolTable) -> Iterator[str]:
    """Give the names that are looked up in the module when the code runs."""
    for symbol in table.get_symbols():
        # A class body looks among its own names and then in the module: `sizes = sizes`.
        in_function = table.get_type() == "function"
        if symbol.is_global() if in_function else symbol.is_referenced() and not symbol.is_free():
            yield symbol.get_name()
    for child in table.get_children():
        yield from _looked_up(child)


def _reach(wanted: Collection[str], statements: Sequence[_Statement]) -> set[str]:
    todo, found = set(wanted), set[str]()
    while todo:
        name = todo.pop()
        found.add(name)
        todo |= {n for s in statements if name in s.defines for n in s.uses} - found
    return found


def _stand_alone(wanted: Collection[str], kept: Sequence[_Statement], file: Path) -> None:
    there = set(dir(builtins)).union(*(s.defines for s in kept))
    for name in sorted(set(wanted) - there):
        raise AuthorError(
            f"{file}: {name} is not defined at the top level, so it cannot be cut out. Write it "
            "there with `def`."
        )
    for statement in kept:
        for name in sorted(statement.uses - there):
            raise AuthorError(
                f"{file}, line {_line(statement.node, name)}: {name} is used, and nothing at the "
                "top level defines it. Import it by its name or define it there."
            )


def _line(node: ast.stmt, name: str) -> int:
    uses = [n.lineno for n in ast.walk(node) if isinstance(n, ast.Name) and n.id == name]
    return min(uses, default=node.lineno)


def _imports(node: ast.stmt) -> bool:
    return isinstance(node, ast.Import | ast.ImportFrom)


def _import(node: ast.stmt, names: Collection[str]) -> str:
    assert isinstance(node, ast.Import | ast.ImportFrom)
    aliases = [a for a in node.names if (a.asname or a.name).split(".")[0] in names]
    if not aliases:
        return ""
    return ast.unparse(type(node)(**{**dict(ast.iter_fields(node)), "names": aliases}))


def _is_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
