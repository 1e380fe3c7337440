"""Notice what a notebook put in the place of something that is not its own.

In: this process before the first cell and after the last. Out: names, such as
``torch.allclose``. Nothing that grades can be changed from here; a tutor may want to know.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import numpy as np
import torch

from cfkit.checks import bench, crossing

_MODULES = (
    "builtins", "cfkit.checks", "cfkit.checks.bench", "cfkit.checks.checking",
    "cfkit.checks.crossing", "cfkit.checks.expectations", "cfkit.closed", "doctest", "json",
    "numpy", "numpy.random", "pickle", "random", "torch", "torch.nn.functional", "torch.testing",
)  # fmt: skip
_CLASSES = (bench.Bench, crossing.Crossing, torch.Tensor, torch.nn.Module)
_HOOKS = ("ast_transformers", "input_transformers_cleanup", "input_transformers_post")
_NOTEBOOK = "__main__"
# What only an object needs that is to be taken for something else.
_LIES = frozenset({
    "__array_function__", "__class__", "__instancecheck__", "__reduce__", "__reduce_ex__",
    "__torch_function__",
})  # fmt: skip
_PLAIN = (int, float, str, list, tuple, dict, set, np.ndarray, torch.Tensor)
_LIES_OF_PLAIN = _LIES | {"__eq__", "__iter__", "__len__", "detach", "numpy", "tolist"}


class Originals:
    """What the libraries, the kit and the shell were before the first cell."""

    def __init__(self) -> None:
        self._were = {home: dict(vars(home)) for home in _homes()}
        shell = _shell()
        self._of_shell = set(vars(shell)) if shell else set()

    def replaced(self) -> Iterator[str]:
        """Name each thing that is another now, and what the notebook put beside it."""
        for home in _homes():
            were = self._were.get(home, {})
            for name, now in vars(home).items():
                was = were.get(name)
                if (callable(was) and now is not was) or (was is None and _is_the_notebook_s(now)):
                    yield f"{home.__name__}.{name}"
        yield from self._in_the_shell()

    def _in_the_shell(self) -> Iterator[str]:
        shell = _shell()
        if shell is None:
            return
        for name in vars(shell).keys() - self._of_shell:
            if callable(getattr(type(shell), name, None)):
                yield f"get_ipython().{name}"
        lists = {name: getattr(shell, name) for name in _HOOKS} | shell.events.callbacks
        for name, hooks in lists.items():
            if any(map(_is_the_notebook_s, hooks)):
                yield f"get_ipython(), {name}"


def pretences() -> Iterator[str]:
    """Name the notebook's classes whose objects would be taken for something else."""
    shell = _shell()
    for thing in list(shell.user_ns.values()) if shell else ():
        if issubclass(type(thing), type) and _is_the_notebook_s(thing):
            lies = _LIES_OF_PLAIN if issubclass(thing, _PLAIN) else _LIES
            for name in sorted(lies & vars(thing).keys()):
                yield f"{thing.__name__}.{name}"


def _homes() -> list[Any]:
    modules = [sys.modules[name] for name in _MODULES if name in sys.modules]
    shell = _shell()
    return [*modules, *_CLASSES, *([type(shell)] if shell else [])]


def _is_the_notebook_s(thing: Any) -> bool:
    return getattr(thing, "__module__", None) == _NOTEBOOK


def _shell() -> Any:
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython else None
