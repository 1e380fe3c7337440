import numpy as np
import pytest
import torch

import cfkit
from cfkit.collab import CollabDataLoaders, collab_learner, load_learner
from cfkit.errors import ModelError, RatingError, UnknownIdError


@pytest.fixture(scope="module")
def data():
    return cfkit.world()


@pytest.fixture(scope="module")
def learn(data):
    table = cfkit.joined(data, "items")[["user", "title", "rating"]]
    dls = CollabDataLoaders.from_df(table, item_name="title", bs=256, seed=42)
    learn = collab_learner(dls, n_factors=6, y_range=(0, 5.5))
    with learn.no_logging():
        learn.fit_one_cycle(5, 5e-3, wd=0.1)
    return learn


def test_a_new_user_is_placed_by_titles(learn, data):
    learn.describe(users=data.users)
    title = learn.dls.classes["title"][7]
    fan, foe = (learn.new_user({title: stars}, {"age": 30}) for stars in (5, 1))
    assert fan.route == "demographics + fold-in"
    assert fan.predict([title]) > foe.predict([title])
    assert len(fan.recommend(4)) == 4
    assert title not in fan.recommend(500)


def test_a_table_is_read_by_the_column_that_the_learner_names(learn, data):
    learn.describe(items=data.items)  # its first column is item, and the learner knows titles
    placed = learn.new_item({"genres": "Comedy", "year": 2001}, {1: 4})
    assert placed.route == "metadata + fold-in"
    assert placed.predict([1, 2]).shape == (2,)


def test_the_rows_for_nobody_are_never_asked_about_shown_or_answered(learn):
    interview = learn.interview(100)
    while not interview.done:
        interview.answer(None)
    assert "#na#" not in interview.newcomer.recommend(500)
    assert None not in interview.newcomer.recommend(500)
    with pytest.raises(UnknownIdError, match="knows no item '#na#'"):
        learn.new_user({"#na#": 5})


def test_all_items_are_predicted_in_the_order_of_the_vocabulary(learn):
    stars = learn.new_user().predict()
    names = learn.dls.classes["title"]
    assert stars.shape == (len(names),)
    assert stars[3] == learn.new_user().predict([names[3]])[0]


def test_what_was_learned_of_newcomers_is_learned_again_when_the_model_has_changed(learn):
    before = learn.newcomers()
    assert learn.newcomers() is before
    with learn.no_logging():
        learn.fit(1, 1e-3)
    assert learn.newcomers() is not before


def test_the_model_is_the_same_afterwards_byte_by_byte(learn):
    def bytes_now():
        return [p.detach().numpy().tobytes() for p in learn.model.parameters()]

    before = bytes_now()
    learn.new_user({learn.dls.classes["title"][1]: 1}).intervals()
    learn.new_item(None, {1: 2})
    learn.interview(1).answer(4)
    assert bytes_now() == before


def test_what_is_said_of_items_leaves_what_was_said_of_users(learn, data):
    learn.describe(users=data.users)
    learn.describe(items=data.items)
    assert learn.new_user(None, {"age": 30}).route == "demographics"
    assert learn.new_item({"year": 2001}).route == "metadata"


def test_what_is_no_table_is_refused_at_once(learn):
    with pytest.raises(RatingError, match=r"users is a table with one row for each.*a int came"):
        learn.describe(users=5)


def test_a_learner_whose_fit_diverged_places_nobody_and_says_why(learn):
    diverged = collab_learner(learn.dls, n_factors=3)
    with torch.no_grad():
        diverged.model.i_weight.weight[2] = float("nan")
    with pytest.raises(ModelError, match="not finite: its training diverged"):
        diverged.new_user()


def test_demographics_need_a_table_of_users(learn):
    learn = collab_learner(learn.dls, n_factors=3)
    with pytest.raises(RatingError, match="Nothing but ratings is known of the model's users"):
        learn.new_user(None, {"age": 3})


def test_a_learner_without_ratings_says_so(learn, tmp_path):
    learn.path = tmp_path
    with pytest.raises(ModelError, match="holds no ratings, as none that load_learner made does"):
        load_learner(learn.export()).new_user()


def test_a_network_has_nowhere_to_put_a_newcomer(learn):
    with pytest.raises(ModelError, match="EmbeddingNN has none"):
        collab_learner(learn.dls, use_nn=True).new_user()


def test_intervals_hold_about_8_of_10_held_out_ratings_of_people_made_new(learn):
    names = learn.dls.classes
    x, y = learn.dls.valid.x.numpy(), learn.dls.valid.y.numpy().reshape(-1)
    inside = []
    for user in np.unique(x[:, 0])[1:60]:
        theirs = x[:, 0] == user
        asked = [names["title"][item] for item in x[theirs, 1] if item]
        low, high = learn.new_user().intervals(asked).T
        stars = y[theirs][x[theirs, 1] > 0]
        inside.extend((low <= stars) & (stars <= high))
    assert 0.7 < np.mean(inside) < 0.9
