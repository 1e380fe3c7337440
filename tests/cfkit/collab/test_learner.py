import numpy as np
import pytest
import torch
from torch import nn

from cfkit.collab import (
    Callback,
    CollabDataLoaders,
    L1LossFlat,
    Learner,
    MSELossFlat,
    collab_learner,
    mae,
    rmse,
)
from cfkit.errors import ModelError, RatingError, UnknownIdError
from cfkit.models import DotProductBias


def test_the_same_seed_gives_the_same_numbers(ratings):
    def fitted():
        dls = CollabDataLoaders.from_df(ratings, seed=3, bs=8)
        learn = collab_learner(dls, n_factors=3, y_range=(0.5, 5.5))
        learn.fit_one_cycle(2, 5e-3)
        return learn.recorder.values

    assert fitted() == fitted()


def test_looking_for_a_step_size_changes_nothing(ratings):
    def fitted(look):
        dls = CollabDataLoaders.from_df(ratings, seed=3, bs=8)
        learn = collab_learner(dls, n_factors=3, y_range=(0.5, 5.5), use_nn=True)
        if look:
            assert 1e-7 < learn.lr_find(show_plot=False).valley < 10
        learn.fit_one_cycle(1, 5e-3)
        return learn.recorder.values

    assert fitted(look=True) == fitted(look=False)


def test_a_step_size_is_found_where_the_loss_falls(course):
    from cfkit import world

    dls = CollabDataLoaders.from_df(world(n_users=60, n_items=40, n_ratings=900).ratings, seed=1)
    assert 1e-4 < collab_learner(dls, y_range=(0, 5.5)).lr_find(show_plot=False).valley < 1


def test_the_epochs_are_told_with_their_metrics(dls, capsys):
    learn = collab_learner(dls, n_factors=3, y_range=(0, 5.5), metrics=[rmse, mae])
    learn.fit_one_cycle(2, 5e-3)
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == ["epoch", "train_loss", "valid_loss", "rmse", "mae", "time"]
    assert [line[0] for line in lines[1:]] == ["0", "1"]
    train, valid, root, _ = learn.recorder.values[-1]
    assert root == pytest.approx(valid**0.5)
    assert lines[2][1] == f"{train:.6f}"


def test_validate_gives_loss_and_metrics(dls):
    learn = collab_learner(dls, n_factors=3, y_range=(0, 5.5), metrics=rmse)
    loss, root = learn.validate()
    assert root == pytest.approx(loss**0.5)


def test_the_step_sizes_rise_and_fall(learn):
    learn.fit_one_cycle(4, 1e-2)
    lrs = learn.recorder.lrs
    assert len(lrs) == 4 * len(learn.dls.train) == len(learn.recorder.losses)
    assert lrs[0] == pytest.approx(1e-2 / 25)
    assert max(lrs) == pytest.approx(1e-2, rel=0.01)
    assert lrs[-1] < lrs[0]


def test_a_plain_fit_keeps_its_step_size(learn):
    learn.fit(2, 1e-3)
    assert set(learn.recorder.lrs) == {1e-3}


def test_decay_makes_numbers_smaller(dls):
    def length(wd):
        torch.manual_seed(0)
        learn = collab_learner(dls, n_factors=3, y_range=(0, 5.5))
        learn.fit(5, 5e-3, wd=wd)
        return float(learn.model.i_weight.weight.detach().norm())

    assert length(1.0) < length(0.0)


def test_decay_spares_the_biases_of_layers(dls):
    learn = collab_learner(dls, use_nn=True, y_range=(0, 5.5))
    last = [m for m in learn.model.modules() if isinstance(m, nn.Linear)][-1]
    nn.init.constant_(last.bias, 2.0)
    nn.init.constant_(last.weight, 2.0)
    opt = learn.make_opt()
    opt.wd = 0.5
    opt.step([torch.zeros_like(p) for p in learn.model.parameters()], 0.1, 0.9)
    assert last.bias.item() == 2.0
    assert last.weight.mean().item() == pytest.approx(2.0 * (1 - 0.1 * 0.5))


class Watches(Callback):
    def after_batch(self): ...


def test_by_hand_and_by_torch_fits_end_alike(dls):
    """Who watches each batch gets torch's slopes; the second fit goes on from the first."""

    def fitted(cbs):
        torch.manual_seed(0)
        learn = collab_learner(dls, n_factors=3, y_range=(0, 5.5), cbs=cbs)
        learn.fit_one_cycle(2, 5e-2, wd=0.1)
        learn.fit(1, 1e-2)
        return [*learn.recorder.values[-1], learn.model.u_bias.weight.norm().item()]

    assert fitted([]) == pytest.approx(fitted([Watches()]), abs=1e-5)


