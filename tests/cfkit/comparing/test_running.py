import numpy as np
import pandas as pd
import pytest
import torch

import cfkit
from cfkit import compare
from cfkit.closed import closing
from cfkit.errors import ModelError, RatingError, ShortcutTaken

WORLD = cfkit.world(seed=7, n_users=60, n_items=40, n_ratings=1_200)


def the_mean(train, n_users, n_items, seed):
    mean = float(train[1].mean())
    return lambda x: torch.full((len(x),), mean)


def its_seed(train, n_users, n_items, seed):
    return lambda x: np.full(len(x), float(seed))


def quiet(models, data=WORLD, **settings):
    return compare(data, models, progress=False, **settings)


def test_the_figures_are_those_worked_out_by_hand():
    ratings = pd.DataFrame(
        {"user": [1, 1, 2, 2, 1, 2], "item": [1, 2, 1, 2, 3, 4],
         "rating": [2.0, 5.0, 2.0, 5.0, 2.0, 4.0], "timestamp": [1, 1, 1, 1, 9, 9]}
    )  # fmt: skip

    def answers(train, n_users, n_items, seed):
        return lambda x: np.full(len(x), 3.0)

    found = quiet([answers], ratings, split="by time", share=0.34, seeds=[1], k=1)
    # items 3 and 4 are new, so the means answer: 3.5 for both; off by 1.5 and −0.5
    assert found.table().loc["answers", "mae"] == pytest.approx(1.0)
    assert found.table().loc["answers", "rmse"] == pytest.approx(1.25**0.5)


def test_three_seeds_give_a_mean_and_its_error():
    table = quiet({"seed": its_seed}, seeds=(2, 3, 4)).table()
    each = [quiet({"seed": its_seed}, seeds=[s]).table().loc["seed", "rmse"] for s in (2, 3, 4)]
    assert table.loc["seed", "rmse"] == pytest.approx(np.mean(each))
    assert table.loc["seed", "rmse_se"] == pytest.approx(np.std(each, ddof=1) / 3**0.5)
    assert table.loc["seed", "runs"] == 3


def test_one_seed_has_no_error_bars_and_says_so():
    found = quiet([its_seed], seeds=[3])
    assert np.isnan(found.table().loc["its_seed", "rmse_se"])
    assert "One seed only: there are no error bars" in str(found)


def test_ones_own_model_runs_beside_the_kits():
    def mine(train, n_users, n_items, seed):
        torch.manual_seed(seed)
        model = cfkit.DotProductBias(n_users, n_items, 5)
        cfkit.fit_one_cycle(model, train, epochs=20, seed=seed, progress=False)
        return model

    found = quiet([mine, "global mean", the_mean])
    assert found.ranking()[0] == "mine"
    assert found.table().loc["mine", "numbers"] == 100 * 6
    assert np.isnan(found.table().loc["the_mean", "numbers"])
    assert found.differences().loc["the_mean", "verdict"] == "worse"


def test_two_models_that_are_one_cannot_be_told_apart():
    found = quiet([the_mean, "global mean"])
    assert found.differences()["verdict"].tolist() == ["cannot tell"]


def crashes(train, n_users, n_items, seed):
    raise ZeroDivisionError("no ratings")


def too_short(train, n_users, n_items, seed):
    return lambda x: x[:3, 0].float()


def no_numbers(train, n_users, n_items, seed):
    return lambda x: x[:, 0] * float("nan")


def forgets_to_return(train, n_users, n_items, seed):
    pass


def gives_a_learner(train, n_users, n_items, seed):
    from cfkit.collab import CollabDataLoaders, collab_learner

    dls = CollabDataLoaders.from_df(WORLD.ratings, item_name="item", seed=seed)
    return collab_learner(dls, n_factors=2)


def takes_too_little(train):
    return None


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (crashes, "ZeroDivisionError: no ratings"),
        (too_short, "one number per pair: for"),
        (no_numbers, "predictions are nan or infinite"),
        (gives_a_learner, "a learner, which numbers users and items its own way"),
        (takes_too_little, "takes 1 positional argument but 4 were given"),
        (forgets_to_return, "gave a NoneType. Does it end in a return"),
    ],
)
def test_a_model_that_breaks_is_a_row_with_the_reason_and_the_others_go_on(broken, why):
    found = quiet([broken, the_mean])
    assert found.ranking() == ["the_mean"]
    assert why in found.table().loc[broken.__name__, "failed"]
    assert why in str(found)
    assert found.table().index[-1] == broken.__name__
    assert len(found.differences()) == 0


def test_a_model_that_breaks_with_one_seed_only_has_not_run():
    def moody(train, n_users, n_items, seed):
        return (lambda x: x[:, 0] * 0 + 3.0) if seed < 3 else None

    found = quiet([moody, the_mean])
    assert found.ranking() == ["the_mean"]
    assert "gave a NoneType" in found.table().loc["moody", "failed"]
    assert np.isnan(found.table().loc["moody", "rmse"])
    found.plot()


