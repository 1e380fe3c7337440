"""Number ids: models know rows 0, 1, 2, …, people know ids with holes, or text.

In: ids. Out: rows, and ids again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.closed import refuse
from cfkit.errors import RatingError, UnknownIdError
from cfkit.ratings.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

Rows = npt.NDArray[np.int64]
Ids = npt.NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class IdMap:
    """The way from ids, which may have holes or be text, to rows 0, 1, 2, … and back.

    Args:
        ids: The known ids, sorted and distinct; the id at row i is ids[i].
    """

    ids: Ids

    def __post_init__(self) -> None:
        refuse("IdMap")

    @classmethod
    def of(cls, values: Iterable[Any]) -> IdMap:
        """Number the distinct values in their order.

        Raises:
            RatingError: If a value is blank, or text and numbers are mixed.
        """
        return cls(np.unique(_id_array(values)))

    def __len__(self) -> int:
        return len(self.ids)

    def rows(self, ids: Iterable[Any]) -> Rows:
        """Give the row of each id, in the order asked.

        Args:
            ids: Ids of the map's own kind, shape (n,); any of them more than once.

        Returns:
            Rows, shape (n,), int64.

        Raises:
            RatingError: If an id is blank, or text and numbers are mixed.
            UnknownIdError: If an id has no row; the message names up to five of them.
        """
        asked = _id_array(ids)
        if not asked.size:
            return np.zeros(0, dtype=np.int64)
        if not len(self) or _is_text(asked) != _is_text(self.ids):
            raise UnknownIdError(self._unknown(asked, asked))
        rows = np.searchsorted(self.ids, asked).clip(max=len(self) - 1)
        missing = self.ids[rows] != asked
        if missing.any():
            raise UnknownIdError(self._unknown(asked[missing], asked))
        return rows.astype(np.int64)

    def ids_of(self, rows: Iterable[int]) -> Ids:
        """Give the id at each row.

        Args:
            rows: Whole numbers from 0 to len - 1, shape (n,).

        Returns:
            Ids, shape (n,), of the kind the map was made of.

        Raises:
            RatingError: If a row is no whole number.
            UnknownIdError: If a row is not one of 0 … len - 1.
        """
        _check_many(rows, "Rows")
        wanted = np.asarray(rows if hasattr(rows, "__array__") else list(rows))
        if not wanted.size:
            return self.ids[:0]
        if wanted.dtype.kind not in "iu":
            raise RatingError(
                f"Rows are whole numbers: got {_some(wanted)}. "
                "Pass them as `rows` gives them: a rounded one is somebody else's."
            )
        outside = wanted[(wanted < 0) | (wanted >= len(self))]
        if outside.size:
            raise UnknownIdError(
                f"This map has the rows 0 to {len(self) - 1}: got {_some(outside)}. "
                "Ask for rows here, and for ids with `rows`."
            )
        return self.ids[wanted.astype(np.int64)]

    def _unknown(self, missing: Ids, asked: Ids) -> str:
        hint = did_you_mean(missing.tolist()[0], self.ids.tolist())
        advice = "Build the map from all ratings with IdMap.of, or drop these rows first."
        advice = f"{hint} {advice}".strip()
        if len(self) and _is_text(asked) != _is_text(self.ids):
            kinds = ("text", "numbers") if _is_text(asked) else ("numbers", "text")
            advice = f"The ids asked for are {kinds[0]} and the map holds {kinds[1]}: convert them."
        return (
            f"{missing.size} of {asked.size} ids are not among the {len(self)} known ones: "
            f"{_some(missing)}. {advice}"
        )


def check_ids(values: Iterable[Any]) -> None:
    """Say why ids cannot be numbered, if they cannot.

    Raises:
        RatingError: If one is blank, or text and numbers are mixed.
    """
    _id_array(values)


def _id_array(values: Iterable[Any]) -> Ids:
    _check_many(values, "Ids")
    plain = not hasattr(values, "__array__")
    column = np.array(list(values), dtype=object) if plain else np.asarray(values)
    if column.dtype.kind in "Of":
        import pandas as pd

        if blank := int(pd.isna(column).sum()):
            raise RatingError(
                f"Ids cannot be blank: {blank} of {column.size} are. Drop those rows first."
            )
    if column.dtype.kind != "O":
        return column
    if len({isinstance(value, str) for value in column.tolist()}) > 1:
        raise RatingError("Ids are either all text or all numbers: got both. Convert one kind.")
    return np.array(column.tolist())


def _check_many(values: Any, what: str) -> None:
    if not hasattr(values, "__iter__"):
        raise RatingError(
            f"{what} come as a list or a column: got {values!r}. For one alone write [{values!r}]."
        )


def _is_text(ids: Ids) -> bool:
    return ids.dtype.kind in "UO"


def _some(ids: Ids) -> str:
    distinct = list(dict.fromkeys(ids.tolist()))
    return ", ".join(map(repr, distinct[:5])) + (", …" if len(distinct) > 5 else "")
