import pandas as pd
import pytest

from cfkit.errors import RatingError
from cfkit.ratings import feature_table

FILMS = pd.DataFrame(
    {"item": [7, 3, 5], "year": [1990, None, 2000], "genres": ["Comedy|Drama", "Drama", ""]}
)


def test_a_number_gives_itself_around_the_mean_and_its_square():
    table = feature_table(FILMS, [7, 3, 5])
    assert table["year"].tolist() == [-5, 0, 5]  # a blank counts as the mean
    assert table["year²"].tolist() == [25, 25, 25]


def test_each_word_of_a_text_gets_a_column():
    table = feature_table(FILMS, [5, 7])
    assert table["genres: Drama"].tolist() == [0, 1]
    assert table["genres: Comedy"].tolist() == [0, 1]


def test_an_id_of_which_nothing_is_known_gets_the_mean():
    assert feature_table(FILMS, [99])["genres: Drama"].tolist() == [pytest.approx(2 / 3)]


def test_titles_are_left_out():
    films = pd.DataFrame({"item": range(60), "title": map(str, range(60)), "year": range(60)})
    assert list(feature_table(films, range(60))) == ["year", "year²"]


def test_two_rows_for_one_id_are_an_error():
    with pytest.raises(RatingError, match=r"7 has several.*drop_duplicates"):
        feature_table(pd.concat([FILMS, FILMS.iloc[:1]]), [7])


def test_a_table_of_ids_alone_is_an_error():
    with pytest.raises(RatingError, match="found nothing to describe with"):
        feature_table(FILMS[["item"]], [7])
