"""Tell tutors what the rules did, for the class report.

In: what counts, and the rules. Out: sentences, the questionable ones first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from autograder.records import Outcome
from autograder.rules.attempts import lateness_of
from autograder.rules.counting import came_in
from autograder.rules.course import AssignmentRules, Rules
from autograder.rules.oddities import no_word_of, odd
from autograder.rules.words import moment, points
from autograder.wording import count, number

MAX_NAMES = 12  # in a sentence


def told(outcomes: Sequence[Outcome], rules: Rules) -> list[str]:
    """Say what the rules are for an assignment, whom they touched, and what they could not tell.

    Args:
        outcomes: What `apply_rules` gave.
        rules: What it gave it by.
    """
    if not outcomes or rules.file is None:
        return []
    name = outcomes[0].assignment
    return [
        *no_word_of(name, rules),
        *(line for what, whom in odd(outcomes, rules, name) for line in _listed(what, whom)),
        *_dates(rules, name),
        *_weights(rules.of(name)),
        *_whom(outcomes, rules),
    ]


def described(rules: Rules) -> list[str]:
    """Say what a file of rules says, without a class."""
    roster = f"{count(len(rules.roster), 'student')} on the roster." if rules.roster else None
    said = [roster] if roster else []
    for name in rules.assignments:
        said.append(f"{name}:")
        said += [f"  {line}" for line in (*_dates(rules, name), *_weights(rules.of(name)))]
        excused = (s for s, rule in rules.students.items() if name in rule.excused)
        said += [f"  {line}" for line in _listed("Excused", excused)]
    return said


def _dates(rules: Rules, name: str) -> Iterator[str]:
    due, late = rules.of(name).due, rules.of(name).late
    if due is None:
        return
    yield f"Due on {moment(due, rules.timezone)} ({rules.timezone})."
    costs = "Coming late costs nothing"
    if late.percent_per_day:
        costs = f"Each day late that has begun costs {number(late.percent_per_day)} % of the points"
        if late.percent_at_most < 100:
            costs += f", {number(late.percent_at_most)} % at most"
    if late.closed_after_days is not None:
        costs += f"; after {count(late.closed_after_days, 'day')} nothing is earned"
    if late.grace_minutes:
        costs += f"; {number(late.grace_minutes)} minutes are forgiven"
    yield costs + "."
    extended = [
        f"{student} to {moment(rule.due[name], rules.timezone)}"
        for student, rule in rules.students.items()
        if name in rule.due
    ]
    if extended:
        yield f"Extended for {'; '.join(extended)}."


def _weights(rules: AssignmentRules) -> Iterator[str]:
    if rules.drop:
        yield f"Dropped, so that it counts neither way: {', '.join(rules.drop)}."
    if rules.points:
        weights = (f"{key} {points(value)}" for key, value in rules.points.items())
        yield f"Weighed anew: {', '.join(weights)}."


def _whom(outcomes: Sequence[Outcome], rules: Rules) -> Iterator[str]:
    late = [
        f"{o.student} ({count(days, 'day')}, {points(min(o.penalty, _earned(o)))} off)"
        for o in outcomes
        if not o.excused and (days := lateness_of(o, rules).days)
    ]
    yield from _listed("Late", late)
    yield from _listed(
        "Excused, and left out of the figures", (o.student for o in outcomes if o.excused)
    )
    missing = (o.student for o in outcomes if not came_in(o))
    yield from _listed("Handed in nothing, and has 0", missing)


def _listed(what: str, whom: Iterable[str]) -> Iterator[str]:
    names = list(whom)
    if len(names) > MAX_NAMES:
        rest = len(names) - MAX_NAMES
        names[MAX_NAMES:] = [f"and {rest} more, in the table of students"]
    if names:
        yield f"{what}: {', '.join(names)}."


def _earned(outcome: Outcome) -> float:
    return sum(s.score for s in outcome.scores)
