import numpy as np
import pytest
import torch

from cfkit.errors import RatingError, UnknownIdError
from cfkit.insight import neighbours

TITLES = ["north", "far north", "east", "south", "nowhere"]
FACTORS = np.array([[0.0, 1.0], [0.0, 7.0], [1.0, 0.0], [0.0, -2.0], [0.0, 0.0]])


def test_direction_counts_and_length_does_not():
    closest = neighbours(FACTORS, 0, TITLES, k=1)
    assert closest["title"].tolist() == ["far north"]
    assert closest["cosine"].tolist() == [1.0]


def test_a_right_angle_is_0_and_the_opposite_is_minus_1():
    cosines = neighbours(FACTORS, "north", TITLES, k=4).set_index("title")["cosine"]
    assert cosines["east"] == 0.0
    assert cosines["south"] == -1.0


def test_a_vector_without_length_is_like_nothing():
    cosines = neighbours(FACTORS, 0, TITLES, k=4).set_index("title")["cosine"]
    assert cosines["nowhere"] == 0.0


def test_nobody_is_their_own_neighbour():
    assert 0 not in neighbours(FACTORS, 0, TITLES, k=9).index


def test_a_models_own_table_can_be_searched():
    weight = torch.nn.Parameter(torch.tensor(FACTORS))
    assert neighbours(weight, 3, TITLES).index[-1] in (0, 1)


def test_a_title_is_needed_for_each_item():
    with pytest.raises(RatingError, match="got 5 items and 2 titles"):
        neighbours(FACTORS, 0, ["a", "b"])


def test_a_misspelt_title_gets_a_suggestion():
    with pytest.raises(UnknownIdError, match=r"'suoth'\. Did you mean south"):
        neighbours(FACTORS, "suoth", TITLES)


@pytest.mark.parametrize("row", [-1, 5])
def test_a_row_outside_is_an_error(row):
    with pytest.raises(UnknownIdError, match=f"rows 0 to 4: got {row}"):
        neighbours(FACTORS, row, TITLES)
