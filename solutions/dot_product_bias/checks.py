"""What is looked at in each answer of `dot-product-bias`.

Public checks use numbers that the lesson works out by hand; hidden ones draw new numbers at
every grading run, overwrite the model's tables with them (at a small start nearly every
mistake predicts the middle) and compare with formulas in NumPy.
"""

import numpy as np

from cfkit.checks import (
    FactorModel,
    check,
    expect,
    expect_close,
    expect_count,
    expect_numbers,
    expect_shape,
    expect_spread,
    expect_within,
    pairs,
    tensor,
)

SIZES = (7, 5, 3)  # users, items, factors: all differ, so that a swap cannot hide
NO_BIASES = {"user_bias": 0, "item_bias": 0}
HANDS = [0.8, -0.3, 0.6], [0.7, 0.5, 0.9]  # Alice and Inception, as in the lesson


def squash(z, low, high):
    return low + (high - low) / (1 + np.exp(-np.asarray(z, float)))


# --- q1: sigmoid_range ---------------------------------------------------------------------


@check("q1", points=0.5)
def a_score_of_zero_lands_in_the_middle(student, rng):
    """A score of 0 lands in the middle, 2.75, and 0.95 becomes about 3.97 stars."""
    got = student.call("sigmoid_range", tensor([0.0, 0.95]), 0, 5.5)
    expect_close(got, [2.75, 3.97], "sigmoid_range of 0 and 0.95 on (0, 5.5)", atol=0.006)


@check("q1", points=0.5)
def the_shape_stays_as_it_was(student, rng):
    """Two rows of three scores give two rows of three ratings."""
    scores = [[-3.0, -2.0, -1.0], [1.0, 2.0, 3.0]]
    got = student.call("sigmoid_range", tensor(scores), 0, 5.5)
    numbers = expect_shape(got, (2, 3), "the squashed table")
    moved = all(np.abs(numbers - other).max() > 1e-3 for other in (scores, numbers[::-1]))
    expect(moved, "The scores came back as they went in, or both rows are the same.", moved)


@check("q1", points=0.5, hidden=True)
def any_range_is_reached(student, rng):
    """The range is the one that was asked for, also where low is not 0."""
    scores = rng.normal(0, 2, 9).astype(np.float32)
    for low, high in ((1.0, 5.0), (-3.0, 0.5)):
        got = student.call("sigmoid_range", tensor(scores), low, high)
        expect_close(got, squash(scores, low, high), f"sigmoid_range on ({low:g}, {high:g})")


@check("q1", points=0.5, hidden=True)
def far_scores_stay_finite_and_every_score_has_a_slope(student, rng):
    """Scores of ±100 give finite values, and gradients flow through."""
    ends = student.call("sigmoid_range", tensor([-100.0, 100.0]), 1.0, 4.0)
    expect_close(ends, [1, 4], "sigmoid_range at ±100", atol=1e-3)
    scores = rng.normal(0, 1, 5).astype(np.float32)
    x = student.hold(tensor(scores, requires_grad=True))
    student.call("sigmoid_range", x, 1.0, 4.0)
    student.backward()
    s = squash(scores, 0, 1)
    expect_close(x.grad(), 3 * s * (1 - s), "the slope of sigmoid_range")


# --- q2: one_hot_lookup --------------------------------------------------------------------


@check("q2", points=0.5)
def the_second_row_of_the_worked_table(student, rng):
    """Index 1 gives the second row of the lesson's 3 × 3 table, and index 2 the third."""
    table = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6], [0.7, 0.8, 0.9]]
    for index, row in ((1, [0.4, 0.5, 0.6]), (2, [0.7, 0.8, 0.9])):
        got = student.call("one_hot_lookup", tensor(table), tensor([index]))
        expect_close(got, row, f"the row at index {index}")


@check("q2", points=0.5, hidden=True)
def many_rows_in_the_order_asked_for(student, rng):
    """Several indices, some twice, give their rows in the order asked for."""
    factors = rng.normal(0, 1, (6, 4)).astype(np.float32)
    index = np.array([5, 0, 3, 3, 1])
    got = student.call("one_hot_lookup", tensor(factors), tensor(index))
    expect_close(got, factors[index], "the rows looked up")
    expect_shape(got, (5, 4), "the table of rows looked up")


