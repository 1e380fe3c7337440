import numpy as np
import pytest

from cfkit.auditing.inequality import inequality, likeness, seen_share, shared
from cfkit.auditing.lists import top_lists
from cfkit.errors import RatingError


def test_the_gini_coefficient_is_the_one_worked_out_by_hand():
    assert inequality(np.array([6, 1, 2, 1])) == pytest.approx(0.4)
    assert inequality(np.array([10, 0, 0, 0])) == pytest.approx(0.75)
    assert inequality(np.zeros(3)) == 0


def test_two_lists_of_two_cover_three_of_five():
    assert seen_share(np.array([[0, 1], [1, 2]]), 5) == pytest.approx(0.6)


def test_likeness_is_the_mean_cosine_of_all_pairs():
    factors = np.array([[3.0, 4], [0, 5], [5, 12], [15, 0], [-3, -4]])
    assert likeness(np.array([[0, 1, 3]]), factors) == pytest.approx(1.4 / 3)
    assert likeness(np.array([[0, 4]]), factors) == pytest.approx(-1)
    assert likeness(np.array([[0]]), factors) == 0


def test_two_lists_share_what_stands_in_both():
    assert shared(np.array([[0, 1], [1, 2]]), 5) == pytest.approx(0.5)
    assert shared(np.array([[0, 1]]), 5) == 0


def wish(users):
    return np.tile([3.0, 9, 5, 1], (len(users), 1))


def test_a_list_has_the_best_that_somebody_has_not_rated():
    lists = top_lists(wish, np.array([[0, 1], [2, 2], [2, 0]]), 3, 4, 2)
    assert lists.tolist() == [[2, 0], [1, 2], [1, 3]]


def test_lists_are_the_same_when_made_part_by_part(monkeypatch):
    x = np.array([[0, 1], [2, 2], [2, 0]])
    whole = top_lists(wish, x, 3, 4, 2)
    monkeypatch.setattr("cfkit.auditing.lists._AT_ONCE", 1)
    assert (top_lists(wish, x, 3, 4, 2) == whole).all()


@pytest.mark.parametrize("k", [0, 4])
def test_a_list_longer_than_what_is_left_is_an_error(k):
    with pytest.raises(RatingError, match=f"k={k} needs .* of 4 items, the busiest user has 3"):
        top_lists(wish, np.array([[0, 1]]), 1, 4, k)
