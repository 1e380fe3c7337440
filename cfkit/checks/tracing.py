"""Turn an error in a student's code into words: what it says, and the line that raised it."""

from __future__ import annotations

import linecache
import sys
import traceback
from pathlib import Path

from cfkit.checks.faults import StudentFault

_KIT = str(Path(__file__).parent.parent)


def fault_of(error: BaseException) -> StudentFault:
    """Give the fault that an error of the student's is."""
    where = student_line(error)
    if isinstance(error, SyntaxError) and error.lineno:
        where = f"line {error.lineno}, `{(error.text or '').strip()[:160]}`"
    message = error.msg if isinstance(error, SyntaxError) else _words(error)
    return StudentFault("error", str(message)[:500], type(error).__name__, where)


def _words(error: BaseException) -> str:
    try:
        return str(error)
    except BaseException:  # noqa: BLE001 - an error class may be theirs, and its words too
        return "an error that cannot be put into words"


def student_line(error: BaseException) -> str | None:
    """Quote the innermost line that the student wrote, or None if none took part."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        name = frame.filename
        ours = name.startswith((_KIT, sys.prefix, sys.base_prefix, "<frozen"))
        if ours or frame.lineno is None:
            continue
        text = (frame.line or linecache.getline(name, frame.lineno)).strip()
        return f"line {frame.lineno}, `{text[:160]}`" if text else f"line {frame.lineno}"
    return None
