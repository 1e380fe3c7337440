"""See whether a folder of nbgrader's exchange was made by the student that it names.

In: a student's folder. Out: a note for staff if another student's account owns it. Whoever may
write into the exchange can make a folder of any name there.
"""

from __future__ import annotations

from collections.abc import Collection

from autograder.intake.files import Entry
from autograder.intake.layouts import Claim
from autograder.records import Fault

FOR_STAFF = "The folder of this attempt belongs to "  # how the note begins; no student reads it


def handed_in_by(entry: Entry, claim: Claim, students: Collection[str]) -> list[Fault]:
    """Give a note if somebody else of the course handed it in.

    Args:
        entry: What stands at the top.
        claim: Whose it says that it is.
        students: The ids on the roster; an account of another name, such as a server's or a
            tutor's who copied everything, tells nothing.
    """
    if claim.when is None or not entry.path.is_dir():  # no exchange, or a zip of one
        return []
    try:
        owner = entry.path.owner()
    except (KeyError, OSError, NotImplementedError):  # nobody's any more, or no such thing here
        return []
    if owner == claim.student or owner not in students:
        return []
    sentence = f"{FOR_STAFF}{owner}, not to {claim.student}: ask both who handed it in."
    return [Fault("handed-in-by", sentence)]
