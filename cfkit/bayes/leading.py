"""Find the directions in which a large, mostly empty table varies most.

In: ratings, laid out by users and by items. Out: where each user and each item lies.

Source:
    Halko, Martinsson and Tropp (2011), Finding structure with randomness, alg. 4.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch.nn.functional import pad

if TYPE_CHECKING:
    from collections.abc import Callable

    from torch import Tensor

    from cfkit.bayes.grouping import Grouped

_MORE = 6  # directions beside those asked for, so that the last of these is right too
_GUESS = 0.6  # how long the first guess is in each number; it is soon forgotten
_TINY = 1e-6
_SHY = 5  # ratings that a mean of none is worth


def who_rated_what(
    users: Grouped, items: Grouped, k: int, chance: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Describe users and items by which pairs were rated at all, stars left out.

    Returns:
        Their places along the k leading directions of the table of 0 and 1, and the logarithm
        of how many ratings they have: shapes (n_users, k + 1) and (n_items, k + 1).
    """
    # √√: between the busiest alone (no weights) and everybody alike (√)
    calm = [(1 + side.count.float()).pow(-0.25).unsqueeze(1) for side in (users, items)]
    by_user, _, by_item = _leading(
        lambda q: calm[0] * users.sums(calm[1] * q),
        lambda q: calm[1] * items.sums(calm[0] * q),
        len(calm[1]),
        k,
        chance,
    )
    return tuple(
        torch.cat([places, side.count.float().log1p().unsqueeze(1)], dim=1)
        for places, side in ((by_user, users), (by_item, items))
    )


def first_guess(
    users: Grouped, items: Grouped, k: int, chance: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Guess the items' factors and biases, so that few sweeps are left to do.

    Returns:
        The leading directions of what shy means leave of the ratings, shape (n_items, k), the
        first the longest, and those means, shape (n_items,).
    """
    item_bias = _shy_means(items, items.stars)
    user_bias = _shy_means(users, users.stars - item_bias[users.other])
    left = [
        side.stars - own[side.own] - other[side.other]
        for side, own, other in ((users, user_bias, item_bias), (items, item_bias, user_bias))
    ]
    _, strength, factors = _leading(
        lambda q: users.sums(q, left[0]),
        lambda q: items.sums(q, left[1]),
        len(item_bias),
        k,
        chance,
    )
    length = _GUESS * len(item_bias) ** 0.5 * strength / strength[0].clamp_min(_TINY)
    return factors * length, item_bias


def _shy_means(side: Grouped, stars: Tensor) -> Tensor:
    total = torch.bincount(side.own, stars, minlength=len(side.count))
    return (total / (side.count + _SHY)).float()


def _leading(
    times: Callable[[Tensor], Tensor],
    back: Callable[[Tensor], Tensor],
    n_items: int,
    k: int,
    chance: torch.Generator,
) -> tuple[Tensor, Tensor, Tensor]:
    """Give the k leading left vectors, strengths and right vectors of a table.

    Args:
        times: Multiplies the table, (n_users, n_items), with columns.
        back: Multiplies its transpose with columns.
        n_items: How many columns it has.
        k: How many directions.
        chance: Where the first guess comes from.
    """
    basis = torch.randn(n_items, k + _MORE, generator=chance)
    for _ in range(2):
        basis = torch.linalg.qr(back(torch.linalg.qr(times(basis))[0]))[0]
    left, strength, turn = torch.linalg.svd(times(basis), full_matrices=False)
    right = basis @ turn.T
    lacking = max(0, k - len(strength))  # a table has no more directions than rows or columns
    left, strength, right = (pad(part, (0, lacking)) for part in (left, strength, right))
    return left[:, :k], strength[:k], right[:, :k]
