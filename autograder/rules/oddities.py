"""What the rules could not settle, and a tutor should look at.

In: what counts, and the rules. Out: whom it is about; or how many, where nobody should be named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from autograder.mark_notes import DROPPED, noted
from autograder.records import Outcome
from autograder.rules.course import Rules
from autograder.rules.roster import same
from autograder.wording import count, nearest


def odd(outcomes: Sequence[Outcome], rules: Rules, name: str) -> Iterator[tuple[str, list[str]]]:
    """Give what a tutor should look at, and whose it is."""
    came = [o for o in outcomes if o.came_in]
    here = {same(o.student) for o in came}
    if rules.roster is not None:
        strangers = (o.student for o in came if same(o.student) not in rules.roster)
        yield (
            "Not on the roster, and graded all the same",
            [_with_nearest(student, rules) for student in strangers],
        )
    else:
        named = (s for s, r in rules.students.items() if name in r.due or name in r.excused)
        absent = [student for student in named if student not in here]
        yield "The rules name students who handed in nothing", absent
    unknown = [o.student for o in came if o.handed_in is None and rules.due(name, same(o.student))]
    yield "Nobody wrote down when these came in, so nothing was taken off", unknown
    marked = [f"{o.student}, {' and '.join(m)}" for o in outcomes if (m := noted(o, DROPPED))]
    yield DROPPED.removesuffix(": "), marked


def no_word_of(name: str, rules: Rules) -> Iterator[str]:
    """Say that the rules speak of other assignments only, if they do."""
    if rules.assignments and name not in rules.assignments:
        yield f"The rules name {', '.join(rules.assignments)}, but not {name}."


def oddities(outcomes: Sequence[Outcome], rules: Rules) -> list[str]:
    """Say what a tutor should look at without naming anybody, for a terminal.

    Args:
        outcomes: What `apply_rules` gave.
        rules: What it gave it by.
    """
    if not outcomes or rules.file is None:
        return []
    name = outcomes[0].assignment
    counts = (
        f"{what}: {count(len(whom), 'student')}."
        for what, whom in odd(outcomes, rules, name)
        if whom
    )
    return [*no_word_of(name, rules), *counts]


def _with_nearest(student: str, rules: Rules) -> str:
    """Add the id of the person whose id or name is most like a student's."""
    people = (rules.roster or {}).values()
    known = {name: p.id for p in people for name in (p.name, p.id) if name}
    near = nearest(student, known)
    return f"{student} (the nearest there is {known[near[0]]})" if near else student
