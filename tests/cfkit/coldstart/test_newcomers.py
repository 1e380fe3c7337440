import hashlib
import os

import numpy as np
import pandas as pd
import pytest
import torch

import cfkit
from cfkit.closed import closing
from cfkit.errors import ModelError, RatingError, ShortcutTaken, UnknownIdError


def rmse(off):
    return (off**2).mean() ** 0.5


def fingerprint(model):
    if isinstance(model, torch.nn.Module):
        parts = [p.detach().numpy() for p in model.state_dict().values()]
    else:
        parts = [getattr(model, name) for name in model.__slots__ if name != "history"]
    return hashlib.sha256(b"".join(np.asarray(part).tobytes() for part in parts)).hexdigest()


@pytest.fixture(scope="module")
def squashed(invented):
    torch.manual_seed(0)
    model = cfkit.DotProductBias(len(invented.users), len(invented.items), 6)
    cfkit.fit_one_cycle(model, invented.train, epochs=10, seed=0, progress=False)
    return model


def test_every_answer_brings_the_predictions_nearer(exam):
    after = [rmse(exam(n)[0]) for n in (0, 1, 3, 10)]
    assert after == sorted(after, reverse=True)
    assert after[-1] < 0.85 * after[0]


def test_a_few_answers_beat_the_item_means_with_the_course_s_model_too(invented, squashed, exam):
    made = invented.made_of(squashed)
    (x, y), new = invented.train, invented.new
    means = np.bincount(x[:, 1], y) / np.bincount(x[:, 1])
    of_means = rmse(means[invented.items.rows(new["item"])] - new["rating"].to_numpy())
    assert rmse(exam(5, newcomers=made)[0]) < of_means


def test_age_moves_the_predictions_as_it_truly_moves_tastes(invented):
    old, young = (invented.newcomers.new_user(None, {"age": age}).predict() for age in (70, 20))
    truth = invented.data.truth.item_factors[invented.items.ids - 1, -1]  # grows with age
    assert np.corrcoef(old - young, truth)[0, 1] > 0.5


@pytest.mark.parametrize("n", [1, 3, 10])
def test_80_of_100_ratings_lie_in_the_80_percent_intervals(exam, n):
    assert exam(n)[1].mean() == pytest.approx(0.8, abs=0.05)


def test_genres_and_year_foretell_an_item_that_nobody_rated():
    data = cfkit.world(seed=3)
    new = data.ratings["item"] % 5 == 0
    known, asked = data.ratings[~new], data.ratings[new]
    users, items = (cfkit.IdMap.of(known[side]) for side in ("user", "item"))
    train = cfkit.to_xy(known, users, items)
    model = cfkit.fit_bayes(train, n_factors=6, sweeps=12, progress=False)
    newcomers = cfkit.Newcomers.of(model, train, data.users, data.items, users, items)
    off = {False: [], True: []}
    for item, theirs in asked.groupby("item"):
        film = data.items.set_index("item").loc[item].to_dict()
        for described, misses in off.items():
            placed = newcomers.new_item(film if described else None)
            misses.extend(placed.predict(theirs["user"]) - theirs["rating"])
    assert rmse(np.array(off[True])) < 0.95 * rmse(np.array(off[False]))


@pytest.mark.parametrize(
    ("answers", "known", "route"),
    [
        (None, None, "average + popularity"),
        ({}, {}, "average + popularity"),
        (None, {"age": 30}, "demographics"),
        ({1: 5}, None, "fold-in"),
        ({1: 5, 2: 3}, {"age": 30}, "demographics + fold-in"),
    ],
)
def test_the_route_says_what_a_user_was_placed_by(invented, answers, known, route):
    newcomer = invented.newcomers.new_user(answers, known)
    assert newcomer.route == route
    assert newcomer.n_answers == len(answers or {})


@pytest.mark.parametrize(
    ("metadata", "ratings", "route"),
    [
        (None, None, "average"),
        ({"genres": "Comedy|Drama", "year": 1998}, None, "metadata"),
        (None, {1: 4}, "fold-in"),
        ({"genres": "Comedy"}, {1: 4, 2: 5}, "metadata + fold-in"),
    ],
)
def test_the_route_says_what_an_item_was_placed_by(invented, metadata, ratings, route):
    assert invented.newcomers.new_item(metadata, ratings).route == route


