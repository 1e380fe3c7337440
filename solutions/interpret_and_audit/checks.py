"""What is looked at in each answer of `interpret-and-audit`.

Public checks use numbers that the lesson works out by hand; hidden ones draw new numbers at
every grading run, far from ties, and compare with formulas in NumPy. Draws are repeated until
the usual wrong readings give another answer than the right one.
"""

import numpy as np

from cfkit.checks import (
    check,
    expect,
    expect_close,
    expect_count,
    expect_numbers,
    expect_shape,
    expect_unchanged,
    ratings_table,
    tensor,
)

WORDS = ["harbour", "violin", "comet", "orchard", "tunnel", "meadow", "lantern", "engine",
         "kettle", "sparrow", "ferry", "anchor"]  # fmt: skip
FILMS = [[3.0, 4.0], [0.0, 5.0], [5.0, 12.0], [15.0, 0.0], [-3.0, -4.0]]  # section 5


def unit(vectors):
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


# --- q1: extremes --------------------------------------------------------------------------


def both_ends(got):
    """Take a pair of lists of titles apart."""
    is_pair = _is_pair_of_lists(got)
    expect(
        is_pair,
        "extremes should give a pair of lists of titles: the lowest, and the highest.",
        "a pair" if is_pair else (type(got).__name__, str(got)[:200]),
    )
    return [list(end) for end in got]


def _is_pair_of_lists(got):
    return isinstance(got, list | tuple) and len(got) == 2 and all(
        isinstance(end, list | tuple) for end in got)  # fmt: skip


def expect_titles(got, want, which):
    right = got == want
    words = "are not all titles" if not all(isinstance(t, str) for t in got) else (
        "are the right ones, in another order" if sorted(got) == sorted(want) else
        f"are {len(got)}, and {len(want)} were asked for" if len(got) != len(want) else
        "are not the right ones")  # fmt: skip
    expect(right, f"The titles of the {which} {words}.", tuple(map(str, got)))


@check("q1", points=0.5)
def the_two_lowest_of_the_worked_list(student, rng):
    """Of the four worked films, the two lowest come first in the pair, the lowest first."""
    values, titles = tensor([0.3, -0.5, 0.1, 0.9]), ["Delta", "Alpha", "Gamma", "Beta"]
    lowest, _ = both_ends(student.call("extremes", values, titles, 2))
    expect_titles(lowest, ["Alpha", "Gamma"], "lowest")


@check("q1", points=0.5)
def the_two_highest_of_the_worked_list(student, rng):
    """Of the four worked films, the two highest come second in the pair, the highest first."""
    values, titles = tensor([0.3, -0.5, 0.1, 0.9]), ["Delta", "Alpha", "Gamma", "Beta"]
    _, highest = both_ends(student.call("extremes", values, titles, 2))
    expect_titles(highest, ["Beta", "Delta"], "highest")


def a_ranking(rng, n_items):
    """Values of both signs, none near another, and titles whose alphabet says nothing."""
    while True:
        values = (rng.permutation(n_items) - 0.45 * n_items) / 4 + rng.uniform(-0.05, 0.05, n_items)
        titles = [str(t) for t in rng.permutation(WORDS)[:n_items]]
        by_value = [titles[i] for i in np.argsort(values)]
        by_size = [titles[i] for i in np.argsort(np.abs(values))]
        ends, others = (by_value[:3], by_value[::-1][:3]), (sorted(titles), titles, by_size)
        taken = [order[:3] for other in others for order in (other, other[::-1])]
        if not any(end in taken or end == sorted(end) for end in ends):
            return values.astype(np.float32), titles, by_value


@check("q1", points=0.5, hidden=True)
def any_ranking_has_its_two_ends(student, rng):
    """Both ends of new rankings, three titles long and one title long."""
    for n in (3, 1):
        values, titles, by_value = a_ranking(rng, 11)
        lowest, highest = both_ends(student.call("extremes", tensor(values), titles, n))
        expect_titles(lowest, by_value[:n], "lowest")
        expect_titles(highest, by_value[::-1][:n], "highest")


@check("q1", points=0.25, hidden=True)
def a_parameter_is_read_as_well(student, rng):
    """Values that still carry their graph, as a model keeps them, are read too."""
    values, titles, _ = a_ranking(rng, 8)
    got = student.call("extremes", tensor(values, requires_grad=True), titles, 1)
    seen = tuple(str(end) for end in both_ends(got))
    named = all(len(end) == 1 and str(end[0]) in titles for end in got)
    expect(named, "For a parameter yours does not name one film at each end.", seen)


