"""Question a model: every part of the audit in one go.

In: a model, what it learned from, what was held out. Out: an `Audit`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.auditing.bubble import Bubble, filter_bubble
from cfkit.auditing.dominating import dominance
from cfkit.auditing.groups import error_by_group
from cfkit.auditing.labels import labels_of, quarters
from cfkit.auditing.lists import top_lists
from cfkit.auditing.popularity import popularity
from cfkit.auditing.refitting import Fit
from cfkit.auditing.singling import singled_out
from cfkit.auditing.spread import ratio_spread, reach
from cfkit.auditing.telling import told
from cfkit.closed import refuse
from cfkit.errors import RatingError
from cfkit.insight.arrays import check_titles
from cfkit.insight.factors import Factors
from cfkit.insight.pairs import pairs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

Array = npt.NDArray[Any]
_ROUNDS = 3
_KNOWN = 5  # ratings that somebody may know of a user


@dataclass(frozen=True, slots=True, eq=False)
class Audit:
    """What a model does to those whom it serves.

    Args:
        model: The name of its class.
        n_users: How many users it knows.
        n_items: How many items.
        n_train: How many ratings it learned from.
        n_test: How many were held out.
        n_both: How many of these it learned from nevertheless.
        k: How long a list is.
        learned_again_by: What made the models of `bubble` and `dominance`, where other ratings
            had to be learned from.
        rmse: The error of the held-out ratings in stars, and its 95 % interval over users.
        baseline: The error if everybody were predicted the mean of the ratings learned from.
        popularity: What `popularity` gave.
        most_shown: Columns title, lists (the share of users who are shown the item) and ratings.
        bubble: What `filter_bubble` gave.
        dominance: What `dominance` gave, for the most active twentieth.
        errors: What `error_by_group` gave: by how much users have rated, and by the given groups.
        item_errors: The same by how much items were rated.
        singled_out: What `singled_out` gave, on the ratings learned from.
    """

    model: str
    n_users: int
    n_items: int
    n_train: int
    n_test: int
    n_both: int
    k: int
    learned_again_by: str
    rmse: tuple[float, float, float]
    baseline: float
    popularity: pd.DataFrame
    most_shown: pd.DataFrame
    bubble: Bubble
    dominance: pd.DataFrame
    errors: pd.DataFrame
    item_errors: pd.DataFrame
    singled_out: pd.DataFrame

    def __str__(self) -> str:
        return "\n".join(told(self))

    __repr__ = __str__


def audit(
    model: Any,
    train: tuple[Any, Any],
    test: tuple[Any, Any],
    groups: Any = None,
    titles: Sequence[str] | None = None,
    k: int = 10,
    truth: Any = None,
    again: bool = False,
    fit: Fit | None = None,
    seed: int = 0,
) -> Audit:
    """Question a model: who is shown, who is hidden, for whom it errs, who can be found.

    Each part is a function of its own, to be asked with other settings: `popularity`,
    `filter_bubble`, `dominance`, `error_by_group`, `singled_out`. The model is only read.

    Args:
        model: A DotProduct, DotProductBias, EmbeddingDotBias or BayesModel; a learner's `.model`.
        train: The pair (x, y) that it learned from.
        test: The pair (x, y), held out.
        groups: Labels of users, one for each in the order of rows, or several kinds by name, as
            a dict or a DataFrame; see `error_by_group`. None may be called "ratings".
        titles: The items' titles, in the order of rows.
        k: How long a list is.
        truth: What everybody would give everything, where it is known; see `filter_bubble`.
        again: Whether items may be shown again to those who rated them; see `filter_bubble`.
        fit: Learns from (x, y) where the audit has to learn again; fit_bayes unless given, also
            if the model was trained another way, and the report says so.
        seed: Fixes all that is left to chance.

    Returns:
        The report; print it, read its tables, or make a `model_card` of it.

    Raises:
        RatingError: If ratings, groups or titles do not fit, nothing was held out, or somebody
            has not enough items left to be shown.
        UnknownIdError: If train or test have users or items that the model does not know.
        ModelError: If the model has no factors.

    Example:
        >>> import cfkit
        >>> club = cfkit.world()
        >>> x = club.ratings[["user", "item"]].to_numpy() - 1
        >>> y = club.ratings["rating"].to_numpy("float32")
        >>> train, test = (x[::2], y[::2]), (x[1::2], y[1::2])
        >>> model = cfkit.fit_bayes(train, n_users=300, n_items=120, progress=False)
        >>> report = cfkit.audit(model, train, test, club.users[["gender", "age"]], k=5)
        >>> report.n_test, len(report.popularity)
        (5000, 7)
    """
    refuse("audit")
    read = Factors.of(model)
    n_users, n_items = n = len(read.user_factors), len(read.item_factors)
    (x, y), (held_x, held_y) = pairs_of(train, "train", *n), pairs_of(test, "test", *n)
    names = [f"item {row}" for row in range(n_items)] if titles is None else list(titles)
    check_titles(read.item_factors, names, "audit")
    asked = {} if groups is None else labels_of(groups, n_users, "users")
    if "ratings" in asked:
        raise RatingError(
            'audit groups users by how much they rated, and calls that "ratings": give your own '
            "groups of that name another one."
        )
    counts = [np.bincount(x[:, side], minlength=size) for side, size in enumerate(n)]
    by_users, by_items = ({"ratings": _by_count(count)} for count in counts)
    return Audit(
        model=type(model).__name__,
        n_users=n_users,
        n_items=n_items,
        n_train=len(x),
        n_test=len(held_x),
        n_both=_n_both(x, held_x, n_items),
        k=k,
        learned_again_by=_learned_again_by(model, fit),
        rmse=_rmse(held_x[:, 0], (read.predict(held_x[:, 0], held_x[:, 1]) - held_y) ** 2),
        baseline=float(((held_y - y.mean()) ** 2).mean() ** 0.5),
        popularity=popularity(model, (x, y), k, seed=seed),
        most_shown=_most_shown(read, x, k, names, counts[1]),
        bubble=filter_bubble(
            model,
            (x, y),
            truth,
            rounds=_ROUNDS if again else _rounds(n_items, counts[0], k),
            k=k,
            again=again,
            fit=fit,
            seed=seed,
        ),
        dominance=dominance(
            (x, y), (held_x, held_y), k=k, fit=fit, n_users=n_users, n_items=n_items, seed=seed
        ),
        errors=error_by_group(model, (held_x, held_y), by_users | asked),
        item_errors=error_by_group(model, (held_x, held_y), by_items, of="items"),
        singled_out=singled_out((x, y), _known(counts[0]), seed=seed),
    )


def _learned_again_by(model: Any, fit: Fit | None) -> str:
    if fit is not None:
        return "the given fit"
    own = type(model).__name__
    return "fit_bayes" if own == "BayesModel" else f"fit_bayes, which is not how the {own} learned"


def _n_both(x: Array, held: Array, n_items: int) -> int:
    """Count the held-out pairs that were learned from.

    Raises:
        RatingError: If all of them were.
    """
    both = int(np.isin(held @ [n_items, 1], x @ [n_items, 1]).sum())
    if both == len(held):
        raise RatingError(
            f"audit needs ratings that were held out: all {both:,} pairs of test are in train, "
            "which the model learned from. Split the ratings first, and train on one part only."
        )
    return both


def _by_count(count: Array) -> Array:
    """Name groups by how many ratings they have; 0 is a group of its own."""
    labels = quarters(np.where(count > 0, count, np.nan).astype(np.float64))
    labels[count == 0] = "0"
    return labels


def _rounds(n_items: int, counts: Array, k: int) -> int:
    """Give as many rounds as the busiest user has items left for."""
    return min(_ROUNDS, max(1, (n_items - int(counts.max())) // max(k, 1)))


def _rmse(owners: Array, squares: Array) -> tuple[float, float, float]:
    mse, spread = ratio_spread(owners, squares)
    either = reach(0.95, len(np.unique(owners))) * spread
    return mse**0.5, max(mse - either, 0) ** 0.5, (mse + either) ** 0.5


def _most_shown(read: Factors, x: Array, k: int, names: list[str], counts: Array) -> pd.DataFrame:
    import pandas as pd

    lists = top_lists(read.scores_all, x, len(read.user_factors), len(names), k)
    lists = lists[np.unique(x[:, 0])]
    shown = np.bincount(lists.ravel(), minlength=len(names))
    rows = np.argsort(-shown, kind="stable")[:k]
    return pd.DataFrame(
        {
            "title": [names[i] for i in rows],
            "lists": shown[rows] / len(lists),
            "ratings": counts[rows],
        },
        index=pd.Index(rows, name="row"),
    )


def _known(counts: Array) -> list[int]:
    return list(range(1, min(_KNOWN, int(counts.max())) + 1))
