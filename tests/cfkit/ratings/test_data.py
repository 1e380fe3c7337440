import dataclasses

import pandas as pd
import pytest

from cfkit.ratings import RatingData, genre_table

FILMS = pd.DataFrame({"item": [4, 9], "genres": ["Comedy|Drama", "Drama"]})


def test_a_film_has_a_one_for_each_of_its_genres():
    genres = genre_table(FILMS)
    assert genres.loc[4].to_dict() == {"Comedy": 1, "Drama": 1}
    assert genres.loc[9].to_dict() == {"Comedy": 0, "Drama": 1}


def test_a_data_set_cannot_be_swapped_underneath_a_lesson():
    data = RatingData("tiny", FILMS, FILMS, FILMS)
    with pytest.raises(dataclasses.FrozenInstanceError):
        data.name = "other"
