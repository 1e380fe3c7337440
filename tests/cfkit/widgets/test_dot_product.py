import json
import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from helpers.widget_contract import WidgetContract

from cfkit.errors import RatingError, WidgetError
from cfkit.widgets import DotProduct

VECTORS = json.loads((Path(__file__).parents[2] / "js/vectors/dot_product.json").read_text())


class TestDotProduct(WidgetContract):
    def make(self):
        return DotProduct()


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: case["name"])
def test_python_and_the_browser_agree(case):
    widget = DotProduct(case["user"], case["item"])
    assert widget.terms == pytest.approx(case["terms"])
    assert widget.raw == pytest.approx(case["raw"])
    assert widget.score == pytest.approx(case["score"], abs=1e-3)
    assert widget.cosine == pytest.approx(case["cosine"], abs=1e-4)
    assert widget.angle == pytest.approx(case["angle"], abs=0.05)


def test_it_opens_with_the_lessons_alice_and_inception():
    widget = DotProduct()
    assert widget.raw == pytest.approx(0.95)
    assert "0.80 × 0.70 + (−0.30) × 0.50 + 0.60 × 0.90 = 0.95" in widget.summary()


def test_doubling_a_vector_doubles_the_score_and_keeps_the_angle():
    one, two = DotProduct([1, 2], [3, 1]), DotProduct([2, 4], [3, 1])
    assert two.raw == 2 * one.raw == 10
    assert two.angle == pytest.approx(one.angle)


def test_it_takes_an_array():
    assert DotProduct(np.array([1.0, 2.0]), np.array([3.0, 4.0])).raw == 11


def test_it_takes_a_row_of_a_trained_model():
    torch = pytest.importorskip("torch")
    factors = torch.nn.Parameter(torch.tensor([[1.0, 2.0]]))
    assert DotProduct(factors[0], [3, 4]).raw == 11


def test_it_counts_factors_that_nobody_named():
    assert DotProduct([1, 2], [3, 4]).factor_names == ["factor 1", "factor 2"]


def test_a_slider_moved_in_the_browser_moves_the_score():
    widget = DotProduct()
    widget.set_state({"user": [0.0, 0.0, 1.0]})
    assert widget.raw == pytest.approx(0.9)


def test_a_vector_of_zeros_has_no_direction():
    widget = DotProduct([0, 0], [1, 2])
    assert math.isnan(widget.angle)
    assert "no direction" in widget.summary()


def test_a_score_far_below_zero_is_next_to_no_stars():
    widget = DotProduct(user=[40.0], item=[-40.0])
    assert widget.score == pytest.approx(0)
    assert "= −1600.00. Squashed into (0, 5.5) that is 0.00 stars" in widget.summary()


def test_a_score_far_above_zero_is_next_to_all_stars():
    assert DotProduct(user=[40.0], item=[40.0]).score == pytest.approx(5.5)


def test_a_range_upside_down_is_refused():
    with pytest.raises(RatingError, match=r"low < high: got low=5\.0 and high=1\.0"):
        DotProduct(y_range=(5, 1)).summary()


def test_the_calculator_needs_no_torch():
    code = (
        "import sys; from cfkit.widgets import DotProduct\n"
        "DotProduct([1.0], [2.0]).summary(); print('torch' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_vectors_of_different_length_are_refused():
    with pytest.raises(WidgetError, match="got 2, 3 and 2 names"):
        DotProduct([1, 2], [1, 2, 3])


def test_more_factors_than_fit_a_screen_are_refused():
    with pytest.raises(WidgetError, match=r"shows 1 to 8 factors, got 50. .*factors\[:3\]"):
        DotProduct(np.zeros(50), np.zeros(50))


def test_a_whole_table_is_no_vector():
    with pytest.raises(WidgetError, match=r"one row of finite numbers.*shape \(2, 3\)"):
        DotProduct(np.zeros((2, 3)), [1, 2])


def test_words_are_no_vector():
    with pytest.raises(WidgetError, match="one row of finite numbers"):
        DotProduct().user = "0.8"


def test_a_number_alone_is_no_vector():
    with pytest.raises(WidgetError, match=r"one row of finite numbers, got 0\.8"):
        DotProduct(0.8, 0.7)
