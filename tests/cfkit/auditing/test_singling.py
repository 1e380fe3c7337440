import numpy as np
import pytest

from cfkit.auditing import plot_singled_out, singled_out
from cfkit.errors import RatingError

# Users 0 and 2 gave films 0 and 1 the same stars, user 1 another; only user 2 rated film 2.
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1], [2, 0], [2, 1], [2, 2]])
Y = np.array([5.0, 3, 5, 4, 5, 3, 2])


def test_the_shares_are_those_worked_out_by_hand():
    found = singled_out((X, Y), known=[1, 2, 3], draws=None)
    # one known: user 0 never, user 1 by film 1 (1 of 2), user 2 by film 2 (1 of 3)
    assert found.loc[1, "with_stars"] == pytest.approx((0 + 1 / 2 + 1 / 3) / 3)
    # two known: user 1 has one pair, and it fits nobody else; user 2 is found by 2 of 3 pairs
    assert found.loc[2, "with_stars"] == pytest.approx((0 + 1 + 2 / 3) / 3)
    assert found.loc[3, "with_stars"] == 1
    assert found["n"].tolist() == [3, 3, 1]


def test_without_the_stars_fewer_are_found():
    found = singled_out((X, Y), known=[1, 2], draws=None)
    assert found["without_stars"].tolist() == pytest.approx([1 / 9, 2 / 9])


def test_drawn_sets_come_close_to_all_of_them():
    every = singled_out((X, Y), known=[1, 2], draws=None)
    drawn = singled_out((X, Y), known=[1, 2], draws=2000)
    np.testing.assert_allclose(drawn["with_stars"], every["with_stars"], atol=0.03)


def test_the_more_is_known_the_more_are_found(club):
    found = singled_out(club[1])
    assert found["with_stars"].is_monotonic_increasing
    assert (found["with_stars"] >= found["without_stars"]).all()


def test_the_same_seed_draws_the_same(club):
    first, again = (singled_out(club[1], known=[2], sample=50, seed=3) for _ in range(2))
    assert first.equals(again)
    assert first["n"].tolist() == [50]


def test_one_number_can_be_asked_for():
    assert singled_out((X, Y), known=2, draws=None).index.tolist() == [2]


@pytest.mark.parametrize("train", ["ratings", (X, Y[:2]), (X - 1, Y)])
def test_what_are_no_ratings_is_an_error(train):
    with pytest.raises(RatingError, match="train"):
        singled_out(train)


@pytest.mark.parametrize("settings", [{"draws": 0}, {"sample": 0}, {"sample": 1.5}])
def test_nobody_and_nothing_cannot_be_drawn(settings):
    with pytest.raises(RatingError, match=r"(draws|sample) to be a whole number from 1 on: got"):
        singled_out((X, Y), known=1, **settings)


@pytest.mark.parametrize("k", [[0], [4], [], 1.5])
def test_what_nobody_could_know_is_an_error(k):
    with pytest.raises(RatingError, match="known from 1 to 3, the most that anybody rated"):
        singled_out((X, Y), known=k)


def test_too_many_sets_are_not_looked_at_one_by_one(club):
    with pytest.raises(RatingError, match=r"too many to look at each\. Give draws=20"):
        singled_out(club[1], draws=None)


def test_it_can_be_drawn():
    ax = plot_singled_out(singled_out((X, Y), known=[1, 2], draws=None))
    assert ax.get_ylabel() == "% of users singled out"
