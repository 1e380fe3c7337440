"""A file of course rules to begin with: every rule explained, none in force.

In: the names of the assignments. Out: the text of a course.toml that changes nothing yet.
"""

from __future__ import annotations

from collections.abc import Sequence

_HEAD = """\
# The rules of a course: what counts of what was graded, and how much.
# Lines that begin with # are examples; take the # away to use them. After a change
#   autograder report GRADED --rules course.toml
# counts anew in seconds. Nothing is graded again, and what grading found stays as it is.

[course]
# timezone = "Europe/Zurich"   # of the dates below
# roster = "roster.csv"        # beside this file, with the columns id, name and email; who is on it
#                              # and hands in nothing has 0 once the assignment is due
# attempts = "last"            # which attempt counts: the "last" one or the "best" one

[late]
# grace_minutes = 15           # so late is not late yet
# percent_per_day = 10         # of the assignment's points, for each day late that has begun
# percent_at_most = 50         # more is never taken off ...
# closed_after_days = 7        # ... unless it came later than this: then it earns nothing
"""
_FIRST = """
# [assignments.{name}]
# due = 2026-11-01T23:59:00    # with seconds; a day alone, 2026-11-01, means its last second
# attempts = "best"            # for this assignment alone
# drop = []                    # questions that count neither way, such as ["q5"]
#
# [assignments.{name}.points]
# q1 = 4                       # what a question is worth; its checks keep their ratio
# "q1.name_of_a_check" = 2     # what one check is worth, by its name in checks.py
#
# [assignments.{name}.late]
# percent_per_day = 20         # for this assignment alone; what is not said here is as above
"""
_OTHER = """
# [assignments.{name}]
# due = 2026-11-01T23:59:00
"""
_STUDENTS = """
# [students.wei-zhang]         # by the id, as it is on the roster
# excused = ["{name}"]
#
# [students.wei-zhang.due]     # extensions
# {name} = 2026-11-08T23:59:00
"""


def template(assignments: Sequence[str]) -> str:
    """Write the file.

    Args:
        assignments: The names of the course's assignments, one at least.
    """
    first, *others = assignments
    rest = "".join(_OTHER.format(name=name) for name in others)
    return _HEAD + _FIRST.format(name=first) + rest + _STUDENTS.format(name=first)
