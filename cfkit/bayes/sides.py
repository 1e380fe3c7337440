"""What is believed of all users, or of all items, while the other side is held.

In: ratings laid out by this side, and what is believed of the other. Out: means, covariances,
and priors that are learned along.

A row's numbers are its factors and, last, its bias: (u, b). A rating of the other side's (v, c)
is taken for u·v + b + c, so to (u, b) it looks like (v, 1) · (u, b), with c taken off.

Source:
    Lim and Teh (2007), Variational Bayesian approach to movie rating prediction, with priors on
    each factor's spread, and means that features foretell, as Simm et al. (2017), Macau.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from torch import Tensor

    from cfkit.bayes.grouping import Grouped

_FIRST_PRECISION = 8.0  # of every number before anything is known: about 0.35 stars


class Side:
    """Normal beliefs about the numbers of one side's rows.

    Args:
        ratings: The ratings, laid out by this side.
        n_factors: How many factors a row has, beside its bias.
        features: What is known of each row, standardised, shape (n, n_features); 0 of them will do.
        ridge: How shyly features foretell: as if so many rows had been seen to say 0.
    """

    def __init__(self, ratings: Grouped, n_factors: int, features: Tensor, ridge: float) -> None:
        n, d = len(ratings.count), n_factors + 1
        self.mean, self.cov = torch.zeros(n, d), torch.zeros(n, d, d)
        self._ratings = ratings
        self._features = features = torch.cat([torch.ones(n, 1), features], dim=1)
        self._foretold = torch.zeros(n, d)
        self._precision = torch.full((d,), _FIRST_PRECISION)
        gram = features.T @ features
        gram.diagonal().add_(ridge)
        self._regress = torch.linalg.solve(gram, features.T)

    def sweep(self, other: Side, noise: float) -> float:
        """Believe again, holding the other side.

        Args:
            other: What is believed of the other side.
            noise: The variance of a rating around what both sides expect.

        Returns:
            The squared error that is now expected, summed over all ratings, less Σ stars².
        """
        d = self.mean.shape[1]
        square, shift, rest, seen = other._seen_from_here()
        sums = self._ratings.sums(torch.cat([square.flatten(1), shift, rest], dim=1))
        stars = self._ratings.sums(seen, self._ratings.stars)
        told = sums[:, : d * d].unflatten(1, (d, d))
        pull = stars[:, :d] - sums[:, d * d : -1]
        self._believe(told / noise, pull / noise)
        expected = (self._second_moments() * told).sum() - 2 * (self.mean * pull).sum()
        return float(expected + sums[:, -1].sum() - 2 * stars[:, d].sum())

    def _believe(self, told: Tensor, pull: Tensor) -> None:
        told.diagonal(dim1=1, dim2=2).add_(self._precision)
        self.cov = torch.cholesky_inverse(torch.linalg.cholesky(told))
        pull = pull + self._precision * self._foretold
        self.mean = (self.cov @ pull.unsqueeze(2)).squeeze(2)
        self._foretold = self._features @ (self._regress @ self.mean)
        spread = (self.mean - self._foretold).square() + self.cov.diagonal(dim1=1, dim2=2)
        self._precision = 1 / spread.mean(dim=0)

    def _second_moments(self) -> Tensor:
        return self.cov + self.mean.unsqueeze(2) * self.mean.unsqueeze(1)

    def _seen_from_here(self) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """What the other side needs of each row's a = (v, 1) and of its bias c.

        Returns:
            E[a aᵀ], E[a c], E[c²], and E[a] with E[c] after it.
        """
        square, bias = self._second_moments(), self.mean[:, -1:]
        shift = torch.cat([square[:, :-1, -1], bias], dim=1)
        rest = square[:, -1:, -1].clone()
        seen = torch.cat([self.mean[:, :-1], torch.ones_like(bias), bias], dim=1)
        square[:, :, -1] = square[:, -1, :] = seen[:, :-1]
        return square, shift, rest, seen
