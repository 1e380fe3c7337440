"""Outcomes → nbgrader's own database and marking copies, which formgrader and exporters read."""

from autograder.gradebook.address import gradebook_url
from autograder.gradebook.forgetting import forget_student
from autograder.gradebook.marking import choose_gradebook, hand_to_tutors, take_marks
from autograder.gradebook.scores import read_scores
from autograder.gradebook.writing import write_gradebook

__all__ = [
    "choose_gradebook",
    "forget_student",
    "gradebook_url",
    "hand_to_tutors",
    "read_scores",
    "take_marks",
    "write_gradebook",
]
