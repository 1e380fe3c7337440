"""Say which check sees which mistake.

In: an assignment with its mistakes. Out: a table in Markdown, with counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice, product
from string import ascii_lowercase

from autograder.records import Question
from autograder.scoring import MistakeBook

_MARKS = {"passed": "", "failed": "✗", "crashed": "!", "not tried": "○", "broken": "?"}


def matrix(book: MistakeBook) -> Iterator[str]:
    """Give the lines of one assignment's tables, question by question.

    A cell holds ✗ where the check fails on the mistake and ! where the mistaken code stops
    with an error; the last row counts how many mistakes each check sees.
    """
    for question in book.assignment.questions:
        if question.checks:
            yield from _question(book, question)


def _question(book: MistakeBook, question: Question) -> Iterator[str]:
    letters = list(islice(_letters(), len(question.checks)))
    yield f"### {question.name}: `{question.title}` ({question.points:g} points)"
    yield ""
    for letter, check in zip(letters, question.checks, strict=True):
        where = "at grading" if check.hidden else "in the notebook"
        yield f"- **{letter}** {check.sentence} ({check.points:g}, {where})"
    yield ""
    yield f"| mistake | {' | '.join(letters)} | keeps |"
    yield f"|---|{':-:|' * len(letters)}--:|"
    caught = dict.fromkeys((c.name for c in question.checks), 0)
    faces = book.faces(question)
    for mistake, face in faces:
        marks = [_MARKS[face[c.name].verdict] for c in question.checks]
        kept = sum(c.points for c in question.checks if face[c.name].verdict == "passed")
        yield f"| {mistake} | {' | '.join(marks)} | {kept:g} |"
        for name, seen in face.items():
            caught[name] += seen.verdict != "passed"
    counts = " | ".join(str(caught[c.name]) for c in question.checks)
    yield f"| **{len(faces)} in all: seen** | {counts} | |"
    yield ""


def _letters() -> Iterator[str]:
    """Count as a spreadsheet's columns do: a to z, aa, ab and on."""
    for length in count(1):
        yield from map("".join, product(ascii_lowercase, repeat=length))
