"""One side of a trained model, held still while somebody on the other side is placed.

In: a model's numbers. Out: what answers about these rows tell of whoever gave them.

A score is mean + u·v + b + c. To the newcomer's numbers (u, b) an item looks like a = (v, 1), with
its own bias c taken off; to a new item's numbers (v, c) a user looks like (u, 1).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]

_AT_ONCE = 2_048  # answers: their covariances are gathered, and those are large


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """The rows that stay where they are.

    Args:
        design: a = (v, 1) for each row, or v where the model has no biases, shape (n, d).
        bias: c, shape (n,).
        n_factors: The length of v, k.
        cov: How uncertain (v, c) is, covariances, shape (n, k + 1, k + 1); None if nobody knows.
    """

    design: Array
    bias: Array
    n_factors: int
    cov: npt.NDArray[Any] | None

    @classmethod
    def of(cls, factors: Array, bias: Array, cov: Array | None, has_bias: bool) -> Held:
        """Hold one side of a model."""
        ones = np.ones((len(bias), int(has_bias)))
        return cls(np.column_stack([factors, ones]), bias, factors.shape[1], cov)

    def with_doubt(self, rows: Rows, cov: Array, of_others: Array) -> Held:
        """Hold the same rows, knowing how uncertain they are.

        Args:
            rows: Those it is known of, m of them.
            cov: Their covariances, shape (m, d, d).
            of_others: The covariance of everybody else, shape (d, d).
        """
        n, d = self.design.shape
        shape = (n, self.n_factors + 1, self.n_factors + 1)
        doubt = np.zeros(shape, dtype=np.float32)  # the largest table of all
        doubt[:, :d, :d] = of_others
        doubt[rows, :d, :d] = cov
        return Held(self.design, self.bias, self.n_factors, doubt)

    def tell(self, rows: Rows, slope: Array, target: Array) -> tuple[Array, Array, float]:
        """Sum up what answers about some rows tell.

        Args:
            rows: The rows that were rated, n of them.
            slope: What a step in the score is worth, shape (n,).
            target: The score that each answer points at, less the mean, shape (n,).

        Returns:
            Σ g² E[a aᵀ], shape (d, d); Σ g² E[a (target - c)], shape (d,); Σ g² E[(target - c)²].
        """
        a, weight, left = self.design[rows], slope**2, target - self.bias[rows]
        square = a.T @ (weight[:, None] * a)
        pull = a.T @ (weight * left)
        rest = float(weight @ left**2)
        if self.cov is not None:
            parts = np.split(np.arange(len(rows)), range(_AT_ONCE, len(rows), _AT_ONCE))
            spread = np.zeros(self.cov.shape[1:])
            for part in parts:
                spread += np.tensordot(weight[part], self.cov[rows[part]], axes=1)
            k = self.n_factors
            square[:k, :k] += spread[:k, :k]
            pull[:k] -= spread[:k, k]
            rest += float(spread[k, k])
        return square, pull, rest

    def expect(self, numbers: Array, rows: Rows | slice) -> Array:
        """What somebody's numbers and these rows add up to, shape (n,)."""
        return self.design[rows] @ numbers + self.bias[rows]

    def variance(self, numbers: Array, cov: Array, rows: Rows | slice) -> Array:
        """How far that may be off, as a variance, shape (n,)."""
        a = self.design[rows]
        spread: Array = np.einsum("ni,ij,nj->n", a, cov, a, optimize=True)
        if self.cov is not None:
            theirs, k = self.cov[rows], self.n_factors
            one = np.append(numbers[:k], 1.0)
            spread = spread + theirs.reshape(len(a), (k + 1) ** 2) @ np.outer(one, one).reshape(-1)
            both = theirs[:, :k, :k].reshape(len(a), k**2)
            spread = spread + both @ cov[:k, :k].reshape(-1)
        return spread
