"""What is looked at in each answer of `rating-matrix`.

Public checks use numbers that the lesson works out by hand; hidden ones draw new ratings at
every grading run. Where a check is about one rule, such as "fewer than two items in common do
not count", it compares the answer with the same answer without the people concerned: a slip
in the formula is paid for once, where the formula is looked at.
"""

import numpy as np

from cfkit.checks import (
    check,
    expect,
    expect_close,
    expect_count,
    expect_pair,
    expect_shape,
    expect_spread,
    expect_table,
    expect_unchanged,
    ratings_table,
    tensor,
)

COLUMNS = ("user", "item", "rating", "timestamp")

# Alice, Bob, Carol and Dave; then Erin and Femi: user, item, stars.
FRIENDS = [
    (0, 0, 5), (0, 2, 4), (0, 4, 5), (1, 1, 5), (1, 3, 4), (2, 0, 3), (2, 1, 4), (2, 3, 5),
    (2, 4, 2), (3, 2, 5), (3, 4, 4),
]  # fmt: skip
NEWCOMERS = [(4, 0, 2), (4, 2, 4), (4, 3, 4), (4, 4, 2), (5, 0, 4), (5, 1, 1), (5, 2, 4), (5, 4, 3)]
DAVE, INCEPTION = 3, 0


def ratings_of(rows, index=None):
    """A ratings table of (user, item, stars); no two rows share a timestamp."""
    user, item, stars = (np.array(column) for column in zip(*rows, strict=True))
    when = 880_000_000 + 37 * np.argsort(np.sin(np.arange(len(user))))
    return ratings_table(user, item, stars, when, index)


def draw(rng, n_users, n_items, share=0.6):
    """Stars in no order, as rows; every user and every item has at least three."""
    known = rng.random((n_users, n_items)) < share
    while min(known.sum(0).min(), known.sum(1).min()) < 3:
        known = rng.random((n_users, n_items)) < share
    user, item = np.nonzero(known)
    stars = rng.uniform(1, 5, len(user)).round(1)
    mixed = rng.permutation(len(user))
    return list(zip(user[mixed].tolist(), item[mixed].tolist(), stars[mixed].tolist(), strict=True))


def odd_labels(rng, n):
    """Labels as a filter and a shuffle leave them: 0, 1, 2, … are not among them."""
    return n + 5 + 3 * rng.permutation(n)


# --- q1: index_ids -------------------------------------------------------------------------


def codes_and_classes(student, values):
    codes, classes = expect_pair(student.call("index_ids", values), "what index_ids returns")
    codes = expect_count(codes, len(values), "the codes")
    if isinstance(classes, np.ndarray):
        classes = classes.reshape(-1).tolist()
    came = type(classes).__name__
    ids = isinstance(classes, list | tuple) and (
        all(isinstance(c, str) for c in classes) or all(isinstance(c, int | float) for c in classes)
    )
    expect(ids, f"The classes should be ids, one beside the other; a {came} came back.", came)
    return codes, list(classes)


@check("q1", points=0.5)
def the_lesson_s_five_ids(student, rng):
    """The ids 50, 7, 50, 23, 7 have the codes 2, 0, 2, 1, 0 and the classes 7, 23, 50."""
    codes, classes = codes_and_classes(student, np.array([50, 7, 50, 23, 7]))
    expect_close(codes, [2, 0, 2, 1, 0], "the codes of these ids")
    seen = (tuple(classes), codes)
    expect(classes == [7, 23, 50], "The classes of these ids are not right.", seen)


def ids_with_holes(rng):
    known = rng.permutation(np.arange(10, 900, 7))[:9]
    known = known[np.argsort(-known)]  # the largest comes first: no order of appearance
    return np.concatenate([known, rng.choice(known, 11)])


@check("q1", points=0.5, hidden=True)
def the_classes_are_sorted_and_distinct(student, rng):
    """The classes are the distinct ids, each once, in increasing order."""
    values = ids_with_holes(rng)
    _, classes = codes_and_classes(student, values)
    seen = tuple(map(str, classes))
    expect(
        len(classes) == len(set(classes)), "An id stands more than once among the classes.", seen
    )
    same = set(map(str, classes)) == set(map(str, values.tolist()))
    expect(same, "The classes are not the ids that occur.", seen)
    expect(classes == sorted(classes), "The classes are not in increasing order.", seen)


@check("q1", points=0.5, hidden=True)
def the_codes_lead_back_to_the_ids(student, rng):
    """Each code is the place of its id among the classes, counted from 0."""
    values = ids_with_holes(rng)
    codes, classes = codes_and_classes(student, values.copy())
    inside = bool(((codes >= 0) & (codes < len(classes)) & (codes % 1 == 0)).all())
    expect(
        inside,
        f"Codes are places among the {len(classes)} classes, counted from 0; "
        "some of yours are no such place.",
        codes,
    )
    back = [classes[int(code)] for code in codes]
    wrong = sum(a != b for a, b in zip(back, values.tolist(), strict=True))
    expect(not wrong, f"{wrong} of {len(back)} codes lead back to another id.", codes)


