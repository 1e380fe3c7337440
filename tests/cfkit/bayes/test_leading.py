import numpy as np
import pytest
import torch

from cfkit.bayes.grouping import Grouped
from cfkit.bayes.leading import first_guess, who_rated_what


def grouped(x, stars, n_users, n_items):
    x, stars = torch.as_tensor(x), torch.as_tensor(stars, dtype=torch.float32)
    return (
        Grouped(x[:, 0], x[:, 1], stars, n_users),
        Grouped(x[:, 1], x[:, 0], stars, n_items),
    )


def chance():
    return torch.Generator().manual_seed(0)


def test_sums_go_over_each_rows_own_ratings():
    users, _ = grouped([[2, 0], [0, 1], [2, 1]], [1, 1, 1], 3, 2)
    table = torch.tensor([[1.0, 10.0], [2.0, 20.0]])
    assert users.sums(table).tolist() == [[2, 20], [0, 0], [3, 30]]


def test_sums_can_be_weighted_by_the_stars():
    users, _ = grouped([[1, 0], [0, 1], [1, 1]], [5, 1, 2], 2, 2)
    assert users.sums(torch.tensor([[1.0], [10.0]]), users.stars).tolist() == [[10], [25]]


def test_two_crowds_that_rate_different_items_lie_apart_whatever_their_stars():
    pairs = [(u, i) for u in range(20) for i in range(10) if (i < 6) == (u < 12)]
    by_user, by_item = who_rated_what(*grouped(pairs, np.zeros(len(pairs)), 20, 10), 2, chance())
    assert by_user.shape == (20, 3)
    one, other = by_user[:12, :2], by_user[12:, :2]
    assert (one @ other.T).abs().max() < 1e-4 * (one @ one.T).abs().max()
    assert by_item[:, 2].tolist() == pytest.approx([np.log(13)] * 6 + [np.log(9)] * 4)


def test_the_first_guess_finds_the_items_that_divide_people():
    """Half of the people love what the other half hates: items 0 and 1; nobody minds the rest."""
    pairs = [(u, i) for u in range(30) for i in range(6)]
    stars = [(2 if u % 2 else -2) * {0: 1, 1: -1}.get(i, 0) for u, i in pairs]
    factors, bias = first_guess(*grouped(pairs, stars, 30, 6), 1, chance())
    assert factors[0, 0] == pytest.approx(-factors[1, 0].item(), rel=1e-3)
    assert factors[2:].abs().max() < 1e-4
    assert bias.abs().max() < 1e-6
