"""A student's factor model, its tables found by shape and never by name.

In: a model's name and sizes. Out: a model whose tables a check can fill, and its gradients.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from cfkit.checks.evidence import note
from cfkit.checks.faults import CheckFailed
from cfkit.checks.plain import Array, Tensor, pairs
from cfkit.checks.shapes import behaviour, lacks, learns_more
from cfkit.checks.student import Student, Thing

TABLES = ("user_factors", "item_factors", "user_bias", "item_bias")


class FactorModel:
    """A model with factors for users and items, perhaps biases, perhaps one global bias.

    Args:
        student: Whose model it is.
        name: The class's name in the notebook.
        sizes: `n_users`, `n_items`, `n_factors`, all different from each other and from 1.
        bias: Whether it should hold biases.
        options: Further arguments for the constructor, such as `y_range`.
        twin: A model of other sizes whose tables stand in the same order; needed where
            `n_users == n_items`, when a shape no longer tells users from items.
    """

    def __init__(
        self,
        student: Student,
        name: str,
        sizes: tuple[int, int, int],
        bias: bool,
        options: Mapping[str, Any] | None = None,
        twin: FactorModel | None = None,
    ) -> None:
        n_users, n_items, n_factors = sizes
        self.sizes = sizes
        self.thing: Thing = student.new(
            name, n_users=n_users, n_items=n_items, n_factors=n_factors, **(options or {})
        )
        self.thing.mode("eval")
        shapes = self.thing.parameters()
        wanted = _wanted(sizes, bias)
        try:
            self.places: dict[str, int] = twin.places if twin else _find(shapes, wanted)
        except CheckFailed:
            note(behaviour(self.thing, shapes, pairs((0, 0), (1, 1))))
            raise
        self.spare = [i for i in range(len(shapes)) if i not in self.places.values()]
        self.values = {table: np.zeros(wanted[table]) for table in self.places}

    def fill(self, rng: np.random.Generator, std: float = 0.8, **fixed: Any) -> FactorModel:
        """Overwrite every table with numbers of the given spread, or with fixed ones.

        At a small start a model without any dot product looks right; these do not.
        """
        for table, index in self.places.items():
            shape = self.values[table].shape
            values = (
                np.broadcast_to(fixed[table], shape)
                if table in fixed
                else (rng.normal(0, std, shape))
            )
            self.values[table] = values.astype(np.float32).astype(np.float64)
            self.thing.write(index, self.values[table].astype(np.float32))
        for index in self.spare:
            self.thing.write(index, np.zeros(self._size(index), np.float32))
        return self

    def __call__(self, x: Tensor) -> Any:
        """Predict for rows (user, item), shape (n, 2)."""
        return self.thing(x)

    def gradients(self) -> dict[str, Array]:
        """Give each table's gradient, shaped as its values; zeros where it has none."""
        found = {}
        for table, index in self.places.items():
            grad = self.thing.grad(index)
            shape = self.values[table].shape
            fits = grad is not None and grad.size == np.prod(shape)
            found[table] = np.reshape(grad, shape) if fits else np.zeros(shape)
        return found

    def _size(self, index: int) -> int:
        return int(np.prod(self.thing.parameters()[index]))


def _wanted(sizes: tuple[int, int, int], bias: bool) -> dict[str, tuple[int, ...]]:
    n_users, n_items, n_factors = sizes
    shapes: tuple[tuple[int, ...], ...] = ((n_users, n_factors), (n_items, n_factors))
    shapes += ((n_users,), (n_items,)) if bias else ()
    return dict(zip(TABLES, shapes, strict=False))


def _find(shapes: list[tuple[int, ...]], wanted: dict[str, tuple[int, ...]]) -> dict[str, int]:
    places: dict[str, int] = {}
    for table, shape in wanted.items():
        fits = [
            i
            for i, found in enumerate(shapes)
            if i not in places.values()
            and (found == shape if len(shape) == 2 else np.prod(found) == shape[0])
        ]
        if not fits:
            note(("tables", sorted(shapes)))
            raise CheckFailed(lacks(_name(table, shape), shapes))
        places[table] = fits[0]
    extra = [s for i, s in enumerate(shapes) if i not in places.values() and np.prod(s) != 1]
    if extra or (len(wanted) == 2 and len(shapes) > 2):
        note(("tables", sorted(shapes)))
        raise CheckFailed(learns_more(shapes))
    return places


def _name(table: str, shape: tuple[int, ...]) -> str:
    return f"the {table.replace('_', ' ')}, {' × '.join(map(str, shape))} numbers"
