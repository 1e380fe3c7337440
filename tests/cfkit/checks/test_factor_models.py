"""Factors and biases are found by shape, whatever they are called."""

import numpy as np
import pytest
import torch
from torch import nn

from cfkit.checks import CheckFailed, FactorModel, pairs
from cfkit.checks.evidence import gathering
from cfkit.checks.local import LocalStudent


class Plain(nn.Module):
    def __init__(self, n_users, n_items, n_factors):
        super().__init__()
        self.q = nn.Parameter(torch.zeros(n_items, n_factors))
        self.p = nn.Parameter(torch.zeros(n_users, n_factors))

    def forward(self, x):
        return (self.p[x[:, 0]] * self.q[x[:, 1]]).sum(1)


def model_of(net, bias=False):
    return FactorModel(LocalStudent({"Net": net}), "Net", (7, 5, 3), bias)


def test_tables_are_found_whatever_their_order_and_filled_by_hand():
    model = model_of(Plain).fill(np.random.default_rng(1), user_factors=2, item_factors=0.5)
    assert model(pairs((0, 0), (6, 4))).tolist() == [3, 3]  # three factors, 2 times 0.5 each


def test_a_missing_bias_is_named_with_what_there_is():
    with pytest.raises(CheckFailed, match=r"the user bias, 7 numbers; among .* only \(5, 3\)"):
        model_of(Plain, bias=True)


def test_what_lives_outside_the_parameters_shows_in_how_it_answers():
    class InForward(Plain):
        def __init__(self, **sizes):
            super().__init__(**sizes)
            del self.p

        def forward(self, x):
            return torch.randn(len(x))

    with gathering() as seen, pytest.raises(CheckFailed, match="the user factors, 7 × 3"):
        model_of(InForward)
    assert seen[-1] == "new each call"
