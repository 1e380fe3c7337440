"""What is looked at in each answer of `workshop`.

Public checks use numbers that the lesson works out by hand; hidden ones draw new tables and
new contestants at every grading run. A contestant learns nothing but the mean of its
ratings, so what it predicts is known, and so is every error, in NumPy.
"""

import numpy as np

from cfkit.checks import (
    CheckFailed,
    Table,
    check,
    expect,
    expect_close,
    expect_count,
    expect_numbers,
    expect_pair,
    expect_spread,
    expect_table,
    expect_unchanged,
    ratings_table,
    tensor,
)
from cfkit.checks.evidence import note

N_USERS, N_ITEMS = 9, 6  # differ, so that a swap cannot hide


def column(table, name):
    """One column of a table of ours, or of one that came back, as numbers."""
    return expect_numbers(table.columns[name], f"the column {name}").reshape(-1)


# --- q1: compare ---------------------------------------------------------------------------

RESULTS = "mean_mse", "std_mse"


def row_of_each(got, names):
    """Demand one row per model; give the row of each name."""
    expect_table(got, ("model", *RESULTS), "what compare returns")
    found = got.columns["model"]
    found = found if isinstance(found, list) else np.asarray(found).reshape(-1).tolist()
    expect(
        sorted(map(str, found)) == sorted(names),
        f"There should be one row per model, {len(names)} in all, with the model's name in "
        f"`model`; yours has {len(found)} rows.",
        ("models", tuple(map(str, found))),
    )
    return {str(name): place for place, name in enumerate(found)}


def hands(student):
    """The lesson's own case: one model predicts its seed, one the mean of train."""
    models = {
        "seed": student.fixture("seeded_trainer", seed=1),
        "mean": student.fixture("seeded_trainer", mean=1),
    }
    train = ratings_table([0, 1, 2], [0, 1, 2], [3.5, 3.5, 3.5])
    valid = ratings_table([0, 1], [1, 2], [2.0, 4.0])
    got = student.call("compare", train, valid, models, [2, 3, 4])
    return got, row_of_each(got, list(models))


def by_hand(student, name, wanted):
    got, rows = hands(student)
    values = expect_count(got.columns[name], 2, f"the column `{name}`")
    in_order = values[[rows["seed"], rows["mean"]]]
    expect_close(in_order, wanted, f"`{name}` of the worked example", atol=0.001)


# Mean error and what a step of the seed adds. In the order of the dict: 3rd, 2nd, 4th, 1st;
# the spreads stand in another order again.
FIELD = {
    "both means": (-1.9, 0.04),
    "dot product": (1.0, 0.11),
    "popularity": (3.0, 0.015),
    "bias": (0.3, 0.07),
}
SEEDS = [7, 2, 11, 5]


def drawn(rng, n, mean):
    """n ratings of random pairs, with just this mean; later users are kinder."""
    user, item = rng.integers(0, N_USERS, n), rng.integers(0, N_ITEMS, n)
    stars = 0.25 * user + rng.uniform(-0.5, 0.5, n)
    return ratings_table(user, item, mean + stars - stars.mean())


def field(student, rng):
    """A new training table and a new drawer, and models whose errors lie well apart."""
    train, valid = drawn(rng, 31, 4.0), drawn(rng, 17, 2.4)
    tilt = {"user": 0.07, "item": -0.12}
    tilted = sum(weight * column(valid, name).mean() for name, weight in tilt.items())
    weights = {}
    for name, (off, by_seed) in FIELD.items():
        off += rng.uniform(-0.08, 0.08)
        level = 2.4 - 4.0 + off - 6 * by_seed - tilted
        weights[name] = {"level": float(level), "mean": 1.0, "seed": by_seed, **tilt}
    models = {name: student.fixture("seeded_trainer", **w) for name, w in weights.items()}
    return train, valid, models, weights


