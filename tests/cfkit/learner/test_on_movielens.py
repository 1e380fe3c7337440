"""The course's recipe on real ratings: what a reader of the course expects to see."""

import os
from pathlib import Path

import numpy as np
import pytest
import torch

from cfkit import fit_bayes, fit_one_cycle, insight, movielens, ratings
from cfkit.models import DotProductBias


@pytest.fixture(scope="module", autouse=True)
def _movielens_is_here():
    folder = os.environ.get("CFKIT_DATA")
    if not folder or not (Path(folder) / "ml-100k" / "u.data").is_file():
        pytest.skip("MovieLens is not here: set CFKIT_DATA to the folder that holds ml-100k")


@pytest.fixture(scope="module")
def learned():
    data = movielens.load("100k")
    users, items = (ratings.IdMap.of(data.ratings[c]) for c in ("user", "item"))
    x, y = ratings.to_xy(data.ratings, users, items)
    order = np.random.RandomState(42).permutation(len(x))
    out, learn = order[:20_000], order[20_000:]
    torch.manual_seed(0)
    model = DotProductBias(len(users), len(items), n_factors=50)
    history = fit_one_cycle(
        model, (x[learn], y[learn]), (x[out], y[out]), lr=5e-3, wd=0.1, batch_size=64, seed=0
    )
    return model, history, data.items["title"].tolist()


def test_five_epochs_reach_what_the_book_reaches(learned):
    _, history, _ = learned
    assert history.valid_loss[-1] <= 0.82  # fastbook prints 0.8217


def test_a_film_for_children_has_films_for_children_around_it(learned):
    model, _, titles = learned
    closest = insight.neighbours(model.item_factors.weight, "Toy Story (1995)", titles, k=10)
    known = {"Beauty and the Beast (1991)", "Aladdin (1992)", "Lion King, The (1994)"}
    assert known & set(closest["title"])


def test_the_best_liked_films_are_ones_that_most_people_like(learned):
    model, _, titles = learned
    best = insight.bias_ranking(model.item_bias.weight, titles, n=10).loc["highest"]
    assert {"Star Wars (1977)", "Shawshank Redemption, The (1994)"} <= set(best["title"])


@pytest.fixture(scope="module")
def split():
    data = movielens.load("100k")
    users, items = (ratings.IdMap.of(data.ratings[c]) for c in ("user", "item"))
    x, y = ratings.to_xy(data.ratings, users, items)
    order = np.random.RandomState(42).permutation(len(x))
    out, learn = order[:20_000], order[20_000:]
    known = {
        "user_features": ratings.feature_table(data.users, users.ids),
        "item_features": ratings.feature_table(data.items, items.ids),
    }
    return (x[learn], y[learn]), (x[out], y[out]), known


def test_the_batch_that_the_kit_picks_predicts_no_worse(split):
    learn, out, _ = split
    torch.manual_seed(0)
    model = DotProductBias(943, 1682, n_factors=50)
    history = fit_one_cycle(model, learn, out, seed=0, progress=False)
    assert history.valid_loss[-1] <= 0.815


def test_four_sweeps_from_ratings_alone_predict_as_well_as_five_epochs(split):
    model = fit_bayes(*split[:2], progress=False)
    assert model.history.valid_loss[-1] <= 0.815


def test_what_is_known_beside_the_ratings_helps_much(split):
    learn, out, known = split
    model = fit_bayes(learn, out, sweeps=12, rated_what=20, progress=False, **known)
    assert model.history.valid_loss[-1] <= 0.770
    low, high = model.intervals(out[0]).T
    assert 0.78 <= ((low <= out[1]) & (out[1] <= high)).mean() <= 0.82
