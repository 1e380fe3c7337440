"""Keep the rules that a class was counted by beside its outcomes.

In: the folder that grading writes. Out: in it ``rules/course.toml`` and the roster, as they were:
whoever makes the report again later counts by the same rules, wherever the folder is by then.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from autograder.errors import MachineError
from autograder.graded import Graded
from autograder.rules.course import Rules
from autograder.whole import write_whole

_NAME = "course.toml"


def remember(rules: Rules, out: Path) -> bool:
    """Copy the rules' files; those that were there before are replaced, and older ones removed.

    Returns:
        Whether they are other ones than last time.

    Raises:
        MachineError: If the folder cannot be written.
    """
    if rules.file is None:
        return False
    folder = Graded(out).rules
    sources = {folder / _NAME: rules.file}
    if rules.roster_file is not None:
        sources[folder / rules.roster_file.name] = rules.roster_file
    new = {target: file for target, file in sources.items() if not _is_copy(target, file)}
    try:
        for target, file in new.items():
            folder.mkdir(parents=True, exist_ok=True)
            write_whole(target, file.read_bytes())
        _clear(folder, [*sources, *sources.values()])
    except OSError as error:
        raise MachineError(
            f"The rules should be kept in {folder}, which takes no writing ({error.strerror}). "
            "Name a folder of your own."
        ) from None
    return bool(new)


def _is_copy(target: Path, file: Path) -> bool:
    return target.is_file() and target.read_bytes() == file.read_bytes()


def _clear(folder: Path, needed: Collection[Path]) -> None:
    """Remove what is left of other rules: an old roster names people who may have gone."""
    keep = {file.resolve() for file in needed}
    for path in folder.glob("*"):
        if path.is_file() and path.resolve() not in keep:
            path.unlink()


def remembered(out: Path) -> Path | None:
    """Give the file with the rules of last time; None if there were none."""
    file = Graded(out).rules / _NAME
    return file if file.is_file() else None