def test_where_nothing_ran_there_is_a_table_and_nothing_to_draw():
    found = quiet([crashes])
    assert found.table()["failed"].str.contains("no ratings").all()
    with pytest.raises(ModelError, match="nothing to draw"):
        found.plot()
    with pytest.raises(ModelError, match="has run to its end"):
        found.differences()


def test_what_a_model_does_to_its_ratings_is_nobody_elses_loss():
    def spoils(train, n_users, n_items, seed):
        train[1].zero_()
        return lambda x: torch.zeros(len(x))

    alone = quiet(["item means"]).table().loc["item means", "rmse"]
    assert quiet([spoils, "item means"]).table().loc["item means", "rmse"] == alone


def test_the_table_given_stays_as_it_is():
    before = WORLD.ratings.copy()
    quiet(["item means"], split="by newcomer")
    pd.testing.assert_frame_equal(before, WORLD.ratings)


def test_for_newcomers_a_model_that_cannot_place_them_is_replaced_and_the_table_says_so():
    found = quiet([its_seed, "both biases", "bayes"], split="by newcomer", seeds=[1])
    table = found.table()
    assert table.loc["its_seed", "newcomers"] == "the means"
    assert table.loc["bayes", "newcomers"] == "itself"
    assert table.loc["its_seed", "rmse"] == table.loc["both biases", "rmse"]


def test_ones_own_fold_in_is_asked():
    class Placed:
        def predict(self, x):
            return torch.full((len(x),), 3.0)

        def fold_in(self, items, stars):
            return np.full(WORLD.ratings["item"].nunique(), 2.0)

    found = quiet({"mine": lambda *_: Placed()}, split="by newcomer", seeds=[1])
    off = found.runs[0].off
    assert found.table().loc["mine", "newcomers"] == "itself"
    assert set(np.round(off, 9)) <= {-3.0, -2.0, -1.0, 0.0, 1.0}


def test_it_is_quick_when_told_to():
    found = quiet(["item means"], cfkit.world(n_users=600, n_items=200, n_ratings=30_000),
                  quick=True)  # fmt: skip
    assert 2_500 < len(found.users) <= 3_000


def test_ratings_that_are_all_alike_are_learned_as_well():
    alike = WORLD.ratings.assign(rating=4.0)
    table = quiet(None, alike, seeds=[1]).table()
    assert (table["failed"] == "").all()
    assert (table["rmse"] < 0.02).all()


@pytest.mark.parametrize("split", ["by chance", "by latest", "by time", "by newcomer"])
def test_every_contestant_runs_on_every_split(split):
    table = quiet(None, split=split, seeds=[1]).table()
    assert (table["failed"] == "").all()
    assert table[["rmse", "mae", "precision", "ndcg", "coverage"]].notna().all(axis=None)


def test_ids_may_be_text():
    named = WORLD.ratings.assign(user="u" + WORLD.ratings["user"].astype(str))
    assert quiet(["both biases"], named).ranking() == ["both biases"]


def test_seeds_are_needed_and_each_counts_once():
    with pytest.raises(ModelError, match=r"needs seeds, each once: got \[\]"):
        quiet(["item means"], seeds=[])
    with pytest.raises(ModelError, match=r"each once: got \[1, 1\]"):
        quiet(["item means"], seeds=[1, 1])


def test_a_list_is_no_longer_than_the_catalogue():
    with pytest.raises(RatingError, match="got k=41 for 40 items"):
        quiet(["item means"], k=41)


def test_a_share_of_all_is_no_share():
    with pytest.raises(RatingError, match="share between 0 and 1"):
        quiet(["item means"], share=1.0)


def test_it_is_closed_while_a_question_asks_for_it():
    for asked in ("compare", "time_split", "precision_at_k", "neighbours_predict"):
        with closing(asked), pytest.raises(ShortcutTaken):
            quiet(["item means"])


def test_so_are_its_parts():
    from cfkit.comparing.like_minded import like_minded
    from cfkit.comparing.lists import judge
    from cfkit.comparing.splitting import hold_out

    with closing("precision_at_k"), pytest.raises(ShortcutTaken):
        judge(np.zeros((1, 2)), np.zeros((1, 2), dtype=bool), 1)
    with closing("time_split"), pytest.raises(ShortcutTaken):
        hold_out(WORLD.ratings, "by time", 0.2, 0, 7)
    with closing("neighbours_predict"), pytest.raises(ShortcutTaken):
        like_minded((np.zeros((1, 2), dtype=int), np.ones(1)), 1, 1, 0)


def test_a_closed_model_is_no_failure_of_the_contestant():
    with closing("fit_bayes"), pytest.raises(ShortcutTaken):
        quiet(["bayes"])


def test_whoever_compares_keeps_their_own_chance():
    def seeds_itself(train, n_users, n_items, seed):
        torch.manual_seed(seed)
        return lambda x: torch.rand(len(x))

    torch.manual_seed(8)
    expected = torch.rand(3)
    torch.manual_seed(8)
    quiet([seeds_itself, "bayes"], seeds=[1])
    assert torch.equal(torch.rand(3), expected)


def test_a_broken_length_of_lists_is_no_broken_model():
    with pytest.raises(RatingError, match=r"got k=2.5 for 40 items"):
        quiet(["item means"], k=2.5)
