"""What is looked at in each answer of `neural-cf`.

Public checks use numbers that the lesson works out by hand. Hidden ones draw new numbers at
every grading run, overwrite the model's with them, and compare with formulas in NumPy. In
which order a model joins its parts is free, so each prediction is compared with every reading.
"""

from functools import partial

import numpy as np

from cfkit.checks import (
    LayeredModel,
    Layout,
    check,
    expect,
    expect_close,
    expect_count,
    expect_numbers,
    expect_spread,
    expect_unchanged,
    expect_within,
    pairs,
    tensor,
)


def steady(model, *args):
    """Ask twice: a model in eval mode answers alike."""
    once, again = model(*args), model(*args)
    first, second = (expect_numbers(got, "the prediction") for got in (once, again))
    same = first.shape == second.shape and np.allclose(first, second, atol=1e-6, equal_nan=True)
    expect(same, "The same rows, asked twice in eval mode, get two different predictions.", same)
    return once


def tells_rows_apart(model, rng, n_rows, *inputs):
    """Demand a prediction for each row; with new numbers in the model not all are the same.

    Of a few units all may be silent, by chance: then other numbers are tried.
    """
    what = f"the prediction for {n_rows} rows"
    got = expect_count(model(*inputs), n_rows, what)
    for _ in range(40):
        for index, shape in enumerate(model.parameters()):
            values = rng.normal(0, 2, shape) / np.sqrt(max((1, *shape)))
            model.write(index, values.astype(np.float32))
        got = expect_count(model(*inputs), n_rows, what)
        if np.ptp(got) > 1e-3:
            break
    expect_spread(got, n_rows, what)


def expect_numbers_learned(model, count):
    """Compare how many numbers the model learns with the lesson's count."""
    shapes = model.parameters()
    total = int(sum(np.prod(shape, dtype=float) for shape in shapes))
    expect(
        total == count,
        f"Your model learns {total} numbers, in parameters of the shapes {shapes[:12]}. "
        "Compare them with the lesson's count, line by line.",
        (total, sorted(shapes)[:12]),
    )


def squash(z, low, high):
    return low + (high - low) / (1 + np.exp(-np.asarray(z, float)))


def layers_of(reading, ids, cont=None, bent=True):
    """What the lesson's formula gives: each layer's sums before the ReLU, the last one's last."""
    rows = [table[ids[:, j]] for j, table in enumerate(reading.tables)]
    values = np.concatenate(rows if cont is None else [*rows, cont], axis=1)
    sums = []
    for weight, bias in zip(reading.weights, reading.biases):
        sums.append(values @ weight.T + bias)
        values = np.maximum(sums[-1], 0) if bent else sums[-1]
    return sums


def score_of(reading, ids, cont=None, bent=True):
    """What comes out of the layers, and the wide part where there is one."""
    wide = sum(biases[ids[:, j]] for j, biases in enumerate(reading.wide))
    return layers_of(reading, ids, cont, bent)[-1][:, 0] + wide


def lively(ids, cont=None):
    """Say whether numbers can tell mistakes apart: units of both signs and some above 1,
    scores that the squash does not hide."""

    def fine(reading):
        *hidden, deep = layers_of(reading, ids, cont)
        units = all(
            0.25 < (sums > 0).mean() < 0.75 and (sums > 1.5).mean() > 0.05 for sums in hidden
        )
        scores = deep, score_of(reading, ids, cont)
        return units and all(-3 < s.min() < -0.3 and 0.3 < s.max() < 3 for s in scores)

    return fine


def of_both_signs(ids, cont=None):
    """Say whether some rows score above 0 and some below, with the ReLUs and without: even cut
    off there, they differ."""

    def fine(reading):
        both = score_of(reading, ids, cont), score_of(reading, ids, cont, bent=False)
        return all(s.min() < -0.3 and s.max() > 0.3 for s in both)

    return fine


