"""Read many rows of a table, change them, and put them back at once.

In: a query. Out: plain data that may be changed; in the table the new rows, and what has changed
in the others. nbgrader's own objects would take five times as long for a class.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from nbgrader.api import new_uuid
from sqlalchemy import Select, Table, insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

Row = dict[str, Any]
_INSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


class Rows:
    """Some rows of one table, which nobody else writes meanwhile.

    Args:
        db: A session with the database.
        table: Its primary key is called ``id``.
        key: The columns that tell these rows apart.
        query: Which of the table's rows these are.
    """

    def __init__(self, db: Session, table: Table, key: Sequence[str], query: Select[Any]) -> None:
        self._db, self._table, self._key = db, table, tuple(key)
        self._stood = {row["id"]: dict(row) for row in db.execute(query).mappings()}
        self._rows = {self._key_of(row): dict(row) for row in self._stood.values()}
        self._empty: Row = dict.fromkeys(table.columns.keys())

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows.values())

    def get(self, *key: str) -> Row | None:
        """Give a row by its key; None if there is none."""
        return self._rows.get(key)

    def add(self, **values: Any) -> Row:
        """Give a new row, empty but for these values."""
        row = self._empty | {"id": new_uuid()} | values
        self._rows[self._key_of(row)] = row
        return row

    def put(self, *changing: str) -> None:
        """Write new rows whole; of the others, these columns if anything has changed."""
        new = [row for row in self if row["id"] not in self._stood]
        if new:
            self._db.execute(insert(self._table), new)
        changed = [row for row in self if row != self._stood.get(row["id"], row)]
        if changed:
            upsert = _INSERT[self._db.get_bind().dialect.name](self._table)
            values = {name: upsert.excluded[name] for name in changing}
            upsert = upsert.on_conflict_do_update(index_elements=["id"], set_=values)
            # What comes back is not wanted, but only with it many rows go to PostgreSQL at a time.
            self._db.execute(upsert.returning(self._table.c.id), changed)

    def _key_of(self, row: Row) -> tuple[str, ...]:
        return tuple(row[name] for name in self._key)
