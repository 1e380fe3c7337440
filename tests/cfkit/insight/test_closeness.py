import numpy as np
import pytest
import torch

import cfkit
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
    with pytest.raises(UnknownIdError, match=r"'suoth'\. Did you mean 'south'"):
        neighbours(FACTORS, "suoth", TITLES)


@pytest.mark.parametrize("row", [-1, 5])
def test_a_row_outside_is_an_error(row):
    with pytest.raises(UnknownIdError, match=f"rows 0 to 4: got {row}"):
        neighbours(FACTORS, row, TITLES)


def test_by_distance_length_counts_too():
    closest = neighbours(FACTORS, "north", TITLES, k=4, by="distance")
    assert closest["title"].tolist()[0] == "nowhere"
    assert closest["distance"].tolist()[-1] == 6.0


def test_items_that_hardly_anybody_rated_can_be_left_out():
    closest = neighbours(FACTORS, 0, TITLES, counts=[9, 1, 9, 9, 0], least=5)
    assert closest["title"].tolist() == ["east", "south"]


def test_rarely_rated_items_cannot_be_left_out_uncounted():
    with pytest.raises(RatingError, match="needs counts to leave out items with fewer than 5"):
        neighbours(FACTORS, 0, TITLES, least=5)


def test_closeness_has_two_measures():
    with pytest.raises(RatingError, match="by 'cosine' or by 'distance': got 'dot'"):
        neighbours(FACTORS, 0, TITLES, by="dot")


def test_a_model_or_its_embedding_can_be_searched():
    model = cfkit.DotProduct(2, 5, 3)
    of_model, of_table = (neighbours(m, 1, TITLES) for m in (model, model.item_factors))
    assert of_model["title"].tolist() == of_table["title"].tolist()


def test_there_is_one_neighbour_at_least():
    with pytest.raises(RatingError, match="k to be a whole number from 1 on: got k=-1"):
        neighbours([[0, 1], [0, 7], [1, 0]], "Fog", ["Fog", "Kite", "Salt"], k=-1)
