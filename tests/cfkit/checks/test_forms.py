"""What has another form than it should is told by its form."""

import numpy as np
import pytest

from cfkit.checks import CheckFailed, Table, expect_pair, expect_shape, expect_table

MODELS = Table({"model": ["bias", "mean"], "mse": np.array([0.9, 1.2])})


def test_numbers_of_the_right_shape_are_given_on():
    assert expect_shape([[1, 2], [3, 4]], (2, 2), "the table").tolist() == [[1, 2], [3, 4]]


@pytest.mark.parametrize("got", [[1, 2, 3, 4], [[1, 2, 3, 4]], np.zeros((2, 1, 2))])
def test_as_many_numbers_in_another_shape_are_told_by_their_shape(got):
    with pytest.raises(CheckFailed, match=r"should have shape \(2, 2\); the shape of yours is \("):
        expect_shape(got, (2, 2), "the table")


@pytest.mark.parametrize("got", [(1, 2), [1, 2]])
def test_a_tuple_and_a_list_of_two_are_pairs(got):
    one, other = expect_pair(got, "what split returns")
    assert (one, other) == (1, 2)


@pytest.mark.parametrize(
    ("got", "came"),
    [
        (None, "None came back"),
        (MODELS, "a table came back"),
        ((1, 2, 3), "a tuple of 3 came back"),
        (np.zeros((2, 3)), r"numbers of shape \(2, 3\) came back"),
        (1.5, "a float came back"),
    ],
)
def test_what_is_no_pair_is_told_by_what_it_is(got, came):
    with pytest.raises(CheckFailed, match=f"What split returns should be a pair.*{came}"):
        expect_pair(got, "what split returns")


def test_a_table_may_have_further_columns():
    assert expect_table(MODELS, ("model",), "it") is MODELS


def test_a_missing_column_is_named_and_so_are_those_that_came():
    with pytest.raises(CheckFailed, match="has no column `std`; its columns are: model, mse"):
        expect_table(MODELS, ("model", "std"), "what compare returns")


def test_a_dict_is_no_data_frame():
    with pytest.raises(CheckFailed, match="should be a DataFrame; a dict came back"):
        expect_table({"model": ["bias"]}, ("model",), "what compare returns")