def predicts_by_formula(model, ids, cont=None, y_range=(0, 5.5), atol=1e-4):
    got = steady(model, ids, cont)
    numbers = expect_count(got, len(ids), f"the prediction for {len(ids)} rows")
    nearest, least = None, np.inf
    for reading in model.readings():
        want = squash(score_of(reading, ids, cont), *y_range)
        off = np.abs(want - numbers).max()
        if nearest is None or off < least:
            nearest, least = want, off
        if least < 1e-4:
            break
    expect_close(numbers, nearest, f"the prediction for {len(ids)} rows", atol=atol)


def handing_on(model, score):
    """Weights with which every unit holds the mean of the units before it, and this score."""
    widths = [shape[1] for (kind, _), shape in model.layout.roles.items() if kind == "weight"]
    return [1 / width for width in widths[:-1]] + [score / widths[-1]]


def reaches_its_range(build, ids, rng, cont=None):
    """At a very high score one end, at a very low one the other; no unit is negative.

    At 9 the squash is within 0.001 of its end, and two different scores still are two numbers.
    The biases are small and not 0: taken for weights they would let nothing through.
    """
    for y_range in ((1, 5), [-2, 3]):
        model, ends = build(options={"y_range": y_range}), []
        for score in (9, -9):
            model.fill(rng, tables=1, weights=handing_on(model, score), biases=0.1, wide=0)
            predicts_by_formula(model, ids, cont, y_range, atol=0.01)
            ends.extend(expect_numbers(model(ids, cont), "the prediction").reshape(-1).tolist())
        expect_spread(ends, 2 * len(ids), "the prediction at very high and very low scores")


def one_row_and_none_work(model, ids, cont=None):
    """One row gives (1,) or (1, 1), and the same as in a batch; an empty batch gives none."""

    def rows(n):
        return (ids[:n],) if cont is None else (ids[:n], cont[:n])

    many = expect_spread(steady(model, *rows(3)), 3, "the prediction for 3 rows")
    one = expect_count(model(*rows(1)), 1, "the prediction for one row")
    same = bool(abs(one[0] - many[0]) < 1e-4)
    expect(same, "A row alone and the same row in a batch get two different predictions.", same)
    shape = np.shape(model(*rows(1)))
    expect(
        shape in ((1,), (1, 1)),
        f"One row should give one row back; the shape of yours is {shape}.",
        shape,
    )
    expect_count(model(*rows(0)), 0, "the prediction for an empty batch")


def everything_learns(student, model, ids, rng, cont=None):
    """At the model's own start something learns; with all units above 0 everything does.

    The layers should be broad: of a few units all may be silent at the start, by chance. So may
    a score that is cut off at 0: it is lifted into the middle of the range.
    """
    missing = model.unlearned
    expect(
        not missing,
        f"Among your model's parameters are missing: {'; '.join(missing)}.",
        tuple(missing),
    )
    model.lift(2)
    expect_count(steady(model, ids, cont), len(ids), f"the prediction for {len(ids)} rows")
    student.backward()
    grads = model.gradients().items()
    alive = any(np.abs(g).max() > 0 for (kind, _), g in grads if kind in ("table", "weight"))
    model.fill(rng, tables=0.5, weights=handing_on(model, 1), biases=0.1, wide=0.1)
    expect_count(model(ids, cont), len(ids), f"the prediction for {len(ids)} rows")
    student.backward()
    for (kind, i), grad in model.gradients().items():
        learns = np.abs(grad).reshape(len(grad), -1).max(axis=1) > 1e-7
        reached = tuple(np.flatnonzero(learns).tolist())
        of_ids = kind in ("table", "wide")
        wanted = tuple(sorted(set(ids[:, i].tolist()))) if of_ids else tuple(range(len(grad)))
        part = f"{'biases' if kind == 'wide' else 'table'} {i + 1}" if of_ids else (
            f"the {kind} of layer {i + 1}"
        )  # fmt: skip
        expect(
            reached == wanted,
            f"Of {part}, the rows that took part should learn and no others; here learn "
            f"{list(reached) or 'none'}.",
            (kind, i, reached),
        )
    expect(
        alive,
        "At the start of your model no gradient reaches a table or a weight, so they can never "
        "move. With which numbers do they begin?",
        alive,
    )


