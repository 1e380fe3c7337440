"""What is looked at in each answer of `weight-decay`.

Public checks use the three weights that the lesson works out by hand; hidden ones draw new
weights at every grading run, of both signs and in tables of different sizes, and compare with
formulas in NumPy and with torch's own optimiser.
"""

import numpy as np
import torch

from cfkit.checks import (
    CheckFailed,
    StudentFault,
    Walk,
    check,
    expect,
    expect_close,
    expect_count,
    tensor,
)

WEIGHTS, SLOPES = [1.5, -2.0, 0.5], [1.0, -6.0, -1.0]  # as in the lesson; their loss is 13
SHAPES = ((3,), (4, 2), (5, 3))


def learnable(student, values, slope=None):
    """Tensors that are to be learned, with their slopes where those are given."""
    slopes = slope or [None] * len(values)
    return [
        student.hold(tensor(v, requires_grad=True, grad=s))
        for v, s in zip(values, slopes, strict=True)
    ]


def read(things):
    return [t.read() for t in things]


def flat(arrays):
    return np.concatenate([np.ravel(a) for a in arrays])


def weights(rng):
    """Tables of different sizes, of both signs; nothing cancels."""
    tables = []
    for shape in SHAPES:
        table = rng.uniform(0.4, 1.6, shape)
        table.flat[rng.integers(table.size)] *= -1
        tables.append(table.astype(np.float32))
    return tables


def slopes_for(rng):
    return [rng.normal(0, 2, shape).astype(np.float32) for shape in SHAPES]


def gradient_of(thing):
    """A slope as numbers: none is zero."""
    grad = thing.grad()
    return np.zeros(np.shape(thing.read())) if grad is None else np.asarray(grad)


def all_moved(before, after):
    return tuple(
        bool(np.shape(a) == np.shape(b) and np.abs(a - b).max() > 1e-4)
        for b, a in zip(before, after, strict=True)
    )


def expect_all_moved(before, after):
    moved = all_moved(before, after)
    expect(
        all(moved),
        f"{sum(moved)} of {len(moved)} tables changed; each of them should.",
        moved,
    )


def expect_cleared(things):
    left = tuple(bool(np.abs(gradient_of(t)).max() > 1e-9) for t in things)
    expect(
        not any(left),
        f"After the step slopes are still there in {sum(left)} of {len(left)} tables.",
        (left, flat([gradient_of(t) for t in things])),
    )


def backward_from_fresh_slopes(student, things, values):
    """As `loss.backward()` does in training: what already stands in the slopes is added to."""
    student.fixture("slopes", parameters=things, values=values).method("backward")


# --- q1: l2_penalty ------------------------------------------------------------------------


@check("q1", points=0.5)
def three_weights_by_hand(student, rng):
    """The weights 1.5, −2 and 0.5 cost 0.65 at wd = 0.1."""
    got = student.call("l2_penalty", learnable(student, [WEIGHTS], [SLOPES]), 0.1)
    expect_close(got, [0.65], "the penalty of three weights")


@check("q1", points=0.5)
def their_slopes_by_hand(student, rng):
    """The penalty carries its graph: it gives these weights the slopes 0.3, −0.4 and 0.1."""
    (p,) = learnable(student, [WEIGHTS])
    student.call("l2_penalty", [p], 0.1)
    student.backward()
    got = gradient_of(p)
    expect(bool(np.any(got != 0)), "After backward() all slopes are 0.", got)
    expect_close(got, [0.3, -0.4, 0.1], "the slopes after backward()")


@check("q1", points=0.5, hidden=True)
def every_number_of_every_table_is_charged(student, rng):
    """Tables of different shapes are charged for each of their numbers."""
    tables = weights(rng)
    got = student.call("l2_penalty", learnable(student, tables, slopes_for(rng)), 0.3)
    expect_close(got, [0.3 * np.square(flat(tables)).sum()], "the penalty of three tables")


@check("q1", points=0.5, hidden=True)
def every_table_gets_its_slopes(student, rng):
    """The slope of the penalty reaches every number of every table."""
    tables = weights(rng)
    held = learnable(student, tables)
    student.call("l2_penalty", held, 0.3)
    student.backward()
    got = flat([gradient_of(p) for p in held])
    expect_close(got, 0.6 * flat(tables), "the slopes of three tables after backward()")


