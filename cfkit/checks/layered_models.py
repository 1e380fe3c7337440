"""A student's model of embedding tables and layers, all found by shape and never by name.

In: a model's name and layout. Out: a model whose numbers a check can fill, every way to read
them, and its gradients. What the model makes of its numbers is for the check to work out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from cfkit.checks.evidence import note
from cfkit.checks.faults import CheckFailed
from cfkit.checks.layouts import (
    Layout,
    Reading,
    Role,
    as_asked,
    find_places,
    first_missing,
    readings,
)
from cfkit.checks.plain import Array, Tensor
from cfkit.checks.shapes import behaves_as, behaviour, lacks, learns_more
from cfkit.checks.student import Student, Thing
from cfkit.errors import ModelError

_TRIES = 200


class LayeredModel:
    """A model that joins embeddings, and perhaps continuous columns, and puts them through layers.

    Args:
        student: Whose model it is.
        name: The class's name in the notebook.
        layout: What it should learn.
        options: The arguments for the constructor.
        spare: How many further single numbers it may learn, such as a global bias.

    Raises:
        CheckFailed: If it learns something else. A layer without a bias is not an error here:
            see `unlearned`.
    """

    def __init__(
        self,
        student: Student,
        name: str,
        layout: Layout,
        options: Mapping[str, Any],
        spare: int = 0,
    ) -> None:
        self.layout = layout
        self.thing: Thing = student.new(name, **options)
        self.thing.mode("eval")
        self._shapes = self.thing.parameters()
        self._ways = find_places(layout, self._shapes, spare)
        if not self._ways:
            note(("tables", sorted(self._shapes)))
            two_rows = self._inputs(*_two_rows(layout))
            note(behaviour(self.thing, self._shapes, *two_rows, level=0.1))
            twin = student.new(name, **options)
            twin.mode("eval")
            note(behaves_as(self.thing, twin, self._shapes, *two_rows, level=0.1))
            missing = first_missing(layout, self._shapes)
            raise CheckFailed(
                lacks(_name(missing, layout.roles[missing]), self._shapes)
                if missing
                else learns_more(self._shapes)
            )
        self._values: list[Array] = [np.zeros(shape) for shape in self._shapes]

    @property
    def unlearned(self) -> list[str]:
        """The biases of layers that the model does without, in words."""
        roles = self.layout.roles
        return [_name(r, shape) for r, shape in roles.items() if r not in self._ways[0]]

    def fill(
        self,
        rng: np.random.Generator,
        until: Callable[[Reading], bool] | None = None,
        **fixed: Any,
    ) -> LayeredModel:
        """Overwrite every number: by chance, or with what is given.

        At a small start nearly every mistake predicts the middle; these numbers keep the
        values in every layer near a spread of 1.

        Args:
            rng: Where chance comes from.
            until: Draw again until this likes what was drawn.
            fixed: `tables`, `weights`, `biases` or `wide`: a number for all of them, or one
                number or array (weights as (out, in)) for each.
        """
        for _ in range(_TRIES):
            self._draw(rng, fixed)
            if until is None or until(next(self.readings())):
                break
        else:
            raise ModelError(
                f"Of {_TRIES} draws `until` liked none. Ask less of them, or change the layout."
            )
        for index, value in enumerate(self._values):
            self.thing.write(index, value.astype(np.float32))
        return self

    def lift(self, score: float) -> None:
        """Begin the last layer's bias at this score; all else stays as the model was built."""
        last = ("bias", len(self.layout.hidden))
        place = self._ways[0][last]
        self.thing.write(place, np.full(self._shapes[place], score, np.float32))

    def __call__(self, ids: Array, cont: Array | None = None) -> Any:
        """Predict for rows of ids, (n, n_tables), and their continuous columns, (n, n_cont)."""
        return self.thing(*self._inputs(ids, cont))

    def readings(self) -> Iterator[Reading]:
        """Give its numbers in every way to read them, the likeliest first."""
        return readings(self.layout, self._ways, self._values)

    def gradients(self) -> dict[Role, Array]:
        """Give the gradient of all that it learns, by role; zeros where it has none."""
        grads = [self._grad(index) for index in range(len(self._shapes))]
        roles = self.layout.roles
        return {r: as_asked(grads, place, roles[r]) for r, place in self._ways[0].items()}

    def _grad(self, index: int) -> Array:
        grad = self.thing.grad(index)
        fits = grad is not None and grad.shape == self._shapes[index]
        return grad if fits else np.zeros(self._shapes[index])

    def _inputs(self, ids: Array, cont: Array | None = None) -> list[Tensor]:
        columns = [] if cont is None else [Tensor(cont.astype(np.float32))]
        return [Tensor(ids.astype(np.int64)), *columns]

    def _draw(self, rng: np.random.Generator, fixed: Mapping[str, Any]) -> None:
        self._values = [np.zeros(shape) for shape in self._shapes]
        for (kind, i), place in self._ways[0].items():
            shape = self.layout.roles[kind, i]
            values = _given(fixed.get(_PLURAL[kind]), i)
            if values is None:
                values = rng.normal(0, _spread(kind, shape), shape)
            value = np.broadcast_to(np.asarray(values, np.float32), shape).astype(np.float64)
            found = self._shapes[place]
            turned = found == shape[::-1] != shape
            self._values[place] = value.T if turned else value.reshape(found)


_PLURAL = {"table": "tables", "weight": "weights", "bias": "biases", "wide": "wide"}


def _given(fixed: Any, i: int) -> Any:
    return fixed[i] if isinstance(fixed, Sequence) else fixed


def _spread(kind: str, shape: tuple[int, ...]) -> float:
    if kind == "weight":
        return float(1.2 / np.sqrt(shape[1]))  # 1.2: half of the units before it are silent
    return {"table": 0.8, "bias": 0.5, "wide": 0.7}[kind]


def _two_rows(layout: Layout) -> tuple[Array, Array | None]:
    n_cont = layout.n_cont
    rows = np.array([[0.0], [1.0]])
    ids = np.repeat(rows, len(layout.tables), axis=1)
    return ids, None if n_cont is None else np.repeat(rows, n_cont, axis=1)


def _name(role: Role, shape: tuple[int, ...]) -> str:
    match role[0]:
        case "table":
            return f"an embedding table of {shape[0]} × {shape[1]} numbers"
        case "weight":
            return f"the weights of a layer from {shape[1]} to {shape[0]} numbers"
        case "bias":
            return f"the biases of a layer, {shape[0]} in all"
    return f"one bias for each of {shape[0]} rows"
