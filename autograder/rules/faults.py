"""Collect everything that is wrong with a course's files, each with its file and line."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from autograder.errors import AutograderError

MANY = 20  # a longer list helps nobody


@dataclass(slots=True)
class Faults:
    """What was found so far; a tutor should not have to mend one to learn of the next."""

    _found: list[tuple[str, int, str]] = field(default_factory=list)

    def add(self, file: Path, line: int, sentence: str) -> None:
        """Keep one fault."""
        self._found.append((str(file), line, sentence))

    def refuse(self, file: Path) -> None:
        """Raise all that was found, if anything was.

        Raises:
            AutograderError: With a line for each fault.
        """
        if self._found:
            raise self.refusal(file)

    def refusal(self, file: Path) -> AutograderError:
        """Give all that was found in one error."""
        listed = "\n".join(f"  {at}:{line}: {said}" for at, line, said in sorted(self._found))
        n = len(self._found)
        return AutograderError(
            f"The rules of {file} cannot be used; mend {'this' if n == 1 else f'these {n}'}:\n"
            f"{listed}"
        )


def nearest(name: str, known: Collection[str]) -> str:
    """Give the known name that is most like this one, in half a sentence; or list them all."""
    folded = {k.casefold(): k for k in known}
    near = get_close_matches(name.casefold(), folded, n=1)
    if near:
        return f"did you mean {folded[near[0]]}?"
    if not known:
        return "there are none."
    return f"there are: {', '.join(known)}." if len(known) < MANY else "none is like it."
