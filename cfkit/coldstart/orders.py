"""What to ask a new user about: what an answer would tell, and orders to compare that with.

In: ratings, and where the user is believed to be. Out: what each item is worth as a question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from cfkit.coldstart.newcomer import Newcomer
    from cfkit.coldstart.newcomers import Newcomers

Array = npt.NDArray[np.float64]

ORDERS = ("adaptive", "popularity", "entropy0", "random")
_UNSEEN = 0.5  # how much "not seen" counts beside an opinion, as in the source


def fixed_worth(order: str, newcomers: Newcomers, seed: int) -> Array | None:
    """Give what each item is worth in an order that heeds no answer; None for "adaptive".

    Source:
        Rashid, Karypis and Riedl (2008), Learning preferences of new users in recommender
        systems, for entropy0.
    """
    count = newcomers.items.count
    if order == "popularity":
        return count.astype(np.float64)
    if order == "random":
        return np.random.default_rng(seed).random(len(count))
    return _entropy0(newcomers) if order == "entropy0" else None


def information(newcomer: Newcomer, newcomers: Newcomers) -> Array:
    """How much less uncertain a user's ratings would be after an answer, for each item.

    It is the fall of the variance of the user's scores, summed over all items by how many rate
    each (A-optimal design), after an answer as noisy as answers are.
    """
    items, scale = newcomers.items.held, newcomers.scale
    slope = scale.slope(scale.mean + items.expect(newcomer.numbers, slice(None)))
    a = slope[:, None] * items.design
    count = newcomers.items.count
    wanted = (a * count[:, None]).T @ a / count.sum()
    told = a @ newcomer.cov
    fall = np.einsum("ni,ij,nj->n", told, wanted, told, optimize=True)
    doubt = slope**2 * items.variance(newcomer.numbers, newcomer.cov, slice(None))
    gain: Array = fall / (newcomer.noise + doubt)
    return gain


def _entropy0(newcomers: Newcomers) -> Array:
    ratings, count = newcomers.ratings, newcomers.items.count
    n_users = int((newcomers.users.count > 0).sum())
    values, which = np.unique(ratings.stars, return_inverse=True)
    table = np.zeros((len(count), len(values)))
    np.add.at(table, (ratings.item, which), 1)
    shares = np.column_stack([n_users - count, table]) / n_users
    weights = np.array([_UNSEEN, *[1.0] * len(values)])
    logs = np.log(shares, out=np.zeros_like(shares), where=shares > 0)
    entropy: Array = -(weights * shares * logs).sum(axis=1) / weights.sum()
    return entropy