def leaves_its_list_alone(student, place, layers):
    """Right after a model was built: the list of hidden widths is as it was handed in."""
    now = student.arguments()[place]
    expect(
        now == layers,
        f"The list {layers} was handed in as `layers`; after your model was built it is {now}.",
        str(now),
    )


def alike(n_rows, n_columns):
    """Rows whose ids are all the same: with these no two columns can be mixed up."""
    return np.repeat(np.arange(n_rows)[:, None], n_columns, axis=1)


def mixed(rng, layout, n_rows):
    """Rows of ids below the smallest table's size, each row with different ones."""
    n = min(rows for rows, _ in layout.tables)
    return np.stack([rng.permutation(n)[: len(layout.tables)] for _ in range(n_rows)])


# --- q1: emb_sz ----------------------------------------------------------------------------


def expect_width(student, n, width):
    what = f"the width for {n:,} categories"
    expect_close(student.call("emb_sz", n), [width], what, atol=0.01, rtol=0)


@check("q1", points=0.5)
def the_worked_widths(student, rng):
    """943 users get 74 numbers each, 1682 films 102, and 21 occupations 9."""
    for n, width in ((21, 9), (943, 74), (1682, 102)):
        expect_width(student, n, width)


@check("q1", points=0.5, hidden=True)
def the_nearest_whole_number_for_any_size(student, rng):
    """Any number of categories gets the rule's width, rounded to the nearest whole number."""
    found = {"down": 0, "up": 0}
    while min(found.values()) < 6:
        n = int(np.exp(rng.uniform(np.log(4), np.log(25_000))))
        exact = 1.6 * n**0.56
        rest = exact - np.floor(exact)
        if 0.1 < rest < 0.4 or 0.6 < rest < 0.9:
            found["down" if rest < 0.5 else "up"] += 1
            expect_width(student, n, np.floor(exact) + (rest > 0.5))


@check("q1", points=0.5, hidden=True)
def never_wider_than_600(student, rng):
    """From about 39,500 categories on, the width stays at 600."""
    for n in (45_000, int(rng.integers(60_000, 200_000)), 3_000_000):
        expect_width(student, n, 600)


@check("q1", points=0.5, hidden=True)
def a_whole_number_comes_back(student, rng):
    """The width is an int, of use to nn.Embedding, for small tables and for large ones."""
    sizes, widths = (10, 943, 100_000), []
    for n in sizes:
        got = student.call("emb_sz", n)
        widths.extend(expect_count(got, 1, "the width"))
        kind = getattr(got, "dtype", np.dtype(type(got))).kind
        name = str(getattr(got, "dtype", type(got).__name__))
        expect(
            kind in "iu", f"The width for {n:,} categories is a {name}; nn.Embedding needs an int.",
            (n, kind),
        )  # fmt: skip
    expect_spread(widths, 3, "the width of three tables")
    expect_spread(np.divide(widths, sizes), 3, "the width of three tables, for each category")


# --- q2: CollabNN --------------------------------------------------------------------------


def collab(student, user_sz=(12, 3), item_sz=(10, 2), n_act=4, options=None):
    layout = Layout((user_sz, item_sz), hidden=(n_act,))
    made = {"user_sz": user_sz, "item_sz": item_sz, "n_act": n_act, **(options or {})}
    return LayeredModel(student, "CollabNN", layout, made)


def worked_network(student, rng, sign):
    """The lesson's two hidden units; the weights of unit B are all 1 or all −1."""
    model = collab(student, (4, 2), (5, 3), n_act=2)
    return model.fill(
        rng,
        tables=[[0.5, 1.0], [0.5, -1.0, 1.0]],
        weights=[[[1.0] * 5, [sign] * 5], [[-0.5, 1.0]]],
        biases=[[-0.5, 1.0], [-1.25]],
    )


