"""Train a model on ratings.

In: a model, pairs of rows and their ratings. Out: the same model, trained, and its history.
"""

from __future__ import annotations

from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any

import torch
from torch import nn
from torch.nn.functional import mse_loss
from torch.nn.utils import clip_grad_norm_

from cfkit.closed import refuse
from cfkit.errors import ModelError
from cfkit.learner.adamw import AdamW
from cfkit.learner.batches import batch_for, batch_sizes, batches, kept_pace
from cfkit.learner.by_hand import HandSteps, knows
from cfkit.learner.devices import device_named, device_of
from cfkit.learner.history import History
from cfkit.learner.pairs import as_pairs, check_model, check_range
from cfkit.learner.predicting import mse
from cfkit.learner.progress import Progress
from cfkit.learner.schedule import one_cycle
from cfkit.learner.steps import Steps, TorchSteps, finite
from cfkit.learner.threads import few_threads, n_numbers
from cfkit.settings import check_seed, is_amount, is_count, is_size

if TYPE_CHECKING:
    from collections.abc import Callable

    from torch import Tensor

# What each form of decay adds to the slope of a number p, in wd · p. In the loss it stands as
# wd · Σ p², and the slope of p² is 2 p.
PULLS = {"decoupled": 0.0, "gradient": 1.0, "loss": 2.0}


def fit_one_cycle(
    model: nn.Module,
    train: tuple[Any, Any],
    valid: tuple[Any, Any] | None = None,
    epochs: int = 5,
    lr: float = 5e-3,
    wd: float = 0.1,
    batch_size: int | None = None,
    seed: int | None = None,
    progress: bool = True,
    decay: str = "decoupled",
    clip: float | None = None,
    after_epoch: Callable[[History], object] | None = None,
    device: str | torch.device | None = None,
) -> History:
    """Train a model in place on squared error, with AdamW on a one-cycle schedule.

    Every epoch visits each row once. The kit's own dot products are differentiated by hand,
    any other module by torch: the numbers are the same.

    Args:
        model: Any module that gives (n,) or (n, 1) stars for rows (n, 2). It is left in eval
            mode, ready to predict.
        train: The pair (x, y): x (n, 2) whole numbers, y (n,) stars; arrays or tensors.
        valid: A pair of held-out rows, to see what the model makes of ratings it never met.
        epochs: How often every row is learned from.
        lr: The largest step size, as it is for batches of 64.
        wd: Weight decay, as it is for batches of 64.
        batch_size: Rows per step; lr and wd are then taken as they are. Unless given, as many 64s
            as leave at most 320 steps an epoch: 64 for up to 20,480 ratings, 256 for the 80,000
            learned from in MovieLens 100K. A larger batch has a surer slope and there are fewer of
            them, so its steps are longer, and decoupled decay, which acts once a step, is raised
            to keep Σ lr · wd over the run (counting up to 65,536 ratings an epoch): for MovieLens
            100K lr 0.005 becomes 0.0071, and wd 0.1 becomes 0.23.
        seed: Fixes the order of the rows. The start is the model's own: call
            torch.manual_seed before you build it.
        progress: Whether to show a row per epoch; in a notebook with a bar.
        decay: Where wd acts. "decoupled": each step takes lr · wd of every number away.
            "gradient": wd · p is added to each slope. "loss": wd · Σ p² is added to the loss,
            so 2 · wd · p to each slope. For plain gradient descent all three agree, but for
            the factor 2; AdamW divides slopes by their size, so there only the first shrinks
            all numbers by the same share.
        clip: Shorten a gradient that is longer than this, taken over all numbers together.
        after_epoch: Called with the history so far; training stops early if it gives True.
        device: "cpu" or "cuda": the model is moved there first, and stays there. Where it is
            unless said.

    Returns:
        The losses of every epoch and the step sizes.

    Raises:
        RatingError: If x or y are not what a model can learn from, or y_range does not hold y.
        ModelError: If the model does not fit the rows, its loss stops being a number, or the device
            is not there.

    Source:
        Loshchilov and Hutter (2019), Decoupled weight decay regularization, alg. 2; Smith
        (2018) for the schedule.
    """
    refuse("fit_one_cycle")
    if not isinstance(model, nn.Module):
        raise ModelError(
            f"A model to train is a torch.nn.Module; a {type(model).__name__} came. "
            "Build one first, such as cfkit.DotProductBias(n_users, n_items, n_factors)."
        )
    _check_settings(epochs, lr, wd, batch_size, decay, clip, seed)
    if device is not None:
        model.to(device_named(device))
    x, y = as_pairs(train, "train", device_of(model))
    held_out = None if valid is None else as_pairs(valid, "valid", device_of(model))
    check_model(model, x, "train")
    check_range(model, y, "train")
    if held_out is not None:
        check_model(model, held_out[0], "valid")
    if batch_size is None:
        batch_size = batch_for(len(x))
        lr, kept = kept_pace(lr, wd, len(x), batch_size)
        wd = kept if decay == "decoupled" else wd

    steps = _steps(model, wd, decay, clip)
    order = None if seed is None else torch.Generator().manual_seed(seed)
    n_steps = epochs * len(batch_sizes(len(x), batch_size))
    table = Progress(progress, held_out is not None)
    history = History((), (), (), ())
    table.start()
    try:
        with few_threads(n_numbers(model)):
            for _ in range(epochs):
                started, total, lrs = perf_counter(), 0.0, list(history.lr)
                model.train()
                for rows, stars in batches(x, y, batch_size, order):
                    step_size, momentum = one_cycle(len(lrs) / n_steps, lr)
                    lrs.append(step_size)
                    loss = steps.step(rows, stars, step_size, momentum)
                    total += finite(loss, len(lrs), n_steps, lr) * len(stars)
                    table.doing("of all steps", len(lrs) / n_steps)
                steps.write_back()
                valid_loss = () if held_out is None else (mse(model, *held_out),)
                history = history.and_then(
                    total / len(x), valid_loss, perf_counter() - started, tuple(lrs)
                )
                table.epoch(
                    len(history.seconds), total / len(x), *valid_loss, seconds=history.seconds[-1]
                )
                if after_epoch is not None and after_epoch(history) is True:
                    break
    finally:
        steps.write_back()  # also after Ctrl-C: what was learned stays
        model.eval()
    return history