@check("q1", points=0.25, hidden=True)
def ids_may_be_text(student, rng):
    """Ids that are text are numbered as well, in the order of the alphabet."""
    names = [f"u{n}" for n in rng.permutation(np.arange(95, 108)).tolist()]
    values = [*names, names[3], names[0]]
    codes, classes = codes_and_classes(student, list(values))
    wanted = sorted(set(values))
    seen = (tuple(map(str, classes)), codes)
    expect(classes == wanted, "The classes of ids that are text are not right.", seen)
    right = codes.tolist() == [wanted.index(v) for v in values]
    expect(right, "The codes of ids that are text are not right.", seen)


@check("q1", points=0.25, hidden=True)
def the_codes_are_int64(student, rng):
    """The codes are whole numbers of type int64, or plain Python ints."""
    values = ids_with_holes(rng)
    codes, _ = expect_pair(student.call("index_ids", values), "what index_ids returns")
    moved = not np.array_equal(expect_spread(codes, 20, "the codes"), values)
    expect(moved, "Your codes are the ids themselves.", moved)
    if isinstance(codes, np.ndarray):
        came = str(codes.dtype)
    else:
        came = " and ".join(sorted({type(code).__name__ for code in codes}))
    expect(came in ("int64", "int"), f"The codes are of type {came}, and should be int64.", came)


# --- q2: rating_matrix ---------------------------------------------------------------------


def grid(student, table, n_users, n_items):
    got = student.call("rating_matrix", table, n_users, n_items)
    return expect_shape(got, (n_users, n_items), f"the matrix of {n_users} users, {n_items} items")


def expect_known(cells, rows, what):
    """The cells that somebody has rated hold their stars."""
    user, item, stars = (np.array(column) for column in zip(*rows, strict=True))
    got = cells[user, item]
    wrong = int((~np.isclose(got, stars, atol=1e-4)).sum())
    expect(not wrong, f"{wrong} of {len(rows)} rated cells of {what} are not right.", cells)


def expect_blank(cells, rows, what):
    """Every other cell is NaN."""
    blank = np.ones(cells.shape, bool)
    blank[[r[0] for r in rows], [r[1] for r in rows]] = False
    filled = int(np.isfinite(cells[blank]).sum())
    expect(
        not filled,
        f"{filled} cells of {what} hold a number, though nobody has rated them. "
        "What says that something is unknown?",
        cells,
    )


def knows_something(cells):
    """Some cells hold a number, and not all cells the same one."""
    known = bool(np.isfinite(cells).any()) and not bool((cells == cells.flat[0]).all())
    expect(known, "Not a single cell of your matrix is known, or all are the same.", known)


def cells_of(got, count):
    """Demand that many cells, in whatever order, which say something."""
    cells = expect_count(got, count, "the matrix")
    knows_something(cells)
    return cells


@check("q2", points=0.5)
def the_eleven_ratings_stand_in_their_cells(student, rng):
    """The four friends' eleven ratings stand in the cells where the lesson's table has them."""
    cells = grid(student, ratings_of(FRIENDS), 4, 5)
    expect_known(cells, FRIENDS, "the friends' table")


@check("q2", points=0.5)
def the_nine_blanks_are_unknown(student, rng):
    """The nine blanks of the four friends' table are NaN, not 0 and not any other number."""
    cells = grid(student, ratings_of(FRIENDS), 4, 5)
    knows_something(cells)
    expect_blank(cells, FRIENDS, "the friends' table")


@check("q2", points=0.5, hidden=True)
def any_ratings_find_their_cells(student, rng):
    """Other ratings, in any order and with decimals, stand in the cells they belong to."""
    rows = draw(rng, 7, 5)
    expect_known(grid(student, ratings_of(rows), 7, 5), rows, "another table")


@check("q2", points=0.5, hidden=True)
def users_down_and_items_across(student, rng):
    """Users are rows and items columns, also where there are as many of both."""
    rows = draw(rng, 6, 6)
    cells = grid(student, ratings_of(rows), 6, 6)
    expect_known(cells, rows, "a table with as many users as items")


@check("q2", points=0.5, hidden=True)
def who_rated_nothing_has_a_blank_row(student, rng):
    """Users and items without a rating have a row or column of blanks, also the last ones."""
    rows = [(u + (u > 2), i + (i > 1), stars) for u, i, stars in draw(rng, 6, 5)]
    cells = grid(student, ratings_of(rows), 9, 8)  # user 3, 7, 8 and item 2, 6, 7 are silent
    empty = np.concatenate([cells[[3, 7, 8]].ravel(), cells[:, [2, 6, 7]].ravel()])
    filled = int(np.isfinite(empty).sum())
    expect(not filled, f"{filled} cells of people or films without ratings are filled.", cells)
    knows_something(cells)


