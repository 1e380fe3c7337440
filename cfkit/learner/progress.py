"""Tell how a fit is going: one line per epoch, alike in a notebook and a terminal."""

from __future__ import annotations


class Progress:
    """A table that grows while a model learns.

    Args:
        shown: Whether to print anything.
        held_out: Whether there is a loss on held-out rows to show.
        unit: What a line tells of.
    """

    def __init__(self, shown: bool, held_out: bool, unit: str = "epoch") -> None:
        self._shown = shown
        self._heads = [unit, "train mse", *(["valid mse"] if held_out else []), "seconds"]

    def start(self) -> None:
        """Print the heads of the columns."""
        self._line(*self._heads)

    def epoch(self, number: int, *losses: float, seconds: float) -> None:
        """Print one epoch."""
        self._line(str(number), *(f"{loss:.4f}" for loss in losses), f"{seconds:.1f}")

    def _line(self, *cells: str) -> None:
        if self._shown:
            cells = tuple(c.rjust(len(h)) for c, h in zip(cells, self._heads, strict=True))
            print("  ".join(cells), flush=True)  # noqa: T201 - what the learner watches
