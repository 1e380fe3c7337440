"""What is looked at in each answer of `cold-start`.

Public checks use numbers that the lesson works out by hand; hidden ones draw new numbers at
every grading run and compare with formulas in NumPy. Each looks at one thing: where a formula
is checked, no edge is in sight, and an edge is checked on numbers that forgive other slips.
"""

import numpy as np

from cfkit.checks import (
    check,
    expect,
    expect_close,
    expect_count,
    expect_numbers,
    expect_pair,
    expect_shape,
    expect_spread,
    expect_unchanged,
    ratings_table,
    tensor,
)

STARS = (0, 5.5)


def squash(z, low, high):
    return low + (high - low) / (1 + np.exp(-np.asarray(z, float)))


def score_of(stars, low, high):
    share = np.clip((np.asarray(stars, float) - low) / (high - low), 0.01, 0.99)
    return np.log(share / (1 - share))


def f32(values):
    """Round to float32, so that both sides of the seam reckon with the same numbers."""
    return np.asarray(values, np.float32).astype(np.float64)


def single(values):
    """Describe a float32 tensor."""
    return tensor(np.asarray(values, np.float32))


def table(item, rating, timestamp=None, index=None):
    """A ratings table; every rating by another user."""
    return ratings_table(np.arange(len(item)), item, rating, timestamp, index)


def after_a_split(rng, n):
    """Labels as a split leaves them: mixed, and with holes."""
    return rng.permutation(3 * n)[:n] + 1


def same_after_a_split(student, rng, name, columns, n_items, *rest):
    """The index holds labels, and labels mean nothing."""
    plain = student.call(name, table(*columns), n_items, *rest)
    whole = expect_spread(plain, n_items, f"the answer for {n_items} items")
    index = after_a_split(rng, len(columns[0]))
    split = student.call(name, table(*columns, index=index), n_items, *rest)
    expect_close(split, whole, "the answer for the same rows with another index")


def ids(got, what):
    """Demand a flat list of whole numbers."""
    numbers = expect_numbers(got, what)
    flat = numbers.ndim == 1 and bool((numbers == np.round(numbers)).all())
    expect(
        flat,
        f"{what} should be a plain list of ids, whole numbers.",
        ("no ids", numbers.shape, numbers),
    )
    return [int(i) for i in numbers]


def expect_ids(got, want, what):
    """Demand these ids, in this order; the message keeps them to itself."""
    seen = ids(got, what)
    if len(seen) != len(want):
        words = f"{len(seen)} items came back, and {len(want)} were asked for"
    elif set(seen) == set(want):
        words = "the items are the right ones, in another order"
    else:
        words = f"{len(set(seen) - set(want))} of {len(seen)} items do not belong there"
    expect(seen == list(want), f"{what} is not right: {words}.", tuple(seen))


# --- q1: bayesian_average ------------------------------------------------------------------


@check("q1", points=1)
def the_three_films_by_hand(student, rng):
    """With a prior weight of 2, the lesson's three rated films get 4.00, 4.17 and 2.40."""
    rated = table([0, 1, 1, 1, 1, 2, 2, 2], [5, 4, 5, 4, 5, 2, 1, 2])
    got = student.call("bayesian_average", rated, 3, 2)
    expect_close(got, [4.0, 4.1667, 2.4], "the average of films 0, 1 and 2", atol=0.001)


@check("q1", points=1.25, hidden=True)
def few_votes_are_pulled_towards_the_mean_of_all(student, rng):
    """Each item's average is (m·C + Σr) / (m + count), with C the mean of all ratings."""
    count = rng.permutation([1, 2, 3, 5, 8, 13, 21])
    item = rng.permutation(np.repeat(np.arange(7), count))
    liked = 1.2 + 2.5 * (count[item] / 21) ** 2  # what is often seen is well liked
    rating = f32(liked + rng.uniform(0, 0.5, item.size))
    got = student.call("bayesian_average", table(item, rating), 7, 4)
    total = np.bincount(item, weights=rating)
    expect_close(got, (4 * rating.mean() + total) / (4 + count), "the average of 7 items")


def unseen(student, rng, prior_weight):
    """Items 2 and 5 were rated by nobody; the others equally often."""
    item = rng.permutation(np.repeat([0, 1, 3, 4], 3))
    rating = np.array([2.9, 3.0, 0, 3.1, 4.7])[item] + rng.uniform(0, 0.1, item.size)
    rating = f32(rating - rating.mean() + 3.447)  # no round mean, and not the median
    got = student.call("bayesian_average", table(item, rating), 6, 3)
    numbers = expect_count(got, 6, "the average of 6 items, two of them unseen,")
    expect_spread(numbers[[0, 1, 3, 4]], 4, "the average of the four items that were seen")
    got = student.call("bayesian_average", table(item, rating), 6, prior_weight)
    numbers = expect_count(got, 6, "the average of 6 items, two of them unseen,")
    what = f"the average of the unseen items with a prior weight of {prior_weight}"
    expect_close(numbers[[2, 5]], [rating.mean()] * 2, what)


@check("q1", points=0.5, hidden=True)
def an_item_that_nobody_rated_counts_as_average(student, rng):
    """An item without ratings gets the mean of all ratings."""
    unseen(student, rng, 3)


@check("q1", points=0.5, hidden=True)
def an_unseen_item_has_an_average_without_a_prior_too(student, rng):
    """With a prior weight of 0 an item without ratings still gets the mean of all ratings."""
    unseen(student, rng, 0)


