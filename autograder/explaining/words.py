"""Put what crosses between a check and a student's work into words.

In: plain values and exchanges. Out: short lines, as one would write them in a notebook.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.explaining.recording import Exchange
from cfkit.checks.plain import Handle, Table, Tensor, Walk

LONGEST = 300  # characters of one value
_SIDES = 2
_EDGE = 3  # values at each end of what is too long


def asked(exchange: Exchange) -> str:
    """Say what was asked, such as ``DotProduct(n_users=5, n_items=7)``."""
    match exchange.verb, exchange.args:
        case "call", (target, method, args, kwargs):
            given = [shown(a) for a in args] + [f"{k}={shown(v)}" for k, v in kwargs.items()]
            whom = _name(target) + (f".{method}" if method else "")
            return f"{whom}({', '.join(given)})"
        case "fixture", (name, kwargs):
            return f"the kit's {name}({', '.join(f'{k}={shown(v)}' for k, v in kwargs.items())})"
        case "read" | "grad" as verb, (handle, index):
            return f"{'values' if verb == 'read' else 'gradient'} {index} of {_name(handle)}"
        case "write", (handle, index, values):
            return f"values {index} of {_name(handle)} ← {shown(values)}"
        case "mode", (handle, mode):
            return f"{_name(handle)}.{mode}()"
        case "backward", (weights,):
            return "backward()" if weights is None else f"backward({shown(weights)})"
        case "parameters", (handle,):
            return f"shapes of the parameters of {_name(handle)}"
        case "hold", (value,):
            return f"a tensor {shown(value)}"
        case "arguments", ():
            return "the arguments, after the call"
    return exchange.verb


def came_back(exchange: Exchange) -> str:
    """Say what came back; nothing for what gives nothing back."""
    return exchange.fault or ("" if exchange.value is None else shown(exchange.value))


def shown(value: Any) -> str:
    """Show one value, shortened."""
    text = " ".join(_shown(value).split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _shown(value: Any) -> str:
    match value:
        case np.ndarray():
            if value.ndim > _SIDES:  # each side more multiplies what is written
                return f"shape {value.shape}, {_shown(value.ravel())}"
            return np.array2string(value, precision=4, threshold=24, edgeitems=_EDGE)
        case Tensor():
            return f"tensor({_shown(value.values)})"
        case Handle():
            return _name(value)
        case Walk():
            return f"a generator over {_shown(list(value.items))}"
        case Table():
            columns = ", ".join(f"{k}: {shown(np.asarray(v))}" for k, v in value.columns.items())
            return f"a table ({columns})"
        case float():
            return f"{value:.6g}"
        case list() | tuple():
            inner = ", ".join(map(_shown, value))
            return f"[{inner}]" if isinstance(value, list) else f"({inner})"
    return repr(value)


def _name(target: str | Handle) -> str:
    return target if isinstance(target, str) else f"<{target.kind} {target.id}>"
