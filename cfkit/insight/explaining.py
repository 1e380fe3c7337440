"""Take one prediction apart: mean, biases, tastes, and the ratings behind it.

In: a model, a user, an item, and the ratings it learned from. Out: an `Explanation`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.closed import refuse
from cfkit.errors import RatingError
from cfkit.insight.arrays import best_known, check_titles
from cfkit.insight.carrying import Carried, carried
from cfkit.insight.factors import Factors
from cfkit.insight.finding import checked_row, row_of
from cfkit.insight.pairs import pairs_of
from cfkit.insight.principal import principal
from cfkit.insight.slopes import slope

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

Array = npt.NDArray[Any]
_TOP = 1000  # items, the most rated: the others' factors are mostly chance
_NAMED = 2  # titles that stand for an end of a component
_TINY = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Explanation:
    """How one prediction comes about.

    Args:
        user: The user's row.
        item: The item's row.
        title: The item's title, or its row as text.
        prediction: In stars, inside the scale.
        parts: Columns part, score and stars, and like: titles of the end of the component where
            the item lies. The stars add up to the prediction.
        carried: Which of the user's own ratings carry it; None if no ratings were given.
    """

    user: int
    item: int
    title: str
    prediction: float
    parts: pd.DataFrame
    carried: Carried | None

    @property
    def rated(self) -> pd.DataFrame | None:
        """The user's own ratings and what each adds, the weightiest first."""
        return None if self.carried is None else self.carried.rated

    def __str__(self) -> str:
        told = [f"The user in row {self.user}, {self.title}: {self.prediction:.2f} stars."]
        told += [f"{row.stars:+6.2f}  {_named(row)}" for row in self.parts.itertuples()]
        if self.carried is not None:
            told.append(str(self.carried))
        return "\n".join(told)

    __repr__ = __str__


def explain(
    model: Any,
    user: int,
    item: int | str,
    train: tuple[Any, Any] | None = None,
    titles: Sequence[str] | None = None,
    ridge: float | None = None,
) -> Explanation:
    """How a prediction comes about: mean, biases, each taste's share, the ratings behind it.

    Of the dot product, what the mean user would get is everybody's taste, a bias in disguise. The
    rest is turned to the items' principal components, so that each share belongs to a direction
    that `components` can show the ends of. A squash is no sum: its stars are shared
    out in proportion to the scores, as integrated gradients do along a straight line.

    The user's own ratings carry a prediction through the user's vector. With every item held
    still that vector is a ridge solution, and a prediction from it is the average user's plus a
    weight times each rating's surprise. `left_over` says how far this view is from the model.

    Args:
        model: A DotProduct, DotProductBias, EmbeddingDotBias or BayesModel; a learner's `.model`.
        user: The user's row.
        item: The item's row, or its title.
        train: The pair (x, y) that the model learned from. Items count for the components as
            `components` counts them, and the user's own ratings are looked at.
        titles: The items' titles, in the order of rows.
        ridge: The pull towards the average user in that view; unless given, the one that comes
            closest to the model's own numbers for this user.

    Returns:
        The explanation; print it, plot it with `plot_explanation`, or read its tables.

    Raises:
        UnknownIdError: If there is no such user or item, or train has rows that the model lacks.
        RatingError: If titles are not as many as items, or train is no (x, y).
        ModelError: If the model has no factors.

    Source:
        Sundararajan, Taly and Yan (2017), Axiomatic attribution, for the squash; Hu, Koren and
        Volinsky (2008), Collaborative filtering for implicit feedback datasets, sec. 5, for the
        ratings behind a prediction; Cook and Weisberg (1982), Residuals and influence in
        regression, sec. 2.2, for leaving one out.

    Example:
        >>> import cfkit
        >>> ratings = cfkit.world().ratings
        >>> x = ratings[["user", "item"]].to_numpy() - 1
        >>> y = ratings["rating"].to_numpy("float32")
        >>> told = cfkit.explain(cfkit.fit_bayes((x, y), n_factors=4, progress=False), 0, 7, (x, y))
        >>> told.parts["part"].tolist()[:3]
        ['mean of all ratings', "the user's bias", "the item's bias"]
        >>> bool(abs(told.parts["stars"].sum() - told.prediction) < 1e-6)
        True
    """
    refuse("explain")
    read = Factors.of(model)
    n_users, n_items = len(read.user_factors), len(read.item_factors)
    names = None if titles is None else list(titles)
    if names is not None:
        check_titles(read.item_factors, names, "explain")
    if isinstance(item, str) and names is None:
        raise RatingError(
            f"explain needs titles to find {item!r}: give titles=, or the item's row."
        )
    user = checked_row(user, n_users, "Users")
    item = row_of(item, names) if names is not None else checked_row(item, n_items, "Items")
    x, y = (None, None) if train is None else pairs_of(train, "train", n_users, n_items)
    names = names or [f"item {row}" for row in range(n_items)]
    prediction = float(read.predict(np.array([user]), np.array([item]))[0])
    return Explanation(
        user=user,
        item=item,
        title=names[item],
        prediction=prediction,
        parts=_parts(read, user, item, names, x),
        carried=None if x is None or y is None else carried(read, user, item, names, x, y, ridge),
    )


