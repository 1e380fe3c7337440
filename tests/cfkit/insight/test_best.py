import numpy as np
import pytest

from cfkit.errors import RatingError
from cfkit.insight.best import best, check_length


def test_the_best_stand_in_order():
    scores = np.array([[1.0, 5.0, 3.0, 4.0], [9.0, 2.0, 8.0, -np.inf]])
    assert best(scores, 2).tolist() == [[1, 3], [0, 2]]
    assert best(scores[0], 3).tolist() == [1, 3, 2]


def test_among_equals_chance_decides_and_for_all_alike():
    same = np.zeros((2, 50))
    firsts = {best(same, 3, seed)[0, 0] for seed in range(20)}
    assert len(firsts) > 10
    assert best(same, 3, 1)[0].tolist() == best(same, 3, 1)[1].tolist()


def test_who_is_better_stands_before_those_who_are_level():
    assert best(np.array([0.0, 0.0, 7.0, 0.0]), 2)[0] == 2


@pytest.mark.parametrize("k", [0, 6, 2.5])
def test_a_list_has_a_whole_number_of_items(k):
    with pytest.raises(RatingError, match=f"got k={k} for 5 items. Choose a whole k from 1 to 5"):
        check_length(k, 5)