@check("q1", points=0.5, hidden=True)
def parameters_may_be_walked_only_once(student, rng):
    """A generator of tables costs as much as a tuple of the same tables."""
    held = learnable(student, weights(rng))
    as_tuple = expect_count(student.call("l2_penalty", tuple(held), 0.3), 1, "the penalty")
    walked = expect_count(student.call("l2_penalty", Walk(tuple(held)), 0.3), 1, "the penalty")
    same = bool(np.isclose(as_tuple, walked, rtol=1e-4)[0])
    words = "The same tables cost one thing as a tuple and another as a generator."
    expect(same and abs(walked[0]) > 1e-3, words, (as_tuple, walked))
    longer = learnable(student, [1.5 * p for p in read(held)])
    dearer = expect_count(student.call("l2_penalty", longer, 0.3), 1, "the penalty")
    moved = bool(np.abs(dearer - as_tuple)[0] > 1e-3)
    expect(moved, "Longer weights cost as much as shorter ones.", moved)


@check("q1", points=0.5, hidden=True)
def at_wd_zero_nothing_is_charged(student, rng):
    """With wd = 0 the penalty is 0, still a tensor with its graph, and its slopes are 0."""
    held = learnable(student, weights(rng))
    expect_close(student.call("l2_penalty", held, 0), [0], "the penalty at wd = 0")
    student.backward()
    got = flat([gradient_of(p) for p in held])
    expect_close(got, np.zeros(got.size), "the slopes at wd = 0")


# --- q2: loss_with_wd ----------------------------------------------------------------------


def own_penalty(student, parameters, held, wd):
    """What the student's question 1 charges, and its slopes: a slip there is not paid for twice."""
    try:
        charged = np.ravel(np.asarray(student.call("l2_penalty", parameters, wd), float))
    except (CheckFailed, StudentFault, TypeError, ValueError):
        return None
    try:
        student.backward()
    except StudentFault:  # a penalty without a graph has no slopes
        pass
    slopes = flat([gradient_of(p) for p in held])
    try:  # a price that does not depend on wd is none, and would excuse anything in q2
        dearer = np.ravel(np.asarray(student.call("l2_penalty", parameters, 2 * wd), float))
    except (CheckFailed, StudentFault, TypeError, ValueError):
        return None
    usable = charged.size == 1 and np.isfinite(charged).all() and abs(charged).max() > 1e-6
    usable = usable and dearer.shape == charged.shape and abs(dearer - charged).max() > 1e-6
    return (charged[0], slopes) if usable else None


def nearest(got, wants):
    """The one of several right values that this answer means."""
    came = np.ravel(np.asarray(got, float)) if isinstance(got, float | np.ndarray) else np.zeros(0)
    fits = [w for w in wants if came.shape == np.shape(w) and np.allclose(came, w, rtol=1e-4)]
    return fits[0] if fits else wants[0]


@check("q2", points=0.5)
def thirteen_and_its_price_by_hand(student, rng):
    """A loss of 13 and the three weights make 13.65 at wd = 0.1."""
    spare = learnable(student, [WEIGHTS])
    own = own_penalty(student, spare, spare, 0.1)
    held = learnable(student, [WEIGHTS])
    loss = student.fixture("slopes", parameters=held, values=[np.array(SLOPES)])
    got = student.call("loss_with_wd", loss, held, 0.1)
    wants = [[13.65]] + ([[13 + own[0]]] if own else [])
    expect_close(got, nearest(got, wants), "the loss with the price of three weights")


@check("q2", points=0.5)
def both_slopes_by_hand(student, rng):
    """Going back from the sum gives the slopes of the loss and of the price together."""
    spare = learnable(student, [WEIGHTS])
    own = own_penalty(student, spare, spare, 0.1)
    (p,) = learnable(student, [WEIGHTS])
    loss = student.fixture("slopes", parameters=[p], values=[np.array(SLOPES)])
    student.call("loss_with_wd", loss, [p], 0.1)
    student.backward()
    got = gradient_of(p)
    wants = [[1.3, -6.4, -0.9]] + ([SLOPES + own[1]] if own else [])
    expect_close(got, nearest(got, wants), "the slopes after backward()")


