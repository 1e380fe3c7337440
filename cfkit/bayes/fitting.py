"""Fit a factor model without gradients: each side in one stroke, the other held.

In: pairs of rows and their ratings, and what is known of users and items. Out: a BayesModel.
"""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import Any

import torch
from torch import Tensor

from cfkit.bayes.grouping import Grouped
from cfkit.bayes.known import as_features, ends, standardised
from cfkit.bayes.leading import first_guess, who_rated_what
from cfkit.bayes.posterior import BayesModel
from cfkit.bayes.sides import Side
from cfkit.closed import refuse
from cfkit.errors import ModelError
from cfkit.learner.history import History
from cfkit.learner.pairs import as_pairs
from cfkit.learner.progress import Progress
from cfkit.learner.threads import few_threads
from cfkit.settings import check_seed, is_count, is_whole

_CPU = torch.device("cpu")
_FIRST_NOISE = 1 / 1.3  # share of the ratings' variance that is noise, to begin with
_LEAST_NOISE = 1e-4  # stars²: ratings that are all alike leave none, and nothing divides by 0
_RIDGE = 40.0  # rows: how shyly features foretell factors; chosen on MovieLens 100K


def fit_bayes(
    train: tuple[Any, Any],
    valid: tuple[Any, Any] | None = None,
    n_factors: int = 10,
    sweeps: int = 4,
    user_features: Any = None,
    item_features: Any = None,
    rated_what: int = 0,
    n_users: int | None = None,
    n_items: int | None = None,
    y_range: tuple[float, float] | None = None,
    seed: int = 0,
    progress: bool = True,
) -> BayesModel:
    """Fit factors and biases by variational Bayes; it says how sure it is, and needs no tuning.

    A rating is mean + u·v + b_u + b_i and noise. What is believed of all users, given the items,
    has a closed form, and the other way round: a sweep does both. How much noise there is, and
    how far each factor spreads (a factor that nothing needs shrinks to 0), is learned along. So
    there is no step size and no weight decay.

    Args:
        train: The pair (x, y): x (n, 2) whole numbers, y (n,) stars; arrays or tensors.
        valid: A pair of held-out rows, to see what the model makes of ratings it never met.
        n_factors: How many numbers describe each user and item, beside a bias.
        sweeps: How often both sides are worked out. Ratings alone want 4 to 6; with features
            12 to 20.
        user_features: What is known of the users, shape (n_users, any): numbers, standardised
            here. See cfkit.feature_table. Somebody without ratings is placed by these.
        item_features: The same for items.
        rated_what: Describe users and items by this many directions of who rated what, stars
            left out, too; 20 is a good number. Only rows of train are looked at.
        n_users: How many users there are, rated or not: as many as features, or as the largest
            row says, unless given.
        n_items: The same for items.
        y_range: The ends of the scale, which no prediction leaves; those of the ratings unless
            given.
        seed: Fixes the first guess.
        progress: Whether to show a row per sweep.

    Returns:
        The model; ask it for predict(x) and intervals(x).

    Raises:
        RatingError: If x or y are not what a model can learn from, y_range does not hold y, or
            features do not fit.
        ModelError: If a count is below 1, or too small for the rows, or seed is no whole number.

    Source:
        Lim and Teh (2007), Variational Bayesian approach to movie rating prediction; Simm et
        al. (2017), Macau, for the features.
    """
    refuse("fit_bayes")
    if not (is_count(n_factors) and is_count(sweeps) and is_whole(rated_what)) or rated_what < 0:
        raise ModelError(
            "fit_bayes needs n_factors ≥ 1, sweeps ≥ 1 and rated_what ≥ 0: got "
            f"n_factors={n_factors!r}, sweeps={sweeps!r} and rated_what={rated_what!r}."
        )
    check_seed(seed)
    x, y = as_pairs(train, "train", _CPU)
    held_out = None if valid is None else as_pairs(valid, "valid", _CPU)
    seen = [x] if held_out is None else [x, held_out[0]]
    largest = torch.stack([rows.max(dim=0).values for rows in seen]).max(dim=0).values.tolist()
    features = [
        as_features("user", user_features, n_users, largest[0]),
        as_features("item", item_features, n_items, largest[1]),
    ]
    n = (len(features[0]), len(features[1]))
    scale = ends(y, y_range)

    table = Progress(progress, held_out is not None, unit="sweep")
    history = History((), (), (), ())
    table.start()
    with few_threads(sum(n) * n_factors):
        started, mean = perf_counter(), float(y.mean())
        users, items, total, noise = _begin(x, y - mean, n, n_factors, features, rated_what, seed)
        for sweep in range(1, sweeps + 1):
            users.sweep(items, noise)
            noise = max((total + items.sweep(users, noise)) / len(y), _LEAST_NOISE)
            model = _model(mean, users, items, noise, scale, history)
            valid_loss = () if held_out is None else (_mse(model, *held_out),)
            history = history.and_then(noise, valid_loss, perf_counter() - started, ())
            table.epoch(sweep, noise, *valid_loss, seconds=history.seconds[-1])
            started = perf_counter()
    return replace(model, history=history)


def _begin(
    x: Tensor,
    stars: Tensor,
    n: tuple[int, int],
    n_factors: int,
    features: list[Tensor],
    rated_what: int,
    seed: int,
) -> tuple[Side, Side, float, float]:
    """Lay the ratings out both ways, and make a first guess of the items and of the noise."""
    chance = torch.Generator().manual_seed(seed)
    by_user = Grouped(x[:, 0], x[:, 1], stars, n[0])
    by_item = Grouped(x[:, 1], x[:, 0], stars, n[1])
    if rated_what:
        found = who_rated_what(by_user, by_item, rated_what, chance)
        features = [
            torch.cat([known, standardised(new)], dim=1)
            for known, new in zip(features, found, strict=True)
        ]
    users, items = (
        Side(ratings, n_factors, known, _RIDGE)
        for ratings, known in zip((by_user, by_item), features, strict=True)
    )
    guess, bias = first_guess(by_user, by_item, n_factors, chance)
    items.mean = torch.cat([guess, bias.unsqueeze(1)], dim=1)
    total = float(stars.square().sum())
    return users, items, total, max(_FIRST_NOISE * total / len(stars), _LEAST_NOISE)


def _model(
    mean: float,
    users: Side,
    items: Side,
    noise: float,
    y_range: tuple[float, float],
    history: History,
) -> BayesModel:
    return BayesModel(
        mean=mean,
        user_factors=users.mean[:, :-1].numpy(),
        user_bias=users.mean[:, -1].numpy(),
        item_factors=items.mean[:, :-1].numpy(),
        item_bias=items.mean[:, -1].numpy(),
        user_cov=users.cov.numpy(),
        item_cov=items.cov.numpy(),
        noise=noise,
        y_range=y_range,
        history=history,
    )


def _mse(model: BayesModel, x: Tensor, y: Tensor) -> float:
    return float(((model.predict(x.numpy()) - y.numpy()) ** 2).mean())
