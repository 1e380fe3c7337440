import numpy as np
import pandas as pd
import pytest

from cfkit.auditing import error_by_group, plot_groups
from cfkit.auditing.labels import labels_of, mask_of, quarters
from cfkit.auditing.spread import ratio_spread
from cfkit.errors import ModelError, RatingError, UnknownIdError

HALF = np.arange(40) < 20


@pytest.fixture
def model(by_hand):
    """Forty users, five items; everybody is predicted 3 stars."""
    return by_hand(np.zeros((40, 1)), np.zeros((5, 1)), item_bias=[3] * 5)


def held_out(errors):
    """Each user rates each item; their ratings miss 3 stars by so much."""
    x = np.array([[user, item] for user in range(40) for item in range(5)])
    return x, 3 - np.asarray(errors)[x[:, 0]] * np.where(x[:, 1] % 2, 1, -1)


def test_the_error_of_a_group_is_that_of_its_ratings(model):
    table = error_by_group(model, held_out(np.where(HALF, 1.0, 2)), {"camp": HALF})
    assert table.loc[("camp", "yes"), "rmse"] == pytest.approx(1)
    assert table.loc[("camp", "no"), "rmse"] == pytest.approx(2)
    assert table["n"].tolist() == [100, 100]
    assert table["members"].tolist() == [20, 20]
    assert table["stands_out"].all()


def test_noise_does_not_stand_out(model):
    hits = 0
    for seed in range(40):
        errors = np.random.default_rng(seed).gamma(2, 0.5, 40)  # whoever is in whichever group
        hits += int(error_by_group(model, held_out(errors), {"camp": HALF})["stands_out"].any())
    assert hits <= 6  # 2 of 40 are expected


def test_five_kinds_of_labels_that_mean_nothing_seldom_raise_an_alarm(by_hand):
    n, alarms = 300, 0
    model = by_hand(np.zeros((n, 1)), np.zeros((5, 1)), item_bias=[3] * 5)
    x = np.array([[user, item] for user in range(n) for item in range(5)])
    for seed in range(50):
        rng = np.random.default_rng(seed)
        errors = rng.normal(size=len(x)) * rng.lognormal(0, 0.3, n)[x[:, 0]]  # some err more
        kinds = {k: rng.choice(list("abcd"), n, p=[0.6, 0.3, 0.05, 0.05]) for k in "vwxyz"}
        alarms += int(error_by_group(model, (x, 3 + errors), kinds)["stands_out"].any())
    assert alarms <= 6  # 2 or 3 are expected


