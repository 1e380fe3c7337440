"""Whatever a function may be handed, a change in it is seen and named."""

import numpy as np
import pytest

from cfkit.checks import (
    CheckFailed,
    StudentFault,
    expect_unchanged,
    ratings_table,
    tensor,
)
from cfkit.checks.local import LocalStudent

STARS = ratings_table(user=[0, 1], item=[1, 0], rating=[4, 2])


def after(function, **given):
    """Have a function called with these, and look whether it left them alone."""
    student = LocalStudent({"function": function})
    student.call("function", *given.values())
    expect_unchanged(student, **given)


def drop_a_column(table):
    del table["item"]


def lower_the_first(table):
    table.loc[0, "rating"] = 1


def swap_the_columns(table):
    table.insert(0, "item", table.pop("item"))


@pytest.mark.parametrize(
    ("given", "change"),
    [
        (STARS, drop_a_column),
        (STARS, lower_the_first),
        (STARS, swap_the_columns),
        (tensor([1.0, 2.0]), lambda t: t.add_(1)),
        (tensor([1.0, 2.0]), lambda t: t.unsqueeze_(0)),
        (np.array([3, 1, 2]), lambda a: a.sort()),
        ([3, 1, 2], lambda numbers: numbers.sort()),
        ({2: 5.0, 0: 1.0}, lambda answers: answers.pop(2)),
        ([{1, 2}, set()], lambda sets: sets[0].clear()),
    ],
)
def test_a_change_is_named_by_what_was_handed_over(given, change):
    after(lambda _: None, given=given)
    with pytest.raises(CheckFailed, match="`given` is not as it was"):
        after(change, given=given)


def test_of_several_the_changed_one_is_named():
    with pytest.raises(CheckFailed, match="`titles` is not as it was"):
        after(lambda _, titles: titles.reverse(), values=tensor([1.0]), titles=["Up", "Heat"])


def test_a_dict_in_another_order_is_another_one():
    def reverse(answers):
        for item in sorted(answers):
            answers[item] = answers.pop(item)

    with pytest.raises(CheckFailed, match="`answers`"):
        after(reverse, answers={2: 5.0, 0: 1.0})


def test_a_hair_of_rounding_is_no_change():
    after(lambda t: t.add_(0.1).sub_(0.1), factors=tensor([1.0, 2.0]))


def test_minus_infinity_stays_what_it_is():
    after(lambda _: None, scores=tensor([[-np.inf, 1.0]]))


def test_what_stays_on_the_other_side_cannot_be_compared_and_does_not_count():
    student = LocalStudent({"function": lambda *_: None})
    models = {"mean": student.fixture("seeded_trainer", mean=1)}
    student.call("function", models, models["mean"])
    expect_unchanged(student, models=models, model=models["mean"])


def test_arguments_that_are_not_all_there_say_nothing_good():
    class Forger(LocalStudent):
        def do(self, verb, *args):
            return [] if verb == "arguments" else super().do(verb, *args)

    student = Forger({"function": lambda _: None})
    student.call("function", 1)
    with pytest.raises(StudentFault, match="arguments"):
        expect_unchanged(student, one=1)
