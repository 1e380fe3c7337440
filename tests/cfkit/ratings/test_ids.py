import numpy as np
import pandas as pd
import pytest

from cfkit.errors import RatingError, UnknownIdError
from cfkit.ratings import IdMap


def test_ids_with_holes_get_rows_without():
    ids = IdMap.of([40, 7, 40, 12])
    assert len(ids) == 3
    assert ids.rows([7, 12, 40, 7]).tolist() == [0, 1, 2, 0]


def test_rows_lead_back_to_their_ids():
    ids = IdMap.of([40, 7, 12])
    assert ids.ids_of([2, 0]).tolist() == [40, 7]


def test_rows_are_int64_as_torch_wants_them():
    assert IdMap.of([3, 4]).rows([4]).dtype == np.int64


@pytest.mark.parametrize("column", [pd.Series(["b", "a"]), np.array(["b", "a"]), ["b", "a"]])
def test_text_can_be_an_id(column):
    ids = IdMap.of(column)
    assert ids.ids.tolist() == ["a", "b"]
    assert ids.rows(column).tolist() == [1, 0]


def test_asking_for_nothing_gives_nothing():
    assert IdMap.of([1, 2]).rows([]).shape == (0,)


def test_unknown_ids_are_named_up_to_five():
    with pytest.raises(UnknownIdError, match=r"6 of 7 ids .* the 2 known ones: 3, 4, 5, 6, 7, …"):
        IdMap.of([1, 2]).rows([1, 3, 4, 5, 6, 7, 8])


def test_an_unknown_id_is_named_once_and_with_a_way_out():
    with pytest.raises(
        UnknownIdError, match=r"ones: 9\. Did you mean 2 or 1\? Build the map from all ratings"
    ):
        IdMap.of([1, 2]).rows([9, 9])


def test_text_for_numbers_gets_a_hint():
    with pytest.raises(UnknownIdError, match="asked for are text and the map holds numbers"):
        IdMap.of([1, 2]).rows(["1"])
    with pytest.raises(UnknownIdError, match="asked for are numbers and the map holds text"):
        IdMap.of(["1", "2"]).rows([1])


def test_an_empty_map_knows_nobody():
    with pytest.raises(UnknownIdError, match="1 of 1 ids are not among the 0 known ones"):
        IdMap.of([]).rows([1])


def test_rows_may_come_one_by_one():
    assert IdMap.of([40, 7, 12]).ids_of(row for row in (2, 0)).tolist() == [40, 7]


def test_no_rows_have_no_ids():
    assert IdMap.of(["a", "b"]).ids_of([]).tolist() == []


@pytest.mark.parametrize("row", [0.9, True, "0"])
def test_a_row_that_is_no_whole_number_is_never_rounded_to_one(row):
    with pytest.raises(RatingError, match=f"Rows are whole numbers: got {row!r}"):
        IdMap.of([5, 6]).ids_of([row])


@pytest.mark.parametrize("row", [-1, 2])
def test_a_row_outside_is_an_error_and_never_wraps_around(row):
    with pytest.raises(UnknownIdError, match=f"rows 0 to 1: got {row}"):
        IdMap.of([5, 6]).ids_of([row])


@pytest.mark.parametrize("blank", [float("nan"), None])
def test_an_id_cannot_be_blank(blank):
    with pytest.raises(RatingError, match="Ids cannot be blank: 1 of 2 are"):
        IdMap.of(["ann", blank])


def test_text_and_numbers_do_not_mix():
    with pytest.raises(RatingError, match="either all text or all numbers"):
        IdMap.of(["1", 1])


@pytest.mark.parametrize("ask", [lambda m: m.ids_of(0), lambda m: m.rows(0), lambda m: IdMap.of(0)])
def test_one_alone_is_asked_for_in_a_list(ask):
    with pytest.raises(RatingError, match=r"come as a list or a column: got 0.*write \[0\]"):
        ask(IdMap.of([3, 4]))
