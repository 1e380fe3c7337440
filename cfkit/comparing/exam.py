"""Put the same questions to every contestant.

In: a split, and how lists are judged. Out: an `Exam`, and the `Run` of whoever takes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import process_time
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from cfkit.comparing.asking import Asker, known_rows
from cfkit.comparing.baselines import both_biases
from cfkit.comparing.fitted import Fitted, as_fitted
from cfkit.comparing.lists import judge
from cfkit.comparing.run import Run
from cfkit.comparing.splitting import Split
from cfkit.errors import RatingError

if TYPE_CHECKING:
    from cfkit.comparing.contestants import Contestant

_MOST_SCORES = 4_000_000  # scores for lists; beyond that, some users by chance stand for all
_MOST_LISTS = 1_000


@dataclass(frozen=True, slots=True, eq=False)
class Exam:
    """What all contestants are asked: the same held-out ratings, the same lists."""

    split: Split
    means: Fitted
    users: npt.NDArray[np.int64]  # whose lists are judged
    liked: npt.NDArray[np.bool_]
    k: int


def set_exam(split: Split, k: int, liked: float, draw: int) -> Exam:
    """Choose what is asked.

    Args:
        split: What to learn from and what to be judged on.
        k: How long a list is.
        liked: From how many stars on a held-out item is a hit.
        draw: Fixes who stands for all, where there are too many users for lists.

    Raises:
        RatingError: If k is larger than the catalogue.
    """
    x, y = split.test
    if k > split.n_items:
        raise RatingError(
            f"A list of {k} does not fit into the {split.n_items} items that are left: choose a "
            "smaller k, or leave quick out."
        )
    users = np.unique(x[:, 0])
    n = min(len(users), _MOST_LISTS, max(1, _MOST_SCORES // split.n_items))
    if n < len(users):
        users = np.sort(np.random.default_rng(draw).choice(users, n, replace=False))
    hits = np.zeros((n, split.n_items), dtype=bool)
    best = x[(y >= liked) & np.isin(x[:, 0], users)]
    hits[np.searchsorted(users, best[:, 0]), best[:, 1]] = True
    means = both_biases(split.train, split.n_users, split.n_items, 0)
    return Exam(split, means, users, hits, k)


def examine(name: str, contestant: Contestant, seed: int, exam: Exam) -> Run:
    """Train a contestant and ask it.

    Args:
        name: What it is called.
        contestant: The function that trains it.
        seed: What it is given to fix its chance.
        exam: What it is asked.

    Raises:
        ModelError: If what it gives cannot be asked, or answers with no numbers.
    """
    import torch

    split = exam.split
    x, y = (torch.from_numpy(part.copy()) for part in split.train)  # whatever is done to them
    started = process_time()
    fitted = as_fitted(contestant((x, y), split.n_users, split.n_items, seed))
    ready = process_time()
    asked = Asker(fitted, exam.means, split)
    stars = asked.stars(split.test[0])
    lists = judge(asked.scores(exam.users), exam.liked, exam.k)
    done = process_time()
    y_train = split.train[1]
    off = stars.clip(y_train.min(), y_train.max()) - split.test[1]
    strangers = not known_rows(split)[0][split.test[0][:, 0]].all()
    newcomers = "itself" if fitted.fold_in is not None else "the means"
    return Run(
        name, seed, "", off, lists.precision, lists.ndcg, float(lists.shown.mean()),
        ready - started, done - ready, fitted.n_numbers, fitted.n_bytes,
        newcomers if strangers else "–",
    )  # fmt: skip


def notes(exam: Exam, seeds: tuple[int, ...]) -> tuple[str, ...]:
    """What to know before the table is read, in sentences."""
    said = []
    if len(seeds) == 1:
        said.append(
            "One seed only: there are no error bars of training, and between models with chance "
            "nobody can tell. Give three, such as (1, 2, 3)."
        )
    if len(seeds) == 2:
        said.append(
            "Two seeds say little about the luck of training: a verdict may be wrong more often "
            "than in one table of twenty. Give three, such as (1, 2, 3)."
        )
    users, items = known_rows(exam.split)
    x = exam.split.test[0]
    if strange := float((~(users[x[:, 0]] & items[x[:, 1]])).mean()):
        said.append(
            f"{strange:.1%} of the held-out ratings belong to a user or an item without a rating "
            "to learn from. For new users a model answers itself if it can place them (column "
            "newcomers); all else is answered by the means: mean + user's bias + item's bias."
        )
    n_users = len(np.unique(x[:, 0]))
    if len(exam.users) < n_users:
        said.append(f"Lists are those of {len(exam.users):,} users, drawn from {n_users:,}.")
    if not exam.liked.any():
        said.append("Nobody liked anything that was held out, so no list can be judged.")
    return tuple(said)