@check("q1", points=0.25, hidden=True)
def values_and_titles_stay(student, rng):
    """The values and the titles are as before, in their old order."""
    values, titles, _ = a_ranking(rng, 9)
    found = both_ends(student.call("extremes", tensor(values), titles, 2))
    some = all(0 < len(set(map(str, end))) == len(end) < len(titles) for end in found)
    expect(some, "At one end of yours stands no film at all, or one twice, or all of them.", some)
    expect_unchanged(student, values=values, titles=titles)


# --- q2: pca -------------------------------------------------------------------------------

WORKED = [[8.0, 13.0], [2.0, 5.0], [4.2, 9.6], [5.8, 8.4]]  # the four films of section 3


def facing_one_way(scores):
    """Turn each column to one of its two signs, always the same: both are right."""
    weights = np.cos(np.arange(len(scores)) * 1.7 + 0.3)
    return scores * np.where(weights @ scores < 0, -1.0, 1.0)


def expect_scores(got, want, what):
    numbers = expect_shape(got, want.shape, what)
    turned, wanted = facing_one_way(numbers), facing_one_way(want)
    right = np.isclose(turned, wanted, atol=5e-3, rtol=2e-3)
    expect(bool(right.all()), f"{what[0].upper()}{what[1:]}: not right yet; with either sign of "
           f"each column, {np.count_nonzero(~right)} of {right.size} values differ.", turned)  # fmt: skip


def a_cloud(rng, n_rows, n_factors, sizes=(8.0, 4.0, 0.3, 0.2)):
    """Rows far from zero whose scores are known: the spreads are given, widest first."""
    k = len(sizes)
    while True:
        raw = rng.normal(size=(n_rows, k))
        left, _ = np.linalg.qr(raw - raw.mean(0))
        turn, _ = np.linalg.qr(rng.normal(size=(n_factors, n_factors)))
        scores = left * np.array(sizes)
        weights = np.cos(np.arange(n_rows) * 1.7 + 0.3)
        spread = (scores @ turn[:, :k].T).std(0)
        tilted = np.abs(weights @ scores[:, :2]).min() > 0.5  # no sign is decided by a hair
        if tilted and spread.max() > 2 * spread.min():
            break
    rows = scores @ turn[:, :k].T + rng.uniform(2, 4, n_factors) * rng.choice([-1, 1], n_factors)
    return rows.astype(np.float32), scores


@check("q2", points=0.5)
def the_first_component_of_the_worked_films(student, rng):
    """On one component the four worked films score 5, −5, 0 and 0, in either sign."""
    got = student.call("pca", tensor(WORKED), 1)
    expect_scores(got, np.array([[5.0], [-5.0], [0.0], [0.0]]), "the scores on one component")


@check("q2", points=0.5)
def both_components_of_the_worked_films(student, rng):
    """On two components the films score as worked out by hand, each column in either sign."""
    got = student.call("pca", tensor(WORKED), 2)
    want = np.array([[5.0, 0.0], [-5.0, 0.0], [0.0, 1.0], [0.0, -1.0]])
    expect_scores(got, want, "the scores on two components")


@check("q2", points=1, hidden=True)
def new_rows_are_scored(student, rng):
    """New rows, far from zero, are centred and scored, the widest component first."""
    rows, scores = a_cloud(rng, 9, 5)
    expect_scores(student.call("pca", tensor(rows), 2), scores[:, :2], "the scores of 9 rows")


@check("q2", points=0.5, hidden=True)
def any_shape_of_table_works(student, rng):
    """As many rows as columns, or fewer, are scored row by row as well."""
    for n_rows, n_factors in ((6, 6), (6, 9)):
        rows, scores = a_cloud(rng, n_rows, n_factors)
        what = f"the scores of {n_rows} rows with {n_factors} columns"
        expect_scores(student.call("pca", tensor(rows), 2), scores[:, :2], what)


@check("q2", points=0.5, hidden=True)
def the_factors_stay(student, rng):
    """The table of factors that was handed in is as it was."""
    rows, _ = a_cloud(rng, 7, 4)
    got = expect_numbers(student.call("pca", tensor(rows), 2), "the scores of 7 rows")
    moved = 1 < got.size <= rows.size and not np.array_equal(got, rows)
    moved = moved and bool(np.ptp(got, axis=0).max() > 1e-4)
    expect(moved, "Your scores are the factors themselves, or the same for all rows.", moved)
    expect_unchanged(student, factors=rows)


