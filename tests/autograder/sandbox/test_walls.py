"""What docs/security.md says of the walls is what they do."""

import runpy

import pytest
from helpers.places import ROOT

PAGE = ROOT / "docs" / "security.md"


@pytest.mark.slow
def test_the_table_of_the_walls_is_true():
    walls = runpy.run_path(str(ROOT / "docs" / "walls.py"))
    made = walls["table"]()
    assert made in PAGE.read_text("utf-8"), f"`make table` writes it anew:\n{made}"
    behind_all = [line.split("|")[2].strip() for line in made.splitlines()[2:]]
    assert set(behind_all) == {"stopped"}
