"""Who has seen what: the chance that somebody knows an item, given what they knew so far.

In: who rated what, stars left out. Out: `Seen`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cfkit.coldstart.held import Rows

Array = npt.NDArray[np.float64]

_TASTES = 10
_USERS, _ITEMS = 4_000, 1_000  # enough people to learn from; what is rarer is not worth asking
_ROUNDS = 4
_LEAST = 1e-3  # of a chance, and of a variance


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """Seeing is chance + tastes · z + noise, with z normal: one z per person, never learned.

    Args:
        share: The share of users that rated each item, shape (n_items,).
        tastes: Which items are seen together, shape (n_items, n_tastes); 0 for rare ones.
        noise: The variance that is left, shape (n_items,).

    Source:
        Tipping and Bishop (1999), Probabilistic principal component analysis, with a noise for
        each item.
    """

    share: Array
    tastes: Array
    noise: Array

    @classmethod
    def of(cls, users: Rows, items: Rows, n_users: int, n_items: int) -> Seen:
        """Learn it from rated pairs; n_users are those who rated anything."""
        count = np.bincount(items, minlength=n_items)
        share = count / n_users
        rows, who = np.unique(users, return_inverse=True)
        often = np.argsort(-count, kind="stable")[:_ITEMS]
        place = np.full(n_items, -1)
        place[often] = np.arange(len(often))
        step = -(-len(rows) // _USERS)  # every step-th user
        kept = (place[items] >= 0) & (who % step == 0)
        table = np.zeros((-(-len(rows) // step), len(often)), dtype=np.float32)
        table[who[kept] // step, place[items[kept]]] = 1
        table -= table.mean(axis=0)
        directions = _leading(table)
        along = table @ directions
        n_tastes = directions.shape[1]
        tastes = np.zeros((n_items, n_tastes))
        tastes[often] = directions * np.sqrt((along**2).mean(axis=0))
        noise = np.full(n_items, 1.0)
        noise[often] = (table**2).mean(axis=0) - (tastes[often] ** 2).sum(axis=1)
        return cls(share, tastes, noise.clip(min=_LEAST))

    def chance(self, asked: Rows, seen: Array) -> Array:
        """The chance that somebody has seen each item, (n_items,).

        Args:
            asked: The rows they were asked about, n of them.
            seen: 1 where they had seen it, 0 where not, shape (n,).
        """
        tastes = self.tastes[asked]
        sure = tastes.T / self.noise[asked]
        square = np.eye(tastes.shape[1]) + sure @ tastes
        person = np.linalg.solve(square, sure @ (seen - self.share[asked]))
        chance: Array = (self.share + self.tastes @ person).clip(_LEAST, 1)
        return chance


def _leading(table: npt.NDArray[np.float32]) -> Array:
    """Give the directions in which rows differ most, shape (n_columns, n_tastes)."""
    n = min(_TASTES, *table.shape)
    basis = np.random.default_rng(0).standard_normal((table.shape[1], n)).astype(np.float32)
    for _ in range(_ROUNDS):
        basis = np.linalg.qr(table.T @ (table @ basis))[0]
    turn = np.linalg.svd(table @ basis, full_matrices=False)[2]
    directions: Array = (basis @ turn.T).astype(np.float64)
    return directions
