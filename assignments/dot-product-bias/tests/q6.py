"""The checks of question 6. Made by `autograder build` from solutions/dot_product_bias/checks.py; do not edit."""

OK_FORMAT = False
name = "q6"
points = None
waiting = 4  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.0,
    {
        "353b4509f0cfc5fd": "c9euYYW35e1bs/bKPkwq/aeqpNs5O6UkEEe2nDYIIKm9Hfdu1vK5WGTTJfL/RSOs6ZTMg9ive+sjdp7atjm11cvstnQmPVuNZ7zp3WVfH9H5KP1rzeXkh0zKnWa5BluxH6I=",
        "6dcd6ed3553c9ace": "6GjR1r+WEQ2g8eOYnhl23Y5sALQOhD6E6KhQES9aZhrzHgtFxPpPKHVVjdLjGm4tK5g08l+3PXGpmiRqVBHl6dv6oP/I4OsW5ZiwW/sq239DDCkTV983",
        "b154cd81a3cf3678": "L4DxUQ3SBLKs6ITar+N2pfgczHIqS+EJWLipf5kK86oQNtKRye4FOIKpFHrGM/1aRMhVZknPW//uMsi8lO07H0xx9Jtcu84IEpM=",
        "bb633789b24ea944": "B+BRhe40W4io4NrvlflXWOHaWY9jrGNuZ+bwBrkr9V8zZLAKqVVJ4F6+chSVSNuG4+AFNxarfUDOfhhaH5FcEogTESM1gzemu5tTGESHorNtqQ4UPq0=",
        "f61158944f17fd8e": "2ck7pNiQMkCrFCMbRmQwTD4UjXuZd9wC0eL2W/6pEqZ8R769zQf79aFfSXgAtKrPGNEu5ne4Gt5Keet/mR77QBenQcDM3kWD3eI9ymQ=",
    },
)

import numpy as np
from cfkit.checks import expect, expect_numbers, tensor
from cfkit.checks.files import check


N_USERS, N_ITEMS, N_TRAIN, EPOCHS, MARGIN = 24, 16, 300, 12, 0.7  # printed in the lesson


def small_world(rng):
    """Ratings of every user for every item, in random order: kind and harsh people."""
    users, items = np.divmod(rng.permutation(N_USERS * N_ITEMS), N_ITEMS)
    kindness, quality = rng.normal(0, 0.9, N_USERS), rng.normal(0, 0.5, N_ITEMS)
    y = 3 + kindness[users] + quality[items] + rng.normal(0, 0.5, users.size)
    x = np.stack([users, items], axis=1)
    return (x[:N_TRAIN], y[:N_TRAIN]), (x[N_TRAIN:], y[N_TRAIN:])


def run_fit(student, model, x, y, epochs=EPOCHS):
    return student.call(
        "fit", model, tensor(x), tensor(y.astype(np.float32)),
        epochs=epochs, lr=0.1, batch_size=16,
    )  # fmt: skip


def additive(student, column=False):
    return student.fixture("additive", n_users=N_USERS, n_items=N_ITEMS, middle=3.0, column=column)


@check("q6", points=1)
def the_history_is_a_falling_list(student, rng):
    """fit returns one finite number per epoch, and the last is clearly smaller than the first."""
    (x, _), _ = small_world(rng)
    y = np.where(x[:, 0] % 2, 4.5, 1.5)  # every batch begins at the same error
    history = expect_numbers(run_fit(student, additive(student), x, y, epochs=5), "the history")
    came = "one number" if history.ndim == 0 else f"{history.size} numbers"
    expect(
        history.shape in ((5,), (5, 1)),
        f"Five epochs should give a list of five numbers; {came} came back.",
        history.shape,
    )
    finite = bool(np.isfinite(history).all())
    expect(finite, "The history holds numbers that are not finite (nan or inf).", finite)
    first, *_, last = history.reshape(-1)
    falls = bool(last < 0.8 * first)
    expect(falls, "The error hardly falls from the first epoch to the last, or not at all.", falls)
