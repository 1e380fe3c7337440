import matplotlib as mpl
import numpy as np
import pytest

mpl.use("Agg")

import cfkit


@pytest.fixture(scope="session")
def club():
    """The film club, whose truth is known, its ratings split in two, and a model of one part."""
    world = cfkit.world()
    users, items = cfkit.IdMap.of(range(1, 301)), cfkit.IdMap.of(range(1, 121))
    x, y = cfkit.to_xy(world.ratings, users, items)
    held = np.arange(len(x)) % 5 == 0
    return world, (x[~held], y[~held]), (x[held], y[held])


@pytest.fixture(scope="session")
def model(club):
    return cfkit.fit_bayes(club[1], n_factors=4, n_users=300, n_items=120, progress=False)


def of_tables(user_factors, item_factors, item_bias=None):
    """A model made by hand: scores are stars."""
    from cfkit.insight.factors import Factors

    u, v = np.array(user_factors, float), np.array(item_factors, float)
    bias = np.zeros(len(v)) if item_bias is None else np.array(item_bias, float)
    return Factors(u, np.zeros(len(u)), v, bias, 0.0, None, squashed=False, has_bias=True)


@pytest.fixture
def by_hand():
    return of_tables
