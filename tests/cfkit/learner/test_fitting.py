import math

import numpy as np
import pytest
import torch
from torch import nn

from cfkit import ratings, worlds
from cfkit.closed import closing
from cfkit.errors import ModelError, RatingError, ShortcutTaken
from cfkit.learner import fit_one_cycle
from cfkit.models import DotProductBias

X, Y = torch.tensor([[0, 0], [1, 0], [2, 1], [0, 1], [1, 1]]), torch.tensor([5.0, 4, 1, 2, 3])


class Spy(nn.Module):
    """Predict one level for all, and remember what was shown while learning."""

    def __init__(self, column=False):
        super().__init__()
        self.level = nn.Parameter(torch.zeros(1))
        self.column = column
        self.batches = []

    def forward(self, x):
        if self.training:
            self.batches.append(x.tolist())
        level = self.level.expand(len(x))
        return level[:, None] if self.column else level


def quietly(model, valid=None, **kwargs):
    return fit_one_cycle(model, (X, Y), valid, **{"batch_size": 2, "progress": False, **kwargs})


def test_an_epoch_visits_every_row_once():
    spy = Spy()
    quietly(spy, epochs=1)
    assert [len(batch) for batch in spy.batches] == [2, 3]
    assert sorted(row for batch in spy.batches for row in batch) == sorted(X.tolist())


def test_every_epoch_has_an_order_of_its_own():
    spy = Spy()
    quietly(spy, epochs=4, batch_size=5, seed=0)
    assert len({str(batch) for batch in spy.batches}) > 1


def test_a_seed_repeats_the_order():
    one, two = Spy(), Spy()
    quietly(one, seed=7)
    quietly(two, seed=7)
    assert one.batches == two.batches


def test_a_seed_leaves_the_callers_own_chance_alone():
    torch.manual_seed(1)
    before = torch.get_rng_state()
    quietly(Spy(), seed=7)
    assert torch.equal(torch.get_rng_state(), before)


def test_one_level_for_all_learns_the_mean():
    spy = Spy()
    quietly(spy, epochs=60, lr=0.3, wd=0.0)
    assert spy.level.item() == pytest.approx(3.0, abs=0.1)


def test_a_column_of_predictions_learns_the_same_as_a_row():
    row, column = Spy(), Spy(column=True)
    quietly(row, seed=0)
    quietly(column, seed=0)
    assert row.level.item() == column.level.item()


def test_the_first_loss_is_that_of_the_start():
    history = quietly(Spy(), epochs=1, batch_size=5)
    assert history.train_loss == (pytest.approx((25 + 16 + 1 + 4 + 9) / 5),)


def test_a_batch_counts_by_its_rows():
    history = quietly(Spy(), epochs=1, lr=1e-12)
    assert history.train_loss[0] == pytest.approx(11.0)


def test_held_out_rows_are_measured_and_not_learned_from():
    spy = Spy()
    held_out = (torch.tensor([[9, 9]]), torch.tensor([4.0]))
    history = quietly(spy, valid=held_out, epochs=2, lr=1e-12)
    assert history.valid_loss == pytest.approx((16.0, 16.0))
    assert [9, 9] not in [row for batch in spy.batches for row in batch]


def test_steps_grow_for_a_quarter_of_the_run_and_shrink_after():
    lrs = quietly(Spy(), epochs=8, batch_size=5, lr=0.1).lr
    assert len(lrs) == 8
    assert lrs.index(max(lrs)) == 2
    assert max(lrs) == pytest.approx(0.1)


def test_weight_decay_is_decoupled_from_the_slope():
    class Still(nn.Module):
        def __init__(self):
            super().__init__()
            self.p = nn.Parameter(torch.ones(1))

        def forward(self, x):
            return 0 * self.p.expand(len(x))

    model = Still()
    lrs = quietly(model, epochs=4, batch_size=5, lr=0.5, wd=0.1).lr
    by_hand = math.prod(1 - lr * 0.1 for lr in lrs)
    assert model.p.item() == pytest.approx(by_hand)


