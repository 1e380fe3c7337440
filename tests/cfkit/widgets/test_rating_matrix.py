import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from helpers.widget_contract import WidgetContract

from cfkit.errors import WidgetError
from cfkit.widgets import RatingMatrix

LESSON = json.loads((Path(__file__).parents[2] / "js/vectors/rating_matrix.json").read_text())[
    "lesson"
]


def two_by_two():
    return pd.DataFrame([[5, None], [None, 2]], index=["Ann", "Ben"], columns=["Jaws", "Big"])


class TestRatingMatrix(WidgetContract):
    def make(self):
        return RatingMatrix(predictions=np.full((4, 5), 3.5))


def test_it_opens_with_the_lessons_table():
    widget = RatingMatrix()
    assert widget.ratings == LESSON["ratings"]
    assert (widget.n_known, widget.density) == (11, 0.55)
    assert "11 of 20 cells (55%)" in widget.summary()


def test_the_mean_leaves_blanks_out():
    assert RatingMatrix().mean == pytest.approx(46 / 11)


def test_an_empty_table_has_no_mean():
    nothing = pd.DataFrame([[np.nan]], index=["Ann"], columns=["Jaws"])
    assert RatingMatrix(nothing).mean is None
    assert "Ann rated nothing yet." in RatingMatrix(nothing).summary()


def test_a_table_brings_its_names_and_its_blanks():
    widget = RatingMatrix(two_by_two())
    assert (widget.users, widget.items) == (["Ann", "Ben"], ["Jaws", "Big"])
    assert widget.ratings == [[5, None], [None, 2]]


def test_guesses_from_the_browser_fill_the_blanks_of_the_table():
    widget = RatingMatrix(two_by_two())
    widget.set_state({"guesses": [[None, 3], [None, None]]})
    filled = widget.to_frame()
    assert filled.loc["Ann", "Big"] == 3
    assert filled.loc["Ann", "Jaws"] == 5
    assert np.isnan(filled.loc["Ben", "Jaws"])


def test_a_models_predictions_may_come_later():
    torch = pytest.importorskip("torch")
    widget = RatingMatrix(two_by_two())
    widget.predictions = torch.full((2, 2), 4.0, requires_grad=True)
    assert widget.predictions == [[4, 4], [4, 4]]


@pytest.mark.parametrize("stars", [0.5, 3.5, 5])
def test_half_stars_are_ratings(stars):
    widget = RatingMatrix(two_by_two().fillna({"Big": stars}))
    assert widget.ratings[0] == [5, stars]
    assert f"Big {stars:g}." in widget.summary()


@pytest.mark.parametrize("stars", [0.4, 5.5, -1])
def test_a_number_off_the_scale_is_no_rating(stars):
    with pytest.raises(WidgetError, match=f"run from 0.5 to 5, got {stars:g} for Ann and Big"):
        RatingMatrix(two_by_two().fillna({"Big": stars}))


def test_a_zero_is_no_rating():
    with pytest.raises(WidgetError, match=r"got 0 for Ann and Big.*a blank is not a zero"):
        RatingMatrix(two_by_two().fillna({"Big": 0}))


def test_predictions_of_another_shape_are_refused():
    with pytest.raises(WidgetError, match="2 users × 2 items, got 3 rows"):
        RatingMatrix(two_by_two(), predictions=np.zeros((3, 2)))


def test_predictions_in_one_long_row_are_refused():
    with pytest.raises(WidgetError, match=r"predictions needs rows of numbers.*of shape"):
        RatingMatrix(two_by_two(), predictions=np.zeros(4))


def test_words_are_no_predictions():
    with pytest.raises(WidgetError, match="numbers or blanks in every cell, got 'good'"):
        RatingMatrix(two_by_two(), predictions=[["good", 1], [1, 1]])


def test_a_table_too_large_to_look_at_is_refused():
    with pytest.raises(WidgetError, match=r"got 943 and 5\. Choose a few"):
        RatingMatrix(pd.DataFrame(np.ones((943, 5))))


def test_rows_without_names_are_refused():
    with pytest.raises(WidgetError, match=r"got list\. Make one: pd\.DataFrame"):
        RatingMatrix([[5, None]])
