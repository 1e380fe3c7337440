import matplotlib as mpl
import numpy as np
import pytest

mpl.use("Agg")
from matplotlib import pyplot as plt

import cfkit
from cfkit import insight
from cfkit.drawing import COLOURS, GREY
from cfkit.errors import RatingError

TITLES = [f"Film {i} (2001)" for i in range(30)]


@pytest.fixture(autouse=True)
def _closed():
    yield
    plt.close("all")


@pytest.fixture(scope="module")
def table():
    return np.random.default_rng(0).normal(size=(30, 4))


@pytest.fixture(scope="module")
def told():
    x, y = [[0, 0], [0, 1], [1, 0], [1, 1]], [5.0, 4, 1, 3]
    model = cfkit.fit_bayes((x, y), n_items=30, n_factors=8, progress=False)
    return insight.explain(model, 0, 1, (np.array(x), np.array(y)), TITLES)


def luminance(colour):
    parts = np.array(mpl.colors.to_rgb(colour))
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return linear @ [0.2126, 0.7152, 0.0722]


@pytest.mark.parametrize("colour", [*COLOURS, GREY])
@pytest.mark.parametrize("ground", ["#ffffff", "#111111"])
def test_every_colour_can_be_seen_on_light_and_on_dark(colour, ground):
    bright, dark = sorted([luminance(colour), luminance(ground)], reverse=True)
    assert (bright + 0.05) / (dark + 0.05) >= 3


def pictures(table, told):
    return {
        "biases": insight.plot_biases(insight.bias_ranking(table[:, 0], TITLES)),
        "components": insight.plot_components(insight.components(table, TITLES)),
        "neighbours": insight.plot_neighbours(insight.neighbours(table, 0, TITLES)),
        "map": insight.plot_map(insight.taste_map(table, TITLES)),
        "parts": insight.plot_explanation(told),
        "ratings": insight.plot_explanation(told, of="ratings"),
    }


def test_no_picture_brings_a_ground_of_its_own(table, told):
    for name, ax in pictures(table, told).items():
        assert ax.figure.patch.get_alpha() == 0, name
        assert ax.patch.get_alpha() == 0, name
        assert ax.xaxis.label.get_color() == GREY, name


def test_a_picture_goes_where_it_is_told_to(table):
    ax = plt.subplots()[1]
    assert insight.plot_map(insight.taste_map(table, TITLES), ax=ax) is ax


def test_titles_on_a_map_do_not_meet(table):
    ax = insight.plot_map(insight.taste_map(table, TITLES))
    boxes = [text.get_window_extent() for text in ax.texts]
    assert len(boxes) > 5
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_the_axes_of_a_map_say_what_they_explain(table):
    ax = insight.plot_map(insight.taste_map(table, TITLES, axes=(1, 3)))
    assert "component 1, 3" in ax.get_xlabel()
    assert ax.get_ylabel().startswith("component 3, ")


def test_the_bars_of_an_explanation_end_at_the_prediction(told):
    for of in ("parts", "ratings"):
        bars = insight.plot_explanation(told, of=of).patches
        ends = {round(bars[-1].get_x(), 6), round(bars[-1].get_x() + bars[-1].get_width(), 6)}
        assert round(told.prediction, 6) in ends


def test_an_explanation_without_ratings_cannot_draw_them(told):
    blind = insight.explain(cfkit.DotProduct(2, 2, 2), 0, 0)
    with pytest.raises(RatingError, match=r"give explain the pair train=\(x, y\)"):
        insight.plot_explanation(blind, of="ratings")


def test_a_component_that_was_not_asked_for_cannot_be_drawn(table):
    with pytest.raises(RatingError, match="components 1 to 3: got 9"):
        insight.plot_components(insight.components(table, TITLES), component=9)