def slopes_of_two(decay):
    """Two numbers that the ratings do not move: decay alone does."""

    class Still(nn.Module):
        def __init__(self):
            super().__init__()
            self.p = nn.Parameter(torch.tensor([1.0, 4.0]))

        def forward(self, x):
            return 0 * self.p.sum().expand(len(x))

    model = Still()
    quietly(model, epochs=4, batch_size=5, lr=0.01, wd=0.1, decay=decay)
    return model.p.tolist()


def test_decoupled_decay_takes_the_same_share_of_all():
    small, large = slopes_of_two("decoupled")
    assert large / small == pytest.approx(4.0)


@pytest.mark.parametrize("decay", ["gradient", "loss"])
def test_decay_inside_the_slope_takes_the_same_amount_of_all(decay):
    small, large = slopes_of_two(decay)  # as AdamW divides a slope by its own size
    assert 4 - large == pytest.approx(1 - small, rel=0.01)


def test_decay_in_the_loss_is_twice_that_in_the_gradient():
    def trained(decay, wd):
        model = Spy()
        quietly(model, seed=0, lr=0.1, wd=wd, decay=decay)
        return model.level.item()

    assert trained("loss", 0.1) == pytest.approx(trained("gradient", 0.2), abs=1e-6)


def test_the_loss_that_is_told_leaves_the_penalty_out():
    history = quietly(Spy(), epochs=1, batch_size=5, wd=9.0, decay="loss")
    assert history.train_loss == (pytest.approx(11.0),)


def test_a_form_of_decay_that_is_none_is_an_error_that_names_the_three():
    with pytest.raises(ModelError, match=r"one of decoupled, gradient, loss.*got decay='l2'"):
        quietly(Spy(), decay="l2")


def test_a_fit_can_be_watched_and_stopped_after_an_epoch():
    seen = []
    history = quietly(Spy(), epochs=9, after_epoch=lambda h: seen.append(h) or len(seen) == 2)
    assert len(history.train_loss) == 2
    assert seen[-1] == history


def test_the_kits_own_model_is_up_to_date_when_an_epoch_is_over():
    model = DotProductBias(3, 2, 1)
    start = model.user_bias.weight.clone()
    moved = []
    quietly(
        model, after_epoch=lambda _: moved.append(not torch.equal(model.user_bias.weight, start))
    )
    assert all(moved)


def test_a_fit_that_is_cut_short_keeps_what_it_learned(monkeypatch):
    def cut_short(loss, step, *_):
        if step == 2:
            raise KeyboardInterrupt
        return loss

    monkeypatch.setattr("cfkit.learner.fitting.finite", cut_short)
    model = DotProductBias(3, 2, 1)
    start = model.user_bias.weight.detach().clone()
    with pytest.raises(KeyboardInterrupt):
        quietly(model)
    assert not torch.equal(model.user_bias.weight, start)
    assert not model.training


def test_by_hand_and_by_torch_a_whole_fit_ends_alike(monkeypatch):
    def fitted():
        torch.manual_seed(0)
        model = DotProductBias(3, 2, 2)
        return quietly(model, (X, Y), seed=0, lr=0.1), model.item_factors.weight.detach()

    by_hand, factors = fitted()
    monkeypatch.setattr("cfkit.learner.fitting.knows", lambda *_: False)
    by_torch, same = fitted()
    assert by_hand.valid_loss == pytest.approx(by_torch.valid_loss, abs=1e-5)
    assert torch.allclose(factors, same, atol=1e-5)


def test_ratings_outside_of_the_models_range_are_an_error():
    with pytest.raises(RatingError, match=r"it is \(2, 6\), and y of train goes from 1 to 5"):
        quietly(DotProductBias(3, 2, 1, y_range=(2, 6)))


def test_sparse_embeddings_learn_as_dense_ones_do():
    class Bias(nn.Module):
        def __init__(self, sparse):
            super().__init__()
            self.table = nn.Embedding(3, 1, sparse=sparse)
            nn.init.zeros_(self.table.weight)

        def forward(self, x):
            return self.table(x[:, 0])

    dense, sparse = Bias(False), Bias(True)
    quietly(dense, seed=0)
    quietly(sparse, seed=0)
    assert torch.equal(dense.table.weight, sparse.table.weight)


def test_a_trained_model_is_ready_to_predict():
    spy = Spy()
    quietly(spy)
    assert not spy.training


