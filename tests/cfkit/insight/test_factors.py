import numpy as np
import pytest
import torch

import cfkit
from cfkit.collab import EmbeddingDotBias
from cfkit.errors import ModelError
from cfkit.insight.factors import Factors

X = np.array([[0, 0], [1, 0], [2, 1], [0, 1], [1, 1]])
MODELS = {
    "DotProduct": lambda: cfkit.DotProduct(3, 2, 4),
    "DotProductBias": lambda: cfkit.DotProductBias(3, 2, 4),
    "EmbeddingDotBias": lambda: EmbeddingDotBias(4, 3, 2, y_range=(0, 5.5)),
    "unsquashed": lambda: EmbeddingDotBias(4, 3, 2),
}


@pytest.mark.parametrize("name", MODELS)
def test_the_numbers_alone_predict_what_the_model_predicts(name):
    torch.manual_seed(0)
    model = MODELS[name]()
    with torch.no_grad():
        for p in model.parameters():
            p.add_(torch.randn_like(p))
        theirs = model(torch.tensor(X)).numpy()
    ours = Factors.of(model)
    np.testing.assert_allclose(ours.predict(X[:, 0], X[:, 1]), theirs, rtol=1e-5)
    np.testing.assert_allclose(ours.predict_all(np.arange(3))[X[:, 0], X[:, 1]], theirs, rtol=1e-5)


def test_a_closed_form_model_is_read_as_well():
    model = cfkit.fit_bayes((X, np.array([5.0, 4, 1, 2, 3])), n_factors=2, progress=False)
    ours = Factors.of(model)
    np.testing.assert_allclose(ours.predict(X[:, 0], X[:, 1]), model.predict(X), rtol=1e-5)


def test_a_model_without_biases_says_so_and_counts_them_as_none():
    ours = Factors.of(cfkit.DotProduct(3, 2, 4))
    assert not ours.has_bias
    assert not ours.item_bias.any()


def test_the_numbers_are_copies():
    model = cfkit.DotProductBias(3, 2, 4)
    Factors.of(model).item_factors[:] = 9
    assert not (model.item_factors.weight == 9).any()


def test_a_network_has_no_factors_to_read():
    with pytest.raises(ModelError, match="Linear has none"):
        Factors.of(torch.nn.Linear(2, 1))
