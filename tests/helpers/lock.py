"""Print the lock file: every package that cfkit with all its extras needs, as installed here.

`make lock` writes it to requirements.lock; a test runs it again and compares.
"""

from __future__ import annotations

import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

HEAD = "# Made by `make lock` from pyproject.toml; do not edit. `make setup` installs it."
PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


def lock_text() -> str:
    """Give the whole lock file."""
    pins: dict[str, str] = {}
    project = tomllib.loads(PYPROJECT.read_text())["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    _follow([Requirement(r) for group in groups for r in group], pins)
    return "\n".join([HEAD, *(f"{name}=={pins[name]}" for name in sorted(pins))]) + "\n"


def _follow(requirements: list[Requirement], pins: dict[str, str]) -> None:
    done: set[tuple[str, frozenset[str]]] = set()
    todo = list(requirements)
    while todo:
        requirement = todo.pop()
        name = canonicalize_name(requirement.name)
        key = (name, frozenset(requirement.extras))
        if key in done:
            continue
        done.add(key)
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue  # optional on this platform
        pins[name] = Version(found.version).public  # no "+cpu": the build is the machine's choice
        for text in found.requires or ():
            inner = Requirement(text)
            extras = requirement.extras or {""}
            if inner.marker is None or any(inner.marker.evaluate({"extra": e}) for e in extras):
                todo.append(inner)


if __name__ == "__main__":
    print(lock_text(), end="")
