"""Open a bank of questions.

In: a bank's name (`"course"`) or the path of a TOML file. Out: its questions by id, in order.

A bank is a TOML file with one table per question; `course.toml` beside this file shows how.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from cfkit.errors import QuizError
from cfkit.quizzes.questions import Option, Question

_HOME = Path(__file__).parent
_KINDS = {"stem": str, "multiple": bool, "text": str, "feedback": str, "right": bool}


class Bank(dict[str, Question]):
    """Questions by id; asking for one that is not there names those that are."""

    def __missing__(self, name: str) -> Question:
        raise QuizError(
            f"There is no question {name!r} in this bank. Choose from {', '.join(self)}."
        )


def bank(source: str | Path) -> Bank:
    """Open a bank: `bank("course")["blank-cell"]` is a question.

    Args:
        source: A bank that comes with the kit, by name, or your own TOML file, as a path.

    Raises:
        QuizError: If there is no such bank, it is not TOML, or a question cannot be asked.
    """
    path = source if isinstance(source, Path) else _HOME / f"{source}.toml"
    if not path.is_file():
        ours = ", ".join(sorted(p.stem for p in _HOME.glob("*.toml")))
        raise QuizError(
            f"There is no question bank {str(source)!r}. The kit has: {ours}; "
            f"for your own file pass a path, as in bank(Path('week3.toml'))."
        )
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise QuizError(f"{path.name} is not TOML: {error}. Mend that place.") from error
    return Bank({name: _question(name, table) for name, table in tables.items()})


def _question(name: str, table: Any) -> Question:
    try:
        options = tuple(Option(**_fields(name, option)) for option in table["options"])
        return Question(id=name, **{**_fields(name, table), "options": options})
    except (TypeError, KeyError) as error:
        raise QuizError(
            f"Question {name!r} is not written as a bank needs it: {error}. It needs `stem` and "
            f"`options`, each option `text` and `feedback`; the right ones say `right = true`."
        ) from error


def _fields(name: str, table: Any) -> dict[str, Any]:
    fields: dict[str, Any] = {**table}
    for field, value in fields.items():
        if not isinstance(value, wanted := _KINDS.get(field, object)):
            kind = "text in quotes" if wanted is str else "true or false, without quotes"
            raise QuizError(
                f"Question {name!r} needs `{field}` to be {kind}, got {value!r}. Mend that line."
            )
    return fields
