import os
from pathlib import Path

import pytest

from cfkit import movielens
from cfkit.errors import DataMissingError, RatingError
from cfkit.ratings import check_ratings, density, genre_table, joined
from cfkit.worlds import World

GENRES = ["unknown", "Comedy", "Drama"]


@pytest.fixture
def tiny_100k(tmp_path, monkeypatch):
    folder = tmp_path / "ml-100k"
    folder.mkdir()
    (folder / "u.data").write_text("1\t10\t5\t881250949\n2\t10\t3\t891717742\n")
    (folder / "u.genre").write_text("".join(f"{g}|{i}\n" for i, g in enumerate(GENRES)) + "\n")
    (folder / "u.item").write_bytes(
        "10|Le Café (1996)|01-Jan-1996||http://x|0|1|1\n11|unknown||||1|0|0\n".encode("latin-1")
    )
    (folder / "u.user").write_text("1|24|M|technician|05711\n2|53|F|other|94043\n")
    monkeypatch.setenv("CFKIT_DATA", str(tmp_path))
    return tmp_path


@pytest.fixture
def real_data():
    folder = os.environ.get("CFKIT_DATA")
    if not folder or not (Path(folder) / "ml-100k" / "u.data").is_file():
        pytest.skip("MovieLens is not here: set CFKIT_DATA to the folder that holds ml-100k")
    return Path(folder)


def test_ratings_films_and_people_are_read(tiny_100k):
    data = movielens.load("100k")
    assert data.name == "MovieLens 100K"
    assert data.ratings.to_dict("list") == {
        "user": [1, 2],
        "item": [10, 10],
        "rating": [5.0, 3.0],
        "timestamp": [881250949, 891717742],
    }
    assert data.users["zip_code"].tolist() == ["05711", "94043"]


def test_accents_survive_and_genres_are_named(tiny_100k):
    films = movielens.load("100k").items
    assert films.iloc[0].to_dict() == {
        "item": 10,
        "title": "Le Café (1996)",
        "year": 1996,
        "genres": "Comedy|Drama",
    }


def test_a_film_without_a_year_has_none(tiny_100k):
    assert movielens.load("100k").items["year"].isna().tolist() == [False, True]


def test_the_newer_format_has_half_stars_and_no_people(tmp_path, monkeypatch):
    folder = tmp_path / "ml-latest-small"
    folder.mkdir()
    (folder / "ratings.csv").write_text("userId,movieId,rating,timestamp\n7,1,3.5,851866703\n")
    (folder / "movies.csv").write_text(
        'movieId,title,genres\n1,"Kite, The (1995)",Drama|Comedy\n2,Fog,(no genres listed)\n'
    )
    monkeypatch.setenv("CFKIT_DATA", str(tmp_path))
    data = movielens.load("latest-small")
    assert data.ratings["rating"].tolist() == [3.5]
    assert data.items["genres"].tolist() == ["Drama|Comedy", "unknown"]
    assert data.users.to_dict("list") == {"user": [7]}


def test_a_download_in_the_cache_is_found(tiny_100k, monkeypatch):
    monkeypatch.delenv("CFKIT_DATA")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tiny_100k))
    (tiny_100k / "cfkit").mkdir()
    (tiny_100k / "ml-100k").rename(tiny_100k / "cfkit" / "ml-100k")
    assert len(movielens.load("100k").ratings) == 2


def test_without_the_data_the_error_says_both_ways_to_get_it():
    with pytest.raises(DataMissingError, match=r"Set CFKIT_DATA .*movielens\.download\(.100k.\)"):
        movielens.load("100k")


def test_the_error_names_the_folder_that_was_looked_in(tmp_path, monkeypatch):
    monkeypatch.setenv("CFKIT_DATA", str(tmp_path / "wrong"))
    with pytest.raises(DataMissingError, match=r"in CFKIT_DATA \(.*wrong\) and in .*cfkit"):
        movielens.load("100k")


