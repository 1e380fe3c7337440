import numpy as np
import pytest

from cfkit.auditing import popularity
from cfkit.errors import RatingError, UnknownIdError


def test_a_model_that_loves_one_item_shows_it_to_everybody(by_hand):
    model = by_hand(np.zeros((6, 1)), np.zeros((10, 1)), item_bias=[9, *[0] * 9])
    x = np.array([[user, item] for user in range(6) for item in (8, 9)])
    shown = popularity(model, (x, np.full(12, 3.0)), k=1)
    assert shown.loc["the model's lists", "gini"] == pytest.approx(0.9)
    assert shown.loc["the model's lists", "coverage"] == pytest.approx(0.1)
    assert shown.loc["the model's lists", "tail_share"] == 1
    assert shown.loc["the ratings", "tail_share"] == 0  # all ratings are of films 8 and 9: the head


def test_the_most_rated_for_everybody_are_of_the_head(club, model):
    shown = popularity(model, club[1], k=5)
    assert shown.loc["the most rated for everybody", "tail_share"] < 0.05  # some know the head
    assert shown.loc["lists by chance", "coverage"] == 1
    assert shown.loc["lists by chance", "gini"] < shown.loc["the model's lists", "gini"]


def test_users_are_split_by_how_much_of_the_tail_they_rate(club, model):
    kinds = popularity(model, club[1], k=5)["tail_rated"].dropna()
    assert kinds.is_monotonic_decreasing
    assert len(kinds) == 3


def test_a_row_that_nobody_has_yet_is_shown_nothing(by_hand):
    x = np.array([[0, 9], [1, 9]])
    sizes = [popularity(by_hand(np.eye(n, 1), np.arange(10)[:, None]), (x, [3.0, 4]), k=1)
             for n in (2, 50)]  # fmt: skip
    for name in ("gini", "coverage"):
        assert sizes[0].loc["the model's lists", name] == sizes[1].loc["the model's lists", name]


def test_too_few_users_are_not_split(by_hand):
    model = by_hand(np.zeros((3, 1)), np.zeros((4, 1)))
    assert len(popularity(model, ([[0, 0], [1, 1], [2, 2]], [3.0, 3, 3]), k=2)) == 4


def test_a_catalogue_smaller_than_k_is_an_error(club, model):
    with pytest.raises(RatingError, match="A list of k=200 needs"):
        popularity(model, club[1], k=200)


def test_a_head_is_a_share(club, model):
    with pytest.raises(RatingError, match="head between 0 and 1: got 20"):
        popularity(model, club[1], head=20)


def test_users_that_the_model_does_not_know_are_named(model):
    with pytest.raises(
        UnknownIdError, match="1 users that the model does not know, such as row 300"
    ):
        popularity(model, (np.array([[300, 0]]), np.array([3.0])))
