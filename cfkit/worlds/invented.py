"""Make an invented world from a seed: films, people, and the ratings they gave.

In: a seed and sizes. Out: ratings in whole stars from 1 to 5, with everything that made them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import RatingError
from cfkit.ratings import RatingData, genre_table
from cfkit.worlds.titles import TITLES
from cfkit.worlds.truth import Truth, draw_truth

if TYPE_CHECKING:
    import pandas as pd

Array = npt.NDArray[Any]

_START = 1_546_300_800  # 1 January 2019, in seconds
_DAY = 86_400
_SPAN = 3 * 365 * _DAY
_NOISE = 0.6  # stars: the same person on another day
_AT_LEAST = 3  # ratings of everybody and of everything, if there are enough
_JOBS = ("baker", "carpenter", "doctor", "engineer", "gardener", "librarian", "musician",
         "nurse", "retired", "sailor", "scientist", "student", "teacher", "waiter")  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class World(RatingData):
    """Invented ratings, and the truth that no real data set can show.

    Args:
        truth: The tastes that the ratings come from; row i belongs to id i + 1.
    """

    truth: Truth


def world(
    seed: int = 42,
    n_users: int = 300,
    n_items: int = 120,
    n_ratings: int = 10_000,
    n_factors: int = 4,
    n_fans: int = 12,
) -> World:
    """A world of invented films, the same for the same seed.

    Its ratings are a biased dot product, squashed, with noise, in whole stars. Few films
    are seen by many and many by few, and a small, busy group of fans rates nearly nothing
    but animation, and loves it.

    Args:
        seed: Another seed makes another world.
        n_users: How many people; their ids are 1 … n_users.
        n_items: How many films; their ids are 1 … n_items.
        n_ratings: How many ratings, exactly.
        n_factors: How many numbers describe a taste.
        n_fans: How many of the people are animation fans.

    Raises:
        RatingError: If so many ratings do not fit, or so few do not reach everybody.
    """
    fewest, most = n_users + n_items, n_users * n_items
    if not fewest <= n_ratings <= most or n_fans > n_users or n_factors < 1:
        raise RatingError(
            f"A world of {n_users} users and {n_items} items has room for {fewest} to {most} "
            f"ratings, at most {n_users} fans and at least 1 factor: got {n_ratings} ratings, "
            f"{n_fans} fans and {n_factors} factors. Change the sizes to fit."
        )
    rng = np.random.default_rng(seed)
    items = _films(rng, n_items)
    users = _people(rng, n_users)
    fans = np.zeros(n_users, dtype=bool)
    fans[rng.choice(n_users, n_fans, replace=False)] = True
    genres = genre_table(items).reindex(columns=list(TITLES), fill_value=0).to_numpy()
    truth = draw_truth(rng, genres, users["age"].to_numpy(), fans, n_factors)
    ratings = _ratings(rng, truth, genres[:, 0] == 1, n_ratings)
    return World(f"an invented world (seed {seed})", ratings, items, users, truth)


def _films(rng: np.random.Generator, n_items: int) -> pd.DataFrame:
    import pandas as pd

    pool = [(title, genre) for genre, titles in TITLES.items() for title in titles]
    pool = [pool[i] for i in rng.permutation(len(pool))]
    years = 2018 - rng.gamma(2, 11, n_items).astype(int).clip(max=87)
    second = rng.choice([*TITLES, *[""] * len(TITLES)], n_items)  # half have two genres
    films = []
    for i, year in enumerate(years.tolist()):
        title, genre = pool[i % len(pool)]
        sequel = f" {i // len(pool) + 1}" if i >= len(pool) else ""
        genres = "|".join(sorted({genre, str(second[i])} - {""}))
        films.append((i + 1, f"{title}{sequel} ({year})", year, genres))
    table = pd.DataFrame(films, columns=["item", "title", "year", "genres"])
    return table.astype({"year": "Int64"})  # as MovieLens, where a year can be unknown


def _people(rng: np.random.Generator, n_users: int) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        {
            "user": np.arange(1, n_users + 1),
            "age": (16 + rng.gamma(3, 7, n_users)).astype(int).clip(max=90),
            "gender": rng.choice(["F", "M", "X"], n_users, p=[0.48, 0.48, 0.04]),
            "occupation": rng.choice(_JOBS, n_users),
        }
    )


def _ratings(
    rng: np.random.Generator, truth: Truth, animated: Array, n_ratings: int
) -> pd.DataFrame:
    import pandas as pd

    likes = truth.stars
    user, item = np.nonzero(_seen(rng, truth, likes, animated, n_ratings))
    noisy = likes[user, item] + rng.normal(0, _NOISE, n_ratings)
    joined = rng.uniform(0, 0.9 * _SPAN, len(likes))
    later = rng.exponential(20 * _DAY, n_ratings)  # most ratings come soon after joining
    table = pd.DataFrame(
        {
            "user": user + 1,
            "item": item + 1,
            "rating": noisy.round().clip(1, 5),
            "timestamp": (_START + np.minimum(joined[user] + later, _SPAN)).astype(np.int64),
        }
    )
    return table.sort_values("timestamp", ignore_index=True)


def _seen(
    rng: np.random.Generator, truth: Truth, likes: Array, animated: Array, n_ratings: int
) -> Array:
    """Say who rates what: busy people, popular films, and rather what one will like."""
    n_users, n_items = likes.shape
    busy = rng.normal(0, 0.7, n_users) + 0.7 * truth.fans
    fame = (truth.item_bias + rng.normal(0, 0.4, n_items)).argsort()[::-1].argsort()
    wish = busy[:, None] - 1.4 * np.log(fame + 6) + 0.3 * likes
    wish += truth.fans[:, None] * np.where(animated, 4.0, -3.0)
    wish += rng.gumbel(size=wish.shape)  # the n largest are then a draw without replacement
    at_least = min(_AT_LEAST, n_ratings // (n_users + n_items))
    nobody_left_out = (wish >= np.sort(wish, axis=1)[:, -min(at_least, n_items), None]) | (
        wish >= np.sort(wish, axis=0)[-min(at_least, n_users)]
    )
    wish[nobody_left_out] = np.inf
    seen = np.zeros(wish.size, dtype=bool)
    seen[np.argsort(-wish, axis=None, kind="stable")[:n_ratings]] = True
    return seen.reshape(wish.shape)
