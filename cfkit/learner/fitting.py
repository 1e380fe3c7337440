"""Train a model on ratings.

In: a model, pairs of rows and their ratings. Out: the same model, trained, and its history.
"""

from __future__ import annotations

from contextlib import contextmanager
from math import ceil, isfinite
from time import perf_counter
from typing import TYPE_CHECKING, Any

import torch
from torch import nn

from cfkit.closed import refuse
from cfkit.errors import ModelError
from cfkit.learner.history import History
from cfkit.learner.pairs import as_pairs, check_model
from cfkit.learner.predicting import device_of, mse
from cfkit.learner.progress import Progress
from cfkit.learner.schedule import one_cycle

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGE = 2_000_000  # numbers; below, a step is over before a second thread has begun


def fit_one_cycle(
    model: nn.Module,
    train: tuple[Any, Any],
    valid: tuple[Any, Any] | None = None,
    epochs: int = 5,
    lr: float = 5e-3,
    wd: float = 0.1,
    batch_size: int = 64,
    seed: int | None = None,
    progress: bool = True,
) -> History:
    """Train a model in place on squared error, with AdamW on a one-cycle schedule.

    Args:
        model: Any module that gives (n,) or (n, 1) stars for rows (n, 2). It is left in eval
            mode, ready to predict.
        train: The pair (x, y): x (n, 2) whole numbers, y (n,) stars; arrays or tensors.
        valid: A pair of held-out rows, to see what the model makes of ratings it never met.
        epochs: How often every row is learned from.
        lr: The largest step size.
        wd: Weight decay, decoupled: each step takes lr · wd of every number away.
        batch_size: Rows per step.
        seed: Fixes the order of the rows. The start is the model's own: call
            torch.manual_seed before you build it.
        progress: Whether to print a line per epoch.

    Returns:
        The losses of every epoch and the step sizes.

    Raises:
        RatingError: If x or y are not what a model can learn from.
        ModelError: If the model does not fit the rows, or its loss stops being a number.

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
    device = device_of(model)
    x, y = as_pairs(train, "train", device)
    held_out = None if valid is None else as_pairs(valid, "valid", device)
    _check_settings(epochs, lr, wd, batch_size)
    check_model(model, x, "train")
    if held_out is not None:
        check_model(model, held_out[0], "valid")

    optimiser = _optimiser(model, lr, wd)
    order = None if seed is None else torch.Generator().manual_seed(seed)
    n_steps = epochs * ceil(len(x) / batch_size)
    table = Progress(progress, held_out is not None)
    train_loss: list[float] = []
    valid_loss: list[float] = []
    seconds: list[float] = []
    lrs: list[float] = []
    table.start()
    with _few_threads(model):
        for epoch in range(1, epochs + 1):
            started, total = perf_counter(), 0.0
            model.train()
            for rows in torch.randperm(len(x), generator=order).split(batch_size):
                lrs.append(_set_pace(optimiser, len(lrs) / n_steps, lr))
                error = model(x[rows]).reshape(len(rows)) - y[rows]
                loss = error.square().mean()
                optimiser.zero_grad()
                loss.backward()
                _fill_in_sparse(optimiser)
                optimiser.step()
                total += loss.item() * len(rows)
            train_loss.append(_finite(total / len(x), epoch, lr))
            if held_out is not None:
                valid_loss.append(mse(model, *held_out))
            seconds.append(perf_counter() - started)
            table.epoch(epoch, train_loss[-1], *valid_loss[-1:], seconds=seconds[-1])
    model.eval()
    return History(tuple(train_loss), tuple(valid_loss), tuple(seconds), tuple(lrs))


def _optimiser(model: nn.Module, lr: float, wd: float) -> torch.optim.Optimizer:
    parameters = [p for p in model.parameters() if p.requires_grad]
    if not parameters:
        raise ModelError(
            "The model has nothing to learn: model.parameters() is empty. Keep factors in an "
            "nn.Embedding or nn.Parameter, as attributes set after super().__init__()."
        )
    # fused: the same arithmetic in one call, a third less time. eps as fastai has it.
    return torch.optim.AdamW(parameters, lr=lr, eps=1e-5, weight_decay=wd, fused=True)


@contextmanager
def _few_threads(model: nn.Module) -> Iterator[None]:
    """Learn small tables on one thread: a second one mostly waits, and burns time doing so."""
    before = torch.get_num_threads()
    if sum(p.numel() for p in model.parameters()) < _LARGE:
        torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def _set_pace(optimiser: torch.optim.Optimizer, done: float, lr: float) -> float:
    step_size, momentum = one_cycle(done, lr)
    for group in optimiser.param_groups:
        group["lr"], group["betas"] = step_size, (momentum, 0.99)
    return step_size


def _fill_in_sparse(optimiser: torch.optim.Optimizer) -> None:
    """Write sparse gradients out in full: AdamW moves every number, rated or not."""
    for group in optimiser.param_groups:
        for p in group["params"]:
            if p.grad is not None and p.grad.is_sparse:
                p.grad = p.grad.to_dense()


def _check_settings(epochs: int, lr: float, wd: float, batch_size: int) -> None:
    if epochs < 1 or batch_size < 1 or not lr > 0 or not wd >= 0:
        raise ModelError(
            "A fit needs epochs ≥ 1, batch_size ≥ 1, lr > 0 and wd ≥ 0: got "
            f"epochs={epochs}, batch_size={batch_size}, lr={lr} and wd={wd}."
        )


def _finite(loss: float, epoch: int, lr: float) -> float:
    if not isfinite(loss):
        raise ModelError(
            f"The loss is no longer a number in epoch {epoch}: the steps are too long, or the "
            f"model gives NaN. Build the model again and try lr={lr / 10:g}."
        )
    return loss