def _steps(model: nn.Module, wd: float, decay: str, clip: float | None) -> Steps:
    optimiser = AdamW(list(model.parameters()), wd if decay == "decoupled" else 0.0)
    pull = wd * PULLS[decay]
    if knows(model, optimiser):
        return HandSteps(model, optimiser, pull, clip)
    shorten = None if clip is None else partial(clip_grad_norm_, model.parameters(), clip)
    return TorchSteps(model, optimiser, _squared_error, pull, shorten)


def _squared_error(predicted: Tensor, y: Tensor) -> Tensor:
    return mse_loss(predicted.reshape(len(y)), y)


def _check_settings(
    epochs: int,
    lr: float,
    wd: float,
    batch_size: int | None,
    decay: str,
    clip: float | None,
    seed: int | None,
) -> None:
    rows = 1 if batch_size is None else batch_size
    if not (is_count(epochs) and is_count(rows) and is_size(lr) and is_amount(wd)):
        raise ModelError(
            "A fit needs epochs ≥ 1, batch_size ≥ 1, lr > 0 and wd ≥ 0: got "
            f"epochs={epochs!r}, batch_size={batch_size!r}, lr={lr!r} and wd={wd!r}. "
            "Start from the defaults, and change one at a time."
        )
    if decay not in PULLS or not (clip is None or is_size(clip)):
        raise ModelError(
            f"A fit needs decay to be one of {', '.join(PULLS)}, and clip to be None or above "
            f"0: got decay={decay!r} and clip={clip!r}."
        )
    if seed is not None:
        check_seed(seed)
