import numpy as np
import pytest
import torch

import cfkit
from cfkit.errors import ModelError, RatingError
from cfkit.insight import bias_ranking

TITLES = ["Fog", "Bread", "Kite", "Salt"]


def test_both_ends_come_with_the_most_extreme_first():
    ranking = bias_ranking(np.array([0.1, -0.4, 0.9, -0.2]), TITLES, n=2)
    assert ranking.loc["lowest"]["title"].tolist() == ["Bread", "Salt"]
    assert ranking.loc["highest"]["title"].tolist() == ["Kite", "Fog"]
    assert ranking.loc[("highest", 1), "bias"] == 0.9


def test_of_two_alike_the_lower_row_comes_first():
    ranking = bias_ranking([0.0, 0.0, 0.0, 0.0], TITLES, n=1)
    assert ranking["title"].tolist() == ["Fog", "Fog"]


def test_a_models_own_bias_table_can_be_ranked():
    weight = torch.nn.Parameter(torch.tensor([[0.0], [1.0]]))
    assert bias_ranking(weight, ["a", "b"], n=1).loc["highest"]["title"].tolist() == ["b"]


def test_asking_for_more_than_there_are_gives_all_of_them():
    assert len(bias_ranking([1.0, 2.0], ["a", "b"], n=5).loc["lowest"]) == 2


def test_a_title_is_needed_for_each_bias():
    with pytest.raises(RatingError, match="one title per item: got 2 items and 4 titles"):
        bias_ranking([0.1, 0.2], TITLES)


def test_factors_are_not_biases():
    with pytest.raises(RatingError, match=r"one bias per item.*got \(4, 3\)"):
        bias_ranking(np.zeros((4, 3)), TITLES)


def test_a_model_can_be_ranked_itself():
    model = cfkit.fit_bayes(([[0, 0], [1, 0], [0, 1], [1, 1]], [5.0, 5, 1, 1]), progress=False)
    assert bias_ranking(model, ["a", "b"], n=1).loc["highest"]["title"].tolist() == ["a"]


def test_a_model_without_biases_has_nothing_to_rank():
    with pytest.raises(ModelError, match=r"a DotProduct has none\. Train a DotProductBias"):
        bias_ranking(cfkit.DotProduct(2, 4, 2), TITLES)


@pytest.mark.parametrize("n", [0, -1, 0.5])
def test_each_end_has_one_item_at_least(n):
    with pytest.raises(RatingError, match=f"n to be a whole number from 1 on: got n={n}"):
        bias_ranking([0.1, -0.4, 0.9], ["Fog", "Bread", "Kite"], n=n)
