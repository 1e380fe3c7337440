import matplotlib as mpl
import pytest

import cfkit
from cfkit.errors import ModelError

mpl.use("agg")


@pytest.fixture(scope="module")
def found():
    world = cfkit.world(seed=7, n_users=60, n_items=40, n_ratings=1_200)
    names = ["global mean", "both biases", "dot product bias", "bayes"]
    return cfkit.compare(world, names, seeds=(1, 2), progress=False)


def test_the_best_stands_on_top(found):
    assert found.table()["rmse"].is_monotonic_increasing
    assert found.ranking("ndcg")[0] == found.table()["ndcg"].idxmax()


def test_a_model_can_be_compared_with_any_other(found):
    gaps = found.differences(than="global mean")["difference"]
    table = found.table()["rmse"]
    assert gaps["bayes"] == pytest.approx(table["bayes"] - table["global mean"], abs=1e-3)
    assert found.differences("global mean").loc["bayes", "verdict"] == "better"


@pytest.mark.parametrize("measure", ["mae", "precision", "ndcg"])
def test_every_measure_of_people_has_differences(found, measure):
    gap = found.differences("bayes", measure).loc["global mean", "difference"]
    table = found.table()[measure]
    assert gap == pytest.approx(table["global mean"] - table["bayes"])


def test_a_picture_has_a_mark_per_model_and_the_best_on_top(found):
    axes = found.plot()
    assert [label.get_text() for label in axes.get_yticklabels()] == found.ranking()
    assert axes.yaxis_inverted()


def test_it_is_drawn_where_it_is_told(found):
    from matplotlib import pyplot as plt

    _, axes = plt.subplots()
    assert found.plot("coverage", ax=axes) is axes
    plt.close("all")


def test_it_prints_as_a_table(found):
    lines = str(found).splitlines()
    assert "held out by chance: 240 ratings" in lines[0]
    assert lines[1].split()[:2] == ["rmse", "mae"]
    assert "±" in next(line for line in lines if line.startswith("bayes"))
    assert "±" not in next(line for line in lines if line.startswith("both biases"))


def test_an_unknown_measure_or_model_is_a_sentence(found):
    with pytest.raises(ModelError, match=r"no measure 'rsme'\. Did you mean 'rmse'"):
        found.plot("rsme")
    with pytest.raises(ModelError, match="known in rmse, mae, precision, ndcg: got 'coverage'"):
        found.differences(measure="coverage")
    with pytest.raises(ModelError, match=r"No model 'baies' .*Did you mean 'bayes'"):
        found.differences("baies")


def test_a_cell_that_ends_in_it_shows_its_table(found):
    assert repr(found) == str(found)
