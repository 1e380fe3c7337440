"""Learn what newcomers are like from those who came before them.

In: ratings, with the other side held. Out: a normal belief about anybody's numbers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

_ROUNDS = 8  # more fit the rows that are there, and foretell the next no better
_FIRST_SPREAD = 0.1
_LEAST_NOISE = 1e-4


@dataclass(frozen=True, slots=True, eq=False)
class Prior:
    """Whoever is described by x has the numbers N((1, x) · weights, cov).

    Args:
        weights: The average and the effect of each number known, shape (1 + n_known, d).
        cov: How people differ who are described alike, shape (d, d).
        noise: The variance of stars around what is expected of them.
    """

    weights: Array
    cov: Array
    noise: float

    def mean(self, known: Array) -> Array:
        """Expect the numbers of somebody described by known, shape (d,)."""
        numbers: Array = self.weights[0] + known @ self.weights[1:]
        return numbers


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What the ratings of n rows tell of their numbers, summed up by row.

    Args:
        square: Σ g² E[a aᵀ], shape (n, d, d).
        pull: Σ g² E[a (target - c)], shape (n, d).
        rest: Σ g² E[(target - c)²] over all ratings.
        n_ratings: How many ratings there are.
    """

    square: Array
    pull: Array
    rest: float
    n_ratings: int


def learn(told: Told, known: Array, weight: Array, ridge: float) -> tuple[Prior, Array]:
    """Learn the belief under which the ratings are likeliest, by expectation and maximisation.

    Args:
        told: What the ratings tell of each of n rows.
        known: What is known of each row, standardised, shape (n, n_known).
        weight: How much each row counts, shape (n,).
        ridge: How shyly what is known foretells: as if so many rows had been seen to say 0.

    Returns:
        The belief, and how uncertain each row's numbers are under it, shape (n, d, d).
    """
    n, d = told.pull.shape
    x = np.column_stack([np.ones(n), known])
    weight = weight / weight.mean()
    shy = np.diag([0.0, *[ridge] * known.shape[1]])
    regress = np.linalg.solve((x * weight[:, None]).T @ x + shy, (x * weight[:, None]).T)
    prior = Prior(np.zeros((x.shape[1], d)), _FIRST_SPREAD * np.eye(d), 1.0)
    for _ in range(_ROUNDS):
        sure, cov = np.linalg.inv(prior.cov), _doubt(told, prior)
        mean = np.einsum("nij,nj->ni", cov, told.pull / prior.noise + x @ prior.weights @ sure)
        weights = regress @ mean
        off = mean - x @ weights
        spread = (off * weight[:, None]).T @ off + np.tensordot(weight, cov, axes=1)
        error = np.vdot(told.square, cov) + np.einsum("ni,nij,nj->", mean, told.square, mean)
        error += told.rest - 2 * np.vdot(mean, told.pull)
        prior = Prior(weights, spread / n, max(float(error) / told.n_ratings, _LEAST_NOISE))
    return prior, _doubt(told, prior)


def _doubt(told: Told, prior: Prior) -> Array:
    doubt: Array = np.linalg.inv(told.square / prior.noise + np.linalg.inv(prior.cov))
    return doubt