@check("q2", points=0.5, hidden=True)
def the_kind_of_number_stays(student, rng):
    """float32 factors give float32 rows, float64 factors float64 rows."""
    for kind in (np.float32, np.float64):
        factors = rng.normal(0, 1, (4, 3)).astype(kind)
        got = student.call("one_hot_lookup", tensor(factors), tensor([2, 0]))
        expect_close(got, factors[[2, 0]], f"the rows of {kind.__name__} factors")
        came = str(getattr(got, "dtype", type(got).__name__))
        expect(came == kind.__name__, f"{kind.__name__} went in and {came} came out.", came)


@check("q2", points=0.5, hidden=True)
def the_rows_looked_up_can_learn(student, rng):
    """A gradient reaches the rows that were looked up, and no other row."""
    factors = student.hold(tensor(rng.normal(0, 1, (5, 3)).astype(np.float32), requires_grad=True))
    student.call("one_hot_lookup", factors, tensor([1, 4, 1]))
    student.backward()
    expect_close(factors.grad(), np.outer([0, 2, 0, 0, 1], [1, 1, 1]), "the factors' gradient")


# --- q3 and q4: the models -----------------------------------------------------------------


def scores(values, rows):
    """The formula of the lesson: u·v, and the two biases where the model has them."""
    users, items = rows[:, 0], rows[:, 1]
    dot = (values["user_factors"][users] * values["item_factors"][items]).sum(1)
    if "user_bias" in values:
        dot = dot + values["user_bias"][users] + values["item_bias"][items]
    return dot


def predicts_by_formula(model, rng):
    n_users, n_items, _ = model.sizes
    rows = np.stack([rng.integers(0, n_users, 16), rng.integers(0, n_items, 16)], axis=1)
    rows[1] = 1, 0  # a second row taken for the column of items is found there: no crash by chance
    want = squash(scores(model.values, rows), 0, 5.5)
    expect_close(model(tensor(rows)), want, "the prediction for 16 pairs")


def reaches_its_range(student, name, bias, rng):
    """With no biases: the middle at a score of 0, an end at a very high or low one."""
    for y_range in ((1, 5), [-2, 3]):
        model = FactorModel(student, name, SIZES, bias, options={"y_range": y_range})
        low, high = y_range
        for taste, want in ((0, (low + high) / 2), (4, high), (-4, low)):
            model.fill(rng, **NO_BIASES, user_factors=taste, item_factors=4)
            what = f"the prediction at a score of {48 * taste // 4} in the range ({low}, {high})"
            expect_close(model(pairs((0, 0), (6, 4))), [want, want], what, atol=0.01)


def changes_with_the_user_alone(student, name, bias, rng):
    """As many users as items: another taste of user 2 moves rows of user 2, not of item 2."""
    twin = FactorModel(student, name, SIZES, bias)
    model = FactorModel(student, name, (6, 6, 3), bias, twin=twin)
    model.fill(rng, item_factors=rng.uniform(0.3, 0.9, (6, 3)), std=0.4)  # all moves can be seen
    rows = pairs((2, 4), (4, 2), (2, 1), (1, 2))
    before = expect_count(model(rows), 4, "the prediction for 4 pairs")
    values = {table: v.copy() for table, v in model.values.items()}
    for table in values.keys() & {"user_factors", "user_bias"}:
        values[table][2] += 1.5
    after = expect_count(model.fill(rng, **values)(rows), 4, "the prediction for 4 pairs")
    moved = tuple(bool(m) for m in np.abs(after - before) > 1e-4)
    expect(
        moved == (True, False, True, False),
        "User 2 changed their taste: the predictions for (2, 4) and (2, 1) should move, and those "
        f"for (4, 2) and (1, 2) should not. In this order yours: {_words(moved)}.",
        moved,
    )


def _words(moved):
    return ", ".join("moved" if m else "stayed" for m in moved)


def fill_for_both_signs(model, rng, rows):
    """Fill the tables so that some of these rows score above 0 and some below."""
    z = np.zeros(1)
    while not (z.min() < -0.3 and z.max() > 0.3):
        z = scores(model.fill(rng).values, np.array(rows))


def tells_eight_pairs_apart(model, rng):
    rows = [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 0), (6, 1), (0, 4)]
    what = "the prediction for 8 pairs"
    expect_within(expect_count(model(pairs(*rows)), 8, what), 0, 5.5, "it")
    fill_for_both_signs(model, rng, rows)
    expect_spread(model(pairs(*rows)), 8, what)


