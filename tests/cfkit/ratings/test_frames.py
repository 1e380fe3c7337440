import numpy as np
import pandas as pd
import pytest

from cfkit import DotProductBias, IdMap, Ratings, fit_one_cycle, joined, to_xy
from cfkit.errors import RatingError


@pytest.fixture
def table():
    return pd.DataFrame(
        {
            "who": ["ann", "ann", "bob"],
            "book": [7, 8, 7],
            "stars": [5, 3, 4],
            "name": ["Emma", "Persuasion", "Emma"],
        }
    )


def read(table, **changed):
    return Ratings.from_frame(
        table, **{"user": "who", "item": "book", "rating": "stars", "title": "name", **changed}
    )


def test_anybodys_columns_become_the_kits(table):
    data = read(table)
    assert data.ratings.to_dict("list") == {
        "user": ["ann", "ann", "bob"],
        "item": [7, 8, 7],
        "rating": [5.0, 3.0, 4.0],
    }
    assert data.items.to_dict("list") == {"item": [7, 8], "title": ["Emma", "Persuasion"]}
    assert data.users["user"].tolist() == ["ann", "bob"]


def test_items_without_titles_go_by_their_ids(table):
    assert read(table.drop(columns="name"), title=None).items["title"].tolist() == ["7", "8"]


def test_what_was_read_can_be_learned_from(table):
    ratings = read(table).ratings
    users, items = IdMap.of(ratings["user"]), IdMap.of(ratings["item"])
    model = DotProductBias(len(users), len(items), 2)
    history = fit_one_cycle(model, to_xy(ratings, users, items), epochs=1, progress=False)
    assert len(history.train_loss) == 1


def test_tables_that_were_put_together_keep_their_titles(table):
    both = pd.concat([table, table.assign(who="cem", name="EMMA", book=9).iloc[:1]])
    assert read(both).items["title"].tolist() == ["Emma", "Persuasion", "EMMA"]


def test_the_table_itself_is_not_changed(table):
    before = table.copy()
    read(table)
    assert table.equals(before)


def test_a_missing_column_is_named_beside_those_there(table):
    with pytest.raises(RatingError, match=r"no column 'star'; the table has 'who', .*'stars'"):
        read(table, rating="star")


def test_a_blank_is_counted_and_is_no_zero(table):
    with pytest.raises(RatingError, match=r"needs a 'stars': 1 of 3 have none. A blank is not a"):
        read(table.assign(stars=[5, np.nan, 4]))


def test_ratings_in_words_are_refused(table):
    with pytest.raises(RatingError, match=r"'stars' is of type .*pd.to_numeric"):
        read(table.assign(stars=["good", "bad", "good"]))


def test_an_infinite_rating_is_refused(table):
    with pytest.raises(RatingError, match="must be finite numbers"):
        read(table.assign(stars=[5.0, np.inf, 4.0]))


def test_a_pair_that_is_there_twice_is_named(table):
    twice = pd.concat([table, table.iloc[[0]]])
    with pytest.raises(RatingError, match="1 rows repeat a pair, such as user ann and item 7"):
        read(twice)


def test_one_user_alone_has_nobody_to_agree_with(table):
    with pytest.raises(RatingError, match=r"All 2 ratings are by the user 'ann'.*Is 'who' the"):
        read(table[table["who"] == "ann"])


def test_one_column_cannot_play_two_parts(table):
    with pytest.raises(RatingError, match="a column each: got 'who', 'who' and 'stars'"):
        read(table, item="who")


@pytest.mark.parametrize("zone", [None, "Europe/Berlin"])
def test_dates_become_seconds(table, zone):
    days = pd.to_datetime(["1970-01-02", "1970-01-03", "1970-01-04"], utc=True).tz_convert(zone)
    data = read(table.assign(day=days), timestamp="day")
    assert data.ratings["timestamp"].tolist() == [86_400, 2 * 86_400, 3 * 86_400]


def test_seconds_stay_seconds(table):
    data = read(table.assign(timestamp=[5, 6, 7]))
    assert data.ratings["timestamp"].tolist() == [5, 6, 7]