def errors_of(weights, train, valid, seeds):
    """The MSE of every run, by the formula of the contestants."""
    mean = column(train, "rating").mean()
    x, y = column(valid, "user"), column(valid, "rating")
    tilt = weights["user"] * x + weights["item"] * column(valid, "item")
    level = weights["level"] + weights["mean"] * mean
    return np.array([np.mean((level + weights["seed"] * s + tilt - y) ** 2) for s in seeds])


def compared(student, rng):
    """Run the student's function on a new field; give its rows and what they should hold."""
    train, valid, models, weights = field(student, rng)
    got = student.call("compare", train, valid, models, SEEDS)
    rows = row_of_each(got, list(FIELD))
    wanted = {name: errors_of(weights[name], train, valid, SEEDS) for name in FIELD}
    return got, rows, wanted


def in_our_order(got, rows, name):
    """A column in the order of FIELD, whatever the order of the student's rows."""
    values = expect_count(got.columns[name], len(FIELD), f"the column `{name}`")
    return values[[rows[model] for model in FIELD]]


@check("q1", points=0.25)
def a_row_for_each_model(student, rng):
    """compare returns a DataFrame with one row per model: model, mean_mse, std_mse."""
    hands(student)


@check("q1", points=0.5)
def the_two_means_by_hand(student, rng):
    """The model that predicts its seed has a mean MSE of 1.667, the mean of train 1.25."""
    by_hand(student, "mean_mse", [1.667, 1.25])


@check("q1", points=0.25)
def the_two_spreads_by_hand(student, rng):
    """The model that predicts its seed has a std of 0.471, the mean of train one of 0."""
    by_hand(student, "std_mse", [0.471, 0.0])


@check("q1", points=1, hidden=True)
def the_mean_of_the_runs(student, rng):
    """mean_mse is the mean over the seeds of the MSE on valid, after training on train."""
    got, rows, wanted = compared(student, rng)
    means = [wanted[name].mean() for name in FIELD]
    expect_close(in_our_order(got, rows, "mean_mse"), means, "mean_mse")


@check("q1", points=0.5, hidden=True)
def the_spread_of_the_runs(student, rng):
    """std_mse is the population std of a model's MSEs; with a single seed it is 0."""
    got, rows, wanted = compared(student, rng)
    spreads = [wanted[name].std() for name in FIELD]
    expect_close(in_our_order(got, rows, "std_mse"), spreads, "std_mse")
    train, valid, models, _ = field(student, rng)
    alone = student.call("compare", train, valid, models, [3])
    rows = row_of_each(alone, list(FIELD))
    expect_close(in_our_order(alone, rows, "std_mse"), np.zeros(len(FIELD)), "std_mse of one run")


@check("q1", points=0.5, hidden=True)
def the_best_comes_first(student, rng):
    """The rows are sorted by mean_mse, the smallest first."""
    got, _, _ = compared(student, rng)
    means = expect_count(got.columns["mean_mse"], len(FIELD), "the column `mean_mse`")
    order = tuple(map(str, got.columns["model"]))
    expect(
        bool((np.diff(means) > 0).all()),
        "The rows are not sorted by your own mean_mse: the model with the smallest should "
        "stand in the first row, the one with the largest in the last.",
        order,
    )


@check("q1", points=0.5, hidden=True)
def every_model_with_every_seed_once(student, rng):
    """Every model is trained with every seed exactly once, the seeds as they were given."""
    train, valid, models, _ = field(student, rng)
    student.call("compare", train, valid, models, SEEDS)
    for model in models.values():
        calls = np.asarray(model.method("called")).reshape(-1, 2)
        seeds = sorted(calls[:, 0].tolist())
        expect(
            seeds == sorted(SEEDS),
            f"With {len(SEEDS)} seeds every model should be trained {len(SEEDS)} times, once "
            f"with each; one of yours was trained {len(seeds)} times, with {len(set(seeds))} "
            "different seeds of which "
            f"{len(set(seeds) & set(SEEDS))} are among those given.",
            ("seeds", tuple(seeds)),
        )