@check("q2", points=0.5, hidden=True)
def the_price_of_all_tables_is_added(student, rng):
    """Parameters that can be walked only once are all charged for."""
    tables, slopes = weights(rng), slopes_for(rng)
    spare = learnable(student, tables)
    own = own_penalty(student, Walk(tuple(spare)), spare, 0.3)
    held = learnable(student, tables)
    loss = student.fixture("slopes", parameters=held, values=slopes)
    alone = float(np.ravel(loss.read())[0])
    got = student.call("loss_with_wd", loss, Walk(tuple(held)), 0.3)
    wants = [[alone + 0.3 * np.square(flat(tables)).sum()]]
    wants += [[alone + own[0]]] if own else []
    expect_close(got, nearest(got, wants), "the loss with the price of three tables", atol=1e-3)


@check("q2", points=0.5, hidden=True)
def the_caller_keeps_their_loss(student, rng):
    """The loss that was handed in is the same afterwards; the sum is a new one."""
    tables = weights(rng)
    held = learnable(student, tables)
    loss = student.fixture("slopes", parameters=held, values=slopes_for(rng))
    before = np.ravel(loss.read())
    got = expect_count(student.call("loss_with_wd", loss, held, 0.3), 1, "the loss with its price")
    after = np.ravel(loss.read())
    kept = bool(np.allclose(before, after))
    expect(kept, "Your function changed the loss of whoever called it.", after - before)
    added = bool(np.abs(got - before)[0] > 1e-3)
    expect(added, "What came back is the loss as it was, without a price.", got - before)
    others = learnable(student, [1.5 * p for p in tables])
    loss = student.fixture("slopes", parameters=others, values=slopes_for(rng))
    other = student.call("loss_with_wd", loss, others, 0.3)
    moved = bool(np.abs(expect_count(other, 1, "another loss with its price") - got)[0] > 1e-3)
    expect(moved, "Another loss and other weights come to the same.", moved)


# --- q3: add_wd_to_grads -------------------------------------------------------------------


@check("q3", points=1)
def three_slopes_by_hand(student, rng):
    """The slopes 1, −6 and −1 become 1.3, −6.4 and −0.9 at wd = 0.1."""
    (p,) = learnable(student, [WEIGHTS], [SLOPES])
    student.call("add_wd_to_grads", [p], 0.1)
    expect_close(gradient_of(p), [1.3, -6.4, -0.9], "p.grad afterwards")


@check("q3", points=0.5)
def the_weights_keep_their_values(student, rng):
    """The slopes change and the weights do not."""
    (p,) = learnable(student, [WEIGHTS], [SLOPES])
    student.call("add_wd_to_grads", [p], 0.1)
    expect_close(p.read(), WEIGHTS, "the weights afterwards")
    expect_all_moved([np.array(SLOPES)], [gradient_of(p)])


@check("q3", points=1, hidden=True)
def every_table_feels_the_pull(student, rng):
    """The slopes of every table get their own share, on top of what backward() put there."""
    tables, slopes = weights(rng), slopes_for(rng)
    held = learnable(student, tables)
    backward_from_fresh_slopes(student, held, slopes)
    student.call("add_wd_to_grads", held, 0.3)
    got = flat([gradient_of(p) for p in held])
    expect_close(got, flat(slopes) + 0.6 * flat(tables), "p.grad of three tables afterwards")


@check("q3", points=0.5, hidden=True)
def no_slope_stays_no_slope(student, rng):
    """A parameter without a slope is skipped, and those after it are not."""
    tables, slopes = weights(rng), slopes_for(rng)
    held = learnable(student, tables, [slopes[0], None, slopes[2]])
    student.call("add_wd_to_grads", held, 0.3)
    expect_all_moved(slopes[::2], [gradient_of(held[0]), gradient_of(held[2])])
    got = gradient_of(held[1])
    expect_close(got, np.zeros(got.size), "the slope of the parameter that had none")


@check("q3", points=0.5, hidden=True)
def slopes_of_a_generator_s_tables(student, rng):
    """A generator of tables is treated as a tuple of the same tables."""
    tables, slopes = weights(rng), slopes_for(rng)
    one, other = (learnable(student, tables, slopes) for _ in range(2))
    student.call("add_wd_to_grads", tuple(one), 0.3)
    student.call("add_wd_to_grads", Walk(tuple(other)), 0.3)
    walked = [gradient_of(p) for p in other]
    expect_all_moved(slopes, walked)
    expect_close(flat(walked), flat([gradient_of(p) for p in one]), "p.grad after a generator")