@check("q2", points=0.25, hidden=True)
def labels_do_not_matter_to_the_matrix(student, rng):
    """The same rows with other labels make the same matrix."""
    rows = draw(rng, 7, 5)
    plain = cells_of(student.call("rating_matrix", ratings_of(rows), 7, 5), 35)
    got = student.call("rating_matrix", ratings_of(rows, odd_labels(rng, len(rows))), 7, 5)
    labelled = expect_count(got, 35, "the matrix of rows with other labels")
    same = np.array_equal(plain, labelled, equal_nan=True)
    expect(same, "With other labels the same rows make another matrix.", labelled)


@check("q2", points=0.25, hidden=True)
def the_list_stays_as_it_was(student, rng):
    """The ratings that went in are as they were."""
    table = ratings_of(draw(rng, 7, 5))
    cells_of(student.call("rating_matrix", table, 7, 5), 35)
    expect_unchanged(student, ratings=table)


# --- q3: density and expected_blank --------------------------------------------------------


@check("q3", points=0.5)
def eleven_of_twenty_cells_are_known(student, rng):
    """The four friends know 0.55 of their table."""
    got = student.call("density", ratings_of(FRIENDS), 4, 5)
    expect_close(got, [0.55], "the density of the friends' table")


@check("q3", points=0.5, hidden=True)
def silent_users_and_items_count(student, rng):
    """The density is a share of all cells, those of people and films without ratings too."""
    rows = draw(rng, 5, 6)
    n_users, n_items = (int(n) for n in rng.permutation([11, 13, 17])[:2])
    got = student.call("density", ratings_of(rows), n_users, n_items)
    expect_close(got, [len(rows) / n_users / n_items], "the density of a table with silent users")


@check("q3", points=0.5)
def a_row_with_fifty_of_15000_is_nearly_blank(student, rng):
    """Who has rated 50 of 15,000 titles leaves 0.9967 of the row blank."""
    got = student.call("expected_blank", 50, 15_000)
    expect_close(got, [0.99667], "the blank share of this row", atol=1e-5, rtol=0)


@check("q3", points=0.5, hidden=True)
def the_blank_share_of_any_row(student, rng):
    """The blank share is right for other rows, also for an empty and for a full one."""
    n_items = int(rng.choice([37, 41, 43, 47]))
    n_rated = int(rng.integers(3, 14))
    for n in (n_rated, 0, n_items):
        got = student.call("expected_blank", n, n_items)
        expect_close(got, [(n_items - n) / n_items], f"the blank share with {n} of {n_items} rated")


# --- q4: split -----------------------------------------------------------------------------


def two_parts(student, table, valid_pct, seed, columns=COLUMNS[:3]):
    """Split, and give the rows of train and of valid as lists of tuples."""
    parts = expect_pair(student.call("split", table, valid_pct, seed), "what split returns")
    return [rows_in(p, name, columns) for p, name in zip(parts, ("train", "valid"), strict=True)]


def rows_in(part, name, columns):
    part = expect_table(part, columns, name)
    readable = all(isinstance(part.columns[c], np.ndarray) for c in columns)
    expect(readable, f"The columns of {name} should hold numbers.", readable)
    return [tuple(row) for row in np.column_stack([part.columns[c] for c in columns]).tolist()]


def expect_sizes(parts, n, n_valid):
    sizes = tuple(map(len, parts))
    if sizes != (n - n_valid, n_valid):
        expect(
            False,
            f"{n} rows were split into {sizes[0]} for train and {sizes[1]} for valid. "
            "How many rows should be put aside?",
            ("swapped" if sizes == (n_valid, n - n_valid) else "", sizes),
        )
    expect(True, "")


def expect_each_row_once(parts, table, columns=COLUMNS[:3]):
    train, valid = parts
    given = rows_in(table, "the table", columns)
    strange = not set(train) | set(valid) <= set(given)
    shared = len(set(train) & set(valid))
    lost = len(set(given) - set(train) - set(valid))
    twice = len(train) > len(set(train)) or len(valid) > len(set(valid))
    seen = (
        strange,
        "none" if not shared else "all" if shared == len(set(valid)) else "some",
        "none" if not lost else "some",
        twice,
    )
    expect(not strange, "Some rows of your parts are in no way rows of the ratings.", seen)
    expect(not shared, f"{shared} rows are in train and in valid.", seen)
    expect(not lost, f"{lost} rows are neither in train nor in valid.", seen)
    expect(not twice, "A row stands twice in the same part.", seen)


