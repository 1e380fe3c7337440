"""Lay what came in beside what was learned: rows, who is known, what was predicted.

In: tables, maps, a model. Out: `Arrived`, arrays of one length.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import UnknownIdError
from cfkit.watch.asking import by_maps

if TYPE_CHECKING:
    import pandas as pd

    from cfkit.ratings import IdMap

Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Arrived:
    """Ratings, and what the model said of them; every array has the length n.

    Args:
        users: A number for each user, the known and the new: whole numbers from 0 on.
        y: Stars.
        when: Seconds; zeros if nobody knows.
        new_user: Whether the model has not learned from that user.
        new_item: The same for the item.
        x: Pairs of rows; −1 where there is none.
        stars: What the model predicted; nan where it has not learned from user and item.
    """

    users: Array
    y: Array
    when: Array
    new_user: Array
    new_item: Array
    x: Array
    stars: Array

    @property
    def known(self) -> Array:
        """Whether the model has learned from both sides."""
        return ~np.isnan(self.stars)

    @property
    def off(self) -> Array:
        """Prediction − rating where both sides are known."""
        off: Array = (self.stars - self.y)[self.known]
        return off

    def part(self, which: Array) -> Arrived:
        """Some of the ratings."""
        return Arrived(
            self.users[which], self.y[which], self.when[which], self.new_user[which],
            self.new_item[which], self.x[which], self.stars[which],
        )  # fmt: skip


class Gate:
    """Takes ratings in, and asks the model about them.

    Args:
        model: A trained model, its learner, or a function x → stars.
        users: The map that the model was trained with.
        items: The same.
        train: What it learned from: pairs of rows, shape (n, 2).
        ends: The ends of the scale; predictions are cut off there.

    Raises:
        ModelError: If the model has another number of users or items than the maps.
    """

    def __init__(
        self, model: Any, users: IdMap, items: IdMap, train: Array, ends: tuple[float, float]
    ) -> None:
        self._users, self._items, self._ends = users, items, ends
        self._ask = by_maps(model, users, items)
        self._met = [np.zeros(len(ids) + 1, dtype=bool) for ids in (users, items)]
        for met, rows in zip(self._met, train.T, strict=True):
            met[rows] = True  # the last place, −1, belongs to nobody and stays False

    def take(self, ratings: pd.DataFrame) -> Arrived:
        """Lay a table's ratings beside what was learned."""
        x = np.column_stack(
            [_rows(self._users, ratings["user"]), _rows(self._items, ratings["item"])]
        )
        new = [~met[rows] for met, rows in zip(self._met, x.T, strict=True)]
        stars = np.full(len(x), np.nan)
        known = ~new[0] & ~new[1]
        stars[known] = self._ask(x[known]).clip(*self._ends)
        when = np.zeros(len(x))
        if "timestamp" in ratings:  # a blank one counts as the latest, and all blank as unknown
            when = ratings["timestamp"].fillna(ratings["timestamp"].max()).fillna(0).to_numpy()
        numbers = np.unique(ratings["user"].to_numpy(), return_inverse=True)[1]
        y = ratings["rating"].to_numpy(dtype=np.float64)
        return Arrived(numbers, y, when, new[0], new[1], x, stars)


def _rows(ids: IdMap, asked: pd.Series[Any]) -> Array:
    """Give each id's row, −1 for those that have none."""
    import pandas as pd

    rows = pd.Index(ids.ids).get_indexer(pd.Index(asked))
    if not (rows >= 0).any() and (asked.dtype.kind in "iuf") != (ids.ids.dtype.kind in "iuf"):
        raise UnknownIdError(
            f"The new ratings' {asked.name} ids, such as {asked.iloc[0]!r}, are of another kind "
            f"than those learned from, such as {ids.ids[0]!r}: convert them with df.astype."
        )
    return np.asarray(rows)