@check("q3", points=0.5, hidden=True)
def at_wd_zero_the_slopes_stay(student, rng):
    """With wd = 0 the slopes stay what they were; with another wd they do not."""
    tables, slopes = weights(rng), slopes_for(rng)
    held = learnable(student, tables, slopes)
    student.call("add_wd_to_grads", held, 0.3)
    moved = any(all_moved(slopes, [gradient_of(p) for p in held]))
    expect(moved, "The slopes stay what they were, with wd = 0 and without.", moved)
    held = learnable(student, tables, slopes)
    student.call("add_wd_to_grads", held, 0)
    expect_close(flat([gradient_of(p) for p in held]), flat(slopes), "p.grad at wd = 0")


# --- q4 and q5: the steps ------------------------------------------------------------------


def skips_what_has_no_slope(student, name, rng):
    tables, slopes = weights(rng), slopes_for(rng)
    held = learnable(student, tables, [slopes[0], None, slopes[2]])
    student.call(name, held, 0.1, 0.3)
    expect_all_moved(tables[::2], read(held)[::2])
    expect_close(held[1].read(), tables[1].ravel(), "the parameter whose slope is None")


def takes_a_generator(student, name, rng):
    tables, slopes = weights(rng), slopes_for(rng)
    one, other = (learnable(student, tables, slopes) for _ in range(2))
    student.call(name, tuple(one), 0.1, 0.3)
    student.call(name, Walk(tuple(other)), 0.1, 0.3)
    expect_all_moved(tables, read(other))
    expect_close(flat(read(other)), flat(read(one)), "the weights after a generator")
    left = [flat([gradient_of(p) for p in held]) for held in (other, one)]
    expect_close(left[0], left[1], "what stands in p.grad after a generator")


def by_torch(tables, slopes, **options):
    """Where torch's own gradient descent goes, one step for each set of slopes."""
    held = [torch.tensor(t, requires_grad=True) for t in tables]
    optimiser = torch.optim.SGD(held, foreach=False, **options)
    for values in slopes:
        for p, value in zip(held, values, strict=True):
            p.grad = torch.tensor(value)
        optimiser.step()
    return flat([p.detach().numpy() for p in held])


@check("q4", points=1)
def one_step_by_hand(student, rng):
    """The weights 1.5, −2 and 0.5 step to 1.37, −1.36 and 0.59."""
    (p,) = learnable(student, [WEIGHTS], [SLOPES])
    student.call("sgd_step", [p], 0.1, 0.1)
    expect_close(p.read(), [1.37, -1.36, 0.59], "the weights after one step")


@check("q4", points=0.5)
def the_slopes_are_forgotten(student, rng):
    """After the step p.grad is zero or None."""
    held = learnable(student, [WEIGHTS], [SLOPES])
    student.call("sgd_step", held, 0.1, 0.1)
    expect_cleared(held)
    expect_all_moved([np.array(WEIGHTS)], read(held))


@check("q4", points=0.5, hidden=True)
def every_table_takes_its_step(student, rng):
    """One step with other numbers moves every table to where the formula says."""
    tables, slopes = weights(rng), slopes_for(rng)
    held = learnable(student, tables, slopes)
    student.call("sgd_step", held, 0.4, 0.3)
    want = flat(tables) - 0.4 * (flat(slopes) + 0.6 * flat(tables))
    expect_close(flat(read(held)), want, "the weights of three tables after one step")


@check("q4", points=0.5, hidden=True)
def a_parameter_without_a_slope_stays(student, rng):
    """A parameter whose slope is None is not moved, not even by the decay."""
    skips_what_has_no_slope(student, "sgd_step", rng)


@check("q4", points=0.5, hidden=True)
def a_generator_takes_the_same_step(student, rng):
    """A generator of tables is moved like a tuple of the same tables."""
    takes_a_generator(student, "sgd_step", rng)


