"""What a look at new ratings found, as a verdict, sentences, a table and a picture.

In: findings, of all and by windows of time. Out: `Report`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cfkit.watch.findings import VERDICTS, Finding
from cfkit.watch.windows import Window

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """A look at what came in; `verdict` says whether anybody has to do anything.

    Args:
        findings: What was looked at, the gravest first.
        windows: The same figures over time, the oldest first.
        notes: What could not be looked at, and why.
        promised: The RMSE on held-out ratings; nan without any.
    """

    findings: tuple[Finding, ...]
    windows: tuple[Window, ...]
    notes: tuple[str, ...]
    promised: float

    @property
    def verdict(self) -> str:
        """The gravest of the findings' verdicts: "fine", "look", "retrain" or "roll back"."""
        return max((finding.verdict for finding in self.findings), key=VERDICTS.index)

    def table(self) -> pd.DataFrame:
        """Give a row per finding: its figure, what was expected, the limit and the verdict."""
        import pandas as pd

        rows = [
            (f.name, f.figure, f.expected, f.se, f.limit, f.verdict, f.sentence)
            for f in self.findings
        ]
        heads = ["finding", "figure", "expected", "se", "limit", "verdict", "sentence"]
        return pd.DataFrame(rows, columns=heads).set_index("finding")

    def over_time(self) -> pd.DataFrame:
        """Give a row per window: until, n_ratings, rmse, offset, mean, newcomers."""
        import pandas as pd

        return pd.DataFrame(self.windows)

    def plot(self, ax: Any = None) -> Any:
        """Draw error, offset and the share of newcomers over the windows.

        Args:
            ax: Three axes to draw in; a new figure unless given.

        Returns:
            The three matplotlib axes.
        """
        from cfkit.watch.drawing import draw_windows

        return draw_windows(self.over_time(), self.promised, ax)

    def __str__(self) -> str:
        called = [f"- {f.verdict}: {f.sentence}" for f in self.findings if f.verdict != "fine"]
        calm = [f.name for f in self.findings if f.verdict == "fine"]
        lines = [f"Verdict: {self.verdict}", *called]
        return "\n".join([*lines, *([f"Fine: {', '.join(calm)}."] if calm else []), *self.notes])

    __repr__ = __str__
