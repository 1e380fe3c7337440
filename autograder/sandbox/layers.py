"""Which walls stand around a student's process on this machine, in words for people.

In: what the warm process said of itself. Out: sentences for the tutor, and whether it will do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layer:
    """One wall: what it keeps out, and how to get it where it is missing."""

    name: str
    stops: str
    without: str
    cure: str


BUBBLEWRAP = Layer(
    "bubblewrap",
    "Students' code sees Python and its packages, but no file of yours, and no network.",
    "Students' code can use the network, and see and end other processes of this user.",
    "Install bubblewrap (Debian, Ubuntu: `apt-get install bubblewrap`).",
)
NAMESPACES = Layer(
    "namespaces",
    "Each submission sees no process but its own; whatever it starts or writes ends with it.",
    "Submissions can see and end each other and start any number of processes; what one leaves "
    "running lives until the whole run ends.",
    "Allow user namespaces (`sysctl kernel.unprivileged_userns_clone`, AppArmor, the container).",
)
SECCOMP = Layer(
    "seccomp",
    "Calls to the system that no notebook needs end the process that makes them.",
    "Code that knows a hole in the kernel has one wall less before it.",
    "Install libseccomp (Debian, Ubuntu: `apt-get install libseccomp2`).",
)
LANDLOCK = Layer(
    "landlock",
    "Files outside of a submission's own folder cannot be written, or read beyond what Python "
    "needs.",
    "Files are kept apart by bubblewrap alone.",
    "Linux 5.13 or newer has it; a container may hide it.",
)
ALL = (BUBBLEWRAP, NAMESPACES, SECCOMP, LANDLOCK)


@dataclass(frozen=True, slots=True)
class Layers:
    """The walls that stand."""

    bubblewrap: bool
    namespaces: bool
    seccomp: bool
    landlock: bool
    is_root: bool = False  # whoever grades; bubblewrap alone makes somebody else of them
    why_not_more: str = ""  # what the next stronger way said when it did not start

    @property
    def hides_files(self) -> bool:
        """Whether a student's code is kept from the files of whoever grades."""
        return self.bubblewrap or (self.landlock and not self.is_root)

    @property
    def missing(self) -> list[Layer]:
        """The walls that do not stand."""
        return [layer for layer in ALL if not getattr(self, layer.name)]

    def names(self) -> list[str]:
        """The names of the walls that stand."""
        return [layer.name for layer in ALL if getattr(self, layer.name)]

    def sentences(self) -> Iterator[str]:
        """Say of each wall that is missing what that means, and what to do."""
        for layer in self.missing:
            yield f"No {layer.name} here. {layer.without} {layer.cure}"
        if self.missing and self.why_not_more:
            yield f"What stands stronger did not start; it said: {self.why_not_more}"
