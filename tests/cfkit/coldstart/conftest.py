"""A small world, its newcomers held out, and a model trained on the others."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

import cfkit

NEW = 60  # of 300 users


@dataclass
class Invented:
    data: Any
    model: Any
    train: Any
    users: Any
    items: Any
    newcomers: Any
    new: Any  # the ratings of users that the model never met

    def made_of(self, model, **others):
        return cfkit.Newcomers.of(
            model, self.train, **{"user_ids": self.users, "item_ids": self.items, **others}
        )


@pytest.fixture(scope="package")
def invented():
    data = cfkit.world()
    new = data.ratings["user"] > data.users["user"].max() - NEW
    known = data.ratings[~new]
    users, items = (cfkit.IdMap.of(known[side]) for side in ("user", "item"))
    train = cfkit.to_xy(known, users, items)
    model = cfkit.fit_bayes(train, n_factors=6, sweeps=12, progress=False)
    newcomers = cfkit.Newcomers.of(model, train, data.users, data.items, users, items)
    theirs = data.ratings[new & data.ratings["item"].isin(items.ids)]
    return Invented(data, model, train, users, items, newcomers, theirs)


@pytest.fixture(scope="package")
def exam(invented):
    """Give f(n): the errors, and which intervals held, for all new users after n answers."""

    def taken(n, newcomers=invented.newcomers):
        off, inside = [], []
        for user, theirs in invented.new.groupby("user"):
            theirs = theirs.sample(frac=1, random_state=int(user))
            shown, rest = theirs.iloc[:n], theirs.iloc[10:]
            if not len(rest):
                continue
            answers = dict(zip(shown["item"], shown["rating"], strict=True))
            newcomer = newcomers.new_user(answers)
            low, high = newcomer.intervals(rest["item"]).T
            truth = rest["rating"].to_numpy()
            off.append(newcomer.predict(rest["item"]) - truth)
            inside.append((low <= truth) & (truth <= high))
        return np.concatenate(off), np.concatenate(inside)

    return taken
