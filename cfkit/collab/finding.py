"""Find a step size: try larger and larger ones, and look where the loss falls best.

In: a learner. Out: a suggestion; the learner is as it was.

Source:
    Smith (2017), Cyclical learning rates for training neural networks, section 3.3.
"""

from __future__ import annotations

from copy import deepcopy
from itertools import chain, islice, repeat
from typing import TYPE_CHECKING, Any, NamedTuple

import torch

from cfkit.collab.recorder import Recorder
from cfkit.drawing import BLUE, ORANGE, canvas, legend
from cfkit.errors import ModelError
from cfkit.learner.threads import few_threads, n_numbers

if TYPE_CHECKING:
    from cfkit.collab.learner import Learner


class SuggestedLRs(NamedTuple):
    """Step sizes to begin with.

    Args:
        valley: In the middle of the longest fall of the loss.
    """

    valley: float


def lr_find(
    learner: Learner, start_lr: float, end_lr: float, num_it: int, stop_div: bool, show_plot: bool
) -> SuggestedLRs:
    """Try num_it step sizes, one per batch; see `Learner.lr_find`."""
    if not 0 < start_lr < end_lr or num_it < 20:
        raise ModelError(
            "lr_find needs 0 < start_lr < end_lr and at least 20 steps: got "
            f"start_lr={start_lr}, end_lr={end_lr} and num_it={num_it}."
        )
    before = deepcopy(learner.model.state_dict())
    record, lowest = Recorder([]), float("inf")
    steps = learner.make_steps(learner.make_opt(), [])
    walks = chain.from_iterable(repeat(learner.dls.train))
    learner.model.train()
    # The order drawn here is nobody's: a fit after it gives the same numbers as without it.
    with torch.random.fork_rng(devices=[]), few_threads(n_numbers(learner.model)):
        for x, y in islice(walks, num_it):
            done = len(record.lrs) / (num_it - 1)
            record.lrs.append(start_lr * (end_lr / start_lr) ** done)
            running = record.step(steps.step(x, y, record.lrs[-1], 0.9))
            lowest = min(lowest, running)
            if stop_div and not running <= 4 * lowest:
                break
    learner.model.load_state_dict(before)
    learner.model.eval()
    # The first steps tell nothing yet, the last ones belong to the fall off the cliff.
    lrs, losses = record.lrs[num_it // 10 : -5], record.losses[num_it // 10 : -5]
    if len(losses) < 3:
        raise ModelError(
            f"The loss exploded after {len(record.losses)} steps, too soon to read a step size "
            f"from. Begin lower: start_lr={start_lr / 100:g}."
        )
    found = SuggestedLRs(lrs[_valley(losses)])
    if show_plot:
        _draw(lrs, losses, found)
    return found


def _valley(losses: list[float]) -> int:
    """Give the place where the longest fall is half done.

    A fall is a row of losses, each below those before it; it may pass over some that are not. It is
    taken as ending where it ends and as wide as it is long: chance lets it begin far too early.
    """
    lengths: list[int] = []
    for i, loss in enumerate(losses):
        longer = (lengths[j] for j in range(i) if losses[j] > loss)
        lengths.append(1 + max(longer, default=0))
    end = lengths.index(max(lengths))
    return max(0, end - (lengths[end] + 1) // 2)


def _draw(lrs: list[float], losses: list[float], found: SuggestedLRs) -> Any:
    ax = canvas(None, (6, 3.5))
    ax.plot(lrs, losses, color=BLUE)
    ax.plot(found.valley, losses[lrs.index(found.valley)], "o", color=ORANGE, label="valley")
    ax.set(xscale="log", xlabel="step size", ylabel="running loss")
    legend(ax)
    return ax
