"""Show a table where the reader is: drawn in a notebook, as text in a terminal.

In: a DataFrame. Out: nothing but what is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cfkit.learner.live_table import in_notebook

if TYPE_CHECKING:
    import pandas as pd


def show_table(table: pd.DataFrame) -> None:
    """Show a table, without its index."""
    if in_notebook():
        from IPython.display import HTML, display

        display(HTML(table.to_html(index=False)))
    else:
        print(table.to_string(index=False))  # noqa: T201 - what the learner asked to see
