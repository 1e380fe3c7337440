"""Let a learner serve those who came after its training. fastai has no such thing.

In: a learner, answers, descriptions. Out: what `cfkit.Newcomers` makes of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from cfkit.errors import ModelError, RatingError

if TYPE_CHECKING:
    import pandas as pd

    from cfkit.coldstart import Interview, Newcomer, Newcomers
    from cfkit.collab.dataloaders import CollabDataLoaders
    from cfkit.insight.factors import Factors


class ServesNewcomers:
    """What a `Learner` can do for new users and new items; its model stays as it is."""

    dls: CollabDataLoaders
    model: Any
    _tables: tuple[pd.DataFrame | None, pd.DataFrame | None] = (None, None)
    _served: tuple[Factors, Newcomers] | None = None

    def describe(
        self, users: pd.DataFrame | None = None, items: pd.DataFrame | None = None
    ) -> None:
        """Say what is known of users and items, so that newcomers can be described too.

        Args:
            users: One row per user, such as `RatingData.users`. The column called as in the
                ratings holds their names; if there is none, the first.
            items: The same for items.

        What is None stays as it was said before.

        Raises:
            RatingError: If one is no table.
        """
        for name, table in (("users", users), ("items", items)):
            if table is not None and not hasattr(table, "columns"):
                raise RatingError(
                    f"{name} is a table with one row for each, such as data.{name}: a "
                    f"{type(table).__name__} came."
                )
        said_of_users, said_of_items = self._tables
        self._tables = (
            said_of_users if users is None else users,
            said_of_items if items is None else items,
        )
        self._served = None

    def new_user(
        self, answers: Any = None, demographics: Mapping[str, Any] | None = None
    ) -> Newcomer:
        """Place a new user; see `cfkit.Newcomers.new_user`.

        Args:
            answers: Stars by the items' names, such as {"Star Wars (1977)": 5}, or None.
            demographics: Such as {"age": 30}, if `describe` was told of users.

        Example:
            >>> import cfkit
            >>> table = cfkit.joined(cfkit.world(), "items")[["user", "title", "rating"]]
            >>> dls = cfkit.CollabDataLoaders.from_df(table, item_name="title", bs=256, seed=42)
            >>> learn = cfkit.collab_learner(dls, n_factors=5, y_range=(0, 5.5))
            >>> with learn.no_logging():
            ...     learn.fit_one_cycle(3, 5e-3, wd=0.1)
            >>> learn.new_user({"Goose Academy (1993)": 5}).route
            'fold-in'

        Raises:
            RatingError: If an answer, or what is known, cannot be.
            UnknownIdError: If there is no such item.
            ModelError: If the model has no factors, or the learner no ratings.
        """
        return self.newcomers().new_user(answers, demographics)

    def new_item(self, metadata: Mapping[str, Any] | None = None, ratings: Any = None) -> Newcomer:
        """Place a new item; see `cfkit.Newcomers.new_item`.

        Args:
            metadata: Such as {"genres": "Comedy", "year": 1998}, if `describe` was told of items.
            ratings: Stars by the users' names, or None.

        Raises:
            RatingError: If a rating, or what is known, cannot be.
            UnknownIdError: If there is no such user.
            ModelError: If the model has no factors, or the learner no ratings.
        """
        return self.newcomers().new_item(metadata, ratings)

    def interview(
        self,
        n: int = 10,
        demographics: Mapping[str, Any] | None = None,
        order: str = "adaptive",
        seed: int = 0,
    ) -> Interview:
        """Ask a new user about n items, one by one; see `cfkit.Newcomers.interview`.

        Args:
            n: How many to ask about, seen or not.
            demographics: As in `new_user`.
            order: "adaptive"; or, to compare, "popularity", "entropy0" or "random".
            seed: Fixes the order "random".

        Raises:
            RatingError: If there are not so many items, or there is no such order.
            ModelError: If the model has no factors, or the learner no ratings.
        """
        return self.newcomers().interview(n, demographics, order, seed)

    def newcomers(self) -> Newcomers:
        """Give what serves them; it is learned once, and again when the model has changed."""
        from cfkit.coldstart import Newcomers
        from cfkit.insight.factors import Factors

        factors = Factors.of(self.model)
        if self._served is None or not _same(self._served[0], factors):
            self._served = (factors, self._learned(Newcomers))
        return self._served[1]

    def _learned(self, kind: type[Newcomers]) -> Newcomers:
        if not self.dls.train.n:
            raise ModelError(
                "This learner holds no ratings, as none that load_learner made does; what "
                "newcomers are like is learned from those it was trained with. Ask the learner "
                "that was trained."
            )
        users, items = (
            None if table is None else _names_first(table, column)
            for table, column in zip(self._tables, self.dls.classes, strict=True)
        )
        user_ids, item_ids = ([None, *names[1:]] for names in self.dls.classes.values())
        train = (self.dls.train.x, self.dls.train.y)
        return kind.of(self.model, train, users, items, user_ids, item_ids)


def _names_first(table: pd.DataFrame, column: str) -> pd.DataFrame:
    """Put the column of names where the ids are looked for, in their place."""
    if column not in table.columns or column == table.columns[0]:
        return table
    return table.set_index(column).drop(columns=table.columns[0]).reset_index()


def _same(before: Factors, now: Factors) -> bool:
    tables = ("user_factors", "user_bias", "item_factors", "item_bias")
    return all(np.array_equal(getattr(before, t), getattr(now, t)) for t in tables)
