import numpy as np
import pandas as pd
import pytest

from cfkit.errors import RatingError, UnknownIdError
from cfkit.ratings import IdMap, check_ratings, to_xy


def table(**changes):
    columns = {"user": [10, 10, 30], "item": ["a", "b", "b"], "rating": [5, 3, 1]}
    return pd.DataFrame({**columns, **changes})


def test_a_table_becomes_rows_and_stars():
    ratings = table()
    x, y = to_xy(ratings, IdMap.of(ratings["user"]), IdMap.of(ratings["item"]))
    assert x.tolist() == [[0, 0], [0, 1], [1, 1]]
    assert y.tolist() == [5, 3, 1]
    assert (x.dtype, y.dtype) == (np.int64, np.float32)


def test_a_map_made_from_other_ratings_may_not_know_an_item():
    with pytest.raises(UnknownIdError, match="'b'"):
        to_xy(table(), IdMap.of([10, 30]), IdMap.of(["a"]))


def test_a_missing_column_is_named():
    with pytest.raises(RatingError, match="item is missing from user, movie, rating"):
        check_ratings(table().rename(columns={"item": "movie"}))


def test_a_table_without_rows_is_an_error():
    with pytest.raises(RatingError, match="at least one row"):
        check_ratings(table().iloc[:0])


@pytest.mark.parametrize("column", ["user", "item", "rating"])
def test_a_blank_cell_is_counted_and_is_no_zero(column):
    ratings = table().astype(object)
    ratings.loc[1, column] = None
    with pytest.raises(RatingError, match=f"needs a {column}: 1 of 3 have none. A blank is not"):
        check_ratings(ratings)


@pytest.mark.parametrize("stars", [["5", "3", "1"], [5.0, np.inf, 1.0]])
def test_stars_must_be_finite_numbers(stars):
    with pytest.raises(RatingError, match="must be finite numbers"):
        check_ratings(table(rating=stars))


def test_rating_an_item_twice_is_an_error_that_names_the_pair():
    with pytest.raises(RatingError, match="1 rows repeat a pair, such as user 10 and item b"):
        check_ratings(table(user=[10, 10, 10]))


def test_two_missing_columns_are_named_in_one_sentence():
    with pytest.raises(RatingError, match="item and rating are missing from user"):
        check_ratings(pd.DataFrame({"user": [1]}))


def test_a_list_is_no_ratings_table():
    with pytest.raises(RatingError, match=r"a list came\. Make one with pandas"):
        check_ratings([1, 2])
