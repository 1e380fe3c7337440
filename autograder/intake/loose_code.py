"""Tell a student's loose Python file from a program of the tutor's own.

In: what stands at the top of what was handed in. Out: the same without the tutor's programs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from autograder.errors import SubmissionFault
from autograder.intake.copies import Copies
from autograder.intake.exports import is_export_of
from autograder.intake.files import Entry, split_name
from autograder.intake.layouts import is_loose_code
from autograder.intake.reading import decoded
from autograder.records import Assignment


def of_students(
    entries: Sequence[Entry], name: str, asked: Assignment | None, tell: Callable[[str], None]
) -> Iterator[Entry]:
    """Leave out Python files of the tutor's own, such as one that fetches the submissions.

    Args:
        entries: What stands at the top.
        name: The assignment's name.
        asked: All of it, if that is known.
        tell: Is given a sentence for each file that is left out.
    """
    for entry in entries:
        if is_loose_code(entry) and not _is_export(entry, name, asked):
            tell(
                f"{entry.name} was left alone: neither its name nor its first lines say that it is "
                f"the notebook of {name}. If a student handed it in, put it into a folder that is "
                "called after the student."
            )
        else:
            yield entry


def _is_export(entry: Entry, name: str, asked: Assignment | None) -> bool:
    if Copies(name).are_meant_by(split_name(entry.name)[0]):
        return True
    try:
        [file] = entry.files()
        return asked is not None and is_export_of(decoded(file.read()), asked.title)
    except (SubmissionFault, OSError):
        return False