def test_many_groups_are_looked_at_more_strictly(model):
    errors = np.where(np.arange(40) < 10, 1.35, 1.0) + np.random.default_rng(1).normal(0, 0.35, 40)
    two = error_by_group(model, held_out(errors), np.where(np.arange(40) < 10, "a", "b"))
    four = error_by_group(model, held_out(errors), np.arange(40) // 10)
    assert two.loc[("group", "a"), "stands_out"] >= four.loc[("group", "0"), "stands_out"]


def test_a_group_of_few_has_no_interval_and_never_stands_out(model):
    few = np.arange(40) < 9
    row = error_by_group(model, held_out(np.where(few, 2.0, 0.1)), few).loc[("group", "yes")]
    assert row["rmse"] == pytest.approx(2)
    assert np.isnan(row["low"])
    assert not row["stands_out"]


def test_ratings_of_one_owner_count_as_one_voice():
    values = np.array([1.0, 1, 1, 1, 0, 0, 0, 0])
    mean, alone = ratio_spread(np.arange(8), values)
    _, together = ratio_spread(np.array([0, 0, 0, 0, 1, 1, 1, 1]), values)
    assert mean == 0.5
    assert together > 2 * alone


def test_who_is_flattered_has_a_mean_error_above_0(model):
    x, _ = held_out(np.zeros(40))
    row = error_by_group(model, (x, np.where(HALF[x[:, 0]], 1.0, 3)), HALF).loc[("group", "yes")]
    assert row["mean_error"] == pytest.approx(2)


def test_items_have_groups_too(model):
    table = error_by_group(
        model, held_out(np.ones(40)), {"made": ["old", "old", "new", "new", None]}, of="items"
    )
    assert table.loc[("made", "old"), "n"] == 80
    assert table["n"].sum() == 160  # a blank belongs to no group


def test_a_group_without_held_out_ratings_says_none(model):
    x, y = held_out(np.ones(40))
    keep = x[:, 0] < 30
    table = error_by_group(model, (x[keep], y[keep]), np.arange(40) >= 30)
    assert table.loc[("group", "yes"), "n"] == 0
    assert np.isnan(table.loc[("group", "yes"), "rmse"])


def test_a_table_has_a_kind_for_each_column(model):
    about = pd.DataFrame({"job": ["baker", "nurse"] * 20, "age": np.arange(40)}, index=range(7, 47))
    table = error_by_group(model, held_out(np.ones(40)), about)
    assert table.loc["job"].index.tolist() == ["baker", "nurse"]
    assert table.loc["age"].index.tolist() == ["0 to 9", "10 to 19", "20 to 29", "30 to 39"]


def test_quarters_of_what_is_mostly_alike_are_fewer():
    assert quarters(np.array([1.0, 1, 1, 1, 9])).tolist() == ["1", "1", "1", "1", "9"]


@pytest.mark.parametrize(
    ("labels", "match"),
    [
        (np.ones(40, bool), "one group is everybody"),
        (np.zeros(40, bool), "one group is nobody"),
        (["F"] * 40, "one group is everybody"),
        ([None] * 40, "one group is nobody"),
        ("F", r"one label for each of the 40 users"),
        (["F", "M"], r"one label for each of the 40 users.*'group' has 2"),
        ({"camp": HALF[:39]}, "'camp' has 39"),
        ({}, "a name and labels: got none"),
    ],
)
def test_groups_that_are_none_are_an_error(labels, match, model):
    with pytest.raises(RatingError, match=match):
        error_by_group(model, held_out(np.ones(40)), labels)


@pytest.mark.parametrize(("group", "whole"), [(range(40), "everybody"), ([], "nobody")])
def test_a_group_to_leave_out_is_some(group, whole):
    with pytest.raises(RatingError, match=f"this one is {whole}"):
        mask_of(group, 40)
    with pytest.raises(RatingError, match="one label for each of the 40"):
        mask_of(np.ones(39, bool), 40)


@pytest.mark.parametrize("group", [[0, 40], [-1], np.zeros(40), np.array([0, 1] * 20), "fans"])
def test_a_group_to_leave_out_is_a_mask_or_rows(group):
    with pytest.raises(RatingError, match="a mask of True and False, or different rows"):
        mask_of(group, 40)


def test_groups_of_one_or_two_are_refused():
    with pytest.raises(RatingError, match="'zip' has 60 different labels for 60 users"):
        labels_of({"zip": [f"Z{i}" for i in range(60)]}, 60, "users")


def test_an_id_is_no_group():
    about = pd.DataFrame({"user": [7, 8, 9], "job": ["baker", "nurse", "nurse"]})
    assert list(labels_of(about, 3, "users")) == ["job"]


def test_groups_are_of_users_or_of_items(model):
    with pytest.raises(RatingError, match="'users' or of 'items': got 'films'"):
        error_by_group(model, held_out(np.ones(40)), HALF, of="films")


def test_one_voice_does_not_say_how_far_others_may_differ():
    assert ratio_spread(np.zeros(3), np.array([1.0, 2, 3])) == (2, float("inf"))


def test_a_series_is_one_kind_of_group():
    assert list(labels_of(pd.Series(["a", "b"]), 2, "users")) == ["group"]


def test_a_test_split_with_strangers_is_an_error(model):
    with pytest.raises(UnknownIdError, match="test has 2 users that the model does not know"):
        error_by_group(model, (np.array([[40, 0], [41, 0]]), np.array([3.0, 3])), HALF)


def test_a_network_cannot_be_read():
    import torch

    with pytest.raises(ModelError, match="has none"):
        error_by_group(torch.nn.Sequential(), held_out(np.ones(40)), HALF)


def test_errors_can_be_drawn(model):
    few = np.where(np.arange(40) < 5, "few", np.where(HALF, "some", "many"))
    ax = plot_groups(error_by_group(model, held_out(np.ones(40)), few))
    assert ax.get_yticklabels()[0].get_text() == "group few  (n=25)"
