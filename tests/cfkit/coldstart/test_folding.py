import math
import subprocess
import sys

import numpy as np
import pytest
import torch

import cfkit
from cfkit.closed import closing
from cfkit.coldstart import fold_in
from cfkit.errors import RatingError, ShortcutTaken, UnknownIdError

STARS = (0, 5.5)
# One factor, two films; the average person is 0.3 with a bias of 0.2.
ONE_FACTOR = {
    "item_factors": np.array([[2.0], [-1.0]]),
    "item_bias": np.array([0.5, 0.0]),
    "vector": np.array([0.3]),
    "bias": 0.2,
    "y_range": STARS,
}
COMPASS = {  # two factors, no biases, and an average person without any taste
    "item_factors": np.array([[0.0, 1.0], [1.0, 0.0], [0.0, -1.0]]),
    "item_bias": np.zeros(3),
    "vector": np.zeros(2),
    "bias": 0.0,
    "y_range": STARS,
}


def test_one_answer_by_hand():
    # 5 stars are ln 10; of that 0.5 + 0.2 + 2 · 0.3 are explained. d = 2 · 1.003 / (4 + 4).
    left = math.log(10) - 1.3
    placed = fold_in(items=[0], ratings=[5.0], ridge=4, **ONE_FACTOR)
    assert placed == pytest.approx([0.3 + 2 * left / 8])


def test_who_answers_nothing_is_the_average_person():
    np.testing.assert_array_equal(fold_in(items=[], ratings=[], ridge=4, **ONE_FACTOR), [0.3])


def test_loving_one_item_moves_the_newcomer_towards_it():
    east, north = fold_in(items=[0], ratings=[5], ridge=1, **COMPASS)
    assert east == 0.0
    assert north == pytest.approx(math.log(10) / 2)  # 1 · t / (1 + 1)


def test_disliking_an_item_moves_the_newcomer_away_from_it():
    _, north = fold_in(items=[0], ratings=[1], ridge=1, **COMPASS)
    assert north < 0


def test_an_answer_as_expected_moves_nobody():
    placed = fold_in(items=[0, 1], ratings=[2.75, 2.75], ridge=1, **COMPASS)
    assert placed == pytest.approx([0, 0])


def test_a_larger_ridge_is_shyer():
    bold, shy = (fold_in(items=[0], ratings=[5], ridge=r, **COMPASS)[1] for r in (0.1, 10))
    assert 0 < shy < bold < math.log(10)


def test_many_answers_outweigh_the_ridge():
    many = {**COMPASS, "item_factors": np.array([[0.0, 1.0]] * 999), "item_bias": np.zeros(999)}
    placed = fold_in(items=list(range(999)), ratings=[4.0] * 999, ridge=1, **many)
    assert placed[1] == pytest.approx(math.log(4 / 1.5), rel=0.01)


def test_no_prediction_goes_wild_after_five_stars_at_the_very_end_of_the_scale():
    at_the_end = {**COMPASS, "y_range": (1, 5)}
    assert fold_in(items=[0], ratings=[5], ridge=1, **at_the_end)[1] == pytest.approx(
        math.log(99) / 2
    )


def test_a_models_own_tables_can_be_used_and_stay_as_they_were():
    model = cfkit.DotProductBias(4, 3, 2)
    factors, bias = model.item_factors.weight, model.item_bias.weight.reshape(-1)
    before = factors.detach().clone()
    person = model.user_factors.weight.detach().mean(dim=0)
    start = person.clone()
    placed = fold_in(factors, bias, [0, 2], [5.0, 1.0], 1, person, 0.1, STARS)
    assert isinstance(placed, torch.Tensor)
    assert (placed.dtype, placed.shape, placed.requires_grad) == (torch.float32, (2,), False)
    torch.testing.assert_close(factors, before, rtol=0, atol=0)
    torch.testing.assert_close(person, start, rtol=0, atol=0)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_an_array_comes_back_as_an_array_of_its_dtype(dtype):
    person = {**COMPASS, "vector": np.zeros(2, dtype=dtype)}
    assert fold_in(items=[0], ratings=[5], ridge=1, **person).dtype == dtype


@pytest.mark.parametrize("zeros", [[0, 0], np.array([0, 0]), torch.tensor([0, 0])])
def test_a_person_in_whole_numbers_does_not_round_the_newcomer(zeros):
    placed = fold_in(items=[0], ratings=[5], ridge=1, **{**COMPASS, "vector": zeros})
    assert float(placed[1]) == pytest.approx(math.log(10) / 2)


def test_every_answer_needs_an_item():
    with pytest.raises(RatingError, match="got 2 items and 1 ratings"):
        fold_in(items=[0, 1], ratings=[5], ridge=1, **COMPASS)


@pytest.mark.parametrize("item", [-1, 3, 0.5])
def test_an_item_without_a_row_is_an_error(item):
    with pytest.raises(UnknownIdError, match=f"rows 0 to 2: got {item}"):
        fold_in(items=[item], ratings=[5], ridge=1, **COMPASS)


@pytest.mark.parametrize("ridge", [0, -1, float("nan")])
def test_without_a_ridge_there_is_no_single_best_vector(ridge):
    with pytest.raises(RatingError, match=f"ridge > 0: got {ridge}"):
        fold_in(items=[0], ratings=[5], ridge=ridge, **COMPASS)


@pytest.mark.parametrize(
    "wrong", [{"vector": np.zeros(3)}, {"item_bias": np.zeros((3, 1))}, {"item_bias": np.zeros(2)}]
)
def test_sizes_that_do_not_fit_are_named(wrong):
    with pytest.raises(RatingError, match=r"item_bias \(n_items,\) and vector .* got \(3, 2\)"):
        fold_in(items=[0], ratings=[5], ridge=1, **{**COMPASS, **wrong})


def test_it_is_closed_while_a_student_has_to_write_it():
    with closing("fold_in"), pytest.raises(ShortcutTaken, match="fold_in"):
        cfkit.fold_in(items=[0], ratings=[5], ridge=1, **COMPASS)


def test_the_room_does_not_wake_torch():
    program = "import sys, cfkit.coldstart; print('torch' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "False\n"