@check("q1", points=0.5, hidden=True)
def compare_leaves_its_tables_alone(student, rng):
    """train, valid, models and seeds are after the call as they were before."""
    train, valid, models, _ = field(student, rng)
    student.call("compare", train, valid, models, SEEDS)
    expect_unchanged(student, train=train, valid=valid, models=models, seeds=SEEDS)
    trained = any(len(model.method("called")) for model in models.values())
    expect(trained, "Not a single model was trained.", trained)


# --- q2: learning_curve --------------------------------------------------------------------

CURVE = "n_factors", "train_mse", "valid_mse"
SIZES = [6, 2, 9, 4]  # up and down: sorted it is another list


def two_tables(rng):
    """A table to learn from and a drawer, of different sizes, means and items."""
    return drawn(rng, 23, 3.9), drawn(rng, 14, 2.2)


def curve(student, train, valid, sizes, **options):
    """Run the student's function; give the maker of its models, and its table."""
    maker = student.fixture("sized_maker", **options)
    got = student.call(
        "learning_curve", train, valid, maker, student.fixture("sized_trainer"), list(sizes)
    )
    return maker, expect_table(got, CURVE, "what learning_curve returns")


def curve_values(got, sizes):
    """The two errors by size, in the order of `sizes`, whatever the order of the rows."""
    found = expect_count(got.columns["n_factors"], len(sizes), "the column `n_factors`")
    expect(
        sorted(found.tolist()) == sorted(sizes),
        "The column `n_factors` should hold the sizes that were asked for, each once.",
        ("sizes", tuple(found.tolist())),
    )
    rows = [found.tolist().index(k) for k in sizes]
    errors = [
        expect_count(got.columns[name], len(sizes), f"the column `{name}`")[rows]
        for name in CURVE[1:]
    ]
    expect_spread(np.concatenate(errors), 2 * len(sizes), "the errors in both columns")
    return errors


def error_of(table, train, k, mean, by_size, item):
    stars = mean * column(train, "rating").mean() + by_size * k + item * column(table, "item")
    return np.mean((stars - column(table, "rating")) ** 2)


@check("q2", points=0.5)
def a_row_for_each_size(student, rng):
    """learning_curve returns a DataFrame with one row per size and three columns."""
    train, valid = ratings_table([0], [0], [3.0]), ratings_table([1], [1], [4.0])
    _, got = curve(student, train, valid, [5, 2], by_size=1)
    curve_values(got, [5, 2])


@check("q2", points=0.5)
def the_two_sizes_worked_out_by_hand(student, rng):
    """The worked model has the errors 4 and 1 at size 5, 1 and 4 at size 2, in either shape."""
    train = ratings_table([0, 1, 2], [1, 0, 1], [4.0, 3.0, 4.0])
    valid = ratings_table([3, 2], [1, 0], [5.0, 4.0])
    for column, shape in ((False, "(n,)"), (True, "(n, 1)")):
        _, got = curve(student, train, valid, [5, 2], by_size=1, item=1, column=column)
        errors = np.concatenate(curve_values(got, [5, 2]))
        what = f"train_mse and valid_mse of the worked example, the answers {shape}"
        expect_close(errors, [4, 1, 1, 4], what)


@check("q2", points=1, hidden=True)
def both_errors_of_every_size(student, rng):
    """train_mse and valid_mse are the MSEs on the two tables, after training on train."""
    train, valid = two_tables(rng)
    options = {"mean": 0.8, "by_size": float(rng.uniform(0.25, 0.35)), "item": 0.1}
    _, got = curve(student, train, valid, SIZES, **options)
    errors = np.concatenate(curve_values(got, SIZES))
    wanted = [error_of(table, train, k, **options) for table in (train, valid) for k in SIZES]
    expect_close(errors, wanted, "train_mse and valid_mse")


