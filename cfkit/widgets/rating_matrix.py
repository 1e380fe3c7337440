"""A table of ratings whose blanks the learner fills by hand.

In: a table of users × items and, later, a model's predictions. Out: a widget; the guesses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets as t

from cfkit.errors import WidgetError
from cfkit.widgets.base import CourseWidget, Table
from cfkit.worlds import slides_table

if TYPE_CHECKING:
    import pandas as pd

_MOST_USERS, _MOST_ITEMS = 12, 10  # what the eye takes in at once
_LOW, _HIGH = 0.5, 5  # MovieLens has half stars


class RatingMatrix(CourseWidget):
    """Known ratings, blanks to guess, and a model's predictions beside both.

    Python owns `users`, `items`, `ratings` and `predictions`; the browser owns `guesses` and
    `compared`. `predictions` may come later, when there is a model: `matrix.predictions = p`.

    Args:
        table: Ratings from 0.5 to 5 as a DataFrame with users as index and items as columns,
            NaN where unknown; by default the slides' four users and five films.
        predictions: A model's rating for every cell, shape (n_users, n_items), or None.

    Raises:
        WidgetError: If the table is too large to look at, holds a number that is no rating,
            or the predictions have another shape.
    """

    users = t.List(t.Unicode()).tag(sync=True)
    items = t.List(t.Unicode()).tag(sync=True)
    ratings = Table(help="None where the user has not rated the item").tag(sync=True)
    predictions = Table(None, allow_none=True).tag(sync=True)
    guesses = Table(help="the learner's; None where there is none").tag(sync=True)
    compared = t.Bool(False, help="are the predictions in view?").tag(sync=True)

    def __init__(
        self, table: pd.DataFrame | None = None, predictions: Any = None, **kwargs: Any
    ) -> None:
        given = _taken_apart(slides_table() if table is None else table)
        n_users, n_items = len(given["users"]), len(given["items"])
        blank = [[None] * n_items for _ in range(n_users)]
        super().__init__(**given, predictions=predictions, guesses=blank, **kwargs)

    @t.validate("ratings")  # type: ignore[untyped-decorator]
    def _must_be_ratings(self, proposal: Any) -> Any:
        rows = proposal["value"]
        for user, row in zip(self.users, rows, strict=False):
            for item, rating in zip(self.items, row, strict=False):
                if rating is not None and not _LOW <= rating <= _HIGH:
                    raise WidgetError(
                        f"Ratings run from {_LOW} to {_HIGH}, got {rating:g} for {user} and "
                        f"{item}. Leave an unknown rating blank (NaN): a blank is not a zero."
                    )
        return rows

    @t.validate("predictions", "guesses")  # type: ignore[untyped-decorator]
    def _must_cover_the_table(self, proposal: Any) -> Any:
        rows, name = proposal["value"], proposal["trait"].name
        n_users, n_items = len(self.users), len(self.items)
        if rows is not None and [len(row) for row in rows] != [n_items] * n_users:
            came = f"{len(rows)} rows of {sorted({len(row) for row in rows})} numbers"
            raise WidgetError(
                f"{name} needs one number per cell, {n_users} users × {n_items} items, got {came}. "
                f"Predict every pair, users down and items across."
            )
        return rows

    @property
    def n_known(self) -> int:
        """How many cells hold a rating."""
        return len(self._known())

    @property
    def density(self) -> float:
        """The share of cells that hold a rating."""
        return self.n_known / (len(self.users) * len(self.items))

    @property
    def mean(self) -> float | None:
        """The mean of the known ratings, blanks left out; None if there are none."""
        known = self._known()
        return sum(known) / len(known) if known else None

    def to_frame(self) -> pd.DataFrame:
        """Give the table with the learner's guesses in its blanks, NaN where still blank."""
        import pandas as pd

        filled = [
            [guess if rating is None else rating for rating, guess in zip(*rows, strict=True)]
            for rows in zip(self.ratings, self.guesses, strict=True)
        ]
        return pd.DataFrame(filled, index=self.users, columns=self.items, dtype=float)

    def summary(self) -> str:
        """Say who rated what, and how full the table is."""
        n_users, n_items = len(self.users), len(self.items)
        full = f"{self.n_known} of {n_users * n_items} cells ({self.density:.0%}) hold a rating"
        lines = [f"A table of {n_users} users and {n_items} items; {full}, the others are unknown."]
        for user, row in zip(self.users, self.ratings, strict=True):
            known = [
                f"{item} {rating:g}"
                for item, rating in zip(self.items, row, strict=True)
                if rating is not None
            ]
            lines.append(f"{user} rated {', '.join(known) or 'nothing yet'}.")
        return "\n".join(lines)

    def _known(self) -> list[float]:
        return [rating for row in self.ratings for rating in row if rating is not None]


def _taken_apart(table: pd.DataFrame) -> dict[str, Any]:
    if not (hasattr(table, "index") and hasattr(table, "columns")):
        raise WidgetError(
            f"RatingMatrix needs a table with users as index and items as columns, got "
            f"{type(table).__name__}. Make one: pd.DataFrame(rows, index=users, columns=items)."
        )
    n_users, n_items = table.shape
    if not (1 <= n_users <= _MOST_USERS and 1 <= n_items <= _MOST_ITEMS):
        raise WidgetError(
            f"RatingMatrix shows up to {_MOST_USERS} users and {_MOST_ITEMS} items, got {n_users} "
            f"and {n_items}. Choose a few, as in table.iloc[:4, :5]."
        )
    return {
        "users": [str(user) for user in table.index],
        "items": [str(item) for item in table.columns],
        "ratings": table,
    }
