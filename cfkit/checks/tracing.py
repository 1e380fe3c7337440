"""Find the line of a student's cell in which an error was raised."""

from __future__ import annotations

import linecache
import sys
import traceback
from pathlib import Path

_KIT = str(Path(__file__).parent.parent)


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
