import numpy as np
import pandas as pd
import pytest

from cfkit.closed import closing
from cfkit.errors import RatingError, ShortcutTaken
from cfkit.ratings import crosstab, density

THREE = pd.DataFrame({"user": [1, 1, 2], "item": [7, 8, 8], "rating": [5, 3, 1]})


def test_a_blank_in_the_matrix_is_nan_and_not_zero():
    matrix = crosstab(THREE)
    np.testing.assert_array_equal(matrix, [[5, 3], [np.nan, 1]])
    assert (list(matrix.index), list(matrix.columns)) == ([1, 2], [7, 8])


def test_the_matrix_shows_who_was_asked_for_in_that_order():
    matrix = crosstab(THREE, users=[2, 1], items=[8])
    assert matrix[8].tolist() == [1, 3]


def test_who_rated_nothing_has_a_blank_row():
    assert crosstab(THREE, users=[9]).isna().all(axis=None)


def test_three_of_four_cells_are_three_quarters():
    assert density(THREE) == 0.75


def test_items_that_nobody_rated_make_the_matrix_emptier():
    assert density(THREE, n_users=2, n_items=6) == 0.25


@pytest.mark.parametrize("n_users", [-1, 0, 1])
def test_a_matrix_has_room_for_everybody_who_rated(n_users):
    with pytest.raises(RatingError, match=f"every user .*got n_users={n_users}, and it holds 2"):
        density(THREE, n_users=n_users)


def test_a_matrix_has_room_for_every_item_that_was_rated():
    with pytest.raises(RatingError, match=r"every item .*n_items=1, and it holds 2\. Count them"):
        density(THREE, n_items=1)


def test_density_is_closed_while_a_student_has_to_write_it():
    with closing("density"), pytest.raises(ShortcutTaken, match="density"):
        density(THREE)
