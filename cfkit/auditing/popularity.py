"""Ask who is shown and who is hidden.

In: a model and its ratings. Out: how unequal its lists are beside the ratings themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.auditing.inequality import inequality, seen_share
from cfkit.auditing.lists import top_lists
from cfkit.closed import refuse
from cfkit.errors import RatingError
from cfkit.insight.factors import Factors
from cfkit.insight.pairs import pairs_of
from cfkit.settings import check_seed

if TYPE_CHECKING:
    import pandas as pd

Array = npt.NDArray[Any]
_THIRDS = ("the tail's fifth", "the middle", "the head's fifth")


def popularity(
    model: Any, train: tuple[Any, Any], k: int = 10, head: float = 0.2, seed: int = 0
) -> pd.DataFrame:
    """How unequally items are shown, beside how unequally they were rated.

    Everybody is shown the k items predicted best that they have not rated. Items outside the
    head, the most rated fifth, are the long tail. Rows tail's and head's fifth ask for whom it
    differs: the fifth of users who rate the tail most, and the fifth who rate it least.

    Args:
        model: Any of the kit's factor models.
        train: The pair (x, y) that it learned from.
        k: How long a list is.
        head: Which share of the items, the most rated, is the head.
        seed: Fixes the lists by chance.

    Returns:
        One row each for the ratings, the model's lists, the k most rated items for everybody and
        lists by chance: gini (0: all items alike, near 1: one has all), coverage (share of the
        items that occur), tail_share (share of all places that the long tail has). Then one row for
        each kind of user, with tail_rated beside it: what they rate, and what they are shown.

    Raises:
        RatingError: If train is no (x, y), somebody has no k items left, or head is no share.
        UnknownIdError: If train has rows that the model lacks.
        ModelError: If the model has no factors.

    Source:
        Abdollahpouri, Mansoury, Burke and Mobasher (2019), The unfairness of popularity bias in
        recommendation, for head, tail and kinds of users.

    Example:
        >>> import cfkit
        >>> ratings = cfkit.world().ratings
        >>> x = ratings[["user", "item"]].to_numpy() - 1
        >>> y = ratings["rating"].to_numpy("float32")
        >>> shown = cfkit.popularity(cfkit.fit_bayes((x, y), progress=False), (x, y))
        >>> bool(shown.loc["the model's lists", "gini"] > shown.loc["the ratings", "gini"])
        True
    """
    refuse("popularity")
    import pandas as pd

    if not 0 < head < 1:
        raise RatingError(f"popularity needs a head between 0 and 1: got {head}. Try 0.2.")
    read = Factors.of(model)
    n_items = len(read.item_factors)
    x, _ = pairs_of(train, "train", len(read.user_factors), n_items)
    counts = np.bincount(x[:, 1], minlength=n_items)
    in_tail = np.ones(n_items, dtype=bool)
    in_tail[np.argsort(-counts, kind="stable")[: max(1, round(head * n_items))]] = False
    check_seed(seed)
    chance = np.random.default_rng(seed)
    wishes = {
        "the model's lists": read.scores_all,  # stars would be alike where a scale cuts them off
        "the most rated for everybody": lambda users: np.tile(counts, (len(users), 1)),
        "lists by chance": lambda users: chance.random((len(users), n_items)),
    }
    n_users = len(read.user_factors)
    lists = {name: top_lists(wish, x, n_users, n_items, k) for name, wish in wishes.items()}
    asked = np.unique(x[:, 0])  # a row that nobody has yet is shown nothing
    kinds = {"the ratings": x[:, 1]} | {name: shown[asked] for name, shown in lists.items()}
    rows = {name: _figures(shown, in_tail) for name, shown in kinds.items()}
    rows |= _by_kind(x, lists["the model's lists"], in_tail)
    table = pd.DataFrame.from_dict(rows, orient="index").rename_axis("what")
    return table.reindex(columns=["gini", "coverage", "tail_share", "tail_rated"])


def _figures(items: Array, in_tail: Array) -> dict[str, float]:
    shown = np.bincount(items.ravel(), minlength=len(in_tail))
    return {
        "gini": inequality(shown),
        "coverage": seen_share(items, len(in_tail)),
        "tail_share": float(in_tail[items].mean()),
    }


def _by_kind(x: Array, lists: Array, in_tail: Array) -> dict[str, dict[str, float]]:
    """Split users by how much of the tail they rate, and look at each kind's lists."""
    n_rated = np.bincount(x[:, 0], minlength=len(lists))
    of_tail = np.bincount(x[:, 0], in_tail[x[:, 1]], minlength=len(lists))
    known = np.flatnonzero(n_rated)
    order = known[np.argsort(-of_tail[known] / n_rated[known], kind="stable")]
    fifth = len(order) // 5
    if not fifth:
        return {}
    parts = zip(_THIRDS, (order[:fifth], order[fifth:-fifth], order[-fifth:]), strict=True)
    return {
        f"users of {name}": _figures(lists[users], in_tail)
        | {"tail_rated": float(of_tail[users].sum() / n_rated[users].sum())}
        for name, users in parts
    }
