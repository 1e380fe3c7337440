"""What staff should know of a tutor's mark: how the notes of it begin.

In: an outcome. Out: what its notes say of marks; no student reads them.
"""

from __future__ import annotations

from autograder.records import Outcome

# Each is followed by the question that was marked.
DROPPED = "A tutor marked it and it was dropped, so only nbgrader’s export counts it: "
CHANGED = "A tutor’s mark on something that has changed wants another look: "


def noted(outcome: Outcome, beginning: str) -> list[str]:
    """Give what follows in the notes that begin so."""
    notes = (note for note in outcome.notes if note.startswith(beginning))
    return [note.removeprefix(beginning) for note in notes]
