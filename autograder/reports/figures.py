"""The numbers of a class report.

In: outcomes. Out: how the scores are spread, and for each question how it went, how hard it
was and whether it tells strong work from weak.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from statistics import StatisticsError, correlation, fmean

from autograder.records import Outcome, Score, Verdict
from autograder.reports.words import earned, was_read

MAX_BARS = 12
MIN_STUDENTS = 5  # fewer say nothing about a correlation


@dataclass(frozen=True, slots=True)
class Bar:
    """How many scores lie from `low` up to, but not on, `high`; the last bar has its end."""

    low: float
    high: float
    count: int


@dataclass(frozen=True, slots=True)
class CommonMistake:
    """A known mistake and how many made it."""

    id: str
    hint: str
    count: int


@dataclass(frozen=True, slots=True)
class QuestionFigures:
    """How one question went.

    `share` is the difficulty of test theory: the mean share of the points that was earned,
    so an easy question has a high one. `discrimination` is the correlation of a question's
    score with the score of all the others, among those who tried anything: for questions
    that are right or wrong the corrected point-biserial. None where it is not defined.
    """

    name: str
    title: str
    points: float
    states: Mapping[Verdict, int]
    blank: int  # of the submissions that could be read
    mean: float
    share: float
    discrimination: float | None
    mistakes: tuple[CommonMistake, ...]  # most frequent first

    @property
    def waiting(self) -> int:
        """How many answers wait for a tutor; those to a dropped question do not."""
        return self.states.get("waiting", 0) if self.points else 0


def distribution(scores: Sequence[float], points: float) -> list[Bar]:
    """Spread scores over bars of equal width, a round number of points each.

    Args:
        scores: Each between 0 and `points`.
        points: What a perfect submission earns.

    Returns:
        At most 12 bars; none where nothing can be earned.
    """
    if points <= 0:
        return []
    width = next(w for w in _round_widths() if points / w <= MAX_BARS)
    n_bars = math.ceil(points / width)
    # 1e-9: three times 0.1 is a little more than 0.3
    counts = Counter(min(int(s / width + 1e-9), n_bars - 1) for s in scores)
    return [Bar(i * width, min((i + 1) * width, points), counts[i]) for i in range(n_bars)]


def question_figures(outcomes: Sequence[Outcome]) -> list[QuestionFigures]:
    """Give the figures of every question, in the notebook's order."""
    names = list(dict.fromkeys(s.question for o in outcomes for s in o.scores))
    return [_figures(name, outcomes) for name in names]


def _round_widths() -> Iterator[float]:
    return (digit * 10.0**power for power in count(-3) for digit in (1, 2, 5))


def _figures(name: str, outcomes: Sequence[Outcome]) -> QuestionFigures:
    scores = [s for o in outcomes for s in o.scores if s.question == name]
    mean = fmean(s.score for s in scores)
    points = scores[0].points
    return QuestionFigures(
        name=name,
        title=scores[0].title,
        points=points,
        states=Counter(s.outcome for s in scores),
        blank=sum(
            s.outcome == "not tried"
            for o in filter(was_read, outcomes)
            for s in o.scores
            if s.question == name
        ),
        mean=mean,
        share=mean / points if points else 0.0,
        discrimination=_discrimination(name, outcomes),
        mistakes=_mistakes(scores),
    )


def _mistakes(scores: Sequence[Score]) -> tuple[CommonMistake, ...]:
    hints = {s.mistake: s.hint or "" for s in scores if s.mistake}
    counts = Counter(s.mistake for s in scores if s.mistake)
    return tuple(CommonMistake(m, hints[m], n) for m, n in counts.most_common())


def _discrimination(name: str, outcomes: Sequence[Outcome]) -> float | None:
    pairs = [
        (s.score, earned(o) - s.score)
        for o in outcomes
        for s in o.scores
        if s.question == name and any(not t.by_hand and t.outcome != "not tried" for t in o.scores)
    ]
    if len(pairs) < MIN_STUDENTS:
        return None
    try:
        return correlation(*zip(*pairs, strict=True))
    except StatisticsError:  # everybody has the same score
        return None
