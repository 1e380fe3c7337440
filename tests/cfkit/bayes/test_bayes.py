import numpy as np
import pytest
import torch

from cfkit import insight, ratings, worlds
from cfkit.bayes import fit_bayes
from cfkit.closed import closing
from cfkit.errors import ModelError, RatingError, ShortcutTaken, UnknownIdError

X, Y = np.array([[0, 0], [1, 0], [2, 1], [0, 1], [1, 1]]), np.array([5.0, 4, 1, 2, 3])


def fit(x=X, y=Y, **kwargs):
    return fit_bayes((x, y), **{"progress": False, "n_factors": 2, **kwargs})


@pytest.fixture(scope="module")
def invented():
    data = worlds.world()
    users, items = (ratings.IdMap.of(data.ratings[c]) for c in ("user", "item"))
    x, y = ratings.to_xy(data.ratings, users, items)
    order = np.random.default_rng(0).permutation(len(x))
    out, learn = order[:2000], order[2000:]
    return data, users, items, (x[learn], y[learn]), (x[out], y[out])


def mse(model, xy):
    return ((model.predict(xy[0]) - xy[1]) ** 2).mean()


def test_it_beats_user_and_item_means_by_far_in_the_invented_world(invented):
    *_, learn, out = invented
    sums = np.bincount(learn[0][:, 1], learn[1])
    means = sums / np.bincount(learn[0][:, 1])
    baseline = ((means[out[0][:, 1]] - out[1]) ** 2).mean()
    model = fit(*learn, n_factors=6)
    assert mse(model, out) < 0.6 * baseline


def test_80_of_100_held_out_ratings_lie_in_the_80_percent_intervals(invented):
    *_, learn, out = invented
    low, high = fit(*learn, n_factors=6).intervals(out[0]).T
    assert 0.76 <= ((low <= out[1]) & (out[1] <= high)).mean() <= 0.84


def test_a_higher_level_gives_wider_intervals_around_the_prediction():
    model = fit(y_range=(-20, 20))
    half, most = model.intervals(X, 0.5), model.intervals(X, 0.9)
    assert (most[:, 0] < half[:, 0]).all()
    assert (half[:, 1] < most[:, 1]).all()
    assert half.mean(axis=1) == pytest.approx(model.predict(X), abs=1e-5)


def test_who_rated_nothing_is_the_least_certain():
    model = fit(n_users=4, y_range=(-20, 20))
    known, unknown = np.diff(model.intervals([[0, 0], [3, 0]]), axis=1)
    assert unknown > known


def test_a_row_that_nobody_rated_is_predicted_inside_the_scale():
    stars = fit(n_users=9, n_items=7).predict([[8, 6]])
    assert 1 <= stars[0] <= 5


def test_a_user_who_is_only_held_out_does_no_harm():
    model = fit_bayes((X, Y), (np.array([[6, 3]]), np.array([3.0])), progress=False)
    assert model.user_factors.shape[0] == 7
    assert len(model.history.valid_loss) == 4


def test_features_foretell_what_a_newcomer_likes():
    rng = np.random.default_rng(0)
    likes = np.repeat([1.0, -1.0], 30)  # a user's one feature decides: 5 or 1 stars for item 0
    x = np.array([[u, i] for u in range(60) for i in range(4) if u not in (0, 59)])
    y = 3 + likes[x[:, 0]] * np.where(x[:, 1] == 0, 2, -2) + rng.normal(0, 0.1, len(x))
    model = fit(x, y, user_features=likes[:, None], sweeps=20)
    fond, cold = model.predict([[0, 0], [59, 0]])
    assert fond > 3 > cold


def test_what_it_learned_are_plain_arrays_that_insight_reads(invented):
    data, _, items, learn, _ = invented
    model = fit(*learn, n_factors=6)
    titles = data.items.set_index("item").loc[list(items.ids), "title"].tolist()
    assert isinstance(model.item_bias, np.ndarray)
    assert len(insight.bias_ranking(model.item_bias, titles, n=3)) == 6
    assert len(insight.neighbours(model.item_factors, 0, titles, k=3)) == 3


