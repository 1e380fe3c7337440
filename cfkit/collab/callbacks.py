"""Do something of one's own while a learner learns.

In: a learner, at certain moments of a fit. Out: whatever it does; a fit can be stopped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch

from cfkit.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cfkit.collab.learner import Learner

MOMENTS = ("before_fit", "before_step", "after_batch", "after_epoch", "after_fit")
MID_BATCH = ("before_step", "after_batch")  # what listens here sees slopes and numbers each step


class CancelFitException(Exception):
    """Raised in a callback: the fit ends here, as if it were done."""


class Callback:
    """Subclass it, and write a method for each moment that matters.

    The moments are before_fit, before_step (the slopes of a batch stand), after_batch, after_epoch
    and after_fit. In them `self.learn` is the learner, with its `recorder`.
    """

    learn: Learner

    def __call__(self, moment: str) -> None:
        """Do what is written for a moment, if anything is."""
        if hasattr(self, moment):
            getattr(self, moment)()


class GradientClip(Callback):
    """Shorten slopes that are too long, all numbers taken together.

    Args:
        max_norm: The longest they may be.
    """

    def __init__(self, max_norm: float = 1.0) -> None:
        self.max_norm = max_norm

    def before_step(self) -> None:
        """Shorten the slopes of this batch."""
        torch.nn.utils.clip_grad_norm_(self.learn.model.parameters(), self.max_norm)


class _Watching(Callback):
    """Watches one of an epoch's numbers, where less is better."""

    def __init__(self, monitor: str = "valid_loss", min_delta: float = 0.0) -> None:
        self.monitor, self.min_delta = monitor, min_delta

    def before_fit(self) -> None:
        """Look up what to watch."""
        names = self.learn.heads()
        if self.monitor not in names:
            raise ModelError(
                f"There is no {self.monitor!r} to watch; an epoch tells {', '.join(names)}."
            )
        self.best, self._at = float("inf"), names.index(self.monitor)

    def improved(self) -> bool:
        """Say whether this epoch was the best so far."""
        value = self.learn.recorder.values[-1][self._at]
        if value >= self.best - self.min_delta:
            return False
        self.best = value
        return True


class EarlyStoppingCallback(_Watching):
    """Stop when a number has not become smaller for some epochs.

    Args:
        monitor: Which: train_loss, valid_loss or a metric's name.
        min_delta: By how much it must become smaller to count.
        patience: How many epochs without that are borne.
    """

    def __init__(
        self, monitor: str = "valid_loss", min_delta: float = 0.0, patience: int = 1
    ) -> None:
        super().__init__(monitor, min_delta)
        self.patience = patience

    def before_fit(self) -> None:
        """Begin to count."""
        super().before_fit()
        self._waited = 0

    def after_epoch(self) -> None:
        """Count, and stop when it is enough."""
        self._waited = 0 if self.improved() else self._waited + 1
        if self._waited >= self.patience:
            raise CancelFitException


class SaveModelCallback(_Watching):
    """Keep the model of the best epoch, and have it back at the end.

    Args:
        monitor: Which number is to be least: train_loss, valid_loss or a metric's name.
        fname: What the file in path/model_dir is called.
    """

    def __init__(self, monitor: str = "valid_loss", fname: str = "model") -> None:
        super().__init__(monitor)
        self.fname = fname

    def after_epoch(self) -> None:
        """Keep the model if it is the best so far."""
        if self.improved():
            self.learn.save(self.fname, with_opt=False)

    def after_fit(self) -> None:
        """Take the best one back."""
        self.learn.load(self.fname, with_opt=False)


def gather(learner: Learner, *given: Any) -> list[Callback]:
    """Give the callbacks of a fit, each of which then knows its learner.

    Raises:
        ModelError: If one is no callback of ours.
    """
    found: list[Callback] = []
    for some in given:
        found += [] if some is None else [some] if isinstance(some, Callback) else list(some)
    for callback in found:
        if not isinstance(callback, Callback):
            raise ModelError(
                f"A callback is a subclass of cfkit.collab's Callback; a "
                f"{type(callback).__name__} came. Write one with a method for each of "
                f"{', '.join(MOMENTS)}."
            )
        strange = {name for name in dir(callback) if name.startswith(("before_", "after_"))}
        if strange := strange - {*MOMENTS}:
            raise ModelError(
                f"cfkit's fits have the moments {', '.join(MOMENTS)}; "
                f"{type(callback).__name__} waits for {', '.join(sorted(strange))}, which never "
                "comes."
            )
        callback.learn = learner
    return found


def tell(callbacks: Iterable[Callback], moment: str) -> None:
    """Call on each of them."""
    for callback in callbacks:
        callback(moment)