@check("q4", points=1, hidden=True)
def three_steps_agree_with_torch(student, rng):
    """Three steps in a row, with new slopes each time, end where torch's own steps end."""
    tables, slopes = weights(rng), [slopes_for(rng) for _ in range(3)]
    held = learnable(student, tables)
    for values in slopes:
        backward_from_fresh_slopes(student, held, values)
        student.call("sgd_step", held, 0.2, 0.3)
    want = by_torch(tables, slopes, lr=0.2, weight_decay=0.6)
    expect_close(flat(read(held)), want, "the weights after three steps")


@check("q5", points=1)
def one_decoupled_step_by_hand(student, rng):
    """The weights 1.5, −2 and 0.5 step to 1.385, −1.38 and 0.595."""
    (p,) = learnable(student, [WEIGHTS], [SLOPES])
    student.call("decoupled_step", [p], 0.1, 0.1)
    expect_close(p.read(), [1.385, -1.38, 0.595], "the weights after one step")


@check("q5", points=0.5, hidden=True)
def every_table_decays_beside_its_step(student, rng):
    """One long step moves every table to where the formula says, from the old weights."""
    tables, slopes = weights(rng), slopes_for(rng)
    held = learnable(student, tables, slopes)
    student.call("decoupled_step", held, 0.5, 0.4)
    want = flat(tables) - 0.5 * flat(slopes) - 0.2 * flat(tables)
    expect_close(flat(read(held)), want, "the weights of three tables after one step")


@check("q5", points=0.5, hidden=True)
def without_a_slope_nothing_decays(student, rng):
    """A parameter whose slope is None neither moves nor decays."""
    skips_what_has_no_slope(student, "decoupled_step", rng)


@check("q5", points=0.5, hidden=True)
def a_generator_decays_as_well(student, rng):
    """A generator of tables is moved like a tuple of the same tables."""
    takes_a_generator(student, "decoupled_step", rng)


@check("q5", points=0.5, hidden=True)
def the_next_step_starts_afresh(student, rng):
    """After the step the slopes are gone, and the same tensors can learn again."""
    held = learnable(student, weights(rng))
    for _ in range(2):
        backward_from_fresh_slopes(student, held, slopes_for(rng))
        before = read(held)
        student.call("decoupled_step", held, 0.1, 0.1)
        expect_all_moved(before, read(held))
        expect_cleared(held)


# --- q6: choose_wd -------------------------------------------------------------------------

N_USERS = 50  # printed in the lesson, as are the candidates and the training


def try_candidates(student, candidates, world, n_users, lr=0.2, steps=12, column=False):
    """Have a candidate chosen; give it, and how the training was called."""
    (x, y), (x_valid, y_valid) = world
    make_model = student.fixture("per_user_maker", n_users=n_users, column=column)
    train = student.fixture("wd_trainer", lr=lr * n_users, steps=steps)
    got = student.call(
        "choose_wd", candidates, make_model, train,
        tensor(x), tensor(y.astype(np.float32)), tensor(x_valid), tensor(y_valid.astype(np.float32)),
    )  # fmt: skip
    chosen = float(expect_count(got, 1, "the choice")[0])
    return chosen, tuple((float(wd), int(n)) for wd, n in train.method("diary"))


def expect_choice(chosen, diary, candidates, want, where):
    among = any(abs(chosen - c) < 1e-6 for c in candidates)
    expect(among, "What came back is none of the candidates.", (among, chosen, diary))
    right = bool(abs(chosen - want) < 1e-6)
    expect(
        right,
        f"{where}: another candidate does better on the held-out ratings than the one you chose.",
        (chosen, diary),
    )


def expect_all_tried(diary, candidates):
    tried = all(any(abs(wd - c) < 1e-6 for wd, _ in diary) for c in candidates)
    expect(tried, "Not every candidate was trained with.", (tried, diary))


def small_world(rng, taste, noise):
    """Ratings of 50 users: how far they lie from 3, and how far the training ratings mislead.

    The two are drawn, then made exactly as large as asked for and orthogonal to each other, so
    that which candidate is best does not depend on the draw.
    """
    draws = rng.normal(0, 1, (N_USERS, 2))
    axes = np.linalg.qr(draws)[0] * N_USERS**0.5
    true, misled = taste * axes[:, 0], noise * axes[:, 1]
    users = np.arange(N_USERS)
    wobble, spread = rng.uniform(0.2, 0.6, N_USERS), rng.uniform(0.2, 0.6, N_USERS)
    train = [3 + true + misled + sign * wobble for sign in (1, -1)]
    valid = [3 + true + sign * spread for sign in (1, -1, 0.5, -0.5)]
    return rows_of(rng, users, train), rows_of(rng, users, valid)


