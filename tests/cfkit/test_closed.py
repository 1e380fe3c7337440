import pytest

from cfkit.closed import closing, refuse
from cfkit.errors import ShortcutTaken


def test_a_closed_name_is_refused_in_a_sentence():
    with (
        closing("sigmoid_range"),
        pytest.raises(ShortcutTaken, match="asks you to write sigmoid_range yourself"),
    ):
        refuse("sigmoid_range")


def test_other_names_stay_open():
    with closing("sigmoid_range"):
        refuse("logit_range")


def test_a_name_opens_again_even_after_a_crash():
    with pytest.raises(ZeroDivisionError), closing("fit"):
        _ = 1 / 0
    refuse("fit")


def test_what_an_outer_block_closed_stays_closed_after_an_inner_one():
    with closing("fit"):
        with closing("fit", "density"):
            pass
        refuse("density")
        with pytest.raises(ShortcutTaken):
            refuse("fit")
