"""The slope on paper against the slope that torch finds."""

import copy

import numpy as np
import pytest
import torch
from torch import nn

from cfkit.collab import EmbeddingDotBias
from cfkit.learner.adamw import AdamW
from cfkit.learner.by_hand import HandSteps, knows
from cfkit.learner.steps import TorchSteps
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


def mse(preds, y):
    return (preds - y).square().mean()


def adamw(model, wd=0.1):
    return AdamW(list(model.parameters()), wd)


def both(model, pull=0.0, clip=None, steps=20):
    twin = copy.deepcopy(model)
    ours, theirs = adamw(model), adamw(twin)
    shorten = None if clip is None else lambda: nn.utils.clip_grad_norm_(twin.parameters(), clip)
    torchs = TorchSteps(twin, theirs, mse, pull, shorten)
    for i in range(steps):
        if i % 7 == 0:  # a fit ends, and another one goes on from there
            hand = HandSteps(model, ours, pull, clip)
        rows = slice(i % 4 * 10, i % 4 * 10 + 10)
        errors = [s.step(X[rows], Y[rows], 0.01, 0.9) for s in (hand, torchs)]
        assert errors[0] == pytest.approx(errors[1], rel=1e-4), f"step {i}"
        hand.write_back()
        hand.hand_over()
        for (name, p), q in zip(model.named_parameters(), twin.parameters(), strict=True):
            assert torch.allclose(p, q, atol=2e-5), f"{name} after step {i}"
    for mine, other in zip(ours.means + ours.squares, theirs.means + theirs.squares, strict=True):
        assert torch.allclose(mine, other, atol=2e-5)
    assert ours.counts == theirs.counts


@pytest.mark.parametrize("kind", [DotProduct, DotProductBias])
def test_it_takes_the_steps_that_torch_takes(kind):
    both(made(kind))


def test_the_model_that_fastai_names_otherwise_takes_them_too():
    torch.manual_seed(0)
    both(EmbeddingDotBias(4, 9, 7, y_range=(0, 5.5)))


def test_a_decay_within_the_slope_agrees_with_torch():
    both(made(), pull=0.2)


def test_a_clipped_step_agrees_with_torch():
    both(made(), clip=0.01)


def test_another_range_agrees_with_torch():
    both(made(y_range=(0.5, 7)))


def test_a_row_that_is_rated_twice_in_a_batch_learns_from_both():
    model = made()
    twin = copy.deepcopy(model)
    x, y = torch.tensor([[0, 0], [0, 1], [0, 0]]), torch.tensor([5.0, 1.0, 2.0])
    hand = HandSteps(model, adamw(model))
    hand.step(x, y, 0.1, 0.9)
    hand.write_back()
    TorchSteps(twin, adamw(twin), mse).step(x, y, 0.1, 0.9)
    assert torch.allclose(model.user_factors.weight, twin.user_factors.weight, atol=1e-6)


def known(model):
    return knows(model, adamw(model))


def test_it_knows_the_kits_own_models():
    assert known(DotProduct(2, 2, 1))
    assert known(DotProductBias(2, 2, 1))
    assert known(EmbeddingDotBias(1, 2, 2, y_range=(0, 5.5)))


def test_a_model_without_a_range_is_left_to_torch():
    assert not known(EmbeddingDotBias(1, 2, 2))


def test_a_model_of_which_a_part_was_frozen_for_a_while_is_left_to_torch():
    model = DotProductBias(2, 2, 1)
    optimiser = adamw(model)
    optimiser.step([torch.ones_like(p) for p in model.parameters()], 0.1, 0.9)
    assert knows(model, optimiser)
    optimiser.step([None, *(torch.ones_like(p) for p in list(model.parameters())[1:])], 0.1, 0.9)
    assert not knows(model, optimiser)


def frozen(model):
    model.item_bias.weight.requires_grad = False


def hooked(model):
    model.user_factors.register_forward_hook(lambda *_: None)


def in_double(model):
    model.double()


def with_another_table(model):
    model.item_factors = nn.Embedding(2, 1, max_norm=1.0)


def with_one_table_for_both(model):
    model.item_factors.weight = model.user_factors.weight


def with_a_slope_of_its_own(model):
    model.item_bias.weight.register_hook(lambda slope: slope * 0)


def with_one_more_part(model):
    model.more = nn.Linear(1, 1)


def with_normed_rows(model):
    nn.utils.parametrizations.weight_norm(model.item_factors)


def with_another_forward(model):
    model.forward = lambda x: x[:, 0].float()


@pytest.mark.parametrize(
    "change",
    [
        frozen, hooked, in_double, with_another_table, with_another_forward,
        with_one_table_for_both, with_a_slope_of_its_own, with_one_more_part, with_normed_rows,
    ],
)  # fmt: skip
def test_it_leaves_a_changed_model_to_torch(change):
    model = DotProductBias(2, 2, 1)
    change(model)
    assert not known(model)


def test_it_leaves_a_subclass_to_torch():
    class Mine(DotProductBias):
        def forward(self, x):
            return super().forward(x) + 1

    assert not known(Mine(2, 2, 1))
