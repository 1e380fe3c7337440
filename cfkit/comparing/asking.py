"""Ask one trained contestant everything that it is judged by.

In: a `Fitted`, a split. Out: stars for the held-out ratings, and scores for whole lists.

Who or what the contestant has not learned from is answered by its fold-in, or else by the means: a
row of a table that no rating has touched is no answer, and a site would not show it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.comparing.fitted import Fitted, checked

if TYPE_CHECKING:
    from cfkit.comparing.splitting import Split

Array = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]


class Asker:
    """Asks one contestant, and knows when to ask the means instead.

    Args:
        fitted: The contestant.
        means: What stands in for it: mean + the user's bias + the item's.
        split: What was learned from, and what newcomers say.
    """

    def __init__(self, fitted: Fitted, means: Fitted, split: Split) -> None:
        self._fitted, self._means, self._split = fitted, means, split
        self._user_known, self._item_known = known_rows(split)
        self._placed: dict[int, Array] = {}

    def stars(self, x: Rows) -> Array:
        """Give stars for pairs of rows, shape (n, 2)."""
        met = self._user_known[x[:, 0]]
        known = met & self._item_known[x[:, 1]]
        stars = np.empty(len(x))
        stars[known] = self._fitted.stars(x[known])
        stars[met & ~known] = self._means.stars(x[met & ~known])
        for row in np.flatnonzero(~met).tolist():
            user, item = x[row].tolist()
            stars[row] = self._newcomer(user)[item]
        return stars

    def scores(self, users: Rows) -> Array:
        """Give a score for every item, −inf for what the user rated before: (n, n_items)."""
        n_items, split = self._split.n_items, self._split
        scores = np.empty((len(users), n_items))
        met = self._user_known[users]
        x = np.column_stack(
            [np.repeat(users[met], n_items), np.tile(np.arange(n_items), met.sum())]
        )
        scores[met] = self.stars(x).reshape(-1, n_items)
        for row in np.flatnonzero(~met).tolist():
            scores[row] = self._newcomer(int(users[row]))
        place = np.full(split.n_users, -1)
        place[users] = np.arange(len(users))
        for x, _ in (split.train, split.answers):
            asked = x[place[x[:, 0]] >= 0]
            scores[place[asked[:, 0]], asked[:, 1]] = -np.inf
        return scores

    def _newcomer(self, user: int) -> Array:
        """Every item's stars for somebody whom the training rows do not hold."""
        if user not in self._placed:
            x, y = self._split.answers
            said = x[:, 0] == user
            items, stars = x[said, 1], y[said].astype(np.float64)
            means = self._means.fold_in
            assert means is not None
            placed = means(items, stars)
            if self._fitted.fold_in is not None:
                own: Any = self._fitted.fold_in(items, stars)
                placed = np.where(self._item_known, checked(own, len(placed)), placed)
            self._placed[user] = placed
        return self._placed[user]


def known_rows(split: Split) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Say which users and which items the training rows hold."""
    users, items = np.zeros(split.n_users, dtype=bool), np.zeros(split.n_items, dtype=bool)
    users[split.train[0][:, 0]] = items[split.train[0][:, 1]] = True
    return users, items
