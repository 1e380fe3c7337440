"""The check's side of the seam: ask a student's work for something, get plain values.

A check says only what this module can say, so it means the same in a notebook, where the
seam is a plain call, and in bulk grading, where it crosses into another process.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any, Literal, TypeVar

import numpy as np

from cfkit.checks.faults import CheckFailed, StudentFault
from cfkit.checks.plain import Array, Handle, Walk

T = TypeVar("T")


class Student(ABC):
    """A student's work, as far as a check may know it."""

    @abstractmethod
    def do(self, verb: str, *args: Any) -> Any:
        """Have one verb done on the student's side.

        Raises:
            StudentFault: If the student's side raised, stopped, or broke the rules.
        """

    def seed(self, seed: int) -> None:
        """Seed every generator on the student's side."""
        self.do("seed", seed)

    def call(self, name: str, /, *args: Any, **kwargs: Any) -> Any:
        """Call a function or build an object by its name in the notebook."""
        return self.ask(name, None, args, kwargs)

    def new(self, name: str, /, **kwargs: Any) -> Thing:
        """Build an object by its name, by keyword, and hold it."""
        made = self.call(name, **kwargs)
        if not isinstance(made, Thing):
            raise CheckFailed(f"`{name}(…)` should build a model; it gave back a plain value.")
        return made

    def fixture(self, name: str, **kwargs: Any) -> Thing:
        """Hold one of the kit's small helpers, made on the student's side."""
        return Thing(self, _believe(self.do("fixture", name, _lend(kwargs)), Handle))

    def hold(self, value: Any) -> Thing:
        """Make a tensor on the student's side and hold it, to look at its gradient later."""
        return Thing(self, _believe(self.do("hold", value), Handle))

    def arguments(self) -> list[Any]:
        """Give the last call's arguments as they are now: did the student change one?"""
        return [self._hold(a) for a in _believe(self.do("arguments"), list)]

    def backward(self, weights: Array | None = None) -> None:
        """Back-propagate the (weighted) sum of the last call's result."""
        self.do("backward", weights)

    def ask(
        self,
        target: str | Handle,
        method: str | None,
        args: tuple[Any, ...],
        kwargs: Mapping[str, Any],
    ) -> Any:
        """Call a name, a thing, or a thing's method; what `call` and `Thing` stand on."""
        given = [_lend(a) for a in args]
        named = {k: _lend(v) for k, v in kwargs.items()}
        return self._hold(self.do("call", target, method, given, named))

    def _hold(self, value: Any) -> Any:
        return Thing(self, value) if isinstance(value, Handle) else value


class Thing:
    """Something that stays on the student's side: a model, a helper."""

    def __init__(self, student: Student, handle: Handle) -> None:
        self._student = student
        self.handle = handle

    def __repr__(self) -> str:
        return f"a {self.handle.kind}"

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call it, as `model(x)`."""
        return self._student.ask(self.handle, None, args, kwargs)

    def method(self, name: str, /, *args: Any, **kwargs: Any) -> Any:
        """Call one of its methods."""
        return self._student.ask(self.handle, name, args, kwargs)

    def parameters(self) -> list[tuple[int, ...]]:
        """List its parameters by shape, in their order."""
        shapes = _believe(self._student.do("parameters", self.handle), list)
        if not all(type(s) is tuple and all(type(n) is int for n in s) for s in shapes):
            raise StudentFault("strange", "The shapes of your model's parameters are no shapes.")
        return shapes

    def read(self, index: int = 0) -> Any:
        """Read the values of one parameter, or of a held tensor."""
        return _believe(self._student.do("read", self.handle, index), np.ndarray)

    def write(self, index: int, values: Array) -> None:
        """Overwrite one parameter, whatever its shape, with as many numbers."""
        self._student.do("write", self.handle, index, values)

    def grad(self, index: int = 0) -> Any:
        """Read the gradient of one parameter, or None."""
        grad = self._student.do("grad", self.handle, index)
        return None if grad is None else _believe(grad, np.ndarray)

    def mode(self, mode: Literal["train", "eval"]) -> None:
        """Set train or eval mode."""
        self._student.do("mode", self.handle, mode)


def _believe(reply: Any, kind: type[T]) -> T:
    """Take a reply for what it should be, or for nothing: student code may have had a hand."""
    if type(reply) is not kind:
        raise StudentFault(
            "strange",
            f"A {kind.__name__} was asked for, and your code gave a {type(reply).__name__}.",
        )
    return reply


def _lend(value: Any) -> Any:
    """Put handles for the things, also inside of lists, tuples, dicts and walks."""
    match value:
        case Thing():
            return value.handle
        case Walk():
            return Walk(tuple(map(_lend, value.items)))
        case list() | tuple():
            return type(value)(map(_lend, value))
        case dict():
            return {k: _lend(v) for k, v in value.items()}
    return value
