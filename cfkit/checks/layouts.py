"""Read a model's parameters as embedding tables and layers, in every way their shapes allow.

In: a layout and the shapes of the parameters. Out: which parameter is what. A shape does not
tell in which order the tables were joined, nor a flat bias from a flat weight of one output;
so there may be several readings, and a check takes the one that the model agrees with.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, permutations

import numpy as np

from cfkit.checks.plain import Array
from cfkit.checks.shapes import Shapes
from cfkit.errors import ModelError

_STRANGERS = 4  # more parameters than that beside the right ones, and nobody counts them out
Role = tuple[str, int]  # ("weight", 0) is the first layer's
Places = dict[Role, int]  # role → place among the parameters


@dataclass(frozen=True, slots=True)
class Layout:
    """What a question's model learns. All sizes should differ from each other and from 1.

    Args:
        tables: Rows and width of every embedding table, in the order of the columns of ids.
        hidden: How wide the hidden layers are; a last layer of one output follows them.
        n_cont: How many continuous columns come in beside the ids; None if the model is
            called with ids alone.
        wide: Whether every row of every table has a bias of its own as well.

    Raises:
        ModelError: If a weight could be turned round, or taken for a table.
    """

    tables: tuple[tuple[int, int], ...]
    hidden: tuple[int, ...] = ()
    n_cont: int | None = None
    wide: bool = False

    def __post_init__(self) -> None:
        weights = [shape for (kind, _), shape in self.roles.items() if kind == "weight"]
        square = any(out == into for out, into in weights)
        if square or {*weights, *(w[::-1] for w in weights)} & set(self.tables):
            raise ModelError(
                f"A layout needs sizes that tell its parts apart: of {self.tables} and weights of "
                f"the shapes {weights} one could be turned round or taken for another. "
                "Change a width."
            )

    @property
    def blocks(self) -> list[int]:
        """How wide the parts are that are joined: the tables, then the continuous columns."""
        return [width for _, width in self.tables] + ([self.n_cont] if self.n_cont else [])

    @property
    def roles(self) -> dict[Role, tuple[int, ...]]:
        """What is to be learned, with its shape; weights as (out, in)."""
        widths = [sum(self.blocks), *self.hidden, 1]
        found: dict[Role, tuple[int, ...]] = {}
        found.update({("table", j): shape for j, shape in enumerate(self.tables)})
        found.update({("weight", i): s[::-1] for i, s in enumerate(_steps(widths))})
        found.update({("bias", i): (out,) for i, (_, out) in enumerate(_steps(widths))})
        if self.wide:
            found.update({("wide", j): (rows,) for j, (rows, _) in enumerate(self.tables)})
        return found


@dataclass(frozen=True, slots=True)
class Reading:
    """A model's numbers, as one way of reading it has them.

    Args:
        tables: (rows, width) each.
        weights: (out, in) each; the first one's columns in the order of `Layout.blocks`.
        biases: (out,) each.
        wide: (rows,) each, or empty.
    """

    tables: list[Array]
    weights: list[Array]
    biases: list[Array]
    wide: list[Array]


def find_places(layout: Layout, shapes: Shapes, spare: int = 0) -> list[Places]:
    """Find every way to give each role a parameter and each parameter a role, likeliest first.

    Layers without a bias are accepted where nothing else fits, and left out of the places.

    Args:
        layout: What is looked for.
        shapes: The shapes of the model's parameters.
        spare: How many single numbers may be left over.
    """
    roles = layout.roles
    biases = [role for role in roles if role[0] == "bias"]
    if len(shapes) > len(roles) + spare:
        return []
    for n_missing in range(len(biases) + 1):
        for missing in combinations(biases, n_missing):
            wanted = [(role, shape) for role, shape in roles.items() if role not in missing]
            if found := [p for p in _assign(wanted, shapes) if _spares(p, shapes) <= spare]:
                return sorted(found, key=lambda p: _oddity(p, layout.roles, shapes))
    return []


def first_missing(layout: Layout, shapes: Shapes) -> Role | None:
    """Name the first role that no parameter is left for; None if the rest is too much."""
    if len(shapes) > len(layout.roles) + _STRANGERS:  # trying all of them could take hours
        return None
    wanted = [(role, shape) for role, shape in layout.roles.items() if role[0] != "bias"]
    for n in range(1, len(wanted) + 1):
        if next(_assign(wanted[:n], shapes), None) is None:
            return wanted[n - 1][0]
    return None


def readings(layout: Layout, ways: list[Places], values: Sequence[Array]) -> Iterator[Reading]:
    """Give the model's numbers in every way to read them, the likeliest first.

    Args:
        layout: What the model learns.
        ways: From `find_places`.
        values: What each parameter holds, in its own shape.
    """
    starts = _starts(layout.blocks)
    for places in ways:
        found = {r: as_asked(values, places.get(r), shape) for r, shape in layout.roles.items()}
        for order in permutations(range(len(starts))):
            yield _reading(found, _columns(layout.blocks, order))


def as_asked(values: Sequence[Array], place: int | None, shape: tuple[int, ...]) -> Array:
    """Give one parameter in the shape asked for; zeros if there is none."""
    if place is None:
        return np.zeros(shape)
    value = values[place]
    return value.T if value.shape == shape[::-1] != shape else value.reshape(shape)


def _reading(found: Mapping[Role, Array], columns: Array) -> Reading:
    parts: dict[str, list[Array]] = {"table": [], "weight": [], "bias": [], "wide": []}
    for (kind, _), value in found.items():
        parts[kind].append(value)
    first, *others = parts["weight"]
    return Reading(parts["table"], [first[:, columns], *others], parts["bias"], parts["wide"])


def _columns(blocks: list[int], order: tuple[int, ...]) -> Array:
    """Say where the model has each input, if it joins the blocks in this order."""
    starts = dict(zip(order, _starts([blocks[b] for b in order]), strict=True))
    return np.concatenate([np.arange(starts[b], starts[b] + w) for b, w in enumerate(blocks)])


def _starts(blocks: list[int]) -> list[int]:
    return [sum(blocks[:b]) for b in range(len(blocks))]


def _assign(wanted: list[tuple[Role, tuple[int, ...]]], shapes: Shapes) -> Iterator[Places]:
    return _assign_rest(wanted, shapes, frozenset())


def _assign_rest(
    wanted: list[tuple[Role, tuple[int, ...]]], shapes: Shapes, taken: frozenset[int]
) -> Iterator[Places]:
    if not wanted:
        yield {}
        return
    (role, shape), *rest = wanted
    for place, found in enumerate(shapes):
        if place not in taken and _fits(role, shape, found):
            for others in _assign_rest(rest, shapes, taken | {place}):
                yield {role: place, **others}


def _fits(role: Role, shape: tuple[int, ...], found: tuple[int, ...]) -> bool:
    if role[0] == "table":
        return found == shape
    if role[0] == "weight" and 1 not in shape:
        return found in (shape, shape[::-1])
    n_numbers = int(np.prod(shape))  # one row, one column or none: the same numbers
    return int(np.prod(found)) == n_numbers == max((1, *found))


def _spares(places: Places, shapes: Shapes) -> float:
    left = [s for i, s in enumerate(shapes) if i not in places.values()]
    return len(left) if all(np.prod(s) == 1 for s in left) else np.inf


def _oddity(places: Places, roles: Mapping[Role, tuple[int, ...]], shapes: Shapes) -> int:
    """Count what few people write: weights turned one this way and one that, biases not flat."""
    weights = [(shapes[p], roles[r]) for r, p in places.items() if r[0] == "weight"]
    kept = sum(found == shape for found, shape in weights)
    turned = sum(found == shape[::-1] for found, shape in weights)
    biases = [shapes[p] != roles[r] for r, p in places.items() if r[0] == "bias"]
    return len(weights) - max(kept, turned) + sum(biases)


def _steps(widths: list[int]) -> list[tuple[int, int]]:
    return list(pairwise(widths))
