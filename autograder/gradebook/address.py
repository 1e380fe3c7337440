"""Which database a graded class has: `gradebook.db` in its folder, or one that a tutor named.

In: the folder that grading writes, and perhaps a URL. Out: the URL to open. A named one is kept in
the folder as `gradebook.url`, without its password, so that whatever comes later finds it.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from autograder.errors import AutograderError, MachineError

DATABASE = "gradebook.db"
NAMED = "gradebook.url"
_EXAMPLES = "sqlite:////home/tutor/grades.db or postgresql://tutor@localhost/grades"


def gradebook_url(out: Path) -> str:
    """Give the URL of a graded class's database; its password is left to PGPASSWORD or ~/.pgpass.

    Args:
        out: The folder that grading wrote.
    """
    named = out / NAMED
    return named.read_text(encoding="utf-8").strip() if named.is_file() else _beside(out)


def choose_gradebook(out: Path, asked: str | None) -> str:
    """Give the URL of the database to write, and keep it in the folder if a tutor named it.

    Args:
        out: The folder that grading writes; made if it is not there.
        asked: What the tutor named; None for the one that the folder has.

    Returns:
        The URL, with the password if one was given.

    Raises:
        AutograderError: If it is no URL of SQLite or PostgreSQL.
        MachineError: If it cannot be kept, or the driver is not installed.
    """
    if asked is None:
        return gradebook_url(out)
    url = full_url(asked)
    kept = url.set(password=None).render_as_string()
    named, part = out / NAMED, out / f".{NAMED}.part"
    try:
        out.mkdir(parents=True, exist_ok=True)
        part.write_text(f"{kept}\n", encoding="utf-8")
        part.replace(named)
        if kept == _beside(out):
            named.unlink()
    except OSError as error:
        raise MachineError(
            f"{named} could not be written: {error}. See that {out} is a folder that you may write."
        ) from error
    return str(url.render_as_string(hide_password=False))


def full_url(asked: str) -> URL:
    """Read what a tutor named, and fill in what nbgrader needs of it.

    Raises:
        AutograderError: If it is no URL of SQLite or PostgreSQL.
        MachineError: If the driver is not installed.
    """
    try:
        url = make_url(asked)
    except ArgumentError:
        raise AutograderError(
            f"--gradebook needs a database's URL, such as {_EXAMPLES}; got {asked!r}."
        ) from None
    if url.drivername == "sqlite" and url.database and url.database != ":memory:":
        return url.set(database=str(Path(url.database).expanduser().resolve()))
    if url.drivername in ("postgres", "postgresql", "postgresql+psycopg2"):
        return _postgresql(url)
    shown = url.render_as_string(hide_password=True)
    raise AutograderError(
        f"--gradebook needs a file of SQLite or a database of PostgreSQL, such as {_EXAMPLES}; "
        f"got {shown}."
    )


def file_of(db_url: str) -> Path | None:
    """Give the file of an SQLite database; None for a database that is no plain file."""
    url = make_url(db_url)
    is_file = url.get_backend_name() == "sqlite" and url.database and not url.query
    return Path(url.database) if is_file else None


def _postgresql(url: URL) -> URL:
    # By its full name: SQLAlchemy takes plain postgresql:// for another driver than nbgrader's.
    url = url.set(drivername="postgresql+psycopg2")
    if not url.database:
        raise AutograderError(
            f"--gradebook needs a database's name behind the server's, such as {_EXAMPLES}."
        )
    try:
        create_engine(url)
    except ImportError:
        raise MachineError(
            "A gradebook in PostgreSQL needs psycopg2, which is not installed here. Install it: "
            "python -m pip install 'cfkit[postgres]'"
        ) from None
    # A server that does not answer should not hold a tutor for minutes.
    return (
        url if "connect_timeout" in url.query else url.update_query_dict({"connect_timeout": "10"})
    )


def _beside(out: Path) -> str:
    return f"sqlite:///{(out / DATABASE).resolve()}"
