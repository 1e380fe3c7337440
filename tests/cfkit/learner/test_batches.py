import pytest
import torch

from cfkit.learner.batches import batch_for, batch_sizes, batches, kept_decay


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


def test_a_batch_of_64_decays_as_it_was_told():
    assert kept_decay(0.1, 10_000, 64) == pytest.approx(0.1)


def test_half_the_steps_decay_twice_as_much_each():
    assert kept_decay(0.1, 40_000, 128) == pytest.approx(0.2)


def test_the_decay_of_an_epoch_stops_growing_at_640_steps():
    assert kept_decay(0.1, 80_000, 256) * (80_000 / 256) == pytest.approx(64)
    assert kept_decay(0.1, 25_000_000, 78_144) * (25_000_000 / 78_144) == pytest.approx(64)
