"""Tell tutors what the rules did, for the class report.

In: what counts, and the rules. Out: sentences, the questionable ones first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from autograder.records import Outcome
from autograder.rules.attempts import lateness_of
from autograder.rules.course import AssignmentRules, Rules
from autograder.rules.oddities import no_word_of, odd
from autograder.rules.words import moment, points
from autograder.wording import count, listed, number

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
        *(line for what, whom in odd(outcomes, rules, name) for line in _line(what, whom)),
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
        said += [f"  {line}" for line in _line("Excused", excused)]
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
        more = len(extended) - MAX_NAMES
        cut = [*extended[:MAX_NAMES], *([f"and {more} more"] if more > 0 else [])]
        yield f"Extended for {'; '.join(cut)}."


def _weights(rules: AssignmentRules) -> Iterator[str]:
    if rules.drop:
        yield f"Dropped, so that it counts neither way: {', '.join(rules.drop)}."
    if rules.points:
        weights = (f"{key} {points(value)}" for key, value in rules.points.items())
        yield f"Weighed anew: {', '.join(weights)}."


def _whom(outcomes: Sequence[Outcome], rules: Rules) -> Iterator[str]:
    counting = [o for o in outcomes if not o.excused]
    late = [(o, days) for o in counting if (days := lateness_of(o, rules).days)]
    yield from _line("Late", (f"{o.student} ({_cost(o, days)})" for o, days in late))
    excused = (_with_nothing(o) for o in outcomes if o.excused)
    yield from _line("Excused, and left out of the figures", excused)
    missing = (o.student for o in counting if not o.came_in)
    yield from _line("Handed in nothing, and has 0", missing)


def _line(what: str, whom: Iterable[str]) -> Iterator[str]:
    names = list(whom)
    elsewhere = ", in the table of students" if len(names) > MAX_NAMES else ""
    if names:
        yield f"{what}: {listed(names, MAX_NAMES)}{elsewhere}."


def _with_nothing(outcome: Outcome) -> str:
    return outcome.student if outcome.came_in else f"{outcome.student} (nothing handed in)"


def _cost(outcome: Outcome, days: int) -> str:
    off = f", {points(outcome.taken_off)} off" if outcome.taken_off else ""
    return count(days, "day") + off
