"""Say in a sentence what a database, or the disk under it, refused, and what to do.

In: the URL and the error. Out: the sentence; never the password.
"""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError

from autograder.gradebook.address import shown

# What the error says → what to do; the first that fits.
_CURES = {
    "database is locked": "Another program holds it, such as a running formgrader. Close it",
    "lock timeout": "Another program holds it. Wait until it is done",
    "disk is full": "Make room on the disk",
    "No space left": "Make room on the disk",
    "readonly database": "Make the file and its folder writable",
    "unable to open database file": "See that its folder is there and writable",
    "Read-only file system": "See that its folder is writable",
    "Permission denied": "See that its folder is writable",
    "not a database": "Move that file out of the way, or name another with --gradebook",
    "malformed": "Put a backup in its place, or move it out of the way",
    "password": "Set PGPASSWORD, or give the password a line in ~/.pgpass",
    "role": "Name a user that the server knows, or make this one with `createuser`",
    "does not exist": "Make it with `createdb`, or name another with --gradebook",
    "permission denied": "Ask who keeps the server for the right to make and change tables there",
    "translate host name": "See that the server's name is right",
    "Connection refused": "See that the server runs, and that its name and port are right",
    "timeout expired": "See that the server runs, and that its name and port are right",
    "connection": "See that the server runs",
    "duplicate key": "Another program wrote the same rows. Wait until it is done",
}


def refusal(db_url: str, error: DBAPIError | OSError) -> str:
    """Give the sentence."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    said = str(cause).strip().partition("\n")[0].rstrip(". ")  # below it stand guesses and SQL
    cure = next((cure for words, cure in _CURES.items() if words in said), "Mend that")
    return (
        f"The gradebook {shown(db_url)} refused: {said}. Nothing of it was changed. {cure}, then "
        "run the same command again; what was graded is kept."
    )
