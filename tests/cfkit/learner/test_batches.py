import pytest
import torch

from cfkit.learner.batches import batch_for, batch_sizes, batches, kept_pace


@pytest.mark.parametrize("batch", [1, 2, 64])
def test_an_epoch_holds_every_row_once_with_its_own_rating(batch):
    n = 40_000 if batch == 64 else 100
    x = torch.arange(2 * n).reshape(n, 2)
    dealt = list(batches(x, x[:, 0].float(), batch, None))
    rows, stars = (torch.cat(parts) for parts in zip(*dealt, strict=True))
    assert torch.equal(rows[rows[:, 0].argsort()], x)
    assert torch.equal(rows[:, 0].float(), stars)
    assert {len(y) for _, y in dealt[:-1]} == {batch}


def test_no_batch_is_a_single_row():
    """Batch norm cannot learn from one."""
    assert batch_sizes(26, 5) == [5, 5, 5, 5, 6]
    assert batch_sizes(27, 5) == [5, 5, 5, 5, 5, 2]
    assert batch_sizes(1, 5) == [1]


def test_without_shuffling_the_rows_come_as_they_stand():
    x = torch.arange(14).reshape(7, 2)
    dealt = batches(x, x[:, 0].float(), 3, shuffle=False)
    assert [rows[:, 0].tolist() for rows, _ in dealt] == [[0, 2, 4], [6, 8, 10, 12]]


def test_a_few_ratings_are_dealt_in_the_courses_batches_of_64():
    assert batch_for(1) == batch_for(20_480) == 64


def test_four_fifths_of_movielens_100k_get_256():
    assert batch_for(80_000) == 256


@pytest.mark.parametrize("n", [30_000, 800_000, 25_000_000])
def test_more_ratings_leave_at_most_320_steps_an_epoch(n):
    assert 200 <= n / batch_for(n) <= 320


def test_batches_of_64_are_taken_at_the_pace_that_was_told():
    assert kept_pace(0.01, 0.1, 10_000, 64) == pytest.approx((0.01, 0.1))


def test_a_larger_batch_takes_longer_steps_but_never_more_than_twice_as_long():
    assert kept_pace(0.01, 0.1, 320_000, 256)[0] == pytest.approx(0.01 * 2**0.5)
    assert kept_pace(0.01, 0.1, 25_000_000, 78_144)[0] == pytest.approx(0.02)


@pytest.mark.parametrize(("n", "batch"), [(40_000, 128), (60_000, 1024)])
def test_a_larger_batch_takes_as_much_away_in_an_epoch(n, batch):
    lr, wd = kept_pace(0.01, 0.1, n, batch)
    assert lr * wd * n / batch == pytest.approx(0.01 * 0.1 * n / 64)


def test_what_an_epoch_takes_away_stops_growing_at_1024_steps():
    for n in (80_000, 25_000_000):
        lr, wd = kept_pace(0.01, 0.1, n, batch_for(n))
        assert lr * wd * n / batch_for(n) == pytest.approx(0.01 * 0.1 * 1024)
