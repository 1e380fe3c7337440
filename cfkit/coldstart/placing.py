"""Place somebody new: what is expected of them before any answer, moved by each answer.

In: a belief, the other side of the model, answers. Out: where they landed, and how surely.

A race of models has a quicker way, `cfkit.comparing.folding`, that does not learn its belief.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from cfkit.coldstart.held import Held, Rows
    from cfkit.coldstart.prior import Prior
    from cfkit.coldstart.scale import Scale

Array = npt.NDArray[np.float64]

_STEPS = 4  # Gauss-Newton: the fifth moves nothing that shows


def place(
    prior: Prior, known: Array, other: Held, scale: Scale, rows: Rows, stars: Array
) -> tuple[Array, Array]:
    """Work out a newcomer's numbers from what is known of them and what they answered.

    With no answers it is what the prior expects; each answer weighs as much as its noise allows.
    Where scores are squashed, they are straightened around the newcomer's own, a few times.

    Args:
        prior: What newcomers are like.
        known: What is known of this one, standardised, shape (n_known,).
        other: The side that was rated, held.
        scale: The model's stars.
        rows: The rows that were rated, n of them.
        stars: How they were rated, shape (n,).

    Returns:
        The numbers, factors and last the bias, if the model has one, shape (d,), and their
        covariance, (d, d).
    """
    expected, sure = prior.mean(known), np.linalg.inv(prior.cov)
    numbers, cov = expected, prior.cov
    for _ in range(_STEPS if scale.squashed else 1):
        slope, target = scale.straightened(stars, scale.mean + other.expect(numbers, rows))
        square, pull, _ = other.tell(rows, slope, target - scale.mean)
        cov = np.linalg.inv(square / prior.noise + sure)
        numbers = cov @ (pull / prior.noise + sure @ expected)
    return numbers, cov
