"""Tell what a question in words asks from what a tutor looks for.

In: the text of its cell, as the author wrote it. Out: the text that students receive, or the
rubric, which stands between ``BEGIN SOLUTION`` and ``END SOLUTION``.
"""

from __future__ import annotations

from collections.abc import Iterator

TEXT_STUB = "*Your answer here.*"


def asked(source: str) -> str:
    """Give what students receive: the question, with the stub in the rubric's place."""
    return "\n".join(line for line, inside in _lines(source) if not inside)


def rubric(source: str) -> str:
    """Give what a tutor looks for; empty if the author says nothing."""
    return "\n".join(line for line, inside in _lines(source) if inside).strip()


def _lines(source: str) -> Iterator[tuple[str, bool]]:
    """Give each line and whether it is the rubric's, by the same signs as nbgrader."""
    inside = False
    for line in source.split("\n"):
        if "BEGIN SOLUTION" in line:
            inside = True
            yield TEXT_STUB, False
        elif "END SOLUTION" in line:
            inside = False
        else:
            yield line, inside
