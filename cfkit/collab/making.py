"""Make a learner: with a model that fits the ratings, or out of a file.

In: `CollabDataLoaders`, or an exported file. Out: `Learner`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from cfkit.collab import keeping
from cfkit.collab.dataloaders import CollabDataLoaders
from cfkit.collab.dot_bias import EmbeddingDotBias
from cfkit.collab.learner import Learner
from cfkit.collab.loaders import RatingLoader
from cfkit.collab.tabular import EmbeddingNN, get_emb_sz
from cfkit.collab.vocabulary import Vocabulary
from cfkit.errors import ModelError, RatingError
from cfkit.ratings import IdMap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from torch import nn

_PLAIN = (int, float, str, bool, list, tuple, type(None))


def collab_learner(
    dls: CollabDataLoaders,
    n_factors: int = 50,
    use_nn: bool = False,
    emb_szs: Mapping[str, int] | None = None,
    layers: Sequence[int] | None = None,
    config: Mapping[str, Any] | None = None,
    y_range: tuple[float, float] | None = None,
    loss_func: Any = None,
    **kwargs: Any,
) -> Learner:
    """Make a learner with the course's dot-product model, or with a network.

    Args:
        dls: Ratings, split in two.
        n_factors: How many numbers describe each user and item; with `use_nn` the width of the
            only hidden layer, unless `layers` says more.
        use_nn: Whether to put the vectors through a network instead.
        emb_szs: With `use_nn`: how long each column's vectors are; a rule of thumb unless said.
        layers: With `use_nn`: how wide each hidden layer is.
        config: With `use_nn`: what `TabularModel` takes beside these.
        y_range: The ends of the rating scale; it must hold all ratings.
        loss_func: What to make small; MSE unless said.
        kwargs: What `Learner` takes beside these.

    Raises:
        RatingError: If y_range does not hold the ratings.
        ModelError: If a setting cannot be.
    """
    if not isinstance(dls, CollabDataLoaders):
        raise ModelError(
            f"A learner is made of CollabDataLoaders; a {type(dls).__name__} came. Make them with "
            "CollabDataLoaders.from_df(ratings)."
        )
    if y_range is not None:
        _check_range(dls, y_range)
    if not use_nn:
        unused = {"emb_szs": emb_szs, "layers": layers, "config": config}
        if given := [name for name, value in unused.items() if value is not None]:
            raise ModelError(
                f"A dot product has no use for {' and '.join(given)}. Add use_nn=True for a "
                "network, or leave it out."
            )
        recipe: dict[str, Any] = {"n_factors": n_factors, "y_range": y_range}
        model: nn.Module = EmbeddingDotBias.from_classes(n_factors, dls.classes, y_range=y_range)
    else:
        settings = {**(config or {}), **({} if y_range is None else {"y_range": y_range})}
        recipe = {
            "emb_szs": get_emb_sz(dls, emb_szs), "layers": list(layers or [n_factors]), **settings,
        }  # fmt: skip
        model = EmbeddingNN(**recipe)
    learner = Learner(dls, model, loss_func, **kwargs)
    if all(isinstance(value, _PLAIN) for value in recipe.values()):
        learner.recipe = {"use_nn": use_nn, **recipe}
    return learner


def load_learner(fname: str | Path, model: nn.Module | None = None, cpu: bool = True) -> Learner:
    """Make a learner of what `Learner.export` kept. No code in the file is run.

    Args:
        fname: The file.
        model: A model to put the numbers into; needed if `collab_learner` did not build it.
        cpu: Whether it is to work on the CPU.

    Returns:
        A learner that knows names and holds no ratings: it predicts, and cannot be fitted.

    Raises:
        DataMissingError: If there is no such file.
        ModelError: If it holds something else.
    """
    path = Path(fname)
    device = torch.device("cpu" if cpu or not torch.cuda.is_available() else "cuda")
    held = keeping.read(path, device)
    classes = {c: Vocabulary(IdMap(np.array(names)), c) for c, names in held["names"].items()}
    nothing = RatingLoader(
        torch.zeros(0, 2, dtype=torch.int64, device=device), torch.zeros(0, 1, device=device), 64,
        shuffle=False,
    )  # fmt: skip
    dls = CollabDataLoaders(nothing, nothing, classes, held["rating"], path.parent)
    learner = Learner(dls, model or _rebuilt(held.get("recipe"), classes, path))
    keeping.take(learner.model, held["model"], path)
    learner.recipe = held.get("recipe")
    return learner


def _rebuilt(
    recipe: dict[str, Any] | None, classes: dict[str, Vocabulary], path: Path
) -> nn.Module:
    if recipe is None:
        raise ModelError(
            f"{path} holds the numbers of a model that collab_learner did not build, and no code. "
            "Build the model as it was, and call load_learner(fname, model=...)."
        )
    sizes = dict(recipe)
    if sizes.pop("use_nn"):
        return EmbeddingNN(**sizes)
    return EmbeddingDotBias.from_classes(sizes["n_factors"], classes, y_range=sizes["y_range"])


def _check_range(dls: CollabDataLoaders, y_range: tuple[float, float]) -> None:
    if not isinstance(y_range, tuple | list) or len(y_range) != 2:
        raise RatingError(f"y_range is a pair such as (0, 5.5): got {y_range!r}.")
    low, high = y_range
    stars = [dl.y for dl in (dls.train, dls.valid) if dl.y is not None]
    least = min(float(y.min()) for y in stars)
    most = max(float(y.max()) for y in stars)
    if not (low <= least and most <= high):
        raise RatingError(
            f"y_range=({low}, {high}) does not hold the ratings, which go from {least:g} to "
            f"{most:g}: no prediction could reach them. Choose a range a little wider than that, "
            f"such as ({least - 0.5:g}, {most + 0.5:g})."
        )
