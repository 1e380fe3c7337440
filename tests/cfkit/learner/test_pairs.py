import numpy as np
import pandas as pd
import pytest
import torch
from torch import nn

from cfkit.errors import ModelError, RatingError
from cfkit.learner.pairs import as_pairs, check_model
from cfkit.models import DotProduct

CPU = torch.device("cpu")
X, Y = np.array([[0, 1], [2, 0]]), np.array([5.0, 3.0])


def pairs(x=X, y=Y):
    return as_pairs((x, y), "train", CPU)


def test_arrays_become_the_tensors_that_models_want():
    x, y = pairs()
    assert (x.dtype, y.dtype) == (torch.int64, torch.float32)
    assert (x.tolist(), y.tolist()) == (X.tolist(), Y.tolist())


def test_tensors_and_lists_are_as_good():
    assert torch.equal(pairs(torch.tensor(X), Y.tolist())[0], torch.tensor(X))


def test_a_table_is_not_a_pair():
    with pytest.raises(RatingError, match=r"pair \(x, y\): got a DataFrame.*to_xy"):
        as_pairs(pd.DataFrame({"user": [1]}), "train", CPU)


def test_a_column_too_many_is_an_error():
    with pytest.raises(RatingError, match=r"shape \(n, 2\).*got \(2, 3\)"):
        pairs(x=np.zeros((2, 3), dtype=int))


def test_one_rating_short_is_an_error():
    with pytest.raises(RatingError, match=r"got 2 rows and y of shape \(1,\)"):
        pairs(y=Y[:1])


def test_a_column_of_ratings_is_an_error_before_it_can_broadcast():
    with pytest.raises(RatingError, match=r"y of shape \(2, 1\)"):
        pairs(y=Y[:, None])


def test_nothing_to_learn_from_is_an_error():
    with pytest.raises(RatingError, match="at least one rating: got none"):
        pairs(x=X[:0], y=Y[:0])


def test_ids_with_decimals_are_an_error():
    with pytest.raises(RatingError, match=r"whole row numbers: got torch\.float64"):
        pairs(x=X.astype(float))


def test_a_negative_row_is_an_error():
    with pytest.raises(RatingError, match="rows from 0 on: got -1"):
        pairs(x=X - 1)


def test_a_blank_rating_is_an_error():
    with pytest.raises(RatingError, match="1 ratings in y of train are no finite numbers"):
        pairs(y=np.array([5.0, np.nan]))


def test_a_model_that_is_too_small_is_told_what_it_needs():
    with pytest.raises(ModelError, match=r"n_users ≥ 3 and n_items ≥ 2"):
        check_model(DotProduct(2, 2, 1), torch.tensor(X), "train")


def test_a_model_must_answer_one_number_a_row():
    with pytest.raises(ModelError, match=r"for 2 rows it gave \(2, 4\)"):
        check_model(Wide(), torch.tensor(X), "train")


class Wide(nn.Module):
    def forward(self, x):
        return torch.zeros(len(x), 4)
