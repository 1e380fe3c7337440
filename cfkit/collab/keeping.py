"""Keep a learner's numbers in a file, and take them back.

In: a learner, or a file. Out: a file of numbers and names: reading it runs no code.
"""

from __future__ import annotations

import os
import pickle
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from cfkit.errors import DataMissingError, ModelError

if TYPE_CHECKING:
    from cfkit.collab.learner import Learner

_FORMAT, _VERSION = "cfkit.collab", 1


def save(learner: Learner, file: str | Path, with_opt: bool) -> Path:
    """Keep the model's numbers, and the optimiser's unless told not to."""
    held = {**_held(learner), "optimiser": None}
    if with_opt and learner.opt is not None:
        held["optimiser"] = learner.opt.state_dict()
    return _write(held, learner.path / learner.model_dir / _named(file, ".pth"))


def load(learner: Learner, file: str | Path, with_opt: bool) -> Learner:
    """Take back what `save` kept, if it belongs to this learner's names."""
    path = learner.path / learner.model_dir / _named(file, ".pth")
    held = read(path, learner.dls.device)
    check_names(held["names"], _names(learner), path)
    take(learner.model, held["model"], path)
    if with_opt and held.get("optimiser"):
        learner.opt = learner.make_opt()
        learner.opt.load_state_dict(held["optimiser"])
    return learner


def export(learner: Learner, fname: str | Path) -> Path:
    """Keep all that predictions need."""
    return _write({**_held(learner), "recipe": learner.recipe}, learner.path / fname)


def read(path: Path, device: Any = "cpu") -> dict[str, Any]:
    """Read a file of ours.

    Raises:
        DataMissingError: If there is none.
        ModelError: If it is not one, or of another version.
    """
    if not path.is_file():
        raise DataMissingError(f"There is no file {path}: save or export a learner first.")
    try:
        held = torch.load(path, map_location=device, weights_only=True)
    except (pickle.UnpicklingError, RuntimeError, EOFError, ValueError, KeyError) as error:
        raise ModelError(
            f"{path} is not a file of cfkit's, or it is damaged. Files that hold code, such as "
            "fastai's, are not opened: they could do anything. Export the learner again with cfkit."
        ) from error
    if not isinstance(held, dict) or held.get("format") != _FORMAT:
        raise ModelError(f"{path} holds numbers, but not a learner of cfkit.collab.")
    if held["version"] != _VERSION:
        raise ModelError(
            f"{path} is of version {held['version']}, and this cfkit reads version {_VERSION}. "
            "Use the cfkit that wrote it, or train again."
        )
    return held


def check_names(kept: dict[str, list[Any]], ours: dict[str, list[Any]], path: Path) -> None:
    """Say where two vocabularies differ, if they do.

    Raises:
        ModelError: If they do: the rows of one would be read as those of others.
    """
    if list(kept) != list(ours):
        raise ModelError(
            f"{path} was learned from the columns {' and '.join(map(repr, kept))}, and these "
            f"ratings have {' and '.join(map(repr, ours))}. Make the dls with the same columns."
        )
    for column, known in kept.items():
        here = ours[column]
        if known == here:
            continue
        only_there, only_here = set(known) - set(here), set(here) - set(known)
        example = (
            f"{min(only_there)!r} is only in the file"
            if only_there
            else f"{min(only_here)!r} is only in these ratings"
        )
        raise ModelError(
            f"{path} has another vocabulary: it knows {len(known)} values of {column!r}, these "
            f"ratings {len(here)}, and {example}. Its rows would be read as those of others. Make "
            "the dls from the same table with the same seed, or use load_learner."
        )


def take(model: torch.nn.Module, numbers: dict[str, Any], path: Path) -> None:
    """Put kept numbers into a model.

    Raises:
        ModelError: If they do not fit.
    """
    try:
        model.load_state_dict(numbers)
    except RuntimeError as error:
        raise ModelError(
            f"{path} holds the numbers of another model than {type(model).__name__}: "
            f"{str(error).splitlines()[-1].strip()} Build it with the same sizes."
        ) from error
    model.eval()


def _held(learner: Learner) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "version": _VERSION,
        "names": _names(learner),
        "rating": learner.dls.rating_name,
        "model": learner.model.state_dict(),
    }


def _names(learner: Learner) -> dict[str, list[Any]]:
    return {column: list(names[1:]) for column, names in learner.dls.classes.items()}


def _named(file: str | Path, ending: str) -> Path:
    return Path(file) if str(file).endswith(ending) else Path(f"{file}{ending}")


def _write(held: dict[str, Any], path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.unfinished")
    torch.save(held, unfinished)
    os.replace(unfinished, path)  # whole or not at all  # noqa: PTH105
    return path
