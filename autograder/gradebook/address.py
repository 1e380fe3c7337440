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


def remember(out: Path, db_url: str) -> None:
    """Keep in the folder which database a tutor named, but not its password.

    Args:
        out: The folder that grading writes; made if it is not there.
        db_url: As `full_url` gave it.

    Raises:
        MachineError: If it cannot be written there.
    """
    parts = make_url(db_url)._asdict() | {"password": None}
    kept = URL.create(**parts).render_as_string()
    named, part = out / NAMED, out / f".{NAMED}.part"
    try:
        out.mkdir(parents=True, exist_ok=True)
        if kept == _beside(out):
            named.unlink(missing_ok=True)
            return
        part.write_text(f"{kept}\n", encoding="utf-8")
        part.replace(named)
    except OSError as error:
        raise MachineError(
            f"{named} could not be written: {error}. See that {out} is a folder that you may write."
        ) from error


def full_url(asked: str) -> str:
    """Read what a tutor named, and fill in what nbgrader needs of it.

    Args:
        asked: A URL as people write it, such as ``postgresql://tutor@localhost/grades``.

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
        url = url.set(database=str(Path(url.database).expanduser().resolve()))
        return str(url.render_as_string())
    if url.drivername in ("postgres", "postgresql", "postgresql+psycopg2"):
        return str(_postgresql(url).render_as_string(hide_password=False))
    shown = url.render_as_string(hide_password=True)
    raise AutograderError(
        f"--gradebook needs a file of SQLite or a database of PostgreSQL, such as {_EXAMPLES}; "
        f"got {shown}."
    )


def shown(db_url: str) -> str:
    """Give a URL for people to read: without its password and settings."""
    url = make_url(db_url).set(query={})
    return str(url.render_as_string(hide_password=True))


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
    query = dict(url.query)
    password = query.pop("password", url.password)
    # A server that does not answer should not hold a tutor for minutes.
    return url.set(password=password, query={"connect_timeout": "10", **query})


def _beside(out: Path) -> str:
    return f"sqlite:///{(out / DATABASE).resolve()}"
