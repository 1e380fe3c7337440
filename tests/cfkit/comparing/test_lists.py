import numpy as np
import pytest

from cfkit.comparing.lists import judge

INF = np.inf
# Ada, Ben and Cleo of the workshop, and lists of two
SCORES = np.array(
    [[2.5, -INF, 2.0, 3.0, 1.0], [2.0, 4.0, 3.5, -INF, 1.0], [3.0, 2.0, -INF, 1.0, 4.0]]
)
LIKED = np.array([[1, 0, 0, 1, 0], [1, 1, 0, 0, 1], [0, 0, 0, 0, 0]], dtype=bool)


def test_precision_is_hits_over_k_for_those_who_liked_something():
    assert judge(SCORES, LIKED, k=2).precision[:2].tolist() == [1.0, 0.5]
    assert np.isnan(judge(SCORES, LIKED, k=2).precision[2])


def test_a_hit_counts_less_the_further_down_it_stands():
    ndcg = judge(SCORES, LIKED, k=2).ndcg
    best = 1 / np.log2(2) + 1 / np.log2(3)
    assert ndcg[0] == pytest.approx(1.0)
    assert ndcg[1] == pytest.approx(1 / best)  # the first place only
    assert np.isnan(ndcg[2])


def test_one_liked_item_in_the_first_place_is_as_good_as_can_be():
    lists = judge(np.array([[3.0, 2.0, 1.0]]), np.array([[True, False, False]]), k=2)
    assert lists.ndcg.tolist() == [1.0]
    assert lists.precision.tolist() == [0.5]


def test_what_was_rated_before_is_never_shown_even_where_the_list_stays_short():
    lists = judge(np.array([[-INF, 1.0, -INF]]), np.array([[True, False, False]]), k=3)
    assert lists.precision.tolist() == [0.0]
    assert lists.shown.tolist() == [False, True, False]


def test_shown_is_what_stands_on_anybodys_list():
    assert judge(SCORES, LIKED, k=1).shown.tolist() == [False, True, False, True, True]


def test_where_scores_are_equal_the_first_rows_are_not_favoured():
    scores, liked = np.zeros((1, 400)), np.zeros((1, 400), dtype=bool)
    liked[:, :20] = True
    hits = [judge(scores, liked, 20, seed).precision[0] for seed in range(50)]
    assert np.mean(hits) == pytest.approx(20 / 400, abs=0.03)