def follow_the_share(student, table, seed):
    """The sizes of the parts change with the share: all in one part is no split."""
    little, much = (len(two_parts(student, table, share, seed)[1]) for share in (0.2, 0.7))
    expect(little != much, "For a larger share your valid holds as many rows.", little != much)


def many_rows(rng, n):
    """That many rows, four of each user, in an order that says nothing."""
    mixed = rng.permutation(n)
    user, item = mixed // 4, mixed % 7
    stars = rng.uniform(1, 5, n).round(1)
    return list(zip(user.tolist(), item.tolist(), stars.tolist(), strict=True))


def a_seed(rng):
    return int(rng.integers(0, 10_000))


@check("q4", points=0.5)
def two_of_eleven_are_put_aside(student, rng):
    """Of the four friends' 11 ratings a share of 0.2 puts 2 aside and leaves 9."""
    expect_sizes(two_parts(student, ratings_of(FRIENDS), 0.2, 3), 11, 2)


@check("q4", points=0.5)
def each_of_the_eleven_is_in_one_part(student, rng):
    """Each of the four friends' ratings is in train or in valid, and in one of them only."""
    table = ratings_of(FRIENDS)
    follow_the_share(student, table, 3)
    expect_each_row_once(two_parts(student, table, 0.4, 3, COLUMNS), table, COLUMNS)


@check("q4", points=0.5, hidden=True)
def the_size_is_rounded(student, rng):
    """The validation set has round(n · valid_pct) rows, which is not always n · valid_pct cut off."""
    for n, valid_pct, n_valid in ((1008, 0.2, 202), (1001, 0.2, 200), (603, 0.3, 181)):
        parts = two_parts(student, ratings_of(many_rows(rng, n)), valid_pct, a_seed(rng))
        expect_sizes(parts, n, n_valid)


@check("q4", points=0.25, hidden=True)
def any_row_is_in_one_part(student, rng):
    """Of other ratings, too, each whole row is in exactly one part."""
    table, seed = ratings_of(many_rows(rng, 92)), a_seed(rng)
    follow_the_share(student, table, seed)
    expect_each_row_once(two_parts(student, table, 0.6, seed, COLUMNS), table, COLUMNS)


@check("q4", points=0.25, hidden=True)
def labels_do_not_matter_to_the_split(student, rng):
    """Rows with other labels are split as well, each into exactly one part."""
    table = ratings_of(many_rows(rng, 92), odd_labels(rng, 92))
    seed = a_seed(rng)
    follow_the_share(student, table, seed)
    expect_each_row_once(two_parts(student, table, 0.6, seed), table)


def patterns(chosen, table):
    """How the rows that were chosen lie in the order of the table, and in that of time."""
    rows = rows_in(table, "the table", COLUMNS[:3])
    by_time = np.argsort(table.columns["timestamp"]).tolist()
    found = {}
    for name, order in (("of the table", rows), ("of time", [rows[k] for k in by_time])):
        places = [k for k, row in enumerate(order) if row in chosen] or [0]
        gaps = set(np.diff([*places, places[0] + len(rows)]).tolist())
        found[name] = "chance" if len(gaps) > 2 else "block" if 1 in gaps else "steps"
    return found


@check("q4", points=0.25, hidden=True)
def the_same_seed_gives_the_same_split(student, rng):
    """Asked twice with the same seed, the same rows are put aside."""
    table, seed = ratings_of(many_rows(rng, 92)), a_seed(rng)
    first, again, other = (
        set(two_parts(student, table, 0.25, s)[1]) for s in (seed, seed, seed + 1)
    )
    drawn = first != other or set(patterns(first, table).values()) == {"chance"}
    expect(drawn, "Neither the seed nor chance decides which rows you put aside.", drawn)
    same = first == again
    expect(same, "Asked twice with the same seed, your function puts other rows aside.", same)


@check("q4", points=0.25, hidden=True)
def another_seed_gives_another_split(student, rng):
    """Other seeds put other rows aside."""
    table, seed = ratings_of(many_rows(rng, 92)), a_seed(rng)
    drawn = {frozenset(two_parts(student, table, 0.25, seed + k)[1]) for k in range(3)}
    differ = len(drawn) == 3
    expect(differ, "Your function puts the same rows aside, whatever the seed.", len(drawn))


@check("q4", points=0.25, hidden=True)
def the_rows_are_chosen_by_chance(student, rng):
    """The rows put aside are no block, no regular pattern and no other order of the table."""
    table = ratings_of(many_rows(rng, 92))
    for _ in range(3):
        chosen = set(min(two_parts(student, table, 0.25, a_seed(rng)), key=len))
        for name, seen in patterns(chosen, table).items():
            expect(
                seen == "chance",
                f"In the order {name} the rows that you put aside are a block, or come at regular "
                "steps.",
                seen,
            )


