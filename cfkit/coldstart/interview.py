"""Ask a new user about items, one at a time, each question chosen by the answers so far.

In: `Newcomers`. Out: the next item to ask about, and at any time the newcomer so far.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.coldstart.answers import check_stars
from cfkit.coldstart.orders import ORDERS, fixed_worth, information
from cfkit.coldstart.seen import Seen
from cfkit.errors import RatingError

if TYPE_CHECKING:
    from cfkit.coldstart.newcomers import Newcomers

Array = npt.NDArray[np.float64]


class Interview:
    """Up to n questions to one new user. `newcomer` says where the answers put them so far.

    Args:
        newcomers: Whom and what the model knows.
        n: How many items to ask about.
        demographics: What is known of the user beside.
        order: "adaptive", "popularity", "entropy0" or "random".
        seed: Fixes the order "random".

    Raises:
        RatingError: If there are not so many items, or there is no such order.
    """

    def __init__(
        self,
        newcomers: Newcomers,
        n: int,
        demographics: Mapping[str, Any] | None,
        order: str,
        seed: int,
    ) -> None:
        n_items = int((newcomers.items.count > 0).sum())
        if not 1 <= n <= n_items:
            raise RatingError(
                f"An interview asks about 1 to {n_items} items, as many as were ever rated: got "
                f"n={n}. Nobody answers more than 20."
            )
        if order not in ORDERS:
            raise RatingError(f"An order is one of {', '.join(ORDERS)}: got {order!r}.")
        self._newcomers, self._n = newcomers, n
        self._demographics, self._order = demographics, order
        self._fixed = fixed_worth(order, newcomers, seed)
        rated, n_users = newcomers.ratings, int((newcomers.users.count > 0).sum())
        self._seen = Seen.of(rated.user, rated.item, n_users, len(newcomers.items.count))
        self._asked: dict[int, float | None] = {}
        self._next: int | None = None
        self.newcomer = newcomers.new_user(None, demographics)

    def __repr__(self) -> str:
        return f"{len(self._asked)} of {self._n} items asked about, {len(self.answers)} answered"

    @property
    def done(self) -> bool:
        """Say whether all questions were asked."""
        return len(self._asked) >= self._n

    @property
    def asked(self) -> list[Any]:
        """Give the names of what was asked about, in order."""
        return [self._newcomers.items.shown[row] for row in self._asked]

    @property
    def answers(self) -> dict[Any, float]:
        """Give the stars of what was seen, by name."""
        names = self._newcomers.items.shown
        return {names[row]: stars for row, stars in self._asked.items() if stars is not None}

    def ask(self) -> Any:
        """Give the item to ask about, by its title if it has one; the same one until answered.

        Raises:
            RatingError: If all questions were asked.
        """
        if self.done:
            raise RatingError(
                f"All {self._n} questions were asked. `newcomer` says where the answers led; for "
                "more questions begin a longer interview."
            )
        if self._next is None:
            worth = self._worth() if self._fixed is None else self._fixed.copy()
            worth[list(self._asked)] = -np.inf
            worth[self._newcomers.items.count == 0] = -np.inf
            self._next = int(worth.argmax())
        return self._newcomers.items.shown[self._next]

    def answer(self, stars: float | None) -> None:
        """Take the answer about the item that `ask` gave.

        Args:
            stars: How many, or None for "not seen".

        Raises:
            RatingError: If nothing was asked, or the stars are off the scale; the question stands.
        """
        name = self.ask()
        given = None if stars is None else check_stars(name, stars, self._newcomers.scale)
        assert self._next is not None
        self._asked[self._next], self._next = given, None
        if given is not None:
            self.newcomer = self._newcomers.new_user(self.answers, self._demographics)

    def _worth(self) -> Array:
        """What an answer would tell, times the chance that there is one."""
        asked = np.array(list(self._asked), dtype=np.int64)
        was_seen = np.array([stars is not None for stars in self._asked.values()], dtype=float)
        return self._seen.chance(asked, was_seen) * information(self.newcomer, self._newcomers)
