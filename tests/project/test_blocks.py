"""Every Python block of a page runs as it is printed, after those above it."""

import os
import re
from dataclasses import replace
from pathlib import Path

import matplotlib as mpl
import pytest
from helpers.places import ROOT

mpl.use("Agg")

from matplotlib import pyplot as plt

import cfkit

PAGES = ["README.md", "docs/coldstart.md", "docs/collab.md", "docs/comparing.md",
         "docs/reading.md", "docs/watching.md"]  # fmt: skip
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
NAMED = "Star Wars (1977)", "Fargo (1996)", "Alien (1979)"  # films that pages ask about


@pytest.fixture
def club(monkeypatch):
    """The invented world, where the pages read MovieLens; three of its films lend their names."""
    data = cfkit.world()
    titles = [*NAMED, *data.items["title"].iloc[len(NAMED) :]]
    named = replace(data, items=data.items.assign(title=titles))
    monkeypatch.setattr(cfkit, "load_ratings", lambda: named)


@pytest.fixture
def movielens():
    folder = os.environ.get("CFKIT_DATA")
    if not folder or not (Path(folder) / "ml-100k" / "u.data").is_file():
        pytest.skip("MovieLens is not here: set CFKIT_DATA to the folder that holds ml-100k")


@pytest.mark.parametrize("page", PAGES)
def test_the_blocks_of_a_page_run_on_the_invented_world(page, club, tmp_path, monkeypatch):
    run_blocks(page, tmp_path, monkeypatch)


@pytest.mark.seeds
@pytest.mark.parametrize("page", PAGES)
def test_the_blocks_of_a_page_run_on_movielens(page, movielens, tmp_path, monkeypatch):
    run_blocks(page, tmp_path, monkeypatch)


def run_blocks(page, folder, monkeypatch):
    """Run them in one namespace; whoever is asked gives four stars."""
    monkeypatch.chdir(folder)
    text = (ROOT / page).read_text("utf-8")
    asked = {"__name__": "page", "input": lambda _: "4"}
    blocks = list(BLOCK.finditer(text))
    assert blocks
    for block in blocks:
        above = text[: block.start(1)].count("\n")  # so that an error names the page's own line
        exec(compile("\n" * above + block[1], page, "exec"), asked)
    plt.close("all")
