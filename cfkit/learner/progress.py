"""Tell how a fit is going: losses and seconds of each epoch, in a table that grows."""

from __future__ import annotations

from cfkit.learner.live_table import LiveTable


class Progress(LiveTable):
    """A row per epoch while a model learns.

    Args:
        shown: Whether to show anything.
        held_out: Whether there is a loss on held-out rows to show.
        unit: What a row tells of.
    """

    def __init__(self, shown: bool, held_out: bool, unit: str = "epoch") -> None:
        valid = ["valid mse"] if held_out else []
        super().__init__([unit, "train mse", *valid, "seconds"], shown)

    def epoch(self, number: int, *losses: float, seconds: float) -> None:
        """Show one epoch."""
        self.row([str(number), *(f"{loss:.4f}" for loss in losses), f"{seconds:.1f}"])
