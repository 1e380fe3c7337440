"""Keep the rules that a class was counted by beside its outcomes.

In: the folder that grading writes. Out: in it ``rules/course.toml`` and the roster, as they were:
whoever makes the report again later counts by the same rules, wherever the folder is by then.
"""

from __future__ import annotations

from pathlib import Path

from autograder.errors import MachineError
from autograder.graded import Graded
from autograder.rules.course import Rules
from autograder.whole import write_whole

_NAME = "course.toml"


def remember(rules: Rules, out: Path) -> bool:
    """Copy the rules' files; those that were there before are replaced.

    Returns:
        Whether they are other ones than last time.

    Raises:
        MachineError: If the folder cannot be written.
    """
    folder = Graded(out).rules
    changed = False
    for file, name in ((rules.file, _NAME), (rules.roster_file, None)):
        if file is None:
            continue
        target = folder / (name or file.name)
        if target.is_file() and target.read_bytes() == file.read_bytes():
            continue
        changed = True
        try:
            folder.mkdir(parents=True, exist_ok=True)
            write_whole(target, file.read_bytes())
        except OSError as error:
            raise MachineError(
                f"The rules should be kept in {folder}, which takes no writing ({error.strerror}). "
                "Name a folder of your own."
            ) from None
    return changed


def remembered(out: Path) -> Path | None:
    """Give the file with the rules of last time; None if there were none."""
    file = Graded(out).rules / _NAME
    return file if file.is_file() else None
