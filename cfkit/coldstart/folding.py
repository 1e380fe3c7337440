"""Place one newcomer in a trained model without touching it.

In: a model's numbers, a few answers in stars. Out: the newcomer's vector.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.closed import refuse
from cfkit.errors import RatingError, UnknownIdError
from cfkit.insight.arrays import as_array
from cfkit.squash import logit_range

if TYPE_CHECKING:
    from collections.abc import Sequence

Array = npt.NDArray[Any]


def fold_in(
    item_factors: Any,
    item_bias: Any,
    items: Sequence[int],
    ratings: Sequence[float],
    ridge: float,
    vector: Any,
    bias: float,
    y_range: tuple[float, float],
) -> Any:
    """A newcomer's vector, worked out from a few answers while every item stays where it is.

    It is `vector` plus the d that minimises Σ (t - d·v)² + ridge · ‖d‖² over the answers,
    where t is what is left of an answer's score once the biases and the average person's
    taste are taken off: logit_range(r) - b - bias - v·vector. Nothing answered: `vector`.

    Args:
        item_factors: Shape (n_items, n_factors).
        item_bias: Shape (n_items,).
        items: The rows of the items that the newcomer rated, n of them.
        ratings: Their stars, n of them.
        ridge: The pull towards `vector`, above 0; larger is shyer.
        vector: Where to start from, usually the average person, shape (n_factors,).
        bias: That person's bias, which the newcomer keeps.
        y_range: The ends of the model's scale, in stars.

    Returns:
        Shape (n_factors,), of the kind and dtype of `vector`: an array for an array, a tensor
        for a tensor. It is worked out in float64, and no argument is changed.

    Example:
        >>> import numpy as np, cfkit
        >>> films, biases = np.array([[2.0], [-1.0]]), np.array([0.5, 0.0])
        >>> cfkit.fold_in(films, biases, [0], [5], 4, np.array([0.3]), 0.2, (0, 5.5)).round(3)
        array([0.551])

    Raises:
        RatingError: If items and ratings differ in number, the ridge is not above 0, or the
            sizes of factors, biases and vector do not fit.
        UnknownIdError: If an item has no row.

    Source:
        Koren, Bell and Volinsky (2009), Matrix factorization techniques for recommender
        systems, eq. 5, solved for one user with every item held fixed.
    """
    refuse("fold_in")
    factors, biases, start = (
        as_array(v).astype(np.float64) for v in (item_factors, item_bias, vector)
    )
    _check_sizes(factors, biases, start)
    rows, stars = _answers(items, ratings, len(factors))
    if not ridge > 0:
        raise RatingError(
            f"fold_in needs ridge > 0: got {ridge}. With fewer answers than factors there is "
            "otherwise no single best vector; try 4."
        )
    rated = factors[rows]
    left = logit_range(stars, *y_range) - biases[rows] - float(bias) - rated @ start
    step = np.linalg.solve(rated.T @ rated + ridge * np.eye(len(start)), rated.T @ left)
    return _like(vector, start + step)


def _answers(items: Sequence[int], ratings: Sequence[float], n_items: int) -> tuple[Array, Array]:
    rows, stars = as_array(items).reshape(-1), as_array(ratings).reshape(-1)
    if len(rows) != len(stars):
        raise RatingError(
            f"fold_in needs one rating per item: got {len(rows)} items and {len(stars)} "
            "ratings. Leave out the items that the newcomer has not rated."
        )
    outside = [row for row in rows.tolist() if row != int(row) or not 0 <= row < n_items]
    if outside:
        raise UnknownIdError(
            f"fold_in needs items as rows 0 to {n_items - 1}: got {outside[0]}. "
            "Turn ids into rows with IdMap.rows."
        )
    return rows.astype(np.int64), stars.astype(np.float64)


def _check_sizes(factors: Array, biases: Array, start: Array) -> None:
    if factors.ndim != 2 or biases.shape != factors.shape[:1] or start.shape != factors.shape[1:]:
        raise RatingError(
            "fold_in needs item_factors (n_items, n_factors), item_bias (n_items,) and vector "
            f"(n_factors,): got {factors.shape}, {biases.shape} and {start.shape}. "
            "Flatten a column of biases with reshape(-1)."
        )


def _like(given: Any, placed: Array) -> Any:
    """Give numbers of the kind that was given, without waking torch for those who have none."""
    if hasattr(given, "new_tensor"):
        return (given * 1.0).new_tensor(placed)  # whole numbers would round the newcomer
    kind = np.asarray(given).dtype
    return placed.astype(kind) if kind.kind == "f" else placed
