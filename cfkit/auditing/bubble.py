"""Play rounds of recommending, rating and learning again, and watch lists narrow.

In: a model and its ratings, and the truth where it is known. Out: a `Bubble`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.auditing.inequality import inequality, likeness, seen_share, shared
from cfkit.auditing.lists import check_k
from cfkit.auditing.refitting import Fit, with_bayes
from cfkit.auditing.rounds import Game, Likes, pairs_shown
from cfkit.closed import refuse
from cfkit.errors import RatingError
from cfkit.insight.factors import Factors
from cfkit.insight.pairs import pairs_of
from cfkit.settings import check_counts, check_seed, is_whole

if TYPE_CHECKING:
    import pandas as pd

Array = npt.NDArray[Any]
_TRUTH, _MODEL = "the world's own truth", "the model's own predictions"


@dataclass(frozen=True, slots=True, eq=False)
class Bubble:
    """Rounds of recommending and rating.

    Args:
        rounds: The index is way ("the model alone", "… by chance", "all by chance") and round;
            columns similarity (mean cosine within a list), coverage, gini, shared (how much two
            users' lists have in common) and stars (what those shown would give, in truth).
        judged_by: Whose word the stars and the ratings are: the world's own truth, or a model's
            predictions, which is a game and no evidence.
        again: Whether people were shown again what they had rated.
    """

    rounds: pd.DataFrame
    judged_by: str
    again: bool

    def table(self) -> pd.DataFrame:
        """Give one row for each way and round."""
        return self.rounds

    @property
    def rules(self) -> str:
        """What was played, in words."""
        shown = "shown again and again" if self.again else "shown once"
        return f"Each item {shown}, rated by {self.judged_by}"

    def __str__(self) -> str:
        told = [f"{self.rules}; first round → last round:"]
        for way, played in self.rounds.groupby(level="way", sort=False):
            first, last = played.iloc[0], played.iloc[-1]
            figures = [f"{c} {first[c]:.2f} → {last[c]:.2f}" for c in self.rounds.columns]
            told.append(f"  {way}: {', '.join(figures)}")
        return "\n".join(told)

    __repr__ = __str__


def filter_bubble(
    model: Any,
    train: tuple[Any, Any],
    truth: Any = None,
    rounds: int = 5,
    k: int = 10,
    by_chance: int = 1,
    again: bool = False,
    fit: Fit | None = None,
    seed: int = 0,
) -> Bubble:
    """What becomes of lists if people rate what they are shown, and a model learns from that.

    Each round a model learns from all ratings so far, everybody is shown the k best of what they
    have not rated, and rates these by the truth, give or take a chance of 0.6 stars. The same is
    played with some places left to chance, and with all: without that last one nobody could tell
    what the loop does from what time does. Nobody's taste changes.

    Where things are used up, as films are, the best go first and lists grow wider by themselves.
    With `again`, as for songs, they come back, and lists narrow.

    Args:
        model: Any of the kit's factor models: it says how alike items are, the same in each
            round, and stands in for the truth where that is not known.
        train: The pair (x, y) to begin with.
        truth: What everybody would give everything, shape (n_users, n_items), or a world's
            `.truth`. None: the model's own predictions are taken for it.
        rounds: How many.
        k: How long a list is.
        by_chance: How many places of k the second way leaves to chance.
        again: Whether people may be shown what they have rated; their newest rating counts.
        fit: Learns from (x, y) and gives a factor model; fit_bayes unless given.
        seed: Fixes all that is left to chance.

    Returns:
        The rounds of the three ways, and whose word the ratings are.

    Raises:
        RatingError: If train is no (x, y), the truth has another shape, rounds or by_chance are
            out of range, or somebody has not enough items left.
        UnknownIdError: If train has rows that the model lacks.
        ModelError: If the model has no factors, or seed is no whole number.

    Source:
        Chaney, Stewart and Engelhardt (2018), How algorithmic confounding in recommendation
        systems increases homogeneity and decreases utility.

    Example:
        >>> import cfkit
        >>> club = cfkit.world()
        >>> x = club.ratings[["user", "item"]].to_numpy() - 1
        >>> y = club.ratings["rating"].to_numpy("float32")
        >>> model = cfkit.fit_bayes((x[::9], y[::9]), n_users=300, n_items=120, progress=False)
        >>> bubble = cfkit.filter_bubble(model, (x[::9], y[::9]), club.truth, rounds=2, k=5)
        >>> bubble.judged_by, bubble.table().shape
        ("the world's own truth", (6, 5))
    """
    refuse("filter_bubble")
    import pandas as pd

    read = Factors.of(model)
    n_users, n_items = n = len(read.user_factors), len(read.item_factors)
    x, y = pairs_of(train, "train", *n)
    check_counts("filter_bubble", rounds=rounds, k=k)
    check_seed(seed)
    if not is_whole(by_chance) or not 0 <= by_chance <= k:
        raise RatingError(
            "filter_bubble needs by_chance, places of a list, to be a whole number from 0 to "
            f"k={k}: got by_chance={by_chance!r}."
        )
    likes = _likes(read, truth, n)
    rated = np.bincount(x[:, 0], minlength=n_users)
    check_k(k, n_items, 0 * rated if again else rated, 1 if again else rounds)
    ruler = np.asarray(getattr(truth, "item_factors", read.item_factors))
    game = Game(n_users, n_items, likes, fit or with_bayes(*n, seed=seed), again, seed)
    ways = {"the model alone": 0, f"{by_chance} of {k} by chance": by_chance, "all by chance": k}
    rows = [
        {"way": way, "round": number} | _figures(lists, ruler, likes)
        for way, places in ways.items()
        for number, lists in enumerate(game.play(x, y, rounds, k, places), start=1)
    ]
    table = pd.DataFrame(rows).set_index(["way", "round"])
    return Bubble(table, _MODEL if truth is None else _TRUTH, again)


def _likes(read: Factors, truth: Any, n: tuple[int, int]) -> Likes:
    """Give what users would give items, by their rows."""
    if truth is None:
        return read.predict
    stars = np.asarray(getattr(truth, "stars", truth))
    if stars.shape != n or stars.dtype.kind not in "iuf" or not np.isfinite(stars).all():
        raise RatingError(
            f"The truth needs what everybody would give everything, shape {n}, and no blanks: got "
            f"{stars.dtype} {stars.shape}. Leave it out if nobody knows it."
        )
    return lambda users, items: stars[users, items]


def _figures(lists: Array, ruler: Array, likes: Likes) -> dict[str, float]:
    shown, n_items = pairs_shown(lists), len(ruler)
    return {
        "similarity": likeness(lists, ruler),
        "coverage": seen_share(lists, n_items),
        "gini": inequality(np.bincount(lists.ravel(), minlength=n_items)),
        "shared": shared(lists, n_items),
        "stars": float(likes(shown[:, 0], shown[:, 1]).mean()),
    }
