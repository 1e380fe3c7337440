"""See that a database has nbgrader's tables, in the form that the installed nbgrader knows.

In: a database's URL. Out: tables in an empty database; a sentence for one of another form.
nbgrader itself does not look: it stops somewhere on the way when a column is missing.
"""

from __future__ import annotations

from alembic.script import ScriptDirectory
from alembic.util import CommandError
from nbgrader import __version__, api
from nbgrader.dbutil import ALEMBIC_DIR
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.engine import Connection

from autograder.errors import MachineError
from autograder.gradebook.address import shown


def see_form(db_url: str) -> None:
    """Make nbgrader's tables if there are none; otherwise look at their form.

    Raises:
        MachineError: If an older nbgrader made them, or a newer one, or another program.
    """
    known = ScriptDirectory(ALEMBIC_DIR)
    newest = known.get_current_head()
    engine = create_engine(db_url)
    try:
        with engine.begin() as connection:
            found = _form(connection)
            is_used = inspect(connection).has_table("assignment")
            if found is None and not is_used:
                _make(connection, newest)
                return
    finally:
        engine.dispose()
    if found != newest:
        raise MachineError(_told(shown(db_url), found or "of another program", known))


def _form(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def _make(connection: Connection, form: str | None) -> None:
    """Do what nbgrader does, without starting alembic's program for one word, and in one piece."""
    api.Base.metadata.create_all(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:form)"), {"form": form})


def _told(where: str, found: str, known: ScriptDirectory) -> str:
    try:
        known.get_revision(found)
    except CommandError:
        return (
            f"The gradebook {where} has the form {found}, which nbgrader {__version__} does not "
            "know: a newer nbgrader made it, or another program. Nothing of it was changed. "
            "Install that nbgrader here, or name another database with --gradebook."
        )
    return (
        f"The gradebook {where} was made by an nbgrader older than {__version__}. Nothing of it "
        "was changed. Make a copy of it, bring it up to date with `nbgrader db upgrade "
        f"--CourseDirectory.db_url={where}`, and run the same command again."
    )
