"""Train a model on a table's ratings, ask it, keep it.

In: `CollabDataLoaders` and any model of pairs. Out: `Learner`.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from cfkit.collab import asking, finding, keeping, training
from cfkit.collab.callbacks import MID_BATCH, tell
from cfkit.collab.lists import L
from cfkit.collab.losses import MSELossFlat, is_squared_error
from cfkit.collab.missing import refuse_keywords, say_what_is_missing
from cfkit.collab.modules import biases_and_norms
from cfkit.collab.newcomers import ServesNewcomers
from cfkit.collab.recorder import Recorder
from cfkit.errors import ModelError
from cfkit.learner.adamw import AdamW
from cfkit.learner.by_hand import HandSteps, knows
from cfkit.learner.schedule import Cycle, one_cycle
from cfkit.learner.steps import TorchSteps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cfkit.collab.callbacks import Callback
    from cfkit.collab.dataloaders import CollabDataLoaders
    from cfkit.collab.loaders import RatingLoader
    from cfkit.learner.steps import Steps


class Learner(ServesNewcomers):
    """A model, the ratings it learns from, and what it is to make small.

    Args:
        dls: Ratings, split in two.
        model: Any module that gives (n,) or (n, 1) ratings for rows (n, 2).
        loss_func: What to make small, (predictions, ratings) → one number; MSE unless said.
        lr: The step size of a fit that names none.
        metrics: One function (predictions, ratings) → number, or several.
        wd: Weight decay, decoupled; 0.01 unless said.
        wd_bn_bias: Whether to decay layers' biases and norms too.
        moms: Momentum at the start, at the largest step, at the end.
        cbs: Callbacks for every fit, one or several.
        path: Where files are kept; that of `dls` unless said.
        model_dir: The folder there for `save` and `load`.
        others: Nothing; what fastai takes beside these is refused by name.

    Raises:
        ModelError: If a setting cannot be.
    """

    def __init__(
        self,
        dls: CollabDataLoaders,
        model: nn.Module,
        loss_func: Callable[[Tensor, Tensor], Tensor] | None = None,
        lr: float = 0.001,
        metrics: Any = None,
        wd: float | None = None,
        wd_bn_bias: bool = False,
        moms: tuple[float, float, float] = (0.95, 0.85, 0.95),
        cbs: Any = None,
        path: str | Path | None = None,
        model_dir: str | Path = "models",
        **others: Any,
    ) -> None:
        refuse_keywords("Learner", others)
        if not isinstance(model, nn.Module):
            raise ModelError(
                f"A model to train is a Module; a {type(model).__name__} came. "
                "Build one first, such as DotProductBias(n_users, n_items, 50)."
            )
        if strange := [f for f in (loss_func, *L(metrics)) if _is_no_function(f)]:
            raise ModelError(
                f"A loss or a metric is a function of predictions and ratings: got {strange[0]!r}. "
                "Name it without quotes; build a loss that is a class, such as MSELossFlat()."
            )
        self.dls, self.model = dls, model.to(dls.device)
        self.loss_func = loss_func or MSELossFlat()
        self.lr, self.wd, self.wd_bn_bias, self.moms = lr, wd, wd_bn_bias, moms
        self.metrics = L(metrics)
        self.cbs = cbs
        self.path, self.model_dir = Path(path or dls.path), Path(model_dir)
        self.recipe: dict[str, Any] | None = None  # how collab_learner built the model
        self.opt: AdamW | None = None
        self.recorder = Recorder(self.heads())
        self._shown = self._bar = True

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(say_what_is_missing("Learner", name))

    def fit(
        self,
        n_epoch: int,
        lr: float | None = None,
        wd: float | None = None,
        cbs: Any = None,
        reset_opt: bool = False,
    ) -> None:
        """Learn from every row n_epoch times, in steps of one size.

        Args:
            n_epoch: How often.
            lr: The step size; that of the learner unless said.
            wd: Weight decay, for this and later fits.
            cbs: Callbacks for this fit, one or several.
            reset_opt: Whether to forget the momentum of the fits before.
        """
        size = self.lr if lr is None else _plain(lr)
        training.fit(self, n_epoch, size, wd, reset_opt, cbs, lambda _done: (size, 0.9))

    def fit_one_cycle(
        self,
        n_epoch: int,
        lr_max: float | None = None,
        div: float = 25.0,
        div_final: float = 1e5,
        pct_start: float = 0.25,
        wd: float | None = None,
        moms: tuple[float, float, float] | None = None,
        cbs: Any = None,
        reset_opt: bool = False,
    ) -> None:
        """Learn from every row n_epoch times: steps grow first, then shrink to nearly nothing.

        Args:
            n_epoch: How often.
            lr_max: The largest step size; that of the learner unless said.
            div: The first step is so many times smaller.
            div_final: The last step is so many times smaller.
            pct_start: The share of the run in which steps grow.
            wd: Weight decay, for this and later fits.
            moms: Momentum at the start, at the largest step, at the end.
            cbs: Callbacks for this fit, one or several.
            reset_opt: Whether to forget the momentum of the fits before.

        Raises:
            ModelError: If a setting cannot be, the model does not fit the rows, or the loss stops
                being a number.
        """
        size = self.lr if lr_max is None else _plain(lr_max)
        if not (div > 0 and div_final > 0 and 0 <= pct_start <= 1):
            raise ModelError(
                "A cycle needs div > 0, div_final > 0 and a pct_start from 0 to 1: got "
                f"div={div}, div_final={div_final} and pct_start={pct_start}."
            )
        cycle = Cycle(pct_start, 1 / div, 1 / div_final, moms or self.moms)
        training.fit(
            self, n_epoch, size, wd, reset_opt, cbs, lambda done: one_cycle(done, size, cycle)
        )

    def lr_find(
        self,
        start_lr: float = 1e-7,
        end_lr: float = 10,
        num_it: int = 100,
        stop_div: bool = True,
        show_plot: bool = True,
        **others: Any,
    ) -> finding.SuggestedLRs:
        """Try larger and larger steps, and suggest a size; the model is as it was afterwards.

        Args:
            start_lr: The smallest size.
            end_lr: The largest size.
            num_it: How many to try, one per batch.
            stop_div: Whether to stop once the loss is four times its lowest.
            show_plot: Whether to draw the loss over the sizes.
            others: Nothing; what fastai takes beside these is refused by name.
        """
        refuse_keywords("lr_find", others)
        training.check_rows(self)
        return finding.lr_find(self, start_lr, end_lr, num_it, stop_div, show_plot)

    def validate(self, ds_idx: int = 1, dl: RatingLoader | None = None) -> L:
        """Give the loss and the metrics on the held-out ratings, or on others."""
        preds, targs = asking.known_preds(self, self.dls[ds_idx] if dl is None else dl)
        with torch.no_grad():
            found = [self.loss_func, *self.metrics]
            return L([float(f(preds, targs)) for f in found])

    def get_preds(
        self, ds_idx: int = 1, dl: RatingLoader | None = None, with_input: bool = False,
        **others: Any,
    ) -> tuple[Any, ...]:  # fmt: skip
        """Give predictions and ratings of the held-out rows, or of others.

        Args:
            ds_idx: 1 for those held out, 0 for those learned from.
            dl: Other rows, such as `dls.test_dl(table)`.
            with_input: Whether to give the rows before them.
            others: Nothing; what fastai takes beside these is refused by name.
        """
        refuse_keywords("get_preds", others)
        chosen = self.dls[ds_idx] if dl is None else dl
        answer = asking.get_preds(self, chosen)
        return (chosen.x, *answer) if with_input else answer

    def predict(self, item: Any, *rest: Any) -> tuple[Any, float, Tensor]:
        """Predict what one user makes of one item.

        Args:
            item: The pair (user, item), or a row with their columns: a Series or a dict. Either
                may be "#na#": somebody, or something, that nobody knows.
            rest: The item, where the user came first: predict(user, item).

        Returns:
            The row with its rating, the rating, and the rating as a tensor.

        Raises:
            UnknownIdError: If the user or the item is unknown.
        """
        return asking.predict(self, (item, *rest) if rest else item)

    def show_results(self, ds_idx: int = 1, max_n: int = 9) -> None:
        """Show some ratings beside their predictions."""
        asking.show_results(self, self.dls[ds_idx], max_n)

    def save(self, file: str | Path, with_opt: bool = True) -> Path:
        """Keep the model's numbers, in path/model_dir; `load` takes them back."""
        return keeping.save(self, file, with_opt)

    def load(self, file: str | Path, with_opt: bool = True) -> Learner:
        """Take back what `save` kept. No code in the file is run.

        Raises:
            DataMissingError: If there is no such file.
            ModelError: If it holds something else, or a model of another vocabulary.
        """
        return keeping.load(self, file, with_opt)

    def export(self, fname: str | Path = "export.pkl") -> Path:
        """Keep all that predictions need, in path; `load_learner` makes a learner of it."""
        return keeping.export(self, fname)

    @contextmanager
    def no_bar(self) -> Iterator[Learner]:
        """Show no bar while the block runs."""
        self._bar = False
        try:
            yield self
        finally:
            self._bar = True

    @contextmanager
    def no_logging(self) -> Iterator[Learner]:
        """Show nothing of a fit while the block runs."""
        self._shown = False
        try:
            yield self
        finally:
            self._shown = True

    @property
    def shows(self) -> tuple[bool, bool]:
        """Say whether a fit shows its table, and its bar."""
        return self._shown, self._bar

    def heads(self) -> list[str]:
        """Name what an epoch tells: losses and metrics."""
        names = [getattr(metric, "__name__", type(metric).__name__) for metric in self.metrics]
        return ["train_loss", "valid_loss", *names]

    def make_opt(self) -> AdamW:
        """Make an optimiser that has learned nothing yet."""
        parameters = list(self.model.parameters())
        spared = set() if self.wd_bn_bias else {id(p) for p in biases_and_norms(self.model)}
        return AdamW(
            parameters,
            0.01 if self.wd is None else self.wd,
            [at for at, p in enumerate(parameters) if id(p) in spared],
        )

    def make_steps(self, optimiser: AdamW, callbacks: list[Callback]) -> Steps:
        """Choose how steps are taken: by hand where that gives the same numbers, else by torch."""
        watched = any(hasattr(callback, moment) for callback in callbacks for moment in MID_BATCH)
        if not watched and is_squared_error(self.loss_func) and knows(self.model, optimiser):
            return HandSteps(self.model, optimiser)
        return TorchSteps(
            self.model, optimiser, self.loss_of,
            slopes_stand=lambda: tell(callbacks, "before_step"),
        )  # fmt: skip

    def loss_of(self, preds: Tensor, targs: Tensor) -> Tensor:
        """Compare predictions with ratings, whichever of the two stands in a column."""
        if preds.numel() != targs.numel():
            raise ModelError(
                f"The model must answer one number per row: for {len(targs)} rows it gave "
                f"{tuple(preds.shape)}. Sum over the factors only (dim=1)."
            )
        return self.loss_func(preds, targs.reshape(preds.shape))


def _is_no_function(thing: Any) -> bool:
    return thing is not None and (isinstance(thing, type) or not callable(thing))


def _plain(lr: Any) -> float:
    if isinstance(lr, slice) and lr.start is None:
        return float(lr.stop)
    if isinstance(lr, slice):
        raise ModelError(
            f"fastai takes {lr} as a step size per group of layers; cfkit has one for all. "
            "Give a single number."
        )
    return float(lr)
