"""The names that a model has rows for.

In: a column of ids. Out: `Vocabulary`, whose place 0 stands for everybody else.
"""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np

from cfkit.collab.lists import L
from cfkit.errors import UnknownIdError
from cfkit.ratings import IdMap
from cfkit.ratings.ids import Ids, Rows
from cfkit.ratings.nearest import did_you_mean

NA = "#na#"


class Places(dict[Any, int]):
    """Where each name stands; a name that stands nowhere is a sentence."""

    def __init__(self, names: L, column: str) -> None:
        super().__init__((name, place) for place, name in enumerate(names))
        self._column = column

    def __missing__(self, name: Any) -> int:
        raise UnknownIdError(
            f"{name!r} is not among the {len(self) - 1} known values of {self._column!r}. "
            f"{did_you_mean(name, self)} A vocabulary holds what the training rows hold; "
            f"{NA!r} stands for all else."
        )


class Vocabulary(L):
    """What `dls.classes["title"]` is: `#na#`, then the known names in their order.

    Args:
        ids: The known ids.
        column: What their column is called.
    """

    def __init__(self, ids: IdMap, column: str) -> None:
        super().__init__([NA, *ids.ids.tolist()])
        self.o2i = Places(self, column)
        self._ids, self._column = ids, column

    def rows(self, ids: Any) -> Rows:
        """Give the place of each id, and 0 where it is unknown.

        Raises:
            UnknownIdError: If numbers are asked for where the names are text, or the reverse.
        """
        asked = np.asarray(ids)
        rows = np.zeros(len(asked), dtype=np.int64)
        known = self._knows(asked)
        if not known.any() and len(asked) and _is_text(asked) != _is_text(self._ids.ids):
            self._ids.rows(asked)  # says which of the two is text
        rows[known] = self._ids.rows(asked[known]) + 1
        return rows

    def rows_or_warn(self, ids: Any) -> Rows:
        """Do the same, and say how many were unknown."""
        rows = self.rows(ids)
        if strangers := list(dict.fromkeys(np.asarray(ids)[rows == 0].tolist())):
            hint = did_you_mean(strangers[0], self[1:])
            warnings.warn(
                f"{int((rows == 0).sum())} of {len(rows)} rows have an unknown {self._column}, "
                f"such as {strangers[0]!r}; the row {NA!r} stands in for them. {hint}".rstrip(),
                stacklevel=3,
            )
        return rows

    def _knows(self, asked: Ids) -> Any:
        return (
            np.isin(asked.astype(str), self._ids.ids)
            if _is_text(self._ids.ids) and _is_text(asked)
            else np.isin(asked, self._ids.ids)
        )


def _is_text(ids: Ids) -> bool:
    return ids.dtype.kind in "UO"
