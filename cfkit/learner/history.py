"""What happened while a model learned.

In: nothing that runs. Out: losses and step sizes, as a table or a picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cfkit.drawing import BLUE, ORANGE, canvas, legend

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

    def __repr__(self) -> str:
        n = len(self.train_loss)
        told = [f"{n} epoch{'' if n == 1 else 's'}"]
        for name, losses in (("learned from", self.train_loss), ("held out", self.valid_loss)):
            told += [f"{name} {losses[0]:.3f} → {losses[-1]:.3f}"] if losses else []
        return f"History: {', '.join(told)}"

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

    def table(self) -> pd.DataFrame:
        """Give one row per epoch, counted from 1."""
        import pandas as pd

        columns = {"train_loss": self.train_loss}
        if self.valid_loss:
            columns["valid_loss"] = self.valid_loss
        index = pd.RangeIndex(1, len(self.train_loss) + 1, name="epoch")
        return pd.DataFrame({**columns, "seconds": self.seconds}, index=index)

    def plot(self, ax: Any = None) -> Any:
        """Draw the losses over the epochs.

        Args:
            ax: Matplotlib's Axes; a new figure unless given.

        Returns:
            The Axes.
        """
        from matplotlib.ticker import MaxNLocator

        ax = canvas(ax, (6, 3.5))
        epochs = range(1, len(self.train_loss) + 1)
        ax.plot(epochs, self.train_loss, "o-", color=BLUE, label="learned from")
        if self.valid_loss:
            ax.plot(epochs, self.valid_loss, "s--", color=ORANGE, label="held out")
        ax.set(xlabel="epoch", ylabel="mean squared error (stars²)")
        ax.xaxis.set_major_locator(MaxNLocator(integer=True))
        legend(ax)
        return ax