@check("q1", points=0.5, hidden=True)
def averages_do_not_depend_on_the_index(student, rng):
    """The same rows under other labels, as after a split, give the same averages."""
    item = np.array([0, 1, 2, 0, 1, 2, 0, 2])
    columns = item, np.array([4.2, 1.4, 3.1])[item] + rng.uniform(-0.4, 0.4, 8)
    same_after_a_split(student, rng, "bayesian_average", columns, 3, 2)


@check("q1", points=0.25, hidden=True)
def averaging_leaves_the_table_as_it_was(student, rng):
    """The table that was handed over has the same columns and numbers afterwards."""
    given = table([1, 0, 2, 1], rng.permutation([1, 2, 3, 5]))  # no two have the mean of all
    got = student.call("bayesian_average", given, 3, 2)
    expect_spread(got, 3, "the average of 3 items")
    expect_unchanged(student, ratings=given)


# --- q2: average_user ----------------------------------------------------------------------


def vector_and_bias(got):
    return expect_pair(got, "what average_user returns, the vector and the bias,")


@check("q2", points=0.5)
def three_users_by_hand(student, rng):
    """The lesson's three users have the mean vector (2, 1) and the mean bias 0.2."""
    users, biases = tensor([[1.0, 2.0], [3.0, -2.0], [2.0, 3.0]]), tensor([0.5, -0.1, 0.2])
    vector, bias = vector_and_bias(student.call("average_user", users, biases))
    expect_close(vector, [2, 1], "the mean vector")
    expect_close(bias, [0.2], "the mean bias")


@check("q2", points=0.75, hidden=True)
def the_vector_is_the_mean_over_all_users(student, rng):
    """Each place of the vector holds the mean over all users, also with as many as factors."""
    for n_users, k in ((7, 3), (4, 4)):
        users = rng.normal(0.6, 1, (n_users, k)).astype(np.float32)
        got = student.call("average_user", tensor(users), single(rng.normal(0, 1, n_users)))
        vector, _ = vector_and_bias(got)
        expect_close(vector, users.mean(axis=0), f"the mean of {n_users} users' vectors")


@check("q2", points=0.5, hidden=True)
def the_bias_is_the_mean_over_all_users(student, rng):
    """The average person's bias is the mean of all users' biases."""
    biases = (rng.permutation([1.1, -0.6, 0.8, 0.3, -0.2, 1.6]) + rng.uniform()).astype(np.float32)
    biases -= np.float32(0.5)
    got = student.call("average_user", single(rng.normal(0, 1, (6, 2))), tensor(biases))
    _, bias = vector_and_bias(got)
    expect_close(bias, [biases.mean()], "the mean bias")


@check("q2", points=0.25, hidden=True)
def averaging_leaves_the_users_as_they_were(student, rng):
    """The model's tables hold the same numbers afterwards."""
    given = single(rng.normal(0.5, 1, (5, 3))), single(rng.normal(0.5, 1, 5))
    both = vector_and_bias(student.call("average_user", *given))
    parts = [expect_numbers(part, "a part") for part in both]  # in either order: see above
    found = any(part.size == 3 and np.ptp(part) > 1e-4 for part in parts)
    expect(found, "Neither part is a vector of one number for each factor.", found)
    users, biases = given
    expect_unchanged(student, user_factors=users, user_bias=biases)


# --- q3: predict_for_user ------------------------------------------------------------------


@check("q3", points=0.5)
def two_films_by_hand(student, rng):
    """The lesson's person gives its two films 2.75 and 5.00 stars."""
    person = tensor([0.5, -1.0]), 0.2
    films = tensor([[1.0, 0.5], [2.0, -1.0]]), tensor([-0.2, 0.103])
    got = student.call("predict_for_user", *person, *films, STARS)
    expect_close(got, [2.75, 5.0], "the prediction for 2 films", atol=0.006)


@check("q3", points=1.25, hidden=True)
def every_item_follows_the_formula(student, rng):
    """With new numbers every prediction is sigmoid_range(u·v + b_u + b_i)."""
    v, b = f32(rng.normal(0, 0.8, (6, 3))), f32(rng.normal(0, 0.8, 6))
    u = f32(rng.normal(0, 0.8, 3))
    got = student.call("predict_for_user", single(u), 0.75, single(v), single(b), STARS)
    expect_close(got, squash(v @ u + 0.75 + b, *STARS), "the prediction for 6 items")


@check("q3", points=0.5, hidden=True)
def any_range_is_used_as_given(student, rng):
    """Another y_range is used, as a tuple or a list, also where low is not 0."""
    person = tensor([4.0, 0.0]), 0.0
    films = tensor([[0.0, 0.0], [8.0, 0.0], [-8.0, 0.0]]), tensor([0.0, 0.0, 0.0])
    for y_range in ((1, 5), [-2, 3]):
        low, high = y_range
        got = student.call("predict_for_user", *person, *films, y_range)
        what = f"the prediction at the scores 0, 32 and −32 in the range ({low}, {high})"
        expect_close(got, [(low + high) / 2, high, low], what, atol=0.01)


@check("q3", points=0.5, hidden=True)
def each_item_is_predicted_from_its_own_row(student, rng):
    """As many items as factors: new numbers for item 2 change its prediction and no other."""
    v, b = f32(rng.uniform(0.1, 0.4, (4, 4))), single(rng.uniform(-0.1, 0.1, 4))
    u = single(rng.uniform(0.2, 0.5, 4))
    moved = v.copy()
    moved[2, 0] += 8
    before, after = (
        expect_count(
            student.call("predict_for_user", u, 0.1, single(rows), b, STARS), 4, "the prediction"
        )
        for rows in (v, moved)
    )
    changed = tuple(bool(c) for c in np.abs(after - before) > 1e-4)
    n = sum(changed)
    expect(
        changed == (False, False, True, False),
        f"Only item 2 has new numbers, and {n} of 4 predictions changed. "
        "Which row of item_factors belongs to which item?",
        changed,
    )