def test_a_sentence_says_what_was_taken_for_average(invented):
    newcomer = invented.newcomers.new_user({1: 5}, {"age": 30})
    assert newcomer.why == (
        "Starts from what age says, as learned from 240 users (gender and occupation unknown: "
        "taken for average), and is moved by 1 answer."
    )
    assert repr(newcomer) == f"A new user (demographics + fold-in). {newcomer.why}"


@pytest.mark.parametrize("answers", [{}, {1: 5, 7: 1}])
def test_the_trained_model_is_the_same_afterwards_byte_by_byte(invented, squashed, answers):
    for model in (invented.model, squashed):
        before = fingerprint(model)
        made = invented.made_of(model, users=invented.data.users, items=invented.data.items)
        made.new_user(answers, {"age": 99}).recommend(3)
        made.new_item({"genres": "Drama"}, {1: 1, 2: 5}).intervals()
        interview = made.interview(2)
        interview.answer(5)
        assert fingerprint(model) == before


def test_one_newcomer_leaves_nothing_behind_for_the_next(invented):
    before = invented.newcomers.new_user({3: 2}).predict()
    invented.newcomers.new_user({3: 5, 4: 1}, {"age": 80})
    np.testing.assert_array_equal(invented.newcomers.new_user({3: 2}).predict(), before)


def test_loving_an_item_raises_its_own_prediction(invented):
    nobody = invented.newcomers.new_user().predict([10])
    fan, foe = (invented.newcomers.new_user({10: stars}).predict([10]) for stars in (5, 1))
    assert foe < nobody < fan


def test_an_item_may_be_called_by_its_title(invented):
    title = invented.data.items["title"].iloc[4]
    by_title, by_id = (invented.newcomers.new_user({name: 2}).predict() for name in (title, 5))
    np.testing.assert_array_equal(by_title, by_id)


def test_answers_come_as_a_dict_a_series_or_pairs(invented):
    for answers in ({3: 4.0, 5: 1.0}, pd.Series({3: 4.0, 5: 1.0}), [(3, 4), (5, 1)]):
        np.testing.assert_allclose(
            invented.newcomers.new_user(answers).factors,
            invented.newcomers.new_user({3: 4, 5: 1}).factors,
        )


def test_every_item_is_predicted_inside_the_scale_in_the_order_of_the_rows(invented):
    newcomer = invented.newcomers.new_user({1: 5, 2: 5, 3: 5, 4: 5})
    stars = newcomer.predict()
    assert stars.shape == (len(invented.items),)
    assert stars.min() >= 1
    assert stars.max() <= 5
    assert stars[7] == newcomer.predict([invented.items.ids[7]])
    assert (newcomer.intervals()[:, 0] < stars).all()


def test_a_list_holds_nothing_that_was_answered_and_the_best_of_the_rest(invented):
    newcomer = invented.newcomers.new_user({1: 5, 2: 4})
    shown = newcomer.recommend(5)
    assert not {*invented.data.items["title"][:2]} & set(shown)
    assert set(shown) <= {*invented.data.items["title"]}
    stars = newcomer.predict(shown)
    assert (np.diff(stars) <= 0).all()
    assert len(newcomer.recommend(10_000)) == len(invented.items) - 2


def test_who_is_unknown_is_shown_what_is_popular(invented):
    counts = pd.Series(invented.train[0][:, 1]).value_counts(sort=False)
    first = invented.newcomers.new_user().recommend(1)[0]
    assert counts[invented.newcomers.items.rows[first]] == counts.max()


def test_who_is_unknown_is_shown_what_is_popular_lately_where_times_are_known(invented):
    x, n = invented.train[0], len(invented.train[1])
    when = np.zeros(n)
    when[x[:, 1] == 7] = 90 * 86_400  # three half-lives later than all others
    made = invented.made_of(invented.model, when=when, half_life=30)
    newcomer = made.new_user()
    assert newcomer.route == "average + recency"
    assert newcomer.recommend(1) == [invented.items.ids[7]]
    assert made.lately[7] == (x[:, 1] == 7).sum()
    assert made.lately[8] == pytest.approx((x[:, 1] == 8).sum() / 8)
    with pytest.raises(RatingError, match=f"each of the {n} ratings of train"):
        invented.made_of(invented.model, when=when[1:])
    with pytest.raises(RatingError, match="above 0: got half_life=0"):
        invented.made_of(invented.model, when=when, half_life=0)


