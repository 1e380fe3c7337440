import pytest

from cfkit.learner.schedule import one_cycle


def test_it_starts_at_a_25th_of_the_largest_step():
    assert one_cycle(0.0, lr=1.0) == pytest.approx((0.04, 0.95))


def test_the_largest_step_comes_when_a_quarter_is_done():
    assert one_cycle(0.25, lr=1.0) == pytest.approx((1.0, 0.85))


def test_half_way_through_the_warm_up_both_are_half_way():
    assert one_cycle(0.125, lr=1.0) == pytest.approx((0.52, 0.9))


def test_it_ends_all_but_standing_still():
    assert one_cycle(1.0, lr=1.0) == pytest.approx((1e-5, 0.95))
