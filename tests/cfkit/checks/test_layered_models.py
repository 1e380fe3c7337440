"""A student's layers are found by shape, filled, and read in every order of joining."""

import numpy as np
import pytest
import torch
from torch import nn

from cfkit.checks import CheckFailed, LayeredModel, Layout
from cfkit.checks.evidence import gathering
from cfkit.checks.local import LocalStudent

LAYOUT = Layout(tables=((7, 2), (6, 1)), hidden=(4,))
IDS = np.array([[0, 5], [6, 0]])


class Net(nn.Module):
    """Tables and layers as most people write them; `order` says how it joins."""

    def __init__(self, order=(0, 1), bias=True, extra=0):
        super().__init__()
        self.tables = nn.ModuleList([nn.Embedding(7, 2), nn.Embedding(6, 1)])
        self.layers = nn.Sequential(nn.Linear(3, 4, bias=bias), nn.ReLU(), nn.Linear(4, 1))
        self.extra = nn.ParameterList([torch.zeros(1) for _ in range(extra)])
        self.order = order

    def forward(self, x):
        return self.layers(torch.cat([self.tables[j](x[:, j]) for j in self.order], dim=1))


def model_of(layout=LAYOUT, spare=0, net=Net, **options):
    return LayeredModel(LocalStudent({"Net": net}), "Net", layout, options, spare)


def by_hand(reading, ids):
    rows = np.concatenate([t[ids[:, j]] for j, t in enumerate(reading.tables)], axis=1)
    hidden = np.maximum(rows @ reading.weights[0].T + reading.biases[0], 0)
    return (hidden @ reading.weights[1].T + reading.biases[1])[:, 0]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_one_reading_agrees_however_the_rows_are_joined(order):
    model = model_of(order=order).fill(np.random.default_rng(1))
    got = np.asarray(model(IDS))[:, 0]
    agree = [np.allclose(by_hand(r, IDS), got, atol=1e-5) for r in model.readings()]
    assert sum(agree) == 1
    assert agree[0] == (order == (0, 1))


def test_numbers_can_be_given_by_hand():
    model = model_of().fill(
        np.random.default_rng(1), tables=[[1, 2], 3], weights=[1, 0.5], biases=[-1, [0.25]]
    )
    assert model(IDS).tolist() == [[10.25], [10.25]]  # 1 + 2 + 3 − 1 = 5 in each of 4 units


def test_it_draws_again_until_the_numbers_will_do():
    model = model_of().fill(np.random.default_rng(1), until=lambda r: r.biases[1][0] > 0.8)
    assert next(model.readings()).biases[1][0] > 0.8


def test_a_layer_without_a_bias_is_read_with_zeros_and_named():
    model = model_of(bias=False).fill(np.random.default_rng(1))
    assert model.unlearned == ["the biases of a layer, 4 in all"]
    assert next(model.readings()).biases[0].tolist() == [0, 0, 0, 0]


def test_gradients_come_by_role():
    student = LocalStudent({"Net": Net})
    model = LayeredModel(student, "Net", LAYOUT, {})
    model.fill(np.random.default_rng(1), tables=1, weights=1, biases=0)
    model(IDS)
    student.backward()
    grads = model.gradients()
    assert grads["table", 0].tolist() == [[4, 4]] + [[0, 0]] * 5 + [[4, 4]]
    assert grads["bias", 1].tolist() == [2]


def test_a_spare_number_is_set_to_zero():
    model = model_of(spare=1, extra=1).fill(np.random.default_rng(1))
    assert 0.0 in [model.thing.read(i).item() for i in (6,)]


def test_a_missing_layer_is_said_kindly():
    class NoLayers(nn.Module):
        def __init__(self):
            super().__init__()
            self.u, self.v = nn.Embedding(7, 2), nn.Embedding(6, 1)
            self.layers = [nn.Linear(3, 4), nn.Linear(4, 1)]

        def forward(self, x):
            return self.layers[1](self.layers[0](torch.cat([self.u(x[:, 0]), self.v(x[:, 1])], 1)))

    with gathering() as seen, pytest.raises(CheckFailed, match="a layer from 3 to 4 numbers"):
        model_of(net=NoLayers)
    assert seen[1:] == ["all the same", False]  # another pair of layers each time it is built


def test_a_table_that_is_made_in_each_call_is_told_apart():
    class NewTables(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 1))

        def forward(self, x):
            rows = nn.Embedding(7, 2)(x[:, 0]), nn.Embedding(6, 1)(x[:, 1])
            return self.layers(torch.cat(rows, dim=1))

    with gathering() as seen, pytest.raises(CheckFailed, match="embedding table of 7 × 2 numbers"):
        model_of(net=NewTables)
    assert "new each call" in seen


def test_something_too_much_is_named():
    with pytest.raises(CheckFailed, match="learns more than the question asks for"):
        model_of(extra=1)


def test_an_empty_model_asks_who_registers():
    class Nothing(nn.Module):
        def forward(self, x):
            return torch.zeros(len(x))

    with pytest.raises(CheckFailed, match="Who tells the module"):
        model_of(net=Nothing)
