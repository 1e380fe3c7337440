import numpy as np
import pytest
import torch

import cfkit
from cfkit.errors import ModelError, RatingError, UnknownIdError
from cfkit.insight import explain
from cfkit.insight.factors import Factors


@pytest.fixture(scope="module")
def club():
    world = cfkit.world(n_users=60, n_items=40, n_ratings=900)
    users, items = cfkit.IdMap.of(range(1, 61)), cfkit.IdMap.of(range(1, 41))
    return cfkit.to_xy(world.ratings, users, items), world.items["title"].tolist()


@pytest.fixture(scope="module")
def models(club):
    def trained(model):
        cfkit.fit_one_cycle(model, club[0], epochs=5, lr=0.05, seed=0, progress=False)
        return model

    torch.manual_seed(0)
    return {
        "DotProduct": trained(cfkit.DotProduct(60, 40, 4)),
        "DotProductBias": trained(cfkit.DotProductBias(60, 40, 4)),
        "unsquashed": cfkit.EmbeddingDotBias(3, 60, 40),
        "BayesModel": cfkit.fit_bayes(club[0], n_factors=4, progress=False),
    }


NAMES = ("DotProduct", "DotProductBias", "unsquashed", "BayesModel")


@pytest.mark.parametrize("name", NAMES)
def test_the_parts_add_up_to_the_prediction(name, models, club):
    read = Factors.of(models[name])
    for user, item in ((0, 0), (5, 7), (59, 39)):
        told = explain(models[name], user, item)
        want = float(read.predict(np.array([user]), np.array([item]))[0])
        assert told.prediction == pytest.approx(want)
        assert told.parts["stars"].sum() == pytest.approx(want, abs=1e-9)


@pytest.mark.parametrize("name", NAMES)
def test_the_ratings_and_what_is_left_over_add_up_to_the_prediction(name, models, club):
    for user, item in ((0, 0), (5, 7), (59, 39)):
        told = explain(models[name], user, item, club[0])
        carried = told.carried
        whole = carried.average + carried.rated["stars"].sum() + carried.left_over
        assert whole == pytest.approx(told.prediction, abs=1e-9)


def test_the_parts_of_a_score_are_mean_biases_and_tastes(models):
    told = explain(models["BayesModel"], 3, 2)
    model = models["BayesModel"]
    parts = told.parts.set_index("part")["score"]
    assert parts["mean of all ratings"] == pytest.approx(model.mean)
    assert parts["the user's bias"] == pytest.approx(float(model.user_bias[3]))
    tastes = parts.filter(regex="component|taste").sum()
    assert tastes == pytest.approx(float(model.user_factors[3] @ model.item_factors[2]), abs=1e-6)


def test_what_everybody_gets_is_no_taste_of_ones_own():
    users = np.array([[2.0, 1], [2.0, -1]])  # both love the first direction
    model = Factors(users, np.zeros(2), np.array([[1.0, 1], [0, -1]]), np.zeros(2), 3.0, None,
                    squashed=False, has_bias=True)  # fmt: skip
    parts = explain(model, 0, 0).parts.set_index("part")["stars"]
    assert parts["everybody's taste for the item"] == pytest.approx(2)
    assert parts.filter(regex="own taste|component").sum() == pytest.approx(1)


def test_a_model_without_biases_has_no_parts_of_that_name(models, club):
    told = explain(models["DotProduct"], 0, 0, club[0])
    assert not told.parts["part"].str.contains("bias").any()
    assert told.parts["part"][0] == "middle of the scale"
    assert told.parts["stars"][0] == 2.75


def test_what_the_end_of_the_scale_cuts_off_is_a_part_of_its_own():
    model = cfkit.fit_bayes(([[0, 0], [0, 1], [1, 0], [1, 1]], [5.0, 5, 1, 1]), progress=False)
    stretched = Factors.of(model)
    assert stretched.y_range == (1, 5)
    stretched.user_bias[0] = 9
    told = explain(stretched, 0, 0)
    assert told.prediction == 5
    assert told.parts["part"].iloc[-1] == "cut off at the end of the scale"
    assert told.parts["stars"].sum() == pytest.approx(5)


def test_leaving_a_rating_out_is_what_learning_without_it_gives(models, club):
    (x, y), model = club[0], models["BayesModel"]
    whole = explain(model, 4, 1, (x, y), ridge=2.0).carried
    gone = int(whole.rated.index[0])
    keep = ~((x[:, 0] == 4) & (x[:, 1] == gone))
    less = explain(model, 4, 1, (x[keep], y[keep]), ridge=2.0).carried
    with_all = whole.average + whole.rated["stars"].sum()
    without = less.average + less.rated["stars"].sum()
    assert whole.rated.loc[gone, "without"] == pytest.approx(without - with_all, abs=1e-9)


