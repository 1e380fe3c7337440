"""Find small groups that weigh more than they should.

In: who rated what. Out: a `Finding` about accounts that all rate one item, and one about the lists
that a group decides.
"""

from __future__ import annotations

from math import exp, lgamma, log, log1p
from typing import TYPE_CHECKING, Any

import numpy as np

from cfkit.auditing.dominating import front_page
from cfkit.closed import refuse
from cfkit.watch.findings import FINE, LOOK, Finding

if TYPE_CHECKING:
    import pandas as pd

    from cfkit.watch.limits import Limits

_BUSIEST = 0.02
_NAN = float("nan")


def one_item_accounts(
    ratings: pd.DataFrame, known: set[Any], limits: Limits, alarm: float
) -> tuple[Finding, set[Any]]:
    """Whether new accounts that rated one item only all rated the same one.

    Were each to pick an item as everybody else does, so many would hardly meet on one: the chance
    is that of the binomial's tail, times the number of items that could have been the one.

    Args:
        ratings: What came in: columns user and item.
        known: The users learned from.
        limits: How many such accounts there may be.
        alarm: How improbable is too improbable.

    Returns:
        The finding, and the accounts if there are too many.
    """
    fresh = ratings[~ratings["user"].isin(known)]
    singles = fresh[~fresh["user"].duplicated(keep=False)]
    if not len(singles):
        said = "No new account rated one item and nothing else."
        return Finding("one-item accounts", 0, 0, _NAN, limits.accounts, FINE, said), set()
    item = singles["item"].value_counts().index.tolist()[0]
    met = int((singles["item"] == item).sum())
    others = ratings[~ratings["user"].isin(singles["user"])]["item"]
    share = (int((others == item).sum()) + 1) / (len(others) + ratings["item"].nunique())
    chance = min(1.0, _tail(met, len(singles), share) * ratings["item"].nunique())
    far = met >= limits.accounts and chance < alarm
    stars = singles.loc[singles["item"] == item, "rating"].mean()
    who = "1 new account" if met == 1 else f"{met} new accounts"
    said = f"{who} rated the item {item!r} ({stars:.1f} stars) and nothing else"
    advice = ": look who they are before anything learns from them." if far else "."
    expected = share * len(singles)
    finding = Finding(
        "one-item accounts", met, expected, _NAN, limits.accounts, LOOK if far else FINE,
        said + advice,
    )  # fmt: skip
    return finding, set(singles.loc[singles["item"] == item, "user"]) if far else set()


def weight_of_group(
    ratings: pd.DataFrame, group: set[Any], who: str, k: int, limits: Limits, seed: int = 0
) -> Finding:
    """How many of the k best items owe their place to a group.

    The best are those of an audit's front page: the highest mean, pulled towards the mean of all. A
    group chosen by lot, with as many people, says what losing that many ratings does anyway.

    Args:
        ratings: All ratings, old and new; who rated an item twice holds the later opinion.
        group: Users.
        who: What they are called in the sentence.
        k: How long the list is.
        limits: Which share may be theirs.
        seed: Fixes the lot.
    """
    refuse("monitor")
    ratings = ratings.drop_duplicates(["user", "item"], keep="last")
    everybody, users = np.unique(ratings["user"], return_inverse=True)
    names, items = np.unique(ratings["item"], return_inverse=True)
    x, y = np.column_stack([users, items]), ratings["rating"].to_numpy()
    before = front_page(x, y, len(names), k)

    def lost(gone: Any) -> float:
        stay = ~np.isin(users, gone)
        after = front_page(x[stay], y[stay], len(names), k) if stay.any() else set()
        return len(before - after) / len(before)

    chance = np.random.default_rng(seed)
    n = min(len(group), len(everybody) - 1)
    lot = [lost(chance.choice(len(everybody), n, replace=False)) for _ in range(5)]
    found, by_lot = lost(np.flatnonzero(np.isin(everybody, list(group)))), float(np.mean(lot))
    far = found - by_lot >= limits.weight
    said = (
        f"{found:.0%} of the {k} best items owe their place to {who} ({len(group)} users); as many "
        f"users by lot decide {by_lot:.0%}"
    )
    advice = ": look whether their ratings should weigh less." if far else "."
    return Finding(
        "weight of a group", found, by_lot, _NAN, limits.weight, LOOK if far else FINE,
        said + advice,
    )  # fmt: skip


def busiest(ratings: pd.DataFrame) -> set[Any]:
    """The 2 % of users with the most ratings, one at least."""
    count = ratings["user"].value_counts()
    return set(count.index[: max(1, round(_BUSIEST * len(count)))])


def _tail(least: int, n: int, p: float) -> float:
    """The probability of `least` hits or more among n, each with probability p."""

    def one(k: int) -> float:
        ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
        return exp(ways + k * log(p) + (n - k) * log1p(-p))

    return sum(one(k) for k in range(least, n + 1))
