"""Open nbgrader's database.

In: its URL. Out: nbgrader's `Gradebook`, closed again after the block; what the database
refuses becomes a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copyfile

from nbgrader.api import Gradebook
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from autograder.errors import MachineError
from autograder.gradebook.address import file_of
from autograder.gradebook.forms import see_form
from autograder.gradebook.refusals import refusal

# Nobody else writes meanwhile, so what was read still holds when it is written back. Whoever
# wants to waits, as we do: as long as SQLite waits by itself.
_TABLES = "student, assignment, submitted_assignment, submitted_notebook, grade, comment"
_PATIENCE = (
    "SELECT set_config('lock_timeout', '5s', true) WHERE current_setting('lock_timeout') = '0'"
)
_ALONE = {
    "sqlite": ("BEGIN IMMEDIATE",),
    "postgresql": (_PATIENCE, f"LOCK TABLE {_TABLES} IN EXCLUSIVE MODE"),
}


@contextmanager
def opened(db_url: str) -> Iterator[Gradebook]:
    """Give the gradebook; tables that are not there yet are made.

    Raises:
        MachineError: If the database cannot be reached, another program holds it, or this
            nbgrader does not know its form.
    """
    try:
        see_form(db_url)
        with Gradebook(db_url) as gradebook:
            yield gradebook
    except DBAPIError as error:
        raise MachineError(refusal(db_url, error)) from error


@contextmanager
def writing(db_url: str) -> Iterator[Gradebook]:
    """Give the gradebook to its only writer: all that the block does is kept, or nothing.

    Raises:
        MachineError: As `opened` does.
    """
    with opened(db_url) as gradebook:
        for statement in _ALONE[gradebook.engine.dialect.name]:
            gradebook.db.execute(text(statement))
        yield gradebook
        gradebook.db.commit()


def begin(db_url: str, template: Path | None = None) -> None:
    """Make an SQLite gradebook that is not there yet, whole or not at all.

    Args:
        db_url: The database; nothing happens if it is there already, or is no file.
        template: What `nbgrader generate_assignment` wrote; a new gradebook begins as its copy.

    Raises:
        MachineError: If it cannot be written there.
    """
    target = file_of(db_url)
    if target is None or target.exists():
        return
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        if template is not None and template.is_file():
            copyfile(template, part)
        see_form(f"sqlite:///{part}")
        part.replace(target)
    except (OSError, DBAPIError) as error:
        raise MachineError(refusal(db_url, error)) from error
    finally:
        with suppress(OSError):  # there is nothing to remove, or it was told already
            part.unlink()