@check("q3", points=0.25, hidden=True)
def predicting_leaves_the_model_as_it_was(student, rng):
    """The model's tables and the person hold the same numbers afterwards."""
    person, items = single(rng.normal(0, 1, 3)), single(rng.normal(0, 1, (5, 3)))
    bias = single(rng.normal(0, 1, 5))
    got = student.call("predict_for_user", person, 0.5, items, bias, STARS)
    expect_spread(got, 5, "the prediction for 5 items")
    expect_unchanged(student, vector=person, bias=0.5, item_factors=items, item_bias=bias)


# --- q4: representative_user ---------------------------------------------------------------


def expect_user(got, want, what):
    user = expect_count(got, 1, "the representative user")
    right = bool(user[0] == want)
    expect(right, f"{what} It is not the user that you name.", (float(user[0]), right))


@check("q4", points=0.5)
def one_of_three_by_hand(student, rng):
    """Of the lesson's three users, user 2 lies nearest to the mean (2, 1), also standing first."""
    users, what = [[5.0, 2.0], [0.0, 0.0], [1.0, 1.0]], "lies nearest to the mean."
    got = student.call("representative_user", tensor(users))
    expect_user(got, 2, f"One of the lesson's three users {what}")
    got = student.call("representative_user", tensor(users[::-1]))
    expect_user(got, 0, f"In the opposite order, too, one of the three {what}")


def crowd(rng, mean, back):
    """Users around a mean, each of whom another reading of "typical" would take.

    Gives the table, and where the nearest to the mean stands: neither first nor last.
    """
    mean = np.array(mean)
    across = np.cross(mean, [0, 0, 1.0])
    away = [
        [0.9, 0.3, 0.3],  # the nearest: 0.99
        [1.2, 0.0, 0.0],  # the nearest where differences are added up
        [0.65, 0.65, 0.65],  # the nearest where only the largest difference counts
        [0.0, 1.6, -1.6],  # differences that cancel
        [-4.0, -4.0, -3.0],  # the most negative differences
        0.8 * mean,  # the same direction as the mean
        1.0 * mean + across,  # the largest product with the mean
        -1.07 * mean,  # nearly no taste at all
        2.4 - mean,  # all factors alike
        -back * mean,  # the farthest
    ]
    rest = -np.sum(away, axis=0) / 3 + [[1, 0, -1], [-1, 1, 0], [0, -1, 1]]
    away = np.array([*away, *rest])  # all add up to 0, so that the mean lies where it should
    wanted = int(rng.integers(1, len(away) - 1))
    order = np.append(len(away) - 1, rng.permutation(np.arange(1, len(away) - 1)))
    order = np.insert(order, wanted, 0)  # the first is a row that nothing speaks for
    return (mean + away)[order] * rng.uniform(0.9, 1.1), wanted


@check("q4", points=0.75, hidden=True)
def the_nearest_to_the_mean_stands_for_all(student, rng):
    """The user whose vector has the least Euclidean distance to the mean vector is found."""
    found, wanted = [], []
    for mean, back in (([-2, 3, 1.2], 3.4), ([3, 2, 1.2], 2.9)):
        users, nearest = crowd(rng, mean, back)
        got = expect_count(student.call("representative_user", single(users)), 1, "the user")
        found.append(float(got[0]))
        wanted.append(nearest)
    message = "One of 13 users lies nearest to the mean. It is not the user that you name."
    expect(found == wanted, message, tuple(found))


@check("q4", points=0.5, hidden=True)
def of_two_as_near_the_lower_index_wins(student, rng):
    """Of two users at exactly the same distance from the mean, the first is taken."""
    near = [1.0, -0.5]
    users = [[3, 1], [0, 4], near, [-3, -1], [-1, 0.5], [0, -4]]  # the mean is exactly 0
    users = np.array(users, np.float32) * float(rng.choice([1, 2, 4]))
    for first in (2, 3):
        got = student.call("representative_user", tensor(np.roll(users, first - 2, axis=0)))
        expect_user(got, first, "Two of 6 users are exactly as near; the first of them is wanted.")


@check("q4", points=0.25, hidden=True)
def looking_for_somebody_leaves_the_users_as_they_were(student, rng):
    """The users' vectors hold the same numbers afterwards."""
    users, found = rng.normal(1, 1, (6, 3)), []
    for shift in (0, 1):  # whoever names the same place again has not looked
        given = single(np.roll(users, shift, axis=0))
        got = expect_count(student.call("representative_user", given), 1, "the user")
        found.append(float(got[0]))
        expect_unchanged(student, user_factors=given)
    differ = found[0] != found[1] and all(user.is_integer() for user in found)
    expect(differ, "Everybody moved down by one row, and the user that you name did not.", differ)


# --- q5: onboarding_items ------------------------------------------------------------------

# Two kinds of stars, and how many of each: seven items whose order tells every rival score
# (count or std alone, count · std, log(count) · std, log(1 + count) · variance, …) from ours.
OPINIONS = (
    (1, 4, 2, 10), (1, 4, 4, 3), (1, 5, 9, 8), (1, 4, 1, 13), (1, 4, 3, 6), (2, 4, 11, 4),
    (3, 5, 8, 13),
)  # fmt: skip


