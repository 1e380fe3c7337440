"""Serve somebody new, or something new, by the best way that the data allows.

In: a trained model, what it was trained on, and what is known of users and items. Out:
`Newcomers`, which places whoever comes. The model is read, and never changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.closed import refuse
from cfkit.coldstart.answers import read_answers
from cfkit.coldstart.interview import Interview
from cfkit.coldstart.newcomer import Newcomer
from cfkit.coldstart.placing import place
from cfkit.coldstart.scale import Scale
from cfkit.coldstart.sides import Side, both_sides
from cfkit.coldstart.telling import read_known, tell, tell_list
from cfkit.coldstart.trained import TrainedOn, count_lately, read_train
from cfkit.insight.factors import Factors

if TYPE_CHECKING:
    import pandas as pd

    from cfkit.ratings import IdMap

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Newcomers:
    """What a trained model and its ratings say about those who come next. See `of`."""

    users: Side
    items: Side
    scale: Scale
    ratings: TrainedOn
    lately: Array | None

    @classmethod
    def of(
        cls,
        model: Any,
        train: tuple[Any, Any],
        users: pd.DataFrame | None = None,
        items: pd.DataFrame | None = None,
        user_ids: IdMap | Sequence[Any] | None = None,
        item_ids: IdMap | Sequence[Any] | None = None,
        when: Any = None,
        half_life: float = 90.0,
        stars: tuple[float, float] | None = None,
    ) -> Newcomers:
        """Learn, from those who came before, what newcomers will be like.

        The belief is the one under which the ratings are likeliest: normal, around what
        descriptions foretell. Users count alike; items by their ratings, because the next rating
        is about an item that many rate, and such are liked more.

        Args:
            model: A trained DotProduct, DotProductBias, EmbeddingDotBias or BayesModel.
            train: The pair (x, y) that it was trained on: x (n, 2) whole numbers, y (n,) stars.
            users: What is known of users, such as RatingData.users: the first column holds ids.
            items: The same of items, such as RatingData.items. With a column title, items can be
                called by their titles; lists and questions call them so.
            user_ids: The id of each row of the model, None for a row that is nobody's; rows are
                called 0, 1, 2, … unless given, and then the ids of a table must be these.
            item_ids: The same for items.
            when: When each rating of train was given, in seconds, shape (n,). Then whoever is
                unknown is shown what is popular lately, and not what ever was.
            half_life: After how many days a rating counts one half for that.
            stars: The fewest and the most that an answer may have, such as (1, 5). Unless given,
                those where the model cuts its predictions off, or else those that train holds: if
                nobody there gave 1 star, 1 is off the scale until it is said here.

        Raises:
            ModelError: If the model has no factors, not these rows, or numbers that are not
                finite.
            RatingError: If train or a table is not what it should be, or a table's ids are not
                the model's.

        Example:
            >>> import cfkit
            >>> data = cfkit.world()
            >>> users, items = (cfkit.IdMap.of(data.ratings[side]) for side in ("user", "item"))
            >>> train = cfkit.to_xy(data.ratings, users, items)
            >>> model = cfkit.fit_bayes(train, progress=False)
            >>> newcomers = cfkit.Newcomers.of(model, train, data.users, data.items, users, items)
            >>> erin = newcomers.new_user({"Otto and the Umbrella Sea (1998)": 5}, {"age": 30})
            >>> erin.route
            'demographics + fold-in'
            >>> bool(erin.predict("Goose Academy (1993)") > 4)  # another animated film
            True
            >>> newcomers.new_item({"genres": "Comedy", "year": 2019})
            A new item (metadata). It is what year and genres say, as learned from 120 items.
            >>> interview = newcomers.interview(2)
            >>> while not interview.done:
            ...     item = interview.ask()
            ...     interview.answer(4)  # None for "not seen"
            >>> interview
            2 of 2 items asked about, 2 answered

        Source:
            Koren, Bell and Volinsky (2009) for the fold-in; Agarwal and Chen (2009),
            Regression-based latent factor models, for what descriptions foretell.
        """
        refuse("Newcomers")
        factors = Factors.of(model)
        scale, ratings = read_train(factors, train, stars)
        sides = both_sides(
            factors, model, scale, ratings,
            tables={"user": users, "item": items},
            ids={"user": user_ids, "item": item_ids},
        )  # fmt: skip
        lately = None if when is None else count_lately(ratings, when, half_life, sides["item"])
        return cls(sides["user"], sides["item"], scale, ratings, lately)

    def __repr__(self) -> str:
        return (
            f"Newcomers to a model of {len(self.users.names)} users and "
            f"{len(self.items.names)} items"
        )

    def new_user(
        self, answers: Any = None, demographics: Mapping[str, Any] | None = None
    ) -> Newcomer:
        """Place a new user.

        Args:
            answers: Stars for items, {name: stars}; None or {} if there are none.
            demographics: What is known beside that, such as {"age": 30}, or a row of a table;
                what is left out counts as average.

        Returns:
            Where they landed; `route` says by which way: "demographics", "fold-in",
            "demographics + fold-in", or where nothing is known "average + popularity" (or
            "average + recency"): average stars, and a list of what is popular.

        Raises:
            RatingError: If an answer is off the scale or given twice, or demographics are not
                what was learned from.
            UnknownIdError: If there is no such item.
        """
        return self._place(self.users, self.items, answers, demographics, "demographics")

    def new_item(self, metadata: Mapping[str, Any] | None = None, ratings: Any = None) -> Newcomer:
        """Place a new item.

        Args:
            metadata: What is known of it, such as {"genres": "Comedy|Drama", "year": 1998}; what
                is left out counts as average.
            ratings: Stars by users, {name: stars}; None or {} if there are none.

        Returns:
            Where it landed; `route` is "average", "metadata", "fold-in" or "metadata + fold-in".

        Raises:
            RatingError: If a rating is off the scale or given twice, or metadata are not what was
                learned from.
            UnknownIdError: If there is no such user.
        """
        return self._place(self.items, self.users, ratings, metadata, "metadata")

    def interview(
        self,
        n: int = 10,
        demographics: Mapping[str, Any] | None = None,
        order: str = "adaptive",
        seed: int = 0,
    ) -> Interview:
        """Ask a new user about n items, each question chosen by the answers so far.

        Args:
            n: How many to ask about, seen or not.
            demographics: As in `new_user`.
            order: "adaptive"; or, to compare, "popularity", "entropy0" or "random".
            seed: Fixes the order "random".

        Raises:
            RatingError: If there are not so many items, or there is no such order.
        """
        refuse("Newcomers")
        return Interview(self, n, demographics, order, seed)

    def _place(self, side: Side, other: Side, answers: Any, known: Any, kind: str) -> Newcomer:
        refuse("Newcomers")
        rows, stars = read_answers(answers, other, self.scale)
        described, said, blank = read_known(side, known, kind)
        numbers, cov = place(side.prior, described, other.held, self.scale, rows, stars)
        k = other.held.n_factors
        route, why = tell(side, kind, said, blank, len(rows))
        popularity = None
        if route == "average" and side.name == "user":
            popularity = other.count if self.lately is None else self.lately
            route, why = tell_list(why, lately=self.lately is not None)
        return Newcomer(
            kind=side.name, factors=numbers[:k], bias=float(numbers[k:].sum()), cov=cov,
            noise=side.prior.noise, n_answers=len(rows), route=route, why=why,
            _other=other, _scale=self.scale, _answered=rows,
            _popularity=popularity,
        )  # fmt: skip