@check("q2", points=0.5)
def eight_pairs_get_eight_predictions(student, rng):
    """A batch of 8 pairs gives 8 predictions, not all the same."""
    model = student.new("CollabNN", user_sz=(7, 3), item_sz=(5, 2), n_act=4)
    model.mode("eval")
    rows = tensor([[0, 0], [1, 1], [2, 2], [3, 3], [4, 4], [5, 0], [6, 1], [0, 4]])
    tells_rows_apart(model, rng, 8, rows)


@check("q2", points=0.5)
def it_learns_the_38_numbers_counted_by_hand(student, rng):
    """4 users of 2 numbers, 5 items of 3, and 2 hidden units: 38 numbers to learn."""
    model = student.new("CollabNN", user_sz=(4, 2), item_sz=(5, 3), n_act=2)
    expect_numbers_learned(model, 38)


@check("q2", points=0.5)
def network_1_by_hand(student, rng):
    """The lesson's first network gives 4.02 stars."""
    got = steady(worked_network(student, rng, sign=1.0), np.array([[0, 0], [3, 4]]))
    expect_close(got, [4.02, 4.02], "the prediction of network 1", atol=0.006)


@check("q2", points=0.5)
def network_2_by_hand(student, rng):
    """In the second network unit B is silent, and 0.66 stars come out."""
    got = steady(worked_network(student, rng, sign=-1.0), np.array([[0, 0], [3, 4]]))
    expect_close(got, [0.66, 0.66], "the prediction of network 2", atol=0.006)


@check("q2", points=1, hidden=True)
def the_network_follows_the_formula(student, rng):
    """With new numbers every prediction is that of Linear → ReLU → Linear and the squash."""
    ids = alike(10, 2)
    predicts_by_formula(collab(student).fill(rng, until=lively(ids)), ids)


@check("q2", points=0.5, hidden=True)
def columns_belong_to_their_tables(student, rng):
    """Column 0 looks up the user and column 1 the item, also where there are as many of both."""
    model = collab(student, (9, 2), (9, 5))
    ids = mixed(rng, model.layout, 16)
    predicts_by_formula(model.fill(rng, until=lively(ids)), ids)


@check("q2", points=0.5, hidden=True)
def the_hidden_layer_is_n_act_wide(student, rng):
    """n_act sets the number of hidden units, and is 100 unless said otherwise."""
    for n_act in (None, 11):
        options = {} if n_act is None else {"n_act": n_act}
        model = student.new("CollabNN", user_sz=(6, 3), item_sz=(5, 2), **options)
        shapes = model.parameters()
        found = any(sorted(shape) == [5, n_act or 100] for shape in shapes)
        expect(
            found,
            f"Built with {f'n_act={n_act}' if n_act else 'the default n_act'}, your model has "
            f"parameters of the shapes {shapes[:12]}. How wide is its hidden layer?",
            (n_act, sorted(shapes)[:12]),
        )
    model.mode("eval")
    tells_rows_apart(model, rng, 2, pairs((0, 1), (3, 2)))


@check("q2", points=0.5, hidden=True)
def the_range_is_the_one_given(student, rng):
    """Another y_range is used, as a tuple or a list, also where low is not 0."""
    reaches_its_range(partial(collab, student), alike(4, 2), rng)


@check("q2", points=0.5, hidden=True)
def one_pair_and_no_pair_work(student, rng):
    """One row gives one prediction in one row, and an empty batch none."""
    ids = np.array([[3, 1], [0, 2], [6, 4]])
    one_row_and_none_work(collab(student, n_act=400).fill(rng, until=of_both_signs(ids)), ids)


@check("q2", points=1, hidden=True)
def the_whole_network_can_learn(student, rng):
    """The gradient reaches both tables and the weights and biases of both Linears."""
    ids = np.array([[1, 2], [5, 0], [1, 0]])
    everything_learns(student, collab(student, n_act=64), ids, rng)


# --- q3: HybridNN --------------------------------------------------------------------------

TABLES = ((12, 3), (10, 2), (11, 4))  # all sizes differ from each other and from the widths


