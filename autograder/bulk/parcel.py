"""An order as it travels to another machine, in plain values.

In: an `Order`. Out: the same order there, or a sentence why that machine cannot follow it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.authoring import load_assignment
from autograder.bulk.fingerprints import fingerprint
from autograder.bulk.grader import Order
from autograder.errors import MachineError


@dataclass(frozen=True, slots=True)
class Parcel:
    """The assignment's own files, how to grade by them, and what the kit has to be."""

    folder: str
    files: Mapping[str, str]
    checks: str
    seed: int
    limit: float
    unsafe: bool

    @classmethod
    def pack(cls, order: Order) -> Parcel:
        """Pack an order; it holds every answer, so it goes to our own machines only."""
        folder = order.assignment.folder
        files = {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.py"))}
        return cls(folder.name, files, order.checks, order.seed, order.limit, order.unsafe)

    def unpack(self) -> Order:
        """Give the order again.

        Raises:
            MachineError: If checks or kit are not the same here: the scores would not be either.
        """
        with tempfile.TemporaryDirectory(prefix="cfkit-") as place:  # answers: not for long
            folder = Path(place) / self.folder
            folder.mkdir()
            for name, text in self.files.items():
                (folder / name).write_text(text, encoding="utf-8")
            assignment = load_assignment(folder)
            here = fingerprint(assignment)
        if here != self.checks:
            raise MachineError(
                "A worker's cfkit is not the one that you grade with, so scores could differ. "
                "Install the same version on every machine of the cluster, and start its workers "
                "again."
            )
        return Order(assignment, self.checks, self.seed, self.limit, self.unsafe)
