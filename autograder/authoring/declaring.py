"""The words an author's `mistakes.py` is written in.

In: a faulty class or function. Out: the same, declared with its hint.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import TypeVar

from autograder.authoring.lesson import read_lesson, reference_names
from autograder.errors import AuthorError
from autograder.records import Mistake

T = TypeVar("T")


_declared: ContextVar[list[Mistake]] = ContextVar("declared")  # two files may be read at once


def mistake(
    question: str, name: str, hint: str, *, idiom: str | None = None, group: str | None = None
) -> Callable[[T], T]:
    """Declare a faulty answer.

    Args:
        question: The question it answers, such as ``q4``.
        name: The faulty idea, in a few words with hyphens.
        hint: What a kind tutor would say: names the mistake and asks, gives no line away.
        idiom: Tells apart several ways of writing the same idea.
        group: Mistakes of one group cannot be told apart from outside.
    """
    caller = sys._getframe(1)
    caller_line = caller.f_lineno
    source = _decorated_source(caller.f_code.co_filename, caller_line)

    def declare(value: T) -> T:
        answers_as = value.__name__  # type: ignore[attr-defined]
        _declared.get().append(
            Mistake(
                name,
                question,
                hint,
                answers_as,
                value,
                source,
                group=group,
                idiom=idiom,
                line=caller_line,
            )
        )
        return value

    return declare


def answers(mistakes_file: str) -> SimpleNamespace:
    """Give the lesson's right answers, to build faulty ones on: `reference.DotProduct`."""
    folder = Path(mistakes_file).parent
    return SimpleNamespace(**reference_names(read_lesson(folder), folder / "lesson.py"))


def collect_mistakes(run: Callable[[], object]) -> list[Mistake]:
    """Give what is declared while `run` runs."""
    before = _declared.set([])
    try:
        run()
        return _declared.get()
    finally:
        _declared.reset(before)


def _decorated_source(file: str, line: int) -> str:
    """Give the text of what a decorator stands on; many share a name, so the line decides."""
    for node in _tree(file).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and any(
            d.lineno <= line <= (d.end_lineno or d.lineno) for d in node.decorator_list
        ):
            lines = Path(file).read_text(encoding="utf-8").splitlines()
            return "\n".join(lines[node.lineno - 1 : node.end_lineno])
    raise AuthorError(f"{file}, line {line}: @mistake belongs above a function or a class.")


@cache
def _tree(file: str) -> ast.Module:
    return ast.parse(Path(file).read_text(encoding="utf-8"))
