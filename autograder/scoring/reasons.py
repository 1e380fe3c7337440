"""Turn what went wrong beside the answers into reasons: a code and a plain sentence.

In: faults of the student's side, and what its process noticed of itself. Out: `Fault`s.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from autograder.records import Fault
from cfkit.checks.faults import StudentFault

_OF_KINDS = {
    "too slow": "too-slow",
    "gone": "process-ended",
    "forbidden": "forbidden",
    "forged": "forged",
    "strange": "strange-answer",
}
# What an error says when a limit was reached, whoever raised it.
_OF_ERRORS = {
    "MemoryError": "out-of-memory",
    "not enough memory": "out-of-memory",
    "can't allocate memory": "out-of-memory",
    "[Errno 12]": "out-of-memory",
    "[Errno 27]": "disk-full",
    "[Errno 28]": "disk-full",
    "[Errno 11]": "too-many-processes",
    "can't start new thread": "too-many-processes",
    "[Errno 24]": "too-many-files",
}
_IN_WORDS = {
    "out-of-memory": "It asked for more memory than one notebook gets",
    "disk-full": "It wrote more than fits into its folder",
    "too-many-processes": "It started more processes or threads than one notebook may",
    "too-many-files": "It opened more files than one notebook may",
    "strange-answer": "Nothing could be done with what it left behind",
}
_OF_NOTICES = {
    "looked-outside": "Its code asked for {}, outside of its own folder; it got nothing.",
    "network": "Its code called the network ({}); there is none here.",
    "signals": "Its code sent signals to other processes; it reaches none but its own.",
    "looked-inside": "Its code looked into the code that called it ({}); no answer is kept there.",
    "tampered": "Its code put something else in the place of {}; no check uses that one.",
    "pretended": "Its code makes objects that pretend ({}); checks see plain values only.",
    "left-running": "Its code left processes or threads running; they were ended.",
    "printed-much": "Its code printed more than ten million characters; they were thrown away.",
}


def of_faults(
    where: str, faults: Iterable[StudentFault | None], already: Sequence[Fault]
) -> list[Fault]:
    """Give the first thing worth a reason, once a place.

    Args:
        where: The question, or another place in the notebook.
        faults: What went wrong there.
        already: What has been told before.
    """
    for fault in faults:
        code = fault and _code(fault)
        if fault and code:
            new = Fault(code, f"{where}: {_sentence(code, fault.sentence)}")
            return [] if new in already else [new]
    return []


def of_notices(notices: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    """Give a reason for each thing that a process noticed of itself."""
    for code, example in notices:
        yield Fault(code, _OF_NOTICES[code].format(example))


def _sentence(code: str, said: str) -> str:
    """Put plain words before what only a machine said."""
    is_plain = code not in _IN_WORDS or said.endswith((".", "?"))
    return said if is_plain else f"{_IN_WORDS[code]} ({said.rstrip(': ')})."


def _code(fault: StudentFault) -> str | None:
    if fault.kind != "error":
        return _OF_KINDS.get(fault.kind)
    said = f"{fault.error} {fault.message}"
    return next((code for sign, code in _OF_ERRORS.items() if sign in said), None)
