"""Put titles beside dots where there is room.

In: Axes with dots on it, places and titles, the most important first. Out: titles that do not meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cfkit.drawing import GREY, short

if TYPE_CHECKING:
    from collections.abc import Sequence

# Where a title may stand, from its dot, in points: right, left, above, below.
_SPOTS = ((5, 0, "left", "center"), (-5, 0, "right", "center"),
          (0, 5, "center", "bottom"), (0, -5, "center", "top"))  # fmt: skip


def place_titles(ax: Any, spots: Sequence[tuple[float, float]], titles: Sequence[str]) -> list[int]:
    """Write titles, the first ones first, wherever they meet no other; say which were written.

    Args:
        ax: Axes whose limits are set: a title that leaves them is not written.
        spots: Places in data units.
        titles: As many.
    """
    ax.figure.draw_without_rendering()  # the layout, and with it the room, is known after that
    frame, taken, written = ax.get_window_extent(), list[Any](), list[int]()
    for number, (place, title) in enumerate(zip(spots, titles, strict=True)):
        for dx, dy, across, along in _SPOTS:
            text = ax.annotate(
                short(title), place, (dx, dy), textcoords="offset points",
                ha=across, va=along, fontsize=8, color=GREY,
            )  # fmt: skip
            box = text.get_window_extent()
            inside = frame.x0 <= box.x0 and box.x1 <= frame.x1
            inside &= frame.y0 <= box.y0 and box.y1 <= frame.y1
            if inside and not any(box.overlaps(other) for other in taken):
                taken.append(box)
                written.append(number)
                break
            text.remove()
    return written