def test_dates_in_words_are_refused(table):
    with pytest.raises(RatingError, match=r"'timestamp' is of type .*such as 'May 1'.*to_datetime"):
        read(table.assign(timestamp="May 1"))


@pytest.mark.parametrize("asked", ["title", "timestamp"])
def test_a_column_that_was_asked_for_must_be_there(table, asked):
    with pytest.raises(RatingError, match=r"There is no column 'nam'; .* Did you mean 'name'"):
        read(table, **{asked: "nam"})


@pytest.mark.parametrize("column", ["who", "book"])
def test_ids_that_are_text_and_numbers_are_refused(table, column):
    mixed = pd.Series(["a", 1, "a"] if column == "who" else [1, "a", 1], dtype=object)
    with pytest.raises(RatingError, match="either all text or all numbers: got both"):
        read(table.assign(**{column: mixed}))


def test_a_table_without_columns_is_said_to_have_none():
    with pytest.raises(RatingError, match="no column 'user'; the table has no columns at all"):
        Ratings.from_frame(pd.DataFrame())


def test_genres_that_nobody_knows_cannot_be_joined(table):
    with pytest.raises(RatingError, match="no genres are known; there is item, title"):
        joined(read(table), "genres")


def test_an_empty_table_is_said_to_be_empty(table):
    with pytest.raises(RatingError, match="at least one row"):
        read(table.iloc[:0])


def test_a_list_is_no_table():
    with pytest.raises(RatingError, match="a list came"):
        Ratings.from_frame([(1, 2, 3)])


BOOKS = pd.DataFrame({"book": [8, 7, 9], "genres": ["Drama", "Comedy|Drama", "Comedy"]})


def test_what_is_known_of_items_and_users_comes_along(table):
    about = pd.DataFrame({"who": ["bob", "ann"], "age": [30, 40]})
    data = read(table, items=BOOKS, users=about)
    assert data.items.to_dict("list") == {
        "item": [7, 8, 9],
        "title": ["Emma", "Persuasion", "9"],
        "genres": ["Comedy|Drama", "Drama", "Comedy"],
    }
    beside = joined(data, "users", "genres")
    assert beside["age"].tolist() == [40, 40, 30]
    assert beside["Comedy"].tolist() == [1, 0, 1]


def test_a_table_of_items_may_hold_the_titles_and_the_kits_own_name_for_ids(table):
    books = pd.DataFrame({"item": [7, 8], "name": ["Emma", "Persuasion"], "year": [1815, 1817]})
    items = read(table.drop(columns="name"), items=books).items
    assert items["title"].tolist() == ["Emma", "Persuasion"]
    assert items["year"].tolist() == [1815, 1817]


def test_the_ratings_own_table_can_say_it_again_and_again(table):
    table["genres"] = ["Comedy", "Drama", "Comedy"]
    assert read(table, items=table[["book", "genres"]]).items["genres"].tolist() == [
        "Comedy", "Drama"
    ]  # fmt: skip


def test_an_item_of_which_nothing_is_known_stays_with_blanks(table):
    items = read(table, items=BOOKS.head(1)).items
    assert items["item"].tolist() == [7, 8]
    assert items["genres"].isna().tolist() == [True, False]


@pytest.mark.parametrize(
    ("items", "match"),
    [
        ("books", "items= is a DataFrame with one row per item; a str came"),
        (BOOKS.rename(columns={"book": "books"}), r"column 'book'.*Did you mean 'books'"),
        (BOOKS.assign(book=7), "one row per item, and 7 has several that differ"),
        (BOOKS.assign(book=["a", "b", "c"]), "has 'a', the ratings have 7"),
        (BOOKS.assign(book=[7, 8, None]), "some have none"),
    ],
)
def test_a_table_of_items_that_does_not_fit_is_an_error(table, items, match):
    with pytest.raises(RatingError, match=match):
        read(table, items=items)


def test_genres_that_nobody_gave_are_asked_for(table):
    with pytest.raises(RatingError, match="no genres are known; there is item, title"):
        joined(read(table), "genres")