def test_the_biases_of_users_and_items_decay(dls):
    learn = collab_learner(dls, n_factors=3, y_range=(0, 5.5))
    opt = learn.make_opt()
    with torch.no_grad():
        learn.model.i_bias.weight.fill_(2.0)
    opt.step([torch.zeros_like(p) for p in learn.model.parameters()], 0.1, 0.9)
    assert float(learn.model.i_bias.weight.detach().max()) < 2.0


def test_a_fit_that_is_cut_short_keeps_what_it_learned(dls):
    class CutShort(Callback):
        def after_epoch(self):
            raise KeyboardInterrupt

    learn = collab_learner(dls, n_factors=3, y_range=(0, 5.5), cbs=CutShort())
    before = learn.model.u_weight.weight.detach().clone()
    with pytest.raises(KeyboardInterrupt):
        learn.fit_one_cycle(3, 5e-2)
    assert not torch.equal(learn.model.u_weight.weight, before)
    assert not learn.model.training


def test_the_loss_is_the_one_asked_for(dls):
    model = DotProductBias(9, 9, 3)
    for loss in (L1LossFlat(), nn.L1Loss()):
        learn = Learner(dls, model, loss_func=loss)
        preds, targs = learn.get_preds()
        assert learn.validate()[0] == pytest.approx(float((preds - targs.reshape(-1)).abs().mean()))


def test_a_row_never_meets_a_column(dls):
    """(n,) minus (n, 1) would be n × n differences; every loss gets both in one shape."""

    class Flat(nn.Module):
        def __init__(self):
            super().__init__()
            self.middle = nn.Parameter(torch.tensor(3.0))

        def forward(self, x):
            return self.middle.expand(len(x))

    loss = Learner(dls, Flat(), loss_func=nn.MSELoss()).validate()[0]
    assert loss == pytest.approx(float((dls.valid.y - 3).square().mean()))


def test_any_module_of_pairs_is_trained(dls):
    learn = Learner(dls, DotProductBias(9, 9, 3), loss_func=MSELossFlat())
    learn.fit_one_cycle(3, 5e-2)
    assert learn.recorder.values[-1][0] < learn.recorder.values[0][0]


def test_predictions_come_with_their_ratings(learn):
    preds, targs = learn.get_preds()
    assert preds.shape == (12,)
    assert targs.shape == (12, 1)
    x, _, _ = learn.get_preds(ds_idx=0, with_input=True)
    assert len(x) == 52


def test_a_table_without_ratings_can_be_predicted(learn, ratings):
    preds, targs = learn.get_preds(dl=learn.dls.test_dl(ratings[["user", "title"]]))
    assert len(preds) == 64
    assert targs is None


@pytest.mark.parametrize("shape", ["pair", "dict", "series"])
def test_one_pair_is_predicted_by_name(learn, ratings, shape):
    row = {"pair": (1, "Film A"), "dict": {"title": "Film A", "user": 1}, "series": ratings.iloc[0]}
    told, stars, as_tensor = learn.predict(row[shape])
    x = torch.tensor([[1, 1]])
    assert stars == pytest.approx(float(learn.model(x).detach()))
    assert as_tensor.item() == pytest.approx(stars)
    assert told.to_dict() == {"user": 1, "title": "Film A", "rating": stars}


def test_a_stranger_is_asked_for_by_the_row_that_stands_for_all(learn):
    assert 0.5 < learn.predict(("#na#", "Film A"))[1] < 5.5


def test_a_prediction_for_an_unknown_id_names_the_nearest(learn):
    with pytest.raises(UnknownIdError, match=r"9 is not among the 8 known .*Did you mean 8 or 7"):
        learn.predict((9, "Film A"))
    with pytest.raises(UnknownIdError, match="'1' is not among"):
        learn.predict(("1", "Film A"))


def test_a_pair_may_come_as_two(learn):
    assert learn.predict(1, "Film A")[1] == learn.predict((1, "Film A"))[1]
    with pytest.raises(RatingError, match=r"one pair, .user, title., or one row"):
        learn.predict(1, "Film A", 3)


def test_predict_takes_one_row(learn, ratings):
    with pytest.raises(RatingError, match=r"one pair, .user, title., or one row"):
        learn.predict(7)
    with pytest.raises(RatingError, match="needs a 'title'; it has 'user', 'film'"):
        learn.predict({"user": 1, "film": "Film A"})


def test_results_are_shown_beside_the_ratings(learn, capsys):
    learn.show_results(max_n=3)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["user", "title", "rating", "rating_pred"]
    assert len(lines) == 4


