"""Cut the checks of one question out of `checks.py`, as a file that stands alone.

Hidden checks run in kernels that cannot see `solutions/`, so their text is carried there;
public ones travel to students, so nothing that only hidden checks use may go along.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Collection

from autograder.records import Assignment, Check, Question

_HEAD = '''"""{title}. Made by `autograder build` from solutions/{folder}/checks.py; do not edit."""

OK_FORMAT = False
name = "{question}"
points = None
waiting = {waiting}  # further checks, at grading
'''


def public_file(assignment: Assignment, question: Question) -> str:
    """Give the otter test file that students receive."""
    return _test_file(assignment, question, question.public, waiting=len(question.hidden))


def grading_file(assignment: Assignment, question: Question) -> str:
    """Give the otter test file for the autograder's zip: public and hidden checks."""
    return _test_file(assignment, question, question.checks, waiting=0)


def hidden_cell(assignment: Assignment, question: Question) -> str:
    """Give the source of nbgrader's hidden cell, whose result is the points."""
    source = f'name = "{question.name}"\n' + _cut(assignment, question.hidden, otter=False)
    number = question.name.removeprefix("q")
    return (
        f"# More checks of question {number} run here when your work is graded.\n"
        "### BEGIN HIDDEN TESTS\n"
        "from cfkit.checks import hidden\n"
        f"hidden({_quoted(source)})\n"
        "### END HIDDEN TESTS"
    )


def _quoted(source: str) -> str:
    plain = "'''" not in source and not source.endswith("\\")
    return f"r'''{source}'''" if plain else repr(source)


def _test_file(
    assignment: Assignment, question: Question, checks: Collection[Check], waiting: int
) -> str:
    head = _HEAD.format(
        title=f"The checks of question {question.name.removeprefix('q')}",
        folder=assignment.folder.name,
        question=question.name,
        waiting=waiting,
    )
    return head + "\n" + _cut(assignment, checks, otter=True)


def _cut(assignment: Assignment, checks: Collection[Check], otter: bool) -> str:
    source = assignment.checks_source
    body = ast.parse(source).body
    wanted = {c.name for c in checks}
    defined = {name: node for node in body for name in _defines(node)}
    needed = _reach(wanted, defined)
    kept = [
        node for node in body
        if not isinstance(node, ast.Import | ast.ImportFrom) and needed & _defines(node)
    ]  # fmt: skip
    names = set().union(*(_names(n) for n in kept)) if kept else set()
    imports = [_import(n, names, otter) for n in body if isinstance(n, ast.Import | ast.ImportFrom)]
    lines = source.splitlines()
    blocks = ["\n".join(lines[_first_line(n) - 1 : n.end_lineno]) for n in kept]
    head = "\n".join(filter(None, imports))
    if otter:
        head += "\nfrom cfkit.checks.files import check"
    return head + "\n\n\n" + "\n\n\n".join(blocks) + "\n"


def _defines(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return {node.name}
    if isinstance(node, ast.Assign):
        return {n.id for t in node.targets for n in ast.walk(t) if isinstance(n, ast.Name)}
    return set()


def _names(node: ast.AST) -> set[str]:
    used = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
    return used - set(dir(builtins))


def _reach(wanted: set[str], defined: dict[str, ast.stmt]) -> set[str]:
    found: set[str] = set()
    todo = list(wanted)
    while todo:
        name = todo.pop()
        if name in defined and name not in found:
            found.add(name)
            todo += _names(defined[name])
    return found


def _import(node: ast.Import | ast.ImportFrom, names: set[str], otter: bool) -> str:
    if isinstance(node, ast.ImportFrom) and node.module == "__future__":
        return ""  # a test file's docstring and settings stand before it
    aliases = [
        a for a in node.names
        if (a.asname or a.name).split(".")[0] in names and not (otter and a.name == "check")
    ]  # fmt: skip
    if not aliases:
        return ""
    node = ast.copy_location(type(node)(**{**dict(ast.iter_fields(node)), "names": aliases}), node)
    return ast.unparse(node)


def _first_line(node: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(d.lineno for d in decorators)])
