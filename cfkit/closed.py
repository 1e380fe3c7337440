"""Close the kit's own answers while a question that asks for them is checked.

In: names. Out: `ShortcutTaken` from whatever the kit offers under a closed name.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from cfkit.errors import ShortcutTaken

_closed: set[str] = set()


def refuse(name: str) -> None:
    """Stop here if `name` is what the student was asked to write.

    Raises:
        ShortcutTaken: If the name is closed.
    """
    if name in _closed:
        raise ShortcutTaken(
            f"This question asks you to write {name} yourself; "
            "cfkit's own is closed while it is checked."
        )


@contextmanager
def closing(*names: str) -> Iterator[None]:
    """Close these names for as long as the block runs, whatever was closed before."""
    before = frozenset(_closed)
    _closed.update(names)
    try:
        yield
    finally:
        _closed.clear()
        _closed.update(before)
