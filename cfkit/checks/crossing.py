"""Take plain values in to the student's side, and let plain values out again.

In: plain values ⇄ torch tensors, generators, DataFrames. What is not plain stays here
behind a `Handle`.
"""

from __future__ import annotations

import sys
from typing import Any

import numpy as np
import torch

from cfkit.checks.faults import StudentFault
from cfkit.checks.plain import (
    DTYPES,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_ITEMS,
    Array,
    Handle,
    Table,
    Tensor,
    Walk,
)

_PLAIN = {np.dtype(kind) for kind in DTYPES.values()}
_WIDER = {"u": np.int64, "i": np.int64, "f": np.float64}  # for kinds that do not cross


class Crossing:
    """The things of one student that checks hold handles to."""

    def __init__(self) -> None:
        self._things: dict[int, Any] = {}
        self._count = 0

    def thing(self, handle: Handle) -> Any:
        """Give what a handle stands for."""
        if handle.id not in self._things:
            raise StudentFault("forged", f"Nothing stands behind handle {handle.id}.")
        return self._things[handle.id]

    def keep(self, thing: Any) -> Handle:
        """Keep something here and give out a handle to it."""
        handle = Handle(len(self._things), type(thing).__name__[:80])
        self._things[handle.id] = thing
        return handle

    def enter(self, value: Any) -> Any:
        """Make what a check described: tensors, generators, tables, things by handle."""
        match value:
            case Tensor():
                return _make_tensor(value)
            case Walk():
                made = [self.enter(item) for item in value.items]
                return (item for item in made)
            case Table():
                import pandas as pd

                columns = {k: self.enter(v) for k, v in value.columns.items()}
                return pd.DataFrame(columns, index=value.index)
            case Handle():
                return self.thing(value)
            case np.ndarray():
                return value.copy()  # a student may write into it
            case list() | tuple() | set():
                return type(value)(self.enter(item) for item in value)
            case dict():
                return {k: self.enter(v) for k, v in value.items()}
            case _:
                return value

    def leave(self, value: Any, depth: int = 0) -> Any:
        """Turn a result into plain values; what has no plain form becomes a handle."""
        if isinstance(value, torch.Tensor):
            return _plain_array(_tensor_values(value))
        if isinstance(value, np.generic):
            return value.item() if value.dtype.kind in "biufU" else self.keep(value)
        if isinstance(value, np.ndarray):
            return self._leave_array(value, depth)
        if value is None or type(value) in (bool, int, float, str):
            return value
        if type(value) in (list, tuple, set, dict) and depth < MAX_DEPTH:
            return self._leave_items(value, depth + 1)
        return self._leave_table(value)

    def _leave_items(self, value: Any, depth: int) -> Any:
        self._count = len(value) + (self._count if depth > 1 else 0)
        if self._count > MAX_ITEMS:
            raise StudentFault("error", f"{self._count} items came back, too many", "ValueError")
        if isinstance(value, dict):
            if not all(type(k) in (str, int) for k in value):
                return self.keep(value)
            return {k: self.leave(v, depth) for k, v in value.items()}
        return type(value)(self.leave(item, depth) for item in value)

    def _leave_array(self, value: Array, depth: int) -> Any:
        if value.dtype.kind in "biuf":
            return _plain_array(value)
        if value.dtype.kind in "UTO" and value.ndim == 1 and depth < MAX_DEPTH:  # texts, mostly
            return self._leave_items(value.tolist(), depth + 1)
        return self.keep(value)

    def _leave_table(self, value: Any) -> Any:
        pandas = sys.modules.get("pandas")  # no table can exist while pandas sleeps
        if pandas is None:
            return self.keep(value)
        if isinstance(value, pandas.DataFrame):
            return Table({str(k): self.leave(value[k].to_numpy()) for k in value.columns})
        if isinstance(value, pandas.Series | pandas.Index | pandas.api.extensions.ExtensionArray):
            return self.leave(value.to_numpy())
        return self.keep(value)


def _plain_array(values: Array) -> Array:
    if values.nbytes > MAX_BYTES:
        raise StudentFault("error", f"{values.size} numbers came back, too many", "ValueError")
    wider = values.dtype if values.dtype in _PLAIN else _WIDER[values.dtype.kind]
    return np.array(values, dtype=wider)


def _make_tensor(plain: Tensor) -> torch.Tensor:
    made = torch.tensor(plain.values)
    if plain.requires_grad:
        made.requires_grad_()
    if plain.grad is not None:
        made.grad = torch.tensor(plain.grad)
    return made


def _tensor_values(value: torch.Tensor) -> Array:
    with torch._C.DisableTorchFunctionSubclass():  # noqa: SLF001 - a subclass may not lie here
        values = torch.Tensor.detach(value).cpu()
        if values.layout != torch.strided:
            values = values.to_dense()
        if values.dtype in (torch.bfloat16, torch.float16):
            values = values.float()
        return np.array(values.numpy())
