"""Collect everything that is wrong with a course's files, each with its file and line."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from autograder.errors import AutograderError


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
