"""Turn what is known of somebody, or of something, into numbers that taste can be foretold from.

In: a table with one row per id, and later one description at a time. Out: numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.coldstart.columns import Number, Words, is_blank, reader_of
from cfkit.errors import RatingError
from cfkit.ratings.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Describer:
    """How a description becomes numbers, each with mean 0 and spread 1 over the ratings.

    Args:
        columns: How each column that says something is read.
        names: Columns that say nothing here, such as titles.
        centre: The mean of each number, shape (n_numbers,).
        spread: Its standard deviation.
        rows: The numbers of the rows that the model knows, shape (n_rows, n_numbers).
    """

    columns: dict[str, Number | Words]
    names: tuple[str, ...]
    centre: Array
    spread: Array
    rows: Array

    @classmethod
    def of(cls, table: pd.DataFrame, id_column: str, ids: Sequence[Any], count: Array) -> Describer:
        """Learn how to read a table.

        Args:
            table: One row per id; of several the first counts.
            id_column: The column that holds the ids.
            ids: The id of each row of the model; one without a row in the table is average.
            count: How many ratings each has, which is how much it counts, shape (n_rows,).
        """
        known = table.drop_duplicates(id_column).set_index(id_column).reindex(list(ids))
        columns: dict[str, Number | Words] = {}
        for name in known:
            if (reader := reader_of(known[name], count)) is not None:
                columns[str(name)] = reader
        names = tuple(str(name) for name in table.columns if str(name) not in columns)
        values = zip(*(known[name].tolist() for name in columns), strict=True)
        raw = np.array([_numbers(columns, row) for row in values]).reshape(len(known), -1)
        weight = count[:, None] * np.isfinite(raw)
        filled, total = np.nan_to_num(raw), np.maximum(weight.sum(axis=0), 1)
        centre = (weight * filled).sum(axis=0) / total
        spread = np.sqrt((weight * (filled - centre) ** 2).sum(axis=0) / total)
        spread = np.where(spread > 0, spread, 1)
        return cls(columns, names, centre, spread, np.nan_to_num((raw - centre) / spread))

    def read(self, given: Mapping[str, Any]) -> tuple[Array, list[str]]:
        """Give the numbers of one description, and the columns that it leaves blank.

        Raises:
            RatingError: If it names a column or a word that nobody knows.
        """
        for name in given:
            if name not in self.columns and name not in self.names:
                raise RatingError(
                    f"Nothing was learned of {name!r}; what was is {', '.join(self.columns)}. "
                    f"{did_you_mean(name, self.columns)}".rstrip()
                )
        blank = [name for name in self.columns if is_blank(given.get(name))]
        raw = np.array(_numbers(self.columns, [given.get(name) for name in self.columns]))
        return np.nan_to_num((raw - self.centre) / self.spread), blank


def _numbers(columns: dict[str, Number | Words], values: Sequence[Any]) -> list[float]:
    read = zip(columns.items(), values, strict=True)
    return [number for (name, how), value in read for number in how.read(name, value)]
