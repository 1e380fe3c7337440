"""Stand-ins for what the kit keeps back while it would answer a question.

A room of the kit that answers a question is not in the child's kit. Its names can be imported
all the same, so that no honest cell breaks; using one is a `ShortcutTaken`. Once the question
has been checked the grader lends the room, and the stand-ins become the real thing.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from types import ModuleType
from typing import Any

import cfkit
from cfkit.errors import ShortcutTaken

KIT = "cfkit"


class StandIn:
    """A name of a room that is kept back; once the room is lent, whatever it names there."""

    def __init__(self, room: str, name: str) -> None:
        self._home = room, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:  # noqa: D102
        return self._real()(*args, **kwargs)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # Python's own questions, such as IPython's about a display
            raise AttributeError(name)
        return getattr(self._real(), name)

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[Any, ...]:
        return (self._real(),)

    def __instancecheck__(self, thing: Any) -> bool:
        return isinstance(thing, self._real())

    def _real(self) -> Any:
        room, name = self._home
        found = getattr(import_module(room), name)
        if isinstance(found, StandIn):
            raise ShortcutTaken(
                f"This question asks you to write the answer yourself; cfkit.{name} is closed "
                "until it has been checked."
            )
        return found


class Lending(MetaPathFinder, Loader):
    """Finds what was lent, and puts a stand-in where the kit has nothing."""

    def __init__(self) -> None:
        self._rooms = {home.split(".")[1] for home in cfkit.HOMES.values()}  # that may be kept
        self._sources: dict[str, str] = {}

    def lend(self, files: Mapping[str, str]) -> None:
        """Take in the source of a room, by its files' places such as ``cfkit/squash.py``."""
        self._sources.update(files)
        self._rooms -= {place.split("/")[1].removesuffix(".py") for place in files}
        for name, module in list(sys.modules.items()):
            if self._place(name) is not None and module.__loader__ is self:
                del sys.modules[name]
                parent, _, leaf = name.rpartition(".")
                vars(sys.modules.get(parent, module)).pop(leaf, None)

    def find_spec(self, name: str, *_: Any) -> ModuleSpec | None:
        """Answer for the kit's modules that are not in the child's kit."""
        if not name.startswith(f"{KIT}."):
            return None
        place = self._place(name)
        if not place and name.split(".")[1] not in self._rooms:
            return None
        is_package = place is None or place.endswith("__init__.py")
        return spec_from_loader(name, self, origin=place or "kept back", is_package=is_package)

    def exec_module(self, module: ModuleType) -> None:
        """Run what was lent; give anything else names that stand in."""
        name = module.__name__
        place = self._place(name)
        if place is not None:
            code = compile(self._sources[place], place, "exec")
            exec(code, module.__dict__)  # noqa: S102 - what an importer does
            return

        def stand_in(attribute: str) -> Any:
            if attribute.startswith("__"):
                raise AttributeError(attribute)
            return StandIn(name, attribute)

        module.__getattr__ = stand_in  # type: ignore[method-assign]

    def _place(self, name: str) -> str | None:
        stem = name.replace(".", "/")
        found = (p for p in (f"{stem}.py", f"{stem}/__init__.py") if p in self._sources)
        return next(found, None)


def install() -> Lending:
    """Put the finder last: what is in the child's kit is found before it is asked."""
    lending = Lending()
    sys.meta_path.append(lending)
    return lending
