"""Play rounds: a model learns, everybody is shown a list, and rates what it holds.

In: ratings to begin with, and the rules. Out: the lists of each round.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from cfkit.auditing.lists import top_lists
from cfkit.auditing.refitting import Fit, learned

Array = npt.NDArray[Any]
Likes = Callable[[Array, Array], Array]
_NOISE = 0.6  # stars: the same person on another day, as in the invented world


@dataclass(frozen=True, slots=True, eq=False)
class Game:
    """The rules that all ways of recommending are played by.

    Args:
        n_users: How many users there are.
        n_items: How many items.
        likes: Gives the stars that users would give items, in truth, by their rows.
        fit: Learns from (x, y).
        again: Whether somebody may be shown what they have rated.
        seed: Fixes all that is left to chance.
    """

    n_users: int
    n_items: int
    likes: Likes
    fit: Fit
    again: bool
    seed: int

    def play(self, x: Array, y: Array, rounds: int, k: int, by_chance: int) -> list[Array]:
        """Show, rate and learn, round after round.

        Args:
            x: Rated pairs to begin with, shape (n, 2).
            y: Their stars.
            rounds: How many.
            k: How long a list is.
            by_chance: How many of its places are left to chance.

        Returns:
            The lists of each round, rows of items, shape (n_users, k).
        """
        chance, scale, played = np.random.default_rng(self.seed), np.unique(y), []
        for _ in range(rounds):
            lists = self._lists(x, y, k, by_chance, chance)
            played.append(lists)
            shown = pairs_shown(lists)
            felt = self.likes(shown[:, 0], shown[:, 1]) + chance.normal(0, _NOISE, len(shown))
            x, y = self._newest(
                np.concatenate([shown, x]), np.concatenate([_nearest(felt, scale), y])
            )
        return played

    def _lists(
        self, x: Array, y: Array, k: int, by_chance: int, chance: np.random.Generator
    ) -> Array:
        n, lists = (self.n_users, self.n_items), np.empty((self.n_users, 0), dtype=np.int64)
        seen = x[:0] if self.again else x
        if by_chance < k:
            lists = top_lists(learned(self.fit, x, y, *n).scores_all, seen, *n, k - by_chance)
            seen = np.concatenate([seen, pairs_shown(lists)])
        if by_chance:
            drawn = top_lists(lambda users: chance.random((len(users), n[1])), seen, *n, by_chance)
            lists = np.concatenate([lists, drawn], axis=1)
        return lists

    def _newest(self, x: Array, y: Array) -> tuple[Array, Array]:
        """Keep of each pair the rating that stands first."""
        first = np.unique(x[:, 0] * self.n_items + x[:, 1], return_index=True)[1]
        return x[first], y[first]


def pairs_shown(lists: Array) -> Array:
    """Give each user with each item of their list: shape (n_users · k, 2)."""
    users = np.repeat(np.arange(len(lists)), lists.shape[1])
    return np.column_stack([users, lists.ravel()])


def _nearest(felt: Array, scale: Array) -> Array:
    """Give the step of the scale nearest to what somebody feels."""
    steps: Array = scale[np.searchsorted((scale[1:] + scale[:-1]) / 2, felt)]
    return steps
