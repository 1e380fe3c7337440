import math
import subprocess
import sys

import numpy as np
import pytest
import torch

from cfkit.closed import closing
from cfkit.errors import RatingError, ShortcutTaken
from cfkit.squash import logit_range, sigmoid_range


def test_a_score_of_nothing_lands_in_the_middle():
    assert sigmoid_range(0, 0, 5.5) == 2.75
    assert sigmoid_range(0, 1, 5) == 3.0


def test_the_slides_score_is_3_97_through_the_squash():
    assert sigmoid_range(0.95, 0, 5.5) == pytest.approx(3.97, abs=0.005)


def test_five_stars_need_a_score_of_ln_10():
    assert sigmoid_range(math.log(10), 0, 5.5) == pytest.approx(5)
    assert logit_range(5, 0, 5.5) == pytest.approx(math.log(10))


@pytest.mark.parametrize(
    "kind", [float, np.float32, np.array, lambda v: np.array([v]), lambda v: torch.tensor(float(v))]
)
def test_a_score_of_a_hundred_stays_finite(kind):
    low, high = sigmoid_range(kind(-100), 0, 5.5), sigmoid_range(kind(100), 0, 5.5)
    assert float(np.asarray(low).item()) == pytest.approx(0, abs=1e-6)
    assert float(np.asarray(high).item()) == pytest.approx(5.5, abs=1e-6)


def test_a_number_gives_a_float():
    assert type(sigmoid_range(1, 0, 5)) is float
    assert type(logit_range(3, 0, 5)) is float


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_an_array_keeps_its_shape_and_dtype(dtype):
    x = np.ones((2, 3), dtype=dtype)
    for result in (sigmoid_range(x, 0, 5.5), logit_range(x, 0, 5.5)):
        assert (result.shape, result.dtype) == ((2, 3), dtype)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_a_tensor_keeps_its_shape_and_dtype(dtype):
    x = torch.ones(2, 3, dtype=dtype)
    for result in (sigmoid_range(x, 0, 5.5), logit_range(x, 0, 5.5)):
        assert (result.shape, result.dtype) == ((2, 3), dtype)


def test_the_slope_at_nothing_is_a_quarter_of_the_range():
    x = torch.zeros(1, requires_grad=True)
    sigmoid_range(x, 0, 4).backward()
    assert x.grad.item() == 1.0


def test_an_end_of_the_range_counts_as_one_hundredth_of_it():
    ln_99 = math.log(99)
    assert logit_range(5.5, 0, 5.5) == pytest.approx(ln_99)
    np.testing.assert_allclose(logit_range(np.array([1.0, 5.0]), 1, 5), [-ln_99, ln_99])
    torch.testing.assert_close(
        logit_range(torch.tensor([1.0, 5.0]), 1, 5), torch.tensor([-ln_99, ln_99])
    )


def test_logits_are_worked_out_in_float64_even_from_float32():
    stars = np.linspace(0.1, 5.4, 200, dtype=np.float32)
    exact = [np.float32(math.log(s / (5.5 - s))) for s in stars.tolist()]
    np.testing.assert_array_equal(logit_range(stars, 0, 5.5), exact)
    np.testing.assert_array_equal(logit_range(torch.tensor(stars), 0, 5.5), exact)


def test_whole_stars_do_not_give_whole_logits():
    ln_10 = pytest.approx(math.log(10))
    assert logit_range(np.array([5]), 0, 5.5)[0] == ln_10
    assert logit_range(torch.tensor([5]), 0, 5.5).item() == ln_10


def test_a_blank_stays_a_blank():
    assert math.isnan(logit_range(float("nan"), 0, 5.5))


@pytest.mark.parametrize("squash", [sigmoid_range, logit_range])
def test_a_range_that_runs_backwards_is_an_error(squash):
    with pytest.raises(RatingError, match="needs low < high: got low=5 and high=1"):
        squash(0.5, 5, 1)


def test_it_is_closed_while_a_student_has_to_write_it():
    with closing("sigmoid_range"), pytest.raises(ShortcutTaken, match="sigmoid_range"):
        sigmoid_range(0.5, 0, 5)


def test_importing_it_does_not_wake_torch():
    program = (
        "import sys, cfkit.squash as s; s.sigmoid_range(1, 0, 5); print('torch' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "False\n"
