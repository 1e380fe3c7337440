"""Users, or items, of a trained model: held for those who are new, and what the next will be like.

In: a model's numbers, what it was trained on, and what is known beside that. Out: two `Side`s.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.coldstart.held import Held
from cfkit.coldstart.learning import learn_priors
from cfkit.coldstart.naming import (
    describe,
    doubled_titles,
    row_names,
    rows_by_name,
    shown_names,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from cfkit.coldstart.describing import Describer
    from cfkit.coldstart.prior import Prior
    from cfkit.coldstart.scale import Scale
    from cfkit.coldstart.trained import TrainedOn
    from cfkit.insight.factors import Factors
    from cfkit.ratings import IdMap

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One side of a model.

    Args:
        name: "user" or "item".
        held: Its rows, for whoever is new on the other side.
        prior: What to expect of its next row.
        describer: How a description of one is read; None if nothing but ratings is known.
        names: What each row is called; None for a row that stands for nobody.
        rows: Where each name stands.
        shown: What each row is called where people read it: its title, or else its name.
        doubled: The ids of each title that is no name, because several share it.
        count: How many ratings each row has, shape (n,).
    """

    name: str
    held: Held
    prior: Prior
    describer: Describer | None
    names: list[Any]
    rows: dict[Any, int]
    shown: list[Any]
    doubled: dict[Any, list[Any]]
    count: Array


def both_sides(
    factors: Factors,
    model: Any,
    scale: Scale,
    ratings: TrainedOn,
    tables: dict[str, pd.DataFrame | None],
    ids: dict[str, IdMap | Sequence[Any] | None],
) -> dict[str, Side]:
    """Make both sides of a trained model.

    Args:
        factors: The model's numbers.
        model: The model, for its doubt.
        scale: Its stars.
        ratings: What it was trained on.
        tables: What is known of each side, or None.
        ids: The ids of each side's rows, or None.

    Raises:
        RatingError: If there are not as many ids as rows, or a table has others.
    """
    held = _hold(factors, model)
    names = {side: row_names(side, ids[side], len(held[side].bias)) for side in held}
    count = {
        side: np.bincount(ratings.by(side)[0], minlength=len(names[side])).astype(np.float64)
        for side in held
    }
    describers = {
        side: None
        if table is None
        else describe(side, table, names[side], count[side], numbered=ids[side] is None)
        for side, table in tables.items()
    }
    known = {
        side: np.zeros((len(count[side]), 0)) if describer is None else describer.rows
        for side, describer in describers.items()
    }
    held, priors = learn_priors(held, scale, ratings, known)
    rows = {side: rows_by_name(names[side], tables[side]) for side in held}
    return {
        side: Side(
            name=side, held=held[side], prior=priors[side], describer=describers[side],
            names=names[side], rows=rows[side], shown=shown_names(names[side], rows[side]),
            doubled=doubled_titles(names[side], tables[side]), count=count[side],
        )
        for side in held
    }  # fmt: skip


def _hold(factors: Factors, model: Any) -> dict[str, Held]:
    """Hold both sides of a model, with its own doubt where it has any."""
    numbers = {
        "user": (factors.user_factors, factors.user_bias),
        "item": (factors.item_factors, factors.item_bias),
    }
    doubt = {side: getattr(model, f"{side}_cov", None) for side in numbers}
    return {
        side: Held.of(*numbers[side], None if cov is None else np.array(cov), factors.has_bias)
        for side, cov in doubt.items()
    }