def opinions(rng, *ratings):
    """A table of these items' ratings in random order; item i was given ratings[i]."""
    item = np.repeat(np.arange(len(ratings)), [len(r) for r in ratings])
    order = rng.permutation(item.size)
    return table(item[order], np.concatenate([np.asarray(r, float) for r in ratings])[order])


@check("q5", points=0.5)
def the_film_to_ask_about_first_by_hand(student, rng):
    """Of the lesson's five films, film 2 comes first, then film 1, then film 4."""
    rating = [4] * 100 + [1, 5] + [2, 4] * 8 + [3, 4] * 10
    rated = table([0] * 100 + [1] * 2 + [2] * 16 + [4] * 20, rating)
    got = student.call("onboarding_items", rated, 5, 3)
    expect_ids(got, [2, 1, 4], "The list of three films to ask about")


@check("q5", points=1, hidden=True)
def often_rated_and_divisive_come_first(student, rng):
    """Items are ranked by log(1 + count) · std, the largest first."""
    pattern = rng.permutation(len(OPINIONS))
    ratings = [[a] * n_a + [b] * n_b for a, b, n_a, n_b in (OPINIONS[i] for i in pattern)]
    score = [np.log(1 + len(r)) * np.std(r) for r in ratings]
    got = student.call("onboarding_items", opinions(rng, *ratings), 7, 7)
    expect_ids(got, np.argsort(-np.array(score)).tolist(), "The order of 7 items to ask about")


@check("q5", points=0.5, hidden=True)
def the_spread_divides_by_the_count(student, rng):
    """The population std is used, which divides by the number of ratings."""
    two, eight = [1, 5], [1, 2, 2, 3, 3, 4, 4, 5]
    got = student.call("onboarding_items", opinions(rng, two, eight, [3, 3, 3, 2]), 3, 2)
    expect_ids(got, [1, 0], "The list of two items, one with two ratings,")


@check("q5", points=0.5, hidden=True)
def what_cannot_divide_scores_nothing(student, rng):
    """Items without ratings, with one, or with equal ones score 0 and come last, lower id first."""
    got = student.call(
        "onboarding_items", opinions(rng, [], [4, 4, 4], [1, 5, 2], [], [3], []), 6, 6
    )
    expect_ids(got, [2, 0, 1, 3, 4, 5], "The order of 6 items, of which one divides people,")


@check("q5", points=0.25, hidden=True)
def of_two_alike_the_lower_id_comes_first(student, rng):
    """Of two items with the same ratings the one with the lower id comes first."""
    pattern = [1, 1, 5, 5] if rng.integers(2) else [2, 4, 2, 4]
    alike = [0, 1, 2, 3, 5]
    ratings = [pattern if i in alike else [3, 3, 3, 4] for i in range(6)]
    item = np.tile(np.arange(6), 4)  # the same order of ratings for all
    rating = np.array(ratings).T.reshape(-1)
    got = ids(student.call("onboarding_items", table(item, rating), 6, 6), "The list of 6 items")
    found = tuple(i for i in got if i in alike)
    in_order = bool(found) and found == tuple(sorted(set(found)))
    message = "Some items have exactly the same ratings; among them the lower id comes first."
    expect(in_order, message, found)


@check("q5", points=0.25, hidden=True)
def choosing_questions_leaves_the_table_as_it_was(student, rng):
    """The table that was handed over has the same columns and numbers afterwards."""
    given = opinions(rng, [1, 5, 3], [2, 4], [3, 4, 5, 1])
    seen = ids(student.call("onboarding_items", given, 3, 2), "The list of 2 items")
    several = len(set(seen)) > 1
    expect(several, "Two items were to be chosen, and yours are not two.", tuple(seen))
    expect_unchanged(student, ratings=given)


# --- q6: fold_in ---------------------------------------------------------------------------


def hears(student, item_factors, item_bias, items, ratings, *rest):
    """Other answers lead to another place: whoever does not listen is right about nothing."""
    one, other = (
        expect_numbers(
            student.call("fold_in", item_factors, item_bias, items, said, *rest),
            "the newcomer's vector",
        )
        for said in (ratings, ratings[::-1])
    )
    moved = one.shape == other.shape and bool(np.abs(one - other).max(initial=0) > 1e-3)
    expect(moved, "Other answers put the newcomer in the same place. Is anybody listening?", moved)


def newcomer(vector, item_factors, item_bias, items, ratings, ridge, bias, y_range):
    v = item_factors[items]
    left = score_of(ratings, *y_range) - item_bias[items] - bias - v @ vector
    pull = ridge * np.eye(len(vector))
    return vector + np.linalg.solve(v.T @ v + pull, v.T @ left)


@check("q6", points=0.75)
def one_answer_by_hand(student, rng):
    """After the lesson's single answer the newcomer's vector is about 0.551."""
    films = tensor([[-1.0], [2.0]]), tensor([0.3, 0.5])
    got = student.call("fold_in", *films, [1], [5.0], 4, tensor([0.3]), 0.2, STARS)
    expect_close(got, [0.551], "the newcomer's vector after one answer", atol=0.001)


@check("q6", points=0.5)
def who_answers_nothing_is_the_average_person(student, rng):
    """Without answers the newcomer's vector is the one that was given."""
    films = tensor([[1.0, 0.5], [-1.0, 2.0], [0.5, 0.0]]), tensor([0.3, 0.5, -0.1])
    got = student.call("fold_in", *films, [], [], 4, tensor([0.3, -0.6]), 0.2, STARS)
    expect_close(got, [0.3, -0.6], "the vector of somebody who answered nothing")


