"""The 4 × 5 table of the course's slides.

In: nothing. Out: a rating matrix with nine blanks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

_BLANK = float("nan")
_STARS = {
    "Alice": (5, _BLANK, 4, _BLANK, 5),
    "Bob": (_BLANK, 5, _BLANK, 4, _BLANK),
    "Carol": (3, 4, _BLANK, 5, 2),
    "Dave": (_BLANK, _BLANK, 5, _BLANK, 4),
}
_FILMS = ("Inception", "Toy Story", "The Matrix", "Frozen", "Interstellar")


def slides_table() -> pd.DataFrame:
    """Four people, five films, 11 of 20 ratings: blanks are NaN, and are not zeros."""
    import pandas as pd

    return pd.DataFrame.from_dict(_STARS, orient="index", columns=list(_FILMS), dtype=float)
