import numpy as np
import pandas as pd
import pytest

import cfkit
from cfkit.comparing.splitting import KINDS, hold_out
from cfkit.errors import RatingError

RATINGS = cfkit.world(seed=7, n_users=40, n_items=30, n_ratings=500).ratings


@pytest.mark.parametrize("kind", KINDS)
def test_every_rating_is_learned_from_or_answered_or_held_out_and_none_twice(kind):
    split = hold_out(RATINGS, kind, 0.2, 3, 7)
    pairs = np.concatenate([split.train[0], split.answers[0], split.test[0]])
    assert len(np.unique(pairs, axis=0)) == len(pairs) == len(RATINGS)


def test_by_chance_holds_out_the_share():
    assert len(hold_out(RATINGS, "by chance", 0.2, 0, 7).test[1]) == 100


def test_by_time_all_that_is_learned_from_comes_before_all_that_is_held_out():
    ratings = pd.DataFrame(
        {"user": [1, 1, 2, 2, 3], "item": [1, 2, 1, 2, 1], "rating": [1.0, 2, 3, 4, 5],
         "timestamp": [40, 10, 50, 20, 30]}
    )  # fmt: skip
    split = hold_out(ratings, "by time", 0.4, 0, 7)
    assert sorted(split.test[1].tolist()) == [1, 3]
    assert sorted(split.train[1].tolist()) == [2, 4, 5]


def test_by_time_ratings_of_one_second_stay_together():
    ratings = RATINGS.assign(timestamp=RATINGS["timestamp"] // 10_000_000)
    cut = ratings["timestamp"].max()
    held = hold_out(ratings, "by time", 0.002, 0, 7).test[1]
    assert len(held) == (ratings["timestamp"] == cut).sum() > 1


def test_by_latest_everybody_keeps_a_past_of_their_own():
    split = hold_out(RATINGS, "by latest", 0.3, 0, 7)
    assert set(split.test[0][:, 0]) <= set(split.train[0][:, 0])
    user = split.test[0][0, 0]
    own = RATINGS[RATINGS["user"] == np.unique(RATINGS["user"])[user]].sort_values("timestamp")
    held = split.test[1][split.test[0][:, 0] == user]
    assert sorted(held) == sorted(own["rating"].tail(len(held)))


def test_by_newcomer_nobody_who_is_held_out_was_learned_from_and_each_says_as_much():
    split = hold_out(RATINGS, "by newcomer", 0.2, 3, 7)
    newcomers, said = np.unique(split.answers[0][:, 0], return_counts=True)
    assert len(newcomers) == 8
    assert set(said) == {3}
    assert not set(newcomers) & set(split.train[0][:, 0])
    assert set(split.test[0][:, 0]) <= set(newcomers)


def test_a_misspelt_split_is_answered_with_the_nearest():
    with pytest.raises(RatingError, match=r"got 'by newcommer'\. Did you mean 'by newcomer'"):
        hold_out(RATINGS, "by newcommer", 0.2, 3, 7)


def test_a_split_in_time_needs_times():
    with pytest.raises(RatingError, match="needs the column timestamp"):
        hold_out(RATINGS.drop(columns="timestamp"), "by latest", 0.2, 3, 7)


def test_a_split_without_anything_held_out_says_so():
    with pytest.raises(RatingError, match=r"share=0\.0001 leaves nothing to be judged on"):
        hold_out(RATINGS, "by chance", 0.0001, 3, 7)
    with pytest.raises(RatingError, match="answers=999 leaves nothing to be judged on"):
        hold_out(RATINGS, "by newcomer", 0.2, 999, 7)


def test_a_split_without_anything_to_learn_from_says_so():
    with pytest.raises(RatingError, match="leaves nothing to learn from"):
        hold_out(RATINGS.assign(timestamp=5), "by time", 0.2, 3, 7)