def hybrid(student, emb_szs=TABLES, n_cont=2, layers=(9, 7), options=None):
    layout = Layout(tuple(emb_szs), hidden=tuple(layers), n_cont=n_cont)
    made = {"emb_szs": list(emb_szs), "n_cont": n_cont, "layers": list(layers), **(options or {})}
    return LayeredModel(student, "HybridNN", layout, made)


def hybrid_by_formula(student, rng, ids, emb_szs=TABLES, n_cont=2, layers=(9, 7)):
    model = hybrid(student, emb_szs, n_cont, layers)
    cont = rng.normal(0, 1, (len(ids), n_cont)).astype(np.float32).astype(float)
    predicts_by_formula(model.fill(rng, until=lively(ids, cont)), ids, cont)


@check("q3", points=0.5)
def four_rows_get_four_predictions(student, rng):
    """Four rows of three ids and two continuous columns give 4 predictions, not all the same."""
    model = student.new("HybridNN", emb_szs=[(4, 2), (5, 3), (3, 2)], n_cont=2, layers=[6, 4])
    model.mode("eval")
    ids = tensor([[0, 0, 0], [1, 1, 1], [2, 4, 2], [3, 3, 0]])
    cont = tensor([[0.5, -1.0], [0.0, 0.0], [1.2, 0.3], [-0.7, 1.1]])
    tells_rows_apart(model, rng, 4, ids, cont)


@check("q3", points=0.5)
def it_learns_the_122_numbers_counted_by_hand(student, rng):
    """Tables of 4 × 2, 5 × 3 and 3 × 2, two columns and layers=[6, 4]: 122 numbers to learn."""
    model = student.new("HybridNN", emb_szs=[(4, 2), (5, 3), (3, 2)], n_cont=2, layers=[6, 4])
    expect_numbers_learned(model, 122)


@check("q3", points=0.5)
def the_hybrid_by_hand(student, rng):
    """The lesson's hybrid, with a silent unit in each layer, gives 4.02 stars."""
    model = hybrid(student, [(4, 2), (5, 3), (3, 2)], n_cont=2, layers=[6, 4])
    model.fill(
        rng,
        tables=[[0.5, 0.5], [1, 0, -0.5], [0.25, -0.25]],
        weights=[[[0.5] * 9] * 5 + [[-0.5] * 9], [[0.25] * 6] * 3 + [[-0.25] * 6], 0.5],
        biases=[0, 0.75, -2],
    )
    cont = np.array([[1.2, -0.7]] * 2)
    got = steady(model, np.array([[0, 0, 0], [3, 4, 2]]), cont)
    expect_close(got, [4.02, 4.02], "the prediction of the hybrid", atol=0.006)


@check("q3", points=1, hidden=True)
def the_hybrid_follows_the_formula(student, rng):
    """With new numbers every prediction is that of the layers over all that was joined."""
    hybrid_by_formula(student, rng, alike(10, 3))


@check("q3", points=0.5, hidden=True)
def two_or_four_categories_each_from_its_column(student, rng):
    """Two categories work as well as four, and column j looks up table j."""
    two, four = ((14, 5), (14, 2)), ((14, 3), (14, 2), (14, 4), (14, 5))
    for emb_szs in (two, four):
        layout = Layout(emb_szs)
        hybrid_by_formula(student, rng, mixed(rng, layout, 12), emb_szs, n_cont=1)


@check("q3", points=0.5, hidden=True)
def any_list_of_layers_works(student, rng):
    """One hidden layer works, and so does none; the list handed in stays as it was."""
    ids = alike(10, 3)
    cont = rng.normal(0, 1, (10, 2)).astype(np.float32).astype(float)
    for layers in ((), (8,)):
        model = hybrid(student, layers=layers)
        leaves_its_list_alone(student, 2, list(layers))
        predicts_by_formula(model.fill(rng, until=lively(ids, cont)), ids, cont)


