"""Tell a tutor why a mark is what it is.

In: a `Replay`. Out: plain text, for a terminal or a mail to a colleague; it names hidden checks.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from textwrap import indent

from autograder.errors import AutograderError
from autograder.explaining.recording import Exchange
from autograder.explaining.replaying import Dialogue, Replay
from autograder.explaining.words import asked, came_back
from autograder.records import CheckOutcome, Outcome, Score
from autograder.wording import harmless, number

_MARKS = {"passed": "✓", "not tried": "–", "waiting": "–"}


def explanation(replay: Replay, question: str | None = None) -> str:
    """Give the explanation of one question, or of all.

    Args:
        replay: What grading it again found.
        question: Such as ``q4``.

    Raises:
        AutograderError: If there is no such question.
    """
    names = [s.question for s in replay.now.scores]
    if question is not None and question not in names:
        raise AutograderError(
            f"{replay.now.assignment} has no question {question!r}; it has {', '.join(names)}."
        )
    wanted = [s for s in replay.now.scores if question in (None, s.question)]
    lines = [*_head(replay), *(line for score in wanted for line in _question(score, replay))]
    return harmless("\n".join([*lines, *_verdict(replay)]))


def by_tutors(unmarked: Outcome, marked: Outcome, question: str | None = None) -> Iterator[str]:
    """Say what tutors gave and wrote.

    Args:
        unmarked: What counts by the rules alone.
        marked: The same with the tutors' marks.
        question: The only one to speak of, if not of all.
    """
    for before, score in zip(unmarked.scores, marked.scores, strict=True):
        if question not in (None, score.question):
            continue
        if (before.score, before.outcome) != (score.score, score.outcome):
            yield f"{score.question}: {number(score.score)} of {number(score.points)} by a tutor."
        if score.comment:
            yield f"{score.question}, the tutor writes: {score.comment}"


def _head(replay: Replay) -> Iterator[str]:
    before, then = replay.before, replay.before.made_with
    yield (
        f"{before.student}, {before.assignment}: "
        f"{number(before.score)} of {number(before.points)} points"
    )
    if then is not None:
        yield (
            f"Graded {then.at} with cfkit {then.kit}, torch {then.torch}, Python {then.python}, "
            f"seed {then.seed}, {then.limit:g} s a cell; "
            f"walls: {', '.join(then.layers) or 'none'}."
        )
    yield from replay.changed
    yield from replay.now.notes


def _question(score: Score, replay: Replay) -> Iterator[str]:
    yield ""
    yield f"{score.question}  {score.title}: {number(score.score)} of {number(score.points)}"
    if score.mistake:
        yield f"  Known mistake: {score.mistake}. {score.hint}"
    if score.question in replay.cells and score.score < score.points:
        yield indent(replay.cells[score.question].strip(), "  │ ", lambda _: True)
    for check in score.checks:
        yield from _check(check, replay.dialogues.get((score.question, check.name)))


def _check(check: CheckOutcome, dialogue: Dialogue | None) -> Iterator[str]:
    hidden = ", hidden" if check.hidden else ""
    worth = f"{number(check.score)} of {number(check.points)}{hidden}"
    yield f"  {_MARKS.get(check.outcome, '✗')} {check.name} ({worth}): {check.sentence}"
    if check.outcome == "passed":
        return
    if check.message:
        yield f"      It says: {check.message}"
    for theirs, ours in _pairs(dialogue):
        yield f"      {asked(theirs)}"
        got, right = came_back(theirs), came_back(ours) if ours else ""
        if got:
            yield f"        came back: {got}"
        if ours and right != got:
            yield f"        expected:  {right}"


def _pairs(dialogue: Dialogue | None) -> Iterator[tuple[Exchange, Exchange | None]]:
    """Give each exchange with the lesson's own, as long as both were asked the same."""
    if dialogue is None:
        return
    same = True
    for theirs, ours in zip_longest(dialogue.theirs, dialogue.ours[: len(dialogue.theirs)]):
        same = same and ours is not None and asked(ours) == asked(theirs)
        yield theirs, ours if same else None


def _verdict(replay: Replay) -> Iterator[str]:
    before = {s.question: s.score for s in replay.before.scores if not s.by_hand}
    now = {s.question: s.score for s in replay.now.scores if not s.by_hand}
    differing = [
        f"{q}: {number(before.get(q, 0.0))} then, {number(now[q])} now"
        for q in now
        if before.get(q) != now[q]
    ]
    yield ""
    yield f"Not the marks of then. {'; '.join(differing)}." if differing else "The marks of then."
