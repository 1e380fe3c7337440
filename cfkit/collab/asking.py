"""Ask a learner what users will make of items.

In: a learner, and rows or names. Out: ratings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from cfkit.collab.loaders import NO_RATINGS
from cfkit.collab.showing import show_table
from cfkit.errors import ModelError, RatingError
from cfkit.ratings.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cfkit.collab.learner import Learner
    from cfkit.collab.loaders import RatingLoader


def get_preds(learner: Learner, dl: RatingLoader) -> tuple[Tensor, Tensor | None]:
    """Give the predictions for some rows, and their ratings where they are known."""
    if not hasattr(dl, "in_order"):
        raise RatingError(
            f"dl is rows such as dls.valid; a {type(dl).__name__} came. For a table give "
            "learn.dls.test_dl(table)."
        )
    _check_any(dl)
    learner.model.eval()
    with torch.no_grad():
        parts = [learner.model(rows) for rows in dl.in_order()]
    return torch.cat(parts).cpu(), None if dl.y is None else dl.y.cpu()


def known_preds(learner: Learner, dl: RatingLoader) -> tuple[Tensor, Tensor]:
    """Give predictions and ratings in one shape, so that no difference spreads into a table.

    Raises:
        RatingError: If the ratings are not known.
    """
    preds, targs = get_preds(learner, dl)
    if targs is None:
        raise RatingError(
            f"To compare, the rows need their ratings: add the column {learner.dls.rating_name!r}."
        )
    return preds, targs.reshape(preds.shape)


def predict(learner: Learner, item: Any) -> tuple[Any, float, Tensor]:
    """Predict one rating; see `Learner.predict`."""
    import pandas as pd

    names = learner.dls.classes
    row = _as_row(item, list(names))
    row = {column: _plain(row[column]) for column in names}
    places = [known.o2i[row[column]] for column, known in names.items()]
    learner.model.eval()
    with torch.no_grad():
        stars = learner.model(torch.tensor([places], device=learner.dls.device)).reshape(()).cpu()
    told = {**row, learner.dls.rating_name: float(stars)}
    return pd.Series(told, dtype=object), float(stars), stars


def show_results(learner: Learner, dl: RatingLoader, max_n: int) -> None:
    """Show some ratings beside their predictions."""
    if dl.y is None:
        raise RatingError("show_results needs rows whose ratings are known: got none with these.")
    _check_any(dl)
    rows, stars = dl.x[:max_n], dl.y[:max_n]
    learner.model.eval()
    with torch.no_grad():
        preds = learner.model(rows)
    name = learner.dls.rating_name
    show_table(learner.dls.decode(rows, **{name: stars, f"{name}_pred": preds}))


def _check_any(dl: RatingLoader) -> None:
    if not dl.n:
        raise ModelError(NO_RATINGS)


def _plain(name: Any) -> Any:
    return name.item() if isinstance(name, Tensor) else name


def _as_row(item: Any, columns: list[str]) -> Mapping[str, Any]:
    if isinstance(item, tuple | list) and len(item) == len(columns):
        return dict(zip(columns, item, strict=True))
    if not hasattr(item, "keys"):
        raise RatingError(
            f"predict takes one pair, ({', '.join(columns)}), or one row of a table: got "
            f"{item!r}. For many rows ask get_preds(dl=learn.dls.test_dl(table))."
        )
    for column in columns:
        if column not in item:
            raise RatingError(
                f"The row needs a {column!r}; it has {', '.join(map(repr, item.keys()))}. "
                f"{did_you_mean(column, item.keys())}".rstrip()
            )
    return item  # type: ignore[no-any-return]