# --- q3: nearest ---------------------------------------------------------------------------


def expect_rows(got, want, what):
    expect_close(got, want, what, atol=0.01, rtol=0)


COSINES = np.array([0.93, 0.78, 0.6, 0.4, 0.15, -0.2, -0.5, -0.85])


def rows_around(rng, lengths, suits):
    """Nine rows in random order, their cosines with one of them well apart.

    Args:
        rng: Where chance comes from.
        lengths: The lengths of the eight others are drawn between these two.
        suits: Called with the orders of `wrong_orders` and the right one: is this a good draw?
    """
    index, *best = places = rng.permutation(9).tolist()
    while (
        not 0 < index < min(best[0], best[-1])
        or best[:3] == sorted(best[:3])
        or best[-3:] == sorted(best)[-3:]
    ):
        index, *best = places = rng.permutation(9).tolist()
    while True:
        middle = unit(rng.normal(size=4))
        aside = rng.normal(size=(8, 4))
        aside = unit(aside - np.outer(aside @ middle, middle))
        rows = COSINES[:, None] * middle + np.sqrt(1 - COSINES**2)[:, None] * aside
        rows = np.vstack([middle, rows * rng.uniform(*lengths, (8, 1))])[np.argsort(places)]
        if suits(wrong_orders(rows, index), best):
            return rows.astype(np.float32), index, best


def wrong_orders(rows, index):
    """The orders of the others by the usual wrong readings: distances, dot products, …"""
    others = [i for i in range(len(rows)) if i != index]
    dots, long = rows @ rows[index], np.linalg.norm(rows, axis=1)
    columns, centred = rows / np.linalg.norm(rows, axis=0), unit(rows - rows.mean(0))
    readings = (
        -dots,
        -dots / long**2,
        np.linalg.norm(rows - rows[index], axis=1),
        np.abs(rows - rows[index]).sum(1),
        -columns @ columns[index],
        -centred @ centred[index],
        -np.abs(dots) / long,
    )
    return [sorted(others, key=reading.__getitem__) for reading in readings]


def all_mislead(orders, best):
    """Say whether every wrong reading names another three, each its own."""
    firsts = {tuple(order[:3]) for order in (*orders, best, sorted(best[:3]))}
    return len(firsts) == len(orders) + 2


def all_agree_at_the_end(orders, best):
    """Say whether every wrong reading but the last one, without signs, ends as it should."""
    return all(order[-3:] == best[-3:] for order in orders[:-1])


@check("q3", points=0.5)
def the_two_nearest_of_the_worked_films(student, rng):
    """The two nearest to film 0 in the worked table are film 2, then film 1."""
    got = student.call("nearest", tensor(FILMS), 0, 2)
    expect_rows(got, [2, 1], "the two nearest to film 0")


@check("q3", points=0.5)
def nobody_is_their_own_neighbour(student, rng):
    """Asked for all the others, the answer holds each of them and never the row itself."""
    got = expect_numbers(student.call("nearest", tensor(FILMS), 2, 4), "the four others")
    rows = tuple(sorted(got.reshape(-1).tolist()))
    itself = 2.0 in rows
    expect(not itself, "Row 2 stands among its own neighbours.", ("itself", rows))
    expect(rows == (0, 1, 3, 4), "Four others were asked for; yours are not these four.", rows)


@check("q3", points=1, hidden=True)
def the_best_cosines_in_their_order(student, rng):
    """In a new table the three largest cosines are found, best first."""
    rows, index, best = rows_around(rng, (0.4, 3), all_mislead)
    got = student.call("nearest", tensor(rows), index, 3)
    expect_rows(got, best[:3], f"the three nearest to row {index}")


@check("q3", points=0.5, hidden=True)
def an_opposite_film_comes_last(student, rng):
    """Asked for all eight others, those with negative cosines come last, −0.85 at the end."""
    rows, index, best = rows_around(rng, (1, 1), all_agree_at_the_end)
    got = expect_numbers(student.call("nearest", tensor(rows), index, 8), "the eight others")
    last = tuple(got.reshape(-1)[-3:].tolist())
    right = last == tuple(map(float, best[-3:]))
    expect(right, "The three rows that point away from it should be the last three, "
           "the most opposite at the end.", last)  # fmt: skip