@check("q4", points=0.25, hidden=True)
def the_ratings_stay_as_they_were(student, rng):
    """The ratings that went in are as they were."""
    table = ratings_of(many_rows(rng, 92))
    follow_the_share(student, table, a_seed(rng))
    expect_unchanged(student, ratings=table)


# --- q5: baseline --------------------------------------------------------------------------


def means(rows):
    """The mean of all, of each user and of each item."""
    user, item, stars = (np.array(column) for column in zip(*rows, strict=True))
    of_user = {int(u): stars[user == u].mean() for u in set(user.tolist())}
    of_item = {int(i): stars[item == i].mean() for i in set(item.tolist())}
    return stars.mean(), of_user, of_item


def uneven(rng, n_users, n_items):
    """Rows whose mean is no mean of means, since some rate more than others, and not 3 either."""
    while True:
        rows = draw(rng, n_users, n_items)
        middle, *others = means(rows)
        if all(abs(m - middle) > 0.02 for m in (3, *(np.mean([*of.values()]) for of in others))):
            return rows


def some_pairs(rng, n_users, n_items, n=12):
    return np.column_stack([rng.integers(0, n_users, n), rng.integers(0, n_items, n)])


@check("q5", points=0.25)
def the_mean_of_all_for_everybody(student, rng):
    """The mean of the friends' eleven ratings, about 4.18, whoever and whatever is asked for."""
    x = tensor([[3, 0], [2, 2], [0, 3]])
    got = student.call("baseline", ratings_of(FRIENDS), x, "global")
    expect_close(got, [46 / 11] * 3, "the prediction of kind global")


@check("q5", points=0.75)
def dave_and_inception_by_means(student, rng):
    """Dave and Inception: 4.5 (user), 4.0 (item), 4.32 (both); Carol and The Matrix: 3.5, 4.5, 3.82."""
    x = tensor([[DAVE, INCEPTION], [2, 2]])
    for kind, stars in (("user", [4.5, 3.5]), ("item", [4.0, 4.5]), ("both", [4.318, 3.818])):
        got = student.call("baseline", ratings_of(FRIENDS), x, kind)
        expect_close(got, stars, f"the prediction of kind {kind}", atol=0.006)


@check("q5", points=0.5, hidden=True)
def the_user_s_mean(student, rng):
    """Kind user: each user's mean, in the order of x."""
    rows, x = draw(rng, 7, 5), some_pairs(rng, 7, 5)
    got = student.call("baseline", ratings_of(rows), tensor(x), "user")
    _, of_user, _ = means(rows)
    expect_close(got, [of_user[u] for u in x[:, 0].tolist()], "the prediction of kind user")


@check("q5", points=0.5, hidden=True)
def the_item_s_mean(student, rng):
    """Kind item: each item's mean, in the order of x, also with as many items as users."""
    rows, x = draw(rng, 6, 6), some_pairs(rng, 6, 6)
    got = student.call("baseline", ratings_of(rows), tensor(x), "item")
    _, _, of_item = means(rows)
    expect_close(got, [of_item[i] for i in x[:, 1].tolist()], "the prediction of kind item")


@check("q5", points=0.5, hidden=True)
def both_add_up_around_the_mean(student, rng):
    """Kind both: the user's mean plus the item's minus the mean of all."""
    rows, x = uneven(rng, 7, 5), some_pairs(rng, 7, 5)
    got = student.call("baseline", ratings_of(rows), tensor(x), "both")
    middle, of_user, of_item = means(rows)
    want = [of_user[u] + of_item[i] - middle for u, i in x.tolist()]
    expect_close(got, want, "the prediction of kind both")


def with_a_gap(rng):
    """Rows in which user 3 and item 2 do not occur, nor any user from 6 or item from 7 on."""
    return [(u + (u > 2), i + (i > 1), stars) for u, i, stars in uneven(rng, 5, 6)]


@check("q5", points=0.5, hidden=True)
def the_unseen_get_the_mean_of_all(student, rng):
    """Kinds user and item: whom or what train does not know gets the mean of all."""
    rows = with_a_gap(rng)
    middle, *others = means(rows)
    seen = list(zip(*others, strict=False))
    for kind, x in (("user", [[3, 0], [9, 1]]), ("item", [[0, 2], [1, 9]])):
        got = student.call("baseline", ratings_of(rows), tensor(seen), kind)
        expect_spread(got, len(seen), f"the prediction of kind {kind} for people and items seen")
        got = student.call("baseline", ratings_of(rows), tensor(x), kind)
        expect_close(got, [middle] * 2, f"the prediction of kind {kind} for somebody unseen")


