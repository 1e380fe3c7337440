"""Show everybody a list, and let them rate some of it.

In: scores, true tastes, what was seen. Out: each user's mean rating of what they were shown.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from cfkit.insight.best import best
from cfkit.watch.asking import way_to_ask

Array = npt.NDArray[Any]

_NOISE = 0.6  # stars: the same person on another day, as in the worlds' own ratings


def all_scores(model: Any, n_users: int, n_items: int) -> Array:
    """Ask a model for every user and item: shape (n_users, n_items)."""
    ask = way_to_ask(model, n_users, n_items)
    x = np.column_stack(
        [np.repeat(np.arange(n_users), n_items), np.tile(np.arange(n_items), n_users)]
    )
    return ask(x).reshape(n_users, n_items)


def rate(
    chance: np.random.Generator, wish: Array, likes: Array, seen: Array, k: int, rated: int
) -> Array:
    """Let everybody rate some of what they are shown; give each user's mean, nan if none."""
    shown = best(wish, k)
    picked = chance.permuted(shown, axis=1)[:, :rated]
    mood = chance.normal(0, _NOISE, picked.shape)
    stars = np.rint(np.take_along_axis(likes, picked, axis=1) + mood).clip(1, 5)
    left = np.take_along_axis(wish, picked, axis=1) > -np.inf
    rows = np.broadcast_to(np.arange(len(wish))[:, None], picked.shape)
    seen[rows[left], picked[left]] = True
    count = left.sum(axis=1)
    total = np.where(left, stars, 0).sum(axis=1)
    nobody = np.full(len(wish), np.nan)
    return np.asarray(np.divide(total, count, out=nobody, where=count > 0))
