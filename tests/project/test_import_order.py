"""A room of cfkit imports only from rooms that docs/design.md puts above it."""

import ast
import re
from pathlib import Path

import pytest

import cfkit

HERE = Path(cfkit.__file__).parent
TABLE = (HERE.parent / "docs/design.md").read_text("utf-8").partition("## cfkit")[2]
ORDER = re.findall(r"^\| `(\w+)` \|", TABLE.partition("\n## ")[0], re.MULTILINE)


def test_every_room_has_a_line_in_the_table():
    rooms = {p.stem if p.is_file() else p.name for p in HERE.iterdir()} - {"__init__", "py"}
    assert {room for room in rooms if not room.startswith(("__", "."))} == set(ORDER)


@pytest.mark.parametrize("room", ORDER)
def test_imports_run_one_way(room):
    lower, home = ORDER[ORDER.index(room) + 1 :], HERE / room
    wrong = [
        f"{path.relative_to(HERE)}: {node.module}"
        for path in (home.rglob("*.py") if home.is_dir() else [home.with_suffix(".py")])
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cfkit.")
        if (node.module or "").split(".")[1] in lower
    ]
    assert not wrong