@check("q3", points=0.5, hidden=True)
def no_continuous_columns_work(student, rng):
    """With n_cont=0 and an empty table of continuous columns the embeddings are all there is."""
    hybrid_by_formula(student, rng, alike(10, 3), n_cont=0, layers=(8, 7))


@check("q3", points=0.25, hidden=True)
def the_hybrid_uses_the_range_it_is_given(student, rng):
    """Another y_range is used, as a tuple or a list, also where low is not 0."""
    cont = np.full((4, 2), 0.5)
    reaches_its_range(partial(hybrid, student), alike(4, 3), rng, cont)


@check("q3", points=0.25, hidden=True)
def the_hybrid_takes_one_row_and_none(student, rng):
    """One row gives one prediction in one row, and an empty batch none."""
    ids, cont = np.array([[3, 1, 2], [0, 2, 4], [6, 4, 1]]), rng.uniform(0.5, 1.5, (3, 2))
    cont *= [[0.2, -0.2], [1, -1], [-1, 1]]  # the first row holds neither the least nor the most
    model = hybrid(student, layers=(64, 48)).fill(rng, until=of_both_signs(ids, cont))
    one_row_and_none_work(model, ids, cont)


@check("q3", points=0.5, hidden=True)
def the_whole_hybrid_can_learn(student, rng):
    """The gradient reaches every table and the weights and biases of every layer."""
    ids, cont = np.array([[1, 2, 4], [5, 0, 3], [1, 0, 3]]), rng.uniform(0.2, 0.8, (3, 2))
    everything_learns(student, hybrid(student, layers=(64, 48)), ids, rng, cont)


# --- q4: pmf_loss --------------------------------------------------------------------------


def worked_loss(student, **sigmas):
    return student.call(
        "pmf_loss", tensor([[1.0, 2.0], [0.0, 1.0]]),
        tensor([[2.0, 0.0], [1.0, -1.0], [0.0, 1.0]]),
        pairs((0, 0), (1, 1)), tensor([4.0, 5.0]), **sigmas,
    )  # fmt: skip


def posterior(users, items, x, y, sigma=1.0, sigma_u=1.0, sigma_v=1.0):
    """The formula of the lesson."""
    errors = y - (users[x[:, 0]] * items[x[:, 1]]).sum(1)
    return ((errors**2).sum() / sigma**2 + (users**2).sum() / sigma_u**2
            + (items**2).sum() / sigma_v**2) / 2  # fmt: skip


def tables(rng, n_users, n_items, k=3):
    """Users and items, of which the users are clearly longer."""
    made = [rng.normal(0, 1, (n, k)) for n in (n_users, n_items)]
    sizes = [np.sqrt((table**2).mean()) for table in made]
    return [(t / s * length).astype(np.float32).astype(float)
            for t, s, length in zip(made, sizes, (1.0, 0.7))]  # fmt: skip


def loss_of(student, users, items, x, y, **sigmas):
    sigmas = {"sigma": 1.0, "sigma_u": 1.0, "sigma_v": 1.0, **sigmas}
    users, items, y = (
        v if hasattr(v, "handle") else tensor(v.astype(np.float32)) for v in (users, items, y)
    )
    return student.call("pmf_loss", users, items, tensor(x.reshape(-1, 2)), y, **sigmas)


def everyone_once(rng, n):
    """n ratings in which every one of n users and n items takes part once, all far off.

    They go round in a circle: taking users for items makes other pairs.
    """
    circle = rng.permutation(n)
    x = np.stack([circle, np.roll(circle, 1)], axis=1)
    return x, rng.uniform(3, 5, n).astype(np.float32).astype(float)


@check("q4", points=0.5)
def the_worked_loss_with_all_sigmas_1(student, rng):
    """In the lesson's example the loss is 26.5 when every sigma is 1."""
    got = worked_loss(student, sigma=1.0, sigma_u=1.0, sigma_v=1.0)
    expect_close(got, [26.5], "the loss")


