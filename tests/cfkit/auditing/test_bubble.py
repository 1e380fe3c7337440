import numpy as np
import pytest

from cfkit import fit_bayes
from cfkit.auditing import filter_bubble, plot_bubble
from cfkit.errors import ModelError, RatingError


def first_eight(club):
    """Eight ratings of each user, to begin with."""
    x, y = club[1]
    nth = np.zeros(len(x), dtype=int)
    for user in range(300):
        nth[x[:, 0] == user] = np.arange((x[:, 0] == user).sum())
    return x[nth < 8], y[nth < 8]


@pytest.fixture(scope="module")
def rounds(club, model):
    return filter_bubble(model, first_eight(club), club[0].truth, k=5, again=True)


def test_lists_narrow_while_people_are_more_content(rounds):
    alone = rounds.table().loc["the model alone"]
    assert alone["similarity"].iloc[-1] > alone["similarity"].iloc[0] + 0.1
    assert alone["stars"].iloc[-1] > alone["stars"].iloc[0]


def test_chance_neither_narrows_nor_pleases(rounds):
    alone, chance = (rounds.table().loc[way] for way in ("the model alone", "all by chance"))
    assert abs(chance["similarity"].iloc[-1] - chance["similarity"].iloc[0]) < 0.05
    assert (chance["stars"] < alone["stars"]).all()


def test_a_place_by_chance_keeps_more_of_the_catalogue_in_sight(rounds):
    alone, one = (rounds.table().loc[way] for way in ("the model alone", "1 of 5 by chance"))
    assert (one["coverage"] > alone["coverage"]).all()


def test_it_says_whose_word_the_ratings_are(rounds, club, model):
    assert rounds.judged_by == "the world's own truth"
    assert str(rounds).startswith("Each item shown again and again, rated by the world's own truth")
    game = filter_bubble(model, club[1], k=3, rounds=1)
    assert game.rules == "Each item shown once, rated by the model's own predictions"


def test_the_same_seed_plays_the_same_rounds(club, model):
    begin = first_eight(club)
    games = [filter_bubble(model, begin, club[0].truth.stars, k=3, rounds=2) for _ in range(2)]
    assert games[0].table().equals(games[1].table())


def test_what_was_rated_is_not_shown_again(by_hand):
    model = by_hand(np.zeros((2, 1)), np.ones((6, 1)), item_bias=[5, 4, 3, 3, 3, 3])
    fit = lambda _train: model  # noqa: E731
    game = filter_bubble(model, ([[0, 5], [1, 5]], [1.0, 5]), k=1, rounds=5, fit=fit)
    alone = game.table().loc["the model alone", "stars"]
    assert alone.tolist() == [5, 4, 3, 3, 3]


def test_another_way_to_learn_can_be_given(club, model):
    asked = []

    def fit(train):
        asked.append(len(train[0]))
        return fit_bayes(train, n_users=300, n_items=120, n_factors=2, progress=False)

    filter_bubble(model, club[1], club[0].truth, k=2, rounds=2, by_chance=0, fit=fit)
    assert asked[1] == asked[0] + 600


def test_a_model_with_other_users_cannot_play(club, model):
    few = lambda _train: fit_bayes(([[0, 0]], [3.0]), progress=False)  # noqa: E731
    with pytest.raises(ModelError, match="300 users and 120 items: it gave one of 1 and 1"):
        filter_bubble(model, club[1], k=2, fit=few)


@pytest.mark.parametrize(
    ("settings", "match"),
    [
        ({"truth": np.zeros((3, 3))}, r"shape \(300, 120\), .*: got float64 \(3, 3\)"),
        ({"truth": np.full((300, 120), np.nan)}, "and no blanks"),
        ({"truth": "what they like"}, "and no blanks"),
        ({"rounds": 0}, "rounds to be a whole number from 1 on: got rounds=0"),
        ({"rounds": 1.5}, "got rounds=1.5"),
        ({"by_chance": 11}, r"from 0 to k=10: got by_chance=11"),
        ({"k": 40, "by_chance": 0}, r"5 rounds of k=40 needs"),
    ],
)
def test_a_game_that_cannot_be_played_is_an_error(settings, match, club, model):
    with pytest.raises(RatingError, match=match):
        filter_bubble(model, club[1], **settings)


def test_a_seed_is_a_whole_number(club, model):
    with pytest.raises(ModelError, match="A seed is a whole number from 0 on: got 'luck'"):
        filter_bubble(model, club[1], seed="luck")


def test_a_bubble_can_be_drawn(rounds):
    ax = plot_bubble(rounds, of="coverage")
    assert ax.lines[0].get_label() == "the model alone"
    assert "truth" in ax.get_xlabel()
    with pytest.raises(RatingError, match=r"similarity, coverage.*got 'joy'"):
        plot_bubble(rounds, of="joy")
