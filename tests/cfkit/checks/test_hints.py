"""A hint opens with the answer that it is for, and with no other."""

import numpy as np
import pytest

from cfkit.checks.checking import Seen
from cfkit.checks.hints import SealedHints, seal_hints

HALF = "Yours is half of it. What does the derivative of a square begin with?"
MINUS = "Yours grows. Which way is downhill?"


def failing(*numbers, what="failed"):
    return {"by_hand": Seen(what, "It is not right.", [np.array(numbers)])}


def passing():
    return {"by_hand": Seen("passed", None, [np.array([1.0])])}


@pytest.fixture
def sealed():
    return seal_hints([(HALF, failing(0.5, 1.25)), (MINUS, failing(-1.0, -2.5))])


def test_a_known_mistake_opens_its_hint(sealed):
    assert sealed.open(failing(0.5, 1.25)) == [HALF]


def test_another_order_of_adding_up_opens_it_too(sealed):
    assert sealed.open(failing(0.5 + 3e-7, 1.25 - 3e-7)) == [HALF]


def test_an_unknown_mistake_opens_nothing(sealed):
    assert sealed.open(failing(0.7, 1.25)) == []
    assert sealed.open(failing(0.5)) == []


def test_a_right_answer_and_an_open_one_open_nothing(sealed):
    assert sealed.open(passing()) == []
    assert sealed.open({"by_hand": Seen("not tried", None, [])}) == []


def test_no_hint_can_be_read_by_the_way(sealed):
    assert HALF not in str(sealed)
    assert "derivative" not in str(sealed)


def test_an_answer_that_fits_two_mistakes_opens_both():
    sealed = seal_hints([(HALF, failing(0.5)), (MINUS, failing(0.5))])
    assert sealed.open(failing(0.5)) == [HALF, MINUS]


def test_an_answer_that_fits_many_mistakes_opens_none():
    sealed = seal_hints((f"Is it number {n}?", failing(0.5)) for n in range(4))
    assert sealed.open(failing(0.5)) == []


def test_far_numbers_may_differ_by_more_than_near_ones():
    sealed = seal_hints([(HALF, failing(76_500.0))])
    assert sealed.open(failing(76_500.01)) == [HALF]
    assert sealed.open(failing(75_000.0)) == []


def test_nan_and_inf_are_answers_too():
    sealed = seal_hints([(HALF, failing(np.nan, np.inf))])
    assert sealed.open(failing(np.nan, np.inf)) == [HALF]


def test_without_known_mistakes_nothing_opens():
    assert SealedHints().open(failing(0.5)) == []
