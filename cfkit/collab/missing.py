"""Say what fastai has and cfkit has not, so that no listing runs with another meaning.

In: names that were used. Out: nothing, or a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cfkit.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Mapping

_OF_FASTAI = {
    "Learner": {
        "add_cb", "add_cbs", "blurr", "clip_grad", "distrib_ctx", "fine_tune", "fit_flat_cos",
        "fit_sgdr", "freeze", "freeze_to", "loss_not_reduced", "one_batch", "remove_cb",
        "remove_cbs", "splitter", "summary", "to_bf16", "to_fp16", "to_fp32", "tta", "unfreeze",
    },
    "CollabDataLoaders": {
        "after_batch", "after_item", "before_batch", "c", "n_inp", "procs", "test_ds", "to",
        "tfms", "train_ds", "valid_ds", "vocab",
    },
}  # fmt: skip


def refuse_keywords(where: str, given: Mapping[str, Any]) -> None:
    """Stop if keywords were given that cfkit knows nothing of.

    Args:
        where: The function that they were given to.
        given: The keywords that are left over.

    Raises:
        ModelError: If there are any.
    """
    if given:
        names = ", ".join(given)
        raise ModelError(
            f"{where} of cfkit.collab does not take {names}. If fastai does, cfkit cannot do what "
            "it asks for, and does not pass over it in silence: leave it out."
        )


def say_what_is_missing(where: str, name: str) -> str:
    """Give the sentence for an attribute that is not there."""
    if name in _OF_FASTAI.get(where, ()):
        return f"fastai's {where} has {name}; cfkit.collab's has not. docs/collab.md says what has."
    return f"{where!r} object has no attribute {name!r}"
