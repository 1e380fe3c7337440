import numpy as np
import pytest

import cfkit
from cfkit.closed import closing
from cfkit.coldstart.seen import Seen
from cfkit.errors import RatingError, ShortcutTaken


def held(newcomers, n, order, seen, seed=0):
    interview = newcomers.interview(n, order=order, seed=seed)
    rows, shown = newcomers.items.rows, newcomers.items.shown
    seen = {shown[rows[item]]: stars for item, stars in seen.items()}
    while not interview.done:
        interview.answer(seen.get(interview.ask()))
    return interview


def test_it_asks_about_each_item_once_and_then_is_done(invented):
    interview = invented.newcomers.interview(7)
    asked = []
    while not interview.done:
        asked.append(interview.ask())
        interview.answer(3)
    assert len(set(asked)) == 7
    assert set(interview.answers) == set(asked)
    assert repr(interview) == "7 of 7 items asked about, 7 answered"
    with pytest.raises(RatingError, match="All 7 questions were asked"):
        interview.ask()


def test_the_question_stands_until_it_is_answered(invented):
    interview = invented.newcomers.interview(2)
    assert interview.ask() == interview.ask()
    with pytest.raises(RatingError, match="from 1 to 5"):
        interview.answer(9)
    first = interview.ask()
    interview.answer(None)
    assert interview.ask() != first
    assert interview.answers == {}


def test_the_newcomer_is_placed_by_the_answers_so_far(invented):
    interview = invented.newcomers.interview(3, {"age": 30})
    assert interview.newcomer.route == "demographics"
    first = interview.ask()
    interview.answer(5)
    assert interview.newcomer.route == "demographics + fold-in"
    np.testing.assert_array_equal(
        interview.newcomer.factors,
        invented.newcomers.new_user({first: 5}, {"age": 30}).factors,
    )


def test_what_is_asked_next_depends_on_the_answer(invented):
    paths = set()
    for first in (None, 1, 5):
        interview = invented.newcomers.interview(8)
        interview.answer(first)
        path = []
        while not interview.done:
            path.append(interview.ask())
            interview.answer(first)
        paths.add(tuple(path))
    assert len(paths) > 1


def test_popularity_asks_about_what_most_have_rated(invented):
    count = np.bincount(invented.train[0][:, 1])
    interview = held(invented.newcomers, 5, "popularity", {})
    asked = [invented.newcomers.items.rows[name] for name in interview.asked]
    assert count[asked].tolist() == sorted(count, reverse=True)[:5]


def test_a_random_order_is_the_same_for_the_same_seed(invented):
    one, same, other = (held(invented.newcomers, 5, "random", {}, seed).asked for seed in (1, 1, 2))
    assert one == same != other


def test_to_choose_well_tells_more_than_a_random_order_does(invented):
    off = {"adaptive": [], "popularity": [], "random": []}
    for user, theirs in invented.new.groupby("user"):
        theirs = theirs.sample(frac=1, random_state=int(user))
        half = len(theirs) // 2
        seen = dict(zip(theirs["item"][:half], theirs["rating"][:half], strict=True))
        rest = theirs[half:]
        for order, misses in off.items():
            newcomer = held(invented.newcomers, 10, order, seen, seed=int(user)).newcomer
            misses.extend(newcomer.predict(rest["item"]) - rest["rating"])
    error = {order: np.mean(np.square(misses)) for order, misses in off.items()}
    assert error["adaptive"] < error["random"]
    assert error["adaptive"] < 1.02 * error["popularity"]


def test_an_interview_cannot_be_longer_than_the_catalogue(invented):
    for n in (0, 121):
        with pytest.raises(RatingError, match=f"about 1 to 120 items.*got n={n}"):
            invented.newcomers.interview(n)


def test_an_order_that_nobody_knows_is_named(invented):
    with pytest.raises(RatingError, match="adaptive, popularity, entropy0, random: got 'entropy'"):
        invented.newcomers.interview(3, order="entropy")


def test_it_is_closed_while_a_question_asks_what_to_ask(invented):
    with closing("onboarding_items"), pytest.raises(ShortcutTaken):
        invented.newcomers.interview(3)


def test_entropy0_prefers_what_many_know_and_disagree_about():
    # item 0: all love it; item 1: half love it, half hate it; item 2: one has seen it
    x = [(user, 0) for user in range(8)] + [(user, 1) for user in range(8)] + [(0, 2)]
    y = [5.0] * 8 + [1.0, 5.0] * 4 + [1.0]
    train = np.array(x), np.array(y)
    model = cfkit.fit_bayes(train, n_factors=1, progress=False)
    interview = cfkit.Newcomers.of(model, train).interview(2, order="entropy0")
    assert interview.ask() == 1
    interview.answer(None)
    assert interview.ask() == 2


def test_who_knows_one_of_a_series_is_likelier_to_know_the_next():
    # items 0, 1, 2 are seen together or not at all; so are 3, 4, 5
    users, items = np.array([(u, 3 * (u % 2) + i) for u in range(40) for i in range(3)]).T
    seen = Seen.of(users, items, n_users=40, n_items=6)
    assert seen.chance(np.array([], dtype=int), np.array([])) == pytest.approx([0.5] * 6)
    chance = seen.chance(np.array([0]), np.array([1.0]))
    assert chance[1] > 0.8
    assert chance[4] < 0.2
    assert seen.chance(np.array([0]), np.array([0.0]))[4] > 0.8
