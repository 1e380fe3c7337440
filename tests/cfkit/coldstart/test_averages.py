import numpy as np
import pandas as pd
import pytest

import cfkit
from cfkit.closed import closing
from cfkit.coldstart import bayesian_average
from cfkit.errors import RatingError, ShortcutTaken, UnknownIdError

# One 5; four ratings with the mean 4.5; three with the mean 5/3. All eight: 28/8 = 3.5.
ITEMS = [0, 1, 1, 1, 1, 2, 2, 2]
STARS = [5.0, 4, 5, 4, 5, 2, 1, 2]


def table(items=ITEMS, stars=STARS):
    return pd.DataFrame({"user": range(len(items)), "item": items, "rating": stars})


def test_one_enthusiast_does_not_outvote_four_fans():
    one, four, *_ = bayesian_average(table(), 3, prior_weight=2)
    assert one == pytest.approx((2 * 3.5 + 5) / 3)  # 4.0
    assert four == pytest.approx((2 * 3.5 + 18) / 6)  # 4.17
    assert four > one


def test_a_film_that_nobody_rated_counts_as_an_average_one():
    assert bayesian_average(table(), 5, prior_weight=2)[3:] == pytest.approx([3.5, 3.5])


def test_without_a_prior_it_is_the_plain_mean_and_an_unseen_film_still_has_an_answer():
    assert bayesian_average(table(), 4, prior_weight=0) == pytest.approx([5, 4.5, 5 / 3, 3.5])


def test_a_heavy_prior_makes_all_films_alike():
    assert np.ptp(bayesian_average(table(), 4, prior_weight=1e9)) < 1e-6


def test_the_table_may_come_in_any_order_with_any_index():
    shuffled = table().sample(frac=1, random_state=1)
    expected = bayesian_average(table(), 3, prior_weight=2)
    np.testing.assert_allclose(bayesian_average(shuffled, 3, prior_weight=2), expected)


def test_the_table_stays_as_it_was():
    given = table()
    bayesian_average(given, 4, prior_weight=2)
    pd.testing.assert_frame_equal(given, table())


@pytest.mark.parametrize("weight", [-1, float("nan"), float("inf")])
def test_a_prior_weight_is_a_number_of_votes(weight):
    with pytest.raises(RatingError, match=f"prior_weight of 0 or more: got {weight}"):
        bayesian_average(table(), 3, prior_weight=weight)


@pytest.mark.parametrize(("items", "seen"), [([0, 3], "0 to 3"), ([-1, 2], "-1 to 2")])
def test_an_item_without_a_row_is_an_error(items, seen):
    with pytest.raises(UnknownIdError, match=f"rows 0 to 2: got {seen}"):
        bayesian_average(table(items, [4.0, 5.0]), 3, prior_weight=1)


def test_names_are_not_rows():
    with pytest.raises(UnknownIdError, match=r"got Fog to Kite\. Turn ids into rows"):
        bayesian_average(table(["Fog", "Kite"], [4.0, 5.0]), 3, prior_weight=1)


def test_a_table_that_cannot_be_right_says_why():
    with pytest.raises(RatingError, match="rating are missing from item"):
        bayesian_average(pd.DataFrame({"item": [0]}), 1, prior_weight=1)


def test_it_is_closed_while_a_student_has_to_write_it():
    with closing("bayesian_average"), pytest.raises(ShortcutTaken, match="bayesian_average"):
        cfkit.bayesian_average(table(), 3, prior_weight=2)