def rows_of(rng, users, ratings):
    y = np.concatenate(ratings)
    who = np.tile(users, len(ratings))
    mixed = rng.permutation(len(y))
    x = np.stack([who, rng.integers(0, 9, len(y))], axis=1)
    return x[mixed], y[mixed]


@check("q6", points=1)
def three_candidates_by_hand(student, rng):
    """Of 0, 3 and 1, the worked example speaks for 1."""
    world = (
        (np.array([[0, 0]]), np.array([5.0])),
        (
            np.array([[0, 1], [0, 2], [0, 3]]),
            np.array([5.0, 5.0, 3.0]),
        ),
    )
    chosen, diary = try_candidates(student, [0, 3, 1], world, n_users=1)
    expect(bool(diary), "Not a single candidate was trained with.", bool(diary))
    expect_choice(chosen, diary, (0, 3, 1), 1, "In the worked example")


@check("q6", points=1.5, hidden=True)
def each_world_gets_its_own_decay(student, rng):
    """Noisy ratings ask for a strong decay, half-noisy ones for a middle one, clean ones for none."""
    for taste, noise, candidates, want, where in (
        (0.1, 0.8, [0, 0.02, 0.06], 0.06, "Where nearly all is noise"),
        (0.7, 0.6, [0.02, 0, 0.06], 0.02, "Where half of it is noise"),
        (0.9, 0.15, [0.06, 0, 0.02], 0, "Where the ratings are nearly clean"),
    ):
        world = small_world(rng, taste, noise)
        chosen, diary = try_candidates(student, candidates, world, N_USERS)
        expect_choice(chosen, diary, candidates, want, where)


@check("q6", points=0.5, hidden=True)
def every_candidate_gets_a_fresh_model(student, rng):
    """No model carries over what it learned with another candidate."""
    candidates = (0.005, 0.02, 0.06)
    world = small_world(rng, 0.9, 0.15)
    chosen, diary = try_candidates(student, candidates, world, N_USERS, lr=0.05, steps=5)
    expect_all_tried(diary, candidates)
    expect_choice(chosen, diary, candidates, 0.005, "When the training stops early")


@check("q6", points=0.5, hidden=True)
def predictions_in_a_column_are_judged_alike(student, rng):
    """A model that answers (n, 1) leads to the same choice as one that answers (n,)."""
    candidates = [0.06, 0, 0.02]
    world = small_world(rng, 0.9, 0.15)
    chosen, diary = try_candidates(student, candidates, world, N_USERS, column=True)
    expect_all_tried(diary, candidates)
    expect_choice(chosen, diary, candidates, 0, "With predictions of shape (n, 1)")


@check("q6", points=0.5, hidden=True)
def the_first_wins_a_tie(student, rng):
    """Where all candidates do equally well, the first of them is returned."""
    (x, y), valid = small_world(rng, 0.9, 0.15)
    candidates = [0.02, 0, 0.06]
    world = (x, np.full(y.shape, 3.0)), valid  # nothing to learn: every model stays at zero
    chosen, diary = try_candidates(student, candidates, world, N_USERS, steps=2)
    expect_all_tried(diary, candidates)
    expect_choice(chosen, diary, candidates, 0.02, "In a tie")


# --- q7: momentum_step ---------------------------------------------------------------------

VELOCITY = [0.5, 0.0, -1.0]


def momentum_by_hand(student, decoupled):
    """One step with momentum from the lesson's numbers: the weights and the velocity."""
    (p,) = learnable(student, [WEIGHTS], [SLOPES])
    v = student.hold(tensor(VELOCITY))
    student.call("momentum_step", [p], [v], 0.1, 0.1, 0.9, decoupled)
    return np.concatenate([p.read(), v.read()])


def velocities_for(rng):
    return [rng.normal(0, 1, shape).astype(np.float32) for shape in SHAPES]


