"""The one-cycle schedule: warm up, then cool down for the rest of the run.

In: how far the run is. Out: the step size and the momentum of that step.

Source:
    Smith (2018), A disciplined approach to neural network hyper-parameters, with the cosine
    form and the numbers that fastai made common.
"""

from math import cos, pi
from typing import NamedTuple


class Cycle(NamedTuple):
    """The form of a one-cycle run.

    Args:
        warm_up: The share of the run in which steps grow.
        first: The first step size, as a share of the largest.
        last: The last step size, as a share of the largest.
        momentum: At the start, at the largest step and at the end: down while steps grow.
    """

    warm_up: float = 0.25
    first: float = 1 / 25
    last: float = 1e-5
    momentum: tuple[float, float, float] = (0.95, 0.85, 0.95)


_COMMON = Cycle()


def one_cycle(done: float, lr: float, cycle: Cycle = _COMMON) -> tuple[float, float]:
    """The step size and momentum once a share of the run is done.

    Args:
        done: From 0 (start) to 1 (end).
        lr: The largest step size, reached at the end of the warm-up.
        cycle: The form of the run.
    """
    high, low, end = cycle.momentum
    if done < cycle.warm_up:
        part = done / cycle.warm_up
        return _glide(lr * cycle.first, lr, part), _glide(high, low, part)
    part = (done - cycle.warm_up) / (1 - cycle.warm_up)
    return _glide(lr, lr * cycle.last, part), _glide(low, end, part)


def _glide(start: float, end: float, part: float) -> float:
    """Go from start to end along half a cosine: slow, fast, slow."""
    return end + (start - end) * (1 + cos(pi * part)) / 2
