import numpy as np
import pandas as pd
import pytest

from cfkit.errors import RatingError
from cfkit.ratings import check_ratings, density, genre_table
from cfkit.worlds import world


@pytest.fixture(scope="module")
def earth():
    return world()


def test_the_default_world_has_the_size_it_promises(earth):
    assert len(earth.ratings) == 10_000
    assert earth.users["user"].tolist() == list(range(1, 301))
    assert earth.items["item"].tolist() == list(range(1, 121))


def test_the_same_seed_makes_the_same_world(earth):
    again = world(seed=42)
    pd.testing.assert_frame_equal(earth.ratings, again.ratings)
    pd.testing.assert_frame_equal(earth.items, again.items)
    pd.testing.assert_frame_equal(earth.users, again.users)


def test_another_seed_makes_another_world(earth):
    assert not earth.ratings.equals(world(seed=43).ratings)


def test_its_ratings_are_a_sound_table_of_whole_stars(earth):
    check_ratings(earth.ratings)
    assert set(earth.ratings["rating"]) == {1, 2, 3, 4, 5}


def test_three_and_four_stars_are_more_than_half_of_all(earth):
    assert earth.ratings["rating"].isin([3, 4]).mean() > 0.5


def test_everybody_and_everything_has_at_least_three_ratings(earth):
    assert earth.ratings.groupby("user").size().reindex(earth.users["user"]).min() >= 3
    assert earth.ratings.groupby("item").size().reindex(earth.items["item"]).min() >= 3


def test_a_fifth_of_the_films_has_more_than_two_fifths_of_the_ratings(earth):
    counts = earth.ratings.groupby("item").size().sort_values(ascending=False)
    assert counts.iloc[:24].sum() > 0.4 * counts.sum()


def test_ratings_come_in_order_and_within_three_years(earth):
    times = earth.ratings["timestamp"]
    assert times.is_monotonic_increasing
    assert 2 < (times.max() - times.min()) / (365 * 86_400) <= 3


def test_every_title_is_there_once_and_names_its_year(earth):
    assert earth.items["title"].is_unique
    years = earth.items["title"].str.extract(r"\((\d{4})\)$", expand=False)
    assert years.astype(int).tolist() == earth.items["year"].tolist()


def test_every_film_has_one_genre_or_two(earth):
    assert set(genre_table(earth.items).sum(axis=1)) == {1, 2}


def test_its_people_have_an_age_a_gender_and_a_job(earth):
    assert earth.users["age"].between(16, 90).all()
    assert earth.users[["gender", "occupation"]].notna().all(axis=None)


def test_twelve_fans_rate_mostly_animation_and_love_it(earth):
    animated = genre_table(earth.items)["Animation"] == 1
    fans = earth.users["user"][earth.truth.fans]
    theirs = earth.ratings[earth.ratings["user"].isin(fans)]
    on_topic = theirs["item"].map(animated)
    assert len(fans) == 12
    assert on_topic.mean() > 0.8
    assert theirs["rating"][on_topic].mean() > 4.5


def test_the_fans_lift_animation_in_the_list_of_best_averages(earth):
    animated = genre_table(earth.items)["Animation"] == 1
    fans = earth.users["user"][earth.truth.fans]

    def animated_among_the_ten_best(ratings):
        return animated[ratings.groupby("item")["rating"].mean().nlargest(10).index].sum()

    without = earth.ratings[~earth.ratings["user"].isin(fans)]
    assert animated_among_the_ten_best(earth.ratings) > animated_among_the_ten_best(without)


def test_the_truth_misses_only_by_the_noise(earth):
    rows = earth.ratings["user"] - 1, earth.ratings["item"] - 1
    gaps = earth.ratings["rating"] - earth.truth.stars[rows]
    assert (gaps**2).mean() == pytest.approx(0.6**2 + 1 / 12, abs=0.1)  # noise and rounding


def test_a_small_world_can_be_full():
    tiny = world(seed=1, n_users=4, n_items=3, n_ratings=12, n_factors=2, n_fans=0)
    assert density(tiny.ratings) == 1.0
    assert tiny.truth.user_factors.shape == (4, 2)
    assert tiny.truth.stars.shape == (4, 3)


def test_a_sparse_world_still_leaves_nobody_out():
    sparse = world(seed=1, n_users=8, n_items=6, n_ratings=14, n_fans=1)
    assert sparse.ratings["user"].nunique() == 8
    assert sparse.ratings["item"].nunique() == 6


def test_with_more_films_than_titles_there_are_sequels():
    many = world(n_items=250, n_ratings=9000)
    assert many.items["title"].is_unique
    assert many.items["title"].str.contains(r" 3 \(").sum() == 10


@pytest.mark.parametrize(
    "sizes", [{"n_ratings": 419}, {"n_ratings": 36_001}, {"n_fans": 301}, {"n_factors": 0}]
)
def test_sizes_that_do_not_fit_are_an_error(sizes):
    with pytest.raises(RatingError, match="has room for 420 to 36000 ratings"):
        world(**sizes)


def test_true_scores_stay_inside_the_range(earth):
    assert np.all((earth.truth.stars > 0) & (earth.truth.stars < 5.5))