@check("q4", points=0.5)
def the_worked_loss_with_three_sigmas(student, rng):
    """In the lesson's example the loss is 22 with the sigmas 2, 1 and 0.5."""
    expect_close(worked_loss(student, sigma=2.0, sigma_u=1.0, sigma_v=0.5), [22], "the loss")


@check("q4", points=1, hidden=True)
def the_loss_follows_the_formula(student, rng):
    """With every sigma 1 it is half of all squared errors and of all squared numbers."""
    for _ in range(2):  # one draw in a thousand gives a wrong sum the right value
        users, items = tables(rng, 6, 6)
        x, y = everyone_once(rng, 6)
        got = loss_of(student, users, items, x, y)
        expect_close(got, [posterior(users, items, x, y)], "the loss")
    expect_unchanged(student, user_factors=users, item_factors=items, x=x, y=y)


@check("q4", points=0.5, hidden=True)
def each_sigma_divides_its_own_term(student, rng):
    """sigma belongs to the errors, sigma_u to the users, sigma_v to the items, all squared."""
    for sigmas in (
        {"sigma": 0.5},
        {"sigma_u": 0.4},
        {"sigma_v": 0.3},
        {"sigma": 2.0, "sigma_u": 0.5, "sigma_v": 3.0},
    ):
        users, items = tables(rng, 6, 6)
        x, y = everyone_once(rng, 6)
        got = loss_of(student, users, items, x, y, **sigmas)
        said = ", ".join(f"{name} = {value:g}" for name, value in sigmas.items())
        expect_close(
            got, [posterior(users, items, x, y, **sigmas)], f"the loss with {said}", rtol=3e-4
        )


@check("q4", points=0.5, hidden=True)
def everybody_counts_once(student, rng):
    """Busy, idle and unrated rows enter the penalties once; a rating given twice counts twice."""
    users, items = tables(rng, 7, 5)
    x = np.array([[0, 1], [0, 1], [0, 3], [2, 1], [6, 3], [2, 0]])
    y = (users[x[:, 0]] * items[x[:, 1]]).sum(1) + rng.uniform(1.5, 3, 6)  # no error is near 0
    y = y.astype(np.float32).astype(float)
    got = loss_of(student, users, items, x, y)
    expect_close(got, [posterior(users, items, x, y)], "the loss")


@check("q4", points=0.5, hidden=True)
def without_ratings_the_penalties_remain(student, rng):
    """With an empty batch the loss is the two penalties."""
    users, items = tables(rng, 6, 4)
    x, y = np.zeros((0, 2), int), np.zeros(0)
    got = loss_of(student, users, items, x, y)
    expect_close(got, [posterior(users, items, x, y)], "the loss without ratings")


@check("q4", points=0.5, hidden=True)
def the_loss_can_be_learned_from(student, rng):
    """Its gradient reaches both tables, from the errors and from the penalties."""
    users, items = tables(rng, 6, 6)
    x, y = everyone_once(rng, 6)
    held = [student.hold(tensor(t.astype(np.float32), requires_grad=True)) for t in (users, items)]
    got = loss_of(student, *held, x, y)
    expect_count(got, 1, "the loss")
    student.backward()
    errors = y - (users[x[:, 0]] * items[x[:, 1]]).sum(1)
    want_users, want_items = users.copy(), items.copy()
    want_users[x[:, 0]] -= errors[:, None] * items[x[:, 1]]
    want_items[x[:, 1]] -= errors[:, None] * users[x[:, 0]]
    for thing, want, who in ((held[0], want_users, "users"), (held[1], want_items, "items")):
        grad = thing.grad()
        expect(grad is not None, f"No gradient reaches the table of the {who}.", grad is not None)
        expect_close(grad, want, f"the gradient of the table of the {who}")


# --- q5: WideAndDeep -----------------------------------------------------------------------


def wide_and_deep(student, n_users=12, n_items=10, n_factors=3, layers=(7, 4), options=None):
    sizes = {"n_users": n_users, "n_items": n_items, "n_factors": n_factors}
    layout = Layout(((n_users, n_factors), (n_items, n_factors)), hidden=tuple(layers), wide=True)
    made = {**sizes, "layers": list(layers), **(options or {})}
    return LayeredModel(student, "WideAndDeep", layout, made, spare=1)