@check("q2", points=0.25, hidden=True)
def learning_curve_leaves_its_tables_alone(student, rng):
    """train, valid and n_factors are after the call as they were before."""
    train, valid = two_tables(rng)
    maker, _ = curve(student, train, valid, SIZES, by_size=0.3)
    _, _, _, trainer, _ = student.arguments()
    expect_unchanged(
        student, train=train, valid=valid, make_model=maker, train_model=trainer, n_factors=SIZES
    )
    made = bool(maker.method("made"))
    expect(made, "Not a single model was made.", made)


@check("q2", points=0.25, hidden=True)
def the_sizes_stay_in_their_order(student, rng):
    """The rows come in the order in which the sizes were given, sorted or not."""
    train, valid = two_tables(rng)
    _, got = curve(student, train, valid, SIZES, by_size=0.3)
    curve_values(got, SIZES)
    found = expect_count(got.columns["n_factors"], len(SIZES), "the column `n_factors`")
    expect(
        found.tolist() == SIZES,
        "The sizes come back in another order than they were given in.",
        ("order", tuple(found.tolist())),
    )


@check("q2", points=0.5, hidden=True)
def a_fresh_model_trained_once(student, rng):
    """Every size gets a model of its own, made with that size and trained once."""
    train, valid = two_tables(rng)
    maker, _ = curve(student, train, valid, SIZES, mean=0.8, by_size=0.3, memory=0.5)
    made = [(size, len(times)) for size, times in maker.method("made")]
    trained = [(size, times) for size, times in made if times]  # a look at a model is free
    sizes = [size for size, _ in trained]
    expect(
        sorted(sizes) == sorted(SIZES),
        f"For {len(SIZES)} sizes there should be as many models, each made with one of the sizes "
        f"and trained; yours has trained {len(sizes)}, with {len(set(sizes) & set(SIZES))} of the "
        "sizes asked for.",
        ("made", tuple(sizes), tuple(times for _, times in trained)),
    )
    often = max(times for _, times in trained)
    expect(often == 1, f"One of your models was trained {often} times.", ("often", often))


@check("q2", points=0.5, hidden=True)
def answers_in_a_column_count_as_well(student, rng):
    """A model that answers (n, 1) gets the same errors as one that answers (n,)."""
    same_errors_if(student, rng, "answers (n, 1) instead of (n,)", column=True)


@check("q2", points=0.5, hidden=True)
def a_model_is_asked_in_eval_mode(student, rng):
    """A model that answers otherwise while it learns is measured in eval mode."""
    same_errors_if(student, rng, "answers otherwise while it is in train mode", moody=True)


def same_errors_if(student, rng, words, **change):
    """The student's own errors must not depend on the change."""
    train, valid = two_tables(rng)
    options = {"mean": 0.8, "by_size": 0.3, "item": 0.1}
    _, plain = curve(student, train, valid, SIZES, **options)
    plain = np.concatenate(curve_values(plain, SIZES))
    _, changed = curve(student, train, valid, SIZES, **options, **change)
    changed = np.concatenate(curve_values(changed, SIZES))
    same = bool(np.allclose(plain, changed, rtol=1e-4, atol=1e-4))
    expect(
        same,
        f"With a model that {words} your errors are no longer the same.",
        ("changed", changed - plain),
    )


# --- q3: precision_at_k --------------------------------------------------------------------

# Which places of a user's ranking (0 is the best) hold relevant items: at least K + 1 each.
# Most of the best do, and few of all items are relevant: no random list comes near.
PLACES = (
    (0, 1, 2, 5), (0, 1, 2, 3, 7), (0, 2, 4, 6), (1, 2, 3, 8), (0, 1, 2, 4), (0, 1, 5, 6),
    (0, 1, 2, 6),
)  # fmt: skip
K, N_FILMS, N_SEEN = 3, 30, 6


