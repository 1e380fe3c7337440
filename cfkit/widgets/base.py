"""What every widget of the course has: its files, its text summary, traits that take arrays.

In: a subclass in a module of its own, with a `.js` and a `.css` of the same name beside it.
Out: an anywidget that a notebook can show, and sentences where it cannot be shown.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import Any

import anywidget
import traitlets as t

from cfkit.errors import WidgetError
from cfkit.widgets.compose import compose_css, compose_js


class CourseWidget(anywidget.AnyWidget):
    """A widget whose look and behaviour stand in the `.js` and `.css` of its own name.

    A subclass declares its state as traits and says in its docstring who owns what: Python
    or the browser. Set a trait as a whole; a change inside a list goes unnoticed.
    """

    def __init_subclass__(cls, **kwargs: Any) -> None:
        module = sys.modules[cls.__module__]
        script = Path(getattr(module, "__file__", None) or "notebook").with_suffix(".js")
        # A class written in a notebook inherits its parent's files. And each instance gets a
        # class of its own from traitlets, which already has `_esm` as a trait.
        if script.is_file() and "_esm" not in vars(cls):
            cls._esm = compose_js(script)
            cls._css = compose_css(script.with_suffix(".css"))
        super().__init_subclass__(**kwargs)

    def summary(self) -> str:
        """Say in a few sentences what the widget shows."""
        raise NotImplementedError

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        bundle, metadata = super()._repr_mimebundle_(**kwargs)
        return {**bundle, "text/plain": self.summary()}, metadata


class Vector(t.List):
    """A trait that takes a list, an array or a tensor of numbers and keeps a list."""

    def __init__(self, default: Any = (), **kwargs: Any) -> None:
        super().__init__(t.Float(), list(default), **kwargs)

    def validate(self, obj: Any, value: Any) -> Any:
        """Give the numbers as a list of floats."""
        values = plain(value)
        if not isinstance(values, list) or not all(_is_number(x) for x in values):
            raise WidgetError(
                f"{self.name} needs one row of finite numbers, got {_kind(value)}. "
                f"Pass a list such as [0.8, -0.3, 0.6], or one row of your factors."
            )
        return super().validate(obj, values)


class Table(t.List):
    """A trait that takes rows of numbers, blanks allowed, and keeps lists with None for blank."""

    def __init__(self, default: Any = t.Undefined, **kwargs: Any) -> None:
        super().__init__(t.List(t.Float(allow_none=True)), default, **kwargs)

    def validate(self, obj: Any, value: Any) -> Any:
        """Give the rows as lists, NaN turned to None: JSON knows no NaN."""
        rows = plain(value)
        if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
            raise WidgetError(
                f"{self.name} needs rows of numbers, one row per user, got {_kind(value)}. "
                f"Pass a table, a 2-D array or a list of lists."
            )
        rows = [[None if _is_blank(x) else x for x in row] for row in rows]
        if strange := [x for row in rows for x in row if x is not None and not _is_number(x)]:
            raise WidgetError(
                f"{self.name} needs numbers or blanks in every cell, got {strange[0]!r}. "
                f"Use None or NaN for a blank."
            )
        return super().validate(obj, rows)


def plain(value: Any) -> Any:
    """Make lists out of whatever holds numbers; tensors are met by their methods, without torch."""
    for method in ("detach", "to_numpy", "tolist"):
        if callable(turn := getattr(value, method, None)):
            value = turn()
    return [plain(v) for v in value] if isinstance(value, list | tuple) else value


def _is_number(x: Any) -> bool:
    return isinstance(x, int | float) and not isinstance(x, bool) and math.isfinite(x)


def _is_blank(x: Any) -> bool:
    return x is None or (isinstance(x, float) and math.isnan(x))


def _kind(value: Any) -> str:
    shape = getattr(value, "shape", None)
    return f"{type(value).__name__} of shape {tuple(shape)}" if shape else repr(value)
