import numpy as np
import pytest
import torch

from cfkit.bayes.grouping import Grouped
from cfkit.bayes.sides import Side

NO_FEATURES = (torch.zeros(1, 0), torch.zeros(2, 0))


def two_sides(stars):
    """One user, two items that are known for certain: factor 1 and bias 0, factor -2 and bias 1."""
    own, other = torch.zeros(2, dtype=torch.int64), torch.arange(2)
    user = Side(Grouped(own, other, torch.tensor(stars), 1), 1, NO_FEATURES[0], 1.0)
    items = Side(Grouped(other, own, torch.tensor(stars), 2), 1, NO_FEATURES[1], 1.0)
    items.mean = torch.tensor([[1.0, 0.0], [-2.0, 1.0]])
    return user, items


def test_with_items_known_a_user_is_a_ridge_regression():
    user, items = two_sides([2.0, -1.0])
    user.sweep(items, noise=0.5)
    seen, left = np.array([[1.0, 1.0], [-2.0, 1.0]]), np.array([2.0, -1.0 - 1.0])
    precision = seen.T @ seen / 0.5 + 8 * np.eye(2)
    assert user.cov[0].numpy() == pytest.approx(np.linalg.inv(precision), abs=1e-5)
    by_hand = np.linalg.solve(precision, seen.T @ left / 0.5)
    assert user.mean[0].numpy() == pytest.approx(by_hand, abs=1e-5)


def test_the_error_it_expects_is_that_of_its_means_and_of_what_it_does_not_know():
    user, items = two_sides([2.0, -1.0])
    expected = user.sweep(items, noise=0.5) + 2.0**2 + 1.0**2
    seen, left = np.array([[1.0, 1.0], [-2.0, 1.0]]), np.array([2.0, -2.0])
    of_means = ((left - seen @ user.mean[0].numpy()) ** 2).sum()
    unknown = np.trace(seen @ user.cov[0].numpy() @ seen.T)
    assert expected == pytest.approx(of_means + unknown, rel=1e-5)
