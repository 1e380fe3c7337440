"""Open nbgrader's database.

In: its URL. Out: nbgrader's `Gradebook`, closed again after the block; what the database
refuses becomes a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile

from nbgrader.api import Gradebook
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError

from autograder.errors import MachineError
from autograder.programs import put_programs_on_path


@contextmanager
def opened(db_url: str) -> Iterator[Gradebook]:
    """Give the gradebook; tables that are not there yet are made.

    Raises:
        MachineError: If the database cannot be reached, or another program holds it.
    """
    put_programs_on_path()
    try:
        with Gradebook(db_url) as gradebook:
            yield gradebook
    except OperationalError as error:
        where = make_url(db_url).render_as_string(hide_password=True)
        raise MachineError(
            f"The gradebook {where} took no writing: {error.orig}. Nothing of it was changed. "
            "Close what holds it, such as a running formgrader, and grade again."
        ) from error


def copy_template(template: Path, db_url: str) -> None:
    """Begin an SQLite gradebook with what `nbgrader generate_assignment` wrote into another.

    Nothing happens if there is no template, or if the gradebook is there already or is no file.
    """
    url = make_url(db_url)
    if url.get_backend_name() != "sqlite" or not url.database or not template.is_file():
        return
    target = Path(url.database)
    if target.exists():
        return
    part = target.with_name(f".{target.name}.part")
    copyfile(template, part)
    part.replace(target)
