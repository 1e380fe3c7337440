"""Users, or items, of a trained model: held for those who are new, and what the next will be like.

In: a model's numbers, what it was trained on, and what is known beside that. Out: two `Side`s.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.coldstart.held import Held, Scale
from cfkit.coldstart.naming import describe, row_names, rows_by_name
from cfkit.coldstart.prior import Prior, Told, learn

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from cfkit.coldstart.describing import Describer
    from cfkit.coldstart.held import Rows
    from cfkit.insight.factors import Factors
    from cfkit.ratings import IdMap

Array = npt.NDArray[np.float64]

# Chosen on draws of MovieLens 100K that the tables of docs/coldstart.md do not show.
_RIDGE = {"user": 300.0, "item": 60.0}
_BY_COUNT = {"user": 0.0, "item": 1.0}  # items rated by few are liked little: see docs/coldstart.md
_AT_MOST = 4_000  # rows to learn from: more change the third digit and cost minutes
_MOST_NUMBERS = 50_000_000  # in a side's covariances: beyond that its doubt is left out


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
        count: How many ratings each row has, shape (n,).
    """

    name: str
    held: Held
    prior: Prior
    describer: Describer | None
    names: list[Any]
    rows: dict[Any, int]
    count: Array


@dataclass(frozen=True, slots=True, eq=False)
class Ratings:
    """What a model was trained on: rows of both sides, stars, and the model's own scores."""

    user: Rows
    item: Rows
    stars: Array
    scores: Array

    def by(self, side: str) -> tuple[Rows, Rows]:
        """Give the rows of one side, and those of the other."""
        return (self.user, self.item) if side == "user" else (self.item, self.user)


def both_sides(
    factors: Factors,
    model: Any,
    scale: Scale,
    ratings: Ratings,
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
        RatingError: If there are not as many ids as rows, or a table has none of them.
    """
    held = _hold(factors, model)
    names = {side: row_names(side, ids[side], len(held[side].bias)) for side in held}
    count = {
        side: np.bincount(ratings.by(side)[0], minlength=len(names[side])).astype(np.float64)
        for side in held
    }
    describers = {
        side: None if table is None else describe(side, table, names[side], count[side])
        for side, table in tables.items()
    }
    known = {
        side: np.zeros((len(count[side]), 0)) if describer is None else describer.rows
        for side, describer in describers.items()
    }
    held, priors = _learn_priors(held, scale, ratings, known)
    return {
        side: Side(
            name=side, held=held[side], prior=priors[side], describer=describers[side],
            names=names[side], rows=rows_by_name(names[side], tables[side]), count=count[side],
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


def _learn_priors(
    held: dict[str, Held], scale: Scale, ratings: Ratings, known: dict[str, Array]
) -> tuple[dict[str, Held], dict[str, Prior]]:
    """Learn what the next user and the next item will be like.

    A model that does not say how sure it is of its numbers is taken to be as sure as its ratings
    allow: that is worked out on the way, one side after the other, twice.

    Args:
        held: Both sides of the model.
        scale: Its stars.
        ratings: What it was trained on.
        known: What is known of the rows of each side, shape (n, n_known), perhaps nothing.
    """
    sure = all(side.cov is not None for side in held.values())
    priors: dict[str, Prior] = {}
    for side in ("user", "item") if sure else ("user", "item") * 2:
        other = held["item" if side == "user" else "user"]
        rows, told, weight = _told(side, other, scale, ratings)
        priors[side], cov = learn(told, known[side][rows], weight, _RIDGE[side])
        if not sure and len(held[side].bias) * cov[0].size <= _MOST_NUMBERS:
            held = {**held, side: held[side].with_doubt(rows, cov, priors[side].cov)}
    return held, priors


def _told(side: str, other: Held, scale: Scale, ratings: Ratings) -> tuple[Rows, Told, Array]:
    """Sum the ratings up by the rows of one side; give the rows, the sums, and their weights."""
    own, theirs = ratings.by(side)
    count = np.bincount(own)
    weight: Array = np.where(count > 0, count ** _BY_COUNT[side], 0.0)
    chosen = np.flatnonzero(count)
    if len(chosen) > _AT_MOST:
        chance = np.random.default_rng(0)
        chosen = np.sort(
            chance.choice(len(count), _AT_MOST, replace=False, p=weight / weight.sum())
        )
        weight = np.ones(len(count))  # those drawn stand for all
    order = np.argsort(own, kind="stable")
    ends = count.cumsum()
    slope, target = scale.straightened(ratings.stars, ratings.scores)
    parts = [
        other.tell(theirs[at], slope[at], target[at] - scale.mean)
        for at in (order[ends[row] - count[row] : ends[row]] for row in chosen)
    ]
    square, pull, rest = zip(*parts, strict=True)
    told = Told(np.stack(square), np.stack(pull), sum(rest), int(count[chosen].sum()))
    return chosen.astype(np.int64), told, weight[chosen]