@check("q6", points=1.25, hidden=True)
def six_answers_follow_the_formula(student, rng):
    """The step minimises the squared rest of each answer plus the price of going far."""
    items, ridge, bias, unexplained = [7, 2, 8, 0, 5, 3], 1.5, 0.375, 0.0
    while abs(unexplained) < 0.5:  # else a bias of the newcomer's own would be near 0
        v, b = f32(rng.normal(0, 1, (9, 3))), f32(rng.normal(0.4, 0.5, 9))
        average = f32(rng.normal(0.5, 0.8, 3))
        ratings = [float(r) for r in rng.permutation([1.0, 2.0, 3.0, 4.0, 4.5, 5.0])]
        want = newcomer(average, v, b, items, ratings, ridge, bias, STARS)
        unexplained = np.sum(score_of(ratings, *STARS) - b[items] - bias - v[items] @ want)
    given = single(v), single(b), items, ratings, ridge, single(average), bias, STARS
    got = student.call("fold_in", *given)
    expect_close(got, want, "the newcomer's vector after 6 answers", atol=1e-3, rtol=1e-3)


@check("q6", points=0.5, hidden=True)
def fewer_answers_than_factors_move_only_along_what_was_rated(student, rng):
    """One or two answers move the newcomer along the rated items' vectors, and nowhere else."""
    v, b = f32(rng.normal(0, 1, (6, 5))), f32(rng.normal(0, 0.5, 6))
    v[1:3] = [[2, 0, 1, 0, 0], [0, 1, 0, 2, 0]]  # powers of 2: singular to the last digit
    v[1:3] *= rng.choice([-1, 1], 5)
    average = f32(np.append(rng.normal(0, 0.3, 4), 1.5))
    for items, ratings in (([1], [5.0]), ([2, 1], [1.0, 5.0])):
        given = single(v), single(b), items, ratings, 1.0, single(average), 0.1, STARS
        got = expect_count(student.call("fold_in", *given), 5, "the newcomer's vector")
        step = got - average
        along = v[items].T @ np.linalg.lstsq(v[items].T, step, rcond=None)[0]
        length, aside = np.linalg.norm(step), np.linalg.norm(step - along)
        stays = bool(aside < 1e-3 * max(1.0, length))
        expect(
            stays and bool(1e-3 < length < 50),
            f"After {len(items)} of 5 possible directions were heard about, the newcomer should "
            "have moved along these, by a moderate step, and stayed average in all others.",
            (got if np.isfinite(got).all() else "not finite"),
        )


@check("q6", points=0.5, hidden=True)
def many_answers_outweigh_the_ridge(student, rng):
    """Fifty answers that agree are believed nearly to the full."""
    direction = f32(rng.choice([-1.0, 1.0], 3) * [1.0, 0.5, 1.0])
    v = np.tile(direction, (60, 1))
    items = [int(i) for i in rng.permutation(60)[:50]]
    given = single(v), single(np.zeros(60)), items, [4.0] * 50, 2.0, single(np.zeros(3)), 0.0
    got = expect_count(student.call("fold_in", *given, STARS), 3, "the newcomer's vector")
    share = float(got @ direction / score_of(4.0, *STARS))
    expect(
        bool(0.8 < share < 1.2),
        "Fifty answers say the same, and the newcomer's prediction should come to agree with "
        "them; " + ("it goes beyond." if share > 1 else "it stays away from them."),
        share if np.isfinite(share) else "not finite",
    )


@check("q6", points=0.5, hidden=True)
def answers_are_read_on_the_scale_that_is_given(student, rng):
    """The same answers on another scale, such as (1, 5), put the newcomer in the same place."""
    v, b = single(rng.normal(0, 1, (6, 2))), single(rng.normal(0.3, 0.4, 6))
    person, items = single(rng.normal(0.4, 0.6, 2)), [3, 0, 4, 1]
    share = np.array([0.2, 0.55, 0.7, 0.9])
    wanted = None
    for y_range in (STARS, (1, 5), [-2, 7]):
        low, high = y_range
        ratings = [float(r) for r in low + (high - low) * share]
        given = v, b, items, ratings, 1.0, person, 0.25, y_range
        got = expect_count(student.call("fold_in", *given), 2, "the newcomer's vector")
        wanted = got if wanted is None else wanted
        what = f"the newcomer's vector after the same answers in the range ({low}, {high})"
        expect_close(got, wanted, what, atol=1e-3, rtol=1e-3)
    hears(student, *given)


@check("q6", points=0.5, hidden=True)
def a_rating_at_the_end_of_the_range_is_heard(student, rng):
    """A 5 in the range (1, 5) counts as 4.96 and a 1 as 1.04, as in cfkit.logit_range."""
    v = np.array([[1, 0.5], [0.5, -1], [-1, 0.25], [0.5, 0.5]]) * rng.uniform(0.9, 1.1)
    v, b, person = single(v), single(rng.normal(0.3, 0.4, 4)), single(rng.normal(0.4, 0.6, 2))
    inside, ends = (
        student.call("fold_in", v, b, [2, 0], ratings, 1.0, person, 0.25, (1, 5))
        for ratings in ([1.04, 4.96], [1.0, 5.0])
    )
    wanted = expect_count(inside, 2, "the newcomer's vector")
    what = "the newcomer's vector after answers of 1 and 5"
    expect_close(ends, wanted, what, atol=2e-4, rtol=2e-4)
    hears(student, v, b, [2, 0], [1.04, 4.96], 1.0, person, 0.25, (1, 5))


