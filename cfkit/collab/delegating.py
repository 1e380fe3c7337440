"""Show in a signature what `**kwargs` stands for.

In: a function that passes its keywords on. Out: the same function, with their names to be seen.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, signature
from typing import Any


def delegates(to: Any = None, keep: bool = False, but: Any = None) -> Callable[[Any], Any]:
    """Decorate a function or class whose `**kwargs` go on to another one.

    Args:
        to: Where they go; for a class without it, its first parent.
        keep: Whether to show `**kwargs` still.
        but: Names that are not to be shown.
    """
    hidden = {but} if isinstance(but, str) else set(but or ())

    def decorate(function: Any) -> Any:
        shape = signature(function)
        own = dict(shape.parameters)
        rest = own.pop("kwargs", None)
        if rest is None:
            return function
        giver = to if to is not None else function.__bases__[0]
        for name, parameter in signature(giver).parameters.items():
            if parameter.default is not Parameter.empty and name not in {*own, *hidden}:
                own[name] = parameter.replace(kind=Parameter.KEYWORD_ONLY)
        if keep:
            own["kwargs"] = rest
        function.__signature__ = shape.replace(parameters=list(own.values()))
        return function

    return decorate
