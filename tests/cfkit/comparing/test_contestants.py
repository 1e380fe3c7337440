"""Each contestant learns what an invented world has to teach."""

import numpy as np
import pytest

import cfkit
from cfkit.comparing import baselines
from cfkit.comparing.contestants import CONTESTANTS, SAME_FOR_ANY_SEED, chosen
from cfkit.comparing.fitted import as_fitted
from cfkit.comparing.like_minded import like_minded
from cfkit.comparing.splitting import hold_out
from cfkit.errors import ModelError

PAIRS = np.array([[0, 0], [0, 1], [1, 0], [1, 2]])
STARS = np.array([5.0, 3.0, 4.0, 2.0], dtype=np.float32)


def ask(fitted, *pairs):
    return fitted.stars(np.array(pairs)).tolist()


def test_the_global_mean_is_the_same_for_all():
    assert ask(baselines.global_mean((PAIRS, STARS), 2, 3, 0), (0, 0), (1, 2)) == [3.5, 3.5]


def test_popularity_says_the_mean_and_puts_first_what_most_rated():
    stars = ask(baselines.popularity((PAIRS, STARS), 2, 3, 0), (0, 0), (0, 1))
    assert stars[0] > stars[1]
    assert stars == pytest.approx([3.5, 3.5], abs=1e-6)


def test_an_items_mean_counts_five_votes_of_the_mean_of_all():
    fitted = baselines.item_means((PAIRS, STARS), 2, 4, 0)
    assert ask(fitted, (0, 0))[0] == pytest.approx((9 + 5 * 3.5) / 7)
    assert ask(fitted, (0, 3)) == [3.5]  # nobody rated it


def test_a_newcomer_who_likes_all_more_than_others_is_generous():
    fitted = baselines.both_biases((PAIRS, STARS), 2, 3, 0)
    alone = fitted.fold_in(np.zeros(0, dtype=int), np.zeros(0))
    generous = fitted.fold_in(np.array([0]), np.array([5.0]))
    assert (generous > alone).all()


def test_neighbours_of_one_taste_are_listened_to():
    alike, unlike = [5, 5, 1, 1], [1, 1, 5, 5]
    rows = [(u, i, s) for u, taste in enumerate([alike] * 5 + [unlike] * 5)
            for i, s in enumerate(taste)]  # fmt: skip
    rows += [(u, 4, 5.0 if u < 5 else 1.0) for u in (1, 2, 6, 7)]
    table = np.array(rows)
    fitted = like_minded((table[:, :2].astype(int), table[:, 2].astype(np.float32)), 10, 5, 0)
    for_alike, for_unlike = ask(fitted, (0, 4), (9, 4))
    assert for_alike > 4
    assert for_unlike < 2
    newcomer = fitted.fold_in(np.array([0, 1, 2, 3]), np.array([5.0, 5, 1, 1]))
    assert newcomer[4] > 4


def test_too_many_users_to_compare_each_with_each_is_a_sentence():
    with pytest.raises(ModelError, match="every user with every other: 30,000 are too many"):
        like_minded((PAIRS, STARS), 30_000, 3, 0)


@pytest.fixture(scope="module")
def split():
    return hold_out(cfkit.world().ratings, "by newcomer", 0.2, 8, 7)


@pytest.fixture(scope="module")
def known():
    return hold_out(cfkit.world().ratings, "by chance", 0.2, 0, 7)


@pytest.mark.parametrize("name", CONTESTANTS)
def test_each_beats_the_mean_of_all_or_is_as_good(name, known):
    fitted = as_fitted(CONTESTANTS[name](known.train, known.n_users, known.n_items, 1))
    off = fitted.stars(known.test[0]) - known.test[1]
    of_mean = known.test[1] - known.train[1].mean()
    learns = name not in ("global mean", "popularity")
    assert (off**2).mean() < (0.95 if learns else 1.001) * (of_mean**2).mean()
    assert fitted.n_numbers > 0
    assert fitted.n_bytes >= 2 * fitted.n_numbers


@pytest.mark.parametrize("name", ["dot product", "dot product bias", "PMF", "bayes"])
def test_a_factor_model_places_newcomers_better_the_more_they_say(name, split):
    fitted = as_fitted(CONTESTANTS[name](split.train, split.n_users, split.n_items, 1))
    x, y = split.answers

    def error(n_said):
        off = []
        for user in np.unique(split.test[0][:, 0]):
            items, stars = x[x[:, 0] == user, 1][:n_said], y[x[:, 0] == user][:n_said]
            mine = split.test[0][:, 0] == user
            placed = fitted.fold_in(items, stars.astype(float))
            off.append(placed[split.test[0][mine, 1]] - split.test[1][mine])
        return np.mean(np.concatenate(off) ** 2)

    assert error(8) < error(3) < error(0)


@pytest.mark.parametrize("name", SAME_FOR_ANY_SEED)
def test_those_said_to_have_no_chance_in_them_give_the_same_for_another_seed(name, known):
    one, two = (SAME_FOR_ANY_SEED[name](known.train, known.n_users, known.n_items, s).stars(
        known.test[0]) for s in (1, 2))  # fmt: skip
    assert np.array_equal(one, two)


def test_contestants_are_named_given_or_both():
    def mine(train, n_users, n_items, seed):
        return None

    assert list(chosen(None)) == list(CONTESTANTS)
    assert list(chosen("bayes")) == ["bayes"]
    assert chosen([mine, "bayes"])["mine"] is mine
    assert list(chosen({"ours": mine, "theirs": "bayes"})) == ["ours", "theirs"]


def test_an_unknown_name_is_answered_with_the_nearest():
    with pytest.raises(ModelError, match=r"no model 'dot produkt' .*Did you mean 'dot product'"):
        chosen(["dot produkt"])


def test_what_is_neither_a_name_nor_a_function_is_refused():
    with pytest.raises(ModelError, match=r"or a function \(train, n_users.*a int came"):
        chosen([5])
    with pytest.raises(ModelError, match="needs a model at least"):
        chosen([])
    with pytest.raises(ModelError, match="same name: bayes, bayes"):
        chosen(["bayes", "bayes"])
