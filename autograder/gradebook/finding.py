"""Say what grading found for one cell, in nbgrader's terms.

In: the row as it stands, and a question's score. Out: the automatic score or comment, and whether
a tutor has to look.
"""

from __future__ import annotations

from datetime import UTC, datetime

from autograder.gradebook.cells import Points
from autograder.gradebook.rows import Row
from autograder.records import Score

Found = tuple[float | None, bool]  # the automatic score, and whether a tutor has to look


def of_checks(row: Row, points: Points, score: Score | None) -> Found:
    """Give the points of a cell whose checks were run."""
    checks = [c for c in score.checks if c.hidden == points.hidden] if score else []
    earned = sum(c.score for c in checks)
    # A tutor who overruled another score than this one should look again, as in nbgrader.
    overruled = row["manual_score"] is not None
    changed = overruled and (row["needs_manual_grade"] or row["auto_score"] != earned)
    broken = any(c.outcome == "broken" for c in checks)
    return float(earned), changed or (broken and not overruled)


def of_words(row: Row, score: Score | None, anew: bool) -> Found:
    """Give the points of an answer in words: none until a tutor gives some, zero for a blank."""
    waiting = score is not None and score.outcome == "waiting"
    marked = row["manual_score"] is not None
    waits = anew or bool(row["needs_manual_grade"]) if marked else waiting
    return (None if waiting else 0.0), waits


def comment(score: Score | None) -> str | None:
    """Give what a student reads of it."""
    if score is None:
        return None
    return _storable("No response." if score.outcome == "not tried" else score.hint)


def naive_utc(at: str) -> str:
    """Give a date as nbgrader keeps it: in UTC, without saying so."""
    return datetime.fromisoformat(at).astimezone(UTC).replace(tzinfo=None).isoformat()


def _storable(text: str | None) -> str | None:
    """Leave out what PostgreSQL or UTF-8 cannot hold: NUL, and halves of letters."""
    return text and text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
