"""Lay a comparison's table out for a page of plain text.

In: the table. Out: its lines, and one for each model that broke.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import pandas as pd

_WITH_ERROR = ("rmse", "mae", "precision", "ndcg", "coverage")
_PLAIN = {"fit_seconds": "{:.2f}", "predict_seconds": "{:.2f}", "numbers": "{:,.0f}"}


def as_text(table: pd.DataFrame) -> list[str]:
    """Give the lines of the table, and why rows are empty.

    Args:
        table: What `Comparison.table` gives.
    """
    shown = {"": list(table.index)}
    for name in _WITH_ERROR:
        pairs = zip(table[name], table[f"{name}_se"], strict=True)
        shown[name] = [_with_error(value, se) for value, se in pairs]
    for name, form in _PLAIN.items():
        cells = table[name].map(form.format).mask(table[name].isna(), "–")
        shown[name.replace("_seconds", " s")] = cells.tolist()
    shown["newcomers"] = table["newcomers"].tolist()
    columns = [[head, *cells] for head, cells in shown.items()]
    wide = [max(map(len, column)) for column in columns]
    lines = [
        "  ".join(cell.ljust(w) for cell, w in zip(row, wide, strict=True)).rstrip()
        for row in zip(*columns, strict=True)
    ]
    failed = table["failed"][table["failed"] != ""]
    return lines + [f"{name} failed: {why}" for name, why in failed.items()]


def _with_error(value: float, se: float) -> str:
    if not np.isfinite(value):
        return "–"
    return f"{value:.4f} ± {se:.4f}" if se > 0 else f"{value:.4f}"
