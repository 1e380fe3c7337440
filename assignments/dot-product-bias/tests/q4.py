"""The checks of question 4. Made by `autograder build` from solutions/dot_product_bias/checks.py; do not edit."""

OK_FORMAT = False
name = "q4"
points = None
waiting = 6  # further checks, at grading

from cfkit.checks import FactorModel, expect_close, expect_count, expect_within, pairs, tensor
from cfkit.checks.files import check


SIZES = (7, 5, 3)  # users, items, factors: all differ, so that a swap cannot hide


HANDS = [0.8, -0.3, 0.6], [0.7, 0.5, 0.9]  # Alice and Inception, as in the lesson


@check("q4", points=0.5)
def eight_pairs_get_eight_predictions(student, rng):
    """A batch of 8 pairs gives 8 predictions, each between 0 and 5.5."""
    model = FactorModel(student, "DotProductBias", SIZES, bias=True)
    rows = tensor([[0, 0], [1, 1], [2, 2], [3, 3], [4, 4], [5, 0], [6, 1], [0, 4]])
    expect_within(expect_count(model(rows), 8, "the prediction for 8 pairs"), 0, 5.5, "it")


@check("q4", points=1)
def a_kind_user_and_a_weak_film_by_hand(student, rng):
    """With a user bias of 0.5 and an item bias of −0.25 the rating is about 4.23 stars."""
    alice, inception = HANDS
    model = FactorModel(student, "DotProductBias", (2, 4, 3), bias=True)
    model.fill(rng, user_factors=alice, item_factors=inception, user_bias=0.5, item_bias=-0.25)
    expect_close(
        model(pairs((0, 0), (1, 3))), [4.23, 4.23], "the prediction for these 2 pairs", atol=0.006
    )
