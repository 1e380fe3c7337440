"""What happened while a learner learned, step by step and epoch by epoch.

In: nothing that runs. Out: numbers, tables, pictures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cfkit.collab.lists import L
from cfkit.drawing import BLUE, ORANGE, canvas, legend

if TYPE_CHECKING:
    import pandas as pd

_SIZE = (6, 3.5)  # inches
_BETA = 0.98  # how much of the running loss each step keeps


class Recorder:
    """The last fit of a `Learner`.

    Args:
        metric_names: What each epoch tells, after its number and before its time.
    """

    def __init__(self, metric_names: list[str]) -> None:
        self.metric_names = L(["epoch", *metric_names, "time"])
        self.values = L()  # one L per epoch: train_loss, valid_loss, metrics
        self.lrs: list[float] = []
        self.moms: list[float] = []
        self.raw_losses: list[float] = []
        self.losses: list[float] = []  # running means, which can be read in a picture
        self.iters: list[int] = []  # how many steps were taken by the end of each epoch
        self._mean = 0.0

    def step(self, loss: float) -> float:
        """Note the loss of a step, and give the running mean."""
        self.raw_losses.append(loss)
        self._mean = _BETA * self._mean + (1 - _BETA) * loss
        self.losses.append(self._mean / (1 - _BETA ** len(self.raw_losses)))
        return self.losses[-1]

    def epoch(self, values: list[float]) -> None:
        """Note what an epoch told."""
        self.values.append(L(values))
        self.iters.append(len(self.losses))

    def to_frame(self) -> pd.DataFrame:
        """Give one row per epoch, counted from 0 as the table shows them."""
        import pandas as pd

        index = pd.RangeIndex(len(self.values), name="epoch")
        return pd.DataFrame(list(self.values), columns=list(self.metric_names[1:-1]), index=index)

    def plot_loss(self, skip_start: int = 5, with_valid: bool = True, ax: Any = None) -> Any:
        """Draw the running loss over the steps, and the held-out loss after each epoch.

        Args:
            skip_start: How many steps to leave out: the first ones tell little.
            with_valid: Whether to draw the held-out loss.
            ax: Where to draw; a new figure unless given.

        Returns:
            The matplotlib axes.
        """
        ax = canvas(ax, _SIZE)
        steps = range(skip_start, len(self.losses))
        ax.plot(steps, self.losses[skip_start:], color=BLUE, label="train")
        if with_valid and self.values:
            told = [values[1] for values in self.values]
            ax.plot(self.iters, told, "s--", color=ORANGE, label="valid")
        ax.set(xlabel="step", ylabel="loss")
        legend(ax)
        return ax

    plot_losses = plot_loss  # its older name

    def plot_sched(self, ax: Any = None) -> Any:
        """Draw the step sizes over the steps."""
        ax = canvas(ax, _SIZE)
        ax.plot(self.lrs, color=BLUE)
        ax.set(xlabel="step", ylabel="step size")
        return ax
