import numpy as np
import pytest

from cfkit.auditing import dominance
from cfkit.errors import RatingError, UnknownIdError


@pytest.fixture(scope="module")
def bent(club):
    world, train, test = club
    return dominance(train, test, group=world.truth.fans)


def test_a_group_that_is_left_out_has_no_ratings_left(bent, club):
    world, (x, _), _ = club
    gone = int(world.truth.fans[x[:, 0]].sum())
    assert bent.loc["all ratings", "ratings"] - bent.loc["without the group", "ratings"] == gone


def test_nothing_changes_where_nothing_is_left_out(bent):
    row = bent.loc["all ratings"]
    assert row["places"] == row["change"] == row["front"] == 0


def test_twelve_fans_hold_places_of_the_front_page_and_twelve_by_lot_do_not(bent):
    assert bent.loc["without the group", "front"] >= 3
    assert bent.loc["as many by lot", "front"] <= 1


def test_a_thinned_group_is_between_all_and_none(bent):
    assert (
        bent.loc["without the group", "ratings"]
        < bent.loc["the group thinned", "ratings"]
        < bent.loc["all ratings", "ratings"]
    )


def test_a_members_ratings_are_thinned_to_what_others_have(club):
    (x, y), test = club[1], club[2]
    busy = np.bincount(x[:, 0]).argmax()
    usual = np.median(np.delete(np.bincount(x[:, 0]), busy))
    table = dominance((x, y), test, group={int(busy)})
    thinned = table.loc["the group thinned", "ratings"] - table.loc["without the group", "ratings"]
    assert thinned == int(usual)


def test_the_busiest_are_the_group_unless_another_is_given(club):
    (x, _), test = club[1], club[2]
    counts = np.sort(np.bincount(x[:, 0]))[::-1]
    table = dominance(club[1], test, share=0.1)
    gone = table.loc["all ratings", "ratings"] - table.loc["without the group", "ratings"]
    assert gone == counts[:30].sum()


def test_the_change_has_an_interval_around_it(bent):
    rows = bent.drop("all ratings")
    assert (rows["low"] < rows["change"]).all()
    assert (rows["change"] < rows["high"]).all()


@pytest.mark.parametrize(
    ("settings", "match"),
    [
        ({"share": 0.0}, "share=0.0 of 300 is nobody"),
        ({"share": 1.0}, "share=1.0 of 300 is everybody"),
        ({"group": np.ones(300, bool)}, "this one is everybody"),
        ({"group": set()}, "this one is nobody"),
        ({"k": 120}, "A list of k=120 needs"),
    ],
)
def test_a_group_that_is_no_part_is_an_error(settings, match, club):
    with pytest.raises(RatingError, match=match):
        dominance(club[1], club[2], **settings)


def test_somebody_outside_the_group_must_have_held_out_ratings(club):
    with pytest.raises(RatingError, match="held-out ratings of those outside the group"):
        dominance(club[1], (np.array([[7, 0]]), np.array([3.0])), group=[7])


def test_held_out_users_that_nobody_knows_are_an_error(club):
    with pytest.raises(UnknownIdError, match="test has 1 users that the model does not know"):
        dominance(club[1], (np.array([[300, 0]]), np.array([3.0])))
