"""The student's side of the seam: does what a check asks for with the student's own names.

In: a verb and plain values. Out: plain values, or a `StudentFault`. In a notebook it is
called directly; when a class is graded it sits in the student's process, behind the wire.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Any, Literal

import numpy as np
import torch

from cfkit.checks import fixtures
from cfkit.checks.crossing import Crossing
from cfkit.checks.faults import StudentFault, is_open
from cfkit.checks.plain import Array, Handle
from cfkit.checks.tracing import fault_of
from cfkit.closed import closing
from cfkit.errors import ShortcutTaken


class Bench:
    """Everything a check may ask of a student's work, and nothing else.

    Args:
        names: The notebook's global names.
    """

    def __init__(self, names: Mapping[str, Any]) -> None:
        self._names = names
        self._crossing = Crossing()
        self._made_by: dict[int, str] = {}  # handle → the name that made it
        self._name = ""  # whose answer was called last
        self._last: Any = None
        self._arguments: list[Any] = []
        self._verbs: dict[str, Callable[..., Any]] = {
            "seed": self._seed,
            "call": self._call,
            "fixture": self._fixture,
            "hold": lambda value: self._crossing.keep(self._crossing.enter(value)),
            "arguments": self._show_arguments,
            "backward": self._backward,
            "parameters": self._parameters,
            "read": self._read,
            "write": self._write,
            "grad": self._grad,
            "mode": self._mode,
        }

    def do(self, verb: str, *args: Any) -> Any:
        """Do one verb; whatever goes wrong in the student's code is a `StudentFault`."""
        if verb not in self._verbs:
            raise StudentFault("forged", f"There is no verb {verb!r} in the seam.")
        if verb == "fixture":  # the kit's own code: what goes wrong in it is not the student's
            return self._verbs[verb](*args)
        try:
            # Also what a result does when it is looked at is the student's code.
            with closing(self._name):
                return self._verbs[verb](*args)
        except StudentFault:
            raise
        except ShortcutTaken as error:
            raise StudentFault("shortcut", str(error)) from None
        except KeyboardInterrupt:
            raise StudentFault("too slow", "Your code took longer than the time limit.") from None
        except BaseException as error:  # noqa: BLE001 - SystemExit is theirs too
            if is_open(error):
                raise StudentFault("not tried", "This question is still open.") from None
            raise fault_of(error) from None

    def _seed(self, seed: int) -> None:
        self._name = ""  # a check begins: nothing of its question was called yet
        random.seed(seed)
        np.random.seed(seed)  # noqa: NPY002 - students' code may use the old generator
        if torch.cuda.is_initialized():
            torch.manual_seed(seed)
        else:  # the same numbers; the other way notes the stack for devices that nobody uses
            torch.default_generator.manual_seed(seed)

    def _call(
        self, target: str | Handle, method: str | None, args: list[Any], kwargs: dict[str, Any]
    ) -> Any:
        thing, self._name = self._find(target)
        self._arguments = [self._crossing.enter(a) for a in args]
        named = {k: self._crossing.enter(v) for k, v in kwargs.items()}
        with closing(self._name):
            function = getattr(thing, method) if method else thing
            self._last = function(*self._arguments, **named)
            shown = self._crossing.leave(self._last)
        self._arguments += list(named.values())
        if isinstance(shown, Handle):
            self._made_by[shown.id] = self._name
        return shown

    def _find(self, target: str | Handle) -> tuple[Any, str]:
        if isinstance(target, Handle):
            return self._crossing.thing(target), self._made_by.get(target.id, "")
        if target in self._names:
            return self._names[target], target
        raise StudentFault("missing", f"There is no `{target}` yet: run the cell that defines it.")

    def _fixture(self, name: str, kwargs: dict[str, Any]) -> Any:
        made = fixtures.make(name, {k: self._crossing.enter(v) for k, v in kwargs.items()})
        return self._crossing.keep(made)

    def _show_arguments(self) -> list[Any]:
        return [self._crossing.leave(a) for a in self._arguments]

    def _backward(self, weights: Array | None) -> None:
        result = self._last
        if not isinstance(result, torch.Tensor):
            raise StudentFault(
                "error",
                f"a tensor was needed to learn from, and a {type(result).__name__} came",
                "TypeError",
            )
        total = result.sum()
        if weights is not None:
            total = (result * torch.as_tensor(weights).to(result.dtype).reshape(result.shape)).sum()
        total.backward()

    def _tables(self, target: Handle) -> list[torch.Tensor]:
        thing = self._crossing.thing(target)
        return [thing] if isinstance(thing, torch.Tensor) else list(_module(thing).parameters())

    def _parameters(self, target: Handle) -> list[tuple[int, ...]]:
        return [tuple(p.shape) for p in self._tables(target)]

    def _read(self, target: Handle, index: int) -> Any:
        return self._crossing.leave(self._tables(target)[index])

    def _write(self, target: Handle, index: int, values: Array) -> None:
        table = self._tables(target)[index]
        with torch.no_grad():
            table.copy_(torch.as_tensor(values).reshape(table.shape))
        table.grad = None

    def _grad(self, target: Handle, index: int) -> Any:
        return self._crossing.leave(self._tables(target)[index].grad)

    def _mode(self, target: Handle, mode: Literal["train", "eval"]) -> None:
        getattr(_module(self._crossing.thing(target)), mode)()


def _module(thing: Any) -> torch.nn.Module:
    if not isinstance(thing, torch.nn.Module):
        raise StudentFault(
            "error",
            f"a {type(thing).__name__} is no torch.nn.Module, so it has nothing that can learn",
            "TypeError",
        )
    return thing