def three_momentum_steps(student, tables, slopes, decoupled):
    """Where three steps from a velocity of zero lead; slopes left over do not count here."""
    held = learnable(student, tables)
    velocities = [student.hold(tensor(np.zeros_like(t))) for t in tables]
    for values in slopes:
        for p in held:
            p.write(0, p.read())  # whoever forgets to clear pays for that elsewhere
        backward_from_fresh_slopes(student, held, values)
        student.call("momentum_step", held, velocities, 0.2, 0.3, 0.7, decoupled)
    return flat(read(held))


@check("q7", points=0.5)
def decay_in_the_velocity_by_hand(student, rng):
    """With L2 in the slope the worked example steps to 1.325, −1.36 and 0.68."""
    got = momentum_by_hand(student, False)
    what = "the weights and their velocity after one step with L2 in the slope"
    expect_close(got, [1.325, -1.36, 0.68, 1.75, -6.4, -1.8], what)


@check("q7", points=0.5)
def decay_beside_the_velocity_by_hand(student, rng):
    """With decoupled decay the worked example steps to 1.34, −1.38 and 0.685."""
    got = momentum_by_hand(student, True)
    what = "the weights and their velocity after one decoupled step"
    expect_close(got, [1.34, -1.38, 0.685, 1.45, -6.0, -1.9], what)


@check("q7", points=1, hidden=True)
def three_steps_with_momentum_agree_with_torch(student, rng):
    """With L2 in the slope, three steps end where torch's own steps with momentum end."""
    tables, slopes = weights(rng), [slopes_for(rng) for _ in range(3)]
    got = three_momentum_steps(student, tables, slopes, decoupled=False)
    want = by_torch(tables, slopes, lr=0.2, weight_decay=0.6, momentum=0.7)
    expect_close(got, want, "the weights after three steps")


@check("q7", points=0.5, hidden=True)
def three_decoupled_steps_follow_the_formula(student, rng):
    """With decoupled decay, three steps end where the formula ends."""
    tables, slopes = weights(rng), [slopes_for(rng) for _ in range(3)]
    got = three_momentum_steps(student, tables, slopes, decoupled=True)
    p = flat(tables).astype(float)
    v = np.zeros_like(p)
    for values in slopes:
        v = 0.7 * v + flat(values)
        p = p - 0.2 * v - 0.06 * p
    expect_close(got, p, "the weights after three decoupled steps")


@check("q7", points=0.5, hidden=True)
def without_a_slope_neither_weight_nor_velocity_moves(student, rng):
    """A parameter whose slope is None stays, and so does its velocity; the others move."""
    tables, slopes, speeds = weights(rng), slopes_for(rng), velocities_for(rng)
    for decoupled in (False, True):
        held = learnable(student, tables, [slopes[0], None, slopes[2]])
        velocities = [student.hold(tensor(v)) for v in speeds]
        student.call("momentum_step", held, velocities, 0.1, 0.3, 0.7, decoupled)
        expect_all_moved(tables[::2], read(held)[::2])
        expect_close(held[1].read(), tables[1].ravel(), "the parameter whose slope is None")
        expect_close(velocities[1].read(), speeds[1].ravel(), "its velocity")


@check("q7", points=0.5, hidden=True)
def a_generator_gathers_the_same_speed(student, rng):
    """A generator of tables is moved like a tuple of the same tables."""
    tables, slopes, speeds = weights(rng), slopes_for(rng), velocities_for(rng)
    ends = []
    for kind in (tuple, Walk):
        held = learnable(student, tables, slopes)
        velocities = [student.hold(tensor(v)) for v in speeds]
        student.call("momentum_step", kind(tuple(held)), velocities, 0.1, 0.3, 0.7, False)
        ends.append(read(held) + [gradient_of(p) for p in held])
    expect_all_moved(tables, ends[1][:3])
    expect_close(flat(ends[1]), flat(ends[0]), "the weights and slopes after a generator")


@check("q7", points=0.5, hidden=True)
def the_slopes_are_forgotten_here_as_well(student, rng):
    """After the step p.grad is zero or None, for either kind of decay."""
    tables, slopes, speeds = weights(rng), slopes_for(rng), velocities_for(rng)
    for decoupled in (False, True):
        held = learnable(student, tables, slopes)
        velocities = [student.hold(tensor(v)) for v in speeds]
        student.call("momentum_step", held, velocities, 0.1, 0.3, 0.7, decoupled)
        expect_all_moved(tables, read(held))
        expect_cleared(held)
