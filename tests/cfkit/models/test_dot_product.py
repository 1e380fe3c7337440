import math

import pytest
import torch

from cfkit.models import DotProduct, DotProductBias
from tests.cfkit.models.model_contract import ModelContract

ALICE, INCEPTION = [0.8, -0.3, 0.6], [0.7, 0.5, 0.9]
ONE_PAIR = torch.tensor([[0, 0]])


def with_the_slides_vectors(model):
    with torch.no_grad():
        model.user_factors.weight.copy_(torch.tensor([ALICE]))
        model.item_factors.weight.copy_(torch.tensor([INCEPTION]))
    return model


class TestDotProduct(ModelContract):
    Model = DotProduct

    def test_alice_and_inception_score_0_95_which_is_3_97_stars(self):
        model = with_the_slides_vectors(DotProduct(1, 1, 3))
        by_hand = 5.5 / (1 + math.exp(-0.95))
        assert model(ONE_PAIR).item() == pytest.approx(by_hand)
        assert by_hand == pytest.approx(3.97, abs=0.005)

    def test_it_learns_one_vector_for_everybody_and_everything(self):
        numbers = sum(p.numel() for p in DotProduct(1000, 500, 50).parameters())
        assert numbers == 75_000


class TestDotProductBias(ModelContract):
    Model = DotProductBias

    def test_biases_join_the_score_before_the_squash(self):
        model = with_the_slides_vectors(DotProductBias(1, 1, 3))
        with torch.no_grad():
            model.user_bias.weight.fill_(0.25)
            model.item_bias.weight.fill_(-1.2)
        assert model(ONE_PAIR).item() == pytest.approx(2.75)  # 0.95 + 0.25 − 1.2 = 0

    def test_a_bias_for_everybody_and_everything_comes_on_top(self):
        numbers = sum(p.numel() for p in DotProductBias(1000, 500, 50).parameters())
        assert numbers == 76_500
