"""Put many rows into nbgrader's tables at once.

In: a table and rows as plain data. Out: rows that were new are there, the others have changed.
nbgrader's own objects would take five times as long for a class.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

Row = dict[str, Any]
_INSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def put(db: Session, table: Table, rows: Sequence[Row], changing: Sequence[str]) -> None:
    """Insert rows; of a row whose id is there already only some columns change.

    Args:
        db: A session with the database.
        table: Its key is called ``id``.
        rows: All of the same columns.
        changing: The columns that change where a row is there; what a tutor gave is not among them.
    """
    if not rows:
        return
    insert = _INSERT[db.get_bind().dialect.name](table)
    values = {name: insert.excluded[name] for name in changing}
    db.execute(insert.on_conflict_do_update(index_elements=["id"], set_=values), rows)
