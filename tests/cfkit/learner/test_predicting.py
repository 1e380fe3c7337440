import numpy as np
import pytest
import torch
from torch import nn

import cfkit
from cfkit.errors import ModelError, RatingError
from cfkit.learner import predict
from cfkit.models import DotProductBias


class SumOfIds(nn.Module):
    def forward(self, x):
        return x.sum(dim=1, keepdim=True).float()


def test_predictions_are_plain_float32_numbers_in_one_row():
    stars = predict(SumOfIds(), np.array([[1, 2], [0, 4]]))
    assert stars.tolist() == [3.0, 4.0]
    assert stars.dtype == np.float32


def test_asking_for_nothing_gives_nothing():
    assert predict(SumOfIds(), torch.zeros(0, 2, dtype=torch.int64)).shape == (0,)


def test_predicting_turns_dropout_off():
    model = nn.Sequential(SumOfIds(), nn.Dropout(0.9))
    assert predict(model, [[1, 2]] * 9).tolist() == [3.0] * 9


def test_a_row_of_three_is_an_error():
    with pytest.raises(RatingError, match=r"x needs the shape \(n, 2\).*got \(1, 3\)"):
        predict(SumOfIds(), [[1, 2, 3]])


class Square(nn.Module):
    """A column plus a flat list, as nearly everybody writes it once."""

    def forward(self, x):
        return torch.zeros(len(x), 1) + torch.zeros(len(x))


def test_a_square_of_predictions_is_an_error_that_says_what_to_make_flat():
    with pytest.raises(
        ModelError, match=r"for 3 rows it gave \(3, 3\). Make all that you add flat"
    ):
        predict(Square(), np.zeros((3, 2), dtype=np.int64))


def test_a_row_that_the_model_has_not_is_a_sentence():
    with pytest.raises(ModelError, match=r"no row for some pair of x, .* user 0 and item 9"):
        predict(DotProductBias(2, 2, 1), [[0, 9]])


def test_a_closed_form_model_can_be_asked_as_well():
    model = cfkit.fit_bayes(([[0, 0], [1, 1]], [5.0, 1.0]), n_factors=1, progress=False)
    x = np.array([[0, 0], [1, 1]])
    assert predict(model, x).tolist() == model.predict(x).tolist()


def test_what_is_no_model_is_said_to_be_none():
    with pytest.raises(ModelError, match="got a list"):
        predict([1, 2], [[0, 0]])


def test_a_learner_is_told_where_its_rows_are():
    dls = cfkit.CollabDataLoaders.from_df(cfkit.world().ratings.head(200), bs=64, seed=1)
    learn = cfkit.collab_learner(dls, n_factors=2, y_range=(0, 5.5))
    with pytest.raises(ModelError, match=r"Of a learner give learn\.model"):
        predict(learn, [[0, 0]])
