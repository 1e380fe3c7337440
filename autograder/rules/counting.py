"""Say what counts of what grading found.

In: raw outcomes, and a course's rules. Out: outcomes with the points,
penalties and zeros of the rules. Nothing is graded, and nothing is read or written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from autograder.records import MISSING, Outcome, Score
from autograder.rules.attempts import counting_attempts, lateness_of
from autograder.rules.course import Rules
from autograder.rules.points import reweighted
from autograder.rules.roster import same
from autograder.rules.words import STRANGER, lateness_told, moment

_EXCUSED = "Excused: this assignment counts neither for nor against."


def apply_rules(outcomes: Sequence[Outcome], rules: Rules, now: datetime) -> list[Outcome]:
    """Give what counts of an assignment, one outcome for each student, by student.

    `penalty` is what the rules take off, and may be more than was earned, so that marks that tutors
    give later can be added; the score has it taken off and is never below 0. Who is excused keeps
    the score, and a mark that it counts for nothing. Who is on the roster, has handed in nothing
    and should have, has an outcome of zeros with the reason ``missing-submission``; so does who is
    excused.

    Args:
        outcomes: As grading wrote them, of one assignment.
        rules: The course's rules; those of `Rules()` only choose the last attempt.
        now: Until when something could be handed in.
    """
    counted = [_counted(outcome, rules) for outcome in counting_attempts(outcomes, rules)]
    return sorted([*counted, *_missing(counted, rules, now)], key=lambda o: o.student)


def asked_in(outcomes: Sequence[Outcome]) -> tuple[Score, ...]:
    """Give what outcomes' assignment asks, as the scores of a submission without any answer."""
    return tuple(_blank(s) for s in outcomes[0].scores) if outcomes else ()


def _counted(outcome: Outcome, rules: Rules) -> Outcome:
    for_all, student = rules.of(outcome.assignment), same(outcome.student)
    scores = tuple(reweighted(s, for_all) for s in outcome.scores)
    if scores != outcome.scores:
        earned, points = sum(s.score for s in scores), sum(s.points for s in scores)
        outcome = replace(outcome, scores=scores, score=earned, points=points)
    if rules.roster is not None and student not in rules.roster:
        outcome = _noted(outcome, STRANGER)
    if rules.excused(outcome.assignment, student):
        outcome = _noted(outcome, _EXCUSED)
        return replace(outcome, excused=True)
    if extended := rules.extended(outcome.assignment, student):
        until = moment(extended, rules.timezone)
        outcome = _noted(outcome, f"The due date was extended to {until}.")
    late = lateness_of(outcome, rules)
    penalty = round(late.percent / 100 * outcome.points, 2)
    # Nothing is taken from nothing; but an answer in words may still earn something.
    is_there = outcome.score > 0 or outcome.waiting
    told = lateness_told(late, penalty if is_there else 0.0, for_all.late)
    if told is None:
        return outcome
    return replace(_noted(outcome, told), score=max(0.0, outcome.score - penalty), penalty=penalty)


def _missing(counted: Sequence[Outcome], rules: Rules, now: datetime) -> Iterator[Outcome]:
    if rules.roster is None or not counted:
        return
    name, asked = counted[0].assignment, asked_in(counted)
    seen = {same(outcome.student) for outcome in counted}
    for student in rules.roster:
        due = rules.due(name, student)
        is_due = due is None or due <= now
        excused = rules.excused(name, student)
        if student in seen or not (is_due or excused):
            continue
        note = "Nothing was handed in"
        note += f"; it was due on {moment(due, rules.timezone)}." if due and not excused else "."
        notes = (note, _EXCUSED) if excused else (note,)
        points = sum(s.points for s in asked)
        yield Outcome(student, name, 0.0, points, MISSING, notes, asked, excused=excused)


def _noted(outcome: Outcome, note: str) -> Outcome:
    return replace(outcome, notes=(*outcome.notes, note))


def _blank(score: Score) -> Score:
    checks = tuple(replace(c, outcome="not tried", score=0.0, message=None) for c in score.checks)
    return replace(
        score, score=0.0, outcome="not tried", mistake=None, hint=None, checks=checks, comment=None
    )