@check("q3", points=0.5, hidden=True)
def the_rows_stay(student, rng):
    """The table of factors that was handed in is as it was."""
    rows, index, _ = rows_around(rng, (0.4, 3), lambda *_: True)
    got = expect_numbers(student.call("nearest", tensor(rows), index, 3), "the three nearest rows")
    named = len(np.unique(got)) > 1 and bool((got % 1 == 0).all())
    expect(named, "Yours does not name several rows.", named)
    expect_unchanged(student, factors=rows)


# --- q4: gini and coverage -----------------------------------------------------------------


def weighed(ranked):
    """The formula of the lesson, for counts that are sorted already, or should have been."""
    n = len(ranked)
    return ((2 * np.arange(1, n + 1) - n - 1) * ranked).sum() / (n * ranked.sum())


@check("q4", points=0.5)
def the_gini_of_four_counts(student, rng):
    """Counts of 6, 1, 2 and 1 have a Gini coefficient of 0.4."""
    got = student.call("gini", np.array([6, 1, 2, 1]))
    expect_close(got, [0.4], "gini of 6, 1, 2, 1", atol=1e-3)


@check("q4", points=0.5, hidden=True)
def any_counts_have_a_gini(student, rng):
    """New counts in any order, some of them 0, give the Gini coefficient of the formula."""
    while True:
        counts = rng.integers(0, 30, 9)
        counts[rng.permutation(9)[:4]] = [0, 60, 7, 7]
        want = weighed(np.sort(counts))
        others = counts, np.sort(counts)[::-1], np.unique(counts), counts[counts > 0]
        wrong = [weighed(other) for other in others] + [1 - want, counts.max() / counts.sum()]
        if min(abs(w - want) for w in wrong) > 0.02:
            break
    got = student.call("gini", counts)
    expect_close(got, [want], "gini of nine counts", atol=1e-3)


def hears_of_inequality(student):
    """Five counts that differ do not come out as five equal ones of the same mean do."""
    both = [student.call("gini", np.array(c)) for c in ([9, 2, 7, 1, 6], [5, 5, 5, 5, 5])]
    unequal, equal = (expect_count(got, 1, "gini of five counts")[0] for got in both)
    differ = bool(abs(unequal - equal) > 1e-3)
    expect(differ, "Equal counts and unequal ones come out alike.", differ)


@check("q4", points=0.25, hidden=True)
def nothing_shown_is_no_inequality(student, rng):
    """When all counts are 0 the answer is 0, and when they differ it is not."""
    hears_of_inequality(student)
    expect_close(student.call("gini", np.zeros(5, np.int64)), [0], "gini of five zeros")


@check("q4", points=0.25, hidden=True)
def the_counts_stay(student, rng):
    """The counts that were handed in stand in their old order."""
    hears_of_inequality(student)
    counts = np.array([9, 2, 7, 1, 5]) + rng.integers(0, 2)
    student.call("gini", counts)
    expect_unchanged(student, counts=counts)


@check("q4", points=0.5)
def the_coverage_of_two_lists(student, rng):
    """Two lists that show 3 of 5 films cover 0.6."""
    expect_close(student.call("coverage", [[0, 1], [1, 2]], 5), [0.6], "the coverage of two lists")


@check("q4", points=0.5, hidden=True)
def a_film_counts_once(student, rng):
    """A film in many lists counts once, and the last film of the catalogue counts too."""
    n_items = int(rng.integers(17, 23))
    films = rng.permutation(n_items - 1)[:6].tolist() + [n_items - 1]
    lists = [films[:3], films[2:5], films[5:], films[1:4], films[:2]]
    got = student.call("coverage", lists, n_items)
    expect_close(got, [7 / n_items], f"the coverage of {n_items} films")


@check("q4", points=0.5, hidden=True)
def empty_lists_cover_nothing(student, rng):
    """Some empty lists change nothing; only empty ones, or none at all, cover 0."""
    got = student.call("coverage", [[], [1, 2], []], 4)
    expect_close(got, [0.5], "the coverage with some lists empty")
    expect_close(student.call("coverage", [[], []], 4), [0], "the coverage of empty lists")
    expect_close(student.call("coverage", [], 4), [0], "the coverage of no list")


# --- q5: intra_list_similarity -------------------------------------------------------------


def mean_cosine(rows):
    cosines = unit(rows) @ unit(rows).T
    above = np.triu_indices(len(rows), 1)
    return cosines[above].mean()


@check("q5", points=0.5)
def the_three_pairs_of_the_worked_list(student, rng):
    """The worked list [0, 1, 3] has a similarity of about 0.467."""
    got = student.call("intra_list_similarity", tensor(FILMS), [0, 1, 3])
    expect_close(got, [1.4 / 3], "the similarity of films 0, 1, 3", atol=1e-3)