def edges_work(model, rng):
    fill_for_both_signs(model, rng, [(3, 1), (0, 2), (6, 4)])
    many = expect_spread(model(pairs((3, 1), (0, 2), (6, 4))), 3, "the prediction for 3 pairs")
    one = expect_count(model(pairs((3, 1))), 1, "the prediction for one pair")
    same = bool(abs(one[0] - many[0]) < 1e-4)
    expect(same, "A pair alone and the same pair in a batch get two different predictions.", same)
    expect_count(model(pairs()), 0, "the prediction for an empty batch")


def starts_alive(student, model):
    expect_count(model(pairs((1, 2), (5, 0))), 2, "the prediction for 2 pairs")
    student.backward()
    grads = model.gradients()
    alive = any(np.abs(grads[table]).max() > 0 for table in ("user_factors", "item_factors"))
    expect(
        alive,
        "At the start of your model no gradient reaches a factor, so none can ever move. "
        "With which numbers do the tables begin?",
        alive,
    )


def learns_where_it_looked(student, model, rng):
    """A gradient reaches the rows of the batch in every table, and no other row."""
    taste, character = rng.uniform(0.4, 0.8, (7, 3)), rng.uniform(0.4, 0.8, (5, 3))
    taste[5] *= -1  # scores of both signs
    model.fill(rng, **NO_BIASES, user_factors=taste, item_factors=character)
    expect_count(model(pairs((1, 2), (5, 0), (1, 0))), 3, "the prediction for 3 pairs")
    student.backward()
    for table, grad in model.gradients().items():
        rows = np.abs(grad).reshape(len(grad), -1).max(axis=1) > 1e-6
        reached = tuple(np.flatnonzero(rows).tolist())
        which = "users" if table.startswith("user") else "items"
        expect(
            reached == ((1, 5) if which == "users" else (0, 2)),
            f"Of the {table.replace('_', ' ')}, the rows of the {which} in the batch should learn "
            f"and no others; here learn {list(reached) or 'none'}.",
            (table, reached),
        )


@check("q3", points=0.5)
def eight_pairs_get_eight_predictions_from_dot_product(student, rng):
    """A batch of 8 pairs gives 8 predictions between 0 and 5.5, not all the same."""
    tells_eight_pairs_apart(FactorModel(student, "DotProduct", SIZES, bias=False), rng)


@check("q3", points=0.5)
def alice_and_inception_by_hand(student, rng):
    """With the lesson's two vectors a prediction is about 3.97 stars."""
    alice, inception = HANDS
    model = FactorModel(student, "DotProduct", (2, 4, 3), bias=False)
    model.fill(rng, user_factors=alice, item_factors=inception)
    expect_close(
        model(pairs((0, 0), (1, 3))), [3.97, 3.97], "the prediction for these 2 pairs", atol=0.006
    )


@check("q3", points=1, hidden=True)
def dot_product_follows_the_formula(student, rng):
    """With new numbers in the tables every prediction is sigmoid_range(u·v)."""
    model = FactorModel(student, "DotProduct", SIZES, bias=False).fill(rng)
    predicts_by_formula(model, rng)


@check("q3", points=0.5, hidden=True)
def dot_product_uses_the_range_it_is_given(student, rng):
    """Another y_range is used, as a tuple or a list, also where low is not 0."""
    reaches_its_range(student, "DotProduct", False, rng)


@check("q3", points=0.5, hidden=True)
def dot_product_tells_users_from_items(student, rng):
    """Column 0 is the user and column 1 the item, also where there are as many of both."""
    changes_with_the_user_alone(student, "DotProduct", False, rng)


@check("q3", points=0.5, hidden=True)
def dot_product_takes_one_row_and_none(student, rng):
    """One row gives one prediction, and an empty batch none."""
    edges_work(FactorModel(student, "DotProduct", SIZES, bias=False), rng)


@check("q3", points=0.5, hidden=True)
def dot_product_can_learn(student, rng):
    """The gradient reaches the factors of the users and of the items."""
    model = FactorModel(student, "DotProduct", SIZES, bias=False)
    starts_alive(student, model)
    learns_where_it_looked(student, model, rng)


@check("q4", points=0.5)
def eight_pairs_get_eight_predictions(student, rng):
    """A batch of 8 pairs gives 8 predictions between 0 and 5.5, not all the same."""
    tells_eight_pairs_apart(FactorModel(student, "DotProductBias", SIZES, bias=True), rng)