@check("q6", points=0.5, hidden=True)
def folding_in_changes_nothing_in_the_model(student, rng):
    """The model's tables, the average person and the answers are as before."""
    given = {
        "item_factors": single(rng.normal(0, 1, (6, 3))),
        "item_bias": single(rng.normal(0, 0.5, 6)),
        "items": [4, 1, 0, 3],
        "ratings": [5.0, 2.0, 3.0, 4.0],
        "ridge": 1.0,
        "vector": single(rng.normal(0, 0.8, 3)),
        "bias": 0.2,
    }
    got = student.call("fold_in", *given.values(), STARS)
    vector = expect_spread(got, 3, "the newcomer's vector")
    moved = bool(np.abs(vector - given["vector"].values).max() > 1e-3)
    expect(moved, "After four answers the newcomer stands where the average person does.", moved)
    expect_unchanged(student, **given)


# --- q7: factors_from_genres ---------------------------------------------------------------


def by_genre(v, g, new, ridge):
    w = np.linalg.solve(
        (g - g.mean(0)).T @ (g - g.mean(0)) + ridge * np.eye(g.shape[1]),
        (g - g.mean(0)).T @ (v - v.mean(0)),
    )
    return v.mean(0) + (new - g.mean(0)) @ w


def catalogue(rng, n_items=14, n_genres=4, k=3):
    """Vectors far from zero, and genres of which each item has none to three."""
    g = (rng.uniform(size=(n_items, n_genres)) < 0.45).astype(float)
    g[: n_genres + 1] = np.vstack([np.eye(n_genres), np.zeros(n_genres)])  # none is missing
    g = g[rng.permutation(n_items)]
    effect = rng.choice([-1.0, 1.0], (n_genres, k)) * rng.uniform(0.8, 1.6, (n_genres, k))
    v = (g - g.mean(0)) @ effect + rng.normal(0, 0.4, (n_items, k))
    v += np.array([1.5, 3.0, -1.0])[:k] - v.mean(0)
    return f32(v), g


def expect_rows(got, want, what):
    numbers = expect_shape(got, want.shape, what)
    expect_close(numbers.reshape(-1), want.reshape(-1), what, atol=1e-3, rtol=1e-3)


def tells_apart(got, n_items, k=3):
    """Films with other genres get other vectors; give these, (n_items, k)."""
    rows = expect_count(got, n_items * k, f"the vectors of {n_items} new items")
    rows = rows.reshape(n_items, k)
    differ = bool(np.ptp(rows, axis=0).max() > 1e-3)
    expect(differ, "New items with other genres get the same vector.", differ)
    return rows


@check("q7", points=1)
def one_genre_by_hand(student, rng):
    """In the lesson's four films a new one with the genre gets 1.5, one without it 0.5."""
    films, genre = tensor([[3.0], [1.0], [0.0], [0.0]]), tensor([[1.0], [1.0], [0.0], [0.0]])
    got = student.call("factors_from_genres", films, genre, tensor([[1.0], [0.0]]), 1)
    expect_close(got, [1.5, 0.5], "the vector of a film with the genre, and of one without")


@check("q7", points=1.25, hidden=True)
def genres_predict_the_vectors_of_new_items(student, rng):
    """Four genres and three factors follow the ridge regression with a free intercept."""
    v, g = catalogue(rng)
    new = np.array([[1, 0, 1, 0], [0, 1, 0, 0], [0, 0, 1, 1], [1, 1, 1, 0], [0, 0, 0, 1]], float)
    got = student.call("factors_from_genres", single(v), single(g), single(new), 2.0)
    expect_rows(got, by_genre(v, g, new, 2.0), "the vectors of 5 new items")


@check("q7", points=0.5, hidden=True)
def an_item_without_genres_gets_the_intercept(student, rng):
    """A single new item, whose row of genres is all zeros, gets the intercept."""
    v, g = catalogue(rng)
    new = np.zeros((1, 4))
    got = student.call("factors_from_genres", single(v), single(g), single(new), 0.5)
    what = "the vector of an item without genres"
    expect_close(got, by_genre(v, g, new, 0.5), what, atol=1e-3, rtol=1e-3)


@check("q7", points=0.5, hidden=True)
def a_huge_ridge_leaves_the_average_item(student, rng):
    """With an enormous ridge every new item is predicted as the average one."""
    v, g = catalogue(rng)
    new = np.array([[1, 0, 1, 0], [0, 1, 1, 0]], float)
    tells_apart(student.call("factors_from_genres", single(v), single(g), single(new), 1.0), 2)
    got = student.call("factors_from_genres", single(v), single(g), single(new), 1e5)
    what = "the vectors of two new items with a ridge of 100,000"
    expect_close(got, np.tile(v.mean(0), 2), what, atol=3e-3, rtol=3e-3)


@check("q7", points=0.5, hidden=True)
def one_column_gives_what_it_gives_among_others(student, rng):
    """A table with one column, such as the biases, is predicted as the same column among three."""
    v, g = catalogue(rng)
    new = np.array([[1, 0, 1, 0], [0, 1, 0, 1], [1, 1, 0, 0]], float)
    got = student.call("factors_from_genres", single(v), single(g), single(new), 1.0)
    all_three = tells_apart(got, 3)
    alone = student.call("factors_from_genres", single(v[:, 1:2]), single(g), single(new), 1.0)
    what = "the prediction of one column alone"
    expect_close(alone, all_three[:, 1], what, atol=1e-3, rtol=1e-3)


