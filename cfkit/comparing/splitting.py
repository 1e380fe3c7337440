"""Hold ratings out, in the ways that ask different questions.

In: a table of ratings. Out: a `Split`: pairs of rows to learn from, and to be judged on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.closed import refuse
from cfkit.errors import RatingError
from cfkit.ratings import IdMap, to_xy
from cfkit.ratings.nearest import did_you_mean

if TYPE_CHECKING:
    import pandas as pd

Pairs = tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]
Places = npt.NDArray[np.int64]

KINDS = {
    "by chance": "ratings held out by chance",
    "by time": "the latest ratings of all held out",
    "by latest": "each user's latest ratings held out",
    "by newcomer": "users held out whole",
}


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """What to learn from, and what to be judged on; x holds rows (n, 2), y stars (n,).

    Args:
        name: How the ratings were held out, in words.
        train: The pair (x, y) to learn from.
        answers: What newcomers say about themselves once training is over.
        test: What to be judged on.
        n_users: How many users there are, rated or not.
        n_items: How many items.
    """

    name: str
    train: Pairs
    answers: Pairs
    test: Pairs
    n_users: int
    n_items: int


def hold_out(ratings: pd.DataFrame, kind: str, share: float, answers: int, draw: int) -> Split:
    """Hold a share of the ratings out.

    Args:
        ratings: Columns user, item, rating, and for the two splits in time timestamp.
        kind: One of `KINDS`.
        share: Of the ratings, of each user's ratings, or of the users.
        answers: How many ratings of its own each newcomer gives first; see "by newcomer".
        draw: Fixes what chance holds out.

    Raises:
        RatingError: If there is no such split, or nothing is left to learn from or to judge on.
    """
    refuse("compare")
    if kind not in KINDS:
        raise RatingError(
            f"There are the splits {', '.join(map(repr, KINDS))}: got {kind!r}. "
            f"{did_you_mean(kind, KINDS)}".rstrip()
        )
    users, items = IdMap.of(ratings["user"]), IdMap.of(ratings["item"])
    x, y = to_xy(ratings, users, items)
    chance = np.random.default_rng(draw)
    given = np.zeros(len(x), dtype=bool)
    if kind == "by chance":
        held = np.zeros(len(x), dtype=bool)
        held[chance.permutation(len(x))[: round(share * len(x))]] = True
    elif kind == "by newcomer":
        held, given = _newcomers(x[:, 0], len(users), share, answers, chance)
    else:
        held = _latest(ratings, x[:, 0] * (kind == "by latest"), share)
    _check(held, given, kind, share, answers)
    name = KINDS[kind] + (f", {answers} answers of each known" if kind == "by newcomer" else "")
    left = ~held & ~given
    train, said, test = ((x[part], y[part]) for part in (left, given, held))
    return Split(name, train, said, test, len(users), len(items))


def _latest(ratings: pd.DataFrame, groups: Places, share: float) -> npt.NDArray[np.bool_]:
    """Say which ratings of each group are its latest; those of one second stay together."""
    if "timestamp" not in ratings.columns:
        raise RatingError(
            "A split in time needs the column timestamp (seconds), and the table has "
            f"{', '.join(map(str, ratings.columns))}. Name it with Ratings.from_frame, or split "
            "'by chance'."
        )
    when = ratings["timestamp"].to_numpy()
    order = np.lexsort((when, groups))
    size = np.bincount(groups)
    first_held = np.cumsum(size) - np.round(share * size).astype(int)
    cut = when[order[np.minimum(first_held, len(when) - 1)]]
    held: npt.NDArray[np.bool_] = when >= cut[groups]
    return held & (np.round(share * size) > 0)[groups]


def _newcomers(
    users: Places, n_users: int, share: float, answers: int, chance: np.random.Generator
) -> tuple[Any, Any]:
    """Say which ratings are held out, and which are the newcomers' answers."""
    new = np.zeros(n_users, dtype=bool)
    new[chance.permutation(n_users)[: round(share * n_users)]] = True
    order = chance.permutation(len(users))
    order = order[np.argsort(users[order], kind="stable")]  # by user, within by chance
    place = np.empty(len(users), dtype=np.int64)
    starts = np.concatenate([[0], np.cumsum(np.bincount(users, minlength=n_users))])[:-1]
    place[order] = np.arange(len(users)) - starts[users[order]]
    return new[users] & (place >= answers), new[users] & (place < answers)


def _check(held: Any, given: Any, kind: str, share: float, answers: int) -> None:
    n_held, n_left = int(held.sum()), int((~held & ~given).sum())
    if not n_held or not n_left:
        what = "nothing to be judged on" if not n_held else "nothing to learn from"
        raise RatingError(
            f"The split {kind!r} with share={share}"
            f"{f' and answers={answers}' if kind == 'by newcomer' else ''} leaves {what}: "
            f"{n_left} of {len(held)} ratings to learn from and {n_held} held out. "
            "Choose another share, such as 0.2, or bring more ratings."
        )