@check("q4", points=1)
def a_kind_user_and_a_weak_film_by_hand(student, rng):
    """With a user bias of 0.5 and an item bias of −0.25 the rating is about 4.23 stars."""
    alice, inception = HANDS
    model = FactorModel(student, "DotProductBias", (2, 4, 3), bias=True)
    model.fill(rng, user_factors=alice, item_factors=inception, user_bias=0.5, item_bias=-0.25)
    expect_close(
        model(pairs((0, 0), (1, 3))), [4.23, 4.23], "the prediction for these 2 pairs", atol=0.006
    )


@check("q4", points=1, hidden=True)
def the_prediction_follows_the_formula(student, rng):
    """With new numbers in the tables every prediction is sigmoid_range(u·v + b_u + b_i)."""
    model = FactorModel(student, "DotProductBias", SIZES, bias=True).fill(rng)
    predicts_by_formula(model, rng)


@check("q4", points=1, hidden=True)
def the_output_is_squashed_after_the_biases(student, rng):
    """A prediction stays inside y_range however large a bias, and each bias moves it."""
    model = FactorModel(student, "DotProductBias", SIZES, bias=True)
    model.fill(rng, user_factors=0, item_factors=0, user_bias=10, item_bias=10)
    expect_within(model(pairs((0, 0), (6, 4))), 0, 5.5, "a prediction with biases of 10")
    user_bias, item_bias = np.arange(7) - 3.0, np.array([1.5, -0.5, 0.25, -1.0, 2.0])
    model.fill(rng, user_factors=0, item_factors=0, user_bias=user_bias, item_bias=item_bias)
    predicts_by_formula(model, rng)


@check("q4", points=0.5, hidden=True)
def the_range_is_the_one_given(student, rng):
    """Another y_range is used, as a tuple or a list, also where low is not 0."""
    reaches_its_range(student, "DotProductBias", True, rng)


@check("q4", points=0.5, hidden=True)
def users_are_told_from_items(student, rng):
    """Column 0 is the user and column 1 the item, also where there are as many of both."""
    changes_with_the_user_alone(student, "DotProductBias", True, rng)


@check("q4", points=0.5, hidden=True)
def one_row_and_none_work(student, rng):
    """One row gives one prediction, and an empty batch none."""
    edges_work(FactorModel(student, "DotProductBias", SIZES, bias=True), rng)


@check("q4", points=1, hidden=True)
def every_table_can_learn(student, rng):
    """The gradient reaches both tables of factors and both lists of biases."""
    model = FactorModel(student, "DotProductBias", SIZES, bias=True)
    starts_alive(student, model)
    learns_where_it_looked(student, model, rng)


# --- q5: n_parameters ----------------------------------------------------------------------


def expect_exactly(got, count, what):
    expect_close(got, [count], what, atol=0.01, rtol=0)


@check("q5", points=0.5)
def the_lesson_s_own_count(student, rng):
    """1000 users, 500 items and 50 factors: 76,500 numbers with biases."""
    got = student.call("n_parameters", n_users=1000, n_items=500, n_factors=50)
    expect_exactly(got, 76_500, "the count")


@check("q5", points=0.5, hidden=True)
def any_count_with_and_without_biases(student, rng):
    """Other sizes are counted right, with biases and without."""
    n_users, n_items, n_factors = (int(n) for n in rng.permutation(np.arange(3, 12))[:3])
    sizes = {"n_users": n_users, "n_items": n_items, "n_factors": n_factors}
    without = student.call("n_parameters", **sizes, bias=False)
    expect_exactly(without, (n_users + n_items) * n_factors, "the count without biases")
    with_biases = student.call("n_parameters", **sizes, bias=True)
    expect_exactly(with_biases, (n_users + n_items) * (n_factors + 1), "the count with biases")


# --- q6: fit -------------------------------------------------------------------------------

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


