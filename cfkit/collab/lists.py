"""A list that can be asked for several places at once.

In: any items. Out: `L`, a list that also takes lists, masks and tensors as an index.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter, itemgetter
from typing import Any

_SHOWN = 10


class L(list[Any]):
    """A list as fastai's course uses it: `L(items)`, `l[[0, 2]]`, `l[mask]`, `l.map(f)`.

    Args:
        items: What it holds; a single thing or a text is one item.
        rest: More items.
    """

    def __init__(self, items: Any = None, *rest: Any) -> None:
        if rest or not isinstance(items, Iterable) or isinstance(items, str | bytes):
            items = [] if items is None and not rest else [items]
        super().__init__([*items, *rest])

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return L(super().__getitem__(at))
        if hasattr(at, "tolist"):
            at = at.tolist()
        if not isinstance(at, Iterable):
            return super().__getitem__(at)
        places = list(at)
        if places and all(isinstance(place, bool) for place in places):
            if len(places) != len(self):
                raise IndexError(f"A mask for {len(self)} items came with {len(places)} answers.")
            return L([item for item, wanted in zip(self, places, strict=True) if wanted])
        return L([super(L, self).__getitem__(int(place)) for place in places])

    def __repr__(self) -> str:
        shown = ", ".join(map(repr, list(self)[:_SHOWN]))
        return f"(#{len(self)}) [{shown}{', …' if len(self) > _SHOWN else ''}]"

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(
            f"cfkit's L has no {name!r}. It is a list that also has attrgot, filter, itemgot, map, "
            "sorted, unique and zip; fastai's L has more."
        )

    def __add__(self, others: Any) -> L:
        return L([*self, *others])

    def map(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> L:
        """Give what a function makes of each item."""
        return L([function(item, *args, **kwargs) for item in self])

    def filter(self, wanted: Callable[[Any], bool]) -> L:
        """Give the items that are wanted."""
        return L([item for item in self if wanted(item)])

    def sorted(self, key: Callable[[Any], Any] | None = None, reverse: bool = False) -> L:
        """Give the items in their order."""
        return L(sorted(self, key=key, reverse=reverse))

    def unique(self) -> L:
        """Give each item once, where it first stood."""
        return L(list(dict.fromkeys(self)))

    def zip(self) -> L:
        """Turn a list of rows into a list of columns."""
        return L([L(column) for column in zip(*self, strict=True)])

    def itemgot(self, *at: Any) -> L:
        """Give what stands at a place of each item."""
        return self.map(itemgetter(*at))

    def attrgot(self, name: str) -> L:
        """Give an attribute of each item."""
        return self.map(attrgetter(name))