@check("q5", points=0.5, hidden=True)
def both_for_the_unseen(student, rng):
    """Kind both: an unseen user gets the item's mean, an unseen item the user's."""
    rows = with_a_gap(rng)
    middle, of_user, of_item = means(rows)
    x = [[3, 0], [9, 4], [0, 2], [5, 9], [9, 9]]
    got = student.call("baseline", ratings_of(rows), tensor(x), "both")
    want = [of_item[0], of_item[4], of_user[0], of_user[5], middle]
    expect_close(got, want, "the prediction of kind both, with unseen users and items")


@check("q5", points=0.25, hidden=True)
def labels_do_not_matter_to_the_means(student, rng):
    """The same ratings with other labels give the same predictions."""
    rows, x = draw(rng, 7, 5), some_pairs(rng, 7, 5)
    labels = odd_labels(rng, len(rows))
    for kind in ("user", "item"):
        plain = expect_count(student.call("baseline", ratings_of(rows), tensor(x), kind), 12, "it")
        expect(bool(np.ptp(plain) > 0.01), "Every prediction is the same, whoever asks.", plain)
        got = student.call("baseline", ratings_of(rows, labels), tensor(x), kind)
        labelled = expect_count(got, 12, "the prediction for rows with other labels")
        same = np.allclose(plain, labelled, atol=1e-4)
        expect(same, "With other labels the same ratings give other predictions.", labelled)


@check("q5", points=0.25, hidden=True)
def one_pair_alone(student, rng):
    """A pair alone gets the same prediction as in a batch."""
    table, x = ratings_of(draw(rng, 7, 5)), np.array([[6, 0], [2, 4], [0, 3]])
    many = expect_count(student.call("baseline", table, tensor(x), "both"), 3, "the prediction")
    one = student.call("baseline", table, tensor(x[1:2]), "both")
    one = expect_count(one, 1, "the prediction for one pair")
    same = bool(abs(one[0] - many[1]) < 1e-4) and bool(np.ptp(many) > 1e-4)
    expect(same, "A pair alone does not get the prediction that it gets in a batch.", one)


# --- q6: neighbours_predict ----------------------------------------------------------------

ITEM = 8  # what is asked for, before items are mixed


def cosine(a, b):
    return float(a @ b / np.sqrt((a @ a) * (b @ b)))


def alike(stars, one, other):
    """The lesson's similarity of two users who share at least two items."""
    return measures(stars, one, other)[0]


def measures(stars, one, other):
    """How alike two users are: by the lesson's measure, and then by those of other people."""
    off = stars - np.nanmean(stars, axis=1, keepdims=True)
    both = np.isfinite(stars[one]) & np.isfinite(stars[other])
    a, b = off[one, both], off[other, both]
    mine, theirs = stars[one, both], stars[other, both]
    lengths = np.sqrt(np.nansum(off[one] ** 2) * np.nansum(off[other] ** 2))
    return np.array(
        [
            cosine(a, b),
            cosine(a - a.mean(), b - b.mean()),
            a @ b / lengths,
            a @ b,
            -np.linalg.norm(a - b),
            cosine(mine, theirs),
            cosine(mine - 3, theirs - 3),
        ]
    )


def club(rng, leans, opinions=None, noise=0.3, gap=0.02):
    """Stars of user 0, who has not rated ITEM, and of others who have.

    Args:
        leans: For each other user how strongly they lean as user 0 does, below 0 if against.
        opinions: What each other user gives ITEM, roughly; anything unless said.
        noise: How much everybody's stars stray from their lean; a number, or one for each user.
        gap: How far the similarities lie apart, at least.

    All similarities have the sign of their lean, and lie clear of 0.
    """
    lean, n = np.array([1.0, *leans])[:, None], len(leans)
    noise = np.broadcast_to(noise, n + 1)[:, None]
    while True:
        taste = rng.permutation([1, 1, 1, 1, -1, -1, -1, -1]) * rng.uniform(0.7, 1.3, 8)
        stars = rng.uniform(2.8, 3.2, (n + 1, 1)) + lean * taste
        stars = stars + noise * rng.normal(size=stars.shape)
        for row in stars:
            row[rng.choice(8, 2, replace=False)] = np.nan
        said = rng.uniform(1, 5, n) if opinions is None else rng.uniform(-0.3, 0.3, n) + opinions
        stars = np.column_stack([stars, [np.nan, *said]]).clip(0.5, 5.5).round(2)
        s = np.array([measures(stars, 0, v)[:2] for v in range(1, n + 1)])
        far = np.abs(s).min() > 0.2 and np.diff(np.sort(s[:, 0])).min() > gap
        if far and (np.sign(s) == np.sign(lean[1:])).all():
            return stars