def test_the_noise_that_it_learns_is_that_of_the_ratings():
    rng = np.random.default_rng(0)
    x = np.array([[u, i] for u in range(60) for i in range(50)])
    taste, appeal = rng.normal(size=60), rng.normal(size=50)
    y = 3 + taste[x[:, 0]] + appeal[x[:, 1]] + rng.normal(0, 0.5, len(x))
    assert fit(x, y).noise == pytest.approx(0.25, rel=0.1)


def test_each_sweep_expects_less_error_until_it_settles(invented):
    *_, learn, _ = invented
    losses = fit(*learn, sweeps=6).history.train_loss
    assert len(losses) == 6
    assert losses[0] > losses[-1]


def test_the_same_seed_gives_the_same_numbers(invented):
    *_, learn, _ = invented
    one, two = fit(*learn, seed=3), fit(*learn, seed=3)
    assert (one.item_factors == two.item_factors).all()


def test_it_leaves_the_callers_own_chance_and_threads_alone():
    before, threads = torch.get_rng_state(), torch.get_num_threads()
    fit()
    assert torch.equal(torch.get_rng_state(), before)
    assert torch.get_num_threads() == threads


def test_ratings_that_are_all_alike_are_predicted():
    model = fit(y=np.full(5, 4.0))
    assert model.predict(X) == pytest.approx(np.full(5, 4.0))


def test_one_rating_is_enough():
    assert fit(X[:1], Y[:1]).predict(X[:1]) == pytest.approx([5.0])


def test_more_factors_than_users_or_items_do_no_harm():
    assert np.isfinite(fit(n_factors=9).predict(X)).all()


def test_a_line_is_printed_for_every_sweep(capsys):
    fit(progress=True, sweeps=3)
    head, *lines = capsys.readouterr().out.splitlines()
    assert head.split()[0] == "sweep"
    assert len(lines) == 3


def test_an_unknown_row_is_an_error_that_says_which():
    with pytest.raises(UnknownIdError, match=r"knows items 0 to 1: got 7.*fit with n_items"):
        fit().predict([[0, 7]])


def test_rows_with_decimals_are_an_error():
    with pytest.raises(RatingError, match=r"whole numbers.*got float64 \(1, 2\)"):
        fit().predict([[0.5, 1.0]])


@pytest.mark.parametrize("level", [0, 1, 80, float("nan")])
def test_a_level_outside_of_0_to_1_is_an_error(level):
    with pytest.raises(RatingError, match="level between 0 and 1"):
        fit().intervals(X, level)


def test_nothing_to_learn_from_is_an_error():
    with pytest.raises(RatingError, match="at least one rating: got none"):
        fit(X[:0], Y[:0])


def test_a_range_that_does_not_hold_the_ratings_is_an_error():
    with pytest.raises(RatingError, match=r"is \(1, 4\), and y of train goes from 1 to 5"):
        fit(y_range=(1, 4))


def test_too_few_users_are_an_error():
    with pytest.raises(ModelError, match=r"rows up to 2, n_users=2 and no rows of features"):
        fit(n_users=2)


def test_features_of_too_few_items_are_an_error():
    with pytest.raises(ModelError, match=r"rows up to 1, n_items=None and 1 rows of features"):
        fit(item_features=np.ones((1, 3)))


def test_features_that_are_no_numbers_are_an_error():
    with pytest.raises(RatingError, match=r"user_features needs finite numbers.*feature_table"):
        fit(user_features=np.array([["f"], ["m"], ["f"]]))


def test_settings_that_make_no_sense_are_an_error():
    with pytest.raises(ModelError, match=r"sweeps ≥ 1.*got n_factors=2, sweeps=0"):
        fit(sweeps=0)
    with pytest.raises(ModelError, match="n_factors='many'"):
        fit(n_factors="many")


def test_it_is_closed_while_a_student_has_to_write_fit():
    with closing("fit"), pytest.raises(ShortcutTaken, match=r"cfkit\.fit_bayes, which holds it"):
        fit()


def test_a_seed_in_words_is_an_error():
    with pytest.raises(ModelError, match="A seed is a whole number from 0 on: got 'a'"):
        fit_bayes(([[0, 0]], [3.0]), seed="a", progress=False)