def rankings(rng, places, n_items=N_FILMS, n_seen=N_SEEN):
    """Scores in a random order, and sets of the items at these places of it."""
    scores, relevant = np.empty((len(places), n_items), np.float32), []
    for user, liked in enumerate(places):
        best_first = rng.permutation(n_items)
        steps = rng.uniform(0.06, 0.15, n_items)  # no two scores nearly equal
        scores[user, best_first] = 5.05 - np.cumsum(steps)  # none at or below 0
        if n_seen:
            scores[user, best_first[-n_seen:]] = -np.inf
        relevant.append({int(best_first[place]) for place in liked})
    return scores, relevant


def precision(places, k):
    """Hits among the first k places, worked out from the places alone."""
    return float(np.mean([sum(place < k for place in liked) / k for liked in places]))


def precision_is(student, scores, relevant, k, wanted, what):
    got = student.call("precision_at_k", tensor(scores), relevant, k)
    expect_close(expect_count(got, 1, what), [wanted], what)


ADA, BEN, CLEO = (
    [2.5, -np.inf, 2.0, 3.0, 1.0],
    [2.0, 4.0, 3.5, -np.inf, 1.0],
    [3.0, 2.0, -np.inf, 1.0, 4.0],
)


@check("q3", points=0.5)
def ada_and_ben_by_hand(student, rng):
    """Ada's list has 2 hits of 2 and Ben's 1 of 2: the precision at 2 is 0.75."""
    precision_is(student, [ADA, BEN], [{0, 3}, {0, 1, 4}], 2, 0.75, "the precision of Ada and Ben")


@check("q3", points=0.5)
def cleo_is_left_out(student, rng):
    """Cleo has no relevant film: with her in the table the answer is still 0.75."""
    relevant = [{0, 3}, {0, 1, 4}, set()]
    precision_is(student, [ADA, BEN, CLEO], relevant, 2, 0.75, "the precision of the three")


@check("q3", points=1, hidden=True)
def the_share_of_hits_among_the_best(student, rng):
    """With new scores it is the mean share of relevant items among the k best."""
    scores, relevant = rankings(rng, PLACES)
    for k in (K, 1):
        what = f"the precision at {k} of {len(PLACES)} users"
        precision_is(student, scores, relevant, k, precision(PLACES, k), what)
    scores, relevant = rankings(rng, PLACES * 2, n_items=14, n_seen=3)  # as many users as items
    what = f"the precision at {K} of as many users as items"
    precision_is(student, scores, relevant, K, precision(PLACES, K), what)


@check("q3", points=0.5, hidden=True)
def users_without_a_relevant_item_do_not_count(student, rng):
    """Users with an empty set are left out of the mean, wherever they stand."""
    places = [(), PLACES[0], PLACES[1], (), (), PLACES[3], PLACES[2], ()]
    some = [liked for liked in places if liked]
    what = f"the precision of {len(places)} users, {len(places) - len(some)} of them without any"
    precision_is(student, *rankings(rng, places), K, precision(some, K), what)


@check("q3", points=0.5, hidden=True)
def the_divisor_is_always_k(student, rng):
    """Hits are divided by k, also for a user with fewer than k relevant items."""
    places = [(0,), (1, 3), (0, 1), (2,), (0, 2), (5,), (1, 2)]
    what = f"the precision at {K} of users with fewer than {K} relevant items"
    precision_is(student, *rankings(rng, places), K, precision(places, K), what)


@check("q3", points=0.5, hidden=True)
def what_was_seen_is_never_a_hit(student, rng):
    """An item at −inf is no hit, even if it is relevant and fewer than k others are left."""
    n_items, n_left, k = 30, 4, 29  # relevant: most of the four left, and some that were seen
    seen = (5, 9, 13, 21, 28)
    places = [(*left, *seen) for left in ((0, 1, 3), (0, 1, 2, 3), (1, 2, 3), (0, 1, 2, 3), (0, 3))]
    scores, relevant = rankings(rng, places, n_items, n_seen=n_items - n_left)
    shown = [tuple(place for place in liked if place < n_left) for liked in places]
    what = f"the precision at {k} of users with only {n_left} items left"
    precision_is(student, scores, relevant, k, precision(shown, k), what)


