"""Run a question's checks against our own names, in this very process.

In: a question, names from `solutions/`. Out: what each check saw. Never for a student's code.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Mapping

from autograder.records import Question
from cfkit.checks.checking import Seen, run_check
from cfkit.checks.local import LocalStudent

# Seeds, warnings and what `cfkit.closed` closes are the whole process's: two classes may be graded
# in one, on a worker of a cluster.
_ONE_AT_A_TIME = threading.Lock()


def look(
    question: Question, names: Mapping[str, object], seed: int, *, public: bool = False
) -> dict[str, Seen]:
    """Give what a question's checks see, by their names.

    Args:
        question: Whose checks.
        names: What stands in the place of a notebook's names.
        seed: The seed of the probes.
        public: Whether to run only the checks that students have.
    """
    student = LocalStudent(names)
    with _ONE_AT_A_TIME, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        checks = question.public if public else question.checks
        return {c.name: run_check(c.function, student, seed) for c in checks}
