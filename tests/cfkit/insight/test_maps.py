import numpy as np
import pytest
import torch

import cfkit
from cfkit.errors import ModelError, RatingError
from cfkit.insight import components, taste_map
from cfkit.insight.principal import principal

# By hand, as in the lesson: centred (3, 4), (-3, -4), (-0.8, 0.6), (0.8, -0.6).
FOUR = np.array([[8, 13], [2, 5], [4.2, 9.6], [5.8, 8.4]])
TITLES = ["Fog", "Kite", "Salt", "Bread"]


def turned(table, seed):
    """The same cloud, as another training would have laid it out."""
    k = table.shape[1]
    return table @ np.linalg.qr(np.random.default_rng(seed).normal(size=(k, k)))[0]


def test_the_ends_of_the_widest_direction_are_the_items_farthest_apart():
    ends = components(FOUR, TITLES, n_components=1, n=1)
    assert {*ends["title"]} == {"Fog", "Kite"}
    np.testing.assert_allclose(ends["score"].abs(), 5)
    np.testing.assert_allclose(ends["share"], 50 / 52)


def test_the_second_component_is_at_a_right_angle():
    ends = components(FOUR, TITLES, n_components=2, n=1)
    assert {*ends.loc[2]["title"]} == {"Salt", "Bread"}
    np.testing.assert_allclose(ends.loc[2]["score"].abs(), 1)


@pytest.mark.parametrize("seed", range(5))
def test_a_picture_does_not_depend_on_how_training_laid_factors_out(seed):
    table = np.random.default_rng(0).normal(size=(30, 4)) * [4, 3, 2, 1]
    titles = [str(i) for i in range(30)]
    ours, theirs = taste_map(table, titles), taste_map(turned(table, seed), titles)
    np.testing.assert_allclose(ours[["x", "y"]], theirs[["x", "y"]], atol=1e-9)


def test_the_item_farthest_from_the_middle_lies_on_the_positive_side():
    found = principal(np.array([[-9.0, 0], [1, 1], [2, -1]]), np.ones(3))
    assert found.scores(np.array([[-9.0, 0]]))[0, 0] > 0


def test_the_shares_add_up_to_all_of_it():
    found = principal(np.random.default_rng(0).normal(size=(3, 5)), np.ones(3))
    assert found.shares.sum() == pytest.approx(1)
    np.testing.assert_allclose(found.directions @ found.directions.T, np.eye(5), atol=1e-9)


def test_only_the_items_with_the_most_ratings_are_looked_at():
    far = np.vstack([FOUR, [[900, -900]]])  # one rating: a place of chance
    ends = components(far, [*TITLES, "Chance"], counts=[9, 8, 7, 6, 1], top=4, n=4, n_components=2)
    assert "Chance" not in {*ends["title"]}
    np.testing.assert_allclose(ends.loc[1]["score"].abs().max(), 5)


def test_items_may_count_as_often_as_they_were_rated():
    often = np.repeat(FOUR, [3, 1, 2, 1], axis=0)
    weighted = components(FOUR, TITLES, counts=[3, 1, 2, 1], weighted=True, n=4, n_components=1)
    repeated = components(often, [str(i) for i in range(7)], n_components=1, n=1)
    assert weighted["share"].iloc[0] == pytest.approx(repeated["share"].iloc[0])


def test_a_map_has_the_best_known_first_and_says_what_each_axis_explains():
    seen = taste_map(FOUR, TITLES, counts=[1, 2, 3, 4])
    assert seen["title"].tolist() == ["Bread", "Salt", "Kite", "Fog"]
    assert seen.index.tolist() == [3, 2, 1, 0]
    assert [share for _, share in seen.attrs["components"]] == pytest.approx([50 / 52, 2 / 52])


def test_an_item_that_a_map_does_not_show_has_a_share_of_0():
    table = np.array([[3.0, 0, 0], [-3, 0, 0], [0, 2, 0], [0, -2, 0], [0, 0, 1], [0, 0, -1]])
    seen = taste_map(table, list("abcdef"))
    np.testing.assert_allclose(seen["share"], [1, 1, 1, 1, 0, 0], atol=1e-9)


def test_items_that_are_all_alike_explain_nothing():
    ends = components(np.ones((3, 2)), list("abc"), n_components=2)
    assert (ends["share"] == 0).all()


def test_a_model_can_be_given_itself():
    model = cfkit.DotProductBias(5, 4, 3)
    ends = components(model, TITLES)
    assert ends.index.get_level_values("component").max() == 3
    table = components(model.item_factors, TITLES)
    np.testing.assert_allclose(ends["score"], table["score"], atol=1e-6)


def test_there_are_no_more_components_than_factors():
    with pytest.raises(ModelError, match="number of factors, 2: got 3"):
        components(FOUR, TITLES, n_components=3)
    with pytest.raises(ModelError, match="number of factors, 2: got 1, 0"):
        taste_map(FOUR, TITLES, axes=(1, 0))


@pytest.mark.parametrize(
    ("settings", "match"),
    [
        ({"counts": [1, 2]}, r"one count per item, shape \(4,\): got \(2,\)"),
        ({"weighted": True}, "needs counts to let items count"),
        ({"counts": [0, 0, 0, 0], "weighted": True}, "all counts are 0"),
        ({"top": 0}, "top to be a whole number from 1 on: got top=0"),
    ],
)
def test_settings_that_do_not_fit_are_named(settings, match):
    with pytest.raises(RatingError, match=match):
        components(FOUR, TITLES, **settings)


def test_a_title_is_needed_for_each_item():
    with pytest.raises(RatingError, match="4 items and 1 titles"):
        taste_map(FOUR, ["Fog"])


def test_biases_have_no_components():
    with pytest.raises(RatingError, match=r"\(n_items, n_factors\): got \(4,\)"):
        components(np.zeros(4), TITLES)


def test_a_network_has_no_map():
    with pytest.raises(ModelError, match="has none"):
        components(torch.nn.Sequential(), TITLES)


@pytest.mark.parametrize("settings", [{"n": -1}, {"n_components": 1.5}, {"n": "all"}])
def test_ends_and_components_are_counts(settings):
    with pytest.raises(RatingError, match=r"components needs n\w* to be a whole number from 1 on"):
        components([[3, 1], [-3, 1], [0, 2]], ["Fog", "Kite", "Salt"], **settings)
