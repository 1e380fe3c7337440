"""Read a course's roster: who takes part.

In: a CSV file whose columns are named, one of them `id`. Out: its people by their ids.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from autograder.rules.course import Person
from autograder.rules.faults import Faults

_DELIMITERS = ",;\t"  # spreadsheets of some countries write the others


def read_roster(file: Path, faults: Faults) -> Mapping[str, Person]:
    """Give the people of a roster; columns besides id, name and email are left alone.

    Args:
        file: The CSV file, which exists.
        faults: Where to keep what is wrong with it.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        faults.add(file, 1, "The roster is no UTF-8 text. Save it as “CSV UTF-8”.")
        return {}
    rows = rows_of(text)
    try:
        return _people(rows, file, faults)
    except csv.Error as error:
        faults.add(file, rows.line_num + 1, f"The roster is no CSV from here on: {error}.")
        return {}


def rows_of(text: str) -> csv.DictReader[str]:
    """Give a roster's rows, by the names of its columns once `name_columns` has seen to them."""
    head = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    return csv.DictReader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)


def name_columns(rows: csv.DictReader[str]) -> list[str]:
    """Call the columns as we do, whether the roster has ID or id, E-Mail or email."""
    names = [name.strip().casefold() for name in rows.fieldnames or []]
    rows.fieldnames = ["email" if name == "e-mail" else name for name in names]
    return list(rows.fieldnames)


def _people(rows: csv.DictReader[str], file: Path, faults: Faults) -> Mapping[str, Person]:
    names = name_columns(rows)
    if "id" not in names:
        there = ", ".join(filter(None, names)) or "none"
        faults.add(file, 1, f"The roster needs a column named id; its columns are: {there}.")
        return {}
    people: dict[str, Person] = {}
    first: dict[str, int] = {}
    for row in rows:
        person = Person(*(same(row.get(key) or "") for key in ("id", "name", "email")))
        if not person.id:
            faults.add(file, rows.line_num, "This line has no id. Add it, or take the line out.")
        elif person.id in people:
            at = first[person.id]
            said = f"The id {person.id} stands here again, after line {at}. Keep one of them."
            faults.add(file, rows.line_num, said)
        else:
            people[person.id], first[person.id] = person, rows.line_num
    return people


def same(name: str) -> str:
    """Write a name in the one way in which equal names are equal."""
    return unicodedata.normalize("NFC", name.strip())
