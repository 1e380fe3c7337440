"""Cut what came in into stretches of time.

In: ratings as they arrived. Out: a `Window` each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from cfkit.watch.arriving import Arrived


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time, or a part of what came in.

    Args:
        until: When it ends, in words.
        n_ratings: How many ratings came.
        rmse: The model's error on those that it could predict; nan without any.
        offset: Mean prediction − rating.
        mean: The mean rating.
        newcomers: The share of ratings by users, or of items, not learned from.
    """

    until: str
    n_ratings: int
    rmse: float
    offset: float
    mean: float
    newcomers: float


def cut(new: Arrived, n: int) -> tuple[Window, ...]:
    """Cut what came in into parts of equally many ratings, by time."""
    import pandas as pd

    parts = np.array_split(np.argsort(new.when, kind="stable"), min(n, len(new.y)))
    rows = []
    for number, part in enumerate(map(new.part, parts), start=1):
        last = pd.to_datetime(part.when.max(), unit="s") if new.when.any() else None
        off = part.off if part.known.any() else np.array([np.nan])
        rows.append(
            Window(
                f"part {number}" if last is None else f"{last:%d %b %Y}",
                len(part.y),
                float(np.sqrt(np.mean(off**2))),
                float(off.mean()),
                float(part.y.mean()),
                float((~part.known).mean()),
            )
        )
    return tuple(rows)
