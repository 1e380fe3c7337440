"""Turn what is known of users or items into numbers.

In: a table such as RatingData.users or .items. Out: one row of numbers for each id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cfkit.errors import RatingError

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

_MOST_KINDS = 50  # a text column with more values is a name, not a kind


def feature_table(table: pd.DataFrame, ids: Iterable[Any]) -> pd.DataFrame:
    """Describe each id in numbers: one row per id, in their order.

    A column of numbers gives itself and its square, so that both ends can differ from the
    middle; a column of words gives 1 for each word it holds and 0 for others ("Comedy|Drama"
    holds two). Titles, zip codes and other columns with more than 50 different words are left
    out. A blank number counts as the mean, an id without a row as the mean of all rows.

    Args:
        table: Its first column holds the ids.
        ids: Whom to describe; IdMap.ids for the rows of x.

    Raises:
        RatingError: If an id has two rows, or nothing is left to describe with.
    """
    import pandas as pd

    known = table.set_index(table.columns[0])
    if not known.index.is_unique:
        twice = known.index[known.index.duplicated()][0]
        raise RatingError(
            f"feature_table needs one row per id, and {twice} has several. "
            f'Keep one with drop_duplicates("{table.columns[0]}").'
        )
    parts = [part for name in known for part in _columns(known[name])]
    if not parts:
        raise RatingError(
            "feature_table found nothing to describe with: it needs columns of numbers or of at "
            f"most {_MOST_KINDS} different words, and got {', '.join(map(str, table.columns))}."
        )
    described = pd.concat(parts, axis=1).astype(float)
    return described.fillna(described.mean()).reindex(list(ids)).fillna(described.mean())


def _columns(column: pd.Series[Any]) -> list[Any]:
    import pandas as pd

    if pd.api.types.is_numeric_dtype(column):
        centred = (column - column.mean()).astype(float)
        return [centred.rename(str(column.name)), centred.pow(2).rename(f"{column.name}²")]
    kinds = column.astype("string").str.get_dummies("|")
    return [kinds.add_prefix(f"{column.name}: ")] if kinds.shape[1] <= _MOST_KINDS else []
