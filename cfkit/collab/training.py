"""Walk through the epochs of a fit, and tell about each.

In: a learner and a pace. Out: the learner's model, trained, and its recorder.
"""

from __future__ import annotations

from contextlib import suppress
from time import perf_counter
from typing import TYPE_CHECKING, Any

from cfkit.closed import refuse
from cfkit.collab.callbacks import CancelFitException, gather, tell
from cfkit.collab.recorder import Recorder
from cfkit.errors import ModelError
from cfkit.learner.live_table import LiveTable
from cfkit.learner.pairs import check_model, check_range
from cfkit.learner.steps import finite
from cfkit.learner.threads import few_threads, n_numbers
from cfkit.settings import is_amount, is_count, is_size

if TYPE_CHECKING:
    from collections.abc import Callable

    from cfkit.collab.callbacks import Callback
    from cfkit.collab.learner import Learner
    from cfkit.learner.steps import Steps


def fit(
    learner: Learner,
    n_epoch: int,
    lr: float,
    wd: float | None,
    reset_opt: bool,
    cbs: Any,
    pace: Callable[[float], tuple[float, float]],
) -> None:
    """Learn from every row n_epoch times.

    Args:
        learner: What learns.
        n_epoch: How often.
        lr: The largest step size, for messages.
        wd: Weight decay from now on; as before unless said.
        reset_opt: Whether to forget the momentum of the fits before.
        cbs: Callbacks for this fit, beside the learner's own.
        pace: The step size and momentum once a share of the run is done.
    """
    refuse("Learner")
    _check_settings(n_epoch, lr, wd if wd is not None else learner.wd)
    check_rows(learner)
    if wd is not None:
        learner.wd = wd
    if learner.opt is None or reset_opt:
        learner.opt = learner.make_opt()
    elif wd is not None:
        learner.opt.wd = wd
    record = learner.recorder = Recorder(learner.heads())
    table = LiveTable(list(record.metric_names), *learner.shows)
    n_steps = n_epoch * len(learner.dls.train)
    callbacks = gather(learner, learner.cbs, cbs)
    tell(callbacks, "before_fit")
    steps = learner.make_steps(learner.opt, callbacks)
    table.start()
    try:
        with few_threads(n_numbers(learner.model)), suppress(CancelFitException):
            for epoch in range(n_epoch):
                _epoch(learner, steps, epoch, n_steps, lr, pace, table, callbacks)
    finally:
        learner.model.eval()  # also after Ctrl-C: ready to predict
    tell(callbacks, "after_fit")


def check_rows(learner: Learner) -> None:
    """Try the model on the largest rows that it will see.

    Raises:
        ModelError: If it has no such rows, or does not answer one number a row.
        RatingError: If its y_range does not hold the ratings.
    """
    for dl, name in ((learner.dls.train, "the training rows"), (learner.dls.valid, "valid")):
        if not len(dl):
            raise ModelError(
                "This learner came from a file and holds no ratings to learn from or to be tried "
                "on. Make one with collab_learner(dls), and take the numbers over with load."
            )
        check_model(learner.model, dl.x, name)
    if learner.dls.train.y is not None:
        check_range(learner.model, learner.dls.train.y, "the training rows")


def _epoch(
    learner: Learner,
    steps: Steps,
    epoch: int,
    n_steps: int,
    lr: float,
    pace: Callable[[float], tuple[float, float]],
    table: LiveTable,
    callbacks: list[Callback],
) -> None:
    started, total, record = perf_counter(), 0.0, learner.recorder
    learner.model.train()
    try:
        for step, (x, y) in enumerate(learner.dls.train):
            size, momentum = pace(len(record.lrs) / n_steps)
            record.lrs.append(size)
            record.moms.append(momentum)
            loss = steps.step(x, y, size, momentum)
            total += finite(loss, len(record.lrs), n_steps, lr) * len(x)
            record.step(loss)
            tell(callbacks, "after_batch")
            table.doing(f"of epoch {epoch}", step / len(learner.dls.train))
    finally:
        steps.write_back()  # also when it ends in the middle: what was learned stays
        steps.hand_over()
    values = [total / learner.dls.train.n, *learner.validate()]
    record.epoch(values)
    seconds = int(perf_counter() - started)
    told = [f"{value:.6f}" for value in values]
    table.row([str(epoch), *told, f"{seconds // 60:02d}:{seconds % 60:02d}"])
    tell(callbacks, "after_epoch")


def _check_settings(n_epoch: int, lr: float, wd: float | None) -> None:
    if not (is_count(n_epoch) and is_size(lr) and (wd is None or is_amount(wd))):
        raise ModelError(
            f"A fit needs n_epoch ≥ 1, lr > 0 and wd ≥ 0: got n_epoch={n_epoch!r}, lr={lr} and "
            f"wd={wd!r}."
        )
