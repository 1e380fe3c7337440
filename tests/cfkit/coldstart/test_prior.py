import numpy as np
import pytest

from cfkit.coldstart.prior import Told, learn


def test_how_uncertain_rows_are_is_said_under_the_belief_that_is_given():
    chance = np.random.default_rng(0)
    rows = chance.normal(size=(30, 4, 2))  # 30 people, four ratings each
    stars = np.einsum("nri,ni->nr", rows, chance.normal(size=(30, 2)))
    stars += 0.5 * chance.normal(size=stars.shape)
    told = Told(
        np.einsum("nri,nrj->nij", rows, rows), np.einsum("nri,nr->ni", rows, stars),
        float((stars**2).sum()), stars.size,
    )  # fmt: skip
    prior, cov = learn(told, np.zeros((30, 0)), np.ones(30), ridge=1.0)
    sure = told.square[7] / prior.noise + np.linalg.inv(prior.cov)
    assert np.linalg.inv(cov[7]) == pytest.approx(sure)
