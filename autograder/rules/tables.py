"""Read one table of a TOML file key by key; what is not as it should be becomes a fault.

In: what tomllib made of a table. Out: values of the kind asked for, or their defaults.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from autograder.rules.faults import Faults
from autograder.rules.lines import Path as Keys
from autograder.rules.lines import line_of
from autograder.wording import instead

HIGHEST = 100_000  # whoever means more has slipped; and sums stay numbers
_KINDS: Mapping[type, str] = {
    bool: "true or false", str: "text in quotes", int: "a number", float: "a number",
    datetime: "a date with a time", date: "a date", time: "a time of day without a date",
    list: "a list in [ ]", dict: "a table",
}  # fmt: skip


@dataclass(slots=True)
class Table:
    """A table of the file, and where it stands."""

    values: Mapping[str, Any]
    file: Path
    lines: Mapping[Keys, int] = field(repr=False)
    faults: Faults = field(repr=False)
    path: Keys = ()
    _asked: list[str] = field(default_factory=list)

    def text(self, key: str) -> str | None:
        """Give a text; None if it is not there."""
        value: str | None = self._of_kind(key, (str,), "text in quotes")
        return value

    def number(self, key: str, default: float, highest: float = HIGHEST) -> float:
        """Give a number from 0 to the highest."""
        value = self._of_kind(key, (int, float), "a number")
        if value is None:
            return default
        if not 0 <= value <= highest:
            said = f"wants a number from 0 to {highest:g}; {value:g} came."
            self.fault(key, f"{self._name(key)} {said}")
            return default
        return float(value)

    def whole(self, key: str, default: int | None) -> int | None:
        """Give a whole number, at least 0."""
        if self._of_kind(key, (int,), "a whole number, such as 7") is None:
            return default
        return int(self.number(key, 0.0))

    def names(self, key: str, such_as: str) -> tuple[str, ...]:
        """Give a list of names, such as a question's; none if it is not there."""
        value = self._of_kind(key, (list,), f'a list of names, such as ["{such_as}"]') or []
        if not all(isinstance(name, str) for name in value):
            self.fault(key, f'{self._name(key)} wants names in quotes, such as ["{such_as}"].')
            return ()
        return tuple(value)

    def date(self, key: str) -> date | None:
        """Give a date, with its time if it has one."""
        wanted = "a date without quotes, such as 2026-11-01T23:59:00"
        value: date | None = self._of_kind(key, (datetime, date), wanted)
        return value

    def table(self, key: str) -> Table:
        """Give a table of this table; an empty one if it is not there."""
        values = self._of_kind(key, (dict,), f"a table, [{'.'.join((*self.path, key))}]") or {}
        return Table(values, self.file, self.lines, self.faults, (*self.path, key))

    def tables(self) -> Iterator[tuple[str, Table]]:
        """Give every table of this table by its name, such as a student's id."""
        for name in self.values:
            yield name, self.table(name)

    def finish(self) -> None:
        """Name the keys that nobody asked for."""
        where = f"[{'.'.join(self.path)}]" if self.path else "The file"
        for key in self.values:
            if key not in self._asked:
                self.fault(key, f"{where} knows no {key!r}; {instead(key, self._asked)}")

    def fault(self, key: str | None, sentence: str) -> None:
        """Keep a fault of a key, or of the table itself."""
        keys = self.path if key is None else (*self.path, key)
        self.faults.add(self.file, line_of(keys, self.lines), sentence)

    def _of_kind(self, key: str, kinds: tuple[type, ...], wanted: str) -> Any:
        self._asked.append(key)
        value = self.values.get(key)
        # type(): to Python true is a number, and a date with a time is a date
        if value is None or type(value) in kinds:
            return value
        self.fault(key, f"{self._name(key)} wants {wanted}; {_KINDS[type(value)]} came.")
        return None

    def _name(self, key: str) -> str:
        return ".".join((*self.path, key))