def test_threads_are_given_back():
    before = torch.get_num_threads()
    quietly(Spy())
    assert torch.get_num_threads() == before


def test_a_line_is_printed_for_every_epoch(capsys):
    quietly(Spy(), epochs=3, progress=True)
    assert len(capsys.readouterr().out.splitlines()) == 1 + 3


def test_a_model_without_parameters_is_an_error():
    class Plain(nn.Module):
        def forward(self, x):
            return torch.zeros(len(x))

    with pytest.raises(ModelError, match=r"nothing to learn.*super\(\).__init__\(\)"):
        quietly(Plain())


def test_a_loss_that_is_no_number_stops_the_fit():
    class Broken(Spy):
        def forward(self, x):
            return super().forward(x) * float("nan")

    with pytest.raises(ModelError, match=r"at step 1 of 10: .*first answers are no numbers"):
        quietly(Broken())


def test_a_loss_that_grows_out_of_numbers_says_when_and_why():
    class Bursting(Spy):
        def forward(self, x):
            stars = super().forward(x)
            return stars * float("inf") if len(self.batches) == 4 else stars

    with pytest.raises(ModelError, match=r"at step 4 of 10: .*steps are too long.*lr=0\.0005"):
        quietly(Bursting())


@pytest.mark.parametrize(
    "setting",
    [
        {"epochs": 0}, {"batch_size": 0}, {"lr": 0}, {"wd": -1},
        {"epochs": 2.5}, {"batch_size": "all"}, {"lr": "0.1"}, {"lr": math.inf}, {"wd": None},
    ],
)  # fmt: skip
def test_settings_that_make_no_sense_are_an_error(setting):
    with pytest.raises(ModelError, match="epochs ≥ 1, batch_size ≥ 1, lr > 0 and wd ≥ 0"):
        quietly(Spy(), **setting)


def test_it_is_closed_while_a_student_has_to_write_fit():
    with (
        closing("fit"),
        pytest.raises(ShortcutTaken, match=r"cfkit\.fit_one_cycle, which holds it"),
    ):
        quietly(Spy())


def test_a_model_with_biases_beats_item_means_by_far_in_the_invented_world():
    data = worlds.world()
    users, items = (ratings.IdMap.of(data.ratings[c]) for c in ("user", "item"))
    x, y = ratings.to_xy(data.ratings, users, items)
    order = np.random.default_rng(0).permutation(len(x))
    out, learn = order[:2000], order[2000:]
    sums = np.bincount(x[learn, 1], y[learn], len(items))
    means = sums / np.bincount(x[learn, 1], minlength=len(items))
    baseline = ((means[x[out, 1]] - y[out]) ** 2).mean()

    torch.manual_seed(0)
    model = DotProductBias(len(users), len(items), n_factors=10)
    history = fit_one_cycle(
        model, (x[learn], y[learn]), (x[out], y[out]), lr=0.02, seed=0, progress=False
    )
    assert history.valid_loss[-1] < 0.6 * baseline


def test_what_is_no_model_is_an_error_that_says_how_to_build_one():
    with pytest.raises(ModelError, match=r"a NoneType came\. Build one first"):
        fit_one_cycle(None, ([[0, 0]], [3.0]))


def test_the_device_is_chosen_by_one_argument():
    model = DotProductBias(3, 2, 1)
    quietly(model, device="cpu")
    assert model.item_bias.weight.device.type == "cpu"
    with pytest.raises(ModelError, match="'cpu' or 'cuda': got 'gpu'"):
        quietly(model, device="gpu")


def test_cuda_ends_where_the_cpu_ends_and_is_a_sentence_where_there_is_none():
    def fitted(device):
        torch.manual_seed(0)
        return quietly(DotProductBias(3, 2, 2), (X, Y), seed=0, device=device).train_loss

    if torch.cuda.is_available():
        assert fitted("cuda") == pytest.approx(fitted("cpu"), abs=1e-4)
    else:
        with pytest.raises(ModelError, match=r"no CUDA for device='cuda'\. Leave device out"):
            fitted("cuda")


def test_a_seed_is_a_whole_number():
    with pytest.raises(ModelError, match="A seed is a whole number from 0 on: got 'luck'"):
        quietly(Spy(), seed="luck")
