"""Hand out pandas and pyplot at once, and load each when it is first used.

In: a module's name. Out: the module if something has loaded it, else one that loads it.

Loading both takes longer than a small fit; a lesson that draws nothing should not wait.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any


class Later(ModuleType):
    """A module that loads at the first look into it."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # questions that inspect and doctest put to every name
            raise AttributeError(name)
        value = getattr(import_module(self.__name__), name)
        self.__dict__[name] = value  # the next look costs nothing
        return value

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(import_module(self.__name__), name, value)

    def __dir__(self) -> list[str]:
        return dir(import_module(self.__name__))


def later(name: str) -> ModuleType:
    """Give the module of that name, loaded now or when it is first used."""
    return sys.modules.get(name) or Later(name)
