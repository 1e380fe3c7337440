"""What happened while a model learned.

In: nothing that runs. Out: losses and step sizes, as a table or a picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class History:
    """One fit, epoch by epoch. Losses are mean squared errors, in squared stars.

    Args:
        train_loss: The mean over the rows of each epoch, each taken while it was learned from.
        valid_loss: On the held-out rows after each epoch; empty if none were given.
        seconds: How long each epoch took.
        lr: The step size of every step.
    """

    train_loss: tuple[float, ...]
    valid_loss: tuple[float, ...]
    seconds: tuple[float, ...]
    lr: tuple[float, ...]

    def and_then(
        self,
        train_loss: float,
        valid_loss: tuple[float, ...],
        seconds: float,
        lr: tuple[float, ...],
    ) -> History:
        """Give the history with one more epoch; lr holds every step size so far."""
        return History(
            (*self.train_loss, train_loss),
            (*self.valid_loss, *valid_loss),
            (*self.seconds, seconds),
            lr,
        )

    def to_frame(self) -> pd.DataFrame:
        """Give one row per epoch, counted from 1."""
        import pandas as pd

        columns = {"train_loss": self.train_loss}
        if self.valid_loss:
            columns["valid_loss"] = self.valid_loss
        index = pd.RangeIndex(1, len(self.train_loss) + 1, name="epoch")
        return pd.DataFrame({**columns, "seconds": self.seconds}, index=index)

    def plot(self, axes: Any = None) -> Any:
        """Draw the losses over the epochs.

        Args:
            axes: Where to draw; a new figure unless given.

        Returns:
            The matplotlib axes.
        """
        from matplotlib import pyplot as plt
        from matplotlib.ticker import MaxNLocator

        if axes is None:
            _, axes = plt.subplots(figsize=(6, 3.5), layout="constrained")
        epochs = range(1, len(self.train_loss) + 1)
        axes.plot(epochs, self.train_loss, "o-", label="learned from")
        if self.valid_loss:
            axes.plot(epochs, self.valid_loss, "s--", label="held out")
        axes.set(xlabel="epoch", ylabel="mean squared error (stars²)")
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.legend()
        return axes
