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


class Network(torch.nn.Module):
    """The course's: factors of both, and layers where a dot product could be."""

    def __init__(self, of_user, of_item):
        super().__init__()
        self.user_factors = torch.nn.Embedding(3, of_user)
        self.item_factors = torch.nn.Embedding(2, of_item)
        self.layers = torch.nn.Sequential(
            torch.nn.Linear(of_user + of_item, 5), torch.nn.Dropout(0.5), torch.nn.Linear(5, 1)
        )
        self.y_range = (0, 5.5)

    def forward(self, x):
        both = [self.user_factors(x[:, 0]), self.item_factors(x[:, 1])]
        return cfkit.sigmoid_range(self.layers(torch.cat(both, dim=1)), *self.y_range)


@pytest.mark.parametrize(("width", "why"), [(4, "this Network gives"), (3, "Network has none")])
def test_a_network_is_not_read_as_a_dot_product_of_its_factors(width, why):
    with pytest.raises(ModelError, match=why):
        Factors.of(Network(4, width))


def test_a_model_that_is_asked_whether_it_was_read_rightly_does_not_notice():
    torch.manual_seed(0)
    model = cfkit.DotProductBias(3, 2, 4)
    model.train()
    model.item_bias.eval()
    chance = torch.get_rng_state()
    Factors.of(model)
    assert (model.training, model.item_bias.training) == (True, False)
    assert torch.equal(torch.get_rng_state(), chance)


def test_a_learner_has_rows_of_its_own_and_is_not_taken_for_its_model():
    ratings = cfkit.world().ratings.head(500)
    dls = cfkit.CollabDataLoaders.from_df(ratings, item_name="item", bs=64, seed=1)
    learn = cfkit.collab_learner(dls, n_factors=4, y_range=(0, 5.5))
    with pytest.raises(ModelError, match=r"row 0 of each is '#na#'.*Give learn\.model"):
        Factors.of(learn)
    own = (learn.dls.train.x, learn.dls.train.y)  # as the sentence says
    assert cfkit.explain(learn.model, 1, 1, own).prediction > 0
    titles = [str(name) for name in dls.classes["item"]]
    assert len(cfkit.bias_ranking(learn, titles, n=2)) == 4  # here no row can be mistaken
