"""A new model in an old one's place, in a world whose tastes are known."""

import matplotlib as mpl
import numpy as np
import pytest

import cfkit
from cfkit.errors import ModelError, RatingError
from cfkit.watch import rollout
from cfkit.watch.stopping import judge

mpl.use("agg")


@pytest.fixture(scope="module")
def world():
    return cfkit.world(n_users=600, n_items=100, n_ratings=15_000)


@pytest.fixture(scope="module")
def model(world):
    maps = [cfkit.IdMap.of(world.ratings[side]) for side in ("user", "item")]
    return cfkit.fit_bayes(cfkit.to_xy(world.ratings, *maps), progress=False)


@pytest.fixture(scope="module")
def popular(world):
    count = world.ratings["item"].value_counts().sort_index().to_numpy(dtype=float)
    return lambda x: count[np.asarray(x)[:, 1]]


def test_a_better_model_reaches_everybody_but_those_kept(world, model, popular):
    found = rollout(world, old=popular, new=model)
    assert found.verdict == "rolled out"
    assert found.table()["share"].tolist() == [0.01, 0.05, 0.25, 1.0]
    assert found.table()["n_new"].tolist() == [6, 30, 150, 570]
    assert found.stages[-1].difference > 0.3


def test_a_worse_model_is_stopped_before_most_have_seen_it(world, model):
    found = rollout(world, old=model, new=lambda x: -model.predict(x))
    assert found.verdict == "rolled back"
    assert found.stages[-1].n_new <= 30
    assert "Rolled back: " in str(found)


def test_a_model_as_good_as_the_old_one_is_stopped_as_rarely_as_declared():
    small = cfkit.world(n_users=300, n_items=60, n_ratings=3_000)

    def same(x):
        return (7 * x[:, 0] + 13 * x[:, 1]).float() % 17

    stopped = sum(rollout(small, same, same, seed=s).verdict == "rolled back" for s in range(100))
    assert stopped <= 0.05 * 100 + 5  # two standard deviations of chance


def test_the_same_seed_gives_the_same_rollout(world, model, popular):
    assert rollout(world, popular, model, seed=3) == rollout(world, popular, model, seed=3)
    assert rollout(world, popular, model, seed=3) != rollout(world, popular, model, seed=4)


def test_what_a_user_rated_before_is_not_shown_again(model):
    small = cfkit.world(n_users=20, n_items=12, n_ratings=150)
    found = rollout(small, lambda x: x[:, 1].float(), lambda x: x[:, 1].float(), k=12, rated=12)
    assert found.stages[0].n_new + found.stages[0].n_old <= 20
    assert all(stage.verdict != "stop" for stage in found.stages)  # soon nothing is left to rate


def test_one_user_is_too_few_to_tell(model, popular):
    tiny = cfkit.world(n_users=40, n_items=30, n_ratings=300)
    found = rollout(tiny, lambda x: x[:, 1].float(), lambda x: -x[:, 1].float())
    assert found.stages[0].verdict == "too few to tell"


def test_of_two_users_the_stop_rule_could_not_keep_its_promise():
    three, many = np.array([1.0, 1.5, 2.0]), np.linspace(3, 5, 50)
    assert judge(0.01, three[:2], many, 0.0125).verdict == "too few to tell"
    assert judge(0.01, three, many, 0.0125).verdict == "stop"


def test_a_picture_shows_each_step_and_its_limit(world, model, popular):
    axes = rollout(world, popular, model).plot()
    labels = [label.get_text() for label in axes.get_xticklabels()]
    assert labels == ["1%", "5%", "25%", "100%"]
    assert axes.get_title() == "rolled out"


def test_real_ratings_have_no_truth_to_play_with(world, model):
    with pytest.raises(RatingError, match=r"invented world.*a DataFrame came"):
        rollout(world.ratings, model, model)


def test_stages_grow(world, model):
    for stages in ((), (0.5, 0.1), (0.5, 2.0), (0.0, 1.0)):
        with pytest.raises(ModelError, match="growing shares of the users"):
            rollout(world, model, model, stages=stages)


def test_nobody_rates_more_than_they_are_shown(world, model):
    with pytest.raises(ModelError, match="got rated=5, k=3"):
        rollout(world, model, model, k=3, rated=5)


def test_what_a_cell_ends_in_is_shown_as_it_prints(world, model, popular):
    found = rollout(world, popular, model)
    assert repr(found) == str(found)


def test_lists_and_false_alarms_are_what_they_can_be(world, model):
    with pytest.raises(RatingError, match="got k=0 for 100 items"):
        rollout(world, model, model, k=0)
    with pytest.raises(ModelError, match=r"got rated=1.5, k=10, false_alarms=0.05"):
        rollout(world, model, model, rated=1.5)
    with pytest.raises(ModelError, match="false_alarms=1 and"):
        rollout(world, model, model, false_alarms=1)


def test_a_model_of_another_world_does_not_fit(model):
    with pytest.raises(ModelError, match="has 600 users and 100 items, where 300 and 120"):
        rollout(cfkit.world(), model, model)
