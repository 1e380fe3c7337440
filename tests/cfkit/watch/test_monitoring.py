"""A model at work in a world that stays, and in worlds that change."""

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest

import cfkit
from cfkit.closed import closing
from cfkit.comparing.splitting import hold_out
from cfkit.errors import DataMissingError, ModelError, RatingError, ShortcutTaken, UnknownIdError
from cfkit.watch import Limits, monitor

mpl.use("agg")


def halves(ratings, seed):
    """What is learned from, held out, and comes in; by chance, so nothing changed."""
    order = np.random.default_rng(seed).permutation(len(ratings))
    half = len(ratings) // 2
    return (ratings.iloc[p] for p in np.split(order, [half * 9 // 10, half]))


def learned(train, seed=0):
    maps = cfkit.IdMap.of(train["user"]), cfkit.IdMap.of(train["item"])
    return cfkit.fit_bayes(cfkit.to_xy(train, *maps), seed=seed, progress=False)


@pytest.fixture(scope="module")
def at_work():
    train, held, new = halves(cfkit.world().ratings, 7)
    return learned(train), train, new, held


def alarms(report):
    return {f.name for f in report.findings if f.verdict != "fine"}


def test_where_nothing_changed_everything_is_fine(at_work):
    report = monitor(*at_work)
    assert report.verdict == "fine"
    assert str(report).startswith("Verdict: fine\nFine: ")


def test_false_alarms_are_rarer_than_one_in_twenty():
    rung = 0
    for seed in range(100, 108):
        train, held, new = halves(cfkit.world(seed).ratings, seed)
        rung += monitor(learned(train), train, new, held).verdict != "fine"
    assert rung <= 1


def test_a_handful_of_people_by_lot_is_no_other_population():
    rung = 0
    for seed in range(200, 206):
        train, held, new = halves(cfkit.world(seed).ratings, seed)
        model, people = learned(train), np.random.default_rng(seed).permutation(300) + 1
        for n in (12, 40):
            few = new[new["user"].isin(people[:n])]
            rung += monitor(model, train, few, held).verdict != "fine"
    assert rung <= 1


@pytest.mark.seeds
def test_false_alarms_on_movielens_are_rarer_than_one_in_twenty():
    try:
        ratings = cfkit.movielens.load("100k").ratings
    except DataMissingError as error:
        pytest.skip(str(error))
    rung = 0
    for seed in range(100, 120):
        train, held, new = halves(ratings, seed)
        rung += monitor(learned(train, seed), train, new, held).verdict != "fine"
    assert rung <= 1


def test_a_world_that_gives_a_third_of_a_star_more_wants_retraining(at_work):
    model, train, new, held = at_work
    kinder = new.assign(rating=new["rating"] + 0.3)
    report = monitor(model, train, kinder, held)
    assert report.verdict == "retrain"
    assert {"offset", "mean rating"} <= alarms(report)


def test_more_stars_inside_the_scale_are_seen_as_well(at_work):
    model, train, new, held = at_work
    luckier = np.random.default_rng(0).random(len(new)) < 0.4
    kinder = new.assign(rating=(new["rating"] + luckier).clip(upper=5))
    assert kinder["rating"].mean() - new["rating"].mean() == pytest.approx(0.3, abs=0.07)
    report = monitor(model, train, kinder, held)
    assert report.verdict == "retrain"
    assert "offset" in alarms(report)
    assert "scale" not in alarms(report)


def test_a_flood_of_newcomers_wants_retraining(at_work):
    model, train, new, held = at_work
    flood = new.sample(frac=0.5, random_state=1).assign(user=lambda t: t["user"] + 10_000)
    report = monitor(model, train, pd.concat([new, flood]), held)
    assert report.verdict == "retrain"
    assert "newcomers" in alarms(report)


def test_a_turned_scale_is_rolled_back(at_work):
    model, train, new, held = at_work
    report = monitor(model, train, new.assign(rating=6 - new["rating"]), held)
    assert report.verdict == "roll back"
    assert {"order", "against plain means"} <= alarms(report)
    assert "has the scale been turned round?" in str(report)


def bots(item, n, first=90_000):
    return pd.DataFrame({"user": range(first, first + n), "item": item, "rating": 5.0})


def test_two_in_a_hundred_accounts_that_rate_one_item_are_looked_at(at_work):
    model, train, new, held = at_work
    n = round(0.02 * train["user"].nunique())
    report = monitor(model, train, pd.concat([new, bots(17, n)]), held)
    assert report.verdict == "look"
    assert alarms(report) == {"one-item accounts"}
    assert "6 new accounts rated the item 17 (5.0 stars) and nothing else" in str(report)


def test_as_many_newcomers_who_each_rate_another_item_are_none(at_work):
    model, train, new, held = at_work
    different = pd.concat([bots(item, 1, 90_000 + item) for item in range(1, 7)])
    assert "one-item accounts" not in alarms(
        monitor(model, train, pd.concat([new, different]), held)
    )


def test_three_who_rate_the_same_may_be_a_family(at_work):
    model, train, new, held = at_work
    assert monitor(model, train, pd.concat([new, bots(17, 3)]), held).verdict == "fine"


def test_a_group_that_decides_the_list_is_named(at_work):
    model, train, new, held = at_work
    rare = train["item"].value_counts().index[-4:]
    club = pd.concat([bots(item, 60, 80_000) for item in rare])
    everything = pd.concat([new, club])
    report = monitor(model, train, everything, held, group=range(80_000, 80_060))
    assert alarms(report) == {"weight of a group"}
    assert "40% of the 10 best items owe their place to the given group (60 users)" in str(report)


def test_busy_people_who_leave_are_noticed(at_work):
    model, train, new, held = at_work
    count = train["user"].value_counts()
    quiet = new[new["user"].isin(count.index[len(count) // 2 :])]
    report = monitor(model, train, quiet, held)
    assert "who rates (PSI)" in alarms(report)
    assert "quieter users have more of a say" in str(report)


def test_intervals_that_are_too_narrow_are_noticed(at_work):
    from dataclasses import replace

    model, train, new, held = at_work
    noisier = new.assign(
        rating=(new["rating"] + np.random.default_rng(0).choice([-1, 0, 1], len(new))).clip(1, 5)
    )
    report = monitor(replace(model), train, noisier, held)
    assert "calibration" in alarms(report)
    assert "too sure of itself" in str(report)


def test_any_model_can_be_watched(at_work):
    model, train, new, held = at_work
    asked = monitor(lambda x: model.predict(x), train, new, held)  # noqa: PLW0108 - a student's own
    own = {f.name: f.figure for f in monitor(*at_work).findings}
    same = {f.name: f.figure for f in asked.findings}
    assert "calibration" in own.keys() - same.keys()
    assert same == pytest.approx({name: own[name] for name in same}, abs=1e-4)


def test_a_learner_is_watched_by_its_names(at_work):
    from cfkit.collab import CollabDataLoaders, collab_learner

    _, train, new, held = at_work
    dls = CollabDataLoaders.from_df(train, user_name="user", item_name="item", seed=1)
    learn = collab_learner(dls, n_factors=5, y_range=(0, 5.5))
    with learn.no_bar(), learn.no_logging():
        learn.fit_one_cycle(8, 5e-3, wd=0.1)
    report = monitor(learn, train, new, held)
    assert report.verdict == "fine"
    assert report.table().loc["order", "figure"] > 0.4
    with pytest.raises(ModelError, match="The learner knows other names than train holds"):
        monitor(learn, train.assign(user=train["user"] + 7), new, held)


def test_what_was_held_out_of_nobody_known_promises_nothing(at_work):
    model, train, new, held = at_work
    strangers = held.assign(user=held["user"] + 10_000)
    said = str(monitor(model, train, new, strangers))
    assert "held-out ratings belongs to both a user and an item" in said
    assert "Nothing was held out" not in said
    assert "Nothing was held out" in str(monitor(model, train, new))


def test_one_held_out_user_is_no_promise_to_break(at_work):
    model, train, new, held = at_work
    one = held[held["user"] == held["user"].iloc[0]].assign(rating=3.0)
    assert not {"error (RMSE)", "offset", "calibration"} & alarms(monitor(model, train, new, one))


def test_a_model_trained_on_larger_maps_gets_them(at_work):
    _, train, new, held = at_work
    maps = [cfkit.IdMap.of(range(1, n + 1)) for n in (310, 125)]
    model = cfkit.fit_bayes(
        cfkit.to_xy(train, *maps), n_users=310, n_items=125, seed=0, progress=False
    )
    assert monitor(model, train, new, held, users=maps[0], items=maps[1]).verdict == "fine"
    with pytest.raises(ModelError, match="model has 310 users and 125 items, where 300 and 120"):
        monitor(model, train, new, held)


def test_neither_model_nor_tables_change(at_work):
    model, train, new, held = at_work
    before = [t.copy() for t in (train, new, held)]
    numbers = model.user_factors.tobytes(), model.item_factors.tobytes()
    monitor(*at_work)
    assert numbers == (model.user_factors.tobytes(), model.item_factors.tobytes())
    for table, then in zip((train, new, held), before, strict=True):
        pd.testing.assert_frame_equal(table, then)


def test_a_limit_can_be_moved_or_lifted(at_work):
    model, train, new, held = at_work
    kinder = new.assign(rating=(new["rating"] + 0.3).clip(upper=5))
    lax = Limits(offset=1, mean=1, calibration=1, error=1)
    assert monitor(model, train, kinder, held, limits=lax).verdict == "fine"
    with pytest.raises(ModelError, match="above 0: got offset=0"):
        Limits(offset=0)


def test_windows_tell_when_it_began(at_work):
    model, train, new, held = at_work
    late = new.sort_values("timestamp")
    changed = np.arange(len(late)) >= len(late) // 2
    report = monitor(
        model, train, late.assign(rating=late["rating"] + 0.8 * changed), held, windows=4
    )
    offsets = report.over_time()["offset"].tolist()
    assert max(abs(o) for o in offsets[:2]) < 0.25 < min(-o for o in offsets[2:])
    axes = report.plot()
    assert [ax.get_ylabel() for ax in axes] == [
        "RMSE (stars)", "offset (stars)", "share of newcomers",
    ]  # fmt: skip


def test_the_gravest_finding_stands_first_in_the_table(at_work):
    model, train, new, held = at_work
    table = monitor(model, train, new.assign(rating=6 - new["rating"]), held).table()
    assert table["verdict"].iloc[0] == "roll back"
    assert table["verdict"].iloc[-1] == "fine"


def test_without_held_out_ratings_nothing_was_promised(at_work):
    model, train, new, _ = at_work
    report = monitor(model, train, new)
    assert "no error was promised" in str(report)
    assert "error (RMSE)" not in report.table().index


def test_a_handful_of_users_says_nothing_about_the_model(at_work):
    model, train, new, held = at_work
    few = new[new["user"].isin(new["user"].unique()[:4])]
    report = monitor(model, train, few.assign(rating=1.0), held)
    assert "Only 4 known users rated" in str(report)
    assert "order" not in report.table().index


def test_a_table_without_its_columns_is_a_sentence(at_work):
    model, train, new, held = at_work
    with pytest.raises(
        RatingError, match=r"'item' is missing from user, itm, rating, timestamp\. Did"
    ):
        monitor(model, train, new.rename(columns={"item": "itm"}), held)
    with pytest.raises(RatingError, match="come as a DataFrame"):
        monitor(model, train, [1, 2], held)


def test_nothing_new_is_a_sentence(at_work):
    model, train, new, held = at_work
    with pytest.raises(RatingError, match="Nothing has come in"):
        monitor(model, train, new.head(0), held)


def test_ratings_from_before_the_training_are_a_sentence(at_work):
    model, train, new, held = at_work
    old = new.assign(timestamp=train["timestamp"].min() - 1)
    with pytest.raises(RatingError, match=r"older than the first one learned from.*changed places"):
        monitor(model, train, old, held)


def test_a_test_on_the_same_days_is_called_one(at_work):
    assert "for them this is a test, and no watch" in str(monitor(*at_work))


def test_what_is_no_model_is_a_sentence(at_work):
    _, train, new, held = at_work
    with pytest.raises(ModelError, match=r"A model to watch is one of the kit's.*a str came"):
        monitor("bayes", train, new, held)


def test_what_is_beyond_its_limit_and_may_be_luck_says_so(at_work):
    model, train, new, held = at_work
    few = new[new["user"].isin(new["user"].unique()[:12])]
    report = monitor(model, train, few, held, limits=Limits(offset=0.001))
    assert report.verdict == "fine"
    sentence = report.table().loc["offset", "sentence"]
    assert sentence.endswith(": that is beyond the limit, and may still be luck.")


def test_ids_of_another_kind_are_a_sentence(at_work):
    model, train, new, held = at_work
    with pytest.raises(UnknownIdError, match="of another kind than those learned from"):
        monitor(model, train, new.assign(user=new["user"].astype(str)), held)


def test_settings_that_cannot_be_are_a_sentence(at_work):
    model, train, new, held = at_work
    with pytest.raises(RatingError, match="got k=0 for 120 items"):
        monitor(model, train, new, held, k=0)
    with pytest.raises(RatingError, match="got k=121 for 120 items"):
        monitor(model, train, new, held, k=121)
    with pytest.raises(ModelError, match=r"windows ≥ 1 .* got windows=2\.5"):
        monitor(model, train, new, held, windows=2.5)


def test_a_group_is_neither_nobody_nor_everybody(at_work):
    model, train, new, held = at_work
    with pytest.raises(RatingError, match="of the 2 given, 0 have rated, which is nobody"):
        monitor(model, train, new, held, group=["Ada", "Ben"])
    with pytest.raises(RatingError, match="300 have rated, which is everybody"):
        monitor(model, train, new, held, group=range(1, 301))


def test_it_is_closed_while_dominance_is_asked_for(at_work):
    with closing("dominance"), pytest.raises(ShortcutTaken):
        monitor(*at_work)


def test_after_a_split_by_time_it_says_how_many_are_new():
    world = cfkit.world()
    split = hold_out(world.ratings, "by time", 0.2, 0, 7)
    train = world.ratings.sort_values("timestamp").head(len(split.train[1]))
    new = world.ratings.drop(train.index)
    report = monitor(learned(train), train, new)
    share = (~new["user"].isin(train["user"])).mean()
    finding = next(f for f in report.findings if f.name == "newcomers")
    assert finding.figure == pytest.approx(share, abs=0.02)
    assert "this is a test" not in str(report)


def test_it_takes_ratings_of_any_set_as_compare_does(at_work):
    model, train, new, held = at_work
    sets = [cfkit.Ratings.from_frame(table) for table in (train, new, held)]
    assert str(monitor(model, *sets)) == str(monitor(model, train, new, held))
    report = monitor(model, train, new, held)
    assert repr(report) == str(report)
