"""The course's files, filled with an invented world: the listings find them where they look."""

import os
from pathlib import Path

import matplotlib as mpl
import pytest
import torch

from cfkit.worlds import world

mpl.use("Agg")


@pytest.fixture(scope="session")
def course_folder(tmp_path_factory):
    """MovieLens 100K and latest-small in form; the ratings in them are invented."""
    data = world(n_users=60, n_items=40, n_ratings=900)
    home = tmp_path_factory.mktemp("data")
    old, new = home / "ml-100k", home / "ml-latest-small"
    old.mkdir()
    new.mkdir()
    whole = data.ratings.astype({"rating": int})
    whole.to_csv(old / "u.data", sep="\t", header=False, index=False)
    films = data.items[["item", "title"]]
    films.to_csv(old / "u.item", sep="|", header=False, index=False, encoding="latin-1")
    names = {"user": "userId", "item": "movieId"}
    data.ratings.rename(columns=names).to_csv(new / "ratings.csv", index=False)
    data.items[["item", "title", "genres"]].rename(columns=names).to_csv(
        new / "movies.csv", index=False
    )
    return home


@pytest.fixture
def course(course_folder, tmp_path, monkeypatch):
    """A machine with the course's files, and an empty folder to work in."""
    monkeypatch.setenv("CFKIT_DATA", str(course_folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    torch.manual_seed(0)
    yield course_folder
    from matplotlib import pyplot as plt

    plt.close("all")


@pytest.fixture
def real_100k():
    folder = os.environ.get("CFKIT_DATA")
    if not folder or not (Path(folder) / "ml-100k" / "u.data").is_file():
        pytest.skip("MovieLens is not here: set CFKIT_DATA to the folder that holds ml-100k")
    return Path(folder)


@pytest.fixture
def ratings():
    """A table in which everybody rates everything; columns user, title, rating."""
    import pandas as pd

    pairs = [(user, f"Film {item}") for user in range(1, 9) for item in "ABCDEFGH"]
    stars = [1 + (user + ord(title[-1])) % 5 for user, title in pairs]
    table = pd.DataFrame(pairs, columns=["user", "title"])
    return table.assign(rating=stars)


@pytest.fixture
def dls(ratings, tmp_path):
    from cfkit.collab import CollabDataLoaders

    return CollabDataLoaders.from_df(ratings, seed=1, bs=8, path=tmp_path)


@pytest.fixture
def learn(dls):
    from cfkit.collab import collab_learner

    return collab_learner(dls, n_factors=3, y_range=(0.5, 5.5))
