"""The one-cycle schedule: warm up, then cool down for the rest of the run.

In: how far the run is. Out: the step size and the momentum of that step.

Source:
    Smith (2018), A disciplined approach to neural network hyper-parameters, with the cosine
    form and the numbers that fastai made common.
"""

from math import cos, pi

_WARM_UP = 0.25  # share of the run
_FIRST, _LAST = 1 / 25, 1e-5  # shares of the largest step size
_HIGH, _LOW = 0.95, 0.85  # momentum goes down while steps grow


def one_cycle(done: float, lr: float) -> tuple[float, float]:
    """The step size and momentum once a share of the run is done.

    Args:
        done: From 0 (start) to 1 (end).
        lr: The largest step size, reached when a quarter is done.
    """
    if done < _WARM_UP:
        part = done / _WARM_UP
        return _glide(lr * _FIRST, lr, part), _glide(_HIGH, _LOW, part)
    part = (done - _WARM_UP) / (1 - _WARM_UP)
    return _glide(lr, lr * _LAST, part), _glide(_LOW, _HIGH, part)


def _glide(start: float, end: float, part: float) -> float:
    """Go from start to end along half a cosine: slow, fast, slow."""
    return end + (start - end) * (1 + cos(pi * part)) / 2
