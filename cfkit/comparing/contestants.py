"""The recommenders that take part unless told otherwise, each trained as well as is known here.

In: ratings, sizes, a seed. Out: a `Fitted` each.

Settings were chosen on MovieLens 100K with one rating in five held out by draw 7.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import torch

from cfkit.bayes import fit_bayes
from cfkit.collab import EmbeddingNN
from cfkit.comparing import baselines
from cfkit.comparing.fitted import Fitted, as_fitted
from cfkit.comparing.folding import folding
from cfkit.comparing.like_minded import like_minded
from cfkit.errors import ModelError
from cfkit.insight.factors import Factors
from cfkit.learner import fit_one_cycle
from cfkit.learner.batches import batch_for, batch_sizes
from cfkit.models import PMF, DotProduct, DotProductBias
from cfkit.ratings.nearest import did_you_mean

Contestant = Callable[[Any, int, int, int], Any]

_STEPS = 1_200  # of a training at least, up to 20 epochs
_LAMBDA = 5.0  # PMF's: how many times the noise's variance is that of a factor


def dot_product(train: Any, n_users: int, n_items: int, seed: int) -> Fitted:
    """Taste times character, squashed."""
    return _trained(lambda: DotProduct(n_users, n_items, 50, _ends(train)), train, seed, wd=0.1)


def dot_product_bias(train: Any, n_users: int, n_items: int, seed: int) -> Fitted:
    """The same with biases, as in the course."""
    return _trained(lambda: DotProductBias(n_users, n_items, 50, _ends(train)), train, seed, wd=0.1)


def pmf(train: Any, n_users: int, n_items: int, seed: int) -> Fitted:
    """Taste times character around the mean, held back by the prior."""
    mean, wd = float(np.mean(np.asarray(train[1]))), _LAMBDA / len(train[1])
    return _trained(
        lambda: PMF(n_users, n_items, 20, mean), train, seed, wd=wd, decay="loss", times=2
    )


def neural(train: Any, n_users: int, n_items: int, seed: int) -> Fitted:
    """Both vectors side by side, through a hidden layer."""
    sizes = [(n_users, 20), (n_items, 20)]
    return _trained(lambda: EmbeddingNN(sizes, [50], y_range=_ends(train)), train, seed, wd=0.3)


def bayes(train: Any, n_users: int, n_items: int, seed: int) -> Fitted:
    """Factors and biases in closed form."""
    model = fit_bayes(train, n_users=n_users, n_items=n_items, seed=seed, progress=False)
    held = (model.user_factors, model.user_bias, model.item_factors, model.item_bias)
    n_numbers = sum(table.size for table in held)
    fold_in = folding(Factors.of(model), train, model.user_cov.mean(axis=0))
    return Fitted(model.predict, n_numbers, sum(table.nbytes for table in held), fold_in)


# Those of whom it is known that no seed changes them run once.
SAME_FOR_ANY_SEED: dict[str, Contestant] = {
    "global mean": baselines.global_mean,
    "popularity": baselines.popularity,
    "item means": baselines.item_means,
    "both biases": baselines.both_biases,
    "user neighbours": like_minded,
}
CONTESTANTS: dict[str, Contestant] = {
    **SAME_FOR_ANY_SEED,
    "dot product": dot_product,
    "PMF": pmf,
    "dot product bias": dot_product_bias,
    "neural": neural,
    "bayes": bayes,
}


def chosen(models: Any) -> dict[str, Contestant]:
    """Give the contestants by name: all of the kit's, some of them, or functions of one's own.

    Args:
        models: None; a name; a function; a list of names and functions; or a dict of names to
            functions, where the kit's own names stand for themselves (`{"bayes": "bayes"}`).

    Raises:
        ModelError: If a name is unknown, or something is neither name nor function.
    """
    if models is None:
        return dict(CONTESTANTS)
    if isinstance(models, str) or callable(models):
        models = [models]
    named = models if isinstance(models, dict) else {_name(one): one for one in models}
    if not named:
        raise ModelError(f"compare needs a model at least. It knows {_known()}.")
    if not isinstance(models, dict) and len(named) < len(models):
        raise ModelError(
            f"Two models have the same name: {', '.join(map(_name, models))}. "
            "Give a dict of names to functions."
        )
    return {str(name): _one(one) for name, one in named.items()}


def _one(model: Any) -> Contestant:
    if isinstance(model, str) and model in CONTESTANTS:
        return CONTESTANTS[model]
    if isinstance(model, str):
        hint = did_you_mean(model, CONTESTANTS)
        raise ModelError(f"There is no model {model!r} to compare. {hint or f'Known: {_known()}.'}")
    if not callable(model):
        raise ModelError(
            f"A model to compare is one of {_known()}, or a function (train, n_users, n_items, "
            f"seed) → predict: a {type(model).__name__} came."
        )
    return model  # type: ignore[no-any-return]


def _name(model: Any) -> str:
    return model if isinstance(model, str) else getattr(model, "__name__", type(model).__name__)


def _known() -> str:
    return ", ".join(map(repr, CONTESTANTS))


def _ends(train: Any) -> tuple[float, float]:
    """A scale a little wider than the ratings, as (0, 5.5) is for 1 to 5 stars."""
    y = np.asarray(train[1])
    least, most = float(y.min()), float(y.max())
    return least - (most - least) / 4 - 1e-3, most + (most - least) / 8 + 1e-3


def _epochs(n_ratings: int) -> int:
    """5, and more for a table so small that 5 are soon over."""
    return min(20, max(5, round(_STEPS / len(batch_sizes(n_ratings, batch_for(n_ratings))))))


def _trained(
    make: Callable[[], Any], train: Any, seed: int, times: int = 1, **settings: Any
) -> Fitted:
    torch.manual_seed(seed)
    model = make()
    epochs = times * _epochs(len(train[1]))
    fit_one_cycle(model, train, seed=seed, epochs=epochs, progress=False, **settings)
    if isinstance(model, EmbeddingNN):
        return as_fitted(model)
    fitted = as_fitted(model)
    fold_in = folding(Factors.of(model), train)
    return Fitted(fitted.predict, fitted.n_numbers, fitted.n_bytes, fold_in)