def _parts(read: Factors, user: int, item: int, names: list[str], x: Array | None) -> pd.DataFrame:
    import pandas as pd

    counts = None if x is None else np.bincount(x[:, 1], minlength=len(names))
    top = best_known(len(names), counts, _TOP, "explain")
    weights = np.zeros(len(names))
    weights[top] = 1
    found = principal(read.item_factors, weights)
    users = slice(None) if x is None else np.unique(x[:, 0])
    usual, scores = read.user_factors[users].mean(axis=0), found.scores(read.item_factors)
    u = read.user_factors[user] - usual
    rows: list[tuple[str, float, str]] = []
    if read.has_bias:
        rows += [("the user's bias", float(read.user_bias[user]), ""),
                 ("the item's bias", float(read.item_bias[item]), "")]  # fmt: skip
    rows.append(("everybody's taste for the item", float(usual @ read.item_factors[item]), ""))
    rows.append(("the user's own taste for the average item", float(u @ found.middle), ""))
    for c, share in enumerate((found.directions @ u) * scores[item], start=1):
        along = scores[top, c - 1] * np.sign(scores[item, c - 1])
        far = [names[i] for i in top[np.argsort(-along, kind="stable")] if i != item]
        rows.append((f"component {c}", float(share), " · ".join(far[:_NAMED])))
    table = pd.DataFrame(rows, columns=["part", "score", "like"])
    return _in_stars(read, table)


def _in_stars(read: Factors, table: pd.DataFrame) -> pd.DataFrame:
    """Add where a score starts, each part's stars, and what the ends of the scale cut off."""
    import pandas as pd

    start, whole = read.mean, read.mean + float(table["score"].sum())
    stars = read.stars if read.squashed else (lambda scores: scores)
    first = "middle of the scale" if read.squashed else "mean of all ratings"
    begin = float(stars(np.array(start)))
    head = pd.DataFrame({"part": [first], "score": [start], "like": [""], "stars": [begin]})
    table = table.assign(stars=table["score"] * slope(stars, start, whole))
    cut = float(read.stars(np.array(whole)) - stars(np.array(whole)))
    tail = pd.DataFrame(
        {"part": ["cut off at the end of the scale"], "score": [0.0], "like": [""], "stars": [cut]}
    )
    parts = [head] if read.squashed or read.mean else []
    parts += [table, tail] if abs(cut) > _TINY else [table]
    return pd.concat(parts, ignore_index=True)[["part", "score", "stars", "like"]]


def _named(row: Any) -> str:
    return f"{row.part}, as {row.like}" if row.like else str(row.part)
