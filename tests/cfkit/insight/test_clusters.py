import numpy as np
import pytest

from cfkit.insight.clusters import clustered, joined, students_quantile


@pytest.mark.parametrize(
    ("level", "freedom", "told"),
    [
        (0.975, 1, 12.706), (0.975, 2, 4.303), (0.975, 10, 2.228), (0.9995, 2, 31.599),
        (0.9995, 4, 8.610), (0.975, 120, 1.980), (0.975, 1e9, 1.960),
    ],
)  # fmt: skip
def test_students_quantiles_are_those_of_the_tables(level, freedom, told):
    assert students_quantile(level, freedom) == pytest.approx(told, abs=1e-3)


def test_one_group_does_not_say_how_far_others_may_differ():
    mean, error = clustered(np.array([1.0, 3.0]), np.array([4, 4]))
    assert mean == 2.0
    assert np.isnan(error)


def test_two_errors_known_alike_are_known_by_both_together():
    assert joined([3.0, 4.0], [10, 1e9])[0] == 5.0
    assert joined([1.0, 1.0], [10, 10])[1] == pytest.approx(20)
    assert joined([1.0, 0.0], [10, 2])[1] == pytest.approx(10)
