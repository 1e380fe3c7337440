from dataclasses import replace

import numpy as np
import pytest

from cfkit.comparing import Comparison
from cfkit.comparing.luck import difference, spread_of_mean
from cfkit.comparing.run import Run


def run(off, seed=None):
    off = np.asarray(off, dtype=float)
    return Run("a", seed, "", off, np.zeros(2), np.zeros(2), 0.5, 0.1, 0.1, 1, 8, "–")


def test_the_error_of_a_mean_of_three_by_hand():
    assert spread_of_mean([1.0, 2.0, 3.0], without_chance=False) == pytest.approx(1 / 3**0.5)


def test_one_run_has_no_error_and_a_model_without_chance_has_none_to_make():
    assert np.isnan(spread_of_mean([1.0], without_chance=False))
    assert spread_of_mean([1.0], without_chance=True) == 0.0


def test_a_difference_in_mae_and_its_error_by_hand():
    gap, se, _ = difference([run([1, 3])], [run([0, 0])], "mae", np.array([0, 1]), 1)
    assert gap == 2.0
    assert se == pytest.approx(1.0)  # the std of 1 and 3, n - 1, over the root of 2


def test_rmse_differs_by_the_difference_of_the_figures():
    a, b = run([1.0, -2.0, 0.5, 1.5]), run([1.0, 1.0, -1.0, 1.0])
    gap, _, _ = difference([a], [b], "rmse", np.arange(4), 1)
    assert gap == pytest.approx(a.value("rmse") - b.value("rmse"))


def test_what_is_hard_for_both_falls_out_of_the_difference():
    chance = np.random.default_rng(0)
    hard, users = 3 * chance.normal(size=500), np.arange(500)
    gap, se, verdict = difference([run(hard + 0.1)], [run(hard)], "rmse", users, 1)
    assert se < 0.01
    both = run(hard).value("rmse") / 500**0.5
    assert se < both / 5
    assert verdict == ("worse" if gap > 0 else "better") or abs(gap) < 3 * se


def test_ratings_of_one_user_count_as_one_voice_when_they_agree():
    off = np.repeat([1.0, 2.0, 3.0, 4.0], 25)
    alone = difference([run(off)], [run(0 * off)], "mae", np.arange(100), 1)[1]
    together = difference([run(off)], [run(0 * off)], "mae", np.repeat(np.arange(4), 25), 1)[1]
    assert together == pytest.approx(np.std([1, 2, 3, 4], ddof=1) / 2)
    assert together > 4 * alone


def test_two_seeds_that_disagree_make_the_difference_less_sure():
    off = np.linspace(-1, 1, 50)
    same = [run(off, 1), run(off, 2)]
    other = [run(1.2 * off, 1), run(0.9 * off, 2)]
    steady = [run(1.05 * off, 1), run(1.05 * off, 2)]
    users = np.arange(50)
    assert (
        difference(other, same, "mae", users, 1)[1] > difference(steady, same, "mae", users, 1)[1]
    )


def test_verdicts_on_two_alike_models_are_wrong_one_time_in_twenty_at_most():
    chance, wrong = np.random.default_rng(1), 0
    for _ in range(300):
        noise = chance.normal(size=300)
        a, b = (run(noise + 0.3 * chance.normal(size=300)) for _ in "ab")
        wrong += difference([a], [b], "rmse", np.arange(300) // 3, 1)[2] != "cannot tell"
    assert wrong <= 0.08 * 300  # 5 % and what chance allows for in 300


def test_with_one_user_nobody_can_tell():
    verdict = difference([run([1, 1])], [run([0, 0])], "rmse", np.zeros(2, dtype=int), 1)[2]
    assert verdict == "cannot tell"


def test_models_with_chance_that_ran_once_cannot_be_told_apart():
    users = np.arange(4)
    gap, se, verdict = difference([run([1, 1, 1, 2], 1)], [run([0, 0, 0, 0])], "mae", users, 1)
    assert (gap, verdict) == (1.25, "cannot tell (one seed)")
    assert np.isnan(se)


def test_where_nobody_liked_anything_nobody_can_tell():
    blank = run([1.0, 2.0])
    blank.ndcg[:] = np.nan
    assert difference([blank], [blank], "ndcg", np.arange(2), 1)[2] == "cannot tell"


def test_a_model_chosen_beforehand_is_one_of_fewer_pairs_than_the_best_as_observed():
    # nine differences of 3.1 standard errors: beyond the limit of 9 pairs, within that of 45
    off = np.random.default_rng(0).normal(size=(2, 400))
    for n_pairs, verdict in ((9, "worse"), (45, "cannot tell")):
        moved = off[0] - off[0].mean() + 3.05 * off[0].std(ddof=1) / 20
        a, b = run(5 + moved), run(5 + 0 * moved)
        assert difference([a], [b], "mae", np.arange(400), n_pairs)[2] == verdict


def equal_models(chance, n_models, of_seeds, n_users=150):
    """Comparison of models that err alike on three trainings each, but for two kinds of luck."""
    runs = []
    for name in "abcdefghij"[:n_models]:
        of_users = 0.1 * chance.normal(size=n_users)
        for seed in (1, 2, 3):
            off = 3 + of_users + of_seeds * chance.normal() + 0.02 * chance.normal(size=n_users)
            runs.append(replace(run(off, seed), model=name))
    return Comparison("alike", (1, 2, 3), 1, tuple(runs), np.arange(n_users), ())


@pytest.mark.parametrize(
    ("n_models", "of_seeds"), [(2, 0.0), (2, 0.02), (2, 0.5), (10, 0.0), (10, 0.01), (10, 0.5)]
)
def test_of_models_that_are_alike_one_table_in_twenty_tells_some_apart(n_models, of_seeds):
    chance, n, alarms = np.random.default_rng(5), 120, 0
    for _ in range(n):
        told = equal_models(chance, n_models, of_seeds).differences()["verdict"]
        alarms += bool((told != "cannot tell").any())
    assert alarms <= 0.055 * n + 2 * (0.055 * 0.945 * n) ** 0.5
