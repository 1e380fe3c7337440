"""What a gradual rollout showed, step by step.

In: stages. Out: `Rollout`, with its verdict, a table and a picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of a rollout.

    Args:
        share: Which share of the users it was to reach.
        n_new: How many users of the new model rated.
        n_old: How many of the old one.
        difference: Mean rating of what was recommended, new − old, in stars.
        se: Its standard error.
        limit: Below this difference it is stopped.
        verdict: "go on", "stop" or "too few to tell".
    """

    share: float
    n_new: int
    n_old: int
    difference: float
    se: float
    limit: float
    verdict: str


@dataclass(frozen=True, slots=True)
class Rollout:
    """A rollout from its first step to its end.

    Args:
        stages: The steps taken.
        false_alarms: How often a new model that is no worse is stopped, over all steps.
        n_users: How many users there are.
    """

    stages: tuple[Stage, ...]
    false_alarms: float
    n_users: int

    @property
    def verdict(self) -> str:
        """Either "rolled out" or "rolled back"."""
        return "rolled back" if self.stages[-1].verdict == "stop" else "rolled out"

    def table(self) -> pd.DataFrame:
        """Give a row per step: share, n_new, n_old, difference, se, limit, verdict."""
        import pandas as pd

        return pd.DataFrame(self.stages)

    def plot(self, ax: Any = None) -> Any:
        """Draw the difference at each step, its standard error, and where it is stopped.

        Args:
            ax: Where to draw; a new figure unless given.

        Returns:
            The matplotlib axes.
        """
        from cfkit.watch.drawing import draw_stages

        return draw_stages(self.table(), self.verdict, ax)

    def __str__(self) -> str:
        last = self.stages[-1]
        lines = [
            f"{stage.share:.0%} of the users ({stage.n_new}): {stage.difference:+.2f} "
            f"± {stage.se:.2f} stars, {stage.verdict}"
            for stage in self.stages
        ]
        end = (
            f"Rolled back: {last.n_new} of {self.n_users} users had seen the new model."
            if self.verdict == "rolled back"
            else "Rolled out; some keep the old model, to compare with."
        )
        return "\n".join([*lines, end])

    __repr__ = __str__