def listed(rng, stars, index=None):
    """Stars as a table, rows in no order."""
    user, item = np.nonzero(np.isfinite(stars))
    mixed = rng.permutation(len(user))
    rows = zip(user[mixed], item[mixed], stars[user, item][mixed], strict=True)
    return ratings_of(list(rows), index)


def asked(student, rng, stars, k, index=None):
    got = student.call("neighbours_predict", listed(rng, stars, index), 0, ITEM, k)
    number = expect_count(got, 1, "the prediction")[0]
    if not np.isfinite(number):
        expect(False, "The prediction is not a finite number (nan or inf).", "not finite")
    return float(number)


def expect_it_listens(student, rng, stars, k):
    """If all who have rated the item love it, the prediction is another than if they hate it."""
    raters = np.isfinite(stars[:, ITEM])
    said = []
    for mood in (1.0, 5.0):
        changed = stars.copy()
        changed[raters, ITEM] = mood
        said.append(asked(student, rng, changed, k))
    moved = abs(said[0] - said[1]) > 1e-6
    expect(moved, "The prediction stays the same, whatever the neighbours say.", moved)


def expect_no_say(student, rng, stars, without, k, message):
    """Those left out change nothing, and the others something."""
    before, after = asked(student, rng, stars, k), asked(student, rng, without, k)
    same = bool(abs(before - after) < 1e-4)
    expect(same, message, (same, before, after))
    expect_it_listens(student, rng, without, k)


def left_out(stars, users):
    rest = stars.copy()
    rest[list(users)] = np.nan
    return rest


@check("q6", points=0.5)
def dave_and_inception_by_two_neighbours(student, rng):
    """Erin and Femi together predict about 4.33 stars for Dave and Inception."""
    table = ratings_of(FRIENDS + NEWCOMERS)
    got = student.call("neighbours_predict", table, DAVE, INCEPTION, 2)
    expect_close(got, [4.328], "the prediction for Dave and Inception with k = 2", atol=0.006)


@check("q6", points=0.5)
def nobody_to_ask_among_the_four_friends(student, rng):
    """Without Erin and Femi Dave has no neighbour, so the prediction is his own mean, 4.5."""
    got = student.call("neighbours_predict", ratings_of(FRIENDS), DAVE, INCEPTION, 2)
    expect_close(got, [4.5], "the prediction for Dave and Inception among the four friends")


@check("q6", points=1, hidden=True)
def the_weighted_mean_of_all_neighbours(student, rng):
    """With everybody a neighbour the prediction is mean_u + Σ s (r − mean_v) / Σ s."""
    for _ in range(3):
        stars = club(rng, [0.5, 0.6, 0.8, 1.0], noise=0.5)
        own = np.nanmean(stars, axis=1)
        s = np.array([alike(stars, 0, v) for v in range(1, 5)])
        above = stars[1:, ITEM] - own[1:]
        got = student.call("neighbours_predict", listed(rng, stars), 0, ITEM, 4)
        want = own[0] + s @ above / s.sum()
        expect_close(got, [want], "the prediction with four neighbours", atol=2e-5, rtol=1e-5)


@check("q6", points=0.5, hidden=True)
def only_the_k_most_alike_have_a_say(student, rng):
    """Of many neighbours only the k with the largest similarity have a say."""
    message = "With k = 2, people who are less alike than the two nearest have a say."
    stars = two_near_and_others(rng)
    expect_no_say(student, rng, stars, left_out(stars, [2, 3, 5]), 2, message)


def two_near_and_others(rng):
    """Users 1 and 4 are the nearest, however one measures, and the others say something else."""
    leans, noise = [1, 0.3, 0.25, 1, 0.3], [0.1, 0.1, 0.4, 0.4, 0.1, 0.4]
    while True:
        stars = club(rng, leans, [1.5, 4.5, 4.7, 2.3, 4.2], noise, gap=0)
        near, others = (
            np.array([measures(stars, 0, v) for v in users]) for users in ([1, 4], [2, 3, 5])
        )
        if (near.min(axis=0) > others.max(axis=0) + 0.001).all():
            return stars


@check("q6", points=0.25, hidden=True)
def opposites_have_no_say(student, rng):
    """People with a negative similarity change nothing."""
    stars = club(rng, [0.7, -1.1, 1.0, -0.8, -0.6], [1.5, 4.5, 2.3, 4.2, 4.7])
    message = "People whose taste is the opposite have a say in your prediction."
    expect_no_say(student, rng, stars, left_out(stars, [2, 4, 5]), 5, message)