@check("q7", points=0.25, hidden=True)
def learning_from_genres_changes_no_table(student, rng):
    """The tables that were handed over hold the same numbers afterwards."""
    v, g = catalogue(rng)
    items, genres, new = single(v), single(g), single(np.eye(4)[:2])
    tells_apart(student.call("factors_from_genres", items, genres, new, 1.0), 2)
    expect_unchanged(student, item_factors=items, genres=genres, new_genres=new)


# --- q8: recent_popularity -----------------------------------------------------------------

DAY = 24 * 3600


@check("q8", points=0.5)
def five_ratings_by_hand(student, rng):
    """The lesson's two films have the popularity 1.75 and 1."""
    rated = table([0, 0, 0, 1, 1], [3, 4, 5, 2, 1], [1000, 900, 800, 900, 900])
    got = student.call("recent_popularity", rated, 2, 1000, 100)
    expect_close(got, [1.75, 1.0], "the popularity of films 0 and 1")


@check("q8", points=0.5, hidden=True)
def old_ratings_count_for_less(student, rng):
    """Every rating counts 0.5 to the power of its age in half-lives."""
    item = rng.permutation(np.repeat(np.arange(5), [1, 2, 4, 6, 9]))
    now, half_life = int(1_600_000_000 + rng.integers(10**6)), 30 * DAY
    age = rng.integers(10 * DAY, 120 * DAY, item.size)
    rated = table(item, rng.integers(1, 6, item.size), now - age)
    got = student.call("recent_popularity", rated, 5, now, half_life)
    want = np.bincount(item, weights=0.5 ** (age / half_life))
    expect_close(got, want, "the popularity of 5 items", atol=1e-3, rtol=1e-3)


@check("q8", points=0.25, hidden=True)
def what_nobody_rated_is_not_popular(student, rng):
    """Items that nobody rated have the popularity 0, in their own places."""
    rated = table([4, 1, 1, 2], rng.integers(1, 6, 4), [500, 400, 300, 200])
    got = student.call("recent_popularity", rated, 6, 500, 1000)
    numbers = expect_spread(got, 6, "the popularity of 6 items")
    what = "the popularity of items that nobody rated"
    expect_close(numbers[[0, 3, 5]], [0, 0, 0], what)


@check("q8", points=0.25, hidden=True)
def seconds_count_in_large_timestamps(student, rng):
    """With a half-life of a minute, ratings of the last seconds are told apart."""
    now = int(1_600_000_000 + rng.integers(10**6))
    rated = table([0, 1, 2, 3], [3, 3, 3, 3], now - 10 * np.arange(4))
    got = student.call("recent_popularity", rated, 4, now, 60)
    numbers = expect_count(got, 4, "the popularity of 4 items")
    steps = tuple(bool(step < -0.01) for step in np.diff(numbers))
    message = "Four items were rated ten seconds apart: each should be less popular than the one "
    expect(all(steps), message + "rated after it.", steps)


@check("q8", points=0.25, hidden=True)
def popularity_does_not_depend_on_the_index(student, rng):
    """The same rows under other labels, as after a split, give the same popularity."""
    item = np.array([0, 1, 2, 0, 1, 2, 0, 2])
    age = np.array([10, 150, 250])[item] + rng.integers(0, 40, 8)
    columns = item, rng.integers(1, 6, 8), 1000 - age
    same_after_a_split(student, rng, "recent_popularity", columns, 3, 1000, 100)


@check("q8", points=0.25, hidden=True)
def counting_leaves_the_table_as_it_was(student, rng):
    """The table that was handed over has the same columns and numbers afterwards."""
    age = np.array([60, 10, 200, 120]) + rng.integers(0, 9, 4)
    given = table([1, 0, 2, 1], rng.integers(1, 6, 4), 1000 - age)
    got = student.call("recent_popularity", given, 3, 1000, 100)
    expect_spread(got, 3, "the popularity of 3 items")
    expect_unchanged(student, ratings=given)


# --- q9: recommend -------------------------------------------------------------------------


@check("q9", points=0.5)
def who_says_nothing_sees_what_is_popular(student, rng):
    """Without answers the most popular films are shown: the lesson's two, and five of twelve."""
    popularity = tensor([3.0, 11, 7, 1, 9, 12, 5, 2, 10, 4, 8, 6])  # too many for a lucky draw
    taste = [0.2, -0.7, 0.9, 0.4, -0.3, 0.1, 0.8, -0.5, 0.6, -0.9, 0.3, -0.1]
    bias = [0.3, -0.4, 0.1, 0.8, -0.2, -0.6, 0.5, 0.7, -0.1, 0.2, 0.6, -0.25]
    films = tensor([[t] for t in taste]), tensor(bias)
    got = student.call("recommend", {}, 5, *films, popularity, 1, tensor([0.5]), 0.0, STARS)
    expect_ids(got, [5, 1, 8, 4, 10], "The list of five of twelve films")
    got = student.call("recommend", {}, 2, *four_films())
    expect_ids(got, [1, 2], "The list for somebody without answers")


@check("q9", points=0.5)
def one_answer_changes_the_list_by_hand(student, rng):
    """Who gives film 2 five stars is shown films 3 and 0."""
    got = student.call("recommend", {2: 5.0}, 2, *four_films())
    expect_ids(got, [3, 0], "The list after five stars for film 2")


