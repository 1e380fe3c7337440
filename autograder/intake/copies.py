"""Know a file that is called as the assignment is, though a program numbered it.

In: a file. Out: whether it is called so, and which copy it is.
"""

from __future__ import annotations

import re

from autograder.intake.files import File

# A browser's second download, `NAME (1)`; what Canvas calls a file that came twice, `NAME-1`.
_COPY = re.compile(r"(?P<name>.+?)(?:[ _]?\((?P<browser>\d{1,9})\)|-(?P<canvas>\d{1,3}))")


class Copies:
    """The files that are called as one assignment is, in small letters or large.

    Args:
        assignment: Its name.
    """

    def __init__(self, assignment: str) -> None:
        self._assignment = assignment

    def has(self, file: File) -> bool:
        """Whether a file is called as the assignment is."""
        return self.number(file.stem) is not None

    def number(self, stem: str) -> int | None:
        """Give 0 for the assignment's name, 2 for ``NAME (2)``, None for any other."""
        if _plain(stem) == _plain(self._assignment):
            return 0
        copy = _COPY.fullmatch(stem)
        if not copy or _plain(copy["name"]) != _plain(self._assignment):
            return None
        return int(copy["browser"] or copy["canvas"])

    def rank(self, file: File) -> tuple[object, ...]:
        """Sort the nearest to the top first; there the plain name, else the last copy."""
        number = self.number(file.stem) or 0
        is_exact = file.stem == self._assignment
        return len(file.parts), number > 0, -number, not is_exact, file.parts


def _plain(name: str) -> str:
    """Give a name without what platforms change in it."""
    return re.sub(r"[ _-]+", "-", name).casefold()