@check("q5", points=0.5, hidden=True)
def a_list_of_one_has_no_pairs(student, rng):
    """A list of one film, and an empty one, have a similarity of 0; one of three films has not."""
    three = student.call("intra_list_similarity", tensor(FILMS), [0, 1, 3])
    some = bool(np.abs(expect_count(three, 1, "the similarity of three films"))[0] > 1e-3)
    expect(some, "Three films that have much in common come out as not similar at all.", some)
    rows = tensor(rng.normal(1, 1, (4, 3)).astype(np.float32))
    one = student.call("intra_list_similarity", rows, [2])
    expect_close(one, [0], "the similarity of a list of one film")
    none = student.call("intra_list_similarity", rows, [])
    expect_close(none, [0], "the similarity of an empty list")


def a_list(rng, draw, n):
    """Rows drawn until the usual wrong readings of a list of n of them are clearly off."""
    while True:
        rows = draw() * rng.uniform(0.5, 3, (9, 1))
        items = [int(i) for i in rng.permutation(9)[:n]]
        few, want = unit(rows[items]), mean_cosine(rows[items])
        cosines = few @ few.T
        wrong = [
            mean_cosine(rows),
            mean_cosine(few - few.mean(axis=1, keepdims=True)),
            mean_cosine(rows[items] / np.linalg.norm(rows[items], axis=0)),
            np.mean(unit(rows[items].mean(0)) @ few.T),
            cosines[np.triu_indices(n, 1)].max(),
            cosines[0, 1:].mean(),
            np.diagonal(cosines, 1).mean(),
        ]
        if min(abs(w - want) for w in wrong) > 0.02 < abs(want):
            return rows.astype(np.float32), items, cosines


@check("q5", points=0.5, hidden=True)
def any_list_has_its_mean_cosine(student, rng):
    """New lists, of four and of six films and of two, give the mean cosine of their pairs."""
    for n in (4, 6):
        rows, items, _ = a_list(rng, lambda: rng.exponential(1, (9, 4)), n)  # no cosine below 0
        got = student.call("intra_list_similarity", tensor(rows), items)
        expect_close(got, [mean_cosine(rows[items])], f"the similarity of {n} films")
    got = student.call("intra_list_similarity", tensor(rows), items[:2])
    expect_close(got, [mean_cosine(rows[items[:2]])], "the similarity of two films")


@check("q5", points=0.5, hidden=True)
def opposite_films_count_as_they_are(student, rng):
    """Where films point away from each other, their negative cosines are kept."""
    while True:
        rows, items, cosines = a_list(rng, lambda: rng.normal(0, 1, (9, 3)), 4)
        if cosines.min() < -0.5:
            break
    got = student.call("intra_list_similarity", tensor(rows), items)
    expect_close(got, [mean_cosine(rows[items])], "the similarity of four unlike films")


# --- q6: dominance -------------------------------------------------------------------------


def ratings_of(triples, index=None):
    when = 1_600_000_000 + 86_400 * np.arange(len(triples))
    return ratings_table(*zip(*triples, strict=True), when, index)


def shuffled(rng, triples):
    """Ratings in random order, with labels in another random order."""
    order = rng.permutation(len(triples))
    return ratings_of([triples[i] for i in order], index=rng.permutation(len(triples)))


WORKED_RATINGS = (
    (0, 0, 4), (0, 1, 3), (1, 0, 4), (1, 1, 3), (2, 2, 3), (3, 2, 5), (3, 3, 5), (4, 2, 5),
)  # fmt: skip


def one_number(got, what):
    return float(expect_count(got, 1, what)[0])


def expect_whole(got, want, what):
    expect_close(got, [want], what, atol=0.01, rtol=0)


def hangs_on_the_group(student, n):
    """Leaving out the two fans changes the worked list, and leaving out strangers does not."""
    fans, strangers = (
        one_number(student.call("dominance", ratings_of(WORKED_RATINGS), group, n), "the number")
        for group in ({3, 4}, {77})
    )
    differ = abs(fans - strangers) > 1e-3
    expect(differ, "Whoever is left out, the same number of films leaves the list.", differ)


@check("q6", points=0.5)
def one_of_two_leaves_the_worked_list(student, rng):
    """In the worked table one of the two best films leaves when users 3 and 4 are left out."""
    got = student.call("dominance", ratings_of(WORKED_RATINGS), {3, 4}, 2)
    expect_whole(got, 1, "the number of films that leave the two best")
    hangs_on_the_group(student, 2)


