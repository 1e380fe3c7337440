import numpy as np
import pytest
import torch

import cfkit
from cfkit.closed import closing
from cfkit.errors import ModelError, ShortcutTaken
from cfkit.insight.factors import Factors
from cfkit.models import PMF


def test_a_prediction_is_the_mean_and_a_dot_product():
    model = PMF(2, 2, 2, mean=3.5)
    with torch.no_grad():
        model.user_factors.weight[1] = torch.tensor([1.0, 2.0])
        model.item_factors.weight[0] = torch.tensor([0.5, -1.0])
    assert model(torch.tensor([[1, 0]])).tolist() == [2.0]


def test_the_mean_is_kept_and_not_learned():
    model = PMF(3, 3, 2, mean=3.5)
    assert {p.shape[0] for p in model.parameters()} == {3}
    assert model.state_dict()["mean"] == 3.5


def test_it_is_read_as_numbers_like_any_factor_model():
    model = PMF(3, 4, 2, mean=3.5)
    numbers = Factors.of(model)
    x = np.array([[0, 3], [2, 1]])
    assert not numbers.has_bias
    assert numbers.predict(x[:, 0], x[:, 1]) == pytest.approx(cfkit.predict(model, x), abs=1e-6)


def test_a_count_below_one_is_refused():
    with pytest.raises(ModelError, match="at least one user, one item and one factor"):
        PMF(0, 3, 2)


def test_it_is_closed_with_the_dot_product():
    with closing("DotProduct"), pytest.raises(ShortcutTaken):
        PMF(2, 2, 2)
