"""Answers without content, made from a right answer: whatever they earn is a gift.

In: a right answer, a function or a model's class. Out: answers that take the same arguments
and make nothing of them, by what they give.
"""

from __future__ import annotations

import copy
import inspect
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import torch
from torch import Tensor, nn

Give = Callable[[list[Any]], Any]  # the arguments, in their order → what comes back


def lazy_answers(right: Any) -> dict[str, Any]:
    """Give lazy answers to the question that `right` answers."""
    return _models(right) if isinstance(right, type) else _functions(right)


def give_nothing(*_: Any, **__: Any) -> None:
    """Take anything, and give None."""


def _functions(right: Callable[..., Any]) -> dict[str, Any]:
    signature = inspect.signature(right)

    def answer(give: Give) -> Callable[..., Any]:
        def lazy(*args: Any, **kwargs: Any) -> Any:
            return give(list(_bound(signature, args, kwargs).values()))

        return lazy

    return {what: answer(give) for what, give in _ways(right, len(signature.parameters)).items()}


def _ways(right: Callable[..., Any], n_arguments: int) -> dict[str, Give]:
    def like_right(args: list[Any]) -> Any:
        return right(*copy.deepcopy(args))  # what it does to its arguments is its work, not ours

    def half(args: list[Any]) -> int:
        return len(args[0]) // 2

    ways: dict[str, Give] = {str(c): lambda _, c=c: c for c in (None, 0.0, 1, 2, 3.5)}
    ways |= {f"argument {i + 1}": lambda args, i=i: args[i] for i in range(n_arguments)}
    ways |= {
        "an empty list": lambda _: [],
        "an empty table": lambda _: pd.DataFrame(),
        "an empty tensor": lambda _: torch.zeros(0),
        "the first, sorted": lambda args: sorted(args[0]),
        "the first, twice": lambda args: (args[0], args[0]),
        "the first, and nothing of it": lambda args: (args[0], args[0][:0]),
        "the first, cut in two": lambda args: (args[0][: half(args)], args[0][half(args) :]),
        "the middle of a list": lambda args: next(
            a[len(a) // 2] for a in args if isinstance(a, list)
        ),
        "the mean of the first": lambda args: _mean(args[0]),
        "the mean row of the first, again and again": lambda args: torch.stack(
            [args[0].mean(0)] * len(like_right(args))
        ),
    }
    levels: dict[str, Give] = {str(n): lambda _, n=n: n for n in (0.0, 1.0, np.nan)}
    levels["the mean of the first"] = lambda args: _mean(args[0])
    for name, level in levels.items():
        ways[f"the first, all {name}"] = lambda args, level=level: _flat(args[0], level(args))
        ways[f"the right form, all {name}"] = lambda args, level=level: _flat(
            like_right(args), level(args)
        )
    return ways


def _flat(like: Any, level: float) -> Any:
    """Keep the form of something, as many numbers in the same shape, all at one level.

    A table keeps its texts and whole numbers, which say what its rows are about.
    """
    match like:
        case pd.DataFrame():
            return like.assign(**{str(c): level for c in like.select_dtypes("floating")})
        case Tensor():
            return torch.full(like.shape, level)
        case np.ndarray():
            return np.full(like.shape, level)
        case tuple() | list():
            return type(like)(
                level if isinstance(item, pd.DataFrame) else _flat(item, level) for item in like
            )
    return level


def _mean(values: Any) -> float:
    if isinstance(values, pd.DataFrame):
        values = values.select_dtypes("floating")
    return float(np.mean(np.asarray(values.detach() if isinstance(values, Tensor) else values)))


def _models(right: type[nn.Module]) -> dict[str, Any]:
    """Give models that learn nothing, and some that hold all they should; each says one thing."""
    constants: dict[str, Callable[[nn.Module], Any]] = {
        "0": lambda _: 0.0,
        "2.75": lambda _: 2.75,
        "the middle of y_range": lambda model: sum(model.ends) / 2,
        "2.75, with a graph": lambda model: 2.75 + 0 * sum(p.sum() for p in model.parameters()),
    }
    signature = inspect.signature(right)

    def model(base: type[nn.Module], constant: Callable[[nn.Module], Any]) -> type[nn.Module]:
        class Lazy(base):  # type: ignore[misc,valid-type]
            def __init__(self, *args: Any, **kwargs: Any) -> None:
                super().__init__(*args, **kwargs) if base is right else super().__init__()
                self.ends = _bound(signature, args, kwargs)["y_range"]

            def forward(self, *inputs: Tensor) -> Tensor:
                return torch.zeros(len(inputs[0])) + constant(self)

        return Lazy

    bases = {"nothing to learn": nn.Module, "all it should learn": right}
    return {
        f"a model with {what}, always {name}": model(base, constant)
        for what, base in bases.items()
        for name, constant in constants.items()
    }


def _bound(signature: inspect.Signature, args: Any, kwargs: Any) -> dict[str, Any]:
    bound = signature.bind(*args, **kwargs)
    bound.apply_defaults()
    return dict(bound.arguments)
