"""The slope on paper against the slope that torch finds."""

import copy

import numpy as np
import pytest
import torch
from torch import nn

from cfkit.learner.by_hand import HandSteps, knows
from cfkit.learner.steps import DECAYS, TorchSteps
from cfkit.models import DotProduct, DotProductBias

RNG = np.random.default_rng(0)
X = torch.from_numpy(np.column_stack([RNG.integers(0, 9, 40), RNG.integers(0, 7, 40)]))
Y = torch.from_numpy(RNG.integers(1, 6, 40).astype(np.float32))


def made(kind=DotProductBias, **kwargs):
    torch.manual_seed(0)
    model = kind(9, 7, 4, **kwargs)
    with torch.no_grad():
        for p in model.parameters():
            p.mul_(30)  # far enough from zero that every term counts
    return model


def both(model, decay="decoupled", wd=0.1, clip=None, steps=20):
    twin = copy.deepcopy(model)
    hand, torchs = HandSteps(model, wd, decay, clip), TorchSteps(twin, wd, decay, clip)
    for i in range(steps):
        rows = slice(i % 4 * 10, i % 4 * 10 + 10)
        errors = [s.step(X[rows], Y[rows], 0.01, 0.9) for s in (hand, torchs)]
        assert errors[0] == pytest.approx(errors[1], rel=1e-4), f"step {i}"
        hand.write_back()
        for (name, p), q in zip(model.named_parameters(), twin.parameters(), strict=True):
            assert torch.allclose(p, q, atol=2e-5), f"{name} after step {i}"


@pytest.mark.parametrize("kind", [DotProduct, DotProductBias])
def test_it_takes_the_steps_that_torch_takes(kind):
    both(made(kind))


@pytest.mark.parametrize("decay", DECAYS)
def test_all_forms_of_decay_agree_with_torch(decay):
    both(made(), decay)


def test_a_clipped_step_agrees_with_torch():
    both(made(), clip=0.01)


def test_another_range_agrees_with_torch():
    both(made(y_range=(0.5, 7)))


def test_a_row_that_is_rated_twice_in_a_batch_learns_from_both():
    model = made()
    twin = copy.deepcopy(model)
    x, y = torch.tensor([[0, 0], [0, 1], [0, 0]]), torch.tensor([5.0, 1.0, 2.0])
    hand = HandSteps(model, 0.0, "decoupled", None)
    hand.step(x, y, 0.1, 0.9)
    hand.write_back()
    TorchSteps(twin, 0.0, "decoupled", None).step(x, y, 0.1, 0.9)
    assert torch.allclose(model.user_factors.weight, twin.user_factors.weight, atol=1e-6)


def test_it_knows_the_kits_own_models():
    assert knows(DotProduct(2, 2, 1))
    assert knows(DotProductBias(2, 2, 1))


def frozen(model):
    model.item_bias.weight.requires_grad = False


def hooked(model):
    model.user_factors.register_forward_hook(lambda *_: None)


def in_double(model):
    model.double()


def with_another_table(model):
    model.item_factors = nn.Embedding(2, 1, max_norm=1.0)


def with_another_forward(model):
    model.forward = lambda x: x[:, 0].float()


@pytest.mark.parametrize(
    "change", [frozen, hooked, in_double, with_another_table, with_another_forward]
)
def test_it_leaves_a_changed_model_to_torch(change):
    model = DotProductBias(2, 2, 1)
    change(model)
    assert not knows(model)


def test_it_leaves_a_subclass_to_torch():
    class Mine(DotProductBias):
        def forward(self, x):
            return super().forward(x) + 1

    assert not knows(Mine(2, 2, 1))
