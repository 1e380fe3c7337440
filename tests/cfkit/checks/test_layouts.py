"""A shape says what a parameter is; where it does not, there are several readings."""

import numpy as np
import pytest

from cfkit.checks import Layout
from cfkit.checks.layouts import find_places, first_missing, readings
from cfkit.errors import ModelError

SMALL = Layout(tables=((7, 3), (6, 2)), hidden=(4,))
AS_LINEARS = [(7, 3), (6, 2), (4, 5), (4,), (1, 4), (1,)]


def test_a_linear_layer_has_its_weights_and_its_biases():
    roles = SMALL.roles
    assert roles["weight", 0] == (4, 5)
    assert roles["bias", 0] == (4,)
    assert roles["weight", 1] == (1, 4)


def test_without_hidden_layers_one_linear_takes_all_that_is_joined():
    roles = Layout(tables=((7, 3), (6, 2)), n_cont=4).roles
    assert roles["weight", 0] == (1, 9)
    assert ("weight", 1) not in roles


def test_every_parameter_finds_its_role():
    likeliest, *_ = find_places(SMALL, AS_LINEARS)
    assert likeliest == {
        ("table", 0): 0, ("table", 1): 1, ("weight", 0): 2,
        ("bias", 0): 3, ("weight", 1): 4, ("bias", 1): 5,
    }  # fmt: skip


def test_the_order_of_the_parameters_does_not_matter():
    likeliest, *_ = find_places(SMALL, AS_LINEARS[::-1])
    assert likeliest["table", 0] == 5
    assert likeliest["bias", 0] == 2


def test_weights_may_be_held_the_other_way_round():
    turned = [(7, 3), (6, 2), (5, 4), (1, 4), (4, 1), ()]
    likeliest, *_ = find_places(SMALL, turned)
    assert likeliest["weight", 0] == 2
    assert (likeliest["bias", 0], likeliest["weight", 1]) == (3, 4)


def test_a_flat_bias_and_a_flat_last_weight_are_read_both_ways():
    flat = [(7, 3), (6, 2), (4, 5), (4,), (4,), (1,)]
    ways = find_places(SMALL, flat)
    assert {(w["bias", 0], w["weight", 1]) for w in ways} == {(3, 4), (4, 3)}


def test_a_layer_may_do_without_its_bias():
    (only,) = find_places(SMALL, [(7, 3), (6, 2), (4, 5), (1, 4), (1,)])
    assert ("bias", 0) not in only
    assert ("bias", 1) in only


def test_a_parameter_too_many_fits_no_layout():
    assert find_places(SMALL, [*AS_LINEARS, (4, 4)]) == []
    assert first_missing(SMALL, [*AS_LINEARS, (4, 4)]) is None


def test_a_single_number_may_be_spare():
    assert find_places(SMALL, [*AS_LINEARS, (1,)]) == []
    assert find_places(SMALL, [*AS_LINEARS, (1,)], spare=1)


def test_the_first_part_that_is_missing_is_named():
    assert first_missing(SMALL, [(7, 3), (4, 5), (4,)]) == ("table", 1)
    assert first_missing(SMALL, [(7, 3), (6, 2), (4, 5)]) == ("weight", 1)


def test_a_thousand_parameters_are_turned_away_at_once():
    assert find_places(SMALL, [(4,)] * 1000) == []


def test_the_columns_of_the_first_weight_come_in_the_order_of_the_tables():
    layout = Layout(tables=((7, 2), (6, 1)))
    values = [np.zeros((7, 2)), np.zeros((6, 1)), np.array([[10, 11, 20]]), np.zeros(1)]
    ways = find_places(layout, [v.shape for v in values])
    first_weights = [r.weights[0].tolist() for r in readings(layout, ways, values)]
    assert first_weights == [[[10, 11, 20]], [[11, 20, 10]]]  # as joined: u, v; and v, u


def test_three_parts_can_be_joined_in_six_orders():
    layout = Layout(tables=((7, 2), (5, 1)), n_cont=3)
    values = [np.zeros(s) for s in [(7, 2), (5, 1), (1, 6), (1,)]]
    ways = find_places(layout, [v.shape for v in values])
    assert len(list(readings(layout, ways, values))) == 6


@pytest.mark.parametrize(
    "sizes",
    [
        {"tables": ((7, 3), (6, 2)), "hidden": (5,)},  # 3 + 2 = 5: a square weight
        {"tables": ((4, 3), (9, 2)), "hidden": (4, 3)},  # a weight of 3 × 4, a table of 4 × 3
    ],
)
def test_sizes_that_tell_nothing_apart_are_refused(sizes):
    with pytest.raises(ModelError, match="could be turned round or taken for another"):
        Layout(**sizes)


def test_a_model_of_a_thousand_tables_is_not_searched_for_the_one_that_is_missing():
    layout = Layout(tables=((7, 3), (5, 4)), hidden=(6,))
    assert first_missing(layout, [(7, 3), (5, 4), (6, 7)] * 400) is None