def test_a_range_must_hold_the_ratings(dls):
    with pytest.raises(RatingError, match=r"y_range=\(0, 4\) does not hold .* from 1 to 5"):
        collab_learner(dls, y_range=(0, 4))


def test_the_range_of_ones_own_model_must_hold_them_too(dls):
    with pytest.raises(RatingError, match=r"it is \(0, 3\), and y of the training rows goes from"):
        Learner(dls, DotProductBias(9, 9, 3, y_range=(0, 3))).fit_one_cycle(1)


@pytest.mark.parametrize(
    ("n_epoch", "settings", "named"),
    [
        (0, {}, "n_epoch=0"),
        (1.5, {}, "n_epoch=1.5"),
        (1, {"wd": -0.1}, "wd=-0.1"),
        (1, {"wd": "a little"}, "wd='a little'"),
        (1, {"lr_max": 0}, "lr=0.0"),
        (1, {"lr_max": float("inf")}, "lr=inf"),
    ],
)
def test_settings_that_cannot_be_are_said(learn, n_epoch, settings, named):
    with pytest.raises(ModelError, match=named):
        learn.fit_one_cycle(n_epoch, **settings)


def test_a_negative_decay_of_the_learner_is_said(dls):
    with pytest.raises(ModelError, match="wd=-1"):
        collab_learner(dls, wd=-1).fit_one_cycle(1)


def test_a_loss_that_explodes_names_its_step_and_a_smaller_one(dls):
    learn = Learner(dls, DotProductBias(9, 9, 3), loss_func=lambda p, t: (p - t).sum() * torch.inf)
    with pytest.raises(ModelError, match="at step 1 of 7: most likely the model's first"):
        learn.fit(1, 1.0)


def test_a_model_without_room_for_the_rows_is_said(dls):
    with pytest.raises(ModelError, match="Build it with n_users ≥ 9"):
        Learner(dls, DotProductBias(3, 9, 3)).fit_one_cycle(1)


def test_what_fastai_has_and_cfkit_has_not_is_refused_by_name(dls, learn):
    with pytest.raises(ModelError, match=r"Learner of cfkit.collab does not take splitter"):
        collab_learner(dls, splitter=None)
    with pytest.raises(AttributeError, match=r"fastai's Learner has fine_tune; cfkit.collab's has"):
        learn.fine_tune(1)
    with pytest.raises(AttributeError, match="no attribute 'fti'"):
        learn.fti  # noqa: B018
    with pytest.raises(ModelError, match=r"slice\(1, 2, None\) as a step size per group"):
        learn.fit_one_cycle(1, slice(1, 2))


def test_a_dot_product_has_no_layers(dls):
    with pytest.raises(ModelError, match=r"no use for layers. Add use_nn=True"):
        collab_learner(dls, layers=[10])


def test_nothing_is_told_where_nobody_listens(learn, capsys):
    with learn.no_logging():
        learn.fit_one_cycle(1)
    assert capsys.readouterr().out == ""


def test_a_fit_can_be_drawn(course, learn):
    learn.fit_one_cycle(2)
    train, valid = learn.recorder.plot_loss(skip_start=0).get_lines()
    assert len(train.get_xdata()) == 2 * len(learn.dls.train)
    assert np.allclose(valid.get_ydata(), [values[1] for values in learn.recorder.values])
    assert learn.recorder.plot_losses().get_ylabel() == "loss"
    assert learn.recorder.plot_sched().get_ylabel() == "step size"
    assert list(learn.recorder.to_frame().columns) == ["train_loss", "valid_loss"]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"y_range": 5.5}, r"y_range is a pair such as \(0, 5\.5\): got 5\.5"),
        ({"metrics": "rmse"}, "got 'rmse'. Name it without quotes"),
        ({"loss_func": MSELossFlat}, r"build a loss that is a class, such as MSELossFlat\(\)"),
    ],
)
def test_a_setting_of_the_wrong_kind_is_said(dls, settings, said):
    with pytest.raises((ModelError, RatingError), match=said):
        collab_learner(dls, **settings)


def test_a_table_is_no_loader(learn, ratings):
    with pytest.raises(ModelError, match=r"a DataFrame came\. Make them with CollabDataLoaders"):
        collab_learner(ratings)
    with pytest.raises(RatingError, match=r"For a table give learn\.dls\.test_dl\(table\)"):
        learn.get_preds(dl=ratings)


def test_a_cycle_that_cannot_be_is_said(learn):
    with pytest.raises(ModelError, match="from 0 to 1: got div=0"):
        learn.fit_one_cycle(1, div=0)


def test_the_suggestion_lies_in_the_fall():
    from cfkit.collab.finding import _valley

    assert 10 <= _valley([5.0] * 10 + [5 - i / 10 for i in range(20)] + [9.0] * 5) <= 29
