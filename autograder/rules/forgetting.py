"""Take one student out of the copies of a course's rules and roster that grading keeps.

In: a student's id, and the folder of the copies. Out: the copies without the student's line and
tables. All else in them stays as it was, also a comment that names somebody.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from autograder.errors import AutograderError, MachineError
from autograder.rules.lines import statements_of
from autograder.rules.reading import read_rules
from autograder.rules.roster import name_columns, rows_of, same
from autograder.whole import write_whole


def forget_person(student: str, rules: Path) -> list[Path]:
    """Take a student out of the rules and the roster beside them.

    Args:
        student: The id, as it was handed in.
        rules: The copy of the rules.

    Returns:
        The files that named the student. Both are left alone where they cannot be read, or where
        one line has rules of several students: the two must fit each other.

    Raises:
        MachineError: If one cannot be written.
    """
    try:
        roster = read_rules(rules).roster_file
    except AutograderError:  # whoever counts by them is told what is wrong
        return []
    text = rules.read_text("utf-8-sig")
    alone = _without_tables(text, same(student))
    if _rules_of(alone) != _rules_of(text, besides=same(student)):
        return []
    new = {rules: (text, alone)}
    if roster is not None:
        people = roster.read_text("utf-8-sig")
        new[roster] = (people, _without_row(people, same(student)))
    changed = {file: after for file, (before, after) in new.items() if after != before}
    for file, content in changed.items():
        _write(file, content)
    return list(changed)


def _without_tables(text: str, student: str) -> str:
    return "\n".join(
        statement
        for _, statement, paths in statements_of(text)
        if not any(path[0] == "students" and same("".join(path[1:2])) == student for path in paths)
    )


def _rules_of(text: str, besides: str | None = None) -> dict[str, Any]:
    rules = tomllib.loads(text)
    students = {s: rule for s, rule in rules.pop("students", {}).items() if same(s) != besides}
    return {**rules, "students": students}


def _without_row(text: str, student: str) -> str:
    rows, lines = rows_of(text), text.splitlines(keepends=True)
    name_columns(rows)
    end = rows.line_num
    kept = lines[:end]
    for row in rows:
        start, end = end, rows.line_num
        if same(row["id"] or "") != student:
            kept += lines[start:end]
    return "".join(kept)


def _write(file: Path, text: str) -> None:
    try:
        write_whole(file, text.encode("utf-8"))
    except OSError as error:
        raise MachineError(
            f"{file} could not be changed ({error.strerror}). Mend that and forget again: what is "
            "gone stays gone."
        ) from error