def tells_rich_from_poor(student, rng):
    """High scores and all items relevant, or low scores and only the worst: by no reading alike."""
    scores, worst = rankings(rng, [(13,)] * 14, n_items=14, n_seen=0)
    everything = [set(range(14)) for _ in worst]
    rich = student.call("precision_at_k", tensor(scores), everything, K)
    poor = student.call("precision_at_k", tensor(scores - 4), worst, K)
    rich, poor = (expect_count(got, 1, "the precision of 14 users")[0] for got in (rich, poor))
    differ = bool(abs(rich - poor) > 1e-3)
    expect(
        differ, "Whether everything is relevant or hardly anything, yours says the same.", differ
    )


@check("q3", points=0.25, hidden=True)
def nothing_relevant_gives_zero(student, rng):
    """Where no user has a relevant item, there is nothing to average, and the answer is 0."""
    tells_rich_from_poor(student, rng)
    scores, relevant = rankings(rng, [()] * 4)
    precision_is(student, scores, relevant, K, 0.0, "the precision where nothing is relevant")


@check("q3", points=0.25, hidden=True)
def the_scores_stay_as_they_were(student, rng):
    """The caller's scores and sets are after the call as they were before."""
    tells_rich_from_poor(student, rng)
    scores, relevant = rankings(rng, PLACES)
    student.call("precision_at_k", tensor(scores), relevant, K)
    expect_unchanged(student, scores=scores, relevant=relevant)


# --- q4: time_split ------------------------------------------------------------------------


def shuffled(rng, n):
    """n ratings of three users in random order of time, with the index of a shuffled table."""
    gaps = rng.integers(20_000, 90_000, n) * np.arange(n, 0, -1)  # busier and busier
    times = 880_000_000 + np.cumsum(gaps)
    busy, some = n * 10 // 21, n * 8 // 21  # no few of the three make up a part of valid's size
    user = rng.permutation(np.repeat([0, 1, 2], [busy, some, n - busy - some]))
    item, stars = rng.permutation(2 * n)[:n], rng.integers(1, 6, n)
    order = rng.permutation(n)
    while order[0] == 0 or order[-1] == n - 1:  # neither end is where it would be anyway
        order = rng.permutation(n)
    return ratings_table(user, item, stars, times[order], index=rng.permutation(5 * n)[:n])


def two_parts(got):
    """Demand a pair of tables with a column of times; give both."""
    parts = expect_pair(got, "what time_split returns, train and valid,")
    for part, name in zip(parts, ("train", "valid"), strict=True):
        expect_table(part, ("timestamp",), f"`{name}`")
    return parts


def sizes_of(parts):
    """How many rows the parts have; neither is empty."""
    columns = [next(iter(p.columns.values()), ()) if isinstance(p, Table) else p for p in parts]
    sizes = [len(c) if hasattr(c, "__len__") else 0 for c in columns]
    some = min(sizes) > 0
    expect(some, f"The table was to be split, and your parts have {sizes} rows.", some)
    return sizes


def holds_the_times(got, times):
    """Demand that the parts hold the ratings of these times, each in any order."""
    found = [np.sort(column(part, "timestamp")) for part in two_parts(got)]
    for name, here, wanted in zip(("train", "valid"), found, times, strict=True):
        note(here)
        if here.size != wanted.size:
            more = "more" if here.size > wanted.size else "fewer"
            raise CheckFailed(f"`{name}` holds {more} ratings than it should.")
        strangers = np.setdiff1d(here, wanted).size
        if strangers or not np.array_equal(here, wanted):
            raise CheckFailed(
                f"`{name}` has as many ratings as it should, but not the right ones: "
                f"{strangers} of its {here.size} belong into the other part."
            )