def test_a_model_without_biases_gives_a_newcomer_none(invented):
    model = cfkit.DotProduct(len(invented.users), len(invented.items), 6)
    cfkit.fit_one_cycle(model, invented.train, epochs=10, seed=0, progress=False)
    newcomer = invented.made_of(model).new_user({1: 5, 2: 1})
    assert newcomer.bias == 0
    assert newcomer.cov.shape == (6, 6)
    np.testing.assert_allclose(
        newcomer.predict(),
        cfkit.sigmoid_range(model.item_factors.weight.detach().numpy() @ newcomer.factors, 0, 5.5),
        rtol=1e-5,
    )


def test_a_model_without_a_scale_is_served_too(invented):
    torch.manual_seed(0)
    model = cfkit.EmbeddingDotBias(4, len(invented.users), len(invented.items))
    cfkit.fit_one_cycle(model, invented.train, epochs=5, seed=0, progress=False)
    low, high = invented.made_of(model).new_user({1: 5}).intervals([2])[0]
    assert low < high


UNKNOWN = {
    "a title that is nearly one": (
        lambda n: n.new_user({"Otto and the Umbrela Sea (1998)": 5}),
        UnknownIdError, r"knows no item .* Did you mean 'Otto and the Umbrella Sea \(1998\)'",
    ),
    "an id": (lambda n: n.new_user({9999: 5}), UnknownIdError, "knows no item 9999. Did you mean"),
    "an id as text": (
        lambda n: n.new_user({"12": 5}), UnknownIdError, "'12' is text, and .* numbers",
    ),
    "a list for a name": (lambda n: n.new_user([([1], 5)]), UnknownIdError, r"no item \[1\]"),
    "a user": (lambda n: n.new_item(None, {-1: 5}), UnknownIdError, "knows no user -1"),
    "too many stars": (lambda n: n.new_user({1: 7}), RatingError, "from 1 to 5.*1 has 7"),
    "no number": (lambda n: n.new_user({1: float("nan")}), RatingError, "from 1 to 5.*has nan"),
    "not seen": (lambda n: n.new_user({1: None}), RatingError, "has None. Leave out what was not"),
    "words for stars": (lambda n: n.new_user({1: "good"}), RatingError, "has 'good'"),
    "an item twice": (
        lambda n: n.new_user([(1, 5), (2, 3), (1, 4)]), RatingError, "1 is answered twice",
    ),
    "by id and by title": (
        lambda n: n.new_user({n.items.names[0]: 5, list(n.items.rows)[len(n.items.names)]: 4}),
        RatingError, "is answered twice",
    ),
    "no answers at all": (lambda n: n.new_user(5), RatingError, r"such as \{1: 4\}: got 5"),
    "a genre that nobody knows": (
        lambda n: n.new_item({"genres": "Comedy|Dramma"}), RatingError,
        "'Dramma' is no known value of 'genres', which are Action, .* Did you mean 'Drama'?",
    ),
    "a column that nobody knows": (
        lambda n: n.new_user(None, {"agee": 3}), RatingError,
        "Nothing was learned of 'agee'; what was is age, gender, occupation. Did you mean 'age'",
    ),
    "a word for a number": (
        lambda n: n.new_user(None, {"age": "old"}), RatingError, "'age' is a finite number",
    ),
    "an endless age": (
        lambda n: n.new_user(None, {"age": float("inf")}), RatingError, "'age' is a finite number",
    ),
    "a number for words": (
        lambda n: n.new_item({"genres": 3}), RatingError, "'genres' is a text .* got 3",
    ),
    "a list for a description": (
        lambda n: n.new_item(["Comedy"]), RatingError, "metadata is a mapping",
    ),
    "a level of 80": (
        lambda n: n.new_user().intervals(level=80), RatingError, "between 0 and 1: got 80",
    ),
    "no list": (lambda n: n.new_user().recommend(0), RatingError, "at least 1: got 0"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_cannot_be_is_said_in_a_sentence(invented, name):
    ask, kind, sentence = UNKNOWN[name]
    with pytest.raises(kind, match=sentence):
        ask(invented.newcomers)


def test_a_film_without_any_genre_is_placed_and_said_to_have_none(invented):
    placed = invented.newcomers.new_item({"genres": "", "year": 1990})
    assert placed.route == "metadata"
    assert "what year and genres (none) say" in placed.why
    assert np.isfinite(placed.predict()).all()


def test_a_blank_is_taken_for_average(invented):
    blank = invented.newcomers.new_user(None, {"age": None, "gender": float("nan")})
    assert blank.route == "average + popularity"
    np.testing.assert_array_equal(blank.factors, invented.newcomers.new_user().factors)


def test_demographics_help_nobody_where_none_were_learned(invented):
    with pytest.raises(RatingError, match="Nothing but ratings is known of the model's users"):
        invented.made_of(invented.model).new_user(None, {"age": 30})


def test_ratings_of_another_model_are_refused(invented):
    x, y = invented.train
    with pytest.raises(ModelError, match="rows for 240 users and 120 items, and train goes up to"):
        cfkit.Newcomers.of(invented.model, (x + 1, y))
    with pytest.raises(RatingError, match=r"train is the pair \(x, y\)"):
        cfkit.Newcomers.of(invented.model, x)
    with pytest.raises(RatingError, match="whole numbers"):
        cfkit.Newcomers.of(invented.model, (x, y[:-1]))
    with pytest.raises(RatingError, match="must be finite"):
        cfkit.Newcomers.of(invented.model, (x, np.full(len(y), np.nan)))


def test_a_network_places_nobody(invented):
    with pytest.raises(ModelError, match="Linear has none"):
        cfkit.Newcomers.of(torch.nn.Linear(2, 1), invented.train)


def test_ids_and_tables_that_do_not_fit_are_named(invented):
    with pytest.raises(RatingError, match="one id for each of the model's 120 rows of items"):
        invented.made_of(invented.model, item_ids=[1, 2])
    films = invented.data.items
    with pytest.raises(RatingError, match="first column of items, 'title', has none"):
        invented.made_of(invented.model, items=films[["title", "year"]])
    with pytest.raises(RatingError, match="items is a table"):
        invented.made_of(invented.model, items={"year": 1990})


@pytest.mark.parametrize("side", ["users", "items"])
def test_a_table_is_never_joined_to_rows_whose_ids_nobody_gave(invented, side):
    table = {side: getattr(invented.data, side)}
    with pytest.raises(RatingError, match=rf"{side} has ids 1 … .* rows are 0 … .*Give .*_ids="):
        cfkit.Newcomers.of(invented.model, invented.train, **table)


def test_rows_may_be_the_ids_themselves(invented):
    films = invented.data.items.assign(item=invented.data.items["item"] - 1)
    made = cfkit.Newcomers.of(invented.model, invented.train, items=films)
    assert made.new_item({"year": 1998}).route == "metadata"


def test_a_table_whose_ids_are_mostly_strangers_is_another_s(invented):
    moved = invented.data.items.assign(item=invented.data.items["item"] + 100)
    with pytest.raises(RatingError, match="'item', has 20 of the model's 120 items"):
        invented.made_of(invented.model, items=moved)


def test_a_table_may_describe_a_few_or_more_than_the_model_knows(invented):
    films = invented.data.items
    more = pd.concat([films, films.assign(item=films["item"] + 1000)] * 2)
    for table in (films.iloc[:10], more):
        made = invented.made_of(invented.model, items=table)
        assert made.new_item({"year": 1990}).route == "metadata"


def test_a_table_of_titles_alone_gives_names_and_foretells_nothing(invented):
    films = invented.data.items
    made = invented.made_of(invented.model, items=films[["item", "title"]])
    assert made.new_user({films["title"].iloc[0]: 5}).route == "fold-in"
    with pytest.raises(RatingError, match="Nothing but ratings is known of the model's items"):
        made.new_item({"year": 1990})


def test_a_title_of_two_items_is_said_to_be_of_two(invented):
    films = invented.data.items.copy()
    films.loc[[2, 6], "title"] = "Chasing Amy (1997)"
    made = invented.made_of(invented.model, items=films)
    with pytest.raises(UnknownIdError, match="is the title of items 3 and 7: use the id"):
        made.new_user({"Chasing Amy (1997)": 5})


def test_a_user_is_described_by_a_row_of_a_table_too(invented):
    row = invented.data.users.iloc[4]
    by_row, by_dict = (invented.newcomers.new_user(None, d).factors for d in (row, row.to_dict()))
    np.testing.assert_array_equal(by_row, by_dict)
    with pytest.raises(RatingError, match=r"such as \{'age': 30\}, or one row of a table"):
        invented.newcomers.new_user(None, invented.data.users)


def test_a_model_whose_training_diverged_is_refused_in_a_sentence(invented):
    model = cfkit.DotProductBias(len(invented.users), len(invented.items), 2)
    with torch.no_grad():
        model.item_factors.weight[3, 1] = float("nan")
    with pytest.raises(ModelError, match="not finite: its training diverged"):
        invented.made_of(model)


@pytest.mark.parametrize(
    "question", ["fold_in", "bayesian_average", "average_person", "factors_from_genres"]
)
def test_it_is_closed_while_a_question_asks_for_what_it_holds(invented, question):
    with closing(question), pytest.raises(ShortcutTaken, match=r"cfkit\.Newcomers"):
        invented.newcomers.new_user()
    with closing(question), pytest.raises(ShortcutTaken, match=r"cfkit\.Newcomers"):
        invented.made_of(invented.model)


def test_nothing_asked_gives_nothing(invented):
    newcomer = invented.newcomers.new_user({1: 5})
    assert newcomer.predict([]).shape == (0,)
    assert newcomer.intervals([]).shape == (0, 2)


@pytest.mark.parametrize("n", [1, 2])
def test_the_smallest_world_is_served_without_a_warning(n):
    train = np.array([[0, 0], [1, 0]])[:n], np.array([5.0, 5.0])[:n]
    model = cfkit.fit_bayes(train, n_factors=3, progress=False)
    newcomers = cfkit.Newcomers.of(model, train)
    assert newcomers.new_user({0: 5}).predict() == pytest.approx([5])
    assert newcomers.interview(1).ask() == 0


def test_of_many_rows_a_part_says_what_the_next_is_like(invented, exam, monkeypatch):
    monkeypatch.setattr("cfkit.coldstart.learning._AT_MOST", 80)
    fewer = rmse(exam(5, newcomers=invented.made_of(invented.model))[0])
    assert fewer == pytest.approx(rmse(exam(5)[0]), rel=0.03)


@pytest.mark.skipif("CFKIT_DATA" not in os.environ, reason="CFKIT_DATA names no MovieLens 100K")
def test_on_movielens_every_fifth_user_is_placed_better_than_by_item_means():
    data = cfkit.movielens.load("100k")
    new = data.ratings["user"] % 5 == 0
    users, items = cfkit.IdMap.of(data.users["user"]), cfkit.IdMap.of(data.items["item"])
    x, y = cfkit.to_xy(data.ratings[~new], users, items)
    size = {"n_users": len(users), "n_items": len(items)}
    model = cfkit.fit_bayes((x, y), sweeps=6, progress=False, **size)
    newcomers = cfkit.Newcomers.of(model, (x, y), data.users, data.items, users, items)
    count = np.bincount(x[:, 1], minlength=len(items))
    means = np.where(count, np.bincount(x[:, 1], y, len(items)) / np.maximum(count, 1), y.mean())
    off, of_means = [], []
    for user, theirs in data.ratings[new].groupby("user"):
        theirs = theirs.sample(frac=1, random_state=int(user))
        shown, rest = theirs.iloc[:10], theirs.iloc[10:]
        answers = dict(zip(shown["item"], shown["rating"], strict=True))
        person = data.users.set_index("user").loc[user].to_dict()
        off.extend(newcomers.new_user(answers, person).predict(rest["item"]) - rest["rating"])
        of_means.extend(means[items.rows(rest["item"])] - rest["rating"])
    assert rmse(np.array(off)) < 0.94 * rmse(np.array(of_means))


def test_a_film_whose_title_another_has_too_is_called_by_its_id(invented):
    items = invented.data.items.copy()
    items.loc[items["item"] == 2, "title"] = items.loc[items["item"] == 1, "title"].item()
    made = invented.made_of(invented.model, items=items)
    assert made.items.shown[:2] == [1, 2]
    assert made.items.shown[2] == items["title"][2]


def test_one_star_is_an_answer_where_the_model_goes_down_to_one(invented):
    x, y = invented.train
    kind = x[y >= 2], y[y >= 2]
    made = cfkit.Newcomers.of(invented.model, kind)
    assert made.new_user({0: 1}).n_answers == 1
    made = cfkit.Newcomers.of(cfkit.DotProductBias(len(invented.users), 120, 3), kind)
    with pytest.raises(RatingError, match="from 2 to 5"):
        made.new_user({0: 1})
    wide = cfkit.Newcomers.of(cfkit.DotProductBias(len(invented.users), 120, 3), kind, stars=(1, 5))
    assert wide.new_user({0: 1}).n_answers == 1
    with pytest.raises(RatingError, match=r"got \(3, 5\), and the ratings of train go from 2"):
        cfkit.Newcomers.of(invented.model, kind, stars=(3, 5))
