"""The names that a model has rows for.

In: a column of ids. Out: `Vocabulary`, whose place 0 stands for everybody else.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import numpy as np

from cfkit.collab.lists import L
from cfkit.errors import UnknownIdError
from cfkit.ratings import IdMap
from cfkit.ratings.nearest import did_you_mean

if TYPE_CHECKING:
    import pandas as pd

    from cfkit.ratings.ids import Rows

NA = "#na#"


class Places(dict[Any, int]):
    """Where each name stands; a name that stands nowhere is a sentence."""

    def __init__(self, names: L, column: str) -> None:
        super().__init__((name, place) for place, name in enumerate(names))
        self._column = column

    def __missing__(self, name: Any) -> int:
        hint = did_you_mean(name, self)
        raise UnknownIdError(
            f"{name!r} is not among the {len(self) - 1} known values of {self._column!r}. "
            f"{hint}{' ' if hint else ''}A vocabulary holds what the training rows hold; "
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

    @classmethod
    def of(cls, ids: pd.Series[Any], column: str) -> Vocabulary:
        """Number the distinct ids of a column."""
        return cls(IdMap.of(ids.unique()), column)

    def rows(self, ids: Any) -> Rows:
        """Give the place of each id, and 0 where it is unknown.

        Raises:
            UnknownIdError: If numbers are asked for where the names are text, or the reverse.
        """
        import pandas as pd

        rows = pd.Index(self._ids.ids).get_indexer(pd.Index(ids)) + 1
        if len(rows) and not rows.any():
            self._check_kind(np.asarray(ids).tolist()[0])
        return rows.astype(np.int64)  # type: ignore[no-any-return]

    def rows_or_warn(self, ids: Any) -> Rows:
        """Do the same, and say how many were unknown."""
        rows = self.rows(ids)
        if strangers := np.asarray(ids)[rows == 0].tolist():
            warnings.warn(
                f"{len(strangers)} of {len(rows)} rows have an unknown {self._column}, such as "
                f"{strangers[0]!r}; the row {NA!r} stands in for them. "
                f"{did_you_mean(strangers[0], self[1:])}".rstrip(),
                stacklevel=3,
            )
        return rows

    def _check_kind(self, asked: Any) -> None:
        kinds = [("text" if isinstance(one, str) else "numbers") for one in (asked, self[-1])]
        if kinds[0] != kinds[1]:
            raise UnknownIdError(
                f"The ids asked for in {self._column!r} are {kinds[0]}, such as {asked!r}, and the "
                f"known ones are {kinds[1]}, such as {self[-1]!r}. Convert them with df.astype."
            )