def test_loving_an_item_speaks_for_one_that_is_like_it():
    items = np.array([[1.0, 0], [1.1, 0], [0, 1]])
    model = Factors(np.array([[0.8, 0], [0, 0]]), np.zeros(2), items, np.zeros(3), 3.0, (1, 5),
                    squashed=False, has_bias=False)  # fmt: skip
    x, y = np.array([[0, 0], [0, 2], [1, 1]]), np.array([5.0, 3, 3])
    rated = explain(model, 0, 1, (x, y)).rated
    assert rated.index[0] == 0
    assert rated.loc[0, "stars"] > 0
    assert rated.loc[0, "without"] < 0
    assert rated.loc[2, "stars"] == pytest.approx(0, abs=1e-9)


def test_a_user_without_ratings_is_carried_by_none(models, club):
    x, y = club[0]
    keep = x[:, 0] != 7
    told = explain(models["BayesModel"], 7, 0, (x[keep], y[keep]))
    assert not len(told.rated)
    assert "No rating of this user's own" in str(told)


def test_an_explanation_can_be_read(models, club):
    told = str(explain(models["BayesModel"], 0, club[1][3], club[0], club[1])).splitlines()
    assert told[0].startswith(f"The user in row 0, {club[1][3]}: ")
    assert any("component 1, as " in line for line in told)
    assert told[-1].endswith("left over")


def test_nearest_titles_are_named_for_an_unknown_item(models, club):
    wrong = club[1][3][:-3]
    with pytest.raises(UnknownIdError, match=r"Did you mean .*" + club[1][3][:5]):
        explain(models["BayesModel"], 0, wrong, titles=club[1])


def test_a_title_needs_titles(models):
    with pytest.raises(RatingError, match="needs titles to find 'Fog'"):
        explain(models["BayesModel"], 0, "Fog")


@pytest.mark.parametrize(
    ("user", "item", "who"),
    [(60, 0, "Users"), (-1, 0, "Users"), ("Ann", 0, "Users"), (0, 40, "Items"), (0, 1.5, "Items")],
)
def test_a_row_that_is_not_there_is_an_error(user, item, who, models):
    with pytest.raises(UnknownIdError, match=f"{who} have the rows 0 to"):
        explain(models["BayesModel"], user, item)


def test_ratings_of_users_that_the_model_does_not_know_are_named(models):
    with pytest.raises(UnknownIdError, match="train has 1 users that the model does not know"):
        explain(models["BayesModel"], 0, 0, (np.array([[77, 0]]), np.array([3.0])))


@pytest.mark.parametrize("train", ["ratings", ([[0, 0]], [3.0, 4]), (np.zeros((0, 2), int), []),
                                   ([[0.5, 0]], [3.0]), ([[0, 0]], [np.nan])])  # fmt: skip
def test_ratings_that_are_none_are_an_error(train, models):
    with pytest.raises(RatingError, match="train needs"):
        explain(models["BayesModel"], 0, 0, train)


def test_a_pull_must_pull(models, club):
    with pytest.raises(ModelError, match="ridge > 0: got 0"):
        explain(models["BayesModel"], 0, 0, club[0], ridge=0)


def test_the_model_is_the_same_afterwards(models, club):
    model = models["DotProductBias"]
    before = {name: value.numpy().tobytes() for name, value in model.state_dict().items()}
    explain(model, 0, 0, club[0], club[1])
    after = {name: value.numpy().tobytes() for name, value in model.state_dict().items()}
    assert after == before
    assert all(p.requires_grad for p in model.parameters())


def test_without_ratings_every_item_shapes_the_components_as_in_components(models):
    rng = np.random.default_rng(0)
    items = rng.normal(size=(1500, 3))
    items[:1000, 0] *= 3
    items[1000:, 2] *= 9  # the last rows differ most, and in their own way
    user = np.array([[0.0, 0, 1], [0, 0, 0]])
    read = Factors(user, np.zeros(2), items, np.zeros(1500), 0.0, None, False, False)
    told = explain(read, 0, 1200).parts.set_index("part")["score"]
    assert abs(told["component 1"]) > 10 * abs(told[["component 2", "component 3"]]).max()
