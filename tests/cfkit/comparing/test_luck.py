import numpy as np
import pytest

from cfkit.comparing.luck import difference, spread_of_mean, students_quantile
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


def test_students_quantiles_are_those_of_the_tables():
    assert students_quantile(0.975, 10) == pytest.approx(2.228, abs=0.002)
    assert students_quantile(0.9875, 14) == pytest.approx(2.510, abs=0.005)
