import pytest

from cfkit import IdMap
from cfkit.errors import UnknownIdError
from cfkit.ratings.nearest import did_you_mean, nearest

FILMS = ["Star Wars (1977)", "Stargate (1994)", "Fargo (1996)"]


def test_a_beginning_finds_the_whole_title():
    assert nearest("star wars", FILMS)[0] == "Star Wars (1977)"


def test_a_slip_of_the_keyboard_is_forgiven():
    assert nearest("Frago (1996)", FILMS)[0] == "Fargo (1996)"


def test_numbers_are_near_by_their_difference():
    assert nearest(944, [1, 943, 500], n=2) == [943, 500]


def test_where_nothing_is_near_nothing_is_asked():
    assert did_you_mean("Zzyzx", FILMS) == ""
    assert did_you_mean("Zzyzx", [1, 2]) == ""


def test_a_map_of_ids_names_the_nearest_too():
    with pytest.raises(UnknownIdError, match="Did you mean 943 or 942"):
        IdMap.of([942, 943, 1]).rows([944])
