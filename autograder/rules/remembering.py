"""Keep the rules that a class was counted by beside its outcomes.

In: the folder that grading writes. Out: in it ``rules/course.toml`` and the roster, as they were:
whoever makes the report again later counts by the same rules, wherever the folder is by then.
"""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

from autograder.errors import MachineError
from autograder.rules.course import Rules

_FOLDER = "rules"
_NAME = "course.toml"


def remember(rules: Rules, out: Path) -> bool:
    """Copy the rules' files; those that were there before are replaced.

    Returns:
        Whether they are other ones than last time.

    Raises:
        MachineError: If the folder cannot be written.
    """
    folder = out / _FOLDER
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
            part = target.with_name(f".{target.name}.part")
            copyfile(file, part)
            part.replace(target)
        except OSError as error:
            raise MachineError(
                f"The rules should be kept in {folder}, which takes no writing ({error.strerror}). "
                "Name a folder of your own."
            ) from None
    return changed


def remembered(out: Path) -> Path | None:
    """Give the file with the rules of last time; None if there were none."""
    file = out / _FOLDER / _NAME
    return file if file.is_file() else None