def learns_more_than_the_item_means(student, rng, column):
    (x, y), (x_valid, y_valid) = small_world(rng)
    model = additive(student, column)
    run_fit(student, model, x, y)
    predicted = expect_count(model(tensor(x_valid)), len(x_valid), "the prediction after training")
    means = np.array([y[x[:, 1] == i].mean() if (x[:, 1] == i).any() else y.mean()
                      for i in range(N_ITEMS)])  # fmt: skip
    baseline = float(np.mean((means[x_valid[:, 1]] - y_valid) ** 2))
    error = float(np.mean((predicted - y_valid) ** 2))
    if not np.isfinite(predicted).all():
        seen, words = "not finite", "its predictions are no longer numbers (nan or inf)"
    elif np.ptp(predicted) < 1e-6 and abs(predicted[0] - 3.0) < 1e-6:
        seen, words = "unmoved", "the model is as it was before"
    elif np.ptp(predicted) > 5.5:
        seen, words = "wild", "its predictions swing further than any rating"
    elif np.ptp(predicted) < 0.2:
        seen, words = "hardly moved", "it has hardly moved from where it was"
    elif np.ptp(predicted) < 1.2:
        seen, words = "all the same", "everybody gets nearly the same prediction"
    elif error > np.mean((3.0 - y_valid) ** 2):
        seen, words = "worse", "it predicts worse than it did before"
    else:
        seen, words = "too little", "it has learned too little"
    learned = error < MARGIN * baseline
    expect(
        learned,
        f"After {EPOCHS} epochs the model should beat the item means on ratings it has not "
        f"seen, by {1 - MARGIN:.0%}; {words}.",
        "learned" if learned else seen,
    )


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


@check("q6", points=1, hidden=True)
def every_row_once_an_epoch_in_a_new_order(student, rng):
    """Each epoch learns from every row once, in small batches and in a new order."""
    spy = student.fixture("spy")
    rows = np.stack([np.arange(40), np.arange(40)[::-1]], axis=1)
    run_fit(student, spy, rows, rng.normal(3, 1, 40), epochs=3)
    batches = [expect_numbers(b, "a batch").reshape(-1, 2) for b in spy.method("seen")]
    sizes = [len(b) for b in batches]
    users = [int(row[0]) for b in batches for row in b]
    total = len(users) / 3
    expect(
        total == 40,
        f"40 rows should be learned from once an epoch; yours learns from {total:g} rows an epoch.",
        ("rows", "none" if not users else "fewer" if total < 40 else "more"),
    )
    epochs = [users[i : i + 40] for i in (0, 40, 80)]
    complete = all(sorted(e) == list(range(40)) for e in epochs)
    expect(complete, "In one epoch some rows come twice and others not at all.", complete)
    small = max(sizes) <= 16
    expect(small, f"A batch may hold at most 16 rows; one of yours holds {max(sizes)}.", small)
    mixed = epochs[0] != list(range(40))
    expect(mixed, "The rows come in the order they were given. Mix them.", mixed)
    anew = epochs[0] != epochs[1] and epochs[1] != epochs[2]
    expect(anew, "Two epochs see the rows in the same order. Mix them anew each time.", anew)


@check("q6", points=1, hidden=True)
def the_history_holds_the_mean_squared_error(student, rng):
    """Each number returned is the epoch's mean squared error: no root, no sum, no MAE."""
    x = np.stack([np.arange(64) % N_USERS, np.arange(64) % N_ITEMS], axis=1)
    y = (3 + rng.normal(0, 4, 64)).astype(np.float32)  # far off, so that no root looks right
    still = student.fixture("still", middle=3.0)  # four full batches, and nothing moves
    history = expect_numbers(run_fit(student, still, x, y, epochs=4), "the history").reshape(-1)
    expect(history.size == 4, f"Four epochs gave {history.size} numbers.", history.size)
    off = np.abs(y - 3.0)
    error = float(np.mean(off**2))
    last = history[-1]
    if np.allclose(history, error, rtol=0.01):
        seen = "mse"
    elif np.ptp(history) > 0.01 * np.abs(history).mean():
        seen = "grows" if (np.diff(history) > 0).all() else "jumps"
    elif np.isclose(last, error**0.5, rtol=0.01):
        seen = "root"
    elif np.isclose(last, off.mean(), rtol=0.01):
        seen = "absolute"
    else:
        seen = "sum" if last > error else "small"
    words = {"grows": "grow", "jumps": "jump about"}.get(seen, "are not its mean squared error")
    expect(
        seen == "mse",
        f"For a model that does not move, the numbers in your history {words}. "
        "They should be the mean squared error over all rows, again and again.",
        seen,
    )


@check("q6", points=1, hidden=True)
def the_model_learns_to_predict_unseen_ratings(student, rng):
    """In three small worlds the trained model beats the item means on unseen ratings."""
    for _ in range(3):
        learns_more_than_the_item_means(student, rng, column=False)


@check("q6", points=1, hidden=True)
def predictions_in_a_column_learn_as_well(student, rng):
    """A model that returns (n, 1) learns as well as one that returns (n,)."""
    learns_more_than_the_item_means(student, rng, column=True)