def test_the_error_says_where_a_relative_folder_led(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CFKIT_DATA", "data")
    with pytest.raises(DataMissingError, match=rf"CFKIT_DATA \({tmp_path}/data\)"):
        movielens.load("100k")


def test_an_unknown_set_is_an_error_that_names_the_known_ones():
    with pytest.raises(DataMissingError, match="'100k', 'latest-small', '1m', '25m', not '1b'"):
        movielens.load("1b")


def test_a_lesson_gets_real_ratings_where_they_are_at_hand(tiny_100k):
    assert movielens.load_ratings().name == "MovieLens 100K"


def test_a_lesson_gets_an_invented_world_everywhere_else():
    data = movielens.load_ratings()
    assert isinstance(data, World)
    assert data.name == "an invented world (seed 42)"


def test_a_mistyped_folder_never_passes_for_an_invented_world(tmp_path, monkeypatch):
    monkeypatch.setenv("CFKIT_DATA", str(tmp_path / "mistyped"))
    with pytest.raises(DataMissingError, match=r"looked for ml-100k/u\.data in CFKIT_DATA \(.*mis"):
        movielens.load_ratings()


def test_the_real_100k_is_6_3_percent_full(real_data):
    data = movielens.load("100k")
    check_ratings(data.ratings)
    assert (len(data.ratings), len(data.users), len(data.items)) == (100_000, 943, 1_682)
    assert density(data.ratings) == pytest.approx(0.063, abs=0.0005)
    assert genre_table(data.items).shape == (1_682, 19)


def test_the_real_latest_small_has_half_stars(real_data):
    if not (real_data / "ml-latest-small").is_dir():
        pytest.skip("CFKIT_DATA holds no ml-latest-small")
    data = movielens.load("latest-small")
    check_ratings(data.ratings)
    assert 3.5 in set(data.ratings["rating"])
    assert set(data.ratings["item"]) <= set(data.items["item"])


@pytest.fixture
def tiny_1m(tmp_path, monkeypatch):
    folder = tmp_path / "ml-1m"
    folder.mkdir()
    (folder / "ratings.dat").write_text("1::10::5::978300760\n2::10::3::978302109\n")
    (folder / "movies.dat").write_bytes(
        "10::Le Café: The Return (1996)::Comedy|Drama\n".encode("latin-1")
    )
    (folder / "users.dat").write_text("1::F::1::10::48067\n2::M::56::16::02460\n")
    monkeypatch.setenv("CFKIT_DATA", str(tmp_path))
    return movielens.load("1m")


def test_the_million_is_read_with_its_double_colons(tiny_1m):
    assert tiny_1m.name == "MovieLens 1M"
    assert tiny_1m.ratings.to_dict("list") == {
        "user": [1, 2],
        "item": [10, 10],
        "rating": [5.0, 3.0],
        "timestamp": [978300760, 978302109],
    }
    assert tiny_1m.items["title"].tolist() == ["Le Café: The Return (1996)"]


def test_the_million_knows_its_users_jobs_by_name(tiny_1m):
    assert tiny_1m.users["occupation"].tolist() == ["K-12 student", "self-employed"]
    assert tiny_1m.users["zip_code"].tolist() == ["48067", "02460"]


def test_twenty_five_million_are_kept_slim(tmp_path, monkeypatch):
    folder = tmp_path / "ml-25m"
    folder.mkdir()
    (folder / "ratings.csv").write_text("userId,movieId,rating,timestamp\n7,1,3.5,851866703\n")
    (folder / "movies.csv").write_text("movieId,title,genres\n1,Fog (1980),Horror\n")
    monkeypatch.setenv("CFKIT_DATA", str(tmp_path))
    data = movielens.load("25m")
    assert data.name == "MovieLens 25M"
    assert data.ratings.memory_usage(index=False).sum() == 20  # bytes a rating, not 32


def test_tables_are_joined_on_request(tiny_1m):
    table = joined(tiny_1m, "items", "users", "genres")
    assert table["title"].tolist() == ["Le Café: The Return (1996)"] * 2
    assert table["gender"].tolist() == ["F", "M"]
    assert table["Comedy"].tolist() == [1, 1]
    assert joined(tiny_1m).equals(tiny_1m.ratings)


def test_a_table_that_nobody_has_is_named(tiny_1m):
    with pytest.raises(RatingError, match="'items', 'users' and 'genres' to join: got 'tags'"):
        joined(tiny_1m, "tags")