@check("q6", points=0.5)
def a_film_without_ratings_left_does_not_compete(student, rng):
    """Of the three or four best worked films one leaves: film 3 has no rating left."""
    for n, which in ((3, "three"), (4, "four")):
        got = student.call("dominance", ratings_of(WORKED_RATINGS), {3, 4}, n)
        expect_whole(got, 1, f"the number of films that leave the {which} best")
        hangs_on_the_group(student, n)


def ranking(stars, overall=None):
    """All films by their Bayesian average, prior weight 5, best first, and the averages.

    `stars` is a matrix of users and films with 0 where nobody rated; those films come last.
    """
    counts = (stars > 0).sum(0)
    overall = stars.sum() / counts.sum() if overall is None else overall
    averages = np.where(counts > 0, (5 * overall + stars.sum(0)) / (5 + counts), -np.inf)
    order = np.argsort(-averages)
    return order.tolist(), averages[order]


def leave(before, after, lengths=None):
    """How many of the first n films of one order are not among the first n of the other."""
    return [len({*before[:n]} - {*after[:n]}) for n in lengths or LENGTHS]


LENGTHS = (2, 3, 5, 7)
ONE_MORE = np.arange(4)[:, None] < np.arange(4)  # the group's four: no two films alike


def a_club(rng):
    """Ratings of 24 users for 12 films, a group of 4, and how many films leave lists of LENGTHS.

    Every film keeps ratings, and the group's mean is near that of the others: those two
    details have checks of their own.
    """
    while True:
        group = rng.permutation(24)[:4].tolist()
        quality = np.linspace(2.2, 4.2, 12)[rng.permutation(12)]
        stars = np.clip(np.round(rng.normal(quality, 0.7, (24, 12))), 1, 5)
        stars[rng.random((24, 12)) > 0.25] = 0
        stars[group] = np.hstack([5 - ONE_MORE, 1 + ONE_MORE, 0 * ONE_MORE])[:, rng.permutation(12)]
        left = np.delete(stars, group, axis=0)
        tables = (stars, None), (left, None), (left, stars[stars > 0].mean())
        orders, averages = zip(*(ranking(*table) for table in tables), strict=True)
        gaps = -np.diff(averages)
        narrow = gaps.min() < 1e-6 or gaps[:, np.array(LENGTHS) - 1].min() < 0.015
        if narrow or not left.any(axis=0).all() or any(leave(*orders[1:])):
            continue
        gone = leave(*orders[:2])
        wrong = _misreadings(stars, left, group, orders)
        both = wrong["one member"], wrong["films for users"]
        apart = sum(a != b for a, b in zip(*both, strict=True)) > 1 and any(wrong["always ten"])
        if apart and len(set(gone)) > 1 and gone not in wrong.values():
            users, items = np.nonzero(stars)
            triples = zip(users.tolist(), items.tolist(), stars[users, items].tolist(), strict=True)
            return list(triples), set(group), gone


def _misreadings(stars, left, group, orders):
    """What the usual wrong readings would give, for lists of LENGTHS."""
    before, after, _ = orders
    counts, sums = [(t > 0).sum(0) for t in (stars, left)], [t.sum(0) for t in (stars, left)]
    means = [total / count for total, count in zip(sums, counts, strict=True)]
    theirs = np.argsort(-stars[group].sum(0), kind="stable").tolist()
    theirs = theirs[: np.count_nonzero(stars[group[0]])]
    untouched = [film for film in after if film not in theirs]
    wrong = {
        "films of the group out": leave(before, untouched),
        "the group alone": leave(before, theirs),
        "group against rest": leave(after, theirs),
        "one member": leave(before, ranking(np.delete(stars, min(group), axis=0))[0]),
        "films for users": leave(before, ranking(np.where(_in(group), 0, stars))[0]),
        "worst": leave(before[::-1], after[::-1]),
        "always ten": leave(before, after, [10] * len(LENGTHS)),
        "stay": [n - k for n, k in zip(LENGTHS, leave(before, after), strict=True)],
        "places": [sum(a != b for a, b in zip(before[:n], after[:n])) for n in LENGTHS],
    }
    for name, scores in (("counts", counts), ("sums", sums), ("means", means)):
        wrong[name] = leave(*(np.argsort(-one, kind="stable").tolist() for one in scores))
    return wrong


def _in(group):
    return np.isin(np.arange(12), group)