@check("q5", points=0.25)
def eight_pairs_get_eight_predictions_from_wide_and_deep(student, rng):
    """A batch of 8 pairs gives 8 predictions, not all the same."""
    model = student.new("WideAndDeep", n_users=7, n_items=5, n_factors=3, layers=[4])
    model.mode("eval")
    rows = tensor([[0, 0], [1, 1], [2, 2], [3, 3], [4, 4], [5, 0], [6, 1], [0, 4]])
    tells_rows_apart(model, rng, 8, rows)


@check("q5", points=0.5)
def wide_and_deep_by_hand(student, rng):
    """In the lesson's example a kind user and a weak film get 4.50 stars."""
    model = wide_and_deep(student, n_users=4, n_items=5, n_factors=2, layers=[3])
    model.fill(rng, tables=[[1, 0.5], [0.5, 0]], weights=0.5, biases=[0.5, -1], wide=[0.5, -0.25])
    got = steady(model, np.array([[0, 0], [3, 4]] * 4))
    expect_close(got, [4.50] * 8, "the prediction of the worked model", atol=0.006)


@check("q5", points=0.5, hidden=True)
def both_parts_follow_the_formula(student, rng):
    """With new numbers every prediction is the squashed sum of the biases and the layers."""
    ids = alike(10, 2)
    predicts_by_formula(wide_and_deep(student).fill(rng, until=lively(ids)), ids)


@check("q5", points=0.5, hidden=True)
def the_sum_is_squashed_once_and_last(student, rng):
    """A large bias stays inside the range, and small ones move the rating by themselves."""
    model = wide_and_deep(student)
    ids = alike(10, 2)
    model.fill(rng, tables=0, weights=0, biases=0, wide=10)
    expect_within(steady(model, ids), 0, 5.5, "a prediction with biases of 10")
    spread = [np.linspace(-1.5, 1.5, 12), np.linspace(-0.6, 1.1, 10)]
    model.fill(rng, tables=0, weights=0, biases=0, wide=spread)
    predicts_by_formula(model, ids)


@check("q5", points=0.25, hidden=True)
def users_and_items_are_told_apart(student, rng):
    """Column 0 is the user and column 1 the item, in the wide part and in the deep."""
    model = wide_and_deep(student)
    ids = mixed(rng, model.layout, 16)
    predicts_by_formula(model.fill(rng, until=lively(ids)), ids)


@check("q5", points=0.25, hidden=True)
def the_deep_part_has_the_layers_asked_for(student, rng):
    """One hidden layer works, and so does none; the list handed in stays as it was."""
    ids = alike(10, 2)
    for layers in ((), (8,)):
        model = wide_and_deep(student, layers=layers)
        leaves_its_list_alone(student, 3, list(layers))
        predicts_by_formula(model.fill(rng, until=lively(ids)), ids)


@check("q5", points=0.25, hidden=True)
def wide_and_deep_uses_the_range_it_is_given(student, rng):
    """Another y_range is used, as a tuple or a list, also where low is not 0."""
    reaches_its_range(partial(wide_and_deep, student), alike(4, 2), rng)


@check("q5", points=0.25, hidden=True)
def wide_and_deep_takes_one_row_and_none(student, rng):
    """One row gives one prediction in one row, and an empty batch none."""
    ids = np.array([[3, 1], [0, 2], [6, 4]])
    model = wide_and_deep(student, layers=(64, 400)).fill(rng, until=of_both_signs(ids))
    one_row_and_none_work(model, ids)


@check("q5", points=0.25, hidden=True)
def both_parts_can_learn(student, rng):
    """The gradient reaches the tables, the biases and every layer."""
    ids = np.array([[1, 2], [5, 0], [1, 0]])
    everything_learns(student, wide_and_deep(student, layers=(64, 48)), ids, rng)
