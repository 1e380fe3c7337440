"""Choose where numbers live: on the CPU, or on a graphics card.

In: a name, or nothing. Out: a torch device that is there, or a sentence.
"""

from __future__ import annotations

import torch
from torch import nn

from cfkit.errors import ModelError


def device_named(wanted: str | torch.device | None) -> torch.device:
    """Give the device of that name; the CPU unless one is named.

    Raises:
        ModelError: If there is no such device.
    """
    try:
        device = torch.device(wanted or "cpu")
    except RuntimeError as error:
        raise ModelError(f"A device is 'cpu' or 'cuda': got {wanted!r}.") from error
    if device.type == "cuda" and not torch.cuda.is_available():
        raise ModelError(
            f"This machine has no CUDA for device={str(wanted)!r}. Leave device out: "
            "the CPU is what cfkit is tried on, and gives the numbers of the course."
        )
    return device


def device_of(model: nn.Module) -> torch.device:
    """Where a model's numbers live."""
    first = next(model.parameters(), None)
    return torch.device("cpu") if first is None else first.device
