"""A failed expectation names what is wrong and never what would be right."""

import numpy as np
import pytest

from cfkit.checks import (
    CheckFailed,
    expect_close,
    expect_count,
    expect_numbers,
    expect_spread,
    expect_within,
)
from cfkit.checks.expectations import difference
from cfkit.checks.plain import Table


def test_none_asks_for_a_return():
    with pytest.raises(CheckFailed, match=r"came back as None. Is there a `return`\?"):
        expect_numbers(None, "the prediction")


def test_text_is_no_number():
    with pytest.raises(CheckFailed, match="should be numbers; text came back"):
        expect_numbers("4.5", "the prediction")


def test_a_square_of_predictions_is_told_by_its_shape():
    with pytest.raises(CheckFailed, match=r"should be 8 numbers; yours has shape \(8, 8\)"):
        expect_count(np.zeros((8, 8)), 8, "the prediction")


@pytest.mark.parametrize("shape", [(8,), (8, 1), (1, 8)])
def test_flat_and_in_a_column_are_both_right(shape):
    assert expect_count(np.arange(8.0).reshape(shape), 8, "it").tolist() == list(range(8))


def test_lists_and_plain_numbers_are_taken():
    expect_close([1, 2.0], [1, 2], "the pair")
    expect_close(3, [3], "the count")


def test_a_table_of_numbers_counts_as_a_matrix():
    got = expect_numbers(Table({"0": np.arange(2), "1": np.array([0.5, 1.5])}), "the matrix")
    assert got.tolist() == [[0, 0.5], [1, 1.5]]


def test_a_table_with_texts_is_no_matrix():
    with pytest.raises(CheckFailed, match="should be numbers; a table came back"):
        expect_numbers(Table({"model": ["bias"]}), "the matrix")


def test_nan_is_named():
    with pytest.raises(CheckFailed, match="not finite"):
        expect_close([np.nan], [1], "the slope")


def test_outside_the_range_is_counted():
    with pytest.raises(CheckFailed, match=r"between 0 and 5\.5; 1 of 2 lie outside"):
        expect_within([3, 7], 0, 5.5, "the rating")


def test_numbers_that_differ_are_given_flat():
    assert expect_spread([[1.0], [3.0]], 2, "the answer").tolist() == [1, 3]


@pytest.mark.parametrize("got", [[2.5, 2.5], [2.5, 2.50001], [np.nan, np.nan]])
def test_the_same_number_everywhere_has_no_content(got):
    with pytest.raises(CheckFailed, match="The answer: every value is the same, whatever went in"):
        expect_spread(got, 2, "the answer")


@pytest.mark.parametrize(
    ("got", "words"),
    [
        ([2.0, 3.0, 5.0], "off by the same amount"),
        ([2.0, 4.0, 8.0], "the same multiple"),
        ([7.0, 7.0, 7.0], "every value is the same"),
        ([4.0, 2.0, 1.0], "2 of 3 values differ"),
        ([2.0, 4.0, 1.0], "in another order"),
        ([2.0, 9.0, 6.5], "too high"),
    ],
)
def test_the_difference_is_described_and_the_right_value_is_not_said(got, words):
    told = difference(np.array(got), np.array([1.0, 2.0, 4.0]))
    assert words in told
