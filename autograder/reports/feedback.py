"""Tell one student what was right, what was not, and what to try next.

In: an `Outcome`. Out: one HTML page. Of hidden checks it says how many passed and what the
first other one saw, never their names.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import MachineError
from autograder.names import safe_name
from autograder.records import CheckOutcome, Outcome, Score
from autograder.reports.pages import render, write_page
from autograder.reports.words import (
    WORDS,
    Word,
    question_label,
    to_students,
    word,
)
from autograder.wording import number

MAX_STEPS = 3  # a longer list of what to do next is no list of what to do next
_OUR_FAULT = "This check broke: our fault, not yours. Its points are yours until it is mended."


@dataclass(frozen=True, slots=True)
class Line:
    """What one public check says."""

    word: Word
    sentence: str
    message: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """One question as a student reads it."""

    anchor: str
    label: str
    score: Score
    word: Word
    stopped: str | None  # where and why the code stopped
    lines: tuple[Line, ...]
    further: str | None  # what the hidden checks say together
    further_message: str | None


def feedback_page(outcome: Outcome, assignment_title: str) -> str:
    """Give one student's feedback as a page that stands alone.

    Args:
        outcome: What grading found.
        assignment_title: The assignment's title, for the heading.
    """
    sections = [_section(score) for score in outcome.scores]
    return render(
        "feedback.html.j2",
        outcome=outcome,
        notes=to_students(outcome.notes),
        title=assignment_title,
        sections=sections,
        steps=[(s, _step(s)) for s in sections if _step(s)][:MAX_STEPS],
        waiting=sum(s.score.points for s in sections if s.score.outcome == "waiting"),
        unseen=not outcome.was_read,
        missing=not outcome.came_in,
    )


def write_feedback(outcomes: Sequence[Outcome], folder: Path, title: str) -> list[Path]:
    """Write a page for every student, named by `autograder.names.safe_name`.

    Args:
        outcomes: What grading found.
        folder: Where the pages go; made if it is not there.
        title: The assignment's title.

    Returns:
        The files, in the order of the outcomes.
    """
    files = [folder / f"{safe_name(outcome.student)}.html" for outcome in outcomes]
    for outcome, file in zip(outcomes, files, strict=True):
        write_page(feedback_page(outcome, title), file)
    return files


def clear_feedback(folder: Path, keep: Collection[str]) -> None:
    """Remove pages of students who are no longer there; what is no page of ours stays.

    Args:
        folder: Where the pages are.
        keep: The safe names of students whose pages stay.

    Raises:
        MachineError: If one cannot be removed.
    """
    for file in folder.glob("*.html"):
        try:
            if file.stem not in keep and _is_ours(file):
                file.unlink()
        except OSError as error:
            raise MachineError(
                f"{file} is of somebody who is no longer here, and could not be removed "
                f"({error.strerror}). Remove it."
            ) from error


def _is_ours(file: Path) -> bool:
    """Whether a file is a page that this program wrote, of this version or an earlier one."""
    if file.is_symlink() or not file.is_file():
        return False
    page = file.read_bytes()
    return b"<title>Feedback for " in page and b'<body class="feedback">' in page


def _section(score: Score) -> Section:
    stopped = next((c.message for c in score.checks if c.outcome == "crashed"), None)
    hidden = [c for c in score.checks if c.hidden]
    first = next((c for c in hidden if c.outcome not in ("passed", "broken")), None)
    lines = tuple(_line(c, stopped) for c in score.checks if not c.hidden)
    message = first.message if first else None
    if message in {stopped, *(line.message for line in lines)}:
        message = None
    return Section(
        anchor=f"question-{score.question}",
        label=question_label(score.question),
        score=score,
        word=word(score),
        stopped=stopped,
        lines=lines,
        further=_further(hidden, says_more=message is not None),
        further_message=message,
    )


def _line(check: CheckOutcome, stopped: str | None) -> Line:
    message = _OUR_FAULT if check.outcome == "broken" else check.message
    # An error in the cell stops every check with the same words; once is enough.
    said = check.outcome == "crashed" and message == stopped
    return Line(WORDS[check.outcome], check.sentence, None if said else message)


def _further(hidden: Sequence[CheckOutcome], says_more: bool) -> str | None:
    if not hidden:
        return None
    broken = sum(c.outcome == "broken" for c in hidden)
    passed = sum(c.outcome == "passed" for c in hidden)
    text = f"{passed} of {len(hidden)} further checks passed."
    if len(hidden) == 1:
        text = "The one further check passed." if passed else "The one further check did not pass."
    if broken:
        text += f" {broken} broke: our fault, not yours; its points are yours for now."
    if says_more:
        text += " It says:" if len(hidden) == 1 else " The first that did not says:"
    return text


def _step(section: Section) -> str | None:
    """Say in a sentence what would help most; None where nothing is left to win."""
    score = section.score
    if score.score >= score.points:
        return None
    to_win = f"{number(score.points - score.score)} to win"
    if score.by_hand:
        blank = score.outcome == "not tried"
        return f"Write a few sentences; a tutor reads them ({to_win})." if blank else None
    if all(c.outcome in ("passed", "broken") for c in score.checks):
        return None  # a tutor marked it down; no check says what would help
    if section.stopped:
        return f"Make it run first; the line that stopped it is below ({to_win})."
    if score.outcome == "not tried":
        return f"Have a first go: a part of an answer can earn a part of the points ({to_win})."
    if score.hint:
        return f"There is a hint for you below; answer its question, then try again ({to_win})."
    return f"Start with the first check that did not pass ({to_win})."
