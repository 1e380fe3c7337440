"""The checks of question 3. Made by `autograder build` from solutions/dot_product_bias/checks.py; do not edit."""

OK_FORMAT = False
name = "q3"
points = None
waiting = 5  # further checks, at grading

from cfkit.checks import FactorModel, expect_close, expect_count, expect_within, pairs, tensor
from cfkit.checks.files import check


SIZES = (7, 5, 3)  # users, items, factors: all differ, so that a swap cannot hide


HANDS = [0.8, -0.3, 0.6], [0.7, 0.5, 0.9]  # Alice and Inception, as in the lesson


@check("q3", points=0.5)
def eight_pairs_get_eight_predictions_from_dot_product(student, rng):
    """A batch of 8 pairs gives 8 predictions, each between 0 and 5.5."""
    model = FactorModel(student, "DotProduct", SIZES, bias=False)
    rows = tensor([[0, 0], [1, 1], [2, 2], [3, 3], [4, 4], [5, 0], [6, 1], [0, 4]])
    expect_within(expect_count(model(rows), 8, "the prediction for 8 pairs"), 0, 5.5, "it")


@check("q3", points=0.5)
def alice_and_inception_by_hand(student, rng):
    """With the lesson's two vectors a prediction is about 3.97 stars."""
    alice, inception = HANDS
    model = FactorModel(student, "DotProduct", (2, 4, 3), bias=False)
    model.fill(rng, user_factors=alice, item_factors=inception)
    expect_close(
        model(pairs((0, 0), (1, 3))), [3.97, 3.97], "the prediction for these 2 pairs", atol=0.006
    )
