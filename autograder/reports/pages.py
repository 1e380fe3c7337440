"""Make a page that stands alone: no script, and no request leaves the machine.

In: a template's name and what it shows. Out: HTML with the one style sheet inside.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from autograder.errors import MachineError
from autograder.reports.words import clip
from autograder.wording import count, number

_HERE = Path(__file__).parent


def render(template: str, **shown: Any) -> str:
    """Fill a template; everything a student wrote arrives as text, never as HTML."""
    return _templates().get_template(template).render(style=_style(), **shown)


def write_page(page: str, file: Path) -> None:
    """Write a page; text that has no UTF-8 becomes a question mark.

    Raises:
        MachineError: If the disk is full, or the folder may not be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page, encoding="utf-8", errors="replace")
    except OSError as error:
        raise MachineError(
            f"The page {file} could not be written ({error.strerror}). What was graded is kept. "
            "Make room, or the folder writable, and `autograder report` makes the pages."
        ) from error


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters.update(number=number, count=count, clip=clip)
    return templates


@cache
def _style() -> Markup:
    return Markup((_HERE / "style.css").read_text(encoding="utf-8"))  # noqa: S704 - our own file
