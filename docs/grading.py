"""Make grading.md: which check sees which mistake, with counts.

`make table` writes it; tests/project/test_made_files.py holds it.
"""

from __future__ import annotations

import runpy
from collections.abc import Iterator
from pathlib import Path

from autograder.authoring import find_assignment
from autograder.authoring.folder import assignment_names
from autograder.proving.matrix import matrix
from autograder.records import Assignment
from autograder.scoring import MistakeBook

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "grading.md"
SEED = 20_261_121
COURSE = (
    "rating-matrix", "dot-product-bias", "weight-decay", "cold-start", "neural-cf",
    "interpret-and-audit", "workshop",
)  # fmt: skip

HEAD = """# What grading sees

Every mistake here is code: a faulty answer under `solutions/*/mistakes.py` with the sentence that
a kind tutor would say. The tables are made by running each of them through the checks, as
`make table` does; a test remakes this page. Where a student's answer fails just the checks that a
mistake fails, with the same values, the mistake is named and its hint is given.

✗ the check fails; ! the mistaken code stops with an error; ○ it counts as not tried; *keeps*: the
points that are left. Checks marked *at grading* are not in what students receive.

"""


def page() -> str:
    """Give the whole page."""
    found = assignment_names(ROOT / "solutions")
    names = [*COURSE, *sorted(set(found) - set(COURSE))]
    books = [MistakeBook(find_assignment(n, ROOT / "solutions"), SEED) for n in names]
    lines = [*_counts([b.assignment for b in books]), ""]
    for book in books:
        lines += [f"## {book.assignment.name}", "", *matrix(book)]
    return HEAD + "\n".join(lines)


def _counts(assignments: list[Assignment]) -> Iterator[str]:
    heads = "points", "questions", "checks", "mistakes", "of these, further idioms", "right styles"
    yield f"| assignment | {' | '.join(heads)} |"
    yield "|---|" + "--:|" * len(heads)
    totals = [0.0] * 6
    for a in assignments:
        mistakes = [(q.name, m.id) for q in a.questions for m in q.mistakes]
        numbers = [
            a.points,
            len(a.questions),
            sum(len(q.checks) for q in a.questions),
            len(mistakes),
            len(mistakes) - len(set(mistakes)),
            _styles(a),
        ]
        totals = [t + n for t, n in zip(totals, numbers, strict=True)]
        yield f"| [{a.name}](#{a.name}) | " + " | ".join(f"{n:g}" for n in numbers) + " |"
    yield "| **all** | " + " | ".join(f"**{t:g}**" for t in totals) + " |"


def _styles(assignment: Assignment) -> int:
    file = ROOT / "tests" / "solutions" / assignment.folder.name / "styles.py"
    return sum(map(len, runpy.run_path(str(file))["STYLES"].values()))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