@check("q6", points=0.25, hidden=True)
def two_items_in_common_are_needed(student, rng):
    """Who shares one item with the user changes nothing; who shares two, and agrees, does."""
    stars = club(rng, [0.6, 0.8, 1.0], [1.5, 2.3, 1.8])
    off = stars[0] - np.nanmean(stars[0])
    liked, disliked = int(np.nanargmax(off)), int(np.nanargmin(off))
    guest = np.full(9, np.nan)
    guest[np.isnan(stars[0])] = 3.0
    guest[ITEM], guest[liked] = 4.9, 4.8
    message = "Somebody who shares a single item with the user has a say in your prediction."
    expect_no_say(student, rng, np.vstack([stars, guest]), stars, 4, message)
    guest[disliked] = 1.2
    before, after = (asked(student, rng, s, 4) for s in (stars, np.vstack([stars, guest])))
    heard = bool(abs(before - after) > 1e-6)
    expect(heard, "Somebody who shares two items with the user and agrees has no say.", heard)


@check("q6", points=0.25, hidden=True)
def only_those_who_rated_the_item_are_asked(student, rng):
    """Somebody very much alike who has not rated the item takes nobody's place."""
    stars = club(rng, [0.6, 0.8, 1.0], [1.5, 2.3, 1.8])
    twin = stars[0] + 0.83
    message = "Somebody who has not rated the item takes a place among your k neighbours."
    expect_no_say(student, rng, np.vstack([stars, twin]), stars, 1, message)


@check("q6", points=0.25, hidden=True)
def nobody_is_their_own_neighbour(student, rng):
    """If only the user has rated the item, nobody can be asked: the own mean is the answer."""
    stars = club(rng, [0.6, 0.8, 1.0])
    expect_it_listens(student, rng, stars, 3)
    stars[0] += 0.7  # kinder than the others
    stars[:, ITEM] = np.nan
    stars[0, ITEM] = np.nanmean(stars[0]) + rng.choice([-1.3, 1.3])
    own = float(np.nanmean(stars[0]))
    got = asked(student, rng, stars, 3)
    expect_close(got, [own], "the prediction where only the user has rated the item")


@check("q6", points=0.25, hidden=True)
def an_item_that_nobody_has_rated(student, rng):
    """For an item without ratings the prediction is the user's own mean."""
    stars = club(rng, [0.6, 0.8, 1.0])
    expect_it_listens(student, rng, stars, 3)
    stars[0] += 0.7  # kinder than the others
    stars[:, ITEM] = np.nan
    got = asked(student, rng, stars, 3)
    expect_close(got, [np.nanmean(stars[0])], "the prediction for an item that nobody has rated")


@check("q6", points=0.25, hidden=True)
def labels_do_not_matter_to_the_neighbours(student, rng):
    """The same ratings with other labels give the same prediction."""
    stars = club(rng, [0.6, 0.8, 1.0])
    expect_it_listens(student, rng, stars, 3)
    labels = odd_labels(rng, int(np.isfinite(stars).sum()))
    plain, labelled = (asked(student, rng, stars, 3, index) for index in (None, labels))
    same = bool(abs(plain - labelled) < 1e-4)
    expect(same, "With other labels the same ratings give another prediction.", (same, labelled))


# --- q7: numbers_stored --------------------------------------------------------------------


def expect_the_count(student, place, sizes, count, what):
    got = expect_count(student.call("numbers_stored", *sizes), 2, "what numbers_stored returns")
    expect_close(got[place], [count], f"{what} for sizes {sizes}", atol=0.01, rtol=0)


def new_sizes(rng):
    return tuple(int(n) for n in rng.permutation([11, 13, 17, 19, 23])[:3])


@check("q7", points=0.5)
def the_cells_of_the_lesson(student, rng):
    """First number: 4 users and 5 items make 20 cells, MovieLens 100K has 1,586,126."""
    expect_the_count(student, 0, (4, 5, 2), 20, "the cells of R")
    expect_the_count(student, 0, (943, 1682, 50), 1_586_126, "the cells of R")


@check("q7", points=0.5)
def the_factors_of_the_lesson(student, rng):
    """Second number: U and V hold 18 numbers for 4 users, 5 items and 2 factors."""
    expect_the_count(student, 1, (4, 5, 2), 18, "the numbers in U and V")
    expect_the_count(student, 1, (943, 1682, 50), 131_250, "the numbers in U and V")


@check("q7", points=0.5, hidden=True)
def the_cells_of_any_matrix(student, rng):
    """First number: a cell for each user and each item."""
    n_users, n_items, n_factors = new_sizes(rng)
    expect_the_count(student, 0, (n_users, n_items, n_factors), n_users * n_items, "the cells of R")


@check("q7", points=0.5, hidden=True)
def the_factors_of_any_model(student, rng):
    """Second number: n_factors numbers for each user and each item."""
    n_users, n_items, n_factors = sizes = new_sizes(rng)
    count = n_users * n_factors + n_items * n_factors
    expect_the_count(student, 1, sizes, count, "the numbers in U and V")
