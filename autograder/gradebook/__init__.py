"""Outcomes → nbgrader's own database and marking copies, which formgrader and exporters read."""

from autograder.gradebook.formgrader import changed_answers, marking_copies, write_copies
from autograder.gradebook.scores import read_scores, with_marks
from autograder.gradebook.writing import write_gradebook

__all__ = [
    "changed_answers",
    "marking_copies",
    "read_scores",
    "with_marks",
    "write_copies",
    "write_gradebook",
]