def dropped_by_label(ratings, group):
    """What is left where the group's rows are found by place and dropped by label."""
    places = np.flatnonzero(np.isin(ratings.columns["user"], list(group)))
    rest = ~np.isin(ratings.index, places)
    stars = np.zeros((24, 12))
    users, items = ratings.columns["user"][rest], ratings.columns["item"][rest]
    stars[users, items] = ratings.columns["rating"][rest]
    return stars


@check("q6", points=0.75, hidden=True)
def the_films_that_hang_on_a_group(student, rng):
    """In a new club the films that leave lists of several lengths are counted."""
    while True:
        triples, group, gone = a_club(rng)
        ratings, what = shuffled(rng, triples), "the number of films that leave"
        before = ranking(dropped_by_label(ratings, set()))[0]
        if leave(before, ranking(dropped_by_label(ratings, group))[0]) != gone:
            break
    got = [one_number(student.call("dominance", ratings, group | {97}, n), what) for n in LENGTHS]
    expect_close(got, gone, "the numbers for lists of several lengths", atol=0.01, rtol=0)


def few_good_many_fair(rng):
    """Two good votes for one film, many fair ones for another: C decides which is better.

    The group lifts C, and no film of its own comes near the top. Film 0 leads before; with the
    mean of the ratings left film 1 leads after, with the old mean it would be film 0 again.
    """
    n_poor, n_fair = int(rng.integers(6, 9)), int(rng.integers(12, 15))
    triples = [(0, 0, 4.0), (1, 0, 4.0)]
    triples += [(u, 1, 2.0 if u % 5 < 2 else 3.0) for u in range(n_fair)]
    for item in range(2, 2 + n_poor):
        triples += [(u, item, 1.0) for u in range(10 + item)]
        triples += [(u, item, 5.0) for u in range(20, 30)]
    films = rng.permutation(2 + n_poor).tolist()
    return [(user, films[item], stars) for user, item, stars in triples], set(range(20, 30))


@check("q6", points=0.5, hidden=True)
def the_mean_is_that_of_the_ratings_left(student, rng):
    """Once the group is left out, C is the mean of the ratings that are left."""
    triples, group = few_good_many_fair(rng)
    got = student.call("dominance", ratings_of(triples), group, 1)
    expect_whole(got, 1, "the number of films that leave the list of one")
    hangs_on_the_group(student, 2)


@check("q6", points=0.5, hidden=True)
def order_and_absent_members_count_nothing(student, rng):
    """A change of order alone counts nothing, and a group that rated nothing bends nothing."""
    films = [*rng.permutation([1, 2, 4, 5, 6, 8]).tolist(), 0]  # nobody rated films 3 and 7
    votes = [4.0] * 10, [3.0, 3.0, *[4.0] * 8], [2.0] * 8, [2.0] * 9, [1.0] * 8, [3.0, 2.0]
    triples = [(u, i, stars) for i, given in enumerate(votes) for u, stars in enumerate(given)]
    triples += [(u, 1, 5.0) for u in (20, 21, 22, 23)] + [(u, 6, 1.0) for u in (20, 21, 22)]
    ratings = ratings_of([(user, films[item], stars) for user, item, stars in triples])
    got = student.call("dominance", ratings, {20, 21, 22, 23}, 2)
    expect_whole(got, 0, "the count where two films only change places")
    got = student.call("dominance", ratings, {77, 78}, 3)
    expect_whole(got, 0, "the count for a group that rated nothing")
    hangs_on_the_group(student, 2)


@check("q6", points=0.25, hidden=True)
def the_ratings_stay(student, rng):
    """The table of ratings that was handed in has all its rows and columns."""
    ratings = shuffled(rng, list(WORKED_RATINGS))
    hangs_on_the_group(student, 2)
    student.call("dominance", ratings, {3, 4}, 1)
    expect_unchanged(student, ratings=ratings)


# --- q7: reidentified ----------------------------------------------------------------------


@check("q7", points=0.5)
def two_of_the_three_worked_users_are_found(student, rng):
    """In the worked table users 1 and 2 are singled out and user 0 is not: two thirds."""
    table = ratings_of(
        [(0, 0, 5), (0, 1, 3), (1, 0, 5), (1, 1, 4), (2, 0, 5), (2, 1, 3), (2, 2, 2)]
    )
    known = {0: [(1, 3.0)], 1: [(1, 4.0)], 2: [(0, 5.0), (2, 2.0)]}
    expect_close(student.call("reidentified", table, known), [2 / 3], "the share", atol=1e-3)