def four_films():
    films = tensor([[1.0], [2.0], [-1.0], [0.5]]), tensor([0.0, 0.0, 0.0, 0.0])
    return *films, tensor([10.0, 40.0, 30.0, 20.0]), 1, tensor([0.5]), 0.0, STARS


def somebody(rng):
    """A model of 10 items and a newcomer with 3 answers, drawn until every slip shows.

    Gives the arguments, and the items left, best first.
    """
    answered = [7, 2, 5]  # not in order, so that a sorted dict is noticed
    rest = [i for i in range(10) if i not in answered]
    ratings = [5.0, 1.0, 4.0]
    while True:
        v, b = f32(rng.normal(0, 1, (10, 3))), f32(rng.normal(0, 0.6, 10))
        average, bias = f32(rng.normal(0.4, 0.5, 3)), 0.25
        popularity = f32(rng.permutation(np.arange(3, 13)))
        person = newcomer(average, v, b, answered, ratings, 1.0, bias, (1, 5))
        score = v @ person + b
        crossed = newcomer(average, v, b, sorted(answered), ratings, 1.0, bias, (1, 5))
        zero = newcomer(np.zeros(3), v, b, answered, ratings, 1.0, 0.0, (1, 5))
        rivals = (
            v @ average + b,
            v @ person,
            v @ (person - average) + b,
            v @ crossed + b,
            v @ zero + b,
            v[answered].T @ ratings @ v.T + b,
            v @ v[answered].mean(0),
            popularity,
            score + popularity,
        )
        orders = [tuple(np.argsort(-r[rest])) for r in (score, *rivals)]
        places = [rest[i] for i in orders[0]]
        left = score[rest] + bias
        if (
            np.diff(np.sort(left)).min() > 0.01
            and len(set(orders)) == len(orders)
            and not {orders[0][::-1], tuple(range(7))} & set(orders)
            and score[7] > np.median(score)  # what was loved would come early again
            and left.min() < min(0, score[2] + bias)  # and what was not, not at the end
            and {1, 4} & set(places[:3])  # ids that are also among the stars
            and [i for i in orders[0] if i not in answered] != places[:5]
        ):
            answers = dict(zip(answered, ratings))
            given = single(v), single(b), single(popularity), 1.0, single(average), bias, (1, 5)
            return answers, given, places


def left_over(got, answers, what):
    """What is shown beside the answered items, which another check looks for."""
    return [i for i in ids(got, what) if i not in answers]


@check("q9", points=0.75, hidden=True)
def answers_decide_what_comes_first(student, rng):
    """After three answers the items left are ranked by their predicted stars."""
    answers, given, want = somebody(rng)
    got = left_over(student.call("recommend", answers, 7, *given), answers, "The list of 7 items")
    known = bool(got == want[: len(got)] and len(got) >= 4)
    message = "The items are not in the order of the stars that this newcomer would give."
    expect(known, message, tuple(got))


@check("q9", points=0.5, hidden=True)
def what_was_answered_is_not_shown_again(student, rng):
    """No item that the newcomer rated is among those recommended, however well it fits."""
    v = [[0.3, 0.1], [2, 1], [-1, 0], [-0.5, -0.8], [2.2, 1.2], [0.1, 0.6], [0.4, 0.4]]
    answers = {4: 5.0, 1: 5.0, 6: 1.0}
    popularity, person = single(rng.permutation(7) + 1.0), single([0.3, 0.3])
    items = single(np.array(v) * rng.uniform(0.9, 1.1)), single(np.zeros(7))
    got = student.call("recommend", answers, 3, *items, popularity, 1.0, person, 0.1, STARS)
    seen = ids(got, "The list of 3 items")
    again = tuple(i for i in seen if i in answers)
    expect(
        not again and len(seen) == len(set(seen)) >= 3,
        f"Three items were to be shown, and none of the three answered ones; yours shows "
        f"{len(seen)}, {len(again)} of them answered.",
        (len(seen), again, len(set(seen))),
    )


@check("q9", points=0.5, hidden=True)
def where_few_are_left_all_of_them_are_shown(student, rng):
    """Asked for more items than are left, the list holds each of these once."""
    answers, given, want = somebody(rng)
    got = ids(student.call("recommend", answers, 20, *given), "The list of 20")
    left = sorted(i for i in got if i not in answers)
    filled_up = len(got) > 7 and sorted(got[:7]) == left  # not: answered items among the rest
    expect(
        left == sorted(want) and not filled_up,
        f"Seven items are left, and 20 were asked for; yours shows {len(set(left))} of these"
        + (", and fills the list up with answered ones." if filled_up else "."),
        (tuple(left), filled_up),
    )
    everything = ids(student.call("recommend", {}, 20, *given), "The list without answers")
    expect(
        sorted(everything) == list(range(10)),
        f"Without answers all ten items are left; yours shows {len(set(everything))} of them.",
        tuple(sorted(everything)),
    )


@check("q9", points=0.25, hidden=True)
def recommending_changes_nothing(student, rng):
    """The answers, the popularity and the model are as before."""
    answers, given, _ = somebody(rng)
    got = student.call("recommend", answers, 4, *given)
    seen = ids(got, "The list of 4 items")
    shows_new = not set(seen) <= set(answers)
    expect(shows_new, "Four items were to be shown, and yours shows no new one.", tuple(seen))
    names = "item_factors", "item_bias", "popularity", "ridge", "vector", "bias"
    expect_unchanged(student, answers=answers, n=4, **dict(zip(names, given)))
