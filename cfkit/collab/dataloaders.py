"""Number the users and items of a ratings table, and split it in two.

In: a DataFrame. Out: `CollabDataLoaders`: what is learned from, and what is held out.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from cfkit.collab.loaders import RatingLoader
from cfkit.collab.missing import refuse_keywords, say_what_is_missing
from cfkit.collab.showing import show_table
from cfkit.collab.vocabulary import Vocabulary
from cfkit.errors import RatingError
from cfkit.learner.devices import device_named
from cfkit.ratings.frames import check_columns

if TYPE_CHECKING:
    import pandas as pd
    from torch import Tensor


class CollabDataLoaders:
    """The ratings that a `Learner` learns from, and those it is tried on. See `from_df`.

    Args:
        train: What is learned from.
        valid: What is held out.
        classes: The vocabularies of users and items, by their columns' names.
        rating_name: What the ratings' column is called.
        path: Where a learner keeps its files.
    """

    def __init__(
        self,
        train: RatingLoader,
        valid: RatingLoader,
        classes: dict[str, Vocabulary],
        rating_name: str,
        path: Path,
    ) -> None:
        self.train, self.valid = train, valid
        self.classes, self.path = classes, path
        self.user_name, self.item_name = classes
        self.rating_name = rating_name

    @classmethod
    def from_df(
        cls,
        ratings: pd.DataFrame,
        valid_pct: float = 0.2,
        user_name: str | None = None,
        item_name: str | None = None,
        rating_name: str | None = None,
        seed: int | None = None,
        path: str | Path = ".",
        bs: int = 64,
        val_bs: int | None = None,
        shuffle: bool = True,
        device: str | torch.device | None = None,
        **others: Any,
    ) -> CollabDataLoaders:
        """Split a table of ratings by chance, and number the ids of its training rows.

        Args:
            ratings: One row per rating.
            valid_pct: The share of rows to hold out.
            user_name: The users' column; the first one unless said.
            item_name: The items' column; the second one unless said.
            rating_name: The ratings' column; the third one unless said.
            seed: Fixes the split, and sets torch's generator for all that follows: model and
                order of rows too.
            path: Where a learner keeps its files.
            bs: Rows per batch.
            val_bs: Rows per batch of held-out ratings; as many unless said.
            shuffle: Whether each epoch takes the rows in another order.
            device: "cpu" (the default) or "cuda".
            others: Nothing; what fastai takes beside these is refused by name.

        Raises:
            RatingError: If the table is not one of ratings, or a part of the split is empty.
            ModelError: If a setting cannot be.
        """
        refuse_keywords("CollabDataLoaders.from_df", others)
        columns = list(getattr(ratings, "columns", []))
        names = (user_name, item_name, rating_name)
        if len(columns) < 3 and None in names:
            raise RatingError(
                "CollabDataLoaders.from_df needs a DataFrame with a column each for users, items "
                f"and ratings: got {columns or type(ratings).__name__}."
            )
        user, item, rating = (columns[i] if name is None else name for i, name in enumerate(names))
        check_columns(ratings, user, item, rating)
        learn, held_out = _split(len(ratings), valid_pct, seed)
        classes = {c: Vocabulary.of(ratings[c].iloc[learn.numpy()], c) for c in (user, item)}
        x = torch.from_numpy(np.column_stack([v.rows(ratings[c]) for c, v in classes.items()]))
        y = torch.from_numpy(ratings[[rating]].to_numpy(dtype=np.float32, copy=True))
        x, y = (values.to(device_named(device)) for values in (x, y))
        return cls(
            RatingLoader(x[learn], y[learn], bs, shuffle),
            RatingLoader(x[held_out], y[held_out], val_bs or bs, shuffle=False),
            classes,
            rating,
            Path(path),
        )

    @classmethod
    def from_csv(cls, csv: str | Path, **kwargs: Any) -> CollabDataLoaders:
        """Read a table of ratings from a file, and do the same as `from_df` with it."""
        import pandas as pd

        return cls.from_df(pd.read_csv(csv), **kwargs)

    def __getitem__(self, at: int) -> RatingLoader:
        return (self.train, self.valid)[at]

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(say_what_is_missing("CollabDataLoaders", name))

    @property
    def device(self) -> torch.device:
        """Where the ratings live."""
        return self.train.x.device

    def one_batch(self) -> tuple[Tensor, Tensor]:
        """Give rows (bs, 2) and stars (bs, 1), as the next epoch would begin."""
        return self.train.one_batch()

    def test_dl(self, frame: pd.DataFrame) -> RatingLoader:
        """Number the pairs of another table; a warning counts the ids that nobody knows.

        Args:
            frame: A table with the users' and items' columns, and perhaps ratings.

        Raises:
            RatingError: If a column is missing.
        """
        given = self.rating_name in frame.columns
        check_columns(
            frame if given else frame.assign(**{self.rating_name: 0.0}),
            self.user_name, self.item_name, self.rating_name,
        )  # fmt: skip
        x = np.column_stack([v.rows_or_warn(frame[c]) for c, v in self.classes.items()])
        y = torch.from_numpy(frame[[self.rating_name]].to_numpy(np.float32)) if given else None
        rows = torch.from_numpy(x).to(self.device)
        return RatingLoader(
            rows, None if y is None else y.to(self.device), self.valid.bs, shuffle=False
        )

    def decode(self, x: Tensor, **columns: Tensor) -> pd.DataFrame:
        """Turn rows into a table of ids again, beside columns of numbers."""
        import pandas as pd

        ids = {
            name: list(names[x[:, side]]) for side, (name, names) in enumerate(self.classes.items())
        }
        numbers = {name: values.reshape(-1).tolist() for name, values in columns.items()}
        return pd.DataFrame({**ids, **numbers})

    def show_batch(self, max_n: int = 10) -> None:
        """Show the first ratings of a batch, with their ids."""
        x, y = (values[:max_n] for values in self.one_batch())
        show_table(self.decode(x, **{self.rating_name: y}))


def _split(n: int, share: float, seed: int | None) -> tuple[Tensor, Tensor]:
    if not hasattr(share, "__float__") or not 0 < share < 1 or int(share * n) < 1:
        raise RatingError(
            f"valid_pct={share!r} of {n} ratings leaves nothing to learn from or nothing to hold "
            "out. Choose a share between 0 and 1, such as 0.2."
        )
    if seed is not None:
        torch.manual_seed(seed)
    order = torch.randperm(n)
    held_out = int(share * n)
    return order[held_out:], order[:held_out]
