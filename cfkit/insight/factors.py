"""A trained model as numbers alone: what everything that reads a model works with.

In: one of the kit's factor models, trained. Out: `Factors`, copies in NumPy.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from cfkit.errors import ModelError
from cfkit.insight.agreeing import check_reading
from cfkit.insight.arrays import as_array
from cfkit.squash import sigmoid_range

Array = npt.NDArray[np.float64]

# One name for each table, as the kit's own models and as fastai's spell it.
_TABLES = {
    "user_factors": "u_weight", "user_bias": "u_bias",
    "item_factors": "i_weight", "item_bias": "i_bias",
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Factors:
    """Every user and item as k factors and a bias; a score is mean + u·v + b_u + b_i.

    Args:
        user_factors: Shape (n_users, k).
        user_bias: Shape (n_users,); zeros if the model has none.
        item_factors: Shape (n_items, k).
        item_bias: Shape (n_items,); zeros if the model has none.
        mean: What every score starts from; 0 for models with a squash.
        y_range: The ends of the scale in stars.
        squashed: Whether stars are the sigmoid of the score; else it is cut off at the ends.
        has_bias: Whether the model itself has biases.
    """

    user_factors: Array
    user_bias: Array
    item_factors: Array
    item_bias: Array
    mean: float
    y_range: tuple[float, float] | None
    squashed: bool
    has_bias: bool

    def __repr__(self) -> str:
        biases = "with biases" if self.has_bias else "without biases"
        return (
            f"Factors: {len(self.user_factors):,} users, {len(self.item_factors):,} items, "
            f"{self.user_factors.shape[1]} factors, {biases}"
        )

    @classmethod
    def of(cls, model: Any) -> Factors:
        """Read a PMF, DotProduct, DotProductBias, EmbeddingDotBias or BayesModel.

        Raises:
            ModelError: If the model has no factors of users and items, or predicts something else
                than these say, as a network does; or it is a learner, whose rows are its own.
        """
        if isinstance(model, Factors):
            return model
        if hasattr(model, "dls"):
            raise ModelError(
                "A learner numbers its users and items its own way: row 0 of each is '#na#', and "
                "the others follow learn.dls.classes, not your IdMap. Give learn.model, and its "
                "own rows: (learn.dls.train.x, learn.dls.train.y), and the same of learn.dls.valid."
            )
        tables = {ours: _table(model, ours, theirs) for ours, theirs in _TABLES.items()}
        users, items = tables["user_factors"], tables["item_factors"]
        if users is None or items is None or users.shape[1:] != items.shape[1:]:
            raise ModelError(
                "A model to read has factors of users and of items, as many of each; a "
                f"{type(model).__name__} has none. Give a DotProduct, DotProductBias, "
                "EmbeddingDotBias or what cfkit.fit_bayes returns."
            )
        user_bias, item_bias = tables["user_bias"], tables["item_bias"]
        read = cls(
            user_factors=users,
            user_bias=np.zeros(len(users)) if user_bias is None else user_bias.reshape(-1),
            item_factors=items,
            item_bias=np.zeros(len(items)) if item_bias is None else item_bias.reshape(-1),
            mean=float(getattr(model, "mean", 0.0)),
            y_range=getattr(model, "y_range", None),
            squashed=not hasattr(model, "mean") and getattr(model, "y_range", None) is not None,
            has_bias=item_bias is not None,
        )
        if callable(model):
            check_reading(model, read)
        return read

    def stars(self, scores: Array) -> Array:
        """Turn scores of any shape into stars."""
        if self.y_range is None:
            return scores
        ends = self.y_range
        stars: Array = sigmoid_range(scores, *ends) if self.squashed else np.clip(scores, *ends)
        return stars

    def scores(self, users: npt.NDArray[Any], items: npt.NDArray[Any]) -> Array:
        """Score pairs of rows, n of each: shape (n,)."""
        product = np.einsum("nk,nk->n", self.user_factors[users], self.item_factors[items])
        sums: Array = self.mean + product + self.user_bias[users] + self.item_bias[items]
        return sums

    def predict(self, users: npt.NDArray[Any], items: npt.NDArray[Any]) -> Array:
        """Predict stars for pairs of rows, n of each: shape (n,)."""
        return self.stars(self.scores(users, items))

    def scores_all(self, users: npt.NDArray[Any]) -> Array:
        """Score every item for some users: shape (n, n_items)."""
        sums: Array = self.user_factors[users] @ self.item_factors.T
        sums += self.mean + self.user_bias[users, None] + self.item_bias
        return sums

    def predict_all(self, users: npt.NDArray[Any]) -> Array:
        """Predict every item for some users: shape (n, n_items)."""
        return self.stars(self.scores_all(users))


def item_factors(source: Any) -> npt.NDArray[Any]:
    """Give the items' factors of a model; a table of numbers is taken as it is.

    Raises:
        ModelError: If the model has none.
    """
    return _read(source).item_factors if _is_model(source) else as_array(source)


def item_biases(source: Any) -> npt.NDArray[Any]:
    """Give the items' biases of a model; a table of numbers is taken as it is.

    Raises:
        ModelError: If the model has none.
    """
    if not _is_model(source):
        return as_array(source)
    read = _read(source)
    if not read.has_bias:
        raise ModelError(
            f"Ranking by bias needs a model with biases: a {type(source).__name__} has none. "
            "Train a DotProductBias, or look at its factors with cfkit.components."
        )
    return read.item_bias


def _read(source: Any) -> Factors:
    """Read a model or a learner's: with titles in the order of its rows no row can be mistaken."""
    return Factors.of(source.model if hasattr(source, "dls") else source)


def _is_model(source: Any) -> bool:
    """Tell a model from numbers, whether these come as a list, an array, a tensor or a table."""
    is_table = hasattr(getattr(source, "weight", None), "detach")
    return not (isinstance(source, list | tuple) or hasattr(source, "__array__") or is_table)


def _table(model: Any, ours: str, theirs: str) -> Array | None:
    """Copy a table's numbers, whatever it is called and kept in."""
    table = getattr(model, ours, None)
    if table is None:
        table = getattr(model, theirs, None)
    if table is None:
        return None
    return np.array(as_array(getattr(table, "weight", table)), dtype=np.float64)
