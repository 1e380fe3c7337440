"""Lay out a new assignment that keeps its promises as it stands.

In: a name. Out: its folder under `solutions/` and its tests, ready to be rewritten.
"""

from __future__ import annotations

import re
from pathlib import Path
from string import Template

from autograder.errors import AuthorError

_LAYOUT = Path(__file__).with_name("layout")


def lay_out(name: str, root: Path) -> list[Path]:
    """Write the files of a new assignment; give their paths.

    Args:
        name: The assignment's name, such as ``two-towers``.
        root: The project's folder.

    Raises:
        AuthorError: If the name cannot be one, or something lies there already.
    """
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        raise AuthorError(
            f"An assignment's name is made of small letters, digits and single hyphens, such as "
            f"two-towers: got {name!r}."
        )
    if not (root / "solutions").is_dir():
        raise AuthorError(
            f"There is no solutions/ in {root.resolve()}. Run this in the project's folder, or "
            "name that with --root."
        )
    folder = name.replace("-", "_")
    source, tests = root / "solutions" / folder, root / "tests" / "solutions" / folder
    for taken in (source, tests):
        if taken.exists():
            raise AuthorError(f"{taken} is there already. Choose another name, or remove it.")
    words = {
        "name": name,
        "title": name.replace("-", " ").capitalize(),
        "class_name": name.replace("-", " ").title().replace(" ", ""),
    }
    files = {
        source / "lesson.py": "lesson.py.txt",
        source / "checks.py": "checks.py.txt",
        source / "mistakes.py": "mistakes.py.txt",
        tests / "styles.py": "styles.py.txt",
        tests / f"test_{folder}.py": "test.py.txt",
    }
    for path, template in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        text = Template((_LAYOUT / template).read_text(encoding="utf-8"))
        path.write_text(text.safe_substitute(words), encoding="utf-8")
    return list(files)