def counts_of(student, ratings, share):
    parts = two_parts(student.call("time_split", ratings, share))
    return tuple(column(part, "timestamp").size for part in parts)


def five_ratings():
    return ratings_table([0, 0, 0, 1, 2], [3, 0, 1, 2, 3], [4, 2, 5, 1, 3], [40, 10, 50, 20, 30])


@check("q4", points=0.5)
def the_latest_two_of_five(student, rng):
    """Of five ratings with a share of 0.4 the two with the timestamps 40 and 50 are held out."""
    got = student.call("time_split", five_ratings(), 0.4)
    holds_the_times(got, (np.array([10, 20, 30]), np.array([40, 50])))


@check("q4", points=0.5)
def every_rating_is_kept_whole(student, rng):
    """Together the two parts hold every rating once, with all its columns."""
    ratings = five_ratings()
    parts = two_parts(student.call("time_split", ratings, 0.2))
    small = min(sizes_of(parts)) == 1
    expect(small, "A fifth of five ratings is to be held out, and neither part has one row.", small)
    for part in parts:
        expect_table(part, tuple(ratings.columns), "a part")
    both = np.concatenate(
        [np.column_stack([column(part, name) for name in ratings.columns]) for part in parts]
    )
    wanted = np.column_stack([column(ratings, name) for name in ratings.columns])
    expect(
        sorted(map(tuple, both)) == sorted(map(tuple, wanted)),
        "The rows of the two parts are not together the rows that came in, each once.",
        ("rows", np.array(sorted(map(tuple, both)))),
    )


@check("q4", points=1, hidden=True)
def the_latest_are_held_out(student, rng):
    """valid holds the latest ratings, in whatever order the rows stand."""
    for n, share in ((40, 0.25), (30, 0.1)):
        ratings = shuffled(rng, n)
        in_order = np.sort(column(ratings, "timestamp"))
        got = student.call("time_split", ratings, share)
        holds_the_times(got, np.split(in_order, [n - round(n * share)]))


@check("q4", points=0.5, hidden=True)
def the_count_is_rounded(student, rng):
    """valid has round(n · share) rows: 12.6 becomes 13, and 8.4 becomes 8."""
    for n, share, n_valid in ((42, 0.3, 13), (18, 0.7, 13), (42, 0.2, 8)):
        train, valid = counts_of(student, shuffled(rng, n), share)
        expect(
            {train, valid} == {n - n_valid, n_valid},
            f"{n} · {share} is {n * share:.1f}: the parts have {train} and {valid} rows.",
            (train, valid),
        )


@check("q4", points=0.25, hidden=True)
def a_share_of_nothing_holds_nothing_out(student, rng):
    """With a share of 0 every rating is in train, and valid has no rows."""
    ratings = shuffled(rng, 12)
    usual = counts_of(student, ratings, 0.1)
    some = max(counts_of(student, ratings, 0.5)) < 12
    expect(some, "With a share of 0.5, too, nothing is held out.", some)
    counts = counts_of(student, ratings, 0)
    held_out = int(usual[0] > usual[1])  # a swapped pair is looked at elsewhere
    expect(
        counts[held_out] == 0 and counts[1 - held_out] == 12,
        f"A share of 0 should hold nothing out; the parts have {counts[0]} and {counts[1]} rows.",
        counts,
    )


@check("q4", points=0.25, hidden=True)
def the_table_stays_as_it_was(student, rng):
    """The caller's table is after the call as it was before."""
    ratings = shuffled(rng, 20)
    got = student.call("time_split", ratings, 0.25)
    sizes_of(expect_pair(got, "what time_split returns, train and valid,"))
    expect_unchanged(student, ratings=ratings)