def rows_of_users(rng, n_users=30, n_items=14):
    """What each user rated: user → {item: stars}. A few films are known to most, most to few."""
    fame = 1 / np.arange(2, n_items + 2)
    seen = [
        rng.choice(n_items, size, False, fame / fame.sum()) for size in rng.integers(4, 8, n_users)
    ]
    return {
        u: {i: float(rng.integers(2, 6)) for i in items.tolist()} for u, items in enumerate(seen)
    }


def fitting(rows, pairs, fits=lambda row, pair: row.get(pair[0]) == pair[1], need=all):
    """The users whose rows fit the pairs: all of them, in item and rating, unless said."""
    return [u for u, row in rows.items() if need(fits(row, p) for p in pairs)]


def share_found(rows, known, most=1, **how):
    found = [1 <= len(fitting(rows, pairs, **how)) <= most for pairs in known.values()]
    return float(np.mean(found))


def a_crowd(rng):
    """Rows, what is known of twenty users in groups of four, and the share found in each."""
    while True:
        rows, groups = rows_of_users(rng), []
        for users in rng.permutation(30)[:20].reshape(5, 4).tolist():
            films = {
                u: rng.permutation(list(rows[u]))[: rng.integers(1, 5)].tolist() for u in users
            }
            groups.append({u: [(i, rows[u][i]) for i in items] for u, items in films.items()})
        shares = [share_found(rows, known) for known in groups]
        if 0.2 < np.mean(shares) < 0.8 and shares not in _wrong_shares(rows, groups):
            return rows, groups, shares


def _wrong_shares(rows, groups):
    """The shares that the usual wrong readings would give, one row for each reading."""

    def by_pair(quantifier):
        return [
            float(np.mean([quantifier(len(fitting(rows, [p])) == 1 for p in pairs)
                           for pairs in known.values()]))
            for known in groups
        ]  # fmt: skip

    return [
        [1 - share_found(rows, known) for known in groups],
        [share_found(rows, known, need=any) for known in groups],
        [share_found(rows, known, fits=lambda row, pair: pair[0] in row) for known in groups],
        [share_found({u: rows[u] for u in known}, known) for known in groups],
        [share_found(rows, known, most=2) for known in groups],
        by_pair(any),
        by_pair(all),
    ]


def as_triples(rows):
    return [(user, item, stars) for user, row in rows.items() for item, stars in row.items()]


@check("q7", points=0.75, hidden=True)
def a_crowd_is_searched(student, rng):
    """Among 30 new users the share that a few pairs single out is right, for groups of four."""
    rows, groups, shares = a_crowd(rng)
    ratings, what = shuffled(rng, as_triples(rows)), "the share"
    got = [one_number(student.call("reidentified", ratings, known), what) for known in groups]
    expect_close(got, shares, "the shares of five groups of four users", atol=1e-3)


@check("q7", points=0.5, hidden=True)
def one_user_must_fit_all_pairs(student, rng):
    """All pairs must fit one user: two common pairs can be rare together, and so on."""
    rows = {0: {0: 5, 1: 3}, 1: {0: 5, 1: 4, 2: 1}, 2: {0: 2, 1: 3, 2: 4}, 3: {2: 4, 3: 2, 4: 2}}
    known = (
        {0: [(0, 5.0), (1, 3.0)]},  # each is common, both together are not
        {1: [(1, 4.0), (0, 5.0)]},  # the first is rare
        {2: [(2, 4.0), (0, 2.0)]},  # the second is rare
        {3: [(3, 2.0), (4, 2.0)]},  # each is rare
        {3: [(2, 4.0)]},  # user 2 fits as well
    )
    ratings, what = shuffled(rng, as_triples(rows)), "the share"
    got = [one_number(student.call("reidentified", ratings, one), what) for one in known]
    expect_close(got, [1, 1, 1, 1, 0], "whether five users are singled out", atol=1e-3)


@check("q7", points=0.25, hidden=True)
def nothing_known_fits_everybody(student, rng):
    """A user of whom nothing is known is not singled out."""
    rows = {0: {0: 5, 1: 3}, 1: {0: 5}, 2: {1: 2}, 3: {0: 1}}
    known = {0: [], 2: [(1, 2.0)], 1: [(0, 5.0)], 3: [(0, 1.0)]}
    got = student.call("reidentified", shuffled(rng, as_triples(rows)), known)
    expect_close(got, [0.5], "the share of four users", atol=1e-3)
