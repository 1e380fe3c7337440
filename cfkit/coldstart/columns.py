"""Read one column of what is known: a number such as a year, or words such as genres.

In: a column, then one value at a time. Out: numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import RatingError
from cfkit.ratings.nearest import did_you_mean

if TYPE_CHECKING:
    import pandas as pd

Array = npt.NDArray[np.float64]

_MOST_KINDS = 50  # a text column with more words is a name, not a kind
_BENDS = (0.2, 0.4, 0.6, 0.8)  # shares of the ratings below each bend


@dataclass(frozen=True, slots=True)
class Number:
    """A column such as year: its value, and how far it lies beyond each bend."""

    bends: tuple[float, ...]

    def read(self, column: str, value: Any) -> list[float]:
        """Give the numbers of one value; nan where it is blank."""
        if is_blank(value):
            return [np.nan] * (1 + len(self.bends))
        if isinstance(value, str) or np.ndim(value) or not np.isfinite(value):
            raise RatingError(
                f"{column!r} is a finite number: got {value!r}. Leave it out if it is unknown."
            )
        return [float(value), *(max(0.0, float(value) - bend) for bend in self.bends)]


@dataclass(frozen=True, slots=True)
class Words:
    """A column such as genres, "Comedy|Drama": 1 for each word that it holds."""

    known: tuple[str, ...]

    def read(self, column: str, value: Any) -> list[float]:
        """Give 0 or 1 for each known word; nan where it is blank."""
        if is_blank(value):
            return [np.nan] * len(self.known)
        if not isinstance(value, str):
            raise RatingError(
                f"{column!r} is a text here, such as {'|'.join(self.known[:2])!r}: got {value!r}."
            )
        words = _split(value)
        if strange := [word for word in words if word not in self.known]:
            raise RatingError(
                f"{strange[0]!r} is no known value of {column!r}, which are "
                f"{', '.join(self.known)}. {did_you_mean(strange[0], self.known)}".rstrip()
            )
        return [float(word in words) for word in self.known]


def reader_of(column: pd.Series[Any], count: Array) -> Number | Words | None:
    """Choose how a column is read; None if it says nothing, as names do not.

    Args:
        column: One value per row of the model.
        count: How many ratings each row has.
    """
    import pandas as pd

    if pd.api.types.is_numeric_dtype(column):
        there = column.notna().to_numpy()
        if not there.any():
            return None
        values = column[there].to_numpy(dtype=float)
        order = np.argsort(values)
        share = count[there][order].cumsum() / max(count[there].sum(), 1)
        bends = values[order][np.searchsorted(share, _BENDS).clip(max=len(values) - 1)]
        return Number(tuple(np.unique(bends).tolist()))
    texts = column.dropna().unique().tolist()
    if not all(isinstance(text, str) for text in texts):
        return None
    words = {word for text in texts for word in _split(text)}
    return Words(tuple(sorted(words))) if 1 < len(words) <= _MOST_KINDS else None


def _split(text: str) -> list[str]:
    return [word.strip() for word in text.split("|") if word.strip()]


def is_blank(value: Any) -> bool:
    """Say whether a value is None or nan."""
    import pandas as pd

    return value is None or (np.ndim(value) == 0 and bool(pd.isna(value)))
