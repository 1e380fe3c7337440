"""Choose which attempt of a student counts.

In: all outcomes of an assignment. Out: one for each student. What tutors give for answers in
words has no say: they read the chosen attempt only, and their marks must not choose another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from autograder.records import Outcome
from autograder.rules.course import Rules
from autograder.rules.lateness import Lateness, lateness
from autograder.rules.points import reweighted
from autograder.rules.roster import same

IN_TIME = Lateness(0, 0.0)


def counting_attempts(outcomes: Sequence[Outcome], rules: Rules) -> list[Outcome]:
    """Give the outcomes that count, by student; one of several has a note that says so.

    An attempt that came after the assignment was closed counts only if there is no other. Of
    equally good attempts the last one counts.

    Args:
        outcomes: What grading found, of one assignment.
        rules: The course's rules.
    """
    ordered = sorted(outcomes, key=lambda o: (o.student, o.attempt))
    return [_chosen(list(own), rules) for _, own in groupby(ordered, key=lambda o: o.student)]


def lateness_of(outcome: Outcome, rules: Rules) -> Lateness:
    """Say how late an outcome's submission came; in time where nobody wrote down when."""
    due = rules.due(outcome.assignment, same(outcome.student))
    if due is None or outcome.handed_in is None:
        return IN_TIME
    late = rules.of(outcome.assignment).late
    return lateness(datetime.fromisoformat(outcome.handed_in), due, late, rules.timezone)


def _chosen(attempts: list[Outcome], rules: Rules) -> Outcome:
    if len(attempts) == 1:
        return attempts[0]
    of_use = [o for o in attempts if not lateness_of(o, rules).closed] or attempts
    way = rules.of(attempts[0].assignment).attempts
    chosen = of_use[-1]
    if way == "best":
        chosen = max(of_use, key=lambda o: (_without_words(o, rules), o.attempt))
    note = f"Attempt {chosen.attempt} of {len(attempts)} counts, the {way} one."
    return replace(chosen, notes=(*chosen.notes, note))


def _without_words(outcome: Outcome, rules: Rules) -> float:
    """Give what the checks alone earned, with the penalty taken off."""
    scores = [reweighted(s, rules.of(outcome.assignment)) for s in outcome.scores]
    penalty = lateness_of(outcome, rules).percent / 100 * sum(s.points for s in scores)
    return sum(s.score for s in scores if not s.by_hand) - penalty
