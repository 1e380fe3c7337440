"""Show a table that grows: redrawn in place in a notebook, a line per row elsewhere.

In: heads, then rows of text. Out: what the learner watches.
"""

from __future__ import annotations

import sys
from html import escape
from time import perf_counter
from typing import Any

_EVERY = 0.2  # seconds between two looks of the bar: seen as steady, and costs next to nothing


class LiveTable:
    """A table that grows while a model learns.

    Args:
        heads: What the columns are called.
        shown: Whether to show anything.
        bar: Whether a notebook shows how far the epoch is.
    """

    def __init__(self, heads: list[str], shown: bool = True, bar: bool = True) -> None:
        self._heads, self._shown, self._bar = heads, shown, bar
        self._rows: list[list[str]] = []
        self._page: Any = None
        self._seen = perf_counter()

    def start(self) -> None:
        """Show the heads."""
        if not self._shown:
            return
        if in_notebook():
            from IPython.display import HTML, display

            self._page = display(HTML(self._html("")), display_id=True)
        else:
            self._line(self._heads)

    def row(self, cells: list[str]) -> None:
        """Add a row."""
        self._rows.append(cells)
        if self._page is not None:
            self._draw("")
        elif self._shown:
            self._line(cells)

    def doing(self, what: str, share: float) -> None:
        """Tell a notebook how far the present row is, now and then.

        Args:
            what: Of what that is a share.
            share: How much of it is done, from 0 to 1.
        """
        if self._page is None or not self._bar or perf_counter() - self._seen < _EVERY:
            return
        self._seen = perf_counter()
        self._draw(f'<progress value="{share:.3f}" max="1"></progress> {share:.0%} {escape(what)}')

    def _draw(self, below: str) -> None:
        from IPython.display import HTML

        self._page.update(HTML(self._html(below)))

    def _html(self, below: str) -> str:
        heads = "".join(f"<th>{escape(head)}</th>" for head in self._heads)
        rows = "".join(
            f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in self._rows
        )
        return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{below}"

    def _line(self, cells: list[str]) -> None:
        widths = [max(len(head), 8) for head in self._heads]
        text = "  ".join(cell.rjust(w) for cell, w in zip(cells, widths, strict=True))
        print(text, flush=True)  # noqa: T201 - what the learner watches


def in_notebook() -> bool:
    """Say whether what is displayed reaches a notebook's page."""
    shell = sys.modules.get("IPython")  # who runs in a notebook has loaded it
    running = shell and shell.get_ipython()
    return bool(running) and hasattr(running, "kernel")
