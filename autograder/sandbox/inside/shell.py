"""An IPython shell with everything imported that notebooks import.

In: nothing. Out: a shell that is ready to run cells, in a process that holds one thread.
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from typing import Any

# Each costs a child nothing once it is here.
_WARM = (
    "autograder.sandbox.inside.child",
    "matplotlib.pyplot",
    "pandas",
    "torch.utils.data",
)


def warm_shell() -> Any:
    """Import it all, take one optimiser step, and give the shell."""
    for name in _WARM:
        import_module(name)
    import torch
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    import cfkit

    cfkit.grader = _NoGrader()
    torch.set_num_threads(1)
    layer = torch.nn.Linear(2, 1)  # the first optimiser step imports a second's worth of torch
    layer(torch.ones(1, 2)).sum().backward()
    torch.optim.Adam(layer.parameters()).step()
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    shell = _quiet_shell(InteractiveShell).instance(config=config)
    shell.run_cell("pass", silent=True)
    gc.collect()
    gc.freeze()  # children share these pages; the collector would copy them
    return shell


class _NoGrader:
    """What `grader` is here: a class is checked from outside, and otter costs seconds."""

    def check(self, *_: object, **__: object) -> None: ...


def _quiet_shell(interactive: type[Any]) -> type[Any]:
    class QuietShell(interactive):
        """A shell without windows: `%matplotlib inline` and `exit()` do no harm."""

        def enable_gui(self, gui: str | None = None) -> None: ...

        def showtraceback(self, *_: Any, **__: Any) -> None:
            """Show none: nobody reads it here, and colouring one takes longer than most cells."""
            sys.last_type, sys.last_value, sys.last_traceback = sys.exc_info()

        def ask_exit(self) -> None: ...

    return QuietShell
