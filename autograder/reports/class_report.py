"""Tell tutors how a class did, first of all where they are needed.

In: outcomes. Out: one HTML page, for staff: it names hidden checks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median
from urllib.parse import quote

from autograder.names import safe_name
from autograder.records import Outcome
from autograder.reports.figures import (
    CommonMistake,
    QuestionFigures,
    distribution,
    question_figures,
)
from autograder.reports.pages import render, write_page
from autograder.reports.words import (
    WORDS,
    question_label,
    told_changed,
    told_waiting,
    wants_a_look,
    word,
)

MAX_MISTAKES = 3  # of one question


@dataclass(frozen=True, slots=True)
class BrokenCheck:
    """A check of ours that broke, and for how many."""

    question: str
    sentence: str
    message: str
    count: int


def class_report(
    outcomes: Sequence[Outcome],
    title: str,
    feedback: str = "feedback",
    told: Sequence[str] = (),
    warning: str | None = None,
) -> str:
    """Give the report of a class as a page that stands alone.

    Args:
        outcomes: What grading found; nothing else goes into the report.
        title: The assignment's title.
        feedback: Where the feedback pages are, as seen from the report.
        told: What is to be said of the course's rules, in sentences.
        warning: What is to be said before everything else.
    """
    students = sorted(outcomes, key=lambda o: (o.student.casefold(), o.student))
    counting = [o for o in outcomes if not o.excused]
    scores = [o.score for o in counting]
    points = max((o.points for o in outcomes), default=0.0)
    bars = distribution(scores, points) if scores else []
    questions = question_figures([o for o in counting if o.came_in])
    return render(
        "class_report.html.j2",
        title=title,
        told=told,
        warning=warning,
        students=students,
        graded=sum(o.came_in for o in outcomes),
        missing=sum(not o.came_in for o in counting),
        excused=len(outcomes) - len(counting),
        points=points,
        mean=fmean(scores) if scores else None,
        median=median(scores) if scores else None,
        bars=bars,
        highest=max((bar.count for bar in bars), default=0),
        questions=questions,
        states=[s for s in WORDS if any(q.states.get(s) for q in questions)],
        words=WORDS,
        mistakes=_mistakes(questions),
        to_look_at=sorted((o for o in students if wants_a_look(o)), key=lambda o: o.reason or ""),
        broken=_broken(students),
        marks={o.student: {s.question: s for s in o.scores} for o in outcomes},
        to_read=[q for q in questions if q.waiting],
        told_waiting=told_waiting(counting),
        told_changed=told_changed(students),
        word=word,
        label=question_label,
        link=lambda o: f"{feedback}/{quote(safe_name(o.student))}.html",
    )


def write_report(
    outcomes: Sequence[Outcome],
    file: Path,
    title: str,
    told: Sequence[str] = (),
    warning: str | None = None,
) -> Path:
    """Write the report; it links to a folder ``feedback`` beside it.

    Returns:
        The file.
    """
    write_page(class_report(outcomes, title, told=told, warning=warning), file)
    return file


def _mistakes(questions: Sequence[QuestionFigures]) -> list[tuple[str, CommonMistake]]:
    found = [(q.name, m) for q in questions for m in q.mistakes[:MAX_MISTAKES]]
    return sorted(found, key=lambda pair: -pair[1].count)


def _broken(outcomes: Sequence[Outcome]) -> list[BrokenCheck]:
    counts = Counter(
        (s.question, c.sentence, c.message or "")
        for o in outcomes
        for s in o.scores
        for c in s.checks
        if c.outcome == "broken"
    )
    return [
        BrokenCheck(question, sentence, message, n)
        for (question, sentence, message), n in counts.most_common()
    ]
