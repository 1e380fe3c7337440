"""The checks of question 7. Made by `autograder build` from solutions/interpret_and_audit/checks.py; do not edit."""

OK_FORMAT = False
name = "q7"
points = None
waiting = 3  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.554281,
    {
        "6952e8a66f990e7b": "QTCETfVQWTs+7v5hRxYfDDs09USUui+AaadCFoaeMgPceHh2dni7fWPBUosjsaSo+T+ZrchOlAiS82zt7ySUiOFD7VUzFcSOkWPszeOizJOPuXUHgZTO9KhHob8Xqk2qFIFhXTdv6jCBoxqyH3rjktiHfdjpCy+8RZzVlfTGljUqKMK+mLz7eVnDj14ZnPcL3cnT8Ln0ONgovsPiUKMF5ni0o3SwkXdY2g==",
        "7686094fe1f13ba9": "EBZ9VuxJi5+XIsFPx54kGQkmkZIr4bry7DP9SC/gPlNcqDSOZYbY6XqTgC2gefl62zcNqR012oBlWHB/1IOlQrOm0Q==",
        "799d1cbc2d2925d3": "1763e/NIwl6sK0uNBInhln9FJIVOQimYSpSDbUiFha44n6hcOH4FMXmElfMmNJPdyU51jdnKwKq8dQKAli9I+u+R2Mx1KN1ea9Dou1PCl3YKb6SBz0ajwCQjcV0KoCerIyS49p42r2OHLwZYljI+SWVbqZVFZC4NQ1BaX3OkrcckiW2LfqxM/XCYIj+T1GXr",
        "8e8963ce694727cf": "yzgSo3a0w7hOntYKBEQoOsrit6/A0o+Gj9MU42MMN1sBWvwOnPmu/A==",
        "b686dae4447e3717": "jGZ6h9a0On26dYhogD9uAil3cuIA1R60/P5NurPjlGd99gmNC6haig5akDT5q07IoML2iS7IBwiv/OvDw8k752Vc1v4=",
        "bae3d250697c1903": "rGRU1gBE8Gu4K3Z56+jHHWddFnrnlDuZ1A1MnTG2sMcvysMOSx/iqfa2TtH9TV2FS7gm0yhfaGc+lQPXeUxsN9DXFNpLFodKGkAF6K6SClxXYlIlxN5YAOM7WB2SLDCjRr7/2iFHOylsPavS",
    },
)

import numpy as np
from cfkit.checks import expect_close, ratings_table
from cfkit.checks.files import check


def ratings_of(triples, index=None):
    when = 1_600_000_000 + 86_400 * np.arange(len(triples))
    return ratings_table(*zip(*triples, strict=True), when, index)


@check("q7", points=0.5)
def two_of_the_three_worked_users_are_found(student, rng):
    """In the worked table users 1 and 2 are singled out and user 0 is not: two thirds."""
    table = ratings_of(
        [(0, 0, 5), (0, 1, 3), (1, 0, 5), (1, 1, 4), (2, 0, 5), (2, 1, 3), (2, 2, 2)]
    )
    known = {0: [(1, 3.0)], 1: [(1, 4.0)], 2: [(0, 5.0), (2, 2.0)]}
    expect_close(student.call("reidentified", table, known), [2 / 3], "the share", atol=1e-3)
