"""docs/listings.py runs from top to bottom, and its notebook is made of it."""

import os
import runpy

import jupytext
import pytest
from helpers.places import ROOT

SOURCE = ROOT / "docs" / "listings.py"


def test_it_runs_on_the_courses_files(course, capsys):
    names = runpy.run_path(str(SOURCE))
    assert names["again"].predict((names["user"], names["top_movies"][0]))


def test_the_notebook_holds_its_cells():
    source, made = jupytext.read(SOURCE), jupytext.read(SOURCE.with_suffix(".ipynb"))
    assert [cell.source for cell in made.cells] == [cell.source for cell in source.cells]


@pytest.mark.seeds
def test_on_real_ratings_the_listings_reach_what_the_book_prints(real_100k, tmp_path, monkeypatch):
    from cfkit.collab import CollabDataLoaders, URLs, collab_learner, pd, untar_data

    monkeypatch.chdir(tmp_path)
    assert os.environ["CFKIT_DATA"]
    names = ["user", "movie", "rating", "timestamp"]
    ratings = pd.read_csv(untar_data(URLs.ML_100k) / "u.data", delimiter="\t", names=names)
    learn = collab_learner(CollabDataLoaders.from_df(ratings, seed=42), y_range=(0, 5.5))
    learn.fit_one_cycle(5, 5e-3, wd=0.1)
    assert learn.recorder.values[-1][1] < 0.8217  # fastbook, in the days of whole epochs
